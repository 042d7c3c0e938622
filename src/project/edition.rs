//! Editions: the product shapes under `content/editions/`.
//!
//! In: a TOML file's values. Out: `Edition`, checked. Knows no partner.

use super::citations::Citations;
use super::fields::{Fields, Spanned};
use super::isbn::Isbn;
use super::page::{ColourMode, Folios, LEAST_FOR_TABS, PageDesign, UNPRINTED};
use super::press::Press;
use super::production::{Bound, Production};
use super::sheets::{Arrangement, Sheets};
use super::value::Value;
use super::volumes::Division;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::icc::PressProfile;
use crate::ground::own_words::Words;
use crate::ground::source::Span;
use serde::Serialize;

/// The levels of headings that a section may have.
pub const HEADING_LEVELS: u8 = 4;
/// Contents list sections and their first level of headings unless the edition says otherwise.
pub(crate) const USUAL_DEPTH: u8 = 2;

/// Whether to leave the depth out, so that an edition without it serialises as it did before the
/// field existed.
fn is_usual_depth(depth: &u8) -> bool {
    *depth == USUAL_DEPTH
}

/// A product shape: screen, print, large print, ebook.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edition {
    pub id: String,
    /// The name for readers, for example "Large print edition".
    pub(crate) title: String,
    pub format: Format,
    /// How links out of the book appear.
    pub(crate) links: Links,
    /// What is added to a reference inside the book.
    pub(crate) references: References,
    /// How citations are printed.
    pub(crate) citations: Citations,
    /// The same as it is written, if it is.
    #[serde(skip)]
    pub(crate) citations_written: Option<Spanned<Citations>>,
    /// Whether the title page has a QR code with the address of the online copy.
    pub(crate) qr_code: bool,
    /// Whether the whole book ends with a back cover.
    #[serde(skip)]
    pub(crate) back_cover: bool,
    /// How deep the contents go: 1 for sections, and one more for each level of their headings.
    #[serde(skip_serializing_if = "is_usual_depth")]
    pub(crate) contents_depth: u8,
    /// What the contents at the front of the whole book list.
    #[serde(skip_serializing_if = "MainContents::are_usual")]
    pub(crate) contents: MainContents,
    /// The number of the publisher's own copies. A manuscript says whether it carries it.
    #[serde(skip)]
    pub(crate) isbn: Option<Spanned<Isbn>>,
    /// The edition to whose pages an ebook's page list points.
    #[serde(skip)]
    pub(crate) page_list: Option<Spanned<String>>,
    /// Page geometry and type; only for `Format::Pdf`.
    pub page: Option<PageDesign>,
    /// How readers fill in its letters and forms.
    #[serde(skip_serializing_if = "Forms::are_on_paper")]
    pub(crate) forms: Forms,
    /// Bleed and marks, for an edition that goes to a print shop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) press: Option<Press>,
    /// How pages are arranged on larger paper, for an edition that is folded or cut apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheets: Option<Sheets>,
    /// Whether changes since an earlier release are marked.
    #[serde(skip_serializing_if = "Marking::is_off")]
    pub(crate) marking: Marking,
    /// Where it says that each letter is also a file of its own, if it does.
    #[serde(skip)]
    pub(crate) letters_apart: Option<Span>,
    /// Where the whole book is divided into volumes, if it is. A manuscript says which one it is.
    #[serde(skip)]
    pub(crate) division: Option<Division>,
}

/// What the contents at the front of a book list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MainContents {
    /// Sections and their headings, without headings that most chapters repeat.
    Headings,
    /// Only parts and sections. Each chapter lists its own headings where it opens.
    Sections,
}

impl MainContents {
    /// Whether to leave the field out, so that an edition without it serialises as it did before the
    /// field existed.
    fn are_usual(&self) -> bool {
        *self == Self::Headings
    }
}

