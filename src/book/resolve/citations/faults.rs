//! What is wrong with the text of a citation style, and where.
//!
//! In: the text of a CSL file. Out: faults with their places, in words for whoever wrote it. The
//! reader of styles says that a style cannot be used, but not where: so it is shown the style piece
//! by piece, until the element that it refuses is found. Knows no source and no file.

use crate::ground::diagnostic::nearest;
use hayagriva::citationberg::Style;
use roxmltree::{Attribute, Document, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Something that is wrong with a style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StyleFault {
    /// The bytes that are wrong.
    pub(crate) at: Range<usize>,
    pub(crate) message: String,
    pub(crate) hint: Option<String>,
}

const CSL: &str = "http://purl.org/net/xbiblio/csl";
const INFO: &str =
    "<info><title>t</title><id>i</id><updated>2026-01-01T00:00:00+00:00</updated></info>";
const LAYOUT: &str = "<layout><text value=\"x\"/></layout>";
const CITATION: &str = "<citation><layout><text value=\"x\"/></layout></citation>";
const IF: &str = "<if variable=\"title\"><text value=\"x\"/></if>";

/// The variables of CSL.
const VARIABLES: [&str; 98] = [
    "abstract",
    "annote",
    "archive",
    "archive_collection",
    "archive_location",
    "archive-place",
    "authority",
    "call-number",
    "citation-key",
    "citation-label",
    "collection-title",
    "container-title",
    "container-title-short",
    "dimensions",
    "division",
    "DOI",
    "event",
    "event-title",
    "event-place",
    "genre",
    "ISBN",
    "ISSN",
    "jurisdiction",
    "keyword",
    "language",
    "license",
    "medium",
    "note",
    "original-publisher",
    "original-publisher-place",
    "original-title",
    "part-title",
    "PMCID",
    "PMID",
    "publisher",
    "publisher-place",
    "references",
    "reviewed-genre",
    "reviewed-title",
    "scale",
    "section",
    "source",
    "status",
    "title",
    "title-short",
    "URL",
    "volume-title",
    "year-suffix",
    "chapter-number",
    "citation-number",
    "collection-number",
    "edition",
    "first-reference-note-number",
    "issue",
    "locator",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "page",
    "page-first",
    "part-number",
    "printing-number",
    "supplement-number",
    "version",
    "volume",
    "accessed",
    "available-date",
    "event-date",
    "issued",
    "original-date",
    "submitted",
    "author",
    "chair",
    "collection-editor",
    "compiler",
    "composer",
    "container-author",
    "contributor",
    "curator",
    "director",
    "editor",
    "editorial-director",
    "editor-translator",
    "executive-producer",
    "guest",
    "host",
    "illustrator",
    "interviewer",
    "narrator",
    "organizer",
    "original-author",
    "performer",
    "producer",
    "recipient",
    "reviewed-author",
    "script-writer",
    "series-creator",
    "translator",
];

impl StyleFault {
    fn new(at: Range<usize>, message: impl Into<String>) -> Self {
        Self { at, message: message.into(), hint: None }
    }

    fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// A fault whose place nothing tells.
    pub(super) fn unknown() -> Self {
        Self::new(0..0, "the citation style is not a complete style of CSL 1.0")
            .hint("compare it with a style from https://citationstyles.org")
    }

    /// A style that takes its rules from one that is not here.
    pub(super) fn without_parent(text: &str) -> Self {
        let link = Document::parse(text).ok().and_then(|document| {
            let link = document.descendants().find(is_parent_link)?;
            let href = link.attribute("href").unwrap_or_default().to_owned();
            Some((start_of(link), href))
        });
        let (at, href) = link.unwrap_or_default();
        let name = href.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let message =
            format!("the citation style takes its rules from `{href}`, which is not here");
        Self::new(at, message).hint(format!(
            "put that style beside this one, as `{name}.csl`, or name it in `book.toml` instead"
        ))
    }
}

/// Everything that is wrong with the text of a style. A style that only names the style from which
/// it takes its rules may be right.
pub(super) fn faults(text: &str) -> Vec<StyleFault> {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let at = byte_of(text, error.pos());
            let message = "the citation style cannot be read: its XML is not well formed here";
            return vec![StyleFault::new(at..at, message).hint("correct the XML")];
        }
    };
    let root = document.root_element();
    if !root.has_tag_name((CSL, "style")) {
        let message = format!("`<{}>` does not open a citation style", root.tag_name().name());
        let hint = format!("a style opens with `<style xmlns=\"{CSL}\" version=\"1.0\">`");
        return vec![StyleFault::new(start_of(root), message).hint(hint)];
    }
    let has = |name: &str| root.children().any(|node| node.has_tag_name((CSL, name)));
    if !has("citation") {
        let is_dependent = !has("bibliography") && root.descendants().any(|n| is_parent_link(&n));
        return if is_dependent { dependent(text, root) } else { without_citation(root) };
    }
    let mut found = Vec::new();
    match root.attribute("class") {
        None => found.push(
            StyleFault::new(start_of(root), "`<style>` needs the attribute `class`")
                .hint("write `class=\"note\"` or `class=\"in-text\"`"),
        ),
        Some("in-text") if !has("bibliography") => {
            let message = "the style cites in the text, but has no `<bibliography>` that says what \
                           its citations mean";
            found.push(StyleFault::new(start_of(root), message).hint("add a `<bibliography>`"));
        }
        Some(_) => {}
    }
    found.extend(macros(root));
    if found.is_empty()
        && let Err(error) = Style::from_xml(text)
    {
        refused(root, text, &mut found);
        if found.is_empty() {
            let (message, _) = explained(&error.source.to_string(), root);
            found.push(StyleFault::new(start_of(root), message));
        }
    }
    found
}

