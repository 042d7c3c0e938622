//! Pages at addresses without a number to which no file may be given.
//!
//! In: these addresses. Out: a page at each, which says why there is no file and what to do. It is the
//! page of a folder with the name of the file, so web servers show it at the same address.

use super::address::{page, relative};
use super::contents::Contents;
use super::downloads::name_of;
use super::latest::Issued;
use super::partner::{PageHead, PartnerSite};
use crate::ground::diagnostic::Diagnostic;
use crate::web::render::{Renderer, values};
use minijinja::value::Value;

impl PartnerSite<'_> {
    /// Adds the pages of files in this language. The site in the source's language also has those of
    /// files in languages without a site of their own.
    pub(super) fn add_missing_files(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        for (address, Issued { record, file }) in self.latest.empty() {
            let has_site =
                self.languages.iter().any(|(own, _)| own.tag() == file.artefact.language);
            let is_own = self.is_in_own_language(file) || (self.prefix.is_empty() && !has_site);
            if !is_own {
                continue;
            }
            let path = page(address);
            let link = |to: &str| relative(&path, &self.path(to));
            let name = name_of(address);
            let title = self.words.with(
                "site-page-title",
                [("page", name.into()), ("work", self.project().book.title.as_str().into())],
            );
            let is_dropped = record.version < self.record().version;
            let values = values! {
                name,
                is_file => true,
                note => None::<String>,
                successors => Vec::<Value>::new(),
                recalled => file.recalled.as_ref().map(|(date, reason)| values! {
                    date => self.words.date(*date), reason,
                }),
                withheld => self.withheld(file),
                dropped => is_dropped.then(|| self.record().version.to_string()),
                publisher => self.project().book.publisher,
                editions => link("editions/index.html"),
                history => link("history/index.html"),
            };
            let head =
                PageHead { is_shared: true, is_unlisted: true, ..PageHead::new(&path, &title, "") };
            self.add(renderer, "site/no-file.html", &head, values, contents, problems);
        }
    }
}
