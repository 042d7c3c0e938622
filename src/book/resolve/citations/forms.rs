//! Full citations, short forms and "ibid", as the style words them.
//!
//! In: the sources that one note cites, and where each of them was cited before. Out: runs of text.
//! The style decides what a short form says and whether it gives the number of the note with the
//! full citation: it is shown that note, then this one, in the form in which a citation processor
//! meets them. Where no address is printed, the title is the link. Knows neither where notes are
//! printed nor who asks.

use super::locators::Labels;
use super::runs::{IBID, words};
use super::sources::{self, GUARD};
use super::unaddressed::{unaddressed, with_one_title};
use super::{Authorities, Run, Runs, StyleKind, pinpoint};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::types::EntryType;
use hayagriva::{
    BibliographyDriver, CitationItem, ElemChildren, Entry, LocatorPayload, SpecificLocator,
    TransparentLocator,
};

/// The number that the style is given for the note with the full citation. The real one takes its
/// place afterwards, so that a form can be kept whatever the number is.
const EARLIER: usize = 2_011_010_101;
/// The number of the present note.
const PRESENT: usize = EARLIER + 1;
/// A pinpoint that is nowhere else in a citation. It shows whether a style prints pinpoints.
pub(super) const PROBE: &str = "9070503";
/// The greatest distance between notes that a style may call near.
const FAR: u32 = 100;

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
    /// In full in the note of the number `first`, and last in a note that is near or not, as the
    /// style has it.
    Again { first: u32, is_near: bool },
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

impl Placed {
    /// A source that is cited for the first time, without a pinpoint.
    pub(super) fn first(key: &str) -> Self {
        let (pinpoints, rivals) = (Vec::new(), Vec::new());
        Self { key: key.to_owned(), pinpoints, position: Position::First, rivals }
    }

    /// Where the note before cites the source, if that is all it cites.
    fn last_pinpoints(&self) -> &[String] {
        match &self.position {
            Position::Ibid { pinpoints, .. } => pinpoints,
            _ => &[],
        }
    }
}

impl Authorities {
    /// Whether the style is for notes, and so may have short forms that refer to other notes.
    pub(crate) fn is_for_notes(&self) -> bool {
        self.kind == StyleKind::Notes
    }

    /// Whether a note that repeats the one before it is "ibid" as a whole, whatever it cites.
    pub(crate) fn repeats_whole_notes(&self) -> bool {
        self.is_oscola
    }

    /// Whether "ibid" may open a note that goes on to cite other sources.
    pub(crate) fn has_ibid_among_others(&self) -> bool {
        !self.is_oscola
    }

    /// How many notes apart two citations of a source are near each other.
    pub(crate) fn near_distance(&self) -> u32 {
        self.style.citation.near_note_distance.min(FAR)
    }

    /// The text of a note, opened and ended as the style has it.
    pub(crate) fn note_of(&self, cites: &[Placed], manner: Manner) -> Vec<Run> {
        let mut runs = Runs::default();
        if !cites.is_empty() {
            runs.text(&self.start, false);
        }
        for (at, placed) in cites.iter().enumerate() {
            if at > 0 {
                runs.text(&self.between, false);
            }
            let named = self.named(placed, manner);
            named.into_iter().for_each(|run| runs.push(run));
        }
        self.ended(&mut runs);
        runs.0
    }

    /// Ends a note, with the full stop inside a quotation mark if that is the custom.
    fn ended(&self, runs: &mut Runs) {
        if runs.0.is_empty() || runs.end().ends_with(&self.end) {
            return;
        }
        let text = runs.end();
        let quote = text.chars().next_back().filter(|c| "”’»".contains(*c) && !self.is_oscola);
        let inside = quote.map(|quote| text.len() - quote.len_utf8());
        match (inside, runs.0.last_mut()) {
            (Some(at), Some(run)) if run.text[..at].ends_with(&self.end) => {}
            (Some(at), Some(run)) if self.end == "." && self.has_stops_in_quotes() => {
                run.text.insert(at, '.');
            }
            _ => runs.text(&self.end, false),
        }
    }

    /// A pinpoint as it is printed after a code: "s 45", `[91]`.
    pub(crate) fn pinpoints(&self, key: &str, written: &[String]) -> String {
        let form = self.notes.get(key).filter(|_| self.is_oscola).map(sources::form);
        let tidy = |own: &String| match form {
            Some(form) => pinpoint(own, form),
            None => Labels::tidy(own),
        };
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
        let position = Position::Again { first: 0, is_near: true };
        let placed = Placed { position, ..Placed::first(key) };
        let manner = Manner { has_short_forms: true, has_addresses: false };
        words(&self.named(&placed, manner))
    }

    /// Whether the style says "ibid" for the source of the note before, and not its name.
    pub(crate) fn has_ibid(&self, key: &str) -> bool {
        let position = Position::Ibid { first: 0, last: 0, pinpoints: Vec::new() };
        let placed = Placed { position, ..Placed::first(key) };
        let manner = Manner { has_short_forms: true, has_addresses: false };
        words(&self.named(&placed, manner)) == IBID
    }

