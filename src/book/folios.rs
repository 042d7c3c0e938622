//! The prefix of page numbers in each section, for editions that number pages by chapter.
//!
//! In: a manuscript's sections. Out: `3` for chapter 3, whose pages are 3-1, 3-2 and so on. Every
//! section has its own prefix, so that a leaf can be found and filed by its number alone.

use super::manuscript::{Manuscript, Role, Section};
use std::collections::BTreeMap;

/// The prefix of the cover, the title page and the copyright page, in front of all other sections.
pub(crate) const TITLE: &str = "T";

/// The prefix of each section, in the order of sections.
pub(crate) fn prefixes(manuscript: &Manuscript) -> Vec<String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    // The sections of a pack have no numbers.
    let mut numbered = |section: &Section, letter: &str| {
        let count = counts.entry(letter.to_owned()).or_default();
        *count += 1;
        match &section.number {
            Some(number) => format!("{letter}{number}"),
            None => format!("{letter}{count}"),
        }
    };
    // The finder is on the back of the cover.
    let is_finder = |section: &&Section| section.role == Role::Finder;
    let first = manuscript.sections.iter().take_while(is_finder).count();
    manuscript
        .sections
        .iter()
        .enumerate()
        .map(|(index, section)| match section.role {
            Role::Finder => TITLE.to_owned(),
            Role::CopyrightPage if index == first => TITLE.to_owned(),
            Role::CopyrightPage
            | Role::Contents
            | Role::ListOfFigures
            | Role::Foreword
            | Role::FrontMatter
            | Role::Changes => numbered(section, "F"),
            Role::Part => numbered(section, "P"),
            Role::Chapter | Role::CaseStudy | Role::Worksheet => numbered(section, letter(section)),
            Role::BackMatter => numbered(section, "B"),
            Role::Glossary => "G".to_owned(),
            Role::Authorities => "A".to_owned(),
            Role::Index => "I".to_owned(),
            Role::Elsewhere => "E".to_owned(),
            Role::Colophon => "Z".to_owned(),
        })
        .collect()
}

/// What comes before the number of a section of its kind.
fn letter(section: &Section) -> &str {
    section.kind.as_ref().map_or("", |kind| kind.letter.as_str())
}
