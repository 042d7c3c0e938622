//! `bindery release update-pack`: the leaves that bring a binder up to date.

use super::{DRAFT, classed, cut, record, reworded, small};
use crate::support::{Project, repository};
use std::fs;
use std::sync::OnceLock;

const EDITION: &str = "content/editions/loose-leaf.toml";
const UPDATE: &str =
    "output/updates/alder/field-guide-alder-loose-leaf-update-2026.03-to-2026.04.pdf";

/// A loose-leaf edition in two releases, of which the second rewords the chapter `asking`.
fn released_twice() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let edition = fs::read_to_string(repository().join(EDITION)).expect("the edition");
        let project = small().remove("content/editions/ebook.toml").write(EDITION, edition);
        cut(&project, &[]);
        let project = reworded(project);
        project.run(&["release", "plan"]);
        let project = classed(project, "substantive", "Anybody who wishes may ask.");
        cut(&project, &[]);
        project
    });
    Project::empty().overlay(first.path())
}

fn releases_of(project: &Project, version: &str) -> Vec<(String, String)> {
    let record = record(project, version);
    let artefacts = record["artefacts"].as_array().expect("artefacts");
    let artefact = artefacts.iter().find(|artefact| artefact["edition"] == "loose-leaf");
    let leaves = artefact.expect("a loose-leaf edition")["leaves"].as_array().expect("leaves");
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    leaves.iter().map(|leaf| (text(&leaf["pages"][0]), text(&leaf["release"]))).collect()
}

#[test]
fn the_record_of_a_release_tells_of_every_leaf_since_when_it_stands() {
    let project = released_twice();
    assert!(releases_of(&project, "2026.03").iter().all(|(_, release)| release == "2026.03"));
    let after = releases_of(&project, "2026.04");
    let renewed: Vec<&str> = after
        .iter()
        .filter(|(_, release)| release == "2026.04")
        .map(|(page, _)| page.as_str())
        .collect();
    assert_eq!(renewed, ["T-1", "T-3", "F4-1", "1-1", "Z-1"]);
    // Only loose-leaf editions have leaves.
    let print = record(&project, "2026.04");
    let print = print["artefacts"].as_array().expect("artefacts");
    let print = print.iter().find(|artefact| artefact["edition"] == "print").expect("print");
    assert!(print.get("leaves").is_none());
}

#[test]
fn an_update_holds_only_the_leaves_that_changed() {
    let project = released_twice();
    project
        .run(&["release", "update-pack", "2026.03", "2026.04", "--partner", "alder"])
        .expect_success()
        .stdout_has("5 leaves")
        .stdout_has("14 pages")
        .stdout_has("alder/field-guide-alder-loose-leaf-update-2026.03-to-2026.04.pdf")
        .stderr_has("1 update from version 2026.03 to version 2026.04");
    let pdf = project.bytes(UPDATE);
    let text = String::from_utf8_lossy(&pdf).into_owned();
    assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"), "it is accessible like every edition");
    assert!(text.contains("update from 2026.03"), "its title says what it is");
    assert!(!text.contains("bindery:field-guide"), "it is no edition, and does not pass for one");
}

#[test]
fn updates_are_made_for_every_partner_and_always_the_same() {
    let project = released_twice();
    project
        .run(&["release", "update-pack", "2026.03", "2026.04"])
        .expect_success()
        .stderr_has("2 updates");
    let first = project.bytes(UPDATE);
    project
        .run(&["release", "update-pack", "2026.03", "2026.04", "--out", "elsewhere"])
        .expect_success();
    assert!(first == project.bytes(&UPDATE.replace("output/updates", "elsewhere")));
}

#[test]
fn what_was_made_comes_as_data_too() {
    let project = released_twice();
    let run = project
        .run(&["release", "update-pack", "2026.03", "2026.04", "--format", "json"])
        .expect_success();
    let made: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(made.as_array().map(Vec::len), Some(2));
    let first = &made[0];
    assert_eq!((&first["partner"], &first["state"]), (&"alder".into(), &"made".into()));
    assert_eq!((&first["put_in"], &first["pages"]), (&5.into(), &14.into()));
    assert!(first["file"].as_str().is_some_and(|file| file.ends_with("to-2026.04.pdf")), "{first}");
}

#[test]
fn an_update_to_the_text_as_it_is_now_shows_what_would_come() {
    let project = released_twice();
    project
        .run(&["release", "update-pack", "2026.04", "--partner", "birch"])
        .expect_success()
        .stdout_has("update-2026.04-to-draft.pdf")
        .stderr_has("from version 2026.04 to the current text");
}

#[test]
fn what_cannot_be_updated_is_said() {
    let project = released_twice();
    project
        .run(&["release", "update-pack", "2026.04", "2026.03"])
        .expect_failure(1)
        .stderr_has("2026.04 is not older than 2026.03");
    project
        .run(&["release", "update-pack", "2026.02", "2026.03"])
        .expect_failure(2)
        .stderr_has("there is no release `2026.02`")
        .stderr_has("did you mean `2026.03`?");
    project
        .run(&["release", "update-pack", "2026.03", "2026.04", "--edition", "print"])
        .expect_failure(1)
        .stderr_has("none of the editions to update is a loose-leaf edition");
    project
        .run(&["release", "update-pack", "2026.03", "2026.04", "--partner", "aldar"])
        .expect_failure(2)
        .stderr_has("did you mean `alder`?");
    let project = project.remove("output/releases/2026.04/source.zip");
    project
        .run(&["release", "update-pack", "2026.03", "2026.04"])
        .expect_failure(2)
        .stderr_has("the source archive of 2026.04 is needed");
    assert!(!project.at("output/updates").exists(), "nothing was written");
}

#[test]
fn an_edition_that_is_new_has_no_binders_to_update() {
    let project = released_twice();
    let second = project.text(EDITION).replace("loose-leaf", "second-binder");
    let project = project.write("content/editions/second-binder.toml", second);
    project
        .run(&["release", "update-pack", "2026.04", "--partner", "alder"])
        .expect_success()
        .stdout_has("nothing to update: that release had no such edition");
}

#[test]
fn leaves_survive_that_a_release_is_proved() {
    let project = released_twice();
    project.run(&["release", "verify", "2026.04"]).expect_success();
    assert!(!project.at(DRAFT).exists());
}
