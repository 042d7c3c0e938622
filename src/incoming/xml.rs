//! XML of other people.
//!
//! In: the bytes of a part of a file. Out: a tree. Document type declarations are refused, and entities
//! with them; so are parts that are nested so deeply, or have so many elements, that reading them would
//! be an attack. Names are told apart by the prefixes that their specifications use, in both editions
//! of each: ISO 29500 strict and transitional, OpenDocument 1.0 to 1.4.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::Reader;
use quick_xml::events::Event;
use roxmltree::{Document, Node, ParsingOptions};

/// Deeper elements are nobody's text: a table in a text box in a table takes about 40.
const DEEPEST: usize = 250;
/// About 20,000 pages have as many.
const MOST_NODES: u32 = 8_000_000;

/// The text of a part. XML is UTF-8 or UTF-16.
pub(super) fn text_of(bytes: &[u8]) -> Result<String, &'static str> {
    let encoding: &'static Encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ => UTF_8,
    };
    let (text, _, is_damaged) = encoding.decode(bytes);
    if is_damaged {
        return Err("it is not in UTF-8 or UTF-16");
    }
    let text = text.into_owned();
    check(&text)?;
    Ok(text)
}

/// Reads a part.
///
/// # Errors
/// If it is damaged or an attack. The error continues a sentence about the part.
pub(super) fn parse(text: &str) -> Result<Document<'_>, &'static str> {
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|_| "its XML is damaged or cut short")
}

/// Looks for declarations and for deep nesting before a tree is built.
fn check(text: &str) -> Result<(), &'static str> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut depth = 0usize;
    loop {
        match reader.read_event() {
            Ok(Event::DocType(_)) => {
                return Err("it declares XML entities, which no such file needs");
            }
            Ok(Event::Start(_)) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err("its elements are nested too deeply");
                }
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err("its XML is damaged or cut short"),
        }
    }
}

/// The name of an element with the prefix that its specification uses; `?` for others.
pub(super) fn tag<'a>(node: Node<'a, '_>) -> (&'static str, &'a str) {
    let name = node.tag_name();
    (name.namespace().map_or("", prefix), name.name())
}

/// An attribute by the usual prefix of its namespace; `""` for none.
pub(super) fn attribute<'a>(node: Node<'a, '_>, space: &str, name: &str) -> Option<&'a str> {
    let found = node
        .attributes()
        .find(|own| own.name() == name && own.namespace().map_or("", prefix) == space);
    found.map(|own| own.value())
}

/// The first child with a name.
pub(super) fn child<'a, 'input>(
    node: Node<'a, 'input>,
    space: &str,
    name: &str,
) -> Option<Node<'a, 'input>> {
    node.children().find(|own| own.is_element() && tag(*own) == (space, name))
}

/// The first element below a node with a name.
pub(super) fn below<'a, 'input>(
    node: Node<'a, 'input>,
    space: &str,
    name: &str,
) -> Option<Node<'a, 'input>> {
    node.descendants().find(|own| own.is_element() && tag(*own) == (space, name))
}

/// The usual prefix of a namespace.
fn prefix(space: &str) -> &'static str {
    match space {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => "w",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        | "http://purl.oclc.org/ooxml/officeDocument/relationships" => "r",
        "http://schemas.openxmlformats.org/package/2006/relationships" => "rel",
        "http://schemas.openxmlformats.org/package/2006/content-types" => "types",
        "http://schemas.openxmlformats.org/drawingml/2006/main"
        | "http://purl.oclc.org/ooxml/drawingml/main" => "a",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => "wp",
        "http://schemas.openxmlformats.org/drawingml/2006/chart"
        | "http://purl.oclc.org/ooxml/drawingml/chart" => "c",
        "http://schemas.openxmlformats.org/drawingml/2006/diagram"
        | "http://purl.oclc.org/ooxml/drawingml/diagram" => "dgm",
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => "m",
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" => "wps",
        "http://schemas.microsoft.com/office/word/2010/wordml" => "w14",
        "urn:schemas-microsoft-com:vml" => "v",
        "urn:schemas-microsoft-com:office:office" => "o",
        "http://schemas.microsoft.com/office/drawing/2017/decorative" => "adec",
        "http://purl.org/dc/elements/1.1/" => "dc",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => "office",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => "text",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => "table",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => "style",
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => "draw",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" => "manifest",
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" => "meta",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" => "fo",
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" => "svg",
        "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" => "loext",
        "http://www.w3.org/1999/xlink" => "xlink",
        "http://www.w3.org/XML/1998/namespace" => "xml",
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, text_of};

    #[test]
    fn attacks_are_refused_before_a_tree_is_built() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"xx\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assert!(text_of(bomb.as_bytes()).is_err_and(|why| why.contains("entities")));
        let deep = "<a>".repeat(100_000);
        assert!(text_of(deep.as_bytes()).is_err_and(|why| why.contains("deeply")));
        assert!(text_of(b"<a>\xff</a>").is_err());
        assert!(parse("<a><b></a>").is_err());
        let utf16: Vec<u8> = "\u{feff}<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(text_of(&utf16).is_ok_and(|text| parse(&text).is_ok()));
    }
}
