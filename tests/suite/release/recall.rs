//! `bindery release recall`: what is recalled, the notices to partners, and that history stays.

use super::{DRAFT, EBOOK, classed, cut, released, released_twice};
use crate::support::{Project, fixtures, unzip};
use serde_json::Value;

const NEW_EBOOK: &str = "output/releases/2026.04/alder/field-guide-alder-ebook-2026.04.epub";

#[test]
fn a_recalled_release_is_said_to_be_and_names_every_file() {
    let project = released_twice();
    project
        .run(&["release", "recall", "2026.03", "--reason", "The helpline was wrong."])
        .expect_success()
        .stdout_has("birch/field-guide-birch-print-2026.03.pdf")
        .stderr_has("version 2026.03 is now recalled: 4 files are affected");
    project
        .run(&["verify", EBOOK])
        .expect_failure(5)
        .stdout_has("recalled")
        .stdout_has("version 2026.03 was recalled on 2 April 2026: The helpline was wrong.");
    project.run(&["verify", NEW_EBOOK]).expect_success();
    project.run(&["list", "releases"]).expect_success().stdout_has("recalled: all");
}

#[test]
fn the_list_of_recalls_beside_a_record_is_enough() {
    let project = released();
    project
        .run(&["release", "recall", "2026.03", "--reason", "The helpline was wrong."])
        .expect_success();
    let alone = Project::empty()
        .write("release.json", project.bytes("content/releases/2026.03/release.json"))
        .write("copy", project.bytes(EBOOK));
    let verify = ["verify", "--record", "release.json", "copy"];
    alone.run(&verify).expect_success();
    let alone = alone.write("recalls.toml", project.bytes("content/releases/recalls.toml"));
    alone.run(&verify).expect_failure(5).stdout_has("The helpline was wrong.");
}

#[test]
fn a_recall_reaches_packs_that_contain_a_part_of_the_section_or_sum_it_up() {
    let project = super::small().overlay(&fixtures().join("packs"));
    cut(&project, &[]);
    let identity = |path: &str| -> Value {
        let files = unzip(&project.bytes(path));
        serde_json::from_slice(&files["META-INF/bindery.json"]).expect("an identity is JSON")
    };
    let pack = "output/releases/2026.03/alder/packs/first-meeting-alder-ebook-2026.03.epub";
    let sections = identity(pack)["sections"].clone();
    let ids: Vec<&str> =
        sections.as_array().expect("a list").iter().filter_map(|s| s["id"].as_str()).collect();
    // The pack has one part of `asking`, which points to `writing` and `story`.
    for (section, title) in [
        ("asking", "Asking for data: first steps"),
        ("writing", "Writing the request"),
        ("story", "The orchard case"),
    ] {
        assert!(ids.contains(&section), "{ids:?}");
        project
            .run(&["release", "recall", "2026.03", "--section", section, "--reason", "Wrong."])
            .expect_success()
            .stdout_has("alder/packs/first-meeting-alder-ebook-2026.03.epub");
        project
            .run(&["verify", pack])
            .expect_failure(5)
            .stdout_has(&format!("its section “{title}” was recalled"));
    }
    assert!(!ids.contains(&"plain"), "{ids:?}");
}

#[test]
fn a_recalled_section_reaches_every_release_that_has_the_same_text() {
    let project = released_twice();
    let reason = ["--reason", "A name was not made up."];
    let arguments = ["release", "recall", "2026.03", "--section", "story", "--format", "json"];
    let run = project.run(&[&arguments[..], &reason[..]].concat()).expect_success();
    let recalled: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(recalled["artefacts"].as_array().map(Vec::len), Some(8), "both releases have it");
    for path in [EBOOK, NEW_EBOOK] {
        project
            .run(&["verify", path])
            .expect_failure(5)
            .stdout_has("its section “The orchard case”");
    }
    // The chapter that changed has a different text in the newer release.
    let arguments = ["release", "recall", "2026.03", "--section", "asking", "--format", "json"];
    let except = ["--except", "2026.04"];
    let run = project.run(&[&arguments[..], &reason[..], &except[..]].concat()).expect_success();
    let recalled: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(recalled["artefacts"].as_array().map(Vec::len), Some(4), "only the older release");
    assert_eq!(recalled["recall"]["shared"][0]["recalled"], false, "the decision is recorded");
}

