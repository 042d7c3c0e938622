//! The section with the changes that somebody chose.
//!
//! In: the changes of a review, and which of them to make. Out: the text of the file with them, and for
//! each what became of it. Every change is tried on its own and read again by the reader of the book: one
//! that would damage the file, or would not say what came back, is not made. Writes nothing.

use super::compared::{Change, Kind, Review, State, note_of};
use super::file::{ReadText, SectionFile};
use super::leaves::Written;
use super::places::{Spot, SpotKind, line_end, renumbered, spot};
use super::splice::{Inserted, Unable, replaced, splice};
use super::words::{plain, tokens};
use crate::ground::words::in_one_line;
use crate::incoming::{self, Returned};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Places of a file and what takes their place.
type Replacements = Vec<(Range<usize>, String)>;

/// What became of the changes.
#[derive(Debug, Default)]
pub(crate) struct Applied {
    /// The path of the file from the project's folder.
    pub(crate) path: String,
    /// Its text with the changes.
    pub(crate) text: String,
    /// The changes that were made, with what is lost or worth a look.
    pub(crate) made: BTreeMap<usize, Vec<String>>,
    /// Those that were chosen and could not be made, with the reason.
    pub(crate) failed: BTreeMap<usize, String>,
}

/// Makes the chosen changes.
pub(crate) fn apply(
    project: &Project,
    section: &str,
    review: &Review,
    returned: &Returned,
    chosen: &BTreeSet<usize>,
) -> Option<Applied> {
    let file = SectionFile::of(project, section)?;
    let read = file.read(&file.text);
    let maker = Maker { project, file: &file, read: &read, returned };
    let mut out = Applied { path: file.path.clone(), ..Applied::default() };
    let mut all: Replacements = Vec::new();
    for change in review.changes.iter().filter(|change| chosen.contains(&change.number)) {
        match maker.make(change, &all) {
            Ok((replacements, notes)) => {
                all.extend(replacements);
                all.sort_by_key(|(at, _)| (at.start, at.end));
                out.made.insert(change.number, notes);
            }
            Err(why) => {
                out.failed.insert(change.number, why);
            }
        }
    }
    out.text = replaced(&file.text, &all);
    Some(out)
}

struct Maker<'a> {
    project: &'a Project,
    file: &'a SectionFile<'a>,
    read: &'a ReadText,
    returned: &'a Returned,
}

/// What a change replaces, and what is worth a look.
type Made = Result<(Replacements, Vec<String>), String>;

