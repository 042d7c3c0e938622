//! `bindery verify` and `bindery release verify`: what a copy is, and whether a release can be made
//! again.

use super::{EBOOK, PRINT, cut, released, released_twice, small};
use crate::support::{Project, unzip};
use serde_json::Value;
use std::io::Write;

const NEW_EBOOK: &str = "output/releases/2026.04/alder/field-guide-alder-ebook-2026.04.epub";

/// A pair of minisign keys: the texts of their files.
pub(super) fn keys() -> (String, String) {
    let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a key pair");
    let secret = pair.sk.to_box(None).expect("a box").into_string();
    (secret, pair.pk.to_box().expect("a box").into_string())
}

/// A project whose release is sealed, and the public key.
pub(super) fn sealed() -> (Project, String) {
    let (secret, public) = keys();
    let away = Project::empty().write("key", &secret);
    let project = small();
    let key = away.at("key").display().to_string();
    cut(&project, &["--key", &key]).stderr_has("publish the key that proves it");
    (project, public)
}

#[test]
fn a_copy_is_genuine_wherever_it_lies_and_whatever_it_is_called() {
    let project = released();
    let copy = project.bytes(PRINT);
    let project = project.write("elsewhere/some thing.bin", copy);
    project
        .run(&["verify", EBOOK, "elsewhere/some thing.bin"])
        .expect_success()
        .stdout_has("some thing.bin: genuine")
        .stdout_has("The Field Guide, print edition for alder, version 2026.03 of 1 March 2026");
}

#[test]
fn an_older_copy_is_superseded_and_says_by_what() {
    let project = released_twice();
    project
        .run(&["verify", EBOOK])
        .expect_failure(4)
        .stdout_has("superseded")
        .stdout_has("version 2026.04, dated 2 April 2026, replaces it")
        .stdout_has(
            "information in these sections has changed since: Asking for data: first steps",
        );
    project.run(&["verify", NEW_EBOOK]).expect_success().stdout_has("it is the newest release");
}

#[test]
fn one_other_byte_anywhere_is_told() {
    let project = released();
    let mut unreadable = 0;
    for path in [EBOOK, PRINT] {
        let good = project.bytes(path);
        let step = good.len() / 40;
        for at in (0..good.len()).step_by(step).chain([good.len() - 1]) {
            let mut bytes = good.clone();
            bytes[at] ^= 0x10;
            // A name that says nothing about the file.
            project.overwrite("copy", &bytes);
            let run = project.run(&["verify", "copy"]);
            if run.code == Some(6) {
                // The list of a PDF's objects is damaged, so nothing in it can be found.
                unreadable += 1;
                run.stdout_has("it cannot be opened: it is damaged");
            } else {
                run.expect_failure(1)
                    .stdout_has("copy: altered")
                    .stdout_has("edition for alder, version 2026.03");
            }
        }
    }
    assert!(unreadable <= 2, "{unreadable} of 84 copies are not recognised");
}

#[test]
fn a_copy_without_its_end_is_altered() {
    let project = released();
    for path in [EBOOK, PRINT] {
        let good = project.bytes(path);
        project.overwrite("copy", &good[..good.len() / 2]);
        let run = project.run(&["verify", "copy"]);
        match path {
            EBOOK => run.expect_failure(1).stdout_has("copy: altered"),
            // The list of a PDF’s objects, and with it what it says about itself, is at its end.
            _ => {
                run.expect_failure(6).stdout_has("it cannot be opened: it is damaged or cut short")
            }
        };
    }
}

#[test]
fn strangers_and_drafts_are_unknown() {
    let project = released();
    project.overwrite("stranger.pdf", "%PDF-1.7 of somebody else");
    project
        .run(&["verify", "stranger.pdf"])
        .expect_failure(6)
        .stdout_has("unknown")
        .stdout_has("no record lists it, and it does not identify itself");
    project.run(&["build", "--edition", "ebook", "--partner", "alder"]).expect_success();
    project
        .run(&["verify", "output/draft/alder/field-guide-alder-ebook-draft.epub"])
        .expect_failure(6)
        .stdout_has("it is a draft and belongs to no release");
    let other = small().replace("content/book.toml", "\"field-guide\"", "\"other-guide\"");
    cut(&other, &[]);
    let copy = other.bytes("output/releases/2026.03/alder/other-guide-alder-ebook-2026.03.epub");
    project.overwrite("copy", copy);
    project
        .run(&["verify", "copy"])
        .expect_failure(6)
        .stdout_has("there is no record of other-guide 2026.03 here");
}

