//! The blocks of a Markdown text of another tool.

use crate::ground::files::Root;
use crate::incoming::findings::Findings;
use crate::incoming::pictures::Staged;
use crate::incoming::piece::{Align, Item, Piece, Run, Table, What, is_empty, plain};
use crate::incoming::structure::slug;
use crate::incoming::text::{cleaned, opening};
use crate::project::{Callout, CalloutKind, is_id};
use comrak::nodes::{AlertType, AstNode, ListType, NodeValue, TableAlignment};
use std::collections::{BTreeMap, BTreeSet};

pub(super) type Node<'a> = &'a AstNode<'a>;

/// Blocks that are nested more deeply are read as text.
const DEEPEST: usize = 30;

pub(super) struct Reader<'r> {
    /// The id of the section.
    pub(super) id: &'r str,
    /// How many lines are above the text.
    pub(super) lines: usize,
    pub(super) folder: Option<Root>,
    pub(super) is_taken: &'r dyn Fn(&str) -> bool,
    pub(super) callouts: &'r [Callout],
    pub(super) findings: Findings,
    pub(super) notes: BTreeMap<String, Vec<Piece>>,
    pub(super) staged: Staged,
    /// The ids of headings by the names that links have for them.
    pub(super) ids: BTreeMap<String, String>,
}

