//! Citations in the form of a citation style.
//!
//! In: the text of `sources.yml` (Hayagriva), a style and a language, then citations: a key and the
//! free text that the author wrote after the comma. Out: runs of text for a note, for a place in the
//! text or for an entry in the list of sources, the key by which the entry sorts, and problems in
//! words for authors. Knows neither where the files are nor Markdown, the numbers of pages or any
//! output format.

mod codes;
mod dates;
mod faults;
mod foreign;
mod forms;
mod in_text;
mod list;
mod locales;
mod locators;
mod mended;
mod order;
mod pinpoint;
mod plainly;
mod runs;
mod short_names;
mod sources;
mod style;
mod table;
mod unaddressed;

pub(crate) use self::faults::StyleFault;
pub(crate) use self::forms::{Manner, Placed, Position};
pub(crate) use self::in_text::InText;
pub(crate) use self::list::Listed;
pub use self::runs::{Run, Shift};
pub use self::sources::{AuthorityKind, SourceProblem};
pub(crate) use self::style::{OWN, Style, StyleKind};

use self::locators::Labels;
use self::pinpoint::pinpoint;
use self::runs::{Runs, words};
use self::sources::GUARD;
use self::style::Prepared;
use crate::ground::layouts;
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, Entry, Library,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// One key of a citation and the pinpoint written after it.
#[derive(Debug, Clone, Copy)]
pub struct Cite<'a> {
    pub key: &'a str,
    pub pinpoint: Option<&'a str>,
}

/// A source and the pinpoints that the author wrote, in order.
pub(crate) type Source = (String, Vec<String>);

/// The sources of a document, and the style and the language that format them.
#[derive(Debug)]
pub struct Authorities {
    /// The sources in the form for citations, and in the form for the list.
    notes: Library,
    table: Library,
    /// The titles of sources that have another one here.
    names: BTreeMap<String, String>,
    style: IndependentStyle,
    /// The same without a bibliography and without ranges of numbers, for notes and pinpoints.
    note_style: IndependentStyle,
    kind: StyleKind,
    /// Whether it is our own style.
    is_oscola: bool,
    /// The language of the style's words, and the words that are not the style's own.
    language: LocaleCode,
    locales: Vec<Locale>,
    labels: Labels,
    /// What names each source in an edition with numbers for notes.
    codes: BTreeMap<String, String>,
    /// The text that opens a note, the text between two citations in it, and the text that ends it.
    start: String,
    between: String,
    end: String,
    /// What has been formatted already: the editions of every partner ask for the same citations.
    formatted: Mutex<BTreeMap<String, Vec<Run>>>,
    in_text: Mutex<BTreeMap<Vec<Vec<Source>>, Arc<InText>>>,
}

impl Authorities {
    /// Reads the sources and the style, for a text in British English.
    ///
    /// # Errors
    /// If the sources or the style cannot be used: everything that is wrong with them.
    pub fn parse(yaml: &str, csl: &str) -> Result<Self, Vec<SourceProblem>> {
        Self::parse_in(yaml, csl, "en-GB")
    }

    /// Reads the sources and the style, for a text in a language.
    ///
    /// # Errors
    /// As for [`Authorities::parse`].
    pub fn parse_in(yaml: &str, csl: &str, language: &str) -> Result<Self, Vec<SourceProblem>> {
        let style = Style::read(csl, None).map_err(|faults| {
            let problem = |fault: StyleFault| {
                let message = format!("the citation style cannot be used: {}", fault.message);
                SourceProblem { hint: fault.hint, ..SourceProblem::new(message) }
            };
            faults.into_iter().map(problem).collect::<Vec<_>>()
        })?;
        Self::new(yaml, &style, language)
    }

    /// Reads the sources for a style that comes with the tool, by its name.
    ///
    /// # Errors
    /// As for [`Authorities::parse`], or if there is no such style.
    pub fn bundled(yaml: &str, name: &str, language: &str) -> Result<Self, Vec<SourceProblem>> {
        let style = Style::bundled(name).ok_or_else(|| {
            vec![SourceProblem::new(format!("no citation style is called `{name}`"))]
        })?;
        Self::new(yaml, &style, language)
    }

