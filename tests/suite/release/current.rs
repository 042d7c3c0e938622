//! Is my copy current? The address in every edition, and the pages that answer there.

use super::{EBOOK, cut, released, released_twice};
use crate::support::{Project, manuscript, numbered, unzip, words, xml};
use bindery::book::manuscript::Release;
use serde_json::Value;
use std::collections::BTreeSet;

const SITE: &str = "output/releases/current";

#[track_caller]
fn status(project: &Project, folder: &str) -> Value {
    let text = project.text(&format!("{SITE}/{folder}status.json"));
    serde_json::from_str(&text).expect("JSON")
}

#[track_caller]
fn page(project: &Project, folder: &str) -> String {
    project.text(&format!("{SITE}/{folder}index.html"))
}

/// What readers see of a page.
fn seen(page: &str) -> String {
    let body = page.split_once("<body>").map_or(page, |(_, body)| body);
    let mut out = String::new();
    let mut is_tag = false;
    for character in body.chars() {
        match character {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => out.push(character),
            _ => {}
        }
    }
    out
}

#[test]
fn a_release_says_that_it_is_the_newest_until_a_newer_one_comes() {
    let project = released();
    assert_eq!(status(&project, "2026.03/")["status"], "current");
    assert!(seen(&page(&project, "2026.03/")).contains("This is the newest version"));
    let project = released_twice();
    let old = status(&project, "2026.03/");
    assert_eq!(old["status"], "superseded");
    assert_eq!(old["newest"]["version"], "2026.04");
    let change = &old["changes"][0];
    assert_eq!(
        (&change["section"], &change["summary"]),
        (&"asking".into(), &"Anybody who wishes may ask.".into())
    );
    let seen = seen(&page(&project, "2026.03/"));
    for part in ["There is a newer version", "2026.04 (2 April 2026)", "Anybody who wishes may"] {
        assert!(seen.contains(part), "{seen}");
    }
    assert_eq!(status(&project, "2026.04/")["status"], "current");
    assert_eq!(status(&project, "2026.04/")["changes"], Value::Array(Vec::new()));
    assert_eq!(status(&project, "")["releases"].as_array().map(Vec::len), Some(2));
}

#[test]
fn every_section_of_every_release_has_a_page_of_its_own() {
    let project = released_twice();
    assert_eq!(status(&project, "2026.03/asking/")["status"], "superseded");
    assert_eq!(status(&project, "2026.03/story/")["status"], "current");
    assert_eq!(status(&project, "2026.04/asking/")["status"], "current");
    assert!(seen(&page(&project, "2026.03/asking/")).contains("This section has changed since"));
    assert!(seen(&page(&project, "2026.03/story/")).contains("This section is current"));
    // Short addresses in packs name a section alone.
    let story = status(&project, "asking/");
    assert_eq!(story["latest"]["version"], "2026.04");
    assert_eq!(story["changes"].as_array().map(Vec::len), Some(1));
}

#[test]
fn no_partner_is_named_as_the_author_of_anothers_foreword() {
    let project = released_twice();
    let pages = [page(&project, "2026.03/"), page(&project, "2026.03/foreword/")];
    for page in pages.iter().chain([&project.text(&format!("{SITE}/foreword/index.html"))]) {
        assert!(seen(page).contains("Foreword"), "{page}");
        assert!(!page.contains("Foreword by"), "{page}");
    }
    project
        .run(&["release", "recall", "2026.03", "--section", "foreword", "--reason", "A slip."])
        .expect_success();
    for file in project.files("output/releases") {
        let path = format!("output/releases/{file}");
        if file.ends_with(".html") && file.contains("current/") || file.contains("notice") {
            let text = String::from_utf8(project.bytes(&path)).expect("text");
            assert!(!text.contains("Foreword by"), "{file}: {text}");
        }
    }
}

