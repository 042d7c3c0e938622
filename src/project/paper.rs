//! Sizes of pages and of paper, by the names under which people buy them or in millimetres.
//!
//! In: the value of a key such as `size` or `paper`. Out: `Paper`. Knows neither editions nor
//! printers.

use super::fields::{Fields, word_of};
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::words::brief;
use serde::{Deserialize, Serialize};

/// A size of upright paper in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Paper {
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// ISO 216 and ANSI Y14.1, from small to large.
const NAMED: [(&str, Paper); 8] = [
    ("A6", Paper { width: 105.0, height: 148.0 }),
    ("Half Letter", Paper { width: 139.7, height: 215.9 }),
    ("A5", Paper { width: 148.0, height: 210.0 }),
    ("A4", Paper::A4),
    ("Letter", Paper { width: 215.9, height: 279.4 }),
    ("Legal", Paper { width: 215.9, height: 355.6 }),
    ("Tabloid", Paper { width: 279.4, height: 431.8 }),
    ("A3", Paper::A3),
];

/// Sizes that people name and that have no name here.
const OTHERS: [(&str, u16, u16); 13] = [
    ("A2", 420, 594),
    ("A7", 74, 105),
    ("B4", 250, 353),
    ("B5", 176, 250),
    ("B6", 125, 176),
    ("C5", 162, 229),
    ("JIS B5", 182, 257),
    ("Executive", 184, 267),
    ("Royal", 156, 234),
    ("Demy", 138, 216),
    ("Crown Quarto", 189, 246),
    ("Pinched Crown Quarto", 170, 246),
    ("US Trade", 152, 229),
];

/// The shortest and the longest edge that can be named, in millimetres.
const EDGES: (f64, f64) = (70.0, 700.0);
/// How much higher than wide a page is at least: landscape pages are told from others by it.
const UPRIGHT: f64 = 5.0;
/// What nobody can cut or see.
const NOTHING: f64 = 0.05;

impl Paper {
    pub const A4: Self = Self { width: 210.0, height: 297.0 };
    pub const A3: Self = Self { width: 297.0, height: 420.0 };

    /// Reads a size, which must be present: a name, or a table with `width` and `height`.
    pub(super) fn field(fields: &mut Fields<'_, '_>, name: &'static str) -> Option<Self> {
        let value = fields.value(name);
        fields.require(name);
        Self::read(name, value?, fields.problems())
    }

    fn read(name: &'static str, value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        if let Kind::Table(_) = &value.kind {
            return Self::read_custom(name, value, problems);
        }
        let word = word_of(name, value, problems)?;
        let found = NAMED.iter().find(|(known, _)| *known == word.value);
        if found.is_none() {
            let message = format!("`{name}` cannot be `{}`", brief(&word.value));
            let problem = Diagnostic::error(Code::InvalidValue, message).at(word.span);
            let other = OTHERS.iter().find(|(own, ..)| own.eq_ignore_ascii_case(&word.value));
            if let Some((own, width, height)) = other {
                problems.push(problem.hint(format!(
                    "give the size of {own} in mm: `{name} = {{ width = {width}, height = {height} }}`"
                )));
                return None;
            }
            let known = NAMED.iter().map(|(known, _)| *known);
            let problem = problem.suggest(&word.value, known);
            let size = format!("give it in mm: `{name} = {{ width = 170, height = 240 }}`");
            let hint = match &problem.hint {
                Some(question) if question.ends_with('?') => {
                    format!("{question} You can also {size}")
                }
                Some(list) => format!("{list}; or {size}"),
                None => size,
            };
            problems.push(problem.hint(hint));
        }
        found.map(|(_, paper)| *paper)
    }

    fn read_custom(
        name: &'static str,
        value: &Value,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut fields = Fields::new(format!("`{name}`"), value, value.span, problems);
        let width = fields.number("width", EDGES.0, EDGES.1);
        let height = fields.number("height", EDGES.0, EDGES.1);
        fields.finish();
        let paper = Self { width: width?, height: height? };
        if paper.height < paper.width + UPRIGHT {
            let message = format!("the `height` of `{name}` must be greater than its `width`");
            problems.push(
                Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(
                    "pages are upright; for a wide table or section, write `.landscape` there",
                ),
            );
            return None;
        }
        Some(paper)
    }

    /// The name under which people buy it, or its size.
    pub(crate) fn name(self) -> String {
        match self.named() {
            Some(name) => name.to_owned(),
            None => format!("{} by {} mm", self.width, self.height),
        }
    }

    /// The name in the names of files.
    pub(crate) fn file_name(self) -> String {
        match self.named() {
            Some(name) => name.to_lowercase().replace(' ', "-"),
            None => format!("{}x{}", self.width, self.height),
        }
    }

    fn named(self) -> Option<&'static str> {
        NAMED.iter().find(|(_, known)| *known == self).map(|(name, _)| *name)
    }

    /// The short and the long edge.
    pub(crate) fn edges(self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// Whether two pages of this width and height lie side by side on it.
    pub(crate) fn holds_two(self, width: f64, height: f64) -> bool {
        2.0 * width <= self.height + NOTHING && height <= self.width + NOTHING
    }

    /// The smallest paper with a name on which two such pages lie side by side.
    pub(crate) fn for_two(width: f64, height: f64) -> Option<&'static str> {
        let area = |paper: Self| paper.width * paper.height;
        let fitting = NAMED.iter().filter(|(_, paper)| paper.holds_two(width, height));
        let least = fitting.min_by(|(_, one), (_, other)| area(*one).total_cmp(&area(*other)));
        least.map(|(name, _)| *name)
    }
}

impl From<Paper> for String {
    fn from(paper: Paper) -> Self {
        match paper.named() {
            Some(name) => name.to_owned(),
            None => paper.file_name(),
        }
    }
}

impl TryFrom<String> for Paper {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if let Some((_, paper)) = NAMED.iter().find(|(name, _)| *name == text) {
            return Ok(*paper);
        }
        let edges = text.split_once('x').and_then(|(width, height)| {
            Some(Self { width: width.parse().ok()?, height: height.parse().ok()? })
        });
        edges.ok_or_else(|| format!("`{text}` is no size of paper"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_for_two_pages_is_the_smallest_that_holds_them() {
        for (page, paper) in [
            ("A6", "A5"),
            ("A5", "A4"),
            ("A4", "A3"),
            ("Half Letter", "Letter"),
            ("Letter", "Tabloid"),
        ] {
            let page = Paper::try_from(page.to_owned()).expect("a name");
            assert_eq!(Paper::for_two(page.width, page.height), Some(paper));
        }
        assert_eq!(Paper::for_two(297.0, 420.0), None);
    }

    #[test]
    fn a_ticket_names_a_size_so_that_it_can_be_read_again() {
        for paper in
            NAMED.iter().map(|(_, paper)| *paper).chain([Paper { width: 170.5, height: 240.0 }])
        {
            let written = serde_json::to_string(&paper).expect("text");
            assert_eq!(serde_json::from_str::<Paper>(&written).expect("a size"), paper);
        }
        assert!(serde_json::from_str::<Paper>("\"A44\"").is_err());
    }
}
