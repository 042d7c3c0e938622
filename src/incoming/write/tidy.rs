//! Words put in order, so that Markdown can mark them.
//!
//! In: runs as another program has them: bold spaces, marks that end inside words, several spaces in a
//! row. Out: runs with the same words, whose marks begin and end where Markdown can see it. No mark is
//! lost here but those of spaces and of signs at the edge of a mark, and those inside a word that
//! Markdown would not read.

use crate::incoming::piece::{Run, Style, What};
use std::collections::BTreeSet;

/// How many runs may share a word. More would take too long in a paragraph of thousands of marks.
const NEAR: usize = 8;

/// The runs in order. The second is whether the marks of some words had to be left out.
pub(super) fn tidy(words: &[Run]) -> (Vec<Run>, bool) {
    let words = spaced(words);
    let mut words = spaces_apart(words);
    let mut is_reduced = false;
    for style in [Style::Strike, Style::Strong, Style::Emphasis] {
        is_reduced |= edges(&mut words, &style);
    }
    (joined(words), is_reduced)
}

/// Whether two runs have the same marks.
fn is_alike(one: &Run, other: &Run) -> bool {
    one.styles == other.styles && one.link == other.link
}

/// Joins texts with the same marks.
pub(super) fn joined(words: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(words.len());
    for run in words {
        if let (What::Text(text), Some(before)) = (&run.what, out.last_mut())
            && is_alike(before, &run)
            && let What::Text(joined) = &mut before.what
        {
            joined.push_str(text);
            continue;
        }
        out.push(run);
    }
    out.retain(|run| !matches!(&run.what, What::Text(text) if text.is_empty()));
    out
}

/// One space in a row, none at the ends of lines, and no empty lines.
fn spaced(words: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(words.len());
    // Whether a space here would be one too many.
    let mut is_free = false;
    for run in words {
        match &run.what {
            What::Text(text) => {
                let mut own = String::with_capacity(text.len());
                let is_start = out.last().is_none_or(|last| last.what == What::Break);
                for c in text.chars() {
                    if is_start && own.is_empty() && c.is_whitespace() {
                        continue;
                    }
                    if c == ' ' {
                        if is_free {
                            own.push(c);
                        }
                        is_free = false;
                    } else {
                        own.push(c);
                        is_free = true;
                    }
                }
                if !own.is_empty() {
                    out.push(Run { what: What::Text(own), ..run.clone() });
                }
            }
            What::Break => {
                trim_end(&mut out);
                let is_empty = out.last().is_none_or(|last| last.what == What::Break);
                if !is_empty {
                    out.push(Run::of(What::Break));
                }
                is_free = false;
            }
            What::Note(_) | What::Picture(_) => {
                out.push(run.clone());
                is_free = true;
            }
        }
    }
    trim_end(&mut out);
    while matches!(out.last(), Some(Run { what: What::Break, .. })) {
        out.pop();
        trim_end(&mut out);
    }
    out
}

fn trim_end(out: &mut Vec<Run>) {
    while let Some(Run { what: What::Text(text), .. }) = out.last_mut() {
        let length = text.trim_end().len();
        text.truncate(length);
        if length > 0 {
            return;
        }
        out.pop();
    }
}

/// Whether a character is a space of any kind.
fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Takes spaces out of marks whose edge they would be, and out of raised and lowered words.
fn spaces_apart(words: Vec<Run>) -> Vec<Run> {
    let mut parts: Vec<Run> = Vec::with_capacity(words.len());
    for run in words {
        let is_shifted =
            run.styles.contains(&Style::Raised) || run.styles.contains(&Style::Lowered);
        let What::Text(text) = &run.what else {
            parts.push(run);
            continue;
        };
        if !text.contains(is_space) {
            parts.push(run);
            continue;
        }
        let starts = text.len() - text.trim_start_matches(is_space).len();
        let ends = text.trim_end_matches(is_space).len().max(starts);
        let mut push = |text: &str, run: &Run| {
            if !text.is_empty() {
                parts.push(Run { what: What::Text(text.to_owned()), ..run.clone() });
            }
        };
        push(&text[..starts], &run);
        if is_shifted {
            let mut rest = &text[starts..ends];
            while let Some(at) = rest.find(is_space) {
                let length = rest[at..].chars().next().map_or(1, char::len_utf8);
                push(&rest[..at], &run);
                push(&rest[at..at + length], &run);
                rest = &rest[at + length..];
            }
            push(rest, &run);
        } else {
            push(&text[starts..ends], &run);
        }
        push(&text[ends..], &run);
    }
    let marks = |run: Option<&Run>| match run {
        Some(run) if run.what != What::Break => (run.styles.clone(), run.link.clone()),
        _ => (BTreeSet::new(), None),
    };
    for at in 0..parts.len() {
        let What::Text(text) = &parts[at].what else { continue };
        if !text.chars().all(is_space) {
            continue;
        }
        let (before, link) = marks(at.checked_sub(1).and_then(|before| parts.get(before)));
        let (after, next) = marks(parts.get(at + 1..).and_then(|rest| {
            rest.iter()
                .find(|run| !matches!(&run.what, What::Text(text) if text.chars().all(is_space)))
        }));
        let own = &parts[at].styles;
        let kept = before.intersection(&after).filter(|style| own.contains(style)).cloned();
        let mut kept: BTreeSet<Style> = kept.collect();
        kept.remove(&Style::Raised);
        kept.remove(&Style::Lowered);
        let link = if link == next && link == parts[at].link { link } else { None };
        parts[at].styles = kept;
        parts[at].link = link;
    }
    joined(parts)
}

