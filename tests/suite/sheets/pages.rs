//! The pages on real sheets are those of the reading copy, at their own size.

use super::editions::{BOOKLET, with_booklet};
use super::paper::{Face, Paper, Point, Print, nested};
use crate::support::{manuscript, pages};
use bindery::pages::pdf::impose::BookletTicket;
use bindery::pages::pdf::impose::{impose, slips};
use bindery::project::{Binding, Duplex};
use typst::layout::{Frame, FrameItem, Transform};
use typst::model::Document;
use typst_layout::PagedDocument;

/// A piece of text in a file: its words, where its line starts, and whether it is upright.
struct Piece {
    text: String,
    x: f64,
    y: f64,
    upright: bool,
}

fn pieces(frame: &Frame, transform: Transform, found: &mut Vec<Piece>) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                pieces(&group.frame, moved.pre_concat(group.transform), found);
            }
            FrameItem::Text(text) => {
                let scale = (moved.sx.get().abs(), moved.sy.get().abs());
                assert_eq!(scale, (1.0, 1.0), "`{}` has another size", text.text);
                assert_eq!((moved.kx.get(), moved.ky.get()), (0.0, 0.0), "`{}`", text.text);
                found.push(Piece {
                    text: text.text.to_string(),
                    x: moved.tx.to_mm(),
                    y: moved.ty.to_mm(),
                    upright: moved.sy.get() > 0.0,
                });
            }
            _ => {}
        }
    }
}

fn text_of(frame: &Frame) -> String {
    let mut found = Vec::new();
    pieces(frame, Transform::identity(), &mut found);
    found.iter().map(|piece| piece.text.as_str()).collect()
}

/// What is printed on a side between its cuts, half by half. The words for the printer are outside.
fn prints(frame: &Frame, trim: f64) -> Vec<Print<String>> {
    let (width, height) = (frame.width().to_mm(), frame.height().to_mm());
    let mut found = Vec::new();
    pieces(frame, Transform::identity(), &mut found);
    let inside = |piece: &&Piece| piece.y > trim && piece.y < height - trim;
    [false, true]
        .into_iter()
        .map(|is_right| {
            let here: Vec<&Piece> = found
                .iter()
                .filter(inside)
                .filter(|piece| {
                    // Text that is head down starts at its right end.
                    let nudge = if piece.upright { 0.01 } else { -0.01 };
                    (piece.x + nudge > width / 2.0) == is_right
                })
                .collect();
            // An empty page is turned like the rest of its side.
            let upright = found.iter().all(|piece| piece.upright);
            assert!(
                here.iter().all(|piece| piece.upright == upright),
                "all text of a side is turned the same way"
            );
            let what: String = here.iter().map(|piece| piece.text.as_str()).collect();
            let x = if is_right { 0.75 } else { 0.25 };
            let (head, foot) = if upright { (0.1, 0.9) } else { (0.9, 0.1) };
            Print { what, head: Point { x, y: head }, foot: Point { x, y: foot } }
        })
        .collect()
}

/// The reading copy and the sheets of a booklet, and how many sheets each signature has.
fn made(edition: &str) -> (PagedDocument, PagedDocument, BookletTicket) {
    let project = with_booklet(edition);
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "booklet");
    let compiled = pages(&workspace, &manuscript);
    let sheets = manuscript.edition.sheets.as_ref().expect("sheets");
    let booklet = sheets.booklet().expect("a booklet");
    let page = manuscript.edition.page.as_ref().expect("a page");
    let ticket = BookletTicket::new(compiled.page_count(), sheets, booklet, page);
    let lines = slips(&ticket.signatures);
    let engine = workspace.engine().expect("an engine");
    let extra = bindery::pages::typeset::sheet_pages(engine, &manuscript, sheets, &lines)
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let document = impose(&compiled.document, &extra, sheets, booklet, page);
    (compiled.document, document, ticket)
}

