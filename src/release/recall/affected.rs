//! The files that a recall reaches.
//!
//! In: a recall and what is known about releases. Out: every artefact of any release that contains
//! what was recalled.

use crate::ground::version::Version;
use crate::project::history::Recall;
use crate::verify::evidence::{Evidence, Known};
use crate::verify::judge::why_recalled;

/// An artefact that contains what was recalled.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct AffectedArtefact {
    pub(crate) version: Version,
    pub(crate) partner: String,
    pub(crate) edition: String,
    pub(crate) pack: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) volume: Option<usize>,
    pub(crate) language: String,
    pub(crate) path: String,
}

/// Every artefact of any release that contains what was recalled.
pub(super) fn affected(recall: &Recall, evidence: &Evidence) -> Vec<AffectedArtefact> {
    let mut affected = Vec::new();
    for Known { record, .. } in &evidence.known {
        for artefact in &record.artefacts {
            if why_recalled(recall, record, artefact, evidence).is_some() {
                affected.push(AffectedArtefact {
                    version: record.version.clone(),
                    partner: artefact.partner.clone(),
                    edition: artefact.edition.clone(),
                    pack: artefact.pack.clone(),
                    volume: artefact.volume,
                    language: artefact.language.clone(),
                    path: artefact.path.clone(),
                });
            }
        }
    }
    affected
}