    /// No sources, in our own style.
    pub(crate) fn none(language: &str) -> Self {
        let style = Style::read(layouts::OSCOLA, None).expect("our own style is sound");
        Self::none_in(&style, language)
    }

    /// No sources, in a style.
    pub(crate) fn none_in(style: &Style, language: &str) -> Self {
        Self::new("", style, language).expect("there are no sources")
    }

    /// Reads the sources for a style and a language.
    ///
    /// # Errors
    /// Everything that is wrong with the sources.
    pub(crate) fn new(
        yaml: &str,
        style: &Style,
        language: &str,
    ) -> Result<Self, Vec<SourceProblem>> {
        let Style { csl, kind, prepared, is_bundled } = style.clone();
        let is_oscola = prepared == Prepared::Oscola;
        let ready = match prepared {
            Prepared::Oscola => sources::for_oscola,
            Prepared::Mcgill => plainly::for_mcgill,
            Prepared::Plainly => plainly::for_any,
        };
        let read = sources::read(yaml)?;
        // Other styles have the reference of an Act or a case in its title.
        let title = |entry: &Entry| (entry.key().to_owned(), sources::title(entry));
        let names = match prepared {
            Prepared::Plainly => read.iter().map(title).collect(),
            Prepared::Oscola | Prepared::Mcgill => BTreeMap::new(),
        };
        let notes: Library = read.into_iter().map(ready).collect();
        let one_title = |entry: &Entry| unaddressed::with_one_title(entry);
        let table: Library = match is_oscola {
            true => notes.iter().map(one_title).map(sources::for_table).collect(),
            false => notes.clone(),
        };
        let code = locales::code(language);
        let own = locales::of(language);
        let mut style = csl;
        if let Some(own) = own.as_ref().filter(|_| is_bundled && !code.is_english()) {
            dates::put_in_order(&mut style, own);
        }
        let locales: Vec<Locale> = own.or_else(|| locales::english(&code)).into_iter().collect();
        let layout = &style.citation.layout;
        let mut between = layout.delimiter.clone().unwrap_or_else(|| "; ".to_owned());
        let mut start = layout.prefix.clone().unwrap_or_default();
        let mut end = layout.suffix.clone().unwrap_or_default();
        if kind == StyleKind::Notes {
            let layout = &mut style.citation.layout;
            (layout.delimiter, layout.prefix, layout.suffix) = (None, None, None);
        } else {
            (start, between, end) = (String::new(), "; ".to_owned(), String::new());
        }
        let mut note_style = IndependentStyle { bibliography: None, ..style.clone() };
        note_style.citation.collapse = None;
        let mut authorities = Self {
            notes,
            table,
            names,
            style,
            note_style,
            kind,
            is_oscola,
            language: code,
            labels: Labels::new(&locales),
            locales,
            codes: BTreeMap::new(),
            start,
            between,
            end,
            formatted: Mutex::default(),
            in_text: Mutex::default(),
        };
        if prepared == Prepared::Plainly {
            authorities.name_cases();
        }
        authorities.codes = match authorities.is_by_kind() {
            true => codes::codes(&authorities.table),
            false => codes::numbers(&authorities),
        };
        Ok(authorities)
    }

    /// Puts the reference of a case beside its name, for styles that know no cases and would leave it
    /// out.
    fn name_cases(&mut self) {
        let is_lost = |entry: &Entry| {
            let reference = plainly::reference(entry).filter(|_| self.style.bibliography.is_some());
            let entry = words(&self.entry_of(entry));
            reference.is_some_and(|reference| !entry.contains(&reference))
        };
        let lost: BTreeSet<String> = self
            .table
            .iter()
            .filter(|entry| sources::kind(entry) == AuthorityKind::Case && is_lost(entry))
            .map(|entry| entry.key().to_owned())
            .collect();
        let named = |entry: &Entry| match lost.contains(entry.key()) {
            true => plainly::with_reference(entry.clone()),
            false => entry.clone(),
        };
        self.notes = self.notes.iter().map(named).collect();
        self.table = self.table.iter().map(named).collect();
    }

    /// How the style cites.
    pub(crate) fn style_kind(&self) -> StyleKind {
        self.kind
    }

    /// Whether the list of sources is a table of authorities: cases, legislation and other sources
    /// apart. Otherwise the style puts it in order.
    pub(crate) fn is_by_kind(&self) -> bool {
        self.is_oscola || self.style.bibliography.is_none()
    }

