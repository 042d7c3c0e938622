//! What a pack contains, and what it leaves out of the full text.
//!
//! In: a pack and the book. Out: its sections in reading order, with single blocks as extracts, and
//! every place in the whole book to which a link may lead. Pure.

use super::choose::add_notice;
use super::cited::{is_in_text, is_plain};
use super::consent;
use super::facts;
use super::input::{Chosen, Input, Place};
use super::translated;
use super::variables::Values;
use crate::book::extract::{Extract, extract, title_of};
use crate::book::manuscript::{Fact, Held, Role};
use crate::book::select::select;
use crate::book::tree::{Block, BlockKind, CalloutKind, SourceInline};
use crate::book::visit::each_block;
use crate::ground::own_words::Words;
use crate::project::{Citations, Pack, Readers, callout_label, open_points};
use std::collections::BTreeMap;

/// The sections of a pack in reading order, without blocks that are for other readers.
pub(super) fn choose<'a>(input: Input<'a>, pack: &Pack, values: &Values) -> Vec<Chosen<'a>> {
    if pack.is_letter() {
        let letter = pack.contents.iter();
        return letter
            .filter_map(|own| extracted(input, &own.value, pack.readers, values))
            .collect();
    }
    let words = input.words();
    let generated =
        |id: &str, role: Role| Chosen::generated(Place::new(id, role, 1, &role.title(&words)));
    let mut front = generated("contents", Role::Contents);
    if input.project.book.has("copyright") {
        add_notice(&mut front, input, pack.readers);
    }
    let mut chosen = vec![front];
    for item in &pack.contents {
        if let Some(section) = input.book.sections.get(&item.value) {
            let header = &section.header;
            let place = Place::of_kind(&item.value, &header.kind, 1, &header.title);
            let Some(blocks) = translated::kept(input, &section.blocks) else { continue };
            let audience = input.audience(pack.readers);
            let blocks = consent::kept(&blocks, &audience);
            chosen.extend(consent::section(section, &blocks, place, &audience));
        } else {
            chosen.extend(extracted(input, &item.value, pack.readers, values));
        }
    }
    let title = Role::elsewhere(&input.project.noun(), &words);
    chosen.push(Chosen::generated(Place::new("elsewhere", Role::Elsewhere, 1, &title)));
    // A pack has what the book has, as far as it needs it.
    let book = &input.project.book;
    if book.has("glossary") {
        chosen.push(generated("glossary", Role::Glossary));
    }
    // Codes and numbers say nothing without it. The text of a release never has them.
    let has_codes = input.edition.citations == Citations::Numbered && !is_plain(input);
    if has_codes || is_in_text(input) {
        chosen.push(generated("authorities", Role::Authorities));
    }
    if book.has("colophon") {
        chosen.push(generated("colophon", Role::Colophon));
    }
    chosen
}

/// A single block as a section of its own. A heading brings everything under it, and its words are
/// the title. `None` if no section has the block for this partner.
fn extracted<'a>(
    input: Input<'a>,
    id: &str,
    readers: Readers,
    values: &Values,
) -> Option<Chosen<'a>> {
    let listed = input.project.book.listed();
    let sections = listed.filter_map(|listed| input.book.sections.get(&listed.value));
    for section in sections {
        let audience = input.audience(readers);
        let is_refused = consent::is_refused(section, &audience);
        let kept = translated::kept(input, &section.blocks).filter(|_| !is_refused);
        let Some(kept) = kept else { continue };
        let blocks = select(&consent::kept(&kept, &audience), &section.header.id.value, &audience);
        let Some(found) = extract(&blocks, id) else { continue };
        let header = &section.header;
        let (place, blocks) = match found {
            Extract::Part { title, blocks } => {
                let title = values.plain_text(&title);
                (Place::of_kind(id, &header.kind, 1, &title), blocks)
            }
            Extract::Block(block) => {
                let own = format!("{id}.extract");
                let own_title = callout_title(&block, &input.words());
                let title = own_title
                    .or_else(|| title_of(&block, |inlines| values.plain_text(inlines)))
                    .unwrap_or_else(|| header.title.clone());
                (Place::of_kind(&own, &header.kind, 1, &title), vec![*block])
            }
        };
        let words = input.words();
        let summary = words.with(
            "from-full",
            [
                ("kind", header.kind.label_in_sentence(&words).into()),
                ("title", header.title.as_str().into()),
                ("noun", input.project.noun().into()),
            ],
        );
        return Some(Chosen {
            summary: Some(summary),
            copies: false,
            landscape: false,
            ..Chosen::written(place, section, blocks)
        });
    }
    None
}

/// The title of a callout that has none of its author's.
fn callout_title(block: &Block<SourceInline>, words: &Words) -> Option<String> {
    let BlockKind::Callout { kind, own, title, .. } = &block.kind else { return None };
    match kind {
        CalloutKind::Unsettled => Some(open_points(title, words)),
        _ if title.is_empty() => Some(callout_label(*kind, own.as_deref(), words)),
        _ => None,
    }
}

/// A place in the full text that a pack may point to.
#[derive(Debug, Clone)]
pub(crate) struct Elsewhere {
    pub(crate) title: String,
    /// The section that contains the place, or is the place.
    pub(crate) of: Held,
    pub(crate) summary: String,
    pub(crate) facts: Vec<Fact>,
}

/// Every place in the whole book that this partner's editions have, by id.
pub(super) fn elsewhere(
    input: Input<'_>,
    readers: Readers,
    values: &Values,
) -> BTreeMap<String, Elsewhere> {
    let words = input.words();
    let mut places = BTreeMap::new();
    for id in input.project.book.listed() {
        let Some(section) = input.book.sections.get(&id.value) else { continue };
        // What a testimony is called may be in this pack as little as its words.
        let own = input.audience(readers);
        let full = input.audience_of(readers, None);
        if consent::is_refused(section, &own) || consent::is_refused(section, &full) {
            continue;
        }
        let header = &section.header;
        let whole = Elsewhere {
            title: header.title.clone(),
            of: Held { id: id.value.clone(), title: header.title.clone() },
            summary: header.summary.clone(),
            facts: facts::of_section(header, input),
        };
        let blocks = select(&select(&section.blocks, &id.value, &full), &id.value, &own);
        each_block(&blocks, &mut |block| {
            let Some(anchor) = &block.anchor else { return };
            let title = match &block.kind {
                BlockKind::Heading { content, .. } => {
                    words.labelled(&header.title, &values.plain_text(content))
                }
                _ => header.title.clone(),
            };
            places.insert(anchor.0.clone(), Elsewhere { title, ..whole.clone() });
        });
        places.insert(id.value.clone(), whole);
    }
    places
}
