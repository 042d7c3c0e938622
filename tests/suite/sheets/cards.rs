//! Wallet cards: every front has its own back behind it.

use super::editions::CARDS;
use crate::support::{Project, manuscript, pages};
use bindery::pdf::impose::{card_sheets, card_side, grid};
use bindery::project::Paper;
use std::collections::BTreeMap;
use typst::layout::{Frame, FrameItem, Transform};

/// Whole numbers to compare places by: hundredths of a millimetre.
fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

#[test]
fn fronts_and_backs_meet_whichever_way_the_paper_is_turned() {
    for paper in [Paper::A4, Paper::A3] {
        let grid = grid(paper);
        for turned in [false, true] {
            for sheet in card_sheets(23, grid) {
                let place = |cells, is_back: bool| -> BTreeMap<(i64, i64), usize> {
                    let side = card_side(cells, grid, paper, is_back && turned);
                    side.placed
                        .iter()
                        .map(|card| {
                            // The corners of the card in the file; head down where the side is.
                            let (mut left, mut right) = (card.shown.left, card.shown.right);
                            let (mut top, mut bottom) = (card.shown.top, card.shown.bottom);
                            if side.turned {
                                (left, right) = (side.width - right, side.width - left);
                                (top, bottom) = (side.height - bottom, side.height - top);
                            }
                            // Upright paper: its short edges are head and foot.
                            if is_back && turned {
                                (top, bottom) = (side.height - bottom, side.height - top);
                            } else if is_back {
                                (left, right) = (side.width - right, side.width - left);
                            }
                            assert!(right > left && bottom > top);
                            ((hundredths(left), hundredths(top)), card.page)
                        })
                        .collect()
                };
                assert_eq!(place(&sheet.front, false), place(&sheet.back, true));
            }
        }
    }
}

#[test]
fn a_sheet_is_full_and_every_card_is_there() {
    let grid = grid(Paper::A4);
    assert_eq!((grid.columns, grid.rows), (2, 5));
    for cards in 1..=40 {
        let sheets = card_sheets(cards, grid);
        assert_eq!(sheets.len(), cards.div_ceil(10));
        let mut seen = vec![0; cards];
        for sheet in &sheets {
            assert_eq!((sheet.front.len(), sheet.back.len()), (10, 10));
            for cell in &sheet.front {
                seen[cell.card] += 1;
            }
        }
        assert!(seen.iter().all(|count| *count > 0), "{cards}: {seen:?}");
    }
}

/// The places of words on a frame, in millimetres from its upper left corner.
fn find(frame: &Frame, transform: Transform, words: &str, found: &mut Vec<(f64, f64)>) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                find(&group.frame, moved.pre_concat(group.transform), words, found);
            }
            FrameItem::Text(text) if text.text.contains(words) => {
                found.push((moved.tx.to_mm(), moved.ty.to_mm()));
            }
            _ => {}
        }
    }
}

#[test]
fn the_words_of_a_back_lie_behind_those_of_its_front() {
    for duplex in ["long-edge", "short-edge"] {
        let project = Project::base()
            .write("content/editions/cards.toml", CARDS.replace("long-edge", duplex))
            .append(
                "content/worksheets/request.md",
                "\n::: card {title=\"Second card\"}\nSecondfront.\n\n***\n\nSecondback.\n:::\n",
            );
        let prepared = project.prepared();
        let manuscript = manuscript(&prepared, "birch", "cards");
        let sheets = manuscript.edition.sheets.clone().expect("sheets");
        let engine = prepared.engine().expect("an engine");
        let slips = bindery::pdf::impose::slips(&[1]);
        let extra = bindery::typeset::sheet_pages(engine, &manuscript, &sheets, &slips)
            .unwrap_or_else(|problems| panic!("{problems:?}"));
        let document = bindery::pdf::impose::impose_cards(&extra, &sheets);
        let [front, back] = document.pages() else { panic!("one sheet") };
        let places = |page: &typst_layout::Page, words: &str, is_back: bool| -> Vec<(i64, i64)> {
            let mut found = Vec::new();
            find(&page.frame, Transform::identity(), words, &mut found);
            let mut cells: Vec<(i64, i64)> = found
                .into_iter()
                .map(|(x, y)| {
                    let (x, y) = match (is_back, duplex) {
                        (false, _) => (x, y),
                        (true, "long-edge") => (210.0 - x, y),
                        (true, _) => (x, 297.0 - y),
                    };
                    // The card, by its column and row.
                    (((x - 20.0) / 85.0).floor() as i64, ((y - 13.5) / 54.0).floor() as i64)
                })
                .collect();
            cells.sort_unstable();
            cells
        };
        for (on_front, on_back) in
            [("Ask for the reason", "Write down"), ("Secondfront", "Secondback")]
        {
            let fronts = places(front, on_front, false);
            assert_eq!(fronts.len(), 5, "{on_front}");
            assert_eq!(fronts, places(back, on_back, true), "{on_front}, {duplex}");
        }
    }
}

#[test]
fn the_reading_copy_has_the_cards_and_nothing_else_of_the_book() {
    let project = Project::base().write("content/editions/cards.toml", CARDS);
    let prepared = project.prepared();
    let manuscript = manuscript(&prepared, "birch", "cards");
    let text = crate::support::words(&pages(&prepared, &manuscript).document);
    for part in ["If the office says no", "Ask for the reason", "Write down the time"] {
        assert!(text.contains(part), "{part}");
    }
    for part in ["A plain paragraph", "Your request"] {
        assert!(!text.contains(part), "{part}");
    }
}

#[test]
fn a_card_too_full_for_its_size_is_reported_at_its_line() {
    let words = "Unpronounceable ".repeat(44);
    Project::base()
        .write("content/editions/cards.toml", CARDS)
        .append(
            "content/worksheets/request.md",
            &format!("\n::: card {{title=\"Too full\"}}\n{words}\n:::\n"),
        )
        .run(&["build", "--edition", "cards", "--partner", "birch"])
        .expect_success()
        .stderr_has("warning[overfull]: this card's words fit only in ")
        .stderr_has("--> content/worksheets/request.md:");
}

#[test]
fn an_edition_of_cards_without_a_card_is_a_mistake() {
    let text = Project::base().text("content/worksheets/request.md");
    let (before, rest) = text.split_once("::: card").expect("a card");
    let (_, after) = rest.split_once(":::\n").expect("its end");
    Project::base()
        .write("content/editions/cards.toml", CARDS)
        .write("content/worksheets/request.md", format!("{before}{after}"))
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("content/editions/cards.toml")
        .stdout_has("this edition is made of cards, and there are none");
}
