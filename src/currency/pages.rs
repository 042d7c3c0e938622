//! The pages of the site.
//!
//! In: the data. Out: HTML5 that says first what matters: rely on this copy, or not. It is read on
//! telephones, with a screen reader, and without a network; colour only adds to words.

use super::data::{
    ChangeInRelease, CopyStatus, Overview, Part, RecallNotice, ReleaseRef, SectionHistory, Status,
    Work,
};
use crate::ground::version::Version;
use crate::project::history::{ChangeKind, Impact};
use crate::web::xhtml::escape;

const STYLE: &str = "\
:root { color-scheme: light dark; --ink: #1a1a1a; --ground: #fff; --line: #6a6a6a; \
--good: #0b5d2e; --old: #6b4300; --bad: #8c0f1c; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --ground: #161616; --line: #9a9a9a; \
--good: #8fd8ab; --old: #f0c674; --bad: #ff9aa2; --link: #9ccbff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1.25rem 1rem 3rem; font: 1.0625rem/1.55 \
system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.25rem 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 0.25rem; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
ul { padding-left: 1.25rem; }
li { margin-bottom: 0.5rem; }
.verdict { border: 2px solid; border-left-width: 10px; padding: 0.75rem 1rem; margin: 1rem 0; }
.verdict strong { display: block; font-size: 1.3rem; line-height: 1.3; }
.verdict p { margin: 0.4rem 0 0; color: var(--ink); }
.current { color: var(--good); border-color: var(--good); }
.superseded, .withdrawn { color: var(--old); border-color: var(--old); }
.recalled { color: var(--bad); border-color: var(--bad); }
.list { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.list li { margin: 0; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.list .state { display: block; font-size: 0.95rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); font-size: 0.95rem; }
";

/// The list of releases.
pub(crate) fn overview(overview: &Overview) -> String {
    let mut page = Page::new(&overview.work, "Is my copy current?");
    page.paragraph(&format!(
        "The newest version is {}. Find the version of your copy on its title page or in its \
         colophon, and follow it here.",
        dated(&overview.newest)
    ));
    let items = overview.releases.iter().map(|listed| {
        let named = ReleaseRef { version: listed.version.clone(), date: listed.date };
        let words = format!("Version {}", dated(&named));
        let link = format!("{}/index.html", listed.version);
        let whole = state(listed.status);
        match listed.recalled.len() {
            _ if listed.status == CopyStatus::Recalled => (link, words, listed.status, whole),
            0 => (link, words, listed.status, whole),
            1 => (
                link,
                words,
                CopyStatus::Recalled,
                format!("{whole}, but one section was recalled"),
            ),
            more => {
                let state = format!("{whole}, but {more} sections were recalled");
                (link, words, CopyStatus::Recalled, state)
            }
        }
    });
    page.list(items);
    page.finish("", &overview.work)
}

/// One release.
pub(crate) fn release(status: &Status) -> String {
    let version = &status.version;
    let mut page = Page::new(&status.work, &format!("Version {version}"));
    let newest = dated(&status.newest);
    match status.status {
        CopyStatus::Current if !status.recalls.is_empty() => page.verdict(
            CopyStatus::Recalled,
            "The newest version, but part of it was recalled",
            "Do not use what is named below.",
        ),
        CopyStatus::Current => page.verdict(
            status.status,
            "This is the newest version",
            &format!("Version {version} of {} is current.", status.date.long()),
        ),
        CopyStatus::Recalled => page.verdict(
            status.status,
            "Do not use: recalled",
            &match status.newest.version == *version {
                true => format!("Version {version} was taken back, and there is no newer one yet."),
                false => {
                    format!("Version {version} was taken back. The newest version is {newest}.")
                }
            },
        ),
        CopyStatus::Superseded | CopyStatus::Withdrawn => page.verdict(
            CopyStatus::Superseded,
            "There is a newer version",
            &format!(
                "Version {version} of {} has been replaced. The newest version is {newest}.",
                status.date.long()
            ),
        ),
    }
    page.recalls(&status.recalls);
    page.get(status.status, &status.work, &status.newest, Some(version), "../");
    page.changes(&status.changes, &format!("Changed since version {version}"), true);
    page.heading("Sections of this version");
    let items = status.sections.iter().map(|part| {
        let link = format!("{}/index.html", part.id);
        (link, part.title.clone(), part.status, part_state(part))
    });
    page.list(items);
    page.finish("../", &status.work)
}

/// One section of a release.
pub(crate) fn section(status: &Status) -> String {
    let Some(part) = &status.section else { return release(status) };
    let version = &status.version;
    let mut page = Page::new(&status.work, &format!("{} (version {version})", part.title));
    let newest = dated(&status.newest);
    let (head, text) = match part.status {
        CopyStatus::Current => (
            "This section is current",
            format!("It says in version {version} what it says in the newest version, {newest}."),
        ),
        CopyStatus::Superseded => {
            ("This section has changed since", format!("The newest version is {newest}."))
        }
        CopyStatus::Withdrawn => (
            "This section was withdrawn",
            format!("The newest version, {newest}, does not have it."),
        ),
        CopyStatus::Recalled => {
            let text = match status.newest.version == *version {
                true => "It was taken back, and there is no newer version yet.".to_owned(),
                false => format!("It was taken back. The newest version is {newest}."),
            };
            ("Do not use: recalled", text)
        }
    };
    page.verdict(part.status, head, &text);
    page.recalls(&status.recalls);
    page.get(part.status, &status.work, &status.newest, Some(version), "../../");
    page.changes(&status.changes, &format!("Changed since version {version}"), false);
    page.paragraph(&format!("Its substance last changed in version {}.", dated(&part.changed)));
    page.link("../index.html", &format!("All of version {version}"));
    page.finish("../../", &status.work)
}

/// One section through all releases.
pub(crate) fn story(story: &SectionHistory) -> String {
    let mut page = Page::new(&story.work, &story.title);
    let latest = dated(&story.latest);
    match story.status {
        CopyStatus::Current | CopyStatus::Superseded => page.verdict(
            CopyStatus::Current,
            "Where to read this section",
            &format!("The newest version that has it is {latest}."),
        ),
        CopyStatus::Withdrawn => page.verdict(
            story.status,
            "This section was withdrawn",
            &format!("The last version that had it is {latest}."),
        ),
        CopyStatus::Recalled => page.verdict(
            story.status,
            "Do not use: recalled",
            &format!("What it says in version {latest} was taken back."),
        ),
    }
    page.recalls(&story.recalls);
    let own = match story.status {
        CopyStatus::Recalled => Some(&story.latest.version),
        _ => None,
    };
    page.get(CopyStatus::Superseded, &story.work, &story.newest, own, "../");
    page.paragraph(&format!("Its substance last changed in version {}.", dated(&story.changed)));
    let link = format!("../{}/{}/index.html", story.latest.version, story.id);
    page.link(&link, &format!("This section in version {}", story.latest.version));
    page.changes(&story.changes, "Changes", false);
    page.finish("../", &story.work)
}

/// "2026.11 of 24 November 2026".
fn dated(named: &ReleaseRef) -> String {
    format!("{} of {}", named.version, named.date.long())
}

fn state(status: CopyStatus) -> String {
    match status {
        CopyStatus::Current => "current".to_owned(),
        CopyStatus::Superseded => "replaced by a newer version".to_owned(),
        CopyStatus::Withdrawn => "withdrawn".to_owned(),
        CopyStatus::Recalled => "recalled: do not use".to_owned(),
    }
}

fn part_state(part: &Part) -> String {
    match part.status {
        CopyStatus::Superseded => "has changed since".to_owned(),
        status => state(status),
    }
}

fn class(status: CopyStatus) -> &'static str {
    match status {
        CopyStatus::Current => "current",
        CopyStatus::Superseded => "superseded",
        CopyStatus::Withdrawn => "withdrawn",
        CopyStatus::Recalled => "recalled",
    }
}

