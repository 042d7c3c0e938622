//! From the parser's block nodes to blocks.
//!
//! In: comrak's tree. Out: our blocks, each with its place and a stable id. Knows how Markdown
//! nests. Containers are read in `containers`, tables in `tables`, inlines in `inlines`.

use super::dialects;
use super::guard::unguard;
use super::ids::Ids;
use crate::book::neighbours::{FileTarget, Neighbours};
use crate::book::source::{Comment, Dialect, Include, Parsed, SourceNote, Suspect, Unit, UnitKind};
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, CalloutKind, Condition, Definition, Item, List,
    SourceInline, SourceKind, source_text,
};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, SourceFile, Span};
use crate::ground::words::brief;
use crate::project::{Callout, HEADING_LEVELS, is_id};
use comrak::nodes::{AlertType, AstNode, ListType, NodeValue, Sourcepos};
use std::collections::BTreeMap;

/// Blocks that are nested more deeply fit on no page or screen.
const DEEPEST: usize = 14;

/// The longest heading, and the longest value of an attribute, in characters.
pub(super) const LONGEST_LINE: usize = 1_000;
/// The longest id of a block.
const LONGEST_ID: usize = 100;
/// The longest text that describes a picture.
pub(super) const LONGEST_PARAGRAPH: usize = 5_000;

pub(super) type Node<'a> = &'a AstNode<'a>;
pub(super) type SourceBlock = Block<SourceInline>;

/// Where words are. It decides what an author may write in place of raw HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Heading,
    /// A cell of a Markdown table, which is one line.
    Cell,
}

pub(super) struct Reader<'s> {
    pub(crate) source: &'s SourceFile,
    pub(crate) file: FileId,
    /// The first line of the body, counted from one in the file.
    first_line: usize,
    /// The byte at which the body starts.
    body: usize,
    section: &'s str,
    pub(super) neighbours: &'s Neighbours<'s>,
    pub(crate) problems: &'s mut Vec<Diagnostic>,
    pub(super) ids: Ids,
    pub(super) notes: BTreeMap<String, SourceNote>,
    pub(crate) comments: Vec<Comment>,
    pub(super) file_links: Vec<(Span, FileTarget)>,
    pub(crate) suspects: Vec<Suspect>,
    pub(super) includes: Vec<Include>,
    pub(super) units: Vec<Unit>,
    /// The closing tags of raw HTML that has been reported.
    pub(super) closing_tags: Vec<Span>,
    /// The names of tags that were opened in blocks of raw HTML and are not closed there.
    pub(super) open_tags: Vec<String>,
    /// The block in which the current words are, if it leaves no room for several lines.
    pub(super) place: Place,
    /// The conditions of the containers around the current block.
    pub(crate) conditions: Vec<Condition>,
    /// In letters, forms and worksheets, runs of underscores are blanks to fill in.
    pub(crate) has_blanks: bool,
    /// Text between dollar signs is a formula.
    pub(super) mathematics: bool,
    /// The callouts that the book has.
    pub(super) callouts: &'s [Callout],
    pub(crate) depth: usize,
    /// 1 if headings start at `##`, 0 if the first heading of the body has the level of the title.
    shift: u8,
    /// The levels of the last heading and of those above it, as they are written.
    levels: Vec<u8>,
}

impl<'s> Reader<'s> {
    pub(crate) fn new(
        source: &'s SourceFile,
        file: FileId,
        body: usize,
        section: &'s str,
        neighbours: &'s Neighbours<'s>,
        problems: &'s mut Vec<Diagnostic>,
    ) -> Self {
        let first_line = source.position(body).line;
        Self {
            source,
            file,
            first_line,
            body,
            section,
            neighbours,
            problems,
            ids: Ids::default(),
            notes: BTreeMap::new(),
            comments: Vec::new(),
            file_links: Vec::new(),
            suspects: Vec::new(),
            includes: Vec::new(),
            units: Vec::new(),
            closing_tags: Vec::new(),
            open_tags: Vec::new(),
            place: Place::Text,
            conditions: Vec::new(),
            has_blanks: false,
            mathematics: false,
            callouts: &[],
            depth: 0,
            shift: 1,
            levels: Vec::new(),
        }
    }