/// What is wrong with a style that takes its rules from another.
fn dependent(text: &str, root: Node<'_, '_>) -> Vec<StyleFault> {
    match Style::from_xml(text) {
        Ok(_) => Vec::new(),
        Err(error) => {
            let (message, _) = explained(&error.source.to_string(), root);
            vec![StyleFault::new(start_of(root), message)]
        }
    }
}

fn without_citation(root: Node<'_, '_>) -> Vec<StyleFault> {
    let message = "the citation style has no `<citation>`, so it cannot cite anything";
    vec![StyleFault::new(start_of(root), message).hint(
        "add a `<citation>` with a `<layout>`, or name the style from which this one takes its \
         rules in a `<link rel=\"independent-parent\">`",
    )]
}

fn is_parent_link(node: &Node<'_, '_>) -> bool {
    node.has_tag_name((CSL, "link")) && node.attribute("rel") == Some("independent-parent")
}

/// Macros that are used and not there, and macros that use themselves.
fn macros(root: Node<'_, '_>) -> Vec<StyleFault> {
    let own = root.children().filter(|node| node.has_tag_name((CSL, "macro")));
    let own: BTreeMap<&str, Node<'_, '_>> =
        own.filter_map(|node| Some((node.attribute("name")?, node))).collect();
    let mut found = Vec::new();
    for node in root.descendants() {
        let Some(name) = node.attribute_node("macro") else { continue };
        if !own.contains_key(name.value()) {
            let message = format!("the style has no macro `{}`", name.value());
            let fault = StyleFault::new(name.range_value(), message);
            let near = nearest(name.value(), own.keys().copied());
            found.push(match near {
                Some(near) => fault.hint(format!("did you mean `{near}`?")),
                None => fault.hint("define it with `<macro>`, or remove what uses it"),
            });
        }
    }
    for (name, node) in &own {
        let mut seen = BTreeSet::new();
        let mut next = vec![*node];
        while let Some(node) = next.pop() {
            for used in node.descendants().filter_map(|node| node.attribute("macro")) {
                if used == *name {
                    let message = format!("the macro `{name}` uses itself");
                    let fault = StyleFault::new(start_of(own[name]), message);
                    found.push(fault.hint("end the circle: a macro can only use others"));
                    next.clear();
                    break;
                }
                if let Some(node) = own.get(used).filter(|_| seen.insert(used)) {
                    next.push(*node);
                }
            }
        }
    }
    found
}

/// Finds the elements below the root that the reader of styles refuses.
fn refused(root: Node<'_, '_>, text: &str, found: &mut Vec<StyleFault>) {
    let class = root.attribute("class").unwrap_or_default();
    if class != "note" && class != "in-text" {
        let at = root.attribute_node("class").map_or(start_of(root), |own| own.range_value());
        let fault = StyleFault::new(at, format!("`{class}` is not a class of styles"));
        found.push(fault.hint("write `class=\"note\"` or `class=\"in-text\"`"));
    }
    for part in root.children().filter(Node::is_element) {
        let name = part.tag_name().name();
        let whole = |piece: &str| {
            let info = if name == "info" { "" } else { INFO };
            let citation = if name == "citation" { "" } else { CITATION };
            format!(
                "<style xmlns=\"{CSL}\" class=\"note\" version=\"1.0\">{info}{citation}{piece}\
                 </style>"
            )
        };
        narrow(part, text, &whole, found);
    }
}

/// Goes down to the innermost elements that are refused, each alone among its neighbours.
fn narrow(
    node: Node<'_, '_>,
    text: &str,
    whole: &dyn Fn(&str) -> String,
    found: &mut Vec<StyleFault>,
) {
    let Err(error) = Style::from_xml(&whole(&text[node.range()])) else { return };
    let said = error.source.to_string();
    let wrong = quoted(&said);
    // Within an element that is wrong itself, every piece would seem so.
    let own = node.attributes().find(|own| is_wrong(own, &wrong) && has_meaning(node, own));
    if let Some(own) = own {
        let (message, hint) = explained(&said, node);
        return found.push(StyleFault { at: own.range_value(), message, hint });
    }
    let known = found.len();
    if let Some(fault) = unknown_variable(node) {
        return found.push(fault);
    }
    for child in node.children().filter(Node::is_element) {
        let within = |piece: &str| whole(&alone(node, child, text, piece));
        narrow(child, text, &within, found);
    }
    if found.len() == known {
        let (message, hint) = explained(&said, node);
        found.push(StyleFault { at: start_of(node), message, hint });
    }
}

