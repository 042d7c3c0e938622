//! Pages with the wording of a section in a release, so that people can see what a printed copy of
//! it says.
//!
//! In: the history, the frozen texts of its releases, and what translated copies say. Out: a page for
//! each wording that was not recalled, and for each release where its wording is. Releases that say
//! the same, in every language, share a page, which is in the folder of the first of them. Recalled
//! words are on no page.

use super::blocks::{blocks, facts};
use super::data::{About, CopyStatus, ReleaseRef, Status};
use super::page::{CurrencyPage, Page, dated};
use super::pages::{not_in_newest, where_next};
use super::writer::{Languages, TEXT_PAGE, Writer, name_of};
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::history::{
    FrozenSection, FrozenText, ReleaseRecord, SectionRecord, is_foreword,
};
use crate::release::wording::{SectionText, Translated};
use crate::web::xhtml::escaped;
use std::collections::BTreeMap;

/// Where the wordings come from.
#[derive(Clone, Copy)]
pub(super) struct Texts<'a> {
    /// The frozen texts, as far as they can be read.
    pub(super) source: &'a BTreeMap<Version, FrozenText>,
    /// What translated copies say, as far as it can be read.
    pub(super) translated: &'a Translated,
    pub(super) languages: &'a Languages,
    /// The partner whose copies readers have; the publisher's if none is named.
    pub(super) partner: Option<&'a str>,
}

/// Every wording, and where each section of each release has its own.
#[derive(Debug, Default)]
pub(super) struct Wordings {
    shared: Vec<Shared>,
    /// The release in whose folder the page is.
    places: BTreeMap<(Version, String), Version>,
}

/// Releases in which a section has the same words, for readers of the same status.
#[derive(Debug)]
struct Shared {
    text: SectionText,
    /// What translated copies say, by the tag of their language.
    translations: BTreeMap<String, SectionText>,
    status: Status,
    /// After the first.
    later: Vec<Version>,
}

impl Wordings {
    /// In the words of the partner whose copies readers have.
    pub(super) fn new(about: About<'_>, texts: Texts<'_>) -> Self {
        let About { history, .. } = about;
        let mut shared: BTreeMap<String, Vec<Shared>> = BTreeMap::new();
        let mut places = BTreeMap::new();
        for record in &history.records {
            let Some(text) = texts.source.get(&record.version) else { continue };
            for section in &record.sections {
                let Some(frozen) = text.section(&section.id) else { continue };
                let text = of_source(about, texts, record, section, frozen);
                let Some(status) = Status::of_section(about, record, section) else { continue };
                if !text.recalls.is_empty() || status.status == CopyStatus::Recalled {
                    continue;
                }
                let translations = translations(about, texts, record, &section.id);
                let known = shared.entry(section.id.clone()).or_default();
                let is_same = |own: &&mut Shared| {
                    own.status.status == status.status
                        && says(&own.text, &text)
                        && own.translations.keys().eq(translations.keys())
                        && own
                            .translations
                            .values()
                            .zip(translations.values())
                            .all(|(a, b)| says(a, b))
                };
                let first = match known.iter_mut().find(is_same) {
                    Some(own) => {
                        own.later.push(record.version.clone());
                        own.text.version.clone()
                    }
                    None => {
                        known.push(Shared { text, translations, status, later: Vec::new() });
                        record.version.clone()
                    }
                };
                places.insert((record.version.clone(), section.id.clone()), first);
            }
        }
        Self { shared: shared.into_values().flatten().collect(), places }
    }

    /// The pages in one language, by path.
    pub(super) fn pages(&self, writer: Writer<'_>) -> BTreeMap<String, CurrencyPage> {
        let pages = self.shared.iter().map(|own| {
            let file = writer.file(TEXT_PAGE);
            let path = format!("{}/{}/{file}", own.text.version, own.text.section);
            (path, page(own, writer))
        });
        pages.collect()
    }

    /// The link from the page of a section in a release to its wording.
    pub(super) fn link(
        &self,
        version: &Version,
        section: &str,
        writer: Writer<'_>,
    ) -> Option<String> {
        let place = self.places.get(&(version.clone(), section.to_owned()))?;
        Some(format!("../../{place}/{section}/{}", writer.file(TEXT_PAGE)))
    }
}

/// A section in the language of the records.
fn of_source(
    about: About<'_>,
    texts: Texts<'_>,
    record: &ReleaseRecord,
    section: &SectionRecord,
    frozen: &FrozenSection,
) -> SectionText {
    let About { history, words, .. } = about;
    let mut text = SectionText::new(history, record, frozen, texts.partner, words);
    if texts.partner.is_some() {
        // These are the words of the very copies that the readers have.
        text.title = section.title_in(words);
        text.differing = 0;
    }
    text
}

/// A section in every other language in which there are copies of the release.
fn translations(
    about: About<'_>,
    texts: Texts<'_>,
    record: &ReleaseRecord,
    id: &str,
) -> BTreeMap<String, SectionText> {
    let in_tag = |(tag, words): (&String, &Words)| {
        let sections = texts.translated.get(tag)?.get(&record.version)?;
        let frozen = sections.iter().find(|section| section.id == id)?;
        let mut text = SectionText::new(about.history, record, frozen, texts.partner, words);
        text.title = match is_foreword(id) {
            true => words.text("title-foreword"),
            false => frozen.title.clone(),
        };
        text.differing = 0;
        Some((tag.clone(), text))
    };
    texts.languages.others.iter().filter_map(in_tag).collect()
}

