//! Editions in several volumes: their files, what each contains, and how one leads to another.

use crate::support::{Project, pages, words};
use bindery::assembly::selection::Selection;
use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::Manuscript;
use bindery::ground::diagnostic::any_error;
use serde_json::Value;

const PRINT: &str = "content/editions/print.toml";

/// The base project with its print edition in volumes.
fn divided(how: &str) -> Project {
    Project::base().replace(PRINT, "[page]", &format!("{how}\n\n[page]"))
}

#[track_caller]
fn volume(workspace: &Workspace, number: usize) -> Manuscript {
    let project = &workspace.project;
    let edition = project.edition("print").expect("the edition exists");
    let volumes = project.volumes(edition);
    let selection = Selection { pack: None, volume: Some(&volumes[number - 1]) };
    let partner = project.partner("alder").expect("the partner exists");
    let release = workspace.draft_release().expect("a date");
    let (manuscript, problems) = workspace.selected(partner, edition, selection, &release);
    assert!(!any_error(&problems), "{problems:?}");
    manuscript
}

/// The words on the pages of a volume.
#[track_caller]
fn text_of(project: &Project, number: usize) -> String {
    let workspace = project.workspace();
    words(&pages(&workspace, &volume(&workspace, number)).document).replace('\u{a0}', " ")
}

fn ids(manuscript: &Manuscript) -> Vec<&str> {
    manuscript.sections.iter().map(|section| section.id.as_str()).collect()
}

#[test]
fn every_part_is_a_file_of_its_own_with_the_sections_that_each_volume_needs() {
    let project = divided("volumes = \"parts\"");
    project.run(&["check"]).expect_success();
    let run = project.run(&["list", "artefacts", "--format", "json"]).expect_success();
    let all: Vec<Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let own = all.iter().filter(|own| own["edition"] == "print" && own["partner"] == "alder");
    let own: Vec<(u64, &str)> = own
        .map(|own| {
            (own["volume"].as_u64().expect("a number"), own["path"].as_str().expect("a path"))
        })
        .collect();
    assert_eq!(
        own,
        [
            (1, "alder/field-guide-alder-print-volume-1-draft.pdf"),
            (2, "alder/field-guide-alder-print-volume-2-draft.pdf"),
            (3, "alder/field-guide-alder-print-volume-3-draft.pdf"),
        ]
    );
    let workspace = project.workspace();
    let one = volume(&workspace, 1);
    assert_eq!(
        ids(&one),
        [
            "copyright",
            "contents",
            "figures",
            "foreword",
            "about",
            "part-1",
            "asking",
            "writing",
            "plain",
            "glossary",
            "authorities",
            "colophon"
        ]
    );
    // The case study cites, but marks no term and shows no figure.
    let two = volume(&workspace, 2);
    assert_eq!(ids(&two), ["copyright", "contents", "part-2", "story", "authorities", "colophon"]);
    assert_eq!(two.sections[2].label.as_deref(), Some("Part 2"));
    assert_eq!(two.sections[3].label.as_deref(), Some("Case study 1"));
    let three = volume(&workspace, 3);
    assert_eq!(ids(&three)[..4], ["copyright", "contents", "part-3", "request-sheet"]);
}

#[test]
fn a_volume_says_which_one_it_is_and_what_is_in_the_others() {
    let text = text_of(&divided("volumes = \"parts\""), 2);
    for part in [
        "Volume 2 of 3: Stories",
        "Print edition, volume 2 of 3, for Alder",
        "The volumes of this edition",
        "Volume 1: Asking",
        "Chapters 1 to 3: Asking for data: first steps; Writing the request; A plain chapter.",
        "Volume 2: Stories (this volume)",
        "Case study 1: The orchard case.",
        "2 of 3: Stories",
    ] {
        assert!(text.contains(part), "no “{part}” in {text}");
    }
    assert!(!text.contains("Anyone may ask"), "another volume has it: {text}");
}

