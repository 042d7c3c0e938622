//! `check` and `build` agree: whatever stops a build, `check` reports first, in the same words.
//!
//! The projects are the base project with random slips of the kinds that people make. Each number
//! makes one project, so a failure repeats. `BINDERY_SLIPS` sets how many projects are tried;
//! `BINDERY_FIRST_SLIP` sets the number of the first.

use crate::support::{Dice, Project, number};
use bindery::project::{LINTS, Level};
use std::collections::BTreeSet;

/// What people type, paste or leave behind.
const PIECES: [&str; 64] = [
    "#",
    "##### Deep",
    "{",
    "}",
    "{#id}",
    "{#asking}",
    "::: note\n",
    ":::\n",
    "::::\n",
    "::: nothing\n",
    "[",
    "](",
    "[x](#nowhere)",
    "[x](../chapters/asking.md)",
    "![](figures/none.svg)",
    "[@dpa-2018]",
    "[@nothing, s 1]",
    "[^a]",
    "[^b]: A note.\n",
    "{{",
    "}}",
    "{{ partner.nmae }}",
    "{{ 7*7 }}",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "| a |\n",
    "**",
    "~~",
    "`",
    "```\n",
    "<br>",
    "<div>",
    "<!-- x",
    "-->",
    "\\",
    "\t",
    "  ",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "é",
    "漢字",
    "😀",
    "ش",
    "\u{1}",
    "---\n",
    "- ",
    "1. ",
    "> ",
    ": ",
    "#cc0000",
    "~",
    "null",
    "true",
    "\"",
    "'",
    "[]",
    "0",
    "-1",
    "9999999999",
    "2026-02-30",
    "javascript:alert(1)",
    "https:///x",
];

/// Makes one slip in one file. Says what it did.
fn slip(project: &Project, files: &[String], dice: &mut Dice) -> String {
    let path = format!("content/{}", dice.of(files));
    let bytes = project.bytes(&path);
    let Ok(text) = String::from_utf8(bytes.clone()) else {
        let mut bytes = bytes;
        let at = dice.below(bytes.len());
        let action = if dice.below(2) == 0 {
            bytes.truncate(at);
            "cut short"
        } else {
            bytes[at] ^= 1 << dice.below(8);
            "changed a bit of"
        };
        project.overwrite(&path, bytes);
        return format!("{action} {path} at byte {at}");
    };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = dice.below(lines.len());
    let place = |at: usize| lines[..at].iter().map(|line| line.len()).sum::<usize>();
    let line = lines.get(at).copied().unwrap_or_default();
    let within = line.char_indices().map(|(index, _)| index).collect::<Vec<_>>();
    let column = if within.is_empty() { 0 } else { *dice.of(&within) };
    let piece = *dice.of(&PIECES);
    let (new, action) = match dice.below(8) {
        0..=2 => {
            let mut new = text.clone();
            new.insert_str(place(at) + column, piece);
            (new, format!("put {piece:?} into line {}", at + 1))
        }
        3 => {
            let end = line.trim_end().len();
            let start = line.find([':', '=']).map_or(0, |sign| sign + 1).min(end);
            let new = format!("{} {piece}{}", &text[..place(at) + start], &text[place(at) + end..]);
            (new, format!("set line {} to {piece:?}", at + 1))
        }
        4 => (
            [&text[..place(at)], &text[place(at) + line.len()..]].concat(),
            format!("removed line {}", at + 1),
        ),
        5 => (
            [&text[..place(at)], line, &text[place(at)..]].concat(),
            format!("doubled line {}", at + 1),
        ),
        6 => {
            let other = lines.get(dice.below(lines.len())).copied().unwrap_or_default();
            (
                [&text[..place(at)], other, &text[place(at) + line.len()..]].concat(),
                format!("put {other:?} in place of line {}", at + 1),
            )
        }
        _ => {
            let mut new = text.clone();
            if let Some(letter) = new[place(at) + column..].chars().next() {
                new.replace_range(place(at) + column..place(at) + column + letter.len_utf8(), "");
            }
            (new, format!("removed a letter from line {}, column {}", at + 1, column + 1))
        }
    };
    project.overwrite(&path, new);
    format!("{action} of {path}")
}

/// The errors in a report for people: the code and the message. A build reports each partner's
/// missing letters when it comes to that partner, and says whose they are.
fn errors(report: &str) -> BTreeSet<&str> {
    let errors = report.lines().filter(|line| line.starts_with("error["));
    errors.map(|line| line.split(" (in the editions of").next().unwrap_or(line)).collect()
}

#[test]
fn whatever_stops_a_build_is_reported_by_check() {
    let first = number("BINDERY_FIRST_SLIP", 1);
    let mut disagreements = Vec::new();
    let mut stopped = 0;
    let count = number("BINDERY_SLIPS", 24);
    for seed in first..first + count {
        let project = Project::base().overlay(&crate::support::fixtures().join("packs"));
        let files = project.files("content");
        let dice = &mut Dice(seed);
        let slips: Vec<String> =
            (0..=dice.below(3)).map(|_| slip(&project, &files, dice)).collect();
        let check = project.run(&["check"]);
        let build = project.run(&["build", "--out", "made"]);
        let mut told = Vec::new();
        for (name, run) in [("check", &check), ("build", &build)] {
            if !matches!(run.code, Some(0..=3)) || run.stderr.contains("panicked") {
                told.push(format!("{name} ended with {:?}:\n{}", run.code, run.stderr));
            }
        }
        // Some lints are denied unless a book says otherwise. They fail a check, and drafts are made all
        // the same, so that people can look at them.
        let is_lint = |error: &&str| {
            let denied = LINTS.iter().filter(|lint| lint.level == Level::Deny && !lint.is_fixed);
            denied
                .into_iter()
                .any(|lint| error.starts_with(&format!("error[{}]", lint.code.name())))
        };
        let found = errors(&check.stdout);
        let is_sound = check.code == Some(0) || !found.is_empty() && found.iter().all(is_lint);
        if is_sound != (build.code == Some(0)) {
            told.push(format!("check ended with {:?}, build with {:?}", check.code, build.code));
        }
        let reported = errors(&check.stdout);
        let unreported: Vec<&str> = errors(&build.stderr).difference(&reported).copied().collect();
        if !unreported.is_empty() {
            told.push(format!("only build says: {unreported:#?}"));
        }
        stopped += u64::from(build.code != Some(0));
        let left = if project.at("made").exists() { project.files("made") } else { Vec::new() };
        if let Some(file) = left.iter().find(|file| file.contains(".tmp")) {
            told.push(format!("{file} was left behind"));
        }
        if !told.is_empty() {
            disagreements.push(format!("{seed}: {}\n{}\n", slips.join("; "), told.join("\n")));
        }
    }
    assert!(disagreements.is_empty(), "{}", disagreements.join("\n"));
    // Slips that stop nothing, or everything, would test little.
    assert!(count < 20 || stopped > count / 10 && stopped < count, "{stopped} of {count} stopped");
}
