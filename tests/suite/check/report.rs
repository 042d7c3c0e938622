//! Reports: their formats, where they are written, and the exit code.

use crate::support::Project;

const WRONG_LINK: &str = "See [the letter](#writng).\n";
const OVERDUE: (&str, &str, &str) =
    ("content/chapters/plain.md", "review-by: 2027-02-01", "review-by: 2026-02-15");

fn with_a_warning() -> Project {
    Project::base().replace(OVERDUE.0, OVERDUE.1, OVERDUE.2)
}

#[test]
fn a_person_sees_the_line_a_marker_and_a_hint() {
    Project::base().body(WRONG_LINK).run(&["check"]).expect_failure(1).stdout(
        "error[link-target]: there is nothing with the id `writng`\n  \
         --> content/chapters/plain.md:15:5\n    \
         |\n \
         15 | See [the letter](#writng).\n    \
         |     ^^^^^^^^^^^^^^^^^^^^^\n  \
         hint: did you mean `writing`?\n\n",
    );
}

#[test]
fn the_marker_is_below_its_words_in_every_script() {
    // Two columns for each Chinese character, none for a combining accent.
    let body = "手册 cafe\u{301} [the letter](#writng).\n";
    let run = Project::base().body(body).run(&["check"]).expect_failure(1);
    let marker = format!(" | {}{}\n", " ".repeat(10), "^".repeat("[the letter](#writng)".len()));
    run.stdout_has(&marker);
}

#[test]
fn the_short_form_has_one_line_a_problem() {
    Project::base().body(WRONG_LINK).run(&["check", "--format", "short"]).expect_failure(1).stdout(
        "content/chapters/plain.md:15:5: error[link-target]: there is nothing with the id \
         `writng` (did you mean `writing`?)\n",
    );
}

#[test]
fn the_json_form_has_one_object_a_line() {
    let run = Project::base().body(WRONG_LINK).run(&["check", "--format", "json"]);
    let run = run.expect_failure(1);
    assert_eq!(run.stdout.lines().count(), 1);
    let object: serde_json::Value = serde_json::from_str(&run.stdout).expect("a JSON object");
    let expected = serde_json::json!({
        "severity": "error",
        "code": "link-target",
        "message": "there is nothing with the id `writng`",
        "hint": "did you mean `writing`?",
        "path": "content/chapters/plain.md",
        "line": 15,
        "column": 5,
    });
    similar_asserts::assert_eq!(object, expected);
}

#[test]
fn the_github_form_annotates_the_line() {
    let run = Project::base().body(WRONG_LINK).run(&["check", "--format", "github"]);
    run.expect_failure(1).stdout(
        "::error file=content/chapters/plain.md,line=15,col=5,title=link-target::there is nothing \
         with the id `writng`%0Ahint: did you mean `writing`?\n",
    );
}

#[test]
fn the_report_is_data_and_the_summary_is_talk() {
    with_a_warning()
        .body(WRONG_LINK)
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_lacks("1 error and 1 warning")
        .stderr_has("1 error and 1 warning\n");
}

#[test]
fn a_warning_alone_does_not_fail() {
    let run = with_a_warning().run(&["check", "--format", "short"]).expect_success();
    run.stdout_has("warning[overdue-review]: ").stderr_has("1 warning\n");
}

#[test]
fn denied_warnings_fail() {
    for denied in ["warnings", "overdue-review"] {
        with_a_warning()
            .run(&["check", "--format", "short", "--deny", denied])
            .expect_failure(1)
            .stdout_has("error[overdue-review]: ");
    }
}

#[test]
fn denying_one_warning_leaves_the_others() {
    with_a_warning()
        .run(&["check", "--format", "short", "--deny", "contrast", "--deny", "unused-term"])
        .expect_success()
        .stdout_has("warning[overdue-review]: ");
}

#[test]
fn an_unknown_warning_cannot_be_denied() {
    Project::base()
        .run(&["check", "--deny", "overdue-reviw"])
        .expect_failure(2)
        .stdout("")
        .stderr_has("there is no code `overdue-reviw`")
        .stderr_has("did you mean `overdue-review`?");
}

#[test]
fn all_problems_are_reported_in_one_run_in_the_order_of_their_places() {
    let run = with_a_warning()
        .body("A [controler](term:).\n\nText.[^lost]\n\nSee [the letter](#writng).\n\n<br>\n")
        .replace("content/book.toml", "subtitle = ", "subtitel = ")
        .run(&["check", "--format", "short"])
        .expect_failure(1);
    let codes: Vec<&str> = run
        .stdout
        .lines()
        .filter_map(|line| line.split_once('[')?.1.split_once(']').map(|(code, _)| code))
        .collect();
    assert_eq!(
        codes,
        ["unknown-key", "overdue-review", "undefined-term", "footnote", "link-target", "raw-html"]
    );
}

#[test]
fn a_problem_of_every_edition_is_reported_once() {
    let run = Project::base().body(WRONG_LINK).run(&["check", "--format", "short"]);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
}

#[test]
fn a_folder_without_a_project_is_a_mistake_of_the_command() {
    Project::empty()
        .run(&["check"])
        .expect_failure(2)
        .stdout_has("it has no `content/book.toml`")
        .stdout_has("bindery init");
}

#[test]
fn a_folder_that_does_not_exist_is_a_mistake_of_the_command() {
    Project::empty()
        .run(&["check", "--root", "nowhere", "--format", "short"])
        .expect_failure(2)
        .stdout_has("nowhere: error[file-unreadable]: cannot open the project: ");
}

#[test]
fn an_unknown_argument_is_a_mistake_of_the_command() {
    Project::base().run(&["check", "--formt", "short"]).expect_failure(2).stderr_has("--format");
    Project::base().run(&["chek"]).expect_failure(2).stderr_has("check");
}

#[test]
fn there_is_no_colour_where_nobody_looks() {
    let project = Project::base().body(WRONG_LINK);
    for variables in [vec![], vec![("NO_COLOR", "1")], vec![("TERM", "xterm-256color")]] {
        project
            .run_with(&["check"], &variables)
            .expect_failure(1)
            .stdout_lacks("\u{1b}")
            .stderr_lacks("\u{1b}");
    }
}

#[test]
fn hostile_file_names_stay_on_their_line_in_annotations() {
    let project = Project::base().write("content/chapters/a,b%\n.md", "no header\n");
    let run = project.run(&["check", "--format", "github"]).expect_failure(1);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    run.stdout_has("file=content/chapters/a%2Cb%25%0A.md");
}
