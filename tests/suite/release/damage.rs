//! A damaged history: every command that reads it reports the damage once, in the same words, at
//! its place, and changes nothing.

use super::{EBOOK, released, reworded};
use crate::support::{Project, Run};
use serde_json::Value;
use std::collections::BTreeMap;

/// Releases in the history.
const RELEASES: usize = 100;
/// The one that is damaged.
const DAMAGED: &str = "2022.05";
const RECALLS: &str = "content/releases/recalls.toml";

/// Every command that reads the history, with its exit code if the history is damaged.
const COMMANDS: [(&[&str], i32); 18] = [
    (&["check"], 1),
    (&["build"], 1),
    (&["build", "--marked"], 1),
    (&["build", "--since", "2026.03"], 1),
    (&["list", "releases"], 1),
    (&["release", "plan"], 1),
    (&["release", "cut", "--allow-dirty"], 1),
    (&["release", "cut", "2026.03", "--allow-dirty"], 1),
    (&["release", "diff", "2026.03"], 1),
    (&["release", "diff", "2026.02", "2026.03"], 1),
    (&["release", "changelog"], 1),
    (&["release", "changelog", "2026.03"], 1),
    (&["release", "update-pack", "2026.03"], 1),
    (&["release", "update-pack", "2026.02", "2026.03"], 1),
    (&["release", "current"], 1),
    (&["release", "recall", "2026.03", "--reason", "Wrong."], 1),
    (&["release", "verify", "2026.03"], 1),
    (&["verify", EBOOK], 2),
];

/// A project with many releases: copies of one that was cut, with their own versions and dates.
fn history() -> Project {
    let project = released();
    let record = project.text("content/releases/2026.03/release.json");
    let text = project.text("content/releases/2026.03/text.json");
    let version_line = |version: &str| format!("\n  \"version\": \"{version}\"");
    let mut previous = "null".to_owned();
    for months in (0..RELEASES).rev() {
        let month = 2026 * 12 + 2 - months;
        let version = format!("{}.{:02}", month / 12, month % 12 + 1);
        let date = format!("\n  \"date\": \"{}-01\"", version.replace('.', "-"));
        let record = record
            .replace(&version_line("2026.03"), &version_line(&version))
            .replace("\n  \"date\": \"2026-03-01\"", &date)
            .replace("\n  \"previous\": null", &format!("\n  \"previous\": {previous}"));
        let text = text.replace(&version_line("2026.03"), &version_line(&version));
        let folder = format!("content/releases/{version}");
        std::fs::create_dir_all(project.at(&folder)).expect("a folder");
        project.overwrite(&format!("{folder}/release.json"), record);
        project.overwrite(&format!("{folder}/text.json"), text);
        previous = format!("\"{version}\"");
    }
    // The digests of the release that was cut no longer fit its record.
    project.remove("content/releases/2026.03/SHA256SUMS")
}

/// Everything in the project.
fn snapshot(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let files = project.files("").into_iter();
    files.map(|path| (path.clone(), project.bytes(&path))).collect()
}

/// The errors that a run reported, as they were shown.
fn errors(run: &Run) -> Vec<String> {
    let all = format!("{}\n{}", run.stdout, run.stderr);
    let blocks = all.split("error[").skip(1);
    blocks.map(|block| block.split("\n\n").next().unwrap_or_default().to_owned()).collect()
}

/// Runs the commands; each must report one error: `message`, at `place`.
#[track_caller]
fn expect_everywhere(project: &Project, commands: &[(&[&str], i32)], message: &str, place: &str) {
    let before = snapshot(project);
    let mut shown: Option<String> = None;
    for (command, code) in commands {
        let run = project.run(command);
        let said = format!("`{}` on {place}:\n{}{}", command.join(" "), run.stdout, run.stderr);
        assert_eq!(run.code, Some(*code), "{said}");
        assert!(!run.stderr.contains("panicked"), "{said}");
        let errors = errors(&run);
        assert_eq!(errors.len(), 1, "{said}");
        assert!(errors[0].contains(message), "{message}: {said}");
        assert!(errors[0].contains(&format!("--> {place}")), "{said}");
        let shown = shown.get_or_insert_with(|| errors[0].clone());
        assert_eq!(&errors[0], shown, "{said}");
    }
    let after = snapshot(project);
    for path in before.keys().chain(after.keys()) {
        assert!(before.get(path) == after.get(path), "{path} was changed");
    }
}

