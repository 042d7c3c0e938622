//! What Word documents become.

use super::files::{item, marked, paragraph, run, styled};
use super::{Word, body_of, import, reads_well, section};

/// A table of Word from rows of cells.
fn table(rows: &[&[&str]], header: bool) -> String {
    let rows = rows.iter().enumerate().map(|(at, cells)| {
        let mark = if header && at == 0 { "<w:trPr><w:tblHeader/></w:trPr>" } else { "" };
        let cells: String = cells
            .iter()
            .map(|cell| match cell.strip_prefix('<') {
                Some(_) => format!("<w:tc>{cell}</w:tc>"),
                None => format!("<w:tc>{}</w:tc>", paragraph(&run(cell))),
            })
            .collect();
        format!("<w:tr>{mark}{cells}</w:tr>")
    });
    format!("<w:tbl>{}</w:tbl>", rows.collect::<String>())
}

#[test]
fn the_title_of_the_document_becomes_the_title_and_levels_are_shifted() {
    let body = styled("Titel", &run("Phones: a guide"))
        + &styled("berschrift1", &run("First"))
        + &paragraph(&run("Text."))
        + &styled("Own", &run("Second"))
        + &styled("berschrift4", &run("Deep"));
    let (project, run) = import("from.docx", &Word::new(&body).bytes(), &[]);
    let run = run.expect_success().stdout("content/chapters/new.md\n");
    let text = project.text("content/chapters/new.md");
    assert!(
        text.starts_with("---\nid: new\ntitle: \"Phones: a guide\"\nkind: chapter\n"),
        "{text}"
    );
    assert_eq!(body_of(&project), "## First\n\nText.\n\n### Second\n\n#### Deep\n");
    assert!(
        run.stderr.contains("a heading that skipped a level, which moved up — “Deep”"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("kept: 3 headings\n"), "{}", run.stderr);
    reads_well(&project);
}

#[test]
fn a_single_heading_of_the_first_level_at_the_start_is_the_title() {
    let body = styled("berschrift1", &run("Phones")) + &styled("berschrift2", &run("First"));
    let (project, run) = import("from.docx", &Word::new(&body).bytes(), &["--title", "My phones"]);
    run.expect_success();
    let text = project.text("content/chapters/new.md");
    assert!(text.contains("\ntitle: My phones\n"), "{text}");
    assert_eq!(body_of(&project), "## First\n");
}

#[test]
fn marks_of_words_begin_and_end_where_markdown_sees_them() {
    let body = paragraph(
        &(marked("<w:b/>", "Note: ")
            + &run("see ")
            + &marked("<w:i/>", "this ")
            + &marked("<w:b/><w:i/>", "law")
            + &run(", 3")
            + &marked("<w:vertAlign w:val=\"superscript\"/>", "rd")
            + &run(" time, ")
            + &marked("<w:strike/>", "gone")
            + &run(" and ")
            + &marked("<w:rStyle w:val=\"Fett\"/>", "strong")
            + &marked("<w:lang w:val=\"fr-FR\"/>", " les mots")
            + &run(".")),
    );
    let (text, _) = section(&Word::new(&body));
    assert_eq!(
        text,
        "**Note:** see *this **law***, 3^rd^ time, ~~gone~~ and **strong** [les mots]{lang=\"fr-FR\"}.\n"
    );
}

#[test]
fn literal_signs_come_back_as_text() {
    let body = paragraph(&run(
        "* a {x} [y](z) $5 &lt;b&gt; ^ ~ ` | _e_ {{ partner.name }} [^1] [@dpa] :smile: C:\\new",
    )) + &paragraph(&run("1. one"))
        + &paragraph(&run("# not a heading"))
        + &paragraph(&run("- not an item"))
        + &paragraph(&run("::: note"))
        + &paragraph(&run("Stop! It’s a_b.txt, Q&amp;A &amp;amp; “so” -- 50% (fine)."));
    let (text, stderr) = section(&Word::new(&body));
    assert!(text.ends_with("Stop! It’s a_b.txt, Q&A \\&amp; “so” \\-\\- 50% (fine).\n"), "{text}");
    assert!(
        text.contains("\n\n1\\. one\n\n\\# not a heading\n\n\\- not an item\n\n\\::: note\n"),
        "{text}"
    );
    assert!(stderr.contains("its sign was typed by hand"), "{stderr}");
}

#[test]
fn lists_are_nested_and_numbers_continue_or_start_again() {
    let body = item(1, 0, &run("one"))
        + &item(1, 1, &run("inner"))
        + &item(1, 0, &run("two"))
        + &paragraph(&run("Between."))
        + &item(2, 0, &run("first"))
        + &item(2, 1, &run("letter"))
        + &item(2, 0, &run("second"))
        + &paragraph(&run("Words."))
        + &item(2, 0, &run("third"))
        + &paragraph(&run("More."))
        + &item(3, 0, &run("again"));
    let (text, stderr) = section(&Word::new(&body));
    assert_eq!(
        text,
        "- one\n  - inner\n- two\n\nBetween.\n\n1. first\n   1. letter\n2. second\n\nWords.\n\n\
         3. third\n\nMore.\n\n1. again\n"
    );
    assert!(
        stderr.contains("letters or Roman numerals of a list, which became numbers — paragraph 6"),
        "{stderr}"
    );
}

#[test]
fn tables_have_headers_captions_and_cells_with_blocks() {
    let simple = styled("Beschriftung", &(run("Table 1: Time limits")))
        + &table(&[&["Step", "Limit"], &["Ask | write", "two weeks"]], true);
    let (text, stderr) = section(&Word::new(&simple));
    assert_eq!(
        text,
        "::: table\nTime limits\n\n| Step | Limit |\n|---|---|\n| Ask \\| write | two weeks |\n:::\n"
    );
    assert!(stderr.contains("the numbers of captions"), "{stderr}");
    let blocks = paragraph(&run("One.")) + &paragraph(&run("Two."));
    let rich = table(&[&["Step", "What"], &["Ask", &blocks], &["Wait", ""]], true);
    let (text, stderr) = section(&Word::new(&rich));
    assert!(text.contains("  - One.\n\n    Two.\n"), "{text}");
    assert!(stderr.contains("a table that needs a caption"), "{stderr}");
}

#[test]
fn merged_cells_keep_their_words_and_are_listed() {
    let wide = format!(
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr>",
        paragraph(&run("Wide"))
    );
    let rows = format!(
        "<w:tbl>{wide}<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>\
         <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph(&run("Tall")),
        paragraph(&run("a")),
        paragraph(&run("b")),
    );
    let (text, stderr) = section(&Word::new(&rows));
    assert_eq!(text, "| Wide | |\n|---|---|\n| Tall | a |\n| | b |\n");
    assert!(stderr.contains("merged cells"), "{stderr}");
    assert!(stderr.contains("table 1, row 1; table 1, row 3"), "{stderr}");
}

#[test]
fn footnotes_and_endnotes_follow_the_text_in_one_numbering() {
    let call = |kind: &str, id: u8| format!("<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>");
    let body = paragraph(&(run("One") + &call("endnote", 5) + &run(".")))
        + &paragraph(&(run("Two") + &call("footnote", 2) + &run(".")));
    let notes = |kind: &str, id: u8, inner: &str| {
        format!(
            "<w:{kind} w:type=\"separator\" w:id=\"0\"/><w:{kind} w:id=\"{id}\">{inner}</w:{kind}>"
        )
    };
    let two = paragraph(&run("First.")) + &paragraph(&run("Second."));
    let word = Word::new(&body)
        .story("footnotes", &notes("footnote", 2, &two))
        .story("endnotes", &notes("endnote", 5, &paragraph(&run("At the end."))));
    let (text, stderr) = section(&word);
    assert_eq!(text, "One[^1].\n\n[^1]: At the end.\n\nTwo[^2].\n\n[^2]: First.\n\n    Second.\n");
    assert!(stderr.contains("kept: 2 footnotes\n"), "{stderr}");
}

#[test]
fn links_and_fields_keep_what_they_show() {
    let field = |instruction: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            run(result)
        )
    };
    let body = styled(
        "berschrift1",
        &format!("<w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/>{}", run("Time limits")),
    ) + &paragraph(
        &(format!("<w:hyperlink r:id=\"site\">{}</w:hyperlink>", run("a site"))
            + &run(" and ")
            + &field("REF _Ref1 \\h", "Time limits")
            + &run(", ")
            + &field("HYPERLINK \"https://b.example/\"", "another")
            + &run(", ")
            + &format!("<w:hyperlink w:anchor=\"nowhere\">{}</w:hyperlink>", run("lost"))),
    ) + &paragraph(&field("TOC \\o", "Contents 1"))
        + &paragraph(&field("INCLUDETEXT \"C:\\\\secret.docx\"", "kept result"));
    let word =
        Word::new(&body).refers("site", "hyperlink", "https://a.example/x?y=1&amp;z=2", true);
    let (text, stderr) = section(&word);
    assert_eq!(
        text,
        "## Time limits {#new-time-limits}\n\n[a site](https://a.example/x?y=1&z=2) and \
         [Time limits](#new-time-limits), [another](https://b.example/), lost\n\nkept result\n"
    );
    for said in
        ["a table of contents", "which was not opened", "its words were kept — “lost”", "3 links"]
    {
        assert!(stderr.contains(said), "{said}\n{stderr}");
    }
}

