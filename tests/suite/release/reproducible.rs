//! A release is the same, byte for byte, whatever the folder, user, time zone, locale and number of
//! threads.

use super::{cut, small};
use crate::support::Project;
use std::collections::BTreeMap;
use std::process::Command;

type Files = BTreeMap<String, Vec<u8>>;

fn files(project: &Project, folder: &str) -> Files {
    let read = |path: String| {
        let bytes = project.bytes(&format!("{folder}/{path}"));
        (path, bytes)
    };
    project.files(folder).into_iter().map(read).collect()
}

#[track_caller]
fn same(one: &Files, other: &Files) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(*bytes == other[path], "{path} differs");
    }
}

fn key() -> Project {
    let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a key pair");
    Project::empty().write("key", pair.sk.to_box(None).expect("a box").into_string())
}

#[test]
fn a_release_depends_on_its_content_alone() {
    let key = key();
    let key = key.at("key").display().to_string();
    let one = small();
    cut(&one, &["--key", &key, "--jobs", "1"]);
    let (release, record) =
        (files(&one, "output/releases/2026.03"), files(&one, "content/releases"));
    assert!(release.contains_key("SHA256SUMS.minisig"));

    let outer = Project::empty();
    let deep = "another place/with spaces & signs/Ünïcode";
    std::fs::create_dir_all(outer.at(deep)).expect("folders");
    let outer = outer.overlay_into(deep, small().path());
    let program = env!("CARGO_BIN_EXE_bindery");
    // Only the shell can set the file mode mask.
    let run = Command::new("sh")
        .args(["-c", "umask 077 && exec \"$0\" \"$@\"", program])
        .args(["release", "cut", "--jobs", "4", "--key", &key, "--root", deep, "--out", "made"])
        .current_dir(outer.path())
        .env("HOME", "/nonexistent")
        .env("USER", "somebody-else")
        .env("TZ", "Pacific/Kiritimati")
        .env("LC_ALL", "tr_TR.UTF-8")
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the program starts");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    same(&release, &files(&outer, "made/2026.03"));
    same(&record, &files(&outer, &format!("{deep}/content/releases")));
    for bytes in release.iter().filter(|(path, _)| path.ends_with("json")).map(|(_, bytes)| bytes) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("/tmp") && !text.contains("Kiritimati"), "{text}");
    }
}

#[test]
fn hidden_files_and_earlier_drafts_are_no_part_of_a_release() {
    let one = small();
    cut(&one, &[]);
    let other = small()
        .write("content/.editor-state", "x")
        .write("content/chapters/.plain.md.swp", "x")
        .write("output/draft/old.pdf", "x");
    cut(&other, &[]);
    same(&files(&one, "output/releases/2026.03"), &files(&other, "output/releases/2026.03"));
}
