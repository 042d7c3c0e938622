//! The pages: cover, title page, contents and a file for each section, each in its shell, and the
//! style sheet in the partner's colours.

use super::navigation::{Entry, Landmark};
use super::typefaces::{Typefaces, css_string};
use super::{Cover, File, Files, NAVIGATION, navigation, resources};
use crate::book::languages::languages;
use crate::book::manuscript::{Manuscript, Role, Section, TitlePage};
use crate::book::page_list::PageList;
use crate::book::revisions::{HeadPart, Revisions, head_id};
use crate::book::typefaces::credits;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::fonts;
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::project::{Colour, Palette};
use crate::web::render::{Renderer, safe};
use crate::web::xhtml::{Body, LinkMap, before_change, fragment, longest_word, page_id};
use minijinja::value::Value;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What every page may need.
pub(super) struct Book<'a> {
    pub(super) manuscript: &'a Manuscript,
    pub(super) links: &'a LinkMap<'a>,
    /// The section whose page is the navigation document.
    pub(super) contents_page: Option<usize>,
    pub(super) toc: Vec<Entry>,
    pub(super) figures: Vec<Entry>,
    /// The pages of a printed edition, and the list that they come from.
    pub(super) pages: Vec<Entry>,
    pub(super) page_list: Option<&'a PageList>,
    pub(super) landmarks: Vec<Landmark>,
    pub(super) labels: &'a Labels,
}

/// The values common to all shells.
#[derive(Serialize)]
struct Shell<'a> {
    /// The document's title.
    title: &'a str,
    language: &'a Language,
    direction: Option<&'static str>,
    /// `frontmatter`, `bodymatter` or `backmatter`.
    matter: &'static str,
    /// The tool's own words that layouts contain.
    words: &'a Labels,
}

/// The tool's own words, by the names that layouts know them by.
pub(super) type Labels = BTreeMap<&'static str, String>;

/// The words that the layouts in `layouts/epub/` contain.
pub(super) fn labels(words: &Words) -> Labels {
    [
        ("blank", "label-blank"),
        ("cover", "label-cover"),
        ("landmarks", "ebook-landmarks"),
        ("online", "label-online"),
        ("pages", "ebook-pages"),
    ]
    .map(|(name, id)| (name, words.text(id)))
    .into()
}

#[derive(Serialize)]
struct SectionValues<'a> {
    id: Cow<'a, str>,
    class: &'static str,
    epub_type: Option<&'static str>,
    role: Option<&'static str>,
    /// What stands above the list of its headings.
    contents_title: String,
    label: Option<&'a str>,
    title: &'a str,
    /// States how long the title's longest word is, if it is long.
    title_style: Option<String>,
    summary: Option<&'a str>,
    facts: Vec<FactValues<'a>>,
    /// The words read out before a title or a summary that changed.
    title_note: Option<String>,
    /// The printed pages that begin with the section.
    pages: Vec<PageValues>,
    summary_note: Option<String>,
}

#[derive(Serialize)]
struct PageValues {
    id: String,
    words: String,
}

#[derive(Serialize)]
struct FactValues<'a> {
    label: &'a str,
    value: &'a str,
    /// The words read out before a value that changed.
    note: Option<String>,
}

#[derive(Serialize)]
struct Page<'a> {
    shell: Shell<'a>,
    section: SectionValues<'a>,
    body: Value,
    /// What the page lists: the figures, or the sections of a part.
    list: &'a [Entry],
    /// The headings of a chapter, if the contents of the book do not show them.
    chapter_contents: Vec<Entry>,
}

#[derive(Serialize)]
struct Navigation<'a> {
    shell: Shell<'a>,
    section: Option<SectionValues<'a>>,
    heading: &'a str,
    body: Value,
    toc: &'a [Entry],
    figures: &'a [Entry],
    figures_title: Cow<'a, str>,
    pages: &'a [Entry],
    landmarks: &'a [Landmark],
}

