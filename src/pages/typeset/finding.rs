//! What helps readers to find a place on paper: running heads, tabs and the contents of a chapter.
//!
//! In: a section of a manuscript. Out: arguments and calls for the layouts. Decides nothing about
//! looks.

use super::block_places::block_places;
use super::compiled::Compiled;
use super::language::{head, string};
use super::literal::{Writer, literal, one_line};
use crate::book::headings::headings;
use crate::book::manuscript::{Manuscript, Role, Section};
use crate::book::tree::{Locator, RangeEnd, plain_text};
use crate::ground::diagnostic::{Code, Diagnostic};
use std::collections::BTreeSet;

/// The deepest headings that running heads show.
const DEEPEST_IN_HEADS: u8 = 2;

/// The heading that is current on each page of a section, as arguments of `section`.
pub(super) fn head_arguments(section: &Section, manuscript: &Manuscript) -> String {
    let mut out = String::new();
    if let Some(label) = &section.label {
        out.push_str(&format!("label: {}, ", literal(&head(label, manuscript))));
    }
    // Where there is little room, a chapter keeps its number and not the word for it.
    if let (Role::Chapter, Some(number)) = (section.role, &section.number) {
        out.push_str(&format!("number: {}, ", literal(number)));
    }
    if !matches!(section.role, Role::Chapter | Role::CaseStudy | Role::FrontMatter) {
        return out;
    }
    let own = headings(&section.blocks).into_iter();
    let heads: Vec<String> = own
        .filter(|heading| heading.level <= DEEPEST_IN_HEADS)
        .map(|heading| {
            let title = head(&plain_text(heading.content), manuscript);
            let words = match heading.number {
                Some(number) => format!("{number} {title}"),
                None => title,
            };
            let target = literal(heading.anchor.as_str());
            format!("({target}, {}, {})", heading.level, literal(&words))
        })
        .collect();
    if !heads.is_empty() {
        out.push_str(&format!("heads: ({},), ", heads.join(", ")));
    }
    out
}

/// The tab of a section at the edge of its pages, as an argument of `section`: its place among all
/// tabs, how many there are, and what is on it.
pub(super) fn tab_argument(section: &Section, manuscript: &Manuscript) -> String {
    let has_tabs = manuscript.edition.page.as_ref().is_some_and(|page| page.tabs);
    if !has_tabs || manuscript.pack.is_some() {
        return String::new();
    }
    let with_tabs = manuscript.sections.iter().filter(|section| sign(section).is_some());
    let ids: Vec<&str> = with_tabs.map(|section| section.id.as_str()).collect();
    match (ids.iter().position(|id| *id == section.id), sign(section)) {
        (Some(at), Some(sign)) => {
            format!("tab: ({at}, {}, {}), ", ids.len(), literal(&sign))
        }
        _ => String::new(),
    }
}

/// What is on a tab: `3` for chapter 3, `C2` for case study 2.
fn sign(section: &Section) -> Option<String> {
    let letter = &section.kind.as_ref()?.letter;
    section.number.as_ref().map(|number| format!("{letter}{number}"))
}

/// The call that lists the headings of a chapter where it opens, or nothing.
pub(super) fn chapter_contents(at: usize, manuscript: &Manuscript) -> Option<String> {
    let section = manuscript.sections.get(at)?;
    let entries = manuscript.chapter_contents(at);
    if entries.is_empty() {
        return None;
    }
    let rows = entries.into_iter().map(|entry| {
        let level = entry.depth.saturating_sub(section.depth).max(1);
        let number = match &entry.label {
            Some(label) => literal(&one_line(label)),
            None => "none".to_owned(),
        };
        let target = literal(entry.target.as_str());
        format!("({target}, {level}, {number}, {})", literal(&string(&entry.title, manuscript)))
    });
    let rows: Vec<String> = rows.collect();
    let title = literal(&section.contents_title(&manuscript.words));
    Some(format!("#chapter-contents({title}, ({},))\n", rows.join(", ")))
}

/// Where an entry of the index leads: each place, where its pages end, and whether it is a definition.
pub(super) fn write_locators(locators: &[Locator], writer: &mut Writer) {
    writer.code("#locators((");
    for locator in locators {
        let end = match &locator.end {
            None => "none".to_owned(),
            Some(RangeEnd::Before(anchor)) => format!("(\"before\", {})", literal(anchor.as_str())),
            Some(RangeEnd::Section(anchor)) => {
                format!("(\"section\", {})", literal(&end_of(anchor.as_str())))
            }
        };
        let target = literal(locator.target.as_str());
        writer.code(&format!("({target}, {end}, {}), ", locator.is_definition));
    }
    writer.code("))");
}

/// The place at which a section ends.
pub(super) fn end_of(section: &str) -> String {
    format!("{section}.end")
}

/// A warning if the finder does not fit on its page.
pub(super) fn finder_problem(compiled: &Compiled, manuscript: &Manuscript) -> Option<Diagnostic> {
    let section = manuscript.sections.iter().find(|section| section.role == Role::Finder)?;
    let places = block_places(compiled);
    let own = section.blocks.iter().filter_map(|block| places.get(&block.id)).flatten();
    let pages: BTreeSet<usize> = own.map(|place| place.page).collect();
    let (first, last) = (*pages.first()?, *pages.last()?);
    if first == last {
        return None;
    }
    let message =
        format!("the finder takes {} pages, and the inside of the cover is one", last - first + 1);
    let problem = Diagnostic::warning(Code::PageBudget, message);
    let problem = match section.blocks.first() {
        Some(block) => problem.at(block.span),
        None => problem,
    };
    let edition = &manuscript.edition.id;
    Some(problem.hint(format!("make it shorter (edition `{edition}`)")))
}
