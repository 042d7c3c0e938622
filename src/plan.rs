//! The plan: every artefact with its name and place, before any byte exists.
//!
//! In: a project and a choice of partners and editions. Out: the artefacts to make. Pure.

use crate::diagnostic::{Code, Diagnostic, Outcome};
use crate::project::releases::ArtefactRecord;
use crate::project::{Format, Project};
use serde::Serialize;

/// One finished file that is to be: partner × pack or whole book × edition × language × version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Artefact {
    pub partner: String,
    pub edition: String,
    /// The pack that it is; nothing for the whole book.
    pub pack: Option<String>,
    pub language: String,
    pub format: Format,
    /// Below the output folder, with forward slashes.
    pub path: String,
}

impl Artefact {
    /// Whether `known` is the same product of another release.
    pub fn is_of(&self, known: &ArtefactRecord) -> bool {
        known.partner == self.partner
            && known.edition == self.edition
            && known.pack == self.pack
            && known.language == self.language
    }
}

/// Which partners, editions and packs are wanted; empty means all, the whole book among them.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    pub partners: Vec<String>,
    pub editions: Vec<String>,
    /// Where packs are named, the whole book is not wanted.
    pub packs: Vec<String>,
    pub no_packs: bool,
}

/// Plans the artefacts of a version: editions in order of their names, each for every partner,
/// so that what an edition's partners share is made once and close together.
///
/// # Errors
/// Where a partner or an edition is named that the project does not have.
pub fn plan(project: &Project, choice: &Choice, version: &str) -> Outcome<Vec<Artefact>> {
    let partners: Vec<&str> =
        project.partners.iter().map(|file| file.partner.id.as_str()).collect();
    let editions: Vec<&str> = project.editions.iter().map(|edition| edition.id.as_str()).collect();
    let mut problems = Vec::new();
    unknown("partner", &choice.partners, &partners, &mut problems);
    unknown("edition", &choice.editions, &editions, &mut problems);
    let packs: Vec<&str> = project.packs.iter().map(|pack| pack.id.as_str()).collect();
    unknown("pack", &choice.packs, &packs, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let wanted = |chosen: &[String], id: &str| chosen.is_empty() || chosen.iter().any(|c| c == id);
    let book = &project.book.id;
    let language = &project.book.language;
    let mut artefacts = Vec::new();
    for edition in &project.editions {
        if !wanted(&choice.editions, &edition.id) {
            continue;
        }
        let is_whole_wanted = choice.packs.is_empty();
        let packs = project.packs.iter().filter(|pack| {
            !choice.no_packs && wanted(&choice.packs, &pack.id) && pack.comes_in(&edition.id)
        });
        for pack in is_whole_wanted.then_some(None).into_iter().chain(packs.map(Some)) {
            for partner in &partners {
                if !wanted(&choice.partners, partner) {
                    continue;
                }
                let extension = edition.format.extension();
                let (folder, name) = match pack {
                    Some(pack) => (format!("{partner}/packs"), &pack.id),
                    None => ((*partner).to_owned(), book),
                };
                artefacts.push(Artefact {
                    partner: (*partner).to_owned(),
                    edition: edition.id.clone(),
                    pack: pack.map(|pack| pack.id.clone()),
                    language: language.clone(),
                    format: edition.format,
                    path: format!("{folder}/{name}-{partner}-{}-{version}.{extension}", edition.id),
                });
            }
        }
    }
    Ok(artefacts)
}

fn unknown(what: &str, chosen: &[String], known: &[&str], problems: &mut Vec<Diagnostic>) {
    for id in chosen {
        if !known.contains(&id.as_str()) {
            let message = format!("there is no {what} `{id}`");
            problems.push(
                Diagnostic::error(Code::UnknownId, message).suggest(id, known.iter().copied()),
            );
        }
    }
}
