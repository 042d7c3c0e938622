//! What names and reasons contain cannot steer the terminal, and lost output is a failure.

use crate::support::Project;
use std::fs::OpenOptions;
use std::process::Stdio;

const ESCAPE: &str = "A\u{1b}[31mred\u{9b}2J\u{202e}";

#[track_caller]
fn is_clean(text: &str) {
    let steers = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!text.contains(steers), "{text:?}");
}

#[test]
fn control_characters_in_names_are_refused_and_never_printed() {
    for (file, from, to) in [
        (
            "content/partners/birch/_brand.yml",
            "full: Birch Law Centre",
            "full: \"Birch \\e[31mLaw\"",
        ),
        ("content/book.toml", "\"The Field Guide\"", "\"The \\u001b[31m Guide\""),
        ("content/chapters/plain.md", "title: A plain chapter", "title: \"A \\e[31m chapter\""),
    ] {
        let project = Project::base().replace(file, from, to);
        for format in ["short", "human", "json", "github"] {
            let run = project.run(&["check", "--format", format]).expect_failure(1);
            assert!(run.stdout.contains("invisible character U+001B"), "{}", run.stdout);
            is_clean(&run.stdout);
        }
        for what in ["partners", "sections", "artefacts"] {
            let run = project.run(&["list", what]);
            is_clean(&run.stdout);
            is_clean(&run.stderr);
        }
    }
}

#[test]
fn a_report_in_the_short_format_has_one_line_for_each_problem() {
    let project = Project::base().replace(
        "content/book.toml",
        "id = \"field-guide\"",
        "id = \"a\\nb\\rc\\u202ed\"",
    );
    let run = project.run(&["check", "--format", "short"]).expect_failure(1);
    is_clean(&run.stdout);
    let starts = |line: &str| line.starts_with("content/");
    assert!(run.stdout.lines().all(starts), "{}", run.stdout);
}

#[test]
fn names_on_the_command_line_and_of_files_are_shown_safely() {
    let project = Project::base().write(&format!("content/chapters/{ESCAPE}.md"), "No header.\n");
    for arguments in [
        vec!["check"],
        vec!["check", "--format", "short"],
        vec!["check", "--format", "json"],
        vec!["build", "--partner", ESCAPE],
        vec!["build", "--root", ESCAPE],
        vec!["init", ESCAPE, ESCAPE],
        vec!["new", "chapter", ESCAPE],
        vec!["verify", ESCAPE],
        vec!["sheets", ESCAPE],
        vec!["check", "--deny", ESCAPE],
        vec!["release", "recall", "2026.01", "--reason", ESCAPE],
    ] {
        let run = project.run(&arguments);
        assert_ne!(run.code, Some(0), "{arguments:?}");
        is_clean(&run.stdout);
        is_clean(&run.stderr);
    }
}

#[test]
fn output_to_a_full_device_is_a_failure() {
    let project = Project::base();
    for arguments in [
        vec!["check", "--format", "json", "--deny", "unused-term"],
        vec!["list", "partners"],
        vec!["list", "sections", "--format", "json"],
        vec!["completions", "bash"],
        vec!["--help"],
        vec!["build", "--help"],
        vec!["--version"],
    ] {
        let project = Project::base().body("<br>\n");
        let full = OpenOptions::new().write(true).open("/dev/full").expect("the full device");
        let mut command = project.command(&arguments);
        let output = command.stdout(full).stderr(Stdio::piped()).output().expect("it starts");
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{arguments:?}: {errors}");
        assert!(errors.contains("error: cannot write to standard output: "), "{errors}");
    }
    let full = OpenOptions::new().write(true).open("/dev/full").expect("the full device");
    let mut command = project.command(&["check"]);
    let output = command.stderr(full).stdout(Stdio::null()).output().expect("it starts");
    assert_eq!(output.status.code(), Some(3));
}
