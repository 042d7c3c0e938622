//! Files in the wrong place are one mistake each, for `check` and for `build`.

use crate::support::Project;

#[track_caller]
fn only(project: &Project, expected: &str) {
    let arguments = ["check", "--format", "short"];
    project.run(&arguments).expect_failure(1).stdout(expected);
    let run = project.run(&["build", "--edition", "ebook"]).expect_failure(1);
    run.stderr_has("error[misplaced-file]").stderr_has("nothing was built");
}

#[test]
fn a_listed_chapter_with_another_ending_is_one_mistake() {
    for (path, message) in [
        ("content/chapters/plain.MD", "the names of sections end in `.md` (rename it to"),
        ("content/chapters/plain.markdown", "the names of sections end in `.md` (rename it to"),
        (
            "content/chapters/two/plain.md",
            "sections are not read from folders within folders (move it to",
        ),
    ] {
        let project = Project::base();
        let text = project.text("content/chapters/plain.md");
        let project = project.remove("content/chapters/plain.md").write(path, text);
        only(
            &project,
            &format!("{path}: error[misplaced-file]: {message} `content/chapters/plain.md`)\n"),
        );
    }
}

#[test]
fn editions_in_another_notation_are_one_mistake() {
    let project = Project::base().remove("content/editions").write("content/editions/e.yml", "");
    only(
        &project,
        "content/editions/e.yml: error[misplaced-file]: `content/editions` is read from files that \
         end in `.toml` (write it in TOML, as `content/editions/e.toml`)\n",
    );
}

#[test]
fn a_misplaced_file_blocks_a_release() {
    Project::base()
        .write("content/notes.md", "Words.\n")
        .run(&["release", "cut", "--allow-dirty"])
        .expect_failure(1)
        .stderr_has("content/notes.md")
        .stderr_has("error[misplaced-file]");
}

#[test]
fn a_layout_that_another_one_uses_is_in_its_place() {
    let layout = crate::support::repository().join("layouts/callouts.typ");
    let layout = std::fs::read_to_string(layout).expect("a layout");
    Project::base()
        .write("layouts/callouts.typ", format!("#import \"own.typ\": *\n{layout}"))
        .write("layouts/own.typ", "#let own = 1\n")
        .run(&["check"])
        .expect_success()
        .stdout("");
}

#[test]
fn an_unused_file_may_be_allowed() {
    let project = Project::base().write("content/chapters/draft.docx", "PK");
    project
        .run(&["check", "--format", "short"])
        .expect_success()
        .stdout_has("content/chapters/draft.docx: warning[unused-file]");
    let project =
        project.replace("content/book.toml", "[lints]\n", "[lints]\nunused-file = \"allow\"\n");
    project.run(&["check"]).expect_success().stdout("");
}