#[test]
fn a_forged_release_is_told_from_a_real_one() {
    // A different project with the same work id and the same edition.
    let forger = small().body("Pay me first.\n");
    cut(&forger, &[]);
    let project = released();
    project.overwrite("copy", forger.bytes(EBOOK));
    project
        .run(&["verify", "copy"])
        .expect_failure(1)
        .stdout_has("altered")
        .stdout_has("its fingerprint is")
        .stdout_has("but the file says “");
}

#[test]
fn a_record_is_enough_and_nothing_is_asked_of_the_network() {
    let project = released();
    let alone = Project::empty()
        .write("release.json", project.bytes("content/releases/2026.03/release.json"))
        .write("copy", project.bytes(EBOOK));
    alone
        .run(&["verify", "--record", "release.json", "copy"])
        .expect_success()
        .stdout_has("copy: genuine")
        .stdout_has("no newer release is recorded here");
    alone.run(&["verify", "copy"]).expect_failure(6).stderr_has("there are no release records");
    alone.run(&["verify", "missing"]).expect_failure(2).stderr_has("the file does not exist");
    alone
        .run(&["verify", "--record", "nothing.json", "copy"])
        .expect_failure(2)
        .stderr_has("the file does not exist");
}

#[test]
fn the_seal_is_what_minisign_makes_and_reads() {
    let (project, public) = sealed();
    let list = project.bytes("output/releases/2026.03/SHA256SUMS");
    let seal = project.text("output/releases/2026.03/SHA256SUMS.minisig");
    assert!(seal.contains("trusted comment: field-guide 2026.03\n"), "{seal}");
    let signature = minisign::SignatureBox::from_string(&seal).expect("a signature");
    let key = minisign::PublicKeyBox::from_string(&public).expect("a box");
    let key = key.into_public_key().expect("a key");
    let list = std::io::Cursor::new(list);
    minisign::verify(&key, &signature, list, true, false, false).expect("a good signature");
    let project = project.write("minisign.pub", &public);
    project
        .run(&["verify", "--key", "minisign.pub", "--on", "2026-03-02", EBOOK])
        .expect_success()
        .stdout_has("the record is signed with a key that you trust");
    let line = public.lines().nth(1).expect("the key itself").to_owned();
    project.run(&["verify", "--key", &line, "--on", "2026-03-02", EBOOK]).expect_success();
}

#[test]
fn swapped_keys_broken_seals_and_altered_records_are_told_apart() {
    let (project, public) = sealed();
    let project = project.remove("content/releases/signed-status.json");
    let (_, other) = keys();
    let project = project.write("minisign.pub", &public).write("other.pub", &other);
    let verify = |key: &str| project.run(&["verify", "--key", key, EBOOK]).expect_failure(1);
    verify("other.pub").stdout_has("unproved").stdout_has("sealed with a different key");
    let folder = "content/releases/2026.03";
    let change = |name: &str, from: &str, to: &str| {
        let path = format!("{folder}/{name}");
        let text = project.text(&path);
        assert!(text.contains(from), "{name}");
        project.overwrite(&path, text.replacen(from, to, 1));
        (path, text)
    };
    // Only the record is altered.
    let (path, text) = change("release.json", "\"Orchard Press\"", "\"Orchard press\"");
    verify("minisign.pub").stdout_has("the record was altered");
    project.run(&["verify", EBOOK]).expect_failure(1).stdout_has("the record was altered");
    project.overwrite(&path, text);
    // The sealed list is altered.
    let (path, text) = change("SHA256SUMS", "  release-notes.txt", "  release-notes.tx");
    verify("minisign.pub").stdout_has("the seal does not match");
    project.overwrite(&path, text);
    // The comment in the seal is altered.
    let (path, text) = change("SHA256SUMS.minisig", "field-guide 2026.03", "field-guide 2026.30");
    verify("minisign.pub").stdout_has("the seal does not match");
    project.overwrite(&path, text);
    // The seal is removed.
    std::fs::remove_file(project.at(&format!("{folder}/SHA256SUMS.minisig"))).expect("removed");
    verify("minisign.pub").stdout_has("the record has no seal");
    project.run(&["verify", EBOOK]).expect_success();
}

