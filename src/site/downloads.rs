//! The files that a site offers: which there are, where they are, and what to tell about each.
//!
//! In: the records of releases. Out: downloads of one partner, grouped by edition and pack, and
//! their paths in the site. A file that was recalled is named, with the reason, and not offered; nor
//! is one with a testimony that may not be online.

use super::released::{Released, Withheld};
use crate::ground::date::Date;
use crate::project::history::{ArtefactRecord, ReleaseRecord};
use crate::project::{Edition, Pack, Project};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// One file.
#[derive(Debug, Clone)]
pub(super) struct Download {
    pub(super) artefact: ArtefactRecord,
    /// Where it is on disk; `None` if it is not in the folder of releases as it was released.
    pub(super) file: Option<PathBuf>,
    /// When and why it was recalled.
    pub(super) recalled: Option<(Date, String)>,
    /// Why it may not be online, because of the testimonies in it.
    pub(super) withheld: Option<Withheld>,
    /// Its path in the site, in the folder of its release.
    pub(super) path: String,
    /// Its path under a name that always leads to the newest one.
    pub(super) latest: String,
}

impl Download {
    /// Whether readers are offered it.
    pub(super) fn is_offered(&self) -> bool {
        self.file.is_some() && self.recalled.is_none() && self.withheld.is_none()
    }

    /// Its name, without folders.
    pub(super) fn name(&self) -> &str {
        name_of(&self.artefact.path)
    }
}

/// The folder of downloads.
const FILES: &str = "files";

/// Every file of a partner in a release, with the volumes of an edition in their order: names sort
/// the tenth before the second.
pub(super) fn of_release(
    released: &Released,
    record: &ReleaseRecord,
    partner: &str,
) -> Vec<Download> {
    let own = record.artefacts.iter().filter(|artefact| artefact.partner == partner);
    let mut own: Vec<&ArtefactRecord> = own.collect();
    own.sort_by_key(|own| (&own.pack, &own.edition, &own.language, own.volume, &own.form));
    own.into_iter()
        .map(|artefact| {
            let name = name_of(&artefact.path);
            let recalled = released.recall_of(record, artefact);
            Download {
                file: released.file(record, artefact),
                recalled: recalled.map(|(date, reason)| (date, reason.to_owned())),
                withheld: released.withheld(artefact),
                path: format!("{FILES}/{}/{name}", record.version),
                latest: format!("{FILES}/latest/{}", without_version(name, record)),
                artefact: artefact.clone(),
            }
        })
        .collect()
}

/// A product: an edition of the whole book, or a pack, with its files.
#[derive(Debug)]
pub(super) struct Product<'a> {
    pub(super) edition: Option<&'a Edition>,
    pub(super) pack: Option<&'a Pack>,
    pub(super) downloads: Vec<&'a Download>,
}

impl<'a> Product<'a> {
    /// The id of the edition or the pack.
    pub(super) fn id(&self) -> &str {
        let pack = self.pack.map(|pack| pack.id.as_str());
        pack.or(self.edition.map(|edition| edition.id.as_str())).unwrap_or_default()
    }
}

/// The editions of the whole book, in the order of the project.
pub(super) fn editions<'a>(project: &'a Project, downloads: &'a [Download]) -> Vec<Product<'a>> {
    let groups = grouped(downloads, |artefact| match artefact.pack {
        None => Some(artefact.edition.as_str()),
        // Letters of their own are on the page of their edition.
        Some(_) => artefact.is_letter().then_some(artefact.edition.as_str()),
    });
    let mut products: Vec<Product<'a>> = groups
        .into_iter()
        .map(|(id, downloads)| Product { edition: project.edition(id), pack: None, downloads })
        .collect();
    let place = |product: &Product<'_>| {
        project.editions.iter().position(|edition| edition.id == product.id())
    };
    products.retain(|product| product.edition.is_some());
    products.sort_by_key(place);
    products
}

/// The packs, in the order of the project.
pub(super) fn packs<'a>(project: &'a Project, downloads: &'a [Download]) -> Vec<Product<'a>> {
    let groups =
        grouped(downloads, |artefact| artefact.pack.as_deref().filter(|_| !artefact.is_letter()));
    let mut products: Vec<Product<'a>> = groups
        .into_iter()
        .map(|(id, downloads)| Product { edition: None, pack: project.pack(id), downloads })
        .collect();
    let place =
        |product: &Product<'_>| project.packs.iter().position(|pack| pack.id == product.id());
    products.retain(|product| product.pack.is_some());
    products.sort_by_key(place);
    products
}

fn grouped<'a>(
    downloads: &'a [Download],
    id: impl Fn(&'a ArtefactRecord) -> Option<&'a str>,
) -> BTreeMap<&'a str, Vec<&'a Download>> {
    let mut groups: BTreeMap<&str, Vec<&Download>> = BTreeMap::new();
    for download in downloads {
        if let Some(id) = id(&download.artefact) {
            groups.entry(id).or_default().push(download);
        }
    }
    groups
}

/// A file's name, without folders.
pub(super) fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A file's name without the number of its release.
fn without_version(name: &str, record: &ReleaseRecord) -> String {
    name.replacen(&format!("-{}", record.version), "", 1)
}
