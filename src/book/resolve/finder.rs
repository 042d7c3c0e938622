//! The finder on the inside of the cover.
//!
//! In: finished sections, and the id that the book names. Out: the same sections with the finder as a
//! section of its own before all others. It is moved and not repeated, so that nobody reads the same
//! words twice and wonders what is different: where it was, a line says where it is.

use super::input::Input;
use crate::book::finder::range;
use crate::book::manuscript::{Role, Section};
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, Inline, InlineKind, Pointer, plain_text,
};
use crate::ground::own_words::{Piece, Words};
use crate::ground::version::ReleaseVersion;
use crate::project::References;

/// The id of the section. No author's id has a full stop in it.
const ID: &str = "finder.page";

/// The id of the finder, if this artefact has one. A text that is frozen keeps every block where its
/// author wrote it.
pub(super) fn wanted(input: Input<'_>) -> Option<&str> {
    let is_named = input.release.version != ReleaseVersion::Unnamed;
    let finder = input.project.book.finder.as_ref().filter(|_| is_named && input.pack.is_none())?;
    Some(&finder.value)
}

/// Moves the finder to its own section.
pub(super) fn move_to_front(sections: &mut Vec<Section>, input: Input<'_>) {
    let Some(id) = wanted(input) else { return };
    let found = sections.iter().enumerate().find_map(|(at, section)| {
        let range = range(&section.blocks, id)?;
        Some((at, range))
    });
    let Some((at, range)) = found else { return };
    let section = &mut sections[at];
    let start = range.start;
    let mut blocks: Vec<Block<Inline>> = section.blocks.drain(range).collect();
    let words = input.words();
    let Some((title, anchor)) = titled(&mut blocks, id, &words) else { return };
    let pointer = match input.edition.references {
        References::Page => Pointer::Page,
        References::Link | References::Number => Pointer::None,
    };
    let span = blocks.first().map_or(input.partner.partner.span, |block| block.span);
    let inline = |kind| Inline { span, kind };
    let content = vec![inline(InlineKind::Text(title.clone()))];
    let link = InlineKind::Reference { target: anchor.clone(), pointer, content };
    let pieces = words.parts("moved-to", [], &["title"]).into_iter();
    let line = pieces
        .map(|piece| match piece {
            Piece::Text(text) => inline(InlineKind::Text(text)),
            Piece::Variable { .. } => inline(link.clone()),
        })
        .collect();
    let line = Block {
        id: BlockId(format!("{id}.moved")),
        anchor: None,
        span,
        conditions: Vec::new(),
        kind: BlockKind::Paragraph(line),
    };
    section.blocks.insert(start, line);
    let section = Section {
        id: ID.to_owned(),
        anchor,
        role: Role::Finder,
        depth: 1,
        number: None,
        label: None,
        title,
        summary: None,
        facts: Vec::new(),
        language: section.language.clone(),
        copies: false,
        landscape: false,
        kind: None,
        blocks,
    };
    sections.insert(0, section);
}

/// The title of the finder and its place. Its own words become the title, so that the page does not
/// say them twice.
fn titled(blocks: &mut Vec<Block<Inline>>, id: &str, own: &Words) -> Option<(String, Anchor)> {
    let first = blocks.first_mut()?;
    let words = match &mut first.kind {
        BlockKind::Heading { content, .. } => {
            let words = plain_text(content);
            blocks.remove(0);
            words
        }
        BlockKind::Table(table) => {
            table.label.clear();
            plain_text(&std::mem::take(&mut table.caption))
        }
        BlockKind::Checklist { title, .. } | BlockKind::Letter { title, .. } => {
            title.take().unwrap_or_default()
        }
        BlockKind::Callout { title, .. } => title.clone(),
        _ => String::new(),
    };
    if let Some(first) = blocks.first_mut() {
        first.anchor = first.anchor.take().filter(|anchor| anchor.as_str() != id);
    }
    let words = words.trim().trim_end_matches('.').to_owned();
    let title = if words.is_empty() { Role::Finder.title(own) } else { words };
    Some((title, Anchor(id.to_owned())))
}