/// A page as it grows.
struct Page {
    head: String,
    body: String,
}

impl Page {
    fn new(work: &Work, heading: &str) -> Self {
        let head = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{}: {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <header><p>{}</p></header>\n<main>\n",
            html(&work.language),
            html(heading),
            html(&work.title),
            html(&work.title),
        );
        Self { head, body: format!("<h1>{}</h1>\n", html(heading)) }
    }

    fn heading(&mut self, words: &str) {
        self.body.push_str(&format!("<h2>{}</h2>\n", html(words)));
    }

    fn paragraph(&mut self, words: &str) {
        self.body.push_str(&format!("<p>{}</p>\n", html(words)));
    }

    fn link(&mut self, target: &str, words: &str) {
        let (target, words) = (html(target), html(words));
        self.body.push_str(&format!("<p><a href=\"{target}\">{words}</a></p>\n"));
    }

    fn verdict(&mut self, status: CopyStatus, head: &str, text: &str) {
        self.body.push_str(&format!(
            "<div class=\"verdict {}\"><strong>{}</strong><p>{}</p></div>\n",
            class(status),
            html(head),
            html(text)
        ));
    }

    fn recalls(&mut self, recalls: &[RecallNotice]) {
        if recalls.is_empty() {
            return;
        }
        self.heading("Recalled");
        self.body.push_str("<ul>\n");
        for taken in recalls {
            let what = match &taken.title {
                Some(title) => format!("“{title}”, as it stands in version {}", taken.version),
                None => format!("Version {}", taken.version),
            };
            self.body.push_str(&format!(
                "<li><strong>{}</strong>, on {}: {}</li>\n",
                html(&what),
                taken.date.long(),
                html(&taken.reason)
            ));
        }
        self.body.push_str("</ul>\n");
    }

