//! What can be changed, and what the Markdown says afterwards.

use super::{BODY, SECTION, applied, body, project, sent};
use crate::support::Project;

#[test]
fn a_file_that_nobody_changed_changes_nothing() {
    let project = project();
    let file = sent(&project);
    project.overwrite("back.docx", file.bytes());
    let run = project.run(&["review", "back.docx", "--apply"]).expect_success();
    run.stdout("").stderr_has("nothing was changed");
    assert_eq!(body(&project), BODY);
}

#[test]
fn new_words_leave_the_marks_of_the_others_alone() {
    let project = project();
    let file = sent(&project).reworded(", in writing.", ", in a letter.");
    let expected = BODY.replace("in writing.[@dpa-2018, s 45]", "in a letter.[@dpa-2018, s 45]");
    assert_eq!(applied(&project, &file), expected);
}

#[test]
fn words_inside_a_mark_stay_inside_it() {
    let project = project();
    let file = sent(&project)
        .reworded("personal data", "information about them")
        .reworded("its date", "its full date")
        .reworded("one month", "30 days");
    let expected = BODY
        // The glossary finds a term by its words, so other words need its id.
        .replace("[personal data](term:)", "[information about them](term:personal-data)")
        .replace("**its date**", "**its full date**")
        .replace("[one month](#asking)", "[30 days](#asking)");
    assert_eq!(applied(&project, &file), expected);
}

#[test]
fn a_mark_whose_words_are_gone_goes_with_them_and_is_named() {
    let project = project();
    let own = sent(&project).paragraph("Ask the");
    let link = own.find("<w:hyperlink w:anchor=\"_asking").or_else(|| own.rfind("<w:hyperlink"));
    let link = link.expect("the link to the other chapter");
    let end = link + own[link..].find("</w:hyperlink>").expect("its end") + "</w:hyperlink>".len();
    let file = sent(&project)
        .replaced(&own, &format!("{}{}", &own[..link], &own[end..]))
        .reworded(" within ", " soon");
    project.overwrite("back.docx", file.bytes());
    let run = project.run(&["review", "back.docx", "--apply"]).expect_success();
    run.stdout_has("lost with its words: the link to `#asking`");
    assert!(
        body(&project).starts_with("Ask the *controller* for [personal data](term:) soon, in ")
    );
}

#[test]
fn a_new_sentence_comes_after_the_note_of_the_one_before() {
    let project = project();
    let file = sent(&project).reworded(", in writing.", ", in writing. Keep a copy.");
    let expected = BODY.replace("[@dpa-2018, s 45]", "[@dpa-2018, s 45] Keep a copy.");
    assert_eq!(applied(&project, &file), expected);
}

#[test]
fn signs_that_markdown_would_read_are_escaped() {
    let project = project();
    let file = sent(&project).reworded("Do not send the only copy.", "Do *not* send [it] | {now}.");
    let expected =
        BODY.replace("Do not send the only copy.", "Do \\*not\\* send \\[it] \\| \\{now}.");
    assert_eq!(applied(&project, &file), expected);
}

#[test]
fn a_tracked_change_names_who_made_it() {
    let project = project();
    let own = sent(&project).paragraph("Do not send");
    let tracked = own.replace(
        "</w:p>",
        "<w:ins w:id=\"9\" w:author=\"Bo Example\" w:date=\"2026-11-30T10:00:00Z\"><w:r><w:t \
         xml:space=\"preserve\"> Ever.</w:t></w:r></w:ins></w:p>",
    );
    let file = sent(&project).replaced(&own, &tracked);
    project.overwrite("back.docx", file.bytes());
    let run = project.run(&["review", "back.docx"]).expect_success();
    run.stdout_has("below “What to keep”, by Bo Example, 2026-11-30")
        .stdout_has("Do not send the only copy. {+Ever.+}");
    assert_eq!(body(&project), BODY, "nobody asked for it");
    let expected = BODY.replace("the only copy.", "the only copy. Ever.");
    assert_eq!(applied(&project, &file), expected);
}

#[test]
fn new_paragraphs_headings_and_items_are_written_where_they_belong() {
    let project = project();
    let file = sent(&project)
        .added("Do not send", "Send a copy.")
        .added("The letter, with", "The reply.")
        .added("What to keep", "Where to keep it");
    let expected = BODY
        .replace("only copy.\n", "only copy.\n\nSend a copy.\n")
        .replace("3. Every receipt.", "3. The reply.\n4. Every receipt.")
        .replace(
            "## What to keep {#plain-keep}",
            "## What to keep {#plain-keep}\n\n## Where to keep it",
        );
    assert_eq!(applied(&project, &file), expected);
}

#[test]
fn removed_paragraphs_and_items_are_gone_and_the_others_are_numbered_on() {
    let project = project();
    let file = sent(&project).removed("The envelope.").removed("Do not send");
    project.overwrite("back.docx", file.bytes());
    project.run(&["review", "back.docx", "--apply"]).expect_success();
    let text = body(&project);
    assert!(
        text.contains("\n\n1. The letter, with **its date**.\n2. Every receipt.\n\n"),
        "{text}"
    );
    assert!(!text.contains("Do not send"), "{text}");
}

