//! Full citations, short forms and "ibid", as the style words them.
//!
//! In: the sources that one note cites, and where each of them was cited before. Out: runs of text.
//! The style decides what a short form says and whether it gives the number of the note with the
//! full citation: it is shown that note, then this one, in the form in which a citation processor
//! meets them. Where no address is printed, the title is the link. Knows neither where notes are
//! printed nor who asks.

use super::sources::{self, GUARD};
use super::unaddressed::{unaddressed, with_one_title};
use super::{Authorities, IBID, Run, Runs, pinpoint};
use hayagriva::citationberg::{StyleClass, taxonomy::Locator};
use hayagriva::types::EntryType;
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, Entry, LocatorPayload,
    SpecificLocator, TransparentLocator,
};

/// The number that the style is given for the note with the full citation. The real one takes its
/// place afterwards, so that a form can be kept whatever the number is.
const EARLIER: usize = 2_011_010_101;
/// The number of the present note.
const PRESENT: usize = EARLIER + 1;

/// How the notes of an artefact name their sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Manner {
    /// Whether later notes use short forms.
    pub(crate) has_short_forms: bool,
    /// Whether a full citation prints its address.
    pub(crate) has_addresses: bool,
}

/// Where a source was cited before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Position {
    /// Nowhere in the section: the full citation.
    First,
    /// In full in the note of this number.
    Again { first: u32 },
    /// It is all that the note of the number `last` cites, with these pinpoints.
    Ibid { first: u32, last: u32, pinpoints: Vec<String> },
}

/// A source in a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) key: String,
    /// As the author wrote them.
    pub(crate) pinpoints: Vec<String>,
    pub(crate) position: Position,
    /// Other sources of the section that have the same short form.
    pub(crate) rivals: Vec<String>,
}

impl Authorities {
    /// Whether the style is for notes, and so may have short forms that refer to other notes.
    pub(crate) fn is_for_notes(&self) -> bool {
        self.style.settings.class == StyleClass::Note
    }

    /// The text of a note. It ends with a full stop.
    pub(crate) fn note_of(&self, cites: &[Placed], manner: Manner) -> Vec<Run> {
        let mut runs = Runs::default();
        for (at, placed) in cites.iter().enumerate() {
            if at > 0 {
                runs.text(&self.between, false);
            }
            let named = self.named(placed, manner);
            named.into_iter().for_each(|run| runs.push(run));
        }
        if !runs.0.is_empty() && !runs.end().ends_with(&self.end) {
            runs.text(&self.end, false);
        }
        runs.0
    }

    /// A pinpoint as it is printed after a code: "s 45", `[91]`.
    pub(crate) fn pinpoints(&self, key: &str, written: &[String]) -> String {
        let form = self.notes.get(key).map(sources::form);
        let tidy = |own: &String| form.map_or_else(|| own.clone(), |form| pinpoint(own, form));
        let mut all: Vec<String> = Vec::new();
        for own in written.iter().map(tidy).filter(|own| !own.is_empty()) {
            if !all.contains(&own) {
                all.push(own);
            }
        }
        all.join(", ")
    }

    /// What a later note calls a source, without the number of a note or a pinpoint.
    pub(crate) fn short_name(&self, key: &str) -> String {
        let position = Position::Again { first: 0 };
        let placed =
            Placed { key: key.to_owned(), pinpoints: Vec::new(), position, rivals: Vec::new() };
        let manner = Manner { has_short_forms: true, has_addresses: false };
        self.named(&placed, manner).into_iter().map(|run| run.text).collect()
    }

    /// Whether the style says "ibid" for the source of the note before, and not its name.
    pub(crate) fn has_ibid(&self, key: &str) -> bool {
        let position = Position::Ibid { first: 0, last: 0, pinpoints: Vec::new() };
        let placed =
            Placed { key: key.to_owned(), pinpoints: Vec::new(), position, rivals: Vec::new() };
        let manner = Manner { has_short_forms: true, has_addresses: false };
        let runs = self.named(&placed, manner);
        runs.iter().map(|run| run.text.as_str()).collect::<String>() == IBID
    }

    /// A source with the real numbers of notes.
    fn named(&self, placed: &Placed, manner: Manner) -> Vec<Run> {
        let (kind, first) = match placed.position {
            Position::First => ("first", None),
            Position::Again { first } => ("again", Some(first)),
            Position::Ibid { first, .. } => ("ibid", Some(first)),
        };
        let name = format!("{kind}\n{manner:?}\n{placed:?}", placed = without_numbers(placed));
        let mut runs = self.once(name, || self.format(placed, manner));
        for run in &mut runs {
            let Some(note) = &mut run.note else { continue };
            match (&placed.position, first) {
                (_, Some(first)) if run.text.contains(&EARLIER.to_string()) => {
                    *note = first;
                    run.text = run.text.replace(&EARLIER.to_string(), &first.to_string());
                }
                (Position::Ibid { last, .. }, _) => *note = *last,
                _ => {}
            }
        }
        runs
    }

