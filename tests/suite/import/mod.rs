//! `bindery import`: a file of another program becomes a section, and nothing in it is lost without a
//! word.
//!
//! The files are made here from small readable XML. `tests/import/real.sh` tries files of real programs.

mod decisions;
mod files;
mod hostile;
mod markdown;
mod mutations;
mod opendocument;
mod pictures;
mod places;
mod word;

use files::{Odt, Word};

use crate::support::{Project, Run};

/// Imports a file into the base project as the chapter `new`.
#[track_caller]
fn import(name: &str, bytes: &[u8], options: &[&str]) -> (Project, Run) {
    let project = Project::base().write(name, bytes);
    let mut arguments = vec!["import", name, "--id", "new"];
    arguments.extend(options);
    let run = project.run(&arguments);
    (project, run)
}

/// The text of the section below its header.
#[track_caller]
fn body_of(project: &Project) -> String {
    let text = project.text("content/chapters/new.md");
    let (_, body) = text.split_once("\n---\n\n").expect("a header");
    body.to_owned()
}

/// Imports a Word document with this body, and returns the text of the section.
#[track_caller]
fn section(word: &Word) -> (String, String) {
    let (project, run) = import("from.docx", &word.bytes(), &[]);
    let run = run.expect_success();
    reads_well(&project);
    (body_of(&project), run.stderr)
}

/// Our own reader finds nothing to complain about in the section but what its author has to write.
#[track_caller]
fn reads_well(project: &Project) {
    let check = project.run(&["check", "--format", "short"]);
    let problems: Vec<&str> = check
        .stdout
        .lines()
        .filter(|line| line.contains("chapters/new.md"))
        .filter(|line| !line.contains("[skeleton-text]") && !line.contains("[unlisted-section]"))
        .collect();
    assert!(problems.is_empty(), "{}\n{}", problems.join("\n"), body_of(project));
}
