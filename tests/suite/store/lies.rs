//! A store that lies, in every way that we could think of.

use super::releases::{CUT, cut_elsewhere};
use super::{BUILD, drafts, entries, file_of, same, second_machine, stored};
use crate::support::{Project, unzip};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const EBOOK: &str = "alder/field-guide-alder-ebook-draft.epub";
const OTHER_EBOOK: &str = "birch/field-guide-birch-ebook-draft.epub";
const PRINT: &str = "alder/field-guide-alder-print-draft.pdf";

/// A store with one entry that is about to be forged.
struct Forgery {
    project: Project,
    all: BTreeMap<String, (String, Value)>,
}

impl Forgery {
    fn new() -> Self {
        let project = second_machine();
        let all = entries(&project);
        Self { project, all }
    }

    fn entry(&self, path: &str) -> (String, Value) {
        self.all[path].clone()
    }

    /// Writes the entry of a file anew.
    fn write(&self, path: &str, change: impl FnOnce(&mut Value)) {
        let (name, mut entry) = self.entry(path);
        change(&mut entry);
        self.project.overwrite(&name, entry.to_string());
    }

    /// Puts other bytes in the store, and has the entry of a file name them.
    fn replace(&self, path: &str, bytes: &[u8]) {
        let sha256: String =
            Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let (name, mut entry) = self.entry(path);
        entry["made"]["sha256"] = sha256.into();
        entry["made"]["bytes"] = bytes.len().into();
        let place = self.project.at(&file_of(&entry));
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, bytes).expect("a file");
        self.project.overwrite(&name, entry.to_string());
    }

    /// The bytes that the store has for a file.
    fn bytes(&self, path: &str) -> Vec<u8> {
        self.project.bytes(&file_of(&self.entry(path).1))
    }

    /// Builds, expects a warning that names the entry and says why, and that the file is made here and
    /// the entry replaced.
    #[track_caller]
    fn expect_warning(self, path: &str, why: &str) {
        let name = self.all[path].0.clone();
        let Self { project, .. } = self;
        let run = project.run(&BUILD).expect_success();
        run.stderr_has(&format!("`{path}` is made here, because its entry in the store"))
            .stderr_has(&name)
            .stderr_has(why)
            .stderr_has("\n1 made, ")
            .stderr_has("3 files taken from the store, 1 put there");
        same(&drafts(&stored()), &drafts(&project));
        let project = project.remove("output");
        let again = project.run(&BUILD).expect_success().stderr_lacks("warning");
        again.stderr_has("4 files taken from the store, 0 put there");
        same(&drafts(&stored()), &drafts(&project));
    }
}

#[test]
fn bytes_that_were_flipped() {
    let forgery = Forgery::new();
    let file = file_of(&forgery.entry(EBOOK).1);
    let mut bytes = forgery.project.bytes(&file);
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    forgery.project.overwrite(&file, bytes);
    forgery.expect_warning(EBOOK, "its file was changed after it was made");
}

#[test]
fn files_that_are_too_short_or_too_long() {
    for (change, why) in [
        ((|bytes: &mut Vec<u8>| bytes.truncate(1000)) as fn(&mut Vec<u8>), "is shorter than"),
        (|bytes| bytes.clear(), "is shorter than"),
        (|bytes| bytes.push(0), "is longer than"),
        (|bytes| bytes.extend_from_slice(&[0; 10_000_000]), "is longer than"),
    ] {
        let forgery = Forgery::new();
        let file = file_of(&forgery.entry(PRINT).1);
        let mut bytes = forgery.project.bytes(&file);
        change(&mut bytes);
        forgery.project.overwrite(&file, bytes);
        forgery.expect_warning(PRINT, why);
    }
}

#[test]
fn files_that_are_missing() {
    let forgery = Forgery::new();
    let file = file_of(&forgery.entry(PRINT).1);
    fs::remove_file(forgery.project.at(&file)).expect("it is there");
    forgery.expect_warning(PRINT, "the file that it names is missing");
}

#[test]
fn entries_that_are_cut_off_or_something_else() {
    for text in
        ["", "{", "[]", "{\"schema\": 1}", "{\"name\": \"x\"}", "null", "\u{0}", "\u{feff}{}"]
    {
        let forgery = Forgery::new();
        let (name, _) = forgery.entry(EBOOK);
        forgery.project.overwrite(&name, text);
        forgery.expect_warning(EBOOK, "it is damaged");
    }
    let forgery = Forgery::new();
    let (name, entry) = forgery.entry(EBOOK);
    let text = entry.to_string();
    forgery.project.overwrite(&name, &text[..text.len() / 2]);
    forgery.expect_warning(EBOOK, "it is damaged");
}