    fn format(&self, placed: &Placed, manner: Manner) -> Vec<Run> {
        let Some(written) = self.notes.get(&placed.key) else {
            return vec![Run::plain(&placed.key)];
        };
        let url = self.url(&placed.key).map(str::to_owned);
        let form = |entry: &Entry| {
            let entry = if manner.has_addresses { entry.clone() } else { unaddressed(entry) };
            let is_named_once = !manner.has_short_forms || !sources::has_short_title(&entry);
            if is_named_once { with_one_title(&entry) } else { entry }
        };
        let entry = form(written);
        let rivals: Vec<Entry> =
            placed.rivals.iter().filter_map(|key| self.notes.get(key)).map(form).collect();
        // It only keeps a source from being cited twice in a row.
        let other = Entry::new(&GUARD.to_string(), EntryType::Misc);
        let pin = self.pinpoints(&placed.key, &placed.pinpoints);
        let mut pin = Some(pin).filter(|pin| !pin.is_empty());
        let mut driver = BibliographyDriver::new();
        let mut cite = |entry, pin: Option<&str>, note| {
            let locator = pin.map(|pin| {
                let own = TransparentLocator::new(pin.to_owned());
                SpecificLocator(Locator::Custom, LocatorPayload::Transparent(own))
            });
            let items = vec![CitationItem::with_locator(entry, locator)];
            driver.citation(CitationRequest::new(items, &self.note_style, None, &[], Some(note)));
        };
        match &placed.position {
            Position::First => {}
            Position::Again { .. } => {
                cite(&entry, None, EARLIER);
                for rival in &rivals {
                    cite(rival, None, EARLIER);
                }
                for rival in &rivals {
                    cite(&other, None, PRESENT);
                    cite(rival, None, PRESENT);
                }
                cite(&other, None, PRESENT);
            }
            Position::Ibid { pinpoints, .. } => {
                let last = self.pinpoints(&placed.key, pinpoints);
                cite(&entry, Some(last.as_str()).filter(|last| !last.is_empty()), EARLIER);
            }
        }
        cite(&entry, pin.as_deref(), PRESENT);
        let done = driver.finish(BibliographyRequest::new(&self.note_style, None, &[]));
        let mut runs = Runs::default();
        let is_ibid = matches!(placed.position, Position::Ibid { .. });
        let Some(last) = done.citations.last() else { return Vec::new() };
        runs.tree(&last.citation, &mut pin);
        let refers = runs.0.iter().any(|run| run.text.contains(&EARLIER.to_string()));
        // "ibid" alone includes the pinpoint of the note before.
        if let Some(pin) = pin.filter(|_| runs.end() != IBID) {
            runs.pinpoint(&pin);
        }
        if is_ibid && !refers {
            for run in &mut runs.0 {
                run.note = Some(0);
            }
            return runs.0;
        }
        let mut runs = with_note_links(runs.0);
        if let Some(url) = url.filter(|_| runs.iter().all(|run| run.url.is_none())) {
            let title = sources::title(&entry).replace(GUARD, "");
            runs = with_link(runs, title.trim(), &url);
        }
        runs
    }
}

/// The same for every number of a note, so that one form serves all of them.
fn without_numbers(placed: &Placed) -> Placed {
    let position = match &placed.position {
        Position::First => Position::First,
        Position::Again { .. } => Position::Again { first: 0 },
        Position::Ibid { pinpoints, .. } => {
            Position::Ibid { first: 0, last: 0, pinpoints: pinpoints.clone() }
        }
    };
    Placed { position, ..placed.clone() }
}

/// Makes the number of another note a link, with the letter before it: "n 7".
fn with_note_links(runs: Vec<Run>) -> Vec<Run> {
    let number = EARLIER.to_string();
    let mut out = Vec::new();
    for run in runs {
        let Some(at) = run.text.find(&number).filter(|_| run.url.is_none()) else {
            out.push(run);
            continue;
        };
        let before = run.text[..at].trim_end();
        let word = before.trim_end_matches(char::is_alphanumeric).len();
        let end = at + number.len();
        let part = |text: &str, note| Run { text: text.to_owned(), note, ..run.clone() };
        out.push(part(&run.text[..word], None));
        out.push(part(&run.text[word..end], Some(0)));
        out.push(part(&run.text[end..], None));
    }
    out.retain(|run| !run.text.is_empty());
    out
}

/// Makes `words` a link. If the style has other words, all of the name is one: up to the bracket
/// with the number of a note, if there is one.
pub(super) fn with_link(runs: Vec<Run>, words: &str, url: &str) -> Vec<Run> {
    let found = runs.iter().position(|run| !words.is_empty() && run.text.contains(words));
    let number = runs.iter().position(|run| run.note.is_some()).unwrap_or(runs.len());
    let mut out = Vec::new();
    for (at, run) in runs.into_iter().enumerate() {
        let (from, to) = match found {
            Some(found) if found == at => {
                let from = run.text.find(words).unwrap_or(0);
                (from, from + words.len())
            }
            Some(_) => (0, 0),
            None if at < number => {
                let opening = run.text.trim_end_matches(['(', ' ', '\u{a0}', ',']).len();
                (0, if at + 1 == number { opening } else { run.text.len() })
            }
            None => (0, 0),
        };
        let part = |text: &str, url: Option<&str>| Run {
            text: text.to_owned(),
            url: url.map(str::to_owned).or(run.url.clone()),
            ..run.clone()
        };
        out.push(part(&run.text[..from], None));
        out.push(part(&run.text[from..to], Some(url)));
        out.push(part(&run.text[to..], None));
    }
    out.retain(|run| !run.text.is_empty());
    out
}
