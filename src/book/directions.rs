//! Words that read against the direction of the line that they are in.
//!
//! In: resolved sections, and the language of the book. Out: the same, with a mark around every such
//! run of words, so that both writers set it apart. Lines in one direction stay as they are. Knows no
//! output format.

use super::foreign::whole;
use super::manuscript::{Role, Section};
use super::tree::{Align, Block, BlockKind, Cell, Inline, InlineKind, Mark, Table, plain_text};
use crate::ground::direction::{OBJECT, runs};
use crate::ground::language::Language;
use std::ops::Range;

/// Sets apart what reads against its line in all sections.
pub(crate) fn set_apart(sections: &mut [Section], language: &Language) {
    for section in sections {
        let language = section.language.as_ref().unwrap_or(language);
        let has_codes = section.role == Role::Authorities;
        Setter { has_codes, ..Setter::of(language) }.blocks(&mut section.blocks);
    }
}

/// The language of a block that reads against its page from end to end: it starts at its own side.
pub(crate) fn own_side(block: &Block<Inline>, is_right_to_left: bool) -> Option<&Language> {
    let mut found = None;
    let is_whole = is_in_one(block, &mut found);
    let language = found.filter(|_| is_whole)?;
    (language.is_right_to_left() != is_right_to_left).then_some(language)
}

/// Whether all words of a block are in one language, which is noted in `found`.
fn is_in_one<'a>(block: &'a Block<Inline>, found: &mut Option<&'a Language>) -> bool {
    match &block.kind {
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::List(_)
        | BlockKind::Definitions(_)
        | BlockKind::Quote(_)
        | BlockKind::Table(_) => {}
        _ => return false,
    }
    let mut lines = block.text().into_iter().filter(|line| !plain_text(line).trim().is_empty());
    let lines_agree = lines.all(|line| match whole(line) {
        Some(own) => *found.get_or_insert(own) == own,
        None => false,
    });
    lines_agree && block.inner().into_iter().flatten().all(|inner| is_in_one(inner, found))
}

#[derive(Clone, Copy)]
struct Setter {
    is_right_to_left: bool,
    /// Whether the page reads from right to left, where notes are printed.
    is_mirrored: bool,
    /// Whether strong words are codes in a column of their own.
    has_codes: bool,
}

impl Setter {
    fn of(language: &Language) -> Self {
        let is_right_to_left = language.is_right_to_left();
        Self { is_right_to_left, is_mirrored: is_right_to_left, has_codes: false }
    }

    /// For words in a language on the same page.
    fn within(self, language: &Language) -> Self {
        Self { is_mirrored: self.is_mirrored, ..Self::of(language) }
    }