#[derive(Serialize)]
struct CoverPage<'a> {
    shell: Shell<'a>,
    src: &'static str,
    alt: String,
    width: u32,
    height: u32,
}

#[derive(Serialize)]
struct TitleValues<'a> {
    shell: Shell<'a>,
    title_page: &'a TitlePage,
    title_style: Option<String>,
    logo: Option<LogoValues<'a>>,
}

#[derive(Serialize)]
struct LogoValues<'a> {
    src: &'a str,
    alt: &'a str,
    width: u32,
    height: u32,
}

#[derive(Serialize)]
struct Style<'a> {
    palette: &'a Palette,
    /// The colour of headings and labels: none of their own if the brand has none for text.
    text_accent: String,
    /// Colours as "red, green, blue", for translucent lines and backgrounds.
    accent_channels: String,
    ground_channels: String,
    accent_on_dark_channels: String,
    typefaces: Vec<FaceValues<'a>>,
    text_families: Value,
    heading_families: Option<Value>,
    code_families: Value,
    formula_families: Option<Value>,
    credits: String,
    /// Languages whose words are in another typeface than the text, and that typeface.
    apart: &'a [String],
    apart_family: Value,
    /// Whether any text reads from right to left.
    mirrored: bool,
}

#[derive(Serialize)]
struct FaceValues<'a> {
    family: Value,
    weight: &'a str,
    style: &'a str,
    href: &'a str,
    /// The only characters that the face is for.
    characters: Option<&'a str>,
}

/// Adds every page and the style sheet to the package.
pub(super) fn add<'a>(
    book: &Book<'_>,
    bodies: Vec<Body<'_>>,
    cover: Cover<'_>,
    typefaces: &Typefaces,
    renderer: &Renderer<'_>,
    files: &mut Files<'a>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut put = |name: &str, properties: &'static str, text: Result<String, Diagnostic>| {
        let media_type = if name.ends_with(".css") { "text/css" } else { "application/xhtml+xml" };
        match text {
            Ok(text) => {
                let bytes = Cow::Owned(text.into_bytes());
                if files.insert(name.to_owned(), File { media_type, bytes, properties }).is_some() {
                    diagnostics.push(Diagnostic::error(
                        Code::Internal,
                        format!("two files of the ebook have the name `{name}`"),
                    ));
                }
            }
            Err(error) => diagnostics.push(error),
        }
    };
    put("book.css", "", renderer.fill("epub/book.css", style(book, typefaces)));
    put("cover.xhtml", "", renderer.fill("epub/cover.xhtml", cover_page(book, cover)));
    put("title-page.xhtml", "", renderer.fill("epub/title-page.xhtml", title_page(book)));
    let mut contents_body = String::new();
    for (at, (section, body)) in book.manuscript.sections.iter().zip(bodies).enumerate() {
        if book.contents_page == Some(at) {
            contents_body = body.markup;
        } else if let Some(name) = book.links.file(at) {
            let properties = if body.holdings.formulas > 0 { "mathml" } else { "" };
            let page = page(book, at, section, body.markup);
            put(name, properties, renderer.fill("epub/page.xhtml", page));
        }
    }
    let contents = book.contents_page.and_then(|at| book.manuscript.sections.get(at));
    let title = contents.map_or_else(
        || book.manuscript.words.text("ebook-contents"),
        |section| section.title.clone(),
    );
    let page = navigation(book, &title, contents_body);
    put(NAVIGATION, "nav", renderer.fill("epub/nav.xhtml", page));
}

fn shell<'a>(
    book: &Book<'a>,
    title: &'a str,
    language: Option<&'a Language>,
    role: Role,
) -> Shell<'a> {
    let language = language.unwrap_or(&book.manuscript.work.language);
    let (direction, words) = (direction(language), book.labels);
    Shell { title, language, direction, matter: matter(role), words }
}

