//! Feeds in Atom (RFC 4287).
//!
//! In: entries. Out: the text of a feed, and the start of any feed, which catalogues have too.

use super::entries::{Entry, Topic};
use super::following::Following;
use super::formats::{ATOM, JSON_FEED, moment};
use crate::ground::language::Language;
use crate::web::xhtml::Markup;

/// A feed that is being written.
pub(super) struct Feed {
    pub(super) out: Markup,
}

impl Feed {
    /// `more` are the namespaces of elements that Atom does not have.
    pub(super) fn start(language: &Language, more: &[(&'static str, &str)]) -> Self {
        let mut out = Markup::default();
        out.open("feed").attr("xmlns", "http://www.w3.org/2005/Atom");
        for (name, value) in more {
            out.attr(name, value);
        }
        out.attr("xml:lang", language.tag()).line();
        Self { out }
    }

    pub(super) fn finish(self) -> String {
        format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", self.out.finish())
    }
}

/// A feed of releases or of changes to the law.
pub(super) fn feed(following: &Following<'_>, topic: Topic, entries: &[Entry]) -> String {
    let site = following.site;
    let book = &site.project().book;
    let mut feed = Feed::start(&site.language, &[]);
    let out = &mut feed.out;
    let element = |out: &mut Markup, name: &'static str, text: &str| {
        out.open(name).text(text).close().line();
    };
    let link = |out: &mut Markup, rel: &str, address: &str, media: &str| {
        out.open("link").attr("rel", rel).attr("href", address).attr("type", media).close().line();
    };
    element(out, "id", &following.id(topic.name()));
    element(out, "title", &following.title(topic));
    element(out, "subtitle", &following.about(topic));
    element(out, "updated", &moment(following.updated(entries)));
    out.open("author").open("name").text(&book.publisher).close();
    out.open("uri").text(&book.homepage).close().close().line();
    link(out, "self", &following.address(&site.path(&topic.path("atom"))), ATOM);
    let json = following.address(&site.path(&topic.path("json")));
    link(out, "alternate", &json, JSON_FEED);
    link(out, "alternate", &following.address(&site.path("index.html")), "text/html");
    for entry in entries {
        out.open("entry").line();
        element(out, "id", &entry.id);
        out.open("title").attr("type", "text").text(&entry.title).close().line();
        element(out, "published", &moment(entry.published));
        element(out, "updated", &moment(entry.updated));
        link(out, "alternate", &entry.address, "text/html");
        if let Some(address) = &entry.related {
            link(out, "related", address, "text/html");
        }
        for tag in &entry.tags {
            out.open("category").attr("term", tag).close().line();
        }
        out.open("content").attr("type", "html").text(&entry.html).close().line();
        out.close().line();
    }
    feed.finish()
}
