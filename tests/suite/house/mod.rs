//! The house: which room may know which, who opens the doors, and what every file begins with.

mod imports;
mod words;

use crate::support::repository;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms, from the ground up. Each is a folder of `src/`, or a file of its own, and a room
/// uses only those before it.
const ROOMS: [&str; 23] = [
    "ground",
    "project",
    "starter",
    "book",
    "incoming",
    "pages",
    "web",
    "ebook",
    "word",
    "check",
    "translation",
    "absence",
    "assembly",
    "review",
    "compare",
    "verify",
    "release",
    "binder",
    "currency",
    "site",
    "publishing",
    "cli",
    "commands",
];

/// Rooms that may not know each other although one comes first: pages, ebooks and Word files are
/// written from the same manuscript, each for itself.
const STRANGERS: [(&str, &str); 4] =
    [("web", "pages"), ("ebook", "pages"), ("word", "pages"), ("word", "ebook")];

/// Files that import each other on purpose: a table holds blocks, and a block may be a table.
const CIRCLES: [&[&str]; 1] =
    [&["pages/typeset/blocks.rs", "pages/typeset/inlines.rs", "pages/typeset/tables.rs"]];

/// A source file of the tool, without its tests.
struct Source {
    /// Below `src/`.
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        room_of(&self.path)
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

fn room_of(path: &str) -> &str {
    path.split(['/', '.']).next().expect("a name")
}

#[test]
fn every_room_is_a_folder_in_its_place() {
    let rooms: BTreeSet<String> = sources()
        .iter()
        .map(|source| source.room().to_owned())
        .filter(|room| !["lib", "main"].contains(&room.as_str()))
        .collect();
    similar_asserts::assert_eq!(rooms, ROOMS.map(str::to_owned).into());
}

#[test]
fn a_room_uses_only_rooms_before_it() {
    let place = |room: &str| ROOMS.iter().position(|name| *name == room);
    let mut broken = Vec::new();
    let mut seen = 0;
    for (file, used) in imports::graph(&sources()) {
        let room = room_of(&file).to_owned();
        for other in used {
            let used = room_of(&other);
            seen += 1;
            if used != room && (place(used) >= place(&room) || STRANGERS.contains(&(&room, used))) {
                broken.push(format!("{file} uses {other}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(seen > 500, "the imports are read: {seen}");
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let known: BTreeSet<BTreeSet<String>> =
        CIRCLES.map(|circle| circle.iter().map(|file| (*file).to_owned()).collect()).into();
    let found: BTreeSet<BTreeSet<String>> =
        imports::circles(&imports::graph(&sources())).into_iter().collect();
    similar_asserts::assert_eq!(found, known);
}

/// The text scan stands in for clippy where no lint sees a door, and says what it found.
#[test]
fn every_door_is_used_in_its_own_room() {
    let doors: [(&str, &[&str], &[&str]); 5] = [
        ("opens files", &["ground/files.rs", "ground/files/"], &["std::fs", "tempfile::"]),
        ("reads the clock", &["ground/clock.rs"], &["std::time::Instant", "SystemTime"]),
        ("reads the environment", &["ground/clock.rs", "commands/"], &["env::var"]),
        (
            "uses a network",
            &["publishing/network/"],
            &["std::net", "tokio::", "axum::serve", "object_store::"],
        ),
        ("uses chance", &[], &["rand::", "new_v4", "RandomState"]),
    ];
    for source in sources().iter().filter(|source| !source.is_for_tests()) {
        for (what, rooms, words) in doors {
            let is_at_home = rooms.iter().any(|room| source.path.starts_with(room));
            for word in words.iter().filter(|_| !is_at_home) {
                assert!(!source.code().contains(word), "{} {what}: {word}", source.path);
            }
        }
        // What clippy keeps shut stays shut: only these files may ask it to look away.
        let may_look_away = [
            "ground/files.rs",
            "ground/clock.rs",
            "publishing/network/mod.rs",
            "commands/mod.rs",
            "commands/output.rs",
        ];
        if !may_look_away.contains(&source.path.as_str()) {
            assert!(!source.code().contains("clippy::disallowed"), "{}", source.path);
        }
    }
}

#[test]
fn clippy_keeps_the_doors_shut() {
    let text = fs::read_to_string(repository().join("Cargo.toml")).expect("Cargo.toml");
    for lint in ["disallowed_methods", "disallowed_types", "disallowed_macros"] {
        assert!(text.contains(&format!("{lint} = \"deny\"")), "{lint}");
    }
    let doors = fs::read_to_string(repository().join(".clippy.toml")).expect(".clippy.toml");
    for door in ["std::fs::read", "std::path::Path::canonicalize", "std::time::Instant::now"] {
        assert!(doors.contains(&format!("\"{door}\"")), "{door}");
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
        ("output/bundles/", "made for partners"),
        ("output/review/", "made by an export or a review"),
        ("output/updates/", "made by an update"),
        ("output/shards/2026.11", "made by a shard"),
        ("output/shards/draft/1-of-4", "made by a shard"),
        ("output/shards/draft/K-of-N/", "made by a shard"),
        ("output/shards/VERSION/K-of-N/", "made by a shard"),
        ("content/releases/", "made by a release"),
        ("content/releases/2026.11/", "made by a release"),
        ("content/releases/next.toml", "made by a release"),
        ("content/releases/signed-status.json", "made by a release"),
        ("output/releases/signed-status.json", "made by a release"),
        ("output/releases/current/signed-status.json", "made by a release"),
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
            let target = link.split([')', '#']).next().unwrap_or_default();
            let is_file = !target.contains("://") && !target.is_empty() && document == "README.md";
            if is_file {
                assert!(repository().join(target).exists(), "{document} links to `{target}`");
            }
        }
    }
}

#[test]
fn the_documents_show_only_commands_that_exist() {
    use clap::CommandFactory;
    let command = bindery::cli::Cli::command();
    let text = fs::read_to_string(repository().join("README.md")).expect("README.md");
    let details =
        fs::read_to_string(repository().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md");
    let of_details = details.lines().filter(|line| line.starts_with("bindery "));
    let mut seen = 0;
    for code in code_in(&text).into_iter().chain(of_details.map(str::to_owned)) {
        let Some(words) = ["cargo run --release -- ", "bindery "]
            .iter()
            .find_map(|start| code.strip_prefix(start))
        else {
            continue;
        };
        seen += 1;
        // What is in quotation marks is one word.
        let parts = words.split('"').enumerate();
        let words: Vec<&str> = parts
            .flat_map(|(at, part)| match at % 2 {
                0 => part.split_whitespace().collect(),
                _ => vec![part],
            })
            .collect();
        if words.first() == Some(&"help") {
            continue;
        }
        let arguments = std::iter::once("bindery").chain(words.iter().copied());
        let parsed = command.clone().try_get_matches_from(arguments);
        assert!(parsed.is_ok(), "a document shows `{code}`: {}", parsed.expect_err("it failed"));
    }
    assert!(seen >= 5, "the README shows how to use the tool");
}
