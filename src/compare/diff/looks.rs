//! How a block looks in two texts, beside its words.
//!
//! In: a block of the older text and the one that became of it. Out: its marked words if the marks
//! changed, and each feature that did. Pure.

use super::FeatureChange;
use super::words::{Segment, segments};
use crate::project::history::{FrozenBlock, Variant};
use std::collections::{BTreeMap, BTreeSet};

/// The words with their marks, if these changed.
pub(super) fn marks(before: &FrozenBlock, after: &FrozenBlock) -> Vec<Segment> {
    let marked = |block: &FrozenBlock| block.all_words(|wording| wording.marked);
    let signs = |block: &FrozenBlock| {
        let wordings = std::iter::once(block.wording());
        let wordings = wordings.chain(block.variants.iter().map(Variant::wording));
        wordings.map(|wording| signs(wording.text, wording.marked)).collect::<Vec<_>>()
    };
    let is_same_text =
        before.all_words(|wording| wording.text) == after.all_words(|wording| wording.text);
    let (one, other) = (marked(before), marked(after));
    match one != other && (is_same_text || signs(before) != signs(after)) {
        true => segments(&one, &other),
        false => Vec::new(),
    }
}

/// The marks of a text without its words.
fn signs(text: &str, marked: &str) -> String {
    let mut plain = text.chars().filter(|c| !c.is_whitespace()).peekable();
    let marked = marked.chars().filter(|c| !c.is_whitespace());
    marked.filter(|sign| plain.next_if_eq(sign).is_none()).collect()
}

/// What changed in the features of a block. Those that differ from partner to partner are listed as
/// such.
pub(super) fn features(before: &FrozenBlock, after: &FrozenBlock) -> Vec<FeatureChange> {
    let named = |block: &FrozenBlock| {
        let mut all: BTreeMap<String, String> = block.features.clone();
        for variant in &block.variants {
            for (name, value) in &variant.features {
                let own = all.entry(name.clone()).or_default();
                if block.features.get(name) != Some(value) {
                    own.push_str(&format!("\n[{}] {value}", variant.partners.join(", ")));
                }
            }
        }
        if let Some(language) = &block.language {
            all.insert("language".to_owned(), language.clone());
        }
        if let Some(level) = block.level {
            all.insert("level".to_owned(), level.to_string());
        }
        all
    };
    let (one, other) = (named(before), named(after));
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let value =
        |all: &BTreeMap<String, String>, name: &str| all.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .map(|name| (name, value(&one, name), value(&other, name)))
        .filter(|(_, one, other)| one != other)
        .map(|(name, one, other)| FeatureChange { name: name.clone(), value: replaced(one, other) })
        .collect()
}

/// One value that replaces another, each shown whole.
fn replaced(before: String, after: String) -> Vec<Segment> {
    let values = [Segment::Removed(before), Segment::Added(after)];
    values.into_iter().filter(|value| !value.text().is_empty()).collect()
}
