//! What came back, beside what was sent and the section as it is today.
//!
//! In: a file that came back, the record of what was sent, and today's file of the same section. Out: the
//! changes in the order of the text, each with its state. Changes nothing.

use super::file::{ReadText, SectionFile};
use super::merge::merged;
use super::pairs::{Pair, Side, pairs};
use super::sent::{Sent, SentParagraph};
use super::words::plain;
use crate::ground::words::{brief, in_one_line};
use crate::incoming::{Remark, Returned, ReturnedParagraph};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};

/// What a contributor did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Reworded,
    Added,
    Removed,
    Moved,
    /// A comment, which changes nothing.
    Remark,
}

/// Whether a change can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    Ready,
    /// The same words were changed here since, to these.
    Conflict(String),
    /// The section says so already.
    Made,
    /// Why it cannot be made in the file.
    Cannot(String),
}

/// A change of one paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// From 1, for people who choose.
    pub(crate) number: usize,
    pub(crate) kind: Kind,
    pub(crate) state: State,
    /// For people: “paragraph 12, below “How to count””.
    pub(crate) place: String,
    /// Who made it, and when, as far as the file says.
    pub(crate) by: Vec<String>,
    /// The words that were sent; empty for new ones.
    pub(crate) before: String,
    /// The words that came back; empty for removed ones. The text of a comment.
    pub(crate) after: String,
    /// What else somebody should know.
    pub(crate) notes: Vec<String>,
    /// The words that the paragraph has if the change is made.
    pub(super) wanted: String,
    pub(super) target: Target,
}

/// Where a change belongs.
#[derive(Debug, Clone, Default)]
pub(super) struct Target {
    /// The unit of the file.
    pub(super) unit: Option<usize>,
    /// The words of that unit as readers see them today.
    pub(super) shown: String,
    /// For new and moved paragraphs: the unit that they follow; `None` for the start.
    pub(super) after: Option<usize>,
    /// The paragraph that came back.
    pub(super) returned: Option<usize>,
    pub(super) remark: Option<Remark>,
}

/// Everything that came back.
#[derive(Debug)]
pub(crate) struct Review {
    pub(crate) changes: Vec<Change>,
    /// How many paragraphs are as they were.
    pub(crate) unchanged: usize,
}

/// Compares what came back with what was sent and with the section of today, as it is sent `now`.
pub(crate) fn compare(
    project: &Project,
    sent: &Sent,
    now: &Sent,
    returned: &Returned,
) -> Option<Review> {
    let file = SectionFile::of(project, &now.section)?;
    let read = file.read(&file.text);
    Some(Comparer::new(sent, now, returned, &read).review())
}

struct Comparer<'a> {
    sent: &'a [SentParagraph],
    now: &'a [SentParagraph],
    returned: &'a [ReturnedParagraph],
    editor: &'a str,
    /// The paragraph that came back for each that was sent, and whether it was moved.
    back: BTreeMap<usize, Pair>,
    /// The paragraph of today for each that was sent.
    today: BTreeMap<usize, usize>,
    /// The paragraphs of today, by those that came back, that have the place there that they have here.
    placed: BTreeSet<usize>,
    /// What authors noted in the file.
    authors_notes: BTreeSet<String>,
    /// The unit of the file for each paragraph of today.
    units: BTreeMap<usize, usize>,
}

impl<'a> Comparer<'a> {
    fn new(sent: &'a Sent, now: &'a Sent, returned: &'a Returned, read: &ReadText) -> Self {
        let sides = |own: &[SentParagraph]| own.iter().map(side).collect::<Vec<Side>>();
        let (before, today) = (sides(&sent.paragraphs), sides(&now.paragraphs));
        let back: Vec<Side> = returned
            .paragraphs
            .iter()
            .map(|own| Side { marks: own.marks.clone(), words: own.words.clone() })
            .collect();
        let written: Vec<Side> = read
            .units
            .iter()
            .map(|own| Side { marks: Vec::new(), words: own.words.clone() })
            .collect();
        Self {
            sent: &sent.paragraphs,
            now: &now.paragraphs,
            returned: &returned.paragraphs,
            editor: &returned.editor,
            back: pairs(&before, &back).into_iter().map(|own| (own.old, own)).collect(),
            authors_notes: read.parsed.comments.iter().map(|own| own.text.clone()).collect(),
            placed: pairs(&today, &back)
                .into_iter()
                .filter(|own| !own.is_moved)
                .map(|own| own.new)
                .collect(),
            today: pairs(&before, &today).into_iter().map(|own| (own.old, own.new)).collect(),
            units: pairs(&today, &written).into_iter().map(|own| (own.old, own.new)).collect(),
        }
    }

