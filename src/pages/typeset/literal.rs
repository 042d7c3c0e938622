//! Typst string literals, and the generated files that contain them.
//!
//! In: text of any kind. Out: a literal that the engine reads back as exactly that text, and a
//! `Writer` that remembers which author's span each generated piece came from. Knows no blocks.

use super::scope::Scope;
use crate::book::tree::BlockId;
use crate::ground::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// `text` between quotation marks, escaped so that nothing in it can end the literal. Characters
/// that cannot be seen are written as their number, so that a kept file can be read.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            hidden if is_hidden(hidden) => {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(hidden)));
            }
            shown => out.push(shown),
        }
    }
    out.push('"');
    out
}

/// A literal, or `none`.
pub(super) fn optional_literal(text: Option<&str>) -> String {
    text.map_or_else(|| "none".to_owned(), literal)
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
        )
}

/// Running text as one line: every line end and tab counts as a space, as in XHTML.
pub(super) fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], " ")
}

/// Which author's span each piece of a generated file came from.
#[derive(Debug, Clone, Default)]
pub(crate) struct SpanMap {
    pieces: Vec<(Range<usize>, Span)>,
    /// Where a picture's file is first used.
    pictures: BTreeMap<String, Span>,
    /// The range of each block, inner blocks before those around them.
    blocks: Vec<(Range<usize>, BlockId)>,
}

impl SpanMap {
    /// The author's span of the smallest piece that contains `range`, or else contains its start.
    pub(crate) fn find(&self, range: &Range<usize>) -> Option<Span> {
        self.smallest(|piece| piece.start <= range.start && range.end <= piece.end)
            .or_else(|| self.smallest(|piece| piece.contains(&range.start)))
    }

    /// Each picture's path in the engine and its first use.
    pub(super) fn pictures(&self) -> impl Iterator<Item = (&str, Span)> {
        self.pictures.iter().map(|(path, &span)| (path.as_str(), span))
    }

    /// The range of every block, in no useful order. Ranges are nested or do not overlap.
    pub(super) fn blocks(&self) -> &[(Range<usize>, BlockId)] {
        &self.blocks
    }

    fn smallest(&self, holds: impl Fn(&Range<usize>) -> bool) -> Option<Span> {
        self.pieces
            .iter()
            .filter(|(piece, _)| holds(piece))
            .min_by_key(|(piece, _)| piece.len())
            .map(|&(_, span)| span)
    }
}

/// A generated file that is being written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    map: SpanMap,
    /// Whether the writer is inside words that are struck out.
    pub(super) struck: bool,
    /// Whether the words are printed again, and may neither lead anywhere nor be led to.
    pub(super) again: bool,
    /// The form that readers fill in on a screen, if they do.
    pub(super) form: Option<Scope>,
}

impl Writer {
    /// Adds Typst code. Never pass an author's text to it: use `literal`.
    pub(super) fn code(&mut self, code: &str) {
        self.text.push_str(code);
    }

    /// Adds author's text as a literal argument.
    pub(super) fn literal(&mut self, text: &str) {
        self.text.push_str(&literal(text));
    }

    /// Records that everything `write` adds came from `span`.
    pub(super) fn placed(&mut self, span: Span, write: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        write(self);
        self.map.pieces.push((start..self.text.len(), span));
    }

    /// Records that everything `write` adds is a block.
    pub(super) fn block(&mut self, id: &BlockId, span: Span, write: impl FnOnce(&mut Self)) {
        self.named(id, |writer| writer.placed(span, write));
    }

    /// Notes words for the labels of fields that follow.
    pub(super) fn say(&mut self, words: &str) {
        self.form.iter_mut().for_each(|form| form.say(words));
    }

    /// Records a name for everything `write` adds, as for a block.
    pub(super) fn named(&mut self, id: &BlockId, write: impl FnOnce(&mut Self)) {
        let start = self.text.len();
        self.form.iter_mut().for_each(Scope::begin);
        write(self);
        self.map.blocks.push((start..self.text.len(), id.clone()));
    }

    /// Records where a picture is used, for complaints about its file.
    pub(super) fn picture(&mut self, path: &str, span: Span) {
        self.map.pictures.entry(path.to_owned()).or_insert(span);
    }

    pub(super) fn finish(self) -> (String, SpanMap) {
        (self.text, self.map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::source::FileId;

    #[test]
    fn nothing_ends_a_literal_early() {
        assert_eq!(literal(r#"a"b\c#{x}"#), r#""a\"b\\c#{x}""#);
        assert_eq!(literal("a\n\u{7}\u{202e}"), r#""a\n\u{7}\u{202e}""#);
    }

    #[test]
    fn the_smallest_piece_wins() {
        let (outer, inner) = (Span::new(FileId(0), 0, 9), Span::new(FileId(0), 3, 5));
        let mut writer = Writer::default();
        writer.placed(outer, |writer| {
            writer.code("#par[");
            writer.placed(inner, |writer| writer.code("#\"x\""));
            writer.code("]");
        });
        let (text, map) = writer.finish();
        assert_eq!(text, "#par[#\"x\"]");
        assert_eq!(map.find(&(6..9)), Some(inner));
        assert_eq!(map.find(&(0..10)), Some(outer));
        assert_eq!(map.find(&(8..20)), Some(inner));
        assert_eq!(map.find(&(40..41)), None);
    }
}