/// Takes signs out of a mark whose edge they are beside a word, and a mark off the words of which it
/// is inside.
fn edges(words: &mut Vec<Run>, style: &Style) -> bool {
    let mut is_reduced = false;
    let mut at = 0;
    while at < words.len() {
        if !words[at].styles.contains(style) {
            at += 1;
            continue;
        }
        let mut end = at + words[at..].iter().take_while(|run| run.styles.contains(style)).count();
        // Calls, pictures and breaks need no mark at an edge.
        while end > at && !matches!(words[end - 1].what, What::Text(_)) {
            end -= 1;
            words[end].styles.remove(style);
        }
        while at < end && !matches!(words[at].what, What::Text(_)) {
            words[at].styles.remove(style);
            at += 1;
        }
        if at == end {
            at += 1;
            continue;
        }
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = at.checked_sub(1).map(|before| &words[before]);
        let before = before.filter(|own| touches(own, &words[at], style)).and_then(last_char);
        if is_word(before) {
            match split_signs(words, at, style, true) {
                Signs::None => {}
                Signs::Split => (at, end) = (at + 1, end + 1),
                Signs::All => at += 1,
            }
        }
        let after = words.get(end).filter(|own| touches(own, &words[end - 1], style));
        let after = after.and_then(first_char);
        if is_word(after) && end > at && split_signs(words, end - 1, style, false) == Signs::All {
            end -= 1;
        }
        if end > at {
            is_reduced |= inside_word(words, at, end, style);
        }
        at = end.max(at + 1);
    }
    words.retain(|run| !matches!(&run.what, What::Text(text) if text.is_empty()));
    is_reduced
}

/// Whether words outside a mark touch it without the sign of another mark between them.
fn touches(outer: &Run, inner: &Run, style: &Style) -> bool {
    let is_near = |own: &Style| {
        matches!(own, Style::Strong | Style::Emphasis)
            || (inner.styles.contains(own) && own != style)
    };
    outer.link == inner.link && outer.styles.iter().all(is_near)
}

fn last_char(run: &Run) -> Option<char> {
    match &run.what {
        What::Text(text) => text.chars().next_back(),
        _ => None,
    }
}

fn first_char(run: &Run) -> Option<char> {
    match &run.what {
        What::Text(text) => text.chars().next(),
        _ => None,
    }
}

/// Signs at an edge of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signs {
    None,
    /// They are a run of their own now.
    Split,
    /// All of the run is signs.
    All,
}

/// Splits the signs off a run at its start or end, and takes the mark off them.
fn split_signs(words: &mut Vec<Run>, at: usize, style: &Style, at_start: bool) -> Signs {
    let What::Text(text) = words[at].what.clone() else { return Signs::None };
    if words[at].link.is_some() || words[at].styles.contains(&Style::Code) {
        return Signs::None;
    }
    let is_sign = |c: char| !c.is_alphanumeric();
    let cut = match at_start {
        true => text.len() - text.trim_start_matches(is_sign).len(),
        false => text.trim_end_matches(is_sign).len(),
    };
    let (is_all, is_none) = match at_start {
        true => (cut == text.len(), cut == 0),
        false => (cut == 0, cut == text.len()),
    };
    if is_all {
        words[at].styles.remove(style);
        return Signs::All;
    }
    if is_none {
        return Signs::None;
    }
    let (one, other) = text.split_at(cut);
    let (signs, rest, place) = if at_start { (one, other, at) } else { (other, one, at + 1) };
    let mut outer = Run { what: What::Text(signs.to_owned()), ..words[at].clone() };
    outer.styles.remove(style);
    words[at].what = What::Text(rest.to_owned());
    words.insert(place, outer);
    Signs::Split
}

/// Takes a mark off that is inside a word: asterisks there may also be a multiplication, so our reader
/// accepts them only between longer parts of a word.
fn inside_word(words: &mut [Run], at: usize, end: usize, style: &Style) -> bool {
    let count = |text: String, from_end: bool| {
        let is_word = |c: &char| c.is_alphanumeric();
        match from_end {
            true => text.chars().rev().take_while(is_word).collect::<Vec<char>>(),
            false => text.chars().take_while(is_word).collect(),
        }
    };
    let text = |runs: &[Run]| crate::incoming::piece::plain(runs);
    let before = count(text(&words[at.saturating_sub(NEAR)..at]), true);
    let after = count(text(&words[end..words.len().min(end + NEAR)]), false);
    let inner = text(&words[at..end]);
    let is_word = |c: char| c.is_alphanumeric();
    let touches_before = at > 0
        && touches(&words[at - 1], &words[at], style)
        && last_char(&words[at - 1]).is_some_and(is_word);
    let touches_after = words.get(end).is_some_and(|own| {
        touches(own, &words[end - 1], style) && first_char(own).is_some_and(is_word)
    });
    if (!touches_before && !touches_after) || *style == Style::Strike {
        return false;
    }
    let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let beside_digit =
        (touches_before && is_digit(before.first())) || (touches_after && is_digit(after.first()));
    let is_inside = touches_before && touches_after;
    let is_fine = !beside_digit
        && (!is_inside
            || (before.len() > 1 && after.len() > 1 && !inner.contains(char::is_whitespace)));
    if is_fine {
        return false;
    }
    words[at..end].iter_mut().for_each(|run| {
        run.styles.remove(style);
    });
    true
}
