//! Testimony in a manuscript: what is left out, and what must not be.
//!
//! In: sections with blocks that belong to records of consent. Out: the sections without those that
//! may not be in this artefact, and the essential ones that are missing. Pure.

use super::input::{Chosen, Input, Place};
use super::translated;
use crate::book::extract::{Extract, extract};
use crate::book::select::{Audience, Testimony, is_for, select};
use crate::book::source::SourceSection;
use crate::book::tree::{Block, SourceInline};
use crate::book::visit::each_block;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::Refusal;
use std::collections::BTreeSet;

/// A section with those of its blocks that an audience may see; `None` if it is a testimony as a whole
/// that they may not.
pub(super) fn section<'a>(
    section: &'a SourceSection,
    blocks: &[Block<SourceInline>],
    mut place: Place,
    audience: &Audience<'_>,
) -> Option<Chosen<'a>> {
    let Some(reference) = &section.header.consent else {
        let blocks = select(blocks, &place.id, audience);
        return Some(Chosen::written(place, section, blocks));
    };
    let reference = &reference.value;
    if audience.testimony.refusal(reference).is_some() {
        return None;
    }
    let span = section.header.id.span;
    let Some(placeholder) = audience.testimony.placeholder(&place.id, reference, span) else {
        let blocks = select(blocks, &place.id, audience);
        return Some(Chosen::written(place, section, blocks));
    };
    let Testimony::Kept { words, .. } = &audience.testimony else { return None };
    place.title = words.text("testimony-section");
    Some(Chosen { blocks: vec![placeholder], ..Chosen::generated(place) })
}

/// Whether a section is a testimony as a whole that may not be shown to an audience.
pub(super) fn is_refused(section: &SourceSection, audience: &Audience<'_>) -> bool {
    let reference = section.header.consent.as_ref();
    reference.is_some_and(|own| audience.testimony.refusal(&own.value).is_some())
}

/// The blocks without testimonies that may not be shown, and without headings that had nothing else
/// under them.
pub(super) fn kept(
    blocks: &[Block<SourceInline>],
    audience: &Audience<'_>,
) -> Vec<Block<SourceInline>> {
    let is_left_out = |block: &Block<SourceInline>| {
        refusal(block, audience).is_some() || is_emptied(block, audience)
    };
    match blocks.iter().any(is_left_out) {
        true => translated::without(blocks, &is_left_out),
        false => blocks.to_vec(),
    }
}

/// Whether nothing of a block is left without the testimonies in it.
fn is_emptied(block: &Block<SourceInline>, audience: &Audience<'_>) -> bool {
    let mut has_refused = false;
    each_block(std::slice::from_ref(block), &mut |inner| {
        has_refused |= refusal(inner, audience).is_some();
    });
    has_refused && select(std::slice::from_ref(block), "", audience).is_empty()
}

/// The record and the reason for which a block may not be shown.
fn refusal<'b>(
    block: &'b Block<SourceInline>,
    audience: &Audience<'_>,
) -> Option<(&'b str, Refusal)> {
    let references = block.conditions.iter().filter_map(|own| own.consent.as_deref());
    references
        .filter_map(|reference| Some((reference, audience.testimony.refusal(reference)?)))
        .next()
}

/// The ids of everything that belongs to a record of consent, whole sections among them. A link to
/// what is left out keeps its words.
pub(super) fn ids(input: Input<'_>) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (id, section) in &input.book.sections {
        let is_whole = section.header.consent.is_some();
        if is_whole {
            ids.insert(id.clone());
        }
        each_block(&section.blocks, &mut |block| {
            let is_theirs = is_whole || block.conditions.iter().any(|own| own.consent.is_some());
            ids.extend(block.anchor.as_ref().filter(|_| is_theirs).map(|own| own.0.clone()));
        });
    }
    ids
}

/// The records whose testimonies are in chosen sections.
pub(super) fn shown(chosen: &[Chosen<'_>]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for chosen in chosen {
        let whole = chosen.header.and_then(|header| header.consent.as_ref());
        found.extend(whole.map(|own| own.value.clone()));
        each_block(&chosen.blocks, &mut |block| {
            found.extend(block.conditions.iter().filter_map(|own| own.consent.clone()));
        });
    }
    found
}

/// Reports testimonies without which the artefact must not be made, and which may not be in it.
pub(super) fn require_essential(input: Input<'_>, problems: &mut Vec<Diagnostic>) {
    let readers = input.pack.map_or(input.readers, |pack| pack.readers);
    let audience = input.audience(readers);
    let own = &input.partner.partner;
    let mut seen: BTreeSet<Span> = BTreeSet::new();
    let mut look = |blocks: &[Block<SourceInline>]| {
        each_block(blocks, &mut |block| {
            for condition in block.conditions.iter().filter(|own| own.is_essential) {
                let Some(reference) = &condition.consent else { continue };
                let is_theirs = block
                    .conditions
                    .iter()
                    .all(|own_condition| is_for(own_condition, own, readers));
                let Some(refusal) = audience.testimony.refusal(reference).filter(|_| is_theirs)
                else {
                    continue;
                };
                if seen.insert(condition.span) {
                    let message = format!("the essential testimony `{reference}` is missing");
                    let hint = "ask the person again, show another text, or remove `.essential`";
                    problems.push(
                        Diagnostic::error(Code::Consent, message)
                            .at(condition.span)
                            .occurring(" from ", where_of(input, &refusal.to_string()))
                            .hint(hint),
                    );
                }
            }
        });
    };
    match input.pack {
        None => {
            let listed = input.project.book.listed();
            let sections = listed.filter_map(|id| input.book.sections.get(&id.value));
            sections.for_each(|section| look(&section.blocks));
        }
        Some(pack) => {
            for item in &pack.contents {
                match input.book.sections.get(&item.value) {
                    Some(section) => look(&section.blocks),
                    None => {
                        let mut all = input.book.sections.values();
                        match all.find_map(|own| extract(&own.blocks, &item.value)) {
                            Some(Extract::Part { blocks, .. }) => look(&blocks),
                            Some(Extract::Block(block)) => look(&[*block]),
                            None => {}
                        }
                    }
                }
            }
        }
    }
}

/// An artefact, and why something must not be in it.
fn where_of(input: Input<'_>, why: &str) -> String {
    let (partner, edition) = (&input.partner.partner.id, &input.edition.id);
    match input.pack {
        Some(pack) => format!("the pack `{}` in `{edition}` of `{partner}` ({why})", pack.id),
        None => format!("`{edition}` of `{partner}` ({why})"),
    }
}
