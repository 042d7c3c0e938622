//! Citation styles: those that come with the tool, and those of a project.
//!
//! In: the name of a style, or its text. Out: a style that can be used, and how it cites: in notes,
//! by numbers or by names in the text. Knows no source and no file.

use super::faults::{StyleFault, faults};
use super::mended::mended;
use crate::ground::layouts::{MCGILL, OSCOLA};
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
    pub(super) prepared: Prepared,
    /// Whether it comes with the citation processor.
    pub(super) is_bundled: bool,
}

/// How a style expects its sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prepared {
    /// As our own style for OSCOLA does.
    Oscola,
    /// As our own style for the McGill Guide does.
    Mcgill,
    /// As their author wrote them.
    Plainly,
}

/// A style that is one of the tool's layouts.
#[derive(Debug)]
pub(crate) struct Own {
    pub(crate) name: &'static str,
    title: &'static str,
    /// The `id` of the style, which copies of it keep.
    id: &'static str,
    prepared: Prepared,
    text: &'static str,
}

/// The styles that are layouts. A book that names no style has the first of them.
pub(crate) const OWN: [Own; 2] = [
    Own {
        name: "oscola",
        title: "Oxford University Standard for the Citation of Legal Authorities 4th edition",
        id: "urn:bindery:oscola",
        prepared: Prepared::Oscola,
        text: OSCOLA,
    },
    Own {
        name: "mcgill",
        title: "Canadian Guide to Uniform Legal Citation 9th edition (McGill Guide)",
        id: "urn:bindery:mcgill",
        prepared: Prepared::Mcgill,
        text: MCGILL,
    },
];

impl Own {
    /// The name of the layout.
    pub(crate) fn layout(&self) -> String {
        format!("{}.csl", self.name)
    }
}

/// What Zotero and others put before the name of a style.
const REPOSITORY: &str = "http://www.zotero.org/styles/";

/// A style that comes with the tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bundled {
    pub(crate) name: &'static str,
    pub(crate) kind: StyleKind,
    pub(crate) title: String,
}

impl Style {
    /// A style that comes with the tool, by our name or that in the repository of CSL.
    pub(crate) fn bundled(name: &str) -> Option<Self> {
        if let Some(own) = OWN.iter().find(|own| own.name == name) {
            return Self::read(own.text, None).ok();
        }
        let style = ArchivedStyle::by_name(name)
            .or_else(|| ArchivedStyle::by_id(&format!("{REPOSITORY}{name}")));
        Self::archived(style?)
    }

    fn archived(style: ArchivedStyle) -> Option<Self> {
        match style.get() {
            citationberg::Style::Independent(csl) => {
                Some(Self { is_bundled: true, ..Self::new(csl) })
            }
            citationberg::Style::Dependent(_) => None,
        }
    }

    /// The names of the styles that come with the tool, other names of the same style included.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        let bundled = ArchivedStyle::all().iter();
        let bundled = bundled.flat_map(|style| {
            style.names().iter().copied().chain(style.csl_id().strip_prefix(REPOSITORY))
        });
        OWN.iter().map(|own| own.name).chain(bundled)
    }

    /// The styles that come with the tool, by name, each once.
    pub(crate) fn all() -> Vec<Bundled> {
        let own = OWN.iter().map(|own| {
            let title = own.title.to_owned();
            Bundled { name: own.name, kind: StyleKind::Notes, title }
        });
        let bundled = ArchivedStyle::all().iter().filter_map(|style| {
            let names = style.names().iter().copied();
            let name = names.min_by_key(|name| name.len())?;
            let kind = Self::archived(*style)?.kind;
            Some(Bundled { name, kind, title: style.display_name().to_owned() })
        });
        let mut all: Vec<Bundled> = own.chain(bundled).collect();
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
        let csl = mended(csl);
        let own = OWN.iter().find(|own| own.id == csl.info.id);
        let prepared = own.map_or(Prepared::Plainly, |own| own.prepared);
        let kind = match csl.settings.class {
            StyleClass::Note => StyleKind::Notes,
            StyleClass::InText if has_numbers(&csl) => StyleKind::Numbers,
            StyleClass::InText => StyleKind::Words,
        };
        Self { csl, kind, prepared, is_bundled: false }
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
