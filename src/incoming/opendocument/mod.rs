//! OpenDocument texts (.odt, OpenDocument 1.0 to 1.4), as LibreOffice and other programs write them.
//!
//! In: the parts of a file. Out: the document as it is, with everything that somebody has to decide. What
//! a file refers to outside of itself is listed and never opened; macros are named and never run.

mod body;
mod changes;
mod frames;
mod lists;
mod styles;
mod tables;
mod words;

use super::findings::Findings;
use super::model::{Document, Properties, Role};
use super::package::{AGAIN, Package, refused};
use super::text::opening;
use super::xml::{self, below, tag};
use crate::ground::diagnostic::Diagnostic;
use body::Reader;
use roxmltree::Node;
use std::collections::BTreeMap;
use styles::Styles;

/// Reads an OpenDocument text. `mapped` is what the user says about styles, by their names in small
/// letters.
///
/// # Errors
/// If a part that the text needs is damaged, missing or an attack.
pub(super) fn read(
    package: &Package<'_>,
    mapped: &BTreeMap<String, Role>,
) -> Result<Document, Box<Diagnostic>> {
    let missing = || refused("the file has no text part, so it is damaged", AGAIN);
    let text = package.text("content.xml")?.ok_or_else(missing)?;
    let tree = parsed(&text, "content.xml")?;
    let mut findings = Findings::default();
    let mut styles = Styles::new(mapped);
    if let Some(text) = package.text("styles.xml")? {
        let tree = parsed(&text, "styles.xml")?;
        styles.add(tree.root_element());
        margins(tree.root_element(), &mut findings);
    }
    styles.add(tree.root_element());
    outside(package, &mut findings);
    let body = below(tree.root_element(), "office", "text").ok_or_else(missing)?;
    let language = styles.language.clone();
    let mut reader = Reader::new(package, &styles, findings);
    reader.find_changes(body);
    let blocks = reader.blocks(body)?;
    let Reader { notes, comments, pictures, findings, .. } = reader;
    let properties = Properties { title: title(package)?, language };
    Ok(Document { properties, blocks, notes, comments, pictures, findings })
}

fn parsed<'a>(text: &'a str, part: &str) -> Result<roxmltree::Document<'a>, Box<Diagnostic>> {
    xml::parse(text)
        .map_err(|why| refused(format!("its part `{part}` cannot be read: {why}"), AGAIN))
}

/// All words in a node.
pub(super) fn words_below(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for own in node.descendants() {
        if own.is_text() {
            out.push_str(own.text().unwrap_or_default());
        } else if matches!(tag(own), ("text", "p" | "h" | "s" | "tab" | "line-break"))
            && !out.is_empty()
        {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// What a file holds beside text and pictures.
fn outside(package: &Package<'_>, findings: &mut Findings) {
    for name in package.names() {
        if (name.starts_with("Basic/") || name.starts_with("Scripts/")) && !name.ends_with('/') {
            findings.lost("macros, which were not run", name);
        }
    }
}

/// What is printed at the head and the foot of each page.
fn margins(root: Node<'_, '_>, findings: &mut Findings) {
    for node in root.descendants().filter(Node::is_element) {
        let ("style", name) = tag(node) else { continue };
        let (what, _) = match name.split_once('-').unwrap_or((name, "")) {
            ("header", rest) if rest != "style" && rest != "footer" => ("header", rest),
            ("footer", rest) if rest != "style" => ("footer", rest),
            _ => continue,
        };
        let words = words_below(node);
        if words.chars().any(char::is_alphabetic) {
            findings.lost(format!("the {what} of pages, which layouts make"), opening(&words));
        }
    }
}

fn title(package: &Package<'_>) -> Result<String, Box<Diagnostic>> {
    let Some(text) = package.text("meta.xml")? else { return Ok(String::new()) };
    let Ok(tree) = xml::parse(&text) else { return Ok(String::new()) };
    let title = below(tree.root_element(), "dc", "title");
    Ok(title.and_then(|node| node.text()).unwrap_or_default().trim().to_owned())
}
