//! A fault that several partners' editions show is reported once, and says for whom; `build` says
//! of it what `check` says.

use crate::support::Project;
use std::collections::BTreeSet;

/// The lines of a report with this code.
fn with_code<'a>(report: &'a str, code: &str) -> Vec<&'a str> {
    let sign = format!("[{code}]: ");
    report.lines().filter_map(|line| line.split_once(&sign).map(|(_, message)| message)).collect()
}

/// What `check` and then `build` report with this code, without their hints.
#[track_caller]
fn reported(project: &Project, code: &str) -> (Vec<String>, Vec<String>) {
    let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
    let check = project.run(&["check", "--format", "human"]);
    let build = project.run(&["build", "--jobs", "2"]);
    (owned(with_code(&check.stdout, code)), owned(with_code(&build.stderr, code)))
}

#[test]
fn a_letter_that_no_partner_has_is_one_error() {
    // Ebooks show it in another font, so for them alone it would be a warning.
    let project = Project::base().body("Some 𒀀 here.\n");
    let expected = ["no font has the Cuneiform character `𒀀` (U+12000)"];
    let (check, build) = reported(&project, "missing-glyph");
    assert_eq!(check, expected);
    assert_eq!(build, expected);
}

#[test]
fn a_letter_in_two_partners_names_is_one_error_that_names_them() {
    let project = Project::base()
        .replace("content/partners/alder/_brand.yml", "full: Alder", "full: 𒀀 Alder")
        .replace("content/partners/birch/_brand.yml", "full: Birch", "full: 𒀁 Birch");
    let (check, build) = reported(&project, "missing-glyph");
    assert_eq!(check.len(), 1, "{check:?}");
    assert_eq!(build, check);
    let one = Project::base().body("::: only {partner=\"birch\"}\nSome 𒀀 here.\n:::\n");
    let (check, build) = reported(&one, "missing-glyph");
    let words = "no font has the Cuneiform character `𒀀` (U+12000) (in the editions of `birch`)";
    assert_eq!(check, [words]);
    assert_eq!(build, [words]);
}

#[test]
fn a_detail_that_two_partners_do_not_give_is_one_error() {
    let project = Project::base()
        .replace(
            "content/partners/birch/_brand.yml",
            "    legal: Birch Law Centre is made up for tests.\n",
            "",
        )
        .body("We are {{ partner.legal }}.\n");
    let (check, build) = reported(&project, "variable");
    assert_eq!(check, ["the detail `legal` is not given by `alder` and `birch`"]);
    assert_eq!(build, check);
}

#[test]
fn a_link_that_leads_nowhere_for_some_partners_is_one_error() {
    let project = Project::base()
        .body("See [it](#own).\n\n::: only {partner=\"cedar\"}\n## Own {#own}\n\nWords.\n:::\n");
    let cedar = project.text("content/partners/alder/_brand.yml").replace("Alder", "Cedar");
    let cedar = cedar.replace("    foreword: foreword.md\n", "");
    let fonts = "typography:\n";
    let cedar = match (cedar.find(fonts), cedar.find("defaults:\n")) {
        (Some(from), Some(to)) => format!("{}{}", &cedar[..from], &cedar[to..]),
        _ => cedar,
    };
    let project = project.write("content/partners/cedar/_brand.yml", cedar);
    let (check, build) = reported(&project, "link-target");
    let words =
        "this link leads nowhere: `#own` is missing from the editions of `alder` and `birch`";
    assert_eq!(check, [words]);
    assert_eq!(build, [words]);
}

#[test]
fn a_line_that_is_too_wide_in_many_editions_is_one_warning() {
    let layout = crate::support::repository().join("layouts/book.typ");
    let layout = std::fs::read_to_string(layout).expect("the layout");
    let project =
        Project::base().write("layouts/book.typ", layout.replace("end: outside", "end: 1mm"));
    let run = project.run(&["build", "--edition", "screen"]).expect_success();
    let found = with_code(&run.stderr, "overfull");
    let places: Vec<&str> = run.stderr.lines().filter(|line| line.contains("-->")).collect();
    let each: BTreeSet<&&str> = places.iter().collect();
    assert_eq!(places.len(), each.len(), "one warning for each place:\n{}", run.stderr);
    let is_of_both = |line: &&str| {
        line.contains("of the edition `screen` for `alder` and “")
            && line.ends_with("of the edition `screen` for `birch`")
    };
    assert!(found.iter().any(is_of_both), "{}", run.stderr);
}
