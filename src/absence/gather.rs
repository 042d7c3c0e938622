//! The pieces of the text: every block of every section, note and foreword, with its scope.
//!
//! In: the book as its authors wrote it. Out: pieces. Chooses nothing.

use super::letters::Letters;
use super::pieces::{At, BlockScope, Home, Piece, Place, Scope, ScopeId};
use crate::book::source::{Comment, SourceBook, SourceNote};
use crate::book::tree::{
    Anchor, Block, BlockKind, Condition, Image, LinkTarget, Mark, SourceInline, SourceKind,
};
use crate::ground::source::Span;
use std::collections::BTreeMap;

/// What was gathered.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) scopes: Vec<Scope>,
    pub(super) pieces: Vec<Piece>,
}

impl Gathered {
    pub(super) fn scope(&mut self, scope: Scope) -> ScopeId {
        self.scopes.push(scope);
        self.scopes.len() - 1
    }

    /// Adds a text. `is_detail` marks addresses and numbers.
    pub(super) fn text(&mut self, scope: ScopeId, place: Place, text: &str, is_detail: bool) {
        let letters = Letters::of(text);
        if letters.len() > 0 {
            self.pieces.push(Piece { letters, scope, place, is_detail });
        }
    }

    /// Adds every section, the notice and the forewords.
    pub(super) fn book(&mut self, book: &SourceBook, nowhere: ScopeId) {
        for (id, section) in &book.sections {
            let header = self.scope(Scope::Header(id.clone()));
            let place = || Place { block: None, at: At::Text(section.header.id.span) };
            self.text(header, place(), &section.header.title, false);
            self.text(header, place(), &section.header.summary, false);
            let home = Home::Section(id.clone());
            self.parsed(book, home, &section.blocks, &section.notes, &section.comments, nowhere);
        }
        if let Some(notice) = &book.notice {
            let (blocks, notes) = (&notice.blocks, &notice.notes);
            self.parsed(book, Home::Notice, blocks, notes, &notice.comments, nowhere);
        }
        for (partner, foreword) in &book.forewords {
            let home = Home::Foreword(partner.clone());
            let (blocks, notes) = (&foreword.blocks, &foreword.notes);
            self.parsed(book, home, blocks, notes, &foreword.comments, nowhere);
        }
    }

    /// Adds the blocks with conditions of the book of which another is a translation: what may not be
    /// in a copy may not be there in the words of the source either.
    pub(super) fn source(&mut self, book: &SourceBook) {
        let from = self.pieces.len();
        for (id, section) in &book.sections {
            let home = Home::Section(id.clone());
            let calls = BTreeMap::new();
            let mut walk = Walk { book, home, gathered: &mut *self, calls };
            walk.blocks(&section.blocks, &[], &[]);
        }
        let own = self.pieces.split_off(from);
        let has_condition = |piece: &Piece| match &self.scopes[piece.scope] {
            Scope::Block(block) => !block.conditions.is_empty(),
            _ => false,
        };
        let own: Vec<Piece> = own.into_iter().filter(has_condition).collect();
        self.pieces.extend(own);
    }

    fn parsed(
        &mut self,
        book: &SourceBook,
        home: Home,
        blocks: &[Block<SourceInline>],
        notes: &BTreeMap<String, SourceNote>,
        comments: &[Comment],
        nowhere: ScopeId,
    ) {
        let mut walk = Walk { book, home, gathered: self, calls: BTreeMap::new() };
        walk.blocks(blocks, &[], &[]);
        let calls = walk.calls;
        for (name, note) in notes {
            let scope = match calls.get(name) {
                Some(callers) => self.scope(Scope::Note(callers.clone())),
                None => self.scope(Scope::Everywhere),
            };
            let mut texts = Texts { book, scope, gathered: self, calls: Vec::new() };
            texts.all(&note.blocks);
        }
        for comment in comments {
            let place = Place {
                block: comment.block.as_ref().map(|block| block.0.clone()),
                at: At::Text(comment.span),
            };
            self.text(nowhere, place, &comment.text, false);
        }
    }
}

/// A walk through the blocks of one text.
struct Walk<'a> {
    book: &'a SourceBook,
    home: Home,
    gathered: &'a mut Gathered,
    /// The scopes of the blocks that call each note.
    calls: BTreeMap<String, Vec<ScopeId>>,
}

