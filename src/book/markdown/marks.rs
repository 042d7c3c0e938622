//! Attributes in braces after words and pictures.
//!
//! In: the text between the braces, or a picture with its attributes. Out: a mark, or the width of
//! the picture, or a problem that says which attributes there are.

use super::attributes;
use super::blocks::{Node, Reader};
use crate::book::tree::{Mark, PictureWidth};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::source::Span;

/// The attributes of `[words]{…}`.
const MARKS: [&str; 3] = ["lang", "abbr", ".key"];
const WRITE_MARK: &str =
    "write `[mots]{lang=\"fr\"}`, `[DPA]{abbr=\"Data Protection Act\"}` or `[Ctrl]{.key}`";
const WRITE_WIDTH: &str = "write `{width=\"50%\"}`, a share of the width of the text, or a length \
                           such as `{width=\"60mm\"}`";

impl Reader<'_> {
    /// The mark that the text between braces makes; `None` if it is not a list of attributes.
    pub(super) fn mark(&mut self, written: &str, span: Span) -> Option<Mark> {
        if !is_list(written) {
            return None;
        }
        let opening = match attributes::parse(&format!("words {{{written}}}")) {
            Ok(opening) => opening,
            Err(message) => {
                self.error(Code::Attributes, span, message).hint = Some(WRITE_MARK.to_owned());
                return None;
            }
        };
        let classes = opening.classes.iter().map(|class| (format!(".{class}"), None));
        let pairs = opening.pairs.iter().map(|(key, value)| (key.clone(), Some(value.as_str())));
        let id = opening.id.iter().map(|id| (format!("#{id}"), None));
        let all: Vec<(String, Option<&str>)> = id.chain(classes).chain(pairs).collect();
        let mark = match all.as_slice() {
            [(name, None)] if name == ".key" => Some(Mark::Keys),
            [(name, Some(tag))] if name == "lang" => {
                return self.language(tag, span).map(Mark::Language);
            }
            [(name, Some(meaning))] if name == "abbr" && meaning.contains("{{") => {
                let message = "an abbreviation cannot stand for a variable";
                self.error(Code::Variable, span, message).hint =
                    Some("write the words themselves".to_owned());
                return None;
            }
            [(name, Some(meaning))] if name == "abbr" && !meaning.trim().is_empty() => {
                Some(Mark::Abbreviation(meaning.trim().to_owned()))
            }
            _ => None,
        };
        if mark.is_some() {
            return mark;
        }
        match all.iter().find(|(name, _)| !MARKS.contains(&name.as_str())) {
            Some((name, _)) => {
                let message = format!("words have no attribute `{name}`");
                self.error(Code::Attributes, span, message).hint = Some(WRITE_MARK.to_owned());
            }
            None if all.len() > 1 => {
                let message = "words can have one attribute";
                self.error(Code::Attributes, span, message).hint =
                    Some("put one mark inside the other".to_owned());
            }
            None => {
                let message = "this attribute has no value";
                self.error(Code::Attributes, span, message).hint = Some(WRITE_MARK.to_owned());
            }
        }
        None
    }

    /// Reads a language tag.
    pub(super) fn language(&mut self, tag: &str, span: Span) -> Option<Language> {
        let language = Language::parse(tag.trim());
        if language.is_none() {
            let message = format!("`{}` is not a language tag", tag.escape_debug());
            self.error(Code::Attributes, span, message).hint =
                Some("write a BCP 47 language tag, for example `lang=\"fr\"`".to_owned());
        }
        language
    }

    /// The width that the braces after a picture give.
    pub(super) fn picture_width<'a>(&mut self, node: Node<'a>, span: Span) -> Option<PictureWidth> {
        let attributes = node.data.borrow().attrs.clone()?;
        let mut width = None;
        for (key, value) in &attributes.pairs {
            if key != "width" {
                let message = format!("a picture has no attribute `{}`", key.escape_debug());
                let problem = Diagnostic::error(Code::Attributes, message).at(span);
                let hint = match key.as_str() {
                    "height" => format!("the height follows from the width: {WRITE_WIDTH}"),
                    _ => WRITE_WIDTH.to_owned(),
                };
                self.problems.push(problem.hint(hint));
                continue;
            }
            width = read_width(value);
            if width.is_none() {
                let message = format!("a picture cannot be `{}` wide", value.escape_debug());
                self.error(Code::Attributes, span, message).hint = Some(WRITE_WIDTH.to_owned());
            }
        }
        if attributes.id.is_some() {
            self.error(Code::Attributes, span, "a picture cannot have an id").hint =
                Some("give it to the figure around the picture: `::: figure {#id}`".to_owned());
        }
        if !attributes.classes.is_empty() {
            self.error(Code::Attributes, span, "a picture cannot have a class").hint =
                Some(WRITE_WIDTH.to_owned());
        }
        width
    }
}

/// Whether text between braces is meant as attributes: `#id`, `.class` or `key=value`.
pub(super) fn is_list(written: &str) -> bool {
    let written = written.trim();
    let is_pair = written.split_once('=').is_some_and(|(key, _)| {
        !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_:".contains(c))
    });
    is_pair || (written.len() > 1 && written.starts_with(['#', '.']) && !written.contains('{'))
}

/// A share such as `50%`, or a length in one of the units of CSS. A number alone is in pixels.
fn read_width(written: &str) -> Option<PictureWidth> {
    let written = written.trim();
    let unit_at = written.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(written.len());
    let (number, unit) = written.split_at(unit_at);
    let number: f64 = number.parse().ok()?;
    if unit.trim() == "%" {
        let share = number.round();
        return (1.0..=100.0).contains(&share).then_some(PictureWidth::Share(share as u8));
    }
    let millimetres = match unit.trim() {
        "mm" => 1.0,
        "cm" => 10.0,
        "in" => 25.4,
        "pt" => 25.4 / 72.0,
        "px" | "" => 25.4 / 96.0,
        _ => return None,
    };
    let tenths = (number * millimetres * 10.0).round();
    (1.0..=10_000.0).contains(&tenths).then_some(PictureWidth::Length(tenths as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_shares_or_lengths() {
        assert_eq!(read_width("50%"), Some(PictureWidth::Share(50)));
        assert_eq!(read_width("33.3 %"), Some(PictureWidth::Share(33)));
        assert_eq!(read_width("6cm"), Some(PictureWidth::Length(600)));
        assert_eq!(read_width("1in"), Some(PictureWidth::Length(254)));
        assert_eq!(read_width("300"), Some(PictureWidth::Length(794)));
        for bad in ["", "%", "0%", "101%", "wide", "5em", "-5mm", "1.2.3cm", "1e3px"] {
            assert_eq!(read_width(bad), None, "{bad}");
        }
    }

    #[test]
    fn braces_hold_attributes_or_words() {
        for list in ["lang=fr", "#id", ".key", " abbr=\"a b\"", "data-x=1"] {
            assert!(is_list(list), "{list}");
        }
        for words in ["", "x", ".", "a, b", "one two=3", "= 4"] {
            assert!(!is_list(words), "{words}");
        }
    }
}
