//! Pages of editions and packs that the newest release does not have: it was the only one and was
//! recalled, or a later release replaced or dropped them.
//!
//! In: the history, and what replaces old addresses. Out: a page at the address of each, so that no
//! address that was ever published leads nowhere.

use super::address::{page, relative};
use super::contents::Contents;
use super::partner::{PageHead, PartnerSite};
use crate::ground::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::history::ReleaseRecord;
use crate::web::render::{Renderer, values};
use minijinja::value::Value;
use std::collections::BTreeMap;

impl PartnerSite<'_> {
    /// Adds a page for each edition and pack that has an address and no page yet.
    pub(super) fn add_gone_products(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut known: BTreeMap<String, &ReleaseRecord> = BTreeMap::new();
        for record in &self.history.records {
            for artefact in &record.artefacts {
                let address = match &artefact.pack {
                    Some(pack) => format!("packs/{pack}"),
                    None => format!("editions/{}", artefact.edition),
                };
                known.insert(address, record);
            }
        }
        for (address, last) in known {
            let path = page(&address);
            if contents.has(&self.path(&path)) {
                continue;
            }
            let recall = self.history.recalls_of(last).next();
            let moved = self.released.project.moved.successor(&address);
            let successors: Vec<Value> = moved
                .into_iter()
                .flat_map(|own| &own.to)
                .filter(|to| contents.has(&self.path(&page(&to.value))))
                .map(|to| {
                    let href = relative(&path, &page(&to.value));
                    let title = title_of(self.project(), &to.value);
                    values! { title, href, recalled => false }
                })
                .collect();
            let title = title_of(&self.released.project, &address);
            let values = values! {
                name => title,
                is_file => false,
                withheld => None::<String>,
                recalled => recall.map(|recall| values! {
                    date => self.words.date(recall.date), reason => recall.reason,
                }),
                dropped => recall.is_none().then(|| self.record().version.to_string()),
                note => moved.and_then(|own| own.note.clone()),
                successors,
                publisher => self.project().book.publisher,
                editions => relative(&path, "editions/index.html"),
                history => relative(&path, "history/index.html"),
            };
            let head = PageHead { is_unlisted: true, ..PageHead::new(&path, &title, "") };
            self.add(renderer, "site/no-file.html", &head, values, contents, problems);
        }
    }
}

/// The title of an edition or a pack by its address; its id if the project does not have it.
fn title_of(project: &Project, address: &str) -> String {
    let (folder, id) = address.split_once('/').unwrap_or(("editions", address));
    let title = match folder {
        "packs" => project.pack(id).map(|pack| pack.title.clone()),
        _ => project.edition(id).map(|edition| edition.title.clone()),
    };
    title.unwrap_or_else(|| id.to_owned())
}
