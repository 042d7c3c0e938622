//! Releases of editions in volumes: records, verdicts, recalls, and what the division changes.

use super::{DRAFT, classed, cut, record, reworded, small};
use crate::support::Project;
use serde_json::Value;

const EDITION: &str = "content/editions/print.toml";

fn divided(project: Project) -> Project {
    project.replace(EDITION, "[page]", "volumes = \"parts\"\n\n[page]")
}

fn file(version: &str, volume: usize) -> String {
    format!("output/releases/{version}/alder/field-guide-alder-print-volume-{volume}-{version}.pdf")
}

#[test]
fn a_record_names_the_volume_of_each_file_and_its_own_sections() {
    let project = divided(small());
    cut(&project, &[]);
    let record = record(&project, "2026.03");
    let made = record["artefacts"].as_array().expect("a list");
    let volumes =
        made.iter().filter(|made| made["partner"] == "alder" && made["edition"] == "print");
    let volumes: Vec<u64> = volumes.filter_map(|made| made["volume"].as_u64()).collect();
    assert_eq!(volumes, [1, 2, 3]);
    let sections = record["sections"].as_array().expect("a list");
    let story = sections.iter().find(|own| own["id"] == "story").expect("the section");
    let files = story["artefacts"].as_array().expect("a list");
    let of_alder: Vec<&str> =
        files.iter().filter_map(Value::as_str).filter(|path| path.starts_with("alder")).collect();
    assert_eq!(
        of_alder,
        [
            "alder/field-guide-alder-ebook-2026.03.epub",
            "alder/field-guide-alder-print-volume-2-2026.03.pdf"
        ]
    );
    let path = file("2026.03", 2);
    project
        .run(&["verify", &path])
        .expect_success()
        .stdout_has("print edition, volume 2 for alder");
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn a_recall_reaches_the_volume_that_has_the_section_and_no_other() {
    let project = divided(small());
    cut(&project, &[]);
    project
        .run(&["release", "recall", "2026.03", "--section", "story", "--reason", "Wrong."])
        .expect_success()
        .stdout_has("print, volume 2")
        .stdout_has("field-guide-alder-print-volume-2-2026.03.pdf")
        .stdout_lacks("field-guide-alder-print-volume-1-2026.03.pdf");
    project.run(&["verify", &file("2026.03", 2)]).expect_failure(5).stdout_has("recalled");
    project.run(&["verify", &file("2026.03", 1)]).expect_success();
}

#[test]
fn a_division_into_volumes_is_no_change_of_the_text() {
    let project = small();
    cut(&project, &[]);
    let project = divided(project).replace(
        "content/book.toml",
        "updated = 2026-03-01",
        "updated = 2026-04-02",
    );
    let run = project.run(&["release", "plan", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(plan["changes"].as_array().map(Vec::len), Some(0), "{plan}");
    let made = plan["artefacts"].as_array().expect("a list");
    assert!(made.iter().all(|made| made["differs"] == false), "{plan}");
}

#[test]
fn a_change_is_new_only_in_the_volume_that_has_it() {
    let project = divided(small());
    cut(&project, &[]);
    let project = reworded(project);
    project.run(&["release", "plan"]);
    let project = classed(project, "substantive", "Anybody who wishes may ask.");
    let run = project.run(&["release", "plan", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let made = plan["artefacts"].as_array().expect("a list");
    let differs = |volume: usize| {
        let name = format!("alder-print-volume-{volume}");
        let own =
            made.iter().find(|made| made["path"].as_str().is_some_and(|path| path.contains(&name)));
        own.expect("the volume")["differs"] == true
    };
    assert_eq!([differs(1), differs(2), differs(3)], [true, false, false], "{plan}");
    assert!(project.at(DRAFT).is_file());
    project
        .run(&["release", "plan"])
        .stdout_has("print volume 1")
        .stdout_has("print volume 2, print volume 3");
}

#[test]
fn a_copy_is_replaced_by_the_volumes_that_have_its_text_now() {
    let project = small();
    cut(&project, &[]);
    let project = divided(project);
    let project = reworded(project);
    project.run(&["release", "plan"]);
    let project = classed(project, "substantive", "Anybody who wishes may ask.");
    cut(&project, &[]);
    project.run(&["verify", super::PRINT]).expect_failure(4).stdout_has(
        "use version 2026.04 instead: alder/field-guide-alder-print-volume-1-2026.04.pdf, \
         alder/field-guide-alder-print-volume-2-2026.04.pdf and \
         alder/field-guide-alder-print-volume-3-2026.04.pdf",
    );
}
