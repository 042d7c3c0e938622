//! Segments cut for reading: of a long unchanged passage, only the words around changes are kept.

use crate::compare::diff::Segment;

/// How many words are kept beside a change.
const BESIDE: usize = 8;
/// In place of the words that are left out.
const LEFT_OUT: &str = "…";

/// The segments, with the middle of every long unchanged passage left out. Of a text without any
/// change only the beginning is kept.
pub(super) fn shortened(segments: &[Segment]) -> Vec<Segment> {
    let last = segments.len().saturating_sub(1);
    segments
        .iter()
        .enumerate()
        .map(|(at, segment)| match segment {
            Segment::Same(text) => Segment::Same(shorten(text, at > 0, at < last)),
            segment => segment.clone(),
        })
        .collect()
}

/// Keeps the words next to a change: at the start, at the end, or both.
fn shorten(text: &str, start: bool, end: bool) -> String {
    let kept_start = if start || !end { BESIDE } else { 0 };
    let kept_end = if end { BESIDE } else { 0 };
    // Where each word begins and ends.
    let mut words: Vec<(usize, usize)> = Vec::new();
    for word in text.split_whitespace() {
        let from = words.last().map_or(0, |&(_, end)| end);
        let begin = from + text[from..].find(word).unwrap_or(0);
        words.push((begin, begin + word.len()));
    }
    // A few more words are quicker to read than a sign that leaves them out.
    if words.len() <= kept_start + kept_end + 4 {
        return text.to_owned();
    }
    let head = match kept_start {
        0 => String::new(),
        kept => format!("{} ", &text[..words[kept - 1].1]),
    };
    let tail = match kept_end {
        0 => String::new(),
        kept => format!(" {}", &text[words[words.len() - kept].0..]),
    };
    format!("{head}{LEFT_OUT}{tail}")
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn only_words_beside_changes_are_kept() {
        let text: String = (1..=40).map(|number| format!("{number} ")).collect();
        assert_eq!(shorten(&text, true, true), "1 2 3 4 5 6 7 8 … 33 34 35 36 37 38 39 40 ");
        assert_eq!(shorten(&text, false, true), "… 33 34 35 36 37 38 39 40 ");
        assert_eq!(shorten(&text, true, false), "1 2 3 4 5 6 7 8 …");
        assert_eq!(shorten(&text, false, false), "1 2 3 4 5 6 7 8 …");
        assert_eq!(shorten(" one two ", true, true), " one two ");
    }
}
