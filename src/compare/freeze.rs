//! Freezing: the text of a release, block by block, as readers read it.
//!
//! In: the manuscripts of one edition, the publisher's first, and the places of blocks on pages.
//! Out: the sections of `text.json`. Text that the tool writes (contents, colophon) is left out, as
//! a change there is never the author's.

use crate::book::manuscript::{Manuscript, Role, Section};
use crate::book::resolve::is_about_care;
use crate::book::tree::{Block, BlockId, BlockKind, Cell, Inline, InlineKind, NoteKind};
use crate::ground::digest;
use crate::pages::typeset::BlockPlace;
use crate::project::history::{FrozenBlock, FrozenSection, Variant};
use std::collections::BTreeMap;

/// Listed among partners for participants of workshops, who have blocks of their own.
pub(crate) const PARTICIPANTS: &str = "participants";

/// Digests of the authors' pictures, by path below `content/`.
pub(crate) type Pictures = BTreeMap<String, String>;

/// The sections of a release. `manuscripts` are all made from one edition, for an unnamed release;
/// the publisher's comes first. `participants` is the publisher's as participants of a workshop
/// read it.
pub(crate) fn freeze(
    manuscripts: &[Manuscript],
    participants: Option<&Manuscript>,
    pictures: &Pictures,
) -> Vec<FrozenSection> {
    let Some((publisher, others)) = manuscripts.split_first() else { return Vec::new() };
    let mut sections = sections_of(publisher, pictures);
    for manuscript in others {
        merge(&mut sections, sections_of(manuscript, pictures), &manuscript.partner.id);
    }
    if let Some(participants) = participants {
        merge(&mut sections, sections_of(participants, pictures), PARTICIPANTS);
    }
    for section in &mut sections {
        section.sha256 = digest_of(section);
    }
    sections
}

/// Adds page numbers to the sections.
pub(crate) fn place(sections: &mut [FrozenSection], places: &BTreeMap<BlockId, Vec<BlockPlace>>) {
    for section in sections {
        for block in &mut section.blocks {
            let places = places.get(&BlockId(block.id.clone()));
            block.page = places.and_then(|places| places.first()).map(|place| place.page);
        }
        section.page = section.blocks.iter().filter_map(|block| block.page).min();
    }
}

/// Whether an author wrote the section's text.
fn is_authored(role: Role) -> bool {
    !matches!(
        role,
        Role::CopyrightPage
            | Role::Contents
            | Role::ListOfFigures
            | Role::Changes
            | Role::Part
            | Role::Authorities
            | Role::Elsewhere
            | Role::Colophon
    )
}

fn sections_of(manuscript: &Manuscript, pictures: &Pictures) -> Vec<FrozenSection> {
    manuscript
        .sections
        .iter()
        .filter(|section| is_authored(section.role))
        .map(|section| frozen(section, pictures))
        .collect()
}

fn frozen(section: &Section, pictures: &Pictures) -> FrozenSection {
    let mut freezer = Freezer { pictures, blocks: Vec::new() };
    freezer.blocks(&section.blocks, 0, "paragraph");
    let facts = section.facts.iter().filter(|fact| !is_about_care(fact));
    FrozenSection {
        id: section.id.clone(),
        label: section.label.clone(),
        title: section.title.clone(),
        kind: role_name(section.role),
        summary: section.summary.clone(),
        facts: facts.map(|fact| (fact.label.clone(), fact.value.clone())).collect(),
        sha256: String::new(),
        page: None,
        blocks: freezer.blocks,
    }
}

fn role_name(role: Role) -> String {
    match serde_json::to_value(role) {
        Ok(serde_json::Value::String(name)) => name,
        // A role serialises as its name, always.
        _ => String::new(),
    }
}

/// Adds what only `partner` reads, after the text that precedes it for that partner.
fn merge(sections: &mut Vec<FrozenSection>, others: Vec<FrozenSection>, partner: &str) {
    let mut at = 0;
    for mut other in others {
        match sections.iter().position(|section| section.id == other.id) {
            Some(index) => {
                merge_blocks(&mut sections[index].blocks, other.blocks, partner);
                at = index + 1;
            }
            None => {
                for block in &mut other.blocks {
                    block.partners = vec![partner.to_owned()];
                }
                sections.insert(at, other);
                at += 1;
            }
        }
    }
}

