//! One bundle for each partner: what the partner is sent, and nothing of anybody else's.

use super::prove::sealed;
use super::{cut, released, released_twice};
use crate::support::{Project, Run, fixtures, unzip};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const STEM: &str = "field-guide-alder-2026.03";

#[track_caller]
fn bundle(project: &Project, arguments: &[&str]) -> Run {
    let arguments: Vec<&str> = ["release", "bundle"].iter().chain(arguments).copied().collect();
    project.run(&arguments)
}

/// The files in a partner's bundle, without the name of the folder that they are in.
#[track_caller]
fn files(project: &Project, version: &str, partner: &str) -> BTreeMap<String, Vec<u8>> {
    let stem = format!("field-guide-{partner}-{version}");
    let zip = project.bytes(&format!("output/bundles/{version}/{stem}.zip"));
    let inside = |(name, bytes): (String, Vec<u8>)| {
        let name = name.strip_prefix(&format!("{stem}/")).expect("all in one folder").to_owned();
        (name, bytes)
    };
    unzip(&zip).into_iter().map(inside).collect()
}

#[test]
fn a_bundle_has_everything_for_one_partner_and_nothing_of_anothers() {
    let (project, public) = sealed();
    bundle(&project, &["2026.03"])
        .expect_success()
        .stdout_has(&format!("{STEM}.zip"))
        .stderr_has("made the bundle for alder with 2 files");
    let made = files(&project, "2026.03", "alder");
    let names: Vec<&str> = made.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "BUNDLE-SHA256SUMS",
            "SHA256SUMS",
            "SHA256SUMS.minisig",
            "START-HERE.txt",
            "alder/field-guide-alder-ebook-2026.03.epub",
            "alder/field-guide-alder-print-2026.03.pdf",
            "release-notes.html",
            "release-notes.md",
            "release-notes.txt",
            "release.json",
            "signed-status.json",
        ]
    );
    let own = String::from_utf8(made["BUNDLE-SHA256SUMS"].clone()).expect("text");
    let listed: BTreeMap<&str, &str> = own
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(sum, name)| (name, sum))
        .collect();
    for (name, bytes) in made.iter().filter(|(name, _)| *name != "BUNDLE-SHA256SUMS") {
        let digest: String =
            Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(listed.get(name.as_str()), Some(&digest.as_str()), "{name}");
    }
    // What is in the bundle is enough to check a copy from it.
    let mut alone = Project::empty().write("minisign.pub", &public);
    for (name, bytes) in &made {
        alone = alone.write(name, bytes);
    }
    let copy = "alder/field-guide-alder-print-2026.03.pdf";
    alone
        .run(&[
            "verify",
            copy,
            "--record",
            "release.json",
            "--key",
            "minisign.pub",
            "--on",
            "2026-03-20",
        ])
        .expect_success()
        .stdout_has("genuine");
    let start = String::from_utf8(made["START-HERE.txt"].clone()).expect("text");
    for part in [
        "The Field Guide, version 2026.03, for Alder",
        "alder/field-guide-alder-ebook-2026.03.epub\n  Ebook edition; for phones, e-readers and screen",
        "https://orchard.example/go/2026.03",
        "minisign -Vm SHA256SUMS",
    ] {
        assert!(start.contains(part), "{part}\n{start}");
    }
    for word in ["birch", "Birch", "recall", "bindery"] {
        assert!(!start.contains(word), "{word}\n{start}");
    }
    assert!(
        start.lines().all(|line| line.starts_with("  ") || line.chars().count() <= 80),
        "{start}"
    );
    let bytes = project.bytes(&format!("output/bundles/2026.03/{STEM}.zip"));
    bundle(&project, &["2026.03", "--partner", "alder", "--out", "again"]).expect_success();
    assert!(bytes == project.bytes(&format!("again/2026.03/{STEM}.zip")), "the same bytes");
    assert!(!project.at("again/2026.03/field-guide-birch-2026.03.zip").exists());
}

#[test]
fn recalled_files_are_not_sent_and_notices_are() {
    let project = super::small().overlay(&fixtures().join("packs"));
    cut(&project, &[]);
    project
        .run(&["release", "recall", "2026.03", "--section", "plain", "--reason", "It was wrong."])
        .expect_success();
    bundle(&project, &["2026.03"]).expect_success().stderr_has(
        "left out alder/field-guide-alder-print-2026.03.pdf: its section “A plain chapter”",
    );
    let made = files(&project, "2026.03", "alder");
    let names: Vec<&str> = made.keys().map(String::as_str).collect();
    assert!(names.contains(&"alder/packs/first-meeting-alder-print-2026.03.pdf"), "{names:?}");
    assert!(!names.contains(&"alder/field-guide-alder-print-2026.03.pdf"), "{names:?}");
    assert!(names.contains(&"recalls.toml"), "{names:?}");
    let notice = &made["notices/recall-2026.03-plain.txt"];
    assert!(String::from_utf8_lossy(notice).contains("It was wrong."));
    assert!(!String::from_utf8_lossy(notice).contains("birch"));
    let start = String::from_utf8_lossy(&made["START-HERE.txt"]).into_owned();
    for part in
        ["READ FIRST: RECALLS", "notices/recall-2026.03-plain.txt", "FILES THAT ARE NOT HERE"]
    {
        assert!(start.contains(part), "{part}\n{start}");
    }
    project.run(&["release", "recall", "2026.03", "--reason", "All wrong."]).expect_success();
    bundle(&project, &["2026.03"])
        .expect_failure(1)
        .stderr_has("version 2026.03 was recalled on 1 March 2026: All wrong.");
}

#[test]
fn nothing_that_was_altered_is_sent_and_slips_are_told() {
    let project = released();
    bundle(&project, &["2026.04"]).expect_failure(2).stderr_has("there is no release `2026.04`");
    bundle(&project, &["2026.03", "--partner", "aldr"])
        .expect_failure(2)
        .stderr_has("did you mean `alder`?");
    let mut bytes = project.bytes(super::EBOOK);
    bytes[100] ^= 1;
    let project = project.write(super::EBOOK, bytes);
    bundle(&project, &["2026.03", "--partner", "alder"]).expect_failure(1).stdout("").stderr_has(
        "field-guide-alder-ebook-2026.03.epub` of release 2026.03 is missing or was altered",
    );
    assert!(!project.at("output/bundles/2026.03").exists());
}

#[test]
fn an_older_release_can_still_be_sent() {
    let project = released_twice();
    bundle(&project, &["2026.03", "--partner", "birch"]).expect_success();
    assert!(files(&project, "2026.03", "birch").keys().all(|name| !name.contains("alder")));
}
