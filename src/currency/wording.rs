//! Pages with the wording of a section in a release, so that people can see what a printed copy of
//! it says.
//!
//! In: the history and the frozen texts of its releases. Out: a page for each wording that was not
//! recalled, and for each release where its wording is. Releases that say the same share a page,
//! which is in the folder of the first of them. Recalled words are on no page.

use super::data::{About, CopyStatus, Part, Status};
use super::page::{CurrencyPage, Page, dated};
use super::writer::{TEXT_PAGE, Writer, name_of};
use crate::ground::own_words::{Piece, Words};
use crate::ground::version::Version;
use crate::project::history::FrozenText;
use crate::release::wording::{SectionText, TextBlock, TextTable};
use crate::web::shell::direction_beside;
use crate::web::xhtml::escaped;
use std::collections::BTreeMap;

/// Every wording, and where each section of each release has its own.
#[derive(Debug, Default)]
pub(super) struct Wordings {
    shared: Vec<Shared>,
    /// The release in whose folder the page is.
    places: BTreeMap<(Version, String), Version>,
}

/// Releases in which a section has the same words, for readers of the same status.
#[derive(Debug)]
struct Shared {
    text: SectionText,
    status: Status,
    /// After the first.
    later: Vec<Version>,
}

impl Wordings {
    /// `partner` is the one whose copies readers have; the publisher's if none is named.
    pub(super) fn new(
        about: About<'_>,
        texts: &BTreeMap<Version, FrozenText>,
        partner: Option<&str>,
    ) -> Self {
        let About { history, words, .. } = about;
        let mut shared: BTreeMap<String, Vec<Shared>> = BTreeMap::new();
        let mut places = BTreeMap::new();
        for record in &history.records {
            let Some(text) = texts.get(&record.version) else { continue };
            for section in &record.sections {
                let Some(frozen) = text.section(&section.id) else { continue };
                let mut text = SectionText::new(history, record, frozen, partner, words);
                if partner.is_some() {
                    // These are the words of the very copies that the readers have.
                    text.title = section.title_in(words);
                    text.differing = 0;
                }
                let Some(status) = Status::of_section(about, record, section) else { continue };
                if !text.recalls.is_empty() || status.status == CopyStatus::Recalled {
                    continue;
                }
                let known = shared.entry(section.id.clone()).or_default();
                let is_same = |own: &&mut Shared| {
                    own.status.status == status.status && says(&own.text, &text)
                };
                let first = match known.iter_mut().find(is_same) {
                    Some(own) => {
                        own.later.push(record.version.clone());
                        own.text.version.clone()
                    }
                    None => {
                        known.push(Shared { text, status, later: Vec::new() });
                        record.version.clone()
                    }
                };
                places.insert((record.version.clone(), section.id.clone()), first);
            }
        }
        Self { shared: shared.into_values().flatten().collect(), places }
    }

    /// The pages in one language, by path.
    pub(super) fn pages(&self, writer: Writer<'_>) -> BTreeMap<String, CurrencyPage> {
        let pages = self.shared.iter().map(|own| {
            let file = writer.file(TEXT_PAGE);
            let path = format!("{}/{}/{file}", own.text.version, own.text.section);
            (path, page(own, writer))
        });
        pages.collect()
    }

    /// The link from the page of a section in a release to its wording.
    pub(super) fn link(
        &self,
        version: &Version,
        section: &str,
        writer: Writer<'_>,
    ) -> Option<String> {
        let place = self.places.get(&(version.clone(), section.to_owned()))?;
        Some(format!("../../{place}/{section}/{}", writer.file(TEXT_PAGE)))
    }
}

/// Whether two sections say the same to their readers.
fn says(one: &SectionText, other: &SectionText) -> bool {
    let said = |own: &SectionText| SectionText {
        version: other.version.clone(),
        date: other.date,
        ..own.clone()
    };
    said(one) == said(other)
}