/// How readers fill in blanks, boxes, answers and the cells of forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Forms {
    /// With a pen.
    Paper,
    /// With a pen, or in a program that shows the PDF: they are fields.
    Fillable,
}

impl Forms {
    /// Whether to leave the field out, so that an edition without it serialises as it did before the
    /// field existed.
    fn are_on_paper(&self) -> bool {
        *self == Self::Paper
    }
}

/// The end of the id of a second edition in which changes are marked.
pub(crate) const TWIN: &str = "-marked";

/// Marks in the margin for changes since an earlier release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marking {
    Off,
    On,
    /// A second edition, made in addition to this one, has them.
    Separate,
    /// That second edition, which exists only if there is a release to compare with.
    Twin,
}

impl Marking {
    /// Whether to leave the field out, so that an edition without marks serialises as it did before
    /// the field existed.
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
    /// A document for Word.
    Docx,
}

impl Format {
    /// What an edition without pages of its own is called in messages.
    fn unpaged(self) -> Option<&'static str> {
        match self {
            Self::Pdf => None,
            Self::Epub => Some("an EPUB edition"),
            Self::Docx => Some("a Word edition"),
        }
    }

    /// The file name's ending, without a dot.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Epub => "epub",
            Self::Docx => "docx",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Links {
    /// The words are a link.
    Live,
    /// The address is also printed in a numbered note, for paper.
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

    /// Whether its leaves can be exchanged. Marks for changes differ in each release, so leaves with
    /// marks are never the same.
    pub(crate) fn is_loose_leaf(&self) -> bool {
        self.is_by_chapter() && !self.marking.are_shown()
    }

    /// Whether its pages are black on white.
    pub(crate) fn is_low_ink(&self) -> bool {
        self.page.as_ref().is_some_and(|page| page.colour == ColourMode::LowInk)
    }

    /// Whether its landscape pages are turned a quarter and keep the format of the book,
    /// as in every copy that is bound, filed or printed on both sides. Elsewhere they are wider than
    /// high, and upright on a screen.
    pub(crate) fn turns_landscape_pages(&self) -> bool {
        let is_duplex = self.page.as_ref().is_some_and(|page| page.duplex);
        is_duplex || self.is_by_chapter() || self.sheets.is_some() || self.press.is_some()
    }

    /// Whether it prints the wallet cards of packs. The whole book is not made in it.
    pub fn is_for_cards(&self) -> bool {
        self.sheets.as_ref().is_some_and(|sheets| sheets.arrangement == Arrangement::Cards)
    }

    /// Reads an edition. `stem` is the name of its file without the extension, which must be the
    /// edition's id.
    /// Also gives the path of the profile of the press, if it is a file of the project.
    pub(crate) fn read(
        stem: &str,
        value: &Value,
        problems: &mut Vec<Diagnostic>,
    ) -> (Self, Option<Spanned<String>>) {
        let start = Span::start_of(value.span.file);
        let mut fields = Fields::new("the edition", value, start, problems);
        fields.schema();
        let id = fields.id("id");
        if !id.value.is_empty() && id.value != stem {
            let message = format!("the id `{}` differs from the file name `{stem}`", id.value);
            fields.problem(Code::InvalidValue, id.span, message);
        }
        let title = fields.text("title").value;
        let format = fields.choice(
            "format",
            &[("pdf", Format::Pdf), ("epub", Format::Epub), ("docx", Format::Docx)],
        );
        let links = fields.choice("links", &[("live", Links::Live), ("notes", Links::Notes)]);
        let links_place = fields.value("links").map(|value| value.span);
        let references_place = fields.value("references").map(|value| value.span);
        let references = fields.choice(
            "references",
            &[
                ("link", References::Link),
                ("page", References::Page),
                ("number", References::Number),
            ],
        );
        let citations_written = Citations::read(&mut fields);
        let qr_code = fields.optional_flag("qr-code").unwrap_or(false);
        let back_cover = fields.optional_flag("back-cover");
        let back_place = fields.value("back-cover").map(|value| value.span);
        let contents_depth = contents_depth(&mut fields);
        let contents = fields.optional_choice(
            "contents",
            &[("headings", MainContents::Headings), ("sections", MainContents::Sections)],
        );
        let isbn = Isbn::read(&mut fields);
        let page_list = fields.optional_text("page-list");
        let revisions_place = fields.value("revisions").map(|value| value.span);
        let revisions = fields.optional_choice(
            "revisions",
            &[("off", Marking::Off), ("on", Marking::On), ("separate", Marking::Separate)],
        );
        let letters_apart = letters_apart(&mut fields, format);
        let division = Division::read(&mut fields);
        let forms_place = fields.value("forms").map(|value| value.span);
        let forms = fields
            .optional_choice("forms", &[("paper", Forms::Paper), ("fillable", Forms::Fillable)]);
        let page = fields.value("page");
        let press = fields.value("press");
        let sheets = fields.value("sheets");
        if let (Some(Format::Pdf), None) = (format, page) {
            let message = "a PDF edition needs the table `[page]`";
            let problem = Diagnostic::error(Code::MissingKey, message).at(start);
            fields.missing_with("page", problem);
        }
        let unpaged = format.and_then(Format::unpaged);
        let mut no = |place: Option<Span>, message: String| {
            if let Some(place) = place {
                fields.problem(Code::InvalidValue, place, message);
            }
        };
        if let Some(own) = unpaged {
            let place = page.map(|page| page.span);
            no(place, format!("{own} has no pages: remove the table `[page]`"));
            for (name, table) in [("press", press), ("sheets", sheets)] {
                let place = table.map(|table| table.span);
                no(place, format!("{own} is not printed: remove the table `[{name}]`"));
            }
            let place = division.as_ref().map(|division| division.span);
            no(place, format!("{own} is one file for all parts: remove the key `volumes`"));
            let place = back_place.filter(|_| back_cover == Some(true));
            no(place, format!("{own} has no back cover: remove `back-cover`"));
        }
        if format == Some(Format::Docx) {
            let place = links_place.filter(|_| links == Some(Links::Notes));
            no(place, "the links of a Word edition are live: write `links = \"live\"`".to_owned());
            let message = "the pages of a Word edition change while it is edited: write \
                           `references = \"link\"` or `references = \"number\"`";
            let is_by_page = references == Some(References::Page);
            no(references_place.filter(|_| is_by_page), message.to_owned());
            let short = citations_written.as_ref().filter(|own| own.value.has_short_forms());
            let message = "Word numbers the notes itself, so short forms would name wrong numbers: \
                           write `citations = \"full\"` or `citations = \"numbered\"`";
            no(short.map(|own| own.span), message.to_owned());
            let is_marked = revisions.is_some_and(|marking| marking != Marking::Off);
            let message = "a Word edition marks no changes, because Word compares documents itself: \
                           remove `revisions`";
            no(revisions_place.filter(|_| is_marked), message.to_owned());
        }
        if let (Some(_), Some(sheets)) = (press, sheets) {
            let message =
                "a print shop arranges the sheets itself: remove the table `[sheets]` or `[press]`";
            fields.problem(Code::InvalidValue, sheets.span, message);
        }
        if let (Some(Forms::Fillable), Some(place)) = (forms, forms_place) {
            let why = match (format, press, sheets) {
                (Some(Format::Epub), ..) => Some("an EPUB edition has no fields: remove `forms`"),
                (Some(Format::Docx), ..) => {
                    Some("the blanks of a Word edition are always fields: remove `forms`")
                }
                (_, Some(_), _) => Some(
                    "a print shop prints empty forms, and PDF/X-4 allows no fields on the pages: \
                     remove `forms` or the table `[press]`",
                ),
                (.., Some(_)) => {
                    Some("sheets are filled in with a pen: remove `forms` or the table `[sheets]`")
                }
                _ => None,
            };
            if let Some(message) = why {
                fields.problem(Code::InvalidValue, place, message);
            }
        }
        fields.finish();
        let tabs = page.and_then(|page| page.get("tabs")).map(|value| value.span);
        let page = page.map(|page| PageDesign::read(page, problems));
        let press_place = press.map(|press| press.span);
        let (press, profile) = press
            .map(|press| Press::read(press, problems))
            .map_or((None, None), |(press, profile)| (Some(press), profile));
        if page.as_ref().is_some_and(|page| page.folios == Folios::ByChapter) {
            let no = |place: Span, message: &str, problems: &mut Vec<Diagnostic>| {
                problems.push(Diagnostic::error(Code::InvalidValue, message).at(place));
            };
            if let (Some(true), Some(place)) = (back_cover, back_place) {
                let message = "leaves that are exchanged have no back cover: remove `back-cover`, \
                               or `folios` from `[page]`";
                no(place, message, problems);
            }
            if let Some(sheets) = sheets {
                let message = "leaves that are exchanged cannot be folded: remove `[sheets]`, or \
                               `folios` from `[page]`";
                no(sheets.span, message, problems);
            }
            if let (Some(Marking::On), Some(place)) = (revisions, revisions_place) {
                let message = "marks would change leaves that are otherwise unchanged: write \
                               `revisions = \"separate\"`";
                no(place, message, problems);
            }
        }
        let is_bound_alone = press.as_ref().and_then(|press| press.production.as_ref());
        let is_bound_alone = is_bound_alone.is_some_and(|own| own.binding.is_some());
        if let (Some(division), true) = (&division, is_bound_alone) {
            let message = "a book in volumes has a cover in each: remove `binding` or `volumes`";
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(division.span));
        }
        if let (Some(page), Some(value)) = (&page, press_place) {
            let bound = press.as_ref().and_then(|press| press.production.as_ref());
            if bound.is_some_and(|production| production.binding.is_some()) {
                check_binding(page, value, problems);
            }
        }
        let sheets = sheets.map(|sheets| Sheets::read(sheets, page.as_ref(), problems));
        let is_cards = sheets.as_ref().is_some_and(|sheets| sheets.booklet().is_none());
        if let (true, Some(true), Some(place)) = (is_cards, back_cover, back_place) {
            let message = "an edition of cards has no back cover: remove `back-cover`";
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(place));
        }
        // Whatever is made for paper and stays together has one.
        let is_bound = links == Some(Links::Notes)
            && page.as_ref().is_some_and(|page| page.folios == Folios::Continuous)
            && !is_cards;
        check_tabs(tabs, page.as_ref(), sheets.as_ref(), press.is_some(), problems);
        let edition = Self {
            id: id.value,
            title,
            format: format.unwrap_or(Format::Pdf),
            links: links.unwrap_or(Links::Live),
            references: references.unwrap_or(References::Link),
            citations: Citations::of(citations_written.as_ref(), unpaged.is_some()),
            citations_written,
            qr_code,
            back_cover: back_cover.unwrap_or(is_bound),
            contents_depth,
            contents: contents.unwrap_or(MainContents::Headings),
            isbn,
            page_list,
            page,
            forms: forms.unwrap_or(Forms::Paper),
            press,
            sheets,
            marking: revisions.unwrap_or(Marking::Off),
            letters_apart,
            division,
        };
        (edition, profile)
    }

    /// The edition with the profile of the project's own press, if it has one.
    pub(super) fn printed_with(mut self, own: Option<PressProfile>) -> Self {
        let production = self.press.as_mut().and_then(|press| press.production.as_mut());
        if let (Some(production), Some(own)) = (production, own) {
            production.profile = own;
        }
        self
    }

    /// How the print shop makes the book, if the file is in the colours of its press.
    pub(crate) fn production(&self) -> Option<&Production> {
        self.press.as_ref()?.production.as_ref()
    }

    /// How the book is bound in a cover of its own, if it is.
    pub(crate) fn bound(&self) -> Option<&Bound> {
        self.production()?.binding.as_ref()
    }

    /// The second edition in which changes are marked, if this edition asks for one. Its title is
    /// still the same.
    pub(crate) fn twin(&self) -> Option<Self> {
        (self.marking == Marking::Separate).then(|| Self {
            id: format!("{}{TWIN}", self.id),
            marking: Marking::Twin,
            // It is a different product.
            isbn: None,
            ..self.clone()
        })
    }
}

