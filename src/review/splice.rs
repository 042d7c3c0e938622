//! New words in old Markdown, with every mark that they leave a place for.
//!
//! In: a unit of the file, its words as readers see them, and those that are wanted. Out: what to replace
//! in the file, and what is lost by it. Words that come from elsewhere, such as a partner's name, cannot be
//! changed here. Whoever applies this reads the result again: see `apply`.

use super::leaves::{Around, Leaf, Written};
use super::words::{Edit, Token, edits, equal, text_of, tokens};
use std::ops::Range;

/// What becomes of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Splice {
    /// Places in the file, in order, and what takes their place.
    pub(super) replaced: Vec<(Range<usize>, String)>,
    /// Marks that go with their words, for people.
    pub(super) lost: Vec<String>,
}

/// Why a unit cannot have the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unable {
    /// These words are not written in the unit.
    Elsewhere(String),
}

/// Inserted words, and what is around them.
pub(super) struct Inserted<'a> {
    pub(super) text: &'a str,
    /// Whether they begin the line.
    pub(super) starts_line: bool,
    pub(super) before: Option<char>,
    pub(super) in_brackets: bool,
}

/// A token that readers see, and where it is written.
#[derive(Clone)]
struct Place {
    leaf: usize,
    at: Range<usize>,
}

/// What to replace in `file` so that the words `shown` become `wanted`.
pub(super) fn splice(
    file: &str,
    unit: &Written,
    shown: &str,
    wanted: &str,
    escape: &dyn Fn(&Inserted<'_>) -> String,
) -> Result<Splice, Unable> {
    let (shown, wanted) = (tokens(shown), tokens(wanted));
    let places = places(file, unit, &shown);
    let edits = edits(&shown, &wanted);
    let mut out = Splice::default();
    let mut deleted = vec![false; shown.len()];
    for edit in &edits {
        for at in edit.old.clone() {
            if places[at].is_none() && !shown[at].is_space() {
                return Err(Unable::Elsewhere(shown[at].text.clone()));
            }
            deleted[at] = true;
        }
    }
    let mut inserted_at: Vec<usize> = Vec::new();
    for edit in &edits {
        let text = text_of(&wanted[edit.new.clone()]);
        let removed = removed(file, unit, &places, edit);
        if text.is_empty() {
            out.replaced.extend(removed.into_iter().map(|at| (at, String::new())));
            continue;
        }
        let Some((at, leaf)) = position(unit, &places, edit, &shown, &wanted) else {
            return Err(Unable::Elsewhere(text));
        };
        inserted_at.push(at);
        let marks = leaf.map_or(&[][..], |leaf| &unit.leaves[leaf].marks);
        let written = escape(&Inserted {
            text: &text,
            starts_line: at == unit.at.start,
            before: file[..at].chars().next_back().filter(|_| at > unit.at.start),
            in_brackets: marks.iter().any(|mark| mark.has_brackets && mark.at.contains(&at)),
        });
        let mut removed = removed;
        match removed.iter_mut().find(|own| own.start == at) {
            Some(first) => {
                let first = first.clone();
                removed.retain(|own| *own != first);
                out.replaced.push((first, written));
            }
            None => out.replaced.push((at..at, written)),
        }
        out.replaced.extend(removed.into_iter().map(|at| (at, String::new())));
    }
    empty_marks(unit, &places, &deleted, &inserted_at, &mut out);
    out.replaced.sort_by_key(|(at, _)| (at.start, at.end));
    Ok(out)
}

/// Where each token is written.
fn places(file: &str, unit: &Written, shown: &[Token]) -> Vec<Option<Place>> {
    let mut written: Vec<Token> = Vec::new();
    let mut own: Vec<Place> = Vec::new();
    for (leaf, Leaf { at, .. }) in unit.leaves.iter().enumerate() {
        let text = file.get(at.clone()).unwrap_or_default();
        for token in tokens(text) {
            own.push(Place { leaf, at: at.start + token.at.start..at.start + token.at.end });
            written.push(token);
        }
    }
    let mut out: Vec<Option<Place>> = vec![None; shown.len()];
    for (old, new) in equal(&written, shown) {
        out[new] = Some(own[old].clone());
    }
    // Between two lines there is a space, which is no word of either.
    for at in 1..shown.len().saturating_sub(1) {
        if out[at].is_some() || !shown[at].is_space() {
            continue;
        }
        if let (Some(before), Some(after)) = (&out[at - 1], &out[at + 1]) {
            let gap = before.at.end..after.at.start;
            let is_blank = file.get(gap.clone()).is_some_and(|gap| {
                !gap.is_empty() && gap.chars().all(|c| c.is_whitespace() || c == '>')
            });
            if is_blank {
                out[at] = Some(Place { leaf: before.leaf, at: gap });
            }
        }
    }
    out
}

/// The places that an edit empties. Words beside each other in one run of words are one place.
fn removed(file: &str, unit: &Written, places: &[Option<Place>], edit: &Edit) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for place in edit.old.clone().filter_map(|at| places[at].as_ref()) {
        let mut at = place.at.clone();
        // A backslash belongs to the sign after it.
        let leaf = &unit.leaves[place.leaf].at;
        let sign = file[at.clone()].chars().next();
        if sign.is_some_and(|sign| sign.is_ascii_punctuation())
            && at.start > leaf.start
            && file[..at.start].ends_with('\\')
        {
            at.start -= 1;
        }
        match out.last_mut() {
            Some(last) if last.end == at.start => last.end = at.end,
            _ => out.push(at),
        }
    }
    out
}

