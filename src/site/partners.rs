//! Whose sites there are.
//!
//! In: the partners of the newest release, and the settings of the site. Out: the partner whose site
//! is the root, and the folders of the others.

use super::partner::Other;
use super::released::Released;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::{PartnerFile, Site};

/// The folder of sites of other partners.
const FOLDER: &str = "partners";

/// The partners that have files in the newest release.
pub(super) fn all(released: &Released) -> Vec<&PartnerFile> {
    let record = released.record();
    let all = released.newest.workspace.project.partners.iter();
    all.filter(|file| record.artefacts.iter().any(|own| own.partner == file.partner.id)).collect()
}

/// The partner whose site the root is.
pub(super) fn lead<'a>(
    released: &Released,
    settings: &Site,
    partners: &[&'a PartnerFile],
) -> Option<&'a PartnerFile> {
    let named = settings.partner.as_ref().map(|partner| partner.value.as_str());
    let publisher = released.texts.get(&released.newest.version).map(|text| text.partner.as_str());
    let find = |id: &str| partners.iter().copied().find(|file| file.partner.id == id);
    named.and_then(find).or_else(|| publisher.and_then(find)).or_else(|| partners.first().copied())
}

/// The partner with an id.
///
/// # Errors
/// If the newest release has no files for it.
pub(super) fn named<'a>(
    partners: &[&'a PartnerFile],
    id: &str,
) -> Result<&'a PartnerFile, Diagnostic> {
    let ids = || partners.iter().map(|file| file.partner.id.as_str());
    partners.iter().copied().find(|file| file.partner.id == id).ok_or_else(|| {
        let message = format!("the newest release has no files for `{id}`");
        Diagnostic::error(Code::UnknownId, message).suggest(id, ids())
    })
}

/// A partner's site inside the publisher's.
pub(super) fn nested(file: &PartnerFile) -> Other {
    let partner = &file.partner;
    Other { name: partner.name.clone(), folder: format!("{FOLDER}/{}", partner.id) }
}