#[test]
fn partners_get_a_notice_that_may_be_edited() {
    let project = released_twice();
    let arguments =
        ["release", "recall", "2026.03", "--section", "asking", "--reason", "Wrong limit."];
    let except = ["--except", "2026.04"];
    project.run(&[&arguments[..], &except[..]].concat()).expect_success();
    let folder = "content/releases/notices/recall-2026.03-asking";
    let notice = project.text(&format!("{folder}/alder.md"));
    for part in [
        "To: Alder Advice",
        "Reason: Wrong limit.",
        "`alder/field-guide-alder-ebook-2026.03.epub`",
        "Version 2026.04 does not contain the recalled text.",
    ] {
        assert!(notice.contains(part), "{notice}");
    }
    assert!(!notice.contains("birch"), "each partner sees only its own files: {notice}");
    let plain = project.text(&format!("{folder}/birch.txt"));
    assert!(plain.contains("Reason: Wrong limit.") && !plain.contains("alder/"), "{plain}");
    // A notice that somebody has written already is left alone.
    let project = project
        .write("content/releases/notices/recall-2026.03-story/alder.md", "My own words.")
        .write("content/releases/notices/recall-2026.03-story/alder.txt", "My own words.");
    project
        .run(&["release", "recall", "2026.03", "--section", "story", "--reason", "A name."])
        .expect_success()
        .stderr_has("unchanged");
    let notice = project.text("content/releases/notices/recall-2026.03-story/alder.md");
    assert_eq!(notice, "My own words.");
}

#[test]
fn history_is_only_added_to() {
    let project = released_twice();
    project.run(&["release", "recall", "2026.03", "--reason", "One."]).expect_success();
    let first = project.text("content/releases/recalls.toml");
    project
        .run(&["release", "recall", "2026.03", "--reason", "Another."])
        .expect_failure(1)
        .stderr_has("this was already recalled");
    assert_eq!(project.text("content/releases/recalls.toml"), first);
    project
        .run(&[
            "release",
            "recall",
            "2026.04",
            "--section",
            "plain",
            "--reason",
            "A \"quoted\" one.",
        ])
        .expect_success();
    let second = project.text("content/releases/recalls.toml");
    assert!(second.starts_with(&first), "{second}");
    assert!(project.at(EBOOK).exists() && project.at("content/releases/2026.03").exists());
    project.run(&["verify", NEW_EBOOK]).expect_failure(5).stdout_has("A \"quoted\" one.");
}

#[test]
fn what_does_not_exist_cannot_be_recalled() {
    let project = released();
    project
        .run(&["release", "recall", "2026.02", "--reason", "x"])
        .expect_failure(2)
        .stderr_has("there is no release `2026.02`")
        .stderr_has("did you mean `2026.03`?");
    project
        .run(&["release", "recall", "2026.03", "--section", "askin", "--reason", "x"])
        .expect_failure(2)
        .stderr_has("release 2026.03 has no section `askin`")
        .stderr_has("did you mean `asking`?");
    project
        .run(&["release", "recall", "2026.03", "--reason", "  "])
        .expect_failure(1)
        .stderr_has("a recall needs a reason");
    assert!(!project.at("content/releases/recalls.toml").exists());
}

#[test]
fn recalled_text_is_not_released_again_unchanged() {
    let project = released();
    project
        .run(&["release", "recall", "2026.03", "--section", "story", "--reason", "A real name."])
        .expect_success();
    let project = super::reworded(project);
    project
        .run(&["release", "plan"])
        .stderr_has("`story` still has the text that was recalled in 2026.03");
    let project = classed(project, "substantive", "All may ask.");
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("`story` still has the text that was recalled in 2026.03: A real name.")
        .stderr_has("--> content/case-studies/story.md:");
    let project = project.replace("content/case-studies/story.md", "everybody cites", "all cite");
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT).replace("impact = \"\"", "impact = \"substantive\"");
    project.overwrite(DRAFT, draft.replace("summary = \"\"", "summary = \"Corrected.\""));
    // An edit alone does not show that the mistake is gone: somebody has to say so.
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("of the text that was recalled in 2026.03")
        .stderr_has("`bindery release corrected 2026.03 --section story --reason");
    let corrected = ["release", "corrected", "2026.03", "--section", "story"];
    let corrected = [&corrected[..], &["--reason", "The name is made up now."][..]].concat();
    project.run(&corrected).expect_success().stderr_has("no longer blocks a release");
    cut(&project, &[]);
    project.run(&["verify", NEW_EBOOK]).expect_success();
}