/// Where the new words of an edit go, and in which run of words.
fn position(
    unit: &Written,
    places: &[Option<Place>],
    edit: &Edit,
    shown: &[Token],
    wanted: &[Token],
) -> Option<(usize, Option<usize>)> {
    let depth = |place: &Place| unit.leaves[place.leaf].marks.len();
    // In the place of words that go: the ones with the fewest marks.
    let mut replaced: Option<&Place> = None;
    for place in edit.old.clone().filter_map(|at| places[at].as_ref()) {
        if replaced.is_none_or(|best| depth(place) < depth(best)) {
            replaced = Some(place);
        }
    }
    if let Some(place) = replaced {
        return Some((place.at.start, Some(place.leaf)));
    }
    let at = edit.old.start;
    let before = at.checked_sub(1).and_then(|at| places[at].as_ref());
    let after = places.get(at).and_then(Option::as_ref);
    match (before, after) {
        (Some(before), Some(after)) if depth(before) > depth(after) => {
            Some((after.at.start, Some(after.leaf)))
        }
        (Some(before), Some(after))
            if depth(before) == depth(after) && before.leaf != after.leaf =>
        {
            Some((outside(unit, before), None))
        }
        (Some(before), _) => {
            let begins_sentence = wanted.get(edit.new.start).is_some_and(Token::is_space);
            let is_last = at == shown.len();
            let end = if is_last { outside(unit, before) } else { before.at.end };
            // A note stays with the sentence that it is about.
            let end = if begins_sentence { after_calls(unit, end) } else { end };
            Some((end, (!is_last).then_some(before.leaf)))
        }
        (None, Some(after)) if at == 0 => {
            let marks = &unit.leaves[after.leaf].marks;
            Some((marks.first().map_or(after.at.start, |mark| mark.at.start), None))
        }
        (None, Some(after)) => Some((after.at.start, Some(after.leaf))),
        (None, None) if shown.is_empty() => Some((unit.at.start, None)),
        (None, None) => None,
    }
}

/// The end of a token, and of all marks that end with it.
fn outside(unit: &Written, place: &Place) -> usize {
    let leaf = &unit.leaves[place.leaf];
    if place.at.end < leaf.at.end {
        return place.at.end;
    }
    let ends = |mark: &Around| {
        let inside = unit.leaves.iter().filter(|own| own.marks.contains(mark));
        inside.map(|own| own.at.end).max() == Some(leaf.at.end)
    };
    leaf.marks.iter().find(|mark| ends(mark)).map_or(place.at.end, |mark| mark.at.end)
}

/// The end of the notes and citations that follow a place directly.
fn after_calls(unit: &Written, at: usize) -> usize {
    unit.calls.iter().fold(at, |at, call| if call.start == at { call.end } else { at })
}

/// Takes away marks that have no words any more.
fn empty_marks(
    unit: &Written,
    places: &[Option<Place>],
    deleted: &[bool],
    inserted: &[usize],
    out: &mut Splice,
) {
    let mut marks: Vec<&Around> = unit.leaves.iter().flat_map(|leaf| &leaf.marks).collect();
    marks.sort_by_key(|mark| (mark.at.start, std::cmp::Reverse(mark.at.end)));
    marks.dedup();
    let mut gone: Vec<&Around> = Vec::new();
    for mark in marks {
        let leaves = |place: &Place| unit.leaves[place.leaf].marks.contains(mark);
        let mut own = places.iter().zip(deleted).filter_map(|(place, deleted)| {
            place.as_ref().filter(|place| leaves(place)).map(|_| *deleted)
        });
        let Some(first) = own.next() else { continue };
        let is_empty = first && own.all(|deleted| deleted);
        let has_new = inserted.iter().any(|at| mark.at.start < *at && *at < mark.at.end);
        if is_empty && !has_new {
            out.lost.extend(mark.name.clone());
            if !gone
                .iter()
                .any(|outer| outer.at.start <= mark.at.start && mark.at.end <= outer.at.end)
            {
                gone.push(mark);
            }
        }
    }
    for mark in gone {
        let is_inside = |at: &Range<usize>| mark.at.start <= at.start && at.end <= mark.at.end;
        out.replaced.retain(|(at, text)| !(is_inside(at) && text.is_empty()));
        out.replaced.push((mark.at.clone(), String::new()));
    }
}

/// The file with all replacements, which must not overlap.
pub(super) fn replaced(file: &str, replacements: &[(Range<usize>, String)]) -> String {
    let mut out = String::with_capacity(file.len());
    let mut at = 0;
    for (place, text) in replacements {
        out.push_str(file.get(at..place.start).unwrap_or_default());
        out.push_str(text);
        at = place.end.max(at);
    }
    out.push_str(&file[at..]);
    out
}
