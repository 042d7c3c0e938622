//! The catalogue for e-readers in OPDS 2.0 (<https://specs.opds.io/opds-2.0>), which is JSON.
//!
//! In: what the catalogue says. Out: a feed that leads to the lists and shows what is in them, and a
//! feed for each list. Metadata are those of Readium's web publications.

use super::catalogue::{Catalogue, Lead, OPEN_ACCESS};
use super::formats::{NAVIGATION, OPDS_2, moment};
use super::publication::Publication;
use super::views::View;
use crate::project::history::to_json;
use crate::site::products::media_type;
use serde_json::{Map, Value, json};

/// The start of the catalogue: the ways to all lists, and editions and packs in groups.
pub(super) fn start(catalogue: &Catalogue<'_>, title: &str, leads: &[Lead]) -> String {
    let mut feed = navigation_of(catalogue, "index", title, leads);
    let groups: Vec<Value> = [false, true]
        .into_iter()
        .filter_map(|packs| {
            let view = View { packs: Some(packs), ..View::default() };
            let own = publications(catalogue, view)?;
            let number = own.len();
            let mut group = json!({
                "metadata": { "title": catalogue.view_title(view), "numberOfItems": number },
                "publications": own,
            });
            // A catalogue of editions alone has no list of its own for them.
            if catalogue.has_list(view) {
                let address = catalogue.address(&format!("{}.json", view.name()));
                group["links"] = json!([{ "rel": "self", "href": address, "type": OPDS_2 }]);
            }
            Some(group)
        })
        .collect();
    if !groups.is_empty() {
        feed["groups"] = json!(groups);
    }
    to_json(&feed)
}

/// A feed that leads to others.
pub(super) fn navigation(
    catalogue: &Catalogue<'_>,
    name: &str,
    title: &str,
    leads: &[Lead],
) -> String {
    to_json(&navigation_of(catalogue, name, title, leads))
}

fn navigation_of(catalogue: &Catalogue<'_>, name: &str, title: &str, leads: &[Lead]) -> Value {
    let mut feed = feed(catalogue, name, title, None);
    let leads: Vec<Value> = leads
        .iter()
        .map(|lead| {
            let mut link = json!({
                "href": format!("{}.json", lead.address),
                "title": lead.title,
                "type": OPDS_2,
                "rel": "subsection",
            });
            if let Some(number) = lead.number {
                link["properties"] = json!({ "numberOfItems": number });
            }
            link
        })
        .collect();
    // A feed must lead somewhere, even if every file was recalled.
    let home = json!({ "href": catalogue.home(), "title": title, "type": "text/html" });
    feed["navigation"] = if leads.is_empty() { json!([home]) } else { json!(leads) };
    feed
}

/// A list of publications.
pub(super) fn list(catalogue: &Catalogue<'_>, view: View<'_>) -> String {
    let own = publications(catalogue, view).unwrap_or_default();
    let mut feed = feed(catalogue, &view.name(), &catalogue.view_title(view), Some(own.len()));
    let up = catalogue.address("index.json");
    if let Some(links) = feed["links"].as_array_mut() {
        links.push(json!({ "rel": "up", "href": up, "type": OPDS_2 }));
    }
    let facets: Vec<Value> = catalogue
        .groups(view)
        .into_iter()
        .map(|group| {
            let links: Vec<Value> = group
                .choices
                .iter()
                .map(|choice| {
                    let address = catalogue.address(&format!("{}.json", choice.view.name()));
                    let mut link = json!({
                        "href": address,
                        "title": choice.title,
                        "type": OPDS_2,
                        "properties": { "numberOfItems": choice.number },
                    });
                    if choice.is_active {
                        link["rel"] = json!("self");
                    }
                    link
                })
                .collect();
            json!({ "metadata": { "title": group.title }, "links": links })
        })
        .collect();
    if !facets.is_empty() {
        feed["facets"] = json!(facets);
    }
    feed["publications"] = json!(own);
    to_json(&feed)
}

/// What every feed begins with.
fn feed(catalogue: &Catalogue<'_>, name: &str, title: &str, number: Option<usize>) -> Value {
    let mut metadata = json!({
        "identifier": catalogue.id(name),
        "title": title,
        "modified": moment(catalogue.updated()),
    });
    if let Some(number) = number {
        metadata["numberOfItems"] = json!(number);
    }
    json!({
        "metadata": metadata,
        "links": [
            {
                "rel": "self",
                "href": catalogue.address(&format!("{name}.json")),
                "type": OPDS_2,
            },
            { "rel": "start", "href": catalogue.address("index.json"), "type": OPDS_2 },
            {
                "rel": "alternate",
                "href": catalogue.address(&format!("{name}.xml")),
                "type": NAVIGATION,
            },
            { "rel": "alternate", "href": catalogue.home(), "type": "text/html" },
        ],
    })
}

