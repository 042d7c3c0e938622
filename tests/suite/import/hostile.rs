//! Files that are damaged, locked, not what they say, or made to do harm.

use super::files::{packed, paragraph, run};
use super::{Odt, Word, import};
use std::collections::BTreeMap;

/// What the program says about a file that it refuses. Nothing is left behind.
#[track_caller]
fn refused(name: &str, bytes: &[u8]) -> String {
    let (project, run) = import(name, bytes, &[]);
    let run = run.expect_failure(1).stdout("");
    let has_rest = project
        .files(".")
        .into_iter()
        .any(|path| path.contains("new") || path.contains(".bindery-"));
    assert!(!has_rest, "something was left behind");
    assert!(run.stderr.contains("error[import]") && run.stderr.contains("hint"), "{}", run.stderr);
    run.stderr
}

fn document() -> Word {
    Word::new(&paragraph(&run("Text.")))
}

/// The name of an entry of a compound file.
fn utf16(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn locked_and_old_files_say_what_to_do() {
    let start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let locked = [start.as_slice(), &utf16("EncryptedPackage")].concat();
    assert!(refused("a.docx", &locked).contains("protected by a password"));
    let old = [start.as_slice(), &utf16("WordDocument")].concat();
    assert!(refused("a.doc", &old).contains("a Word document of before 2007 (.doc)"));
    let odt =
        Odt::new("", "").file("META-INF/manifest.xml", b"<manifest><encryption-data/></manifest>");
    assert!(refused("a.odt", &odt.bytes()).contains("protected by a password"));
}

#[test]
fn other_files_are_named() {
    let parts = |names: &[&str]| {
        let all = names.iter().map(|name| ((*name).to_owned(), b"x".to_vec()));
        packed(&all.collect::<BTreeMap<_, _>>())
    };
    for (bytes, said) in [
        (b"".to_vec(), "the file is empty"),
        (b"%PDF-1.7 x".to_vec(), "a PDF file"),
        (b"{\\rtf1 x}".to_vec(), "Rich Text Format"),
        (b"<!DOCTYPE html><p>x".to_vec(), "a web page"),
        (b"<?xml version=\"1.0\"?><a/>".to_vec(), "an XML file"),
        (b"\xff\x00\x81nothing".to_vec(), "nor text in UTF-8"),
        (parts(&["[Content_Types].xml", "xl/workbook.xml"]), "a spreadsheet of Excel"),
        (parts(&["[Content_Types].xml", "ppt/presentation.xml"]), "a presentation of PowerPoint"),
        (parts(&["a.txt"]), "a ZIP file without a Word document"),
        (
            packed(&BTreeMap::from([(
                "mimetype".to_owned(),
                b"application/vnd.oasis.opendocument.spreadsheet".to_vec(),
            )])),
            "an OpenDocument spreadsheet",
        ),
    ] {
        let stderr = refused("from.docx", &bytes);
        assert!(stderr.contains(said), "{said}\n{stderr}");
    }
}

#[test]
fn a_wrong_ending_is_told_and_the_content_decides() {
    let (_, run) = import("from.odt", &document().bytes(), &[]);
    let run = run.expect_success();
    assert!(
        run.stderr
            .contains("the name of the file says an OpenDocument text, but it is a Word document"),
        "{}",
        run.stderr
    );
    let (_, run) = import("from.docx", b"# Just text\n", &[]);
    let run = run.expect_success();
    assert!(run.stderr.contains("but it is plain text"), "{}", run.stderr);
}

#[test]
fn macros_objects_and_templates_are_named_and_left_alone() {
    let word = document()
        .file("word/vbaProject.bin", b"macro")
        .file("word/embeddings/sheet.xlsx", b"sheet")
        .refers("t", "attachedTemplate", "http://evil.example/t.dotm", true);
    let (_, run) = import("from.docm", &word.bytes(), &[]);
    let run = run.expect_success();
    for said in [
        "macros, which were not run — word/vbaProject.bin",
        "an embedded file, which was not opened — word/embeddings/sheet.xlsx",
        "something outside the file (attachedTemplate), which was not fetched — http://evil.example/t.dotm",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
}

#[test]
fn bombs_are_not_unpacked() {
    // 80 MiB of spaces in 80 kB.
    let spaces = vec![b' '; 80 << 20];
    let zip = document().file("word/document.xml", &spaces);
    assert!(refused("a.docx", &zip.bytes()).contains("unpacks to far more than its size allows"));
    let entities =
        "<!DOCTYPE w [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\">]><w>&b;</w>";
    let word = document().file("word/document.xml", entities.as_bytes());
    assert!(refused("a.docx", &word.bytes()).contains("declares XML entities"));
    let outside = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w>&a;</w>";
    let odt = Odt::new("", "").file("content.xml", outside.as_bytes());
    assert!(refused("a.odt", &odt.bytes()).contains("declares XML entities"));
    let deep = "<w:p>".repeat(200_000);
    let word = document().file("word/document.xml", deep.as_bytes());
    assert!(refused("a.docx", &word.bytes()).contains("nested too deeply"));
}

#[test]
fn damaged_files_are_refused() {
    let bytes = document().bytes();
    for length in [4, 30, bytes.len() / 2, bytes.len() - 10] {
        let stderr = refused("a.docx", &bytes[..length]);
        assert!(stderr.contains("damaged or cut short"), "{length}\n{stderr}");
    }
    let word = document().file("word/document.xml", b"<w:document><w:body>");
    assert!(refused("a.docx", &word.bytes()).contains("`word/document.xml` cannot be read"));
    let latin = document().file("word/document.xml", b"<a>\xe9</a>");
    assert!(refused("a.docx", &latin.bytes()).contains("it is not in UTF-8 or UTF-16"));
}

#[test]
fn names_that_lead_outside_write_nothing_outside() {
    let word = document().file("../../escaped.txt", b"x").file("/absolute.txt", b"x");
    let (project, run) = import("from.docx", &word.bytes(), &[]);
    run.expect_success().stdout("content/chapters/new.md\n");
    assert!(!project.path().parent().expect("a folder").join("escaped.txt").exists());
}

#[test]
fn tables_in_tables_and_rows_without_an_end_are_read() {
    let mut inner = paragraph(&run("Deep."));
    for _ in 0..40 {
        inner = format!("<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");
    }
    let (project, run) = import("from.docx", &Word::new(&inner).bytes(), &[]);
    run.expect_success();
    assert!(super::body_of(&project).contains("Deep."));
    let odt = Odt::new(
        "",
        "<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
    );
    let (_, run) = import("from.odt", &odt.bytes(), &[]);
    run.expect_success();
}

#[test]
fn a_message_cannot_steer_the_terminal() {
    let word = Word::new(&paragraph(&run("a"))).refers(
        "t",
        "frame",
        "http://x.example/\u{202e}\u{9b}31m",
        true,
    );
    let (_, run) = import("from.docx", &word.bytes(), &[]);
    let run = run.expect_success();
    assert!(!run.stderr.contains(['\u{202e}', '\u{9b}']), "{}", run.stderr);
}
