//! What is said about changes of each kind: in plans, drafts, comparisons, notes and marked
//! editions.

use super::{changed, differing, plan, released};
use crate::support::{Project, unzip};

const DRAFT: &str = "content/releases/next.toml";
const BOOK: &str = "content/book.toml";
const PLAIN: &str = "content/chapters/plain.md";
const BIRCH: &str = "content/partners/birch/_brand.yml";

/// Answers every question of the draft.
fn answered(project: Project) -> Project {
    let draft = project.text(DRAFT).replace("impact = \"\"", "impact = \"substantive\"");
    project.write(DRAFT, draft.replace("summary = \"\"", "summary = \"Said so.\""))
}

#[test]
fn what_may_change_the_meaning_is_never_proposed_as_typography() {
    for (path, from, to) in [
        (PLAIN, "may not ask", "may ~~not~~ ask"),
        (PLAIN, "- [ ] Wash", "- [x] Wash"),
        (PLAIN, "1. Peel\n2. Cut", "4. Peel\n5. Cut"),
        (PLAIN, "1. Peel\n2. Cut", "- Peel\n- Cut"),
        (PLAIN, "2^10^", "210"),
        ("content/chapters/asking.md", "### A plain table", "## A plain table"),
        ("content/chapters/asking.md", " .row-headers", ""),
        (
            PLAIN,
            "::: only {for=\"facilitators\"}\nLet everybody speak.\n:::",
            "Let everybody speak.",
        ),
    ] {
        let project = released().replace(path, from, to);
        let plan = plan(&project);
        assert_eq!(changed(&plan).len(), 1, "{to}");
        assert_eq!(plan["changes"][0]["impact"], serde_json::Value::Null, "{to}: {plan}");
        assert_eq!(plan["changes"][0]["settled"], false, "{to}");
    }
    // A full stop in marked words is one.
    let project = released().replace(PLAIN, "*first* answer", "*first,* answer");
    assert_eq!(plan(&project)["changes"][0]["impact"], "typographic");
}

#[test]
fn every_form_of_a_comparison_shows_marks_and_details() {
    let project = released()
        .replace(PLAIN, "may not ask", "may ~~not~~ ask")
        .replace(PLAIN, "- [ ] Wash", "- [x] Wash")
        .replace(BIRCH, "is made up for tests", "is a charity");
    let diff = |format: &str| {
        project.run(&["release", "diff", "2026.03", "--format", format]).expect_success()
    };
    diff("human")
        .stdout_has("In the changed section: 2 blocks reworded. 1 thing has changed outside")
        .stdout_has("You may {+~~+}not{+~~+} ask twice.")
        .stdout_has("task: [-not ticked-]{+ticked+}")
        .stdout_has("Legal line of Birch Law Centre (partner.birch.legal)")
        .stdout_has("Birch Law Centre is [-made up for tests-]{+a charity+}.");
    diff("markdown")
        .stdout_has(r"<ins>\~\~</ins>not<ins>\~\~</ins>")
        .stdout_has("Legal line of Birch Law Centre");
    diff("html").stdout_has("~~<span").stdout_has("Legal line of Birch Law Centre");
    let json: serde_json::Value = serde_json::from_str(&diff("json").stdout).expect("JSON");
    let block = &json["sections"][0]["blocks"][0];
    assert_eq!(block["change"], "reworded", "{json}");
    assert_eq!(block["marks"][1]["added"], "~~", "{json}");
    assert_eq!(json["details"][0]["detail"], "partner.birch.legal", "{json}");
}

