//! Names in records that lead elsewhere, records that were altered, and what killed runs left.

use super::{released, released_twice, reworded, small};
use crate::support::Project;

const RECORD: &str = "content/releases/2026.03/release.json";
const SOURCES: &str = "content/sources.yml";

/// The verbs that write files named after what a record contains.
const VERBS: [&[&str]; 4] = [
    &["release", "current"],
    &["release", "cut"],
    &["release", "recall", "2026.03", "--reason", "Wrong."],
    &["release", "plan"],
];

#[test]
fn a_name_that_leads_elsewhere_is_refused_where_it_is() {
    for (from, to) in [
        ("\"id\": \"asking\"", "\"id\": \"../../../pwn\""),
        ("\"id\": \"asking\"", "\"id\": \"/tmp/bindery-pwn\""),
        ("\"id\": \"asking\"", "\"id\": \"a\\u001b]0;b\""),
        (
            "\"path\": \"alder/field-guide-alder-print",
            "\"path\": \"../alder/field-guide-alder-print",
        ),
        (
            "\"partner\": \"alder\",\n      \"edition\": \"print\"",
            "\"partner\": \"..\",\n      \"edition\": \"print\"",
        ),
        ("\"archive\": \"source.zip\"", "\"archive\": \"/etc/passwd\""),
        ("\"path\": \"content/book.toml\"", "\"path\": \"../book.toml\""),
    ] {
        let project = released().replace(RECORD, from, to);
        for verb in VERBS {
            project
                .run(verb)
                .expect_failure(1)
                .stderr_has("which is no id and no path inside a release")
                .stderr_has(RECORD)
                .stderr_lacks("\u{1b}]");
        }
        assert!(!project.at("../pwn").exists() && !project.at("pwn").exists());
        let copy = super::EBOOK;
        project.run(&["verify", "--record", RECORD, copy]).expect_failure(2);
    }
}

#[test]
fn nothing_is_published_from_an_altered_history() {
    let altered = |path: &str, from: &str, to: &str| {
        let project = released_twice();
        project.overwrite(path, project.text(path).replacen(from, to, 1));
        project
    };
    for (project, said) in [
        (
            altered(RECORD, "\"Orchard Press\"", "\"Orchard press\""),
            "`release.json` was altered: its digest differs from the one in `SHA256SUMS`",
        ),
        (
            altered("content/releases/2026.03/text.json", "Anyone may ask", "Nobody may ask"),
            "`text.json` was altered",
        ),
        (
            altered("content/releases/2026.03/SHA256SUMS", "  release.json", "  release.jsn"),
            "`SHA256SUMS` does not list `release.json`",
        ),
    ] {
        for verb in &VERBS[1..3] {
            project.run(verb).expect_failure(1).stderr_has(said);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_a_staging_folder_gets_no_files() {
    let away = Project::empty().write("kept", "kept");
    let project = reworded(released());
    project.run(&["release", "plan"]);
    let project = super::classed(project, "substantive", "Anybody who wishes may ask.");
    let stage = project.at("output/releases/.cutting-2026.04");
    std::os::unix::fs::symlink(away.path(), stage).expect("a link");
    super::cut(&project, &[]);
    assert_eq!(away.files("."), ["kept"]);
    assert!(project.at("output/releases/2026.04/release.json").exists());
    assert!(!project.at("output/releases/.cutting-2026.04").exists());
}

#[test]
fn what_a_killed_plan_left_is_removed() {
    let project = reworded(released())
        .write("content/releases/.bindery-x7Yz", "half a draft")
        .write("content/releases/.hidden", "kept");
    project.run(&["release", "plan"]);
    assert!(!project.at("content/releases/.bindery-x7Yz").exists());
    assert!(project.at("content/releases/.hidden").exists());
}

/// The id of a detail has full stops, and its name may be a label or the key of a source.
#[test]
fn a_record_that_names_details_is_read_and_only_odd_names_are_refused() {
    let project = small();
    for (path, text) in [SOURCES, "content/chapters/asking.md", "content/case-studies/story.md"]
        .map(|path| (path, project.text(path)))
    {
        project.overwrite(path, text.replace("dpa-2018", "DPA_2018"));
    }
    super::cut(&project, &[]);
    let project = project
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
        .replace(SOURCES, "title: Data Protection Act 2018", "title: Data Act 2018");
    project.run(&["release", "plan"]);
    let project = super::classed(project, "substantive", "The Act has a new name.");
    super::cut(&project, &[]);
    for verb in [["release", "plan"], ["release", "current"]] {
        project.run(&verb).expect_success();
    }
    let record = "content/releases/2026.04/release.json";
    for odd in ["../../pwn", "source.", "source.\\u001b]0;b"] {
        let project = Project::empty().overlay(project.path());
        let project = project.replace(record, "\"source.DPA_2018\"", &format!("\"{odd}\""));
        project.run(&["release", "current"]).expect_failure(1).stderr_has("which is no id");
    }
}