/// A variable that CSL does not have: the reader of styles does not say which word it is.
fn unknown_variable(node: Node<'_, '_>) -> Option<StyleFault> {
    let attribute = node.attribute_node("variable")?;
    let wrong = attribute.value().split(' ').find(|word| !VARIABLES.contains(word))?;
    let message = format!("CSL has no variable `{wrong}`");
    let fault = StyleFault::new(attribute.range_value(), message);
    let near = nearest(wrong, VARIABLES).map(|near| format!("did you mean `{near}`?"));
    Some(StyleFault { hint: near, ..fault })
}

/// Whether an attribute says something in words of CSL, and not in those of the style.
fn has_meaning(node: Node<'_, '_>, attribute: &Attribute<'_, '_>) -> bool {
    let is_named = matches!(node.tag_name().name(), "term" | "date-part" | "name-part");
    match attribute.name() {
        "name" => is_named,
        "macro" | "prefix" | "suffix" | "delimiter" | "value" => false,
        _ => true,
    }
}

fn is_wrong(attribute: &Attribute<'_, '_>, wrong: &str) -> bool {
    !wrong.is_empty() && attribute.value().split(' ').any(|word| word == wrong)
}

/// An element with `piece` as its only child, and what the element cannot be without.
fn alone(node: Node<'_, '_>, child: Node<'_, '_>, text: &str, piece: &str) -> String {
    let (name, own) = (node.tag_name().name(), child.tag_name().name());
    let needed = match name {
        "choose" if own != "if" => IF.to_owned(),
        "citation" | "bibliography" if own != "layout" => LAYOUT.to_owned(),
        "author" | "contributor" if own != "name" => "<name>n</name>".to_owned(),
        "info" => [
            ("title", "<title>t</title>"),
            ("id", "<id>i</id>"),
            ("updated", "<updated>2026-01-01T00:00:00+00:00</updated>"),
        ]
        .iter()
        .filter(|(name, _)| *name != own)
        .map(|(_, piece)| *piece)
        .collect(),
        _ => String::new(),
    };
    let opening = &text[start_of(node)];
    let opening = opening.trim_end_matches('>').trim_end_matches('/');
    format!("{opening}>{needed}{piece}</{name}>")
}

/// The bytes of an element's opening tag.
fn start_of(node: Node<'_, '_>) -> Range<usize> {
    let range = node.range();
    let text = &node.document().input_text()[range.clone()];
    let mut quote = None;
    let end = text.char_indices().find(|(_, c)| match (quote, c) {
        (None, '>') => true,
        (None, '"' | '\'') => {
            quote = Some(*c);
            false
        }
        (Some(open), c) if open == *c => {
            quote = None;
            false
        }
        _ => false,
    });
    range.start..range.start + end.map_or(text.len(), |(at, _)| at + 1)
}

/// The first word in backticks.
fn quoted(error: &str) -> String {
    error.split('`').nth(1).unwrap_or_default().to_owned()
}

/// The words of the reader of styles, for people.
fn explained(error: &str, node: Node<'_, '_>) -> (String, Option<String>) {
    let name = node.tag_name().name();
    let wrong = quoted(error);
    if error.contains("unknown variant") {
        let known = error.split('`').skip(3).step_by(2);
        let near = nearest(&wrong, known).map(|near| format!("did you mean `{near}`?"));
        let message = if wrong == name {
            format!("CSL has no element `<{name}>` here")
        } else {
            format!("`{wrong}` means nothing to CSL in `<{name}>`")
        };
        return (message, near);
    }
    if error.contains("missing field") {
        let message = match wrong.strip_prefix('@') {
            Some(attribute) => format!("`<{name}>` needs the attribute `{attribute}`"),
            None if wrong.starts_with('$') => format!("`<{name}>` is empty"),
            None => format!("`<{name}>` needs the element `<{wrong}>`"),
        };
        return (message, None);
    }
    if error.contains("duplicate field") {
        let wrong = wrong.trim_start_matches(['@', '$']);
        return (format!("`<{name}>` has `{wrong}` twice"), Some("delete one of them".to_owned()));
    }
    let message = format!("`<{name}>` is not written as CSL 1.0 has it");
    (message, Some("compare it with the specification of CSL, or remove it".to_owned()))
}

/// The byte at a place in a text.
fn byte_of(text: &str, place: roxmltree::TextPos) -> usize {
    let line = text.split_inclusive('\n').take((place.row as usize).saturating_sub(1));
    let start = line.map(str::len).sum::<usize>();
    let rest = text.get(start..).unwrap_or_default();
    let column = rest.chars().take((place.col as usize).saturating_sub(1));
    start + column.map(char::len_utf8).sum::<usize>()
}
