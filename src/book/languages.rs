//! The languages of a manuscript.
//!
//! In: a manuscript. Out: every language that any of its words are in, once. Knows no format.

use super::manuscript::Manuscript;
use super::tree::{BlockKind, InlineKind, Mark};
use super::visit::{each_block, each_inline};
use crate::ground::language::Language;

/// The language of the work, and those of sections, blocks and words.
pub(crate) fn languages(manuscript: &Manuscript) -> Vec<Language> {
    let mut found = vec![manuscript.work.language.clone()];
    let mut add = |language: &Language| {
        if !found.contains(language) {
            found.push(language.clone());
        }
    };
    for section in &manuscript.sections {
        section.language.iter().for_each(&mut add);
        each_block(&section.blocks, &mut |block| {
            if let BlockKind::Passage { language: Some(language), .. } = &block.kind {
                add(language);
            }
        });
        each_inline(&section.blocks, &mut |inline| {
            if let InlineKind::Marked { mark: Mark::Language(language), .. } = &inline.kind {
                add(language);
            }
        });
    }
    found
}
