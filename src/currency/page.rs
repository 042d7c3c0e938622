//! A page of the site in the making: its parts, each as HTML.
//!
//! In: words and data. Out: one HTML document in the style of the site.

use super::data::{ChangeInRelease, CopyStatus, RecallNotice, ReleaseRef, Work};
use crate::compare::groups::{Group, remark_on};
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
pub(super) struct Page {
    title: String,
    header: String,
    main: String,
}

impl Page {
    pub(super) fn new(work: &Work, heading: &str) -> Self {
        Self {
            title: format!("{heading}: {}", work.title),
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
        self.heading("Recalled");
        self.main.push_str("<ul>\n");
        for notice in recalls {
            let recalled = match &notice.title {
                Some(title) => format!("“{title}” in version {}", notice.version),
                None => format!("Version {}", notice.version),
            };
            self.main.push_str(&format!(
                "<li><strong>{}</strong>, recalled on {}: {}</li>\n",
                escaped(&recalled),
                notice.date.long(),
                escaped(&notice.reason)
            ));
        }
        self.main.push_str("</ul>\n");
    }

    /// Where to get a version that may be used, if there is one.
    pub(super) fn get(
        &mut self,
        work: &Work,
        safe: Option<&ReleaseRef>,
        newest: &ReleaseRef,
        up: &str,
    ) {
        let Some(safe) = safe else {
            let words = format!("Ask {} for a corrected version", work.publisher);
            return self.link(&work.homepage, &words);
        };
        let words = match safe == newest {
            true => format!("Get the newest version from {}", work.publisher),
            false => format!("Ask {} for a corrected version", work.publisher),
        };
        self.link(&work.homepage, &words);
        let page = format!("{up}{}/index.html", safe.version);
        self.link(&page, &format!("What version {} contains", safe.version));
    }

    pub(super) fn last_changed(&mut self, release: &ReleaseRef) {
        let words =
            format!("The substance of this section last changed in version {}.", dated(release));
        self.paragraph(&words);
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
            self.main.push_str(&format!("<h3>Version {}</h3>\n<ul>\n", escaped(&dated(&named))));
            for change in of_one {
                let text = words(change, with_titles);
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
        self.finished(up, work, "<p><a href=\"status.json\">This page as data</a></p>\n", STYLE)
    }

    /// As `finish`, for a page with a long text, which has style rules of its own and no data.
    pub(super) fn finish_text(self, up: &str, work: &Work, style: &str) -> String {
        self.finished(up, work, "", &format!("{STYLE}{style}"))
    }

    fn finished(self, up: &str, work: &Work, data: &str, style: &str) -> String {
        let all = if up.is_empty() {
            String::new()
        } else {
            format!("<p><a href=\"{up}index.html\">All versions</a></p>\n")
        };
        let homepage = escaped(&work.homepage);
        let footer = format!(
            "{all}<p>Published by {}: <a href=\"{homepage}\">{homepage}</a></p>\n{data}",
            escaped(&work.publisher)
        );
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

/// "2026.11 (24 November 2026)".
pub(super) fn dated(named: &ReleaseRef) -> String {
    format!("{} ({})", named.version, named.date.long())
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
fn words(ChangeInRelease { change, .. }: &ChangeInRelease, with_title: bool) -> String {
    let kind = remark_on(change.kind);
    let impact = || Group::of(false, Some(change.impact)).remark();
    let law = change.law.then_some(Group::Law.remark());
    let remarks: Vec<&str> = law.into_iter().chain([kind.unwrap_or_else(impact)]).collect();
    let remarks = remarks.join(", ");
    let mut out = String::new();
    if with_title {
        out.push_str(&format!("<strong>{}</strong> ({remarks})", escaped(&change.title)));
    } else {
        let mut letters = remarks.chars();
        let first = letters.next().map(char::to_uppercase).into_iter().flatten();
        out.push_str(&format!(
            "<strong>{}</strong>",
            escaped(&first.chain(letters).collect::<String>())
        ));
    }
    if let Some(summary) = &change.summary {
        out.push_str(&format!(": {}", escaped(summary)));
    }
    out
}
