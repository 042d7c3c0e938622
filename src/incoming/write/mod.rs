//! Pieces as our Markdown.
//!
//! In: pieces, footnotes by name, and our reader. Out: the body of a section, which our reader turns back
//! into the same text and structure, and remarks about what had to be left out for that.

mod escape;
mod lines;
mod proof;
mod tables;
mod tidy;
mod words;

#[cfg(test)]
mod tests;

use super::findings::Findings;
use super::gate::Gate;
use super::piece::{self, Item, Piece, Run, What, plain};
use super::text::opening;
use crate::book::markdown::markup_in;
use lines::{after, indented, joined_by_gaps, quoted};
use proof::{Place, proved};
use std::collections::{BTreeMap, BTreeSet};
use words::{longest_run, shown};

pub(super) use escape::{Surroundings, escaped};
pub(super) use words::destination;

/// How many blocks may be inside each other for our reader. A table takes three.
const DEEPEST: usize = 13;

/// A section's body.
///
/// `notes` are the footnotes by the names that calls have. They follow the block that calls them first.
pub(super) fn body(
    pieces: &[Piece],
    notes: &BTreeMap<String, Vec<Piece>>,
    gate: &Gate<'_>,
    findings: &mut Findings,
) -> String {
    let mut writer = Writer { gate, findings };
    let mut written = BTreeSet::new();
    let mut blocks = Vec::new();
    let mut before = None;
    for piece in pieces {
        let lines = writer.piece(piece, 1, before);
        before = Some((piece, lines.first().cloned().unwrap_or_default()));
        if !lines.is_empty() {
            blocks.push(lines);
        }
        let mut called = Vec::new();
        calls(std::slice::from_ref(piece), &mut called);
        for name in called {
            if let Some(note) = notes.get(&name)
                && written.insert(name.clone())
            {
                blocks.push(writer.note(&name, note));
            }
        }
    }
    let mut text = joined_by_gaps(blocks).join("\n");
    text.push('\n');
    text
}

/// The names of the footnotes that are called, in order.
fn calls(pieces: &[Piece], called: &mut Vec<String>) {
    piece::all_words(pieces, &mut |words| {
        for run in words {
            if let What::Note(name) = &run.what {
                called.push(name.clone());
            }
        }
    });
}

/// What is in front of a block: the block, and its first line.
type Before<'p> = Option<(&'p Piece, String)>;

struct Writer<'a> {
    gate: &'a Gate<'a>,
    findings: &'a mut Findings,
}

