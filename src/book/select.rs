//! Selection: which blocks an artefact contains.
//!
//! In: a section's blocks with their conditions, and for whom and where the artefact is. Out: the
//! blocks that may be in it, without any trace of the others. Pure.

use crate::book::tree::{Block, BlockId, BlockKind, Condition, SourceInline, SourceKind};
use crate::ground::own_words::Words;
use crate::ground::source::Span;
use crate::project::{Ledger, Partner, Readers, Refusal, Showing};

type SourceBlock = Block<SourceInline>;

/// For whom and where the blocks are.
pub(crate) struct Audience<'a> {
    pub(crate) partner: &'a Partner,
    pub(crate) readers: Readers,
    pub(crate) testimony: Testimony<'a>,
}

/// What becomes of testimony.
pub(crate) enum Testimony<'a> {
    /// It is shown as far as the people behind it agreed.
    Shown { ledger: &'a Ledger, showing: Showing<'a> },
    /// A paragraph keeps its place. The frozen text of a release is kept for ever and is read by
    /// everybody, so it never holds the words of a testimony.
    Kept { ledger: &'a Ledger, showing: Showing<'a>, is_for_all: bool, words: Words },
}

impl Testimony<'_> {
    /// Why a testimony must not be shown, if it must not.
    pub(crate) fn refusal(&self, reference: &str) -> Option<Refusal> {
        match self {
            Self::Shown { ledger, showing } => ledger.refusal(reference, showing),
            Self::Kept { ledger, showing, is_for_all, .. } => {
                ledger.not_frozen(reference, showing, *is_for_all)
            }
        }
    }

    /// What takes the place of a testimony in a text that must not hold its words.
    pub(crate) fn placeholder(
        &self,
        section: &str,
        reference: &str,
        span: Span,
    ) -> Option<SourceBlock> {
        let Self::Kept { ledger, showing, words, .. } = self else { return None };
        let record = ledger.records.get(reference);
        let digest = record.and_then(|record| record.texts.get(showing.language));
        let text = words.with(
            "testimony-not-kept",
            [
                ("reference", reference.to_owned().into()),
                ("digest", digest.map_or("", |digest| digest.value.as_str()).to_owned().into()),
            ],
        );
        let text = SourceInline { span, kind: SourceKind::Text(text) };
        Some(Block {
            id: BlockId(format!("{section}.{reference}")),
            anchor: None,
            span,
            conditions: Vec::new(),
            kind: BlockKind::Paragraph(vec![text]),
        })
    }
}

/// The blocks of `section` that may be in an artefact for this audience.
pub(crate) fn select(
    blocks: &[SourceBlock],
    section: &str,
    audience: &Audience<'_>,
) -> Vec<SourceBlock> {
    let kept = blocks
        .iter()
        .filter(|block| block.conditions.iter().all(|condition| holds(condition, audience)));
    let kept: Vec<&SourceBlock> = kept.collect();
    let mut out = Vec::new();
    for run in kept.chunk_by(|a, b| testimony_of(a) == testimony_of(b)) {
        let Some(first) = run.first() else { continue };
        let placeholder = testimony_of(first)
            .and_then(|(reference, span)| audience.testimony.placeholder(section, reference, span));
        if let Some(placeholder) = placeholder {
            // An author's id keeps its place, so that links to it do not break.
            let anchor = run.iter().find_map(|block| block.anchor.clone());
            out.push(Block { anchor, ..placeholder });
            continue;
        }
        out.extend(run.iter().filter_map(|&block| {
            let mut chosen = block.clone();
            chosen.conditions.retain(|condition| condition.consent.is_some());
            for inner in chosen.inner_mut() {
                *inner = select(inner, section, audience);
            }
            is_left(block, &mut chosen).then_some(chosen)
        }));
    }
    out
}

/// Removes the items of a block of which nothing was chosen. Returns whether anything is left of it: an
/// empty box would show that something is missing.
fn is_left(written: &SourceBlock, chosen: &mut SourceBlock) -> bool {
    let is_emptied =
        |before: &[SourceBlock], after: &[SourceBlock]| after.is_empty() && !before.is_empty();
    match (&written.kind, &mut chosen.kind) {
        (BlockKind::List(before), BlockKind::List(after)) => {
            let mut before = before.items.iter();
            after.items.retain(|item| {
                before.next().is_none_or(|before| !is_emptied(&before.blocks, &item.blocks))
            });
            !after.items.is_empty()
        }
        (BlockKind::Definitions(before), BlockKind::Definitions(after)) => {
            let mut before = before.iter();
            after.retain(|item| {
                before.next().is_none_or(|before| !is_emptied(&before.details, &item.details))
            });
            !after.is_empty()
        }
        // The picture stays, and so do the other cells.
        (BlockKind::Figure(_) | BlockKind::Table(_), _) => true,
        _ => {
            let (before, after) = (written.inner(), chosen.inner());
            let first = before.first().zip(after.first());
            first.is_none_or(|(before, after)| !is_emptied(before, after))
        }
    }
}

/// The record of consent to which a block belongs, with the container that names it.
fn testimony_of(block: &SourceBlock) -> Option<(&str, Span)> {
    let condition = block.conditions.iter().find(|condition| condition.consent.is_some())?;
    Some((condition.consent.as_deref()?, condition.span))
}

/// The blocks with those for facilitators put together, so that everybody sees for whom they are.
pub(crate) fn labelled<I: Clone>(blocks: &[Block<I>]) -> Vec<Block<I>> {
    let is_theirs = |condition: &&Condition| condition.readers == Some(Readers::Facilitators);
    let container =
        |block: &Block<I>| block.conditions.iter().find(is_theirs).map(|condition| condition.span);
    let mut out = Vec::new();
    for run in blocks.chunk_by(|a, b| container(a) == container(b)) {
        match (run.first(), run.first().and_then(container)) {
            (Some(first), Some(span)) => out.push(Block {
                id: BlockId(format!("{}.readers", first.id.0)),
                anchor: None,
                span,
                conditions: first.conditions.clone(),
                kind: BlockKind::Passage {
                    language: None,
                    readers: Some(Readers::Facilitators),
                    blocks: run.to_vec(),
                },
            }),
            _ => out.extend(run.iter().map(|block| {
                let mut block = block.clone();
                for inner in block.inner_mut() {
                    *inner = labelled(inner);
                }
                block
            })),
        }
    }
    out
}

/// Whether a condition but that of consent holds.
pub(crate) fn is_for(condition: &Condition, partner: &Partner, readers: Readers) -> bool {
    let is_named = condition.partners.is_empty() || condition.partners.contains(&partner.id);
    let is_theirs = condition.readers.is_none_or(|wanted| wanted == readers);
    is_named && is_theirs && condition.has.iter().all(|detail| partner.detail(detail).is_some())
}

fn holds(condition: &Condition, audience: &Audience<'_>) -> bool {
    let is_agreed = |reference: &str| audience.testimony.refusal(reference).is_none();
    is_for(condition, audience.partner, audience.readers)
        && condition.consent.as_deref().is_none_or(is_agreed)
}