impl Walk<'_> {
    fn blocks(&mut self, blocks: &[Block<SourceInline>], ids: &[String], around: &[Condition]) {
        let mut headings: Vec<(u8, Option<String>)> = Vec::new();
        for block in blocks {
            let anchor = block.anchor.as_ref().map(|Anchor(id)| id.clone());
            let mut is_heading = false;
            if let BlockKind::Heading { level, .. } = &block.kind {
                is_heading = true;
                headings.retain(|(other, _)| other < level);
                headings.push((*level, anchor.clone()));
            }
            let above = headings.iter().filter_map(|(_, id)| id.clone());
            let own: Vec<String> = ids.iter().cloned().chain(above).chain(anchor).collect();
            let conditions: Vec<Condition> =
                around.iter().chain(&block.conditions).cloned().collect();
            let scope = self.gathered.scope(Scope::Block(BlockScope {
                home: self.home.clone(),
                ids: own.clone(),
                conditions: conditions.clone(),
                is_heading,
            }));
            let mut texts =
                Texts { book: self.book, scope, gathered: self.gathered, calls: Vec::new() };
            texts.own(block);
            for call in texts.calls {
                self.calls.entry(call).or_default().push(scope);
            }
            for inner in block.inner() {
                self.blocks(inner, &own, &conditions);
            }
        }
    }
}

/// The texts of blocks of one scope.
struct Texts<'a> {
    book: &'a SourceBook,
    scope: ScopeId,
    gathered: &'a mut Gathered,
    /// The notes that are called.
    calls: Vec<String>,
}

impl Texts<'_> {
    /// The texts of blocks and everything in them.
    fn all(&mut self, blocks: &[Block<SourceInline>]) {
        for block in blocks {
            self.own(block);
            block.inner().into_iter().for_each(|inner| self.all(inner));
        }
    }

    /// The texts of a block itself.
    fn own(&mut self, block: &Block<SourceInline>) {
        let add = |own: &mut Self, text: &str| own.add(block, block.span, text);
        for line in block.text() {
            let mut text = String::new();
            self.inlines(block, line, &mut text);
            add(self, &text);
        }
        match &block.kind {
            BlockKind::Code { text, .. } => add(self, text),
            BlockKind::Callout { title, .. } | BlockKind::Card { title, .. } => add(self, title),
            BlockKind::Checklist { title: Some(title), .. }
            | BlockKind::Letter { title: Some(title), .. } => add(self, title),
            BlockKind::Testimony { attribution, .. } => add(self, attribution),
            BlockKind::Figure(figure) => self.image(block, &figure.image),
            _ => {}
        }
    }

    /// Adds a text; the value of a variable may be anything, so a text ends where one is.
    fn add(&mut self, block: &Block<SourceInline>, span: Span, text: &str) {
        let place = || Place { block: Some(block.id.0.clone()), at: At::Text(span) };
        let mut rest = text;
        loop {
            let (before, after) = rest.split_once("{{").unwrap_or((rest, ""));
            self.gathered.text(self.scope, place(), before, false);
            let Some((_, after)) = after.split_once("}}") else { break };
            rest = after;
        }
    }

    /// The words of a line, in one text, and what else is in it.
    fn inlines(&mut self, block: &Block<SourceInline>, line: &[SourceInline], out: &mut String) {
        for inline in line {
            match &inline.kind {
                SourceKind::Text(text) | SourceKind::Code(text) => out.push_str(text),
                SourceKind::Break => out.push(' '),
                // The same marks as in a title end a text here.
                SourceKind::Variable(_) => out.push_str("{{}}"),
                SourceKind::Formula(formula) => self.add(block, inline.span, &formula.reading()),
                SourceKind::Blank(label) => {
                    out.push_str(&format!(" {} ", label.as_deref().unwrap_or_default()));
                }
                SourceKind::Image(image) => self.image(block, image),
                SourceKind::NoteReference(name) => self.calls.push(name.clone()),
                SourceKind::Cite(_) => {}
                kind => {
                    if let SourceKind::Indexed { name, .. } = kind {
                        name.iter().for_each(|name| self.add(block, inline.span, name));
                    }
                    if let SourceKind::Marked { mark: Mark::Abbreviation(meaning), .. } = kind {
                        self.add(block, inline.span, meaning);
                    }
                    if let SourceKind::Link { target: LinkTarget::Url(url), .. } = kind {
                        self.add(block, inline.span, url);
                    }
                    let content = kind.content().unwrap_or_default();
                    self.inlines(block, content, out);
                }
            }
        }
    }

    /// The alternative text of a picture, and the words that are drawn in it.
    fn image(&mut self, block: &Block<SourceInline>, image: &Image) {
        self.add(block, image.span, &image.alt);
        let drawn = self.book.pictures.get(&image.path);
        for text in drawn.into_iter().flat_map(|picture| picture.texts.iter()) {
            self.add(block, image.span, &text.text);
        }
    }
}
