//! The pages of the site.
//!
//! In: the data. Out: HTML that says first what matters most: whether to rely on this copy. People
//! read it on telephones, with a screen reader and without a network; colour only adds to words.

use super::data::{
    ChangeInRelease, CopyStatus, Overview, Part, RecallNotice, ReleaseRef, SectionHistory, Status,
    Work,
};
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

/// The list of releases.
pub(crate) fn overview(overview: &Overview) -> String {
    let mut page = Page::new(&overview.work, "Is my copy current?");
    let newest = dated(&overview.newest);
    let is_recalled =
        overview.releases.first().is_some_and(|newest| newest.status == CopyStatus::Recalled);
    let newest = match is_recalled {
        true => format!("The newest version, {newest}, was recalled."),
        false => format!("The newest version is {newest}."),
    };
    page.paragraph(&format!(
        "{newest} Find the version of your copy on its title page or in its colophon, then choose \
         it below.",
    ));
    let items = overview.releases.iter().map(|listed| {
        let named = ReleaseRef { version: listed.version.clone(), date: listed.date };
        let link = format!("{}/index.html", listed.version);
        let own = state(listed.status);
        let (status, state) = match listed.recalled.len() {
            _ if listed.status == CopyStatus::Recalled => (listed.status, own.to_owned()),
            0 => (listed.status, own.to_owned()),
            1 => (CopyStatus::Recalled, format!("{own}; one section was recalled")),
            more => (CopyStatus::Recalled, format!("{own}; {more} sections were recalled")),
        };
        (link, format!("Version {}", dated(&named)), status, state)
    });
    page.list(items);
    page.finish("", &overview.work)
}

