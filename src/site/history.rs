//! The history: every release with its notes, and addresses whose text is gone.
//!
//! In: the history as one partner's readers know it. Out: a list of releases, a page for each, and a
//! page for every section that was published once and is no longer there, so that no address that
//! was ever printed leads nowhere.

use super::address::relative;
use super::contents::Contents;
use super::partner::{PageHead, PartnerSite};
use super::reading::ReadSection;
use crate::compare::as_read::as_read;
use crate::compare::comparison::{Published, compare_published};
use crate::compare::report::html_parts;
use crate::ground::diagnostic::Diagnostic;
use crate::project::history::{ReleaseRecord, SectionRecord};
use crate::project::{address_parts, is_id};
use crate::web::render::{Renderer, safe, values};
use crate::web::xhtml::fragment;
use minijinja::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The page that compares a release with the one before it, in the release’s folder.
const COMPARISON: &str = "comparison.html";

impl PartnerSite<'_> {
    /// Adds the list of releases and a page for each.
    pub(super) fn add_history(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let title = self.words.text("site-menu-history");
        let path = "history/index.html";
        let releases: Vec<Value> =
            self.history.records.iter().rev().map(|record| self.release(record, path)).collect();
        let head = PageHead::new(path, &title, "site-menu-history");
        let values = values! { title, releases, sign_up => self.sign_up() };
        self.add(renderer, "site/history.html", &head, values, contents, problems);
        for record in &self.history.records {
            let path = format!("history/{}/index.html", record.version);
            let title =
                self.words.with("site-version", [("version", record.version.to_string().into())]);
            let compared = self.add_comparison(renderer, record, contents, problems);
            let values = values! {
                title,
                compared,
                release => self.release(record, &path),
                all => relative(&path, "history/index.html"),
            };
            let head = PageHead::new(&path, &title, "site-menu-history");
            self.add(renderer, "site/release.html", &head, values, contents, problems);
        }
    }

    /// Adds the page that compares a release with the one before it, and returns the link to it.
    /// Sections that were recalled from either are left out.
    fn add_comparison(
        &self,
        renderer: &Renderer<'_>,
        record: &ReleaseRecord,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<&'static str> {
        let is_whole = |own: &ReleaseRecord| self.history.recalls_of(own).next().is_none();
        let before = self.history.find(record.previous.as_ref()?)?;
        if !is_whole(before) || !is_whole(record) {
            return None;
        }
        let texts = &self.released.texts;
        let (old, new) = (texts.get(&before.version)?, texts.get(&record.version)?);
        let mut left_out = self.history.recalled_sections(before);
        left_out.extend(self.history.recalled_sections(record));
        let partner = &self.partner.partner.id;
        let [old, new] = [old, new].map(|text| as_read(text, partner, &left_out));
        let compared = compare_published(
            Published { record: before, text: &old },
            Published { record, text: &new },
            self.history,
            &self.words,
        );
        let parts = html_parts(&compared);
        let path = format!("history/{}/{COMPARISON}", record.version);
        let title = compared.heading();
        let values = values! { head => safe(parts.header), text => safe(parts.main) };
        let head =
            PageHead { is_unlisted: true, ..PageHead::new(&path, &title, "site-menu-history") };
        self.add(renderer, "site/comparison.html", &head, values, contents, problems);
        Some(COMPARISON)
    }

    pub(super) fn release(&self, record: &ReleaseRecord, from: &str) -> Value {
        let recall = self.history.recalls_of(record).next();
        let sections: Vec<Value> = self
            .history
            .section_recalls_of(record)
            .map(|(recall, section)| {
                let to = format!("{}/{}", record.version, section.id);
                values! { title => section.title_in(&self.words),
                href => self.link_to_go(from, &to),
                date => self.words.date(recall.date), reason => recall.reason }
            })
            .collect();
        let is_newest = record.version == self.record().version;
        values! {
            version => record.version.to_string(),
            date => self.words.date(record.date),
            introduction => record.introduction,
            changes => self.changes(record, from),
            is_first => record.previous.is_none(),
            is_newest,
            recalled => recall.map(|recall| values! {
                date => self.words.date(recall.date), reason => recall.reason,
                instead => self.instead_of(record, from),
                editions => (!self.released.is_all_recalled())
                    .then(|| relative(from, "editions/index.html")),
            }),
            recalled_sections => sections,
            href => relative(from, &format!("history/{}/index.html", record.version)),
            go => self.link_to_go(from, &record.version.to_string()),
        }
    }

    /// What to use instead of a release that was recalled, with a link.
    fn instead_of(&self, record: &ReleaseRecord, from: &str) -> Value {
        let Some(safe) = self.safe_release() else {
            let publisher = [("publisher", self.project().book.publisher.as_str().into())];
            let ask = self.words.with("currency-ask-for-corrected", publisher);
            return values! { words => ask, href => self.project().book.homepage };
        };
        let is_newest = self.history.latest().is_some_and(|newest| newest.version == safe.version);
        let id = match is_newest && safe.version > record.version {
            true => "site-use-newer",
            false => "site-use-older",
        };
        values! {
            words => self.words.with(id, [("version", self.version_of(safe).into())]),
            href => relative(from, &format!("history/{}/index.html", safe.version)),
        }
    }

    /// Adds a page for each section that has an address and no text: it was recalled, or a later
    /// release does not contain it.
    pub(super) fn add_gone(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut known: BTreeMap<&str, (&ReleaseRecord, &SectionRecord)> = BTreeMap::new();
        for record in &self.history.records {
            for section in &record.sections {
                known.insert(&section.id, (record, section));
            }
        }
        for (id, (last, section)) in known {
            let path = format!("{id}/index.html");
            if contents.has(&self.path(&path)) {
                continue;
            }
            let title = section.title_in(&self.words);
            let recall = self
                .history
                .section_recalls_of(last)
                .find(|(_, own)| own.id == id)
                .map(|(recall, _)| recall)
                .or_else(|| self.history.recalls_of(last).next());
            let moved = self.released.project.moved.successor(id);
            let successors: Vec<Value> = moved
                .into_iter()
                .flat_map(|own| &own.to)
                .filter_map(|to| self.successor(&to.value, &path))
                .collect();
            let safe = self.safe_text(id).filter(|_| recall.is_some());
            let values = values! {
                title,
                recalled => recall.map(|recall| values! {
                    date => self.words.date(recall.date), reason => recall.reason,
                }),
                safe => safe.map(|record| values! {
                    version => self.version_of(record),
                    number => record.version.to_string(),
                    href => self.link_to_go(&path, &format!("{}/{id}", record.version)),
                }),
                usable => successors.iter().filter(|own| is_usable(own)).count(),
                note => moved.and_then(|own| own.note.clone()),
                successors,
                last => last.version.to_string(),
                last_date => self.words.date(last.date),
                go => self.link_to_go(&path, id),
                list => None::<String>,
                contents => self.reading.as_ref().map(|_| relative(&path, "contents/index.html")),
            };
            let head = PageHead { is_unlisted: true, ..PageHead::new(&path, &title, "") };
            self.add(renderer, "site/gone.html", &head, values, contents, problems);
        }
    }

    /// The newest release with a text of a section that was not recalled.
    fn safe_text(&self, id: &str) -> Option<&ReleaseRecord> {
        let is_safe = |record: &&ReleaseRecord| {
            record.section(id).is_some()
                && self.history.recalls_of(record).next().is_none()
                && !self.history.recalled_sections(record).contains(id)
        };
        self.history.records.iter().rev().find(is_safe)
    }

    /// Headings that a section had in an earlier release and does not have now: their addresses say
    /// where the text went. Words that were recalled are not repeated.
    pub(super) fn moved_headings(&self, own: &ReadSection, from: &str) -> Vec<Value> {
        let mut gone: BTreeSet<&str> = BTreeSet::new();
        for record in &self.history.records {
            let text = self.released.texts.get(&record.version);
            let blocks = text.and_then(|text| text.section(&own.id)).map(|own| &own.blocks);
            let headings = blocks.into_iter().flatten().filter(|own| own.kind == "heading");
            let ids = headings.map(|own| own.id.as_str()).filter(|id| is_id(id));
            gone.extend(ids.filter(|id| !own.anchors.contains(*id)));
        }
        gone.into_iter().map(|id| self.moved_heading(own, id, from)).collect()
    }

    fn moved_heading(&self, own: &ReadSection, id: &str, from: &str) -> Value {
        let moved = self.released.project.moved.successor(&format!("{}#{id}", own.id));
        let sections = self.reading.iter().flat_map(|own| &own.sections);
        let now = sections.filter(|other| other.anchors.contains(id)).map(|own| own.id.clone());
        let now = now.map(|section| format!("{section}#{id}"));
        let named = moved.into_iter().flat_map(|own| &own.to).map(|to| to.value.clone());
        let successors: Vec<Value> =
            named.chain(now).filter_map(|to| self.successor(&to, from)).collect();
        values! {
            id => fragment(id),
            successors,
            note => moved.and_then(|own| own.note.clone()),
        }
    }

    /// A text that replaces another, as a link.
    fn successor(&self, address: &str, from: &str) -> Option<Value> {
        let (id, heading) = address_parts(address);
        let record = self.record();
        let section = record.section(id)?;
        let own = self.reading.as_ref().and_then(|own| own.section(id));
        let place = heading.filter(|heading| own.is_some_and(|own| own.anchors.contains(*heading)));
        let to = match place {
            Some(place) => format!("{id}/index.html#{}", fragment(place)),
            None => format!("{id}/index.html"),
        };
        let listed = own.zip(place);
        let listed = listed.and_then(|(own, id)| own.headings.iter().find(|own| own.id == id));
        let title = listed.map_or_else(|| section.title_in(&self.words), |own| own.title.clone());
        Some(values! { title, href => relative(from, &to), recalled => self.is_recalled(id) })
    }
}

/// Whether a text that replaces another may be used.
fn is_usable(successor: &Value) -> bool {
    !successor.get_attr("recalled").is_ok_and(|own| own.is_true())
}
