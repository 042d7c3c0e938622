//! The house: which room may know which, who opens the doors, and what every file begins with.

use crate::support::repository;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Rooms from the ground up. A room uses rooms of lower floors, and of its own floor only those
/// that stand before it. Formats are siblings.
const FLOORS: [&[&str]; 6] = [
    &["source", "diagnostic", "digest", "files", "fonts", "layouts"],
    &["project", "clock"],
    &["book", "markdown", "select", "read", "resolve"],
    &["typeset", "pdf", "xhtml", "epub"],
    &["plan", "check", "prepare", "starter", "build", "release"],
    &["cli", "commands"],
];

/// Formats that may know another: the PDF is written from finished pages, the ebook from XHTML.
const SIBLINGS: [(&str, &str); 2] = [("pdf", "typeset"), ("epub", "xhtml")];

/// A source file of the tool, without its tests.
struct Source {
    /// Below `src/`.
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().expect("a name")
    }

    /// The text in front of the tests at the end of the file.
    fn code(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
    }

    /// Helpers for unit tests only.
    fn is_for_tests(&self) -> bool {
        ["tests.rs", "sample.rs"].iter().any(|name| self.path.ends_with(name))
            || self.path.contains("/tests/")
            || self.path.contains("/sample/")
    }
}

fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    let start = repository().join("src");
    collect(&start, &start, &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 50, "the tool has more files than that");
    sources
}

fn collect(start: &Path, folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            collect(start, &path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("text");
            let path = path.strip_prefix(start).expect("a file of the tool").display().to_string();
            sources.push(Source { path, text });
        }
    }
}

/// The rooms that code names behind `crate::`, in `use` lists too.
fn rooms_in(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for piece in code.split("crate::").skip(1) {
        let names = match piece.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default(),
            None => piece,
        };
        let count = if piece.starts_with('{') { usize::MAX } else { 1 };
        for name in names.split(',').take(count) {
            let name: String =
                name.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if !name.is_empty() {
                rooms.insert(name);
            }
        }
    }
    rooms
}

fn place_of(room: &str) -> Option<(usize, usize)> {
    FLOORS.iter().enumerate().find_map(|(floor, rooms)| {
        rooms.iter().position(|name| *name == room).map(|place| (floor, place))
    })
}

#[test]
fn every_room_has_a_floor_and_every_floor_its_rooms() {
    let rooms: BTreeSet<String> = sources()
        .iter()
        .map(|source| source.room().to_owned())
        .filter(|room| !["lib", "main"].contains(&room.as_str()))
        .collect();
    let floors: BTreeSet<String> =
        FLOORS.iter().flat_map(|rooms| rooms.iter().map(|room| (*room).to_owned())).collect();
    similar_asserts::assert_eq!(rooms, floors);
}

