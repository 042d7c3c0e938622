//! Long names and titles, with spaces or without: they stay on the page, cover nothing, and are read
//! and copied as they were written.

use crate::press::PRESS;
use crate::support::{Project, manuscript, pages, undivided, words};
use typst::layout::{Frame, FrameItem, Transform};

const EDITIONS: [&str; 6] = ["screen", "print", "large-print", "booklet", "low-ink", "print-shop"];
const BRAND: &str = "content/partners/birch/_brand.yml";
const PLAIN: &str = "content/chapters/plain.md";
const BOOK: &str = "content/book.toml";

/// Text on a page, in points from the upper left corner.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// The pieces of text on a page.
pub(crate) fn pieces_of(page: &Frame) -> Vec<Piece> {
    let mut pieces = Vec::new();
    collect(page, Transform::identity(), &mut pieces);
    pieces
}

fn collect(frame: &Frame, transform: Transform, pieces: &mut Vec<Piece>) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                collect(&group.frame, moved.pre_concat(group.transform), pieces);
            }
            FrameItem::Text(text) if !text.text.trim().is_empty() => pieces.push(Piece {
                text: text.text.to_string(),
                left: moved.tx.to_pt(),
                right: (moved.tx + text.width()).to_pt(),
                top: (moved.ty - text.size * 0.6).to_pt(),
                bottom: moved.ty.to_pt(),
            }),
            _ => {}
        }
    }
}

/// Whether a piece is the sign of a section, such as "3" or "C1", in the tab at the outer edge.
fn is_in_tab(piece: &Piece, width: f64, margin: f64) -> bool {
    let is_sign = piece.text.len() <= 3;
    let is_outside = piece.right < margin || piece.left > width - margin;
    is_sign && is_outside && piece.left > 0.0 && piece.right < width
}

/// The base project with a name for the partner, and titles for the book, a part, a chapter and a
/// heading.
fn named(name: &str, title: &str) -> Project {
    let project = ["booklet", "low-ink"].into_iter().fold(Project::base(), |project, edition| {
        let path = format!("content/editions/{edition}.toml");
        project.write(&path, undivided(edition))
    });
    project
        .write("content/editions/print-shop.toml", PRESS)
        .replace(BRAND, "full: Birch Law Centre", &format!("full: {name}"))
        .replace(BRAND, "short: Birch\n", &format!("short: {name}\n"))
        .replace(BOOK, "title = \"The Field Guide\"", &format!("title = \"{title}\""))
        .replace(BOOK, "title = \"Stories\"", &format!("title = \"{title}\""))
        .replace(PLAIN, "title: A plain chapter", &format!("title: {title}"))
        .body(&format!("Words.\n\n## {title}\n\nMore words.\n"))
}

#[track_caller]
fn check(name: &str, title: &str) {
    check_project(&named(name, title), name, title, &EDITIONS);
    // The other families of covers, of which only the first page differs.
    for family in ["poster", "quiet"] {
        let cover = format!("[cover]\nfamily = \"{family}\"\nmotif = \"paths\"\n\n[licence]\n");
        let project = named(name, title).replace(BOOK, "[licence]\n", &cover);
        check_project(&project, name, title, &["screen", "booklet"]);
    }
}

#[track_caller]
fn check_project(project: &Project, name: &str, title: &str, editions: &[&str]) {
    let workspace = project.workspace();
    for &edition in editions {
        let manuscript = manuscript(&workspace, "birch", edition);
        let design = manuscript.edition.page.clone().expect("a page");
        let compiled = pages(&workspace, &manuscript);
        let margin = design.inside.min(design.outside).min(24.0) * 72.0 / 25.4 - 1.0;
        for (number, page) in compiled.document.pages().iter().enumerate() {
            let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
            let mut pieces = pieces_of(&page.frame);
            // A print shop's marks are outside the page.
            pieces.retain(|piece| piece.bottom > 0.0 && piece.top < height);
            // The numbers in tabs are at the edge of the page.
            pieces.retain(|piece| !is_in_tab(piece, width, margin));
            let place = format!("{edition}, page {}", number + 1);
            assert!(!pieces.is_empty() || design.duplex, "{place} is empty");
            for piece in &pieces {
                assert!(
                    piece.left >= margin && piece.right <= width - margin,
                    "{place}: {piece:?}"
                );
                assert!(piece.top > 0.0 && piece.bottom < height, "{place}: {piece:?}");
            }
            for (at, one) in pieces.iter().enumerate() {
                for other in &pieces[at + 1..] {
                    let across = one.right.min(other.right) - one.left.max(other.left);
                    let down = one.bottom.min(other.bottom) - one.top.max(other.top);
                    assert!(
                        across < 1.0 || down < 1.0,
                        "{place}: `{}` is on `{}`",
                        one.text,
                        other.text
                    );
                }
            }
        }
        // Nothing is added at the places where a word is divided.
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        let all = letters(&words(&compiled.document));
        let expected = [(name, 3), (title, if design.duplex { 6 } else { 5 })];
        for (text, least) in expected {
            let count = all.matches(&letters(text)).count();
            assert!(count >= least, "{edition}: {count} times {text}");
        }
    }
}

#[test]
fn words_without_an_end_are_broken() {
    check(&"Llanfair".repeat(25), &"Rechtsschutz".repeat(17));
}

#[test]
fn words_that_are_a_little_longer_than_a_line_are_broken() {
    check(
        "Bundesversicherungsanstalt",
        "Unabhaengigkeitserklaerungen und Rechtsschutzgesellschaften",
    );
}

#[test]
fn titles_and_names_as_long_as_they_may_be_stay_on_their_pages() {
    let long = "A long name of many words ".repeat(20);
    let long = long[..490].trim();
    check(long, long);
}
