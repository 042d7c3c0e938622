//! Releases that an earlier tool recorded, before records said how words are marked and what
//! surrounds the sections. `tests/fixtures/earlier` has one, made by that tool.

use super::{changed, differing, plan};
use crate::support::{Project, fixtures};

fn earlier() -> Project {
    Project::empty().overlay(&fixtures().join("earlier"))
}

const DRAFT: &str = "content/releases/next.toml";
const PLAIN: &str = "content/chapters/plain.md";
const BIRCH: &str = "content/partners/birch/_brand.yml";

#[test]
fn nothing_seems_to_have_changed() {
    let project = earlier();
    let run = project.run(&["release", "plan"]).expect_success();
    run.stdout_has("nothing that readers see has changed")
        .stdout_has("0 of 8 files will have new content")
        .stderr_has("the record of 2026.03 does not say how words are marked")
        .stderr_has("nothing blocks the release");
    assert!(!project.at(DRAFT).exists());
    project
        .run(&["release", "diff", "2026.03"])
        .expect_success()
        .stdout_has("There are no differences.");
}

#[test]
fn what_the_record_knows_is_compared() {
    let project = earlier().replace(PLAIN, "Last words.", "Very last words.");
    let plan = plan(&project);
    assert_eq!(changed(&plan), ["plain"]);
    // The pack holds another chapter and a worksheet.
    assert!(differing(&plan).iter().all(|name| !name.contains("packs")), "{plan}");
    let project = earlier().replace(BIRCH, "01632 960123", "01632 999999");
    assert_eq!(changed(&super::plan(&project)), ["about"]);
    let project = earlier().remove("content/packs");
    assert_eq!(changed(&super::plan(&project)), ["pack.first-meeting"]);
    let project =
        earlier().replace("content/book.toml", "title = \"The Field Guide\"", "title = \"Guide\"");
    assert_eq!(changed(&super::plan(&project))[0], "book.title");
}

#[test]
fn the_next_release_knows_more() {
    let project = earlier();
    let cut = ["release", "cut", "--allow-dirty", "2026.04"];
    project.run(&cut).expect_success();
    project.run(&["release", "verify", "2026.04"]).expect_success();
    let project = project.replace(PLAIN, "may not ask", "may ~~not~~ ask");
    let plan = plan(&project);
    assert_eq!(changed(&plan), ["plain"]);
    project
        .run(&["release", "diff", "2026.04"])
        .stdout_has("~ marked differently: paragraph")
        .stdout_has("You may {+~~+}not{+~~+} ask twice.");
    // The older text is compared as far as it goes.
    project.run(&["release", "diff", "2026.03"]).stdout_has("There are no differences.");
}

/// The first tools did not record which words are struck out, which corrects nothing.
#[test]
fn a_recall_of_an_earlier_release_is_not_answered_by_the_same_text() {
    let project = earlier();
    let recall = ["release", "recall", "2026.03", "--section", "asking", "--reason", "Wrong."];
    project.run(&recall).expect_success();
    let says = "`asking` still has the text that was recalled in 2026.03";
    project.run(&["release", "plan"]).expect_failure(1).stderr_has(says);
    let answer = ["release", "corrected", "2026.03", "--section", "asking", "--reason", "Mended."];
    let run = project.run(&answer).expect_failure(1);
    run.stderr_has("the project still has every word that was recalled in 2026.03");
}
