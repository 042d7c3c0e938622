//! The parts of a formula.

use serde::Serialize;

/// A part of a formula that takes one place in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Term {
    Row(Vec<Self>),
    /// A letter in the style in which it is printed. Letters without a style of their own are
    /// slanted, unless they are `upright`.
    Letter {
        letter: String,
        upright: bool,
    },
    Number(String),
    Words(Words),
    /// The name of a function.
    Function(String),
    Sign {
        sign: String,
        kind: Kind,
    },
    Delimiter {
        sign: char,
        kind: Delimiter,
        size: Size,
    },
    /// In thousandths of an em.
    Space(i32),
    Fraction {
        over: Box<Self>,
        under: Box<Self>,
        has_line: bool,
    },
    Root {
        of: Box<Self>,
        index: Option<Box<Self>>,
    },
    Scripts(Scripts),
    /// A sign above or below, as wide as what it belongs to.
    Accent {
        of: Box<Self>,
        sign: char,
        is_below: bool,
    },
    /// Between delimiters that grow with it.
    Fenced {
        open: Option<char>,
        close: Option<char>,
        terms: Vec<Self>,
    },
    Table(Table),
    /// In the size of another place.
    Styled {
        style: Style,
        terms: Vec<Self>,
    },
}

/// Running text in a formula.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
}

/// How much space a sign has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// As a letter.
    Ordinary,
    /// A sum, an integral and the like, which is larger in formulas with lines of their own.
    Large,
    Binary,
    Relation,
    Punctuation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Delimiter {
    Open,
    Middle,
    Close,
}

/// How tall a delimiter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Size {
    Text,
    /// As tall as the delimiters around it.
    Around,
    /// In tenths of an em.
    Tenths(u8),
}

/// What is raised and lowered beside a part, or above and below it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Scripts {
    pub(crate) base: Box<Term>,
    pub(crate) below: Option<Box<Term>>,
    pub(crate) above: Option<Box<Term>>,
    pub(crate) limits: Limits,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Limits {
    Beside,
    AboveAndBelow,
    /// Above and below, but beside in the middle of text.
    AboveAndBelowInDisplay,
}

/// Parts in rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Table {
    pub(crate) columns: Columns,
    /// Every row has the same number of cells.
    pub(crate) rows: Vec<Vec<Vec<Term>>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Columns {
    /// Each column with its side: `l`, `c` or `r`.
    Sides(Vec<char>),
    /// Lines that are aligned at a sign: columns are on the right and on the left in turn.
    Lines,
    /// Cases on the right of a brace, or on its left.
    Cases { is_left: bool },
    /// Small lines above or below a sign.
    Stack,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Style {
    Display,
    Text,
    Script,
    ScriptScript,
}

impl Term {
    /// Several parts as one.
    pub(super) fn of(mut terms: Vec<Self>) -> Self {
        match terms.len() {
            1 => terms.remove(0),
            _ => Self::Row(terms),
        }
    }

    /// Every text in it, and whether it is running text.
    pub(super) fn texts(&self, see: &mut impl FnMut(&str, bool)) {
        match self {
            Self::Letter { letter: text, .. }
            | Self::Number(text)
            | Self::Function(text)
            | Self::Sign { sign: text, .. } => see(text, false),
            Self::Words(words) => see(&words.text, true),
            Self::Delimiter { sign, .. } => see(&sign.to_string(), false),
            Self::Space(_) => {}
            Self::Row(terms) | Self::Styled { terms, .. } => {
                terms.iter().for_each(|term| term.texts(see));
            }
            Self::Fraction { over, under, .. } => {
                over.texts(see);
                under.texts(see);
            }
            Self::Root { of, index } => {
                of.texts(see);
                index.iter().for_each(|index| index.texts(see));
            }
            Self::Scripts(Scripts { base, below, above, .. }) => {
                base.texts(see);
                [below, above].into_iter().flatten().for_each(|script| script.texts(see));
            }
            Self::Accent { of, .. } => of.texts(see),
            Self::Fenced { open, close, terms } => {
                [open, close].into_iter().flatten().for_each(|sign| see(&sign.to_string(), false));
                terms.iter().for_each(|term| term.texts(see));
            }
            Self::Table(table) => {
                table.rows.iter().flatten().flatten().for_each(|term| term.texts(see));
            }
        }
    }
}
