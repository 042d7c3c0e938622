//! The wording of a section in a release or on a date, in a terminal and on the site.

use super::{released, released_twice};
use crate::support::{Project, Run};
use serde_json::Value;

#[track_caller]
fn show(project: &Project, arguments: &[&str]) -> Run {
    let arguments: Vec<&str> = ["release", "show"].iter().chain(arguments).copied().collect();
    project.run(&arguments)
}

#[test]
fn a_section_is_shown_as_it_was_on_any_date() {
    let project = released_twice();
    for (at, version, says) in [
        (vec![], "version 2026.04 of 2 April 2026", "Anyone who wishes may ask"),
        (vec!["--at", "2026.03"], "version 2026.03 of 1 March 2026", "Anyone may ask"),
        (vec!["--at", "2026-03-01"], "version 2026.03", "Anyone may ask"),
        (vec!["--at", "2026-04-01"], "version 2026.03", "Anyone may ask"),
        (vec!["--at", "2026-04-02"], "version 2026.04", "Anyone who wishes may ask"),
    ] {
        let run = show(&project, &[&["asking"], at.as_slice()].concat()).expect_success();
        let run = run.stdout_has(version).stdout_has(says);
        // What the law was said to be.
        run.stdout_has("Law as at: ").stdout_has("Chapter 1: Asking for data: first steps");
    }
}

#[test]
fn what_does_not_exist_is_said_with_what_does() {
    let project = released_twice();
    show(&project, &["askin"]).expect_failure(2).stderr_has("did you mean `asking`?");
    show(&project, &["asking", "--at", "2026.05"])
        .expect_failure(2)
        .stderr_has("there is no release `2026.05`");
    show(&project, &["asking", "--at", "2026-02-28"])
        .expect_failure(2)
        .stderr_has("there was no release on 28 February 2026 yet")
        .stderr_has("the first release is 2026.03, dated 1 March 2026");
    show(&project, &["asking", "--at", "lately"]).expect_failure(2);
    show(&project, &["asking", "--partner", "alde"])
        .expect_failure(2)
        .stderr_has("did you mean `alder`?");
    let first = Project::base();
    show(&first, &["asking"]).expect_failure(1).stderr_has("there is no release yet");
}

#[test]
fn a_partners_copies_are_shown_as_they_are() {
    let project = released();
    let base: Value = serde_json::from_str(
        &show(&project, &["foreword", "--format", "json"]).expect_success().stdout,
    )
    .expect("JSON");
    assert!(base["differing"].as_u64().is_some_and(|number| number > 0), "{base}");
    let of = |partner: &str| {
        let arguments = ["foreword", "--partner", partner, "--format", "markdown"];
        show(&project, &arguments).expect_success().stdout
    };
    assert_ne!(of("alder"), of("birch"));
    assert!(of("birch").contains("as copies of birch have it"));
    show(&project, &["foreword"]).stderr_has("name one of them with --partner (alder, birch)");
}

#[test]
fn recalled_text_is_shown_with_a_warning_and_is_not_on_the_site() {
    let project = released_twice();
    let page = "output/releases/current/2026.03/asking/text.html";
    assert!(project.text(page).contains("Anyone may ask"), "the text is on the site");
    let link =
        "<a href=\"../../2026.03/asking/text.html\">What this section says in version 2026.03";
    let section = "output/releases/current/2026.03/asking/index.html";
    assert!(project.text(section).contains(link), "{}", project.text(section));
    let recall = ["release", "recall", "2026.03", "--section", "asking", "--except", "2026.04"];
    project
        .run(&[&recall[..], &["--reason", "The time limit was wrong."]].concat())
        .expect_success();
    show(&project, &["asking", "--at", "2026.03"])
        .expect_success()
        .stdout_has(
            "! Do not use: this text was recalled on 2 April 2026: The time limit was wrong.",
        )
        .stderr_has("warning: this text was recalled on 2 April 2026: The time limit was wrong.");
    show(&project, &["asking"]).expect_success().stdout_lacks("Do not use");
    assert!(!project.at(page).exists(), "recalled text must not be published");
    for path in project.files("output/releases/current") {
        let text = project.text(&format!("output/releases/current/{path}"));
        assert!(!text.contains("Anyone may ask"), "{path}");
    }
    let page = project.text(section);
    assert!(page.contains("Its text was recalled, so it is no longer shown here."), "{page}");
    assert!(!page.contains("text.html"), "{page}");
    assert!(project.at("output/releases/current/2026.04/asking/text.html").exists());
}

#[test]
fn a_text_that_stays_the_same_is_on_the_site_once() {
    let project = released_twice();
    let site = "output/releases/current";
    assert!(project.at(&format!("{site}/2026.03/story/text.html")).exists());
    assert!(!project.at(&format!("{site}/2026.04/story/text.html")).exists());
    let page = project.text(&format!("{site}/2026.04/story/index.html"));
    assert!(page.contains("href=\"../../2026.03/story/text.html\""), "{page}");
    let page = project.text(&format!("{site}/2026.03/story/text.html"));
    assert!(page.contains("It says the same in version 2026.04."), "{page}");
    for forbidden in ["<script", "<link", "src=", "url("] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn an_altered_text_is_neither_shown_nor_published_and_recalls_still_are() {
    let project = released();
    let project = project.replace(
        "content/releases/2026.03/text.json",
        "Alder hands you",
        "Nobody hands you",
    );
    show(&project, &["asking"])
        .expect_failure(1)
        .stdout("")
        .stderr_has("the frozen text of 2026.03 was altered");
    project
        .run(&["release", "current"])
        .expect_failure(1)
        .stderr_has("the frozen text of 2026.03 was altered")
        .stderr_has("the pages were written without the wording of these releases");
    let page = project.text("output/releases/current/2026.03/asking/index.html");
    assert!(page.contains("This section is current"), "{page}");
    assert!(!project.at("output/releases/current/2026.03/asking/text.html").exists());
}
