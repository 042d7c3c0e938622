//! Judging a single file: is it genuine, is it current, may anybody rely on it?
//!
//! In: a file's bytes and name, and the records. Out: a verdict with its reasons. Only its digest
//! makes a file genuine; the identity that it carries shows no more than where it claims to come
//! from.

use super::embedded::embedded_identity;
use super::evidence::{Evidence, Known, Trust};
use crate::book::identity::Identity;
use crate::ground::digest;
use crate::ground::version::Version;
use crate::project::history::{ArtefactRecord, Recall, ReleaseRecord, SectionRecord};
use serde::Serialize;

/// What a file is, in order of alarm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Verdict {
    /// Made by a release that no newer one replaces.
    Genuine,
    /// Genuine, but a newer release replaces it.
    Superseded,
    /// Genuine, but nothing signed and in date says whether it is still current.
    Unsettled,
    /// No record lists it.
    Unknown,
    /// Genuine, but recalled.
    Recalled,
    /// It claims to come from a release, but its bytes differ.
    Altered,
    /// A record lists it, but that record cannot be relied on.
    Unproved,
}

impl Verdict {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Genuine => "genuine",
            Self::Superseded => "superseded",
            Self::Unsettled => "genuine, but perhaps no longer current",
            Self::Unknown => "unknown",
            Self::Recalled => "recalled",
            Self::Altered => "altered",
            Self::Unproved => "unproved",
        }
    }
}

/// What is known about a file.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Report {
    pub(crate) verdict: Verdict,
    /// What the file is or claims to be: "A field guide, print edition for alder, version …".
    pub(crate) what: Option<String>,
    /// Sentences without full stops, the most important first.
    pub(crate) reasons: Vec<String>,
    pub(crate) version: Option<Version>,
    /// The release that replaces it.
    pub(crate) superseded_by: Option<Version>,
    pub(crate) recalls: Vec<Recall>,
    pub(crate) sha256: String,
}

/// Judges a file by its bytes. Its name only helps to find out what it may have been.
pub(crate) fn judge(bytes: &[u8], name: &str, evidence: &Evidence) -> Report {
    let sha256 = digest::sha256(bytes);
    let listed = evidence.known.iter().find_map(|known| {
        let artefact = known.record.artefacts.iter().find(|made| made.sha256 == sha256)?;
        Some((known, artefact))
    });
    match listed {
        Some((known, artefact)) => judge_listed(known, artefact, evidence, sha256),
        None => judge_unlisted(embedded_identity(bytes), name, evidence, sha256),
    }
}

/// Judges a file whose digest a record lists.
fn judge_listed(
    known: &Known,
    artefact: &ArtefactRecord,
    evidence: &Evidence,
    sha256: String,
) -> Report {
    let record = &known.record;
    let mut report = Report {
        verdict: Verdict::Genuine,
        what: Some(name_listed(record, artefact)),
        reasons: Vec::new(),
        version: Some(record.version.clone()),
        superseded_by: None,
        recalls: Vec::new(),
        sha256,
    };
    if !known.trust.holds() {
        report.verdict = Verdict::Unproved;
        report.reasons.push(known.trust.words());
        return report;
    }
    let newest = evidence.newest().filter(|(version, _)| **version > record.version);
    if let Some((version, date)) = newest {
        report.verdict = Verdict::Superseded;
        report.superseded_by = Some(version.clone());
        report.reasons.push(format!("version {version}, dated {}, replaces it", date.long()));
        if let Some(newest) = evidence.find(version) {
            report.reasons.push(changes_since(record, artefact, &newest.record));
        }
    } else {
        report.reasons.push(match evidence.known.len() {
            1 if evidence.status.is_none() => "no newer release is known here".to_owned(),
            _ => "it is the newest release".to_owned(),
        });
    }
    for recall in &evidence.recalls.entries {
        if let Some(reason) = why_recalled(recall, record, artefact, evidence) {
            report.verdict = Verdict::Recalled;
            report.reasons.insert(report.recalls.len(), reason);
            report.recalls.push(recall.clone());
        }
    }
    if known.trust == Trust::Sealed {
        report.reasons.push(known.trust.words());
    }
    let (is_settled, words) = evidence.currency_of(record);
    if !is_settled && report.verdict == Verdict::Genuine {
        report.verdict = Verdict::Unsettled;
    }
    report.reasons.extend(words);
    report
}

/// Which sections of an artefact have changed since its release.
fn changes_since(
    record: &ReleaseRecord,
    artefact: &ArtefactRecord,
    newest: &ReleaseRecord,
) -> String {
    let titles: Vec<&str> = record
        .sections
        .iter()
        .filter(|section| section.artefacts.contains(&artefact.path))
        .filter(|section| {
            newest
                .section(&section.id)
                .is_none_or(|now| now.version > section.version || now.version > record.version)
        })
        .map(SectionRecord::shared_title)
        .collect();
    match titles.as_slice() {
        [] => "none of its sections has changed in substance since".to_owned(),
        titles => format!("sections changed in substance since: {}", titles.join("; ")),
    }
}