#[test]
fn real_sheets_fold_into_the_reading_copy_page_by_page() {
    for (duplex, way) in [("short-edge", Duplex::ShortEdge), ("long-edge", Duplex::LongEdge)] {
        for (binding, side) in [("left", Binding::Left), ("right", Binding::Right)] {
            for signature in ["", "signature = 3\n"] {
                let edition = BOOKLET
                    .replace("short-edge", duplex)
                    .replace("binding = \"left\"", &format!("binding = \"{binding}\""))
                    .replace("signature = 20\n", signature);
                let (reading, sheets, ticket) = made(&edition);
                let mut sides = sheets.pages().iter();
                let mut book: Vec<Face<String>> = Vec::new();
                for count in &ticket.signatures {
                    let papers: Vec<Paper<String>> = (0..*count)
                        .map(|_| {
                            let front = sides.next().expect("a front");
                            let back = sides.next().expect("a back");
                            Paper::printed(prints(&front.frame, 8.0), prints(&back.frame, 8.0), way)
                        })
                        .collect();
                    book.extend(nested(&papers, side));
                }
                assert!(sides.next().is_none());
                let label = format!("{duplex}, {binding}, {signature:?}");
                assert_eq!(book.len(), reading.pages().len() + ticket.added, "{label}");
                for (number, face) in book.iter().enumerate() {
                    assert!(face.upright, "{label}: page {} is upside down", number + 1);
                    // The back cover stays the last page, after those that fill up the sheet.
                    let page = if number + 1 == book.len() {
                        reading.pages().last()
                    } else {
                        reading.pages()[..reading.pages().len() - 1].get(number)
                    };
                    if let Some(page) = page {
                        let expected = text_of(&page.frame);
                        similar_asserts::assert_eq!(face.what, expected, "{label}, {number}");
                    }
                }
                let notes = &book[reading.pages().len() - 1..book.len() - 1];
                assert!(notes.iter().all(|face| face.what == "Notes"), "{notes:?}");
                let last = &book[book.len() - 1].what;
                assert!(last.contains("Published by Orchard Press"), "{last}");
            }
        }
    }
}

#[test]
fn a_book_of_any_length_is_filled_up_with_useful_pages() {
    let (reading, _, _) = made(BOOKLET);
    let project = with_booklet(BOOKLET);
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "booklet");
    let sheets = manuscript.edition.sheets.as_ref().expect("sheets");
    let (booklet, page) = (sheets.booklet(), manuscript.edition.page.as_ref());
    let (booklet, page) = (booklet.expect("a booklet"), page.expect("a page"));
    let engine = workspace.engine().expect("an engine");
    for count in 1..=12 {
        let pages = reading.pages();
        // The first pages, and the back cover.
        let first = pages[..count - 1].iter().chain(pages.last()).cloned().collect();
        let book = PagedDocument::new(first, reading.info().clone());
        let ticket = BookletTicket::new(count, sheets, booklet, page);
        assert_eq!((count + ticket.added) % 4, 0);
        let lines = slips(&ticket.signatures);
        let extra = bindery::pages::typeset::sheet_pages(engine, &manuscript, sheets, &lines)
            .unwrap_or_else(|problems| panic!("{problems:?}"));
        let imposed = impose(&book, &extra, sheets, booklet, page);
        let papers: Vec<Paper<String>> = imposed
            .pages()
            .chunks(2)
            .map(|sides| {
                let [front, back] = sides else { panic!("a sheet has two sides") };
                let (front, back) = (prints(&front.frame, 8.0), prints(&back.frame, 8.0));
                Paper::printed(front, back, Duplex::ShortEdge)
            })
            .collect();
        let faces = nested(&papers, Binding::Left);
        assert_eq!(faces.len(), count + ticket.added);
        let (last, before) = faces.split_last().expect("a page");
        assert!(last.what.contains("Birch Law Centre"), "{count}: {}", last.what);
        assert!(last.what.contains("01632 960123"), "{count}: {}", last.what);
        let notes = &before[count - 1..];
        assert!(notes.iter().all(|face| face.what == "Notes"), "{count}: {notes:?}");
    }
}

#[test]
fn a_booklet_without_a_back_cover_is_filled_up_with_one_if_there_is_room() {
    let edition = BOOKLET.replace("format = \"pdf\"\n", "format = \"pdf\"\nback-cover = false\n");
    assert_ne!(edition, BOOKLET);
    let (reading, sheets, ticket) = made(&edition);
    let last = text_of(&reading.pages().last().expect("a page").frame);
    assert!(!last.contains("Published by"), "{last}");
    let sides: String = sheets.pages().iter().map(|page| text_of(&page.frame)).collect();
    assert_eq!(sides.contains("Published by"), ticket.added > 0);
}

