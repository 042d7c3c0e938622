//! The pages of the site.
//!
//! In: the data. Out: HTML that says first what matters most: whether to rely on this copy. People
//! read it on telephones, with a screen reader and without a network; colour only adds to words.

use super::data::{CopyStatus, Overview, Part, ReleaseRef, SectionHistory, Status};
use super::page::{Page, dated};
use crate::ground::own_words::Words;

/// The list of releases.
pub(crate) fn overview(overview: &Overview, words: &Words) -> String {
    let mut page = Page::new(words, &overview.work, &words.text("currency-question"));
    let is_recalled =
        overview.releases.first().is_some_and(|newest| newest.status == CopyStatus::Recalled);
    let id = match is_recalled {
        true => "currency-choose-newest-recalled",
        false => "currency-choose",
    };
    page.paragraph(&words.with(id, [("newest", page.dated(&overview.newest).into())]));
    let items: Vec<_> = overview
        .releases
        .iter()
        .map(|listed| {
            let named = ReleaseRef { version: listed.version.clone(), date: listed.date };
            let link = format!("{}/index.html", listed.version);
            let own = words.text(state(listed.status));
            let (status, state) = match listed.recalled.len() {
                _ if listed.status == CopyStatus::Recalled => (listed.status, own),
                0 => (listed.status, own),
                number => {
                    let variables = [("state", own.into()), ("number", number.into())];
                    let own = words.with("currency-state-with-recalls", variables);
                    (CopyStatus::Recalled, own)
                }
            };
            (link, page.version(&named), status, state)
        })
        .collect();
    page.list(items.into_iter());
    page.finish("", &overview.work)
}

/// One release.
pub(crate) fn release(status: &Status, words: &Words) -> String {
    let version = || ("version", status.version.to_string().into());
    let own = ReleaseRef { version: status.version.clone(), date: status.date };
    let heading = words.with("currency-version", [version()]);
    let mut page = Page::new(words, &status.work, &heading);
    let own = || ("version", page.dated(&own).into());
    match status.status {
        CopyStatus::Current if !status.recalls.is_empty() => {
            let head = words.text("currency-newest-partly-recalled");
            let text = words.text("currency-do-not-use-sections");
            page.verdict(CopyStatus::Recalled, &head, &text);
        }
        CopyStatus::Current => {
            let text = words.with("currency-is-current", [own()]);
            page.verdict(status.status, &words.text("currency-is-newest"), &text);
        }
        CopyStatus::Recalled => {
            let text = [words.with("currency-was-recalled", [own()]), where_next(status, words)];
            page.verdict(status.status, &words.text("currency-do-not-use"), &text.join(" "));
        }
        CopyStatus::Superseded | CopyStatus::Withdrawn => {
            let id = match status.recalls.is_empty() {
                true => "currency-was-replaced",
                false => "currency-was-replaced-partly-recalled",
            };
            let text = [words.with(id, [own()]), where_next(status, words)];
            let head = words.text("currency-there-is-newer");
            page.verdict(CopyStatus::Superseded, &head, &text.join(" "));
        }
    }
    page.recalls(&status.recalls);
    if status.status != CopyStatus::Current {
        page.get(&status.work, replacement(status), &status.newest, "../");
    }
    page.changes(&status.changes, &words.with("currency-changes-since", [version()]), true);
    page.heading(&words.text("currency-sections"));
    let items = status.sections.iter().map(|part| {
        let link = format!("{}/index.html", part.id);
        (link, part.title.clone(), part.status, words.text(part_state(part)))
    });
    page.list(items);
    page.finish("../", &status.work)
}

