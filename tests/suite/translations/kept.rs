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

/// What `check` says of one translation, with the line on which it is.
fn said(from: &str, to: &str) -> (String, usize) {
    let (project, line) = with(from, to);
    (project.run(&["check", "--format", "short"]).expect_success().stdout, line)
}

#[test]
fn what_looks_like_markup_is_found_in_a_translation() {
    for (to, what) in [
        ("**Peidiwch byth.", "`**` looks like a mark that is never closed"),
        ("==Peidiwch== byth.", "`==Peidiwch==` looks like highlighted words"),
        ("…", "this is still placeholder text"),
    ] {
        let (stdout, line) = said("Cymraeg Never send originals.", to);
        let place = format!("{PATH}:{line}:1: warning[");
        let found = stdout.lines().find(|own| own.starts_with(&place));
        assert!(found.is_some_and(|own| own.contains(what)), "{to}: {stdout}");
    }
    let (stdout, line) = said("Cymraeg Asking for data: first steps", "Gofyn am **ddata**");
    let place = format!("{PATH}:{line}:1: warning[looks-like-markup]: ");
    assert!(stdout.contains(&place), "a title has plain words: {stdout}");
}

#[test]
fn what_its_source_has_too_is_reported_once() {
    let project = translated().replace(
        "content/chapters/asking.md",
        "Never send originals.",
        "Never send **originals.",
    );
    project.run(&["translate", "extract", "cy"]).expect_success();
    let text = project.text(PATH);
    let kept = text.lines().filter(|line| !line.starts_with("#,") && !line.starts_with("#|"));
    let text = kept.collect::<Vec<_>>().join("\n") + "\n";
    let translation = "msgstr \"Cymraeg Never send originals.\"";
    assert!(text.contains(translation), "{text}");
    project
        .overwrite(PATH, text.replace(translation, "msgstr \"Cymraeg Never send **originals.\""));
    let stdout = project.run(&["check", "--format", "short"]).expect_success().stdout;
    let found: Vec<&str> =
        stdout.lines().filter(|own| own.contains("[looks-like-markup]")).collect();
    assert!(
        matches!(found.as_slice(), [own] if own.starts_with("content/chapters/asking.md")),
        "{stdout}"
    );
}

#[test]
fn a_heading_of_two_lines_is_refused() {
    refused(
        "Cymraeg Time limits",
        "Terfynau\\nAmser",
        "the source is a heading, and this translation has 2 lines",
        "write it on one line",
    );
}

/// The project with a change of a PO file, which `check` reports at a line that contains `place`.
#[track_caller]
fn reported(change: impl Fn(String) -> String, place: &str, message: &str) {
    let project = translated();
    let text = change(project.text(PATH));
    let line = text.lines().collect::<Vec<_>>().iter().rposition(|line| line.contains(place));
    let line = line.expect("a line") + 1;
    project.overwrite(PATH, text);
    let place = format!("{PATH}:{line}:1: error[translation]: {message}");
    project.run(&["check", "--format", "short"]).expect_failure(1).stdout_has(&place);
}

#[test]
fn a_text_that_is_in_a_file_twice_is_reported() {
    let again = "\nmsgctxt \"time-limits:heading\"\nmsgid \"Time limits\"\nmsgstr \"Terfynau\"\n";
    reported(
        |text| text + again,
        "msgid \"Time limits\"",
        "this text is in the file twice: it has an entry on line ",
    );
    let header = "\nmsgid \"\"\nmsgstr \"Language: cy\\n\"\n";
    reported(|text| text + header, "msgid \"\"", "this file has a second header");
}

#[test]
fn a_mistake_in_the_header_is_reported_on_its_line() {
    reported(
        |text| text.replace("\"Language: cy\\n\"", "\"Language: fr\\n\""),
        "\"Language: fr",
        "the header says that the language is `fr`",
    );
    reported(
        |text| text.replace("\"X-Reviewer: \\n\"", "\"X-Reviewer: Nia\\n\""),
        "\"X-Reviewer: Nia",
        "`X-Reviewer` names a reviewer, and `X-Reviewed` gives no date",
    );
    reported(
        |text| {
            let text = text.replace("\"X-Reviewer: \\n\"", "\"X-Reviewer: Nia\\n\"");
            text.replace("\"X-Reviewed: \\n\"", "\"X-Reviewed: soon\\n\"")
        },
        "\"X-Reviewed: soon",
        "`X-Reviewed` is `soon`, which is not a date",
    );
    reported(
        |text| text.replacen("#. title\n", "# reviewed: Nia Jones\n#. title\n", 1),
        "msgid \"Asking for data: first",
        "`# reviewed: Nia Jones` gives no name with a date after it",
    );
}

#[test]
fn text_in_the_original_language_may_call_terms_by_their_names_there() {
    // The names of terms are translated, and then a paragraph that marks one is edited.
    let project = translated().replace(
        "content/chapters/asking.md",
        "Anyone may ask",
        "Anyone who wishes may ask",
    );
    project
        .run(&["check"])
        .stdout_lacks("the glossary does not define")
        .stderr_lacks("the glossary does not define");
    let out = ["build", "--language", "cy", "--edition", "ebook", "--partner", "alder"];
    project.run(&out).expect_success();
}
