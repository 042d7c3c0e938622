//! The text of an SVG file.
//!
//! In: bytes in any encoding that XML allows. Out: the same text, line by line, with its document
//! type blanked out. So an entity that the file declares is unknown to the XML parser, which
//! refuses it, and a document type without entities does no harm.

use crate::book::pictures::finding::Finding;
use encoding_rs::{Encoding, UTF_8};
use quick_xml::events::Event;
use quick_xml::reader::Reader;

/// The declaration of the encoding comes before this many bytes, if there is one.
const DECLARATION: usize = 256;

pub(super) fn read(bytes: &[u8]) -> Result<String, Finding> {
    let text = decode(bytes)?;
    Ok(without_document_type(text))
}

fn decode(bytes: &[u8]) -> Result<String, Finding> {
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

/// The encoding in the XML declaration; UTF-8 if there is none.
fn declared(bytes: &[u8]) -> Result<&'static Encoding, Finding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]);
    let mut reader = Reader::from_str(start.trim_start());
    let Ok(Event::Decl(declaration)) = reader.read_event() else { return Ok(UTF_8) };
    let Some(Ok(label)) = declaration.encoding() else { return Ok(UTF_8) };
    Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        Finding::error(format!("the SVG's encoding `{label}` is unknown"), "save it as UTF-8")
            .on_line(1)
    })
}

/// The text with spaces in place of its document type, so that every line keeps its number.
fn without_document_type(text: String) -> String {
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
                return text;
            }
            Ok(_) => start = end,
        }
    };
    let Some(document_type) = text.get(range.clone()) else { return text };
    let lines: String =
        document_type.chars().map(|it| if it == '\n' { '\n' } else { ' ' }).collect();
    format!("{}{lines}{}", &text[..range.start], &text[range.end..])
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
        let problem = read(b"<svg>\n\xe9</svg>").expect_err("not UTF-8");
        assert_eq!(problem.line, Some(2));
    }
}
