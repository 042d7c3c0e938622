//! XHTML, HTML, XML and SVG: text, attributes, comments and instructions.

use super::Decoder;
use entities::ENTITIES;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The letters that have names.
static NAMES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let named = ENTITIES.iter().filter_map(|entity| {
        let name = entity.entity.strip_prefix('&')?.strip_suffix(';')?;
        Some((name, entity.characters))
    });
    named.collect()
});

/// What is in a document beside its text.
#[derive(Default)]
struct Beside {
    attributes: String,
    comments: String,
}

impl Decoder<'_, '_> {
    /// Searches the text of a document as a whole, whatever elements divide it, and everything else
    /// that is in it. A document that no reader understands is searched as plain text.
    pub(super) fn markup(&mut self, text: &str) {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        (config.check_end_names, config.allow_unmatched_ends) = (false, true);
        config.allow_dangling_amp = true;
        let (mut words, mut beside) = (String::new(), Beside::default());
        let is_read = loop {
            match reader.read_event() {
                Ok(Event::Start(start) | Event::Empty(start)) => {
                    words.push('\u{1}');
                    add_attributes(&start, &mut beside.attributes);
                }
                Ok(Event::End(_)) => words.push('\u{1}'),
                Ok(Event::Text(text)) => words.push_str(&text),
                Ok(Event::CData(text)) => words.push_str(&text),
                Ok(Event::GeneralRef(reference)) => match reference.resolve_char_ref() {
                    Ok(Some(letter)) => words.push(letter),
                    _ => words.push_str(NAMES.get(&*reference).copied().unwrap_or(" ")),
                },
                Ok(Event::Comment(text)) => add(&text, &mut beside.comments),
                Ok(Event::PI(text)) => add(&text, &mut beside.comments),
                Ok(Event::DocType(text)) => add(&text, &mut beside.comments),
                Ok(Event::Decl(_)) => {}
                Ok(Event::Eof) => break true,
                Err(_) => break false,
            }
        };
        self.plain("", &words);
        self.plain("in attributes", &beside.attributes);
        self.plain("in comments", &beside.comments);
        if !is_read {
            self.plain("", &without_references(text));
        }
    }
}

fn add(text: &str, out: &mut String) {
    out.push_str(text);
    out.push('\n');
}

fn add_attributes(start: &BytesStart<'_>, out: &mut String) {
    for attribute in start.html_attributes().with_checks(false).flatten() {
        add(&without_references(&attribute.value), out);
    }
}

/// Text with the letters for which references stand.
fn without_references(text: &str) -> String {
    let named = |name: &str| NAMES.get(name).copied();
    match quick_xml::escape::unescape_with(text, named) {
        Ok(text) => text.into_owned(),
        Err(_) => text.to_owned(),
    }
}
