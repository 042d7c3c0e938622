//! The words that translators translate, each as a whole.
//!
//! In: a node whose inlines were just read. Out: a unit with its place, its text as translators see
//! it, and the marks that a translation must keep. Knows nothing of translations.

use super::blocks::{Node, Reader};
use crate::book::source::{Unit, UnitKind};
use crate::book::tree::{LinkTarget, Mark, SourceInline, SourceKind, source_text};
use crate::ground::source::Span;
use comrak::nodes::NodeValue;

impl Reader<'_> {
    /// Notes the words of a heading, a paragraph or a cell.
    pub(super) fn note_unit<'a>(&mut self, node: Node<'a>, inlines: &[SourceInline]) {
        if inlines.is_empty() {
            return;
        }
        let mut span = self.span(node.data.borrow().sourcepos);
        // The parser gives the last paragraph of a container no end.
        let last = inlines.last().map_or(span.end, |last| last.span.end);
        span.end = span.end.max(last);
        let Some(kind) = kind_of(node, inlines) else { return };
        let written = self.source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        let (from, to) = match kind {
            UnitKind::Heading => heading_words(written, node.data.borrow().attrs.is_some()),
            UnitKind::Cell => words(without_bar(written), false),
            _ => words(written, is_task(node)),
        };
        let start = span.start as usize;
        let span = Span::new(span.file, start + from, start + to);
        let mut marks = Vec::new();
        collect(inlines, &mut marks);
        let text = joined(&written[from..to]);
        let has_words = has_words(inlines);
        self.units.push(Unit { span, kind, text, marks, has_words });
    }

    /// Notes plain words: a title or an attribution.
    pub(super) fn note_plain_unit(&mut self, span: Span, kind: UnitKind, text: &str) {
        let text = text.trim().to_owned();
        let has_words = text.contains(char::is_alphabetic);
        if !text.is_empty() {
            let marks = variables_in(&text);
            self.units.push(Unit { span, kind, text, marks, has_words });
        }
    }
}

/// What a node is for translators; `None` if it is never translated.
fn kind_of<'a>(node: Node<'a>, inlines: &[SourceInline]) -> Option<UnitKind> {
    let is_picture = |inline: &SourceInline| matches!(inline.kind, SourceKind::Image(_));
    match node.data.borrow().value {
        NodeValue::Heading(_) => return Some(UnitKind::Heading),
        NodeValue::TableCell => return Some(UnitKind::Cell),
        NodeValue::Paragraph if inlines.iter().all(is_picture) => return Some(UnitKind::Picture),
        NodeValue::Paragraph => {}
        _ => return None,
    }
    let parent = node.parent()?;
    Some(match &parent.data.borrow().value {
        NodeValue::Item(_) | NodeValue::TaskItem(_) => UnitKind::Item,
        NodeValue::FootnoteDefinition(_) => UnitKind::Footnote,
        NodeValue::DescriptionTerm => UnitKind::Term,
        NodeValue::BlockDirective(directive) => {
            let name = directive.info.trim_start();
            let is = |known: &str| {
                name.strip_prefix(known).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            };
            let is_captioned = is("figure") || is("table") || is("include");
            if is_captioned { UnitKind::Caption } else { UnitKind::Paragraph }
        }
        _ => UnitKind::Paragraph,
    })
}

/// Whether a paragraph starts with the box of a task.
fn is_task<'a>(node: Node<'a>) -> bool {
    node.previous_sibling().is_none()
        && node
            .parent()
            .is_some_and(|parent| matches!(parent.data.borrow().value, NodeValue::TaskItem(_)))
}

/// Where the words of a heading are: without its number signs and attributes.
fn heading_words(written: &str, has_attributes: bool) -> (usize, usize) {
    let hashes = written.trim_start().trim_start_matches('#');
    let is_atx = hashes.len() < written.trim_start().len();
    let from = if is_atx { written.len() - hashes.trim_start().len() } else { 0 };
    let mut words = written[from..].trim_end();
    if is_atx {
        words = words.lines().next().unwrap_or_default().trim_end();
    } else if let Some((above, _)) = words.rsplit_once('\n') {
        words = above.trim_end();
    }
    if has_attributes && let Some(at) = words.rfind('{') {
        words = words[..at].trim_end();
    }
    if is_atx {
        let bare = words.trim_end_matches('#');
        if bare.ends_with(char::is_whitespace) {
            words = bare.trim_end();
        }
    }
    (from, from + words.len())
}

