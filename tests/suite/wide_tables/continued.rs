//! Tables that break across pages say on each further page that they continue.

use super::{Piece, laid_out, pieces, project};
use crate::support::{Project, manuscript};
use bindery::pages::typeset::Compiled;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object};

fn rows(count: usize) -> String {
    (1..=count).map(|row| format!("| Row {row} | words |\n")).collect()
}

fn captioned(mark: &str, count: usize) -> String {
    format!(
        "::: table {{#tab-x{mark}}}\nA long table.\n\n| Near | Far |\n|---|---|\n{}:::\n",
        rows(count)
    )
}

/// The pieces of each page with a header of the table.
fn table_pages(compiled: &Compiled) -> Vec<Vec<Piece>> {
    let pages = pieces(compiled).into_iter().map(|(page, ..)| page);
    pages.filter(|page| page.iter().any(|piece| piece.text == "Far")).collect()
}

fn position(page: &[Piece], text: &str) -> Option<f64> {
    page.iter().find(|piece| piece.text == text).map(|piece| piece.top)
}

#[test]
fn every_page_after_the_first_says_that_the_table_continues() {
    let project = project();
    let plain = format!("| Near | Far |\n|---|---|\n{}", rows(120));
    for (body, line) in [
        (captioned("", 120), "Table 3.1 (continued)"),
        (captioned(" .form", 60), "Table 3.1 (continued)"),
        (plain, "continued"),
    ] {
        project.rewrite_body(&body);
        let workspace = project.workspace();
        for edition in ["screen", "print", "booklet", "large-print", "print-shop", "loose-leaf"] {
            let pages = table_pages(&laid_out(&workspace, edition));
            assert!(pages.len() > 1, "{edition}: the table breaks");
            for (number, page) in pages.iter().enumerate() {
                let place = position(page, line);
                assert_eq!(place.is_some(), number > 0, "{edition}, page {number}: {page:?}");
                if let Some(top) = place {
                    let header = position(page, "Near").expect("the header");
                    assert!(top < header, "{edition}: {top} is above {header}");
                }
                let count = page.iter().filter(|piece| piece.text.contains("continued")).count();
                assert_eq!(count, usize::from(number > 0), "{edition}, page {number}");
            }
        }
    }
}

#[test]
fn the_line_is_not_broken_in_a_narrow_column() {
    let narrow = captioned(" widths=\"1 9\"", 120).replace("Near", "No");
    let project = project();
    project.rewrite_body(&narrow);
    let workspace = project.workspace();
    for edition in ["screen", "large-print"] {
        for page in table_pages(&laid_out(&workspace, edition)).iter().skip(1) {
            assert!(position(page, "Table 3.1 (continued)").is_some(), "{edition}: {page:?}");
        }
    }
}

/// Two lines would be in each other's way.
#[test]
fn in_a_box_only_the_box_says_that_it_continues() {
    let inner = captioned("", 120);
    let project = project();
    project.rewrite_body(&format!(":::: warning {{title=\"Take care\"}}\n{inner}::::\n"));
    let workspace = project.workspace();
    for edition in ["screen", "large-print"] {
        for page in table_pages(&laid_out(&workspace, edition)).iter().skip(1) {
            assert!(position(page, "Take care (continued)").is_some(), "{edition}: {page:?}");
            assert_eq!(position(page, "Table 3.1 (continued)"), None, "{edition}");
        }
    }
}

#[test]
fn a_table_on_one_page_says_nothing() {
    let project = Project::base().body(&captioned("", 3));
    let workspace = project.workspace();
    for edition in ["screen", "print", "large-print"] {
        let pages = pieces(&laid_out(&workspace, edition));
        let mut all = pages.iter().flat_map(|(page, ..)| page);
        assert!(all.all(|piece| !piece.text.contains("continued")), "{edition}");
    }
}

#[test]
fn the_word_is_in_the_language_of_the_book() {
    let project = Project::base()
        .replace("content/book.toml", "language = \"en-GB\"", "language = \"cy\"")
        .body(&captioned("", 120));
    let workspace = project.workspace();
    let pages = table_pages(&laid_out(&workspace, "print"));
    assert!(pages[0].iter().all(|piece| !piece.text.contains("parhad")));
    assert!(pages[1].iter().any(|piece| piece.text == "Tabl 3.1 (parhad)"), "{:?}", pages[1]);
}

/// How many elements of each kind the structure of a PDF has.
fn count(pdf: &Pdf, kind: &[u8]) -> usize {
    let is_one = |dict: &Dict<'_>| dict.get::<Name<'_>>("S").is_some_and(|name| &*name == kind);
    pdf.objects().into_iter().filter_map(Object::into_dict).filter(is_one).count()
}

#[test]
fn screen_readers_hear_a_header_once() {
    for mark in ["", " .landscape"] {
        let mut counts = Vec::new();
        // The base project has tables of its own; one row more is one row more, and no header.
        for rows in [100, 101, 140] {
            let project = Project::base().body(&captioned(mark, rows));
            let workspace = project.workspace();
            let manuscript = manuscript(&workspace, "birch", "print");
            let compiled = laid_out(&workspace, "print");
            let bytes = bindery::pages::pdf::export(&compiled, &manuscript).expect("a file");
            let pdf = Pdf::new(bytes).expect("a PDF");
            let is_element = |kind: &[u8]| count(&pdf, kind);
            counts.push((is_element(b"TH"), is_element(b"TR"), is_element(b"TD")));
        }
        let (headers, rows, cells) = counts[0];
        assert!(headers > 0 && rows > 100, "{counts:?}");
        let expected = [
            (headers, rows, cells),
            (headers, rows + 1, cells + 2),
            (headers, rows + 40, cells + 80),
        ];
        assert_eq!(counts, expected, "{mark}");
    }
}
