//! What takes the place of a testimony in a text, so that no link and no id breaks.
//!
//! In: a container or a section, or where another one includes a part of it, and a word that says
//! nothing. Out: Markdown with the same id and reference, and none of its words. Pure.

use super::parts::Part;
use crate::book::source::Include;
use crate::book::tree::{Anchor, Block, BlockKind, Condition, SourceInline};
use crate::book::visit::each_block;
use crate::ground::source::{SourceFile, Span};
use crate::project::value::{Form, Kind, Value};
use crate::project::{Header, HeaderField, Need};
use std::ops::Range;

type SourceBlock = Block<SourceInline>;

/// A container that names a record, and the blocks in it.
pub(super) struct Container<'b> {
    /// The opening line.
    pub(super) condition: &'b Condition,
    /// The outermost blocks in it. A testimony is itself the only one.
    pub(super) blocks: Vec<&'b SourceBlock>,
    /// The ids of what it includes, which is not among its blocks.
    pub(super) included: Vec<&'b str>,
}

impl Container<'_> {
    /// Its place in its file: from the first colon to the end of the line that closes it.
    pub(super) fn place(&self, file: &SourceFile) -> Range<usize> {
        let start = self.start(file);
        let end = self.blocks.iter().map(|block| block.span.end as usize).max();
        let end = end.unwrap_or(start).max(self.condition.span.end as usize);
        if self.testimony().is_some() {
            return start..end;
        }
        let colons = colons_at(&file.text, start);
        let mut at = end;
        for line in file.text[end..].split_inclusive('\n') {
            let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
            if bare.len() >= colons && bare.bytes().all(|byte| byte == b':') {
                return start..at + line.trim_end().len();
            }
            at += line.len();
        }
        start..end
    }

    /// The place of its first colon.
    fn start(&self, file: &SourceFile) -> usize {
        first_colon(file, self.condition.span)
    }

    /// The testimony that it is, if it is no other container.
    fn testimony(&self) -> Option<&SourceBlock> {
        let [block] = self.blocks.as_slice() else { return None };
        let line = self.condition.span;
        let is_own = matches!(block.kind, BlockKind::Testimony { .. })
            && (line.start..line.end).contains(&block.span.start);
        is_own.then_some(*block)
    }

    /// The text that takes its place.
    pub(super) fn stub(&self, file: &SourceFile, reference: &str, word: &str) -> String {
        let start = self.start(file);
        let fence = ":".repeat(colons_at(&file.text, start).max(3));
        let opening = match self.testimony() {
            Some(block) => testimony(block.anchor.as_ref().map(Anchor::as_str), reference, word),
            None => format!("only {{{}consent=\"{reference}\"}}", conditions(self.condition)),
        };
        let mut lines = vec![format!("{fence} {opening}")];
        let own = self.testimony().and_then(|block| block.anchor.as_ref());
        for block in &self.blocks {
            each_block(std::slice::from_ref(*block), &mut |inner| {
                // An id with a full stop is made from a text.
                let id = inner.anchor.as_ref().filter(|id| !id.as_str().contains('.'));
                let Some(id) = id.filter(|id| Some(*id) != own) else { return };
                match inner.kind {
                    BlockKind::Heading { .. } => {
                        lines.extend([heading(file, inner.span, word, id.as_str()), String::new()]);
                    }
                    _ => lines.extend(with_id(id.as_str(), word)),
                }
            });
        }
        self.included.iter().for_each(|id| lines.extend(with_id(id, word)));
        lines.extend([word.to_owned(), fence]);
        lines.join(&format!("\n{}", indent(file, start)))
    }
}

/// An include of a part of it, and what takes its place.
pub(super) fn included(file: &SourceFile, include: &Include, reference: &str, word: &str) -> Part {
    let start = first_colon(file, include.line);
    let fence = ":".repeat(colons_at(&file.text, start).max(3));
    let opening = testimony(include.anchor.as_deref(), reference, word);
    let lines = [format!("{fence} {opening}"), word.to_owned(), fence];
    let end = include.place.end.max(include.line.end) as usize;
    Part { start, end, text: lines.join(&format!("\n{}", indent(file, start))) }
}