/// Replaces a file with `bytes`, or removes it, while `tried` runs.
fn with(project: &Project, path: &str, bytes: Option<&[u8]>, tried: impl FnOnce()) {
    let original = std::fs::read(project.at(path)).ok();
    match bytes {
        Some(bytes) => project.overwrite(path, bytes),
        None => std::fs::remove_file(project.at(path)).expect("a file"),
    }
    tried();
    match original {
        Some(original) => project.overwrite(path, original),
        None => std::fs::remove_file(project.at(path)).expect("the file"),
    }
}

#[test]
fn a_damaged_record_among_a_hundred_is_reported_once_by_every_command() {
    let project = history();
    let listed = project.run(&["list", "releases", "--format", "json"]).expect_success();
    let listed: Value = serde_json::from_str(&listed.stdout).expect("JSON");
    assert_eq!(listed.as_array().map(Vec::len), Some(RELEASES));

    let path = format!("content/releases/{DAMAGED}/release.json");
    let text = project.text(&path);
    let change = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1).into_bytes()
    };
    let line = |part: &str| {
        let at = text.find(part).unwrap_or_else(|| panic!("{part}"));
        text[..at].matches('\n').count() + 1
    };
    let version = format!("  \"version\": \"{DAMAGED}\"");
    let cases: [(&[u8], &str, String); 8] = [
        (&text.as_bytes()[..text.len() / 2], "it ends too early", format!("{path}:")),
        (b"", "it ends too early", format!("{path}:1:1")),
        (
            &change("\"sections\": [", "\"sections\": 7, \"unused\": ["),
            "a value in it is of the wrong kind",
            format!("{path}:{}:", line("\"sections\": [")),
        ),
        (
            &change("  \"inputs\": [", "  \"others\": ["),
            "`inputs` is missing",
            format!("{path}:{}:", text.lines().count()),
        ),
        (
            &change(&version, "  \"version\": \"2022.06\""),
            "this is the record of 2022.06, in the folder of 2022.05",
            format!("{path}:{}:15", line(&version)),
        ),
        (
            &change("\"schema\": 1", "\"schema\": 7"),
            "follows schema 7, but this tool reads schema 1",
            format!("{path}:2:3"),
        ),
        (&change("Orchard Press", "Orchard\nPress"), "it is not valid JSON", format!("{path}:")),
        (b"{ \"schema\": 1, \"work\": \"\xff\" }", "not UTF-8 text", path.clone()),
    ];
    for (bytes, message, place) in &cases {
        with(&project, &path, Some(bytes), || {
            expect_everywhere(&project, &COMMANDS, message, place);
        });
    }
    with(&project, &path, None, || {
        let message = format!("release {DAMAGED} has no `release.json`");
        expect_everywhere(&project, &COMMANDS, &message, &path);
        std::fs::create_dir(project.at(&path)).expect("a folder");
        expect_everywhere(&project, &COMMANDS, "this is a folder and not a file", &path);
        std::fs::remove_dir(project.at(&path)).expect("the folder");
    });
    // The record of the very release that a command names is no exception.
    let own = [
        (&["release", "verify", DAMAGED][..], 1),
        (&["release", "diff", DAMAGED], 1),
        (&["release", "changelog", DAMAGED], 1),
        (&["release", "recall", DAMAGED, "--reason", "Wrong."], 1),
        (&["release", "cut", DAMAGED, "--allow-dirty"], 1),
    ];
    with(&project, &path, Some(b"{ \"schema\": 1, "), || {
        expect_everywhere(
            &project,
            &own,
            "the record cannot be read: it ends too early",
            &format!("{path}:1:"),
        );
    });
}

