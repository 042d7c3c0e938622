//! Freezing: the text of a release, block by block, as readers read it.
//!
//! In: the manuscripts of one edition, the publisher's first, and the places of blocks on pages.
//! Out: the sections of `text.json`. Text that the tool writes (contents, colophon) is left out, as
//! a change there is never the author's: what it is made from is frozen apart, as details.

mod blocks;
mod coarse;
mod readers;
mod words;

pub(crate) use coarse::{coarse, coarsened};
pub(crate) use readers::{PARTICIPANTS, partner_of, reads};
pub(crate) use words::Pictures;

use crate::book::manuscript::{Fact, Manuscript, Role, Section};
use crate::book::tree::BlockId;
use crate::pages::typeset::BlockPlace;
use crate::project::Standing;
use crate::project::history::FrozenSection;
use std::collections::BTreeMap;

/// The sections of a release. `manuscripts` are all made from one edition, for an unnamed release;
/// the publisher's comes first. `participants` are the same as participants of a workshop read
/// them, in the same order.
pub(crate) fn freeze(
    manuscripts: &[Manuscript],
    participants: &[Manuscript],
    pictures: &Pictures,
) -> Vec<FrozenSection> {
    let Some((publisher, others)) = manuscripts.split_first() else { return Vec::new() };
    let mut sections = sections_of(publisher, pictures);
    for manuscript in others {
        let readers = manuscript.partner.id.clone();
        readers::merge(&mut sections, sections_of(manuscript, pictures), &readers);
    }
    for (at, manuscript) in participants.iter().enumerate() {
        let readers = readers::participants_of(&manuscript.partner.id, at == 0);
        readers::merge(&mut sections, sections_of(manuscript, pictures), &readers);
    }
    let partners: Vec<&str> = manuscripts.iter().map(|own| own.partner.id.as_str()).collect();
    for section in &mut sections {
        for block in &mut section.blocks {
            readers::simplify(block, &partners);
        }
        section.sha256 = coarse::digest_of(&coarse(section));
        section.exact = Some(coarse::digest_of(section));
    }
    sections
}

/// The digests of a section: of its words as every version of the tool calculates it, and of
/// everything in it that readers see.
pub(crate) fn digests(section: &FrozenSection) -> (String, String) {
    (coarse::digest_of(&coarse(section)), coarse::digest_of(section))
}

/// Adds page numbers to the sections.
pub(crate) fn place(sections: &mut [FrozenSection], places: &BTreeMap<BlockId, Vec<BlockPlace>>) {
    for section in sections {
        for block in &mut section.blocks {
            let places = places.get(&BlockId(block.id.clone()));
            block.page = places.and_then(|places| places.first()).map(|place| place.page);
        }
        section.page = section.blocks.iter().filter_map(|block| block.page).min();
    }
}

/// Whether an author wrote the section's text.
fn is_authored(role: Role) -> bool {
    !matches!(
        role,
        Role::CopyrightPage
            | Role::Contents
            | Role::ListOfFigures
            | Role::Changes
            | Role::Part
            | Role::Authorities
            | Role::Index
            | Role::Elsewhere
            | Role::Colophon
    )
}

fn sections_of(manuscript: &Manuscript, pictures: &Pictures) -> Vec<FrozenSection> {
    manuscript
        .sections
        .iter()
        .filter(|section| is_authored(section.role))
        .map(|section| frozen(section, pictures))
        .collect()
}

/// The label of the date of the law in texts of the first tools, which no record has to name.
const LAW_AS_AT: &str = "Law as at";

fn frozen(section: &Section, pictures: &Pictures) -> FrozenSection {
    let pair = |fact: &Fact| (fact.label.clone(), fact.value.clone());
    let (care, facts): (Vec<&Fact>, _) =
        section.facts.iter().partition(|fact| fact.standing.is_some_and(Standing::is_about_care));
    FrozenSection {
        id: section.id.clone(),
        label: section.label.clone(),
        title: section.title.clone(),
        kind: role_name(section.role),
        summary: section.summary.clone(),
        law_label: facts
            .iter()
            .find(|fact| fact.standing == Some(Standing::LawAsAt))
            .and_then(|fact| (fact.label != LAW_AS_AT).then(|| fact.label.clone())),
        facts: facts.into_iter().map(pair).collect(),
        care: care.into_iter().map(pair).collect(),
        blocks: blocks::frozen(&section.blocks, pictures),
        ..FrozenSection::default()
    }
}

fn role_name(role: Role) -> String {
    match serde_json::to_value(role) {
        Ok(serde_json::Value::String(name)) => name,
        // A role serialises as its name, always.
        _ => String::new(),
    }
}
