//! The opening line of a container: its name and the attributes in braces.
//!
//! In: the text after the colons, for example `figure {#fig-clock .wide by="…"}`. Out: name,
//! id, classes and pairs with their places in that text, or what is wrong and where. Follows
//! Pandoc's attribute syntax.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options};
use std::ops::Range;

/// What to do about words outside quotation marks.
const QUOTE: &str = "put a value of several words in quotation marks: `key=\"two words\"`";
/// How a value can have a quotation mark.
const ESCAPE: &str = "write a quotation mark inside a value as `\\\"`, or put the value in single \
                      ones: `key='…'`";

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    pub(crate) name: String,
    pub(crate) id: Option<String>,
    pub(crate) classes: Vec<String>,
    pub(crate) pairs: Vec<(String, String)>,
    /// Where each attribute is, by its name as it is written: `#id`, `.class`, `key`.
    places: Vec<(String, Range<usize>)>,
    /// Where the value of each key is, without its quotation marks.
    values: Vec<(String, Range<usize>)>,
}

impl Opening {
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// Where an attribute is: `#id`, `.class` or `key`.
    pub(crate) fn place(&self, name: &str) -> Option<Range<usize>> {
        self.places.iter().find(|(own, _)| own == name).map(|(_, place)| place.clone())
    }

    /// Where the value of a key is, without its quotation marks.
    pub(crate) fn value_place(&self, key: &str) -> Option<Range<usize>> {
        self.values.iter().find(|(own, _)| own == key).map(|(_, place)| place.clone())
    }
}

/// What is wrong with attributes, where, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(crate) message: String,
    pub(crate) place: Range<usize>,
    pub(crate) hint: Option<&'static str>,
}

/// Reads the text after the colons. Places are counted from its start.
///
/// # Errors
/// If the text is not a name with attributes.
pub(super) fn parse(info: &str) -> Result<Opening, Fault> {
    let start = info.len() - info.trim_start().len();
    let end = info.trim_end().len().max(start);
    let rest = &info[start..end];
    let name_end = rest.find(|c: char| c.is_whitespace() || c == '{').unwrap_or(rest.len());
    let mut opening = Opening { name: rest[..name_end].to_owned(), ..Opening::default() };
    let braces = start + name_end + rest[name_end..].len() - rest[name_end..].trim_start().len();
    let rest = &info[braces..end];
    if rest.is_empty() {
        return Ok(opening);
    }
    let fault = |message| Fault { message, place: braces..end, hint: None };
    if !rest.starts_with('{') {
        return Err(fault(format!("`{rest}` is not a list of attributes in braces")));
    }
    if !rest.ends_with('}') || rest.len() < 2 {
        return Err(fault(format!("the braces of `{rest}` are never closed")));
    }
    let mut reader = Reader { text: &info[..end - 1], at: braces + 1 };
    loop {
        reader.skip_spaces();
        if reader.rest().is_empty() {
            return Ok(opening);
        }
        reader.read_one(&mut opening)?;
    }
}

