//! The text of an SVG file.
//!
//! In: bytes in any encoding that XML allows. Out: the same text, line by line, with its document
//! type blanked out. So an entity that the file declares is unknown to the XML parser, which
//! refuses it, and a document type without entities does no harm.

use crate::book::pictures::finding::Finding;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use roxmltree::{Document, Error, ParsingOptions};

/// The declaration of the encoding comes before this many bytes, if there is one.
const DECLARATION: usize = 256;

/// Illustrator declares about ten.
const MOST_ENTITIES: usize = 30;

pub(super) fn read(bytes: &[u8]) -> Result<String, Finding> {
    let (mut text, document_type) = without_document_type(decode(bytes)?);
    if document_type.contains("ENTITY") {
        for _ in 0..MOST_ENTITIES {
            let Some(entity) = unknown_entity(&text) else { break };
            let Some(namespace) = namespace(&entity, &document_type) else { break };
            text = text.replace(&format!("&{entity};"), &namespace);
        }
    }
    Ok(text)
}

/// The first entity that a file uses without XML having it.
fn unknown_entity(text: &str) -> Option<String> {
    match Document::parse(text.trim_start()) {
        Err(Error::UnknownEntityReference(entity, _)) => Some(entity),
        _ => None,
    }
}

/// What an entity stands for, if the document type declares it as the name of a namespace and
/// nothing else. Illustrator writes such entities into every file that it can edit again.
fn namespace(entity: &str, document_type: &str) -> Option<String> {
    let text = format!("{document_type}<svg>&{entity};</svg>");
    let options = ParsingOptions { allow_dtd: true, nodes_limit: 8, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).ok()?;
    let value = document.root_element().text()?;
    let is_address = value.starts_with("http://") || value.starts_with("https://");
    let is_plain = value.chars().all(|c| c.is_ascii_alphanumeric() || ":/.-_#~".contains(c));
    (is_address && is_plain).then(|| value.to_owned())
}

fn decode(bytes: &[u8]) -> Result<String, Finding> {
    if let Some(text) = wide(bytes) {
        return Ok(text);
    }
    let (encoding, start) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None => (declared(bytes)?, 0),
    };
    let bytes = &bytes[start..];
    let decoded = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    match decoded {
        Some(text) => Ok(text.into_owned()),
        None => {
            let good = if encoding == UTF_8 { Encoding::utf8_valid_up_to(bytes) } else { 0 };
            let line = bytes[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
            let name = encoding.name();
            Err(Finding::error(
                format!("the SVG is not {name} text"),
                "save it as UTF-8, or name its encoding in its first line: \
                 `<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>`",
            )
            .on_line(line))
        }
    }
}

/// Text in UTF-32, with or without a byte order mark (XML 1.0, appendix F).
fn wide(bytes: &[u8]) -> Option<String> {
    let read: fn([u8; 4]) -> u32 = match bytes.get(..4)? {
        [0xff, 0xfe, 0, 0] | [b'<', 0, 0, 0] => u32::from_le_bytes,
        [0, 0, 0xfe, 0xff] | [0, 0, 0, b'<'] => u32::from_be_bytes,
        _ => return None,
    };
    let units = bytes.chunks(4).map(|unit| unit.try_into().ok().map(read).and_then(char::from_u32));
    let text: String = units.collect::<Option<_>>()?;
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

/// The encoding in the XML declaration; UTF-8 if there is none.
fn declared(bytes: &[u8]) -> Result<&'static Encoding, Finding> {
    match bytes.get(..4) {
        Some([b'<', 0, _, 0]) => return Ok(UTF_16LE),
        Some([0, b'<', 0, _]) => return Ok(UTF_16BE),
        _ => {}
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]);
    let mut reader = Reader::from_str(start.trim_start());
    let Ok(Event::Decl(declaration)) = reader.read_event() else { return Ok(UTF_8) };
    let Some(Ok(label)) = declaration.encoding() else { return Ok(UTF_8) };
    if label.to_ascii_lowercase().starts_with("utf-16") {
        // The declaration itself could be read byte by byte: some programs write UTF-8 after it.
        return Ok(UTF_8);
    }
    Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        Finding::error(format!("the SVG's encoding `{label}` is unknown"), "save it as UTF-8")
            .on_line(1)
    })
}

/// The text with spaces in place of its document type, so that every line keeps its number.
fn without_document_type(text: String) -> (String, String) {
    // A text editor may have left a blank line before the declaration.
    let blank = text.len() - text.trim_start().len();
    let mut reader = Reader::from_str(&text[blank..]);
    let mut start = blank;
    let range = loop {
        let event = reader.read_event();
        let end = blank + usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match event {
            Ok(Event::DocType(_)) => break start..end.min(text.len()),
            Ok(Event::Start(_) | Event::Empty(_) | Event::End(_) | Event::Eof) | Err(_) => {
                return (text, String::new());
            }
            Ok(_) => start = end,
        }
    };
    let Some(document_type) = text.get(range.clone()) else { return (text, String::new()) };
    let lines: String =
        document_type.chars().map(|it| if it == '\n' { '\n' } else { ' ' }).collect();
    let rest = format!("{}{lines}{}", &text[..range.start], &text[range.end..]);
    (rest, document_type.to_owned())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_document_type_is_blanked_and_lines_stay() {
        let text = "<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC \"x\"\n \"y\" [\n\
                    <!ENTITY a \"]>\">]>\n<svg/>";
        let read = read(text.as_bytes()).expect("text");
        assert_eq!(read.lines().count(), text.lines().count());
        assert!(!read.contains("DOCTYPE") && !read.contains("ENTITY") && read.ends_with("<svg/>"));
    }

    #[test]
    fn encodings_are_read() {
        let latin = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><svg>caf\xe9</svg>";
        assert!(read(latin).expect("text").contains("café"));
        let wide: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("<svg>é</svg>".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(read(&wide).expect("text"), "<svg>é</svg>");
        let text = "<svg>é</svg>";
        let units = |write: fn(u32) -> [u8; 4]| -> Vec<u8> {
            text.chars().flat_map(|c| write(u32::from(c))).collect()
        };
        for bytes in [
            text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            units(u32::to_le_bytes),
            units(u32::to_be_bytes),
            [&[0xff, 0xfe, 0, 0][..], &units(u32::to_le_bytes)].concat(),
        ] {
            assert_eq!(read(&bytes).expect("text"), text);
        }
        let problem = read(b"<svg>\n\xe9</svg>").expect_err("not UTF-8");
        assert_eq!(problem.line, Some(2));
    }
}
