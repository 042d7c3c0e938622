//! The front page, the list of partners, and the page for addresses that do not exist.
//!
//! In: a partner's site. Out: what this is, what the newest release changed (the law first), and the
//! ways to read it.

use super::address::relative;
use super::contents::Contents;
use super::partner::{MISSING, PageHead, PartnerSite};
use super::reading::notice_of;
use crate::book::tree::{Block, Inline, plain_text};
use crate::book::visit::each_block;
use crate::ground::diagnostic::Diagnostic;
use crate::project::history::{Change, ChangeKind, ReleaseRecord};
use crate::web::render::{Renderer, safe, values};
use crate::web::xhtml::Markup;
use minijinja::value::Value;
use serde_json::json;

impl PartnerSite<'_> {
    /// Adds the front page, and for the publisher's site the list of partners.
    pub(super) fn add_front(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let path = "index.html";
        let project = self.project();
        let book = &project.book;
        let record = self.record();
        let editions: Vec<Value> =
            self.editions().iter().map(|product| self.product_line(product, path)).collect();
        let packs: Vec<Value> =
            self.packs().iter().map(|product| self.product_line(product, path)).collect();
        let list = match (&self.manuscript, &self.reading) {
            (Some(manuscript), Some(reading)) => self.contents_list(manuscript, reading, path),
            _ => Vec::new(),
        };
        let values = values! {
            title => book.title,
            subtitle => book.subtitle,
            about => book.catalogue.description,
            all_recalled => self.all_recalled(),
            notice => self.notice(),
            introduction => record.introduction,
            changes => self.changes(record, path),
            release => self.release(record, path),
            is_first => record.previous.is_none(),
            notes => relative(path, &format!("history/{}/index.html", record.version)),
            // A newer release was recalled as a whole.
            recalled => self.recalled_newest().map(|newest| newest.version.to_string()),
            list,
            editions,
            packs,
            contents => self.reading.is_some().then(|| relative(path, "contents/index.html")),
            sign_up => self.sign_up(),
            others => self.others_list(path),
        };
        let description = book.catalogue.description.as_deref().unwrap_or(&book.subtitle);
        let head = PageHead {
            description: Some(description),
            data: self.book_data(),
            ..PageHead::new(path, &book.title, "")
        };
        self.add(renderer, "site/front.html", &head, values, contents, problems);
        if !self.others.is_empty() {
            let path = "partners/index.html";
            let title = self.words.text("site-menu-partners");
            let head = PageHead::new(path, &title, "site-menu-partners");
            let values = values! { title, others => self.others_list(path) };
            self.add(renderer, "site/partners.html", &head, values, contents, problems);
        }
        if self.prefix.is_empty() {
            self.add_missing(renderer, contents, problems);
        }
    }

    /// When and why the newest release was recalled, if there is none that may be used.
    pub(super) fn all_recalled(&self) -> Option<Value> {
        let record = self.released.is_all_recalled().then(|| self.record())?;
        let recall = self.history.recalls_of(record).next()?;
        let book = &self.project().book;
        Some(values! {
            date => self.words.date(recall.date), reason => recall.reason,
            publisher => book.publisher, homepage => book.homepage,
        })
    }

    /// What readers must know before they rely on the text. If there is no text to read online, its
    /// words are without links.
    fn notice(&self) -> Option<Value> {
        let manuscript = self.manuscript.as_ref().filter(|_| !self.released.is_all_recalled())?;
        let notice = manuscript.work.notice.as_ref()?;
        let read = self.reading.as_ref().and_then(|own| own.notice.clone());
        let text = read.or_else(|| Some(paragraphs(&notice_of(manuscript)?.1.blocks)));
        Some(values! { title => notice.title, text => safe(text.unwrap_or_default()) })
    }

    /// The page that web servers show for an address that does not exist. It may be shown in any
    /// folder, so its links must not depend on where it is.
    fn add_missing(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let title = self.words.text("site-not-found");
        let head = PageHead { is_unlisted: true, ..PageHead::new(MISSING, &title, "") };
        let lists: Vec<&str> =
            self.lists().into_iter().map(|section| section.id.as_str()).collect();
        let values = values! { title, lists => lists.join(" ") };
        self.add(renderer, "site/404.html", &head, values, contents, problems);
    }

    /// What a release changed: changes to the law first, then the others, each with a link to the
    /// text if there is one. The changes of a release that was recalled lead nowhere: the text of today
    /// is another.
    pub(super) fn changes(&self, record: &ReleaseRecord, from: &str) -> Value {
        let is_recalled = self.history.recalls_of(record).next().is_some();
        let list = |wanted: &dyn Fn(&Change) -> bool| -> Vec<Value> {
            record
                .changes
                .iter()
                .filter(|own| wanted(own))
                .map(|own| self.change(own, from, is_recalled))
                .collect()
        };
        values! {
            law => list(&|change| change.law),
            others => list(&|change| !change.law && !change.is_small()),
            small => record.changes.iter().filter(|own| own.is_small()).count(),
        }
    }

    fn change(&self, change: &Change, from: &str, is_recalled: bool) -> Value {
        let has_page = !is_recalled
            && !change.is_detail
            && self.reading.as_ref().is_some_and(|own| own.section(&change.section).is_some())
            && !self.is_recalled(&change.section);
        let kind = match change.kind {
            ChangeKind::Added => Some("site-change-new"),
            ChangeKind::Removed => Some("site-change-removed"),
            ChangeKind::Changed => None,
        };
        values! {
            title => change.title_in(&self.words),
            summary => change.summary,
            kind => kind.map(|id| self.words.text(id)),
            href => has_page.then(|| relative(from, &format!("{}/index.html", change.section))),
        }
    }

    fn others_list(&self, from: &str) -> Vec<Value> {
        let others = self.others.iter();
        others
            .map(|other| {
                let to = format!("{}/index.html", other.folder);
                values! { name => other.name, href => relative(&self.path(from), &to) }
            })
            .collect()
    }

    /// The form with which readers sign up for news.
    pub(super) fn sign_up(&self) -> Option<Value> {
        let form = self.settings.sign_up_of(&self.partner.partner.id)?;
        Some(values! {
            action => form.action,
            field => form.field,
            hidden => form.hidden,
            privacy => form.privacy,
        })
    }

    /// What search engines are told about the whole, in the vocabulary of schema.org.
    fn book_data(&self) -> Option<serde_json::Value> {
        let book = &self.project().book;
        let address = self.address(&self.path("index.html"))?;
        Some(json!({
            "@context": "https://schema.org",
            "@type": "Book",
            "@id": address,
            "url": address,
            "name": book.title,
            "alternativeHeadline": book.subtitle,
            "description": book.catalogue.description,
            "inLanguage": self.language.tag(),
            "version": self.record().version.to_string(),
            "datePublished": self.record().date.to_string(),
            "license": self.manuscript.as_ref().map(|own| own.work.licence.url.as_str()),
            "publisher": { "@type": "Organization", "name": book.publisher, "url": book.homepage },
        }))
    }
}

/// The words of blocks as paragraphs.
fn paragraphs(blocks: &[Block<Inline>]) -> String {
    let mut markup = Markup::default();
    each_block(blocks, &mut |block| {
        for words in block.text() {
            markup.open("p").text(&plain_text(words)).close().line();
        }
    });
    markup.finish()
}