    fn review(&self) -> Review {
        let from: BTreeMap<usize, usize> =
            self.back.values().map(|pair| (pair.new, pair.old)).collect();
        let mut changes = Vec::new();
        let mut unchanged = 0;
        let mut heading = String::new();
        let mut last: Option<usize> = None;
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        for (at, own) in self.returned.iter().enumerate() {
            let before = changes.len();
            if own.is_in_note {
                heading.clear();
            }
            match from.get(&at) {
                Some(old) => {
                    // What was before it and did not come back.
                    let gone = (0..*old).filter(|old| !self.back.contains_key(old));
                    let gone: Vec<usize> = gone.filter(|old| seen.insert(*old)).collect();
                    changes.extend(gone.into_iter().filter_map(|old| self.removed(old, &heading)));
                    if own.heading.is_some() {
                        own.words.trim().clone_into(&mut heading);
                    }
                    let pair = self.back[old];
                    changes.extend(self.changed(pair, own, at, &heading, last));
                    if !pair.is_moved {
                        last = self.unit_of(*old).or(last);
                    }
                }
                None if is_empty(&own.words) => {}
                None => changes.push(self.added(own, at, &heading, last)),
            }
            let remarks = own.remarks.iter();
            changes.extend(
                remarks.map(|remark| self.remark(own, remark, &heading, from.get(&at), last)),
            );
            unchanged += usize::from(changes.len() == before && !is_empty(&own.words));
        }
        let gone = (0..self.sent.len()).filter(|old| !self.back.contains_key(old));
        let gone: Vec<usize> = gone.filter(|old| seen.insert(*old)).collect();
        changes.extend(gone.into_iter().filter_map(|old| self.removed(old, &heading)));
        for (at, change) in changes.iter_mut().enumerate() {
            change.number = at + 1;
        }
        Review { changes, unchanged }
    }

    fn unit_of(&self, sent: usize) -> Option<usize> {
        self.units.get(self.today.get(&sent)?).copied()
    }

    fn by(&self, own: &ReturnedParagraph) -> Vec<String> {
        match own.hands.is_empty() {
            false => own.hands.clone(),
            true if self.editor.is_empty() => Vec::new(),
            // Nobody recorded who changed what.
            true => vec![format!("probably by {}, who saved the file", self.editor)],
        }
    }

    /// Where something is, for people.
    fn place(&self, place: &str, heading: &str) -> String {
        match heading.is_empty() {
            true => place.to_owned(),
            false => format!("{place}, below “{}”", brief(heading)),
        }
    }

    /// What happened to a paragraph that came back: nothing, new words, another place, or both.
    fn changed(
        &self,
        pair: Pair,
        own: &ReturnedParagraph,
        at: usize,
        heading: &str,
        last: Option<usize>,
    ) -> Vec<Change> {
        let sent = &self.sent[pair.old];
        let mut out = Vec::new();
        let target = |after| Target {
            unit: self.unit_of(pair.old),
            shown: self.shown(pair.old),
            after,
            returned: Some(at),
            remark: None,
        };
        let base = Change {
            number: 0,
            kind: Kind::Reworded,
            state: State::Ready,
            place: self.place(&own.place, heading),
            by: self.by(own),
            before: sent.words.clone(),
            after: own.words.clone(),
            notes: Vec::new(),
            wanted: own.words.clone(),
            target: target(None),
        };
        if pair.is_moved && !own.is_in_note {
            let state = self.state_of_place(pair);
            out.push(Change { kind: Kind::Moved, state, target: target(last), ..base.clone() });
        }
        if plain(&sent.words) != plain(&own.words) {
            let (state, wanted) = self.state_of_words(pair.old, &own.words);
            let mut notes = Vec::new();
            if own.notes < sent.notes {
                notes.push("a note was deleted in Word: it stays, so look at it".to_owned());
            }
            out.push(Change { state, wanted, notes, ..base });
        } else if own.notes < sent.notes {
            let why = "only the call of a note was deleted: delete it in the file if that is meant";
            out.push(Change { state: State::Cannot(why.to_owned()), ..base });
        }
        out
    }

    /// The words of a paragraph as readers see them today.
    fn shown(&self, sent: usize) -> String {
        let now = self.today.get(&sent).and_then(|now| self.now.get(*now));
        now.map(|own| own.words.clone()).unwrap_or_default()
    }