    /// Where to get what is newest, unless the reader has it.
    fn get(
        &mut self,
        status: CopyStatus,
        work: &Work,
        newest: &ReleaseRef,
        own: Option<&Version>,
        up: &str,
    ) {
        if status == CopyStatus::Current {
            return;
        }
        if Some(&newest.version) == own {
            return self.link(&work.homepage, &format!("What {} says of it", work.publisher));
        }
        self.link(&work.homepage, &format!("Get the newest version from {}", work.publisher));
        let page = format!("{up}{}/index.html", newest.version);
        self.link(&page, &format!("What version {} holds", newest.version));
    }

    fn changes(&mut self, changes: &[ChangeInRelease], heading: &str, with_titles: bool) {
        if changes.is_empty() {
            return;
        }
        self.heading(heading);
        for of_one in changes.chunk_by(|one, other| one.version == other.version) {
            let named = ReleaseRef { version: of_one[0].version.clone(), date: of_one[0].date };
            self.body.push_str(&format!("<h3>In version {}</h3>\n<ul>\n", html(&dated(&named))));
            for change in of_one {
                let text = words(change, with_titles);
                self.body.push_str(&format!("<li>{text}</li>\n"));
            }
            self.body.push_str("</ul>\n");
        }
    }

    fn list(&mut self, items: impl Iterator<Item = (String, String, CopyStatus, String)>) {
        self.body.push_str("<ul class=\"list\">\n");
        for (target, words, status, state) in items {
            self.body.push_str(&format!(
                "<li><a href=\"{}\">{}</a> <span class=\"state {}\">{}</span></li>\n",
                html(&target),
                html(&words),
                class(status),
                html(&state)
            ));
        }
        self.body.push_str("</ul>\n");
    }

    /// `up` leads from here to the list of releases.
    fn finish(self, up: &str, work: &Work) -> String {
        let all = if up.is_empty() {
            String::new()
        } else {
            format!("<p><a href=\"{up}index.html\">All versions</a></p>\n")
        };
        let homepage = html(&work.homepage);
        format!(
            "{}{}</main>\n<footer>\n{all}<p>Published by {}: <a href=\"{homepage}\">{homepage}</a>\
             </p>\n<p><a href=\"status.json\">This page as data</a></p>\n</footer>\n</body>\n\
             </html>\n",
            self.head,
            self.body,
            html(&work.publisher)
        )
    }
}

/// A change in words, as HTML.
fn words(ChangeInRelease { change, .. }: &ChangeInRelease, with_title: bool) -> String {
    let mut marks = Vec::new();
    if change.law {
        marks.push("the law changed");
    }
    match change.kind {
        ChangeKind::Added => marks.push("new"),
        ChangeKind::Removed => marks.push("withdrawn"),
        ChangeKind::Changed => marks.push(match change.impact {
            Impact::Substantive => "changed in substance",
            Impact::Clarifying => "said more clearly",
            Impact::Typographic => "small corrections",
        }),
    }
    let marks = marks.join(", ");
    let mut out = String::new();
    if with_title {
        out.push_str(&format!("<strong>{}</strong> ({marks})", html(&change.title)));
    } else {
        let mut letters = marks.chars();
        let first = letters.next().map(char::to_uppercase).into_iter().flatten();
        out.push_str(&format!(
            "<strong>{}</strong>",
            html(&first.chain(letters).collect::<String>())
        ));
    }
    if let Some(summary) = &change.summary {
        out.push_str(&format!(": {}", html(summary)));
    }
    out
}

fn html(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}
