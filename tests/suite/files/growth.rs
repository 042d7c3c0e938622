//! The work of a check grows with the book, not with its square.
//!
//! Work is counted in allocations of the checking thread, which are the same in every run: whatever
//! compares each paragraph, term or note with all others allocates far more than one that does not.

use crate::support::Project;
use bindery::assembly::workspace::Workspace;
use std::fmt::Write;

/// A book with `count` of something, as an ebook, so that no page engine is needed.
fn book(kind: &str, count: usize) -> Project {
    let mut project = Project::base()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/print.toml")
        .remove("content/editions/screen.toml");
    let clock = project.text("content/figures/clock.svg");
    let (mut body, mut glossary, mut sources) = (String::new(), String::new(), String::new());
    if kind == "table" {
        body.push_str("| A | B |\n|---|---|\n");
    }
    for n in 0..count {
        match kind {
            "paragraphs" => writeln!(body, "Paragraph {n} says something plain.\n"),
            "same paragraphs" => writeln!(body, "A plain paragraph.\n"),
            "table" => writeln!(body, "| row {n} | two |"),
            "tables" => writeln!(body, "| A {n} | B |\n|---|---|\n| row {n} | two |\n"),
            "links" => writeln!(body, "See [place {n}](https://example.org/{n}), [b](#asking).\n"),
            "places" => writeln!(body, "## Place {n} {{#place-{n}}}\n\n[Here](#place-{n}).\n"),
            "links in a paragraph" => writeln!(body, "[a](https://example.org/{n}) and"),
            "lost links" => writeln!(body, "> See [the place](#none-{n}).\n"),
            "terms" => {
                let term = format!("\n[n{n}]\nterm = \"term {n}\"\ndefinition = \"It is {n}.\"\n");
                glossary.push_str(&term);
                writeln!(body, "A [term {n}](term:) is here.\n")
            }
            "notes" => writeln!(body, "A note.[^n{n}]\n\n[^n{n}]: The note {n} says so.\n"),
            "unused notes" => writeln!(body, "[^n{n}]: The note says so.\n"),
            "sources" => {
                let source = "type: web\n  title: How to ask\n  author: Office\n  date: 2020-01-01\n  \
                              url:\n    value: https://example.org/\n    date: 2026-01-01";
                write!(sources, "\nsource-{n}:\n  {source}\n").expect("text grows");
                writeln!(body, "A thing.[@source-{n}]\n")
            }
            "figures" => {
                project = project.write(&format!("content/figures/c{n}.svg"), &clock);
                writeln!(body, "![A clock {n}.](../figures/c{n}.svg)\n")
            }
            "unconfirmed" => writeln!(body, "> Words {n}.\n\n<!-- unconfirmed: thing {n} -->\n"),
            "steps" => writeln!(body, "1. step {n}\n\n   more\n"),
            other => panic!("nothing is called {other}"),
        }
        .expect("text grows");
    }
    project
        .append("content/glossary.toml", &glossary)
        .append("content/sources.yml", &sources)
        .body(&body)
}

/// The allocations of opening and checking the book.
fn work(kind: &str, count: usize) -> u64 {
    let project = book(kind, count);
    let mut found = 0;
    let counted = allocation_counter::measure(|| {
        let workspace = Workspace::open(project.path()).expect("a project");
        let release = workspace.draft_release().expect("a date");
        found = workspace.check(&release).len();
    });
    assert!(found < 4 * count + 20, "{kind}: {found} problems");
    counted.count_total
}

#[test]
fn work_grows_no_faster_than_the_book() {
    let mut failures = Vec::new();
    for kind in [
        "paragraphs",
        "same paragraphs",
        "table",
        "tables",
        "links",
        "places",
        "links in a paragraph",
        "lost links",
        "terms",
        "notes",
        "unused notes",
        "sources",
        "figures",
        "unconfirmed",
        "steps",
    ] {
        let [none, some, more] = [0, 200, 800].map(|count| work(kind, count));
        let (first, then) = (some - none, more - some);
        // Three times as much again, and a little for trees that grow deeper.
        if then as f64 > 3.3 * first as f64 {
            failures.push(format!("{kind}: {first} allocations for 200, {then} for 600 more"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
