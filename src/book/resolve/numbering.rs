//! Numbers, and the places to which links may lead.
//!
//! In: the chosen sections. Out: numbers for sections, headings, figures and tables, and a map from
//! each link target to what print calls it ("chapter 3", "figure 3.1").

use super::input::Chosen;
use crate::book::foreign::Foreign;
use crate::book::manuscript::Section;
use crate::book::tree::{Block, BlockKind, SourceInline};
use crate::ground::own_words::Words;
use crate::project::{SectionKind, Term};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every link target of the artefact.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// What print calls each target; `None` if it has no number of its own.
    pub(crate) targets: BTreeMap<String, Option<String>>,
    /// Heading, figure and table numbers by block id.
    pub(crate) numbers: BTreeMap<String, String>,
    /// From what the names of targets are made, to say them in another language.
    made_of: BTreeMap<String, Name>,
}

/// From what the name of a target is made.
#[derive(Debug)]
enum Name {
    /// A section of a kind, by its number.
    Section(Arc<SectionKind>, u32),
    /// A message, and the number in it.
    Block(&'static str, String),
}

impl Name {
    fn in_words(&self, words: &Words) -> String {
        match self {
            Self::Section(kind, number) => {
                let name = kind.label_in_sentence(words);
                words.with("numbered", [("name", name.into()), ("number", (*number).into())])
            }
            Self::Block(id, number) => words.with(id, [("number", number.as_str().into())]),
        }
    }
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
                let made_of = Name::Section(kind.clone(), *count);
                outline.made_of.insert(place.id.clone(), made_of);
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

    /// What a target is called in a language; `None` if it has no number of its own.
    pub(super) fn name_in(&self, id: &str, words: &Words) -> Option<String> {
        let name = self.targets.get(id)?.as_ref()?;
        let made_of = self.made_of.get(id);
        Some(made_of.map_or_else(|| name.clone(), |made_of| made_of.in_words(words)))
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
                    name = Some(("heading-in-sentence", number.clone()));
                    self.numbers.insert(block.id.0.clone(), number);
                }
                BlockKind::Figure(_) => {
                    counter.figures += 1;
                    let number = with_prefix(counter.figures);
                    name = Some(("figure-in-sentence", number.clone()));
                    self.numbers.insert(block.id.0.clone(), named("figure", &number));
                }
                BlockKind::Table(table) if !table.caption.is_empty() => {
                    counter.tables += 1;
                    let number = with_prefix(counter.tables);
                    name = Some(("table-in-sentence", number.clone()));
                    self.numbers.insert(block.id.0.clone(), named("table", &number));
                }
                _ => {}
            }
            if let Some(anchor) = &block.anchor {
                let made_of = name.map(|(id, number)| Name::Block(id, number));
                let name = made_of.as_ref().map(|name| name.in_words(words));
                self.targets.insert(anchor.0.clone(), name);
                self.made_of.extend(made_of.map(|name| (anchor.0.clone(), name)));
            }
            for inner in block.inner() {
                self.blocks(inner, prefix, numbers_headings, counter, words);
            }
        }
    }
}

/// Notes the label of a section whose kind has a name in another language.
pub(super) fn add_label(section: &Section, words: &Words, foreign: &mut Foreign) {
    let (Some(kind), Some(label)) = (&section.kind, &section.label) else { return };
    if let Some(language) = foreign.language_of(&kind.label(words)).cloned() {
        foreign.add(label, &language);
    }
}

#[derive(Debug, Default)]
struct Counter {
    headings: u32,
    figures: u32,
    tables: u32,
}
