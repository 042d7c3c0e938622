//! Attesting: making a release again from its archive, and signing that the bytes are the same.
//!
//! In: a release, a key and a name. Out: an attestation in the release's folder and, in a project
//! that has the record, beside it. A published release is enough: nobody needs the project.

use super::attestations::{ATTESTATIONS, statement};
use super::folders::ReleaseFolders;
use super::rebuild::{Rebuilt, rebuild};
use crate::assembly::build::Event;
use crate::ground::clock;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::RECORD;
use crate::release::order::this_tool;
use crate::verify::seal::SecretKey;
use crate::verify::statement::signed;
use crate::verify::sums::SUMS;
use std::path::PathBuf;

/// What to attest to, and who does.
#[derive(Debug)]
pub(crate) struct AttestRequest<'a> {
    pub(crate) folders: ReleaseFolders<'a>,
    pub(crate) version: &'a Version,
    pub(crate) key: &'a SecretKey,
    /// The person or organisation, for readers.
    pub(crate) name: &'a str,
    /// The day of the rebuild; by default that of `SOURCE_DATE_EPOCH`, or else today.
    pub(crate) date: Option<Date>,
    pub(crate) jobs: usize,
}

/// A rebuild, and the attestation if the bytes were the same.
#[derive(Debug)]
pub(crate) struct Attested {
    pub(crate) rebuilt: Rebuilt,
    /// The files that were written; none if anything differs.
    pub(crate) paths: Vec<PathBuf>,
}

/// Rebuilds a release and attests to it.
///
/// # Errors
/// As for [`rebuild`], or if the attestation cannot be written.
pub(crate) fn attest(
    request: &AttestRequest<'_>,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<Attested, Failure> {
    let name = request.name.trim();
    if name.is_empty() || name.contains(char::is_control) {
        let problem = Diagnostic::error(Code::InvalidValue, "the name must be one line of words");
        return Err(problem.hint("say with --name who rebuilt the release").into());
    }
    let date = match request.date {
        Some(date) => date,
        None => match clock::source_date()?.or_else(clock::today) {
            Some(date) => date,
            None => {
                let problem = Diagnostic::error(
                    Code::Environment,
                    "this machine’s clock does not give a valid date",
                );
                return Err(problem.hint("give the date with --date").into());
            }
        },
    };
    let rebuilt = rebuild(&request.folders, request.version, request.jobs, listen)?;
    if !rebuilt.not_made.is_empty() {
        let message = format!(
            "{} cannot be made again as a whole, because a testimony in it was withdrawn",
            rebuilt.version
        );
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem.hint("`bindery release verify` checks what is left of it").into());
    }
    if !rebuilt.differences.is_empty() {
        return Ok(Attested { rebuilt, paths: Vec::new() });
    }
    let folder = request.folders.release_folder(request.version);
    let listed = files::text_at(&folder.join(SUMS))?;
    let tool = this_tool();
    let tool = format!("{} {} (source {})", tool.name, tool.version, tool.source);
    let key = request.key.shown();
    let text = statement(&listed, &key, name, &date.to_string(), &tool);
    let envelope = signed(&text, request.key);
    let record = request.folders.record_folder(request.version);
    let is_recorded = files::exists(&record.join(RECORD));
    let mut paths = Vec::new();
    for folder in std::iter::once(folder).chain(is_recorded.then_some(record)) {
        let path = folder.join(ATTESTATIONS).join(format!("{key}.json"));
        files::write_whole(&path, envelope.as_bytes())?;
        paths.push(path);
    }
    Ok(Attested { rebuilt, paths })
}
