//! The tool accepts what CONTRIBUTING.md shows to authors.

use crate::support::{Project, repository};

/// The code blocks in the description of the format.
fn blocks() -> Vec<String> {
    let text = std::fs::read_to_string(repository().join("CONTRIBUTING.md")).expect("the document");
    let mut blocks = Vec::new();
    let mut block: Option<String> = None;
    for line in text.lines() {
        match (&mut block, line.starts_with("```")) {
            (None, true) => block = Some(String::new()),
            (Some(done), true) => {
                blocks.push(std::mem::take(done));
                block = None;
            }
            (Some(open), false) => {
                open.push_str(line);
                open.push('\n');
            }
            (None, false) => {}
        }
    }
    blocks
}

#[test]
fn the_containers_that_are_shown_to_authors_are_accepted() {
    let blocks = blocks();
    let shown = blocks.iter().find(|block| block.starts_with("::: key-point")).expect("containers");
    let body = shown
        .replace("figures/sar-clock.svg", "figures/clock.svg")
        .replace("partner=\"harbour-advice-centre\"", "partner=\"alder\"")
        // A record approves one text, which is not this one.
        .replace(" consent=\"t-7k2m9x\"", " .illustrative")
        .replace("tab-time-limits", "tab-shown");
    Project::base().body(&body).run(&["check", "--format", "short"]).expect_success().stdout("");
}

#[test]
fn the_glossary_entry_that_is_shown_to_authors_is_accepted() {
    let blocks = blocks();
    let shown = blocks.iter().find(|block| block.starts_with("[biometric-data]")).expect("a term");
    Project::base()
        .append("content/glossary.toml", &format!("\n{shown}"))
        .body("[biometrics](term:)\n")
        .run(&["check", "--format", "short"])
        .expect_success()
        .stdout("");
}

#[test]
fn every_header_field_that_is_shown_to_authors_exists() {
    let text = std::fs::read_to_string(repository().join("CONTRIBUTING.md")).expect("the document");
    let (_, table) = text.split_once("| field | needed | meaning |").expect("the table of fields");
    let fields: Vec<&str> = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .filter_map(|line| line.split('`').nth(1))
        .collect();
    assert!(fields.len() >= 14, "{fields:?}");
    // Together, a case study and a worksheet have every field.
    let project = Project::base();
    let used = project.text("content/case-studies/story.md")
        + &project.text("content/worksheets/request.md");
    for field in fields {
        let known = used.contains(&format!("\n{field}: "))
            || ["contributors", "landscape"].contains(&field);
        assert!(known, "neither of the two has `{field}`");
    }
}