/// The lines of a container that keeps an id.
fn with_id(id: &str, word: &str) -> [String; 4] {
    let opening = format!("::: testimony {{#{id} by=\"{word}\"}}");
    [opening, word.to_owned(), ":::".to_owned(), String::new()]
}

/// The opening line of a testimony without words.
fn testimony(id: Option<&str>, reference: &str, word: &str) -> String {
    let id = id.map(|id| format!("#{id} ")).unwrap_or_default();
    format!("testimony {{{id}by=\"{word}\" consent=\"{reference}\"}}")
}

/// The first colon of an opening line. A sign of a quotation or of an item may be before it.
fn first_colon(file: &SourceFile, line: Span) -> usize {
    let start = line.start as usize;
    let text = file.text.get(start..line.end as usize).unwrap_or("");
    start + text.find(":::").unwrap_or(0)
}

/// What is before every further line of a container: in a list or a quotation, these are indented as the
/// first line is.
fn indent(file: &SourceFile, start: usize) -> String {
    let line_start = file.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = file.text[line_start..start].chars();
    before.map(|c| if c == '>' || c.is_whitespace() { c } else { ' ' }).collect()
}

/// A heading without its words, at the level of the one that was there.
fn heading(file: &SourceFile, span: Span, word: &str, id: &str) -> String {
    let written = file.text.get(span.start as usize..span.end as usize).unwrap_or("");
    let signs = written.bytes().take_while(|byte| *byte == b'#').count();
    format!("{} {word} {{#{id}}}", "#".repeat(signs.clamp(2, 6)))
}

fn colons_at(text: &str, start: usize) -> usize {
    text[start..].bytes().take_while(|byte| *byte == b':').count()
}

/// For whom a container is, apart from consent. It is no longer essential.
fn conditions(condition: &Condition) -> String {
    let mut out = String::new();
    let lists = [("partner", &condition.partners), ("has", &condition.has)];
    for (key, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        out.push_str(&format!("{key}=\"{}\" ", names.join(" ")));
    }
    if let Some(readers) = condition.readers {
        out.push_str(&format!("for=\"{}\" ", readers.name()));
    }
    out
}

/// The fields of a header that say nothing about a person.
const KEPT: [&str; 13] = [
    "id",
    "kind",
    "audience",
    "jurisdiction",
    "law-as-at",
    "reviewed",
    "review-by",
    "owner",
    "since",
    "status",
    "copies",
    "landscape",
    "consent",
];

/// The text of a section that is a testimony as a whole, without its words.
pub(super) fn section(
    file: &SourceFile,
    yaml: &Value,
    header: &Header,
    blocks: &[SourceBlock],
    word: &str,
) -> String {
    let mut out = "---\n".to_owned();
    let needs = |field| header.kind.need(field) == Need::Required;
    for (key, value) in yaml.table().unwrap_or_default() {
        let name = key.name.as_str();
        let written = match name {
            "title" => format!("\"{word}\""),
            "summary" => format!("\"{word}\""),
            "contributors" if needs(HeaderField::Contributors) => format!("[\"{word}\"]"),
            "parties" if needs(HeaderField::Parties) => format!("[\"{word}\"]"),
            _ if KEPT.contains(&name) => yaml_of(value),
            _ => continue,
        };
        out.push_str(&format!("{name}: {written}\n"));
    }
    out.push_str(&format!("---\n\n{word}\n"));
    each_block(blocks, &mut |block| {
        let id = block.anchor.as_ref().filter(|id| !id.as_str().contains('.'));
        if let Some(id) = id {
            let heading = match block.kind {
                BlockKind::Heading { .. } => heading(file, block.span, word, id.as_str()),
                _ => format!("## {word} {{#{}}}", id.as_str()),
            };
            out.push_str(&format!("\n{heading}\n\n{word}\n"));
        }
    });
    out
}

fn yaml_of(value: &Value) -> String {
    match &value.kind {
        Kind::Scalar(scalar) if scalar.form == Form::Quoted => {
            serde_json::Value::from(scalar.text.as_str()).to_string()
        }
        Kind::Scalar(scalar) => scalar.text.clone(),
        Kind::List(items) => {
            format!("[{}]", items.iter().map(yaml_of).collect::<Vec<_>>().join(", "))
        }
        Kind::Table(_) => "{}".to_owned(),
    }
}
