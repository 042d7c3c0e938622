//! The plan: every artefact with its name and place, before any byte exists.
//!
//! In: a project and a choice of partners and editions. Out: the artefacts to make. Pure.

use super::languages;
use super::selection::Selection;
pub(crate) use crate::book::identity::Form;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::language::{Language, suggest_tag};
use crate::project::history::{ArtefactRecord, LETTERS};
use crate::project::{Format, Marking, Partner, Project};
use serde::Serialize;

/// One finished file that is to be: partner × pack or whole book × edition × language × version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Artefact {
    pub partner: String,
    pub edition: String,
    /// The pack that it is; nothing for the whole book.
    pub pack: Option<String>,
    /// The number of the volume that it is, if the edition is divided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<usize>,
    pub(crate) language: Language,
    pub(crate) format: Format,
    pub(crate) form: Form,
    /// Below the output folder, with forward slashes.
    pub path: String,
}

impl Artefact {
    /// Whether both are made from the same manuscript: a reading copy and its sheets.
    pub(crate) fn is_same_copy(&self, other: &Self) -> bool {
        self.partner == other.partner
            && self.edition == other.edition
            && self.pack == other.pack
            && self.volume == other.volume
            && self.language == other.language
    }

    /// Whether `known` is the same product of another release. A reading copy and its sheets are
    /// one.
    pub(crate) fn is_of(&self, known: &ArtefactRecord) -> bool {
        self.is_of_copy(known) && known.volume == self.volume
    }

    /// Whether `known` is the same copy of another release, or any volume of it.
    pub(crate) fn is_of_copy(&self, known: &ArtefactRecord) -> bool {
        known.partner == self.partner
            && known.edition == self.edition
            && known.pack == self.pack
            && known.language == self.language.tag()
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
    /// The tags of languages.
    pub languages: Vec<String>,
    /// Whether there is an earlier release, so that editions with marked changes can be made.
    pub marked: bool,
}

/// Plans the artefacts of a version: editions in order of their names, each for every partner,
/// so that what an edition's partners share is made once and close together.
///
/// # Errors
/// If a partner, an edition or a pack is named that the project does not have, or a partner with
/// something that it does not take.
pub fn plan(project: &Project, choice: &Choice, version: &str) -> Outcome<Vec<Artefact>> {
    let partners: Vec<&str> =
        project.partners.iter().map(|file| file.partner.id.as_str()).collect();
    let editions: Vec<&str> = project.editions.iter().map(|edition| edition.id.as_str()).collect();
    let mut problems = Vec::new();
    unknown("partner", &choice.partners, &partners, &mut problems);
    unknown("edition", &choice.editions, &editions, &mut problems);
    let all = project.languages();
    let tags: Vec<&str> = all.iter().map(|language| language.value.tag()).collect();
    for tag in choice.languages.iter().filter(|tag| !tags.contains(&tag.as_str())) {
        let message = format!("there is no language `{tag}`");
        problems.push(suggest_tag(Diagnostic::error(Code::UnknownId, message), tag, &tags));
    }
    if !choice.marked {
        problems.extend(unmarked(project, choice));
    }
    let packs: Vec<&str> = project.packs.iter().map(|pack| pack.id.as_str()).collect();
    unknown("pack", &choice.packs, &packs, &mut problems);
    if problems.is_empty() {
        problems.extend(not_taken(project, choice));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let wanted = |chosen: &[String], id: &str| chosen.is_empty() || chosen.iter().any(|c| c == id);
    let book = &project.book.id;
    let source = &project.book.language;
    let mut artefacts = Vec::new();
    for edition in &project.editions {
        let is_twin = edition.marking == Marking::Twin;
        if !wanted(&choice.editions, &edition.id) || (is_twin && !choice.marked) {
            continue;
        }
        let is_whole_wanted = choice.packs.is_empty() && !edition.is_for_cards();
        let packs = project.packs.iter().filter(|pack| {
            // Packs are not marked: they are made for an occasion, not to be kept current.
            !choice.no_packs
                && !is_twin
                && wanted(&choice.packs, &pack.id)
                && pack.comes_in(&edition.id)
        });
        let volumes = project.volumes(edition);
        let whole: Vec<Selection<'_>> = match volumes.as_slice() {
            _ if !is_whole_wanted => Vec::new(),
            [] => vec![Selection::WHOLE],
            volumes => volumes.iter().map(Selection::of_volume).collect(),
        };
        let packs = packs.map(|pack| Selection::from(Some(pack)));
        for Selection { pack, volume } in whole.into_iter().chain(packs) {
            for file in &project.partners {
                let partner = &file.partner.id;
                let is_taken = file.partner.takes(edition, pack);
                if !is_taken || !wanted(&choice.partners, partner) {
                    continue;
                }
                let extension = edition.format.extension();
                let (folder, name) = match pack {
                    Some(pack) if pack.is_letter() => (format!("{partner}/{LETTERS}"), &pack.id),
                    Some(pack) => (format!("{partner}/packs"), &pack.id),
                    None => (partner.clone(), book),
                };
                let part = volume.map(|volume| format!("-volume-{}", volume.number));
                let part = part.unwrap_or_default();
                let Some(file) = project.partner(partner) else { continue };
                for language in languages::languages_of(project, &file.partner, pack) {
                    let is_source = language == *source;
                    // What has changed is known of the source alone.
                    if !wanted(&choice.languages, language.tag()) || (is_twin && !is_source) {
                        continue;
                    }
                    let tag = if is_source { String::new() } else { format!("-{language}") };
                    let mut add = |form: Form, kind: &str| {
                        artefacts.push(Artefact {
                            partner: partner.clone(),
                            edition: edition.id.clone(),
                            pack: pack.map(|pack| pack.id.clone()),
                            volume: volume.map(|volume| volume.number),
                            language: language.clone(),
                            format: edition.format,
                            form,
                            path: format!(
                                "{folder}/{name}-{partner}-{}{part}{kind}-{version}{tag}.{extension}",
                                edition.id
                            ),
                        });
                    };
                    // The copy that everybody can read comes with the sheets, and before them.
                    add(Form::Reading, "");
                    // A pack keeps its cover: it is too thin for a spine.
                    if edition.bound().is_some() && pack.is_none() {
                        add(Form::Cover, "-cover");
                    }
                    if let Some(sheets) = &edition.sheets {
                        let paper = sheets.paper.file_name();
                        add(Form::Sheets, &format!("-sheets-{paper}-{}", sheets.duplex.name()));
                    }
                }
            }
        }
    }
    Ok(artefacts)
}

/// Editions that were asked for and exist only beside an earlier release.
fn unmarked<'a>(
    project: &'a Project,
    choice: &'a Choice,
) -> impl Iterator<Item = Diagnostic> + use<'a> {
    let is_twin =
        |id: &&String| project.edition(id).is_some_and(|edition| edition.marking == Marking::Twin);
    choice.editions.iter().filter(is_twin).map(|id| {
        let message =
            format!("the edition `{id}` is made only for a release that follows an earlier one");
        Diagnostic::error(Code::UnknownId, message)
            .hint("to mark what changed in a draft, build the edition itself with `--marked`")
    })
}