/// What an edition in which changes are marked is called.
pub(crate) fn marked_title(title: &str, words: &Words) -> String {
    words.with("edition-marked", [("edition", title.into())])
}

/// Reports tabs for which there is no room, or which would change leaves that stay the same.
fn check_tabs(
    place: Option<Span>,
    page: Option<&PageDesign>,
    sheets: Option<&Sheets>,
    is_pressed: bool,
    problems: &mut Vec<Diagnostic>,
) {
    let (Some(place), Some(page)) = (place, page.filter(|page| page.tabs)) else { return };
    let mut no = |message: String, hint: &str| {
        let problem = Diagnostic::error(Code::InvalidValue, message).at(place);
        problems.push(problem.hint(hint.to_owned()));
    };
    if page.folios == Folios::ByChapter {
        let message = "tabs would change every leaf when a chapter is added";
        no(message.to_owned(), "remove `tabs`: a ring binder has dividers");
        return;
    }
    let trim = sheets.and_then(Sheets::booklet).map_or(0.0, |booklet| booklet.trim);
    let lost = if trim > 0.0 || is_pressed { trim } else { UNPRINTED };
    let least = LEAST_FOR_TABS + lost;
    if page.outside < least {
        let message = format!(
            "there is no room for tabs: `outside` is {} mm, and they need {least} mm",
            page.outside
        );
        no(message, "make `outside` larger, or remove `tabs`");
    }
}