    /// A source with the real numbers of notes.
    pub(super) fn named(&self, placed: &Placed, manner: Manner) -> Vec<Run> {
        let (kind, first) = match placed.position {
            Position::First => ("first", None),
            Position::Again { first, .. } => ("again", Some(first)),
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
        let entry = self.worded(written, manner);
        let rivals = placed.rivals.iter().filter_map(|key| self.notes.get(key));
        let rivals: Vec<Entry> = rivals.map(|entry| self.worded(entry, manner)).collect();
        let mut runs = match (self.is_oscola, self.kind) {
            (true, _) => self.format_oscola(placed, &entry, &rivals),
            (false, StyleKind::Notes) => self.format_any(placed, &entry, &rivals),
            (false, _) => self.format_entry_in_note(placed),
        };
        let is_ibid = matches!(placed.position, Position::Ibid { .. });
        let refers = runs.0.iter().any(|run| run.text.contains(&EARLIER.to_string()));
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

    /// A source with what its citation is to say.
    fn worded(&self, entry: &Entry, manner: Manner) -> Entry {
        let entry = if manner.has_addresses { entry.clone() } else { unaddressed(entry) };
        // Our own style gives the short title of an Act with the full citation, if it is used later.
        let is_named_once = !manner.has_short_forms || !sources::has_short_title(&entry);
        if self.is_oscola && is_named_once { with_one_title(&entry) } else { entry }
    }

    /// In our own style, which leaves room for a pinpoint that is ready to print.
    fn format_oscola(&self, placed: &Placed, entry: &Entry, rivals: &[Entry]) -> Runs {
        let locator = |text: &String| {
            let own = TransparentLocator::new(text.clone());
            SpecificLocator(Locator::Custom, LocatorPayload::Transparent(own))
        };
        let text = |written: &[String]| {
            Some(self.pinpoints(&placed.key, written)).filter(|pin| !pin.is_empty())
        };
        let mut pin = text(&placed.pinpoints);
        let last = text(placed.last_pinpoints());
        let both = (last.as_ref().map(locator), pin.as_ref().map(locator));
        let mut runs = Runs::default();
        if let Some(done) = self.rendered(placed, entry, rivals, both) {
            runs.tree(&done, &mut pin);
        }
        // "ibid" alone includes the pinpoint of the note before.
        if let Some(pin) = pin.filter(|_| runs.end() != IBID) {
            runs.pinpoint(&pin);
        }
        runs
    }

    /// In any other style, which labels pinpoints itself.
    fn format_any(&self, placed: &Placed, entry: &Entry, rivals: &[Entry]) -> Runs {
        let kind = sources::kind(entry);
        let pin = self.labels.read_all(&placed.pinpoints, kind);
        let last = self.labels.read_all(placed.last_pinpoints(), kind);
        let render = |pin: Option<&(Locator, String)>| {
            let both = (last.as_ref().map(as_locator), pin.map(as_locator));
            let mut runs = Runs::default();
            if let Some(done) = self.rendered(placed, entry, rivals, both) {
                runs.tree(&done, &mut None);
            }
            runs
        };
        let mut runs = render(pin.as_ref());
        // "ibid" alone includes the pinpoint of the note before.
        let is_same = matches!(placed.position, Position::Ibid { .. }) && pin == last;
        if let Some((label, _)) = pin.as_ref().filter(|_| !is_same) {
            let probe = render(Some(&(*label, PROBE.to_owned())));
            if !words(&probe.0).contains(PROBE) {
                runs.pinpoint(&self.pinpoints(&placed.key, &placed.pinpoints));
            }
        }
        runs
    }

    /// In a style that has no notes: as its list of sources has it.
    fn format_entry_in_note(&self, placed: &Placed) -> Runs {
        let mut runs = Runs::of(self.entry(&placed.key));
        let pin = self.pinpoints(&placed.key, &placed.pinpoints);
        if pin.is_empty() {
            return runs;
        }
        let stop = runs.0.last_mut().filter(|run| run.url.is_none() && run.text.ends_with('.'));
        let has_stop = stop.map(|run| run.text.pop()).is_some();
        runs.pinpoint(&pin);
        if has_stop {
            runs.text(".", false);
        }
        runs
    }

    /// Shows the citation processor the notes before this one, then this one. `last` is where the
    /// note before cites the source, and `present` where this one does.
    fn rendered(
        &self,
        placed: &Placed,
        entry: &Entry,
        rivals: &[Entry],
        (last, present): (Option<SpecificLocator<'_>>, Option<SpecificLocator<'_>>),
    ) -> Option<ElemChildren> {
        // It only keeps a source from being cited twice in a row.
        let other = Entry::new(&GUARD.to_string(), EntryType::Misc);
        let mut driver = BibliographyDriver::new();
        let mut cite = |entry, pin, note| {
            let items = vec![CitationItem::with_locator(entry, pin)];
            driver.citation(self.request(items, &self.note_style, note));
        };
        // A style that asks for the number of the note with the full citation must not find that of
        // this note.
        let mut note = None;
        match &placed.position {
            Position::First => {}
            Position::Again { is_near, .. } => {
                note = Some(PRESENT);
                cite(entry, None, Some(EARLIER));
                for rival in rivals {
                    cite(rival, None, Some(EARLIER));
                }
                for rival in rivals {
                    cite(&other, None, note);
                    cite(rival, None, note);
                }
                let between = if *is_near { 1 } else { self.near_distance().max(1) };
                for _ in 0..between {
                    cite(&other, None, note);
                }
            }
            Position::Ibid { .. } => {
                note = Some(PRESENT);
                cite(entry, last, Some(EARLIER));
            }
        }
        cite(entry, present, note);
        let done = driver.finish(self.bibliography(&self.note_style));
        done.citations.into_iter().next_back().map(|own| own.citation)
    }
}

/// A labelled pinpoint in the form of the citation processor.
fn as_locator((kind, text): &(Locator, String)) -> SpecificLocator<'_> {
    SpecificLocator(*kind, LocatorPayload::Str(text))
}

/// The same for every number of a note, so that one form serves all of them.
fn without_numbers(placed: &Placed) -> Placed {
    let position = match &placed.position {
        Position::First => Position::First,
        Position::Again { is_near, .. } => Position::Again { first: 0, is_near: *is_near },
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
