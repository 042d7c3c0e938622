//! Citations in OSCOLA form (4th edition).
//!
//! In: the text of `sources.yml` (Hayagriva) and of a CSL style, then citations: a key and the
//! free text that the author wrote after the comma. Out: runs of text for a footnote or for an
//! entry in the table of authorities, the key by which the entry sorts, and problems in words for
//! authors. Knows neither where the files are nor Markdown, the numbers of notes, pages or any
//! output format.

mod codes;
mod forms;
mod pinpoint;
mod short_names;
mod sources;
mod table;
mod unaddressed;

pub(crate) use self::forms::{Manner, Placed, Position};
pub use self::sources::{AuthorityKind, SourceProblem};

use self::pinpoint::pinpoint;
use self::sources::GUARD;
use hayagriva::citationberg::{FontStyle, IndependentStyle};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    ElemChildren, Entry, Library,
};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// The short form for the source of the note before, after which a pinpoint has no comma.
const IBID: &str = "ibid";

/// One formatted run of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub italic: bool,
    /// Set if the text is a web address, or leads to one.
    pub url: Option<String>,
    /// The number of the note to which the text refers.
    pub note: Option<u32>,
}

impl Run {
    fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), italic: false, url: None, note: None }
    }
}

/// One key of a citation and the pinpoint written after it.
#[derive(Debug, Clone, Copy)]
pub struct Cite<'a> {
    pub key: &'a str,
    pub pinpoint: Option<&'a str>,
}

/// The sources of a document and the style that formats them.
#[derive(Debug)]
pub struct Authorities {
    /// The sources in the form for footnotes, and in the form for the table.
    notes: Library,
    table: Library,
    style: IndependentStyle,
    /// The same without a bibliography, for notes alone.
    note_style: IndependentStyle,
    /// What names each source in an edition with numbers for notes.
    codes: BTreeMap<String, String>,
    /// The text between two citations in a note, and the text that ends a note.
    between: String,
    end: String,
    /// What has been formatted already: the editions of every partner ask for the same citations.
    formatted: Mutex<BTreeMap<String, Vec<Run>>>,
}

impl Authorities {
    /// Reads the sources and the style.
    ///
    /// # Errors
    /// If the sources or the style cannot be used: everything that is wrong with the sources, or
    /// the first problem of the style.
    pub fn parse(yaml: &str, csl: &str) -> Result<Self, Vec<SourceProblem>> {
        let notes = sources::read(yaml)?;
        let one_title = |entry: &Entry| unaddressed::with_one_title(entry);
        let table: Library = notes.iter().map(one_title).map(sources::for_table).collect();
        let mut style = IndependentStyle::from_xml(csl).map_err(|_| {
            let why = "it is not a complete, independent style of CSL 1.0";
            vec![SourceProblem::new(format!("the citation style cannot be read: {why}"))]
        })?;
        if style.bibliography.is_none() {
            return Err(vec![SourceProblem::new("the citation style has no bibliography part")]);
        }
        let layout = &mut style.citation.layout;
        let between = layout.delimiter.take().unwrap_or_else(|| "; ".to_owned());
        let end = layout.suffix.take().unwrap_or_default();
        let note_style = IndependentStyle { bibliography: None, ..style.clone() };
        let codes = codes::codes(&table);
        let formatted = Mutex::default();
        Ok(Self { notes, table, style, note_style, codes, between, end, formatted })
    }