    fn state_of_words(&self, sent: usize, after: &str) -> (State, String) {
        let wanted = after.to_owned();
        if !self.today.contains_key(&sent) {
            let since = "the paragraph is not in the section any more".to_owned();
            return (State::Cannot(since), wanted);
        }
        let shown = self.shown(sent);
        let before = &self.sent[sent].words;
        let state = match self.unit_of(sent) {
            _ if plain(&shown) == plain(after) => State::Made,
            None => State::Cannot(ELSEWHERE.to_owned()),
            Some(_) if plain(&shown) == plain(before) => State::Ready,
            Some(_) => match merged(before, after, &shown) {
                Some(both) => return (State::Ready, both),
                None => State::Conflict(shown),
            },
        };
        (state, wanted)
    }

    fn state_of_place(&self, pair: Pair) -> State {
        if self.placed.contains(&pair.new) {
            return State::Made;
        }
        match (self.today.contains_key(&pair.old), self.unit_of(pair.old)) {
            (false, _) => State::Cannot("the paragraph is not in the section any more".to_owned()),
            (true, None) => State::Cannot(ELSEWHERE.to_owned()),
            (true, Some(_)) => State::Ready,
        }
    }

    fn removed(&self, sent: usize, heading: &str) -> Option<Change> {
        let own = &self.sent[sent];
        if is_empty(&own.words) {
            return None;
        }
        let shown = self.shown(sent);
        let state = match (self.today.contains_key(&sent), self.unit_of(sent)) {
            (false, _) => State::Made,
            (true, None) => State::Cannot(ELSEWHERE.to_owned()),
            (true, Some(_)) if plain(&shown) != plain(&own.words) => State::Conflict(shown.clone()),
            (true, Some(_)) => State::Ready,
        };
        let by = match self.editor.is_empty() {
            true => Vec::new(),
            false => vec![format!("probably by {}, who saved the file", self.editor)],
        };
        Some(Change {
            number: 0,
            kind: Kind::Removed,
            state,
            place: self.place("a paragraph that is gone", heading),
            by,
            before: own.words.clone(),
            after: String::new(),
            notes: Vec::new(),
            wanted: String::new(),
            target: Target { unit: self.unit_of(sent), shown, ..Target::default() },
        })
    }

    fn added(
        &self,
        own: &ReturnedParagraph,
        at: usize,
        heading: &str,
        last: Option<usize>,
    ) -> Change {
        let known = self.now.iter().any(|now| plain(&now.words) == plain(&own.words));
        let state = match () {
            () if known => State::Made,
            () if own.is_in_table => {
                State::Cannot("it is in a table: add the row or the cell in the file".to_owned())
            }
            () if own.is_in_note => {
                State::Cannot("it is a new note: add it in the file".to_owned())
            }
            () => State::Ready,
        };
        Change {
            number: 0,
            kind: Kind::Added,
            state,
            place: self.place(&own.place, heading),
            by: self.by(own),
            before: String::new(),
            after: own.words.clone(),
            notes: Vec::new(),
            wanted: own.words.clone(),
            target: Target { after: last, returned: Some(at), ..Target::default() },
        }
    }

    fn remark(
        &self,
        own: &ReturnedParagraph,
        remark: &Remark,
        heading: &str,
        sent: Option<&usize>,
        last: Option<usize>,
    ) -> Change {
        let by = if remark.by.is_empty() { Vec::new() } else { vec![remark.by.clone()] };
        let note = note_of(remark);
        let is_known = self.authors_notes.contains(&note);
        Change {
            number: 0,
            kind: Kind::Remark,
            state: if is_known { State::Made } else { State::Ready },
            place: self.place(&own.place, heading),
            by,
            before: remark.about.clone(),
            after: remark.text.clone(),
            notes: Vec::new(),
            wanted: String::new(),
            target: Target {
                unit: sent.and_then(|sent| self.unit_of(*sent)),
                after: last,
                remark: Some(remark.clone()),
                ..Target::default()
            },
        }
    }
}

/// A comment as an author's note.
pub(super) fn note_of(remark: &Remark) -> String {
    let mut words = String::from("from a review");
    if !remark.by.is_empty() {
        words.push_str(&format!(", {}", remark.by));
    }
    if !remark.about.is_empty() {
        words.push_str(&format!(", about “{}”", brief(&remark.about)));
    }
    words.push_str(&format!(": {}", remark.text));
    in_one_line(&words).replace("--", "‐‐")
}

const ELSEWHERE: &str = "these words are not in the file of the section: they are generated, or come \
                         from a header, a note with a citation, or another file";

fn side(own: &SentParagraph) -> Side {
    let marks = if own.mark.is_empty() { Vec::new() } else { vec![own.mark.clone()] };
    Side { marks, words: own.words.clone() }
}

fn is_empty(words: &str) -> bool {
    plain(words).is_empty()
}
