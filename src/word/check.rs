//! The last check of a document before it is packed.
//!
//! In: the parts. Out: a complaint for everything that Word would repair or refuse, and for everything
//! that an accessibility checker would report. The writer does not cause these; a fault in it can.

use super::package::{OFFICE, Parts};
use super::{MAIN, notes};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};

/// The part with the text.
const TEXT: &str = "word/document.xml";

/// The ids of the relationships of each part.
type Ids<'a> = BTreeMap<&'a str, BTreeSet<String>>;

pub(super) fn check(parts: &Parts) -> Vec<Diagnostic> {
    let mut complaints = Vec::new();
    let mut complain = |part: &str, message: String| {
        let message = format!("in the document's `{part}`: {message}");
        complaints.push(Diagnostic::error(Code::Internal, message));
    };
    let mut documents = BTreeMap::new();
    for (name, part) in &parts.list {
        if !(name.ends_with(".xml") || name.ends_with(".rels")) {
            continue;
        }
        let text = std::str::from_utf8(&part.bytes).unwrap_or_default();
        match Document::parse(text) {
            Ok(document) => _ = documents.insert(name.as_str(), document),
            Err(error) => complain(name, format!("it is not well-formed: {error}")),
        }
    }
    let ids = relations(parts, &documents, &mut complain);
    for (name, document) in &documents {
        for node in document.descendants() {
            let used = node.attributes().filter(|own| own.namespace() == Some(OFFICE));
            for attribute in used.filter(|own| matches!(own.name(), "id" | "embed")) {
                if !ids.get(name).is_some_and(|ids| ids.contains(attribute.value())) {
                    complain(name, format!("there is no relationship `{}`", attribute.value()));
                }
            }
        }
        pictures(name, document, &mut complain);
        tables(name, document, &mut complain);
    }
    places(&documents, &mut complain);
    if let Some(document) = documents.get(TEXT) {
        headings(document, &mut complain);
    }
    properties(&documents, &mut complain);
    complaints
}

/// The relationships of each part, whose targets must be in the package.
fn relations<'a>(
    parts: &'a Parts,
    documents: &BTreeMap<&str, Document<'_>>,
    complain: &mut impl FnMut(&str, String),
) -> Ids<'a> {
    let mut ids = Ids::new();
    for (name, document) in documents {
        let Some((folder, file)) = name.rsplit_once("_rels/") else { continue };
        let of = format!("{folder}{}", file.trim_end_matches(".rels"));
        let mut own = BTreeSet::new();
        for node in document.root_element().children().filter(Node::is_element) {
            own.extend(node.attribute("Id").map(str::to_owned));
            let target = node.attribute("Target").unwrap_or_default();
            let is_external = node.attribute("TargetMode") == Some("External");
            let path = files::beside(folder.trim_end_matches('/'), target);
            if !is_external && !parts.list.contains_key(&path) {
                complain(name, format!("`{target}` is not in the document"));
            }
        }
        if let Some((part, _)) = parts.list.get_key_value(&of) {
            ids.insert(part, own);
        }
    }
    ids
}

fn elements<'a, 'd>(
    document: &'a Document<'d>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'd>> {
    document.descendants().filter(move |node| node.has_tag_name((MAIN, name)))
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute((MAIN, name)).unwrap_or_default()
}

/// Every picture has alternative text, or says that it is a decoration.
fn pictures(name: &str, document: &Document<'_>, complain: &mut impl FnMut(&str, String)) {
    let mut ids = BTreeSet::new();
    for node in document.descendants().filter(|node| node.tag_name().name() == "docPr") {
        let is_described = node.attribute("descr").is_some_and(|text| !text.trim().is_empty());
        let is_decoration = node.descendants().any(|own| own.tag_name().name() == "decorative");
        if !is_described && !is_decoration {
            complain(name, "a picture has no alternative text".to_owned());
        }
        if !ids.insert(node.attribute("id")) {
            complain(name, "two pictures have the same number".to_owned());
        }
    }
}

/// Every table has a name, and its head is repeated on every page.
fn tables(name: &str, document: &Document<'_>, complain: &mut impl FnMut(&str, String)) {
    for table in elements(document, "tbl") {
        let own = |wanted: &str| table.descendants().find(|node| node.has_tag_name((MAIN, wanted)));
        if own("tblCaption").is_none_or(|node| value(node, "val").trim().is_empty()) {
            complain(name, "a table has no name".to_owned());
        }
        let has_head = own("tblLook").is_some_and(|node| value(node, "firstRow") == "1");
        if has_head && own("tblHeader").is_none() {
            complain(name, "the head of a table is not marked".to_owned());
        }
        for cell in table.descendants().filter(|node| node.has_tag_name((MAIN, "tc"))) {
            let last = cell.children().rfind(Node::is_element);
            if !last.is_some_and(|node| node.has_tag_name((MAIN, "p"))) {
                complain(name, "a cell does not end with a paragraph".to_owned());
            }
        }
    }
}

