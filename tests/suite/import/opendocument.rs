//! What OpenDocument texts become.

use super::{Odt, body_of, import, reads_well};

const STYLES: &str = r#"
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="Case_20_box" style:display-name="Case box" style:family="paragraph"/>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>
"#;

#[track_caller]
fn section(body: &str) -> (String, String) {
    let (project, run) = import("from.odt", &Odt::new(STYLES, body).bytes(), &[]);
    let run = run.expect_success();
    reads_well(&project);
    (body_of(&project), run.stderr)
}

#[test]
fn headings_words_and_quotations() {
    let (text, _) = section(
        "<text:h text:outline-level=\"1\">First</text:h>\
         <text:p>Some <text:span text:style-name=\"T1\">bold</text:span><text:s text:c=\"3\"/>x<text:span text:style-name=\"T2\">2</text:span><text:line-break/>next</text:p>\
         <text:h text:outline-level=\"1\">Second</text:h>\
         <text:p text:style-name=\"P1\">Quoted.</text:p>",
    );
    assert_eq!(text, "## First\n\nSome **bold** x^2^\\\nnext\n\n## Second\n\n> Quoted.\n");
}

#[test]
fn lists_notes_and_comments() {
    let (text, stderr) = section(
        "<text:list text:style-name=\"L1\"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item>\
         <text:list-item text:start-value=\"4\"><text:p>four</text:p></text:list-item></text:list>\
         <text:p>See<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>\
         <office:annotation office:name=\"c\"><dc:creator>Ann</dc:creator><dc:date>2026-11-30T09:00:00</dc:date><text:p>Check</text:p></office:annotation>this<office:annotation-end office:name=\"c\"/>.</text:p>",
    );
    assert_eq!(
        text,
        "1. one\n   - inner\n\n4) four\n\n<!-- Comment by Ann, 2026-11-30, on “this”: Check -->\n\nSee[^1]this.\n\n[^1]: A note.\n"
    );
    assert!(
        stderr.contains("kept: 1 comment as authors’ notes, 1 footnote and 2 lists\n"),
        "{stderr}"
    );
}

#[test]
fn tables_and_what_is_generated() {
    let (text, stderr) = section(
        "<text:table-of-content><text:index-body><text:p>Old contents</text:p></text:index-body></text:table-of-content>\
         <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table-header-rows>\
         <table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>\
         <text:p text:style-name=\"Case_20_box\">Boxed.</text:p>",
    );
    assert_eq!(text, "| A | B |\n|---|---|\n| wide | |\n\nBoxed.\n");
    for said in ["a table of contents", "merged cells", "the style “Case box”"] {
        assert!(stderr.contains(said), "{said}\n{stderr}");
    }
}

#[test]
fn hidden_words_ask_for_a_decision() {
    let odt = Odt::new(
        STYLES,
        "<text:p>Seen <text:span text:style-name=\"T3\">unseen</text:span></text:p>\
         <text:section text:display=\"none\"><text:p>A hidden section.</text:p></text:section>",
    );
    let (_, open) = import("from.odt", &odt.bytes(), &[]);
    let open = open.expect_failure(2);
    assert!(open.stderr.contains("2 hidden passages"), "{}", open.stderr);
    let (project, run) = import("from.odt", &odt.bytes(), &["--hidden", "drop"]);
    run.expect_success();
    assert_eq!(body_of(&project), "Seen\n");
}
