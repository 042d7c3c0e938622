//! Which packs and editions each partner gets: partners choose in their brands, and packs name
//! partners.

use crate::support::{Project, fixtures};
use serde_json::Value;

const BIRCH: &str = "content/partners/birch/_brand.yml";
const ALDER: &str = "content/partners/alder/_brand.yml";
const PACK: &str = "content/packs/first-meeting.toml";

fn with_pack() -> Project {
    Project::base().overlay(&fixtures().join("packs"))
}

/// A project in which Birch takes what these lines of its brand say.
fn birch_takes(project: Project, lines: &str) -> Project {
    project.replace(BIRCH, "    co-brand: true\n", &format!("    co-brand: true\n{lines}"))
}

/// The files of a build, in order.
fn planned(project: &Project) -> Vec<String> {
    let run = project.run(&["list", "artefacts", "--format", "json"]).expect_success();
    let items: Vec<Value> = serde_json::from_str(&run.stdout).expect("JSON");
    items.iter().map(|item| item["path"].as_str().expect("a path").to_owned()).collect()
}

/// The files of one partner.
fn of<'a>(paths: &'a [String], partner: &str) -> Vec<&'a str> {
    let start = format!("{partner}/");
    paths.iter().filter_map(|path| path.strip_prefix(&start)).collect()
}

#[test]
fn a_partner_gets_the_editions_and_packs_that_its_brand_names() {
    let project = birch_takes(with_pack(), "    editions: [\"print\"]\n    packs: []\n");
    project.run(&["check"]).expect_success();
    let planned = planned(&project);
    assert_eq!(of(&planned, "birch"), ["field-guide-birch-print-draft.pdf"]);
    assert_eq!(of(&planned, "alder").len(), 6);
    project.run(&["build", "--edition", "ebook", "--no-packs", "--out", "made"]).expect_success();
    assert_eq!(project.files("made"), ["alder/field-guide-alder-ebook-draft.epub", "build.json"]);
    let run = project.run(&["list", "partners"]).expect_success();
    run.stdout_has("alder  Alder Advice      all       all\n")
        .stdout_has("birch  Birch Law Centre  print     none\n");
}

#[test]
fn a_pack_goes_to_the_partners_that_it_names() {
    let project = with_pack().append(PACK, "partners = [\"birch\"]\n");
    project.run(&["check"]).expect_success();
    let planned = planned(&project);
    assert_eq!(of(&planned, "birch").iter().filter(|path| path.starts_with("packs/")).count(), 2);
    assert_eq!(of(&planned, "alder").iter().filter(|path| path.starts_with("packs/")).count(), 0);
    project.run(&["list", "packs"]).expect_success().stdout_has("birch");
}

#[test]
fn a_build_says_what_a_partner_does_not_take() {
    let project = birch_takes(with_pack(), "    editions: [\"print\"]\n    packs: []\n");
    project
        .run(&["build", "--partner", "birch", "--edition", "ebook", "--out", "made"])
        .expect_failure(2)
        .stderr_has("`birch` does not take the edition `ebook`")
        .stderr_has("bindery list artefacts");
    project
        .run(&["build", "--partner", "birch", "--pack", "first-meeting", "--out", "made"])
        .expect_failure(2)
        .stderr_has("`birch` does not take the pack `first-meeting`");
    assert!(!project.at("made").exists());
}

#[test]
fn what_a_partner_chooses_is_in_the_record_and_its_change_in_the_plan() {
    let project = crate::release::small_release();
    let project = birch_takes(project, "    editions: [\"print\"]\n");
    let run = project.run(&["release", "plan", "--date", "2026-04-02"]);
    assert!(run.stdout.contains("partner.birch.editions"), "{}{}", run.stdout, run.stderr);
    let draft = project.text("content/releases/next.toml");
    assert!(draft.contains("detail = \"partner.birch.editions\""), "{draft}");
    let draft = draft.replace("impact = \"\"", "impact = \"substantive\"");
    project.overwrite(
        "content/releases/next.toml",
        draft.replace("summary = \"\"", "summary = \"Only in print.\""),
    );
    project.run(&["release", "cut", "2026.04", "--date", "2026-04-02"]).expect_success();
    let record = project.text("content/releases/2026.04/release.json");
    assert!(record.contains("field-guide-birch-print-2026.04.pdf"), "{record}");
    assert!(!record.contains("field-guide-birch-ebook-2026.04"), "{record}");
    let notes = project.text("output/releases/2026.04/release-notes.txt");
    let notes = notes.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        notes.contains("No longer published: the ebook edition (for Birch Law Centre)"),
        "{notes}"
    );
}

#[test]
fn a_choice_that_cannot_be_is_an_error_with_its_place() {
    for (lines, told) in [
        ("    editions: [\"prnt\"]\n", "there is no edition `prnt`"),
        ("    packs: [\"first-meting\"]\n", "did you mean `first-meeting`?"),
        ("    editions: []\n", "nothing is made for `birch`"),
        (
            "    editions: [\"screen\"]\n    packs: [\"first-meeting\"]\n",
            "the pack `first-meeting` comes in none of the editions of `birch`",
        ),
    ] {
        let project = birch_takes(with_pack(), lines);
        let run = project.run(&["check"]).expect_failure(1);
        assert!(run.stdout.contains(told), "{told}: {}", run.stdout);
        assert!(run.stdout.contains("partners/birch/_brand.yml:"), "{}", run.stdout);
        // Others are not stopped by it.
        project
            .run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"])
            .expect_success();
    }
    let unknown = with_pack().append(PACK, "partners = [\"bircj\"]\n");
    unknown.run(&["check"]).expect_failure(1).stdout_has("did you mean `birch`?");
    let declined = with_pack().append(PACK, "partners = [\"birch\"]\n");
    let declined = birch_takes(declined, "    packs: []\n");
    declined.run(&["check"]).expect_failure(1).stdout_has("`birch` does not take this pack");
    let nobody = birch_takes(with_pack(), "    packs: []\n").replace(
        ALDER,
        "    foreword: foreword.md\n",
        "    foreword: foreword.md\n    packs: []\n",
    );
    nobody
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("no partner takes the pack `first-meeting`");
}

#[test]
fn an_edition_that_no_partner_takes_is_named() {
    let project = birch_takes(Project::base(), "    editions: [\"print\"]\n").replace(
        ALDER,
        "    foreword: foreword.md\n",
        "    foreword: foreword.md\n    editions: [\"print\", \"ebook\"]\n",
    );
    project
        .run(&["check"])
        .expect_success()
        .stdout_has("no partner takes the edition `screen`")
        .stdout_lacks("no partner takes the edition `ebook`");
    project
        .run(&["build", "--edition", "screen", "--out", "made"])
        .expect_failure(2)
        .stderr_has("no partner takes the edition `screen`");
}
