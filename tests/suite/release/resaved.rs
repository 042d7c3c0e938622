//! Copies that another program has saved again: their text decides.

use super::{EBOOK, PRINT, released, released_twice};
use crate::support::{Project, unzip};
use hayro_syntax::Pdf;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write;

const CHAPTER: &str = "EPUB/section-asking.xhtml";
const UNCHANGED: &str = "text unchanged, file re-saved";

/// The recall of a section, which the second release has corrected.
const RECALL: [&str; 9] = [
    "release",
    "recall",
    "2026.03",
    "--section",
    "asking",
    "--reason",
    "Wrong month.",
    "--except",
    "2026.04",
];

/// An ebook as another program packs it.
fn packed(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        archive.start_file(name.as_str(), options).expect("an entry");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

/// The ebook with a change to its chapter.
fn edited(ebook: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut files = unzip(ebook);
    let text = String::from_utf8(files[CHAPTER].clone()).expect("text");
    assert!(text.contains(from), "{text}");
    files.insert(CHAPTER.to_owned(), text.replacen(from, to, 1).into_bytes());
    packed(&files)
}

/// The PDF with new metadata at its end, as editors add them.
fn annotated(pdf: &[u8]) -> Vec<u8> {
    let read = Pdf::new(pdf.to_vec()).expect("a PDF");
    let (root, count) = (read.xref().root_id().obj_number, read.len() + 1);
    let text = String::from_utf8_lossy(pdf);
    let table = text.trim_end().trim_end_matches("%%EOF").trim_end();
    let table = table.rsplit('\n').next().expect("the place of the table").trim().to_owned();
    let mut out = pdf.to_vec();
    out.push(b'\n');
    let place = out.len();
    out.extend(format!("{count} 0 obj\n<</Title (Mine)>>\nendobj\n").bytes());
    let start = out.len();
    out.extend(format!("xref\n{count} 1\n{place:010} 00000 n \n").bytes());
    let more = count + 1;
    out.extend(
        format!("trailer\n<</Size {more}/Root {root} 0 R/Prev {table}/Info {count} 0 R>>\n")
            .bytes(),
    );
    out.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    out
}

#[test]
fn a_copy_that_was_saved_again_says_so_and_is_not_called_altered() {
    let project = released();
    for copy in [packed(&unzip(&project.bytes(EBOOK))), annotated(&project.bytes(PRINT))] {
        project.overwrite("copy", &copy);
        project
            .run(&["verify", "copy"])
            .expect_failure(8)
            .stdout_has(&format!("copy: {UNCHANGED}"))
            .stdout_has("edition for alder, version 2026.03")
            .stdout_has("word for word that of the release")
            .stdout_has("pictures and layout were not compared")
            .stdout_lacks("altered");
    }
}

#[test]
fn without_the_files_of_the_release_its_frozen_text_decides() {
    let project = released();
    let paths = project.files("output/releases/2026.03");
    let copies: Vec<Vec<u8>> = paths
        .iter()
        .filter_map(|path| {
            let bytes = || project.bytes(&format!("output/releases/2026.03/{path}"));
            match path.rsplit_once('.')?.1 {
                "epub" => Some(packed(&unzip(&bytes()))),
                "pdf" => Some(annotated(&bytes())),
                _ => None,
            }
        })
        .collect();
    assert_eq!(copies.len(), 4);
    let ebook = project.bytes(EBOOK);
    let project = project.remove("output");
    for copy in copies {
        project.overwrite("copy", &copy);
        project
            .run(&["verify", "copy"])
            .expect_failure(8)
            .stdout_has(UNCHANGED)
            .stdout_has("because the release’s own file is not here");
    }
    for (from, to, said) in [
        (
            "Anyone may ask",
            "Nobody may ask",
            "these words are missing: “Anyone may ask a controller",
        ),
        ("one month<", "ten months<", "due in ten months"),
        ("Never send originals.", "", "these words are missing: “Never send originals.”"),
        (">30<", ">300<", "300"),
    ] {
        project.overwrite("copy", edited(&ebook, from, to));
        project
            .run(&["verify", "copy"])
            .expect_failure(1)
            .stdout_has("copy: altered")
            .stdout_has("in “Asking for data: first steps”")
            .stdout_has(said);
    }
}

#[test]
fn what_a_copy_says_instead_is_shown() {
    let project = released();
    let ebook = project.bytes(EBOOK);
    for (from, to, said) in [
        ("Anyone may ask", "Nobody may ask", "but the file says “"),
        ("one month<", "one month and a day<", "one month and a day"),
        ("Never send originals.", "", "Never send originals."),
        ("</body>", "<p>Pay the office first.</p></body>", "Pay the office first."),
        ("may ask a", "may not ask a", "may not ask a"),
    ] {
        project.overwrite("copy", edited(&ebook, from, to));
        let run = project.run(&["verify", "copy"]).expect_failure(1);
        run.stdout_has("copy: altered").stdout_has(said).stdout_lacks(UNCHANGED);
    }
    project.overwrite("copy", edited(&ebook, "Anyone may ask", "Nobody may ask"));
    let run = project.run(&["verify", "--format", "json", "copy"]).expect_failure(1);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report[0]["text"]["result"], "different");
    let difference = &report[0]["text"]["differences"][0];
    assert!(difference["file"].as_str().is_some_and(|text| text.contains("Nobody")));
    assert!(difference["release"].as_str().is_some_and(|text| text.contains("Anyone")));
}

#[test]
fn an_older_copy_is_superseded_however_it_was_saved() {
    let project = released_twice();
    project.overwrite("copy", annotated(&project.bytes(PRINT)));
    project
        .run(&["verify", "copy"])
        .expect_failure(4)
        .stdout_has(UNCHANGED)
        .stdout_has("version 2026.04, dated 2 April 2026, replaces it")
        .stdout_has("use version 2026.04 instead: alder/field-guide-alder-print-2026.04.pdf");
}

