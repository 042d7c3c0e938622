//! Whether a file of a release is still current, whether it was recalled, and what to use instead.
//!
//! In: a file that a record lists, and all records and recalls. Out: what to tell about it. Nobody
//! is ever sent to a file that was recalled.

use super::evidence::{Evidence, Known};
use super::report::{Replacement, Report, Verdict};
use crate::ground::words::listed;
use crate::project::history::{ArtefactRecord, Recall, ReleaseRecord, SectionRecord};
use std::collections::BTreeSet;

/// Adds to a report whether a newer release replaces the file, whether the file was recalled, and
/// what to use instead.
pub(crate) fn add_standing(
    report: &mut Report,
    record: &ReleaseRecord,
    artefact: &ArtefactRecord,
    evidence: &Evidence,
) {
    let newest = evidence.newest().filter(|(version, _)| **version > record.version);
    if let Some((version, date)) = newest {
        report.verdict = report.verdict.max(Verdict::Superseded);
        report.superseded_by = Some(version.clone());
        report.reasons.push(format!("version {version}, dated {}, replaces it", date.long()));
        if let Some(newest) = evidence.find(version) {
            report.reasons.push(changes_since(record, artefact, &newest.record));
        }
    } else {
        report.reasons.push(match evidence.known.len() {
            1 if evidence.status.is_none() => "no newer release is recorded here".to_owned(),
            _ => "it is the newest release".to_owned(),
        });
    }
    for recall in &evidence.recalls.entries {
        let why = why_recalled(recall, record, artefact, evidence);
        if let Some(reason) = why.map(|why| why.words(recall)) {
            report.verdict = report.verdict.max(Verdict::Recalled);
            report.reasons.insert(report.recalls.len(), reason);
            report.recalls.push(recall.clone());
            if evidence.has_key && !evidence.has_signed(recall) {
                report.reasons.push(
                    "this recall is not in a signed status: ask the publisher if you doubt it"
                        .to_owned(),
                );
            }
        }
    }
    let (doubts, may_be_recalled) = doubts(record, artefact, evidence);
    if may_be_recalled {
        report.verdict = report.verdict.max(Verdict::Unsettled);
    }
    report.reasons.extend(doubts);
    add_advice(report, record, artefact, evidence);
}

/// Adds how far what is known settles that the file is current.
pub(crate) fn add_currency(report: &mut Report, record: &ReleaseRecord, evidence: &Evidence) {
    let (is_settled, words) = evidence.currency_of(record);
    if !is_settled && report.verdict <= Verdict::ReSaved {
        report.verdict = Verdict::Unsettled;
    }
    report.reasons.extend(words);
}

/// Says which copy to use instead of one that is not genuine and current.
fn add_advice(
    report: &mut Report,
    record: &ReleaseRecord,
    artefact: &ArtefactRecord,
    evidence: &Evidence,
) {
    if report.verdict <= Verdict::ReSaved {
        return;
    }
    let candidates = evidence
        .known
        .iter()
        .rev()
        .filter(|known| known.trust.holds() && known.record.version >= record.version)
        // A newer release replaces it, even one whose record is not here.
        .filter(|known| report.superseded_by.is_none() || known.record.version > record.version);
    let safe = candidates.map(|known| (known, replacements(known, record, artefact)));
    let safe = safe.filter(|(known, files)| {
        files
            .iter()
            .all(|other| other.sha256 != report.sha256 && !is_recalled(known, other, evidence))
    });
    let mut safe = safe.filter_map(|(known, files)| Some((known, files.first().copied()?, files)));
    match safe.next() {
        Some((known, first, files)) => {
            let version = known.record.version.clone();
            let paths: Vec<String> = files.iter().map(|other| other.path.clone()).collect();
            report.reasons.push(format!("use version {version} instead: {}", listed(&paths)));
            let (path, also) = (first.path.clone(), paths[1..].to_vec());
            report.use_instead = Some(Replacement { version, path, also });
        }
        None => {
            let work = &record.work;
            report.reasons.push(format!(
                "the records here list no later copy of this edition that was not recalled: ask {} \
                 ({}) before you rely on this one",
                work.publisher, work.homepage
            ));
        }
    }
}

/// The files of a release that take the place of a file of another one: the same volume if it still
/// has the text, or else every volume that has some of it.
fn replacements<'k>(
    known: &'k Known,
    record: &ReleaseRecord,
    artefact: &ArtefactRecord,
) -> Vec<&'k ArtefactRecord> {
    let files = known.record.artefacts.iter().filter(|other| is_same_product(other, artefact));
    let files: Vec<&ArtefactRecord> = files.collect();
    let text = body_of(record, artefact);
    let (still, _): (BTreeSet<&str>, BTreeSet<&str>) = text
        .iter()
        .partition(|id| files.iter().any(|file| body_of(&known.record, file).contains(*id)));
    let has_all = |file: &&&ArtefactRecord| body_of(&known.record, file).is_superset(&still);
    let same = files.iter().find(|file| file.volume == artefact.volume).filter(has_all);
    match same.or_else(|| files.iter().find(has_all)) {
        Some(file) => vec![*file],
        None => {
            let has_some =
                |file: &&ArtefactRecord| !body_of(&known.record, file).is_disjoint(&still);
            files.into_iter().filter(has_some).collect()
        }
    }
}

