//! Release notes, drawn from the record: Markdown, a web page, and plain text for an e-mail.
//!
//! Changes of the law come first, then by impact. Every word is the maintainer's or a title.

use crate::ground::words;
use crate::project::history::{Change, ChangeKind, Impact, ReleaseRecord};
use crate::web::xhtml::escape;

/// The names of the files of release notes.
pub(crate) const NAMES: [&str; 3] = ["release-notes.html", "release-notes.md", "release-notes.txt"];

/// The file names, each with its text.
pub(crate) fn notes(record: &ReleaseRecord) -> [(&'static str, String); 3] {
    let notes = Notes::new(record);
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
    published: String,
    introduction: Option<String>,
    groups: Vec<(&'static str, Vec<Entry>)>,
    closing: Vec<String>,
    homepage: String,
}

struct Entry {
    title: String,
    /// "New" or "Taken out", where it is not a change.
    mark: Option<&'static str>,
    summary: Option<String>,
}

impl Notes {
    fn new(record: &ReleaseRecord) -> Self {
        let published = format!("{}, {}", record.work.publisher, record.date.long());
        let group = |title, of: &dyn Fn(&Change) -> bool| {
            let entries: Vec<Entry> =
                record.changes.iter().filter(|change| of(change)).map(entry).collect();
            (title, entries)
        };
        let mut groups = vec![
            group("Changes of the law", &|change| change.law),
            group("Changes of substance", &|change| {
                !change.law && change.impact == Impact::Substantive
            }),
            group("Said more clearly", &|change| {
                !change.law && change.impact == Impact::Clarifying
            }),
            group("Small corrections", &|change| {
                !change.law && change.impact == Impact::Typographic
            }),
        ];
        groups.retain(|(_, entries)| !entries.is_empty());
        let mut closing = Vec::new();
        match &record.previous {
            None => closing.push("This is the first release.".to_owned()),
            Some(previous) if groups.is_empty() => {
                closing.push(format!("The text is that of version {previous}."));
            }
            Some(previous) => {
                let same = record.sections.len().saturating_sub(
                    record
                        .changes
                        .iter()
                        .filter(|change| change.kind != ChangeKind::Removed)
                        .count(),
                );
                closing.push(format!(
                    "{} as in version {previous}, which this version replaces.",
                    match same {
                        0 => "No section is".to_owned(),
                        1 => "One section is".to_owned(),
                        more => format!("{more} sections are"),
                    }
                ));
            }
        }
        closing.push(format!(
            "{} {} of this version are listed with their digests in release.json and SHA256SUMS.",
            how_to_see(record),
            match record.artefacts.len() {
                1 => "The one file".to_owned(),
                more => format!("The {more} files"),
            }
        ));
        Self {
            title: format!("{}: version {}", record.work.title, record.version),
            published,
            introduction: record.introduction.clone(),
            groups,
            closing,
            homepage: record.work.homepage.clone(),
        }
    }

    fn markdown(&self) -> String {
        let mut out = format!("# {}\n\n{}\n", markdown(&self.title), markdown(&self.published));
        if let Some(introduction) = &self.introduction {
            out.push_str(&format!("\n{}\n", introduction.trim()));
        }
        for (title, entries) in &self.groups {
            out.push_str(&format!("\n## {title}\n\n"));
            for entry in entries {
                let mark = entry.mark.map(|mark| format!(" ({})", mark.to_lowercase()));
                let summary = entry.summary.as_deref().map(|text| format!(": {}", markdown(text)));
                out.push_str(&format!(
                    "- **{}**{}{}\n",
                    markdown(&entry.title),
                    mark.unwrap_or_default(),
                    summary.unwrap_or_default()
                ));
            }
        }
        for line in &self.closing {
            out.push_str(&format!("\n{}\n", markdown(line)));
        }
        out.push_str(&format!("\n<{}>\n", self.homepage));
        out
    }

    /// Lines of at most 72 characters, as e-mail programs like them.
    fn plain(&self) -> String {
        let mut out =
            format!("{}\n{}\n", self.title, "=".repeat(self.title.chars().count().min(72)));
        wrap(&self.published, "", "", &mut out);
        if let Some(introduction) = &self.introduction {
            for paragraph in introduction.trim().split("\n\n") {
                out.push('\n');
                wrap(paragraph, "", "", &mut out);
            }
        }
        for (title, entries) in &self.groups {
            out.push_str(&format!("\n{}\n\n", title.to_uppercase()));
            for entry in entries {
                let mark = entry.mark.map(|mark| format!(" ({})", mark.to_lowercase()));
                let summary = entry.summary.as_deref().map(|text| format!(": {text}"));
                let text = format!(
                    "{}{}{}",
                    entry.title,
                    mark.unwrap_or_default(),
                    summary.unwrap_or_default()
                );
                wrap(&text, "- ", "  ", &mut out);
            }
        }
        for line in &self.closing {
            out.push('\n');
            wrap(line, "", "", &mut out);
        }
        out.push_str(&format!("\n{}\n", self.homepage));
        out
    }

    fn html(&self, language: &str) -> String {
        let mut body =
            format!("<h1>{}</h1>\n<p>{}</p>\n", html(&self.title), html(&self.published));
        if let Some(introduction) = &self.introduction {
            for paragraph in introduction.trim().split("\n\n") {
                body.push_str(&format!("<p>{}</p>\n", html(paragraph)));
            }
        }
        for (title, entries) in &self.groups {
            body.push_str(&format!("<h2>{title}</h2>\n<ul>\n"));
            for entry in entries {
                let mark = entry.mark.map(|mark| format!(" ({})", mark.to_lowercase()));
                let summary = entry.summary.as_deref().map(|text| format!(": {}", html(text)));
                body.push_str(&format!(
                    "<li><strong>{}</strong>{}{}</li>\n",
                    html(&entry.title),
                    mark.unwrap_or_default(),
                    summary.unwrap_or_default()
                ));
            }
            body.push_str("</ul>\n");
        }
        for line in &self.closing {
            body.push_str(&format!("<p>{}</p>\n", html(line)));
        }
        let (homepage, title) = (html(&self.homepage), html(&self.title));
        body.push_str(&format!("<p><a href=\"{homepage}\">{homepage}</a></p>\n"));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>\nbody {{ max-width: 40rem; margin: 2rem auto; \
             padding: 0 1rem; font: 1.1rem/1.6 sans-serif; color: #1a1a1a; background: #fff; }}\n\
             h1, h2 {{ line-height: 1.25; }}\nli {{ margin-bottom: 0.5rem; }}\n</style>\n</head>\n\
             <body>\n<main>\n{body}</main>\n</body>\n</html>\n",
            html(language)
        )
    }
}

/// Where people who hold a copy can look.
pub(crate) fn how_to_see(record: &ReleaseRecord) -> String {
    match record.currency_address() {
        Some(address) => format!(
            "See {address} for whether a copy is still current; bindery verify FILE tells whether \
             it is genuine, too."
        ),
        None => "To see whether a copy is genuine and current: bindery verify FILE.".to_owned(),
    }
}

fn entry(change: &Change) -> Entry {
    Entry {
        title: change.title.clone(),
        mark: match change.kind {
            ChangeKind::Added => Some("New"),
            ChangeKind::Removed => Some("Taken out"),
            ChangeKind::Changed => None,
        },
        summary: change.summary.clone(),
    }
}

fn html(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}

/// Text that Markdown shows as it is.
pub(crate) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// Adds `text` in lines of at most 72 columns; `first` starts the first of them.
pub(crate) fn wrap(text: &str, first: &str, others: &str, out: &mut String) {
    for line in words::wrap(text, 72, first, others) {
        out.push_str(&line);
        out.push('\n');
    }
}