#[test]
fn a_key_that_cannot_be_used_is_told_before_anything_is_made() {
    let (secret, public) = keys();
    let away = Project::empty().write("public", &public).write("secret", &secret);
    let project = small();
    let public = away.at("public").display().to_string();
    project
        .run(&["release", "cut", "--key", &public])
        .expect_failure(2)
        .stderr_has("this is not a minisign secret key");
    project
        .run(&["release", "cut", "--key", "nowhere"])
        .expect_failure(2)
        .stderr_has("the key cannot be read");
    let project = project.write("secret", &secret);
    project
        .run(&["release", "cut", "--key", "secret"])
        .expect_failure(2)
        .stderr_has("the secret key is inside the project");
    assert!(!project.at("output").exists());
    project
        .run(&["verify", "--key", "nonsense", "copy"])
        .expect_failure(2)
        .stderr_has("there is no such file, and this is not a minisign public key");
}

#[test]
fn what_is_no_file_is_not_read() {
    let project = released().write("content/releases/keep", "");
    project.run(&["verify", "content"]).expect_failure(2).stderr_has("this is a folder");
    #[cfg(unix)]
    {
        let pipe = project.at("pipe").display().to_string();
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
        assert!(made.success());
        project.run(&["verify", "pipe"]).expect_failure(2).stderr_has("this is a pipe");
        let key = ["verify", "--key", "pipe", EBOOK];
        project.run(&key).expect_failure(2).stderr_has("this is a pipe");
        project.run(&["verify", "--record", "pipe", EBOOK]).expect_failure(2);
    }
}

#[test]
fn a_file_that_is_larger_than_any_edition_is_not_looked_into() {
    let project = released();
    let large = std::fs::File::create(project.at("large.pdf")).expect("a file");
    large.set_len(600 << 20).expect("a length");
    project
        .run(&["verify", "large.pdf"])
        .expect_failure(6)
        .stdout_has("its text was not compared: it is larger than 512 MiB");
}

#[test]
fn an_archive_that_was_made_to_fill_memory_is_refused() {
    let project = released();
    let mut files = unzip(&project.bytes("output/releases/2026.03/source.zip"));
    files.insert("content/figures/bomb.svg".to_owned(), vec![b' '; 70 << 20]);
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in &files {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(name.as_str(), options).expect("an entry");
        archive.write_all(bytes).expect("its bytes");
    }
    let bytes = archive.finish().expect("an archive").into_inner();
    let digest = bindery::ground::digest::sha256(&bytes);
    let record = "content/releases/2026.03/release.json";
    let known = super::record(&project, "2026.03")["source"]["sha256"].clone();
    let text = project.text(record).replace(known.as_str().expect("a digest"), &digest);
    project.overwrite(record, text);
    project.overwrite("output/releases/2026.03/source.zip", &bytes);
    project
        .run(&["release", "verify", "2026.03"])
        .expect_failure(1)
        .stderr_has("it holds more than 64 MiB");
}

#[test]
fn verdicts_come_as_data_too() {
    let project = released_twice();
    let run = project.run(&["verify", "--format", "json", EBOOK, NEW_EBOOK]).expect_failure(4);
    let verdicts: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(verdicts[0]["verdict"], "superseded");
    assert_eq!(verdicts[0]["superseded_by"], "2026.04");
    assert_eq!(verdicts[1]["verdict"], "genuine");
    assert_eq!(verdicts[1]["file"], NEW_EBOOK);
    assert_eq!(verdicts[1]["sha256"], bindery::ground::digest::sha256(&project.bytes(NEW_EBOOK)));
}