/// The sections of a file that no other volume of its edition has.
fn body_of<'r>(record: &'r ReleaseRecord, artefact: &ArtefactRecord) -> BTreeSet<&'r str> {
    let is_own = |section: &&SectionRecord| {
        matches!(section.kind.as_str(), "chapter" | "case-study" | "worksheet")
            && section.artefacts.contains(&artefact.path)
    };
    record.sections.iter().filter(is_own).map(|section| section.id.as_str()).collect()
}

/// Whether two files are the same edition of the same selection for the same readers, or volumes of
/// it.
fn is_same_product(one: &ArtefactRecord, other: &ArtefactRecord) -> bool {
    fn product(made: &ArtefactRecord) -> (&str, &str, Option<&str>, &str, bool) {
        (&made.partner, &made.edition, made.pack.as_deref(), &made.language, made.is_sheets())
    }
    product(one) == product(other)
}

fn is_recalled(known: &Known, artefact: &ArtefactRecord, evidence: &Evidence) -> bool {
    let mut recalls = evidence.recalls.entries.iter();
    recalls.any(|recall| why_recalled(recall, &known.record, artefact, evidence).is_some())
}

/// Recalls that may apply to an artefact: they name a release, or a section that it has too, whose
/// record is not here to compare the two texts with. The flag says whether one of them leaves open
/// if the artefact was recalled: whoever takes away a record must not make a copy look current.
fn doubts(
    record: &ReleaseRecord,
    artefact: &ArtefactRecord,
    evidence: &Evidence,
) -> (Vec<String>, bool) {
    let mut words = Vec::new();
    let mut is_open = false;
    for recall in
        evidence.recalls.entries.iter().filter(|own| evidence.find(&own.version).is_none())
    {
        // The record of a copy says which testimonies it holds.
        if recall.testimony.is_some() {
            continue;
        }
        // What was decided about this release is no doubt.
        if recall.shared.iter().any(|shared| shared.version == record.version) {
            continue;
        }
        let (version, on, reason) = (&recall.version, recall.date.long(), &recall.reason);
        // A later release was only made once the recalled text was corrected. A list of places
        // that share the text names every earlier one.
        let is_undecided = recall.shared.is_empty() && record.date <= recall.date;
        let what = match &recall.section {
            None if is_undecided => format!("version {version}"),
            None => continue,
            Some(id) => {
                let held = record.section(id);
                let held = held.filter(|own| own.artefacts.contains(&artefact.path));
                let Some(section) = held else { continue };
                format!("the section “{}” of version {version}", section.shared_title())
            }
        };
        is_open |= is_undecided;
        words.push(format!(
            "{what} was recalled on {on}: {}; whether this copy has the same text is not known, \
             because the record of that version is not here",
            reason.trim_end_matches('.')
        ));
    }
    (words, is_open)
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
        [] => "the information in its sections has not changed since".to_owned(),
        titles => {
            format!("the information in these sections has changed since: {}", titles.join("; "))
        }
    }
}

/// Why a recall applies to a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Why<'r> {
    /// Its release was recalled.
    Release,
    /// It shares the text of a release that was recalled.
    SharedText,
    /// A section in it was recalled.
    Section(&'r SectionRecord),
    /// It holds a testimony that was withdrawn.
    Testimony,
}

impl Why<'_> {
    /// The same in words, for a terminal.
    pub(crate) fn words(self, recall: &Recall) -> String {
        let on = recall.date.long();
        let (version, reason) = (&recall.version, &recall.reason);
        match self {
            Self::Release => format!("version {version} was recalled on {on}: {reason}"),
            Self::SharedText => format!(
                "it shares the text of version {version}, which was recalled on {on}: {reason}"
            ),
            Self::Section(own) => {
                let title = own.shared_title();
                format!("its section “{title}” was recalled on {on}: {reason}")
            }
            Self::Testimony => {
                let reference = recall.testimony.as_deref().unwrap_or_default();
                format!(
                    "it holds the testimony {reference}, which was withdrawn on {on}: nobody may use \
                     it or pass it on"
                )
            }
        }
    }
}

/// Why a recall applies to an artefact, if it does: the artefact belongs to the recalled release,
/// or it contains exactly the recalled text.
pub(crate) fn why_recalled<'r>(
    recall: &Recall,
    record: &'r ReleaseRecord,
    artefact: &ArtefactRecord,
    evidence: &Evidence,
) -> Option<Why<'r>> {
    if recall.is_of_testimony_in(artefact) {
        return Some(Why::Testimony);
    }
    why_recalled_text(
        recall,
        record,
        |section| section.artefacts.contains(&artefact.path),
        evidence,
    )
}

/// Why a recall applies to the text of those sections of a release that `is_held` names, if it does.
pub(crate) fn why_recalled_text<'r>(
    recall: &Recall,
    record: &'r ReleaseRecord,
    is_held: impl Fn(&SectionRecord) -> bool,
    evidence: &Evidence,
) -> Option<Why<'r>> {
    // No text that is kept has the words of a testimony: only the record says which files hold it.
    if recall.testimony.is_some() {
        return None;
    }
    if recall.section.is_none() && recall.version == record.version {
        return Some(Why::Release);
    }
    let named = evidence.find(&recall.version).map(|known| &known.record);
    if recall.covers(record, named) {
        return Some(Why::SharedText);
    }
    let own = recall.sections_in(record, named).find(|section| is_held(section))?;
    Some(Why::Section(own))
}
