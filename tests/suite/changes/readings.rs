//! Copies as a reader reads them: everything in them is written as XHTML, and its words, its
//! structure, its links and its pictures are compared.

use crate::support::{Project, unzip, xml};
use bindery::ebook::{Cover, assemble};
use bindery::pages::typeset::generate;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What is in each copy, by its name.
pub(super) type Copies = BTreeMap<String, String>;

/// The name of a copy, from the path of its file: the path without the version.
pub(super) fn name(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let (name, _) = stem.rsplit_once("-20").expect("a version");
    name.to_owned()
}

/// Every copy of a project, in every edition. Pages are read as an ebook of the same manuscript.
pub(super) fn copies(project: &Project) -> Copies {
    let workspace = project.workspace();
    let release = workspace.draft_release().expect("a date");
    let choice = bindery::assembly::plan::Choice::default();
    let planned =
        bindery::assembly::plan::plan(&workspace.project, &choice, "2026.01").expect("a plan");
    let mut copies = Copies::new();
    for artefact in &planned {
        let files = &workspace.project;
        let partner = files.partner(&artefact.partner).expect("there");
        let edition = files.edition(&artefact.edition).expect("there");
        let pack = artefact.pack.as_ref().map(|id| files.pack(id).expect("there"));
        let path = &artefact.path;
        let (manuscript, _) = workspace.selected(partner, edition, pack, &release);
        let cover = Cover { png: b"", width: 1, height: 1 };
        let book = assemble(&manuscript, cover, None, &workspace.layouts)
            .unwrap_or_else(|problems| panic!("{path}: {problems:?}"));
        let mut text = read(&book.bytes);
        if path.ends_with(".pdf") {
            // What pages have beside: names at their heads and feet, and lists of figures.
            let kept = generate(&manuscript).kept();
            text.push_str(&kept["names.json"]);
            text.extend(manuscript.sections.iter().map(|section| section.title.as_str()));
        }
        copies.insert(name(path), text);
    }
    copies
}

/// Everything in an ebook that a reader can read or is told.
fn read(epub: &[u8]) -> String {
    let files = unzip(epub);
    let mut out = String::new();
    for (file, bytes) in &files {
        if file.ends_with(".xhtml") {
            let text = std::str::from_utf8(bytes).expect("text");
            writeln!(out, "== {file}").expect("memory");
            node(xml(text).root_element(), &files, &mut out);
        } else if file.ends_with(".opf") {
            let text = std::str::from_utf8(bytes).expect("text");
            let document = xml(text);
            let facts = document.descendants().filter(|node| {
                node.tag_name().namespace() == Some("http://purl.org/dc/elements/1.1/")
                    && !["identifier", "date"].contains(&node.tag_name().name())
            });
            for fact in facts {
                let name = fact.tag_name().name();
                writeln!(out, "{name}: {}", fact.text().unwrap_or_default()).expect("memory");
            }
        }
    }
    out
}

/// Attributes that say something to readers.
const TOLD: [&str; 7] = ["alt", "href", "lang", "start", "scope", "value", "title"];

fn node(node: roxmltree::Node<'_, '_>, files: &BTreeMap<String, Vec<u8>>, out: &mut String) {
    if node.is_text() {
        out.push_str(node.text().unwrap_or_default());
        return;
    }
    if !node.is_element() {
        return;
    }
    let name = node.tag_name().name();
    // The fingerprint of the content says nothing about it.
    if name == "dd" && is_fingerprint(node.text().unwrap_or_default()) {
        return;
    }
    write!(out, "<{name}").expect("memory");
    for told in TOLD {
        if let Some(value) = node.attribute(told) {
            write!(out, " {told}={value:?}").expect("memory");
        }
    }
    if let Some(source) = node.attribute("src").filter(|_| name == "img") {
        let bytes = files.get(&format!("EPUB/{source}")).map(Vec::as_slice).unwrap_or_default();
        let bytes = without_colours(bytes);
        write!(out, " picture={:x?}", &Sha256::digest(bytes)[..4]).expect("memory");
    }
    out.push('>');
    for child in node.children() {
        self::node(child, files, out);
    }
    write!(out, "</{name}>").expect("memory");
}

fn is_fingerprint(text: &str) -> bool {
    let is_group = |part: &str| part.len() == 4 && part.chars().all(|c| c.is_ascii_hexdigit());
    text.len() == 19 && text.split('-').all(is_group)
}

/// A drawing without its colours, which are the partner's.
fn without_colours(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((&first, more)) = rest.split_first() {
        out.push(first);
        rest = more;
        let colour = rest.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        if first == b'#' && colour == 6 {
            rest = &rest[6..];
        }
    }
    out
}