    pub(crate) fn read<'a>(&mut self, root: Node<'a>) -> Parsed {
        let first = root.descendants().find_map(|node| match node.data.borrow().value {
            NodeValue::Heading(ref heading) => Some(heading.level),
            _ => None,
        });
        self.shift = u8::from(first != Some(1));
        let blocks = self.blocks(root);
        self.check_landscape(&blocks);
        Parsed {
            blocks,
            notes: std::mem::take(&mut self.notes),
            comments: std::mem::take(&mut self.comments),
            file_links: std::mem::take(&mut self.file_links),
            suspects: std::mem::take(&mut self.suspects),
            includes: std::mem::take(&mut self.includes),
            units: std::mem::take(&mut self.units),
        }
    }

    /// The notes that have been read.
    pub(super) fn notes(&self) -> &BTreeMap<String, SourceNote> {
        &self.notes
    }

    /// The place of a node. Columns are bytes, counted from one; the end is included.
    pub(crate) fn span(&self, place: Sourcepos) -> Span {
        let start = self.offset(place.start.line, place.start.column.saturating_sub(1));
        let end = self.offset(place.end.line, place.end.column);
        Span::new(self.file, start, end.max(start))
    }

    fn offset(&self, line: usize, bytes: usize) -> usize {
        // The body may start in the middle of its first line, but of no other.
        let line_start = match line {
            0 | 1 => self.body,
            line => self.source.line_start(self.first_line + line - 1),
        };
        crate::ground::source::floor_boundary(&self.source.text, line_start + bytes)
    }

    pub(crate) fn error(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.problems.push(Diagnostic::error(code, message).at(span));
        self.problems.last_mut().expect("it was just pushed")
    }

    /// Reports a text that is too long to be set as one line or one short paragraph.
    pub(super) fn is_too_long(&mut self, what: &str, text: &str, most: usize, span: Span) -> bool {
        let length = text.chars().count();
        if length > most {
            let message = format!("{what} has {length} characters, and at most {most} are allowed");
            self.error(Code::InvalidValue, span, message).hint =
                Some("check whether a line break or a quotation mark is missing".to_owned());
        }
        length > most
    }

    pub(crate) fn warn(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.problems.push(Diagnostic::warning(code, message).at(span));
        self.problems.last_mut().expect("it was just pushed")
    }

    /// The children of a node as blocks.
    pub(super) fn blocks<'a>(&mut self, parent: Node<'a>) -> Vec<SourceBlock> {
        let mut out = Vec::new();
        if self.depth >= DEEPEST {
            let span = self.span(parent.data.borrow().sourcepos);
            self.error(Code::Container, span, "blocks are nested too deeply").hint =
                Some(format!("at most {DEEPEST} levels fit on a page"));
            return out;
        }
        self.depth += 1;
        // Comments that are not yet followed by a block.
        let mut waiting = Vec::new();
        for node in parent.children() {
            let (blocks, comments) = (out.len(), self.comments.len());
            self.block(node, &mut out);
            let followed = match &node.data.borrow().value {
                NodeValue::HtmlBlock(_) => {
                    waiting.extend(comments..self.comments.len());
                    None
                }
                NodeValue::FootnoteDefinition(definition) => {
                    let note = self.note_named(&unguard(&definition.name));
                    note.and_then(|note| note.blocks.first())
                }
                _ => out.get(blocks),
            };
            if let Some(id) = followed.map(|block| block.id.clone()) {
                for comment in waiting.drain(..) {
                    self.comments[comment].block = Some(id.clone());
                }
            }
        }
        self.depth -= 1;
        out
    }

    /// A block with the id that the author gave, or one derived from its text.
    pub(crate) fn make(
        &mut self,
        span: Span,
        id: Option<String>,
        kind: BlockKind<SourceInline>,
    ) -> SourceBlock {
        let anchor = id.clone().map(Anchor);
        let consent = self.conditions.iter().find_map(|own| own.consent.as_deref());
        let derived = || self.ids.derived(self.section, &self.source.text, span, consent);
        let id = id.unwrap_or_else(derived);
        Block { id: BlockId(id), anchor, span, conditions: self.conditions.clone(), kind }
    }

    /// Checks an id that the author gave.
    pub(crate) fn own_id(&mut self, id: Option<&str>, span: Span) -> Option<String> {
        let id = id?;
        if self.is_too_long("the id", id, LONGEST_ID, span) {
            return None;
        }
        if !is_id(id) {
            self.error(Code::Attributes, span, format!("`{}` is not a valid id", brief(id))).hint =
                Some(
                    "use lower-case letters, digits and hyphens, and start with a letter"
                        .to_owned(),
                );
            return None;
        }
        Some(id.to_owned())
    }

    fn block<'a>(&mut self, node: Node<'a>, out: &mut Vec<SourceBlock>) {
        let (value, span) = {
            let data = node.data.borrow();
            (data.value.clone(), self.span(data.sourcepos))
        };
        let kind = match value {
            NodeValue::Paragraph => {
                self.suspect_lines(node, span);
                let inlines = self.inlines(node);
                if inlines.is_empty() {
                    return;
                }
                BlockKind::Paragraph(inlines)
            }
            NodeValue::Heading(heading) => {
                if let Some(block) = self.heading(node, heading.level, span) {
                    out.push(block);
                }
                return;
            }
            NodeValue::BlockQuote => {
                if node.first_child().is_none() {
                    self.refuse_empty("quotation", span);
                }
                BlockKind::Quote(self.blocks(node))
            }
            NodeValue::List(list) => {
                let start = (list.list_type == ListType::Ordered).then_some(list.start as u64);
                if let Some(first) = start {
                    self.suspect_numbers(node, first);
                }
                let items = node.children().map(|item| self.item(item)).collect();
                BlockKind::List(List { start, tight: list.tight, items })
            }
            NodeValue::DescriptionList => {
                let mut items: Vec<Definition<SourceInline>> = Vec::new();
                for item in node.children() {
                    let own = self.definition(item);
                    // Details after the first have no term of their own.
                    match items.last_mut() {
                        Some(before) if own.term.is_empty() => before.details.extend(own.details),
                        _ => items.push(own),
                    }
                }
                BlockKind::Definitions(items)
            }
            NodeValue::CodeBlock(code) => {
                if code.fenced && !code.closed {
                    let sign = if code.fence_char == b'~' { "tildes" } else { "backticks" };
                    self.error(Code::Syntax, span, "this block of code is never closed").hint =
                        Some(format!(
                            "where the code ends, add a line of {} {sign}",
                            code.fence_length
                        ));
                }
                let language = code.info.split_whitespace().next().map(unguard);
                if language.as_deref() == Some("math") {
                    self.suspect_formula_code(span);
                }
                let text = unguard(code.literal.strip_suffix('\n').unwrap_or(&code.literal));
                if text.trim().is_empty() && code.closed {
                    self.refuse_empty("block of code", span);
                }
                if !code.fenced {
                    self.suspect_indented(&text, span);
                }
                BlockKind::Code { language, text }
            }
            // A line that has only underscores is a blank line to write on.
            NodeValue::ThematicBreak
                if self.has_blanks && self.source.text[span.start as usize..].starts_with('_') =>
            {
                BlockKind::Paragraph(vec![SourceInline { span, kind: SourceKind::Blank(None) }])
            }
            NodeValue::ThematicBreak => BlockKind::Rule,
            NodeValue::Table(table) => BlockKind::Table(self.table(node, &table.alignments)),
            NodeValue::Alert(alert) => {
                self.suspect_title(span);
                let title = alert.title.as_deref().map(unguard);
                if node.first_child().is_none() {
                    self.refuse_empty("callout", span);
                }
                let Some(callout) = self.alert(alert.alert_type, span) else { return };
                let title = title.unwrap_or_default();
                let Callout { kind, own, .. } = callout.clone();
                BlockKind::Callout { kind, own, title, blocks: self.blocks(node) }
            }
            NodeValue::BlockDirective(directive) => {
                self.container(node, &directive.info, span, out);
                return;
            }
            NodeValue::FootnoteDefinition(definition) => {
                self.note(node, unguard(&definition.name), span);
                return;
            }
            NodeValue::HtmlBlock(html) => {
                self.html(&html.literal, span);
                return;
            }
            // The parser's options produce no other block node.
            _ => return,
        };
        out.push(self.make(span, None, kind));
    }

    /// The callout that an alert is: the one with its name, or else the first one that is for the same.
    fn alert(&mut self, alert: AlertType, span: Span) -> Option<&'s Callout> {
        let (name, kind) = match alert {
            AlertType::Note => ("note", CalloutKind::Note),
            AlertType::Tip => ("tip", CalloutKind::Tip),
            AlertType::Important => ("important", CalloutKind::KeyPoint),
            AlertType::Warning => ("warning", CalloutKind::Warning),
            AlertType::Caution => ("caution", CalloutKind::Warning),
        };
        let callouts = self.callouts;
        let named = callouts.iter().find(|callout| callout.id == name);
        let found = named.or_else(|| callouts.iter().find(|callout| callout.kind == kind));
        if found.is_none() {
            let message = format!("the book has no callout for `[!{}]`", name.to_uppercase());
            let known: Vec<&str> = callouts.iter().map(|callout| callout.id.as_str()).collect();
            let hint =
                format!("write one of the book's own, such as `::: {}`", known.join("`, `::: "));
            self.error(Code::Container, span, message).hint = Some(hint);
        }
        found
    }

    /// Notes what is markup in the title that an author gave to an alert: it is plain words.
    fn suspect_title(&mut self, span: Span) {
        let start = span.start as usize;
        let line = self.source.text.get(start..).and_then(|text| text.lines().next());
        let Some((before, title)) = line.and_then(|line| line.split_once(']')) else { return };
        let at = start + before.len() + 1 + title.len() - title.trim_start().len();
        let title = title.trim();
        if title.starts_with(['-', '+']) {
            let place = Span::new(span.file, at, at + 1);
            let text = title[..1].to_owned();
            self.suspects.push(Suspect { span: place, dialect: Dialect::Fold, text });
        }
        let place = Span::new(span.file, at, at + title.len());
        self.plain(place);
        let title = title.to_owned();
        self.note_plain_unit(place, UnitKind::AlertTitle, &title);
    }

    /// Reports something in which there is nothing to read.
    pub(super) fn refuse_empty(&mut self, what: &str, span: Span) {
        self.warn(Code::EmptyText, span, format!("this {what} is empty")).hint =
            Some("write something in it, or remove it".to_owned());
    }

    /// Notes the lines of a paragraph that may be the markup of another tool.
    fn suspect_lines<'a>(&mut self, node: Node<'a>, span: Span) {
        let text = self.source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        let is_item = node.previous_sibling().is_none()
            && node.parent().is_some_and(|parent| {
                matches!(parent.data.borrow().value, NodeValue::Item(_) | NodeValue::TaskItem(_))
            });
        for (range, dialect) in dialects::in_lines(text, is_item) {
            let start = span.start as usize;
            let text = text[range.clone()].to_owned();
            let span = Span::new(span.file, start + range.start, start + range.end);
            self.suspects.push(Suspect { span, dialect, text });
        }
    }

    /// Notes the first number of a list that does not follow on. The same number everywhere is a
    /// custom of people who let the list count.
    fn suspect_numbers<'a>(&mut self, list: Node<'a>, first: u64) {
        let mut wrong = None;
        let mut is_same = true;
        for (expected, item) in (first..).zip(list.children()) {
            let data = item.data.borrow();
            let NodeValue::Item(own) = &data.value else { return };
            let number = own.start as u64;
            is_same &= number == first;
            if number != expected && wrong.is_none() {
                wrong = Some((self.span(data.sourcepos), expected));
            }
        }
        let Some((span, printed)) = wrong.filter(|_| !is_same) else { return };
        let start = span.start as usize;
        let line = self.source.text.get(start..).unwrap_or("");
        let length = line.find(['.', ')']).map_or(0, |end| end + 1);
        let text = line[..length].to_owned();
        let span = Span::new(span.file, start, start + length);
        self.suspects.push(Suspect { span, dialect: Dialect::Number { printed }, text });
    }

    /// Marked words in a block that its indentation alone makes code.
    fn suspect_indented(&mut self, text: &str, span: Span) {
        let Some(words) = dialects::indented::marked(text).and_then(|range| text.get(range)) else {
            return;
        };
        let block = self.source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        let Some(at) = block.find(words) else { return };
        let start = span.start as usize + at;
        let span = Span::new(span.file, start, start + words.len());
        self.suspects.push(Suspect { span, dialect: Dialect::Indented, text: words.to_owned() });
    }

    fn heading<'a>(&mut self, node: Node<'a>, level: u8, span: Span) -> Option<SourceBlock> {
        let attributes = node.data.borrow().attrs.clone();
        let mut own = None;
        if let Some(attributes) = attributes {
            self.refuse_empty_braces(&attributes, span);
            if let Some(id) = &attributes.id {
                let place = self.attribute_place(span, &format!("#{id}"));
                own = self.own_id(Some(id), place);
            }
            let class = attributes.classes.first().map(|class| format!(".{class}"));
            if let Some(name) = class.or(attributes.pairs.first().map(|(key, _)| key.clone())) {
                let place = self.attribute_place(span, &name);
                let message = "a heading can have an id and no other attribute";
                self.error(Code::Attributes, place, message).hint =
                    Some("write `## Heading {#an-id}`".to_owned());
            }
        }
        self.place = Place::Heading;
        let content = self.inlines(node);
        self.place = Place::Text;
        if content.is_empty() {
            self.warn(Code::EmptyText, span, "this heading is empty and will be left out").hint =
                Some("write the heading, or remove it".to_owned());
            return None;
        }
        if self.is_too_long("this heading", &source_text(&content), LONGEST_LINE, span) {
            return None;
        }
        if let Some(place) = picture_in(&content) {
            self.error(Code::InvalidImage, place, "a heading cannot have a picture").hint =
                Some("put it below the heading, in `::: figure`".to_owned());
        }
        let level = self.level(level, span);
        let mut block = self.make(span, own, BlockKind::Heading { level, number: None, content });
        // The contents may link to any heading.
        block.anchor.get_or_insert_with(|| Anchor(block.id.0.clone()));
        Some(block)
    }

    /// The level of a heading in its section. Each heading is judged by the one above it, so that a
    /// heading that is wrong does not make others seem wrong.
    fn level(&mut self, written: u8, span: Span) -> u8 {
        if written == 1 {
            let message = "the section's title comes from its header, so headings start at `##`";
            self.warn(Code::HeadingLevel, span, message).hint = Some("write `##`".to_owned());
        }
        // One that stands where headings start at `##` is meant as one of them.
        let written = written.max(1 + self.shift);
        while self.levels.last().is_some_and(|above| *above >= written) {
            self.levels.pop();
        }
        let wanted = self.levels.last().map_or(1 + self.shift, |above| above + 1);
        let level = self.levels.len() as u8 + 1;
        self.levels.push(written);
        if written > wanted {
            let message = format!(
                "this heading skips a level and will appear as level {level} of the section"
            );
            self.warn(Code::HeadingLevel, span, message).hint =
                Some(format!("write `{}`", "#".repeat(usize::from(wanted))));
        } else if level > HEADING_LEVELS {
            let message = format!(
                "this heading is at level {level} of the section and will appear as level \
                 {HEADING_LEVELS}"
            );
            self.warn(Code::HeadingLevel, span, message).hint =
                Some("divide the text above it, or write a paragraph in bold".to_owned());
        }
        level.min(HEADING_LEVELS)
    }

    fn item<'a>(&mut self, node: Node<'a>) -> Item<SourceInline> {
        let task = match node.data.borrow().value {
            NodeValue::TaskItem(task) => Some(task.symbol.is_some()),
            _ => None,
        };
        Item { task, blocks: self.blocks(node) }
    }

    fn definition<'a>(&mut self, item: Node<'a>) -> Definition<SourceInline> {
        let mut term = Vec::new();
        let mut details = Vec::new();
        for child in item.children() {
            let is_term = matches!(child.data.borrow().value, NodeValue::DescriptionTerm);
            if is_term {
                for paragraph in child.children() {
                    term.extend(self.inlines(paragraph));
                }
            } else {
                details.extend(self.blocks(child));
            }
        }
        Definition { anchor: None, term, details }
    }
}

/// The place of the first picture among words, however deep.
fn picture_in(content: &[SourceInline]) -> Option<Span> {
    content.iter().find_map(|inline| match &inline.kind {
        SourceKind::Image(_) => Some(inline.span),
        kind => picture_in(kind.content()?),
    })
}
