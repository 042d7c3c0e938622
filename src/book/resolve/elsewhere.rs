//! Links from a pack to what it leaves out of the full text.
//!
//! In: a link whose target is not in the pack. Out: words that say where to look, and a section at
//! the end with the address of every such place, so that readers on paper can follow it too.

use super::inlines::{Resolver, push_text};
use super::input::Input;
use super::pack::Elsewhere;
use crate::book::manuscript::{Fact, Resource, Work};
use crate::book::page::Page;
use crate::book::qr;
use crate::book::tree::{
    Anchor, Block, BlockKind, CalloutKind, Definition, Inline, InlineKind, Pointer, plain_text,
};
use crate::ground::address::shown;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::own_words::phrases::before;
use crate::ground::own_words::{Piece, Words};
use crate::ground::source::Span;
use crate::project::{Callout, Links, Missing, Pack};
use std::collections::BTreeMap;

/// The anchor of a place's entry at the end of the pack.
fn anchor(id: &str) -> Anchor {
    Anchor(format!("elsewhere.{id}"))
}

impl Resolver<'_> {
    /// Writes a link whose target is in the full text but not in the pack.
    pub(super) fn point_elsewhere(
        &mut self,
        pack: &Pack,
        id: &str,
        wanted: Option<Missing>,
        content: Vec<Inline>,
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        let title = self.places[id].title.clone();
        let missing = wanted.unwrap_or(pack.missing);
        if missing == Missing::Error {
            let message = format!("`#{id}` (“{title}”) is not in the pack `{}`", pack.id);
            self.problems.push(Diagnostic::error(Code::LinkTarget, message).at(span).hint(
                "add it to the pack's `contents`, or make the link a pointer: write \
                 `missing-links = \"pointer\"` in the pack, or `{missing=\"pointer\"}` after the link",
            ));
            return;
        }
        // If links ask for different entries, the fuller one wins.
        let entry = self.used.elsewhere.entry(id.to_owned()).or_insert(missing);
        *entry = (*entry).max(missing);
        let own = self.words();
        let noun = self.input.project.noun();
        let words = plain_text(&content);
        let reference =
            |content| InlineKind::Reference { target: anchor(id), pointer: Pointer::None, content };
        out.push(Inline { span, kind: reference(content) });
        // The contents repeat headings, and once in a section is enough for a reader.
        let is_bare = self.in_heading || pack.is_for_review();
        if is_bare || !self.pointed.insert(id.to_owned()) {
            return;
        }
        if words.trim().to_lowercase() == title.to_lowercase() {
            let pointer = own.with("in-full", [("noun", noun.as_str().into())]);
            push_text(out, &format!(" {pointer}"), span);
            return;
        }
        let pieces = own.parts("see-in-full", [("noun", noun.as_str().into())], &["title"]);
        for piece in before(" ", pieces) {
            match piece {
                Piece::Text(text) => push_text(out, &text, span),
                Piece::Variable { .. } => {
                    let title = Inline { span, kind: InlineKind::Text(title.clone()) };
                    out.push(Inline { span, kind: InlineKind::Emphasis(vec![title]) });
                }
            }
        }
    }
}

/// The address of a section of the full text: a short one if the work has short addresses. They
/// lead to whole sections, so a place within a section has the address of the section.
fn address(work: &Work, section: &str) -> String {
    work.short_address_of(section).unwrap_or_else(|| work.homepage.clone())
}

/// Fills the section at the end of a pack. Returns the pictures that it shows.
pub(super) fn fill(
    page: &mut Page,
    input: Input<'_>,
    work: &Work,
    wanted: &BTreeMap<String, Missing>,
    places: &BTreeMap<String, Elsewhere>,
) -> BTreeMap<String, Resource> {
    let mut pictures = BTreeMap::new();
    if wanted.is_empty() {
        return pictures;
    }
    let words = input.words();
    let title = [("title", work.title.as_str().into())];
    let homepage = vec![page.address(&work.homepage)];
    let pieces = words.parts("elsewhere-intro", title, &["address"]);
    page.paragraph(page.sentence(pieces, &[("address", homepage)]));
    let mut pointers = Vec::new();
    for (index, (id, missing)) in wanted.iter().enumerate() {
        let place = &places[id];
        let url = address(work, &place.of.id);
        let mut texts = Vec::new();
        if !place.summary.is_empty() {
            texts.push(vec![page.text(place.summary.clone())]);
        }
        if *missing == Missing::Summary {
            texts.extend(
                (!place.facts.is_empty())
                    .then(|| vec![page.text(facts_line(&place.facts, &words))]),
            );
        }
        texts.push(vec![page.address(&url)]);
        if input.edition.links == Links::Notes
            && let Some(code) = qr::picture(&url)
        {
            let path = format!("generated/qr-{}.svg", id.replace('.', "-"));
            texts.push(vec![page.image(&path, words.code_for(shown(&url)))]);
            pictures.insert(path, code);
        }
        let blocks: Vec<Block<Inline>> = texts
            .into_iter()
            .enumerate()
            .map(|(at, text)| page.block(1000 + index * 10 + at, BlockKind::Paragraph(text)))
            .collect();
        match missing {
            Missing::Summary => {
                let title = place.title.clone();
                let Callout { kind, own, .. } =
                    input.project.book.vocabulary.callout_for(CalloutKind::Note);
                page.push(BlockKind::Callout { kind, own, title, blocks });
                if let Some(block) = page.blocks.last_mut() {
                    block.anchor = Some(anchor(id));
                }
            }
            Missing::Pointer | Missing::Error => pointers.push(Definition {
                anchor: Some(anchor(id)),
                term: vec![page.text(place.title.clone())],
                details: blocks,
            }),
        }
    }
    if !pointers.is_empty() {
        page.push(BlockKind::Definitions(pointers));
    }
    pictures
}

/// "Covers: UK. Law as at: 30 June 2026."
fn facts_line(facts: &[Fact], words: &Words) -> String {
    let lines: Vec<String> = facts
        .iter()
        .map(|fact| {
            let (label, value) = (fact.label.as_str(), fact.value.as_str());
            words.with("label-fact", [("label", label.into()), ("value", value.into())])
        })
        .collect();
    lines.join(" ")
}