/// One release.
pub(crate) fn release(status: &Status) -> String {
    let version = &status.version;
    let own = dated(&ReleaseRef { version: version.clone(), date: status.date });
    let mut page = Page::new(&status.work, &format!("Version {version}"));
    match status.status {
        CopyStatus::Current if !status.recalls.is_empty() => page.verdict(
            CopyStatus::Recalled,
            "This is the newest version, but part of it was recalled",
            "Do not use the sections that are named below.",
        ),
        CopyStatus::Current => page.verdict(
            status.status,
            "This is the newest version",
            &format!("Version {own} is current."),
        ),
        CopyStatus::Recalled => page.verdict(
            status.status,
            "Do not use: recalled",
            &format!("Version {own} was recalled. {}", where_next(status)),
        ),
        CopyStatus::Superseded | CopyStatus::Withdrawn => {
            let fate = match status.recalls.is_empty() {
                true => "has been replaced",
                false => "has been replaced, and part of it was recalled",
            };
            page.verdict(
                CopyStatus::Superseded,
                "There is a newer version",
                &format!("Version {own} {fate}. {}", where_next(status)),
            );
        }
    }
    page.recalls(&status.recalls);
    if status.status != CopyStatus::Current {
        page.get(&status.work, replacement(status), &status.newest, "../");
    }
    page.changes(&status.changes, &format!("Changes since version {version}"), true);
    page.heading("Sections of this version");
    let items = status.sections.iter().map(|part| {
        let link = format!("{}/index.html", part.id);
        (link, part.title.clone(), part.status, part_state(part).to_owned())
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
    let is_newest = status.newest.version == *version;
    let changed = format!("This section has changed since version {version}");
    let (head, text) = match part.status {
        CopyStatus::Current if is_newest => {
            ("This section is current", format!("Version {newest} is the newest version."))
        }
        CopyStatus::Current if status.newest_is_recalled => (
            "The newest version was recalled",
            format!("This section has the same text in the newest version, {newest}."),
        ),
        CopyStatus::Current => (
            "This section is current",
            format!("Its text is the same in the newest version, {newest}."),
        ),
        CopyStatus::Superseded => (changed.as_str(), where_next(status)),
        CopyStatus::Withdrawn => (
            "This section was removed",
            format!("The newest version, {newest}, does not contain it."),
        ),
        CopyStatus::Recalled => {
            ("Do not use: recalled", format!("This section was recalled. {}", where_next(status)))
        }
    };
    // The same text in a version that was recalled gives nobody confidence.
    let copy = match part.status {
        CopyStatus::Current if status.newest_is_recalled => CopyStatus::Superseded,
        status => status,
    };
    page.verdict(copy, head, &text);
    page.recalls(&status.recalls);
    if copy != CopyStatus::Current {
        page.get(&status.work, replacement(status), &status.newest, "../../");
    }
    page.changes(&status.changes, &format!("Changes since version {version}"), false);
    page.last_changed(&part.changed);
    page.link("../index.html", &format!("All sections of version {version}"));
    page.finish("../../", &status.work)
}

/// One section in all releases.
pub(crate) fn section_history(history: &SectionHistory) -> String {
    let mut page = Page::new(&history.work, &history.title);
    let latest = dated(&history.latest);
    match history.status {
        CopyStatus::Current | CopyStatus::Superseded => page.verdict(
            CopyStatus::Current,
            "Where to read this section",
            &format!("The newest version that contains it is {latest}."),
        ),
        CopyStatus::Withdrawn => page.verdict(
            history.status,
            "This section was removed",
            &format!("The last version that contains it is {latest}."),
        ),
        CopyStatus::Recalled => page.verdict(
            history.status,
            "Do not use: recalled",
            &match history.safe.as_ref() {
                Some(safe) => format!(
                    "The text in version {latest} was recalled. The text in version {} was not, \
                     but it may be out of date.",
                    dated(safe)
                ),
                None => format!("The text in version {latest} was recalled."),
            },
        ),
    }
    page.recalls(&history.recalls);
    page.get(&history.work, history.safe.as_ref(), &history.newest, "../");
    page.last_changed(&history.changed);
    let link = format!("../{}/{}/index.html", history.latest.version, history.id);
    page.link(&link, &format!("This section in version {}", history.latest.version));
    page.changes(&history.changes, "Changes", false);
    page.finish("../", &history.work)
}

/// What to use instead: the newest release that may be used, unless it is the one that is looked
/// at.
fn replacement(status: &Status) -> Option<&ReleaseRef> {
    status.safe.as_ref().filter(|safe| safe.version != status.version)
}

/// Which version to look at instead, in sentences.
fn where_next(status: &Status) -> String {
    let newest = dated(&status.newest);
    let is_newest = status.newest.version == status.version;
    let of_newest = match (is_newest, status.newest_is_recalled) {
        (true, _) => "There is no newer version yet.".to_owned(),
        (false, true) if status.section.is_some() => {
            format!("Its text in the newest version, {newest}, was recalled.")
        }
        (false, true) => format!("The newest version, {newest}, was recalled."),
        (false, false) => match status.newest_recalled_sections.len() {
            0 => format!("The newest version is {newest}."),
            1 => format!("The newest version is {newest}, but one section of it was recalled."),
            more => {
                format!("The newest version is {newest}, but {more} sections of it were recalled.")
            }
        },
    };
    match replacement(status) {
        Some(safe) if safe.version != status.newest.version => {
            let what = if status.section.is_some() { "Its text in version" } else { "Version" };
            format!(
                "{of_newest} {what} {} was not recalled, but it may be out of date.",
                dated(safe)
            )
        }
        _ => of_newest,
    }
}

/// "2026.11 (24 November 2026)".
fn dated(named: &ReleaseRef) -> String {
    format!("{} ({})", named.version, named.date.long())
}

fn state(status: CopyStatus) -> &'static str {
    match status {
        CopyStatus::Current => "current",
        CopyStatus::Superseded => "replaced by a newer version",
        CopyStatus::Withdrawn => "removed",
        CopyStatus::Recalled => "recalled: do not use",
    }
}

fn part_state(part: &Part) -> &'static str {
    match part.status {
        CopyStatus::Superseded => "has changed since",
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

/// A page in the making.
struct Page {
    title: String,
    header: String,
    main: String,
}

impl Page {
    fn new(work: &Work, heading: &str) -> Self {
        Self {
            title: format!("{heading}: {}", work.title),
            header: format!("<p>{}</p>\n", escaped(&work.title)),
            main: format!("<h1>{}</h1>\n", escaped(heading)),
        }
    }

    fn heading(&mut self, words: &str) {
        self.main.push_str(&format!("<h2>{}</h2>\n", escaped(words)));
    }

    fn paragraph(&mut self, words: &str) {
        self.main.push_str(&format!("<p>{}</p>\n", escaped(words)));
    }

    fn link(&mut self, target: &str, words: &str) {
        let (target, words) = (escaped(target), escaped(words));
        self.main.push_str(&format!("<p><a href=\"{target}\">{words}</a></p>\n"));
    }

    fn verdict(&mut self, status: CopyStatus, head: &str, text: &str) {
        self.main.push_str(&format!(
            "<div class=\"verdict {}\"><strong>{}</strong><p>{}</p></div>\n",
            class(status),
            escaped(head),
            escaped(text)
        ));
    }

    fn recalls(&mut self, recalls: &[RecallNotice]) {
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
    fn get(&mut self, work: &Work, safe: Option<&ReleaseRef>, newest: &ReleaseRef, up: &str) {
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

    fn last_changed(&mut self, release: &ReleaseRef) {
        let words =
            format!("The substance of this section last changed in version {}.", dated(release));
        self.paragraph(&words);
    }

    fn changes(&mut self, changes: &[ChangeInRelease], heading: &str, with_titles: bool) {
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

    fn list(&mut self, items: impl Iterator<Item = (String, String, CopyStatus, String)>) {
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
    fn finish(self, up: &str, work: &Work) -> String {
        let all = if up.is_empty() {
            String::new()
        } else {
            format!("<p><a href=\"{up}index.html\">All versions</a></p>\n")
        };
        let homepage = escaped(&work.homepage);
        let footer = format!(
            "{all}<p>Published by {}: <a href=\"{homepage}\">{homepage}</a></p>\n\
             <p><a href=\"status.json\">This page as data</a></p>\n",
            escaped(&work.publisher)
        );
        let page = WebPage {
            language: &work.language,
            title: &self.title,
            style: STYLE,
            skip: "",
            header: &self.header,
            main: &self.main,
            footer: &footer,
        };
        page.html()
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
