//! Sections of the manuscript as sections of the document, each on a new page.
//!
//! A section of the document has its own direction and its own running heads, as a section of the
//! manuscript does.

use super::block::heading_style;
use super::paragraph::{Paragraph, value};
use super::writer::{PageEnd, Surround, Writer};
use crate::book::manuscript::{ContactLine, Role, Section};
use crate::ground::own_words::Piece;

/// A4, in twips.
const PAGE: (u32, u32) = (11_906, 16_838);
/// The margins at the sides, and above and below the text.
const SIDE: u32 = 1_304;
const ABOVE: u32 = 1_361;

impl<'a> Writer<'a, '_> {
    /// How wide text is, in twips.
    pub(super) fn room(&self, is_landscape: bool) -> u32 {
        let is_landscape = is_landscape && self.is_landscape;
        (if is_landscape { PAGE.1 } else { PAGE.0 }) - 2 * SIDE
    }

    /// Writes a section.
    pub(super) fn section(&mut self, at: usize, section: &'a Section) {
        if self.is_letter {
            return self.blocks(&section.blocks);
        }
        if let Some(language) = &section.language {
            self.speak(language);
        }
        self.depth = section.depth;
        self.is_landscape = section.landscape;
        self.section_head(section);
        match section.role {
            Role::Contents => self.contents(),
            Role::ListOfFigures => self.figures(),
            Role::Part => self.part(at),
            _ => self.chapter_contents(at, section),
        }
        self.blocks(&section.blocks);
        self.end_page(Surround::Running);
        if section.language.is_some() {
            self.fall_silent();
        }
    }

    fn section_head(&mut self, section: &'a Section) {
        // The contents do not list themselves.
        let style = match section.role {
            Role::Contents => "TOCHeading",
            _ => heading_style(section.depth),
        };
        self.open(Paragraph::of(style));
        self.bookmark(&section.anchor);
        match &section.label {
            Some(label) => {
                let words = self.manuscript.words.labelled(label, &section.title);
                self.string(&words);
            }
            None => self.string(&section.title),
        }
        self.close();
        if let Some(summary) = section.summary.as_deref().filter(|text| !text.trim().is_empty()) {
            self.line(Paragraph::of("Summary"), summary);
        }
        for fact in &section.facts {
            self.open(Paragraph::of("Fact"));
            self.labelled(&fact.label, |writer| writer.string(&fact.value));
            self.close();
        }
    }

    /// "Law as at: 1 October 2026", with the label in bold.
    fn labelled(&mut self, label: &str, write: impl Fn(&mut Self)) {
        let manuscript = self.manuscript;
        for piece in manuscript.words.parts("label-labelled", [], &["label", "title"]) {
            match piece {
                Piece::Text(text) => self.text(&text),
                Piece::Variable { name } if name == "label" => {
                    self.looking(|run| run.is_bold = true, |writer| writer.string(label));
                }
                Piece::Variable { .. } => write(self),
            }
        }
    }

    /// How to reach the partner.
    pub(super) fn contact(&mut self, contact: &'a ContactLine) {
        self.labelled(&contact.label, |writer| match &contact.url {
            Some(url) => writer.link(url, |own| own.string(&contact.value)),
            None => writer.string(&contact.value),
        });
    }

    /// The contents as a field that already holds its entries. They have no page numbers: those are
    /// known only to the program that lays the document out.
    fn contents(&mut self) {
        let manuscript = self.manuscript;
        let shown: Vec<_> = manuscript.contents.iter().filter(|entry| entry.shown).collect();
        let deepest = shown.iter().map(|entry| entry.depth).max().unwrap_or(1);
        let code = format!("TOC \\o \"1-{deepest}\" \\n \\h \\z \\u");
        let last = shown.len().saturating_sub(1);
        for (at, entry) in shown.into_iter().enumerate() {
            let section = manuscript.sections.get(entry.section);
            let language = section.and_then(|section| section.language.as_ref());
            self.open(Paragraph::of(contents_style(entry.depth)));
            if at == 0 {
                self.start_field(&code);
            }
            if let Some(language) = language {
                self.speak(language);
            }
            self.lead(&entry.target, None, |writer| {
                writer.run.style = None;
                writer.entry(
                    entry.label.as_deref(),
                    &entry.title,
                    section.is_some_and(|own| own.anchor == entry.target),
                );
            });
            if language.is_some() {
                self.fall_silent();
            }
            if at == last {
                self.end_field();
            }
            self.close();
        }
    }

    fn figures(&mut self) {
        let manuscript = self.manuscript;
        for entry in &manuscript.figures {
            self.entry_line("TOC1", entry.label.as_deref(), &entry.title, &entry.target);
        }
    }

    /// The sections of a part.
    fn part(&mut self, at: usize) {
        let manuscript = self.manuscript;
        let own = manuscript.contents.iter().skip_while(|entry| entry.section != at).skip(1);
        let own: Vec<_> = own.take_while(|entry| entry.depth > 1).collect();
        for entry in own.into_iter().filter(|entry| entry.depth == 2) {
            self.entry_line("TOC2", entry.label.as_deref(), &entry.title, &entry.target);
        }
    }

    /// The headings of a chapter, if the contents of the book do not list them.
    fn chapter_contents(&mut self, at: usize, section: &'a Section) {
        let manuscript = self.manuscript;
        let entries = manuscript.chapter_contents(at);
        if entries.is_empty() {
            return;
        }
        let title = section.contents_title(&manuscript.words);
        self.line(Paragraph::of("BoxTitle").kept(), &title);
        for entry in entries {
            self.entry_line("TOC3", entry.label.as_deref(), &entry.title, &entry.target);
        }
    }

    fn entry_line(
        &mut self,
        style: &'static str,
        label: Option<&str>,
        title: &str,
        target: &crate::book::tree::Anchor,
    ) {
        self.open(Paragraph::of(style));
        self.lead(target, None, |writer| {
            writer.run.style = None;
            writer.entry(label, title, false);
        });
        self.close();
    }

    /// A line of a list: as the heading has it.
    fn entry(&mut self, label: Option<&str>, title: &str, is_section: bool) {
        match label {
            Some(label) if is_section => {
                let words = self.manuscript.words.labelled(label, title);
                self.string(&words);
            }
            Some(label) => {
                self.text(&format!("{label}\u{2002}"));
                self.string(title);
            }
            None => self.string(title),
        }
    }

    /// Ends the pages of a section of the document, unless nothing is on them.
    pub(super) fn end_page(&mut self, surround: Surround) {
        if self.is_fresh {
            return;
        }
        self.page_end = Some(PageEnd {
            surround,
            is_right_to_left: self.reads_right_to_left(),
            is_landscape: self.is_landscape,
        });
        self.is_fresh = true;
    }

    /// Something follows: the end of the pages before is written, in a paragraph of no height.
    pub(super) fn begin(&mut self) {
        self.is_fresh = false;
        let Some(end) = self.page_end.take() else { return };
        self.markup.open("w:p").open("w:pPr");
        value(&mut self.markup, "w:pStyle", "SectionEnd");
        self.page_properties(end);
        self.markup.close().close().line();
    }

    /// What the pages that end here are like.
    pub(super) fn page_properties(&mut self, end: PageEnd) {
        let furniture = self.furniture.clone();
        let markup = &mut self.markup;
        markup.open("w:sectPr");
        let mut add = |element, kind: &str, id: &str| {
            markup.open(element).attr("w:type", kind).attr("r:id", id).close();
        };
        match end.surround {
            Surround::Nothing => {
                add("w:headerReference", "default", &furniture.empty_header);
                add("w:footerReference", "default", &furniture.empty_footer);
            }
            Surround::Running => {
                add("w:headerReference", "default", &furniture.header);
                add("w:footerReference", "default", &furniture.footer);
            }
            Surround::Letterhead => {
                add("w:headerReference", "first", &furniture.header);
                add("w:headerReference", "default", &furniture.empty_header);
                add("w:footerReference", "first", &furniture.footer);
                add("w:footerReference", "default", &furniture.footer);
            }
        }
        value(markup, "w:type", "nextPage");
        let (width, height) = if end.is_landscape { (PAGE.1, PAGE.0) } else { PAGE };
        markup.open("w:pgSz").attr("w:w", width.to_string()).attr("w:h", height.to_string());
        if end.is_landscape {
            markup.attr("w:orient", "landscape");
        }
        markup.close().open("w:pgMar");
        markup.attr("w:top", ABOVE.to_string()).attr("w:right", SIDE.to_string());
        markup.attr("w:bottom", ABOVE.to_string()).attr("w:left", SIDE.to_string());
        markup.attr("w:header", "624").attr("w:footer", "624").attr("w:gutter", "0").close();
        if end.surround == Surround::Letterhead {
            markup.open("w:titlePg").close();
        }
        if end.is_right_to_left {
            markup.open("w:bidi").close();
        }
        markup.close();
    }
}

fn contents_style(depth: u8) -> &'static str {
    match depth {
        0 | 1 => "TOC1",
        2 => "TOC2",
        3 => "TOC3",
        4 => "TOC4",
        _ => "TOC5",
    }
}
