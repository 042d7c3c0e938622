//! Help: which edition suits whom, how to check a download, how to read an ebook, how to print.
//!
//! In: a partner's site. Out: its help pages. They say only what concerns the partner's own files:
//! there is no word about ebooks if it has none.

mod drawings;
mod printing;
mod verifying;

pub(super) use printing::Instructions;

use super::address::relative;
use super::contents::Contents;
use super::downloads::Download;
use super::partner::{PageHead, PartnerSite};
use super::printed::PRINTING;
use crate::ground::date::Date;
use crate::ground::diagnostic::Diagnostic;
use crate::web::render::{Renderer, values};
use minijinja::value::Value;

/// The entry of the menu.
const MENU: &str = "site-menu-help";
/// When somebody last compared the steps for other people's devices and programs with what these
/// do.
const CHECKED: Date = Date { year: 2026, month: 11, day: 30 };

/// The pages, by what they are about.
const INDEX: &str = "help/index.html";
const VERIFY: &str = "help/verify/index.html";
const EBOOKS: &str = "help/ebooks/index.html";

impl PartnerSite<'_> {
    /// Adds the help pages.
    pub(super) fn add_help(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut pages = vec![(VERIFY, "help-verify", "help-verify-summary")];
        self.add_verifying(renderer, contents, problems);
        if self.has_ebook() {
            pages.push((EBOOKS, "help-ebooks", "help-ebooks-summary"));
            self.add_ebooks(renderer, contents, problems);
        }
        if self.add_printing(renderer, contents, problems) {
            pages.push((PRINTING, "help-printing", "help-printing-summary"));
        }
        self.add_help_index(&pages, renderer, contents, problems);
    }

    fn has_ebook(&self) -> bool {
        self.downloads.iter().any(|own| own.artefact.format == "epub")
    }

    /// The list of help pages, and answers to the first questions.
    fn add_help_index(
        &self,
        pages: &[(&str, &str, &str)],
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let title = self.words.text("site-menu-help");
        let pages: Vec<Value> = pages
            .iter()
            .map(|(path, title, summary)| {
                values! {
                    href => relative(INDEX, path),
                    title => self.words.text(title),
                    summary => self.words.text(summary),
                }
            })
            .collect();
        let editions: Vec<Value> =
            self.editions().iter().map(|product| self.product_line(product, INDEX)).collect();
        let has_packs = !self.packs().is_empty();
        let values = values! {
            title,
            pages,
            editions,
            packs => has_packs.then(|| relative(INDEX, "packs/index.html")),
            editions_page => relative(INDEX, "editions/index.html"),
            history => relative(INDEX, "history/index.html"),
            current => relative(INDEX, "go/index.html"),
            // The form is at the end of the front page.
            sign_up => self.sign_up().map(|_| relative(INDEX, "index.html#sign-up")),
        };
        let head = PageHead::new(INDEX, &title, MENU);
        self.add(renderer, "site/help/index.html", &head, values, contents, problems);
    }

    /// How to read an ebook on each kind of device.
    fn add_ebooks(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let title = self.words.text("help-ebooks");
        let description = self.words.text("help-ebooks-summary");
        let ebooks: Vec<Value> = self
            .downloads
            .iter()
            .filter(|own| own.artefact.format == "epub" && own.is_offered())
            .filter(|own| self.is_in_own_language(own) || self.prefix.is_empty())
            .map(|own| {
                values! {
                    title => self.name_of(own),
                    language => own.artefact.language,
                    size => self.size(own.artefact.bytes),
                    href => relative(&self.path(EBOOKS), &own.path),
                }
            })
            .collect();
        let values = values! {
            title,
            about => description,
            ebooks,
            checked => self.words.date(CHECKED),
            // An app cannot find a catalogue without knowing where it is.
            catalogue => self.address(&self.path("opds/index.xml")),
        };
        let head =
            PageHead { description: Some(&description), ..PageHead::new(EBOOKS, &title, MENU) };
        self.add(renderer, "site/help/ebooks.html", &head, values, contents, problems);
    }

    /// What a file is, for somebody who knows the names of editions and packs.
    fn name_of(&self, download: &Download) -> String {
        let artefact = &download.artefact;
        let project = self.project();
        let pack = artefact.pack.as_deref().and_then(|id| project.pack(id));
        let edition = project.edition(&artefact.edition);
        let mut parts: Vec<String> = Vec::new();
        parts.extend(pack.map(|pack| pack.title.clone()));
        parts.extend(edition.map(|edition| edition.title.clone()));
        if let Some(volume) = artefact.volume {
            parts.push(self.words.with("site-volume", [("number", volume.into())]));
        }
        if artefact.form == "cover" {
            parts.push(self.words.text("site-form-cover"));
        }
        if artefact.language != self.language.tag() {
            parts.push(project.language_name(&artefact.language));
        }
        parts.join(&self.words.text("label-between-items"))
    }
}
