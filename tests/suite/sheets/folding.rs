//! Every page is in its place, for every number of pages, way of binding and way of printing.

use super::paper::{Face, Paper, Point, Print, nested};
use bindery::pages::pdf::impose::{Folding, Half, Sheet, Slot, booklet_side, sheets, signatures};
use bindery::project::{
    Binding, Booklet, ColourMode, Duplex, Emphasis, Folios, Openings, PageDesign, Paper as Size,
};

const BINDINGS: [Binding; 2] = [Binding::Left, Binding::Right];
const WAYS: [Duplex; 2] = [Duplex::ShortEdge, Duplex::LongEdge];

/// A side as it is in the file.
fn prints(side: [Slot; 2]) -> Vec<Print<usize>> {
    side.into_iter()
        .map(|slot| {
            let x = if slot.half == Half::Left { 0.25 } else { 0.75 };
            let (head, foot) = if slot.turned { (0.9, 0.1) } else { (0.1, 0.9) };
            Print { what: slot.page, head: Point { x, y: head }, foot: Point { x, y: foot } }
        })
        .collect()
}

/// Prints sheets on a printer that turns the paper as told, folds them, puts the sheets of each
/// signature inside each other, and the signatures one after the other.
fn put_together(sheets: &[Sheet], binding: Binding, printer: Duplex) -> Vec<Face<usize>> {
    let mut book = Vec::new();
    let count = sheets.last().map_or(0, |sheet| sheet.signature + 1);
    for signature in 0..count {
        let papers: Vec<Paper<usize>> = sheets
            .iter()
            .filter(|sheet| sheet.signature == signature)
            .map(|sheet| Paper::printed(prints(sheet.front), prints(sheet.back), printer))
            .collect();
        book.extend(nested(&papers, binding));
    }
    book
}

fn in_order(book: &[Face<usize>]) -> bool {
    book.iter().enumerate().all(|(at, face)| face.what == at && face.upright)
}

#[test]
fn folded_sheets_read_in_order_for_every_number_of_pages() {
    let mut books = 0;
    for pages in 1..=200 {
        for signature in [None, Some(1), Some(2), Some(3), Some(4), Some(5), Some(8), Some(16)] {
            for binding in BINDINGS {
                for duplex in WAYS {
                    let sheets = sheets(pages, Folding { signature, binding, duplex });
                    let book = put_together(&sheets, binding, duplex);
                    assert!(
                        in_order(&book),
                        "{pages} pages, {signature:?}, {binding:?}, {duplex:?}: {book:?}"
                    );
                    assert_eq!(book.len(), pages.div_ceil(4) * 4, "every sheet is full");
                    books += 1;
                }
            }
        }
    }
    assert_eq!(books, 200 * 8 * 2 * 2);
}

#[test]
fn the_wrong_edge_or_the_wrong_binding_spoils_the_book() {
    for (duplex, other) in [(WAYS[0], WAYS[1]), (WAYS[1], WAYS[0])] {
        let folding = Folding { signature: None, binding: Binding::Left, duplex };
        let sheets = sheets(16, folding);
        assert!(in_order(&put_together(&sheets, Binding::Left, duplex)));
        assert!(!in_order(&put_together(&sheets, Binding::Left, other)));
        assert!(!in_order(&put_together(&sheets, Binding::Right, duplex)));
    }
}

#[test]
fn a_signature_has_no_more_sheets_than_it_may() {
    for pages in 1..=200 {
        for most in 1..=20 {
            let counts = signatures(pages, Some(most));
            assert_eq!(counts.iter().sum::<usize>(), pages.div_ceil(4));
            let (least, largest) = (counts.iter().min(), counts.iter().max());
            let (least, largest) = (*least.expect("one"), *largest.expect("one"));
            assert!(largest <= most && largest - least <= 1, "{pages}, {most}: {counts:?}");
        }
        assert_eq!(signatures(pages, None).len(), 1);
    }
}

const PAGE: PageDesign = PageDesign {
    width: 148.0,
    height: 210.0,
    inside: 16.0,
    outside: 20.0,
    top: 26.0,
    bottom: 26.0,
    duplex: true,
    openings: Openings::Recto,
    folios: Folios::Continuous,
    tabs: false,
    figure_text_size: None,
    text_size: 10.0,
    leading: 0.7,
    emphasis: Emphasis::Italic,
    colour: ColourMode::PrintSafe,
};

fn booklet(paper_thickness: f64, trim: f64) -> Booklet {
    Booklet {
        binding: Binding::Left,
        follows_language: false,
        signature: None,
        paper_thickness,
        trim,
    }
}

#[test]
fn the_cut_leaves_every_leaf_the_same_outer_margin() {
    let booklet = booklet(0.15, 8.0);
    let folding = Folding { signature: None, binding: Binding::Left, duplex: Duplex::ShortEdge };
    let all = sheets(64, folding);
    let mut seen = 0;
    for sheet in &all {
        for slots in [sheet.front, sheet.back] {
            let side = booklet_side(sheet, slots, &booklet, Size::A4, &PAGE);
            let fold = side.width / 2.0;
            // The distance of a sheet's fold from the spine is the thickness of the paper around
            // it, and a guillotine cuts the closed book at one distance from the spine.
            let from_spine = sheet.around as f64 * 0.15;
            for placed in side.placed {
                let is_left = placed.left < fold - PAGE.width / 2.0;
                let outer_edge = if is_left { placed.left } else { placed.left + PAGE.width };
                let from_fold = (outer_edge - fold).abs();
                assert!(
                    (from_fold + from_spine - PAGE.width).abs() < 1e-9,
                    "sheet {} around, {placed:?}",
                    sheet.around
                );
                // No part of a page crosses the fold.
                let (near, far) = (placed.shown.left - fold, placed.shown.right - fold);
                assert!(if is_left { far.abs() < 1e-9 } else { near.abs() < 1e-9 });
                seen += 1;
            }
            let cuts = side
                .marks
                .iter()
                .filter(|mark| !mark.is_fold && mark.line.left == mark.line.right)
                .map(|mark| (mark.line.left - fold).abs() + from_spine);
            for cut in cuts {
                assert!((cut - (PAGE.width - 8.0)).abs() < 1e-9, "{cut}");
            }
        }
    }
    assert_eq!(seen, 64);
}

#[test]
fn marks_are_outside_the_cut_and_are_left_out_if_nothing_is_cut() {
    let folding = Folding { signature: None, binding: Binding::Left, duplex: Duplex::ShortEdge };
    let sheet = sheets(4, folding)[0];
    let side = booklet_side(&sheet, sheet.front, &booklet(0.1, 8.0), Size::A4, &PAGE);
    assert_eq!(side.marks.len(), 10, "two for the fold, eight for the cuts");
    for mark in &side.marks {
        let line = mark.line;
        let outside = line.bottom <= 8.0
            || line.top >= 202.0
            || line.right <= 148.5 - 140.0
            || line.left >= 148.5 + 140.0;
        assert!(outside, "{line:?}");
    }
    let uncut = booklet_side(&sheet, sheet.front, &booklet(0.1, 0.0), Size::A4, &PAGE);
    assert!(uncut.marks.is_empty() && uncut.words.is_none());
}
