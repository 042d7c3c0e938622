//! The tool's own words: every message is used, and every message that is asked for is there.

use super::{Source, sources};
use crate::support::repository;
use std::collections::BTreeSet;
use std::fs;

/// The beginning of the ids of messages that page layouts print.
const LABEL: &str = "label-";

/// The ids of all messages, as the English catalogue has them.
fn messages() -> BTreeSet<String> {
    let path = repository().join("layouts/words/en.ftl");
    let text = fs::read_to_string(path).expect("the English catalogue");
    let ids = text.lines().filter_map(|line| line.split_once(" ="));
    let is_id = |id: &str| {
        id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    ids.map(|(id, _)| id.to_owned()).filter(|id| is_id(id)).collect()
}

/// Every text between quotation marks, as far as it is one word.
fn literals(text: &str) -> BTreeSet<String> {
    text.split('"').filter(|word| !word.contains(char::is_whitespace)).map(str::to_owned).collect()
}

/// What is in quotation marks after each of these beginnings of a call.
fn asked_for(text: &str, calls: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for call in calls {
        for (at, _) in text.match_indices(call) {
            let rest = text[at + call.len()..].trim_start();
            let id = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
            found.extend(id.map(|(id, _)| id.to_owned()));
        }
    }
    found
}

fn layouts() -> Vec<(String, String)> {
    let folders = ["layouts", "layouts/epub", "layouts/site", "layouts/site/help"];
    let folders = folders.map(|name| repository().join(name));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("layouts"));
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let files = paths.filter(|path| path.is_file());
    files
        .map(|path| {
            let text = fs::read_to_string(&path).expect("text");
            (path.display().to_string(), text)
        })
        .collect()
}

fn code() -> Vec<Source> {
    sources().into_iter().filter(|source| !source.is_for_tests()).collect()
}

#[test]
fn every_message_is_used() {
    let mut used = BTreeSet::from(["catalogue".to_owned()]);
    for source in code() {
        used.extend(literals(source.code()));
    }
    for (_, text) in layouts() {
        let words = literals(&text);
        used.extend(words.iter().map(|word| format!("{LABEL}{word}")));
        used.extend(words);
    }
    let unused: Vec<String> = messages().difference(&used).cloned().collect();
    assert!(unused.is_empty(), "nothing prints {}", unused.join(", "));
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let messages = messages();
    assert!(messages.len() > 100, "the catalogue is read");
    let mut seen = 0;
    let mut missing = Vec::new();
    for source in code() {
        let calls =
            ["words.text(", "words.with(", "words.parts(", "own.text(", "own.with(", "own.parts("];
        for id in asked_for(source.code(), &calls) {
            seen += 1;
            if !messages.contains(&id) {
                missing.push(format!("{}: {id}", source.path));
            }
        }
    }
    for (path, text) in layouts() {
        let asked = asked_for(&text, &["#word(", " word(", "(word(", "[word("]);
        for id in asked.into_iter().chain(asked_for(&text, &["word-in(text.lang,"])) {
            seen += 1;
            // Layouts of pages know labels without the start of their names.
            let is_page = path.ends_with(".typ");
            let id = if is_page { format!("{LABEL}{id}") } else { id };
            if !messages.contains(&id) {
                missing.push(format!("{path}: {id}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(seen > 100, "the calls are read: {seen}");
}