#[test]
fn each_side_says_what_it_is_outside_the_cut() {
    let edition = BOOKLET.replace("signature = 20", "signature = 3").replace("short-", "long-");
    let (_, sheets, ticket) = made(&edition);
    let count = ticket.signatures.iter().sum::<usize>();
    for (index, page) in sheets.pages().iter().enumerate() {
        let height = page.frame.height().to_mm();
        let mut found = Vec::new();
        pieces(&page.frame, Transform::identity(), &mut found);
        let outside: String = found
            .iter()
            .filter(|piece| piece.y < 8.0 || piece.y > height - 8.0)
            .map(|piece| piece.text.as_str())
            .collect();
        let side = if index % 2 == 0 { "front" } else { "back" };
        for part in [
            "The Field Guide · Birch Law Centre · Booklet · Draft",
            "not for reading on screen",
            &format!("Sheet {} of {count}, {side}", index / 2 + 1),
            &format!("of {}", ticket.signatures.len()),
            "A4",
            "flip on long edge",
            "100%",
        ] {
            assert!(outside.contains(part), "`{part}` is not in `{outside}`");
        }
    }
}

#[test]
fn nothing_is_rasterised_and_nothing_leads_anywhere() {
    fn count(frame: &Frame, images: &mut usize, others: &mut usize) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => count(&group.frame, images, others),
                FrameItem::Image(..) => *images += 1,
                FrameItem::Link(..) | FrameItem::Tag(_) => *others += 1,
                _ => {}
            }
        }
    }
    let (reading, sheets, ticket) = made(BOOKLET);
    let (mut images, mut links) = (0, 0);
    for page in reading.pages() {
        count(&page.frame, &mut images, &mut links);
    }
    assert!(images > 0 && links > 0, "the base project has pictures and links");
    let (mut imposed, mut left) = (0, 0);
    for page in sheets.pages() {
        count(&page.frame, &mut imposed, &mut left);
    }
    // The lines of a page for notes are one picture, as on a worksheet.
    let notes = ticket.added.saturating_sub(1);
    assert!(imposed == images + notes || imposed == images + notes + 1, "{imposed}, {images}");
    assert_eq!(left, 0);
}

#[test]
fn sheets_are_whole_sheets_of_the_paper() {
    let (_, sheets, ticket) = made(BOOKLET);
    assert_eq!(sheets.pages().len(), 2 * ticket.signatures.iter().sum::<usize>());
    for page in sheets.pages() {
        let (width, height) = (page.frame.width().to_mm(), page.frame.height().to_mm());
        assert!((width - 297.0).abs() < 1e-6 && (height - 210.0).abs() < 1e-6);
    }
}

#[test]
fn sections_start_on_the_next_page_if_paper_is_saved() {
    let (wide, _, _) = made(BOOKLET);
    let (close, _, _) =
        made(&BOOKLET.replace("duplex = true", "duplex = true\nopenings = \"next-page\""));
    let blank = |book: &PagedDocument| {
        book.pages().iter().filter(|page| text_of(&page.frame).is_empty()).count()
    };
    assert!(close.pages().len() < wide.pages().len());
    assert!(blank(&close) < blank(&wide), "{} and {}", blank(&close), blank(&wide));
}

#[test]
fn folios_are_at_the_outer_edge_on_both_sides_of_the_spine() {
    for (binding, left_is_verso) in [("left", true), ("right", false)] {
        let edition = BOOKLET.replace("\"left\"", &format!("\"{binding}\""));
        let (reading, _, _) = made(&edition);
        let mut seen = 0;
        for (index, page) in reading.pages().iter().enumerate() {
            let mut found = Vec::new();
            pieces(&page.frame, Transform::identity(), &mut found);
            let number = (index + 1).to_string();
            let at_foot = found.iter().find(|piece| piece.y > 186.0 && piece.text == number);
            let Some(folio) = at_foot else { continue };
            let is_left = (index % 2 == 1) == left_is_verso;
            assert_eq!(folio.x < 74.0, is_left, "{binding}, page {number}: {}", folio.x);
            seen += 1;
        }
        assert!(seen > 8, "{seen}");
    }
}

/// The pages that fill up a booklet are taken by their number.
#[test]
fn a_layout_with_a_page_too_many_is_refused() {
    let mut layouts = bindery::pages::typeset::BUILT_IN_LAYOUTS.iter();
    let (_, sheets) = layouts.find(|(name, _)| *name == "sheets.typ").expect("a layout");
    let twice = sheets.replace("  back-page()\n", "  back-page()\n  back-page()\n");
    assert_ne!(*sheets, twice);
    with_booklet(BOOKLET)
        .write("layouts/sheets.typ", twice)
        .run(&["build", "--edition", "booklet", "--partner", "birch"])
        .expect_failure(1)
        .stderr_has("error[typeset]: the sheets need ")
        .stderr_has("check `sheets.typ`");
}
