//! What `[site]` names against the project.
//!
//! In: the settings of the site, and what the project has. Out: a problem for each partner and
//! edition that does not exist, and for each section whose id is the address of another page.

use super::site::Site;
use super::{Edition, Format, Loader, PartnerFile, SectionFile};
use crate::ground::diagnostic::{Code, Diagnostic};
use std::collections::BTreeMap;

/// Folders of a site that are not sections. A section with such an id would have no address.
const RESERVED: [&str; 12] = [
    "assets", "contents", "editions", "feeds", "files", "go", "help", "history", "opds", "packs",
    "partners", "search",
];

impl Loader<'_> {
    /// Checks that what `[site]` names exists.
    pub(super) fn check_site(
        &mut self,
        site: &Site,
        partners: &[PartnerFile],
        editions: &[Edition],
        sections: &BTreeMap<String, SectionFile>,
    ) {
        for (id, section) in sections {
            if RESERVED.contains(&id.as_str()) {
                let message = format!("`{id}` is the address of another page of the site");
                let problem = Diagnostic::error(Code::InvalidValue, message);
                let problem = problem.at(section.header.id.span);
                self.problems.push(problem.hint("give the section a different id"));
            }
        }
        let ids = || partners.iter().map(|file| file.partner.id.as_str());
        let named = site.partner.iter().map(|partner| (partner.value.as_str(), partner.span));
        let own = site.own_sign_ups.iter().map(|(id, form)| (id.as_str(), form.span));
        for (id, span) in named.chain(own) {
            if !ids().any(|known| known == id) && !self.unread.partners.contains(id) {
                let message = format!("there is no partner `{id}`");
                let problem = Diagnostic::error(Code::UnknownId, message).at(span);
                self.problems.push(problem.suggest(id, ids()));
            }
        }
        let Some(edition) = &site.edition else { return };
        let ebooks = || {
            let all = editions.iter().filter(|own| own.format == Format::Epub);
            all.map(|own| own.id.as_str())
        };
        if !ebooks().any(|id| id == edition.value) {
            let is_pages = editions.iter().any(|own| own.id == edition.value);
            let message = match is_pages {
                true => {
                    format!("`{}` is not an ebook, whose text can be read online", edition.value)
                }
                false => format!("there is no edition `{}`", edition.value),
            };
            let problem = Diagnostic::error(Code::UnknownId, message).at(edition.span);
            self.problems.push(problem.suggest(&edition.value, ebooks()));
        }
    }
}
