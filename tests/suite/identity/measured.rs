//! How many details in the examples are found, and how many texts without any alarm. The examples and the
//! report are golden files, and the guide for contributors prints the totals.

use super::examples::{Example, examples};
use crate::support::{Project, compare, fixtures, repository};
use std::collections::BTreeMap;
use std::fmt::Write;

const CODES: [&str; 5] =
    ["identity-reference", "identity-contact", "identity-date", "identity-place", "identity-name"];

fn golden(name: &str) -> std::path::PathBuf {
    fixtures().join("identity").join(name)
}

/// The examples as a file that people can read.
fn listed(examples: &[Example]) -> String {
    let mut out = String::from("# kind | where | code | text\n");
    for example in examples {
        let place = if example.is_testimony { "testimony" } else { "public" };
        let code = example.code.unwrap_or("-");
        let text: String = example
            .text
            .chars()
            .map(|c| match c {
                '\n' | '\u{a0}' | '\u{200b}' | '\u{2011}' => c.escape_default().to_string(),
                c => c.to_string(),
            })
            .collect();
        let _ = writeln!(out, "{} | {place} | {code} | {text}", example.kind);
    }
    out
}

#[test]
fn the_examples_are_those_of_the_file() {
    compare(&golden("examples.txt"), &listed(&examples()));
}

/// Markdown that is read as these words.
fn as_markdown(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "\\`*_[]<>#|~^{}$@".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The codes that `check` reports about each example.
fn found(examples: &[Example]) -> Vec<Vec<String>> {
    let project = Project::base();
    let mut body = String::new();
    let mut lines = Vec::new();
    for example in examples {
        let text = as_markdown(&example.text);
        let start = body.lines().count() + 1;
        if example.is_testimony {
            let _ = writeln!(body, "::: testimony {{by=\"A reader\"}}\n{text}\n:::\n");
        } else {
            let _ = writeln!(body, "{text}\n");
        }
        lines.push(start..body.lines().count() + 1);
    }
    project.rewrite_body(&body);
    let header = project.text("content/chapters/plain.md").lines().count() - body.lines().count();
    let run = project.run(&["check", "--format", "json"]);
    let mut codes = vec![Vec::new(); examples.len()];
    for line in run.stdout.lines() {
        let problem: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let code = problem["code"].as_str().unwrap_or("");
        if !CODES.contains(&code) || problem["path"] != "content/chapters/plain.md" {
            continue;
        }
        let line = problem["line"].as_u64().expect("a line") as usize - header;
        let at = lines.iter().position(|own| own.contains(&line)).expect("an example");
        codes[at].push(code.to_owned());
    }
    codes
}

/// Found and all details of each kind, and false and all alarms among texts without any.
struct Measured {
    details: BTreeMap<(&'static str, &'static str), (usize, usize)>,
    quiet: BTreeMap<&'static str, (usize, usize)>,
    wrong: Vec<String>,
}

fn measured() -> Measured {
    let examples = examples();
    let mut own = Measured { details: BTreeMap::new(), quiet: BTreeMap::new(), wrong: Vec::new() };
    for (example, codes) in examples.iter().zip(found(&examples)) {
        let (count, is_right) = match example.code {
            Some(code) => {
                let is_found = codes.iter().any(|found| found == code);
                let count = own.details.entry((code, example.kind)).or_default();
                count.0 += usize::from(is_found);
                (count, is_found)
            }
            None => {
                let count = own.quiet.entry(example.kind).or_default();
                count.0 += usize::from(!codes.is_empty());
                (count, codes.is_empty())
            }
        };
        count.1 += 1;
        if !is_right {
            own.wrong.push(format!("{}: {:?} {codes:?}", example.kind, example.text));
        }
    }
    own
}

/// The table in the guide for contributors.
fn table(measured: &Measured) -> String {
    let mut out = String::from("| Lint | Found | Of |\n|---|---|---|\n");
    for code in CODES {
        let own = measured.details.iter().filter(|((own, _), _)| *own == code);
        let (found, all) = own.fold((0, 0), |sum, (_, one)| (sum.0 + one.0, sum.1 + one.1));
        let _ = writeln!(out, "| `{code}` | {found} | {all} |");
    }
    let (false_alarms, all) =
        measured.quiet.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let _ = writeln!(out, "| false alarms, in texts without any detail | {false_alarms} | {all} |");
    out
}

#[test]
fn no_kind_of_detail_is_found_less_often_than_before() {
    let measured = measured();
    let mut report = String::from("# Found, of all: details by kind\n\n");
    for ((code, kind), (found, all)) in &measured.details {
        let _ = writeln!(report, "{code}: {kind}: {found} of {all}");
    }
    report.push_str("\n# False alarms, of all: texts without any detail\n\n");
    for (kind, (alarms, all)) in &measured.quiet {
        let _ = writeln!(report, "{kind}: {alarms} of {all}");
    }
    report.push_str("\n# What was judged wrongly\n\n");
    for wrong in &measured.wrong {
        let _ = writeln!(report, "{wrong}");
    }
    compare(&golden("report.txt"), &report);
    let guide = std::fs::read_to_string(repository().join("CONTRIBUTING.md")).expect("the guide");
    let table = table(&measured);
    assert!(guide.contains(&table), "CONTRIBUTING.md must have this table:\n{table}");
}