#[test]
fn a_recalled_text_is_recalled_however_it_was_saved_and_nobody_is_sent_to_it() {
    let once = released();
    let recall =
        ["release", "recall", "2026.03", "--section", "asking", "--reason", "Wrong month."];
    once.run(&recall).expect_success();
    let ebook = once.bytes(EBOOK);
    let copies = [ebook.clone(), packed(&unzip(&ebook)), edited(&ebook, "Never", "Ever")];
    for (copy, code) in copies.iter().zip([5, 5, 1]) {
        once.overwrite("copy", copy);
        let run = once.run(&["verify", "copy"]).expect_failure(code);
        run.stdout_has("was recalled on 1 March 2026: Wrong month.")
            .stdout_has("the records here list no later copy of this edition that was not recalled")
            .stdout_lacks(".epub");
    }
    let twice = released_twice();
    twice.run(&[&recall[..], &["--except", "2026.04"]].concat()).expect_success();
    for (copy, code) in copies.iter().zip([5, 5, 1]) {
        twice.overwrite("copy", copy);
        twice
            .run(&["verify", "copy"])
            .expect_failure(code)
            .stdout_has("Wrong month.")
            .stdout_has("use version 2026.04 instead: alder/field-guide-alder-ebook-2026.04.epub");
    }
}

#[test]
fn a_copy_that_says_nothing_about_itself_is_known_by_its_text() {
    let project = released_twice();
    let mut files = unzip(&project.bytes(EBOOK));
    files.remove("META-INF/bindery.json");
    let package = String::from_utf8(files["EPUB/package.opf"].clone()).expect("text");
    let package: String = package
        .lines()
        .filter(|line| !line.contains("bindery:"))
        .map(|line| format!("{line}\n"))
        .collect();
    files.insert("EPUB/package.opf".to_owned(), package.clone().into_bytes());
    project.overwrite("renamed", packed(&files));
    project
        .run(&["verify", "renamed"])
        .expect_failure(4)
        .stdout_has("ebook edition for alder, version 2026.03")
        .stdout_has(UNCHANGED);
    // One chapter alone, without the fingerprint.
    let chapter = "<itemref idref=\"file-section-asking.xhtml\"/>";
    assert!(package.contains(chapter), "{package}");
    let (before, spine) = package.split_once("<spine").expect("a spine");
    let after = spine.split_once("</spine>").expect("its end").1;
    let alone = format!("{before}<spine>{chapter}</spine>{after}");
    files.insert("EPUB/package.opf".to_owned(), alone.into_bytes());
    project.overwrite("chapter", packed(&files));
    let said =
        "it contains these sections of version 2026.03 word for word: Asking for data: first steps";
    project.run(&["verify", "chapter"]).expect_failure(6).stdout_has(said);
    project.run(&RECALL).expect_success();
    project
        .run(&["verify", "chapter"])
        .expect_failure(5)
        .stdout_has("its section “Asking for data: first steps” was recalled")
        .stdout_has("Wrong month.");
}

#[test]
fn a_text_that_cannot_be_compared_is_not_called_unchanged() {
    let project = released();
    let alone = Project::empty()
        .write("release.json", project.bytes("content/releases/2026.03/release.json"))
        .write("copy", packed(&unzip(&project.bytes(EBOOK))));
    alone.run(&["verify", "--record", "release.json", "copy"]).expect_failure(1).stdout_has(
        "its text cannot be compared: there is neither the release’s own file nor a proved",
    );
    // A page without text, as a scanner makes it.
    let scan = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n\
        <</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n\
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n";
    project.overwrite("scan.pdf", scan);
    project
        .run(&["verify", "scan.pdf"])
        .expect_failure(6)
        .stdout_has("it has no text, only pictures of pages, like a scan")
        .stdout_has("compare the version on its first pages and the fingerprint at its end");
}

#[test]
fn published_folders_have_the_recalls() {
    let project = released_twice();
    project.run(&RECALL).expect_success();
    for version in ["2026.03", "2026.04"] {
        // Only this folder was published.
        let folder = format!("output/releases/{version}");
        let alone = Project::empty().overlay_into("release", &project.at(&folder));
        assert!(alone.at("release/recalls.toml").exists(), "{version}");
        project.run(&["release", "verify", version]).expect_success();
    }
    let alone = Project::empty().overlay_into("release", &project.at("output/releases/2026.03"));
    let copy = "release/alder/field-guide-alder-ebook-2026.03.epub";
    alone
        .run(&["verify", "--record", "release/release.json", copy])
        .expect_failure(5)
        .stdout_has("Wrong month.");
    // The record of the release that the recall names is not here, but a decision about this one.
    let alone = Project::empty().overlay_into("release", &project.at("output/releases/2026.04"));
    let copy = "release/alder/field-guide-alder-ebook-2026.04.epub";
    alone
        .run(&["verify", "--record", "release/release.json", copy])
        .expect_success()
        .stdout_lacks("Wrong month.");
    // A list without that decision leaves it open.
    let list = alone.text("release/recalls.toml");
    let list = list.split("[[recall.shared]]").next().expect("a list").to_owned();
    alone.overwrite("release/recalls.toml", list);
    alone
        .run(&["verify", "--record", "release/release.json", copy])
        .expect_failure(7)
        .stdout_has("Wrong month; whether this copy has the same text is not known");
    let all = project.at("output/releases/2026.03/release.json").display().to_string();
    let run = project.run(&["verify", "--record", &all, EBOOK]).expect_failure(5);
    assert_eq!(run.stdout.matches("Wrong month.").count(), 1, "{}", run.stdout);
}
