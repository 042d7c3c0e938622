//! The table of contents and the list of figures, made from the numbered sections.

use crate::book::manuscript::{ContentsEntry, Role, Section};
use crate::book::tree::{Anchor, Block, BlockKind, Inline, plain_text};
use crate::book::visit::each_block;

/// Sections and their headings down to `depth`, in reading order. At depth 1 there are sections only.
pub(super) fn contents(sections: &[Section], depth: u8) -> Vec<ContentsEntry> {
    let mut entries = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        if matches!(section.role, Role::CopyrightPage | Role::Contents) {
            continue;
        }
        entries.push(ContentsEntry {
            target: section.anchor.clone(),
            section: index,
            depth: section.depth,
            label: section.label.clone(),
            title: section.title.clone(),
        });
        if !matches!(section.role, Role::Chapter | Role::CaseStudy) {
            continue;
        }
        for block in with_passages(&section.blocks) {
            if let (BlockKind::Heading { level, number, content }, Some(anchor)) =
                (&block.kind, &block.anchor)
                && *level < depth
            {
                entries.push(ContentsEntry {
                    target: anchor.clone(),
                    section: index,
                    depth: section.depth + level,
                    label: number.clone(),
                    title: plain_text(content),
                });
            }
        }
    }
    entries
}

/// Blocks and those in passages, which are no containers of their own in the contents.
fn with_passages(blocks: &[Block<Inline>]) -> Vec<&Block<Inline>> {
    let mut out = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Passage { blocks, .. } => out.extend(with_passages(blocks)),
            _ => out.push(block),
        }
    }
    out
}

/// Every figure with its caption.
pub(super) fn figures(sections: &[Section]) -> Vec<ContentsEntry> {
    let mut entries = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        each_block(&section.blocks, &mut |block| {
            if let BlockKind::Figure(figure) = &block.kind {
                entries.push(ContentsEntry {
                    target: block.anchor.clone().unwrap_or_else(|| Anchor(block.id.0.clone())),
                    section: index,
                    depth: 1,
                    label: Some(figure.label.clone()),
                    title: plain_text(&figure.caption),
                });
            }
        });
    }
    entries
}