#[test]
fn a_recall_that_cannot_be_read_is_no_clean_bill() {
    let project =
        released().write("content/releases/recalls.toml", "schema = 1\n[[recall]]\nx = 1\n");
    for arguments in [&["verify", EBOOK][..], &["release", "plan"], &["list", "releases"]] {
        let run = project.run(arguments);
        assert!(run.code.is_some_and(|code| code == 1 || code == 2), "{arguments:?}");
        run.stderr_has("recalls.toml");
    }
}

#[test]
fn a_list_of_recalls_that_cannot_be_read_never_clears_a_copy() {
    let list = "content/releases/recalls.toml";
    let entry = "version = \"2026.03\"\ndate = 2026-03-02\nreason = \"Wrong.\"\n";
    for (text, said) in [
        (b"\xff\xfe".to_vec(), "is not UTF-8 text"),
        (format!("schema = 1\n[recall]\n{entry}").into_bytes(), "`recall` must be a list"),
        (b"schema = 1\nrecall = \"x\"\n".to_vec(), "`recall` must be a list"),
    ] {
        let project = released().write(list, &text);
        let run = project.run(&["verify", EBOOK]);
        assert!(run.code != Some(0) && !run.stdout.contains("genuine"), "{}", run.stdout);
        run.stderr_has(said);
    }
    let unknown = format!("schema = 1\n[[recall]]\nsection = \"askng\"\n{entry}");
    let project = released().write(list, &unknown);
    let said = "release 2026.03 has no section `askng`";
    project.run(&["release", "plan"]).expect_failure(1).stderr_has(said).stderr_has("`asking`");
}

#[test]
fn the_list_of_recalls_is_found_from_any_folder() {
    let project = released();
    let recall = ["release", "recall", "2026.03", "--reason", "Wrong."];
    project.run(&recall).expect_success();
    for (record, folder) in [
        ("release.json", "content/releases/2026.03"),
        ("./release.json", "content/releases/2026.03"),
        ("2026.03/release.json", "content/releases"),
    ] {
        let copy = project.at(EBOOK).display().to_string();
        let mut verify = project.command(&["verify", "--record", record, &copy]);
        let code = verify.current_dir(project.at(folder)).output().expect("a run").status.code();
        assert_eq!(code, Some(5), "{record} in {folder}");
    }
}

#[test]
fn nothing_is_recalled_before_it_was_released() {
    released()
        .run(&["release", "recall", "2026.03", "--date", "2026-02-01", "--reason", "Wrong."])
        .expect_failure(1)
        .stderr_has("2026.03 is dated 1 March 2026, so it cannot be recalled on 1 February 2026");
}

#[test]
fn a_recalled_release_takes_those_that_say_the_same_with_it() {
    let project = released();
    cut(&project, &["2026.03.1"]);
    let reason = ["--reason", "The deadline is wrong."];
    let recall = [&["release", "recall", "2026.03"][..], &reason[..]].concat();
    project.run(&recall).expect_success().stdout_has("field-guide-alder-ebook-2026.03.1.epub");
    let copy = "output/releases/2026.03.1/alder/field-guide-alder-ebook-2026.03.1.epub";
    project
        .run(&["verify", copy])
        .expect_failure(5)
        .stdout_has("it shares the text of version 2026.03, which was recalled");
    let notice = project.text("content/releases/notices/recall-2026.03/alder.txt");
    assert!(!notice.contains("does not contain"), "{notice}");
    assert!(notice.contains("versions 2026.03 and 2026.03.1"), "both are named: {notice}");
    let list = project.run(&["list", "releases"]).expect_success();
    assert_eq!(list.stdout.matches("recalled: all").count(), 2, "{}", list.stdout);
    let page = project.text("output/releases/current/2026.03.1/index.html");
    assert!(page.contains("Do not use: recalled"), "{page}");
    assert!(page.contains("There is no newer version yet"), "{page}");
    assert!(!page.contains("Get the newest version"), "nobody should take that: {page}");
    let section = project.text("output/releases/current/asking/index.html");
    assert!(section.contains("The deadline is wrong."), "a reason is given: {section}");
}

#[test]
fn a_notice_that_was_lost_is_written_again() {
    let project = released();
    let recall = ["release", "recall", "2026.03", "--reason", "The deadline is wrong."];
    project.run(&recall).expect_success();
    let notice = "content/releases/notices/recall-2026.03/birch.md";
    let (text, list) = (project.text(notice), project.text("content/releases/recalls.toml"));
    let project = project.remove(notice);
    project.run(&recall).expect_success();
    assert_eq!(project.text(notice), text);
    assert_eq!(project.text("content/releases/recalls.toml"), list, "it is recalled once");
    project.run(&recall).expect_failure(1).stderr_has("this was already recalled");
}

