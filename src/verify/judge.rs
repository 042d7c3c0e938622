//! Judging a single file: is it genuine, is it current, may anybody rely on it?
//!
//! In: a file's digest, bytes and name, and the records. Out: a verdict with its reasons. Only its
//! digest makes a file genuine; the identity that it carries shows no more than where it claims to
//! come from.

use super::evidence::{Evidence, Known, Trust};
use super::report::{Report, Verdict};
use super::standing::{add_currency, add_standing};
use super::unlisted::judge_unlisted;
use crate::project::history::ArtefactRecord;

pub(crate) use super::standing::{Why, why_recalled};

/// A file that somebody has at hand.
pub(crate) struct File<'a> {
    pub(crate) sha256: String,
    pub(crate) length: u64,
    /// Its name, which only helps to find out what it may have been.
    pub(crate) name: &'a str,
}

/// The largest edition. A larger file is not read; if a record lists it, its digest is enough.
const MOST: u64 = 512 << 20;

/// Judges a file. Its bytes are read only if no record lists its digest; what is wrong with reading
/// them is returned.
pub(crate) fn judge<E>(
    file: File<'_>,
    bytes: impl FnOnce() -> Result<Vec<u8>, E>,
    evidence: &Evidence,
) -> Result<Report, E> {
    let listed = evidence.known.iter().find_map(|known| {
        let mut artefacts = known.record.artefacts.iter();
        Some((known, artefacts.find(|made| made.sha256 == file.sha256)?))
    });
    Ok(match listed {
        Some((known, artefact)) => judge_listed(known, artefact, evidence, file.sha256),
        None if file.length > MOST => {
            let mut report = Report::new(Verdict::Unknown, file.sha256);
            report.reasons.push(format!(
                "no record lists it, and its text was not compared: it is larger than {} MiB",
                MOST >> 20
            ));
            report
        }
        None => judge_unlisted(&bytes()?, file.name, evidence, file.sha256),
    })
}

/// Judges a file whose digest a record lists.
fn judge_listed(
    known: &Known,
    artefact: &ArtefactRecord,
    evidence: &Evidence,
    sha256: String,
) -> Report {
    let mut report = Report::new(Verdict::Genuine, sha256);
    report.name(&known.record, artefact);
    if !known.trust.holds() {
        report.verdict = Verdict::Unproved;
        report.reasons.push(known.trust.words());
        return report;
    }
    add_standing(&mut report, &known.record, artefact, evidence);
    if known.trust == Trust::Sealed {
        report.reasons.push(known.trust.words());
    }
    add_currency(&mut report, &known.record, evidence);
    report
}