#[test]
fn quotations_code_and_boxes_by_style() {
    let body = styled("Zitat", &run("One."))
        + &styled("Zitat", &run("Two."))
        + &styled("Code", &run("let x = *y;"))
        + &styled("Code", &run("  z"))
        + &styled("Kasten", &run("Careful."));
    let word = Word::new(&body);
    let (project, run) = import("from.docx", &word.bytes(), &["--style", "Case box=warning"]);
    run.expect_success();
    assert_eq!(
        body_of(&project),
        "> One.\n>\n> Two.\n\n```\nlet x = *y;\n  z\n```\n\n::: warning\nCareful.\n:::\n"
    );
    reads_well(&project);
    let (_, stderr) = section(&word);
    assert!(stderr.contains("the style “Case box”, which became ordinary text"), "{stderr}");
    let (_, run) = import("from.docx", &word.bytes(), &["--style", "Case box=warnin"]);
    let run = run.expect_failure(2);
    assert!(run.stderr.contains("did you mean `warning`?"), "{}", run.stderr);
}

#[test]
fn comments_become_authors_notes_with_author_and_date() {
    let body = paragraph(
        &(run("The ")
            + "<w:commentRangeStart w:id=\"4\"/>"
            + &run("limit")
            + "<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>"
            + &run(" is a month.")),
    );
    let comment = format!(
        "<w:comment w:id=\"4\" w:author=\"Ann\" w:date=\"2026-11-30T09:00:00Z\">{}</w:comment>",
        paragraph(&run("Is it --&gt; really?"))
    );
    let (text, stderr) = section(&Word::new(&body).story("comments", &comment));
    assert_eq!(
        text,
        "<!-- Comment by Ann, 2026-11-30, on “limit”: Is it ‐‐> really? -->\n\nThe limit is a month.\n"
    );
    assert!(stderr.contains("kept: 1 comment as authors’ notes\n"), "{stderr}");
}

