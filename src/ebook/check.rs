//! The last check of a package before it is packed.
//!
//! In: the files. Out: a complaint for every document that is not well-formed, id that occurs twice,
//! address that leads nowhere, and difference between the manifest and the files. The tool's own
//! writer does not cause these; a project's own layouts can, and so can a fault in the tool.

use super::Files;
use super::package::PACKAGE;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::layouts::Layouts;
use roxmltree::{Document, ParsingOptions};
use std::collections::{BTreeMap, BTreeSet, HashSet};

const CONTENT: &str = "application/xhtml+xml";
const STYLE: &str = "text/css";

/// An address inside the package: from which file, to which file and id.
struct Address<'a> {
    from: &'a str,
    file: String,
    id: Option<String>,
}

pub(super) fn check(files: &Files<'_>, layouts: &Layouts) -> Vec<Diagnostic> {
    let code = if super::has_own_layouts(layouts) { Code::Layout } else { Code::Internal };
    let mut complaints = Vec::new();
    let mut complain = |file: &str, message: String| {
        complaints.push(Diagnostic::error(code, format!("in the ebook's `{file}`: {message}")));
    };
    let mut ids: BTreeMap<&str, HashSet<String>> = BTreeMap::new();
    let mut addresses = Vec::new();
    let mut listed = BTreeSet::new();
    let mut in_spine = BTreeSet::new();
    for (name, file) in files {
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        match file.media_type {
            CONTENT => match document(text) {
                Ok(document) => {
                    let (own, twice) = collect(name, &document, &mut addresses);
                    for id in twice {
                        complain(name, format!("the id `{id}` occurs twice"));
                    }
                    ids.insert(name, own);
                }
                Err(error) => complain(name, error),
            },
            STYLE => addresses.extend(style_addresses(name, text)),
            _ if name == PACKAGE => match document(text) {
                Ok(document) => package(&document, &mut listed, &mut in_spine),
                Err(error) => complain(name, error),
            },
            _ => {}
        }
    }
    for address in &addresses {
        let Some(file) = files.get(&address.file) else {
            complain(address.from, format!("`{}` is not in the ebook", address.file));
            continue;
        };
        let known = address.id.as_ref().is_none_or(|id| {
            file.media_type != CONTENT
                || ids.get(address.file.as_str()).is_some_and(|ids| ids.contains(id))
        });
        if !known {
            let id = address.id.as_deref().unwrap_or("");
            complain(address.from, format!("`{}` has no id `{id}`", address.file));
        }
    }
    manifest(files, &addresses, &listed, &in_spine, &mut complain);
    complaints
}

fn document(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options)
        .map_err(|error| format!("the document is not well-formed: {error}"))
}

/// The ids of a document, the ids that occur more than once, and its addresses inside the package.
fn collect<'a>(
    name: &'a str,
    document: &Document<'_>,
    addresses: &mut Vec<Address<'a>>,
) -> (HashSet<String>, Vec<String>) {
    let mut ids = HashSet::new();
    let mut twice = Vec::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        for attribute in node.attributes() {
            let value = attribute.value();
            match attribute.name() {
                "id" if !ids.insert(value.to_owned()) => twice.push(value.to_owned()),
                "href" | "src" | "srcset" => addresses.extend(address(name, value)),
                "aria-labelledby" | "aria-details" => {
                    addresses.extend(value.split_ascii_whitespace().map(|id| Address {
                        from: name,
                        file: name.to_owned(),
                        id: Some(id.to_owned()),
                    }));
                }
                _ => {}
            }
        }
    }
    (ids, twice)
}

/// An address inside the package; none if it has a scheme.
fn address<'a>(from: &'a str, value: &str) -> Option<Address<'a>> {
    if value.split(['/', '#', '?']).next().is_some_and(|start| start.contains(':')) {
        return None;
    }
    let (file, id) = match value.split_once('#') {
        Some((file, id)) => (file, Some(id.to_owned())),
        None => (value, None),
    };
    let file = if file.is_empty() { from } else { file };
    Some(Address { from, file: file.to_owned(), id })
}

fn style_addresses<'a>(name: &'a str, text: &str) -> Vec<Address<'a>> {
    text.split("url(")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .filter_map(|(url, _)| address(name, url.trim().trim_matches(['"', '\''])))
        .collect()
}

/// Collects what the manifest lists and what is in the spine.
fn package(
    document: &Document<'_>,
    listed: &mut BTreeSet<String>,
    in_spine: &mut BTreeSet<String>,
) {
    let mut by_id = BTreeMap::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        match node.tag_name().name() {
            "item" => {
                if let (Some(id), Some(href)) = (node.attribute("id"), node.attribute("href")) {
                    by_id.insert(id, href);
                    listed.insert(href.to_owned());
                }
            }
            "itemref" => {
                let href = node.attribute("idref").and_then(|id| by_id.get(id));
                in_spine.extend(href.map(|href| (*href).to_owned()));
            }
            _ => {}
        }
    }
}

fn manifest(
    files: &Files<'_>,
    addresses: &[Address<'_>],
    listed: &BTreeSet<String>,
    in_spine: &BTreeSet<String>,
    complain: &mut impl FnMut(&str, String),
) {
    let used: HashSet<&str> = addresses.iter().map(|address| address.file.as_str()).collect();
    for (name, file) in files.iter().filter(|(name, _)| *name != PACKAGE) {
        if !listed.contains(name) {
            complain(PACKAGE, format!("the manifest does not list `{name}`"));
        }
        let wanted = file.media_type == CONTENT && file.properties != "nav";
        if wanted && !in_spine.contains(name) {
            complain(PACKAGE, format!("the spine does not list `{name}`"));
        }
        if file.media_type != CONTENT && !used.contains(name.as_str()) {
            complain(PACKAGE, format!("nothing uses `{name}`"));
        }
    }
    for name in listed.iter().filter(|name| !files.contains_key(*name)) {
        complain(PACKAGE, format!("the manifest lists `{name}`, which does not exist"));
    }
}
