//! The other verbs: lists, completions, help and versions.

use crate::support::Project;
use serde_json::Value;

fn listed(project: &Project, what: &str) -> Vec<Value> {
    let run = project.run(&["list", what, "--format", "json"]).expect_success().stderr("");
    serde_json::from_str(&run.stdout).expect("a list in JSON")
}

fn of<'a>(items: &'a [Value], key: &str) -> Vec<&'a str> {
    items.iter().map(|item| item[key].as_str().unwrap_or("")).collect()
}

#[test]
fn partners_are_listed_by_id() {
    let project = Project::base();
    let partners = listed(&project, "partners");
    assert_eq!(of(&partners, "id"), ["alder", "birch"]);
    assert_eq!(of(&partners, "name"), ["Alder Advice", "Birch Law Centre"]);
}

#[test]
fn editions_are_listed_with_their_formats() {
    let project = Project::base();
    let editions = listed(&project, "editions");
    assert_eq!(of(&editions, "id"), ["ebook", "large-print", "print", "screen"]);
    assert_eq!(of(&editions, "format"), ["epub", "pdf", "pdf", "pdf"]);
}

#[test]
fn sections_are_listed_in_reading_order_and_unlisted_ones_last() {
    let project = Project::base();
    let header = project.text("content/chapters/plain.md").replace("id: plain", "id: extra");
    let project = project.write("content/chapters/extra.md", header);
    let sections = listed(&project, "sections");
    assert_eq!(
        of(&sections, "id"),
        [
            "copyright",
            "contents",
            "figures",
            "foreword",
            "about",
            "asking",
            "writing",
            "plain",
            "story",
            "request-sheet",
            "glossary",
            "authorities",
            "colophon",
            "extra"
        ]
    );
    assert_eq!(sections[5]["file"], "content/chapters/asking.md");
    assert_eq!(sections[0]["kind"], "generated");
}

#[test]
fn artefacts_are_listed_before_they_are_made() {
    let project = Project::base();
    let artefacts = listed(&project, "artefacts");
    assert_eq!(artefacts.len(), 8);
    assert_eq!(artefacts[0]["path"], "alder/field-guide-alder-ebook-draft.epub");
    assert!(!project.at("output").exists());
}

#[test]
fn a_list_for_a_person_is_a_table_on_standard_output() {
    Project::base().run(&["list", "partners"]).expect_success().stderr("").stdout(
        "id     name\n\
         -----  ----------------\n\
         alder  Alder Advice\n\
         birch  Birch Law Centre\n",
    );
}

#[test]
fn a_list_of_a_project_with_errors_says_so() {
    Project::base()
        .body("<br>\n")
        .run(&["list", "partners"])
        .expect_failure(1)
        .stdout_has("alder")
        .stderr_has("run `bindery check`");
}

#[test]
fn the_version_names_the_engine() {
    let run = Project::empty().run(&["--version"]).expect_success();
    let expected = format!("bindery {} (Typst 0.15.1)\n", env!("CARGO_PKG_VERSION"));
    run.stdout(&expected);
}

#[test]
fn help_names_every_verb() {
    let mut run = Project::empty().run(&["help"]).expect_success();
    for verb in ["build", "check", "list", "init", "new", "completions"] {
        run = run.stdout_has(&format!("\n  {verb} "));
    }
}

#[test]
fn a_run_without_a_verb_is_a_mistake_of_the_command() {
    Project::empty().run(&[]).expect_failure(2).stderr_has("Usage: bindery");
}

#[test]
fn completions_are_written_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        Project::empty()
            .run(&["completions", shell])
            .expect_success()
            .stdout_has("bindery")
            .stdout_has("keep-typst");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let project = Project::base();
    let mut command = project.command(&["completions", "bash"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{errors}");
    assert!(!errors.contains("panicked"), "{errors}");
}
