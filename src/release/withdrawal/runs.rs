//! Runs of words: where a text repeats what somebody said.
//!
//! In: the words of a testimony, in every language. Out: whether another text has some of them in
//! the same order, and on which line. Letters and digits count, nothing else: neither signs nor
//! how a file sets its lines. Pure.

use std::collections::BTreeSet;

/// How many words in a row are no accident.
const LENGTH: usize = 5;
/// A line of fewer words says nothing about where it comes from.
const FEWEST: usize = 3;

/// Every run of words of a testimony.
#[derive(Debug, Clone, Default)]
pub(super) struct Runs {
    runs: BTreeSet<Vec<String>>,
}

/// A word and the byte at which it starts.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    let mut is_inside = false;
    for (at, c) in text.char_indices() {
        // A soft hyphen or a joiner inside a word is no end of it.
        let is_nothing = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
        if is_nothing {
            continue;
        }
        if c.is_alphanumeric() {
            if !is_inside {
                out.push((at, String::new()));
            }
            if let Some((_, word)) = out.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
        is_inside = c.is_alphanumeric();
    }
    out
}

impl Runs {
    /// The runs of each of these lines.
    pub(super) fn of<'l>(lines: impl IntoIterator<Item = &'l str>) -> Self {
        let mut runs = BTreeSet::new();
        for line in lines {
            let words: Vec<String> = words(line).into_iter().map(|(_, word)| word).collect();
            if (FEWEST..LENGTH).contains(&words.len()) {
                runs.insert(words);
            } else {
                runs.extend(words.windows(LENGTH).map(<[String]>::to_vec));
            }
        }
        Self { runs }
    }

    /// Those that none of these texts has: what everybody may say proves nothing.
    pub(super) fn without<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut runs = self.runs.clone();
        for text in texts {
            let words: Vec<String> = words(text).into_iter().map(|(_, word)| word).collect();
            for length in FEWEST..=LENGTH {
                for run in words.windows(length) {
                    runs.remove(run);
                }
            }
        }
        Self { runs }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Whether a text has one of them.
    pub(super) fn are_in(&self, text: &str) -> bool {
        self.place_in(text).is_some()
    }

    /// The byte at which the first of them starts in a text.
    fn place_in(&self, text: &str) -> Option<usize> {
        if self.is_empty() {
            return None;
        }
        let (places, words): (Vec<usize>, Vec<String>) = words(text).into_iter().unzip();
        (FEWEST..=LENGTH)
            .filter_map(|length| {
                let at = words.windows(length).position(|run| self.runs.contains(run))?;
                places.get(at).copied()
            })
            .min()
    }

    /// The line, counted from one, on which the first of them starts.
    pub(super) fn line_in(&self, text: &str) -> Option<usize> {
        let at = self.place_in(text)?;
        Some(text[..at].matches('\n').count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_however_it_is_set() {
        let runs = Runs::of(["They answered me after a long, cold winter."]);
        assert!(runs.are_in("x *answered*\n> ME after **a** long"));
        assert!(runs.are_in("an\u{ad}swered me after a long"));
        assert!(!runs.are_in("answered me after a short winter"));
        assert_eq!(runs.line_in("one\ntwo\nthey answered me after a"), Some(3));
    }

    #[test]
    fn a_short_line_is_found_as_a_whole() {
        let runs = Runs::of(["A grower, Leeds", "Withdrawn."]);
        assert!(runs.are_in("said a grower, leeds"));
        assert!(!runs.are_in("a grower") && !runs.are_in("Withdrawn."));
    }

    #[test]
    fn what_everybody_says_proves_nothing() {
        let runs = Runs::of(["under the Freedom of Information Act"]);
        let others = runs.without(["## Under the Freedom of Information Act"]);
        assert!(runs.are_in("Under the Freedom of Information Act") && others.is_empty());
    }
}
