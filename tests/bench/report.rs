//! The report: every table with its heading, the machine, and how to repeat it.
//!
//! In: everything that was measured. Out: Markdown.

use super::edits::EDITS;
use super::measured::Measured;
use super::partners::CHAPTERS;
use super::table::Unit::{Count, Giga, Megabytes, Percent, Seconds, Times};
use super::table::{Row, table};

/// What was measured, beside the figures.
pub(crate) struct About {
    /// The command that repeats it.
    pub command: &'static str,
    pub machine: Vec<String>,
    pub peers: Vec<String>,
    pub counts_instructions: bool,
    /// The names of the books: the toolkit, then the generated ones.
    pub books: Vec<String>,
    pub numbers: Vec<usize>,
}

/// Writes the report.
pub(crate) fn render(measured: &Measured, about: &About) -> String {
    let mut out = format!(
        "# Benchmarks\n\nTo repeat this, run `{}` on a machine that does nothing else. Figures are \
         medians, with the least and the greatest in brackets. “Processor” is the time of all \
         threads. Each scenario has a process of its own, with nothing in its caches. What is \
         compared took turns in the same rounds. A generated book of N chapters has about nine \
         pages of A4 in each of them.\n\n",
        about.command
    );
    for line in about.machine.iter().chain(&about.peers) {
        out.push_str(&format!("- {line}\n"));
    }
    if !about.counts_instructions {
        out.push_str(
            "- instructions: left out (`perf` is missing, or cannot count them on this machine)\n",
        );
    }
    let mut part = |heading: &str, columns: &[String], rows: Vec<Row>| {
        // A quick run leaves some tables without figures.
        if let Some(drawn) = table(measured, columns, &rows) {
            out.push_str(&format!("\n## {heading}\n\n{drawn}"));
        }
    };
    part("One PDF from nothing", &about.books, pdf());
    part("One ebook from nothing", &about.books, ebook());
    part("Growth with the length of the book", &about.books[1..], growth());
    let numbers: Vec<String> = about.numbers.iter().map(ToString::to_string).collect();
    let columns: Vec<String> = numbers.iter().map(|number| format!("{number} partners")).collect();
    part(&format!("Further partners ({CHAPTERS} chapters, one job)"), &columns, partners());
    part("Jobs, and nothing to do (10 partners)", &["10 partners".to_owned()], jobs());
    part("A thousand copies: 100 partners in ten editions", &["100 partners".to_owned()], many());
    part("All editions for all partners", &about.books[..1], all());
    part("In one process", &about.books, in_process());
    out
}

fn pdf() -> Vec<Row> {
    vec![
        Row::value("pages", Count, "{}/pdf:pages"),
        Row::value("bare engine in process, elapsed", Seconds, "{}/bare:seconds"),
        Row::value("bare engine in process, processor", Seconds, "{}/bare:seconds-processor"),
        Row::value("resolved text to PDF in process, processor", Seconds, PDF),
        Row::ratio("of the bare engine’s processor time", Times, PDF, BARE).at_most(1.05),
        Row::value("whole program, elapsed", Seconds, "{}/pdf-program:wall"),
        Row::value("whole program, processor", Seconds, "{}/pdf-program:processor"),
        Row::value("whole program, instructions", Giga, "{}/pdf-program:instructions"),
        Row::ratio("of the bare engine’s processor time", Times, "{}/pdf-program:processor", BARE)
            .at_most(1.05),
        Row::ratio("of its elapsed time", Times, "{}/pdf-program:wall", "{}/bare:seconds"),
        Row::value("`typst compile`, elapsed", Seconds, "{}/typst:wall"),
        Row::value("`typst compile`, processor", Seconds, "{}/typst:processor"),
        Row::ratio("ours, of its processor time", Times, "{}/pdf-program:processor", TYPST)
            .at_most(1.05),
        Row::ratio("size, ours of the bare engine’s", Times, "{}/pdf:bytes", "{}/bare:bytes"),
        Row::ratio(
            "memory in process, ours of the bare engine’s",
            Times,
            "{}/pdf:peak",
            "{}/bare:peak",
        ),
    ]
}