impl Writer<'_> {
    fn words(&mut self, words: &[Run], place: Place) -> String {
        let (text, is_reduced) = proved(words, place, self.gate);
        if is_reduced {
            self.findings
                .lost("marks of words that Markdown cannot have there", opening(&plain(words)));
        }
        text
    }

    fn paragraph(&mut self, words: &[Run]) -> Vec<String> {
        let text = self.words(words, Place::Paragraph);
        if text.is_empty() {
            return Vec::new();
        }
        text.split('\n').map(str::to_owned).collect()
    }

    /// Blocks with empty lines between them. `depth` counts the blocks that they are in.
    fn pieces(&mut self, pieces: &[Piece], depth: usize) -> Vec<Vec<String>> {
        let mut blocks = Vec::new();
        let mut before: Before = None;
        for piece in pieces {
            let lines = self.piece(piece, depth, before.take());
            before = Some((piece, lines.first().cloned().unwrap_or_default()));
            if !lines.is_empty() {
                blocks.push(lines);
            }
        }
        blocks
    }

    fn piece(&mut self, piece: &Piece, depth: usize, before: Before) -> Vec<String> {
        match piece {
            Piece::Heading { level, id, words } => self.heading(*level, id.as_deref(), words),
            Piece::Paragraph(words) => self.paragraph(words),
            Piece::List { .. }
            | Piece::Quote(_)
            | Piece::Definitions(_)
            | Piece::Callout { .. }
                if depth >= DEEPEST =>
            {
                self.flat(piece, depth)
            }
            Piece::List { start, items } => self.list(*start, items, depth, before),
            Piece::Quote(inner) => quoted(joined_by_gaps(self.pieces(inner, depth + 1))),
            Piece::Code { language, text } => code(language.as_deref(), text),
            Piece::Rule => vec!["***".to_owned()],
            Piece::Figure { id, picture, caption } => {
                let caption = self.paragraph(caption);
                if caption.is_empty() {
                    return vec![shown(picture)];
                }
                let mut lines = vec![opening_line("figure", id.as_deref(), &[], 3)];
                lines.push(shown(picture));
                lines.push(String::new());
                lines.extend(caption);
                lines.push(":::".to_owned());
                lines
            }
            Piece::Table(table) => self.table(table, depth),
            Piece::Definitions(items) => self.definitions(items, depth),
            Piece::Callout { name, title, pieces } => {
                let is_plain = markup_in(title).is_none() && !title.contains(['{', '}', '\\']);
                let pair = (is_plain && !title.is_empty()).then_some(("title", title.as_str()));
                let mut inner = self.pieces(pieces, depth + 1);
                if !is_plain {
                    let words = [Run::text(title.as_str())];
                    inner.insert(0, self.paragraph(&words));
                }
                container(name, pair.as_slice(), joined_by_gaps(inner))
            }
            Piece::Comment(text) => vec![format!("<!-- {} -->", comment(text))],
        }
    }

    fn heading(&mut self, level: u8, id: Option<&str>, words: &[Run]) -> Vec<String> {
        let text = self.words(words, Place::Heading);
        if text.is_empty() {
            return Vec::new();
        }
        let signs = "#".repeat(usize::from(level) + 1);
        let id = id.map(|id| format!(" {{#{id}}}")).unwrap_or_default();
        vec![format!("{signs} {text}{id}")]
    }

    /// What is in a block that is too deep, without the block.
    fn flat(&mut self, piece: &Piece, depth: usize) -> Vec<String> {
        let mut words = Vec::new();
        piece::all_words(std::slice::from_ref(piece), &mut |own| words.push(own));
        let first = words.first().map(|words| plain(words)).unwrap_or_default();
        self.findings
            .changed("blocks that are nested too deeply became paragraphs", opening(&first));
        debug_assert!(depth >= DEEPEST, "only deep blocks are flattened");
        let lines =
            words.iter().map(|words| self.paragraph(words)).filter(|lines| !lines.is_empty());
        joined_by_gaps(lines.collect())
    }

    fn list(
        &mut self,
        start: Option<u64>,
        items: &[Item],
        depth: usize,
        before: Before,
    ) -> Vec<String> {
        // Two lists in a row have different signs, or they would be one.
        let is_beside = |sign: char| {
            before.as_ref().is_some_and(|(piece, line)| {
                matches!(piece, Piece::List { start: own, .. } if own.is_some() == start.is_some())
                    && line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(sign)
            })
        };
        let sign = match start {
            Some(_) if is_beside('.') => ')',
            Some(_) => '.',
            None if is_beside('-') => '*',
            None => '-',
        };
        let is_tight = items.iter().all(is_tight);
        let mut lines: Vec<String> = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let marker = match start {
                Some(first) => {
                    let number = (first + at as u64).min(999_999_999);
                    format!("{number}{sign} ")
                }
                None => format!("{sign} "),
            };
            let task = match item.task {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let blocks = self.pieces(&item.pieces, depth + 1);
            let inner = if is_tight { blocks.concat() } else { joined_by_gaps(blocks) };
            if !is_tight && !lines.is_empty() {
                lines.push(String::new());
            }
            // What follows the box belongs to the item as what follows the marker does.
            lines.extend(after(&marker, task, inner));
        }
        lines
    }

    fn definitions(&mut self, items: &[(Vec<Run>, Vec<Piece>)], depth: usize) -> Vec<String> {
        let mut blocks = Vec::new();
        for (term, details) in items {
            let term = self.words(term, Place::Cell);
            let inner = joined_by_gaps(self.pieces(details, depth + 1));
            if term.is_empty() {
                blocks.push(inner);
            } else {
                blocks.push(vec![term]);
                blocks.push(after(": ", "", inner));
            }
        }
        joined_by_gaps(blocks)
    }

    fn note(&mut self, name: &str, pieces: &[Piece]) -> Vec<String> {
        let blocks = joined_by_gaps(self.pieces(pieces, 2));
        let starts_with_words = matches!(pieces.first(), Some(Piece::Paragraph(_)));
        let mut lines = vec![format!("[^{name}]:")];
        let mut rest = blocks.into_iter();
        match rest.next() {
            Some(first) if starts_with_words => lines[0].push_str(&format!(" {first}")),
            Some(first) => {
                lines.push(String::new());
                lines.extend(indented("    ", vec![first]));
            }
            None => lines[0].push_str(" …"),
        }
        lines.extend(indented("    ", rest.collect()));
        lines
    }
}

/// Whether an item needs no empty lines: a paragraph, and perhaps a list that may follow it directly.
fn is_tight(item: &Item) -> bool {
    match item.pieces.as_slice() {
        [] | [Piece::Paragraph(_)] => true,
        [Piece::Paragraph(_), Piece::List { start, items }] => {
            let is_filled = items.first().is_some_and(|first| !first.pieces.is_empty());
            matches!(start, None | Some(1)) && is_filled && items.iter().all(is_tight)
        }
        _ => false,
    }
}

/// A block of code between enough backticks.
fn code(language: Option<&str>, text: &str) -> Vec<String> {
    let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
    let is_name =
        |name: &&str| name.chars().all(|c| c.is_ascii_alphanumeric() || "+-#_".contains(c));
    let mut lines = vec![format!("{fence}{}", language.filter(is_name).unwrap_or_default())];
    lines.extend(text.split('\n').map(str::to_owned));
    lines.push(fence);
    lines
}

/// A container around lines, with more colons than those inside it.
fn container(name: &str, pairs: &[(&str, &str)], inner: Vec<String>) -> Vec<String> {
    let own = inner.iter().map(|line| {
        let line = line.trim_start_matches([' ', '>', '-', '*']);
        line.len() - line.trim_start_matches(':').len()
    });
    let colons = own.max().unwrap_or(0).max(2) + 1;
    let mut lines = vec![opening_line(name, None, pairs, colons)];
    lines.extend(inner);
    lines.push(":".repeat(colons));
    lines
}

/// The first line of a container.
fn opening_line(name: &str, id: Option<&str>, pairs: &[(&str, &str)], colons: usize) -> String {
    let id = id.map(|id| format!("#{id}"));
    let pairs = pairs.iter().map(|(key, value)| {
        format!("{key}=\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
    });
    let all: Vec<String> = id.into_iter().chain(pairs).collect();
    let attributes = if all.is_empty() { String::new() } else { format!(" {{{}}}", all.join(" ")) };
    format!("{} {name}{attributes}", ":".repeat(colons))
}

/// A text for a comment, which two hyphens and a bracket would end.
fn comment(text: &str) -> String {
    let text = crate::ground::words::in_one_line(&super::text::cleaned(text));
    text.replace("--", "‐‐").trim_start_matches(['>', '-']).to_owned()
}
