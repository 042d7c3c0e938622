//! Sections that follow each other on the same page, in editions that save paper.
//!
//! In: a manuscript. Out: which of its sections begin below the end of another, and what the layout
//! knows of all sections that share their pages.

use super::finding::{head_arguments, tab_argument};
use super::language::head;
use super::literal::literal;
use crate::book::manuscript::Manuscript;
use crate::project::{Openings, SectionKind};

/// Whether a section begins on the page on which the one before it ends, if there is room.
pub(crate) fn runs_on(at: usize, manuscript: &Manuscript) -> bool {
    let openings = manuscript.edition.page.as_ref().map(|page| page.openings);
    let may_follow = |kind: &SectionKind| match openings {
        Some(Openings::NextPage) => kind.runs_on,
        Some(Openings::RunOn) => !kind.is_matter(),
        Some(Openings::Recto) | None => false,
    };
    if manuscript.pack.is_some() || manuscript.edition.is_by_chapter() {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    match (manuscript.sections.get(before), manuscript.sections.get(at)) {
        (Some(before), Some(own)) => {
            before.kind == own.kind
                && own.kind.as_ref().is_some_and(|kind| may_follow(kind))
                && before.language == own.language
                && !before.copies
                && !own.copies
                && !before.landscape
                && !own.landscape
        }
        _ => false,
    }
}

/// Whether the next section begins on the page on which this one ends, if there is room.
pub(super) fn is_run_on(at: usize, manuscript: &Manuscript) -> bool {
    runs_on(at + 1, manuscript)
}

/// The call around the first of the sections that share pages and those after it, up to its bracket.
pub(super) fn start_of_shared(at: usize, manuscript: &Manuscript) -> String {
    let members = (at..).take_while(|&own| own == at || runs_on(own, manuscript));
    let members = members.filter_map(|own| manuscript.sections.get(own)).map(|section| {
        format!(
            "(anchor: {}, title: {}, {}{}), ",
            literal(section.anchor.as_str()),
            literal(&head(&section.title, manuscript)),
            head_arguments(section, manuscript),
            tab_argument(section, manuscript),
        )
    });
    format!("#shared-pages(({}))[\n", members.collect::<String>())
}
