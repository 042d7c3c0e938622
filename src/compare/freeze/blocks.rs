//! Freezing the blocks of a section.
//!
//! In: resolved blocks. Out: frozen blocks in reading order, each with its words and with what else
//! can be seen of it: its number in a list, the containers around it.

use super::words::{Line, Pictures, Words};
use crate::book::tree::{Block, BlockKind, Figure, Inline, List, Table};
use crate::project::OwnCallout;
use crate::project::history::{Features, FrozenBlock};

/// The names of features.
const LIST: &str = "list";
const TASK: &str = "task";
const WITHIN: &str = "within";
const ABOVE: &str = "above";
const BELOW: &str = "below";
const HEADINGS: &str = "headings";
const FORM: &str = "form";
const CAPTION: &str = "caption";

/// What a container with a title is called: its title, which comes before it, says the rest.
const BOX: &str = "box";

/// Freezes the blocks of a section, of a note or of a cell.
pub(super) fn frozen(blocks: &[Block<Inline>], pictures: &Pictures) -> Vec<FrozenBlock> {
    let mut freezer = Freezer::new(pictures);
    freezer.blocks(blocks, 0, "paragraph");
    freezer.finish()
}

struct Freezer<'a> {
    pictures: &'a Pictures,
    blocks: Vec<FrozenBlock>,
    /// The containers around the current block, the outermost first.
    within: Vec<String>,
    /// The language of the current block, if it differs from that of the work.
    language: Option<String>,
    /// Features of the block that comes next.
    ahead: Features,
}

impl<'a> Freezer<'a> {
    fn new(pictures: &'a Pictures) -> Self {
        Self {
            pictures,
            blocks: Vec::new(),
            within: Vec::new(),
            language: None,
            ahead: Features::new(),
        }
    }

    /// The frozen blocks. What no block comes after belongs to the last one.
    fn finish(mut self) -> Vec<FrozenBlock> {
        if let Some(last) = self.blocks.last_mut() {
            for (name, value) in self.ahead {
                last.features.insert(format!("{BELOW}: {name}"), value);
            }
        }
        self.blocks
    }

    /// Freezes blocks; a plain paragraph among them is called `paragraph`.
    fn blocks(&mut self, blocks: &[Block<Inline>], depth: u8, paragraph: &str) {
        for block in blocks {
            self.block(block, depth, paragraph);
        }
    }