#[test]
fn a_recurring_detail_is_asked_about_once() {
    let line = "::: only {has=\"helpline\"}\nRing {{ partner.helpline }}.\n:::\n\n";
    let mut project = Project::empty().overlay(super::project().path());
    for path in ["chapters/asking.md", "chapters/writing.md", "case-studies/story.md"] {
        let path = format!("content/{path}");
        let (head, body) = {
            let text = project.text(&path);
            let (head, body) = text.split_once("\n---\n\n").expect("a header");
            (head.to_owned(), body.to_owned())
        };
        project = project.write(&path, format!("{head}\n---\n\n{line}{body}"));
    }
    project.run(&["release", "cut", "--allow-dirty"]).expect_success();
    let project = project.replace(BIRCH, "01632 960123", "01632 960999").replace(
        BOOK,
        "updated = 2026-03-01",
        "updated = 2026-04-02",
    );
    let marked = |path: &str, to: &str| {
        project.overwrite(path, project.text(path).replacen("schema = 1", to, 1));
    };
    marked("content/editions/ebook.toml", "schema = 1\nrevisions = \"on\"");
    let run = project.run(&["release", "plan"]).expect_failure(1);
    run.stdout_has("“01632 960123” is now “01632 960999”, and in 4 sections");
    let draft = project.text(DRAFT);
    assert_eq!(draft.matches("[[change]]").count(), 1, "{draft}");
    assert!(draft.contains("detail = \"partner.birch.helpline\""), "{draft}");
    let told = differing(&plan(&project));
    assert!(!told.is_empty() && told.iter().all(|name| name.contains("birch")), "{told:?}");
    let project = answered(project);
    project.run(&["release", "cut", "--allow-dirty"]).expect_success();
    let notes = project.text("content/releases/2026.04/release-notes.txt");
    assert!(notes.contains("- Helpline of Birch Law Centre: Said so."), "{notes}");
    let changes = |partner: &str| {
        let path =
            format!("output/releases/2026.04/{partner}/field-guide-{partner}-ebook-2026.04.epub");
        let page = unzip(&project.bytes(&path))["EPUB/section-changes.xhtml"].clone();
        String::from_utf8(page).expect("text")
    };
    let birch = changes("birch");
    assert_eq!(birch.matches("Said so.").count(), 1, "{birch}");
    let alder = changes("alder");
    assert!(
        alder.contains("Nothing in this edition has changed since version 2026.03."),
        "{alder}"
    );
    project.run(&["release", "verify", "2026.04"]).expect_success();
    project
        .run(&["release", "diff", "2026.03", "2026.04"])
        .stdout_has("CHANGES TO THE INFORMATION");
    // An author's words beside the number are another matter.
    let project = project.replace(BIRCH, "01632 960999", "01632 960888").replace(
        "content/case-studies/story.md",
        "Ring {{",
        "Never ring {{",
    );
    assert_eq!(changed(&plan(&project)), ["story", "partner.birch.helpline"]);
}

#[test]
fn a_detail_that_is_not_classed_blocks_a_release() {
    let project = released().replace(BOOK, "editor@orchard.example", "desk@orchard.example");
    project
        .run(&["release", "plan"])
        .expect_failure(1)
        .stderr_has("the change in `book.contact` has no impact");
    assert!(project.text(DRAFT).contains("detail = \"book.contact\""));
    let project = project.replace(BOOK, "desk@orchard.example", "editors@orchard.example");
    let project = answered(project);
    project
        .run(&["release", "plan"])
        .expect_failure(1)
        .stderr_has("`book.contact` changed again after its change was classified");
    let changelog = project.run(&["release", "changelog"]).expect_success();
    changelog.stdout_has("**Contact for corrections**");
}

#[test]
fn one_entry_of_a_draft_is_about_one_thing() {
    let project = released().replace(BOOK, "editor@orchard.example", "desk@orchard.example");
    project.run(&["release", "plan"]);
    let project = project.replace(DRAFT, "detail =", "section = \"plain\"\ndetail =");
    project.run(&["release", "cut"]).expect_failure(1).stderr_has("remove `section` or `detail`");
}