#[test]
fn a_release_is_made_again_from_its_archive_alone() {
    let project = released_twice();
    for version in ["2026.03", "2026.04"] {
        project
            .run(&["release", "verify", version])
            .expect_success()
            .stderr_has(&format!("rebuilt version {version}: all"));
    }
    let project = project.remove("content").write("content/book.toml", "gone");
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn an_old_release_is_proved_after_content_and_layouts_have_moved_on() {
    let layout = |name: &str| {
        let path = crate::support::repository().join("layouts").join(name);
        std::fs::read_to_string(path).expect("the layout")
    };
    let project = released()
        .body("Everything has changed since.\n")
        .write("layouts/book.typ", layout("book.typ").replace("45%", "30%"))
        .write("layouts/epub/book.css", "p { color: red; }\n");
    project.run(&["release", "verify", "2026.03"]).expect_success();
    // The archive contains the tool's layouts, so that a tool with others makes the same files.
    let files = unzip(&project.bytes("output/releases/2026.03/source.zip"));
    assert_eq!(files["tool/layouts/book.typ"], layout("book.typ").into_bytes());
    assert!(files.keys().all(|name| !name.starts_with("layouts/")));
}

#[test]
fn an_archive_whose_layouts_are_others_makes_another_release() {
    // The archived layouts are used, not the tool's: if they differ, so do the bytes.
    let project = released();
    let path = "output/releases/2026.03/source.zip";
    let mut files = unzip(&project.bytes(path));
    let layout = String::from_utf8(files["tool/layouts/book.typ"].clone()).expect("text");
    files.insert("tool/layouts/book.typ".to_owned(), layout.replace("45%", "30%").into_bytes());
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in &files {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(name.as_str(), options).expect("an entry");
        archive.write_all(bytes).expect("its bytes");
    }
    let bytes = archive.finish().expect("an archive").into_inner();
    let digest = bindery::ground::digest::sha256(&bytes);
    project.overwrite(path, &bytes);
    project
        .run(&["release", "verify", "2026.03"])
        .expect_failure(1)
        .stderr_has("the source archive was altered");
    // Even if the record is changed to match the archive, the files do not match it.
    let record = "content/releases/2026.03/release.json";
    let text = project.text(record);
    let known = super::record(&project, "2026.03")["source"]["sha256"].clone();
    project.overwrite(record, text.replace(known.as_str().expect("a digest"), &digest));
    project
        .run(&["release", "verify", "2026.03"])
        .expect_failure(1)
        .stdout_has("field-guide-alder-print-2026.03.pdf: not reproduced");
}

#[test]
fn what_differs_from_the_archive_is_named() {
    let project = released()
        .write(EBOOK, "altered")
        .remove(PRINT)
        .write("output/releases/2026.03/extra.txt", "mine");
    project
        .run(&["release", "verify", "2026.03"])
        .expect_failure(1)
        .stdout_has("alder/field-guide-alder-ebook-2026.03.epub: altered")
        .stdout_has("alder/field-guide-alder-print-2026.03.pdf: missing")
        .stdout_has("extra.txt: unlisted")
        .stderr_has("3 files different");
}

#[test]
fn a_release_of_a_different_tool_is_rebuilt_with_a_note() {
    let project = released();
    let path = "content/releases/2026.03/release.json";
    let text = project.text(path).replace("\"version\": \"0.1.0\"", "\"version\": \"0.0.9\"");
    project.overwrite(path, text);
    project
        .run(&["release", "verify", "2026.03"])
        .expect_success()
        .stderr_has("it was made with Bindery 0.0.9 with Typst 0.15.1, but this is Bindery 0.1.0");
}

#[test]
fn a_release_that_does_not_exist_cannot_be_made_again() {
    let project = released();
    project
        .run(&["release", "verify", "2026.07"])
        .expect_failure(2)
        .stderr_has("there is no release `2026.07` here");
    project.remove("output").run(&["release", "verify", "2026.03"]).expect_failure(2);
}