#[test]
fn a_section_that_was_renamed_does_not_escape_a_recall() {
    let project = released()
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
        .replace("content/chapters/plain.md", "id: plain", "id: plainer")
        .replace("content/book.toml", "\"plain\"", "\"plainer\"");
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT).replace("summary = \"\"", "summary = \"Renamed.\"");
    let project = project.write(DRAFT, draft);
    cut(&project, &[]);
    let recall = ["release", "recall", "2026.03", "--section", "plain", "--reason", "Wrong."];
    project.run(&recall).expect_success().stdout_has("field-guide-alder-ebook-2026.04.epub");
    project.run(&["list", "releases"]).stdout_has("recalled: plainer");
    let page = project.text("output/releases/current/2026.04/plainer/index.html");
    assert!(page.contains("Do not use: recalled"), "{page}");
}

#[test]
fn a_notice_never_vouches_for_a_text_that_nobody_checked() {
    let project = released_twice();
    let recall = ["release", "recall", "2026.03", "--reason", "The deadline is wrong."];
    project.run(&recall).expect_success();
    let notice = project.text("content/releases/notices/recall-2026.03/alder.md");
    assert!(notice.contains("Version 2026.04 is the newest."), "{notice}");
    assert!(!notice.contains("does not contain"), "{notice}");
}

#[test]
fn recalled_text_is_found_under_a_different_id() {
    let project = released();
    let recall = ["release", "recall", "2026.03", "--section", "plain", "--reason", "Wrong."];
    project.run(&recall).expect_success();
    let project = project.replace("content/chapters/plain.md", "id: plain", "id: plainer").replace(
        "content/book.toml",
        "\"plain\"",
        "\"plainer\"",
    );
    project
        .run(&["release", "plan"])
        .expect_failure(1)
        .stderr_has("`plainer` still has the text that was recalled in 2026.03");
}

#[test]
fn recalls_made_at_the_same_time_are_all_kept() {
    let project = released();
    let sections = ["about", "asking", "writing", "plain", "story"];
    let runs: Vec<_> = sections
        .iter()
        .map(|section| {
            let arguments = ["release", "recall", "2026.03", "--section", section];
            let arguments = [&arguments[..], &["--reason", "Wrong."][..]].concat();
            project.command(&arguments).spawn().expect("the program starts")
        })
        .collect();
    for mut run in runs {
        assert!(run.wait().expect("an end").success());
    }
    let list = project.text("content/releases/recalls.toml");
    for section in sections {
        assert!(list.contains(&format!("section = \"{section}\"")), "{list}");
    }
    assert!(project.at("output/releases/current/index.html").exists());
}

#[test]
fn records_of_two_works_are_not_mixed() {
    let project = released();
    let record = project.text("content/releases/2026.03/release.json");
    let other = record.replace("\"field-guide\"", "\"other-book\"");
    let alone = Project::empty()
        .write("one.json", &record)
        .write("two.json", other)
        .write("copy", project.bytes(EBOOK));
    let run = alone.run(&["verify", "--record", "one.json", "--record", "two.json", "copy"]);
    assert!(!run.stdout.contains("genuine"), "{}", run.stdout);
    run.stderr_has("two.json").stderr_has("run `bindery verify` once for each work");
}

/// The chapter `plain` with a typographic edit, and its draft entry.
fn with_a_full_stop_more(project: Project) -> Project {
    let path = "content/chapters/plain.md";
    let text = project.text(path);
    let line = text.lines().rfind(|line| line.ends_with('.')).expect("a sentence").to_owned();
    let project = project
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
        .replace(path, &line, &format!("{line}."));
    project.run(&["release", "plan"]);
    project
}

#[test]
fn typography_does_not_clear_a_recall() {
    let project = released();
    let recall = ["release", "recall", "2026.03", "--section", "plain", "--reason", "Wrong."];
    project.run(&recall).expect_success();
    let project = with_a_full_stop_more(project);
    project
        .run(&["release", "plan"])
        .expect_failure(1)
        .stderr_has("`plain` still has the text that was recalled in 2026.03");
    project
        .run(&["release", "corrected", "2026.03", "--section", "plain", "--reason", "Better."])
        .expect_failure(1)
        .stderr_has("the project still has every word that was recalled in 2026.03")
        .stderr_has("a change of typography is not a correction");
}