fn merge_blocks(blocks: &mut Vec<FrozenBlock>, others: Vec<FrozenBlock>, partner: &str) {
    // Participants never have what is only for facilitators, so it does not count as absent.
    if partner != PARTICIPANTS {
        for block in blocks.iter_mut().filter(|block| block.partners.is_empty()) {
            if others.iter().all(|other| other.id != block.id) {
                block.absent.push(partner.to_owned());
            }
        }
    }
    let is_known = |other: &FrozenBlock| blocks.iter().any(|block| block.id == other.id);
    // Texts that have nothing in common, such as forewords, follow each other.
    let mut at = if others.iter().any(is_known) { 0 } else { blocks.len() };
    for mut other in others {
        match blocks.iter().position(|block| block.id == other.id) {
            Some(index) => {
                let block = &mut blocks[index];
                if !block.partners.is_empty() {
                    block.partners.push(partner.to_owned());
                }
                if block.wording() != other.wording() {
                    add_variant(block, other, partner);
                }
                at = index + 1;
            }
            None => {
                other.partners = vec![partner.to_owned()];
                blocks.insert(at, other);
                at += 1;
            }
        }
    }
}

/// Records that `partner` reads different words in a block. Partners with the same words share a
/// variant.
fn add_variant(block: &mut FrozenBlock, other: FrozenBlock, partner: &str) {
    let same = |variant: &&mut Variant| variant.wording() == other.wording();
    match block.variants.iter_mut().find(same) {
        Some(variant) => variant.partners.push(partner.to_owned()),
        None => block.variants.push(Variant {
            text: other.text,
            notes: other.notes,
            links: other.links,
            pictures: other.pictures,
            partners: vec![partner.to_owned()],
        }),
    }
}

/// The digest of what readers read in a section. The same text has the same digest, wherever it is
/// and in any partner's editions.
fn digest_of(section: &FrozenSection) -> String {
    let blocks: Vec<FrozenBlock> = section
        .blocks
        .iter()
        .map(|block| FrozenBlock {
            id: String::new(),
            page: None,
            partners: Vec::new(),
            absent: Vec::new(),
            variants: unnamed(&block.variants),
            ..block.clone()
        })
        .collect();
    let parts =
        (&section.title, &section.kind, &section.summary, &section.facts, blocks.as_slice());
    digest::sha256(&serde_json::to_vec(&parts).expect("frozen text is plain data"))
}

/// Variants without the names of partners.
fn unnamed(variants: &[Variant]) -> Vec<Variant> {
    let mut unnamed: Vec<Variant> =
        variants.iter().map(|own| Variant { partners: Vec::new(), ..own.clone() }).collect();
    unnamed.sort();
    unnamed
}

struct Freezer<'a> {
    pictures: &'a Pictures,
    blocks: Vec<FrozenBlock>,
}

