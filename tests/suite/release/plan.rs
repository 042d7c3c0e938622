//! `bindery release plan`: what changed, the draft that a person fills in, what blocks.

use super::{DRAFT, classed, cut, released, reworded, small};
use serde_json::Value;

#[test]
fn before_the_first_release_nothing_needs_to_be_said() {
    let project = small();
    project
        .run(&["release", "plan"])
        .expect_success()
        .stdout_has("the first release: version 2026.03, dated 1 March 2026")
        .stderr_has("nothing blocks the release");
    assert!(!project.at(DRAFT).exists());
}

#[test]
fn without_changes_there_is_no_draft() {
    let project = released();
    project
        .run(&["release", "plan"])
        .expect_success()
        .stdout_has("nothing that readers see has changed");
    assert!(!project.at(DRAFT).exists());
}

#[test]
fn each_changed_section_gets_an_entry_and_blocks_until_it_is_filled_in() {
    let project = reworded(released());
    project
        .run(&["release", "plan"])
        .expect_failure(1)
        .stdout_has("the next release: version 2026.04, dated 2 April 2026, after 2026.03")
        .stdout_has("1 block reworded")
        .stdout_has("not classified")
        .stderr_has("the change in `asking` has no impact");
    let draft = project.text(DRAFT);
    assert!(draft.contains("since = \"2026.03\""), "{draft}");
    assert_eq!(draft.matches("[[change]]").count(), 1, "{draft}");
    project.run(&["release", "cut"]).expect_failure(1).stderr_has("has no impact");
    let project = project.replace(DRAFT, "impact = \"\"", "impact = \"substantive\"");
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("the change in `asking` has no summary for readers");
    let project = project.replace(DRAFT, "summary = \"\"", "summary = \"All may ask.\"");
    project.run(&["release", "plan"]).expect_success().stderr_has("nothing blocks the release");
    cut(&project, &[]);
}

#[test]
fn the_plan_counts_what_a_comparison_counts() {
    let project = released().body("A new first paragraph.\n\nA plain paragraph.\n");
    let extent = "1 block added";
    project.run(&["release", "plan"]).stdout_has(extent);
    project.run(&["release", "diff", "2026.03"]).stdout_has(extent);
}

#[test]
fn the_plan_says_which_editions_hold_something_new() {
    let project = reworded(released());
    project.run(&["release", "plan"]).stdout_has("files will have new content");
}

#[test]
fn without_a_draft_the_cut_says_how_to_get_one() {
    reworded(released())
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("nobody has said what changed in `asking`")
        .stderr_has("run `bindery release plan`");
}

#[test]
fn what_a_person_wrote_stays_to_the_letter() {
    let project = reworded(released());
    project.run(&["release", "plan"]);
    let project = classed(project, "clarifying", "Said more plainly.")
        .append(DRAFT, "\n# A note to myself: ask Kim.\n")
        .replace(DRAFT, "introduction = \"\"", "introduction = '''Dear readers'''   # hm");
    let written = project.text(DRAFT);
    let project = project.replace("content/case-studies/story.md", "everybody cites", "all cite");
    project.run(&["release", "plan"]);
    let completed = project.text(DRAFT);
    assert!(completed.starts_with(&written), "{completed}");
    assert!(completed[written.len()..].contains("section = \"story\""), "{completed}");
    project.run(&["release", "plan"]);
    assert_eq!(project.text(DRAFT), completed, "a second plan has nothing to add");
}

#[test]
fn a_text_that_changes_again_must_be_looked_at_again() {
    let project = reworded(released());
    project.run(&["release", "plan"]);
    let project = classed(project, "clarifying", "Said more plainly.");
    let project = project.replace("content/chapters/asking.md", "who wishes may", "at all may");
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("`asking` changed again after its change was classified");
    let draft = project.text(DRAFT);
    let line = draft.lines().find(|line| line.starts_with("text = ")).expect("the digest");
    let project = project.replace(DRAFT, &format!("{line}\n"), "");
    project.run(&["release", "plan"]).expect_success();
    let renewed = project.text(DRAFT);
    assert!(renewed.contains("text = \"") && !renewed.contains(line), "{renewed}");
    cut(&project, &[]);
}

#[test]
fn only_punctuation_case_and_spacing_are_proposed_as_typographic() {
    for (to, is_typographic) in [
        ("A plain: paragraph", true),
        ("a plain paragraph!", true),
        ("A plain paragraph of text.", false),
        ("A plane paragraph.", false),
    ] {
        let project = released().body(&format!("{to}\n"));
        let run = project.run(&["release", "plan", "--format", "json"]);
        let plan: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let change = &plan["changes"][0];
        assert_eq!(change["section"], "plain");
        assert_eq!(change["impact"] == "typographic", is_typographic, "{to}: {change}");
        assert_eq!(change["settled"], is_typographic);
    }
}

