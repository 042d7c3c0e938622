//! Sections on landscape pages, and headings before what has a landscape page of its own.

use super::{laid_out, pieces, project};
use crate::support::{Project, manuscript, unzip, words_of_pages};

const PLAIN: &str = "content/chapters/plain.md";

/// A table with seven columns.
const TABLE: &str = "| Authority | Asked | Answered | Reminder | Complaint | Commissioner | Outcome |\n\
                     |---|---|---|---|---|---|---|\n\
                     | Harbour | 1 March 2026 | 30 March 2026 | 2 April 2026 | 14 April 2026 | \
                     30 May 2026 | Disclosed in part |\n";

fn landscape(body: &str) -> Project {
    project().replace(PLAIN, "kind: chapter", "kind: chapter\nlandscape: true").body(body)
}

/// The numbers of the pages that have these words.
fn pages_with(
    workspace: &bindery::assembly::workspace::Workspace,
    edition: &str,
    part: &str,
) -> Vec<usize> {
    let texts = words_of_pages(&laid_out(workspace, edition).document);
    (0..texts.len()).filter(|&at| texts[at].contains(part)).collect()
}

#[test]
fn a_heading_goes_to_the_landscape_page_of_its_table_or_figure() {
    let table = format!(
        "Before.\n\n## Answers\n\n::: table {{.landscape}}\nWho answered.\n\n{TABLE}:::\n\nAfter.\n"
    );
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"300\">\
                   <rect width=\"900\" height=\"300\" fill=\"#eee\"/>\
                   <text x=\"9\" y=\"90\" font-size=\"13\">Words</text></svg>";
    let figure = "Before.\n\n## Answers\n\n::: figure\n![A drawing.](figures/wide.svg)\n\nWho \
                  answered.\n:::\n\nAfter.\n";
    for (project, edition) in [
        (project().body(&table), "print"),
        (project().body(&table), "screen"),
        (project().body(figure).write("content/figures/wide.svg", drawing), "print"),
    ] {
        let project = project.replace(
            "content/editions/print.toml",
            "text-size = 11",
            "text-size = 11\nfigure-text-size = 9",
        );
        let workspace = project.workspace();
        let caption = pages_with(&workspace, edition, "Who answered.");
        let heading = pages_with(&workspace, edition, "Answers");
        assert_eq!(caption.len(), 1, "{edition}: {caption:?}");
        assert!(heading.contains(&caption[0]), "{edition}: {heading:?} and {caption:?}");
        let before = pages_with(&workspace, edition, "Before.");
        assert_eq!(before, [caption[0] - 1], "{edition}: the text before it stays");
        let stranded = heading.contains(&before[0]);
        assert!(!stranded, "{edition}: the heading is on the page before as well");
        let text = words_of_pages(&laid_out(&workspace, edition).document);
        let is_landscape = pieces(&laid_out(&workspace, edition))[caption[0]].1 > 250.0;
        assert_eq!(is_landscape, edition == "screen", "{edition}: {}", text[caption[0]]);
    }
}

#[test]
fn a_landscape_section_is_wider_than_high_on_a_screen_and_turned_in_print() {
    let body = format!(
        "Words of the section.\n\n## Answers\n\n::: table\nWho answered.\n\n{TABLE}:::\n\nMore words.\n"
    );
    let project = landscape(&body);
    project.run(&["check"]).expect_success().stdout_lacks("wide-table");
    let workspace = project.workspace();
    for (edition, size) in [("screen", (297.0, 210.0)), ("print", (210.0, 297.0))] {
        let own = pages_with(&workspace, edition, "Words of the section.");
        let last = pages_with(&workspace, edition, "More words.");
        assert_eq!(own, last, "{edition}: all on one page");
        let pages = pieces(&laid_out(&workspace, edition));
        let (page, width, height) = &pages[own[0]];
        assert_eq!((*width, *height), size, "{edition}");
        assert!(
            page.iter().any(|piece| piece.text.contains("Commissioner")),
            "the table is no list"
        );
        // The sections around it are upright.
        for other in ["The orchard case", "Writing the request"] {
            let at = pages_with(&workspace, edition, other);
            assert!(at.iter().any(|&at| pages[at].1 < 211.0), "{edition}: {other}");
        }
    }
}

#[test]
fn an_ebook_has_the_same_text_whether_a_section_is_landscape_or_not() {
    let text = |project: Project| {
        let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
        project.run(&arguments).expect_success();
        unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"))
            .remove("EPUB/section-plain.xhtml")
            .expect("the section")
    };
    let body = format!("Words.\n\n{TABLE}\n");
    assert!(text(landscape(&body)) == text(project().body(&body)));
}

#[test]
fn a_landscape_section_starts_on_pages_of_its_own() {
    let project = landscape("Words.\n").replace(
        "content/editions/print.toml",
        "text-size = 11",
        "openings = \"run-on\"\ntext-size = 11",
    );
    let workspace = project.workspace();
    let _ = manuscript(&workspace, "birch", "print");
    let own = pages_with(&workspace, "print", "Words.");
    let pages = words_of_pages(&laid_out(&workspace, "print").document);
    assert!(!pages[own[0]].contains("As the point"), "{}", pages[own[0]]);
}

#[test]
fn a_wrong_value_is_an_error() {
    project()
        .replace(PLAIN, "kind: chapter", "kind: chapter\nlandscape: yes please")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("`landscape` must be `true` or `false`");
}
