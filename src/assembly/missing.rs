//! Where the letters that no font draws are written.
//!
//! In: a project and its missing letters. Out: one diagnostic for each script, at the first place.
//! Titles, summaries and what a partner says of itself reach a manuscript without their places, so
//! the letter is looked for in the files that they come from.

use crate::book::letters::Written;
use crate::book::missing::{MissingLetter, report as report_letters};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::{FileId, Span};
use crate::project::Project;

/// One diagnostic for each script.
pub(super) fn report(project: &Project, missing: &[MissingLetter]) -> Vec<Diagnostic> {
    report_letters(missing, project.partners.len(), Some(&project.sources), |own| {
        place(project, own)
    })
}

fn place(project: &Project, own: &MissingLetter) -> Option<Span> {
    match &own.written {
        Written::InDrawing { used: Some(span), .. } => Some(*span),
        Written::InDrawing { used: None, .. } => {
            let file = project.partner(&own.partner)?;
            file.partner.logo.as_ref().map(|logo| logo.span)
        }
        Written::At(span) => {
            exactly(project, *span, &own.letter).or_else(|| in_data(project, own)).or(Some(*span))
        }
        Written::InHeader(section) => match project.sections.get(section) {
            Some(section) => {
                exactly(project, Span::new(section.file, 0, section.body), &own.letter)
                    .or_else(|| in_data(project, own))
                    .or(Some(Span::start_of(section.file)))
            }
            None => in_data(project, own),
        },
        Written::InFrontMatter => in_data(project, own),
    }
}

/// The letter's own place in a passage.
fn exactly(project: &Project, within: Span, letter: &str) -> Option<Span> {
    let at = project.sources.slice(within).find(letter)? + within.start as usize;
    Some(Span::new(within.file, at, at + letter.len()))
}

/// The first place of the letter in the files that are data: the book, the glossary, the sources,
/// the editions and packs, and the partner's own.
fn in_data(project: &Project, own: &MissingLetter) -> Option<Span> {
    let brands = "content/partners/";
    let brand = format!("{brands}{}/", own.partner);
    project.sources.each().find_map(|(id, file)| {
        let is_own = !file.path.starts_with(brands) || file.path.starts_with(&brand);
        let is_data = !file.path.ends_with(".md");
        if is_own && is_data { whole(project, id, &own.letter) } else { None }
    })
}

fn whole(project: &Project, file: FileId, letter: &str) -> Option<Span> {
    exactly(project, Span::new(file, 0, project.sources.file(file).text.len()), letter)
}
