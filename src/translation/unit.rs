//! What a unit is: a text that is translated as a whole, where it is, and how a translation is written
//! in its place. Decides nothing.

use crate::book::source::UnitKind;
use crate::ground::source::Span;
use crate::project::UnitState;

/// A text to translate, at one place.
#[derive(Debug, Clone)]
pub(super) struct SourceUnit {
    /// The file of translations: the id of a section, or the one for everything else.
    pub(super) catalogue: String,
    /// The author's id nearest to it, and what it is.
    pub(super) context: String,
    pub(super) text: String,
    /// What it is, for translators.
    pub(super) kind: &'static str,
    /// What its author says to translators.
    pub(super) notes: Vec<String>,
    /// What a translation replaces.
    pub(super) span: Span,
    pub(super) form: Form,
    pub(super) marks: Vec<String>,
}

/// How a translation is written in the place of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Markdown(UnitKind),
    /// A value in TOML or YAML, with its quotation marks.
    Quoted,
    /// A name by which other files call something: it stays where it is, and readers see its
    /// translation.
    Name,
}

/// A unit where it is in a translated file.
pub(super) struct Placed<'a> {
    pub(super) unit: &'a SourceUnit,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) state: UnitState,
    /// The translation in the PO file.
    pub(super) at: Option<Span>,
}
