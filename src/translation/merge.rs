//! Which translation belongs to which text, after the text has changed.
//!
//! In: the entries of a file, and the texts of today in their order. Out: an entry for each text,
//! and the entries whose texts have gone. A text that did not change keeps its translation wherever it
//! moved to. A text that changed keeps it as outdated, with the text of which it was made. No translation
//! is ever lost. Pure: the build, the lists and the command that writes files all ask here, so they
//! cannot disagree.

use super::po::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// A text of today: the name of its context, and its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) context: String,
    pub(super) text: String,
}

/// The entries of today, and what is left of earlier ones.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// One for each text, in the order of the texts.
    pub(super) entries: Vec<Entry>,
    /// Translations of texts that have gone.
    pub(super) gone: Vec<Entry>,
}

/// How alike two texts must be for one to be an edit of the other: under the same name, and elsewhere.
const ALIKE_IN_PLACE: f64 = 0.4;
const ALIKE: f64 = 0.6;

/// Finds the entry of each text. `texts` has no text twice.
pub(super) fn merge(old: &[Entry], texts: &[Key]) -> Merged {
    let mut pairs: Vec<Option<Entry>> = vec![None; texts.len()];
    let mut free: BTreeSet<usize> = (0..old.len()).collect();
    exact(old, texts, &mut free, &mut pairs);
    undone(old, texts, &mut free, &mut pairs);
    moved(old, texts, &mut free, &mut pairs);
    repeated(old, texts, &mut pairs);
    edited(old, texts, &mut free, &mut pairs);
    let entries = pairs.into_iter().zip(texts).map(|(pair, key)| {
        let entry = pair.unwrap_or_default();
        let (context, text) = (Some(key.context.clone()), key.text.clone());
        Entry { context, text, is_obsolete: false, ..entry }
    });
    let entries = entries.collect();
    let gone = free.into_iter().map(|at| &old[at]).filter(|entry| entry.has_translation());
    let gone = gone.map(|entry| Entry {
        is_obsolete: true,
        places: Vec::new(),
        notes: Vec::new(),
        ..entry.clone()
    });
    Merged { entries, gone: gone.collect() }
}

fn context(entry: &Entry) -> &str {
    entry.context.as_deref().unwrap_or_default()
}

/// The same text under the same name. One that had gone may be back.
fn exact(old: &[Entry], texts: &[Key], free: &mut BTreeSet<usize>, pairs: &mut [Option<Entry>]) {
    let mut known: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for at in free.iter().copied() {
        let key = (context(&old[at]), old[at].text.as_str());
        let is_better = |other: &usize| {
            let rank = |at: usize| (old[at].is_obsolete, !old[at].has_translation());
            rank(at) < rank(*other)
        };
        if known.get(&key).is_none_or(is_better) {
            known.insert(key, at);
        }
    }
    for (pair, key) in pairs.iter_mut().zip(texts) {
        if let Some(at) = known.get(&(key.context.as_str(), key.text.as_str())) {
            free.remove(at);
            *pair = Some(old[*at].clone());
        }
    }
    // Another entry for the same text, which only a person can have written, would be read by nobody.
    let taken: BTreeSet<(&str, &str)> =
        texts.iter().map(|key| (key.context.as_str(), key.text.as_str())).collect();
    free.retain(|at| {
        let entry = &old[*at];
        let is_double = taken.contains(&(context(entry), entry.text.as_str()));
        !is_double || entry.has_translation()
    });
}

/// A text that is again what it was when it was translated.
fn undone(old: &[Entry], texts: &[Key], free: &mut BTreeSet<usize>, pairs: &mut [Option<Entry>]) {
    for (pair, key) in pairs.iter_mut().zip(texts).filter(|(pair, _)| pair.is_none()) {
        let is_it = |at: &usize| {
            let entry = &old[*at];
            entry.is_fuzzy()
                && entry.has_translation()
                && entry.previous.as_deref() == Some(key.text.as_str())
        };
        let here = free.iter().copied().find(|at| is_it(at) && context(&old[*at]) == key.context);
        if let Some(at) = here.or_else(|| free.iter().copied().find(is_it)) {
            free.remove(&at);
            let mut entry = old[at].clone();
            entry.set_fuzzy(false);
            *pair = Some(entry);
        }
    }
}

/// The same text under another name: it was moved.
fn moved(old: &[Entry], texts: &[Key], free: &mut BTreeSet<usize>, pairs: &mut [Option<Entry>]) {
    for is_obsolete in [false, true] {
        for (pair, key) in pairs.iter_mut().zip(texts).filter(|(pair, _)| pair.is_none()) {
            let is_it = |at: &usize| {
                old[*at].text == key.text
                    && old[*at].is_obsolete == is_obsolete
                    && (!is_obsolete || old[*at].has_translation())
            };
            if let Some(at) = free.iter().copied().find(is_it) {
                free.remove(&at);
                *pair = Some(old[at].clone());
            }
        }
    }
}

/// A text that is somewhere else too, and translated there.
fn repeated(old: &[Entry], texts: &[Key], pairs: &mut [Option<Entry>]) {
    for (pair, key) in pairs.iter_mut().zip(texts).filter(|(pair, _)| pair.is_none()) {
        let is_it =
            |entry: &&Entry| entry.text == key.text && entry.has_translation() && !entry.is_fuzzy();
        *pair = old.iter().find(is_it).cloned();
    }
}

