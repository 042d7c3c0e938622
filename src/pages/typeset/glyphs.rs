//! Whether every character can be printed.
//!
//! In: a manuscript and the fonts. Out: an error for each character of its text and its drawings
//! that no font of the edition has, once per section, before the engine would print an empty box.

use super::fontset::{FamilyLists, covers, family_lists};
use crate::book::manuscript::{Manuscript, Resource};
use crate::book::tree::{Block, BlockKind, Inline, InlineKind};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use std::collections::{BTreeMap, BTreeSet};
use typst::text::is_default_ignorable;
use typst_kit::fonts::FontStore;

/// An error for every character of the manuscript that cannot be printed.
pub(super) fn missing_glyphs(manuscript: &Manuscript, fonts: &FontStore) -> Vec<Diagnostic> {
    let lists = family_lists(&manuscript.partner);
    let mut search = Search {
        fonts,
        lists: &lists,
        pictures: &manuscript.resources,
        answers: BTreeMap::new(),
        seen: BTreeSet::new(),
        found: Vec::new(),
    };
    search.front_matter(manuscript);
    for section in &manuscript.sections {
        search.seen.clear();
        let start = section.blocks.first().map(|block| block.span);
        let own = [Some(&section.title), section.label.as_ref(), section.summary.as_ref()];
        for text in own.into_iter().flatten() {
            search.text(text, start, Use::Heading);
        }
        for fact in &section.facts {
            search.text(&fact.label, start, Use::Body);
            search.text(&fact.value, start, Use::Body);
        }
        search.blocks(&section.blocks);
    }
    search.found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    Body,
    Heading,
    Code,
}

struct Search<'a> {
    fonts: &'a FontStore,
    lists: &'a FamilyLists,
    pictures: &'a BTreeMap<String, Resource>,
    answers: BTreeMap<(char, Use), bool>,
    seen: BTreeSet<char>,
    found: Vec<Diagnostic>,
}

