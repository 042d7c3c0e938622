//! What a translation must keep of its source: `check` says what is missing, in the PO file.

use super::{status, translated};
use crate::support::Project;

const PATH: &str = "content/translations/cy/asking.po";

/// The project with one translation replaced, and the line on which it is.
fn with(from: &str, to: &str) -> (Project, usize) {
    let project = translated();
    let text = project.text(PATH);
    let wrong = format!("msgstr \"{to}\"");
    let changed = text.replacen(&format!("msgstr \"{from}\""), &wrong, 1);
    assert_ne!(changed, text, "there is no translation {from}");
    let line = changed.lines().position(|line| line == wrong).expect("the line") + 1;
    project.overwrite(PATH, changed);
    (project, line)
}

#[track_caller]
fn refused(from: &str, to: &str, message: &str, hint: &str) {
    let (project, line) = with(from, to);
    let place = format!("{PATH}:{line}:1: error[translation]: {message}");
    project.run(&["check", "--format", "short"]).expect_failure(1).stdout_has(&place);
    project.run(&["check"]).expect_failure(1).stdout_has(hint);
    project
        .run(&["build", "--language", "cy", "--edition", "ebook", "--partner", "alder"])
        .expect_failure(1)
        .stderr_has(message);
}

#[test]
fn a_whole_translation_is_sound() {
    let project = translated();
    project.run(&["check", "--deny", "translation"]).expect_success();
    assert!(status(&project).iter().all(|(_, state, _)| state == "unreviewed"));
}

#[test]
fn a_mark_that_is_missing_is_named() {
    refused(
        "Cymraeg The clock starts when the request arrives. See [@dpa-2018, s 45(5)].",
        "Mae’r cloc yn dechrau.",
        "this translation lacks `[@dpa-2018, s 45(5)]`",
        "copy `[@dpa-2018, s 45(5)]` from the source",
    );
}

#[test]
fn a_mark_that_was_changed_is_named_with_a_suggestion() {
    refused(
        "Cymraeg The clock starts when the request arrives. See [@dpa-2018, s 45(5)].",
        "Mae’r cloc yn dechrau. [@dpa-2018, s 45(6)]",
        "this translation lacks `[@dpa-2018, s 45(5)]`, and has `[@dpa-2018, s 45(6)]` instead",
        "did you mean `[@dpa-2018, s 45(5)]`?",
    );
}

#[test]
fn a_mark_that_the_source_has_not_is_named() {
    refused(
        "Cymraeg Time limits",
        "Terfynau `amser`",
        "this translation has ``amser``, which its source does not have",
        "remove it",
    );
}

#[test]
fn a_translation_that_is_read_as_something_else_is_refused() {
    refused(
        "Cymraeg Never send originals.",
        "- Peidiwch byth",
        "the source is a paragraph, but this translation is not",
        "a backslash before a sign",
    );
    refused(
        "Cymraeg Never send originals.",
        "Peidiwch\\n\\nbyth",
        "the source is a paragraph, but this translation is not",
        "without empty lines",
    );
}

#[test]
fn a_mistake_that_the_resolver_finds_is_reported_in_the_po_file() {
    let project = translated();
    let wrong = |line: &str| match line.starts_with("msgstr") {
        true => line.replace("](#writing)", "](#writting)"),
        false => line.to_owned(),
    };
    let lines: Vec<String> = project.text(PATH).lines().map(wrong).collect();
    project.overwrite(PATH, lines.join("\n"));
    // The mark differs from the source's, and the link leads nowhere: both are in the PO file.
    let run = project.run(&["check", "--format", "short"]).expect_failure(1);
    assert!(
        run.stdout.contains("lacks `[](#writing)`, and has `[](#writting)` instead"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("content/chapters/asking.md"), "{}", run.stdout);
}
