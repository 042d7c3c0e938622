//! One folder for each mistake: `tests/fixtures/problems/<code>/<case>/`.
//!
//! A case changes the base project in any of four ways: `case.toml` removes files and replaces text,
//! `body.md` becomes the text of the chapter `plain`, and every other file is added to the project or
//! replaces one. The report must equal `expected.txt` and contain only the folder's code.

use crate::support::{Project, compare, fixtures};
use bindery::ground::diagnostic::Code;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Codes that no file of a project can raise in `check`, and the places where they are tested.
const ELSEWHERE: [(Code, &str); 26] = [
    (Code::Typeset, "build: a layout of the project that the page engine refuses"),
    (Code::Layout, "build: a layout of the project that makes an invalid page"),
    (Code::Overfull, "build: found on finished pages"),
    (Code::NoteApart, "inspection: found on finished pages"),
    (Code::LoneLine, "inspection: found on finished pages"),
    (Code::Widow, "inspection: found on finished pages"),
    (Code::LoneRow, "inspection: found on finished pages"),
    (Code::HalfEmptyPage, "inspection: found on finished pages"),
    (Code::ShortEnd, "inspection: found on finished pages"),
    (Code::StrandedHeading, "inspection: found on finished pages"),
    (Code::LineLength, "inspection: found on finished pages"),
    (Code::BlankPage, "inspection: found on finished pages"),
    (Code::OutsidePage, "inspection: found on finished pages"),
    (Code::DividedNumber, "inspection: found on finished pages"),
    (Code::SmallText, "inspection: found on finished pages"),
    (Code::LongContents, "inspection: found on finished pages"),
    (Code::Release, "release: everything that blocks or breaks a release"),
    (Code::Publish, "publishing: a site or a place that cannot be used"),
    (Code::Store, "store: a shared store that cannot be used or that lies"),
    (Code::PageBudget, "packs: found on finished pages"),
    (Code::TotalInk, "shop: found in finished files"),
    (Code::Leak, "absence: found in finished files"),
    (Code::Import, "import: a file that cannot become a section"),
    (Code::Environment, "determinism: a variable with a value that cannot be used"),
    (Code::Output, "build: a folder that cannot be written"),
    (Code::Internal, "a defect of the tool: no known input raises it"),
];

/// The sorted folders in a folder.
fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort_unstable();
    folders
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a name that is text")
}

/// The base project with the case's mistake.
fn project_with(case: &Path) -> Project {
    let mut project = Project::base();
    if let Ok(text) = fs::read_to_string(case.join("case.toml")) {
        let changes: toml::Table = text.parse().expect("case.toml is TOML");
        for path in changes.get("remove").and_then(toml::Value::as_array).into_iter().flatten() {
            project = project.remove(path.as_str().expect("a path"));
        }
        for change in changes.get("replace").and_then(toml::Value::as_array).into_iter().flatten() {
            let text = |key: &str| change[key].as_str().expect("text");
            project = project.replace(text("file"), text("from"), text("to"));
        }
    }
    if ["content", "layouts"].iter().any(|folder| case.join(folder).is_dir()) {
        project = project.overlay(case).remove("expected.txt");
        for own in ["case.toml", "body.md"] {
            if project.at(own).exists() {
                project = project.remove(own);
            }
        }
    }
    if let Ok(body) = fs::read_to_string(case.join("body.md")) {
        project = project.body(&body);
    }
    project
}

#[test]
fn every_mistake_raises_its_own_code_and_nothing_else() {
    let mut failures = Vec::new();
    for folder in folders(&fixtures().join("problems")) {
        let code = name(&folder);
        for case in folders(&folder) {
            let expected = case.join("expected.txt");
            if !expected.exists() && crate::support::accepts() {
                compare(&expected, "");
            }
            let run = project_with(&case).run(&["check", "--format", "short"]);
            let label = format!("{code}/{}", name(&case));
            if run.stdout.is_empty() {
                failures.push(format!("{label}: nothing was reported"));
            }
            let is_named = |line: &str| {
                line.contains(&format!("error[{code}]: "))
                    || line.contains(&format!("warning[{code}]: "))
            };
            for line in run.stdout.lines().filter(|line| !is_named(line)) {
                failures.push(format!("{label}: raises something else: {line}"));
            }
            let is_error = run.stdout.contains("error[");
            let fits = match run.code {
                Some(0) => !is_error,
                Some(1 | 2) => is_error,
                _ => false,
            };
            if !fits {
                failures.push(format!("{label}: exit {:?}\n{}", run.code, run.stderr));
            }
            if crate::support::accepts() {
                compare(&expected, &run.stdout);
            } else {
                let text = fs::read_to_string(&expected).unwrap_or_default();
                if text != run.stdout {
                    failures.push(format!("{label}: expected\n{text}but it says\n{}", run.stdout));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let with_cases: BTreeSet<String> =
        folders(&fixtures().join("problems")).iter().map(|path| name(path).to_owned()).collect();
    let elsewhere: BTreeSet<String> =
        ELSEWHERE.iter().map(|(code, _)| code.name().to_owned()).collect();
    let all: BTreeSet<String> = Code::ALL.iter().map(|code| code.name().to_owned()).collect();
    let covered: BTreeSet<String> = with_cases.union(&elsewhere).cloned().collect();
    similar_asserts::assert_eq!(covered, all);
    let both: Vec<&String> = with_cases.intersection(&elsewhere).collect();
    assert!(both.is_empty(), "these have cases and an excuse: {both:?}");
}

#[test]
fn code_names_are_unique_words_joined_by_hyphens() {
    let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), Code::ALL.len(), "two codes share a name");
    for name in names {
        assert!(bindery::project::is_id(name), "`{name}`");
    }
}

#[test]
fn the_base_project_has_no_problems() {
    Project::base()
        .run(&["check"])
        .expect_success()
        .stdout("")
        .stderr("no problems\n1 statement is marked as unconfirmed: run `bindery list unconfirmed` to see it\n");
}