#[test]
fn a_layout_of_the_project_may_have_words_and_is_asked_about() {
    let style = crate::support::repository().join("layouts/epub/book.css");
    let style = std::fs::read_to_string(style).expect("the tool's layout");
    let project = released()
        .replace(BOOK, "updated = 2026-03-01", "updated = 2026-04-02")
        .write("layouts/epub/book.css", &style);
    assert!(changed(&plan(&project)).is_empty(), "a copy of the tool's layout says the same");
    let project = project.write("layouts/epub/book.css", style + "h1::after { content: '!' }\n");
    let told = plan(&project);
    assert_eq!(changed(&told), ["layout.epub-book-css"]);
    assert!(differing(&told).iter().all(|name| name.ends_with("ebook")), "{told}");
    let project = answered(project);
    project.run(&["release", "cut", "--allow-dirty"]).expect_success();
    assert!(changed(&plan(&project)).is_empty());
    project.run(&["release", "verify", "2026.04"]).expect_success();
}

#[test]
fn marks_for_changes_are_no_change() {
    let project = released();
    let marked = |edition: &str, marking: &str| {
        let path = format!("content/editions/{edition}.toml");
        let text = project.text(&path);
        project.overwrite(
            &path,
            text.replacen("schema = 1", &format!("schema = 1\nrevisions = \"{marking}\""), 1),
        );
    };
    marked("print", "separate");
    marked("ebook", "on");
    let plan = plan(&project);
    assert!(changed(&plan).is_empty(), "{plan}");
    assert!(differing(&plan).is_empty(), "{plan}");
}

#[test]
fn what_only_helps_to_find_a_place_is_no_change() {
    let project = released()
        .replace(BOOK, "\"authorities\", \"colophon\"", "\"authorities\", \"index\", \"colophon\"")
        .replace(BOOK, "schema = 1", "schema = 1\nfinder = \"tab-limits\"")
        .write("content/index.toml", "\"limits\" = [\"time-limits\"]\n")
        .replace("content/chapters/plain.md", "Peel\n", "[Peel](index:)\n")
        .replace(
            "content/chapters/plain.md",
            "the **second** count",
            "the **[second](<index:answers/second>)** count",
        )
        .replace(
            "content/editions/print.toml",
            "schema = 1",
            "schema = 1\ncontents = \"sections\"\ncontents-depth = 3",
        )
        .replace("content/editions/print.toml", "duplex = true", "duplex = true\ntabs = true")
        .replace(
            "content/editions/ebook.toml",
            "schema = 1",
            "schema = 1\ncontents = \"sections\"",
        );
    let plan = plan(&project);
    assert!(changed(&plan).is_empty(), "{plan}");
    assert!(differing(&plan).is_empty(), "{plan}");
}

#[test]
fn a_new_detail_of_a_partner_is_asked_about_and_a_new_pack_speaks_for_itself() {
    let project = released()
        .replace(
            "content/partners/alder/_brand.yml",
            "defaults:\n  bindery:\n",
            "defaults:\n  bindery:\n    helpline: 01632 960555\n",
        )
        .write(
            "content/packs/handout.toml",
            "schema = 1\nid = \"handout\"\ntitle = \"Handout\"\npurpose = \"To hand out.\"\n\
             audience = [\"volunteers\"]\nfor = \"participants\"\ncontents = [\"writing\"]\n\
             editions = [\"ebook\"]\n",
        );
    let plan = plan(&project);
    let find = |id: &str| {
        let changes = plan["changes"].as_array().expect("a list");
        changes.iter().find(|change| change["detail"] == id).cloned().expect("a change")
    };
    let pack = find("pack.handout");
    assert_eq!((&pack["kind"], &pack["settled"]), (&"added".into(), &true.into()), "{pack}");
    assert_eq!(pack["summary"], "To hand out.");
    let helpline = find("partner.alder.helpline");
    assert_eq!((&helpline["kind"], &helpline["settled"]), (&"added".into(), &false.into()));
}