#[test]
fn a_recall_reaches_a_section_that_differs_in_typography() {
    let project = with_a_full_stop_more(released());
    cut(&project, &[]);
    let recall = ["release", "recall", "2026.03", "--section", "plain", "--reason", "Wrong."];
    project
        .run(&recall)
        .expect_success()
        .stdout_has("field-guide-alder-ebook-2026.04.epub")
        .stderr_has("recalled, too: version 2026.04, in which `plain` has 100%");
    project.run(&["verify", NEW_EBOOK]).expect_failure(5).stdout_has("was recalled");
}

#[test]
fn corrected_text_may_not_come_back() {
    let project = released();
    let recall = ["release", "recall", "2026.03", "--section", "story", "--reason", "A name."];
    project.run(&recall).expect_success();
    let project = super::reworded(project);
    let project = project.replace("content/case-studies/story.md", "everybody cites", "all cite");
    let corrected = ["release", "corrected", "2026.03", "--section", "story"];
    let corrected = [&corrected[..], &["--reason", "The name is made up now."][..]].concat();
    project.run(&corrected).expect_success();
    project.run(&corrected).expect_failure(1).stderr_has("this correction was recorded already");
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT).replace("impact = \"\"", "impact = \"substantive\"");
    let project = project.write(DRAFT, draft.replace("summary = \"\"", "summary = \"Corrected.\""));
    project.run(&["release", "plan"]).expect_success();
    let project = project.replace("content/case-studies/story.md", "all cite", "everybody cites");
    project
        .run(&["release", "plan"])
        .expect_failure(1)
        .stderr_has("`story` contains text that was recalled in 2026.03 and then corrected");
}

#[test]
fn what_was_not_recalled_was_not_corrected() {
    let project = released();
    let corrected = ["release", "corrected", "2026.03", "--reason", "Better."];
    project.run(&corrected).expect_failure(1).stderr_has("version 2026.03 was not recalled");
    let recall = ["release", "recall", "2026.03", "--section", "plain", "--reason", "Wrong."];
    project.run(&recall).expect_success();
    project.run(&corrected).expect_failure(1).stderr_has("`2026.03 --section plain`");
}

#[test]
fn decisions_about_other_releases_are_checked() {
    let project = released_twice();
    let recall = ["release", "recall", "2026.03", "--section", "asking", "--reason", "Wrong."];
    for (decisions, said) in [
        (
            &["--also", "2026.04", "--except", "2026.04"][..],
            "is named with both --also and --except",
        ),
        (&["--except", "2026.03"], "2026.03 does not share most of the recalled text"),
    ] {
        let run = project.run(&[&recall[..], decisions].concat());
        assert_ne!(run.code, Some(0));
        run.stderr_has(said);
    }
    assert!(!project.at("content/releases/recalls.toml").exists(), "nothing was recalled");
    project.run(&[&recall[..], &["--yes"]].concat()).expect_success();
    project.run(&["verify", NEW_EBOOK]).expect_failure(5);
}

#[test]
fn readers_are_sent_to_a_text_that_was_not_recalled() {
    let project = released_twice();
    let recall = ["release", "recall", "2026.04", "--section", "asking", "--reason", "Wrong."];
    project.run(&[&recall[..], &["--except", "2026.03"]].concat()).expect_success();
    let status = |folder: &str| -> Value {
        let path = format!("output/releases/current/{folder}status.json");
        serde_json::from_str(&project.text(&path)).expect("JSON")
    };
    let page = |folder: &str| project.text(&format!("output/releases/current/{folder}index.html"));
    let recalled = status("2026.04/asking/");
    assert_eq!(recalled["newest_recalled"], true);
    assert_eq!(recalled["safe"]["version"], "2026.03");
    assert!(page("2026.04/asking/").contains("was not recalled, but it may be out of date"));
    let old = status("2026.03/asking/");
    assert_eq!(
        (&old["newest_recalled"], &old["safe"]["version"]),
        (&true.into(), &"2026.03".into())
    );
    assert!(!page("2026.03/asking/").contains("Get the newest version"));
    let release = status("2026.03/");
    assert_eq!(release["newest_recalled_sections"], serde_json::json!(["asking"]));
    assert!(page("2026.03/").contains("but one section of it was recalled"));
}