/// Reads attributes one after the other.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_spaces(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn fault(&self, place: Range<usize>, message: String, hint: &'static str) -> Fault {
        Fault { message, place, hint: Some(hint) }
    }

    fn read_one(&mut self, opening: &mut Opening) -> Result<(), Fault> {
        let start = self.at;
        let rest = self.rest();
        let word = &rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())];
        let place = start..start + word.len();
        if let Some(id) = word.strip_prefix('#') {
            opening.id = Some(id.to_owned());
        } else if let Some(class) = word.strip_prefix('.') {
            opening.classes.push(class.to_owned());
        } else {
            return self.read_pair(opening, word);
        }
        opening.places.push((word.to_owned(), place.clone()));
        self.at = place.end;
        Ok(())
    }

    fn read_pair(&mut self, opening: &mut Opening, word: &str) -> Result<(), Fault> {
        let start = self.at;
        let Some((key, _)) = word.split_once('=').filter(|(key, _)| !key.is_empty()) else {
            let has_space = self.rest()[word.len()..].trim_start().starts_with('=');
            let hint = if has_space { "remove the spaces around the equals sign" } else { QUOTE };
            let message = format!("`{word}` is neither `#id`, `.class` nor `key=\"value\"`");
            return Err(self.fault(start..start + word.len(), message, hint));
        };
        let from = start + key.len() + 1;
        let written = &self.text[from..];
        let (value, inner) = match written.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let Some(length) = closing(&written[1..], quote) else {
                    let message = format!("the value of `{key}` is never closed");
                    return Err(self.fault(start..self.text.len(), message, ESCAPE));
                };
                let inner = from + 1..from + 1 + length;
                self.at = inner.end + 1;
                let after = self.rest();
                if !after.is_empty() && !after.starts_with(char::is_whitespace) {
                    let word = after.split_whitespace().next().unwrap_or_default();
                    let shown = word.trim_end_matches(quote);
                    let message =
                        format!("the value of `{key}` ends at the quotation mark before `{shown}`");
                    return Err(self.fault(inner.end..self.at + word.len(), message, ESCAPE));
                }
                (decoded(&self.text[inner.clone()]), inner)
            }
            Some('“' | '”' | '„' | '‘' | '’' | '«' | '»') => {
                let message = format!("the value of `{key}` is not in straight quotation marks");
                let hint = "write `\"` or `'` on both sides of it";
                return Err(self.fault(from..self.text.len(), message, hint));
            }
            _ => {
                let value = &word[key.len() + 1..];
                self.at = from + value.len();
                (value.to_owned(), from..from + value.len())
            }
        };
        let place = start..self.at;
        if opening.pairs.iter().any(|(other, _)| other == key) {
            let message = format!("`{key}` is given twice");
            return Err(Fault { message, place, hint: Some("remove one of them") });
        }
        opening.pairs.push((key.to_owned(), value));
        opening.places.push((key.to_owned(), place));
        opening.values.push((key.to_owned(), inner));
        Ok(())
    }
}

/// Where a quoted value ends.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    text.char_indices().find_map(|(at, c)| {
        let ends = c == quote && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends.then_some(at)
    })
}

/// A value with its backslashes and character references read, as in the line above a block of code.
fn decoded(value: &str) -> String {
    if !value.contains(['&', '\\']) {
        return value.to_owned();
    }
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &format!("~~~ {value}\n~~~\n"), &Options::default());
    let first = root.first_child().map(|node| node.data.borrow().value.clone());
    match first {
        Some(NodeValue::CodeBlock(code)) => code.info,
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_opening_is_read() {
        let opening = parse(r#"figure {#fig-a .wide by="A worker, 2026" n=3}"#).unwrap();
        assert_eq!(opening.name, "figure");
        assert_eq!(opening.id.as_deref(), Some("fig-a"));
        assert_eq!(opening.classes, ["wide"]);
        assert_eq!(opening.get("by"), Some("A worker, 2026"));
        assert_eq!(opening.get("n"), Some("3"));
    }

    #[test]
    fn mistakes_are_named() {
        for (info, message, place) in [
            ("note extra", "`extra` is not a list", 5..10),
            ("note {title=x", "never closed", 5..13),
            (r#"note {title="x}"#, "the value of `title` is never closed", 6..14),
            ("note {title}", "`title` is neither", 6..11),
            ("note {.a title=two words}", "`words` is neither", 19..24),
            ("note {title = x}", "`title` is neither", 6..11),
            (r#"note {title="so "no""}"#, "before `no`", 16..21),
            ("note {title=“x”}", "not in straight", 12..19),
            ("note {a=1 a=2}", "given twice", 10..13),
        ] {
            let fault = parse(info).unwrap_err();
            assert!(fault.message.contains(message), "{info}: {fault:?}");
            assert_eq!(fault.place, place, "{info}: {fault:?}");
        }
    }

    #[test]
    fn a_value_may_have_quotation_marks_and_places_are_kept() {
        let opening = parse(r#" note {title="so \"no\", \*x\* &amp; " by='a "b"'}"#).unwrap();
        assert_eq!(opening.get("title"), Some(r#"so "no", *x* &"#));
        assert_eq!(opening.get("by"), Some(r#"a "b""#));
        assert_eq!(opening.place("by"), Some(39..49));
        assert_eq!(opening.value_place("by"), Some(43..48));
    }
}