impl Maker<'_> {
    /// What to replace for a change, beside what is replaced `already`.
    fn make(&self, change: &Change, already: &Replacements) -> Made {
        match &change.state {
            State::Made => return Err("the section says so already".to_owned()),
            State::Cannot(why) => return Err(why.clone()),
            State::Ready | State::Conflict(_) => {}
        }
        let (own, notes) = match change.kind {
            Kind::Reworded => self.reworded(change)?,
            Kind::Added => self.added(change, already)?,
            Kind::Removed => self.removed(change)?,
            Kind::Moved => self.moved(change)?,
            Kind::Remark => self.remark(change)?,
        };
        self.prove(&own, already)?;
        Ok((own, notes))
    }

    /// Refuses replacements that touch others, or after which the file has new faults.
    fn prove(&self, own: &Replacements, already: &Replacements) -> Result<(), String> {
        let touches = |one: &Range<usize>, other: &Range<usize>| {
            one.start < other.end && other.start < one.end
                || (one.is_empty() && other.start < one.start && one.start < other.end)
        };
        let is_taken =
            own.iter().any(|(at, _)| already.iter().any(|(other, _)| touches(at, other)));
        if is_taken {
            return Err("it touches another change: apply it after that one".to_owned());
        }
        let mut all: Replacements = already.iter().chain(own).cloned().collect();
        all.sort_by_key(|(at, _)| (at.start, at.end));
        let read = self.file.read(&replaced(&self.file.text, &all));
        let mut left = self.read.complaints.clone();
        for complaint in read.complaints {
            match left.iter().position(|known| *known == complaint) {
                Some(known) => {
                    left.remove(known);
                }
                None => {
                    return Err(format!("the file could not be read with it: {complaint}"));
                }
            }
        }
        Ok(())
    }

    fn reworded(&self, change: &Change) -> Made {
        let target = &change.target;
        let number = target.unit.ok_or(LOST)?;
        let unit = &self.read.units[number];
        self.refuse_testimony(number)?;
        let has_blanks = self.file.has_blanks;
        let escape = |own: &Inserted<'_>| {
            let text = own.text.replace('\n', " ");
            let Inserted { starts_line, before, in_brackets, .. } = *own;
            incoming::escaped(&text, starts_line, before, in_brackets, has_blanks)
        };
        let own = splice(&self.file.text, unit, &target.shown, &change.wanted, &escape);
        let mut own = own.map_err(|Unable::Elsewhere(words)| {
            format!("“{words}” is not written in this paragraph of the file, so change it by hand")
        })?;
        self.name_terms(unit, &mut own.replaced);
        let text = replaced(&self.file.text, &own.replaced);
        let read = self.file.read(&text);
        let now = read.units.get(number).filter(|_| read.units.len() == self.read.units.len());
        let is_right = now.is_some_and(|now| says(&unit.words, &now.words, change));
        if !is_right {
            return Err(
                "the words could not be placed for certain, so change it by hand".to_owned()
            );
        }
        let mut notes = change.notes.clone();
        notes.extend(own.lost.iter().map(|lost| format!("lost with its words: {lost}")));
        Ok((own.replaced, notes))
    }

    /// Names the terms that were found by their words, where these are others now.
    fn name_terms(&self, unit: &Written, replacements: &mut Replacements) {
        let mut named: Replacements = Vec::new();
        for mark in unit.leaves.iter().flat_map(|leaf| &leaf.marks) {
            let Some(words) = &mark.term else { continue };
            let is_changed =
                replacements.iter().any(|(at, _)| mark.at.start < at.start && at.end < mark.at.end);
            let place = mark.at.end - 1..mark.at.end - 1;
            if let Some(term) = self.project.glossary.called(words).filter(|_| is_changed)
                && !named.iter().any(|(own, _)| *own == place)
            {
                named.push((place, term.id.clone()));
            }
        }
        replacements.extend(named);
        replacements.sort_by_key(|(at, _)| (at.start, at.end));
    }

    fn added(&self, change: &Change, already: &Replacements) -> Made {
        let own = change.target.returned.and_then(|at| self.returned.paragraphs.get(at));
        let own = own.ok_or(LOST)?;
        let kind = &self.project.sections.get(self.file.id).ok_or(LOST)?.header.kind;
        let text = match own.heading {
            Some(level) => {
                let words = in_one_line(&own.words);
                let escaped = incoming::escaped(&words, false, Some(' '), false, false);
                let number = escaped.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
                let words = if number.starts_with(char::is_whitespace) { number } else { &escaped };
                format!("{} {}", "#".repeat(self.level(level)), words.trim())
            }
            None => self.returned.markdown(&[own], self.project, kind).trim().to_owned(),
        };
        if text.is_empty() {
            return Err("it has nothing that Markdown can say".to_owned());
        }
        let (at, text, notes, extra) = self.following(change, &text, already)?;
        let mut out = vec![(at..at, text)];
        out.extend(extra);
        Ok((out, notes))
    }

    /// The level in Markdown of a heading of the Word file.
    fn level(&self, level: u8) -> usize {
        // In both, the title of the section has the first level.
        usize::from(level).clamp(2, 6)
    }

    /// Where a new block goes, and what is written there.
    fn following(
        &self,
        change: &Change,
        text: &str,
        already: &Replacements,
    ) -> Result<(usize, String, Vec<String>, Replacements), String> {
        let Some(number) = change.target.after else {
            return Ok((self.file.body, format!("\n{text}\n"), Vec::new(), Vec::new()));
        };
        let spot = self.spot(number)?;
        if spot.is_testimony {
            return Err(TESTIMONY.to_owned());
        }
        let mut notes = Vec::new();
        if spot.is_conditional {
            notes.push("it is seen by the same readers as the paragraph before it".to_owned());
        }
        let own = change.target.returned.and_then(|at| self.returned.paragraphs.get(at));
        let item = item_of(text);
        if let (SpotKind::Item { before }, Some(item), true) =
            (&spot.kind, item, own.is_some_and(|own| own.is_item))
        {
            let marker = next_marker(before);
            let extra = renumbered(&self.file.text, spot.lines.end, before, true);
            let line = format!("\n{marker}{item}");
            return Ok((spot.lines.end, line, notes, extra));
        }
        // Items of a new list follow one another.
        let last = already.iter().rev().find(|(at, _)| *at == (spot.end..spot.end));
        let continues =
            item.is_some() && last.is_some_and(|(_, last)| item_of(last.trim()).is_some());
        let gap = if continues { "\n" } else { "\n\n" };
        Ok((spot.end, format!("{gap}{text}"), notes, Vec::new()))
    }

    fn removed(&self, change: &Change) -> Made {
        let number = change.target.unit.ok_or(LOST)?;
        self.refuse_testimony(number)?;
        let spot = self.spot(number)?;
        let mut out = Vec::new();
        match &spot.kind {
            SpotKind::Alone => {}
            SpotKind::Item { before } => {
                let next = line_end(&self.file.text, spot.lines.end + 1);
                let line = self.file.text.get(spot.lines.end + 1..next).unwrap_or_default();
                let indent = before.len() - before.trim_start().len();
                if !line.trim().is_empty() && line.len() - line.trim_start().len() > indent {
                    return Err("the item holds others, so remove it by hand".to_owned());
                }
                out.extend(renumbered(&self.file.text, spot.lines.end, before, false));
            }
            SpotKind::Part => return Err(PART.to_owned()),
        }
        let unit = &self.read.units[number];
        let mut notes: Vec<String> = unit
            .leaves
            .iter()
            .flat_map(|leaf| &leaf.marks)
            .filter_map(|mark| {
                mark.name.as_ref().map(|name| format!("lost with its words: {name}"))
            })
            .collect();
        notes.extend(
            unit.calls
                .iter()
                .map(|call| format!("lost with its words: {}", &self.file.text[call.clone()])),
        );
        notes.dedup();
        out.insert(0, (self.whole(&spot), String::new()));
        Ok((out, notes))
    }

    /// The lines of a block, and what divides it from the one after it.
    fn whole(&self, spot: &Spot) -> Range<usize> {
        let text = &self.file.text;
        let mut end = (spot.lines.end + 1).min(text.len());
        if spot.kind == SpotKind::Alone && text[end..].starts_with('\n') {
            end += 1;
        }
        spot.lines.start..end
    }

    fn moved(&self, change: &Change) -> Made {
        let number = change.target.unit.ok_or(LOST)?;
        self.refuse_testimony(number)?;
        let spot = self.spot(number)?;
        let Some(after) = change.target.after else {
            if spot.kind != SpotKind::Alone {
                return Err(PART.to_owned());
            }
            let text = &self.file.text[spot.lines.clone()];
            let at = self.file.body;
            return Ok((
                vec![(at..at, format!("\n{text}\n")), (self.whole(&spot), String::new())],
                Vec::new(),
            ));
        };
        let to = self.spot(after)?;
        let text = &self.file.text[spot.lines.clone()];
        let (at, text) = match (&spot.kind, &to.kind) {
            (SpotKind::Item { before: own }, SpotKind::Item { before: other })
                if own.trim_start().split(' ').next() == other.trim_start().split(' ').next()
                    && own.len() == other.len() =>
            {
                (to.lines.end, format!("\n{text}"))
            }
            (SpotKind::Alone, _) => (to.end, format!("\n\n{text}")),
            _ => return Err("move it by hand: its place in the list cannot be told".to_owned()),
        };
        if to.is_testimony || to.is_conditional != spot.is_conditional {
            return Err("other readers see its new place, so move it by hand".to_owned());
        }
        Ok((vec![(at..at, text), (self.whole(&spot), String::new())], Vec::new()))
    }

    fn remark(&self, change: &Change) -> Made {
        let remark = change.target.remark.as_ref().ok_or(LOST)?;
        let number = change.target.unit.or(change.target.after);
        let note = format!("<!-- {} -->", note_of(remark));
        let (at, text) = match number {
            Some(number) => (self.spot(number)?.end, format!("\n\n{note}")),
            None => (self.file.body, format!("\n{note}\n")),
        };
        Ok((vec![(at..at, text)], Vec::new()))
    }

    fn spot(&self, unit: usize) -> Result<Spot, String> {
        spot(&self.file.text, self.read, unit).ok_or_else(|| PART.to_owned())
    }

    fn refuse_testimony(&self, unit: usize) -> Result<(), String> {
        let is_whole = || {
            let own = self.project.sections.get(self.file.id);
            own.is_some_and(|own| own.header.consent.is_some())
        };
        match spot(&self.file.text, self.read, unit) {
            Some(spot) if spot.is_testimony => Err(TESTIMONY.to_owned()),
            _ if is_whole() => Err(TESTIMONY.to_owned()),
            _ => Ok(()),
        }
    }
}

