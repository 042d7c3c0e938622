//! Finders on pages made by hand: each kind of fault, and next to it what is in order.

use super::finding::{Finding, Kind};
use super::laid_out::{Book, Stretch};
use super::sheet::{Area, Cell, Line, Part, Sheet, Sheets};
use crate::book::manuscript::Role;
use crate::pages::typeset::sample::edition;
use typst::introspection::Location;

const WIDTH: f64 = 595.0;
const HEIGHT: f64 = 842.0;
/// From one line to the next.
const STEP: f64 = 15.0;
/// As many words as fill a line.
const WORDS: &str = "Words that fill a line of a page with neither too few nor too many";
/// The head of the text.
const TOP: f64 = 80.0;

fn place(number: u128) -> Location {
    Location::new(number)
}

/// The line of this number on a page, in the paragraph `owner`.
fn line(number: usize, owner: u128, text: &str) -> Line {
    let base = TOP + STEP * (number as f64 + 1.0);
    Line {
        part: Part::Text,
        owner: Some(place(owner)),
        is_paragraph: true,
        is_heading: false,
        is_caption: false,
        is_marker: false,
        in_list: false,
        in_margin: false,
        in_outline: false,
        cell: None,
        top: base - 10.0,
        foot: base + 3.0,
        base,
        left: 90.0,
        right: 300.0,
        text: text.to_owned(),
        size: 11.0,
        smallest: 11.0,
        span: None,
    }
}

fn row(number: usize, row: usize) -> Line {
    let cell = Cell { table: place(900), row, is_header: false };
    Line { cell: Some(cell), is_paragraph: false, ..line(number, 1000 + row as u128, "A row") }
}

fn sheet(number: usize, lines: Vec<Line>) -> Sheet {
    let is_drawn_on = !lines.is_empty();
    Sheet { number, width: WIDTH, height: HEIGHT, lines, areas: Vec::new(), is_drawn_on }
}

/// A page full of lines of one paragraph.
fn full(number: usize, owner: u128) -> Sheet {
    sheet(number, (0..42).map(|at| line(at, owner, WORDS)).collect())
}

/// A chapter on these pages.
fn book(pages: Vec<Sheet>) -> Book {
    let last = pages.len();
    Book {
        design: edition("print").page.expect("a page"),
        is_for_cards: false,
        turns_pages: false,
        opens_recto: false,
        sheets: Sheets { pages, ..Sheets::default() },
        stretches: vec![Stretch { role: Role::Chapter, first: 1, last }],
        blocks: Vec::new(),
        on_own_pages: Vec::new(),
    }
}

fn kinds(book: &Book) -> Vec<(Kind, usize)> {
    let found: Vec<Finding> = super::findings(book);
    found.iter().map(|finding| (finding.kind, finding.page)).collect()
}

#[test]
fn full_pages_have_no_faults() {
    assert_eq!(kinds(&book(vec![full(1, 1), full(2, 2)])), []);
}

#[test]
fn a_note_without_its_call_is_found() {
    let mut pages = vec![full(1, 1), full(2, 2)];
    pages[1].lines.push(Line { part: Part::Note(place(7)), ..line(44, 7, "1 A note.") });
    let mut book = book(pages);
    book.sheets.calls.insert(place(7), (1, None));
    assert_eq!(kinds(&book), [(Kind::NoteApart, 2)]);
    book.sheets.calls.insert(place(7), (2, None));
    assert_eq!(kinds(&book), []);
}

#[test]
fn a_note_on_two_pages_is_one_fault() {
    let mut pages = vec![full(1, 1), full(2, 2)];
    for (page, words) in pages.iter_mut().zip(["1 A note that", "goes on."]) {
        page.lines.push(Line { part: Part::Note(place(7)), ..line(44, 7, words) });
    }
    let mut book = book(pages);
    book.sheets.calls.insert(place(7), (1, None));
    assert_eq!(kinds(&book), [(Kind::NoteApart, 2)]);
}

#[test]
fn lone_lines_and_short_ends_are_found() {
    let lone = book(vec![full(1, 1), sheet(2, vec![line(0, 2, "Alone")])]);
    assert_eq!(kinds(&lone), [(Kind::LoneLine, 2)]);
    let two = vec![line(0, 2, "One"), line(1, 2, "Two")];
    assert_eq!(kinds(&book(vec![full(1, 1), sheet(2, two)])), [(Kind::ShortEnd, 2)]);
    let three = (0..3).map(|at| line(at, 2, "Line")).collect();
    assert_eq!(kinds(&book(vec![full(1, 1), sheet(2, three)])), []);
}

#[test]
fn a_bullet_alone_is_a_lone_line() {
    let mark = Line { is_marker: true, ..line(0, 2, "•") };
    let words = Line { in_list: true, ..line(0, 3, "The last item") };
    let book = book(vec![full(1, 1), sheet(2, vec![mark, words])]);
    assert_eq!(kinds(&book), [(Kind::LoneLine, 2)]);
}

