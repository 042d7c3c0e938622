//! The catalogue for e-readers in OPDS 1.2 (<https://specs.opds.io/opds-1.2>), which is Atom.
//!
//! In: what the catalogue says. Out: a feed that leads to the lists, and a feed for each list.

use super::atom::Feed;
use super::catalogue::{Catalogue, Lead, OPEN_ACCESS};
use super::formats::{ACQUISITION, NAVIGATION, OPDS_2, moment};
use super::publication::Publication;
use super::views::View;
use crate::site::products::media_type;
use crate::web::xhtml::Markup;

const CRAWLABLE: &str = "http://opds-spec.org/crawlable";

/// A feed that leads to others.
pub(super) fn navigation(
    catalogue: &Catalogue<'_>,
    name: &str,
    title: &str,
    leads: &[Lead],
) -> String {
    let mut feed = start(catalogue, name, title, NAVIGATION);
    let out = &mut feed.out;
    for lead in leads {
        out.open("entry").line();
        element(out, "title", &lead.title);
        element(out, "id", &lead.id);
        element(out, "updated", &moment(catalogue.updated()));
        out.open("content").attr("type", "text").text(&lead.about).close().line();
        let media = if lead.is_list { ACQUISITION } else { NAVIGATION };
        link(out, "subsection", &format!("{}.xml", lead.address), media);
        out.close().line();
    }
    feed.finish()
}

/// A list of publications.
pub(super) fn list(catalogue: &Catalogue<'_>, view: View<'_>) -> String {
    let title = catalogue.view_title(view);
    let mut feed = start(catalogue, &view.name(), &title, ACQUISITION);
    let out = &mut feed.out;
    link(out, "up", &catalogue.address("index.xml"), NAVIGATION);
    if view == View::default() {
        // The list holds everything that there is.
        out.open("fh:complete").close().line();
    }
    for group in catalogue.groups(view) {
        for choice in &group.choices {
            out.open("link").attr("rel", "http://opds-spec.org/facet");
            out.attr("href", catalogue.address(&format!("{}.xml", choice.view.name())));
            out.attr("type", ACQUISITION).attr("title", &choice.title);
            out.attr("opds:facetGroup", &group.title);
            out.attr_if("opds:activeFacet", choice.is_active.then_some("true"));
            out.attr("thr:count", choice.number.to_string()).close().line();
        }
    }
    for own in catalogue.publications(view) {
        entry(catalogue, own, out);
    }
    feed.finish()
}

fn start(catalogue: &Catalogue<'_>, name: &str, title: &str, media: &'static str) -> Feed {
    let mut feed = Feed::start(
        catalogue.language(),
        &[
            ("xmlns:dc", "http://purl.org/dc/terms/"),
            ("xmlns:opds", "http://opds-spec.org/2010/catalog"),
            ("xmlns:thr", "http://purl.org/syndication/thread/1.0"),
            ("xmlns:fh", "http://purl.org/syndication/history/1.0"),
            ("xmlns:schema", "http://schema.org/"),
        ],
    );
    let out = &mut feed.out;
    element(out, "id", &catalogue.id(name));
    element(out, "title", title);
    element(out, "updated", &moment(catalogue.updated()));
    let (publisher, homepage) = catalogue.publisher();
    author(out, publisher, Some(homepage));
    link(out, "self", &catalogue.address(&format!("{name}.xml")), media);
    link(out, "start", &catalogue.address("index.xml"), NAVIGATION);
    link(out, CRAWLABLE, &catalogue.address("all.xml"), ACQUISITION);
    let other = catalogue.address(&format!("{name}.json"));
    link(out, "alternate", &other, OPDS_2);
    feed
}

fn entry(catalogue: &Catalogue<'_>, own: &Publication<'_>, out: &mut Markup) {
    let artefact = &own.file.artefact;
    out.open("entry").attr("xml:lang", own.language.tag()).line();
    element(out, "title", &own.title);
    element(out, "id", &own.id);
    element(out, "updated", &moment(catalogue.updated()));
    element(out, "published", &moment(own.published));
    for name in &own.authors {
        author(out, name, None);
    }
    for (name, _) in &own.contributors {
        out.open("contributor").open("name").text(name).close().close().line();
    }
    for subject in &own.subjects {
        out.open("category").attr("term", subject).attr("label", subject).close().line();
    }
    if let Some(rights) = &own.rights {
        element(out, "rights", rights);
    }
    let summary = catalogue.purpose(own);
    out.open("summary").attr("type", "text").text(&summary).close().line();
    if let Some(description) = own.description.as_ref().filter(|own| **own != summary) {
        out.open("content").attr("type", "text").text(description).close().line();
    }
    if let Some(isbn) = &own.isbn {
        element(out, "dc:identifier", isbn);
    }
    element(out, "dc:language", own.language.tag());
    element(out, "dc:publisher", catalogue.publisher().0);
    element(out, "dc:issued", &own.published.to_string());
    if let Some(work) = &own.work {
        element(out, "dc:isPartOf", work);
    }
    if let Some(extent) = catalogue.extent(own) {
        element(out, "dc:extent", &extent);
    }
    element(out, "schema:version", &own.record.version.to_string());
    let accessibility = &own.accessibility;
    for (name, values) in [
        ("schema:accessMode", &accessibility.modes),
        ("schema:accessModeSufficient", &accessibility.sufficient),
        ("schema:accessibilityFeature", &accessibility.features),
        ("schema:accessibilityHazard", &accessibility.hazards),
    ] {
        for value in values {
            element(out, name, value);
        }
    }
    if let Some(summary) = &accessibility.summary {
        element(out, "schema:accessibilitySummary", summary);
    }
    if let Some([whole, small]) = &own.covers {
        for (rel, picture) in [("image", whole), ("image/thumbnail", small)] {
            let rel = format!("http://opds-spec.org/{rel}");
            link(out, &rel, &catalogue.site_address(&picture.path), "image/png");
        }
    }
    link(out, "alternate", &catalogue.page_address(own), "text/html");
    out.open("link").attr("rel", OPEN_ACCESS);
    out.attr("href", catalogue.site_address(&own.file.path));
    out.attr("type", media_type(&artefact.format)).attr("hreflang", own.language.tag());
    out.attr("length", artefact.bytes.to_string()).close().line();
    for (title, file) in catalogue.for_printers(own) {
        out.open("link").attr("rel", "related").attr("title", title);
        out.attr("href", catalogue.site_address(&file.path));
        out.attr("type", media_type(&file.artefact.format));
        out.attr("length", file.artefact.bytes.to_string()).close().line();
    }
    out.close().line();
}

fn element(out: &mut Markup, name: &'static str, text: &str) {
    out.open(name).text(text).close().line();
}

fn author(out: &mut Markup, name: &str, address: Option<&str>) {
    out.open("author").open("name").text(name).close();
    if let Some(address) = address {
        out.open("uri").text(address).close();
    }
    out.close().line();
}

fn link(out: &mut Markup, rel: &str, address: &str, media: &str) {
    out.open("link").attr("rel", rel).attr("href", address).attr("type", media).close().line();
}
