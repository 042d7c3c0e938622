//! Testimony on the site: pages and files hold it only while the person agrees that it is online.

use crate::consent_commands::RECORD;
use crate::support::{Project, Run};
use crate::withdrawal::{holding, released};
use serde_json::Value;

const EBOOK: &str = "files/latest/field-guide-alder-ebook.epub";
const DATED: &str = "files/2026.03/field-guide-alder-ebook-2026.03.epub";
const PRINT: &str = "files/latest/field-guide-alder-print.pdf";
const PRODUCT: &str = "editions/ebook/index.html";
const STORY: &str = "story/index.html";
/// A day after the last one on which the testimony may be shown.
const LATER: &str = "1919000000";

/// The site of a released project whose record of consent was changed after that.
#[track_caller]
fn changed(from: &str, to: &str) -> (Project, Run) {
    made(released().replace(RECORD, from, to), &[])
}

#[track_caller]
fn made(project: Project, variables: &[(&str, &str)]) -> (Project, Run) {
    let run = project.run_with(&["site", "--out", "public"], variables).expect_success();
    (project, run)
}

fn has(project: &Project, path: &str) -> bool {
    project.at(&format!("public/{path}")).is_file()
}

#[track_caller]
fn page(project: &Project, path: &str) -> String {
    project.text(&format!("public/{path}"))
}

/// The files of the site that hold words of the testimony.
fn holding_it(project: &Project) -> Vec<String> {
    let found = holding(&Project::empty().overlay(&project.at("public")));
    let mut names: Vec<String> = found.into_iter().map(|(name, _)| name).collect();
    names.dedup();
    names
}

#[test]
fn what_a_person_agreed_to_is_online() {
    let (project, _) = made(released(), &[]);
    let found = holding_it(&project);
    for place in [STORY, "assets/search-", EBOOK, PRINT] {
        assert!(found.iter().any(|name| name.starts_with(place)), "{place}: {found:?}");
    }
    let others = project.at("public/partners/birch");
    assert_eq!(holding(&Project::empty().overlay(&others)), [], "another partner's site");
}

#[test]
fn pages_lack_it_if_the_person_agreed_to_files_alone() {
    let (project, _) = changed("\"epub\", \"web\"]", "\"epub\"]");
    let found = holding_it(&project);
    assert!(found.iter().all(|name| name.starts_with("files/")), "{found:?}");
    assert!(has(&project, EBOOK) && has(&project, PRINT) && has(&project, DATED));
    assert!(page(&project, STORY).contains("Words that stay."));
}

#[test]
fn files_that_hold_it_are_not_offered_without_consent_to_have_it_online() {
    let record = released().text(RECORD);
    let record = record.replace("\"epub\", \"web\"]", "\"epub\"]");
    let (project, run) =
        made(released().write(RECORD, record.replace("online = true", "online = false")), &[]);
    assert_eq!(holding_it(&project), Vec::<String>::new());
    run.stderr_lacks("warning[consent]");
    for file in [EBOOK, PRINT, DATED] {
        assert!(!has(&project, file), "{file}");
    }
    let why = "a person who did not agree to put it online. Ask Orchard Press";
    for path in [PRODUCT, "files/latest/field-guide-alder-ebook.epub/index.html"] {
        let page = page(&project, path);
        assert!(page.contains(why) && !page.contains(".epub\" download"), "{page}");
    }
    let digests = project.at("public/files/2026.03/SHA256SUMS-alder.txt");
    assert!(!digests.exists(), "there is nothing to check");
    let data: Value = serde_json::from_str(&page(&project, "releases.json")).expect("JSON");
    let files = data["releases"][0]["files"].as_array().expect("files");
    assert_eq!(files.len(), 2, "the ebook and the print edition: {data}");
    assert!(files.iter().all(|file| file["address"].is_null()), "{data}");
    // Another partner's files never held it.
    assert!(has(&project, "partners/birch/files/latest/field-guide-birch-ebook.epub"));
}

#[test]
fn nothing_that_holds_it_is_offered_after_the_last_day() {
    let (project, run) = made(released(), &[("SOURCE_DATE_EPOCH", LATER)]);
    assert_eq!(holding_it(&project), Vec::<String>::new());
    run.stderr_has("2 files of release 2026.03 for `alder` hold a testimony that may no longer be")
        .stderr_has("shown (`t-4q7z2k`), so the site does not offer them")
        .stderr_has("cut a release without it");
    let page = page(&project, PRODUCT);
    assert!(page.contains("a person’s story that may no longer be shown"), "{page}");
    assert!(!has(&project, EBOOK));
}

#[test]
fn a_testimony_without_a_record_is_not_shown() {
    let (project, _) = made(released().remove(RECORD), &[]);
    assert_eq!(holding_it(&project), Vec::<String>::new());
    let broken = released().write(RECORD, "schema = 1\n");
    broken.run(&["site", "--out", "public"]).expect_failure(1).stderr_has(RECORD);
    assert!(!broken.at("public").exists());
}

#[test]
fn a_layout_that_prints_what_was_left_out_fails() {
    let front = include_str!("../../layouts/site/front.html");
    let planted = |words: &str| {
        let front = front.replace("{% block main %}", &format!("{{% block main %}}<p>{words}</p>"));
        released().write("layouts/site/front.html", front)
    };
    planted("Ring 020 7946 0018").run(&["site", "--out", "public"]).expect_success();
    planted("Ring 01632 960123").run(&["site", "--out", "public"]).expect_failure(1).stderr_has(
        "a detail of another partner was left out, and is in the finished `index.html`",
    );
    let project = planted("Three kettles <b>sang beside</b> the crooked gate every morning.");
    project.run(&["site", "--partner", "alder", "--out", "public"]).expect_success();
    let project = project.replace(RECORD, "\"epub\", \"web\"]", "\"epub\"]");
    project
        .run(&["site", "--partner", "alder", "--out", "other"])
        .expect_failure(1)
        .stderr_has("error[leak]")
        .stderr_has("testimony that may not be shown there was left out");
    assert!(!project.at("other").exists());
}

#[test]
fn a_site_from_before_is_not_published() {
    let (project, _) = made(released(), &[]);
    std::fs::create_dir_all(project.at("server")).expect("a folder");
    let publish = ["publish", "server", "--site", "public", "--pause", "0"];
    project.run(&publish).expect_success();
    let record = project.text(RECORD);
    let record = record.replace("\"epub\", \"web\"]", "\"epub\"]");
    project.overwrite(RECORD, record.replace("online = true", "online = false"));
    project
        .run(&publish)
        .expect_failure(1)
        .stderr_has("`t-4q7z2k`, which may no longer be shown")
        .stderr_has("did not agree to having it online")
        .stderr_has("make the site again with `bindery site`");
    project.run(&["site", "--out", "public"]).expect_success();
    project.run(&publish).expect_success();
    assert_eq!(holding(&Project::empty().overlay(&project.at("server"))), []);
}