/// Whether two sections say the same to their readers.
fn says(one: &SectionText, other: &SectionText) -> bool {
    let said = |own: &SectionText| SectionText {
        version: other.version.clone(),
        date: other.date,
        ..own.clone()
    };
    said(one) == said(other)
}

fn page(shared: &Shared, writer: Writer<'_>) -> CurrencyPage {
    let Shared { status, later, .. } = shared;
    let words = writer.words;
    let translation = shared.translations.get(words.language().tag());
    let text = translation.unwrap_or(&shared.text);
    // The words around it are in the language of the text.
    let own = if translation.is_some() { words } else { writer.source() };
    let version = || ("version", text.version.to_string().into());
    let name = text.name(own);
    let heading = [("section", name.as_str().into()), version()];
    let heading = words.with("currency-text-of-version", heading);
    let marked = match text.label {
        _ if translation.is_some() => escaped(&name),
        Some(_) => writer.quoted(&name),
        None => writer.title(&text.section, &name),
    };
    let apart = [("section", marked.as_str())];
    let marked = writer.sentence("currency-text-of-version", [version()], &apart);
    let mut page = Page::new(writer, &status.work, &heading, &marked);
    let (copy, head, verdict) = verdict(status, later, words);
    page.verdict(copy, &head, &verdict);
    let more = words.text("currency-more-about-section");
    page.link(&writer.file(super::writer::PAGE), &more);
    if let Some(successor) = page.successor(status.successor.as_ref(), "../../") {
        page.markup(&format!("<div>{successor}</div>\n"));
    }
    if !later.is_empty() {
        let later: Vec<String> = later.iter().map(ToString::to_string).collect();
        let variables = [("number", later.len().into()), ("versions", words.listed(&later).into())];
        page.paragraph(&words.with("currency-text-is-same-in", variables));
    }
    if shared.text.differing > 0 {
        page.paragraph(&words.text("currency-copies-differ"));
    }
    if !writer.is_of_source() {
        let (name, mark) = (escaped(&name_of(writer.source())), writer.mark());
        let (id, language) = match translation {
            Some(_) => {
                let source = escaped(writer.source().language().tag());
                let link = format!("<a href=\"{TEXT_PAGE}.html\"{mark} hreflang=\"{source}\">");
                ("currency-translated-text", format!("{link}{name}</a>"))
            }
            None => ("currency-original-text", format!("<span{mark}>{name}</span>")),
        };
        let apart = [("language", language.as_str())];
        page.paragraph_of(&writer.sentence(id, [], &apart));
    }
    let summary = text.summary.as_ref().map(|summary| format!("<p>{}</p>\n", escaped(summary)));
    let said = [facts(&text.facts), summary.unwrap_or_default(), blocks(&text.blocks, own)];
    let (said, mark) = match translation {
        Some(_) => (said.concat(), String::new()),
        None => (marked_as_source(&said.concat(), writer), writer.mark()),
    };
    page.markup(&said);
    if !text.notes.is_empty() {
        page.heading(&words.text("label-notes"));
        page.markup(&format!("<ol{mark}>\n"));
        for (number, note) in (1..).zip(&text.notes) {
            let note = escaped(note).replace('\n', "<br/>");
            page.markup(&format!("<li id=\"note-{number}\">{note}</li>\n"));
        }
        page.markup("</ol>\n");
    }
    page.finish_text("../../", &status.work)
}

/// Elements in the language of the records, marked if the page is in another.
fn marked_as_source(markup: &str, writer: Writer<'_>) -> String {
    match writer.is_of_source() {
        true => markup.to_owned(),
        false => format!("<div{}>\n{markup}</div>\n", writer.mark()),
    }
}

/// Whether to rely on the text, before anybody reads it. The releases `later` have it, too.
fn verdict(status: &Status, later: &[Version], words: &Words) -> (CopyStatus, String, String) {
    let newest = || ("newest", dated(words, &status.newest).into());
    match status.status {
        // The same text in a version that was recalled gives nobody confidence.
        CopyStatus::Current if status.newest_is_recalled => (
            CopyStatus::Superseded,
            words.text("currency-newest-was-recalled"),
            words.with("currency-same-text-in-recalled", [newest()]),
        ),
        CopyStatus::Current => (
            CopyStatus::Current,
            words.text("currency-text-is-current"),
            words.with("currency-is-text-of-newest", [newest()]),
        ),
        CopyStatus::Withdrawn => {
            let head = words.text("currency-old-text");
            let status = &with_own_text(status, later);
            let (head, text) = not_in_newest(head, "currency-section-not-in-newest", status, words);
            (CopyStatus::Withdrawn, head, text)
        }
        CopyStatus::Superseded | CopyStatus::Recalled => {
            let next = where_next(&with_own_text(status, later), words);
            let text = [words.text("currency-text-has-changed"), next];
            (CopyStatus::Superseded, words.text("currency-old-text"), text.join(" "))
        }
    }
}

/// The status of a text that the releases `later` have, too: none of them is better than the first.
fn with_own_text(status: &Status, later: &[Version]) -> Status {
    let own = || ReleaseRef { version: status.version.clone(), date: status.date };
    let safe = status.safe.clone().map(|safe| match later.contains(&safe.version) {
        true => own(),
        false => safe,
    });
    Status { safe, ..status.clone() }
}
