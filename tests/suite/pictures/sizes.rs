//! How large pictures are without a container: legible, on pages and in ebooks alike.

use crate::long_names::pieces_of;
use crate::support::{Project, manuscript, pages, unzip};
use std::fs;
use typst::layout::{Frame, FrameItem};

/// A drawing of a size in pixels.
fn drawing(width: u32, height: u32) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#123456\"/></svg>"
    )
}

/// The height of the highest picture in a frame, in points.
fn highest(frame: &Frame) -> f64 {
    let items = frame.items().map(|(_, item)| match item {
        FrameItem::Group(group) => highest(&group.frame),
        FrameItem::Image(_, size, _) => size.y.to_pt(),
        _ => 0.0,
    });
    items.fold(0.0, f64::max)
}

fn project(body: &str) -> Project {
    Project::base()
        .write("content/figures/plan.svg", drawing(600, 400))
        .write("content/figures/sign.svg", drawing(24, 24))
        .body(body)
}

const PLAN: &str = "![A plan](../figures/plan.svg)";

#[test]
fn a_picture_is_legible_alone_and_among_words() {
    for body in [
        format!("{PLAN}\n"),
        format!("{PLAN}\nA caption in the same paragraph.\n"),
        format!("{PLAN}\\\n*A caption.*\n"),
        format!("As you see: {PLAN}\n"),
        format!("- {PLAN}\n- Words\n"),
        format!("- Words: {PLAN}\n"),
        format!("> {PLAN}\n> Words\n"),
        format!("[{PLAN}](https://orchard.example/plan)\n"),
        format!("See **{PLAN}** and *so on*.\n"),
        format!("1. Words\n   {PLAN}\n2. More\n"),
        format!("| Where | What |\n|---|---|\n| Here | {PLAN} |\n"),
    ] {
        let project = project(&body);
        let workspace = project.workspace();
        for edition in ["print", "screen", "large-print"] {
            let manuscript = manuscript(&workspace, "birch", edition);
            let compiled = pages(&workspace, &manuscript);
            let text = compiled.document.pages().iter().map(|page| highest(&page.frame));
            // A cell is narrower than the text.
            let least = if body.contains('|') { 60.0 } else { 150.0 };
            let found = text.fold(0.0, f64::max);
            assert!(found > least, "{edition}: {found} {body}");
        }
        project.run(&["build", "--edition", "ebook", "--partner", "birch"]).expect_success();
        let ebook = project.files("output").into_iter().find(|path| path.ends_with(".epub"));
        let path = project.at("output").join(ebook.expect("an ebook"));
        let epub = unzip(&fs::read(path).expect("an ebook"));
        let page = String::from_utf8_lossy(&epub["EPUB/section-plain.xhtml"]).into_owned();
        assert!(page.contains("<img class=\"picture scalable\""), "{body}: {page}");
    }
}

#[test]
fn a_sign_stays_in_its_line() {
    let project = project("Press ![the green button](../figures/sign.svg) and wait.\n");
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "screen");
    let compiled = pages(&workspace, &manuscript);
    let mut own =
        compiled.document.pages().iter().filter(|page| {
            pieces_of(&page.frame).iter().any(|piece| piece.text.contains("and wait"))
        });
    let page = own.next().expect("the page");
    assert!(highest(&page.frame) < 20.0);
    project.run(&["build", "--edition", "ebook", "--partner", "birch"]).expect_success();
    let ebook = project.files("output").into_iter().find(|path| path.ends_with(".epub"));
    let path = project.at("output").join(ebook.expect("an ebook"));
    let epub = unzip(&fs::read(path).expect("an ebook"));
    let page = String::from_utf8_lossy(&epub["EPUB/section-plain.xhtml"]).into_owned();
    assert!(page.contains("<img class=\"inline scalable\""), "{page}");
}
