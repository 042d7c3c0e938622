//! What can be found: a section's headings, with the text under each.
//!
//! In: a resolved section. Out: its entries, in reading order, as plain text. Knows no script.

use crate::book::manuscript::{Role, Section};
use crate::book::tree::{
    Block, BlockKind, Cell, Definition, Figure, Inline, InlineKind, Mark, Note, NoteKind, Table,
    plain_text,
};
use crate::web::xhtml::fragment;

/// A section of the site that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SearchSection {
    /// Where its page is, as seen from the search page.
    pub(crate) address: String,
    /// For example "Chapter 3".
    pub(crate) label: Option<String>,
    pub(crate) title: String,
    /// Its language, if it is not the site's.
    pub(crate) language: Option<String>,
    /// What comes before its first heading, then its headings. There is always one.
    pub(crate) entries: Vec<SearchEntry>,
    /// Short forms that its author explains where they stand: "ICO", "Information Commissioner".
    pub(crate) short_forms: Vec<[String; 2]>,
}

/// A place that can be found, with what is written there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SearchEntry {
    /// The id of the heading on the page; none for what comes before the first one.
    pub(crate) id: Option<String>,
    /// Empty for what comes before the first heading.
    pub(crate) title: String,
    pub(crate) text: String,
}

impl SearchSection {
    /// What can be found in a section; `None` if it only leads to others, as the contents do.
    pub(crate) fn of(section: &Section, address: String) -> Option<Self> {
        if !is_searched(section.role) {
            return None;
        }
        let mut gatherer = Gatherer {
            in_glossary: section.role == Role::Glossary,
            entries: vec![SearchEntry::default()],
            short_forms: Vec::new(),
        };
        section.summary.iter().for_each(|summary| gatherer.piece(summary));
        gatherer.blocks(&section.blocks, true);
        Some(Self {
            address,
            label: section.label.clone(),
            title: section.title.clone(),
            language: section.language.as_ref().map(|language| language.tag().to_owned()),
            entries: gatherer.entries,
            short_forms: gatherer.short_forms,
        })
    }
}

/// Whether a section has words of its own.
fn is_searched(role: Role) -> bool {
    !matches!(
        role,
        Role::Contents | Role::ListOfFigures | Role::Part | Role::Index | Role::Elsewhere
    )
}

struct Gatherer {
    in_glossary: bool,
    entries: Vec<SearchEntry>,
    short_forms: Vec<[String; 2]>,
}

impl Gatherer {
    fn start(&mut self, id: &str, title: String) {
        let id = Some(fragment(id).into_owned());
        self.entries.push(SearchEntry { id, title, text: String::new() });
    }

    /// Adds words. A dot stands between pieces that are no sentences, such as the cells of a table.
    fn piece(&mut self, words: &str) {
        // A line to write on is no word.
        let words = words.replace("____", " ");
        let words: Vec<&str> = words.split_whitespace().collect();
        let Some(entry) = self.entries.last_mut().filter(|_| !words.is_empty()) else { return };
        if let Some(last) = entry.text.chars().next_back() {
            let is_sentence =
                matches!(last, '.' | '?' | '!' | ':' | ';' | '…' | '؟' | '؛' | '۔' | '。');
            entry.text.push_str(if is_sentence { " " } else { " · " });
        }
        entry.text.push_str(&words.join(" "));
    }

    /// `is_open` says that headings here begin an entry.
    fn blocks(&mut self, blocks: &[Block<Inline>], is_open: bool) {
        for block in blocks {
            self.block(block, is_open);
        }
    }

    fn block(&mut self, block: &Block<Inline>, is_open: bool) {
        match &block.kind {
            BlockKind::Heading { number, content, .. } => {
                let own = plain_text(content);
                match &block.anchor {
                    Some(anchor) if is_open => {
                        let title = number.iter().map(String::as_str).chain([own.as_str()]);
                        self.start(anchor.as_str(), title.collect::<Vec<_>>().join(" "));
                    }
                    _ => self.piece(&own),
                }
                self.asides(content);
            }
            BlockKind::Paragraph(content) => self.inlines(content),
            BlockKind::List(list) => {
                list.items.iter().for_each(|item| self.blocks(&item.blocks, false));
            }
            BlockKind::Definitions(items) => {
                items.iter().for_each(|item| self.definition(item, is_open));
            }
            BlockKind::Code { text, .. } => self.piece(text),
            BlockKind::Rule => {}
            BlockKind::Callout { title, blocks, .. } => self.titled(Some(title), blocks),
            BlockKind::Checklist { title, blocks } | BlockKind::Letter { title, blocks, .. } => {
                self.titled(title.as_deref(), blocks);
            }
            BlockKind::Testimony { attribution, blocks, .. } => {
                self.blocks(blocks, false);
                self.piece(attribution);
            }
            BlockKind::Quote(blocks) | BlockKind::Answer { blocks, .. } => {
                self.blocks(blocks, false);
            }
            BlockKind::Card { title, front, back } => {
                self.titled(Some(title), front);
                self.blocks(back, false);
            }
            BlockKind::Figure(figure) => self.figure(figure),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Passage { blocks, .. } => self.blocks(blocks, is_open),
        }
    }

    fn titled(&mut self, title: Option<&str>, blocks: &[Block<Inline>]) {
        title.into_iter().for_each(|title| self.piece(title));
        self.blocks(blocks, false);
    }

    /// A term of the glossary is found as a heading is.
    fn definition(&mut self, item: &Definition<Inline>, is_open: bool) {
        match &item.anchor {
            Some(anchor) if self.in_glossary && is_open => {
                self.start(anchor.as_str(), plain_text(&item.term));
            }
            _ => self.inlines(&item.term),
        }
        self.blocks(&item.details, false);
    }

    fn figure(&mut self, figure: &Figure<Inline>) {
        self.inlines(&figure.caption);
        self.piece(&figure.image.alt);
        self.blocks(&figure.description, false);
    }

    fn table(&mut self, table: &Table<Inline>) {
        self.inlines(&table.caption);
        table.header.iter().for_each(|cell| self.inlines(cell));
        for cell in table.rows.iter().flatten() {
            match cell {
                Cell::Words(words) => self.inlines(words),
                Cell::Blocks(blocks) => self.blocks(blocks, false),
            }
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        self.piece(&plain_text(content));
        self.asides(content);
    }

    /// What is beside the words: the notes that they call, and the short forms that they explain.
    fn asides(&mut self, content: &[Inline]) {
        for inline in content {
            match &inline.kind {
                InlineKind::Note(Note {
                    kind: NoteKind::Remark | NoteKind::Citation,
                    blocks,
                    ..
                }) => {
                    self.blocks(blocks, false);
                }
                InlineKind::Marked { mark: Mark::Abbreviation(long), content } => {
                    let pair = [plain_text(content), long.clone()];
                    if !self.short_forms.contains(&pair) {
                        self.short_forms.push(pair);
                    }
                }
                kind => kind.content().into_iter().for_each(|content| self.asides(content)),
            }
        }
    }
}
