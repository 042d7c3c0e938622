//! A frozen text as the readers of one partner have it.
//!
//! In: the text of a release, which holds the words of all partners. Out: the same with that
//! partner's words alone, so that a comparison tells its readers nothing of anybody else.

use super::freeze::digests;
use crate::project::history::{FrozenBlock, FrozenSection, FrozenText};
use std::collections::BTreeSet;

/// The text without what other partners have, and without the sections in `left_out`.
pub(crate) fn as_read(text: &FrozenText, partner: &str, left_out: &BTreeSet<String>) -> FrozenText {
    let sections = text.sections.iter().filter(|section| !left_out.contains(&section.id));
    let details = text.details.iter().filter(|detail| !is_of_another(&detail.id, partner));
    FrozenText {
        sections: sections.map(|section| section_as_read(section, partner)).collect(),
        details: details.cloned().collect(),
        ..text.clone()
    }
}

fn section_as_read(section: &FrozenSection, partner: &str) -> FrozenSection {
    let blocks = section.blocks.iter().filter(|block| block.is_read_by(Some(partner)));
    let mut own = FrozenSection {
        blocks: blocks.map(|block| block_as_read(block, partner)).collect(),
        exact: None,
        ..section.clone()
    };
    let (sha256, exact) = digests(&own);
    own.sha256 = sha256;
    own.exact = section.exact.as_ref().map(|_| exact);
    own
}

fn block_as_read(block: &FrozenBlock, partner: &str) -> FrozenBlock {
    let wording = block.wording_for(partner);
    let marked = (wording.marked != wording.text).then(|| wording.marked.to_owned());
    FrozenBlock {
        text: wording.text.to_owned(),
        marked,
        features: wording.features.clone(),
        notes: wording.notes.to_vec(),
        links: wording.links.to_vec(),
        pictures: wording.pictures.to_vec(),
        partners: Vec::new(),
        absent: Vec::new(),
        variants: Vec::new(),
        ..block.clone()
    }
}

/// Whether the detail with this id belongs to another partner: `partner.ID.…`.
pub(crate) fn is_of_another(detail: &str, partner: &str) -> bool {
    let mut parts = detail.split('.');
    parts.next() == Some("partner") && parts.next().is_some_and(|owner| owner != partner)
}
