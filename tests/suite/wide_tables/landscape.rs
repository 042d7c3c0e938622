//! Tables on landscape pages: turned in copies that are bound, upright on a screen.

use super::{Piece, Way, laid_out, pieces, project};
use crate::support::{Project, manuscript, unzip};
use hayro_syntax::Pdf;

const BOUND: [&str; 5] = ["print", "booklet", "loose-leaf", "low-ink", "print-shop"];

/// A table that is too wide for an upright page, with so many rows.
fn wide_table(rows: usize) -> String {
    let mut text = "Words before.\n\n::: table {#tab-answers .landscape .row-headers}\nWhat each \
                    authority answered.[^n]\n\n| Authority | Asked | Answered | Reminder | \
                    Complaint | Commissioner | Outcome |\n|---|---|---|---|---|---|---|\n"
        .to_owned();
    for row in 1..=rows {
        text.push_str(&format!(
            "| Authority {row} | 1 March 2026 | 30 March 2026 | 2 April 2026 | 14 April 2026 | 30 \
             May 2026 | Disclosed in part |\n"
        ));
    }
    text + ":::\n\n[^n]: From our own requests.\n\nWords after, with [the table](#tab-answers).\n"
}

fn has(page: &[Piece], text: &str) -> bool {
    page.iter().any(|piece| piece.text.contains(text))
}

fn find<'a>(page: &'a [Piece], text: &str) -> &'a Piece {
    page.iter().find(|piece| piece.text == text).unwrap_or_else(|| panic!("`{text}`: {page:?}"))
}

