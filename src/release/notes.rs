//! Release notes, made from the record: Markdown, a web page, and plain text for an e-mail.
//!
//! In: a release's record, the one before it, and the names of things. Out: one text per form; all
//! three say the same. They are for people who run a charity and have never seen this tool, so they
//! contain none of its words. Changes to the law come first, then the impact decides. Titles,
//! summaries and the introduction are the maintainer's.

mod copies;
mod moved;
mod names;
mod packs;
mod part;

pub(crate) use names::Names;

use crate::compare::groups::Group;
use crate::ground::own_words::Words;
use crate::ground::words;
use crate::project::history::{Change, ReleaseRecord};
use crate::web::markdown::{escaped as markdown, escaped_part};
use crate::web::shell::WebPage;
use crate::web::xhtml::escaped as html;
use part::{Entry, Line, Part, Span, entry};

/// The names of the files of release notes.
pub(crate) const NAMES: [&str; 3] = ["release-notes.html", "release-notes.md", "release-notes.txt"];

/// What a release is described with, besides its record.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    /// The record of the release before it.
    pub(crate) previous: Option<&'a ReleaseRecord>,
    pub(crate) names: Names,
    /// In the language of the work.
    pub(crate) words: &'a Words,
}

/// The file names, each with its text.
pub(crate) fn notes(record: &ReleaseRecord, context: &Context<'_>) -> [(&'static str, String); 3] {
    let notes = Notes::new(record, context);
    let [html, markdown, plain] = NAMES;
    [
        (html, notes.html(&record.work.language)),
        (markdown, notes.markdown()),
        (plain, notes.plain()),
    ]
}

/// The notes as data, before they have a form.
struct Notes {
    title: String,
    /// Who published the version, and when.
    published: String,
    introduction: Vec<Line>,
    parts: Vec<Part>,
    closing: Vec<Line>,
}

impl Notes {
    fn new(record: &ReleaseRecord, context: &Context<'_>) -> Self {
        let words = context.words;
        let introduction = record.introduction.as_deref().map(paragraphs).unwrap_or_default();
        Self {
            title: words.with(
                "notes-title",
                [
                    ("work", record.work.title.as_str().into()),
                    ("version", record.version.to_string().into()),
                ],
            ),
            published: words.with(
                "notes-published",
                [
                    ("publisher", record.work.publisher.as_str().into()),
                    ("date", words.date(record.date).into()),
                ],
            ),
            introduction: introduction.into_iter().map(Line::of).collect(),
            parts: parts(record, context),
            closing: how_to_check(record, words),
        }
    }

    fn markdown(&self) -> String {
        let line = |Line(spans): &Line| as_markdown(spans);
        let mut out = format!("# {}\n\n{}\n", markdown(&self.title), markdown(&self.published));
        for paragraph in &self.introduction {
            out.push_str(&format!("\n{}\n", line(paragraph)));
        }
        for part in &self.parts {
            out.push_str(&format!("\n## {}\n", markdown(&part.title)));
            for paragraph in &part.before {
                out.push_str(&format!("\n{}\n", line(paragraph)));
            }
            for (at, Entry(spans)) in part.entries.iter().enumerate() {
                let gap = if at == 0 { "\n" } else { "" };
                out.push_str(&format!("{gap}- {}\n", as_markdown(spans)));
            }
        }
        for paragraph in &self.closing {
            out.push_str(&format!("\n{}\n", line(paragraph)));
        }
        out
    }

    /// Lines of at most 72 characters, which suit e-mail programs.
    fn plain(&self) -> String {
        let line = |line: &Line, out: &mut String| {
            out.push('\n');
            for span in &line.0 {
                match span {
                    Span::Plain(text) | Span::Title(text) => wrap(text.trim(), "", "", out),
                    // An address on a line of its own is a link in every e-mail program.
                    Span::Address(address) => out.push_str(&format!("{address}\n")),
                }
            }
        };
        let mut out = String::new();
        wrap(&self.title, "", "", &mut out);
        let width = out.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        out.push_str(&format!("{}\n", "=".repeat(width)));
        wrap(&self.published, "", "", &mut out);
        for paragraph in &self.introduction {
            line(paragraph, &mut out);
        }
        for part in &self.parts {
            out.push_str(&format!("\n{}\n", part.title.to_uppercase()));
            for paragraph in &part.before {
                line(paragraph, &mut out);
            }
            for (at, Entry(spans)) in part.entries.iter().enumerate() {
                if at == 0 {
                    out.push('\n');
                }
                let texts = spans.iter().map(|span| match span {
                    Span::Plain(text) | Span::Title(text) | Span::Address(text) => text.as_str(),
                });
                wrap(&texts.collect::<String>(), "- ", "  ", &mut out);
            }
        }
        for paragraph in &self.closing {
            line(paragraph, &mut out);
        }
        out
    }

