//! What is signed besides releases: the status, with the newest release and all recalls, and the
//! list of keys. A forger who can write everything but has no key must change no verdict for the
//! better.

use super::{DRAFT, EBOOK, classed, cut, reworded, small};
use crate::support::{Project, Run};
use serde_json::Value;
use std::sync::OnceLock;

const NEW_EBOOK: &str = "output/releases/2026.04/alder/field-guide-alder-ebook-2026.04.epub";
const STATUS: &str = "content/releases/signed-status.json";
const KEYS: &str = "content/releases/keys.json";
const RECALLS: &str = "content/releases/recalls.toml";
/// A day on which the status of the second release is in date.
const SOON: &str = "2026-04-20";

/// The texts of the files of two keys: secret and public.
fn keys() -> &'static [(String, String)] {
    static KEYS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    KEYS.get_or_init(|| {
        let pair = |_| {
            let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a key pair");
            let secret = pair.sk.to_box(None).expect("a box").into_string();
            (secret, pair.pk.to_box().expect("a box").into_string())
        };
        (0..3).map(pair).collect()
    })
}

/// The paths of the secret keys, outside any project, and of the public ones.
fn key_files() -> &'static Project {
    static FILES: OnceLock<Project> = OnceLock::new();
    FILES.get_or_init(|| {
        keys().iter().enumerate().fold(Project::empty(), |files, (index, (secret, public))| {
            files.write(&format!("{index}.key"), secret).write(&format!("{index}.pub"), public)
        })
    })
}

pub(super) fn secret(index: usize) -> String {
    key_files().at(&format!("{index}.key")).display().to_string()
}

pub(super) fn public(index: usize) -> String {
    key_files().at(&format!("{index}.pub")).display().to_string()
}

/// A project with two releases, sealed with the first key, each with a signed status.
pub(super) fn signed_twice() -> Project {
    static SIGNED: OnceLock<Project> = OnceLock::new();
    let first = SIGNED.get_or_init(|| {
        let project = small();
        cut(&project, &["--key", &secret(0)]).stderr_has("signed status 1 of 1 March 2026");
        let project = reworded(project);
        project.run(&["release", "plan"]);
        let project = classed(project, "substantive", "Anybody who wishes may ask.");
        cut(&project, &["--key", &secret(0)]).stderr_has("signed status 2 of 2 April 2026");
        project
    });
    Project::empty().overlay(first.path())
}

/// Verifies a copy with the first key on a day on which the status is in date.
#[track_caller]
fn verify(project: &Project, copy: &str) -> Run {
    project.run(&["verify", "--key", &public(0), "--on", SOON, copy])
}

#[track_caller]
fn recall(project: &Project, arguments: &[&str]) -> Run {
    let recall = ["release", "recall", "2026.04", "--section", "plain", "--reason", "Wrong."];
    project.run(&[&recall[..], &["--yes"], arguments].concat()).expect_success()
}

#[test]
fn a_signed_status_settles_what_is_current() {
    let project = signed_twice();
    verify(&project, NEW_EBOOK)
        .expect_success()
        .stdout_has("it is the newest release")
        .stdout_has("is from 2 April 2026, signed and valid until 1 June 2026");
    verify(&project, EBOOK).expect_failure(4).stdout_has("version 2026.04, dated 2 April 2026");
}

#[test]
fn without_a_status_a_sealed_copy_is_not_said_to_be_current() {
    let project = signed_twice().remove(STATUS);
    verify(&project, NEW_EBOOK)
        .expect_failure(7)
        .stdout_has("genuine, but may be out of date")
        .stdout_has("no signed status says which release is the newest and what was recalled")
        .stdout_has("get https://orchard.example/go/signed-status.json");
}

#[test]
fn a_status_counts_until_it_expires() {
    let project = signed_twice();
    let on = |day: &str| project.run(&["verify", "--key", &public(0), "--on", day, NEW_EBOOK]);
    on("2026-06-01").expect_success();
    on("2026-06-02").expect_failure(7).stdout_has("the status expired on 1 June 2026");
    // Signing again, with the same content, makes it count for longer.
    let sign = ["release", "status", "--key", &secret(0), "--date", "2026-06-02", "--days", "30"];
    project.run(&sign).expect_success().stderr_has("signed status 3");
    on("2026-06-02").expect_success().stdout_has("valid until 2 July 2026");
    on("2026-07-03").expect_failure(7);
}

#[test]
fn deleting_a_recall_changes_nothing() {
    let project = signed_twice();
    recall(&project, &["--key", &secret(0)]).stderr_has("signed status 3");
    verify(&project, NEW_EBOOK).expect_failure(5).stdout_has("was recalled");
    let forged = project.remove(RECALLS);
    verify(&forged, NEW_EBOOK).expect_failure(5).stdout_has("was recalled");
}

