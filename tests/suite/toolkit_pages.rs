//! The pages of the toolkit itself: how many there are, and the faults that the engine leaves.

use crate::support::{Run, repository};
use serde_json::Value;
use std::process::Command;

/// Kinds of which an edition may have some, and how many. The engine takes care of the first note of
/// a block only, and a block near the end of a page can push its others to the next page. It breaks
/// a table wherever a row ends. A picture or a letter that does not fit moves to the next page.
type Bounds<'a> = &'a [(&'a str, u64)];

/// Inspects an edition of a partner whose name is of usual length: at most `pages`, and no kind of
/// fault beyond `bounds`.
#[track_caller]
fn has_pages(edition: &str, pages: u64, bounds: Bounds<'_>) {
    let arguments = ["--partner", "northfield-welcome", "--edition", edition];
    let mut command = Command::new(env!("CARGO_BIN_EXE_bindery"));
    command.current_dir(repository()).args(["check", "--pages", "--no-packs", "--format", "json"]);
    let output = command.args(arguments).output().expect("the program starts");
    let run = Run::new(output, repository()).expect_success();
    assert!(!run.stdout.contains("converge"), "{}", run.stdout);
    let rows: Vec<Value> = run
        .stdout
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .filter(|row: &Value| row["counts"].is_object())
        .collect();
    assert!(!rows.is_empty(), "{}{}", run.stdout, run.stderr);
    let sum: u64 = rows.iter().filter_map(|row| row["pages"].as_u64()).sum();
    assert!(sum <= pages, "{sum} pages in {edition}");
    let kinds = rows[0]["counts"].as_object().expect("counts").keys();
    let over: Vec<String> = kinds
        .filter_map(|kind| {
            let count: u64 = rows.iter().filter_map(|row| row["counts"][kind].as_u64()).sum();
            let most = bounds.iter().find(|(own, _)| own == kind).map_or(0, |(_, most)| *most);
            (count > most).then(|| format!("{kind}: {count}, and at most {most} are known"))
        })
        .collect();
    assert!(over.is_empty(), "{edition}: {over:#?}\n{}", run.stdout);
}

#[test]
fn the_print_edition_saves_paper() {
    let bounds = [
        ("note-apart", 12),
        ("lone-line", 1),
        ("lone-row", 3),
        ("half-empty-page", 3),
        ("short-end", 1),
    ];
    has_pages("print", 360, &bounds);
}

#[test]
fn the_screen_edition_has_few_faults() {
    let bounds = [
        ("note-apart", 14),
        ("lone-row", 2),
        ("half-empty-page", 2),
        ("short-end", 2),
        ("stranded-heading", 2),
    ];
    has_pages("screen", 310, &bounds);
}
