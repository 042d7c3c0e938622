//! Release notes, made from the record: Markdown, a web page, and plain text for an e-mail.
//!
//! In: a release's record. Out: one text per form; all three say the same. Changes to the law come
//! first, then the impact decides. Titles, summaries and the introduction are the maintainer's.

use crate::compare::groups::{Group, remark_on};
use crate::ground::words;
use crate::project::history::{Change, ChangeKind, ReleaseRecord};
use crate::web::markdown::{escaped as markdown, escaped_part};
use crate::web::shell::WebPage;
use crate::web::xhtml::escaped as html;

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
    /// Who published the version, and when.
    published: String,
    introduction: Vec<String>,
    groups: Vec<(Group, Vec<Entry>)>,
    closing: Vec<String>,
    homepage: String,
}

struct Entry {
    title: String,
    /// " (new): A sentence about it."
    rest: String,
}

impl Notes {
    fn new(record: &ReleaseRecord) -> Self {
        let groups = Group::ALL.into_iter().map(|group| {
            let is_of_group =
                |change: &&Change| Group::of(change.law, Some(change.impact)) == group;
            (group, record.changes.iter().filter(is_of_group).map(entry).collect())
        });
        let groups: Vec<(Group, Vec<Entry>)> =
            groups.filter(|(_, entries): &(Group, Vec<Entry>)| !entries.is_empty()).collect();
        let introduction = record.introduction.as_deref().map(paragraphs).unwrap_or_default();
        Self {
            title: format!("{}: version {}", record.work.title, record.version),
            published: format!("{}, {}", record.work.publisher, record.date.long()),
            introduction,
            closing: closing(record),
            groups,
            homepage: record.work.homepage.clone(),
        }
    }

    fn markdown(&self) -> String {
        let mut out = format!("# {}\n\n{}\n", markdown(&self.title), markdown(&self.published));
        for paragraph in &self.introduction {
            out.push_str(&format!("\n{}\n", markdown(paragraph)));
        }
        for (group, entries) in &self.groups {
            out.push_str(&format!("\n## {}\n\n", group.title()));
            for Entry { title, rest } in entries {
                out.push_str(&format!("- **{}**{}\n", markdown(title), escaped_part(rest)));
            }
        }
        for line in &self.closing {
            out.push_str(&format!("\n{}\n", markdown(line)));
        }
        out.push_str(&format!("\n<{}>\n", self.homepage));
        out
    }

    /// Lines of at most 72 characters, which suit e-mail programs.
    fn plain(&self) -> String {
        let mut out = String::new();
        wrap(&self.title, "", "", &mut out);
        let width = out.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        out.push_str(&format!("{}\n", "=".repeat(width)));
        wrap(&self.published, "", "", &mut out);
        for paragraph in &self.introduction {
            out.push('\n');
            wrap(paragraph, "", "", &mut out);
        }
        for (group, entries) in &self.groups {
            out.push_str(&format!("\n{}\n\n", group.title().to_uppercase()));
            for Entry { title, rest } in entries {
                wrap(&format!("{title}{rest}"), "- ", "  ", &mut out);
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
        let mut main =
            format!("<h1>{}</h1>\n<p>{}</p>\n", html(&self.title), html(&self.published));
        for paragraph in &self.introduction {
            main.push_str(&format!("<p>{}</p>\n", html(paragraph)));
        }
        for (group, entries) in &self.groups {
            main.push_str(&format!("<h2>{}</h2>\n<ul>\n", group.title()));
            for Entry { title, rest } in entries {
                let (title, rest) = (html(title), html(rest));
                main.push_str(&format!("<li><strong>{title}</strong>{rest}</li>\n"));
            }
            main.push_str("</ul>\n");
        }
        for line in &self.closing {
            main.push_str(&format!("<p>{}</p>\n", html(line)));
        }
        let homepage = html(&self.homepage);
        main.push_str(&format!("<p><a href=\"{homepage}\">{homepage}</a></p>\n"));
        WebPage { language, title: &self.title, main: &main, ..WebPage::default() }.html()
    }
}

/// What release notes say after the changes.
fn closing(record: &ReleaseRecord) -> Vec<String> {
    let mut closing = Vec::new();
    match &record.previous {
        None => closing.push("This is the first release.".to_owned()),
        Some(previous) if record.changes.is_empty() => {
            closing.push(format!("The text is the same as in version {previous}."));
        }
        Some(previous) => {
            let is_there =
                |change: &&Change| change.kind != ChangeKind::Removed && !change.is_detail;
            let changed = record.changes.iter().filter(is_there).count();
            let same = match record.sections.len().saturating_sub(changed) {
                0 => "No section is".to_owned(),
                1 => "One section is".to_owned(),
                more => format!("{more} sections are"),
            };
            closing.push(format!(
                "{same} the same as in version {previous}, which this version replaces."
            ));
        }
    }
    let files = match record.artefacts.len() {
        1 => "The one file".to_owned(),
        more => format!("The {more} files"),
    };
    closing.push(format!(
        "{} {files} of this version are listed with their digests in release.json and SHA256SUMS.",
        how_to_check(record),
    ));
    closing
}

/// How people who hold a copy can check it.
pub(crate) fn how_to_check(record: &ReleaseRecord) -> String {
    match record.currency_address() {
        Some(address) => format!(
            "To find out whether a copy is still current, go to {address} or run “bindery \
             verify FILE”, which also says whether it is genuine."
        ),
        None => "To find out whether a copy is genuine and current, run “bindery verify FILE”."
            .to_owned(),
    }
}

fn entry(change: &Change) -> Entry {
    let mut rest = String::new();
    if let Some(remark) = remark_on(change.kind) {
        rest.push_str(&format!(" ({remark})"));
    }
    if let Some(summary) = &change.summary {
        rest.push_str(&format!(": {summary}"));
    }
    Entry { title: change.shared_title().to_owned(), rest }
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