fn page<'a>(book: &'a Book<'a>, at: usize, section: &'a Section, markup: String) -> Page<'a> {
    let list = match section.role {
        Role::ListOfFigures => book.figures.as_slice(),
        Role::Part => book
            .toc
            .iter()
            .find(|entry| entry.section == at)
            .map_or(&[][..], |entry| entry.children.as_slice()),
        _ => &[],
    };
    Page {
        shell: shell(book, &section.title, section.language.as_ref(), section.role),
        section: section_values(section, book, book.manuscript.revisions.as_ref()),
        body: safe(markup),
        list,
        chapter_contents: navigation::chapter(book.manuscript, at, book.links),
    }
}

fn navigation<'a>(book: &'a Book<'a>, title: &'a str, markup: String) -> Navigation<'a> {
    let sections = &book.manuscript.sections;
    let section = book.contents_page.and_then(|at| sections.get(at));
    let words = &book.manuscript.words;
    let figures = sections.iter().find(|section| section.role == Role::ListOfFigures);
    let language = section.and_then(|section| section.language.as_ref());
    Navigation {
        shell: shell(book, title, language, Role::Contents),
        section: section.map(|section| section_values(section, book, None)),
        heading: title,
        body: safe(markup),
        toc: &book.toc,
        figures: &book.figures,
        figures_title: match figures {
            Some(section) => Cow::Borrowed(section.title.as_str()),
            None => Cow::Owned(words.text("ebook-figures")),
        },
        pages: &book.pages,
        landmarks: &book.landmarks,
    }
}

fn cover_page<'a>(book: &Book<'a>, cover: Cover<'_>) -> CoverPage<'a> {
    let title_page = &book.manuscript.title_page;
    let words = [&title_page.title, &title_page.subtitle, &title_page.partner_name];
    let words: Vec<&str> =
        words.into_iter().map(String::as_str).filter(|word| !word.trim().is_empty()).collect();
    CoverPage {
        shell: shell(book, &book.labels["cover"], None, Role::CopyrightPage),
        src: resources::COVER,
        alt: book.manuscript.words.with("ebook-cover-of", [("words", words.join(". ").into())]),
        width: cover.width,
        height: cover.height,
    }
}

fn title_page<'a>(book: &'a Book<'a>) -> TitleValues<'a> {
    let manuscript = book.manuscript;
    let logo = manuscript.partner.logo.as_ref().and_then(|logo| {
        let picture = book.links.picture(&logo.path)?;
        Some(LogoValues {
            src: &picture.href,
            alt: &logo.alt,
            width: picture.width,
            height: picture.height,
        })
    });
    TitleValues {
        shell: shell(book, &manuscript.title_page.title, None, Role::CopyrightPage),
        title_page: &manuscript.title_page,
        title_style: longest_word(&manuscript.title_page.title),
        logo,
    }
}

fn style<'a>(book: &'a Book<'a>, typefaces: &'a Typefaces) -> Style<'a> {
    let partner = &book.manuscript.partner;
    let families = |names: &[String], generic: &str| {
        let mut list: Vec<String> = names.iter().map(|name| css_string(name)).collect();
        list.push(generic.to_owned());
        safe(list.join(", "))
    };
    let heading_families = typefaces.headings.as_deref().map(|names| families(names, "sans-serif"));
    Style {
        palette: &partner.palette,
        text_accent: if partner.palette.accent == Colour::INK {
            "inherit".to_owned()
        } else {
            partner.palette.accent.to_string()
        },
        accent_channels: channels(partner.palette.accent),
        ground_channels: channels(partner.palette.ground),
        accent_on_dark_channels: channels(partner.palette.accent_on_dark),
        typefaces: typefaces
            .faces
            .iter()
            .map(|face| FaceValues {
                family: safe(css_string(&face.family)),
                weight: &face.weight,
                style: face.style,
                href: &face.href,
                characters: face.characters.as_deref(),
            })
            .collect(),
        text_families: families(&typefaces.text, "sans-serif"),
        heading_families,
        code_families: families(&typefaces.code, "monospace"),
        formula_families: typefaces
            .formulas
            .as_ref()
            .map(|name| families(std::slice::from_ref(name), "math, serif")),
        credits: credits(book.manuscript, typefaces.formulas.is_some()),
        apart: &typefaces.apart,
        apart_family: safe(css_string(fonts::WIDE_LATIN_FAMILY)),
        mirrored: languages(book.manuscript).iter().any(Language::is_right_to_left),
    }
}