impl Search<'_> {
    fn front_matter(&mut self, manuscript: &Manuscript) {
        let page = &manuscript.title_page;
        for text in [
            &page.title,
            &page.subtitle,
            &page.partner_name,
            &page.edition_name,
            &page.version_line,
            &page.date_line,
            &manuscript.partner.short_name,
            &manuscript.work.title,
        ] {
            self.text(text, None, Use::Heading);
        }
        for text in page.co_brand.iter().chain(&manuscript.partner.legal) {
            self.text(text, None, Use::Body);
        }
        for line in &manuscript.partner.contact {
            self.text(&line.label, None, Use::Body);
            self.text(&line.value, None, Use::Body);
        }
        if let Some(logo) = &manuscript.partner.logo {
            self.drawing(&logo.path, None);
        }
    }

    fn blocks(&mut self, blocks: &[Block<Inline>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<Inline>) {
        let span = Some(block.span);
        match &block.kind {
            BlockKind::Heading { content, .. } => self.inlines(content, Use::Heading),
            BlockKind::Paragraph(content) => self.inlines(content, Use::Body),
            BlockKind::List(list) => {
                for item in &list.items {
                    self.blocks(&item.blocks);
                }
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    self.inlines(&definition.term, Use::Body);
                    self.blocks(&definition.details);
                }
            }
            BlockKind::Quote(blocks) => self.blocks(blocks),
            BlockKind::Code { text, .. } => self.text(text, span, Use::Code),
            BlockKind::Rule => {}
            BlockKind::Callout { title, blocks, .. } => {
                self.text(title, span, Use::Heading);
                self.blocks(blocks);
            }
            BlockKind::Checklist { title, blocks } | BlockKind::Letter { title, blocks } => {
                if let Some(title) = title {
                    self.text(title, span, Use::Heading);
                }
                self.blocks(blocks);
            }
            BlockKind::Testimony { attribution, blocks, .. } => {
                self.text(attribution, span, Use::Body);
                self.blocks(blocks);
            }
            BlockKind::Answer { blocks, .. } | BlockKind::Passage { blocks, .. } => {
                self.blocks(blocks);
            }
            BlockKind::Card { title, front, back } => {
                self.text(title, span, Use::Heading);
                self.blocks(front);
                self.blocks(back);
            }
            BlockKind::Figure(figure) => {
                self.drawing(&figure.image.path, Some(figure.image.span));
                self.inlines(&figure.caption, Use::Body);
                self.blocks(&figure.description);
            }
            BlockKind::Table(table) => {
                self.inlines(&table.caption, Use::Body);
                for cell in &table.header {
                    self.inlines(cell, Use::Body);
                }
                for cell in table.rows.iter().flatten() {
                    self.inlines(cell.words(), Use::Body);
                    self.blocks(cell.blocks());
                }
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline], place: Use) {
        for inline in inlines {
            let span = Some(inline.span);
            match &inline.kind {
                InlineKind::Text(text) => self.text(text, span, place),
                InlineKind::Code(text) => self.text(text, span, Use::Code),
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Strike(content)
                | InlineKind::Marked { content, .. }
                | InlineKind::Link { content, .. }
                | InlineKind::Reference { content, .. }
                | InlineKind::Term { content, .. } => self.inlines(content, place),
                InlineKind::Note(note) => self.blocks(&note.blocks),
                InlineKind::Blank(label) => {
                    if let Some(label) = label {
                        self.text(label, span, Use::Body);
                    }
                }
                InlineKind::Image(image) => self.drawing(&image.path, Some(image.span)),
                InlineKind::Break | InlineKind::NoteComma | InlineKind::NoteAgain { .. } => {}
            }
        }
    }

    fn text(&mut self, text: &str, span: Option<Span>, place: Use) {
        for character in text.chars() {
            if !self.printable(character, place) && self.seen.insert(character) {
                self.found.push(complaint(character, span));
            }
        }
    }

    /// Looks at the text in a drawing, which is set in the fonts of running text.
    fn drawing(&mut self, path: &str, span: Option<Span>) {
        let Some(picture) = self.pictures.get(path) else { return };
        for piece in picture.texts.iter() {
            for (at, character) in piece.text.char_indices() {
                if !self.printable(character, Use::Body) && self.seen.insert(character) {
                    let found = complaint(character, span);
                    let line = piece.line + piece.text[..at].matches('\n').count();
                    let message = format!("`{path}`, line {line}: {}", found.message);
                    let found = Diagnostic { message, ..found };
                    // A logo is used in no text.
                    self.found.push(match span {
                        Some(_) => found,
                        None => found.in_path(format!("content/{path}")),
                    });
                }
            }
        }
    }

    fn printable(&mut self, character: char, place: Use) -> bool {
        let ascii = (' '..='~').contains(&character);
        if ascii || matches!(character, '\n' | '\r' | '\t') {
            return true;
        }
        if character.is_control() || is_private(character) || character == '\u{feff}' {
            return false;
        }
        if character.is_whitespace() || is_default_ignorable(character) {
            return true;
        }
        let list = match place {
            Use::Body => &self.lists.body,
            Use::Heading => &self.lists.heading,
            Use::Code => &self.lists.code,
        };
        let fonts = self.fonts;
        *self.answers.entry((character, place)).or_insert_with(|| covers(fonts, list, character))
    }
}

/// Characters without an agreed meaning. Nobody could read them out.
fn is_private(character: char) -> bool {
    matches!(
        u32::from(character),
        0xe000..=0xf8ff | 0xf_0000..=0xf_fffd | 0x10_0000..=0x10_fffd
    )
}

fn complaint(character: char, span: Option<Span>) -> Diagnostic {
    let number = u32::from(character);
    let (message, hint) = if character.is_control() || character == '\u{feff}' {
        (
            format!("the invisible character U+{number:04X} cannot be printed"),
            "delete it: such characters often come from text copied from another program",
        )
    } else if is_private(character) {
        (
            format!("the character U+{number:04X} has no agreed meaning and cannot be read out"),
            "replace it with the word or sign that it stands for",
        )
    } else {
        (
            format!("no font has the character `{character}` (U+{number:04X})"),
            "write it differently, or add a font that has it to the brand",
        )
    };
    let diagnostic = Diagnostic::error(Code::MissingGlyph, message).hint(hint);
    match span {
        Some(span) => diagnostic.at(span),
        None => diagnostic,
    }
}
