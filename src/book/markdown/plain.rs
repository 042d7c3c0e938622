//! Texts that are read as plain words: titles of containers, attributions, alternative texts, and
//! the fields of headers and other files.
//!
//! In: such a text as it is written. Out: the first piece of it that Markdown would read as markup,
//! which would be printed as it is typed, or lost. Knows no file format.

use super::attributes::Opening;
use super::blocks::Reader;
use super::containers::OpeningLine;
use crate::book::source::{Dialect, Suspect};
use crate::book::tree::{SourceInline, SourceKind};
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;
use comrak::Arena;
use comrak::nodes::{NodeValue, Sourcepos};
use std::ops::Range;

/// The attributes whose values readers see.
const SHOWN: [&str; 2] = ["title", "by"];

/// The first piece of a text that would be markup in running text.
pub(crate) fn markup_in(text: &str) -> Option<Range<usize>> {
    // Most texts have none of the signs.
    if !text.contains(['*', '_', '`', '[', '<', '~', '^', '!']) {
        return None;
    }
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, text, &super::options(false));
    let parsed = root.descendants().find_map(|node| {
        let data = node.data.borrow();
        let place = range_of(text, data.sourcepos)?;
        let written = &text[place.clone()];
        let is_markup = match &data.value {
            NodeValue::Strong
            | NodeValue::Strikethrough
            | NodeValue::Code(_)
            | NodeValue::Link(_)
            | NodeValue::Image(_)
            | NodeValue::HtmlInline(_) => true,
            NodeValue::HtmlBlock(html) => html.literal.trim_start().starts_with('<'),
            NodeValue::Emph => !is_inside_word(text, &place),
            NodeValue::Superscript | NodeValue::Subscript => {
                !written.contains(char::is_whitespace) && written.len() > 2
            }
            _ => false,
        };
        is_markup.then_some(place)
    });
    let own = ["[@", "[^"].iter().find_map(|open| {
        let start = text.find(open)?;
        let length = text[start..].find(']')?;
        (length > open.len()).then_some(start..start + length + 1)
    });
    parsed.into_iter().chain(own).min_by_key(|place| place.start)
}

/// Whether there are letters or digits on both sides of a range: `3*4*5`.
pub(super) fn is_inside_word(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    is_word(before) && is_word(after)
}

/// The bytes of a place in a text. Columns are bytes, counted from one; the end is included.
fn range_of(text: &str, place: Sourcepos) -> Option<Range<usize>> {
    let line_start = |line: usize| -> usize {
        let lines = text.split_inclusive('\n');
        lines.take(line.saturating_sub(1)).map(str::len).sum()
    };
    let start = line_start(place.start.line) + place.start.column.checked_sub(1)?;
    let end = line_start(place.end.line) + place.end.column;
    (start < end && text.get(start..end).is_some()).then_some(start..end)
}

/// What a text of words alone cannot keep.
fn lost(inlines: &[SourceInline]) -> Option<(Span, &'static str)> {
    inlines.iter().find_map(|inline| {
        let what = match &inline.kind {
            SourceKind::Link { .. } => "a link",
            SourceKind::Cite(_) => "a citation",
            SourceKind::NoteReference(_) => "the call of a footnote",
            SourceKind::Image(_) => "a picture",
            SourceKind::Blank(_) => "a blank",
            kind => return kind.content().and_then(lost),
        };
        Some((inline.span, what))
    })
}

impl Reader<'_> {
    /// Notes the markup in those values of a container that readers see.
    pub(super) fn plain_values(&mut self, opening: &Opening, line: OpeningLine) {
        for key in SHOWN {
            if let Some(place) = opening.value_place(key) {
                self.plain(line.place(Some(place)));
            }
        }
    }

    /// Notes the first piece of markup in a text that is printed as it is typed.
    pub(super) fn plain(&mut self, place: Span) {
        let start = place.start as usize;
        let text = self.source.text.get(start..place.end as usize).unwrap_or("");
        let Some(found) = markup_in(text) else { return };
        let text = text[found.clone()].to_owned();
        let span = Span::new(place.file, start + found.start, start + found.end);
        self.suspects.push(Suspect { span, dialect: Dialect::InPlainText, text });
    }

    /// Reports what a text of words alone would lose: `what` names the text.
    pub(super) fn refuse_lost(&mut self, what: &str, inlines: &[SourceInline]) {
        if let Some((span, lost)) = lost(inlines) {
            let message = format!("{what} can only be plain words: {lost} in it would be lost");
            self.error(Code::Syntax, span, message).hint = Some(
                "move it into the text, or into the caption of a figure: `::: figure`".to_owned(),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_found_where_it_is() {
        for (text, found) in [
            ("A **bold** word", "**bold**"),
            ("A *slanted* word", "*slanted*"),
            ("See [the law](https://a.org/)", "[the law](https://a.org/)"),
            ("Run `ls`", "`ls`"),
            ("x^2^", "^2^"),
            ("Law [@dpa-2018, s 45] and *more*", "[@dpa-2018, s 45]"),
            ("Note[^a]", "[^a]"),
            ("First\n<b>second</b>", "<b>"),
            ("1. Ask *now*", "*now*"),
        ] {
            assert_eq!(markup_in(text).map(|place| &text[place]), Some(found), "{text}");
        }
    }

    #[test]
    fn plain_words_are_left_alone() {
        for text in [
            "3*4*5 and 2 * 3 * 4",
            "snake_case_name, a_b",
            "[2020] UKSC 1, at [91]",
            "R (on the application of X) v Y",
            "1. Ask them",
            "Ask \\*them\\*",
            "5~6 to 7~8, x^2 and y^2",
            "“Quoted” & so on <3",
            "Is it? Yes! [sic]",
        ] {
            assert_eq!(markup_in(text), None, "{text}");
        }
    }
}
