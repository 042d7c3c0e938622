//! Text that only some partners or only participants read is treated like any other text.

use super::{DRAFT, cut, small};
use crate::support::{Project, fixtures, manuscript};
use bindery::book::revisions::Revisions;
use bindery::compare::mark_changes;

const BOOK: &str = "content/book.toml";
const ALDER: &str = "content/partners/alder/_brand.yml";
const BIRCH: &str = "content/partners/birch/_brand.yml";
const ABOUT: &str = "content/front-matter/about.md";

/// Both partners have a helpline and a pack for participants. The release 2026.03 is cut, and the
/// date of the text is in the next month.
fn released() -> Project {
    let project = small().overlay(&fixtures().join("packs")).replace(
        ALDER,
        "  bindery:\n",
        "  bindery:\n    helpline: 01632 960111\n",
    );
    cut(&project, &[]);
    project.replace(BOOK, "updated = 2026-03-01", "updated = 2026-04-02")
}

/// What is marked in a partner's edition.
fn marked(project: &Project, partner: &str) -> Revisions {
    let mut workspace = project.workspace();
    workspace.mark_every_edition();
    mark_changes(&mut workspace, None).unwrap_or_else(|problems| panic!("{problems:?}"));
    manuscript(&workspace, partner, "print").revisions.expect("marks")
}

/// How many blocks are marked, and how many are reported as removed.
fn counted(project: &Project, partner: &str) -> (usize, usize) {
    let revisions = marked(project, partner);
    let sections = revisions.groups.iter().flat_map(|group| &group.sections);
    (revisions.marks.len(), sections.map(|section| section.gone.len()).sum())
}

#[test]
fn another_number_in_one_partners_text_is_a_change_for_that_partner() {
    for (brand, old, partner, other) in
        [(BIRCH, "01632 960123", "birch", "alder"), (ALDER, "01632 960111", "alder", "birch")]
    {
        let project = released().replace(brand, old, "01632 999999");
        let id = format!("partner.{partner}.helpline");
        project.run(&["release", "plan"]).stdout_has(&id).stdout_has("and in 1 section");
        project.run(&["release", "diff", "2026.03"]).stdout_has("999999");
        assert_eq!(counted(&project, partner), (1, 0), "{partner}");
        assert_eq!(counted(&project, other), (0, 0), "{other} reads what it read");
    }
}

#[test]
fn a_corrected_number_ends_a_recall() {
    let project = released();
    let recall = ["release", "recall", "2026.03", "--section", "about", "--reason", "Wrong."];
    project.run(&recall).expect_success();
    project
        .run(&["release", "plan"])
        .expect_failure(1)
        .stderr_has("still has the text that was recalled");
    let project = project.replace(BIRCH, "01632 960123", "01632 999999");
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT).replace("impact = \"\"", "impact = \"substantive\"");
    let draft = draft.replace("summary = \"\"", "summary = \"Birch has another number.\"");
    let project = project.write(DRAFT, draft);
    let corrected = ["release", "corrected", "2026.03", "--section", "about"];
    project.run(&[&corrected[..], &["--reason", "The number."]].concat()).expect_success();
    cut(&project, &[]);
}

#[test]
fn what_participants_read_in_packs_is_released_text() {
    let sheet = "content/worksheets/request.md";
    let project = released().replace(sheet, "Ask the person at the front", "Never ask anybody");
    project.run(&["release", "plan"]).stdout_has("request-sheet").stdout_has("1 block reworded");
    assert_eq!(counted(&project, "alder"), (0, 0), "the whole book does not have it");
}

#[test]
fn a_block_that_a_partner_loses_is_gone_for_that_partner_alone() {
    let asking = "content/chapters/asking.md";
    let warning = "> [!WARNING]\n> Never send originals.\n";
    let only = format!("::: only {{partner=\"birch\"}}\n{warning}:::\n");
    let project = released().replace(asking, warning, &only);
    project.run(&["release", "plan"]).stdout_has("asking").stderr_has("has no impact");
    assert!(project.text(DRAFT).contains("section = \"asking\""));
    let (marks, gone) = counted(&project, "alder");
    assert!(marks == 0 && gone > 0, "{gone} gone");
    assert_eq!(counted(&project, "birch"), (0, 0));
}

#[test]
fn a_block_that_moves_from_one_partner_to_another_is_news_to_both() {
    let project = released().replace(
        ABOUT,
        "::: only {partner=\"birch\"}\nBirch readers",
        "::: only {partner=\"alder\"}\nBirch readers",
    );
    assert_eq!(counted(&project, "alder"), (1, 0));
    assert_eq!(counted(&project, "birch"), (0, 1));
}

#[test]
fn a_new_partner_changes_nothing_for_the_others() {
    let brand = released().text(BIRCH).replace("Birch", "Cedar");
    let project = released()
        .write("content/partners/cedar/_brand.yml", brand)
        .write(
            "content/partners/cedar/logo.svg",
            released().text("content/partners/birch/logo.svg"),
        )
        .write("content/partners/cedar/foreword.md", "Cedar says hello.\n");
    project
        .run(&["release", "plan"])
        .expect_success()
        .stdout_has("4 of 12 files")
        .stderr_has("nothing blocks the release");
    // That there is a new partner is the only change, and its name says it all.
    let draft = project.text(DRAFT);
    assert_eq!(draft.matches("[[change]]").count(), 1, "{draft}");
    assert!(draft.contains("detail = \"partner.cedar\""), "{draft}");
    assert!(
        draft.contains("summary = \"Now available: Editions for Cedar Law Centre.\""),
        "{draft}"
    );
}
