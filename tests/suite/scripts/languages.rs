//! The language of blocks and words, and what it changes.

use super::{run, runs};
use crate::support::{Project, manuscript, pages, unzip};

#[test]
fn a_block_in_another_language_has_its_direction_and_its_tags() {
    let body = "::: lang {tag=\"ar\"}\nسلام عليكم\n:::\n\nSay [مرحبا]{lang=\"ar\"} 20 times.\n";
    let project = Project::base().body(body);
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", "print"));
    let all = runs(&compiled);
    let (block, line) = (run(&all, "سلام"), run(&all, "Say "));
    let width = compiled.document.pages()[0].frame.width().to_pt();
    // The block starts at the right edge of the text, and the line at its left edge.
    assert!(block.x > width / 2.0 && line.x < width / 2.0, "{block:?} {line:?}");
    // The number comes after the word, to its right.
    assert!(run(&all, "20 times.").x > run(&all, "مرحبا").x);

    let arguments = ["build", "--partner", "birch", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let page = String::from_utf8(files["EPUB/section-plain.xhtml"].clone()).expect("text");
    for part in [
        "<div class=\"passage\" xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\">",
        "<span xml:lang=\"ar\" lang=\"ar\" dir=\"rtl\">مرحبا</span> 20 times.",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let pdf = project.bytes("made/birch/field-guide-birch-print-draft.pdf");
    let text = String::from_utf8_lossy(&pdf);
    assert!(!text.contains("/R2L"), "an English book reads from left to right");
}

#[test]
fn unmarked_words_of_another_script_are_set_apart_too() {
    let project = Project::base().body("Say سلام 20 times.\n");
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let page = String::from_utf8(files["EPUB/section-plain.xhtml"].clone()).expect("text");
    assert!(page.contains("Say <bdi dir=\"rtl\">سلام</bdi> 20 times."), "{page}");
}

#[test]
fn a_container_names_its_language() {
    for (body, message) in [
        ("::: lang\na\n:::\n", "this container does not say which language it is in"),
        ("::: lang {tag=\"x_y\"}\na\n:::\n", "`x_y` is not a language tag"),
        ("::: lang {lang=\"fr\"}\na\n:::\n", "`lang` has no attribute `lang`"),
    ] {
        Project::base().body(body).run(&["check"]).expect_failure(1).stdout_has(message);
    }
}

#[test]
fn rules_for_english_words_leave_other_languages_alone() {
    let long = "mot ".repeat(60);
    let (inside, outside) = (
        format!("::: lang {{tag=\"fr\"}}\nLa CNIL dit {long}.\n:::\n"),
        format!("The ZQXY says {long}.\n"),
    );
    let check = |body: &str| Project::base().body(body).run(&["check"]).stdout;
    let found = check(&inside);
    assert!(!found.contains("CNIL") && !found.contains("long-sentence"), "{found}");
    let found = check(&outside);
    assert!(found.contains("ZQXY") && found.contains("long-sentence"), "{found}");
    let found = check("A word: [la CNIL]{lang=\"fr\"}.\n");
    assert!(!found.contains("CNIL"), "{found}");
}