fn page(shared: &Shared, writer: Writer<'_>) -> CurrencyPage {
    let Shared { text, status, later } = shared;
    let (words, source) = (writer.words, writer.source());
    let version = || ("version", text.version.to_string().into());
    let name = text.name(source);
    let heading = [("section", name.as_str().into()), version()];
    let heading = words.with("currency-text-of-version", heading);
    let marked = match text.label {
        Some(_) => writer.quoted(&name),
        None => writer.title(&text.section, &name),
    };
    let apart = [("section", marked.as_str())];
    let marked = writer.sentence("currency-text-of-version", [version()], &apart);
    let mut page = Page::new(writer, &status.work, &heading, &marked);
    let (head, verdict) = verdict(status, status.section.as_ref(), words);
    page.verdict(status.status, &head, &verdict);
    let more = words.text("currency-more-about-section");
    page.link(&writer.file(super::writer::PAGE), &more);
    if let Some(successor) = page.successor(status.successor.as_ref(), "../../") {
        page.markup(&format!("<div>{successor}</div>\n"));
    }
    if !later.is_empty() {
        let later: Vec<String> = later.iter().map(ToString::to_string).collect();
        let variables = [("number", later.len().into()), ("versions", words.listed(&later).into())];
        page.paragraph(&words.with("currency-text-is-same-in", variables));
    }
    if text.differing > 0 {
        page.paragraph(&words.text("currency-copies-differ"));
    }
    if !writer.is_of_source() {
        let language = format!("<span{}>{}</span>", writer.mark(), escaped(&name_of(source)));
        let apart = [("language", language.as_str())];
        page.paragraph_of(&writer.sentence("currency-original-text", [], &apart));
    }
    let summary = text.summary.as_ref().map(|summary| format!("<p>{}</p>\n", escaped(summary)));
    let said = [facts(&text.facts), summary.unwrap_or_default(), blocks(&text.blocks, source)];
    page.markup(&of_source(&said.concat(), writer));
    if !text.notes.is_empty() {
        page.heading(&words.text("label-notes"));
        page.markup(&format!("<ol{}>\n", writer.mark()));
        for (number, note) in (1..).zip(&text.notes) {
            let note = escaped(note).replace('\n', "<br/>");
            page.markup(&format!("<li id=\"note-{number}\">{note}</li>\n"));
        }
        page.markup("</ol>\n");
    }
    page.finish_text("../../", &status.work)
}

/// Elements in the language of the records, marked if the page is in another.
fn of_source(markup: &str, writer: Writer<'_>) -> String {
    match writer.is_of_source() {
        true => markup.to_owned(),
        false => format!("<div{}>\n{markup}</div>\n", writer.mark()),
    }
}

/// Whether to rely on the text, before anybody reads it.
fn verdict(status: &Status, part: Option<&Part>, words: &Words) -> (String, String) {
    let newest = || ("newest", dated(words, &status.newest).into());
    match part.map_or(status.status, |part| part.status) {
        CopyStatus::Current if status.newest_is_recalled => (
            words.text("currency-newest-was-recalled"),
            words.with("currency-same-text-in-recalled", [newest()]),
        ),
        CopyStatus::Current => (
            words.text("currency-text-is-current"),
            words.with("currency-is-text-of-newest", [newest()]),
        ),
        CopyStatus::Withdrawn => (
            words.text("currency-old-text"),
            words.with("currency-section-not-in-newest", [newest()]),
        ),
        CopyStatus::Superseded | CopyStatus::Recalled => {
            (words.text("currency-old-text"), words.with("currency-text-has-changed", [newest()]))
        }
    }
}

/// What a section says of itself.
fn facts(facts: &[(String, String)]) -> String {
    if facts.is_empty() {
        return String::new();
    }
    let mut out = "<dl>\n".to_owned();
    for (label, value) in facts {
        out.push_str(&format!("<dt>{}</dt>\n<dd>{}</dd>\n", escaped(label), escaped(value)));
    }
    out.push_str("</dl>\n");
    out
}

fn blocks(blocks: &[TextBlock], words: &Words) -> String {
    let mut out = String::new();
    let mut is_in_list = false;
    let mut level = 1;
    for block in blocks {
        let is_item = block.kind == "list-item";
        if is_in_list && !is_item {
            out.push_str("</ul>\n");
        }
        if is_item && !is_in_list {
            out.push_str("<ul>\n");
        }
        is_in_list = is_item;
        out.push_str(&one(block, &mut level, words));
    }
    if is_in_list {
        out.push_str("</ul>\n");
    }
    out
}

