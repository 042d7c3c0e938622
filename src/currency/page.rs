//! A page of the site in the making: its parts, each as HTML.
//!
//! In: words and data. Out: one HTML document in the style of the site.

use super::data::{ChangeInRelease, CopyStatus, RecallNotice, ReleaseRef, Work};
use crate::ground::own_words::{Piece, Value, Words};
use crate::project::history::{ChangeKind, Impact};
use crate::web::shell::WebPage;
use crate::web::xhtml::escaped;

const STYLE: &str = "\
:root { --good: #0b5d2e; --old: #6b4300; --bad: #8c0f1c; }
@media (prefers-color-scheme: dark) { :root { --good: #8fd8ab; --old: #f0c674; --bad: #ff9aa2; } }
.verdict { border: 2px solid; border-left-width: 10px; padding: 0.75rem 1rem; margin: 1rem 0; }
.verdict strong { display: block; font-size: 1.3rem; line-height: 1.3; }
.verdict p { margin: 0.4rem 0 0; color: var(--ink); }
.current { color: var(--good); border-color: var(--good); }
.superseded, .withdrawn { color: var(--old); border-color: var(--old); }
.recalled { color: var(--bad); border-color: var(--bad); }
.list { list-style: none; padding: 0; border-top: 1px solid var(--rule); }
.list li { margin: 0; padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
.list .state { display: block; font-size: 0.95rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); font-size: 0.95rem; }
";

/// A page in the making.
pub(super) struct Page<'a> {
    words: &'a Words,
    title: String,
    header: String,
    main: String,
}

impl<'a> Page<'a> {
    pub(super) fn new(words: &'a Words, work: &Work, heading: &str) -> Self {
        let title = [("heading", heading.into()), ("work", work.title.as_str().into())];
        Self {
            words,
            title: words.with("currency-page-title", title),
            header: format!("<p>{}</p>\n", escaped(&work.title)),
            main: format!("<h1>{}</h1>\n", escaped(heading)),
        }
    }

    pub(super) fn heading(&mut self, words: &str) {
        self.main.push_str(&format!("<h2>{}</h2>\n", escaped(words)));
    }

    /// Adds markup as it is.
    pub(super) fn markup(&mut self, html: &str) {
        self.main.push_str(html);
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        self.main.push_str(&format!("<p>{}</p>\n", escaped(words)));
    }

    pub(super) fn link(&mut self, target: &str, words: &str) {
        let (target, words) = (escaped(target), escaped(words));
        self.main.push_str(&format!("<p><a href=\"{target}\">{words}</a></p>\n"));
    }

    pub(super) fn verdict(&mut self, status: CopyStatus, head: &str, text: &str) {
        self.main.push_str(&format!(
            "<div class=\"verdict {}\"><strong>{}</strong><p>{}</p></div>\n",
            class(status),
            escaped(head),
            escaped(text)
        ));
    }

    pub(super) fn recalls(&mut self, recalls: &[RecallNotice]) {
        if recalls.is_empty() {
            return;
        }
        let words = self.words;
        self.heading(&words.text("currency-recalled"));
        self.main.push_str("<ul>\n");
        for notice in recalls {
            let version = || ("version", notice.version.to_string().into());
            let recalled = match &notice.title {
                Some(title) => words.with(
                    "currency-recalled-section",
                    [("section", title.as_str().into()), version()],
                ),
                None => words.with("currency-version", [version()]),
            };
            let variables = [
                ("date", words.date(notice.date).into()),
                ("reason", notice.reason.as_str().into()),
            ];
            let text = sentence(words, "currency-recalled-on", variables, "recalled", &recalled);
            self.main.push_str(&format!("<li>{text}</li>\n"));
        }
        self.main.push_str("</ul>\n");
    }

    /// "2026.11 (24 November 2026)".
    pub(super) fn dated(&self, named: &ReleaseRef) -> String {
        dated(self.words, named)
    }

    /// "Version 2026.11 (24 November 2026)".
    pub(super) fn version(&self, named: &ReleaseRef) -> String {
        self.words.with("currency-version", [("version", self.dated(named).into())])
    }

    /// Where to get a version that may be used, if there is one.
    pub(super) fn get(
        &mut self,
        work: &Work,
        safe: Option<&ReleaseRef>,
        newest: &ReleaseRef,
        up: &str,
    ) {
        let id = match safe == Some(newest) {
            true => "currency-get-newest",
            false => "currency-ask-for-corrected",
        };
        let publisher = [("publisher", work.publisher.as_str().into())];
        self.link(&work.homepage, &self.words.with(id, publisher));
        let Some(safe) = safe else { return };
        let page = format!("{up}{}/index.html", safe.version);
        let version = [("version", safe.version.to_string().into())];
        self.link(&page, &self.words.with("currency-what-it-contains", version));
    }

    pub(super) fn last_changed(&mut self, release: &ReleaseRef) {
        let version = [("version", self.dated(release).into())];
        self.paragraph(&self.words.with("currency-last-changed", version));
    }

    pub(super) fn changes(
        &mut self,
        changes: &[ChangeInRelease],
        heading: &str,
        with_titles: bool,
    ) {
        if changes.is_empty() {
            return;
        }
        self.heading(heading);
        for of_one in changes.chunk_by(|one, other| one.version == other.version) {
            let named = ReleaseRef { version: of_one[0].version.clone(), date: of_one[0].date };
            self.main.push_str(&format!("<h3>{}</h3>\n<ul>\n", escaped(&self.version(&named))));
            for change in of_one {
                let text = told(self.words, change, with_titles);
                self.main.push_str(&format!("<li>{text}</li>\n"));
            }
            self.main.push_str("</ul>\n");
        }
    }

    pub(super) fn list(
        &mut self,
        items: impl Iterator<Item = (String, String, CopyStatus, String)>,
    ) {
        self.main.push_str("<ul class=\"list\">\n");
        for (target, words, status, state) in items {
            self.main.push_str(&format!(
                "<li><a href=\"{}\">{}</a> <span class=\"state {}\">{}</span></li>\n",
                escaped(&target),
                escaped(&words),
                class(status),
                escaped(&state)
            ));
        }
        self.main.push_str("</ul>\n");
    }

    /// The page. `up` leads from it to the list of releases.
    pub(super) fn finish(self, up: &str, work: &Work) -> String {
        let words = escaped(&self.words.text("currency-as-data"));
        let data = format!("<p><a href=\"status.json\">{words}</a></p>\n");
        self.finished(up, work, &data, STYLE)
    }

    /// As `finish`, for a page with a long text, which has style rules of its own and no data.
    pub(super) fn finish_text(self, up: &str, work: &Work, style: &str) -> String {
        self.finished(up, work, "", &format!("{STYLE}{style}"))
    }

    fn finished(self, up: &str, work: &Work, data: &str, style: &str) -> String {
        let all = if up.is_empty() {
            String::new()
        } else {
            let words = escaped(&self.words.text("currency-all-versions"));
            format!("<p><a href=\"{up}index.html\">{words}</a></p>\n")
        };
        let homepage = escaped(&work.homepage);
        let publisher = [("publisher", work.publisher.as_str().into())];
        let published = self.words.parts("currency-published-by", publisher, &["address"]);
        let published = published.iter().map(|piece| match piece {
            Piece::Text(text) => escaped(text),
            Piece::Variable { .. } => format!("<a href=\"{homepage}\">{homepage}</a>"),
        });
        let footer = format!("{all}<p>{}</p>\n{data}", published.collect::<String>());
        let page = WebPage {
            language: &work.language,
            title: &self.title,
            style,
            skip: "",
            header: &self.header,
            main: &self.main,
            footer: &footer,
        };
        page.html()
    }
}

/// A message as HTML, with what `apart` names in bold.
fn sentence<'v>(
    words: &Words,
    id: &str,
    variables: impl IntoIterator<Item = (&'static str, Value<'v>)>,
    apart: &'static str,
    bold: &str,
) -> String {
    let pieces = words.parts(id, variables, &[apart]).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Text(text) => escaped(&text),
            Piece::Variable { .. } => format!("<strong>{}</strong>", escaped(bold)),
        })
        .collect()
}

