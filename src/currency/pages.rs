//! The pages of the site.
//!
//! In: the data. Out: HTML that says first what matters most: whether to rely on this copy. People
//! read it on telephones, with a screen reader and without a network; colour only adds to words.

use super::data::{CopyStatus, Overview, Part, ReleaseRef, SectionHistory, Status};
use super::page::{CurrencyPage, Page, dated, linked};
use super::writer::{PAGE, Writer};
use crate::ground::own_words::Words;
use crate::web::xhtml::escaped;

/// The list of releases.
pub(super) fn overview(overview: &Overview, writer: Writer<'_>) -> CurrencyPage {
    let words = writer.words;
    let mut page = Page::headed(writer, &overview.work, &words.text("currency-question"));
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
            let link = format!("{}/{}", listed.version, writer.file(PAGE));
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
            (link, escaped(&page.version(&named)), status, state)
        })
        .collect();
    page.list(items.into_iter());
    page.heading(&words.text("currency-cannot-find"));
    page.paragraph(&words.text("currency-drafts"));
    by_date(&mut page, overview);
    page.finish("", &overview.work)
}

/// The releases by the time when each was the newest, for copies that have lost their version.
fn by_date(page: &mut Page<'_>, overview: &Overview) {
    let words = page.writer.words;
    let mut items = Vec::new();
    // The day on which the next release came.
    let mut until = None;
    for listed in &overview.releases {
        if until.is_some_and(|until| listed.date >= until) {
            continue;
        }
        let from = ("from", words.date(listed.date).into());
        let time = match until {
            None => words.with("currency-got-since", [from]),
            Some(until) => {
                let to = ("to", words.date(until.day_before()).into());
                words.with("currency-got-between", [from, to])
            }
        };
        until = Some(listed.date);
        let link = format!("{}/{}", listed.version, page.writer.file(PAGE));
        let version = [("version", listed.version.to_string().into())];
        let version = words.with("currency-or-older", version);
        items.push((link, escaped(&time), listed.status, version));
    }
    if items.len() > 1 {
        page.paragraph(&words.text("currency-by-date"));
        page.list(items.into_iter());
    }
}

