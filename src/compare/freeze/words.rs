//! The words of inlines: plain, and with marks for how they appear.
//!
//! In: resolved inlines. Out: the words with single spaces, the same with marks as in Markdown, and
//! the notes, links and pictures in them.

use crate::book::tree::{Block, Cell, Inline, InlineKind, Mark, NoteKind};
use crate::project::history::FrozenBlock;
use std::collections::BTreeMap;

/// Digests of the authors' pictures, by path below `content/`.
pub(crate) type Pictures = BTreeMap<String, String>;

/// Freezes the blocks of a note or of a cell.
pub(super) type FreezeBlocks = fn(&[Block<Inline>], &Pictures) -> Vec<FrozenBlock>;

/// The words of inlines, and what they link to.
pub(super) struct Words<'a> {
    pictures: &'a Pictures,
    freeze: FreezeBlocks,
    plain: String,
    marked: String,
    pub(super) notes: Vec<String>,
    pub(super) links: Vec<String>,
    /// Digests of the pictures among them.
    pub(super) pictures_in: Vec<String>,
}

/// Text with and without marks.
#[derive(Default, Clone)]
pub(super) struct Line {
    pub(super) plain: String,
    pub(super) marked: String,
}

impl Line {
    /// Several texts, one after the other.
    pub(super) fn joined(lines: &[Self], between: &str) -> Self {
        let join = |of: fn(&Self) -> &str| lines.iter().map(of).collect::<Vec<_>>().join(between);
        Self { plain: join(|line| &line.plain), marked: join(|line| &line.marked) }
    }

    /// The text with marks, if it has any.
    pub(super) fn marks(self) -> Option<String> {
        (self.marked != self.plain).then_some(self.marked)
    }
}

impl<'a> Words<'a> {
    pub(super) fn new(pictures: &'a Pictures, freeze: FreezeBlocks) -> Self {
        let (plain, marked) = (String::new(), String::new());
        let (notes, links, found) = (Vec::new(), Vec::new(), Vec::new());
        Self { pictures, freeze, plain, marked, notes, links, pictures_in: found }
    }

    /// The words, with single spaces.
    pub(super) fn text(&self) -> Line {
        let single = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        Line { plain: single(&self.plain), marked: single(&self.marked) }
    }

    /// The words of `inlines` only.
    pub(super) fn line(&mut self, inlines: &[Inline]) -> Line {
        self.plain.clear();
        self.marked.clear();
        self.read(inlines);
        self.text()
    }

    /// The words of a cell only, its paragraphs and items one after the other.
    pub(super) fn cell(&mut self, cell: &Cell<Inline>) -> Line {
        let Cell::Blocks(blocks) = cell else { return self.line(cell.words()) };
        let mut lines = Vec::new();
        for block in (self.freeze)(blocks, self.pictures) {
            lines.push(whole(&block));
            self.notes.extend(block.notes);
            self.links.extend(block.links);
            self.pictures_in.extend(block.pictures);
        }
        Line::joined(&lines, " / ")
    }

    pub(super) fn read(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => self.push(text),
                InlineKind::Code(text) => {
                    self.marked.push('`');
                    self.push(text);
                    self.marked.push('`');
                }
                InlineKind::Emphasis(content) => self.within("*", content, "*"),
                InlineKind::Strong(content) => self.within("**", content, "**"),
                InlineKind::Strike(content) => self.within("~~", content, "~~"),
                InlineKind::Marked { mark, content } => {
                    let (open, close) = signs(mark);
                    self.within(open, content, &close);
                }
                InlineKind::Term { content, .. } => {
                    self.within("[", content, "](term:)");
                }
                InlineKind::Link { url, content } => {
                    self.links.push(url.clone());
                    self.within("[", content, "]");
                }
                InlineKind::Reference { target, content, .. } => {
                    self.links.push(format!("#{}", target.as_str()));
                    self.within("[", content, "]");
                }
                InlineKind::Formula(formula) => {
                    let sign = if formula.is_display { "$$" } else { "$" };
                    self.marked.push_str(sign);
                    self.push(&formula.frozen());
                    self.marked.push_str(sign);
                }
                InlineKind::Break => {
                    self.marked.push('\\');
                    self.push(" ");
                }
                InlineKind::Blank(label) => {
                    self.push("____");
                    if let Some(label) = label {
                        self.push(&format!(" ({label})"));
                    }
                }
                InlineKind::Image(image) => {
                    self.marked.push_str("![");
                    self.push(&image.alt);
                    self.marked.push(']');
                    self.pictures_in.extend(self.pictures.get(&image.path).cloned());
                }
                InlineKind::Note(note) if note.kind != NoteKind::Address => {
                    let blocks = (self.freeze)(&note.blocks, self.pictures);
                    let lines: Vec<Line> = blocks.iter().map(whole).collect();
                    let Line { plain, marked } = Line::joined(&lines, "\n");
                    self.links.extend(blocks.iter().flat_map(|block| block.links.clone()));
                    self.marked.push_str("[^");
                    if marked != plain {
                        self.marked.push_str(&format!(": {marked}"));
                    }
                    self.marked.push(']');
                    self.notes.push(plain);
                }
                InlineKind::NoteAgain { .. } => self.marked.push_str("[^again]"),
                InlineKind::NoteLink { content, .. } => self.read(content),
                InlineKind::Note(_)
                | InlineKind::NoteComma
                | InlineKind::Place(_)
                | InlineKind::Pages(_)
                | InlineKind::Locators(_) => {}
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.plain.push_str(text);
        self.marked.push_str(text);
    }

    fn within(&mut self, open: &str, content: &[Inline], close: &str) {
        self.marked.push_str(open);
        self.read(content);
        self.marked.push_str(close);
    }
}

/// The words of a block inside another one, with everything else that can be seen of it as marks.
fn whole(block: &FrozenBlock) -> Line {
    let mut marked = String::new();
    for (name, value) in &block.features {
        marked.push_str(&format!("{{{name}: {value}}} "));
    }
    marked.push_str(block.wording().marked);
    Line { plain: block.text.clone(), marked }
}

/// What stands before and after marked words.
fn signs(mark: &Mark) -> (&'static str, String) {
    match mark {
        Mark::Superscript => ("^", "^".to_owned()),
        Mark::Subscript => ("~", "~".to_owned()),
        Mark::Keys => ("[", "]{.key}".to_owned()),
        Mark::Abbreviation(meaning) => ("[", format!("]{{abbr=\"{meaning}\"}}")),
        Mark::Language(language) => ("[", format!("]{{lang=\"{language}\"}}")),
        Mark::AsTyped => ("\\", String::new()),
        // A citation style decides on these.
        Mark::SmallCapitals | Mark::Underlined => ("", String::new()),
        // It follows from the words.
        Mark::LeftToRight | Mark::RightToLeft => ("", String::new()),
    }
}