/// A cell without the bar that ends its row: the parser counts it as a part of the last cell.
fn without_bar(written: &str) -> &str {
    let words = written.trim_end();
    words.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(words)
}

/// Where the words of a paragraph or a cell are: without the box of a task, and the id of a row.
fn words(written: &str, is_task: bool) -> (usize, usize) {
    let mut from = written.len() - written.trim_start().len();
    if is_task
        && written[from..].starts_with('[')
        && let Some((tick, after)) = written[from..].split_once(']')
        && tick.len() <= 4
    {
        from += tick.len() + 1 + after.len() - after.trim_start().len();
    }
    let mut words = written[from..].trim_end();
    if words.ends_with('}')
        && let Some(at) = words.rfind("{#")
        && words[..at].ends_with(char::is_whitespace)
    {
        words = words[..at].trim_end();
    }
    (from, from + words.len())
}

/// A paragraph as one line: a line break that readers see is a backslash before the end of a line.
fn joined(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut lines = written.split('\n').peekable();
    let mut is_first = true;
    while let Some(line) = lines.next() {
        let line = line.trim_end_matches('\r');
        let words = if is_first { line } else { line.trim_start_matches([' ', '\t', '>']) };
        is_first = false;
        let is_last = lines.peek().is_none();
        let bare = words.trim_end();
        out.push_str(bare);
        let is_broken = words.ends_with("  ") || ends_in_backslash(bare);
        match (is_last, is_broken) {
            (true, _) => {}
            (false, true) if ends_in_backslash(bare) => out.push('\n'),
            (false, true) => out.push_str("\\\n"),
            (false, false) => out.push(' '),
        }
    }
    out
}

fn ends_in_backslash(line: &str) -> bool {
    (line.len() - line.trim_end_matches('\\').len()) % 2 == 1
}

/// Whether there is anything to translate.
fn has_words(inlines: &[SourceInline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        SourceKind::Text(text) => text.contains(char::is_alphabetic),
        SourceKind::Image(image) => image.alt.contains(char::is_alphabetic),
        SourceKind::Blank(label) => label.is_some(),
        kind => kind.content().is_some_and(has_words),
    })
}

/// How the mark of a term that is found by its words starts. What follows are the words.
pub(crate) const TERM_BY_WORDS: &str = "[](term:=";

/// What a translation must keep.
fn collect(inlines: &[SourceInline], out: &mut Vec<String>) {
    for inline in inlines {
        match &inline.kind {
            SourceKind::Link { target, content } => out.push(match target {
                LinkTarget::Url(url) => format!("[]({url})"),
                LinkTarget::Id { id, .. } => format!("[](#{id})"),
                LinkTarget::Term(Some(id)) => format!("[](term:{id})"),
                LinkTarget::Term(None) => {
                    format!("{TERM_BY_WORDS}{})", source_text(content).trim())
                }
            }),
            SourceKind::Cite(citations) => {
                let one = |own: &crate::book::tree::Citation| match &own.pinpoint {
                    Some(pinpoint) => format!("@{}, {pinpoint}", own.key),
                    None => format!("@{}", own.key),
                };
                let all: Vec<String> = citations.iter().map(one).collect();
                out.push(format!("[{}]", all.join("; ")));
            }
            SourceKind::Variable(name) => out.push(format!("{{{{ {name} }}}}")),
            SourceKind::NoteReference(name) => out.push(format!("[^{name}]")),
            SourceKind::Blank(None) => out.push("____".to_owned()),
            SourceKind::Blank(Some(_)) => out.push("[](blank:)".to_owned()),
            SourceKind::Image(image) => {
                out.push(format!("![]({})", image.path));
                out.extend(variables_in(&image.alt));
            }
            SourceKind::Code(code) => out.push(format!("`{code}`")),
            SourceKind::Formula(_) => out.push("$ $".to_owned()),
            SourceKind::Indexed { .. } => out.push("[](index:)".to_owned()),
            SourceKind::Marked { mark: Mark::Keys, content } => {
                out.push(format!("[{}]{{.key}}", source_text(content)));
            }
            _ => {}
        }
        if let Some(content) = inline.kind.content() {
            collect(content, out);
        }
    }
}

/// The variables in plain words.
pub(crate) fn variables_in(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else { break };
        out.push(format!("{{{{ {} }}}}", name.trim()));
        rest = after;
    }
    out
}