fn channels(colour: Colour) -> String {
    format!("{}, {}, {}", colour.red, colour.green, colour.blue)
}

fn section_values<'a>(
    section: &'a Section,
    book: &Book<'_>,
    revisions: Option<&Revisions>,
) -> SectionValues<'a> {
    let words = &book.manuscript.words;
    let note = |part| {
        revisions?.mark(&head_id(&section.id, part))?;
        Some(before_change(words, revisions?))
    };
    let (class, epub_type, role) = semantics(section.role);
    SectionValues {
        id: fragment(section.anchor.as_str()),
        class,
        epub_type,
        role,
        contents_title: section.contents_title(words),
        label: section.label.as_deref(),
        title: &section.title,
        title_style: longest_word(&section.title),
        summary: section.summary.as_deref(),
        facts: section
            .facts
            .iter()
            .map(|fact| FactValues {
                label: &fact.label,
                value: &fact.value,
                note: note(HeadPart::Fact(&fact.label)),
            })
            .collect(),
        title_note: note(HeadPart::Title),
        pages: book
            .page_list
            .map_or(&[][..], |list| list.before_section(section.anchor.as_str()))
            .iter()
            .map(|&page| PageValues {
                id: page_id(page),
                words: words.with("ebook-page", [("number", page.into())]),
            })
            .collect(),
        summary_note: note(HeadPart::Summary),
    }
}

/// A section's class, its term in the EPUB Structural Semantics Vocabulary and its DPUB-ARIA role,
/// if there are any that mean the same.
fn semantics(role: Role) -> (&'static str, Option<&'static str>, Option<&'static str>) {
    match role {
        Role::CopyrightPage => ("copyright-page", Some("copyright-page"), None),
        Role::Finder => ("finder", Some("toc-brief"), None),
        Role::Contents => ("contents", None, None),
        Role::ListOfFigures => ("list-of-figures", None, None),
        Role::Changes => ("changes", None, None),
        Role::Foreword => ("foreword", Some("foreword"), Some("doc-foreword")),
        Role::FrontMatter => ("front-matter", Some("introduction"), Some("doc-introduction")),
        Role::Part => ("part", Some("part"), Some("doc-part")),
        Role::Chapter => ("chapter", Some("chapter"), Some("doc-chapter")),
        Role::CaseStudy => ("case-study", Some("chapter"), Some("doc-chapter")),
        Role::Worksheet => ("worksheet", Some("chapter"), Some("doc-chapter")),
        Role::Glossary => ("glossary", Some("glossary"), Some("doc-glossary")),
        Role::Authorities => ("authorities", Some("bibliography"), Some("doc-bibliography")),
        Role::Index => ("index", Some("index"), Some("doc-index")),
        Role::Elsewhere => ("elsewhere", None, None),
        Role::BackMatter => ("back-matter", None, None),
        Role::Colophon => ("colophon", Some("colophon"), Some("doc-colophon")),
    }
}

fn matter(role: Role) -> &'static str {
    match role {
        Role::CopyrightPage
        | Role::Finder
        | Role::Contents
        | Role::ListOfFigures
        | Role::Changes
        | Role::Foreword
        | Role::FrontMatter => "frontmatter",
        Role::Part | Role::Chapter | Role::CaseStudy | Role::Worksheet => "bodymatter",
        Role::Glossary
        | Role::Authorities
        | Role::Index
        | Role::BackMatter
        | Role::Elsewhere
        | Role::Colophon => "backmatter",
    }
}

/// `rtl` for a language that is written from right to left.
pub(super) fn direction(language: &Language) -> Option<&'static str> {
    language.is_right_to_left().then_some("rtl")
}
