//! The table of figures, each with its aim.
//!
//! In: what was measured on each book. Out: plain text of at most 100 columns.

use super::edits::EDITS;
use super::rounds::Measured;

/// The width of the first column, and of the column of each book.
const LABEL: usize = 46;
const FIGURE: usize = 18;

type Column<'a> = (&'a str, Measured);

/// Reads a figure from a measured scenario.
type Figure = Box<dyn Fn(&Measured) -> Option<f64>>;

/// How a figure is read from what was measured, and how it is shown.
struct Row {
    label: String,
    figure: Figure,
    unit: Unit,
    aim: &'static str,
}

#[derive(Clone, Copy)]
enum Unit {
    Count,
    Seconds,
    Megabytes,
    Times,
    Percent,
}

/// Draws the table.
pub(crate) fn render(columns: &[Column<'_>], rounds: usize) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut out = format!(
        "\n{cores} cores; medians of {rounds} rounds, each scenario in a process of its own\n\n"
    );
    let names: Vec<String> = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
    line(&mut out, "", &names, "aim");
    for (heading, rows) in groups() {
        out.push('\n');
        line(&mut out, heading, &[], "");
        for row in rows {
            let figures: Vec<String> =
                columns.iter().map(|(_, measured)| row.show(measured)).collect();
            line(&mut out, &format!("  {}", row.label), &figures, row.aim);
        }
    }
    out
}

fn line(out: &mut String, label: &str, figures: &[String], aim: &str) {
    let mut text = format!("{label:<LABEL$}");
    for figure in figures {
        text.push_str(&format!("{figure:>FIGURE$}"));
    }
    if !aim.is_empty() {
        text.push_str(&format!("   {aim}"));
    }
    out.push_str(text.trim_end());
    out.push('\n');
}

impl Row {
    fn show(&self, measured: &Measured) -> String {
        let Some(value) = (self.figure)(measured) else { return "unknown".to_owned() };
        match self.unit {
            Unit::Count => format!("{value:.0}"),
            Unit::Seconds => format!("{value:.3} s"),
            Unit::Megabytes => format!("{value:.0} MB"),
            Unit::Times => format!("{value:.2} ×"),
            Unit::Percent => format!("{:.1} %", value * 100.0),
        }
    }
}

/// A figure as it was measured.
fn value(
    label: &str,
    unit: Unit,
    aim: &'static str,
    scenario: &'static str,
    name: &'static str,
) -> Row {
    let figure = Box::new(move |measured: &Measured| measured.value(scenario, name));
    Row { label: label.to_owned(), figure, unit, aim }
}

type Terms = &'static [(&'static str, &'static str)];

/// A ratio of sums.
fn ratio(label: &str, unit: Unit, aim: &'static str, over: Terms, under: Terms) -> Row {
    let figure = Box::new(move |measured: &Measured| measured.ratio(over, under));
    Row { label: label.to_owned(), figure, unit, aim }
}

fn groups() -> Vec<(&'static str, Vec<Row>)> {
    use Unit::{Count, Megabytes, Percent, Seconds, Times};
    let first: Terms = &[("partners", "first-layout"), ("partners", "first-export")];
    let second: Terms = &[("partners", "second-layout"), ("partners", "second-export")];
    vec![
        (
            "One PDF, screen edition",
            vec![
                value("pages", Count, "", "pdf", "pages"),
                value("bare engine", Seconds, "", "bare", "seconds"),
                value("ours, resolved text to compressed PDF", Seconds, "", "pdf", "seconds"),
                ratio(
                    "ours / bare engine",
                    Times,
                    "≤ 1.10",
                    &[("pdf", "seconds")],
                    &[("bare", "seconds")],
                ),
                ratio(
                    "the same in processor time",
                    Times,
                    "≤ 1.10",
                    &[("pdf", "seconds-processor")],
                    &[("bare", "seconds-processor")],
                ),
                ratio(
                    "whole build: read, resolve, write / bare",
                    Times,
                    "",
                    &[("build", "seconds")],
                    &[("bare", "seconds")],
                ),
                ratio("size, ours / bare", Times, "", &[("pdf", "bytes")], &[("bare", "bytes")]),
            ],
        ),
        (
            "Second partner's PDF in the same process",
            vec![
                ratio("of the first partner's", Percent, "< 20 %", second, first),
                ratio(
                    "layout alone",
                    Percent,
                    "",
                    &[("partners", "second-layout")],
                    &[("partners", "first-layout")],
                ),
                value("layout", Seconds, "", "partners", "second-layout"),
                value("export (never shared)", Seconds, "", "partners", "second-export"),
            ],
        ),
        (
            "One ebook",
            vec![
                value("resolved text to EPUB", Seconds, "< 0.3 s", "ebook", "seconds"),
                value("of that, everything but the cover", Seconds, "", "ebook", "writer"),
                ratio(
                    "of the PDF's time",
                    Percent,
                    "small",
                    &[("ebook", "seconds")],
                    &[("pdf", "seconds")],
                ),
                value("whole build", Seconds, "", "ebook-build", "seconds"),
            ],
        ),
        (
            "Searching a finished file for what was left out",
            vec![
                ratio(
                    "a PDF, of the time that makes it",
                    Percent,
                    "< 10 %",
                    &[("pdf-search", "search")],
                    &[("pdf-search", "making")],
                ),
                ratio(
                    "once the texts are gathered",
                    Percent,
                    "",
                    &[("pdf-search", "search-again")],
                    &[("pdf-search", "making")],
                ),
                ratio(
                    "an ebook, once the texts are gathered",
                    Percent,
                    "< 10 %",
                    &[("ebook-search", "search-again")],
                    &[("ebook-search", "making")],
                ),
            ],
        ),
        (
            "All editions for all partners",
            vec![
                value("artefacts", Count, "", "all", "artefacts"),
                value("first build", Seconds, "", "all", "seconds"),
                value("second build, nothing changed", Seconds, "", "again", "seconds"),
                value("artefacts that it makes", Count, "0", "again", "made"),
            ],
        ),
        (
            "One-word edit in the same process",
            vec![
                value("read, resolve, layout, export", Seconds, "", "edits", "edit"),
                ratio(
                    "of a cold build",
                    Percent,
                    "small",
                    &[("edits", "edit")],
                    &[("edits", "cold")],
                ),
                ratio(
                    "layout alone",
                    Percent,
                    "",
                    &[("edits", "edit-layout")],
                    &[("edits", "cold-layout")],
                ),
            ],
        ),
        (
            "Peak memory",
            vec![
                value("bare engine, one PDF", Megabytes, "", "bare", "peak"),
                value("ours, one PDF", Megabytes, "", "pdf", "peak"),
                ratio(
                    "ours / bare engine",
                    Times,
                    "< 1.5",
                    &[("pdf", "peak")],
                    &[("bare", "peak")],
                ),
                value("one ebook", Megabytes, "", "ebook", "peak"),
                value("all editions for all partners", Megabytes, "", "all", "peak"),
                ratio(
                    &format!("after {EDITS} edits / after the cold build"),
                    Times,
                    "level: 1.0",
                    &[("edits", "peak")],
                    &[("edits", "cold-peak")],
                ),
            ],
        ),
    ]
}