/// Why a recall applies to an artefact, if it does: the artefact belongs to the recalled release,
/// or it contains exactly the recalled text.
pub(crate) fn why_recalled(
    recall: &Recall,
    record: &ReleaseRecord,
    artefact: &ArtefactRecord,
    evidence: &Evidence,
) -> Option<String> {
    let on = recall.date.long();
    let (version, reason) = (&recall.version, &recall.reason);
    if recall.section.is_none() && *version == record.version {
        return Some(format!("version {version} was recalled on {on}: {reason}"));
    }
    let named = evidence.find(version).map(|known| &known.record);
    if recall.covers(record, named) {
        return Some(format!(
            "it shares the text of version {version}, which was recalled on {on}: {reason}"
        ));
    }
    let held = |section: &&SectionRecord| section.artefacts.contains(&artefact.path);
    let own = recall.sections_in(record, named).find(held)?;
    Some(format!("its section “{}” was recalled on {on}: {reason}", own.shared_title()))
}

/// Judges a file whose digest no record lists.
fn judge_unlisted(
    identity: Option<Identity>,
    name: &str,
    evidence: &Evidence,
    sha256: String,
) -> Report {
    let mut report = Report {
        verdict: Verdict::Unknown,
        what: None,
        reasons: Vec::new(),
        version: None,
        superseded_by: None,
        recalls: Vec::new(),
        sha256,
    };
    let by_name = evidence.known.iter().find_map(|known| {
        let is_named = |made: &&ArtefactRecord| made.path.rsplit('/').next() == Some(name);
        let artefact = known.record.artefacts.iter().find(is_named)?;
        Some((known, artefact))
    });
    let Some(identity) = identity else {
        match by_name {
            Some((known, artefact)) => {
                report.verdict = Verdict::Altered;
                report.what = Some(name_listed(&known.record, artefact));
                report.version = Some(known.record.version.clone());
                report.reasons.push(
                    "it has the name of that file, but different bytes, and it does not identify \
                     itself"
                        .to_owned(),
                );
            }
            None => {
                report
                    .reasons
                    .push("no record lists it, and it does not identify itself".to_owned());
            }
        }
        return report;
    };
    report.what = Some(name_claimed(&identity));
    let Some(version) = Version::parse(&identity.version) else {
        report.reasons.push(match identity.version.as_str() {
            "draft" => "it is a draft and belongs to no release".to_owned(),
            _ => "it does not name a release".to_owned(),
        });
        return report;
    };
    report.version = Some(version.clone());
    let known = evidence.find(&version).filter(|known| known.record.work.id == identity.work);
    let Some(known) = known else {
        report.reasons.push(format!(
            "this is what the file claims, but there is no record of {} {version} here",
            identity.work
        ));
        return report;
    };
    report.verdict = Verdict::Altered;
    let claimed = known.record.artefacts.iter().find(|made| {
        (&made.partner, &made.edition, &made.pack, made.is_sheets())
            == (&identity.partner, &identity.edition, &identity.pack, !identity.form.is_reading())
    });
    match claimed {
        None => report.reasons.push("that release has no such edition".to_owned()),
        Some(artefact) => {
            report.what = Some(name_listed(&known.record, artefact));
            report.reasons.push(
                "this is what the file claims, but its bytes differ from those of the release"
                    .to_owned(),
            );
            if artefact.fingerprint != identity.fingerprint {
                report.reasons.push(format!(
                    "its fingerprint is {}, but the release has {}",
                    identity.fingerprint, artefact.fingerprint
                ));
            }
            report.reasons.push(format!("use a fresh copy instead: {}", artefact.path));
        }
    }
    if !known.trust.holds() {
        report.reasons.push(known.trust.words());
    }
    report
}

/// The name of a file that a record lists.
fn name_listed(record: &ReleaseRecord, artefact: &ArtefactRecord) -> String {
    let pack = artefact.pack.as_ref().map(|pack| format!(", pack {pack}")).unwrap_or_default();
    let form = if artefact.is_sheets() { " (printer’s sheets)" } else { "" };
    format!(
        "{}, {} edition{form} for {}{pack}, version {} of {}",
        record.work.title,
        artefact.edition,
        artefact.partner,
        record.version,
        record.date.long()
    )
}

/// The name that a file gives itself.
fn name_claimed(identity: &Identity) -> String {
    let title = if identity.title.is_empty() { &identity.work } else { &identity.title };
    let pack = identity.pack.as_ref().map(|pack| format!(", pack {pack}")).unwrap_or_default();
    let form = if identity.form.is_reading() { "" } else { " (printer’s sheets)" };
    format!(
        "{title}, {} edition{form} for {}{pack}, version {}",
        identity.edition, identity.partner, identity.version
    )
}