/// What was asked for and is not made for the partners that were named; or for anybody, if none
/// was.
fn not_taken(project: &Project, choice: &Choice) -> Vec<Diagnostic> {
    let named = project
        .partners
        .iter()
        .map(|file| &file.partner)
        .filter(|own| choice.partners.is_empty() || choice.partners.contains(&own.id));
    let named: Vec<&Partner> = named.collect();
    let mut problems = Vec::new();
    let mut ask = |what: &str, id: &str, takes: &dyn Fn(&Partner) -> bool| {
        let others: Vec<&str> =
            named.iter().filter(|own| !takes(own)).map(|own| own.id.as_str()).collect();
        let who = match others.as_slice() {
            [] => return,
            _ if choice.partners.is_empty() && others.len() < named.len() => return,
            _ if choice.partners.is_empty() => "no partner takes".to_owned(),
            [one] => format!("`{one}` does not take"),
            more => format!("`{}` do not take", more.join("` and `")),
        };
        let problem = Diagnostic::error(Code::UnknownId, format!("{who} the {what} `{id}`"));
        problems.push(problem.hint(
            "`bindery list artefacts` shows what each partner gets; `packs` and `editions` in its \
             `_brand.yml` and `partners` in a pack decide it",
        ));
    };
    for edition in choice.editions.iter().filter_map(|id| project.edition(id)) {
        ask("edition", &edition.id, &|partner| partner.takes_edition(edition));
    }
    for pack in choice.packs.iter().filter_map(|id| project.pack(id)) {
        ask("pack", &pack.id, &|partner| partner.takes_pack(pack));
    }
    problems
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