/// Checks that pages can be bound into a cover.
fn check_binding(page: &PageDesign, place: Span, problems: &mut Vec<Diagnostic>) {
    if !page.duplex {
        let message = "pages that are bound need margins for both sides of a leaf";
        problems.push(
            Diagnostic::error(Code::InvalidValue, message)
                .at(place)
                .hint("write `duplex = true` under `[page]`"),
        );
    }
    if page.folios == Folios::ByChapter {
        let message = "leaves that are exchanged cannot be bound: remove `binding`, or `folios` \
                       from `[page]`";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(place));
    }
}

/// Reads whether letters are files of their own, and gives the place that says so.
fn letters_apart(fields: &mut Fields<'_, '_>, format: Option<Format>) -> Option<Span> {
    let place = fields.value("letters")?.span;
    let is_apart = fields.optional_choice("letters", &[("apart", true), ("inside", false)])?;
    if is_apart && format.is_some_and(|format| format != Format::Docx) {
        let message = "only a Word edition has letters as files of their own: remove `letters`";
        fields.problem(Code::InvalidValue, place, message);
    }
    is_apart.then_some(place)
}

/// Reads how deep the contents go.
fn contents_depth(fields: &mut Fields<'_, '_>) -> u8 {
    let before = fields.problems().len();
    let deepest = 1 + HEADING_LEVELS;
    let depth = fields.optional_whole("contents-depth", 1, deepest.into());
    if let [problem] = &mut fields.problems()[before..] {
        problem.hint = Some(format!(
            "1 lists sections only, 2 also the headings `##` in them, and so on to {deepest} for \
             `{}`",
            "#".repeat(deepest.into())
        ));
    }
    depth.and_then(|depth| u8::try_from(depth).ok()).unwrap_or(USUAL_DEPTH)
}