/// One release.
pub(super) fn release(status: &Status, writer: Writer<'_>) -> CurrencyPage {
    let words = writer.words;
    let version = || ("version", status.version.to_string().into());
    let own = ReleaseRef { version: status.version.clone(), date: status.date };
    let heading = words.with("currency-version", [version()]);
    let mut page = Page::headed(writer, &status.work, &heading);
    let own = || ("version", page.dated(&own).into());
    match status.status {
        CopyStatus::Current if !status.recalls.is_empty() => {
            let head = words.text("currency-newest-partly-recalled");
            let text = words.text("currency-do-not-use-sections");
            page.verdict(CopyStatus::Recalled, &head, &text);
        }
        CopyStatus::Current if !status.testimonies.is_empty() => {
            let newest = ("newest", page.dated(&status.newest).into());
            let text = words.with("currency-newest-is", [newest]);
            page.verdict(CopyStatus::Superseded, &words.text("currency-check-copy"), &text);
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
    page.testimonies(&status.testimonies, &status.version);
    let steps = steps_with(status, &page);
    page.steps(&steps);
    page.changes(&status.changes, &words.with("currency-changes-since", [version()]), true);
    page.heading(&words.text("currency-sections"));
    let items = status.sections.iter().map(|part| {
        let link = format!("{}/{}", part.id, writer.file(PAGE));
        let title = writer.title(&part.id, &part.title);
        (link, title, part.status, words.text(part_state(part)))
    });
    page.list(items);
    page.finish("../", &status.work)
}

/// What somebody should do who has a copy of a release, as markup.
fn steps_with(status: &Status, page: &Page<'_>) -> Vec<String> {
    let words = page.writer.words;
    let mut steps = Vec::new();
    if status.status == CopyStatus::Current {
        if !status.recalls.is_empty() || !status.testimonies.is_empty() {
            let publisher = [("publisher", status.work.publisher.as_str().into())];
            let ask = words.with("currency-ask-for-corrected", publisher);
            steps.push(linked(&status.work.homepage, &escaped(&ask)));
        }
        return steps;
    }
    if status.status == CopyStatus::Recalled {
        steps.push(escaped(&words.text("currency-stop-using")));
    }
    steps.extend(page.sources(&status.work, replacement(status), &status.newest, "../"));
    if status.status != CopyStatus::Superseded || status.newest_is_recalled {
        return steps;
    }
    if status.changes.iter().any(|change| change.change.law) {
        steps.push(escaped(&words.text("currency-read-law")));
    }
    let is_current = |part: &&Part| {
        part.status == CopyStatus::Current && !status.newest_recalled_sections.contains(&part.id)
    };
    let step = match status.sections.iter().filter(is_current).count() {
        0 => words.text("currency-nothing-the-same"),
        number if number == status.sections.len() => words.text("currency-all-the-same"),
        number => words.with("currency-the-same", [("number", number.into())]),
    };
    steps.push(escaped(&step));
    steps
}

/// One section of a release.
///
/// `text` leads to a page with its wording, if it has one.
pub(super) fn section(status: &Status, text: Option<&str>, writer: Writer<'_>) -> CurrencyPage {
    let Some(part) = &status.section else { return release(status, writer) };
    let words = writer.words;
    let version = || ("version", status.version.to_string().into());
    let mut page = section_page(status, part, writer);
    let newest = || ("newest", page.dated(&status.newest).into());
    let is_newest = status.newest.version == status.version;
    let (head, verdict) = match part.status {
        CopyStatus::Current if !status.testimonies.is_empty() => {
            (words.text("currency-check-copy"), words.with("currency-newest-is", [newest()]))
        }
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
        CopyStatus::Withdrawn => {
            let head = words.text("currency-section-was-removed");
            not_in_newest(head, "currency-not-in-newest", status, words)
        }
        CopyStatus::Recalled => {
            let text = [words.text("currency-section-was-recalled"), where_next(status, words)];
            (words.text("currency-do-not-use"), text.join(" "))
        }
    };
    // The same text in a version that was recalled gives nobody confidence.
    let copy = match part.status {
        CopyStatus::Current if status.newest_is_recalled || !status.testimonies.is_empty() => {
            CopyStatus::Superseded
        }
        status => status,
    };
    page.verdict(copy, &head, &verdict);
    page.recalls(&status.recalls);
    page.testimonies(&status.testimonies, &status.version);
    if copy != CopyStatus::Current {
        let mut steps = Vec::new();
        if copy == CopyStatus::Recalled {
            steps.push(escaped(&words.text("currency-stop-using-section")));
        }
        steps.extend(page.successor(status.successor.as_ref(), "../../"));
        let better = match copy {
            CopyStatus::Withdrawn if !status.newest_is_recalled => Some(&status.newest),
            _ => replacement(status),
        };
        steps.extend(page.sources(&status.work, better, &status.newest, "../../"));
        page.steps(&steps);
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
    let all = format!("../{}", writer.file(PAGE));
    page.link(&all, &words.with("currency-all-sections", [version()]));
    page.finish("../../", &status.work)
}

/// The page of a section in a release, with its heading.
fn section_page<'w>(status: &Status, part: &Part, writer: Writer<'w>) -> Page<'w> {
    const HEADING: &str = "currency-section-of-version";
    let version = || ("version", status.version.to_string().into());
    let heading = [("section", part.title.as_str().into()), version()];
    let heading = writer.words.with(HEADING, heading);
    let title = writer.title(&part.id, &part.title);
    let marked = writer.sentence(HEADING, [version()], &[("section", &title)]);
    Page::new(writer, &status.work, &heading, &marked)
}

/// One section in all releases.
pub(super) fn section_history(history: &SectionHistory, writer: Writer<'_>) -> CurrencyPage {
    let words = writer.words;
    let title = writer.title(&history.id, &history.title);
    let mut page = Page::new(writer, &history.work, &history.title, &title);
    let latest = || ("version", page.dated(&history.latest).into());
    match history.status {
        CopyStatus::Current | CopyStatus::Superseded => {
            let text = words.with("currency-newest-with-section", [latest()]);
            page.verdict(CopyStatus::Current, &words.text("currency-where-to-read"), &text);
        }
        CopyStatus::Withdrawn => {
            let text = words.with("currency-last-with-section", [latest()]);
            // What a version that was recalled does not contain need not be gone.
            let head = match history.newest_is_recalled {
                true => words.text("currency-newest-was-recalled"),
                false => words.text("currency-section-was-removed"),
            };
            page.verdict(history.status, &head, &text);
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
    let mut steps = Vec::new();
    if history.status == CopyStatus::Recalled {
        steps.push(escaped(&words.text("currency-stop-using-section")));
    }
    steps.extend(page.successor(history.successor.as_ref(), "../"));
    let better = match history.status {
        CopyStatus::Withdrawn if !history.newest_is_recalled => Some(&history.newest),
        _ => history.safe.as_ref(),
    };
    steps.extend(page.sources(&history.work, better, &history.newest, "../"));
    match history.status {
        CopyStatus::Current | CopyStatus::Superseded => {
            steps.iter().for_each(|step| page.paragraph_of(step));
        }
        CopyStatus::Withdrawn | CopyStatus::Recalled => page.steps(&steps),
    }
    page.last_changed(&history.changed);
    let link = format!("../{}/{}/{}", history.latest.version, history.id, writer.file(PAGE));
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

/// A heading and a text that say that the newest version does not contain a section, as the message
/// `id` says it. What a version that was recalled does not contain need not be gone.
pub(super) fn not_in_newest(
    head: String,
    id: &str,
    status: &Status,
    words: &Words,
) -> (String, String) {
    let said = words.with(id, [("newest", dated(words, &status.newest).into())]);
    if !status.newest_is_recalled {
        return (head, said);
    }
    let head = words.text("currency-newest-was-recalled");
    (head, [Some(said), older(status, words)].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Which version to look at instead, in sentences.
pub(super) fn where_next(status: &Status, words: &Words) -> String {
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
    match older(status, words) {
        Some(older) => format!("{of_newest} {older}"),
        None => of_newest,
    }
}

/// That an older version was not recalled, if the newest one was. It may be the one that is looked at.
fn older(status: &Status, words: &Words) -> Option<String> {
    let safe = status.safe.as_ref().filter(|safe| safe.version != status.newest.version)?;
    let id = match status.section.is_some() {
        true => "currency-its-older-text-not-recalled",
        false => "currency-older-not-recalled",
    };
    Some(words.with(id, [("version", dated(words, safe).into())]))
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