/// "2026.11 (24 November 2026)".
pub(super) fn dated(words: &Words, named: &ReleaseRef) -> String {
    let variables =
        [("version", named.version.to_string().into()), ("date", words.date(named.date).into())];
    words.with("currency-dated", variables)
}

fn class(status: CopyStatus) -> &'static str {
    match status {
        CopyStatus::Current => "current",
        CopyStatus::Superseded => "superseded",
        CopyStatus::Withdrawn => "withdrawn",
        CopyStatus::Recalled => "recalled",
    }
}

/// A change in words, as HTML.
fn told(words: &Words, told: &ChangeInRelease, with_title: bool) -> String {
    let change = &told.change;
    let (with_a_title, alone) = match (change.law, change.kind, change.impact) {
        (true, ChangeKind::Added, _) => ("currency-titled-law-new", "currency-law-new"),
        (true, ChangeKind::Removed, _) => ("currency-titled-law-removed", "currency-law-removed"),
        (true, ChangeKind::Changed, Impact::Substantive) => {
            ("currency-titled-law-substance", "currency-law-substance")
        }
        (true, ChangeKind::Changed, Impact::Clarifying) => {
            ("currency-titled-law-clarity", "currency-law-clarity")
        }
        (true, ChangeKind::Changed, Impact::Typographic) => {
            ("currency-titled-law-typography", "currency-law-typography")
        }
        (false, ChangeKind::Added, _) => ("currency-titled-new", "currency-new"),
        (false, ChangeKind::Removed, _) => ("currency-titled-removed", "currency-removed"),
        (false, ChangeKind::Changed, Impact::Substantive) => {
            ("currency-titled-substance", "currency-substance")
        }
        (false, ChangeKind::Changed, Impact::Clarifying) => {
            ("currency-titled-clarity", "currency-clarity")
        }
        (false, ChangeKind::Changed, Impact::Typographic) => {
            ("currency-titled-typography", "currency-typography")
        }
    };
    let start = match with_title {
        true => sentence(words, with_a_title, [], "title", &change.title),
        false => format!("<strong>{}</strong>", escaped(&words.text(alone))),
    };
    let Some(summary) = &change.summary else { return start };
    let pieces = words.parts("currency-change-and-summary", [], &["change", "summary"]);
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => escaped(&text),
        Piece::Variable { name } if name == "change" => start.clone(),
        Piece::Variable { .. } => escaped(summary),
    });
    pieces.collect()
}
