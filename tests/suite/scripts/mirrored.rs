//! A book that reads from right to left.

use super::{Run, arabic, lines, run, runs};
use crate::support::{Project, fixtures, manuscript, pages, unzip, xml};
use typst::layout::FrameItem;

/// The pages of the Arabic book in an edition.
fn pages_of(edition: &str) -> (Vec<Vec<Run>>, f64) {
    let project = arabic();
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "jiran", edition));
    let width = compiled.document.pages()[0].frame.width().to_pt();
    (runs(&compiled), width)
}

#[test]
fn the_book_has_no_problems_and_nothing_runs_into_a_margin() {
    arabic().run(&["check"]).expect_success().stdout_lacks("error");
    let run = arabic().run(&["build", "--out", "made"]).expect_success();
    run.stderr_lacks("overfull");
}

#[test]
fn pages_are_mirrored() {
    let (all, width) = pages_of("print");
    let x = |words: &str| run(&all, words).x;
    // The first column of a table is on the right.
    assert!(x("الدفعة") > x("المبلغ") && x("المبلغ") > x("متى"));
    // In the contents, labels are on the right and page numbers on the left.
    let contents = all.iter().find(|page| page.iter().any(|run| run.text == "المحتويات"));
    let contents = contents.expect("contents");
    let row = run(std::slice::from_ref(contents), "الفصل");
    let row: Vec<&Run> = contents.iter().filter(|run| (run.y - row.y).abs() < 1.0).collect();
    let last = row.iter().max_by(|a, b| a.x.total_cmp(&b.x)).expect("a run");
    let first = row.iter().min_by(|a, b| a.x.total_cmp(&b.x)).expect("a run");
    assert_eq!((last.text.as_str(), first.text.as_str()), ("الفصل", "11"), "{row:?}");
    // Numbers of items and of notes come before their words, on the right.
    let question = run(&all, "المالك؟");
    let page = all.iter().find(|page| page.iter().any(|run| run.text.contains("المالك؟")));
    let number = page
        .expect("a page")
        .iter()
        .find(|run| run.text.starts_with('1') && (run.y - question.y).abs() < 2.0);
    assert!(number.expect("a number").x > question.x);
    let page = all.iter().find(|page| page.iter().any(|run| run.text.contains("Tenant Fees")));
    let note = lines(page.expect("a page")).into_iter().find(|line| line.contains("Tenant Fees"));
    let note = note.expect("a note");
    assert!(note.starts_with("3لا يزيد"), "{note}");
    // The first line of a paragraph starts at the right edge, and page numbers are at the outer one:
    // on the left of odd pages.
    for (at, page) in all.iter().enumerate() {
        let number = (at + 1).to_string();
        let foot = page.iter().filter(|run| run.y > 750.0);
        let Some(own) = foot.into_iter().find(|run| run.text == number) else { continue };
        assert_eq!(own.x < width / 2.0, at % 2 == 0, "page {number}: {own:?}");
    }
}

#[test]
fn what_reads_from_left_to_right_does_so_in_the_middle_of_a_line() {
    let (all, _) = pages_of("print");
    for words in [
        "20 November 2026",
        "0800 123 456",
        "+44 20 7946 0000",
        "116 123",
        "Brown v Green",
        "bonjour, madame",
        "AB-123/456",
        "2.10.3",
    ] {
        run(&all, words);
    }
    // The parts of a reference follow each other to the right.
    let case = run(&all, "Brown v Green");
    let year =
        all.iter().flatten().find(|run| run.text.contains("[2019] UKSC 35")).expect("a year");
    assert!(year.x >= case.x + case.width - 1.0 && (year.y - case.y).abs() < 1.0);
}

#[test]
fn letters_of_a_passage_in_english_start_on_the_left() {
    let (all, width) = pages_of("print");
    assert!(run(&all, "Keep the English").x < width / 2.0);
    assert!(run(&all, "A quotation in English").x < width / 2.0);
}