#[test]
fn a_new_section_speaks_for_itself_and_a_missing_one_needs_a_word() {
    let project = released().remove("content/case-studies/story.md");
    let project = project
        .replace("content/book.toml", "sections = [\"story\"]", "sections = [\"tale\"]")
        .replace("content/chapters/asking.md", " or the [story](#story)", "")
        .write(
            "content/case-studies/tale.md",
            "---\nid: tale\ntitle: A tale\nkind: case-study\nsummary: What a tale can teach.\n\
             audience: [caseworkers]\njurisdiction: [UK]\nlaw-as-at: 2026-02-01\n\
             reviewed: 2026-02-01\nreview-by: 2027-02-01\nowner: The editors\nsince: \"2026.03\"\n\
             status: open\nparties: [\"Claimant: A\"]\n---\n\nOnce.\n",
        );
    let run = project.run(&["release", "plan", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let find = |id: &str| {
        let changes = plan["changes"].as_array().expect("a list");
        changes.iter().find(|change| change["section"] == id).cloned().expect("a change")
    };
    assert_eq!(find("tale")["kind"], "added");
    assert_eq!(find("tale")["summary"], "What a tale can teach.");
    assert_eq!(find("tale")["settled"], true);
    assert_eq!(find("story")["kind"], "removed");
    assert_eq!(find("story")["settled"], false);
}

#[test]
fn reviews_without_a_change_are_one_change_that_is_told_already() {
    let project = released();
    let project = project
        .replace("content/chapters/plain.md", "reviewed: 2026-02-01", "reviewed: 2026-02-20")
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-01");
    let run = project.run(&["release", "plan"]).expect_success();
    run.stdout_has("book.reviews").stdout_has("1 section reviewed").stdout_has("clarifying");
    cut(&project, &[]);
    let notes = project.text("content/releases/2026.04/release-notes.md");
    assert!(notes.contains("Reviewed without other changes: A plain chapter."), "{notes}");
}

#[test]
fn a_new_date_of_the_law_is_a_change_of_the_law() {
    let project = released();
    let project = project.replace(
        "content/chapters/asking.md",
        "law-as-at: 2026-01-15",
        "law-as-at: 2026-01-20",
    );
    let run = project.run(&["release", "plan", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(plan["changes"][0]["law"], true, "{plan}");
}

#[test]
fn slips_in_the_draft_are_reported_at_their_place() {
    let project = reworded(released());
    project.run(&["release", "plan"]);
    for (from, to, message) in [
        ("impact = \"\"", "impact = \"substantiv\"", "did you mean `substantive`?"),
        ("impact = \"\"", "impct = \"\"", "has no key `impct`"),
        ("schema = 1", "schema = 2", "this tool reads schema 1"),
        ("since = \"2026.03\"", "since = \"2026.3\"", "`since` is not a version"),
        ("since = \"2026.03\"", "since = \"2026.02\"", "the draft describes changes since 2026.02"),
        ("section = \"asking\"", "section = \"askin\"", "did you mean `asking`?"),
        ("[[change]]", "[[change", "error[syntax]"),
    ] {
        let draft = project.text(DRAFT);
        project.overwrite(DRAFT, draft.replacen(from, to, 1));
        let run = project.run(&["release", "cut"]).expect_failure(1);
        run.stderr_has(message).stderr_has("--> content/releases/next.toml:");
        project.overwrite(DRAFT, draft);
    }
}

#[test]
fn an_edition_that_loses_a_section_says_something_new() {
    let project = released()
        .remove("content/case-studies/story.md")
        .replace("content/book.toml", "sections = [\"story\"]", "sections = []")
        .replace("content/chapters/asking.md", " or the [story](#story)", "");
    let run = project.run(&["release", "plan", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.stdout).expect("JSON");
    for artefact in plan["artefacts"].as_array().expect("a list") {
        assert_eq!(artefact["differs"], true, "{artefact}");
    }
}

#[test]
fn a_draft_that_cannot_be_added_to_stays_as_it_is() {
    for (change, said) in [
        ("[change]\nsection = \"asking\"\n", "`change` must be a list"),
        ("change = [{section = \"asking\", impact = \"clarifying\"}]\n", "no entry can be added"),
    ] {
        let text = format!("schema = 1\nsince = \"2026.03\"\n{change}");
        let project = reworded(released()).write(DRAFT, &text);
        let run = project.run(&["release", "plan"]).expect_failure(1);
        run.stderr_has(said).stderr_has("write each change under `[[change]]`");
        assert_eq!(project.text(DRAFT), text);
    }
}
