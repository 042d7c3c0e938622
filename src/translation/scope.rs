//! Which texts are wanted: those of the editions in a language, or those that somebody named.
//!
//! In: sections, blocks and packs. Out: whether a unit is among them. A pack of a few cards needs
//! neither the index of the book nor the definitions of terms that it does not use.

use super::unit::{Form, SourceUnit};
use crate::book::source::UnitKind;
use crate::ground::source::Span;
use crate::project::REST;
use std::collections::{BTreeMap, BTreeSet};

/// The texts that are wanted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope {
    /// Whether the text of every section is among them.
    pub(crate) all_sections: bool,
    /// Whether what only the whole book shows is among them: its index, its parts, its cover.
    pub(crate) whole_book: bool,
    /// Sections, with the places of the blocks that are wanted; without any, all of them are.
    pub(crate) sections: BTreeMap<String, Vec<Span>>,
    /// Sections that packs only point to, by title and summary, with the places of the headings that
    /// they name.
    pub(crate) pointed: BTreeMap<String, Vec<Span>>,
    pub(crate) packs: BTreeSet<String>,
    /// The editions in which those packs are made.
    pub(crate) editions: BTreeSet<String>,
    /// Whether anything is wanted that is in no section.
    pub(crate) rest: bool,
}

impl Scope {
    /// Everything.
    pub(crate) fn everything() -> Self {
        Self { all_sections: true, whole_book: true, rest: true, ..Self::default() }
    }

    /// The units among these that are wanted.
    pub(super) fn chosen(&self, units: Vec<SourceUnit>) -> Vec<SourceUnit> {
        let terms = self.terms(&units);
        units.into_iter().filter(|unit| self.holds(unit, &terms)).collect()
    }

    /// The terms that are marked in the sections.
    fn terms(&self, units: &[SourceUnit]) -> BTreeSet<String> {
        let own = units.iter().filter(|unit| unit.catalogue != REST && self.has_text(unit));
        let ids = own
            .flat_map(|unit| &unit.marks)
            .filter_map(|mark| Some(mark.strip_prefix("[](term:")?.strip_suffix(')')?.to_owned()));
        ids.collect()
    }

    fn holds(&self, unit: &SourceUnit, terms: &BTreeSet<String>) -> bool {
        if unit.catalogue != REST {
            return self.has_text(unit);
        }
        if !self.rest {
            return false;
        }
        let name = unit.context.split(':').next().unwrap_or_default();
        self.whole_book
            || match name.split_once('/') {
                Some(("glossary", term)) => terms.contains(term),
                Some(("pack", pack)) => self.packs.contains(pack),
                // A pack is never divided into volumes.
                Some(("edition", edition)) => {
                    self.editions.contains(edition) && !unit.context.contains("volumes")
                }
                Some(_) => true,
                // A pack has neither parts nor an index, and no cover but its own.
                None => {
                    let is_of_book = ["index", "foreword"].iter().any(|own| name.starts_with(own));
                    let is_of_cover = ["book:part", "book:cover", "book:description"]
                        .iter()
                        .any(|own| unit.context.starts_with(own));
                    !is_of_book && !is_of_cover
                }
            }
    }

    fn has_text(&self, unit: &SourceUnit) -> bool {
        if self.all_sections {
            return true;
        }
        let is_within = |span: &Span| span.start <= unit.span.start && unit.span.end <= span.end;
        if let Some(headings) = self.pointed.get(&unit.catalogue) {
            let is_shown = [":title", ":summary"].iter().any(|end| unit.context.ends_with(end));
            if (unit.form == Form::Quoted && is_shown) || headings.iter().any(is_within) {
                return true;
            }
        }
        let Some(blocks) = self.sections.get(&unit.catalogue) else { return false };
        let is_apart = matches!(unit.form, Form::Quoted | Form::Markdown(UnitKind::Footnote));
        blocks.is_empty() || is_apart || blocks.iter().any(is_within)
    }
}
