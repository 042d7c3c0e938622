//! Files that cannot be reviewed, and commands that mean nothing.

use super::{BODY, body, project, sent};
use crate::support::Project;

#[test]
fn a_file_that_lost_its_record_is_compared_with_the_one_that_was_sent() {
    let project = project();
    let file =
        sent(&project).reworded("Every receipt.", "All receipts.").without("customXml/item2");
    let relations = file.part("word/_rels/document.xml.rels");
    let kept: String = relations
        .split_inclusive("/>")
        .filter(|relation| !relation.contains("item2.xml"))
        .collect();
    let file = file.with_part("word/_rels/document.xml.rels", &kept);
    project.overwrite("back.docx", file.bytes());
    let run = project.run(&["review", "back.docx"]).expect_failure(1);
    run.stderr_has("the file does not say which section it was made from")
        .stderr_has("`--sent FILE`");
    let run = project.run(&["review", "back.docx", "--sent", super::SENT, "--apply"]);
    run.expect_success();
    assert_eq!(body(&project), BODY.replace("Every receipt.", "All receipts."));
}

#[test]
fn other_files_are_refused_with_a_reason() {
    let project = project();
    let good = sent(&project).bytes();
    for (name, bytes, reason) in [
        ("empty.docx", Vec::new(), "the file is empty"),
        ("text.docx", b"Just words.".to_vec(), "this is no Word file"),
        ("cut.docx", good[..good.len() / 2].to_vec(), "damaged"),
    ] {
        project.overwrite(name, bytes);
        let run = project.run(&["review", name, "--apply"]);
        let shown = format!("{run:?}");
        assert!(shown.contains(reason), "{name}: {shown}");
    }
    assert_eq!(body(&project), BODY);
}

#[test]
fn a_file_of_another_project_or_of_a_section_that_is_gone_is_refused() {
    let first = project();
    let file = sent(&first);
    let other = Project::base()
        .write("content/editions/word.toml", super::WORD)
        .write("back.docx", file.bytes());
    let book = other.text("content/book.toml");
    let id = book.lines().find(|line| line.starts_with("id = ")).expect("an id").to_owned();
    let other = other.replace("content/book.toml", &id, "id = \"another-work\"");
    let run = other.run(&["review", "back.docx"]).expect_failure(2);
    run.stderr_has("the file was made from another project");
}

#[test]
fn what_a_forged_record_says_steers_no_terminal_and_no_path() {
    let project = project();
    let file = sent(&project);
    let record = file.part("customXml/item2.xml").replace("2026-03-01", "\\u001b[31m](x)");
    project.overwrite("back.docx", file.clone().with_part("customXml/item2.xml", &record).bytes());
    project.run(&["review", "back.docx"]).expect_success();
    let report = project.text("output/review/plain-back.md");
    assert!(report.contains("the text of \\[31m\\](x), as readers"), "{report}");
    let record =
        file.part("customXml/item2.xml").replace("&quot;plain&quot;", "&quot;../plain&quot;");
    project.overwrite("back.docx", file.with_part("customXml/item2.xml", &record).bytes());
    let run = project.run(&["review", "back.docx"]).expect_failure(2);
    run.stderr_has("there is no section `../plain` any more");
}

#[test]
fn a_section_or_a_number_that_does_not_exist_is_named() {
    let project = project();
    let run = project.run(&["export", "plan"]).expect_failure(2);
    run.stderr_has("there is no section `plan`").stderr_has("did you mean `plain`?");
    let file = sent(&project).reworded("Every receipt.", "All receipts.");
    project.overwrite("back.docx", file.bytes());
    let run = project.run(&["review", "back.docx", "--apply=3"]).expect_failure(2);
    run.stderr_has("there is no change 3").stderr_has("the file has 1 change");
    project.run(&["review", "back.docx", "--apply=x"]).expect_failure(2).stderr_has("`1,3-5`");
}

#[test]
fn a_project_without_a_word_edition_says_what_to_add() {
    let run = Project::base().run(&["export", "plain"]).expect_failure(2);
    run.stderr_has("the project has no Word edition").stderr_has("format = \"docx\"");
}

#[test]
fn nothing_is_written_among_what_authors_write() {
    let project = project();
    let run = project.run(&["export", "plain", "--out", "content/chapters"]).expect_failure(2);
    run.stderr_has("`--out` is in `content`");
}