#[test]
fn an_unsigned_recall_counts_too_and_is_said_to_be_unsigned() {
    let project = signed_twice();
    recall(&project, &[]).stderr_has("readers with a key do not know about this yet");
    verify(&project, NEW_EBOOK)
        .expect_failure(5)
        .stdout_has("was recalled")
        .stdout_has("this recall is not in a signed status");
    project.run(&["release", "status", "--key", &secret(0)]).expect_success();
    let run = verify(&project, NEW_EBOOK).expect_failure(5);
    assert!(!run.stdout.contains("not in a signed status"), "{}", run.stdout);
}

#[test]
fn deleting_the_newest_record_makes_nothing_current() {
    let project = signed_twice();
    let newest = project.files("content/releases/2026.04");
    let forged = newest
        .iter()
        .fold(project, |project, file| project.remove(&format!("content/releases/2026.04/{file}")));
    std::fs::remove_dir_all(forged.at("content/releases/2026.04")).expect("a folder");
    verify(&forged, EBOOK).expect_failure(4).stdout_has("version 2026.04, dated 2 April 2026");
}

#[test]
fn a_forged_record_convinces_nobody_with_a_key() {
    let forger = small()
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-05-03")
        .body("Pay me first.\n");
    cut(&forger, &[]);
    let copy = "output/releases/2026.05/alder/field-guide-alder-ebook-2026.05.epub";
    let mut project = signed_twice();
    for file in forger.files("content/releases/2026.05") {
        let path = format!("content/releases/2026.05/{file}");
        project = project.write(&path, forger.bytes(&path));
    }
    project.overwrite("copy", forger.bytes(copy));
    verify(&project, "copy").expect_failure(1).stdout_has("unproved");
    // A genuine copy is not replaced by a release that nobody signed.
    verify(&project, NEW_EBOOK).expect_success();
}

#[test]
fn an_altered_status_is_forged() {
    let project = signed_twice();
    let other = {
        let project = small();
        cut(&project, &["--key", &secret(1)]);
        project.text(STATUS)
    };
    let project = project.write(STATUS, other);
    verify(&project, NEW_EBOOK).expect_failure(7).stdout_has("is not signed with a valid key");
    let broken = project.write(STATUS, "{}");
    let run = verify(&broken, NEW_EBOOK);
    assert!(run.code.is_some_and(|code| code != 0));
    run.stderr_has("this is not a signed status");
}

#[test]
fn an_old_status_does_not_hide_a_newer_release() {
    let old = {
        let project = small();
        cut(&project, &["--key", &secret(0)]);
        project.text(STATUS)
    };
    let project = signed_twice().write(STATUS, old);
    verify(&project, NEW_EBOOK)
        .expect_failure(7)
        .stdout_has("the status is older than this release");
}

#[test]
fn a_downloaded_status_is_enough_beside_a_record() {
    let project = signed_twice();
    recall(&project, &["--key", &secret(0)]);
    let record = "content/releases/2026.04/";
    let mut alone = Project::empty().write("copy", project.bytes(NEW_EBOOK));
    for name in ["release.json", "SHA256SUMS", "SHA256SUMS.minisig"] {
        alone = alone.write(name, project.bytes(&format!("{record}{name}")));
    }
    let alone = alone.write("new.json", project.text("output/releases/current/signed-status.json"));
    let verify = ["verify", "--record", "release.json", "--key", &public(0), "--on", SOON, "copy"];
    alone.run(&verify).expect_failure(7);
    alone.run(&[&verify[..], &["--status", "new.json"]].concat()).expect_failure(5);
    for folder in ["content/releases", "output/releases", "output/releases/current"] {
        let text = project.text(&format!("{folder}/signed-status.json"));
        assert_eq!(text, project.text(STATUS), "it is published as it was signed");
    }
}

#[test]
fn the_same_status_is_signed_with_the_same_bytes() {
    let project = signed_twice();
    let text = project.text(STATUS);
    let sign = ["release", "status", "--key", &secret(0)];
    project.run(&sign).expect_success().stderr_has("left unchanged");
    assert_eq!(project.text(STATUS), text);
    let sign = [&sign[..], &["--date", "2026-03-05"]].concat();
    project.run(&sign).expect_failure(1).stderr_has("the last status is dated 2 April 2026");
}

/// A project whose list names the first two keys.
fn with_two_keys() -> Project {
    let project = signed_twice();
    let add = |index: usize, name: &str| {
        let key = public(index);
        let add = ["release", "keys", "add", &key, "--name", name, "--key", &secret(0)];
        project.run(&add).expect_success().stdout_has(name)
    };
    add(0, "The first key");
    add(1, "The second key");
    project
}