#[test]
fn in_a_bound_copy_the_table_is_turned_and_the_page_stays_in_the_format_of_the_book() {
    let project = project().body(&wide_table(40));
    let workspace = project.workspace();
    for edition in BOUND {
        let compiled = laid_out(&workspace, edition);
        assert!(!compiled.document.pages().is_empty());
        let pages = pieces(&compiled);
        let (width, height) = if edition == "booklet" { (148.0, 210.0) } else { (210.0, 297.0) };
        for (_, own_width, own_height) in &pages {
            assert_eq!((*own_width, *own_height), (width, height), "{edition}");
        }
        let table: Vec<usize> =
            (0..pages.len()).filter(|&at| has(&pages[at].0, "Commissioner")).collect();
        assert!(table.len() > 1, "{edition}: the table breaks");
        assert!(table.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{edition}: {table:?}");
        let mut rows = 0;
        for &at in &table {
            let page = &pages[at].0;
            let head = find(page, "Commissioner");
            assert_eq!(head.way, Way::Up, "{edition}");
            assert!(head.left < width / 3.0, "{edition}: the head is at the left, not {head:?}");
            rows += page.iter().filter(|piece| piece.text == "2 April 2026").count();
            let row = find(page, "2 April 2026");
            assert!(row.left > head.left && row.way == Way::Up, "{edition}: {row:?}");
            assert!(!has(page, "Words"), "{edition}: nothing else is on the page");
            // Running heads and page numbers are where they are on every page of the same side.
            let upright: Vec<&Piece> =
                page.iter().filter(|piece| piece.way == Way::Across).collect();
            assert!(page.iter().all(|piece| piece.way != Way::Other), "{edition}: {page:?}");
            let number = if edition == "loose-leaf" {
                format!("3-{}", at + 1 - table[0] + 1)
            } else {
                (at + 1).to_string()
            };
            let foot = upright.iter().find(|piece| piece.text == number);
            let foot = foot.unwrap_or_else(|| panic!("{edition}: no `{number}` in {upright:?}"));
            let same_side = pages.iter().enumerate().filter(|(other, _)| other % 2 == at % 2);
            let feet = same_side.filter(|(other, _)| !table.contains(other)).filter_map(
                |(other, (page, ..))| {
                    let number = (other + 1).to_string();
                    page.iter().find(|piece| piece.text == number)
                },
            );
            for other in feet.filter(|other| other.top > height * 0.8) {
                assert!((other.top - foot.top).abs() < 0.1, "{edition}: {other:?} and {foot:?}");
            }
            let is_verso = at % 2 == 1;
            assert_eq!(foot.left < width / 2.0, is_verso, "{edition}: {foot:?}");
            let running = if is_verso { "The Field Guide" } else { "A plain chapter" };
            let running = upright.iter().find(|piece| piece.text.contains(running));
            let running = running.unwrap_or_else(|| panic!("{edition}: no head in {upright:?}"));
            assert!(running.top < height * 0.15, "{edition}: {running:?}");
        }
        assert_eq!(rows, 40, "{edition}: every row is there once");
        let after = pages.iter().position(|(page, ..)| has(page, "Words after"));
        assert_eq!(after, table.last().map(|last| last + 1), "{edition}: the text goes on");
    }
}

#[test]
fn on_a_screen_the_page_is_wider_than_high_and_upright() {
    let project = project().body(&wide_table(40));
    let workspace = project.workspace();
    let compiled = laid_out(&workspace, "screen");
    let mut found = 0;
    for (page, width, height) in pieces(&compiled) {
        let is_table = has(&page, "Commissioner");
        found += usize::from(is_table);
        let expected = if is_table { (297.0, 210.0) } else { (210.0, 297.0) };
        assert_eq!((width, height), expected, "{page:?}");
        assert!(page.iter().all(|piece| piece.way == Way::Across), "{page:?}");
        if is_table {
            let head = find(&page, "Chapter 3: A plain chapter");
            assert!(head.top < 25.0 && head.left > 200.0, "{head:?}");
            assert!(find(&page, "Birch").left < 30.0);
        }
    }
    assert!(found > 1, "the table breaks");
}

#[test]
fn large_print_has_columns_on_a_landscape_page_if_they_fit() {
    let project = Project::base().body(
        "::: table {.landscape}\nDates.\n\n| Body | Asked | Due | Told | Done |\n|---|---|---|---|\
         ---|\n| One | May | June | July | No |\n:::\n",
    );
    let workspace = project.workspace();
    let pages = pieces(&laid_out(&workspace, "large-print"));
    let (page, width, _) =
        pages.iter().find(|(page, ..)| has(page, "Told")).expect("a page with the table");
    assert_eq!(*width, 297.0);
    assert!((find(page, "Body").top - find(page, "Done").top).abs() < 0.1, "in one row");
    // A table that is too wide even for that is set row by row, on an upright page.
    project.rewrite_body(
        &wide_table(3)
            .replace("Commissioner", "Information Commissioner")
            .replace(" 14 April 2026 |", " acknowledgement |")
            .replace("Disclosed", "Administratively")
            .replace("Asked", "Correspondence"),
    );
    let workspace = project.workspace();
    let pages = pieces(&laid_out(&workspace, "large-print"));
    assert!(pages.iter().all(|(_, width, _)| *width == 210.0));
    assert!(pages.iter().any(|(page, ..)| has(page, "Authority 3")));
}

#[test]
fn every_file_with_a_landscape_page_is_sound_and_the_same_each_time() {
    let project = project().body(&wide_table(30));
    project.run(&["build", "--partner", "birch", "--out", "one"]).expect_success();
    project.run(&["build", "--partner", "birch", "--out", "two", "--jobs", "1"]).expect_success();
    let files = project.files("one");
    assert!(files.iter().any(|path| path.contains("booklet-sheets")), "{files:?}");
    for path in files.iter().filter(|path| path.ends_with(".pdf")) {
        let bytes = project.bytes(&format!("one/{path}"));
        assert!(bytes == project.bytes(&format!("two/{path}")), "{path} differs");
        let pdf = Pdf::new(bytes).expect("a PDF");
        for page in pdf.pages().iter() {
            let (media, crop) = (page.media_box(), page.crop_box());
            assert_eq!(media.width(), crop.width(), "{path}");
            let is_upright = media.height() > media.width();
            let may_be_wide =
                ["screen", "large-print", "sheets"].iter().any(|name| path.contains(name));
            assert!(is_upright || may_be_wide, "{path}");
        }
    }
}

#[test]
fn an_ebook_lets_a_landscape_table_scroll() {
    for (mark, class) in [("", "table"), (" {.landscape}", "table wide")] {
        let project = Project::base().body(&format!(
            "::: table{mark}\nTwo columns.\n\n| A | B |\n|---|---|\n| x | y |\n:::\n"
        ));
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", "ebook");
        let engine = workspace.engine().expect("an engine");
        let cover = bindery::pages::typeset::cover_png(engine, &manuscript).expect("a cover");
        let cover =
            bindery::ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
        let epub = bindery::ebook::assemble(&manuscript, cover, None, &workspace.layouts);
        let files = unzip(&epub.expect("an ebook").bytes);
        let page = files.iter().find(|(name, _)| name.ends_with("plain.xhtml"));
        let page = String::from_utf8_lossy(page.expect("the chapter").1);
        let expected = format!("<div class=\"{class}\"");
        assert!(page.contains(&expected), "{mark}: {page}");
        // Every table scrolls in a box that keyboards reach, because any may be wider than a phone.
        assert!(page.contains("tabindex=\"0\""), "{mark}: {page}");
    }
}

#[test]
fn the_mark_is_about_pages_and_changes_no_text() {
    let project = crate::compare::released();
    let path = "content/chapters/asking.md";
    let text = project.text(path);
    let marked = text.replacen("::: table {", "::: table {.landscape ", 1);
    assert_ne!(text, marked, "there is a table");
    let project = project.write(path, marked);
    let run = project.run(&["release", "diff", "2026.03"]).expect_success();
    run.stdout("The Field Guide: 2026.03 → working tree\nThere are no differences.\n");
}
