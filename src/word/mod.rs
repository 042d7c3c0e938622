//! The Word file: a manuscript as a WordprocessingML document (ECMA-376), for people who write letters
//! on a computer.
//!
//! In: a `Manuscript`. Out: the bytes of a `.docx` file or every complaint. The
//! same input gives the same bytes. Knows no page engine and no file on disk.
//!
//! ```text
//! [Content_Types].xml, _rels/.rels
//! customXml/item1.xml          which edition it is, and when its sections last changed
//! docProps/core.xml, app.xml, custom.xml
//! word/document.xml            the text
//! word/footnotes.xml
//! word/styles.xml, numbering.xml, settings.xml, fontTable.xml, theme/theme1.xml
//! word/header1.xml, footer1.xml …
//! word/media/, word/fonts/
//! ```
//!
//! What people fill in are content controls, tables have header rows, pictures have alternative text,
//! and every heading, note and link is one that Word knows. Page numbers are left to Word: the text
//! names no page, because its pages change while it is edited.

mod block;
mod check;
mod controls;
mod finished;
mod front;
mod inline;
mod media;
mod notes;
mod numbering;
mod package;
mod paragraph;
mod parts;
mod pictures;
mod sections;
mod styles;
mod table;
mod typefaces;
mod writer;

#[cfg(test)]
mod tests;

pub(crate) use finished::FinishedWord;
pub(crate) use parts::REVIEW;

use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::web::xhtml::Markup;
use package::{OFFICE, Parts};
use writer::{Furniture, PageEnd, Relations, Shared, Surround, Writer};

/// A finished Word file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub bytes: Vec<u8>,
    /// How many sections it contains; the title page is not counted.
    pub(crate) sections: usize,
}

/// The name of what is before the first block in a file for review.
const START: &str = "start";

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Makes a Word file.
pub fn assemble(manuscript: &Manuscript) -> Outcome<Word> {
    written(manuscript, None)
}

/// Makes a Word file that is to be changed and sent back: without a title page, and with a hidden name
/// for each paragraph. `record` says what is sent; it is a part that nobody sees.
pub(crate) fn assemble_for_review(manuscript: &Manuscript, record: Option<&str>) -> Outcome<Word> {
    written(manuscript, Some(record))
}

/// `review` is set for a file that is to be sent back, and holds its record.
fn written(manuscript: &Manuscript, review: Option<Option<&str>>) -> Outcome<Word> {
    let mut shared = Shared::default();
    let mut parts = Parts::default();
    let typefaces = typefaces::typefaces(manuscript);

    let mut relations = Relations::default();
    for (kind, target) in [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("theme", "theme/theme1.xml"),
        ("customXml", "../customXml/item1.xml"),
    ] {
        relations.id(kind, target, false);
    }
    if review.flatten().is_some() {
        relations.id("customXml", "../customXml/item2.xml", false);
    }
    let furniture = furniture(manuscript, &mut shared, &mut relations, &mut parts);

    let mut writer = Writer::new(manuscript, &mut shared);
    (writer.relations, writer.furniture) = (relations, furniture);
    open_root(&mut writer.markup, "w:document");
    writer.markup.open("w:body").line();
    if review.is_some() {
        writer.marked = Some((START, 0));
    } else if front::has_title_page(manuscript) {
        writer.title_page();
    }
    for (at, section) in manuscript.sections.iter().enumerate() {
        writer.section(at, section);
    }
    let surround = if writer.is_letter { Surround::Letterhead } else { Surround::Running };
    writer.end_page(surround);
    let end = writer.page_end.take().unwrap_or(PageEnd {
        surround,
        is_right_to_left: writer.reads_right_to_left(),
        is_landscape: false,
    });
    writer.page_properties(end);
    let (document, mut relations) = (writer.markup.finish(), writer.relations);

    let has_notes = !shared.notes.is_empty();
    if has_notes {
        let (text, own) = notes::part(manuscript, &mut shared, open_root);
        relations.id("footnotes", "footnotes.xml", false);
        parts.xml(notes::PART, NOTES, &text);
        parts.relations(notes::PART, &own);
    }
    shared.check_links();
    parts.xml("word/document.xml", DOCUMENT_TYPE, &document);
    parts.relations("word/document.xml", &relations);
    surroundings(manuscript, &shared, typefaces, has_notes, &mut parts);
    if let Some(record) = review.flatten() {
        parts::add_own(&mut parts, 2, REVIEW, &parts::review(record));
    }
    let mut diagnostics = std::mem::take(&mut shared.diagnostics);
    if !any_error(&diagnostics) {
        diagnostics.extend(check::check(&parts));
    }
    if any_error(&diagnostics) {
        return Err(diagnostics);
    }
    let bytes = parts.pack().map_err(|error| {
        vec![Diagnostic::error(Code::Internal, format!("the document cannot be packed: {error}"))]
    })?;
    Ok(Word { bytes, sections: manuscript.sections.len() })
}

const DOCUMENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// Opens the root element of a part with text.
fn open_root(markup: &mut Markup, name: &'static str) {
    markup.open(name).attr("xmlns:w", MAIN).attr("xmlns:r", OFFICE);
    markup
        .attr("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
    markup.attr("xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml");
    markup.attr("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
    markup.attr("mc:Ignorable", "w14").line();
}

/// The parts above and below the text.
fn furniture<'a>(
    manuscript: &'a Manuscript,
    shared: &mut Shared<'a>,
    relations: &mut Relations,
    parts: &mut Parts,
) -> Furniture {
    let mut add = |kind: &'static str, file: &'static str, root: &'static str, is_running: bool| {
        let mut writer = Writer::new(manuscript, shared);
        open_root(&mut writer.markup, root);
        match (kind, is_running) {
            ("header", true) => writer.header(),
            (_, true) => writer.footer(),
            ("header", false) => writer.empty("Header"),
            (_, false) => writer.empty("Footer"),
        }
        let name = format!("word/{file}");
        let media_type = match kind {
            "header" => "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
            _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
        };
        let own = std::mem::take(&mut writer.relations);
        parts.xml(&name, media_type, &writer.markup.finish());
        parts.relations(&name, &own);
        relations.id(kind, file, false)
    };
    Furniture {
        header: add("header", "header1.xml", "w:hdr", true),
        footer: add("footer", "footer1.xml", "w:ftr", true),
        empty_header: add("header", "header2.xml", "w:hdr", false),
        empty_footer: add("footer", "footer2.xml", "w:ftr", false),
    }
}

/// Everything beside the text.
fn surroundings(
    manuscript: &Manuscript,
    shared: &Shared<'_>,
    typefaces: typefaces::Typefaces,
    has_notes: bool,
    parts: &mut Parts,
) {
    let own = |name: &str, inner: &str| {
        format!("<w:{name} xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}\">\n{inner}</w:{name}>\n")
    };
    let mut word = |file: &str, kind: &'static str, name: &str, inner: &str| {
        parts.xml(&format!("word/{file}.xml"), kind, &own(name, inner));
    };
    word("styles", STYLES, "styles", &styles::xml(manuscript, &typefaces));
    word("numbering", NUMBERING, "numbering", &shared.lists.xml());
    word("settings", SETTINGS, "settings", &parts::settings(manuscript, has_notes));
    let mut fonts = Relations::default();
    word("fontTable", FONTS, "fonts", &typefaces.table(&mut fonts));
    parts.relations("word/fontTable.xml", &fonts);
    let theme = format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         name=\"Brand\">{}</a:theme>\n",
        parts::theme(manuscript, &typefaces)
    );
    parts.xml("word/theme/theme1.xml", THEME, &theme);
    for (name, bytes) in typefaces.files() {
        parts.bytes(&format!("word/{name}"), bytes);
    }
    for medium in shared.media.each() {
        parts.bytes(&format!("word/{}", medium.name), medium.bytes.to_vec());
    }
    properties(manuscript, parts);
}

const STYLES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
const NOTES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
const NUMBERING: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
const SETTINGS: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";
const FONTS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

/// What the document says of itself.
fn properties(manuscript: &Manuscript, parts: &mut Parts) {
    let core = format!(
        "<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}</cp:coreProperties>\n",
        parts::core(manuscript)
    );
    parts.xml(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        &core,
    );
    let extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    parts.xml(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        &format!(
            "<Properties xmlns=\"{extended}\">{}</Properties>\n",
            parts::application(manuscript)
        ),
    );
    let custom = format!(
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" \
         xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">{}\
         </Properties>\n",
        parts::custom(manuscript)
    );
    parts.xml(
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        &custom,
    );
    parts::add_own(parts, 1, parts::IDENTITY, &parts::identity(manuscript));
    let mut package = Relations::default();
    for (kind, target) in [
        ("officeDocument", "word/document.xml"),
        ("core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
        ("custom-properties", "docProps/custom.xml"),
    ] {
        package.id(kind, target, false);
    }
    parts.relations("", &package);
}
