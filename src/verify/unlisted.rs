//! Judging a file that no record lists: by what it says it is, and by what it says.
//!
//! In: a file's bytes and name, and the records. Out: a verdict with its reasons. Where a file
//! claims to come from only decides what it is compared with.

use super::copy::{Copy, Word};
use super::evidence::{Evidence, Known};
use super::letters::{Letters, exact};
use super::report::{Report, Verdict};
use super::standing::{add_currency, add_standing, why_recalled_text};
use super::wording::{Comparison, compare_files, compare_text, share_of_section};
use crate::book::identity::Identity;
use crate::ground::version::Version;
use crate::project::history::{ArtefactRecord, SectionRecord};

/// What a file was read to be.
struct Reading {
    copy: Copy,
    /// Its words, or why there are none.
    words: Result<Vec<Word>, &'static str>,
    /// Its length in bytes.
    length: u64,
}

/// Judges a file whose digest no record lists.
pub(super) fn judge_unlisted(
    bytes: &[u8],
    name: &str,
    evidence: &Evidence,
    sha256: String,
) -> Report {
    let copy = Copy::open(bytes);
    let words = copy.words();
    let identity = copy.identity();
    let reading = Reading { copy, words, length: bytes.len() as u64 };
    let mut report = Report::new(Verdict::Unknown, sha256);
    if let Some(identity) = identity {
        judge_claim(&mut report, &identity, &reading, evidence);
        return report;
    }
    let by_name = evidence.known.iter().find_map(|known| {
        let is_named = |made: &&ArtefactRecord| made.path.rsplit('/').next() == Some(name);
        Some((known, known.record.artefacts.iter().find(is_named)?))
    });
    let printed = || reading.words.as_ref().ok().and_then(|words| by_fingerprint(words, evidence));
    if let Some((known, artefact)) = printed() {
        report.reasons.push(format!("the fingerprint printed in it is {}", artefact.fingerprint));
        judge_against(&mut report, known, artefact, &reading, evidence);
    } else if let Some((known, artefact)) = by_name {
        report.reasons.push(
            "it has the same name as that file, but different bytes, and it does not identify itself"
                .to_owned(),
        );
        judge_against(&mut report, known, artefact, &reading, evidence);
    } else {
        report.reasons.push("no record lists it, and it does not identify itself".to_owned());
        match &reading.words {
            Ok(words) => judge_by_text(&mut report, words, evidence),
            Err(why) if matches!(reading.copy, Copy::Pdf(_)) => {
                report.reasons.push(format!("its text cannot be compared: {why}"));
                report.reasons.extend(by_hand(evidence));
            }
            Err(_) if is_like_an_edition(bytes) => report.reasons.push(
                "it cannot be opened: it is damaged or cut short, or it needs a password"
                    .to_owned(),
            ),
            Err(_) => {}
        }
    }
    report
}

/// Whether a file begins like a PDF or an EPUB.
fn is_like_an_edition(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF") || bytes.starts_with(b"PK")
}

/// The file whose fingerprint a copy prints.
fn by_fingerprint<'e>(
    words: &[Word],
    evidence: &'e Evidence,
) -> Option<(&'e Known, &'e ArtefactRecord)> {
    let text = exact(words);
    let made = evidence
        .known
        .iter()
        .rev()
        .flat_map(|known| known.record.artefacts.iter().map(move |artefact| (known, artefact)));
    let mut printed = made.filter(|(_, artefact)| {
        let fingerprint = artefact.fingerprint.replace('-', "");
        !fingerprint.is_empty() && text.contains(&fingerprint)
    });
    printed.next()
}

/// What the owner of a printout or a scan can do.
fn by_hand(evidence: &Evidence) -> Option<String> {
    let newest = &evidence.known.last()?.record;
    let look = "compare the version on its first pages and the fingerprint at its end";
    Some(match newest.currency_address() {
        Some(address) => format!(
            "{look} with those at {address} or in the records; the newest version here is {}",
            newest.version
        ),
        None => format!(
            "{look} with those in the records; the newest version here is {}",
            newest.version
        ),
    })
}

/// Judges a file that says which release it comes from.
fn judge_claim(report: &mut Report, identity: &Identity, reading: &Reading, evidence: &Evidence) {
    report.what = Some(name_claimed(identity));
    let Some(version) = Version::parse(&identity.version) else {
        report.reasons.push(match identity.version.as_str() {
            "draft" => "it is a draft and belongs to no release".to_owned(),
            _ => "it does not name a release".to_owned(),
        });
        return;
    };
    report.version = Some(version.clone());
    let known = evidence.find(&version).filter(|known| known.record.work.id == identity.work);
    let Some(known) = known else {
        report.reasons.push(format!(
            "this is what the file claims, but there is no record of {} {version} here",
            identity.work
        ));
        return;
    };
    let claimed = known.record.artefacts.iter().find(|made| {
        let is_sheets = !identity.form.is_reading();
        (&made.partner, &made.edition, &made.pack, made.volume, made.is_sheets())
            == (&identity.partner, &identity.edition, &identity.pack, identity.volume, is_sheets)
    });
    let Some(artefact) = claimed else {
        report.verdict = Verdict::Altered;
        report.reasons.push("that release has no such edition".to_owned());
        return;
    };
    report.reasons.push(
        "this is what the file claims, but its bytes differ from those of the release".to_owned(),
    );
    if artefact.fingerprint != identity.fingerprint {
        report.reasons.push(format!(
            "its fingerprint is {}, but the release has {}",
            identity.fingerprint, artefact.fingerprint
        ));
    }
    judge_against(report, known, artefact, reading, evidence);
}