#[test]
fn a_recall_reaches_the_pages_at_once() {
    let project = released_twice();
    let reason = "The time limit was wrong.";
    project
        .run(&["release", "recall", "2026.03", "--section", "asking", "--reason", reason])
        .expect_failure(1)
        .stderr_has("nobody has said whether to recall version 2026.04, in which `asking` has")
        .stderr_has("if it is corrected there, add `--except 2026.04`");
    let decided = ["--reason", reason, "--except", "2026.04"];
    let recall = ["release", "recall", "2026.03", "--section", "asking"];
    project.run(&[&recall[..], &decided[..]].concat()).expect_success();
    assert_eq!(status(&project, "2026.03/asking/")["status"], "recalled");
    assert_eq!(status(&project, "2026.04/asking/")["status"], "current", "it says something else");
    let seen_page = seen(&page(&project, "2026.03/asking/"));
    assert!(seen_page.contains("Do not use: recalled") && seen_page.contains(reason));
    assert!(seen(&page(&project, "2026.03/")).contains(reason), "the release says it too");
    let why = "All of it.";
    project.run(&["release", "recall", "2026.04", "--reason", why]).expect_success();
    assert_eq!(status(&project, "2026.04/")["status"], "recalled");
    assert_eq!(status(&project, "2026.04/plain/")["status"], "recalled");
    assert!(seen(&page(&project, "2026.04/")).contains(why));
    // Nobody is sent from one version to a newer one that was recalled.
    for folder in ["2026.03/", "2026.03/plain/", "2026.03/asking/", "asking/"] {
        let seen = seen(&page(&project, folder));
        assert!(!seen.contains("Get the newest version"), "{folder}: {seen}");
    }
    for folder in ["", "2026.03/"] {
        let seen = seen(&page(&project, folder));
        assert!(
            seen.contains("The newest version, 2026.04 (2 April 2026), was recalled."),
            "{seen}"
        );
    }
    let same = seen(&page(&project, "2026.03/plain/"));
    assert!(same.contains("The newest version was recalled"), "{same}");
    let listed = &status(&project, "")["releases"][0];
    assert_eq!((&listed["version"], &listed["status"]), (&"2026.04".into(), &"recalled".into()));
}

#[test]
fn a_newest_version_with_a_recalled_section_says_so_first() {
    let project = released();
    let arguments = ["release", "recall", "2026.03", "--section", "plain", "--reason", "Wrong."];
    project.run(&arguments).expect_success();
    let page = seen(&page(&project, "2026.03/"));
    let warning = page.find("part of it was recalled").expect("a warning");
    assert!(warning < page.find("Sections of this version").expect("the sections"), "{page}");
}

#[test]
fn the_list_of_versions_names_those_of_which_a_section_was_recalled() {
    let project = released_twice();
    let reason = ["--reason", "A name was not made up.", "--except", "2026.04"];
    let recall = ["release", "recall", "2026.03", "--section", "asking"];
    project.run(&[&recall[..], &reason[..]].concat()).expect_success();
    let list = seen(&page(&project, ""));
    assert!(list.contains("replaced by a newer version; one section was recalled"), "{list}");
    assert_eq!(list.matches("recalled").count(), 1, "the newer text differs: {list}");
    let data = status(&project, "");
    assert_eq!(data["releases"][0]["recalled"], serde_json::json!([]));
    assert_eq!(data["releases"][1]["recalled"], serde_json::json!(["asking"]));
}

#[test]
fn the_pages_are_whole_and_lead_only_to_each_other_and_home() {
    let project = released_twice();
    let files = project.files(SITE);
    let known: BTreeSet<&str> = files.iter().map(String::as_str).collect();
    for file in files.iter().filter(|file| file.ends_with(".html")) {
        let text = project.text(&format!("{SITE}/{file}"));
        let plain = text
            .replace("<meta charset=\"utf-8\">", "")
            .replace("content=\"width=device-width, initial-scale=1\">", "content=\"\"/>");
        let document = xml(&plain);
        assert_eq!(document.descendants().filter(|node| node.has_tag_name("h1")).count(), 1);
        assert!(!text.contains("<script") && !text.contains("src="), "{file}");
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in document.descendants().filter_map(|node| node.attribute("href")) {
            if file.ends_with("/text.html") && (link.starts_with("#note-") || link.contains("://"))
            {
                // The notes and the addresses of the text itself.
                let id = link.trim_start_matches('#');
                let is_note = document.descendants().any(|node| node.attribute("id") == Some(id));
                assert!(is_note || link.contains("://"), "{file} leads nowhere: {link}");
                continue;
            }
            if link.starts_with("https://") {
                assert_eq!(link, "https://orchard.example/guide/");
                continue;
            }
            let mut place: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
            for part in link.split('/') {
                match part {
                    ".." => assert!(place.pop().is_some(), "{file} leads out: {link}"),
                    part => place.push(part),
                }
            }
            assert!(known.contains(place.join("/").as_str()), "{file} leads nowhere: {link}");
        }
    }
}