#[test]
fn widows_and_orphans_are_found() {
    let mut orphan = full(1, 1);
    orphan.lines.push(line(42, 5, "The first line"));
    let mut rest = full(2, 2);
    rest.lines[0] = line(0, 5, "the second line");
    rest.lines[1] = line(1, 5, "and the third.");
    assert_eq!(kinds(&book(vec![orphan, rest])), [(Kind::Widow, 1)]);
    let mut widow = full(2, 2);
    widow.lines[0] = line(0, 1, "the last line.");
    assert_eq!(kinds(&book(vec![full(1, 1), widow])), [(Kind::Widow, 2)]);
}

#[test]
fn a_lone_row_is_found_on_either_page() {
    let table = |here: std::ops::Range<usize>, there: std::ops::Range<usize>| {
        let (mut one, mut other) = (full(1, 1), full(2, 2));
        one.lines.truncate(36);
        one.lines.extend(here.map(|at| row(36 + at, at)));
        other.lines.drain(..6);
        other.lines.splice(0..0, there.enumerate().map(|(at, number)| row(at, number)));
        book(vec![one, other])
    };
    assert_eq!(kinds(&table(0..1, 1..4)), [(Kind::LoneRow, 1)]);
    assert_eq!(kinds(&table(0..3, 3..4)), [(Kind::LoneRow, 2)]);
    assert_eq!(kinds(&table(0..2, 2..4)), []);
}

#[test]
fn a_half_empty_page_is_found_unless_its_section_ends() {
    let mut short = full(1, 1);
    short.lines.truncate(15);
    assert_eq!(kinds(&book(vec![short.clone(), full(2, 2)])), [(Kind::HalfEmpty, 1)]);
    short.areas.push(Area { top: 300.0, bottom: 700.0, is_picture: true });
    assert_eq!(kinds(&book(vec![short, full(2, 2)])), []);
    let mut last = full(2, 2);
    last.lines.truncate(15);
    assert_eq!(kinds(&book(vec![full(1, 1), last])), []);
}

#[test]
fn a_blank_page_is_found_unless_it_is_asked_for() {
    let pages = vec![full(1, 1), sheet(2, Vec::new()), full(3, 3)];
    let mut book = book(pages);
    let chapter = |first, last| Stretch { role: Role::Chapter, first, last };
    book.stretches = vec![chapter(1, 1), chapter(3, 3)];
    assert_eq!(kinds(&book), [(Kind::BlankPage, 2)]);
    book.opens_recto = true;
    assert_eq!(kinds(&book), []);
}

#[test]
fn a_stranded_heading_is_found() {
    let mut page = full(1, 1);
    page.lines.push(Line { is_heading: true, ..line(42, 3, "How to challenge") });
    assert_eq!(kinds(&book(vec![page, full(2, 2)])), [(Kind::StrandedHeading, 1)]);
}

#[test]
fn long_lines_are_found() {
    let long = "x".repeat(90);
    let page = sheet(1, (0..42).map(|at| line(at, 1, &long)).collect());
    assert_eq!(kinds(&book(vec![page])), [(Kind::LineLength, 1)]);
    let good = "x".repeat(70);
    let page = sheet(1, (0..42).map(|at| line(at, 1, &good)).collect());
    assert_eq!(kinds(&book(vec![page])), []);
}

#[test]
fn text_over_the_head_or_beyond_the_edge_is_found() {
    let mut page = full(1, 1);
    let head = Line { part: Part::Furniture, in_margin: true, ..line(0, 8, "A running head") };
    page.lines.push(head);
    assert_eq!(kinds(&book(vec![page])), [(Kind::OutsidePage, 1)]);
    let mut page = full(1, 1);
    page.lines[5].right = WIDTH + 20.0;
    assert_eq!(kinds(&book(vec![page])), [(Kind::OutsidePage, 1)]);
}

#[test]
fn a_divided_telephone_number_is_found() {
    let mut page = full(1, 1);
    page.lines[4].text = "Call the helpline on 0808 157".to_owned();
    page.lines[5].text = "0456 on weekdays.".to_owned();
    assert_eq!(kinds(&book(vec![page])), [(Kind::DividedNumber, 1)]);
}

#[test]
fn small_text_is_found() {
    let mut page = full(1, 1);
    page.lines[9].smallest = 6.5;
    assert_eq!(kinds(&book(vec![page])), [(Kind::SmallText, 1)]);
}

#[test]
fn long_contents_are_found() {
    let mut book = book(vec![full(1, 1), full(2, 2), full(3, 3)]);
    book.stretches[0].role = Role::Contents;
    assert_eq!(kinds(&book), [(Kind::LongContents, 1)]);
    book.stretches[0].last = 2;
    assert_eq!(kinds(&book), []);
}