    fn blocks(self, blocks: &mut [Block<Inline>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(self, block: &mut Block<Inline>) {
        if let (true, BlockKind::Table(table)) = (self.is_right_to_left, &mut block.kind) {
            align_figures(table);
        }
        for line in block.text_mut() {
            self.line(line);
        }
        let own = match &block.kind {
            BlockKind::Passage { language: Some(language), .. } => self.within(language),
            _ => self,
        };
        for inner in block.inner_mut() {
            own.blocks(inner);
        }
    }

    /// Sets apart what reads against a line, also where it has several inlines.
    fn line(self, inlines: &mut Vec<Inline>) {
        let mut flat = Vec::new();
        let places: Vec<Range<usize>> = inlines
            .iter()
            .map(|inline| {
                let start = flat.len();
                self.flatten(inline, &mut flat);
                start..flat.len()
            })
            .collect();
        let runs = runs(&flat, self.is_right_to_left);
        let mut pieces: Vec<(Option<usize>, Inline)> = Vec::new();
        for (mut inline, place) in std::mem::take(inlines).into_iter().zip(places) {
            if let InlineKind::Text(text) = &inline.kind {
                let chars: Vec<char> = text.chars().collect();
                for (part, run) in cuts(place.clone(), &runs) {
                    let own = &chars[part.start - place.start..part.end - place.start];
                    let kind = InlineKind::Text(own.iter().collect());
                    pieces.push((run, Inline { kind, ..inline.clone() }));
                }
                continue;
            }
            let run = runs.iter().position(|run| {
                let is_within = run.start <= place.start && place.end <= run.end;
                // What takes up no room belongs to a run that goes on after it.
                is_within && (!place.is_empty() || (run.start < place.start && place.end < run.end))
            });
            self.inside(&mut inline, run.is_some());
            pieces.push((run, inline));
        }
        let mut open = None;
        for (run, inline) in pieces {
            match inlines.last_mut().map(|last| &mut last.kind) {
                Some(InlineKind::Marked { content, .. }) if run.is_some() && run == open => {
                    content.push(inline);
                }
                _ if run.is_some() => {
                    let span = inline.span;
                    let mark =
                        if self.is_right_to_left { Mark::LeftToRight } else { Mark::RightToLeft };
                    let kind = InlineKind::Marked { mark, content: vec![inline] };
                    inlines.push(Inline { span, kind });
                }
                _ => inlines.push(inline),
            }
            open = run;
        }
    }

    /// Sets apart what is inside an inline, unless all of it is already in a run.
    fn inside(self, inline: &mut Inline, is_in_run: bool) {
        match &mut inline.kind {
            InlineKind::Note(note) => {
                let page = Self { is_right_to_left: self.is_mirrored, ..self };
                page.blocks(&mut note.blocks);
            }
            InlineKind::Marked { mark: Mark::Language(language), content } => {
                self.within(language).line(content);
            }
            kind => {
                let Some(content) = kind.content_mut() else { return };
                if is_in_run {
                    content.iter_mut().for_each(|inner| self.inside(inner, true));
                } else {
                    self.line(content);
                }
            }
        }
    }

    /// The characters of an inline. What is no text, or has a direction of its own, ends a run.
    fn flatten(self, inline: &Inline, flat: &mut Vec<char>) {
        match &inline.kind {
            InlineKind::Text(text) => flat.extend(text.chars()),
            InlineKind::Strong(_) if self.has_codes => flat.push(OBJECT),
            InlineKind::Code(_)
            | InlineKind::Formula(_)
            | InlineKind::Blank(_)
            | InlineKind::Image(_)
            | InlineKind::Break
            | InlineKind::Locators(_)
            | InlineKind::Pages(_)
            | InlineKind::Marked { mark: Mark::Language(_), .. } => flat.push(OBJECT),
            // Calls of notes and destinations take up no room.
            kind => {
                kind.content().into_iter().flatten().for_each(|inner| self.flatten(inner, flat));
            }
        }
    }
}

/// Sets columns of figures, which run from left to right, with their last figures below each other:
/// that is at the end of a line from left to right, and at the start of one from right to left.
fn align_figures(table: &mut Table<Inline>) {
    for (at, align) in table.columns.iter_mut().enumerate() {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let texts: Vec<String> = cells.map(figures).collect();
        let is_figures = texts.iter().any(|text| text.contains(|c: char| c.is_numeric()))
            && texts.iter().all(|text| !text.contains(char::is_alphabetic));
        if *align == Align::End && is_figures {
            *align = Align::Start;
        }
    }
}

/// The text of a cell; a letter for what is more than a line of text.
fn figures(cell: &Cell<Inline>) -> String {
    match cell {
        Cell::Words(words) => plain_text(words),
        Cell::Blocks(_) => "x".to_owned(),
    }
}

/// A place in pieces, each with the run that it is in.
fn cuts(place: Range<usize>, runs: &[Range<usize>]) -> Vec<(Range<usize>, Option<usize>)> {
    let mut out = Vec::new();
    let mut from = place.start;
    for (at, run) in runs.iter().enumerate() {
        let (start, end) = (run.start.max(place.start), run.end.min(place.end));
        if start < end {
            out.push((from..start, None));
            out.push((start..end, Some(at)));
            from = end;
        }
    }
    out.push((from..place.end, None));
    out.retain(|(part, _)| !part.is_empty());
    out
}
