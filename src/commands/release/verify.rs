//! `bindery release verify`.

use super::super::progress::{Progress, lanes};
use super::super::{Ended, Ending, fail, print, print_json, public_key, tell};
use super::{count, failed, out_of};
use crate::assembly::build::Event;
use crate::cli::{self, ListFormat};
use crate::ground::files;
use crate::project::history::{FOLDER, RECORD};
use crate::release::attestations::{Attestation, attestations};
use crate::release::provenance_check::Provenance;
use crate::release::{self, Mismatch, Rebuilt, ReleaseFolders};
use crate::verify::sums::SUMS;
use crate::verify::{Basis, Evidence, PublicKey, statement};
use serde_json::json;

pub(super) fn run(arguments: &cli::ReleaseVerify) -> Ended {
    let out = out_of(&arguments.root, arguments.releases.as_ref());
    let folders = ReleaseFolders { root: &arguments.root, releases: &out };
    let jobs = arguments.jobs.map_or_else(lanes, usize::from);
    let keys = arguments.key.iter().map(|key| public_key(key)).collect::<Result<Vec<_>, _>>()?;
    let progress = Progress::new(None);
    let listen = |event: Event<'_>| progress.hear(event);
    let result = release::rebuild(&folders, &arguments.version, jobs, &listen);
    progress.clear();
    let rebuilt = result.map_err(failed)?;
    let is_same = rebuilt.differences.is_empty();
    let folder = folders.release_folder(&arguments.version);
    let beside = [folder.clone(), out.clone(), arguments.root.join(FOLDER)];
    let ring = (!keys.is_empty()).then(|| statement::ring(&beside, &keys, &rebuilt.work));
    let provenance = Provenance::of(&folder, ring.as_ref());
    let attesters = arguments.attester.iter().map(|key| public_key(key));
    let attesters = attesters.collect::<Result<Vec<_>, _>>()?;
    let mut trusted = ring.clone().unwrap_or_default();
    trusted.active.extend(attesters);
    let trusted = (!trusted.active.is_empty()).then_some(trusted);
    let listed = files::text_of(&folder.join(SUMS)).unwrap_or_default();
    let places = [folder, folders.record_folder(&arguments.version)];
    let attestations = attestations(&places, &listed, trusted.as_ref());
    match arguments.format {
        ListFormat::Json => {
            print_json(&json!({
                "version": rebuilt.version,
                "reproduced": is_same,
                "same": rebuilt.same,
                "differences": rebuilt.differences,
                "not_made": rebuilt.not_made,
                "withdrawals": rebuilt.withdrawals.withdrawals,
                "tool": rebuilt.tool,
                "provenance": provenance.name(),
                "attestations": attestations.iter().map(|own| json!({
                    "name": own.name,
                    "date": own.date,
                    "state": own.state_name(),
                })).collect::<Vec<_>>(),
            }));
        }
        ListFormat::Human => {
            for difference in &rebuilt.differences {
                print(&format!("{}: {}\n", difference.path, words(difference.what)));
            }
        }
    }
    if let Some(tool) = &rebuilt.tool {
        tell(&format!("note: {tool}\n"));
    }
    tell(&format!("note: {}\n", provenance.words()));
    for attestation in &attestations {
        tell(&format!("note: {}\n", attestation.words()));
    }
    let is_trusted = check_seal(arguments, &folders, &keys)?
        && provenance.holds()
        && attestations.iter().all(Attestation::holds);
    let version = &rebuilt.version;
    let files = count(rebuilt.same, "file", "files");
    tell_withdrawn(&rebuilt);
    if is_same && !rebuilt.not_made.is_empty() {
        tell(&format!(
            "rebuilt version {version}: {files} identical, byte for byte; {} cannot be made again\n",
            count(rebuilt.not_made.len(), "file", "files")
        ));
        return Ok(if is_trusted { Ending::Fine } else { Ending::Content });
    }
    if is_same {
        tell(&format!("rebuilt version {version}: all {files} are identical, byte for byte\n"));
        return Ok(if is_trusted { Ending::Fine } else { Ending::Content });
    }
    let differing = count(rebuilt.differences.len(), "file", "files");
    tell(&format!("rebuilt version {version}: {files} identical, {differing} different\n"));
    Ok(Ending::Content)
}

/// Says what can no longer be made, and why.
fn tell_withdrawn(rebuilt: &Rebuilt) {
    for own in &rebuilt.withdrawals.withdrawals {
        tell(&format!(
            "note: the testimony {} was withdrawn on {}: its words are no longer in the source \
             archive, and the files that held it were deleted\n",
            own.testimony,
            own.date.long()
        ));
    }
    for path in &rebuilt.not_made {
        tell(&format!("note: {path} cannot be made again\n"));
    }
}

/// Says what the seal shows. Returns whether it shows no sign of a change.
fn check_seal(
    arguments: &cli::ReleaseVerify,
    folders: &ReleaseFolders<'_>,
    keys: &[PublicKey],
) -> Result<bool, Ending> {
    let record = folders.release_folder(&arguments.version).join(RECORD);
    if !files::exists(&record) {
        return Ok(keys.is_empty());
    }
    let basis = Basis { keys, ..Basis::default() };
    let evidence = Evidence::of_records(&[record], &basis).map_err(fail)?;
    let Some(known) = evidence.known.first() else { return Ok(keys.is_empty()) };
    if let Some(problem) = &evidence.key_problem {
        tell(&format!("note: {problem}\n"));
    }
    tell(&format!("note: {}\n", known.trust.words()));
    Ok(known.trust.holds())
}

pub(super) fn words(what: Mismatch) -> &'static str {
    match what {
        Mismatch::Altered => "altered: its bytes differ from those that the release lists",
        Mismatch::Missing => "missing: the release lists it, but it is not there",
        Mismatch::NotReproduced => "not reproduced: the archived source makes different bytes",
        Mismatch::Unlisted => "unlisted: it is not part of the release",
        Mismatch::Withdrawn => {
            "withdrawn: it holds a testimony that was withdrawn: delete this file"
        }
    }
}