/// Every link leads to a bookmark, and every call to a note.
fn places(documents: &BTreeMap<&str, Document<'_>>, complain: &mut impl FnMut(&str, String)) {
    let mut names = BTreeSet::new();
    for (part, document) in documents {
        for mark in elements(document, "bookmarkStart") {
            let name = value(mark, "name");
            if !names.insert(name) {
                complain(part, format!("the bookmark `{name}` occurs twice"));
            }
        }
    }
    for (part, document) in documents {
        for link in elements(document, "hyperlink") {
            let anchor = value(link, "anchor");
            if !anchor.is_empty() && !names.contains(anchor) {
                complain(part, format!("there is no bookmark `{anchor}`"));
            }
        }
    }
    let in_part = |part: &'static str, name: &'static str| {
        documents.get(part).into_iter().flat_map(move |document| elements(document, name))
    };
    let known: BTreeSet<&str> =
        in_part(notes::PART, "footnote").map(|node| value(node, "id")).collect();
    for call in in_part(TEXT, "footnoteReference") {
        let id = value(call, "id");
        if !known.contains(id) {
            complain(TEXT, format!("there is no footnote {id}"));
        }
    }
}

/// Headings are nested in order.
fn headings(document: &Document<'_>, complain: &mut impl FnMut(&str, String)) {
    let mut last = 0;
    for style in elements(document, "pStyle") {
        let level = match value(style, "val") {
            "LetterHeading" => Some(1),
            style => style.strip_prefix("Heading").and_then(|own| own.parse().ok()),
        };
        let Some(level) = level else { continue };
        let level: u8 = level;
        if level > last + 1 {
            let message = format!("a heading of level {level} follows one of level {last}");
            complain(TEXT, message);
        }
        last = level;
    }
}

/// The document has a title and a language.
fn properties(documents: &BTreeMap<&str, Document<'_>>, complain: &mut impl FnMut(&str, String)) {
    for name in ["title", "language"] {
        let core = documents.get("docProps/core.xml");
        let own = core.and_then(|core| core.descendants().find(|n| n.tag_name().name() == name));
        if own.and_then(|node| node.text()).is_none_or(|text| text.trim().is_empty()) {
            complain("docProps/core.xml", format!("the document has no {name}"));
        }
    }
    let styles = documents.get("word/styles.xml");
    let mut languages = styles.into_iter().flat_map(|styles| elements(styles, "lang"));
    if !languages.any(|node| !value(node, "val").is_empty()) {
        complain("word/styles.xml", "the text has no language".to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::super::package::Parts;
    use super::check;

    /// What is complained about in a document with this body.
    fn complaints(body: &str) -> String {
        let mut parts = Parts::default();
        let main = super::MAIN;
        let text = format!(
            "<w:document xmlns:w=\"{main}\" xmlns:r=\"{}\" xmlns:wp=\"wp\"><w:body>{body}</w:body>\
             </w:document>",
            super::OFFICE
        );
        parts.xml("word/document.xml", "", &text);
        let lang = format!("<w:styles xmlns:w=\"{main}\"><w:lang w:val=\"en\"/></w:styles>");
        parts.xml("word/styles.xml", "", &lang);
        parts.xml("docProps/core.xml", "", "<a><title>T</title><language>en</language></a>");
        let found = check(&parts);
        found.iter().map(|own| own.message.as_str()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn each_fault_is_found() {
        assert_eq!(complaints("<w:p/>"), "");
        for (body, expected) in [
            ("<w:p>", "not well-formed"),
            ("<w:p><wp:docPr id=\"1\" descr=\" \"/></w:p>", "no alternative text"),
            (
                "<w:p><wp:docPr id=\"1\" descr=\"A\"/><wp:docPr id=\"1\" descr=\"B\"/></w:p>",
                "same number",
            ),
            ("<w:tbl><w:tblPr/></w:tbl>", "a table has no name"),
            (
                "<w:tbl><w:tblPr><w:tblLook w:firstRow=\"1\"/><w:tblCaption w:val=\"A\"/></w:tblPr>\
                 </w:tbl>",
                "head of a table is not marked",
            ),
            (
                "<w:tbl><w:tblPr><w:tblCaption w:val=\"A\"/></w:tblPr><w:tr><w:tc/></w:tr></w:tbl>",
                "does not end with a paragraph",
            ),
            ("<w:hyperlink w:anchor=\"a\"/>", "no bookmark `a`"),
            ("<w:hyperlink r:id=\"rId9\"/>", "no relationship `rId9`"),
            ("<w:bookmarkStart w:name=\"a\"/><w:bookmarkStart w:name=\"a\"/>", "occurs twice"),
            ("<w:footnoteReference w:id=\"4\"/>", "no footnote 4"),
            (
                "<w:pStyle w:val=\"Heading1\"/><w:pStyle w:val=\"Heading3\"/>",
                "level 3 follows one of level 1",
            ),
        ] {
            let found = complaints(body);
            assert!(found.contains(expected), "{expected}\nnot in\n{found}");
        }
    }

    #[test]
    fn a_document_without_title_language_or_part_is_found() {
        let mut parts = Parts::default();
        parts.xml("word/document.xml", "", "<a/>");
        let relations = "<R><R Id=\"rId1\" Target=\"gone.xml\"/></R>";
        parts.xml("word/_rels/document.xml.rels", "", relations);
        let found = check(&parts);
        let found: Vec<&str> = found.iter().map(|own| own.message.as_str()).collect();
        for expected in ["no title", "no language", "text has no language", "`gone.xml` is not in"]
        {
            assert!(found.iter().any(|own| own.contains(expected)), "{expected}: {found:?}");
        }
    }
}