impl Freezer<'_> {
    /// Freezes blocks; a plain paragraph among them is called `paragraph`.
    fn blocks(&mut self, blocks: &[Block<Inline>], depth: u8, paragraph: &str) {
        for block in blocks {
            self.block(block, depth, paragraph);
        }
    }

    fn block(&mut self, block: &Block<Inline>, depth: u8, paragraph: &str) {
        let inner = depth.saturating_add(1);
        match &block.kind {
            BlockKind::Heading { level, content, .. } => {
                let frozen = self.add(block, "heading", depth, &[content]);
                frozen.level = Some(*level);
            }
            BlockKind::Paragraph(content) => {
                self.add(block, paragraph, depth, &[content]);
            }
            BlockKind::List(list) => {
                for item in &list.items {
                    self.blocks(&item.blocks, inner, "list-item");
                }
            }
            BlockKind::Definitions(definitions) => {
                for definition in definitions {
                    let first = self.blocks.len();
                    self.blocks(&definition.details, inner, "definition");
                    let mut term = Words::default();
                    term.read(&definition.term, self.pictures);
                    match self.blocks.get_mut(first) {
                        Some(details) => {
                            details.text = format!("{}: {}", term.text(), details.text);
                        }
                        None => {
                            self.add(block, "definition", inner, &[&definition.term]);
                        }
                    }
                }
            }
            BlockKind::Quote(blocks) => self.blocks(blocks, inner, "quotation"),
            BlockKind::Code { text, .. } => {
                self.add(block, "code", depth, &[]).text = text.trim_end().to_owned();
            }
            BlockKind::Rule => {}
            BlockKind::Callout { kind, title, blocks } => {
                self.container(block, kind.name(), Some(title), blocks, depth);
            }
            BlockKind::Checklist { title, blocks } => {
                self.container(block, "checklist", title.as_ref(), blocks, depth);
            }
            BlockKind::Letter { title, blocks } => {
                self.container(block, "letter", title.as_ref(), blocks, depth);
            }
            BlockKind::Testimony { attribution, blocks, .. } => {
                self.container(block, "testimony", Some(attribution), blocks, depth);
            }
            BlockKind::Answer { blocks, .. } => self.blocks(blocks, inner, "question"),
            // Its words are the text, wherever they are from and whomever they are for.
            BlockKind::Passage { blocks, .. } => self.blocks(blocks, depth, paragraph),
            BlockKind::Card { title, front, back } => {
                self.container(block, "card", Some(title), front, depth);
                self.blocks(back, inner, "paragraph");
            }
            BlockKind::Figure(figure) => {
                let pictures = self.pictures;
                let frozen = self.add(block, "figure", depth, &[&figure.caption]);
                if !frozen.text.is_empty() {
                    frozen.text.push('\n');
                }
                frozen.text.push_str(figure.image.alt.trim());
                frozen.pictures.extend(pictures.get(&figure.image.path).cloned());
                self.blocks(&figure.description, inner, "paragraph");
            }
            BlockKind::Table(table) => {
                let mut words = Words::default();
                let mut lines = vec![words.line(&table.caption, self.pictures)];
                let header: Vec<String> =
                    table.header.iter().map(|cell| words.line(cell, self.pictures)).collect();
                lines.push(header.join(" | "));
                for row in &table.rows {
                    let cells: Vec<String> =
                        row.iter().map(|cell| words.cell(cell, self.pictures)).collect();
                    lines.push(cells.join(" | "));
                }
                lines.retain(|line| !line.trim_matches([' ', '|']).is_empty());
                let frozen = self.add(block, "table", depth, &[]);
                frozen.text = lines.join("\n");
                (frozen.notes, frozen.links, frozen.pictures) =
                    (words.notes, words.links, words.pictures);
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
        if let Some(title) = title.filter(|title| !title.trim().is_empty()) {
            self.add(block, kind, depth, &[]).text = title.clone();
        }
        self.blocks(blocks, depth.saturating_add(1), "paragraph");
    }

    fn add(
        &mut self,
        block: &Block<Inline>,
        kind: &str,
        depth: u8,
        content: &[&[Inline]],
    ) -> &mut FrozenBlock {
        let mut words = Words::default();
        for inlines in content {
            words.read(inlines, self.pictures);
        }
        self.blocks.push(FrozenBlock {
            id: block.id.0.clone(),
            kind: kind.to_owned(),
            level: None,
            depth,
            text: words.text(),
            notes: words.notes,
            links: words.links,
            pictures: words.pictures,
            language: None,
            page: None,
            partners: Vec::new(),
            absent: Vec::new(),
            variants: Vec::new(),
        });
        self.blocks.last_mut().expect("it was just pushed")
    }
}

/// The words of inlines, and what they link to.
#[derive(Default)]
struct Words {
    words: String,
    notes: Vec<String>,
    links: Vec<String>,
    pictures: Vec<String>,
}

impl Words {
    /// The words, with single spaces.
    fn text(&self) -> String {
        self.words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words of `inlines` only.
    fn line(&mut self, inlines: &[Inline], pictures: &Pictures) -> String {
        self.words.clear();
        self.read(inlines, pictures);
        self.text()
    }

    /// The words of a cell only, its paragraphs and items one after the other.
    fn cell(&mut self, cell: &Cell<Inline>, pictures: &Pictures) -> String {
        let Cell::Blocks(blocks) = cell else { return self.line(cell.words(), pictures) };
        let mut inner = Freezer { pictures, blocks: Vec::new() };
        inner.blocks(blocks, 0, "paragraph");
        let mut texts = Vec::new();
        for block in inner.blocks {
            texts.push(block.text);
            self.notes.extend(block.notes);
            self.links.extend(block.links);
            self.pictures.extend(block.pictures);
        }
        texts.join(" / ")
    }

    fn read(&mut self, inlines: &[Inline], pictures: &Pictures) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => self.words.push_str(text),
                InlineKind::Link { url, content } => {
                    self.links.push(url.clone());
                    self.read(content, pictures);
                }
                InlineKind::Reference { target, content, .. } => {
                    self.links.push(format!("#{}", target.as_str()));
                    self.read(content, pictures);
                }
                InlineKind::Formula(formula) => self.words.push_str(&formula.frozen()),
                InlineKind::Break => self.words.push(' '),
                InlineKind::Blank(label) => {
                    self.words.push_str("____");
                    if let Some(label) = label {
                        self.words.push_str(&format!(" ({label})"));
                    }
                }
                InlineKind::Image(image) => {
                    self.words.push_str(&image.alt);
                    self.pictures.extend(pictures.get(&image.path).cloned());
                }
                InlineKind::Note(note) if note.kind != NoteKind::Address => {
                    let mut inner = Freezer { pictures, blocks: Vec::new() };
                    inner.blocks(&note.blocks, 0, "paragraph");
                    let texts: Vec<&str> =
                        inner.blocks.iter().map(|block| block.text.as_str()).collect();
                    self.notes.push(texts.join("\n"));
                    self.links.extend(inner.blocks.iter().flat_map(|block| block.links.clone()));
                }
                // An address in a note is frozen with its link.
                kind => {
                    let content = kind.content().into_iter();
                    content.for_each(|content| self.read(content, pictures));
                }
            }
        }
    }
}
