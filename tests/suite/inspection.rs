//! `check --pages`: faults of laid-out pages, each of which the inspector finds by itself.

use crate::support::Project;

/// The codes of the report, each as often as it occurs.
fn found(project: &Project, edition: &str) -> Vec<String> {
    let run = project.run(&[
        "check",
        "--pages",
        "--no-packs",
        "--partner",
        "alder",
        "--edition",
        edition,
        "--format",
        "short",
    ]);
    let code = |line: &str| {
        let (_, rest) = line.split_once("warning[")?;
        Some(rest.split_once(']')?.0.to_owned())
    };
    run.stdout.lines().filter_map(code).collect()
}

#[test]
fn counts_are_printed_for_each_edition_and_as_json() {
    let project = Project::base();
    let arguments = ["check", "--pages", "--partner", "alder", "--edition", "print"];
    project.run(&arguments).expect_success().stdout_has("alder    print");
    let json = project.run(&[&arguments[..], &["--format", "json"]].concat()).expect_success();
    let line = json.stdout.lines().last().expect("counts");
    let counts: serde_json::Value = serde_json::from_str(line).expect("JSON");
    assert_eq!(counts["edition"], "print");
    assert!(counts["pages"].as_u64().is_some_and(|pages| pages > 3), "{counts}");
    assert_eq!(counts["counts"]["note-apart"], 0);
}

#[test]
fn a_choice_needs_pages_and_known_names() {
    let project = Project::base();
    project.run(&["check", "--partner", "alder"]).expect_failure(2).stderr_has("--pages");
    project
        .run(&["check", "--pages", "--edition", "prnt"])
        .expect_failure(2)
        .stderr_has("there is no edition `prnt`");
}

#[test]
fn findings_are_warnings_unless_they_are_denied() {
    let project =
        Project::base().replace("content/editions/print.toml", "text-size = 11", "text-size = 7");
    let long = "Words that fill a line and another line, and one more after that. ".repeat(60);
    let project = project.body(&long);
    assert!(found(&project, "print").contains(&"line-length".to_owned()));
    let arguments = ["check", "--pages", "--partner", "alder", "--edition", "print"];
    project.run(&arguments).expect_success();
    project.run(&[&arguments[..], &["--deny", "line-length"]].concat()).expect_failure(1);
}
