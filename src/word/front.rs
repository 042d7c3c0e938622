//! The title page, and what is above and below the text.

use super::paragraph::Paragraph;
use super::writer::{Surround, Writer};
use crate::book::manuscript::Manuscript;

impl<'a> Writer<'a, '_> {
    /// The title on the colour of the brand, then whose copy it is, and which.
    pub(super) fn title_page(&mut self) {
        let manuscript = self.manuscript;
        let page = &manuscript.title_page;
        self.open(Paragraph::of("CoverLogo"));
        if let Some(logo) = &manuscript.partner.logo {
            self.logo(logo, 22.0);
        }
        self.close();
        self.line(Paragraph::of("Title"), &page.title);
        if !page.subtitle.trim().is_empty() {
            self.line(Paragraph::of("Subtitle"), &page.subtitle);
        }
        self.line(Paragraph::of("CoverPartner"), &page.partner_name);
        let lines = [page.co_brand.as_deref(), page.volume_line.as_deref()];
        for text in lines.into_iter().flatten() {
            self.line(Paragraph::of("CoverLine"), text);
        }
        for text in [&page.edition_name, &page.version_line, &page.date_line] {
            if !text.trim().is_empty() {
                self.line(Paragraph::of("CoverLine"), text);
            }
        }
        for label in &page.fill_in {
            self.open(Paragraph::of("CoverLine"));
            self.string(label);
            self.text(": ");
            self.blank(Some(label));
            self.close();
        }
        if let Some(code) = &page.qr {
            self.open(Paragraph::of("CoverLine"));
            let words = manuscript.words.text("label-online");
            self.link(&code.url, |writer| writer.string(&words));
            self.close();
        }
        self.end_page(Surround::Nothing);
    }

    /// The text above each page: the title, or the letterhead of a letter.
    pub(super) fn header(&mut self) {
        let manuscript = self.manuscript;
        if !self.is_letter {
            self.line(Paragraph::of("Header"), &manuscript.title_page.title);
            return;
        }
        let partner = &manuscript.partner;
        self.open(Paragraph::of("Letterhead"));
        match &partner.logo {
            Some(logo) => self.logo(logo, 16.0),
            None => self.looking(|run| run.is_bold = true, |own| own.string(&partner.name)),
        }
        self.close();
        let mut lines = partner.contact.iter().peekable();
        let is_named = partner.logo.is_some();
        if is_named {
            self.line(Paragraph::of("LetterheadLine"), &partner.name);
        }
        if lines.peek().is_some() {
            self.open(Paragraph::of("LetterheadLine"));
            for (at, contact) in lines.enumerate() {
                if at > 0 {
                    self.text("  ·  ");
                }
                self.contact(contact);
            }
            self.close();
        }
        self.open(Paragraph::of("Rule"));
        self.close();
    }

    /// The text below each page: whose copy it is, which version, and the number of the page.
    pub(super) fn footer(&mut self) {
        let page = &self.manuscript.title_page;
        self.open(Paragraph::of("Footer"));
        self.string(&page.partner_name);
        self.text("  ·  ");
        if self.is_letter {
            self.string(&page.title);
            self.text("  ·  ");
        }
        self.string(&page.version_line);
        self.markup.open("w:r").open("w:tab").close().close();
        self.field("PAGE", |writer| writer.text("1"));
        self.close();
    }

    /// A paragraph with nothing in it, which every header and footer needs.
    pub(super) fn empty(&mut self, style: &'static str) {
        self.open(Paragraph::of(style));
        self.close();
    }
}

/// Whether a copy opens with a title page. A single letter does not.
pub(super) fn has_title_page(manuscript: &Manuscript) -> bool {
    manuscript.pack.as_ref().is_none_or(|pack| !pack.is_letter)
}
