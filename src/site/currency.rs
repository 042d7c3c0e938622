//! “Is my copy current?” as part of the site, under `go/`.
//!
//! In: the pages of the room `currency`, for what one partner's readers know. Out: the same pages in
//! the shell of the site, and their data, at addresses that printed copies already name.

use super::address::relative;
use super::contents::Contents;
use super::partner::{PageHead, PartnerSite};
use crate::currency::page::{CurrencyPage, PageKind};
use crate::currency::{self, Currency};
use crate::ground::diagnostic::Diagnostic;
use crate::release::signed::signed_files;
use crate::web::render::{Renderer, safe, values};
use minijinja::value::Value;
use std::path::Path;

/// The folder of these pages.
const FOLDER: &str = "go";

impl PartnerSite<'_> {
    /// Adds the pages in this language. The site in the source's language also has those in
    /// languages without a site of their own, and the data.
    pub(super) fn add_currency(
        &self,
        renderer: &Renderer<'_>,
        root: &Path,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let catalogues = &self.released.project.catalogues;
        let languages = match currency::languages::languages(self.history, catalogues) {
            Ok((languages, found)) => {
                if self.prefix.is_empty() {
                    problems.extend(found);
                }
                languages
            }
            Err(problem) => {
                problems.push(problem);
                return;
            }
        };
        let currency = Currency {
            history: self.history,
            texts: &self.released.texts,
            translated: &self.released.translated,
            languages: &languages,
            moved: &self.released.project.moved,
            partner: Some(&self.partner.partner.id),
        };
        let has_site = |page: &CurrencyPage| {
            self.languages.iter().any(|(language, _)| *language == page.language)
        };
        for (path, page) in currency::pages(currency) {
            let is_own =
                page.language == self.language || (self.prefix.is_empty() && !has_site(&page));
            if is_own {
                self.add_currency_page(renderer, &path, &page, contents, problems);
            }
        }
        if !self.prefix.is_empty() {
            return;
        }
        for (path, text) in currency::data(currency) {
            contents.add(format!("{FOLDER}/{path}"), text);
        }
        match signed_files(root) {
            Ok(files) => {
                for (name, text) in files {
                    contents.add(format!("{FOLDER}/{name}"), text);
                }
            }
            Err(problem) => problems.push(problem),
        }
    }

    fn add_currency_page(
        &self,
        renderer: &Renderer<'_>,
        path: &str,
        page: &CurrencyPage,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let path = format!("{FOLDER}/{path}");
        let others: Vec<Value> = page
            .languages
            .iter()
            .map(|own| {
                values! {
                    tag => own.language.tag(), name => own.name, href => own.file,
                    current => own.language == page.language,
                }
            })
            .collect();
        let section = path.split('/').rev().nth(1).unwrap_or_default();
        let is_readable = self.reading.as_ref().is_some_and(|own| own.section(section).is_some());
        let link = |to: &str| relative(&path, &self.path(to));
        let values = values! {
            read => is_readable.then(|| link(&format!("{section}/index.html"))),
            get => link("editions/index.html"),
            others,
            others_label => page.languages_label,
            tag => (page.language != self.language).then(|| page.language.tag().to_owned()),
            text => safe(page.main.clone()),
            all_versions => safe(page.all_versions.clone()),
            data => safe(page.data.clone()),
            is_wording => page.kind == PageKind::Wording,
        };
        let head = PageHead {
            is_shared: true,
            is_unlisted: page.kind == PageKind::Wording,
            ..PageHead::new(&path, &page.title, "site-menu-current")
        };
        self.add(renderer, "site/go.html", &head, values, contents, problems);
    }
}