impl Reader<'_> {
    /// Gives ids to the headings to which links lead.
    pub(super) fn find_targets<'a>(&mut self, root: Node<'a>) {
        let mut targets = BTreeSet::new();
        for node in root.descendants() {
            if let NodeValue::Link(link) = &node.data.borrow().value
                && let Some(name) = link.url.strip_prefix('#')
            {
                targets.insert(name.to_owned());
            }
        }
        let mut taken = BTreeSet::new();
        for node in root.descendants() {
            if !matches!(node.data.borrow().value, NodeValue::Heading(_)) {
                continue;
            }
            let name = self.heading_name(node);
            if !targets.contains(&name) || self.ids.contains_key(&name) {
                continue;
            }
            let stem = format!("{}-{}", self.id, slug(&text_below(node)));
            let stem = stem.trim_end_matches('-').to_owned();
            let numbered = (2..).map(|number| format!("{stem}-{number}"));
            let free = std::iter::once(stem.clone()).chain(numbered);
            let id = free.into_iter().find(|id| taken.insert(id.clone())).unwrap_or(stem);
            self.ids.insert(name, id);
        }
    }

    /// The name by which links know a heading: its own id, or what GitHub makes of its words.
    fn heading_name<'a>(&self, node: Node<'a>) -> String {
        let own = node.data.borrow().attrs.as_ref().and_then(|own| own.id.clone());
        own.unwrap_or_else(|| {
            let words = text_below(node).to_lowercase();
            let signs =
                words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            signs.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
    }

    pub(super) fn place<'a>(&self, node: Node<'a>) -> String {
        format!("line {}", node.data.borrow().sourcepos.start.line + self.lines)
    }

    pub(super) fn blocks<'a>(&mut self, parent: Node<'a>, depth: usize) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for node in parent.children() {
            if depth > DEEPEST {
                let words = cleaned(&text_below(node));
                let place = self.place(node);
                self.findings
                    .changed("blocks that are nested too deeply, which became paragraphs", place);
                pieces.push(Piece::Paragraph(vec![Run::text(words)]));
                continue;
            }
            self.block(node, depth, &mut pieces);
        }
        pieces
    }

    fn block<'a>(&mut self, node: Node<'a>, depth: usize, pieces: &mut Vec<Piece>) {
        let value = node.data.borrow().value.clone();
        let place = self.place(node);
        match value {
            NodeValue::Paragraph => self.paragraph(node, pieces),
            NodeValue::Heading(heading) => {
                let words = self.words(node);
                if is_empty(&words) {
                    return;
                }
                let id = self.ids.get(&self.heading_name(node)).cloned();
                let is_inner = depth > 0;
                if is_inner {
                    self.findings
                        .changed("a heading inside another block, which became bold", place);
                    let words = words.into_iter().map(|mut run| {
                        if matches!(run.what, What::Text(_)) {
                            run.styles.insert(crate::incoming::piece::Style::Strong);
                        }
                        run
                    });
                    pieces.push(Piece::Paragraph(words.collect()));
                    return;
                }
                pieces.push(Piece::Heading { level: heading.level, id, words });
            }
            NodeValue::BlockQuote | NodeValue::MultilineBlockQuote(_) => {
                let inner = self.blocks(node, depth + 1);
                if !inner.is_empty() {
                    self.findings.kept("quotation");
                    pieces.push(Piece::Quote(inner));
                }
            }
            NodeValue::List(list) => {
                let start = (list.list_type == ListType::Ordered)
                    .then(|| u64::try_from(list.start).unwrap_or(1).min(999_999_999));
                let items = node.children().map(|item| {
                    let task = match item.data.borrow().value {
                        NodeValue::TaskItem(ref task) => Some(task.symbol.is_some()),
                        _ => None,
                    };
                    Item { task, pieces: self.blocks(item, depth + 1) }
                });
                let items: Vec<Item> = items.collect();
                self.findings.kept("list");
                pieces.push(Piece::List { start, items });
            }
            NodeValue::CodeBlock(code) => {
                let language = code.info.split_whitespace().next().map(str::to_owned);
                let text = code.literal.strip_suffix('\n').unwrap_or(&code.literal);
                let text: Vec<String> = text.split('\n').map(cleaned_code).collect();
                let text = text.join("\n");
                if !text.trim().is_empty() {
                    let language = language.filter(|own| !own.starts_with('{') && own != "math");
                    pieces.push(Piece::Code { language, text });
                }
            }
            NodeValue::ThematicBreak => pieces.push(Piece::Rule),
            NodeValue::Table(table) => {
                let table = self.table(node, &table.alignments);
                pieces.extend(table);
            }
            NodeValue::DescriptionList => {
                let items = self.definitions(node, depth);
                if !items.is_empty() {
                    pieces.push(Piece::Definitions(items));
                }
            }
            NodeValue::Alert(alert) => {
                let name = self.callout(alert.alert_type);
                let title = alert.title.as_deref().unwrap_or_default().trim().to_owned();
                let inner = self.blocks(node, depth + 1);
                match name {
                    _ if inner.is_empty() => {}
                    Some(name) => pieces.push(Piece::Callout { name, title, pieces: inner }),
                    None => {
                        self.findings.changed(
                            "a box that the book does not have, which became a quotation",
                            place,
                        );
                        pieces.push(Piece::Quote(inner));
                    }
                }
            }
            NodeValue::BlockDirective(directive) => {
                let inner = self.blocks(node, depth + 1);
                self.container(&directive.info, inner, place, pieces);
            }
            NodeValue::FootnoteDefinition(definition) => {
                let inner = self.blocks(node, depth + 1);
                self.notes.entry(definition.name.trim().to_lowercase()).or_insert(inner);
            }
            NodeValue::HtmlBlock(html) => self.html(&html.literal, place, pieces),
            _ => {}
        }
    }

    fn paragraph<'a>(&mut self, node: Node<'a>, pieces: &mut Vec<Piece>) {
        let words = self.words(node);
        if is_empty(&words) {
            return;
        }
        let text = plain(&words);
        // The caption of pandoc for the table beside it.
        if let Some(caption) = text.strip_prefix("Table: ")
            && let Some(Piece::Table(table)) = pieces.last_mut()
            && table.caption.is_empty()
        {
            table.caption = vec![Run::text(caption)];
            return;
        }
        match words.as_slice() {
            [Run { what: What::Picture(picture), .. }] => {
                let picture = picture.clone();
                let caption = self.title_of_picture(node);
                pieces.push(Piece::Figure { id: None, picture, caption });
            }
            _ => pieces.push(Piece::Paragraph(words)),
        }
    }

    /// The title of the only picture of a paragraph, which is its caption.
    fn title_of_picture<'a>(&self, node: Node<'a>) -> Vec<Run> {
        let title = node.descendants().find_map(|own| match &own.data.borrow().value {
            NodeValue::Image(link) => Some(cleaned(&link.title)),
            _ => None,
        });
        let title = title.filter(|title| !title.trim().is_empty());
        title.map(|title| vec![Run::text(title)]).unwrap_or_default()
    }

    fn table<'a>(&mut self, node: Node<'a>, aligns: &[TableAlignment]) -> Option<Piece> {
        let aligns: Vec<Align> = aligns
            .iter()
            .map(|align| match align {
                TableAlignment::Center => Align::Center,
                TableAlignment::Right => Align::End,
                _ => Align::Start,
            })
            .collect();
        let mut rows: Vec<Vec<Vec<Run>>> = Vec::new();
        for row in node.children() {
            let mut cells: Vec<Vec<Run>> = row.children().map(|cell| self.words(cell)).collect();
            cells.resize(aligns.len(), Vec::new());
            rows.push(cells);
        }
        let mut rows = rows.into_iter();
        let header = rows.next()?;
        let cell = |words: Vec<Run>| match is_empty(&words) {
            true => Vec::new(),
            false => vec![Piece::Paragraph(words)],
        };
        let rows = rows.map(|row| row.into_iter().map(cell).collect()).collect();
        self.findings.kept("table");
        Some(Piece::Table(Table { aligns, header, rows, ..Table::default() }))
    }

    fn definitions<'a>(&mut self, node: Node<'a>, depth: usize) -> Vec<(Vec<Run>, Vec<Piece>)> {
        let mut items: Vec<(Vec<Run>, Vec<Piece>)> = Vec::new();
        for item in node.children() {
            let (mut term, mut details) = (Vec::new(), Vec::new());
            for child in item.children() {
                let is_term = matches!(child.data.borrow().value, NodeValue::DescriptionTerm);
                match is_term {
                    true => {
                        for paragraph in child.children() {
                            term.extend(self.words(paragraph));
                        }
                    }
                    false => details.extend(self.blocks(child, depth + 1)),
                }
            }
            match items.last_mut() {
                Some((_, before)) if is_empty(&term) => before.extend(details),
                _ => items.push((term, details)),
            }
        }
        items.retain(|(term, details)| !is_empty(term) && !details.is_empty());
        items
    }

    /// The callout of the book that is for the same as an alert.
    fn callout(&self, alert: AlertType) -> Option<String> {
        let (name, kind) = match alert {
            AlertType::Note => ("note", CalloutKind::Note),
            AlertType::Tip => ("tip", CalloutKind::Tip),
            AlertType::Important => ("important", CalloutKind::KeyPoint),
            AlertType::Warning => ("warning", CalloutKind::Warning),
            AlertType::Caution => ("caution", CalloutKind::Warning),
        };
        let named = self.callouts.iter().find(|own| own.id == name);
        let found = named.or_else(|| self.callouts.iter().find(|own| own.kind == kind));
        found.map(|own| own.id.clone())
    }

    /// A container: of ours, or a block of pandoc with a class.
    fn container(&mut self, info: &str, inner: Vec<Piece>, place: String, pieces: &mut Vec<Piece>) {
        let info = info.trim();
        let first = info.split(['{', ' ']).find(|word| !word.is_empty()).unwrap_or_default();
        let name = first.trim_start_matches('.').trim_end_matches('}').to_owned();
        let is_box = |own: &Callout| own.id == name && own.kind != CalloutKind::Unsettled;
        if inner.is_empty() {
            return;
        }
        if is_id(&name) && self.callouts.iter().any(is_box) {
            let title = info.split_once("title=\"").and_then(|(_, rest)| rest.split_once('"'));
            let title = title.map(|(title, _)| title.to_owned()).unwrap_or_default();
            pieces.push(Piece::Callout { name, title, pieces: inner });
            return;
        }
        let what = format!(
            "the container `{}`, of which only the text remains",
            crate::ground::words::brief(&name)
        );
        self.findings.lost(what, place);
        pieces.extend(inner);
    }

    /// Comments stay authors' notes. Nothing else of HTML is kept.
    fn html(&mut self, literal: &str, place: String, pieces: &mut Vec<Piece>) {
        let mut rest = literal.trim();
        while let Some((text, after)) =
            rest.strip_prefix("<!--").and_then(|inner| inner.split_once("-->"))
        {
            if !text.trim().is_empty() {
                self.findings.kept("comment");
                pieces.push(Piece::Comment(text.trim().to_owned()));
            }
            rest = after.trim_start();
        }
        if !rest.is_empty() {
            self.findings.lost("raw HTML", format!("{place} ({})", opening(rest)));
        }
    }
}

/// The words in a node, without their marks.
pub(super) fn text_below<'a>(node: Node<'a>) -> String {
    let mut out = String::new();
    for own in node.descendants() {
        match &own.data.borrow().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
    out
}

/// A line of code keeps its tabs as spaces.
fn cleaned_code(line: &str) -> String {
    cleaned(&line.replace('\t', "    "))
}
