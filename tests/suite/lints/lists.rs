//! What `bindery list` shows about the lints: levels, unconfirmed statements, reading.

use crate::support::{Project, repository};
use bindery::project::LINTS;
use serde_json::{Value, json};

fn listed(project: &Project, what: &str) -> Vec<Value> {
    let run = project.run(&["list", what, "--format", "json"]).expect_success();
    serde_json::from_str(&run.stdout).expect("a list in JSON")
}

#[test]
fn unconfirmed_statements_are_listed_with_their_places() {
    let project =
        Project::base().body("Free.\n\n<!-- unconfirmed: the price -->\n\nIn 2026 we heard so.\n");
    project.run(&["list", "unconfirmed"]).expect_success().stdout(
        "place                             note         what\n\
         --------------------------------  -----------  --------------------------------------------------------\n\
         content/front-matter/about.md:28  unconfirmed  the date of the next meeting, a secret called zucchinote\n\
         content/chapters/plain.md:17      unconfirmed  the price\n",
    );
    let statements = listed(&project, "unconfirmed");
    let expected = json!({
        "place": "content/chapters/plain.md:17",
        "section": "plain",
        "note": "unconfirmed",
        "what": "the price",
    });
    assert_eq!(statements[1], expected);
}

#[test]
fn a_check_counts_the_statements_that_it_does_not_list() {
    let project = Project::base().body("<!-- unconfirmed: the price -->\n\nIn 2026 we heard so.\n");
    project.run(&["check"]).expect_success().stdout("").stderr(
        "no problems\n2 statements are marked as unconfirmed: run `bindery list unconfirmed` to see them\n",
    );
    let project = project
        .replace("content/front-matter/about.md", "<!-- unconfirmed:", "<!-- verify:")
        .body("<!-- unconfirmed: the price -->\n\nIn 2026 we heard so.\n");
    project.run(&["check"]).stderr(
        "no problems\n1 statement is marked as unconfirmed and 1 statement is marked to verify: run \
         `bindery list unconfirmed` to see them\n",
    );
    let project = project.body("Nothing is open.\n");
    project.run(&["check"]).stderr(
        "no problems\n1 statement is marked to verify: run `bindery list unconfirmed` to see it\n",
    );
    project
        .replace("content/front-matter/about.md", "<!-- verify:", "<!--")
        .run(&["check"])
        .stderr("no problems\n");
}

#[test]
fn the_grade_is_that_of_flesch_and_kincaid() {
    for (body, words, sentences, longest, grade, age) in [
        // 0.39 × 12 ÷ 1 + 11.8 × 18 ÷ 12 − 15.59 = 6.79
        ("People who keep their papers in order find it easier to answer.\n", 12, 1, 12, 6.8, 11.8),
        // 0.39 × 9 ÷ 2 + 11.8 × 10 ÷ 9 − 15.59 is below nought.
        ("The cat sat on the mat.[@dpa-2018] It ate apples.\n", 9, 2, 6, 0.0, 5.0),
        // 0.39 × 8 ÷ 1 + 11.8 × 33 ÷ 8 − 15.59 = 36.205
        (
            "Administrative organisations demonstrate considerable institutional determination \
             against beginners.\n",
            8,
            1,
            8,
            36.2,
            41.2,
        ),
    ] {
        let project = Project::base().body(body);
        let rows = listed(&project, "reading");
        let plain = rows.iter().find(|row| row["section"] == "plain").expect("the chapter");
        let expected = json!({
            "section": "plain",
            "words": words,
            "sentences": sentences,
            "mean": f64::round(f64::from(words) / f64::from(sentences) * 10.0) / 10.0,
            "longest": longest,
            "grade": grade,
            "age": age,
        });
        similar_asserts::assert_eq!(*plain, expected);
    }
}

#[test]
fn only_running_text_is_counted() {
    let text = "Two words.\n\n## A heading\n\n| A cell |\n|---|\n| and more |\n\n> Quoted words.\n\n\
                ```text\ncode\n```\n\n- One item\n\n[^n]: A note.\n\nThe last one.[^n]\n";
    let project = Project::base().body(text);
    let rows = listed(&project, "reading");
    let plain = rows.iter().find(|row| row["section"] == "plain").expect("the chapter");
    assert_eq!((&plain["words"], &plain["sentences"]), (&json!(7), &json!(3)));
    let total = rows.last().expect("a total");
    let sum: u64 = rows[..rows.len() - 1].iter().filter_map(|row| row["words"].as_u64()).sum();
    assert_eq!(total["section"], "the whole book");
    assert_eq!(total["words"], sum);
}

#[test]
fn every_lint_is_listed_with_its_level() {
    let project = Project::base();
    let rows = listed(&project, "lints");
    assert_eq!(rows.len(), LINTS.len());
    let row = |name: &str| rows.iter().find(|row| row["lint"] == name).expect("the lint").clone();
    assert_eq!(row("unconfirmed")["draft"], "allow");
    assert_eq!(row("unconfirmed")["release"], "deny");
    assert_eq!(row("long-sentence")["draft"], "warn");
    assert_eq!(row("uncited-authority")["draft"], "deny");
}

#[test]
fn the_authors_guide_describes_every_lint_and_its_level() {
    let text = std::fs::read_to_string(repository().join("CONTRIBUTING.md")).expect("the document");
    let (_, table) = text.split_once("| lint | level | finds |").expect("the table of lints");
    let documented: Vec<(String, String)> = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            (cells[1].trim_matches('`').to_owned(), cells[2].to_owned())
        })
        .collect();
    let lints: Vec<(String, String)> = LINTS
        .iter()
        .map(|lint| {
            let level = if lint.is_fixed { "always deny" } else { lint.level.name() };
            (lint.code.name().to_owned(), level.to_owned())
        })
        .collect();
    similar_asserts::assert_eq!(documented, lints);
}
