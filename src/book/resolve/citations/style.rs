//! Citation styles: those that come with the tool, and those of a project.
//!
//! In: the name of a style, or its text. Out: a style that can be used, and how it cites: in notes,
//! by numbers or by names in the text. Knows no source and no file.

use super::faults::{StyleFault, faults};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{self, IndependentStyle, StyleClass};
use hayagriva::types::{Date, EntryType, FormatString, Person};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemMeta, Entry,
};

/// How a style cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StyleKind {
    /// In footnotes or endnotes.
    Notes,
    /// By numbers in the text.
    Numbers,
    /// By authors and dates, or other words, in the text.
    Words,
}

impl StyleKind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Numbers => "numbers",
            Self::Words => "author and date",
        }
    }
}

/// A style that can be used.
#[derive(Debug, Clone)]
pub(crate) struct Style {
    pub(super) csl: IndependentStyle,
    pub(crate) kind: StyleKind,
    /// Whether sources are prepared as our own style, for OSCOLA, expects them.
    pub(super) is_oscola: bool,
}

/// The name of the style that a book has if it names none.
pub(crate) const OSCOLA: &str = "oscola";

/// The `id` of that style, which copies of it keep.
const OSCOLA_ID: &str = "urn:bindery:oscola";

/// A style that comes with the tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bundled {
    pub(crate) name: &'static str,
    pub(crate) kind: StyleKind,
    pub(crate) title: String,
}

impl Style {
    /// A style that comes with the tool. OSCOLA is a layout and not among them.
    pub(crate) fn bundled(name: &str) -> Option<Self> {
        Self::archived(ArchivedStyle::by_name(name)?)
    }

    fn archived(style: ArchivedStyle) -> Option<Self> {
        match style.get() {
            citationberg::Style::Independent(csl) => Some(Self::new(csl)),
            citationberg::Style::Dependent(_) => None,
        }
    }

    /// The names of the styles that come with the tool, other names of the same style included.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        let bundled = ArchivedStyle::all().iter().flat_map(|style| style.names().iter().copied());
        std::iter::once(OSCOLA).chain(bundled)
    }

    /// The styles that come with the tool, by name, each once.
    pub(crate) fn all() -> Vec<Bundled> {
        let title = "Oxford University Standard for the Citation of Legal Authorities 4th edition";
        let oscola = Bundled { name: OSCOLA, kind: StyleKind::Notes, title: title.to_owned() };
        let bundled = ArchivedStyle::all().iter().filter_map(|style| {
            let names = style.names().iter().copied();
            let name = names.min_by_key(|name| name.len())?;
            let kind = Self::archived(*style)?.kind;
            Some(Bundled { name, kind, title: style.display_name().to_owned() })
        });
        let mut all: Vec<Bundled> = std::iter::once(oscola).chain(bundled).collect();
        all.sort_by_key(|style| style.name);
        all
    }

    /// Reads the text of a style. `parent` is the text of the one from which it may take its rules.
    ///
    /// # Errors
    /// Everything that is wrong with the text.
    pub(crate) fn read(text: &str, parent: Option<&str>) -> Result<Self, Vec<StyleFault>> {
        let found = faults(text);
        if !found.is_empty() {
            return Err(found);
        }
        match citationberg::Style::from_xml(text) {
            Ok(citationberg::Style::Independent(csl)) => Ok(Self::new(csl)),
            Ok(citationberg::Style::Dependent(own)) => {
                let link = own.parent_link.href.replace("https://", "http://");
                let bundled = ArchivedStyle::by_id(&link).and_then(Self::archived);
                if let Some(found) = bundled {
                    return Ok(found);
                }
                match parent {
                    Some(parent) if faults(parent).is_empty() => {
                        let csl = IndependentStyle::from_xml(parent);
                        csl.map(Self::new).map_err(|_| vec![StyleFault::without_parent(text)])
                    }
                    _ => Err(vec![StyleFault::without_parent(text)]),
                }
            }
            Err(_) => Err(vec![StyleFault::unknown()]),
        }
    }

    fn new(csl: IndependentStyle) -> Self {
        let is_oscola = csl.info.id == OSCOLA_ID;
        let kind = match csl.settings.class {
            StyleClass::Note => StyleKind::Notes,
            StyleClass::InText if has_numbers(&csl) => StyleKind::Numbers,
            StyleClass::InText => StyleKind::Words,
        };
        Self { csl, kind, is_oscola }
    }
}

/// Whether a style cites by numbers, as a trial shows.
fn has_numbers(csl: &IndependentStyle) -> bool {
    let mut entry = Entry::new("trial", EntryType::Book);
    entry.set_title(FormatString::with_value("Title"));
    entry.set_date(Date::from_year(2000));
    entry.set_authors(Person::from_strings(vec!["Author", "Given"]).into_iter().collect());
    let mut driver = BibliographyDriver::new();
    let items = vec![CitationItem::with_entry(&entry)];
    driver.citation(CitationRequest::from_items(items, csl, &[]));
    let done = driver.finish(BibliographyRequest::new(csl, None, &[]));
    let mut citations = done.citations.iter();
    citations.any(|own| own.citation.find_meta(&ElemMeta::CitationNumber).is_some())
}
