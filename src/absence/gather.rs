//! The pieces of the text: every block of every section, note and foreword, with its scope.
//!
//! In: the book as its authors wrote it. Out: pieces. Chooses nothing.

use super::letters::Letters;
use super::pieces::{At, BlockScope, Home, Picture, Piece, Place, Scope, ScopeId};
use crate::book::source::{Comment, SourceBook, SourceNote, SourceSection};
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
    /// By the digests of their bytes.
    pub(super) pictures: BTreeMap<String, Picture>,
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
        self.texts(book);
        let sections = book.sections.values().map(|section| &section.comments);
        let others = book.notice.iter().chain(book.forewords.values()).map(|own| &own.comments);
        sections.chain(others).for_each(|comments| self.comments(comments, nowhere));
    }

    /// The same without comments: of the book of which another is a translation too. What may not be in
    /// a copy may not be there in the words of the source either, and what may be there may be said in
    /// them: names are often not translated.
    pub(super) fn texts(&mut self, book: &SourceBook) {
        for (id, section) in &book.sections {
            self.header(id, section);
            let conditions: Vec<Condition> = section.whole_testimony().into_iter().collect();
            let text = TextOf { blocks: &section.blocks, notes: &section.notes, conditions };
            self.text_of(book, Home::Section(id.clone()), text);
        }
        let notice = book.notice.iter().map(|own| (Home::Notice, own));
        let forewords =
            book.forewords.iter().map(|(partner, own)| (Home::Foreword(partner.clone()), own));
        for (home, own) in notice.chain(forewords) {
            let text = TextOf { blocks: &own.blocks, notes: &own.notes, conditions: Vec::new() };
            self.text_of(book, home, text);
        }
    }

    /// Adds what a section says of itself.
    fn header(&mut self, id: &str, section: &SourceSection) {
        let header = &section.header;
        let conditions: Vec<Condition> = section.whole_testimony().into_iter().collect();
        let scope = match conditions.is_empty() {
            true => Scope::Header(id.to_owned()),
            false => Scope::Block(BlockScope {
                home: Home::Section(id.to_owned()),
                ids: vec![id.to_owned()],
                conditions,
                is_heading: true,
            }),
        };
        let scope = self.scope(scope);
        let place = || Place { block: None, at: At::Text(header.id.span) };
        let lists = [&header.jurisdiction, &header.contributors, &header.parties];
        for text in [&header.title, &header.summary].into_iter().chain(lists.into_iter().flatten())
        {
            self.text(scope, place(), text, false);
        }
    }

    /// Adds what authors and editors wrote to each other.
    fn comments(&mut self, comments: &[Comment], nowhere: ScopeId) {
        for comment in comments {
            let place = Place {
                block: comment.block.as_ref().map(|block| block.0.clone()),
                at: At::Text(comment.span),
            };
            self.text(nowhere, place, &comment.text, false);
        }
    }

    /// Adds blocks, to all of which the conditions apply, and the notes that they call.
    fn text_of(&mut self, book: &SourceBook, home: Home, text: TextOf<'_>) {
        let mut walk = Walk { book, home, gathered: self, calls: BTreeMap::new() };
        walk.blocks(text.blocks, &[], &text.conditions);
        let calls = walk.calls;
        for (name, note) in text.notes {
            let scope = match calls.get(name) {
                Some(callers) => self.scope(Scope::Note(callers.clone())),
                None => self.scope(Scope::Everywhere),
            };
            let mut texts = Texts { book, scope, gathered: self, calls: Vec::new() };
            texts.all(&note.blocks);
        }
    }
}

/// The blocks of one text, its notes, and the conditions of all of it.
struct TextOf<'a> {
    blocks: &'a [Block<SourceInline>],
    notes: &'a BTreeMap<String, SourceNote>,
    conditions: Vec<Condition>,
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

/// What takes the place of a variable in a line. Its value may be anything, so a text ends there.
const VARIABLE: char = '\u{fffc}';

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
            text.split(VARIABLE).for_each(|part| self.part(block, block.span, part));
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

    /// Adds a text between two variables.
    fn part(&mut self, block: &Block<SourceInline>, span: Span, text: &str) {
        let place = Place { block: Some(block.id.0.clone()), at: At::Text(span) };
        self.gathered.text(self.scope, place, text, false);
    }

    /// Adds a text that was not read as Markdown, in which variables are still as written.
    fn add(&mut self, block: &Block<SourceInline>, span: Span, text: &str) {
        let mut rest = text;
        loop {
            let (before, after) = rest.split_once("{{").unwrap_or((rest, ""));
            self.part(block, span, before);
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
                SourceKind::Variable(_) => out.push(VARIABLE),
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
        if let Some(picture) = drawn {
            let place = Place { block: Some(block.id.0.clone()), at: At::Text(image.span) };
            let new = || Picture { scopes: Vec::new(), place };
            let known = self.gathered.pictures.entry(picture.sha256.clone());
            known.or_insert_with(new).scopes.push(self.scope);
        }
        for text in drawn.into_iter().flat_map(|picture| picture.texts.iter()) {
            self.add(block, image.span, &text.text);
        }
    }
}