#[test]
fn a_moved_paragraph_takes_its_marks_along() {
    let project = project();
    let file = sent(&project).moved("Ask the", "Nothing stops the clock");
    let (first, rest) = BODY.split_once("\n\n").expect("paragraphs");
    let expected = rest.replace("while you wait.\n", &format!("while you wait.\n\n{first}\n"));
    let text = applied(&project, &file);
    assert_eq!(text.trim_start(), expected);
}

#[test]
fn cells_captions_and_notes_can_be_reworded() {
    let project = project();
    let file =
        sent(&project).reworded("30 days", "28 days").reworded("How long it takes.", "Days.");
    let notes =
        file.part("word/footnotes.xml").replace("Not even a complaint.", "Nor a complaint.");
    let file = file.with_part("word/footnotes.xml", &notes);
    let expected = BODY
        .replace("30 days", "28 days")
        .replace("How long it takes.", "Days.")
        .replace("Not even a complaint.", "Nor a complaint.");
    assert_eq!(applied(&project, &file), expected);
}

#[test]
fn a_comment_becomes_an_authors_note_once() {
    let project = project();
    let file = sent(&project).remarked("Do not send", "Ann Example", "Not even to a court?");
    let note = "<!-- from a review, by Ann Example, 2026-11-30, about “Do not send the only copy.”: \
                Not even to a court? -->";
    let text = applied(&project, &file);
    assert_eq!(text, BODY.replace("only copy.\n", &format!("only copy.\n\n{note}\n")));
    let run = project.run(&["review", "back.docx", "--apply"]).expect_success();
    run.stdout_has("the section says so already");
    assert_eq!(body(&project), text);
}

#[test]
fn what_is_not_written_in_the_section_is_left_to_people() {
    let project = project();
    let file = sent(&project)
        .reworded("Alder Advice", "Another Name")
        .reworded("A plain chapter", "A better title");
    project.overwrite("back.docx", file.bytes());
    let run = project.run(&["review", "back.docx", "--apply=1,2"]).expect_failure(1);
    run.stdout_has("is not written in this paragraph of the file, so change it by hand")
        .stdout_has("not applied: these words are not in the file of the section");
    assert_eq!(body(&project), BODY);
}

#[test]
fn changes_since_it_was_sent_are_kept_and_the_same_words_are_a_conflict() {
    let project = project();
    let file = sent(&project)
        .reworded(", in writing.", ", by post.")
        .reworded("Every receipt.", "All receipts.");
    let today = BODY.replace("Ask the", "First ask the").replace("Every receipt.", "Each receipt.");
    project.rewrite_body(&today);
    project.overwrite("back.docx", file.bytes());
    let run = project.run(&["review", "back.docx"]).expect_success();
    run.stdout_has("conflict: the same words were changed here since, to “Each receipt.”")
        .stderr_has("2 changes, 1 ready, 1 conflict");
    project.run(&["review", "back.docx", "--apply"]).expect_success();
    let merged = today.replace("in writing.", "by post.");
    assert_eq!(body(&project), merged, "the conflict is left alone");
    // Whoever chooses it by its number wants it.
    project.run(&["review", "back.docx", "--apply=2"]).expect_success();
    assert_eq!(body(&project), merged.replace("Each receipt.", "All receipts."));
}

#[test]
fn a_person_who_agreed_is_named_in_the_header() {
    let project = project();
    let file = sent(&project).reworded("Every receipt.", "All receipts.");
    project.overwrite("back.docx", file.bytes());
    let credit = ["review", "back.docx", "--apply", "--credit", "Ann Example", "--credit", "Bo"];
    project.run(&credit).expect_success();
    let text = project.text(SECTION);
    assert!(text.contains("\ncontributors: [\"Ann Example\", \"Bo\"]\n---\n"), "{text}");
    project.run(&["check"]).expect_success();
}

#[test]
fn the_report_keeps_everything_that_came_back() {
    let project = project();
    let file = sent(&project)
        .reworded("Every receipt.", "All receipts.")
        .reworded("Do not send the only copy.", "Send *copies*.");
    project.overwrite("back.docx", file.bytes());
    project.run(&["review", "back.docx", "--apply=2"]).expect_success();
    let report = project.text("output/review/plain-back.md");
    for part in [
        "# What came back for `plain`\n",
        "State: not chosen\n",
        "State: applied\n",
        "Sent:\n\n> Every receipt.\n",
        "Came back:\n\n> All receipts.\n",
        "> Send \\*copies\\*.\n",
        "~~Every receipt~~ **All receipts**",
    ] {
        assert!(report.contains(part), "`{part}` is missing:\n{report}");
    }
}

#[test]
fn the_file_of_a_section_is_always_the_same() {
    let (one, other) = (project(), project());
    sent(&one);
    sent(&other);
    assert!(one.bytes(super::SENT) == other.bytes(super::SENT));
}

#[test]
fn testimony_is_changed_by_nobody_but_the_person() {
    let project = Project::base().write("content/editions/word.toml", super::WORD);
    project.run(&["export", "story"]).expect_success();
    let sent = "output/review/story-2026-03-01.docx";
    let file = super::WordFile::read(&project.bytes(sent));
    let file = file.reworded("I wrote, and nobody answered.", "I wrote twice.");
    project.overwrite("back.docx", file.bytes());
    let before = project.text("content/case-studies/story.md");
    let run = project.run(&["review", "back.docx", "--apply"]).expect_failure(1);
    run.stdout_has("it is the testimony of a person who agreed to these words");
    assert_eq!(project.text("content/case-studies/story.md"), before);
}