#[test]
fn a_damaged_list_of_recalls_is_reported_once_by_every_command() {
    let project = history();
    let recall = |fields: &str| format!("schema = 1\n\n[[recall]]\n{fields}reason = \"Wrong.\"\n");
    for (list, message, place) in [
        ("schema = 1\n[[recall".to_owned(), "", "2:"),
        (
            recall("version = \"2030.01\"\ndate = 2026-03-02\n"),
            "there is no release `2030.01`",
            "4:11",
        ),
        (
            recall("version = \"2026.03\"\nsection = \"askng\"\ndate = 2026-03-02\n"),
            "release 2026.03 has no section `askng`",
            "5:11",
        ),
        (recall("version = \"2026.03\"\n"), "`[[recall]]` needs the key `date`", "3:1"),
        (recall("version = \"March\"\ndate = 2026-03-02\n"), "`version` is not a version", "4:11"),
    ] {
        with(&project, RECALLS, Some(list.as_bytes()), || {
            expect_everywhere(&project, &COMMANDS, message, &format!("{RECALLS}:{place}"));
        });
    }
    with(&project, RECALLS, Some(b"reason = \"\xff\""), || {
        expect_everywhere(&project, &COMMANDS, "not UTF-8 text", RECALLS);
    });
    std::fs::create_dir(project.at(RECALLS)).expect("a folder");
    expect_everywhere(&project, &COMMANDS, "this is a folder and not a file", RECALLS);
}

#[test]
fn a_damaged_frozen_text_is_reported_once_by_every_command_that_compares_with_it() {
    let commands: [(&[&str], i32); 7] = [
        (&["build", "--marked"], 1),
        (&["release", "plan"], 1),
        (&["release", "cut", "--allow-dirty"], 1),
        (&["release", "diff", "2026.03"], 1),
        (&["release", "diff", "2026.02", "2026.03"], 1),
        (&["release", "changelog"], 1),
        (&["release", "cut", "2026.04", "--allow-dirty"], 1),
    ];
    let project = reworded(history());
    let path = "content/releases/2026.03/text.json";
    let text = project.text(path);
    let half = &text.as_bytes()[..text.len() / 2];
    let other = text.replacen("\"version\": \"2026.03\"", "\"version\": \"2026.02\"", 1);
    let newer = text.replacen("\"schema\": 1", "\"schema\": 7", 1);
    for (bytes, message) in [
        (half, "the frozen text cannot be read: it ends too early"),
        (b"{ \"schema\": 1, \"work\": \"\xff\" }", "not UTF-8 text"),
        (other.as_bytes(), "this is the frozen text of 2026.02, in the folder of 2026.03"),
        (newer.as_bytes(), "follows schema 7, but this tool reads schema 1"),
    ] {
        with(&project, path, Some(bytes), || {
            expect_everywhere(&project, &commands, message, path);
        });
    }
    with(&project, path, None, || {
        expect_everywhere(&project, &commands, "release 2026.03 has no `text.json`", path);
    });
}

#[test]
fn a_damaged_record_beside_a_copy_is_reported_at_its_place() {
    let project = released();
    let path = "content/releases/2026.03/release.json";
    let project = project.replace(path, "\"schema\": 1,", "\"schema\": 1,,");
    let verify = [(&["verify", "--record", path, EBOOK][..], 2)];
    expect_everywhere(&project, &verify, "the record cannot be read", &format!("{path}:2:15"));
    with(&project, path, None, || {
        expect_everywhere(&project, &verify, "the file does not exist", path);
    });
    with(&project, path, Some(released().text(path).as_bytes()), || {
        let list = "schema = 1\n\n[[recall]]\nversion = \"2026.03\"\nreason = \"Wrong.\"\n";
        with(&project, RECALLS, Some(list.as_bytes()), || {
            let place = format!("[ROOT]/{RECALLS}:3:1");
            expect_everywhere(&project, &verify, "`[[recall]]` needs the key `date`", &place);
        });
        with(&project, RECALLS, Some(b"\xff"), || {
            let place = format!("[ROOT]/{RECALLS}");
            expect_everywhere(&project, &verify, "the file is not UTF-8 text", &place);
        });
    });
    // A release that is not in the project has its record in its own folder only.
    let project = project.remove("content/releases");
    let own = "output/releases/2026.03/release.json";
    let project = project.replace(own, "\"schema\": 1,", "\"schema\": 1,,");
    let rebuild = [(&["release", "verify", "2026.03"][..], 1)];
    expect_everywhere(&project, &rebuild, "the record cannot be read", &format!("./{own}:2:15"));
}
