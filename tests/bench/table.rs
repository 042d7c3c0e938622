//! Tables of figures in Markdown, each figure beside its aim.
//!
//! In: what was measured, the columns, and how each row is worked out. Out: Markdown.

use super::measured::{Figure, Measured};

/// How the figure of a round is worked out for a column, which is named as its scenarios are.
type Term = Box<dyn Fn(&Measured, &str, usize) -> Option<f64>>;

/// A line of a table.
pub(crate) struct Row {
    label: String,
    term: Term,
    unit: Unit,
    aim: Option<f64>,
}

#[derive(Clone, Copy)]
pub(crate) enum Unit {
    Count,
    Seconds,
    Megabytes,
    Times,
    /// Of a share, which is measured as a part of one.
    Percent,
    /// Thousands of millions.
    Giga,
}

impl Unit {
    fn show(self, value: f64) -> String {
        match self {
            Self::Count => format!("{value:.0}"),
            Self::Seconds => format!("{value:.2}"),
            Self::Megabytes if value < 10.0 => format!("{value:.2}"),
            Self::Megabytes => format!("{value:.0}"),
            Self::Times => format!("{value:.2}"),
            Self::Percent => format!("{:.1}", value * 100.0),
            Self::Giga => format!("{:.2}", value / 1e9),
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Count => "",
            Self::Seconds => " s",
            Self::Megabytes => " MB",
            Self::Times => " ×",
            Self::Percent => " %",
            Self::Giga => " G",
        }
    }
}

impl Row {
    /// A row whose term is worked out from values of the same round.
    pub(crate) fn new(
        label: &str,
        unit: Unit,
        term: impl Fn(&Measured, &str, usize) -> Option<f64> + 'static,
    ) -> Self {
        Self { label: label.to_owned(), term: Box::new(term), unit, aim: None }
    }

    /// A value as it was measured: `{}` in its name is the column.
    pub(crate) fn value(label: &str, unit: Unit, name: &'static str) -> Self {
        Self::new(label, unit, move |measured, column, round| sum(measured, name, column, round))
    }

    /// A ratio of sums, such as `{}/pdf:seconds + {}/ebook:seconds`.
    pub(crate) fn ratio(label: &str, unit: Unit, over: &'static str, under: &'static str) -> Self {
        Self::new(label, unit, move |measured, column, round| {
            let under = sum(measured, under, column, round).filter(|under| *under > 0.0)?;
            Some(sum(measured, over, column, round)? / under)
        })
    }

    /// The greatest value that is good enough.
    pub(crate) fn at_most(self, aim: f64) -> Self {
        Self { aim: Some(aim), ..self }
    }

    fn figure(&self, measured: &Measured, column: &str) -> Option<Figure> {
        measured.figure(|round| (self.term)(measured, column, round))
    }

    fn cell(&self, figure: Option<Figure>) -> String {
        let Some(Figure { median, least, most, rounds }) = figure else { return "–".to_owned() };
        let (unit, sign) = (self.unit, self.unit.sign());
        let is_missed = self.aim.is_some_and(|aim| median > aim);
        let mark = if is_missed { " **missed**" } else { "" };
        let (low, high) = (unit.show(least), unit.show(most));
        match rounds {
            1 => format!("{}{sign}{mark}", unit.show(median)),
            _ if low == high => format!("{low}{sign}{mark}"),
            _ => format!("{} ({low}–{high}){sign}{mark}", unit.show(median)),
        }
    }
}

/// A sum of values, whose names are separated by ` + `.
fn sum(measured: &Measured, names: &str, column: &str, round: usize) -> Option<f64> {
    names.split(" + ").map(|name| measured.value(&name.replace("{}", column), round)).sum()
}

/// Draws a table. A row without any figure is left out; nothing, if that leaves no row.
pub(crate) fn table(measured: &Measured, columns: &[String], rows: &[Row]) -> Option<String> {
    let mut is_empty = true;
    let mut out = format!("| | {} | aim |\n|---|", columns.join(" | "));
    out.push_str(&"---:|".repeat(columns.len()));
    out.push_str("---:|\n");
    for row in rows {
        let figures: Vec<Option<Figure>> =
            columns.iter().map(|column| row.figure(measured, column)).collect();
        if figures.iter().all(Option::is_none) {
            continue;
        }
        is_empty = false;
        let cells: Vec<String> = figures.into_iter().map(|figure| row.cell(figure)).collect();
        let show = |aim: f64| format!("≤ {}{}", row.unit.show(aim), row.unit.sign());
        let aim = row.aim.map(show).unwrap_or_default();
        out.push_str(&format!("| {} | {} | {aim} |\n", row.label, cells.join(" | ")));
    }
    (!is_empty).then_some(out)
}