/// A text that was edited: most of its words are those of one that has gone.
fn edited(old: &[Entry], texts: &[Key], free: &mut BTreeSet<usize>, pairs: &mut [Option<Entry>]) {
    let mut known: Vec<(usize, Vec<&str>)> = Vec::new();
    for at in free.iter().copied() {
        if old[at].has_translation() && !old[at].is_obsolete {
            known.push((at, words(&old[at].text)));
        }
    }
    let mut candidates = Vec::new();
    for (new, key) in texts.iter().enumerate().filter(|(new, _)| pairs[*new].is_none()) {
        let own = words(&key.text);
        for (at, other) in &known {
            let is_here = context(&old[*at]) == key.context;
            let likeness = likeness(&own, other);
            let least = if is_here { ALIKE_IN_PLACE } else { ALIKE };
            // A title has its place to itself, however much of it was changed.
            let is_only = is_here && is_alone(texts, &key.context);
            if likeness >= least || is_only {
                let points = (likeness * 1000.0) as i64 + i64::from(is_here) * 200;
                candidates.push((-points, new, *at));
            }
        }
    }
    candidates.sort_unstable();
    for (_, new, at) in candidates {
        if pairs[new].is_none() && free.remove(&at) {
            let mut entry = old[at].clone();
            if !entry.is_fuzzy() || entry.previous.is_none() {
                let own = entry.context.clone();
                entry.set_fuzzy(true);
                entry.previous = Some(entry.text.clone());
                entry.previous_context = own.filter(|own| *own != texts[new].context);
            }
            pairs[new] = Some(entry);
        }
    }
}

/// Whether no other text has the same name, as for the title of a section.
fn is_alone(texts: &[Key], context: &str) -> bool {
    texts.iter().filter(|key| key.context == context).count() == 1
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// How much two texts have in common, from 0 to 1: the words in the same order in both.
fn likeness(a: &[&str], b: &[&str]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut row = vec![0_usize; b.len() + 1];
    for own in a {
        let mut corner = 0;
        for (at, other) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if own == other { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    2.0 * row[b.len()] as f64 / (a.len() + b.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(context: &str, text: &str) -> Key {
        Key { context: context.to_owned(), text: text.to_owned() }
    }

    fn entry(context: &str, text: &str, translation: &str) -> Entry {
        Entry {
            context: Some(context.to_owned()),
            text: text.to_owned(),
            translation: translation.to_owned(),
            ..Entry::default()
        }
    }

    fn shown(merged: &Merged) -> Vec<String> {
        let one = |entry: &Entry| {
            let sign = if entry.is_fuzzy() { "?" } else { "" };
            format!("{}={sign}{}", entry.text, entry.translation)
        };
        merged.entries.iter().map(one).collect()
    }

    #[test]
    fn what_did_not_change_keeps_its_translation_wherever_it_is() {
        let old = [entry("a", "One two", "1"), entry("a", "Three four", "2")];
        let texts = [key("a", "New words here"), key("b", "Three four"), key("a", "One two")];
        let merged = merge(&old, &texts);
        assert_eq!(shown(&merged), ["New words here=", "Three four=2", "One two=1"]);
        assert!(merged.gone.is_empty());
    }

    #[test]
    fn an_edit_marks_its_own_text_and_can_be_undone() {
        let old = [entry("a", "Ask within one month", "1"), entry("a", "Keep a copy", "2")];
        let texts = [key("a", "Ask within two months"), key("a", "Keep a copy")];
        let merged = merge(&old, &texts);
        assert_eq!(shown(&merged), ["Ask within two months=?1", "Keep a copy=2"]);
        assert_eq!(merged.entries[0].previous.as_deref(), Some("Ask within one month"));
        let again = merge(&merged.entries, &[key("a", "Ask within three months")]);
        assert_eq!(again.entries[0].previous.as_deref(), Some("Ask within one month"));
        assert_eq!(again.gone.len(), 1, "the other text has gone");
        let back = merge(&merged.entries, &[key("a", "Ask within one month")]);
        assert_eq!(shown(&back), ["Ask within one month=1"]);
        assert_eq!(back.entries[0].previous, None);
    }

    #[test]
    fn what_has_gone_is_kept_and_may_come_back() {
        let old = [entry("a", "One two", "1"), entry("a", "Not translated", "")];
        let texts = [key("a", "Something quite different"), key("a", "Another matter")];
        let merged = merge(&old, &texts);
        assert_eq!(shown(&merged), ["Something quite different=", "Another matter="]);
        assert_eq!(merged.gone.len(), 1);
        let back = merge(&merged.gone, &[key("b", "One two")]);
        assert_eq!(shown(&back), ["One two=1"]);
        assert!(!back.entries[0].is_obsolete && back.gone.is_empty());
    }

    #[test]
    fn a_title_that_was_rewritten_is_still_that_title() {
        let old = [entry("s:title", "Your rights", "1"), entry("s:summary", "A summary", "2")];
        let texts = [key("s:title", "What you may ask for"), key("s:summary", "A summary")];
        assert_eq!(shown(&merge(&old, &texts)), ["What you may ask for=?1", "A summary=2"]);
    }

    #[test]
    fn a_text_that_is_said_twice_is_translated_once() {
        let old = [entry("a", "Yes", "1")];
        let merged = merge(&old, &[key("a", "Yes"), key("b", "Yes")]);
        assert_eq!(shown(&merged), ["Yes=1", "Yes=1"]);
    }
}
