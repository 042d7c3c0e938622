//! Gathering: finished files of other builds, such as the shares of several machines.
//!
//! In: the output folders of other builds, and a plan. Out: the files that the plan names, copied into
//! the output folder and entered in its record. The next build there makes only what is missing, or
//! was made from something else. Only files that are as their records say are taken.

use super::plan::Artefact;
use super::record::{FILE_NAME, Made, Record};
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::digest;
use crate::ground::files;
use crate::ground::tool::MADE_WITH;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Takes over the planned files from the output folders of other builds. Returns their number.
///
/// # Errors
/// If a folder has no record, a file differs from its record, or two folders have different files for
/// the same artefact made from the same inputs; everything that is wrong is reported, and nothing is
/// taken.
pub(crate) fn gather(out: &Path, folders: &[PathBuf], artefacts: &[Artefact]) -> Outcome<usize> {
    let mut problems = Vec::new();
    let mut records: Vec<(&Path, Record)> = Vec::new();
    for folder in folders {
        let Some(text) = files::text_of(&folder.join(FILE_NAME)) else {
            let message = format!("there is no build here: the folder has no `{FILE_NAME}`");
            let problem = Diagnostic::error(Code::FileMissing, message);
            problems.push(
                problem
                    .in_path(folder.display().to_string())
                    .hint("name the folder that `bindery build` wrote to"),
            );
            continue;
        };
        records.push((folder, Record::parse(&text)));
    }
    let mut taken: BTreeMap<&str, (&Path, &Made)> = BTreeMap::new();
    for artefact in artefacts {
        let path = artefact.path.as_str();
        for (folder, record) in &records {
            let Some(made) = record.find(path) else { continue };
            if files::digest_of(&folder.join(path)).as_ref() != Some(&made.sha256) {
                let message = "this file is missing, or was changed after it was made";
                let problem = Diagnostic::error(Code::Output, message);
                problems.push(
                    problem
                        .in_path(folder.join(path).display().to_string())
                        .hint("build that share again"),
                );
                continue;
            }
            match taken.get(path) {
                Some((_, known)) if known.inputs == made.inputs && known.sha256 != made.sha256 => {
                    let message = "another folder has different bytes for the same artefact";
                    let problem = Diagnostic::error(Code::Output, message);
                    problems.push(
                        problem
                            .in_path(folder.join(path).display().to_string())
                            .hint("build both shares again, with the same build of the tool"),
                    );
                }
                Some(_) => {}
                None => {
                    taken.insert(path, (folder, made));
                }
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let own = files::text_of(&out.join(FILE_NAME));
    let mut own = own.map(|text| Record::parse(&text)).unwrap_or_default();
    if let (0, Some((_, first))) = (own.schema, records.first()) {
        own = Record { made_with: MADE_WITH.to_owned(), artefacts: Vec::new(), ..first.clone() };
    }
    let mut number = 0;
    for (path, (folder, made)) in taken {
        let is_there = own.find(path).is_some_and(|known| known.inputs == made.inputs)
            && files::digest_of(&out.join(path)).as_ref() == Some(&made.sha256);
        if is_there {
            continue;
        }
        let one = |problem| vec![problem];
        let bytes = files::bytes_at(&folder.join(path)).map_err(one)?;
        if digest::sha256(&bytes) != made.sha256 {
            let message = "this file was changed while it was read";
            let problem = Diagnostic::error(Code::Output, message);
            return Err(vec![problem.in_path(folder.join(path).display().to_string())]);
        }
        files::write_whole(&out.join(path), &bytes).map_err(one)?;
        own.artefacts.retain(|known| known.path != path);
        own.artefacts.push(made.clone());
        number += 1;
    }
    own.artefacts.sort_by(|one, other| one.path.cmp(&other.path));
    if own.schema != 0 {
        files::write_whole(&out.join(FILE_NAME), own.to_json().as_bytes())
            .map_err(|problem| vec![problem])?;
    }
    Ok(number)
}