const LOST: &str = "its place in the file cannot be found";
const PART: &str = "it is a part of a table, a list or a box: change that in the file";
const TESTIMONY: &str = "it is the testimony of a person who agreed to these words: only they can \
                         change them";

/// Whether new words in the file differ from the old ones as the change says.
fn says(old: &str, new: &str, change: &Change) -> bool {
    let shown = &change.target.shown;
    if plain(old) == plain(shown) {
        return plain(new) == plain(&change.wanted);
    }
    balance(old, new) == balance(shown, &change.wanted)
}

/// How many of each word there are more in one text than in another.
fn balance(old: &str, new: &str) -> BTreeMap<String, i64> {
    let mut out: BTreeMap<String, i64> = BTreeMap::new();
    for (text, step) in [(old, -1), (new, 1)] {
        for token in tokens(text).iter().filter(|token| !token.is_space()) {
            *out.entry(plain(&token.text)).or_default() += step;
        }
    }
    out.retain(|_, count| *count != 0);
    out
}

/// The words of a single item, if a text is one.
fn item_of(text: &str) -> Option<&str> {
    let (marker, words) = text.split_once(' ')?;
    let is_marker = matches!(marker, "-" | "*" | "+") || super::places::number_of(marker).is_some();
    (is_marker && !words.contains('\n')).then_some(words)
}

/// What is before the words of the item after one.
fn next_marker(before: &str) -> String {
    let before = before.replace("[x]", "[ ]").replace("[X]", "[ ]");
    let indent = before.len() - before.trim_start().len();
    let marker = before.trim_start().split(' ').next().unwrap_or_default();
    match super::places::number_of(marker) {
        Some((number, sign)) => {
            let rest = &before[indent + marker.len()..];
            format!("{}{}{sign}{rest}", &before[..indent], number + 1)
        }
        None => before,
    }
}
