//! A published folder, changed by somebody who can write everything there but has no key.

use super::signed::{public, secret, signed_twice};
use crate::support::{Project, Run, unzip};
use sha2::{Digest, Sha256};
use std::io::Write;

const SOON: &str = "2026-04-20";
const NEWEST: &str = "site/2026.04/alder/field-guide-alder-ebook-2026.04.epub";
const RECORD: &str = "site/2026.04/release.json";

/// The folder `site` as it is published, beside the project that made it.
fn published() -> Project {
    let project = signed_twice();
    let releases = project.at("output/releases");
    project.overlay_into("site", &releases)
}

#[track_caller]
fn verify(project: &Project, copy: &str) -> Run {
    let key = public(0);
    project.run(&["verify", "--key", &key, "--on", SOON, "--record", RECORD, copy])
}

/// An ebook with other words in its chapter.
fn reworded(ebook: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in unzip(ebook) {
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => text.replace(from, to).into_bytes(),
            Err(other) => other.into_bytes(),
        };
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("an entry");
        archive.write_all(&bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

/// The status proves the record alone: a frozen text without a seal says whatever a forger wants.
#[test]
fn a_frozen_text_that_nothing_proves_vouches_for_no_copy() {
    let (from, to) = ("who wishes may ask", "who wishes must pay before they ask");
    for has_list in [false, true] {
        let project = published();
        let forged = reworded(&project.bytes(NEWEST), from, to);
        let text = project.text("site/2026.04/text.json").replace(from, to);
        project.overwrite("copy.epub", forged);
        let mut project = project.remove(NEWEST).remove("site/2026.04/SHA256SUMS.minisig");
        let list = project.text("site/2026.04/SHA256SUMS");
        let digest: String =
            Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        let lines = list.lines().map(|line| match line.ends_with("  text.json") {
            true => format!("{digest}  text.json\n"),
            false => format!("{line}\n"),
        });
        let list: String = lines.collect();
        project.overwrite("site/2026.04/text.json", text);
        project.overwrite("site/2026.04/SHA256SUMS", list);
        if !has_list {
            project = project.remove("site/2026.04/SHA256SUMS");
        }
        verify(&project, "copy.epub")
            .expect_failure(1)
            .stdout_has("copy.epub: altered")
            .stdout_has("proved text.json beside the record")
            .stdout_lacks("re-saved");
    }
}

/// Nothing but the record of the recalled release shows that a later one has the same text, if the
/// recall was made by a tool that did not list the places.
#[test]
fn a_record_that_was_taken_away_leaves_no_recalled_copy_current() {
    for section in ["section = \"plain\"\n", ""] {
        let project = signed_twice().write(
            "content/releases/recalls.toml",
            format!(
                "schema = 1\n\n[[recall]]\nversion = \"2026.03\"\n{section}date = 2026-04-02\n\
                 reason = \"Wrong.\"\n"
            ),
        );
        project.run(&["release", "status", "--key", &secret(0)]).expect_success();
        let releases = project.at("output/releases");
        let project = project.overlay_into("site", &releases).remove("site/2026.03");
        verify(&project, NEWEST)
            .expect_failure(7)
            .stdout_has("whether this copy has the same text is not known")
            .stdout_lacks("use version");
    }
}

#[test]
fn nobody_is_sent_to_the_copy_that_they_have() {
    let project = published();
    let run = project.run(&[
        "verify",
        "--key",
        &public(0),
        "--on",
        SOON,
        "--record",
        "site/2026.03/release.json",
        super::EBOOK,
    ]);
    run.expect_failure(4)
        .stdout_has("version 2026.04, dated 2 April 2026, replaces it")
        .stdout_has("the records here list no later copy of this edition")
        .stdout_lacks("use version 2026.03");
}
