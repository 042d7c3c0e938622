//! The pages of the site.
//!
//! In: the data. Out: HTML that says first what matters most: whether to rely on this copy. People
//! read it on telephones, with a screen reader and without a network; colour only adds to words.

use super::data::{CopyStatus, Overview, Part, ReleaseRef, SectionHistory, Status};
use super::page::{Page, dated};

/// The list of releases.
pub(crate) fn overview(overview: &Overview, has_colophon: bool) -> String {
    let mut page = Page::new(&overview.work, "Is my copy current?");
    let newest = dated(&overview.newest);
    let is_recalled =
        overview.releases.first().is_some_and(|newest| newest.status == CopyStatus::Recalled);
    let newest = match is_recalled {
        true => format!("The newest version, {newest}, was recalled."),
        false => format!("The newest version is {newest}."),
    };
    let or = if has_colophon { " or in its colophon" } else { "" };
    page.paragraph(&format!(
        "{newest} Find the version of your copy on its title page{or}, then choose it below.",
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
///
/// `text` leads to a page with its wording, if it has one.
pub(crate) fn section(status: &Status, text: Option<&str>) -> String {
    let Some(part) = &status.section else { return release(status) };
    let version = &status.version;
    let mut page = Page::new(&status.work, &format!("{} (version {version})", part.title));
    let newest = dated(&status.newest);
    let is_newest = status.newest.version == *version;
    let changed = format!("This section has changed since version {version}");
    let (head, verdict) = match part.status {
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
    page.verdict(copy, head, &verdict);
    page.recalls(&status.recalls);
    if copy != CopyStatus::Current {
        page.get(&status.work, replacement(status), &status.newest, "../../");
    }
    page.changes(&status.changes, &format!("Changes since version {version}"), false);
    page.last_changed(&part.changed);
    match text {
        Some(text) => page.link(text, &format!("What this section says in version {version}")),
        None if part.status == CopyStatus::Recalled => {
            page.paragraph("Its text was recalled, so it is no longer shown here.");
        }
        None => {}
    }
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
