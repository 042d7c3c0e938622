//! The files: sheets next to their reading copy, and their instructions for printing.

use super::editions::{BOOKLET, CARDS, with_booklet, with_cards};
use crate::support::Project;
use serde_json::Value;

const READING: &str = "output/draft/birch/field-guide-birch-booklet-draft.pdf";
const SHEETS: &str = "output/draft/birch/field-guide-birch-booklet-sheets-a4-short-edge-draft.pdf";

fn built() -> Project {
    let project = with_booklet(BOOKLET);
    project.run(&["build", "--edition", "booklet"]).expect_success();
    project
}

#[test]
fn sheets_come_with_the_copy_to_read() {
    let project = with_booklet(BOOKLET);
    let run = project.run(&["build", "--edition", "booklet"]).expect_success();
    let run = run.stderr_has("4 made, 0 unchanged").stderr_has("bindery sheets FILE");
    for partner in ["alder", "birch"] {
        for kind in ["", "-sheets-a4-short-edge"] {
            let path = format!("{partner}/field-guide-{partner}-booklet{kind}-draft.pdf");
            let row = run.stderr.lines().find(|line| line.ends_with(&path)).expect("a row");
            assert_eq!(row.contains(" sheets "), !kind.is_empty(), "{row}");
            assert!(project.at(&format!("output/draft/{path}")).exists(), "{path}");
        }
    }
}

#[test]
fn the_plan_names_both_forms() {
    let run = with_booklet(BOOKLET).run(&["list", "artefacts", "--format", "json"]);
    let listed: Vec<Value> = serde_json::from_str(&run.expect_success().stdout).expect("JSON");
    let forms = |edition: &str| -> Vec<&str> {
        listed
            .iter()
            .filter(|item| item["edition"] == edition && item["partner"] == "birch")
            .filter_map(|item| item["form"].as_str())
            .collect()
    };
    assert_eq!(forms("booklet"), ["reading", "sheets"]);
    assert_eq!(forms("screen"), ["reading"]);
}

#[test]
fn only_what_is_missing_is_made_again_and_it_is_the_same() {
    let project = built();
    let before = (project.bytes(READING), project.bytes(SHEETS));
    project
        .run(&["build", "--edition", "booklet"])
        .expect_success()
        .stderr_has("0 made, 4 unchanged");
    let project = project.remove(SHEETS);
    project
        .run(&["build", "--edition", "booklet"])
        .expect_success()
        .stderr_has("1 made, 3 unchanged");
    let project = project.remove(READING);
    project
        .run(&["build", "--edition", "booklet"])
        .expect_success()
        .stderr_has("1 made, 3 unchanged");
    assert!(before == (project.bytes(READING), project.bytes(SHEETS)));
}

#[test]
fn sheets_say_in_their_metadata_that_they_are_for_a_printer() {
    let project = built();
    let text = String::from_utf8_lossy(&project.bytes(SHEETS)).into_owned();
    for part in [
        "The Field Guide (Birch Law Centre, Booklet): printer’s sheets, not for reading on screen",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("pdfuaid"), "sheets must not claim to be accessible");
    let reading = String::from_utf8_lossy(&project.bytes(READING)).into_owned();
    assert!(reading.contains("<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn the_record_has_the_ticket() {
    let project = built();
    let record: Value =
        serde_json::from_str(&project.text("output/draft/build.json")).expect("JSON");
    let made = record["artefacts"].as_array().expect("a list");
    let of = |path: &str| {
        let path = path.trim_start_matches("output/draft/");
        made.iter().find(|made| made["path"] == path).expect("an entry")
    };
    let (reading, sheets) = (of(READING), of(SHEETS));
    assert_eq!((&reading["form"], &sheets["form"]), (&"reading".into(), &"sheets".into()));
    assert_eq!(reading["ticket"], Value::Null);
    let ticket = &sheets["ticket"];
    assert_eq!(ticket["kind"], "booklet");
    assert_eq!(ticket["pages"], reading["pages"]);
    let count: u64 =
        ticket["signatures"].as_array().expect("a list").iter().filter_map(Value::as_u64).sum();
    assert_eq!(sheets["pages"], 2 * count);
    let (pages, added) = (ticket["pages"].as_u64(), ticket["added"].as_u64());
    assert_eq!(4 * count, pages.expect("pages") + added.expect("pages"));
}

#[test]
fn sheets_explains_what_to_do() {
    let project = built();
    let run = project.run(&["sheets", SHEETS]).expect_success();
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "sheets of A4",
        "both sides, flip on the short edge",
        "100% or “actual size”",
        "Staple twice through the fold",
        "8 mm at the head, foot and fore edge. The finished size is 140 by 194 mm",
    ] {
        assert!(text.contains(part), "`{part}` is not in\n{}", run.stdout);
    }
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 90), "{}", run.stdout);
}

#[test]
fn a_file_keeps_its_ticket_wherever_it_goes() {
    let project = built();
    let bytes = project.bytes(SHEETS);
    let project = project.write("elsewhere/a copy.pdf", bytes).remove("output");
    let run = project.run(&["sheets", "elsewhere/a copy.pdf", "--format", "json"]);
    let items: Vec<Value> = serde_json::from_str(&run.expect_success().stdout).expect("JSON");
    assert_eq!(items[0]["ticket"]["paper"], "A4");
    assert_eq!(items[0]["ticket"]["duplex"], "short-edge");
    assert!(items[0]["steps"].as_array().is_some_and(|steps| steps.len() > 4));
}

#[test]
fn several_signatures_are_sewn_and_not_stapled() {
    let project = with_booklet(&BOOKLET.replace("signature = 20", "signature = 2"));
    project.run(&["build", "--edition", "booklet", "--partner", "birch"]).expect_success();
    project
        .run(&["sheets", SHEETS])
        .expect_success()
        .stdout_has("signatures. Fold each one separately")
        .stdout_has("sheets 1 to 2; 3 to 4")
        .stdout_lacks("Staple");
}

#[test]
fn cards_are_cut_and_not_folded() {
    let project = with_cards(CARDS);
    project.run(&["build", "--edition", "cards", "--partner", "birch"]).expect_success();
    let file = "output/draft/birch/packs/rights-birch-cards-sheets-a4-long-edge-draft.pdf";
    project
        .run(&["sheets", file])
        .expect_success()
        .stdout_has("1 sheet of A4")
        .stdout_has("1 card, 10 on a sheet")
        .stdout_has("Cut along the marks")
        .stdout_lacks("Fold");
}

#[test]
fn other_files_are_reported_and_do_not_stop_the_rest() {
    let project = built();
    let run = project.run(&["sheets", READING, "nowhere.pdf", SHEETS]).expect_failure(2);
    run.stderr_has("booklet-draft.pdf: this file has no job ticket")
        .stderr_has("nowhere.pdf: the file does not exist")
        .stdout_has("sheets of A4");
}

#[test]
fn a_broken_ticket_counts_as_none() {
    let project = built()
        .write("broken.pdf", "job-ticket {\"kind\":\"booklet\"}")
        .write("endless.pdf", "job-ticket {\"kind\":");
    for file in ["broken.pdf", "endless.pdf"] {
        project.run(&["sheets", file]).expect_failure(2).stderr_has("has no job ticket");
    }
}
