//! Tracked changes, hidden words and text boxes: never imported silently.

use super::files::{marked, paragraph, run, styled};
use super::{Odt, Word, body_of, import};

const BY: &str = "w:id=\"1\" w:author=\"Ann\" w:date=\"2026-11-30T09:00:00Z\"";

fn changed() -> Word {
    let deleted = "<w:r><w:delText>two</w:delText></w:r>";
    let body = paragraph(
        &(run("Within ")
            + &format!("<w:ins {BY}>{}</w:ins><w:del {BY}>{deleted}</w:del>", run("three"))
            + &run(" weeks.")),
    ) + &format!(
        "<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{}</w:p>{}",
        run("Joined "),
        paragraph(&run("or not."))
    );
    Word::new(&body)
}

#[test]
fn tracked_changes_are_listed_until_somebody_decides() {
    let (project, run) = import("from.docx", &changed().bytes(), &[]);
    let run = run.expect_failure(2).stdout("");
    for said in [
        "nothing was written",
        "3 tracked changes: decide with `--changes accept` or `--changes reject`",
        "paragraph 1: inserted by Ann, 2026-11-30: “three”",
        "paragraph 1: deleted by Ann, 2026-11-30: “two”",
        "paragraph 2: end of a paragraph deleted by Ann, 2026-11-30",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
    assert!(!project.at("content/chapters/new.md").exists());
    for (decision, expected) in [
        ("accept", "Within three weeks.\n\nJoined or not.\n"),
        ("reject", "Within two weeks.\n\nJoined\n\nor not.\n"),
    ] {
        let (project, run) = import("from.docx", &changed().bytes(), &["--changes", decision]);
        run.expect_success();
        assert_eq!(body_of(&project), expected, "{decision}");
    }
}

#[test]
fn changes_of_formatting_and_rows_are_changes_too() {
    let format = format!(
        "<w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>"
    );
    let row = |mark: &str, text: &str| {
        format!(
            "<w:tr><w:trPr>{mark}</w:trPr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr>",
            paragraph(&run(text))
        )
    };
    let table = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row("<w:tblHeader/>", "Head"),
        row(&format!("<w:ins {BY}/>"), "new"),
        row("", "old")
    );
    let word = Word::new(&(paragraph(&(format + &run(" words"))) + &table));
    let (_, open) = import("from.docx", &word.bytes(), &[]);
    let open = open.expect_failure(2);
    assert!(
        open.stderr.contains("paragraph 1: formatting by Ann, 2026-11-30: “bold”"),
        "{}",
        open.stderr
    );
    assert!(open.stderr.contains("table 1, row 2: row inserted by Ann"), "{}", open.stderr);
    let (project, run) = import("from.docx", &word.bytes(), &["--changes", "reject"]);
    run.expect_success();
    assert_eq!(body_of(&project), "bold words\n\n| Head | |\n|---|---|\n| old | |\n");
    let (project, run) = import("from.docx", &word.bytes(), &["--changes", "accept"]);
    run.expect_success();
    assert_eq!(
        body_of(&project),
        "**bold** words\n\n| Head | |\n|---|---|\n| new | |\n| old | |\n"
    );
}

#[test]
fn the_items_around_a_deleted_one_are_one_list() {
    let item = |mark: &str, inner: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr><w:rPr>{mark}</w:rPr></w:pPr>{inner}</w:p>"
        )
    };
    let gone = format!("<w:del {BY}><w:r><w:delText>two</w:delText></w:r></w:del>");
    let body =
        item("", &run("one")) + &item(&format!("<w:del {BY}/>"), &gone) + &item("", &run("three"));
    let word = Word::new(&body);
    for (decision, expected) in
        [("accept", "1. one\n2. three\n"), ("reject", "1. one\n2. two\n3. three\n")]
    {
        let (project, run) = import("from.docx", &word.bytes(), &["--changes", decision]);
        run.expect_success();
        assert_eq!(body_of(&project), expected);
    }
}

#[test]
fn hidden_words_are_listed_until_somebody_decides() {
    let body = paragraph(&(run("Seen ") + &marked("<w:vanish/>", "unseen ") + &run("words.")))
        + &styled("Secret", &run("By its style."));
    let word = Word::new(&body);
    let (_, open) = import("from.docx", &word.bytes(), &[]);
    let open = open.expect_failure(2);
    assert!(
        open.stderr.contains("2 hidden passages: decide with `--hidden keep` or `--hidden drop`"),
        "{}",
        open.stderr
    );
    assert!(open.stderr.contains("paragraph 2: hidden: “By its style.”"), "{}", open.stderr);
    let (project, run) = import("from.docx", &word.bytes(), &["--hidden", "drop"]);
    let run = run.expect_success();
    assert_eq!(body_of(&project), "Seen words.\n");
    assert!(
        run.stderr.contains("hidden words, as you decided — paragraph 1 (“unseen”)"),
        "{}",
        run.stderr
    );
    let (project, run) = import("from.docx", &word.bytes(), &["--hidden", "keep"]);
    run.expect_success();
    assert_eq!(body_of(&project), "Seen unseen words.\n\nBy its style.\n");
}

#[test]
fn text_boxes_are_listed_until_somebody_decides() {
    let inner = format!(
        "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>",
        paragraph(&run("In the box."))
    );
    let shape = |inner: &str| {
        format!("<w:drawing><wp:anchor><a:graphic>{inner}</a:graphic></wp:anchor></w:drawing>")
    };
    let body = paragraph(&format!(
        "<w:r><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r>{}",
        shape(&inner),
        shape(&inner),
        run("Beside it.")
    ));
    let word = Word::new(&body);
    let (_, open) = import("from.docx", &word.bytes(), &[]);
    let open = open.expect_failure(2);
    assert!(open.stderr.contains("1 text box: decide with `--text-boxes keep` or `--text-boxes drop`\n    paragraph 1 (“In the box.”)\n"), "{}", open.stderr);
    let (project, run) = import("from.docx", &word.bytes(), &["--text-boxes", "keep"]);
    run.expect_success();
    assert_eq!(body_of(&project), "Beside it.\n\nIn the box.\n");
    let (project, run) = import("from.docx", &word.bytes(), &["--text-boxes", "drop"]);
    run.expect_success();
    assert_eq!(body_of(&project), "Beside it.\n");
}

#[test]
fn an_opendocument_text_keeps_what_was_deleted_before_its_text() {
    let who = "<office:change-info><dc:creator>Ann</dc:creator><dc:date>2026-11-30T09:00:00</dc:date></office:change-info>";
    let body = format!(
        "<text:tracked-changes>\
         <text:changed-region text:id=\"a\"><text:insertion>{who}</text:insertion></text:changed-region>\
         <text:changed-region text:id=\"b\"><text:deletion>{who}<text:p>two</text:p></text:deletion></text:changed-region>\
         </text:tracked-changes>\
         <text:p>Within <text:change-start text:change-id=\"a\"/>three<text:change-end text:change-id=\"a\"/>\
         <text:change text:change-id=\"b\"/> weeks.</text:p>"
    );
    let odt = Odt::new("", &body);
    let (_, open) = import("from.odt", &odt.bytes(), &[]);
    let open = open.expect_failure(2);
    assert!(
        open.stderr.contains("paragraph 1: deleted by Ann, 2026-11-30: “two”"),
        "{}",
        open.stderr
    );
    for (decision, expected) in
        [("accept", "Within three weeks.\n"), ("reject", "Within two weeks.\n")]
    {
        let (project, run) = import("from.odt", &odt.bytes(), &["--changes", decision]);
        run.expect_success();
        assert_eq!(body_of(&project), expected);
    }
}