#[test]
fn the_pages_come_from_the_records_alone() {
    let project = released_twice();
    let first: Vec<Vec<u8>> =
        project.files(SITE).iter().map(|file| project.bytes(&format!("{SITE}/{file}"))).collect();
    let records =
        Project::empty().overlay_into("content/releases", &project.at("content/releases"));
    records
        .run(&["release", "current", "--out", "site"])
        .expect_success()
        .stderr_has("files that say whether a copy is current");
    assert_eq!(records.files("site"), project.files(SITE));
    let again: Vec<Vec<u8>> =
        records.files("site").iter().map(|file| records.bytes(&format!("site/{file}"))).collect();
    assert!(first == again, "the same records make the same pages");
}

#[test]
fn nothing_else_is_ever_replaced() {
    let project = released().write("site/mine.txt", "Mine.");
    project
        .run(&["release", "current", "--out", "site"])
        .expect_failure(3)
        .stderr_has("the folder contains other files");
    assert_eq!(project.files("site"), ["mine.txt"]);
    let project = project.remove("site/mine.txt");
    project.run(&["release", "current", "--out", "site"]).expect_success();
    let project = project.write("site/2026.03/left-over.html", "Old.");
    project.run(&["release", "current", "--out", "site"]).expect_success();
    assert!(!project.at("site/2026.03/left-over.html").exists(), "a site is replaced whole");
    assert!(!project.files(".").iter().any(|file| file.contains("site-")), "nothing stays beside");
}

#[test]
fn without_a_release_there_are_no_pages() {
    Project::base()
        .run(&["release", "current"])
        .expect_failure(1)
        .stderr_has("there is no release yet");
}

#[test]
fn every_edition_of_a_release_says_where_to_look() {
    let project = released();
    let files = unzip(&project.bytes(EBOOK));
    let colophon = files.iter().find(|(name, _)| name.contains("colophon")).expect("a colophon");
    let colophon = String::from_utf8_lossy(colophon.1).into_owned();
    assert!(colophon.contains("href=\"https://orchard.example/go/2026.03\""), "{colophon}");
    let workspace = project.workspace();
    let named =
        Release { version: numbered("2026.03"), ..workspace.draft_release().expect("a date") };
    let partner = workspace.project.partner("birch").expect("a partner");
    let edition = workspace.project.edition("print").expect("an edition");
    let (book, _) = workspace.manuscript(partner, edition, &named);
    let code = book.title_page.qr.as_ref().expect("a code");
    assert_eq!(code.url, "https://orchard.example/go/2026.03");
    let engine = workspace.engine().expect("an engine");
    let pages = engine.compile(&book).expect("pages");
    let text = words(&pages.document);
    assert!(text.contains("orchard.example/go/2026.03 shows whether"), "{text}");
    assert!(book.resources.contains_key("generated/qr-current.svg"), "a code in the colophon");
    // A draft is no release that one could look up.
    let draft = manuscript(&workspace, "birch", "print");
    assert_eq!(draft.title_page.qr.as_ref().expect("a code").url, "https://orchard.example/guide/");
    let colophon = draft.sections.iter().find(|section| section.id == "colophon");
    let said = format!("{:?}", colophon.expect("a colophon").blocks);
    assert!(said.contains("This is a draft") && !said.contains("orchard.example/go/"), "{said}");
}

#[test]
fn pages_that_were_not_written_do_not_undo_a_release() {
    let project = super::small().write("output/releases/current/mine.txt", "Mine.");
    let run = project.run(&["release", "cut"]);
    run.expect_failure(3).stderr_has("run `bindery release current`");
    assert!(project.at("content/releases/2026.03/release.json").exists());
    let project = project.remove("output/releases/current/mine.txt");
    // The same release again has only its pages to write.
    cut(&project, &["2026.03"]);
    assert_eq!(status(&project, "2026.03/")["status"], "current");
}
