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
use crate::ground::words;
use crate::project::history::{Change, ReleaseRecord};
use crate::web::markdown::{escaped as markdown, escaped_part};
use crate::web::shell::WebPage;
use crate::web::xhtml::escaped as html;
use part::{Entry, Line, Part, entry};

/// The names of the files of release notes.
pub(crate) const NAMES: [&str; 3] = ["release-notes.html", "release-notes.md", "release-notes.txt"];

/// What a release is described with, besides its record.
#[derive(Debug, Default)]
pub(crate) struct Context<'a> {
    /// The record of the release before it.
    pub(crate) previous: Option<&'a ReleaseRecord>,
    pub(crate) names: Names,
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
        let introduction = record.introduction.as_deref().map(paragraphs).unwrap_or_default();
        Self {
            title: format!("{}: version {}", record.work.title, record.version),
            published: format!("{}, {}", record.work.publisher, record.date.long()),
            introduction: introduction.into_iter().map(Line::of).collect(),
            parts: parts(record, context),
            closing: how_to_check(record),
        }
    }

    fn markdown(&self) -> String {
        let line = |line: &Line| match &line.address {
            Some(address) => format!("{} <{address}>", markdown(&line.words)),
            None => markdown(&line.words),
        };
        let mut out = format!("# {}\n\n{}\n", markdown(&self.title), markdown(&self.published));
        for paragraph in &self.introduction {
            out.push_str(&format!("\n{}\n", line(paragraph)));
        }
        for part in &self.parts {
            out.push_str(&format!("\n## {}\n", part.title));
            for paragraph in &part.before {
                out.push_str(&format!("\n{}\n", line(paragraph)));
            }
            for (at, Entry { title, rest }) in part.entries.iter().enumerate() {
                let gap = if at == 0 { "\n" } else { "" };
                out.push_str(&format!("{gap}- **{}**{}\n", markdown(title), escaped_part(rest)));
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
            wrap(&line.words, "", "", out);
            // An address on a line of its own is a link in every e-mail program.
            if let Some(address) = &line.address {
                out.push_str(&format!("{address}\n"));
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
            for (at, Entry { title, rest }) in part.entries.iter().enumerate() {
                if at == 0 {
                    out.push('\n');
                }
                wrap(&format!("{title}{rest}"), "- ", "  ", &mut out);
            }
        }
        for paragraph in &self.closing {
            line(paragraph, &mut out);
        }
        out
    }

    fn html(&self, language: &str) -> String {
        let line = |line: &Line| match line.address.as_deref().map(html) {
            Some(to) => format!("<p>{} <a href=\"{to}\">{to}</a></p>\n", html(&line.words)),
            None => format!("<p>{}</p>\n", html(&line.words)),
        };
        let mut main =
            format!("<h1>{}</h1>\n<p>{}</p>\n", html(&self.title), html(&self.published));
        main.extend(self.introduction.iter().map(line));
        for part in &self.parts {
            main.push_str(&format!("<h2>{}</h2>\n", html(part.title)));
            main.extend(part.before.iter().map(line));
            if part.entries.is_empty() {
                continue;
            }
            main.push_str("<ul>\n");
            for Entry { title, rest } in &part.entries {
                let (title, rest) = (html(title), html(rest));
                main.push_str(&format!("<li><strong>{title}</strong>{rest}</li>\n"));
            }
            main.push_str("</ul>\n");
        }
        main.extend(self.closing.iter().map(line));
        WebPage { language, title: &self.title, main: &main, ..WebPage::default() }.html()
    }
}

/// Everything that the notes list, each under its heading.
fn parts(record: &ReleaseRecord, context: &Context<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for group in Group::ALL {
        let is_of_group = |change: &&Change| {
            Group::of(change.law, Some(change.impact)) == group && !packs::is_about_packs(change)
        };
        let entries = record.changes.iter().filter(is_of_group).map(entry).collect();
        parts.push(Part::of(heading(group), entries));
    }
    parts.retain(|part| !part.entries.is_empty());
    let Some(previous) = context.previous else {
        parts.push(Part {
            title: "Your files",
            before: vec![Line::of("This is the first release, so there are no files to replace.")],
            entries: copies::every(record, &context.names),
        });
        return parts;
    };
    let moved = moved::moved(previous, record);
    if !moved.is_empty() {
        parts.push(Part::of("What has moved", moved));
    }
    let packs = packs::packs(previous, record, &context.names);
    if !packs.is_empty() {
        parts.push(Part::of("Packs", packs));
    }
    if parts.is_empty() {
        let words = format!("The text is the same as in version {}.", previous.version);
        parts.push(Part { title: "What is new", before: vec![Line::of(words)], entries: vec![] });
    }
    parts.push(copies::replaced(previous, record, &context.names));
    parts
}

/// A group of changes in the words of somebody who has to act on them.
fn heading(group: Group) -> &'static str {
    match group {
        Group::Substance => "What to know or do differently",
        other => other.title(),
    }
}

/// How people who hold a copy can check it.
fn how_to_check(record: &ReleaseRecord) -> Vec<Line> {
    let work = &record.work;
    let mut lines = Vec::new();
    if let Some(address) = record.currency_address() {
        let words = "To find out whether a copy of this version is still current, see";
        lines.push(Line::to(words, &address));
    }
    let words = format!(
        "If you have a question about a copy, or are not sure where it came from, ask {}:",
        work.publisher
    );
    lines.push(Line::to(words, &work.homepage));
    lines
}

/// The paragraphs of a text, each on one line.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n")
        .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// Adds `text` in lines of at most 72 columns: `first` begins the first of them, `others` each of
/// the others.
pub(crate) fn wrap(text: &str, first: &str, others: &str, out: &mut String) {
    for line in words::wrap(text, 72, first, others) {
        out.push_str(&line);
        out.push('\n');
    }
}
