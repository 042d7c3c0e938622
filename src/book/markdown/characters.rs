//! Characters that mean nothing in a book.
//!
//! In: Markdown, or text from the parser. Out: the same without control characters, and a problem
//! for each of them, whether it is typed or written as a number (`&#1;`).

use super::blocks::Reader;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Span};

/// Reports control characters: they mean nothing in a book, and XML does not allow them. A carriage
/// return at the end of a line was removed when the file was read.
pub(super) fn refuse_controls(
    file: FileId,
    body: usize,
    text: &str,
    problems: &mut Vec<Diagnostic>,
) {
    let controls = text.char_indices().filter(|(_, c)| is_refused(*c));
    for (at, c) in controls.take(20) {
        problems.push(
            Diagnostic::error(
                Code::Syntax,
                format!("the text has the invisible character U+{:04X}", u32::from(c)),
            )
            .at(Span::new(file, body + at, body + at + c.len_utf8()))
            .hint("delete it"),
        );
    }
}

/// Replaces control characters: they are reported already, and should not cause other problems. Each
/// becomes as many letters or spaces as it has bytes, so that columns stay right. Letters keep a word
/// or an address together.
pub(super) fn blank_controls(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(is_refused) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if is_refused(c) {
            let is_free = |c: Option<char>| c.is_none_or(char::is_whitespace);
            let is_inside = !is_free(out.chars().next_back()) && !is_free(rest.peek().copied());
            let filler = if is_inside { 'x' } else { ' ' };
            out.extend(std::iter::repeat_n(filler, c.len_utf8()));
        } else {
            out.push(c);
        }
    }
    out.into()
}

fn is_refused(c: char) -> bool {
    (c.is_control() && !['\t', '\n'].contains(&c))
        || ('\u{fdd0}'..='\u{fdef}').contains(&c)
        || (u32::from(c) & 0xfffe) == 0xfffe
}

impl Reader<'_> {
    /// Text from the parser without refused characters. Reports the numbers that stand for them, and
    /// those that stand for no character: the parser replaces them without a word.
    pub(super) fn refuse_numbers(&mut self, text: String, span: Span) -> String {
        let start = span.start as usize;
        let written = self.source.text.get(start..span.end as usize).unwrap_or("").to_owned();
        for (at, _) in written.match_indices("&#") {
            let Some(length) = written[at..].find(';').filter(|length| *length <= 10) else {
                continue;
            };
            let reference = &written[at..=at + length];
            let digits = &reference[2..length];
            let number = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => digits.parse(),
            };
            let Ok(number) = number else { continue };
            let is_character = char::from_u32(number).is_some_and(|c| c != '\0' && !is_refused(c));
            if !is_character {
                let message = format!("`{reference}` is not a character that can be printed");
                let place = Span::new(span.file, start + at, start + at + length + 1);
                self.error(Code::Syntax, place, message).hint =
                    Some("write the character itself, or remove it".to_owned());
            }
        }
        if text.contains(is_refused) { text.replace(is_refused, " ") } else { text }
    }
}