#[test]
fn the_record_of_another_artefact() {
    let forgery = Forgery::new();
    let (name, _) = forgery.entry(EBOOK);
    let (_, other) = forgery.entry(OTHER_EBOOK);
    forgery.project.overwrite(&name, other.to_string());
    forgery.expect_warning(EBOOK, "it is the record of something else");
}

#[test]
fn records_that_were_changed() {
    for (key, value) in [
        ("inputs", "0000"),
        ("partner", "birch"),
        ("edition", "print"),
        ("language", "fr"),
        ("format", "pdf"),
        ("form", "sheets"),
        ("path", OTHER_EBOOK),
        ("path", "../../outside.epub"),
        ("fingerprint", "1234-5678-9abc-def0"),
    ] {
        let forgery = Forgery::new();
        forgery.write(EBOOK, |entry| entry["made"][key] = value.into());
        forgery.expect_warning(EBOOK, "it is the record of something else");
    }
    let forgery = Forgery::new();
    forgery.write(EBOOK, |entry| entry["made"]["testimonies"] = vec!["t-zzzzzz"].into());
    forgery.expect_warning(EBOOK, "it is the record of something else");
    for sha256 in ["", "../../secret", "ABCDEF", "é"] {
        let forgery = Forgery::new();
        forgery.write(EBOOK, |entry| entry["made"]["sha256"] = sha256.into());
        forgery.expect_warning(EBOOK, "it names no file");
    }
}

#[test]
fn facts_that_the_file_contradicts() {
    let forgery = Forgery::new();
    forgery.write(PRINT, |entry| entry["made"]["pages"] = 999.into());
    forgery.expect_warning(PRINT, "a different number of pages");
    let forgery = Forgery::new();
    forgery.write(EBOOK, |entry| entry["made"]["sections"] = 999.into());
    forgery.expect_warning(EBOOK, "another number of sections");
    let forgery = Forgery::new();
    forgery.write(PRINT, |entry| {
        let ticket = r#"{"kind":"cards","paper":"A4","duplex":"short-edge","sheets":1,"cards":1,"columns":1,"rows":1}"#;
        entry["made"]["ticket"] = serde_json::from_str(ticket).expect("JSON");
    });
    forgery.expect_warning(PRINT, "to be printed in another way");
}

#[test]
fn the_whole_file_of_another_partner_with_the_right_digest() {
    let forgery = Forgery::new();
    let other = forgery.bytes(OTHER_EBOOK);
    forgery.replace(EBOOK, &other);
    forgery.expect_warning(EBOOK, "its file says that it is something else");
    let forgery = Forgery::new();
    let other = forgery.bytes("birch/field-guide-birch-print-draft.pdf");
    let (_, entry) = forgery.entry("birch/field-guide-birch-print-draft.pdf");
    forgery.write(PRINT, |own| own["made"]["pages"] = entry["made"]["pages"].clone());
    let forgery = Forgery { all: entries(&forgery.project), ..forgery };
    forgery.replace(PRINT, &other);
    forgery.expect_warning(PRINT, "its file says that it is something else");
}

#[test]
fn something_that_is_no_edition() {
    for (path, why) in [(EBOOK, "no ebook"), (PRINT, "no PDF")] {
        for bytes in [&b""[..], b"words", b"PK\x03\x04", b"%PDF-1.7\n", &[0; 5000]] {
            let forgery = Forgery::new();
            forgery.replace(path, bytes);
            forgery.expect_warning(path, why);
        }
    }
}

#[test]
fn folders_where_files_should_be() {
    let forgery = Forgery::new();
    let (name, entry) = forgery.entry(EBOOK);
    for (place, kept) in [(name.as_str(), "entry"), (&file_of(&entry), "file")] {
        let project = Project::empty().overlay(forgery.project.path()).remove(place);
        let project = project.write(&format!("{place}/mine.txt"), kept);
        let run = project.run(&BUILD).expect_success();
        run.stderr_has("this is a folder and not a file")
            .stderr_has(&format!("`{EBOOK}` is made here, because its entry in the store"))
            .stderr_has(&format!("`{EBOOK}` could not be put in the store"))
            .stderr_has("3 files taken from the store, 0 put there");
        same(&drafts(&stored()), &drafts(&project));
        assert_eq!(project.text(&format!("{place}/mine.txt")), kept);
    }
}

