//! The entries of feeds: releases, changes to the law, and recalls.
//!
//! In: the history as one partner's readers know it. Out: entries, the newest first; of those of one
//! day recalls come first, because they are the most urgent. An entry keeps its id for ever and leads
//! to the page of its release. Knows no format of a feed.

use super::following::Following;
use super::prose::{Part, Span, html};
use crate::ground::date::Date;
use crate::ground::own_words::Piece;
use crate::project::history::{Change, ChangeKind, Recall, ReleaseRecord};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a feed is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Releases,
    Law,
}

impl Topic {
    pub(super) const ALL: [Self; 2] = [Self::Releases, Self::Law];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Releases => "feed releases",
            Self::Law => "feed law",
        }
    }

    /// The file's path, below the root of the site in a language.
    pub(super) fn path(self, ending: &str) -> String {
        match self {
            Self::Releases => format!("feeds/releases.{ending}"),
            Self::Law => format!("feeds/law.{ending}"),
        }
    }
}

/// One entry.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    /// Where to read more.
    pub(super) address: String,
    /// The text that it is about.
    pub(super) related: Option<String>,
    pub(super) published: Date,
    pub(super) updated: Date,
    pub(super) tags: Vec<String>,
    pub(super) html: String,
    is_recall: bool,
}

/// The entries of a feed. Whoever follows only the law learns of recalls, too.
pub(super) fn entries(following: &Following<'_>, topic: Topic) -> Vec<Entry> {
    let records = following.site.history.records.iter().rev();
    let mut entries: Vec<Entry> = match topic {
        Topic::Releases => records.map(|record| release(following, record)).collect(),
        Topic::Law => records.flat_map(|record| law(following, record)).collect(),
    };
    entries.extend(recalls(following));
    entries.sort_by_key(|entry| Reverse((entry.updated, entry.is_recall)));
    entries
}

fn release(following: &Following<'_>, record: &ReleaseRecord) -> Entry {
    let site = following.site;
    let words = &site.words;
    let history = site.history;
    let whole = history.recalls_of(record);
    let recalled = whole.chain(history.section_recalls_of(record).map(|(recall, _)| recall));
    let last_recall = recalled.map(|recall| recall.date).max();
    let mut parts = Vec::new();
    if let Some(recall) = history.recalls_of(record).next() {
        parts.push(Part::Paragraph(vec![
            Span::strong(words.text("site-was-recalled")),
            Span::plain(" "),
            Span::plain(recalled_on(following, recall)),
        ]));
    }
    parts.extend(following.introduction(record));
    if record.previous.is_none() {
        parts.push(Part::sentence(words.text("site-first-release")));
    }
    let all: Vec<&Change> = record.changes.iter().collect();
    parts.extend(following.changes(&all));
    let address = following.release_address(record);
    let notes = Span::link(words.text("site-all-notes"), Some(address.clone()));
    parts.push(Part::Paragraph(vec![notes]));
    let has_law = record.changes.iter().any(|change| change.law);
    let version = record.version.to_string();
    let id = if has_law { "feed-release-law" } else { "feed-release" };
    Entry {
        id: following.id(&format!("release {version}")),
        title: words.with(id, [("version", version.as_str().into())]),
        address,
        related: None,
        published: record.date,
        // A recall changes what the entry says.
        updated: last_recall.map_or(record.date, |recall| recall.max(record.date)),
        tags: if has_law { vec![words.text("site-law-changes")] } else { Vec::new() },
        html: html(&parts, &site.language),
        is_recall: false,
    }
}

/// An entry for each change to the law in a release.
fn law(following: &Following<'_>, record: &ReleaseRecord) -> Vec<Entry> {
    let site = following.site;
    let words = &site.words;
    let own = record.changes.iter().filter(|change| change.law);
    own.map(|change| {
        let title = following.title_of(change);
        let mut parts = Vec::new();
        if let Some(summary) = &change.summary {
            let span = Span::plain(summary.as_str()).in_language(following.foreign());
            parts.push(Part::Paragraph(vec![span]));
        }
        let related = following.page_of(change);
        if let Some(address) = &related {
            let section = Span::link(words.quoted(&title.words), Some(address.clone()));
            parts.push(Part::Paragraph(vec![section.in_language(title.language.as_ref())]));
        }
        let address = following.release_address(record);
        let version = record.version.to_string();
        let release = words.with(
            "feed-in-release",
            [("version", version.as_str().into()), ("date", words.date(record.date).into())],
        );
        parts.push(Part::Paragraph(vec![Span::link(release, Some(address.clone()))]));
        Entry {
            id: following.id(&format!("law {version} {}", change.section)),
            title: words.with("feed-law-change", [("section", title.words.into())]),
            address,
            related,
            published: record.date,
            updated: record.date,
            tags: Vec::new(),
            html: html(&parts, &site.language),
            is_recall: false,
        }
    })
    .collect()
}