/// Compares a file with the one of a release that it may have been.
fn judge_against(
    report: &mut Report,
    known: &Known,
    artefact: &ArtefactRecord,
    reading: &Reading,
    evidence: &Evidence,
) {
    report.name(&known.record, artefact);
    let comparison = compare(known, artefact, reading);
    let is_same = matches!(comparison, Comparison::Same | Comparison::SectionsSame);
    // No program that saves a file again makes exactly as many bytes.
    let is_damaged = is_same && reading.length == artefact.bytes;
    report.verdict = if is_same && !is_damaged { Verdict::ReSaved } else { Verdict::Altered };
    if is_damaged {
        report.reasons.push(
            "its text is that of the release, but some of its bytes were changed or damaged"
                .to_owned(),
        );
    } else {
        if report.verdict == Verdict::ReSaved {
            report.reasons.clear();
        }
        report.reasons.extend(comparison.reasons());
    }
    report.text = Some(comparison);
    if !known.trust.holds() {
        report.verdict = Verdict::Unproved;
        report.reasons.push(known.trust.words());
        return;
    }
    add_standing(report, &known.record, artefact, evidence);
    if is_same && !is_damaged && report.verdict != Verdict::ReSaved {
        report.reasons.insert(report.recalls.len(), Verdict::ReSaved.name().to_owned());
    }
    add_currency(report, &known.record, evidence);
}

fn compare(known: &Known, artefact: &ArtefactRecord, reading: &Reading) -> Comparison {
    let words = match &reading.words {
        Ok(words) => words,
        Err(why) => return Comparison::NotCompared { why: (*why).to_owned() },
    };
    if reading.copy.format() == artefact.format
        && let Some(original) = known.original(artefact)
        && let Ok(original) = Copy::open(&original).words()
    {
        return compare_files(words, &original);
    }
    match known.text() {
        Some(text) => compare_text(words.clone(), &text, &known.record, artefact),
        None => Comparison::NotCompared {
            why: "there is neither the release’s own file nor a proved text.json beside the record"
                .to_owned(),
        },
    }
}

/// Judges a file that does not say what it is: whose text is it?
fn judge_by_text(report: &mut Report, words: &[Word], evidence: &Evidence) {
    let letters = Letters::of(words.to_vec());
    let mut best: Option<(&Known, Vec<&SectionRecord>)> = None;
    for known in evidence.known.iter().rev().filter(|known| known.trust.holds()) {
        let Some(text) = known.text() else { continue };
        let has_it = |section: &&SectionRecord| {
            let frozen = text.section(&section.id);
            frozen.is_some_and(|frozen| {
                share_of_section(&letters, frozen, &known.record, &text.partner) >= 1.0
            })
        };
        let found: Vec<&SectionRecord> = known.record.sections.iter().filter(has_it).collect();
        if found.len() > best.as_ref().map_or(0, |(_, best)| best.len()) {
            best = Some((known, found));
        }
    }
    let Some((known, sections)) = best else { return };
    let titles: Vec<&str> = sections.iter().map(|section| section.shared_title()).collect();
    report.version = Some(known.record.version.clone());
    report.reasons.push(format!(
        "it contains these sections of version {} word for word: {}",
        known.record.version,
        titles.join("; ")
    ));
    for recall in &evidence.recalls.entries {
        let is_held = |section: &SectionRecord| sections.iter().any(|own| own.id == section.id);
        let why = why_recalled_text(recall, &known.record, is_held, evidence);
        if let Some(reason) = why.map(|why| why.words(recall)) {
            report.verdict = Verdict::Recalled;
            report.reasons.insert(report.recalls.len(), reason);
            report.recalls.push(recall.clone());
        }
    }
}

/// The name that a file gives itself.
fn name_claimed(identity: &Identity) -> String {
    let title = if identity.title.is_empty() { &identity.work } else { &identity.title };
    let pack = identity.pack.as_ref().map(|pack| format!(", pack {pack}")).unwrap_or_default();
    let volume = identity.volume.map(|volume| format!(", volume {volume}")).unwrap_or_default();
    let form = if identity.form.is_reading() { "" } else { " (printer’s sheets)" };
    format!(
        "{title}, {} edition{volume}{form} for {}{pack}, version {}",
        identity.edition, identity.partner, identity.version
    )
}