#[test]
fn entries_of_a_later_version_are_left_alone() {
    let forgery = Forgery::new();
    let (name, _) = forgery.entry(EBOOK);
    let later = "{\"schema\": 2, \"everything\": \"else\"}";
    forgery.project.overwrite(&name, later);
    let project = forgery.project;
    project
        .run(&BUILD)
        .expect_success()
        .stderr_has("has the schema 2, which this version of Bindery does not know")
        .stderr_has("3 files taken from the store, 0 put there");
    assert_eq!(project.text(&name), later);
    same(&drafts(&stored()), &drafts(&project));
}

/// An ebook with one file changed, and everything else as it was.
fn with(epub: &[u8], change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in unzip(epub) {
        let bytes = change(&name, bytes);
        out.start_file(name, SimpleFileOptions::default()).expect("a file");
        out.write_all(&bytes).expect("its bytes");
    }
    out.finish().expect("an archive").into_inner()
}

/// An ebook with an addition to its page of contents.
fn with_words(epub: &[u8], words: &str) -> Vec<u8> {
    with(epub, |name, bytes| match name.ends_with("nav.xhtml") {
        true => {
            let text = String::from_utf8(bytes).expect("text");
            text.replacen("</body>", &format!("<p>{words}</p></body>"), 1).into_bytes()
        }
        false => bytes,
    })
}

#[test]
fn what_was_left_out_of_a_copy_is_found_in_a_file_that_holds_it() {
    let forgery = Forgery::new();
    let leaking =
        with_words(&forgery.bytes(EBOOK), "Birch keeps a form of its own, the damsonsheet.");
    assert_ne!(leaking, forgery.bytes(EBOOK));
    forgery.replace(EBOOK, &leaking);
    forgery.expect_warning(EBOOK, "its file contains what was left out of this copy");
}

/// Replaces every ebook in the store of a release by one that says something else and is otherwise
/// as it should be.
fn forge_ebooks(project: Project) -> Project {
    let all = entries(&project);
    let forgery = Forgery { project, all };
    let ebooks: Vec<String> =
        forgery.all.keys().filter(|path| path.ends_with(".epub")).cloned().collect();
    for path in ebooks {
        let forged = with_words(&forgery.bytes(&path), "Call nobody.");
        forgery.replace(&path, &forged);
    }
    forgery.project
}

#[test]
fn a_release_is_refused_if_one_file_of_its_sample_differs() {
    let project = forge_ebooks(cut_elsewhere());
    let before = project.files("shared");
    let run = project.run(&CUT).expect_failure(1);
    run.stderr_has("error[store]")
        .stderr_has("the store has a different file for `")
        .stderr_has("ebook-2026.03.epub` than was made here from the same inputs")
        .stderr_has("shared/entries/")
        .stderr_has("hint:")
        .stderr_has("no release was cut, and nothing was changed");
    assert!(!project.at("output/releases/2026.03").exists());
    assert!(!project.at("content/releases/2026.03").exists());
    assert_eq!(project.files("shared"), before);
    let shards = |shard: &str| project.run(&[&CUT[..], &["--shard", shard]].concat()).code;
    assert!([shards("1/2"), shards("2/2")].contains(&Some(1)));
    // Without the store, or with an empty one, nothing is in the way.
    project.run(&["release", "cut"]).expect_success();
}

#[test]
fn a_release_is_refused_if_the_copy_that_is_always_made_differs_from_the_store() {
    let project = cut_elsewhere();
    let reference = |path: &str| path.starts_with("alder/") && path.ends_with(".pdf");
    let all = entries(&project);
    let path = all.keys().find(|path| reference(path)).expect("a print edition").clone();
    let forgery = Forgery { project, all };
    let mut bytes = forgery.bytes(&path);
    bytes.extend_from_slice(b"\n% something else\n");
    forgery.replace(&path, &bytes);
    let project = forgery.project;
    project.run(&CUT).expect_failure(1).stderr_has("the store has a different file for `alder/");
    assert!(!project.at("output/releases/2026.03").exists());
}

#[test]
fn a_build_that_makes_a_file_in_any_case_says_if_the_store_has_a_different_one() {
    let forgery = Forgery::new();
    let mut bytes = forgery.bytes(PRINT);
    bytes.extend_from_slice(b"\n% something else\n");
    forgery.replace(PRINT, &bytes);
    let project = forgery.project;
    project
        .run(&[&BUILD[..], &["--keep-typst"]].concat())
        .expect_success()
        .stderr_has("warning[store]")
        .stderr_has(&format!("the store has a different file for `{PRINT}`"))
        .stderr_has("0 files taken from the store, 1 put there");
    let project = project.remove("output");
    project.run(&BUILD).expect_success().stderr_lacks("warning");
    same(&drafts(&stored()), &drafts(&project));
}