#[test]
fn a_booklet_is_bound_on_the_right() {
    let project = arabic();
    let arguments = ["build", "--edition", "booklet", "--no-packs", "--out", "made"];
    project.run(&arguments).expect_success();
    let sheets = "made/jiran/tenants-handbook-jiran-booklet-sheets-a4-short-edge-draft.pdf";
    let said = project.run(&["sheets", sheets]).stdout;
    assert!(
        said.split_whitespace().collect::<Vec<_>>().join(" ").contains("وخط الطي إلى يمينه"),
        "{said}"
    );
    // An author may decide otherwise.
    let project = arabic().replace(
        "content/editions/booklet.toml",
        "paper = \"A4\"",
        "paper = \"A4\"\nbinding = \"left\"",
    );
    project.run(&arguments).expect_success();
    let said = project.run(&["sheets", sheets]).stdout;
    assert!(
        said.split_whitespace().collect::<Vec<_>>().join(" ").contains("وخط الطي إلى يساره"),
        "{said}"
    );
}

#[test]
fn an_ebook_turns_its_pages_to_the_right() {
    let project = arabic();
    project.run(&["build", "--edition", "ebook", "--no-packs", "--out", "made"]).expect_success();
    let files = unzip(&project.bytes("made/jiran/tenants-handbook-jiran-ebook-draft.epub"));
    let text = |name: &str| String::from_utf8(files[name].clone()).expect("text");
    assert!(text("EPUB/package.opf").contains("<spine page-progression-direction=\"rtl\">"));
    for name in files.keys().filter(|name| name.ends_with(".xhtml")) {
        let page = text(name);
        let document = xml(&page);
        assert_eq!(document.root_element().attribute("dir"), Some("rtl"), "{name}");
    }
    let page = text("EPUB/section-repairs.xhtml");
    for part in [
        "<bdi dir=\"ltr\">20 November 2026</bdi>",
        "<bdi dir=\"ltr\"><span class=\"telephone\">0800 123 456</span></bdi>",
        "<bdi dir=\"ltr\"><span class=\"telephone\">116 123</span></bdi>",
        "<pre dir=\"ltr\">",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    // Nothing of the ebook's words is lost in between.
    let words = "عدد الأيام 14 يوما، من 1 إلى 14.";
    assert!(page.contains(words), "{page}");
}

/// The Arabic book with the tool's own words in Arabic.
fn in_arabic_words() -> Project {
    Project::empty().overlay(&fixtures().join("languages/arabic"))
}

#[test]
fn the_tools_words_and_its_numbers_are_in_order() {
    let workspace = in_arabic_words().workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "jiran", "print"));
    let all: Vec<String> = runs(&compiled).iter().flat_map(|page| lines(page)).collect();
    let has = |words: &str| all.iter().any(|line| line.contains(words));
    assert!(has("الجيرانالفصل 1: عقد الإيجار"), "{all:#?}");
    // The full stop after an address is the last sign of its line, on the left.
    assert!(all.iter().any(|line| line.ends_with("@info.")), "{all:#?}");
    assert!(
        all.iter().any(|line| line.starts_with("المالك، ") && line.ends_with("، 11")),
        "{all:#?}"
    );
    // The number of a page stays with its word.
    assert!(has("(صفحة\u{a0}11)"), "{all:#?}");
}

#[test]
fn rows_are_level_and_figures_are_below_each_other() {
    let (all, _) = pages_of("print");
    let amount = run(&all, "£850");
    let page = all.iter().find(|page| page.iter().any(|run| run.text.contains("£850")));
    let name = page.expect("a page").iter().find(|run| {
        run.text.contains("الإيجار") && run.x > amount.x && (run.y - amount.y).abs() < 0.1
    });
    assert!(name.is_some(), "{page:#?}");
    let end = |words: &str| run(&all, words).x + run(&all, words).width;
    assert!((end("£850") - end("£12.50")).abs() < 0.1);
}

#[test]
fn landscape_pages_have_their_heads_on_the_right() {
    let project = arabic();
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "jiran", "print"));
    let turned: Vec<f64> = compiled
        .document
        .pages()
        .iter()
        .flat_map(|page| page.frame.items())
        .filter_map(|(_, item)| match item {
            FrameItem::Group(group) => Some(group.transform.kx.get()),
            _ => None,
        })
        .filter(|kx| kx.abs() > 0.9)
        .collect();
    assert_eq!(turned, [-1.0]);
}