/// The publications of a list; none if there are none.
fn publications(catalogue: &Catalogue<'_>, view: View<'_>) -> Option<Vec<Value>> {
    let own = catalogue.publications(view);
    let all: Vec<Value> = own.into_iter().map(|own| publication(catalogue, own)).collect();
    (!all.is_empty()).then_some(all)
}

fn publication(catalogue: &Catalogue<'_>, own: &Publication<'_>) -> Value {
    let artefact = &own.file.artefact;
    let mut links = vec![
        json!({
            "rel": OPEN_ACCESS,
            "href": catalogue.site_address(&own.file.path),
            "type": media_type(&artefact.format),
            "size": artefact.bytes,
            "language": own.language.tag(),
        }),
        json!({ "rel": "alternate", "href": catalogue.page_address(own), "type": "text/html" }),
    ];
    links.extend(catalogue.for_printers(own).map(|(title, file)| {
        json!({
            "rel": "related",
            "href": catalogue.site_address(&file.path),
            "type": media_type(&file.artefact.format),
            "title": title,
            "size": file.artefact.bytes,
        })
    }));
    let mut out = json!({ "metadata": metadata(catalogue, own), "links": links });
    if let Some(covers) = &own.covers {
        let images: Vec<Value> = covers
            .iter()
            .map(|picture| {
                json!({
                    "href": catalogue.site_address(&picture.path),
                    "type": "image/png",
                    "width": picture.width,
                    "height": picture.height,
                })
            })
            .collect();
        out["images"] = json!(images);
    }
    out
}

fn metadata(catalogue: &Catalogue<'_>, own: &Publication<'_>) -> Map<String, Value> {
    let mut out = Map::new();
    let mut add = |name: &str, value: Value| {
        let is_empty = value.as_array().is_some_and(Vec::is_empty) || value.is_null();
        if !is_empty {
            out.insert(name.to_owned(), value);
        }
    };
    let (publisher, homepage) = catalogue.publisher();
    add("@type", json!("http://schema.org/Book"));
    add("identifier", json!(own.id));
    add("title", json!(own.title));
    add("subtitle", json!(own.subtitle));
    add("language", json!(own.language.tag()));
    add("author", json!(own.authors));
    let contributors: Vec<Value> =
        own.contributors.iter().map(|(name, role)| json!({ "name": name, "role": role })).collect();
    add("contributor", json!(contributors));
    let homepage = json!([{ "href": homepage, "type": "text/html" }]);
    add("publisher", json!({ "name": publisher, "links": homepage }));
    add("published", json!(own.published.to_string()));
    add("modified", json!(moment(catalogue.updated())));
    let description = own.description.clone().map(|text| catalogue.with_age(own, text));
    add("description", json!(description.unwrap_or_else(|| catalogue.purpose(own))));
    add("subject", json!(own.subjects));
    add("numberOfPages", json!(own.file.artefact.pages));
    if own.language.is_right_to_left() {
        add("readingProgression", json!("rtl"));
    }
    if let Some(isbn) = &own.isbn {
        add("altIdentifier", json!([isbn]));
    }
    if let Some(work) = &own.work {
        let collection = json!({ "name": work, "links": [{ "href": catalogue.home() }] });
        let belongs = match own.volume {
            Some(number) => json!({ "series": { "name": work, "position": number } }),
            None => json!({ "collection": collection }),
        };
        add("belongsTo", belongs);
    }
    add("accessibility", accessibility(own));
    out
}

/// Accessibility in the vocabulary of web publications: a set of one sense is a word, others are
/// lists.
fn accessibility(own: &Publication<'_>) -> Value {
    let from = &own.accessibility;
    let sufficient: Vec<Value> = from
        .sufficient
        .iter()
        .map(|set| match set.split(',').map(str::trim).collect::<Vec<_>>().as_slice() {
            [one] => json!(one),
            several => json!(several),
        })
        .collect();
    let mut out = Map::new();
    for (name, value) in [
        ("accessMode", json!(from.modes)),
        ("accessModeSufficient", json!(sufficient)),
        ("feature", json!(from.features)),
        ("hazard", json!(from.hazards)),
    ] {
        if value.as_array().is_some_and(|values| !values.is_empty()) {
            out.insert(name.to_owned(), value);
        }
    }
    if let Some(summary) = &from.summary {
        out.insert("summary".to_owned(), json!(summary));
    }
    Value::Object(out)
}