    fn html(&self, language: &str) -> String {
        let line = |Line(spans): &Line| format!("<p>{}</p>\n", as_html(spans));
        let mut main =
            format!("<h1>{}</h1>\n<p>{}</p>\n", html(&self.title), html(&self.published));
        main.extend(self.introduction.iter().map(line));
        for part in &self.parts {
            main.push_str(&format!("<h2>{}</h2>\n", html(&part.title)));
            main.extend(part.before.iter().map(line));
            if part.entries.is_empty() {
                continue;
            }
            main.push_str("<ul>\n");
            for Entry(spans) in &part.entries {
                main.push_str(&format!("<li>{}</li>\n", as_html(spans)));
            }
            main.push_str("</ul>\n");
        }
        main.extend(self.closing.iter().map(line));
        WebPage { language, title: &self.title, main: &main, ..WebPage::default() }.html()
    }
}

/// Spans as Markdown on one line.
fn as_markdown(spans: &[Span]) -> String {
    let parts = spans.iter().enumerate().map(|(at, span)| match span {
        // The spaces before an address stay spaces.
        Span::Plain(text) if at == 0 => {
            let words = text.trim_end();
            format!("{}{}", markdown(words), &text[words.len()..])
        }
        Span::Plain(text) => escaped_part(text),
        Span::Title(text) => format!("**{}**", markdown(text)),
        Span::Address(address) => format!("<{address}>"),
    });
    parts.collect()
}

fn as_html(spans: &[Span]) -> String {
    let parts = spans.iter().map(|span| match span {
        Span::Plain(text) => html(text),
        Span::Title(text) => format!("<strong>{}</strong>", html(text)),
        Span::Address(address) => {
            let address = html(address);
            format!("<a href=\"{address}\">{address}</a>")
        }
    });
    parts.collect()
}

/// Everything that the notes list, each under its heading.
fn parts(record: &ReleaseRecord, context: &Context<'_>) -> Vec<Part> {
    let words = context.words;
    let mut parts: Vec<Part> = Vec::new();
    for group in Group::ALL {
        let is_of_group = |change: &&Change| {
            Group::of(change.law, Some(change.impact)) == group && !packs::is_about_packs(change)
        };
        let changes = record.changes.iter().filter(is_of_group);
        let entries = changes.map(|change| entry(change, words)).collect();
        parts.push(Part::of(words.text(heading(group)), entries));
    }
    parts.retain(|part| !part.entries.is_empty());
    let Some(previous) = context.previous else {
        parts.push(Part {
            title: words.text("notes-your-files"),
            before: vec![Line::of(words.text("notes-first-release"))],
            entries: copies::every(record, context),
        });
        return parts;
    };
    let moved = moved::moved(previous, record, words);
    if !moved.is_empty() {
        parts.push(Part::of(words.text("notes-what-has-moved"), moved));
    }
    let packs = packs::packs(previous, record, context);
    if !packs.is_empty() {
        parts.push(Part::of(words.text("notes-packs"), packs));
    }
    if parts.is_empty() {
        let version = previous.version.to_string();
        let same = words.with("notes-same-text", [("version", version.into())]);
        let title = words.text("notes-what-is-new");
        parts.push(Part { title, before: vec![Line::of(same)], entries: vec![] });
    }
    parts.push(copies::replaced(previous, record, context));
    parts
}

/// The message above a group of changes, in the words of somebody who has to act on them.
fn heading(group: Group) -> &'static str {
    match group {
        Group::Substance => "notes-what-to-do-differently",
        other => other.title(),
    }
}

/// How people who hold a copy can check it.
fn how_to_check(record: &ReleaseRecord, words: &Words) -> Vec<Line> {
    let work = &record.work;
    let mut lines = Vec::new();
    if let Some(address) = record.currency_address() {
        lines.push(Line::to(words, "notes-is-it-current", [], &address));
    }
    let publisher = ("publisher", work.publisher.as_str().into());
    lines.push(Line::to(words, "notes-whom-to-ask", [publisher], &work.homepage));
    lines
}

/// The paragraphs of a text, each on one line.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(words::in_one_line).filter(|paragraph| !paragraph.is_empty()).collect()
}

/// Adds `text` in lines of at most 72 columns: `first` begins the first of them, `others` each of
/// the others.
pub(crate) fn wrap(text: &str, first: &str, others: &str, out: &mut String) {
    for line in words::wrap(text, 72, first, others) {
        out.push_str(&line);
        out.push('\n');
    }
}