/// An entry for each recall that concerns readers of this partner's copies.
fn recalls(following: &Following<'_>) -> Vec<Entry> {
    let site = following.site;
    let words = &site.words;
    // Two recalls of the same text on the same day differ only in their order.
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut entries = Vec::new();
    for recall in &site.history.recalls.entries {
        let Some(record) = site.history.find(&recall.version) else { continue };
        let version = recall.version.to_string();
        let section = recall.section.as_deref();
        let known = section.and_then(|id| record.section(id));
        let is_own = match known {
            Some(section) => !section.artefacts.is_empty(),
            None if recall.testimony.is_some() => {
                record.artefacts.iter().any(|made| recall.is_of_testimony_in(made))
            }
            None => !record.artefacts.is_empty(),
        };
        if !is_own {
            continue;
        }
        let key = format!("recall {version} {} {}", section.unwrap_or_default(), recall.date);
        let count = seen.entry(key.clone()).and_modify(|count| *count += 1).or_insert(1);
        let id = if *count == 1 { key } else { format!("{key} {count}") };
        let title = match known {
            Some(section) => words.with(
                "feed-recall-section",
                [("section", section.title_in(words).into()), ("version", version.as_str().into())],
            ),
            None if recall.testimony.is_some() => {
                words.with("recall-testimony", [("version", version.as_str().into())])
            }
            None => words.with("feed-recall", [("version", version.as_str().into())]),
        };
        let address = following.release_address(record);
        let more = Span::link(words.text("site-all-notes"), Some(address.clone()));
        let parts = [
            Part::Paragraph(vec![Span::strong(words.text("feed-recall-do"))]),
            Part::sentence(recalled_on(following, recall)),
            Part::Paragraph(vec![more]),
        ];
        entries.push(Entry {
            id: following.id(&id),
            title,
            address,
            related: section.map(|id| following.address(&site.path(&format!("{id}/index.html")))),
            published: recall.date,
            updated: recall.date,
            tags: vec![words.text("site-recalled")],
            html: html(&parts, &site.language),
            is_recall: true,
        });
    }
    entries
}

fn recalled_on(following: &Following<'_>, recall: &Recall) -> String {
    let words = &following.site.words;
    let variables =
        [("date", words.date(recall.date).into()), ("reason", recall.reason.as_str().into())];
    words.with("site-recalled-on", variables)
}

impl Following<'_> {
    pub(super) fn title(&self, topic: Topic) -> String {
        self.about_work(match topic {
            Topic::Releases => "feed-releases",
            Topic::Law => "feed-law",
        })
    }

    pub(super) fn about(&self, topic: Topic) -> String {
        self.about_work(match topic {
            Topic::Releases => "feed-releases-about",
            Topic::Law => "feed-law-about",
        })
    }

    /// When a feed last changed; a feed without entries is as old as the newest release.
    pub(super) fn updated(&self, entries: &[Entry]) -> Date {
        let last = entries.iter().map(|entry| entry.updated).max();
        last.unwrap_or_else(|| self.site.record().date)
    }

    /// A maintainer's introduction to a release.
    pub(super) fn introduction(&self, record: &ReleaseRecord) -> Vec<Part> {
        let text = record.introduction.as_deref().unwrap_or_default();
        let paragraphs = text.split("\n\n").filter(|own| !own.trim().is_empty());
        paragraphs
            .map(|own| Part::Paragraph(vec![Span::plain(own.trim()).in_language(self.foreign())]))
            .collect()
    }

    /// What changed: changes to the law first, then the others, and how many were small.
    pub(super) fn changes(&self, changes: &[&Change]) -> Vec<Part> {
        let words = &self.site.words;
        let list = |wanted: &dyn Fn(&Change) -> bool| -> Vec<Vec<Span>> {
            changes.iter().filter(|own| wanted(own)).map(|own| self.change(own)).collect()
        };
        let law = list(&|change| change.law);
        let others = list(&|change| !change.law && !change.is_small());
        let small = changes.iter().filter(|own| own.is_small()).count();
        let mut parts = Vec::new();
        let heading = if law.is_empty() { "site-changes" } else { "site-other-changes" };
        for (heading, items) in [("site-law-changes", law), (heading, others)] {
            if !items.is_empty() {
                parts.push(Part::Heading(words.text(heading)));
                parts.push(Part::List(items));
            }
        }
        if small > 0 {
            parts
                .push(Part::sentence(words.with("site-small-changes", [("number", small.into())])));
        }
        parts
    }

    fn change(&self, change: &Change) -> Vec<Span> {
        let words = &self.site.words;
        let id = match change.kind {
            ChangeKind::Added => "announcement-new",
            ChangeKind::Removed => "announcement-removed",
            ChangeKind::Changed => "announcement-changed",
        };
        let title = self.title_of(change);
        let title = Span { is_strong: true, address: self.page_of(change), ..title };
        let pieces = words.parts(id, [], &["title"]).into_iter();
        let mut spans: Vec<Span> = pieces
            .map(|piece| match piece {
                Piece::Text(text) => Span::plain(text),
                Piece::Variable { .. } => title.clone(),
            })
            .collect();
        if let Some(summary) = &change.summary {
            spans.push(Span::plain(" – "));
            spans.push(Span::plain(summary.as_str()).in_language(self.foreign()));
        }
        spans
    }

    /// The title of what changed. A section that is translated has its title in the language of the
    /// site.
    pub(super) fn title_of(&self, change: &Change) -> Span {
        let sections = &self.site.project().sections;
        let known = sections.get(&change.section).filter(|_| !change.is_detail);
        match (self.foreign(), known) {
            (Some(_), Some(section)) => Span::plain(section.header.title.as_str()),
            (foreign, _) => Span::plain(change.title_in(&self.site.words)).in_language(foreign),
        }
    }

    /// The page of what changed, if the site has one.
    pub(super) fn page_of(&self, change: &Change) -> Option<String> {
        let site = self.site;
        let has_page = !change.is_detail
            && site.reading.as_ref().is_some_and(|own| own.section(&change.section).is_some())
            && !site.is_recalled(&change.section);
        has_page.then(|| self.address(&site.path(&format!("{}/index.html", change.section))))
    }
}