const PDF: &str = "{}/pdf:seconds-processor";
const BARE: &str = "{}/bare:seconds-processor";
const TYPST: &str = "{}/typst:processor";
const EPUB: &str = "{}/ebook-program:processor";

fn ebook() -> Vec<Row> {
    let mut rows = vec![
        Row::value("resolved text to EPUB in process, elapsed", Seconds, "{}/ebook:seconds"),
        Row::value("of that, everything but the cover", Seconds, "{}/ebook:writer"),
        Row::value("whole program, elapsed", Seconds, "{}/ebook-program:wall"),
        Row::value("whole program, processor", Seconds, EPUB),
        Row::value("whole program, instructions", Giga, "{}/ebook-program:instructions"),
    ];
    rows.extend([
        Row::value("`mdbook-epub`, elapsed", Seconds, "{}/mdbook-epub:wall"),
        Row::value("`mdbook-epub`, processor", Seconds, "{}/mdbook-epub:processor"),
        Row::ratio("ours, of its processor time", Times, EPUB, "{}/mdbook-epub:processor")
            .at_most(1.0),
        Row::value("`pandoc`, elapsed", Seconds, "{}/pandoc:wall"),
        Row::value("`pandoc`, processor", Seconds, "{}/pandoc:processor"),
        Row::ratio("ours, of its processor time", Times, EPUB, "{}/pandoc:processor"),
    ]);
    rows
}

fn growth() -> Vec<Row> {
    let further = |name: &'static str| {
        move |measured: &Measured, column: &str, round: usize| {
            let of = |book: &str, what: &str| measured.value(&format!("{book}/{what}"), round);
            let small = format!("{CHAPTERS} chapters");
            let pages = of(column, "pdf:pages")? - of(&small, "pdf:pages")?;
            let more = of(column, name)? - of(&small, name)?;
            (column != small && pages > 0.0).then_some(more / pages)
        }
    };
    let hundred = |measured: &Measured, column: &str, round: usize| {
        let pages = measured.value(&format!("{column}/pdf:pages"), round)?;
        Some(100.0 * measured.value(&format!("{column}/pdf-program:processor"), round)? / pages)
    };
    vec![
        Row::value("pages", Count, "{}/pdf:pages"),
        Row::new("processor time for 100 pages", Seconds, hundred),
        Row::new("elapsed time of each further page", Seconds, further("pdf-program:wall")),
        Row::value("memory", Megabytes, "{}/pdf-program:peak"),
        Row::ratio("memory for a page", Megabytes, "{}/pdf-program:peak", "{}/pdf:pages"),
        Row::new("memory of each further page", Megabytes, further("pdf-program:peak"))
            .at_most(0.5),
        Row::value("memory for the ebook", Megabytes, "{}/ebook-program:peak"),
    ]
}

/// The share of the first partner that each further one takes.
fn share(
    edition: &'static str,
    name: &'static str,
) -> impl Fn(&Measured, &str, usize) -> Option<f64> {
    move |measured, column, round| {
        let number: f64 = column.split(' ').next()?.parse().ok()?;
        let first = measured.value(&format!("1 partners/{edition}:{name}"), round)?;
        let all = measured.value(&format!("{column}/{edition}:{name}"), round)?;
        (first > 0.0).then(|| (all - first) / (number - 1.0) / first)
    }
}

fn partners() -> Vec<Row> {
    vec![
        Row::value("PDF, elapsed", Seconds, "{}/screen:wall"),
        Row::value("PDF, processor", Seconds, "{}/screen:processor"),
        Row::new("each further one, of the first, elapsed", Percent, share("screen", "wall"))
            .at_most(0.15),
        Row::new(
            "each further one, of the first, processor",
            Percent,
            share("screen", "processor"),
        )
        .at_most(0.15),
        Row::value("ebook, processor", Seconds, "{}/ebook:processor"),
        Row::new("each further one, of the first, processor", Percent, share("ebook", "processor"))
            .at_most(0.15),
        Row::value("memory for the PDFs", Megabytes, "{}/screen:peak"),
        Row::ratio("of that for one partner", Times, "{}/screen:peak", "1 partners/screen:peak")
            .at_most(1.3),
        Row::ratio("the same for ebooks", Times, "{}/ebook:peak", "1 partners/ebook:peak")
            .at_most(1.3),
    ]
}