fn id(index: usize) -> String {
    let line = keys()[index].1.lines().nth(1).expect("a key").to_owned();
    let key = minisign::PublicKey::from_base64(&line).expect("a key");
    key.keynum().iter().rev().map(|byte| format!("{byte:02X}")).collect()
}

#[test]
fn a_reader_with_an_old_key_follows_the_list_to_the_new_one() {
    let project = with_two_keys();
    let retire = ["release", "keys", "retire", &id(0), "--key", &secret(1)];
    project.run(&retire).expect_success().stdout_has("retired");
    let sign = |index: usize| project.run(&["release", "status", "--key", &secret(index)]);
    sign(0).expect_failure(1).stderr_has("is retired");
    sign(1).expect_success().stderr_has("signed status 3");
    // Both releases were sealed with the retired key, and the new status lists them.
    for index in [0, 1] {
        let key = public(index);
        project.run(&["verify", "--key", &key, "--on", SOON, NEW_EBOOK]).expect_success();
    }
    project
        .run(&["verify", "--key", &public(2), "--on", SOON, NEW_EBOOK])
        .expect_failure(1)
        .stdout_has("unproved");
}

#[test]
fn a_revoked_key_signs_nothing_that_counts() {
    let project = with_two_keys();
    let stolen = project.text(STATUS);
    let reason = ["--reason", "The laptop was stolen."];
    let revoke = ["release", "keys", "revoke", &id(0), "--key", &secret(1)];
    project
        .run(&[&revoke[..], &reason[..]].concat())
        .expect_success()
        .stdout_has("The laptop was stolen.");
    // What the thief can still sign is not believed.
    project.overwrite(STATUS, stolen);
    verify(&project, NEW_EBOOK).expect_failure(1).stdout_has("a key that was revoked");
    project.run(&["release", "status", "--key", &secret(1)]).expect_success();
    verify(&project, NEW_EBOOK).expect_success();
}

#[test]
fn a_list_of_keys_is_signed_with_a_key_that_counts() {
    let project = with_two_keys();
    let add = |index: usize, by: usize| {
        let name = ["--name", "Another"];
        let add = ["release", "keys", "add", &public(index), "--key", &secret(by)];
        project.run(&[&add[..], &name[..]].concat())
    };
    add(2, 2).expect_failure(1).stderr_has("has to be signed with an active key");
    add(1, 0).expect_failure(1).stderr_has("is in the list already");
    let retire = ["release", "keys", "retire", &id(0), "--key", &secret(0)];
    project.run(&retire).expect_failure(1).stderr_has("sign the list with a key that stays active");
    let retire = ["release", "keys", "retire", "FFFF", "--key", &secret(0)];
    project.run(&retire).expect_failure(2).stderr_has("no key in the list is FFFF");
    let list = project.run(&["release", "keys"]).expect_success();
    list.stdout_has(&id(0)).stdout_has("The second key");
}

#[test]
fn a_list_that_a_stranger_signed_is_not_followed() {
    let project = with_two_keys();
    let strange: Value = {
        let other = small();
        for (index, name) in [(2, "Me"), (1, "Me again")] {
            let key = public(index);
            let add = ["release", "keys", "add", &key, "--name", name, "--key", &secret(2)];
            other.run(&add).expect_success();
        }
        serde_json::from_str(&other.text(KEYS)).expect("JSON")
    };
    let mut list: Value = serde_json::from_str(&project.text(KEYS)).expect("JSON");
    list["lists"][1] = strange["lists"][1].clone();
    project.overwrite(KEYS, list.to_string());
    verify(&project, NEW_EBOOK)
        .expect_failure(7)
        .stdout_has("list 2 of the keys is not signed with a key from list 1: it was altered");
    // The stranger's key seals nothing for a reader of the project's own.
    project.overwrite(KEYS, strange.to_string());
    verify(&project, NEW_EBOOK)
        .expect_failure(7)
        .stdout_has("no list of keys is signed with the key that you gave");
}

#[test]
fn a_rebuilt_release_is_checked_with_a_key() {
    let project = signed_twice();
    let rebuild = |index| project.run(&["release", "verify", "2026.03", "--key", &public(index)]);
    rebuild(0).expect_success().stderr_has("the record is signed with a key that you trust");
    rebuild(1).expect_failure(1).stderr_has("sealed with a different key");
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn the_pages_and_the_draft_are_left_as_they_were_by_a_wrong_key() {
    let project = signed_twice();
    let run = project.run(&["release", "status", "--key", "nothing.key"]);
    assert_eq!(run.code, Some(2));
    run.stderr_has("the key cannot be read");
    assert!(!project.at(DRAFT).exists());
}