    fn block(&mut self, block: &Block<Inline>, depth: u8, paragraph: &str) {
        let inner = depth.saturating_add(1);
        match &block.kind {
            BlockKind::Heading { level, content, number: _ } => {
                let frozen = self.add(block, "heading", depth, &[content]);
                frozen.level = Some(*level);
            }
            BlockKind::Paragraph(content) => {
                self.add(block, paragraph, depth, &[content]);
            }
            BlockKind::List(list) => self.list(list, inner),
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    let first = self.blocks.len();
                    self.inside("definition", |freezer| {
                        freezer.blocks(&definition.details, inner, "definition");
                    });
                    let mut term = Words::new(self.pictures, frozen);
                    term.read(&definition.term);
                    match self.blocks.get_mut(first) {
                        Some(details) => {
                            let term = term.text();
                            let marked = format!("{}: {}", term.marked, details.wording().marked);
                            let plain = format!("{}: {}", term.plain, details.text);
                            details.text.clone_from(&plain);
                            details.marked = Line { plain, marked }.marks();
                        }
                        None => {
                            self.add(block, "definition", inner, &[&definition.term]);
                        }
                    }
                }
            }
            BlockKind::Quote(blocks) => {
                self.inside("quotation", |freezer| freezer.blocks(blocks, inner, "quotation"));
            }
            BlockKind::Code { text, language: _ } => {
                self.add(block, "code", depth, &[]).text = text.trim_end().to_owned();
            }
            BlockKind::Rule => self.next(ABOVE, "a line across the page"),
            BlockKind::Callout { kind, own, title, blocks } => {
                // Readers read a label of the book's own as they read the title.
                let title = match own.as_deref().and_then(OwnCallout::label) {
                    Some(label) if title != label => &format!("{label}: {title}"),
                    _ => title,
                };
                self.container(block, kind.name(), Some(title), blocks, depth);
            }
            BlockKind::Checklist { title, blocks } => {
                self.container(block, "checklist", title.as_ref(), blocks, depth);
            }
            BlockKind::Letter { title, blocks, .. } => {
                self.container(block, "letter", title.as_ref(), blocks, depth);
            }
            BlockKind::Testimony { attribution, illustrative, blocks, .. } => {
                if *illustrative {
                    self.next("testimony", "illustrative");
                }
                self.container(block, "testimony", Some(attribution), blocks, depth);
            }
            BlockKind::Answer { lines, blocks } => {
                let name = format!("question with {lines} lines for the answer");
                self.inside(&name, |freezer| freezer.blocks(blocks, inner, "question"));
            }
            BlockKind::Passage { language, readers, blocks } => {
                // Its words are the text, wherever they are from.
                let outer = self.language.clone();
                if let Some(language) = language {
                    self.language = Some(language.to_string());
                }
                match readers {
                    Some(readers) => self.inside(&format!("For {}", readers.name()), |freezer| {
                        freezer.blocks(blocks, depth, paragraph);
                    }),
                    None => self.blocks(blocks, depth, paragraph),
                }
                self.language = outer;
            }
            BlockKind::Card { title, front, back } => {
                self.container(block, "card", Some(title), front, depth);
                self.inside("back of a card", |freezer| freezer.blocks(back, inner, "paragraph"));
            }
            BlockKind::Figure(figure) => self.figure(block, figure, depth),
            BlockKind::Table(table) => self.table(block, table, depth),
        }
    }

    fn list(&mut self, list: &List<Inline>, depth: u8) {
        let List { start, items, tight: _ } = list;
        self.inside("list", |freezer| {
            for (item, at) in items.iter().zip(0..) {
                let number = start.map(|start| format!("{}.", start.saturating_add(at)));
                freezer.next(LIST, number.as_deref().unwrap_or("•"));
                match item.task {
                    Some(true) => freezer.next(TASK, "ticked"),
                    Some(false) => freezer.next(TASK, "not ticked"),
                    None => {}
                }
                freezer.blocks(&item.blocks, depth, "list-item");
            }
        });
    }

    fn figure(&mut self, block: &Block<Inline>, figure: &Figure<Inline>, depth: u8) {
        let pictures = self.pictures;
        let frozen = self.add(block, "figure", depth, &[&figure.caption]);
        let alt = figure.image.alt.trim();
        for text in [Some(&mut frozen.text), frozen.marked.as_mut()].into_iter().flatten() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(alt);
        }
        frozen.pictures.extend(pictures.get(&figure.image.path).cloned());
        self.inside("description of a figure", |freezer| {
            freezer.blocks(&figure.description, depth.saturating_add(1), "paragraph");
        });
    }

    fn table(&mut self, block: &Block<Inline>, table: &Table<Inline>, depth: u8) {
        let mut words = Words::new(self.pictures, frozen);
        let caption = words.line(&table.caption);
        let has_caption = !caption.plain.is_empty();
        let mut lines = vec![caption];
        let header: Vec<Line> = table.header.iter().map(|cell| words.line(cell)).collect();
        let has_header = header.iter().any(|cell| !cell.plain.is_empty());
        lines.push(Line::joined(&header, " | "));
        for row in &table.rows {
            let cells: Vec<Line> = row.iter().map(|cell| words.cell(cell)).collect();
            lines.push(Line::joined(&cells, " | "));
        }
        lines.retain(|line| !line.plain.trim_matches([' ', '|']).is_empty());
        let headings = match (has_header, table.row_headers) {
            (true, true) => Some("columns and rows"),
            (true, false) => Some("columns"),
            (false, true) => Some("rows"),
            (false, false) => None,
        };
        let frozen = self.add(block, "table", depth, &[]);
        let text = Line::joined(&lines, "\n");
        frozen.text.clone_from(&text.plain);
        frozen.marked = text.marks();
        (frozen.notes, frozen.links, frozen.pictures) =
            (words.notes, words.links, words.pictures_in);
        for (name, value) in [
            (HEADINGS, headings),
            (CAPTION, has_caption.then_some("yes")),
            (FORM, table.form.then_some("yes")),
        ] {
            if let Some(value) = value {
                frozen.features.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// A container that has words of its own, and its content.
    fn container(
        &mut self,
        block: &Block<Inline>,
        kind: &str,
        title: Option<&String>,
        blocks: &[Block<Inline>],
        depth: u8,
    ) {
        let title = title.filter(|title| !title.trim().is_empty());
        if let Some(title) = title {
            self.add(block, kind, depth, &[]).text = title.clone();
        }
        self.inside(if title.is_some() { BOX } else { kind }, |freezer| {
            freezer.blocks(blocks, depth.saturating_add(1), "paragraph");
        });
    }

    /// Freezes blocks in a container.
    fn inside(&mut self, container: &str, freeze: impl FnOnce(&mut Self)) {
        self.within.push(container.to_owned());
        freeze(self);
        self.within.pop();
    }

    /// Adds a feature to the next block: to the ones it has already, if it is the first item of a
    /// list in the first item of another.
    fn next(&mut self, name: &str, value: &str) {
        let known = self.ahead.entry(name.to_owned()).or_default();
        if !known.is_empty() {
            known.push(' ');
        }
        known.push_str(value);
    }

    fn add(
        &mut self,
        block: &Block<Inline>,
        kind: &str,
        depth: u8,
        content: &[&[Inline]],
    ) -> &mut FrozenBlock {
        let mut words = Words::new(self.pictures, frozen);
        for inlines in content {
            words.read(inlines);
        }
        let mut features = std::mem::take(&mut self.ahead);
        if !self.within.is_empty() {
            features.insert(WITHIN.to_owned(), self.within.join(" > "));
        }
        let text = words.text();
        self.blocks.push(FrozenBlock {
            id: block.id.0.clone(),
            kind: kind.to_owned(),
            depth,
            text: text.plain.clone(),
            marked: text.marks(),
            features,
            notes: words.notes,
            links: words.links,
            pictures: words.pictures_in,
            language: self.language.clone(),
            ..FrozenBlock::default()
        });
        self.blocks.last_mut().expect("it was just pushed")
    }
}
