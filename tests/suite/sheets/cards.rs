//! Wallet cards: every front has its own back.

use super::editions::{CARDS, with_cards};
use crate::support::pages;
use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::Manuscript;
use bindery::pages::pdf::impose::{card_sheets, card_side, grid};
use bindery::project::Paper;
use std::collections::BTreeMap;
use typst::layout::{Frame, FrameItem, Transform};

/// The manuscript of the pack of cards.
fn card_manuscript(workspace: &Workspace) -> Manuscript {
    let project = &workspace.project;
    let (partner, edition) = (project.partner("birch"), project.edition("cards"));
    let release = workspace.draft_release().expect("a date");
    let (manuscript, problems) = workspace.selected(
        partner.expect("the partner"),
        edition.expect("the edition"),
        project.pack("rights"),
        &release,
    );
    assert!(!bindery::ground::diagnostic::any_error(&problems), "{problems:?}");
    manuscript
}

/// A length in hundredths of a millimetre, as a whole number that can be compared.
fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

#[test]
fn fronts_and_backs_match_whichever_way_the_paper_is_turned() {
    for paper in [Paper::A4, Paper::A3] {
        let grid = grid(paper);
        for turned in [false, true] {
            for sheet in card_sheets(23, grid) {
                let place = |cells, is_back: bool| -> BTreeMap<(i64, i64), usize> {
                    let side = card_side(cells, grid, paper, is_back && turned);
                    side.placed
                        .iter()
                        .map(|card| {
                            // The corners of the card in the file, turned if the side is.
                            let (mut left, mut right) = (card.shown.left, card.shown.right);
                            let (mut top, mut bottom) = (card.shown.top, card.shown.bottom);
                            if side.turned {
                                (left, right) = (side.width - right, side.width - left);
                                (top, bottom) = (side.height - bottom, side.height - top);
                            }
                            // The paper is upright, so its short edges are head and foot.
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
fn the_words_of_a_back_are_behind_those_of_its_front() {
    for duplex in ["long-edge", "short-edge"] {
        let project = with_cards(&CARDS.replace("long-edge", duplex)).append(
            "content/worksheets/request.md",
            "\n::: card {title=\"Second card\"}\nSecondfront.\n\n***\n\nSecondback.\n:::\n",
        );
        let workspace = project.workspace();
        let manuscript = card_manuscript(&workspace);
        let sheets = manuscript.edition.sheets.clone().expect("sheets");
        let engine = workspace.engine().expect("an engine");
        let slips = bindery::pages::pdf::impose::slips(&[1]);
        let extra = bindery::pages::typeset::sheet_pages(engine, &manuscript, &sheets, &slips)
            .unwrap_or_else(|problems| panic!("{problems:?}"));
        let document = bindery::pages::pdf::impose::impose_cards(&extra, &sheets);
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
fn the_reading_copy_has_the_cards_and_the_notes_around_them() {
    let workspace = with_cards(CARDS).workspace();
    let text = crate::support::words(&pages(&workspace, &card_manuscript(&workspace)).document);
    for part in ["If the office says no", "Ask for the reason", "Write down the time", "Fill in"] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn the_whole_book_does_not_come_as_cards() {
    let project = with_cards(CARDS);
    let run = project.run(&["build", "--edition", "cards", "--partner", "birch"]);
    run.expect_success().stderr_has("2 made");
    let files = project.files("output/draft");
    assert_eq!(
        files,
        [
            "birch/packs/rights-birch-cards-draft.pdf",
            "birch/packs/rights-birch-cards-sheets-a4-long-edge-draft.pdf",
            "build.json",
        ]
    );
}

#[test]
fn a_card_too_full_for_its_size_is_reported_at_its_line() {
    let words = "Unpronounceable ".repeat(44);
    let project = with_cards(CARDS).append(
        "content/worksheets/request.md",
        &format!("\n::: card {{title=\"Too full\"}}\nFront.\n\n***\n\n{words}\n:::\n"),
    );
    let said = "error[overfull]: the back of this card does not fit at 7 points, the smallest size \
                that can be read: about ";
    project
        .run(&["build", "--edition", "cards", "--partner", "birch"])
        .expect_failure(1)
        .stderr_has(said)
        .stderr_has(" mm) too much")
        .stderr_has("--> content/worksheets/request.md:");
    let sheets = project.files("output/draft").into_iter().find(|file| file.contains("sheets"));
    assert_eq!(sheets, None, "sheets with words that run over the edge");
    // `check` says so before anybody builds, once for all partners.
    project.run(&["check"]).expect_failure(1).stdout_has(said).stderr_has("1 error");
}

/// The sizes of all words on a frame, in points.
fn sizes(frame: &Frame, found: &mut Vec<f64>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => sizes(&group.frame, found),
            FrameItem::Text(text) => found.push(text.size.to_pt()),
            _ => {}
        }
    }
}

#[test]
fn a_card_has_its_title_on_both_sides_whom_to_call_and_a_code_and_nothing_small() {
    let words = "Ask for the reason and write it down. ".repeat(9);
    let project = with_cards(CARDS).append(
        "content/worksheets/request.md",
        &format!("\n::: card {{title=\"A full card\"}}\nFront.\n\n***\n\n{words}\n:::\n"),
    );
    let workspace = project.workspace();
    let manuscript = card_manuscript(&workspace);
    let sheets = manuscript.edition.sheets.clone().expect("sheets");
    let engine = workspace.engine().expect("an engine");
    let extra = bindery::pages::typeset::sheet_pages(engine, &manuscript, &sheets, &[])
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    let faces: Vec<&Frame> = extra.faces().collect();
    assert_eq!(faces.len(), 4);
    let has = |face: &Frame, words: &str| {
        let mut found = Vec::new();
        find(face, Transform::identity(), words, &mut found);
        !found.is_empty()
    };
    for (at, face) in faces.iter().enumerate() {
        let title = if at < 2 { "If the office says no" } else { "A full card" };
        assert!(has(face, title), "face {at} has no title");
        let mut found = Vec::new();
        sizes(face, &mut found);
        assert!(found.iter().all(|size| *size >= 6.99), "face {at}: {found:?}");
        let is_back = at % 2 == 1;
        assert_eq!(has(face, "01632 960"), !is_back, "face {at}: the helpline");
        let mut pictures = Vec::new();
        codes(face, &mut pictures);
        assert_eq!(pictures.len(), usize::from(is_back), "face {at}: {pictures:?}");
        // A telephone reads squares of half a millimetre at arm's length.
        assert!(pictures.iter().all(|side| *side > 16.0), "{pictures:?}");
    }
}

/// The sides of square pictures that are larger than a letter, in millimetres.
fn codes(frame: &Frame, found: &mut Vec<f64>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => codes(&group.frame, found),
            FrameItem::Image(_, size, _) if size.x == size.y && size.x.to_mm() > 8.0 => {
                found.push(size.x.to_mm());
            }
            _ => {}
        }
    }
}

#[test]
fn a_card_without_a_back_says_whose_it_is() {
    let workspace = with_cards(CARDS)
        .append("content/worksheets/request.md", "\n::: card {title=\"One side\"}\nFront.\n:::\n")
        .workspace();
    let manuscript = card_manuscript(&workspace);
    let sheets = manuscript.edition.sheets.clone().expect("sheets");
    let extra = bindery::pages::typeset::sheet_pages(
        workspace.engine().expect("an engine"),
        &manuscript,
        &sheets,
        &[],
    )
    .unwrap_or_else(|problems| panic!("{problems:?}"));
    let faces: Vec<&Frame> = extra.faces().collect();
    let said = |face: &Frame, words: &str| {
        let mut found = Vec::new();
        find(face, Transform::identity(), words, &mut found);
        !found.is_empty()
    };
    assert_eq!(faces.len(), 4);
    assert!(said(faces[2], "One side") && said(faces[2], "Front."));
    assert!(said(faces[3], "Birch Law Centre") && said(faces[3], "01632 960123"));
    assert!(!said(faces[1], "01632 960123"), "the author's own words replace it");
}
