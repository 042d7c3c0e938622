//! Word documents (.docx, ECMA-376 and ISO 29500, transitional and strict).
//!
//! In: the parts of a file. Out: the document as it is, with everything that somebody has to decide. What
//! a file refers to outside of itself is listed and never opened; macros are named and never run.

mod body;
mod drawing;
mod fields;
mod numbering;
mod relations;
mod runs;
mod styles;
mod tables;

pub(super) use styles::{is_usual, role_named};

use super::findings::Findings;
use super::model::{Comment, Document, Properties, Role};
use super::package::{AGAIN, Package, refused};
use super::text::opening;
use super::xml::{self, attribute, tag};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::unseen::is_blank;
use body::Reader;
use numbering::Numbering;
use relations::Relations;
use roxmltree::Node;
use std::collections::BTreeMap;
use styles::Styles;

/// Reads a Word document. `mapped` is what the user says about styles, by their names in small letters.
///
/// # Errors
/// If a part that the text needs is damaged, missing or an attack.
pub(super) fn read(
    package: &Package<'_>,
    mapped: BTreeMap<String, Role>,
) -> Result<Document, Box<Diagnostic>> {
    let main = package.main_part().unwrap_or_else(|| "word/document.xml".to_owned());
    let missing = || refused("the file has no text part, so it is damaged", AGAIN);
    let text = package.text(&main)?.ok_or_else(missing)?;
    let tree = parsed(&text, &main)?;
    let relations = Relations::of(package, &main)?;
    let part = |kind: &str| -> Result<Option<String>, Box<Diagnostic>> {
        relations.part(kind).map_or(Ok(None), |name| package.text(name))
    };
    let styles = match part("styles")? {
        Some(text) => Styles::read(parsed(&text, "styles")?.root_element(), mapped),
        None => Styles::without(mapped),
    };
    let numbering = match part("numbering")? {
        Some(text) => Numbering::read(parsed(&text, "numbering")?.root_element()),
        None => Numbering::default(),
    };
    let mut findings = Findings::default();
    outside(package, &mut findings)?;
    let language = styles.language.clone();
    let mut reader = Reader::new(package, &styles, numbering, relations.clone(), findings);
    let body = xml::child(tree.root_element(), "w", "body").ok_or_else(missing)?;
    let blocks = reader.blocks(body)?;
    let mut notes = BTreeMap::new();
    for (kind, name) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        let Some(part) = relations.part(kind) else { continue };
        let Some(text) = package.text(part)? else { continue };
        let tree = parsed(&text, part)?;
        reader.enter(Relations::of(package, part)?);
        for node in tree.root_element().children().filter(|node| tag(*node) == ("w", name)) {
            // Lines that separate notes from the text have a type.
            let is_line = attribute(node, "w", "type").is_some_and(|kind| kind != "normal");
            if let Some(id) = attribute(node, "w", "id").filter(|_| !is_line) {
                reader.begin_story(&format!("{name} {id}"));
                notes.insert(format!("{name}-{id}"), reader.blocks(node)?);
            }
        }
    }
    let mut comments = BTreeMap::new();
    if let Some(text) = part("comments")? {
        let tree = parsed(&text, "comments")?;
        for node in tree.root_element().children().filter(|node| tag(*node) == ("w", "comment")) {
            let Some(id) = attribute(node, "w", "id") else { continue };
            let value = |name| attribute(node, "w", name).unwrap_or_default().to_owned();
            let comment =
                Comment { author: value("author"), date: value("date"), text: words_below(node) };
            comments.insert(id.to_owned(), comment);
        }
    }
    let (pictures, mut findings) = reader.finish();
    margins(package, &relations, &mut findings)?;
    let properties = Properties { title: title(package)?, language };
    Ok(Document { properties, blocks, notes, comments, pictures, findings })
}

fn parsed<'a>(text: &'a str, part: &str) -> Result<roxmltree::Document<'a>, Box<Diagnostic>> {
    xml::parse(text).map_err(|why| {
        let message = format!("its part `{}` cannot be read: {why}", part.escape_debug());
        refused(message, AGAIN)
    })
}

/// All words in a node, paragraph after paragraph.
fn words_below(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for own in node.descendants() {
        match tag(own) {
            ("w", "t") => out.push_str(own.text().unwrap_or_default()),
            ("w", "p" | "tab" | "br" | "cr") if !out.is_empty() => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// What a file refers to outside of itself, and what it holds beside text and pictures.
pub(super) fn outside(
    package: &Package<'_>,
    findings: &mut Findings,
) -> Result<(), Box<Diagnostic>> {
    let names: Vec<&str> = package.names().collect();
    for name in &names {
        let lower = name.to_ascii_lowercase();
        if lower.ends_with("vbaproject.bin") {
            findings.lost("macros, which were not run", *name);
        } else if lower.contains("/embeddings/") && !lower.ends_with(".rels") {
            findings.lost("an embedded file, which was not opened", *name);
        } else if lower.contains("/activex/") && lower.ends_with(".bin") {
            findings.lost("a control of a form (ActiveX), which was not run", *name);
        }
        if let Some((folder, own)) = name.rsplit_once("_rels/")
            && let Some(part) = own.strip_suffix(".rels")
        {
            for target in Relations::of(package, &format!("{folder}{part}"))?.iter() {
                if target.is_external && target.kind != "hyperlink" {
                    let what = format!(
                        "something outside the file ({}), which was not fetched",
                        target.kind
                    );
                    findings.lost(what, crate::ground::words::brief(&target.target));
                }
            }
        }
    }
    Ok(())
}

/// What is printed at the head and the foot of each page.
fn margins(
    package: &Package<'_>,
    relations: &Relations,
    findings: &mut Findings,
) -> Result<(), Box<Diagnostic>> {
    for target in relations.iter().filter(|target| ["header", "footer"].contains(&&*target.kind)) {
        let Some(text) = package.text(&target.target)? else { continue };
        let tree = parsed(&text, &target.target)?;
        let words = words_below(tree.root_element());
        if words.chars().any(char::is_alphabetic) && !is_blank(&words) {
            let what = format!("the {} of pages, which layouts make", target.kind);
            findings.lost(what, opening(&words));
        }
    }
    Ok(())
}

/// The title in the properties of the document.
fn title(package: &Package<'_>) -> Result<String, Box<Diagnostic>> {
    let Some(text) = package.text("docProps/core.xml")? else { return Ok(String::new()) };
    let Ok(tree) = xml::parse(&text) else { return Ok(String::new()) };
    let title = xml::below(tree.root_element(), "dc", "title");
    Ok(title.and_then(|node| node.text()).unwrap_or_default().trim().to_owned())
}
