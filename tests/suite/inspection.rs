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

/// The counts of the base project in an edition: (kind, how many) for every kind that occurs.
fn counts(project: &Project, partner: &str, edition: &str) -> Vec<(String, u64)> {
    let arguments = ["check", "--pages", "--no-packs", "--partner", partner, "--edition", edition];
    let run = project.run(&[&arguments[..], &["--format", "json"]].concat());
    let mut rows = run.stdout.lines().filter_map(|line| {
        serde_json::from_str::<serde_json::Value>(line).ok().filter(|row| row["counts"].is_object())
    });
    let row = rows.next_back().unwrap_or_else(|| panic!("no counts: {}{}", run.stdout, run.stderr));
    let counts = row["counts"].as_object().expect("counts").iter();
    counts
        .filter_map(|(kind, count)| Some((kind.clone(), count.as_u64()?)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[test]
fn the_pages_of_the_fixtures_have_no_faults() {
    let project = Project::base();
    for edition in ["print", "screen"] {
        assert_eq!(counts(&project, "alder", edition), [], "{edition}");
    }
}

#[test]
fn notes_stay_with_their_calls_in_paragraphs_and_lists() {
    // Enough paragraphs, items and definitions with notes that page breaks fall among all of them.
    let mut body = String::new();
    for part in 1..=12 {
        body.push_str(&format!("## Part {part}\n\n"));
        for at in 0..part {
            body.push_str("A sentence of some length that says a thing, and another thing.");
            body.push_str(&format!("[^p{part}-{at}] It goes on for a while after the note.\n\n"));
            body.push_str(&format!(
                "[^p{part}-{at}]: A note of a few words that takes up a line or two at the foot of \
                 the page, as most notes of this kind do, and then a few words more.\n\n"
            ));
        }
        for at in 0..5 {
            body.push_str(&format!("- An item with a note[^i{part}-{at}] and some words\n"));
        }
        body.push('\n');
        for at in 0..5 {
            body.push_str(&format!("[^i{part}-{at}]: The note of an item.\n\n"));
        }
    }
    let project = Project::base().body(&body);
    let found = counts(&project, "alder", "print");
    let faults = ["note-apart", "widow", "stranded-heading"];
    let of = |kind: &str| found.iter().find(|(own, _)| own == kind);
    assert!(faults.iter().all(|kind| of(kind).is_none()), "{found:?}");
}

#[test]
fn telephone_numbers_stay_on_one_line() {
    let mut body = String::new();
    for at in 0..60 {
        body.push_str(&"word ".repeat(at % 17));
        body.push_str("call the helpline on 0808 157 0199 today, or write to us. ");
    }
    let project = Project::base().body(&body);
    for edition in ["print", "large-print"] {
        let found = counts(&project, "alder", edition);
        assert!(found.iter().all(|(kind, _)| kind != "divided-number"), "{found:?}");
    }
}