fn jobs() -> Vec<Row> {
    let rows = vec![
        Row::value("PDFs with one job, elapsed", Seconds, "{}/screen:wall"),
        Row::value("PDFs with two jobs, elapsed", Seconds, "two jobs:wall"),
        Row::ratio(
            "two jobs, of the elapsed time of one",
            Times,
            "two jobs:wall",
            "{}/screen:wall",
        ),
        Row::ratio("of its processor time", Times, "two jobs:processor", "{}/screen:processor"),
        Row::value("all copies, processor", Seconds, "full build:processor"),
    ];
    rows.into_iter()
        .chain(nothing_to_do(
            "nothing to do:wall",
            "nothing to do:processor",
            "full build:processor",
        ))
        .collect()
}

/// What a build costs that finds all files made, beside one that made them.
fn nothing_to_do(elapsed: &'static str, spent: &'static str, all: &'static str) -> [Row; 2] {
    [
        Row::value("nothing to do, elapsed", Seconds, elapsed),
        Row::ratio("nothing to do, of the processor time for all", Percent, spent, all)
            .at_most(0.01),
    ]
}

fn many() -> Vec<Row> {
    const ALL: &str = "ten editions, {}";
    const ONE: &str = "ten editions, 1 partners";
    let ratio = |measured: &Measured, column: &str, round: usize| {
        let of = |scenario: &str| measured.value(&format!("{scenario}:peak"), round);
        Some(of(&ALL.replace("{}", column))? / of(ONE)?)
    };
    vec![
        Row::value("elapsed", Seconds, "ten editions, {}:wall"),
        Row::value("processor", Seconds, "ten editions, {}:processor"),
        Row::value("memory", Megabytes, "ten editions, {}:peak"),
        Row::new("of that for one partner in ten editions", Times, ratio).at_most(1.3),
    ]
}

fn all() -> Vec<Row> {
    let rows = vec![
        Row::value("elapsed", Seconds, "{}/all:wall"),
        Row::value("processor", Seconds, "{}/all:processor"),
        Row::value("memory", Megabytes, "{}/all:peak"),
    ];
    rows.into_iter()
        .chain(nothing_to_do("{}/again:wall", "{}/again:processor", "{}/all:processor"))
        .collect()
}

fn in_process() -> Vec<Row> {
    const FIRST: &str = "{}/partners:first-layout + {}/partners:first-export";
    const SECOND: &str = "{}/partners:second-layout + {}/partners:second-export";
    const LAYOUT: &str = "{}/partners:second-layout";
    vec![
        Row::ratio("second partner’s PDF, of the first", Percent, SECOND, FIRST).at_most(0.15),
        Row::ratio("layout alone", Percent, LAYOUT, "{}/partners:first-layout"),
        Row::value("second layout", Seconds, LAYOUT),
        Row::value("second export, never shared", Seconds, "{}/partners:second-export"),
        Row::ratio(
            "searching a PDF for what was left out, of making it",
            Percent,
            "{}/pdf-search:search",
            "{}/pdf-search:making",
        ),
        Row::ratio(
            "the same once the texts are gathered",
            Percent,
            "{}/pdf-search:search-again",
            "{}/pdf-search:making",
        )
        .at_most(0.10),
        Row::ratio(
            "the same for an ebook",
            Percent,
            "{}/ebook-search:search-again",
            "{}/ebook-search:making",
        )
        .at_most(0.10),
        Row::value("one-word edit: read, resolve, layout, export", Seconds, "{}/edits:edit"),
        Row::ratio("of a cold build", Percent, "{}/edits:edit", "{}/edits:cold"),
        Row::ratio(
            "its layout, of a cold one",
            Percent,
            "{}/edits:edit-layout",
            "{}/edits:cold-layout",
        ),
        Row::ratio(
            &format!("memory after {EDITS} edits, of that after the cold build"),
            Times,
            "{}/edits:peak",
            "{}/edits:cold-peak",
        ),
    ]
}
