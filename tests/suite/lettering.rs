//! Lettering that can be read: everything in large print, and drawings in every printed edition.

use crate::support::{Project, manuscript, pages, words};
use typst::layout::{Frame, FrameItem};

const LARGE: &str = "large-print";

/// The smallest text on pages, in points, with its words.
fn smallest(frame: &Frame, scale: f64, found: &mut (f64, String)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let (x, y) = (group.transform.kx.get(), group.transform.sy.get());
                smallest(&group.frame, scale * x.hypot(y), found);
            }
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                let size = text.size.to_pt() * scale;
                if size < found.0 {
                    *found = (size, text.text.to_string());
                }
            }
            _ => {}
        }
    }
}

#[test]
fn all_text_of_large_print_has_eighteen_points() {
    let body = "Press [Ctrl]{.key}, see x^2^ and H~2~O, `code`, and [a date](blank:).[^note] Again.[^two]\n\n\
                [^note]: A note with `code`.\n\n[^two]: Another.\n\n\
                ::: card {title=\"A card\"}\nThe front.\n\n***\n\nThe back.\n:::\n\n\
                ::: answer {lines=\"2\"}\nA question?\n:::\n\n\
                ::: table {.form}\nA form.\n\n| Day | Words |\n|---|---|\n| ____ | ____ |\n:::\n\n\
                ```text\ncode\n```\n";
    let project = Project::base().body(body);
    let workspace = project.workspace();
    for partner in ["alder", "birch"] {
        let compiled = pages(&workspace, &manuscript(&workspace, partner, LARGE));
        for (at, page) in compiled.document.pages().iter().enumerate() {
            let mut found = (f64::MAX, String::new());
            smallest(&page.frame, 1.0, &mut found);
            let (size, words) = found;
            assert!(size > 17.99, "{partner}, page {}: “{words}” has {size} points", at + 1);
        }
    }
}

fn drawing(width: u32, height: u32, size: u32) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\"><rect width=\"9\" height=\"9\"/>\
         <text x=\"9\" y=\"60\" font-size=\"{size}\">One month</text></svg>"
    )
}

/// The base project in two editions, with a drawing in place of its own.
fn project(drawing: &str) -> Project {
    Project::base()
        .remove("content/editions/screen.toml")
        .remove("content/figures/clock.svg")
        .write("content/figures/clock.svg", drawing)
}

#[test]
fn a_drawing_that_cannot_be_read_is_reported_and_told_in_words() {
    let project = project(&drawing(640, 600, 8));
    project.run(&["check"]).expect_success().stdout_has(
        "warning[small-lettering]: the text “One month” in `figures/clock.svg` is too small, so \
         readers get its long description in place of the picture: `large-print` (5.9 points, and \
         18 are needed) and `print` (5.6 points, and 7 are needed)",
    );
    let workspace = project.workspace();
    let print = pages(&workspace, &manuscript(&workspace, "alder", "print"));
    let text = words(&print.document);
    assert!(text.contains("The hand starts at twelve"), "{text}");
    assert!(text.contains("The clock starts on the day the request arrives"), "{text}");
    // Without a description, a small picture is better than none.
    let without = project.replace(
        "content/chapters/asking.md",
        "\n::: description\nThe hand starts at twelve, the day of asking, and stops at six, the day of \
         answering.\n:::\n",
        "",
    );
    without.run(&["check"]).expect_success().stdout_has("too small, so few readers can read it");
}

#[test]
fn a_second_drawing_with_large_letters_is_used_where_the_first_is_too_small() {
    let project = project(&drawing(640, 600, 12))
        .write("content/figures/clock.large.svg", drawing(470, 300, 19));
    project.run(&["check"]).expect_success().stdout_lacks("clock");
    let workspace = project.workspace();
    let of = |edition: &str| -> Vec<String> {
        let manuscript = manuscript(&workspace, "alder", edition);
        pages(&workspace, &manuscript);
        let paths = manuscript.resources.keys().filter(|path| path.contains("clock"));
        paths.cloned().collect()
    };
    assert_eq!(of("print"), ["figures/clock.svg"]);
    assert_eq!(of(LARGE), ["figures/clock.large.svg"]);
    let small = project
        .remove("content/figures/clock.large.svg")
        .write("content/figures/clock.large.svg", drawing(470, 300, 12));
    small.run(&["check"]).expect_success().stdout_has("`figures/clock.svg` is too small");
}

#[test]
fn a_drawing_may_be_higher_or_on_a_landscape_page_to_be_read() {
    for drawing in [drawing(300, 600, 8), drawing(900, 300, 13)] {
        let project = project(&drawing).remove("content/editions/large-print.toml");
        project.run(&["check"]).expect_success().stdout_lacks("small-lettering");
        let workspace = project.workspace();
        pages(&workspace, &manuscript(&workspace, "alder", "print"));
        let project = project.replace(
            "content/editions/print.toml",
            "text-size = 11",
            "text-size = 11\nfigure-text-size = 12",
        );
        project.run(&["check"]).expect_success().stdout_has("and 12 are needed");
    }
}

#[test]
fn a_card_takes_only_the_room_that_it_needs() {
    let body =
        "::: card {title=\"A card\"}\nThe front.\n\n***\n\nThe back.\n:::\n\nAfter the card.\n";
    let workspace = Project::base().body(body).workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", LARGE));
    let mut texts = compiled.document.pages().iter().map(|page| {
        let page = typst_layout::PagedDocument::new(
            [page.clone()].into_iter().collect(),
            Default::default(),
        );
        words(&page)
    });
    let with_card = texts.find(|text| text.contains("The front.")).expect("the card");
    assert!(
        with_card.contains("The back.") && with_card.contains("After the card."),
        "{with_card}"
    );
}
