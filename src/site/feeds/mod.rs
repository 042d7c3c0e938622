//! The ways to follow the site without visiting it: feeds, catalogues for e-readers, and a list of
//! releases for programs.
//!
//! In: a partner's site and its downloads. Out: files with absolute addresses, which other programs
//! need. Without the site's own address there are none. Nothing in them depends on when they are
//! written.
//!
//! ```text
//! feeds/releases.atom, feeds/releases.json   releases and recalls
//! feeds/law.atom, feeds/law.json             changes to the law, and recalls
//! opds/index.xml, opds/index.json …          catalogues in OPDS 1.2 and 2.0
//! releases.json, releases.schema.json        every release with its files, and what that file means
//! ```

mod announcements;
mod atom;
mod catalogue;
mod entries;
mod json;
mod opds1;
mod opds2;
mod package;
mod prose;
mod publication;
mod releases;
mod views;

pub(super) use announcements::draft;
pub(super) use publication::Shelf;

use super::address::absolute;
use super::contents::Contents;
use super::downloads::Download;
use super::partner::PartnerSite;
use crate::ebook::identifier_of;
use crate::ground::date::Date;
use crate::ground::language::Language;
use crate::project::history::ReleaseRecord;
use entries::{Entry, Topic, entries};

/// A partner's site in one language, for those who follow it.
struct Following<'a> {
    site: &'a PartnerSite<'a>,
    /// The absolute address of the site's root.
    base: &'a str,
}

/// The files of every release that a partner has, oldest first.
pub(super) type Files = Vec<Vec<Download>>;

/// Adds everything with which a site can be followed, if it has an address.
pub(super) fn add(
    site: &PartnerSite<'_>,
    shelf: &Shelf<'_>,
    files: &Files,
    contents: &mut Contents,
) {
    let Some(following) = Following::of(site) else { return };
    for topic in Topic::ALL {
        let entries = entries(&following, topic);
        contents.add(site.path(&topic.path("atom")), atom::feed(&following, topic, &entries));
        contents.add(site.path(&topic.path("json")), json::feed(&following, topic, &entries));
    }
    catalogue::add(&following, shelf, contents);
    if site.prefix.is_empty() {
        releases::add(&following, files, contents);
    }
}

impl<'a> Following<'a> {
    fn of(site: &'a PartnerSite<'a>) -> Option<Self> {
        Some(Self { site, base: site.base.as_deref()? })
    }

    /// The absolute address of a path from the root of the site.
    fn address(&self, path: &str) -> String {
        absolute(self.base, path)
    }

    /// A name for something that stays the same wherever the site is published.
    fn id(&self, name: &str) -> String {
        let partner = self.site.partner.partner.id.as_str();
        let work = self.site.record().work.id.as_str();
        identifier_of(&[work, partner, self.site.language.tag(), name])
    }

    /// The address of the page of a release.
    fn release_address(&self, record: &ReleaseRecord) -> String {
        self.address(&self.site.path(&format!("history/{}/index.html", record.version)))
    }

    /// The language of the maintainers' own words, if it is not that of the site.
    fn foreign(&self) -> Option<&Language> {
        let source = &self.site.released.project.book.language;
        (*source != self.site.language).then_some(source)
    }

    fn title(&self, topic: Topic) -> String {
        let id = match topic {
            Topic::Releases => "feed-releases",
            Topic::Law => "feed-law",
        };
        self.about_work(id)
    }

    fn about(&self, topic: Topic) -> String {
        let id = match topic {
            Topic::Releases => "feed-releases-about",
            Topic::Law => "feed-law-about",
        };
        self.about_work(id)
    }

    fn about_work(&self, id: &str) -> String {
        let title = self.site.project().book.title.as_str();
        self.site.words.with(id, [("work", title.into())])
    }

    /// When a feed last changed; a feed without entries is as old as the newest release.
    fn updated(&self, entries: &[Entry]) -> Date {
        let last = entries.iter().map(|entry| entry.updated).max();
        last.unwrap_or_else(|| self.site.record().date)
    }
}
