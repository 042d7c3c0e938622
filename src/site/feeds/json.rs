//! The same feeds in JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>).
//!
//! In: entries. Out: the text of a feed, which says the same as the one in Atom.

use super::entries::{Entry, Topic};
use super::following::Following;
use super::formats::moment;
use crate::project::history::to_json;
use serde::Serialize;

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    description: String,
    authors: [Author<'a>; 1],
    language: &'a str,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
}

/// A feed of releases or of changes to the law.
pub(super) fn feed(following: &Following<'_>, topic: Topic, entries: &[Entry]) -> String {
    let site = following.site;
    let book = &site.project().book;
    let items = entries.iter().map(|entry| Item {
        id: &entry.id,
        url: &entry.address,
        title: &entry.title,
        content_html: &entry.html,
        date_published: moment(entry.published),
        date_modified: moment(entry.updated),
        tags: entry.tags.iter().map(String::as_str).collect(),
    });
    to_json(&Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: following.title(topic),
        home_page_url: following.address(&site.path("index.html")),
        feed_url: following.address(&site.path(&topic.path("json"))),
        description: following.about(topic),
        authors: [Author { name: &book.publisher, url: &book.homepage }],
        language: site.language.tag(),
        items: items.collect(),
    })
}