    /// Whether stops are inside quotation marks, as in American English.
    fn has_stops_in_quotes(&self) -> bool {
        let own = self.style.locale.iter().filter(|locale| locales::is_for(locale, &self.language));
        let options = own.chain(&self.locales).filter_map(|locale| locale.style_options);
        options.into_iter().find_map(|options| options.punctuation_in_quote).unwrap_or(false)
    }

    /// The keys in the order of the sources.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.notes.keys()
    }

    pub fn contains(&self, key: &str) -> bool {
        self.notes.get(key).is_some()
    }

    /// The address of a source, even if the style does not print it (cases, legislation).
    pub fn url(&self, key: &str) -> Option<&str> {
        Some(self.notes.get(key)?.url_any()?.value.as_str())
    }

    /// The kind of a source; `Other` for an unknown key.
    pub fn kind(&self, key: &str) -> AuthorityKind {
        self.notes.get(key).map_or(AuthorityKind::Other, sources::kind)
    }

    /// What a source is called in an index: its title.
    pub(crate) fn name(&self, key: &str) -> Option<String> {
        let own = || self.notes.get(key).map(sources::title);
        let name = self.names.get(key).cloned().or_else(own)?.replace(GUARD, "");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        (!name.is_empty()).then_some(name)
    }

    /// A footnote for a group of citations, for example `[@a, art 15; @b]`, joined and ended as the
    /// style has it. An unknown key is printed unchanged.
    pub fn note(&self, cites: &[Cite]) -> Vec<Run> {
        let placed = |cite: &Cite| Placed {
            pinpoints: cite.pinpoint.map(str::to_owned).into_iter().collect(),
            ..Placed::first(cite.key)
        };
        let cites: Vec<Placed> = cites.iter().map(placed).collect();
        let manner = Manner { has_short_forms: false, has_addresses: true };
        let mut runs = self.note_of(&cites, manner);
        // Only an address is a link here.
        for run in &mut runs {
            run.url = run.url.take().filter(|url| *url == run.text);
        }
        Runs::joined(runs)
    }

    /// Formats a citation when it is first requested, and remembers the result.
    fn once(&self, name: String, format: impl FnOnce() -> Vec<Run>) -> Vec<Run> {
        let known = || self.formatted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(runs) = known().get(&name) {
            return runs.clone();
        }
        let runs = format();
        known().insert(name, runs.clone());
        runs
    }

    /// The entry in the list of sources. It does not depend on the entries around it.
    pub fn entry(&self, key: &str) -> Vec<Run> {
        self.once(format!("entry\n{key}"), || self.format_entry(key))
    }

    fn format_entry(&self, key: &str) -> Vec<Run> {
        self.table.get(key).map_or_else(|| vec![Run::plain(key)], |entry| self.entry_of(entry))
    }

    fn entry_of(&self, entry: &Entry) -> Vec<Run> {
        if self.style.bibliography.is_none() {
            let manner = Manner { has_short_forms: false, has_addresses: true };
            return self.named(&Placed::first(entry.key()), manner);
        }
        let mut driver = BibliographyDriver::new();
        let items = vec![CitationItem::with_entry(entry)];
        driver.citation(self.request(items, &self.style, None));
        let done = driver.finish(self.bibliography(&self.style));
        let items = done.bibliography.iter().flat_map(|b| &b.items);
        items.flat_map(|item| Listed::alone(item).runs).collect()
    }

    fn request<'a>(
        &'a self,
        items: Vec<CitationItem<'a, Entry>>,
        style: &'a IndependentStyle,
        note: Option<usize>,
    ) -> CitationRequest<'a, Entry> {
        CitationRequest::new(items, style, Some(self.language.clone()), &self.locales, note)
    }

    fn bibliography<'a>(&'a self, style: &'a IndependentStyle) -> BibliographyRequest<'a> {
        BibliographyRequest::new(style, Some(self.language.clone()), &self.locales)
    }

    /// The key by which the table sorts within one kind: the name in small letters, without marks.
    pub fn sort_key(&self, key: &str) -> String {
        self.table.get(key).map_or_else(|| sources::fold(key), sources::sort_key)
    }
}
