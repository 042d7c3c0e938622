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
mod following;
mod formats;
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

use super::contents::Contents;
use super::downloads::Download;
use super::partner::PartnerSite;
use catalogue::{Catalogue, PARTNERS};
use entries::{Topic, entries};
use following::Following;

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
    add_catalogue(&Catalogue::of(&following, shelf), contents);
    if site.prefix.is_empty() {
        releases::add(&following, files, contents);
    }
}

/// Adds the catalogue in both formats, and the publisher's list of catalogues.
fn add_catalogue(catalogue: &Catalogue<'_>, contents: &mut Contents) {
    let mut add = |name: &str, xml: String, json: String| {
        contents.add(catalogue.path(&format!("{name}.xml")), xml);
        contents.add(catalogue.path(&format!("{name}.json")), json);
    };
    let (title, leads) = (catalogue.title(), catalogue.leads());
    let start = opds2::start(catalogue, &title, &leads);
    add("index", opds1::navigation(catalogue, "index", &title, &leads), start);
    for view in catalogue.views() {
        add(&view.name(), opds1::list(catalogue, view), opds2::list(catalogue, view));
    }
    if catalogue.has_partners() {
        let (title, leads) = (catalogue.partners_title(), catalogue.partners());
        let xml = opds1::navigation(catalogue, PARTNERS, &title, &leads);
        add(PARTNERS, xml, opds2::navigation(catalogue, PARTNERS, &title, &leads));
    }
}