/// A block as HTML. `level` is that of the last heading: none is left out between two.
fn one(block: &TextBlock, level: &mut u8, words: &Words) -> String {
    let language = match &block.language {
        Some(language) => format!(
            " lang=\"{}\"{}",
            escaped(language),
            direction_beside(language, words.language())
        ),
        None => String::new(),
    };
    let deep = |depth: u8| match depth {
        0 => String::new(),
        depth => format!(" class=\"in in-{}\"", depth.min(4)),
    };
    let class = deep(block.depth);
    let tail = format!("{}{}", calls(block, words), links(block));
    let text = escaped(&block.text).replace('\n', "<br/>");
    match block.kind.as_str() {
        "heading" => {
            *level = (block.level.unwrap_or(1) + 1).min(*level + 1).min(6);
            format!("<h{level}{language}>{text}{tail}</h{level}>\n")
        }
        "list-item" => {
            let class = deep(block.depth.saturating_sub(1));
            format!("<li{class}{language}>{text}{tail}</li>\n")
        }
        "quotation" => format!("<blockquote{language}><p>{text}{tail}</p></blockquote>\n"),
        "code" => format!("<pre{language}>{}</pre>\n", escaped(&block.text)),
        "figure" => {
            let pieces = words.parts("label-labelled", [], &["label", "title"]).into_iter();
            let text: String = pieces
                .map(|piece| match piece {
                    Piece::Text(label) => escaped(&label),
                    Piece::Variable { name } if name == "label" => {
                        format!("<strong>{}</strong>", escaped(&words.text("wording-figure")))
                    }
                    Piece::Variable { .. } => text.clone(),
                })
                .collect();
            format!("<p{class}{language}>{text}{tail}</p>\n")
        }
        "paragraph" | "definition" | "question" => {
            format!("<p{class}{language}>{text}{tail}</p>\n")
        }
        _ => match block.table() {
            Some(own) => table(&own, &language, &tail, words),
            None if block.kind == "table" => format!("<p{class}{language}>{text}{tail}</p>\n"),
            // The title of a container.
            None => format!("<p{class}{language}><strong>{text}</strong>{tail}</p>\n"),
        },
    }
}

fn table(table: &TextTable<'_>, language: &str, tail: &str, words: &Words) -> String {
    let mut out = format!(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\"{}><table{language}>\n",
        match table.caption {
            Some(caption) => format!(" aria-label=\"{}\"", escaped(caption)),
            None => format!(" aria-label=\"{}\"", escaped(&words.text("label-table"))),
        }
    );
    if let Some(caption) = table.caption {
        out.push_str(&format!("<caption>{}</caption>\n", escaped(caption)));
    }
    for (at, row) in table.rows.iter().enumerate() {
        out.push_str("<tr>");
        for cell in row {
            let cell = escaped(cell);
            out.push_str(&match at {
                0 => format!("<th scope=\"col\">{cell}</th>"),
                _ => format!("<td>{cell}</td>"),
            });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table></div>\n");
    if !tail.is_empty() {
        out.push_str(&format!("<p>{}</p>\n", tail.trim_start()));
    }
    out
}

fn calls(block: &TextBlock, words: &Words) -> String {
    let calls = block.notes.iter().map(|number| {
        let pieces = words.parts("ebook-note", [], &["number"]).into_iter();
        let call: String = pieces
            .map(|piece| match piece {
                Piece::Text(text) => format!("<span class=\"hidden\">{}</span>", escaped(&text)),
                Piece::Variable { .. } => number.to_string(),
            })
            .collect();
        format!("<sup><a href=\"#note-{number}\">{call}</a></sup>")
    });
    calls.collect::<Vec<_>>().join(" ")
}

/// The addresses that a block links to. Only those that a browser opens as pages are links.
fn links(block: &TextBlock) -> String {
    let links = block.links.iter().map(|link| {
        let shown = escaped(link);
        let is_page =
            ["https://", "http://", "mailto:", "tel:"].iter().any(|s| link.starts_with(s));
        match is_page {
            true => format!(" &lt;<a href=\"{shown}\">{shown}</a>&gt;"),
            false => format!(" &lt;{shown}&gt;"),
        }
    });
    links.collect()
}
