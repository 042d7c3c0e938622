//! Attributes in braces after words and pictures.
//!
//! In: the text between the braces, or a picture with its attributes. Out: a mark, or the width of
//! the picture, or a problem that says which attributes there are.

use super::attributes;
use super::blocks::{Node, Reader};
use crate::book::tree::{Mark, PictureWidth};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::{self, Language};
use crate::ground::source::Span;
use comrak::nodes::Attributes;
use std::ops::Range;

/// The attributes of `[words]{…}`.
pub(super) const MARKS: [&str; 3] = ["lang", "abbr", ".key"];
const WRITE_MARK: &str =
    "write `[mots]{lang=\"fr\"}`, `[DPA]{abbr=\"Data Protection Act\"}` or `[Ctrl]{.key}`";
const WRITE_CAPTION: &str =
    "put the picture in `::: figure`, and the words below it as its caption";
/// The width of the widest page, in tenths of a millimetre.
const WIDEST: u32 = 2_970;
const WRITE_WIDTH: &str = "write `{width=\"50%\"}`, a share of the width of the text, or a length \
                           such as `{width=\"60mm\"}`";

impl Reader<'_> {
    /// The mark that the text between braces makes; `None` if it is not a list of attributes.
    /// `place` finds a range of that text in the file.
    pub(super) fn mark(
        &mut self,
        written: &str,
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Option<Mark> {
        if !is_list(written) {
            return None;
        }
        let before = "words {".len();
        let within = |range: Range<usize>| {
            let at = |offset: usize| offset.saturating_sub(before).min(written.len());
            place(at(range.start)..at(range.end))
        };
        let opening = match attributes::parse(&format!("words {{{written}}}")) {
            Ok(opening) => opening,
            Err(fault) => {
                let hint = fault.hint.unwrap_or(WRITE_MARK).to_owned();
                let span = within(fault.place);
                self.error(Code::Attributes, span, fault.message).hint = Some(hint);
                return None;
            }
        };
        let classes = opening.classes.iter().map(|class| (format!(".{class}"), None));
        let pairs = opening.pairs.iter().map(|(key, value)| (key.clone(), Some(value.as_str())));
        let id = opening.id.iter().map(|id| (format!("#{id}"), None));
        let all: Vec<(String, Option<&str>)> = id.chain(classes).chain(pairs).collect();
        let place_of = |name: &str| within(opening.place(name).unwrap_or(0..usize::MAX));
        let mark = match all.as_slice() {
            [(name, None)] if name == ".key" => Some(Mark::Keys),
            [(name, Some(tag))] if name == "lang" => {
                return self.language("lang", tag, place_of(name)).map(Mark::Language);
            }
            [(name, Some(meaning))] if name == "abbr" && meaning.contains("{{") => {
                let message = "an abbreviation cannot stand for a variable";
                self.error(Code::Variable, place_of(name), message).hint =
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
                let message = format!("words have no attribute `{}`", name.escape_debug());
                self.error(Code::Attributes, place_of(name), message).hint =
                    Some(WRITE_MARK.to_owned());
            }
            None if all.len() > 1 => {
                let message = "words can have one attribute";
                let span = within(0..usize::MAX);
                self.error(Code::Attributes, span, message).hint =
                    Some("put one mark inside the other".to_owned());
            }
            None => {
                let message = "this attribute has no value";
                let span = within(0..usize::MAX);
                self.error(Code::Attributes, span, message).hint = Some(WRITE_MARK.to_owned());
            }
        }
        None
    }

    /// Reads a language tag, which an attribute gives.
    pub(super) fn language(&mut self, key: &str, tag: &str, span: Span) -> Option<Language> {
        let language = Language::parse(tag.trim());
        if language.is_none() {
            let message = format!("`{}` is not a language tag", tag.escape_debug());
            self.error(Code::Attributes, span, message).hint =
                Some(language::advice(tag, &format!("`{key}=\"fr\"`")));
        }
        language
    }

    /// The width that the braces after a picture give.
    pub(super) fn picture_width<'a>(&mut self, node: Node<'a>, span: Span) -> Option<PictureWidth> {
        let attributes = node.data.borrow().attrs.clone()?;
        self.refuse_empty_braces(&attributes, span);
        let mut width = None;
        for (key, value) in &attributes.pairs {
            let place = self.attribute_place(span, key);
            if key != "width" {
                let message = format!("a picture has no attribute `{}`", key.escape_debug());
                let problem = Diagnostic::error(Code::Attributes, message).at(place);
                let hint = match key.as_str() {
                    "height" => format!("the height follows from the width: {WRITE_WIDTH}"),
                    "alt" => "write what it shows in the brackets: `![a clock](…)`".to_owned(),
                    "title" | "caption" => WRITE_CAPTION.to_owned(),
                    _ => WRITE_WIDTH.to_owned(),
                };
                self.problems.push(problem.hint(hint));
                continue;
            }
            width = match read_width(value) {
                Ok(width) => Some(width),
                Err(reason) => {
                    let value = value.escape_debug();
                    let message = format!("a picture cannot be `{value}` wide{reason}");
                    self.error(Code::Attributes, place, message).hint =
                        Some(WRITE_WIDTH.to_owned());
                    None
                }
            };
        }
        if let Some(id) = &attributes.id {
            let place = self.attribute_place(span, &format!("#{id}"));
            self.error(Code::Attributes, place, "a picture cannot have an id").hint =
                Some("give it to the figure around the picture: `::: figure {#id}`".to_owned());
        }
        if let Some(class) = attributes.classes.first() {
            let place = self.attribute_place(span, &format!(".{class}"));
            self.error(Code::Attributes, place, "a picture cannot have a class").hint =
                Some(WRITE_WIDTH.to_owned());
        }
        width
    }

    /// Reports braces that the parser took for attributes although nothing is in them.
    pub(super) fn refuse_empty_braces(&mut self, attributes: &Attributes, span: Span) {
        let is_empty =
            attributes.id.is_none() && attributes.classes.is_empty() && attributes.pairs.is_empty();
        if is_empty {
            let (start, end) = (span.start as usize, span.end as usize);
            let written = self.source.text.get(start..end).unwrap_or("");
            let start = written.rfind('{').map_or(start, |at| start + at);
            let place = Span::new(span.file, start, end);
            self.error(Code::Attributes, place, "these braces are empty").hint =
                Some("remove them".to_owned());
        }
    }

    /// The place of an attribute (`#id`, `.class` or a key) in the braces that end a text; the whole
    /// text if it is not there.
    pub(super) fn attribute_place(&self, span: Span, name: &str) -> Span {
        let (start, end) = (span.start as usize, span.end as usize);
        let written = self.source.text.get(start..end).unwrap_or("");
        let found = written.rmatch_indices('{').find_map(|(brace, _)| {
            let own = written[brace..].trim_end();
            let place = attributes::parse(&format!("x{own}")).ok()?.place(name)?;
            let at = start + brace - "x".len();
            Some(Span::new(span.file, at + place.start, at + place.end))
        });
        found.unwrap_or(span)
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

/// A share such as `50%`, or a length in one of the units of CSS.
///
/// # Errors
/// If it is neither. The error is the end of the message.
fn read_width(written: &str) -> Result<PictureWidth, String> {
    let written = written.trim();
    let unit_at = written.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(written.len());
    let (number, unit) = written.split_at(unit_at);
    let number: f64 = number.parse().map_err(|_| String::new())?;
    if unit.trim() == "%" {
        let share = number.round();
        let is_share = (1.0..=100.0).contains(&share);
        return is_share.then_some(PictureWidth::Share(share as u8)).ok_or_else(String::new);
    }
    let millimetres = match unit.trim() {
        "mm" => 1.0,
        "cm" => 10.0,
        "in" => 25.4,
        "pt" => 25.4 / 72.0,
        "px" => 25.4 / 96.0,
        "" => return Err(": the unit is missing".to_owned()),
        _ => return Err(String::new()),
    };
    let tenths = (number * millimetres * 10.0).round();
    if tenths > f64::from(WIDEST) {
        return Err(format!(": no page is wider than {} mm", WIDEST / 10));
    }
    let is_length = tenths >= 1.0;
    is_length.then_some(PictureWidth::Length(tenths as u32)).ok_or_else(String::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_shares_or_lengths() {
        assert_eq!(read_width("50%"), Ok(PictureWidth::Share(50)));
        assert_eq!(read_width("33.3 %"), Ok(PictureWidth::Share(33)));
        assert_eq!(read_width("6cm"), Ok(PictureWidth::Length(600)));
        assert_eq!(read_width("1in"), Ok(PictureWidth::Length(254)));
        assert_eq!(read_width("300px"), Ok(PictureWidth::Length(794)));
        assert_eq!(read_width("297mm"), Ok(PictureWidth::Length(2970)));
        for bad in ["", "%", "0%", "101%", "wide", "5em", "-5mm", "1.2.3cm", "1e3px"] {
            assert_eq!(read_width(bad), Err(String::new()), "{bad}");
        }
        for bad in ["50", "0", "298mm", "9in9", "30cm"] {
            assert!(read_width(bad).is_err(), "{bad}");
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