#[test]
fn a_reference_leads_to_the_chapter_and_the_volume_and_never_to_a_page_of_another_volume() {
    let project = divided("volumes = \"parts\"");
    let one = text_of(&project, 1);
    assert!(one.contains("story (case study 1 in volume 2)"), "{one}");
    assert!(one.contains("the table (page "), "within a volume, pages are known: {one}");
    let two = text_of(&project, 2);
    assert!(two.contains("the one that everybody cites (chapter 1 in volume 1)"), "{two}");
    // Headings, figures and tables have numbers of their own; other places that of their section.
    let project = project.replace(
        "content/case-studies/story.md",
        "[the one that everybody cites](#asking)",
        "[a](#time-limits), [b](#fig-clock), [c](#tab-limits), [d](#the-point), [e](#about), \
         [f](#glossary) and [chapter 1](#asking)",
    );
    let two = text_of(&project, 2);
    for part in [
        "a (section 1.1 in volume 1)",
        "b (figure 1.1 in volume 1)",
        "c (table 1.1 in volume 1)",
        "d (chapter 2 in volume 1)",
        "e (“About this guide” in volume 1)",
        // This volume marks no term, so it has no glossary to lead to.
        "f and chapter 1 (in volume 1)",
    ] {
        assert!(two.contains(part), "no “{part}” in {two}");
    }
}

#[test]
fn one_glossary_for_all_volumes_may_be_in_the_last_one() {
    let project = divided("volumes = \"parts\"\nvolume-lists = \"last\"");
    let workspace = project.workspace();
    assert!(!ids(&volume(&workspace, 1)).contains(&"glossary"));
    assert!(!ids(&volume(&workspace, 2)).contains(&"authorities"));
    let last = volume(&workspace, 3);
    assert!(ids(&last).ends_with(&["glossary", "authorities", "colophon"]), "{:?}", ids(&last));
    // A term in a volume without a glossary is no link to nothing, and loses no word.
    let one = text_of(&project, 1);
    assert!(one.contains("Anyone may ask a controller for their personal information."), "{one}");
    let three = text_of(&project, 3);
    for part in ["personal data", "Data Protection Act 2018", "[2024] EWHC"] {
        assert!(three.contains(part), "no “{part}” in {three}");
    }
}

#[test]
fn a_volume_may_start_in_the_middle_of_a_part_and_have_a_title_of_its_own() {
    let project = divided("volumes = [\"Asking\", { from = \"plain\", title = \"The rest\" }]");
    let workspace = project.workspace();
    let two = volume(&workspace, 2);
    assert_eq!(two.title_page.title, "The Field Guide");
    assert_eq!(
        ids(&two)[2..7],
        ["part-1", "plain", "part-2", "story", "part-3"],
        "the part goes on: {:?}",
        ids(&two)
    );
    let two = text_of(&project, 2);
    for part in ["Volume 2 of 2: The rest", "Part 1 (continued)", "Chapter 3"] {
        assert!(two.contains(part), "no “{part}” in {two}");
    }
    let without = divided("volumes = [\"Asking\", \"plain\"]");
    let two = text_of(&without, 2);
    assert!(two.contains("Volume 2 of 2: Asking (continued), Stories and Sheets"), "{two}");
}

#[test]
fn each_volume_of_a_booklet_has_sheets_of_its_own() {
    let sheets = "[sheets]\npaper = \"A4\"\nduplex = \"short-edge\"\nsignature = 10\n";
    let project = Project::base()
        .replace(PRINT, "size = \"A4\"", "size = \"A5\"")
        .replace(PRINT, "[page]", "volumes = \"parts\"\n\n[page]")
        .append(PRINT, sheets);
    let build = ["build", "--partner", "alder", "--edition", "print", "--out", "made"];
    project.run(&build).expect_success();
    for number in 1..=3 {
        let name = format!("made/alder/field-guide-alder-print-volume-{number}");
        let path = format!("{name}-sheets-a4-short-edge-draft.pdf");
        project.run(&["sheets", &path]).expect_success().stdout_has("fold");
        assert!(project.at(&format!("{name}-draft.pdf")).is_file());
    }
    let record: Value = serde_json::from_str(&project.text("made/build.json")).expect("JSON");
    let made = record["artefacts"].as_array().expect("a list");
    let volumes: Vec<u64> = made.iter().filter_map(|made| made["volume"].as_u64()).collect();
    assert_eq!(volumes, [1, 1, 2, 2, 3, 3]);
    let fingerprints: std::collections::BTreeSet<&str> =
        made.iter().filter_map(|made| made["fingerprint"].as_str()).collect();
    assert_eq!(fingerprints.len(), 3, "each volume has one of its own");
}
