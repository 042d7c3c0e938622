//! Numbers, and the places to which links may lead.
//!
//! In: the chosen sections. Out: numbers for sections, headings, figures and tables, and a map from
//! each link target to what print calls it ("chapter 3", "figure 3.1").

use super::input::Chosen;
use crate::book::tree::{Block, BlockKind, SourceInline};
use crate::ground::own_words::Words;
use crate::project::Term;
use std::collections::BTreeMap;

/// Every link target of the artefact.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// What print calls each target; `None` if it has no number of its own.
    pub(crate) targets: BTreeMap<String, Option<String>>,
    /// Heading, figure and table numbers by block id.
    pub(crate) numbers: BTreeMap<String, String>,
}

impl Outline {
    /// Numbers the sections in place and collects the targets. The sections of a pack have no
    /// numbers, because they would differ from those in the whole book. Neither has the finder, which
    /// is moved out of its section.
    pub(crate) fn number(
        chosen: &mut [Chosen<'_>],
        glossary: &[Term],
        is_whole: bool,
        finder: Option<&str>,
        words: &Words,
    ) -> Self {
        let mut outline = Self::default();
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        let mut loose = Counter::default();
        for section in chosen.iter_mut() {
            let place = &mut section.place;
            // A section of a kind without numbers has them as generated sections have.
            let kind = place.kind.clone().filter(|kind| is_whole && kind.is_numbered);
            let prefix = kind.as_ref().map(|kind| {
                let count = counts.entry(kind.id.clone()).or_default();
                *count += 1;
                let numbered = |name: String| {
                    words.with("numbered", [("name", name.into()), ("number", (*count).into())])
                };
                place.number = Some(count.to_string());
                place.label = Some(numbered(kind.label(words)));
                place.name = Some(numbered(kind.label_in_sentence(words)));
                format!("{}{count}", kind.letter)
            });
            let name = place.name.clone().filter(|_| place.label.is_some());
            outline.targets.insert(place.id.clone(), name);
            let numbers_headings = kind.is_some_and(|kind| kind.numbers_headings);
            let mut own = Counter::default();
            let counter = if prefix.is_some() { &mut own } else { &mut loose };
            counter.headings = 0;
            outline.blocks(&section.blocks, prefix.as_deref(), numbers_headings, counter, words);
        }
        if let Some(name) = finder.and_then(|id| outline.targets.get_mut(id)) {
            *name = None;
        }
        for term in glossary {
            outline.targets.insert(format!("term-{}", term.id), None);
        }
        outline
    }

    fn blocks(
        &mut self,
        blocks: &[Block<SourceInline>],
        prefix: Option<&str>,
        numbers_headings: bool,
        counter: &mut Counter,
        words: &Words,
    ) {
        let named = |id: &str, number: &str| words.with(id, [("number", number.into())]);
        let with_prefix = |count: u32| match prefix {
            Some(prefix) => format!("{prefix}.{count}"),
            None => count.to_string(),
        };
        for block in blocks {
            let mut name = None;
            match &block.kind {
                BlockKind::Heading { level: 1, .. } if numbers_headings => {
                    counter.headings += 1;
                    let number = with_prefix(counter.headings);
                    name = Some(named("heading-in-sentence", &number));
                    self.numbers.insert(block.id.0.clone(), number);
                }
                BlockKind::Figure(_) => {
                    counter.figures += 1;
                    let number = with_prefix(counter.figures);
                    name = Some(named("figure-in-sentence", &number));
                    self.numbers.insert(block.id.0.clone(), named("figure", &number));
                }
                BlockKind::Table(table) if !table.caption.is_empty() => {
                    counter.tables += 1;
                    let number = with_prefix(counter.tables);
                    name = Some(named("table-in-sentence", &number));
                    self.numbers.insert(block.id.0.clone(), named("table", &number));
                }
                _ => {}
            }
            if let Some(anchor) = &block.anchor {
                self.targets.insert(anchor.0.clone(), name);
            }
            for inner in block.inner() {
                self.blocks(inner, prefix, numbers_headings, counter, words);
            }
        }
    }
}

#[derive(Debug, Default)]
struct Counter {
    headings: u32,
    figures: u32,
    tables: u32,
}
