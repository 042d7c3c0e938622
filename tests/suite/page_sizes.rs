//! Sizes of pages and of paper: ISO and American sizes by name, and any other in millimetres.

use crate::support::Project;
use hayro_syntax::Pdf;

const PRINT: &str = "content/editions/print.toml";
const PAGE: &str = "[page]\nsize = \"A4\"\ninside = 30\noutside = 22\ntop = 26\nbottom = 26\n";

/// The base project whose print edition has these lines under `[page]`, and nothing of `[sheets]`
/// unless they say so.
fn with(page: &str, sheets: &str) -> Project {
    let text = Project::base().text(PRINT).replace(PAGE, &format!("[page]\n{page}"));
    let mut project = Project::base();
    for edition in ["ebook", "large-print", "screen"] {
        project = project.remove(&format!("content/editions/{edition}.toml"));
    }
    project.overwrite(PRINT, format!("{text}\n{sheets}"));
    project
}

/// The width and height of the first page in millimetres.
fn size_of(pdf: Vec<u8>) -> (f64, f64) {
    let pdf = Pdf::new(pdf).expect("a PDF");
    let page = pdf.pages().first().expect("a page");
    let (width, height) = page.render_dimensions();
    let tenths = |points: f32| (f64::from(points) * 254.0 / 72.0).round() / 10.0;
    (tenths(width), tenths(height))
}

#[test]
fn every_size_makes_pages_of_that_size_with_margins_of_their_own() {
    for (size, text_size, expected) in [
        ("\"A6\"", "9", (105.0, 148.0)),
        ("\"Half Letter\"", "10", (139.7, 215.9)),
        ("\"Letter\"", "11", (215.9, 279.4)),
        ("\"Legal\"", "11", (215.9, 355.6)),
        ("\"Tabloid\"", "14", (279.4, 431.8)),
        ("\"A3\"", "14", (297.0, 420.0)),
        ("{ width = 170, height = 240 }", "10.5", (170.0, 240.0)),
    ] {
        let project = with(&format!("size = {size}\n"), "").replace(
            PRINT,
            "text-size = 11",
            &format!("text-size = {text_size}"),
        );
        project.run(&["check"]).expect_success().stdout("");
        project
            .run(&["build", "--partner", "alder", "--out", "made"])
            .expect_success()
            .stderr_lacks("warning");
        let pdf = project.bytes("made/alder/field-guide-alder-print-draft.pdf");
        assert_eq!(size_of(pdf), expected, "{size}");
    }
}

#[test]
fn a_booklet_is_printed_on_paper_that_holds_two_of_its_pages() {
    let sheets =
        |paper: &str| format!("[sheets]\npaper = {paper}\nduplex = \"short-edge\"\ntrim = 5\n");
    for (page, paper, expected, name, finished) in [
        ("\"Half Letter\"", "\"Letter\"", (279.4, 215.9), "letter", "134.7 by 205.9 mm"),
        ("\"Letter\"", "\"Tabloid\"", (431.8, 279.4), "tabloid", "210.9 by 269.4 mm"),
        ("\"A6\"", "\"A5\"", (210.0, 148.0), "a5", "100 by 138 mm"),
        (
            "{ width = 150, height = 220 }",
            "{ width = 230, height = 310 }",
            (310.0, 230.0),
            "230x310",
            "145 by 210 mm",
        ),
    ] {
        let project = with(&format!("size = {page}\n"), &sheets(paper)).replace(
            PRINT,
            "text-size = 11",
            "text-size = 9",
        );
        project.run(&["check"]).expect_success();
        project.run(&["build", "--partner", "alder", "--out", "made"]).expect_success();
        let path = format!("made/alder/field-guide-alder-print-sheets-{name}-short-edge-draft.pdf");
        assert_eq!(size_of(project.bytes(&path)), expected, "{page}");
        let said =
            paper.trim_matches('"').replace("{ width = 230, height = 310 }", "230 by 310 mm");
        project
            .run(&["sheets", &path])
            .expect_success()
            .stdout_has(&format!("Set the printer to {said}, both sides"))
            .stdout_has(&format!("finished  {finished}"));
    }
}

#[test]
fn paper_around_smaller_pages_is_cut_off() {
    let sheets = "[sheets]\npaper = \"A4\"\nduplex = \"short-edge\"\n";
    let project = with("size = { width = 130, height = 200 }\n", sheets).replace(
        PRINT,
        "text-size = 11",
        "text-size = 9",
    );
    project.run(&["build", "--partner", "alder", "--out", "made"]).expect_success();
    project
        .run(&["sheets", "made/alder/field-guide-alder-print-sheets-a4-short-edge-draft.pdf"])
        .expect_success()
        .stdout_has("5 mm at the head and foot, 18.5 mm at the fore")
        .stdout_lacks("Nothing needs to be cut off");
}

#[test]
fn sizes_that_cannot_be_are_errors_with_what_to_do() {
    let booklet = "[sheets]\npaper = \"A4\"\nduplex = \"short-edge\"\n";
    for (page, sheets, told, hint) in [
        ("size = \"Leter\"\n", "", "`size` cannot be `Leter`", "did you mean `Letter`?"),
        ("size = \"B5\"\n", "", "`size` cannot be `B5`", "size = { width = 176, height = 250 }"),
        ("size = \"B7\"\n", "", "`size` cannot be `B7`", "size = { width = 170, height = 240 }"),
        ("size = { width = 170 }\n", "", "`size` needs the key `height`", ""),
        (
            "size = { width = 170, hight = 240 }\n",
            "",
            "has no key `hight`",
            "did you mean `height`?",
        ),
        ("size = { width = 17, height = 24 }\n", "", "must be a number from 70 to 700", ""),
        (
            "size = { width = 240, height = 170 }\n",
            "",
            "the `height` of `size` must be greater than its `width`",
            "write `.landscape` there",
        ),
        ("size = \"A6\"\ninside = 40\n", "", "`inside` must be a number from 5 to 35", ""),
        (
            "size = \"A6\"\ninside = 35\noutside = 35\n",
            "",
            "the margins leave 35 mm for a line, and text of 11 points needs at least 43 mm",
            "make the margins or `text-size` smaller, or the page larger",
        ),
        (
            "size = \"Half Letter\"\n",
            booklet,
            "two pages of 139.7 by 215.9 mm do not fit side by side on A4",
            "use Letter paper, or smaller pages",
        ),
        (
            "size = \"A4\"\n",
            "[sheets]\narrange = \"cards\"\npaper = { width = 80, height = 120 }\nduplex = \"long-edge\"\n",
            "a card and its marks do not fit on 80 by 120 mm",
            "such as A6",
        ),
    ] {
        let run = with(page, sheets).run(&["check"]).expect_failure(1);
        assert!(run.stdout.contains(told), "{page}: {told}: {}", run.stdout);
        assert!(run.stdout.contains(hint), "{page}: {hint}: {}", run.stdout);
        assert!(run.stdout.contains("content/editions/print.toml:"), "{}", run.stdout);
    }
}
