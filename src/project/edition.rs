//! Editions: the product shapes under `content/editions/`.
//!
//! In: a TOML file's values. Out: `Edition`, with every measure checked. Knows no partner.

use super::fields::Fields;
use super::page::{ColourMode, Folios, PageDesign};
use super::press::Press;
use super::sheets::{Arrangement, Sheets};
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use serde::Serialize;

/// A product shape: screen, print, large print, ebook.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edition {
    pub id: String,
    /// What readers call it, for example "Large print edition".
    pub(crate) title: String,
    pub format: Format,
    /// How links out of the book appear.
    pub(crate) links: Links,
    /// What a reference inside the book gains.
    pub(crate) references: References,
    /// A QR code to the online copy on the title page.
    pub(crate) qr_code: bool,
    /// Page geometry and type; only for `Format::Pdf`.
    pub page: Option<PageDesign>,
    /// Bleed and marks, for an edition that goes to a print shop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) press: Option<Press>,
    /// How the pages lie on larger paper, for an edition that is folded or cut apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheets: Option<Sheets>,
    /// Whether what changed since an earlier release is marked.
    #[serde(skip_serializing_if = "Marking::is_off")]
    pub(crate) marking: Marking,
}

/// Marks beside what changed since an earlier release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marking {
    Off,
    On,
    /// A second edition beside this one has them.
    Separate,
    /// That second edition, which exists only where there is something to compare with.
    Twin,
}

impl Marking {
    /// Without marks an edition is the same as before there were any.
    fn is_off(&self) -> bool {
        matches!(self, Self::Off | Self::Separate)
    }

    /// Whether the edition itself is marked.
    pub(crate) fn are_shown(self) -> bool {
        matches!(self, Self::On | Self::Twin)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    Pdf,
    Epub,
}

impl Format {
    /// The file name's ending, without a dot.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Epub => "epub",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Links {
    /// The words are a link.
    Live,
    /// The address stands in a numbered note as well, for paper.
    Notes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum References {
    /// Nothing: the link is enough.
    Link,
    /// The page: "(page 12)".
    Page,
    /// The number: "(chapter 3)".
    Number,
}

impl Edition {
    /// Whether its pages are numbered by chapter.
    pub(crate) fn is_by_chapter(&self) -> bool {
        self.page.as_ref().is_some_and(|page| page.folios == Folios::ByChapter)
    }

    /// Whether its leaves can be exchanged. Marks beside changes are other ones in each release,
    /// so leaves with marks are never the same.
    pub(crate) fn is_loose_leaf(&self) -> bool {
        self.is_by_chapter() && !self.marking.are_shown()
    }

    /// Whether its pages are black on white.
    pub(crate) fn is_low_ink(&self) -> bool {
        self.page.as_ref().is_some_and(|page| page.colour == ColourMode::LowInk)
    }

    /// Whether it prints the wallet cards of packs. The whole book does not come in it.
    pub fn is_for_cards(&self) -> bool {
        self.sheets.as_ref().is_some_and(|sheets| sheets.arrangement == Arrangement::Cards)
    }

    /// Reads an edition; `stem` is the file's name without its ending, which is the edition's id.
    pub(crate) fn read(stem: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let start = Span::start_of(value.span.file);
        let mut fields = Fields::new("the edition", value, start, problems);
        fields.schema();
        let id = fields.id("id");
        if !id.value.is_empty() && id.value != stem {
            let message = format!("the id `{}` differs from the file's name `{stem}`", id.value);
            fields.problem(Code::InvalidValue, id.span, message);
        }
        let title = fields.text("title").value;
        let format = fields.choice("format", &[("pdf", Format::Pdf), ("epub", Format::Epub)]);
        let links = fields.choice("links", &[("live", Links::Live), ("notes", Links::Notes)]);
        let references = fields.choice(
            "references",
            &[
                ("link", References::Link),
                ("page", References::Page),
                ("number", References::Number),
            ],
        );
        let qr_code = fields.optional_flag("qr-code").unwrap_or(false);
        let revisions_place = fields.value("revisions").map(|value| value.span);
        let revisions = fields.optional_choice(
            "revisions",
            &[("off", Marking::Off), ("on", Marking::On), ("separate", Marking::Separate)],
        );
        let page = fields.value("page");
        let press = fields.value("press");
        let sheets = fields.value("sheets");
        match (format, page) {
            (Some(Format::Pdf), None) => {
                fields.problem(Code::MissingKey, start, "a PDF edition needs the table `[page]`");
            }
            (Some(Format::Epub), Some(page)) => {
                let message = "an EPUB edition has no pages: remove the table `[page]`";
                fields.problem(Code::InvalidValue, page.span, message);
            }
            _ => {}
        }
        for (name, table) in [("press", press), ("sheets", sheets)] {
            if let (Some(Format::Epub), Some(table)) = (format, table) {
                let message =
                    format!("an EPUB edition is not printed: remove the table `[{name}]`");
                fields.problem(Code::InvalidValue, table.span, message);
            }
        }
        if let (Some(_), Some(sheets)) = (press, sheets) {
            let message =
                "a print shop makes its own sheets: remove the table `[sheets]` or `[press]`";
            fields.problem(Code::InvalidValue, sheets.span, message);
        }
        fields.finish();
        let page = page.map(|page| PageDesign::read(page, problems));
        let press = press.map(|press| Press::read(press, problems));
        if page.as_ref().is_some_and(|page| page.folios == Folios::ByChapter) {
            let no = |place: Span, message: &str, problems: &mut Vec<Diagnostic>| {
                problems.push(Diagnostic::error(Code::InvalidValue, message).at(place));
            };
            if let Some(sheets) = sheets {
                let message = "leaves that are exchanged are not folded: remove `[sheets]`, or \
                               `folios` from `[page]`";
                no(sheets.span, message, problems);
            }
            if let (Some(Marking::On), Some(place)) = (revisions, revisions_place) {
                let message = "marks would change leaves on which nothing else has changed: write \
                               `revisions = \"separate\"`";
                no(place, message, problems);
            }
        }
        let sheets = sheets.map(|sheets| Sheets::read(sheets, page.as_ref(), problems));
        Self {
            id: id.value,
            title,
            format: format.unwrap_or(Format::Pdf),
            links: links.unwrap_or(Links::Live),
            references: references.unwrap_or(References::Link),
            qr_code,
            page,
            press,
            sheets,
            marking: revisions.unwrap_or(Marking::Off),
        }
    }

    /// The edition beside this one in which changes are marked, where it wants one.
    pub(crate) fn twin(&self) -> Option<Self> {
        (self.marking == Marking::Separate).then(|| Self {
            id: format!("{}-marked", self.id),
            title: format!("{}, changes marked", self.title),
            marking: Marking::Twin,
            ..self.clone()
        })
    }
}