    /// The keys in the order of the sources.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.notes.keys()
    }

    pub fn contains(&self, key: &str) -> bool {
        self.notes.get(key).is_some()
    }

    /// The address of a source, even if OSCOLA does not print it (cases, legislation).
    pub fn url(&self, key: &str) -> Option<&str> {
        Some(self.notes.get(key)?.url_any()?.value.as_str())
    }

    /// The kind of a source; `Other` for an unknown key.
    pub fn kind(&self, key: &str) -> AuthorityKind {
        self.notes.get(key).map_or(AuthorityKind::Other, sources::kind)
    }

    /// What a source is called in an index: its title.
    pub(crate) fn name(&self, key: &str) -> Option<String> {
        let name = sources::title(self.notes.get(key)?).replace(GUARD, "");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        (!name.is_empty()).then_some(name)
    }

    /// A footnote for a group of citations, for example `[@a, art 15; @b]`: they are joined by "; "
    /// and end with a full stop. An unknown key is printed unchanged.
    pub fn note(&self, cites: &[Cite]) -> Vec<Run> {
        let placed = |cite: &Cite| Placed {
            key: cite.key.to_owned(),
            pinpoints: cite.pinpoint.map(str::to_owned).into_iter().collect(),
            position: Position::First,
            rivals: Vec::new(),
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

    /// The entry in the table of authorities. It does not depend on the entries around it.
    pub fn entry(&self, key: &str) -> Vec<Run> {
        self.once(format!("entry\n{key}"), || self.format_entry(key))
    }

    fn format_entry(&self, key: &str) -> Vec<Run> {
        self.table.get(key).map_or_else(|| vec![Run::plain(key)], |entry| self.entry_of(entry))
    }

    fn entry_of(&self, entry: &Entry) -> Vec<Run> {
        let mut runs = Runs::default();
        let mut driver = BibliographyDriver::new();
        let item = CitationItem::with_entry(entry);
        driver.citation(CitationRequest::from_items(vec![item], &self.style, &[]));
        let done = driver.finish(BibliographyRequest::new(&self.style, None, &[]));
        for item in done.bibliography.iter().flat_map(|b| &b.items) {
            runs.tree(&item.content, &mut None);
        }
        runs.0
    }

    /// The key by which the table sorts within one kind: the name in small letters, without marks.
    pub fn sort_key(&self, key: &str) -> String {
        self.table.get(key).map_or_else(|| sources::fold(key), sources::sort_key)
    }
}

/// Collects runs and joins those that are formatted alike.
#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    fn text(&mut self, text: &str, italic: bool) {
        let text = text.replace(GUARD, "");
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.url.is_none() && last.note.is_none() && last.italic == italic => {
                last.text.push_str(&text);
            }
            _ => self.0.push(Run { text, italic, url: None, note: None }),
        }
    }

    fn push(&mut self, run: Run) {
        if run.url.is_none() && run.note.is_none() {
            self.text(&run.text, run.italic);
        } else {
            self.0.push(run);
        }
    }

    fn joined(runs: Vec<Run>) -> Vec<Run> {
        let mut joined = Self::default();
        runs.into_iter().for_each(|run| joined.push(run));
        joined.0
    }

    fn end(&self) -> &str {
        self.0.last().map_or("", |run| &run.text)
    }

    /// Adds what Hayagriva rendered, with the pinpoint where the style leaves room for it.
    fn tree(&mut self, children: &ElemChildren, pin: &mut Option<String>) {
        for child in &children.0 {
            match child {
                ElemChild::Text(part) => {
                    self.text(&part.text, part.formatting.font_style == FontStyle::Italic);
                }
                ElemChild::Elem(elem) => self.tree(&elem.children, pin),
                ElemChild::Link { text, url } => {
                    let (text, url) = (text.text.clone(), Some(url.clone()));
                    self.0.push(Run { text, italic: false, url, note: None });
                }
                ElemChild::Markup(text) => self.text(text, false),
                ElemChild::Transparent { .. } => self.pinpoint(&pin.take().unwrap_or_default()),
            }
        }
    }

    /// Adds the pinpoint: with a space after a closing bracket and in front of a paragraph in
    /// brackets, otherwise with a comma.
    fn pinpoint(&mut self, pin: &str) {
        if let Some(last) = self.0.last_mut().filter(|run| run.url.is_none()) {
            last.text.truncate(last.text.trim_end_matches([' ', ',']).len());
            if last.text.is_empty() {
                self.0.pop();
            }
        }
        let end = self.end();
        let space = pin.starts_with('[') || end.ends_with(')') || end == IBID;
        self.text(if space { " " } else { ", " }, false);
        self.text(pin, false);
    }
}