#[test]
fn what_only_looks_like_something_is_suggested() {
    let body = paragraph(&marked("<w:b/>", "What to do"))
        + &paragraph(&run("•  typed item"))
        + &styled("berschrift1", &run("2.1 Numbered"))
        + &paragraph(&marked("<w:u w:val=\"single\"/>", "Underlined"))
        + &paragraph(&marked("<w:color w:val=\"FFFFFF\"/>", "Invisible ink"));
    let (text, stderr) = section(&Word::new(&body));
    assert!(
        text.starts_with("**What to do**\n\n&#8226; typed item\n\n## 2.1 Numbered\n"),
        "{text}"
    );
    for said in [
        "looks like a heading: put `## ` before it if it is one — paragraph 1 (“What to do”)",
        "its sign was typed by hand — paragraph 2",
        "a number that was typed by hand in a heading",
        "underlining — paragraph 4",
        "white words, which became visible — paragraph 5 (“Invisible ink”)",
    ] {
        assert!(stderr.contains(said), "{said}\n{stderr}");
    }
}

#[test]
fn a_large_first_letter_belongs_to_its_word() {
    let initial = format!(
        "<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr>{}</w:p>",
        run("O")
    );
    let (text, _) = section(&Word::new(&initial));
    assert_eq!(text, "O\n");
    let (text, _) = section(&Word::new(&(initial + &paragraph(&run("nce upon a time.")))));
    assert_eq!(text, "Once upon a time.\n");
}

#[test]
fn a_text_in_another_language_is_not_marked_word_by_word() {
    let french = |text: &str| marked("<w:lang w:val=\"fr-FR\"/>", text);
    let body = paragraph(&(french("Les mots sont en français, sauf ") + &run("these.")));
    let (project, said) = import("from.docx", &Word::new(&body).bytes(), &[]);
    let said = said.expect_success();
    assert_eq!(body_of(&project), "Les mots sont en français, sauf these.\n");
    assert!(said.stderr.contains("most of the file is marked as `fr-FR`"), "{}", said.stderr);
}

#[test]
fn special_characters_and_tick_boxes() {
    let tick = |on: u8| {
        format!(
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{on}\"/></w14:checkbox></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            run("☐")
        )
    };
    let body = paragraph(
        "<w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t><w:noBreakHyphen/><w:t>now</w:t><w:br/><w:t>next</w:t><w:tab/><w:t>5\u{a0}%\u{200b}</w:t></w:r>",
    ) + &paragraph(&(tick(0) + &run(" Check the address")))
        + &paragraph(&(tick(1) + &run(" Keep a copy")));
    let (text, _) = section(&Word::new(&body));
    assert_eq!(
        text,
        "cooperate\u{2011}now\\\nnext 5\u{a0}%\n\n- [ ] Check the address\n- [x] Keep a copy\n"
    );
}

#[test]
fn a_strict_document_is_read_as_any_other() {
    let bytes = Word::new(&styled("berschrift1", &run("Strict"))).bytes();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut parts = std::collections::BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).expect("text");
        let text = text
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            );
        let name = part.name().expect("a name").into_owned();
        parts.insert(name, text.into_bytes());
    }
    let (project, run) = import("from.docx", &super::files::packed(&parts), &["--title", "Other"]);
    run.expect_success();
    assert!(project.text("content/chapters/new.md").contains("title: \"Other\""));
}