/// One section of a release.
///
/// `text` leads to a page with its wording, if it has one.
pub(crate) fn section(status: &Status, text: Option<&str>, words: &Words) -> String {
    let Some(part) = &status.section else { return release(status, words) };
    let version = || ("version", status.version.to_string().into());
    let heading = [("section", part.title.as_str().into()), version()];
    let heading = words.with("currency-section-of-version", heading);
    let mut page = Page::new(words, &status.work, &heading);
    let newest = || ("newest", page.dated(&status.newest).into());
    let is_newest = status.newest.version == status.version;
    let (head, verdict) = match part.status {
        CopyStatus::Current if is_newest => (
            words.text("currency-section-is-current"),
            words.with("currency-newest-is", [newest()]),
        ),
        CopyStatus::Current if status.newest_is_recalled => (
            words.text("currency-newest-was-recalled"),
            words.with("currency-same-text-in-recalled", [newest()]),
        ),
        CopyStatus::Current => (
            words.text("currency-section-is-current"),
            words.with("currency-same-text-in-newest", [newest()]),
        ),
        CopyStatus::Superseded => {
            (words.with("currency-section-has-changed", [version()]), where_next(status, words))
        }
        CopyStatus::Withdrawn => (
            words.text("currency-section-was-removed"),
            words.with("currency-not-in-newest", [newest()]),
        ),
        CopyStatus::Recalled => {
            let text = [words.text("currency-section-was-recalled"), where_next(status, words)];
            (words.text("currency-do-not-use"), text.join(" "))
        }
    };
    // The same text in a version that was recalled gives nobody confidence.
    let copy = match part.status {
        CopyStatus::Current if status.newest_is_recalled => CopyStatus::Superseded,
        status => status,
    };
    page.verdict(copy, &head, &verdict);
    page.recalls(&status.recalls);
    if copy != CopyStatus::Current {
        page.get(&status.work, replacement(status), &status.newest, "../../");
    }
    page.changes(&status.changes, &words.with("currency-changes-since", [version()]), false);
    page.last_changed(&part.changed);
    match text {
        Some(text) => page.link(text, &words.with("currency-what-it-says", [version()])),
        None if part.status == CopyStatus::Recalled => {
            page.paragraph(&words.text("currency-text-not-shown"));
        }
        None => {}
    }
    page.link("../index.html", &words.with("currency-all-sections", [version()]));
    page.finish("../../", &status.work)
}

/// One section in all releases.
pub(crate) fn section_history(history: &SectionHistory, words: &Words) -> String {
    let mut page = Page::new(words, &history.work, &history.title);
    let latest = || ("version", page.dated(&history.latest).into());
    match history.status {
        CopyStatus::Current | CopyStatus::Superseded => {
            let text = words.with("currency-newest-with-section", [latest()]);
            page.verdict(CopyStatus::Current, &words.text("currency-where-to-read"), &text);
        }
        CopyStatus::Withdrawn => {
            let text = words.with("currency-last-with-section", [latest()]);
            page.verdict(history.status, &words.text("currency-section-was-removed"), &text);
        }
        CopyStatus::Recalled => {
            let text = match history.safe.as_ref() {
                Some(safe) => words.with(
                    "currency-recalled-but-not",
                    [latest(), ("safe", page.dated(safe).into())],
                ),
                None => words.with("currency-recalled-in", [latest()]),
            };
            page.verdict(history.status, &words.text("currency-do-not-use"), &text);
        }
    }
    page.recalls(&history.recalls);
    page.get(&history.work, history.safe.as_ref(), &history.newest, "../");
    page.last_changed(&history.changed);
    let link = format!("../{}/{}/index.html", history.latest.version, history.id);
    let version = [("version", history.latest.version.to_string().into())];
    page.link(&link, &words.with("currency-section-in-version", version));
    page.changes(&history.changes, &words.text("currency-changes"), false);
    page.finish("../", &history.work)
}

/// What to use instead: the newest release that may be used, unless it is the one that is looked
/// at.
fn replacement(status: &Status) -> Option<&ReleaseRef> {
    status.safe.as_ref().filter(|safe| safe.version != status.version)
}

/// Which version to look at instead, in sentences.
fn where_next(status: &Status, words: &Words) -> String {
    let newest = || ("newest", dated(words, &status.newest).into());
    let is_newest = status.newest.version == status.version;
    let is_section = status.section.is_some();
    let of_newest = match (is_newest, status.newest_is_recalled) {
        (true, _) => words.text("currency-no-newer"),
        (false, true) if is_section => {
            words.with("currency-its-text-in-newest-recalled", [newest()])
        }
        (false, true) => words.with("currency-the-newest-recalled", [newest()]),
        (false, false) => match status.newest_recalled_sections.len() {
            0 => words.with("currency-the-newest-is", [newest()]),
            number => words
                .with("currency-the-newest-partly-recalled", [newest(), ("number", number.into())]),
        },
    };
    match replacement(status) {
        Some(safe) if safe.version != status.newest.version => {
            let id = match is_section {
                true => "currency-its-older-text-not-recalled",
                false => "currency-older-not-recalled",
            };
            let older = words.with(id, [("version", dated(words, safe).into())]);
            format!("{of_newest} {older}")
        }
        _ => of_newest,
    }
}

/// The message that says what has become of a copy.
fn state(status: CopyStatus) -> &'static str {
    match status {
        CopyStatus::Current => "currency-state-current",
        CopyStatus::Superseded => "currency-state-replaced",
        CopyStatus::Withdrawn => "currency-state-removed",
        CopyStatus::Recalled => "currency-state-recalled",
    }
}

fn part_state(part: &Part) -> &'static str {
    match part.status {
        CopyStatus::Superseded => "currency-state-changed",
        status => state(status),
    }
}
