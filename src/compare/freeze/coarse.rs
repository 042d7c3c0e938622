//! A text as the first tools froze it, and digests of sections.
//!
//! In: sections as this tool freezes them. Out: the same with no more than the first tools knew, so
//! that a text of theirs can be compared with it, and its digest has the same value.

use super::readers::{is_of_another, is_participants};
use crate::book::resolve::PARTIES;
use crate::ground::digest;
use crate::project::history::{DETAIL, Features, FrozenBlock, FrozenSection, FrozenText, Variant};
use std::borrow::Cow;

/// Sections as closely as `text` was frozen.
pub(crate) fn coarsened<'a>(
    sections: &'a [FrozenSection],
    text: &FrozenText,
) -> Cow<'a, [FrozenSection]> {
    match text.detail < DETAIL {
        true => sections.iter().map(coarse).collect(),
        false => Cow::Borrowed(sections),
    }
}

/// A section without what the first tools did not freeze.
pub(crate) fn coarse(section: &FrozenSection) -> FrozenSection {
    FrozenSection {
        facts: section.facts.iter().filter(|(label, _)| label != PARTIES).cloned().collect(),
        care: Vec::new(),
        exact: None,
        blocks: section.blocks.iter().filter_map(coarse_block).collect(),
        ..section.clone()
    }
}

/// None if nobody has the block whom the first tools knew.
fn coarse_block(block: &FrozenBlock) -> Option<FrozenBlock> {
    let known = |partners: &[String]| -> Vec<String> {
        partners.iter().filter(|partner| !is_of_another(partner)).cloned().collect()
    };
    let partners = known(&block.partners);
    if partners.is_empty() && !block.partners.is_empty() {
        return None;
    }
    let mut variants: Vec<Variant> = Vec::new();
    for variant in &block.variants {
        let variant = Variant {
            marked: None,
            features: Features::new(),
            partners: known(&variant.partners),
            ..variant.clone()
        };
        let is_own = (&variant.text, &variant.notes, &variant.links, &variant.pictures)
            != (&block.text, &block.notes, &block.links, &block.pictures);
        if variant.partners.is_empty() || !is_own {
            continue;
        }
        match variants.iter_mut().find(|known| known.wording() == variant.wording()) {
            Some(known) => known.partners.extend(variant.partners),
            None => variants.push(variant),
        }
    }
    let absent = block.absent.iter().filter(|partner| !is_participants(partner));
    Some(FrozenBlock {
        marked: None,
        features: Features::new(),
        language: None,
        absent: absent.cloned().collect(),
        partners,
        variants,
        ..block.clone()
    })
}

/// The digest of what readers read in a section. The same text has the same digest, wherever it is
/// and in any partner's editions, and whenever it was reviewed.
pub(super) fn digest_of(section: &FrozenSection) -> String {
    let blocks: Vec<FrozenBlock> = section
        .blocks
        .iter()
        .map(|block| FrozenBlock {
            id: String::new(),
            page: None,
            partners: Vec::new(),
            absent: Vec::new(),
            variants: unnamed(&block.variants),
            ..block.clone()
        })
        .collect();
    let parts =
        (&section.title, &section.kind, &section.summary, &section.facts, blocks.as_slice());
    digest::sha256(&serde_json::to_vec(&parts).expect("frozen text is plain data"))
}

/// Variants without the names of partners.
fn unnamed(variants: &[Variant]) -> Vec<Variant> {
    let mut unnamed: Vec<Variant> =
        variants.iter().map(|own| Variant { partners: Vec::new(), ..own.clone() }).collect();
    unnamed.sort();
    unnamed
}