#[test]
fn a_room_uses_only_rooms_below_it() {
    let mut broken = Vec::new();
    for source in sources().iter().filter(|source| !source.is_for_tests()) {
        let room = source.room();
        let Some((floor, place)) = place_of(room) else { continue };
        for used in rooms_in(source.code()) {
            let Some((used_floor, used_place)) = place_of(&used) else { continue };
            let are_formats = floor == 3 && used_floor == 3;
            let allowed = used == room
                || used_floor < floor
                || (used_floor == floor && used_place < place && !are_formats)
                || SIBLINGS.contains(&(room, &used));
            if !allowed {
                broken.push(format!("{} uses {used}", source.path));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn only_one_room_opens_files() {
    for source in sources().iter().filter(|source| !source.is_for_tests()) {
        if source.room() != "files" {
            for door in
                ["std::fs", "fs::read", "fs::write", "File::open", "File::create", "tempfile::"]
            {
                assert!(!source.code().contains(door), "{} uses {door}", source.path);
            }
        }
    }
}

#[test]
fn only_one_room_reads_the_clock() {
    for source in sources().iter().filter(|source| !source.is_for_tests()) {
        if source.path != "clock.rs" {
            for door in ["Instant", "SystemTime", "SOURCE_DATE_EPOCH\""] {
                assert!(!source.code().contains(door), "{} uses {door}", source.path);
            }
        }
    }
}

#[test]
fn only_the_commands_print() {
    for source in sources().iter().filter(|source| !source.is_for_tests()) {
        if source.room() != "commands" && source.path != "main.rs" {
            for door in ["println!", "print!(", "stdout()", "stderr()", "dbg!"] {
                assert!(!source.code().contains(door), "{} uses {door}", source.path);
            }
        }
    }
}

#[test]
fn no_chance_and_no_network_anywhere() {
    for source in sources().iter().filter(|source| !source.is_for_tests()) {
        for door in ["rand::", "new_v4", "std::net", "RandomState", "thread_rng"] {
            assert!(!source.code().contains(door), "{} uses {door}", source.path);
        }
    }
}

#[test]
fn every_module_says_what_it_is() {
    for source in sources() {
        assert!(source.text.starts_with("//! "), "src/{} does not open with `//!`", source.path);
    }
}

#[test]
fn no_file_is_too_long_and_nothing_is_left_undone() {
    let suite = repository().join("tests/suite");
    let mut files = sources();
    collect(&suite, &suite, &mut files);
    for source in files {
        let lines = source.text.lines().count();
        // Samples for unit tests are data.
        assert!(
            lines <= 600 || source.path.ends_with("sample.rs"),
            "{}: {lines} lines",
            source.path
        );
        for word in ["TO\u{44}O", "FIX\u{4d}E", "unimplemented\u{21}", "todo\u{21}"] {
            assert!(!source.text.contains(word), "{} has {word}", source.path);
        }
    }
}

/// Words between single backticks, and lines of code blocks, in a document.
fn code_in(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_block = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if in_block {
            found.push(line.split(" #").next().unwrap_or_default().trim().to_owned());
        } else {
            found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

#[test]
fn the_documents_name_only_paths_that_exist() {
    let exceptions: BTreeMap<&str, &str> = BTreeMap::from([
        ("output/draft/", "made by a build"),
        ("content/CHANGELOG.md", "written by people, or drafted"),
        ("output/draft/build.json", "made by a build"),
        ("output/releases/", "made by a release"),
        ("output/releases/2026.11/", "made by a release"),
        ("output/releases/current/", "made by a release"),
        ("output/updates/", "made by an update"),
        ("content/releases/", "made by a release"),
        ("content/releases/next.toml", "made by a release"),
    ]);
    for document in ["README.md", "CONTRIBUTING.md", "LICENCE.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(repository().join(document)).expect(document);
        for code in code_in(&text) {
            let is_path = !code.contains([' ', '<', '*', '{', ':', '['])
                && ["content/", "src/", "layouts/", "tests/", "fonts/", "output/", "docs/", ".ci/"]
                    .iter()
                    .any(|start| code.starts_with(start));
            if is_path && !exceptions.contains_key(code.as_str()) {
                assert!(repository().join(&code).exists(), "{document} names `{code}`");
            }
        }
        for link in text.split("](").skip(1) {
            let target = link.split(')').next().unwrap_or_default();
            let is_file =
                !target.contains("://") && !target.starts_with(['#']) && document == "README.md";
            if is_file {
                assert!(repository().join(target).exists(), "{document} links to `{target}`");
            }
        }
    }
}

#[test]
fn the_readme_names_only_commands_that_exist() {
    use clap::CommandFactory;
    let command = bindery::cli::Cli::command();
    let text = fs::read_to_string(repository().join("README.md")).expect("README.md");
    let mut seen = 0;
    for code in code_in(&text) {
        let Some(words) = ["cargo run --release -- ", "bindery "]
            .iter()
            .find_map(|start| code.strip_prefix(start))
        else {
            continue;
        };
        seen += 1;
        let words: Vec<&str> = words.split_whitespace().collect();
        if words.first() == Some(&"help") {
            continue;
        }
        let arguments = std::iter::once("bindery").chain(words.iter().copied());
        let parsed = command.clone().try_get_matches_from(arguments);
        assert!(parsed.is_ok(), "README.md shows `{code}`: {}", parsed.expect_err("it failed"));
    }
    assert!(seen >= 5, "the README shows how to use the tool");
}
