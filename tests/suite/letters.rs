//! Letters to post: pages of their own that nothing of the book is on, with room to write.

use crate::support::{Project, manuscript, pages, words_of_pages};
use typst::layout::{Frame, FrameItem};

const SHEET: &str = "content/worksheets/request.md";
const LETTER: &str = "::: letter {title=\"Request\"}";

/// The words on each page of an edition.
fn page_words(project: &Project, edition: &str) -> Vec<String> {
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", edition);
    words_of_pages(&pages(&workspace, &manuscript).document)
}

/// The base project, whose letter has pages of its own and these words at its end.
fn with_letter(end: &str) -> Project {
    Project::base().replace(SHEET, LETTER, "::: letter {.own-page title=\"Request\"}").replace(
        SHEET,
        "(blank:).\n:::\n\n::: answer",
        &format!("(blank:).\n{end}:::\n\n::: answer"),
    )
}

#[test]
fn a_letter_to_post_has_a_page_without_anything_of_the_book() {
    for edition in ["print", "screen", "large-print"] {
        let pages = page_words(&with_letter(""), edition);
        let place =
            pages.iter().position(|page| page.contains("I was born on")).expect("the letter");
        let letter = &pages[place];
        assert!(letter.trim_start().starts_with("Request"), "{edition}: {letter}");
        for part in ["Draft", "Birch", "Field Guide", "Fill in the sheet", "in your own words"] {
            assert!(!letter.contains(part), "{edition}: `{part}` is on the letter:\n{letter}");
        }
        assert!(!letter.contains(&(place + 1).to_string()), "{edition}: a page number:\n{letter}");
        // The book goes on after it, with the number that its pages have.
        assert!(pages[place + 1].contains("in your own words"), "{edition}: {}", pages[place + 1]);
        assert!(pages[place + 1].contains("Draft"), "{edition}: {}", pages[place + 1]);
        assert!(pages[place + 1].contains(&(place + 2).to_string()), "{edition}");
    }
}

#[test]
fn a_letter_of_two_pages_counts_its_own() {
    let end = "\nOne more thing that has to be said about my case.\n".repeat(60);
    let pages = page_words(&with_letter(&end), "print");
    let letter: Vec<&String> =
        pages.iter().filter(|page| page.contains("has to be said")).collect();
    assert!(letter.len() > 1, "{} pages", letter.len());
    assert!(!letter[0].contains("page 2") && !letter[0].contains("page 1"), "{}", letter[0]);
    assert!(letter[1].contains("page 2"), "{}", letter[1]);
    assert!(!letter[1].contains("Draft"), "{}", letter[1]);
}

#[test]
fn a_letter_in_a_booklet_or_a_binder_stays_among_the_text() {
    let small =
        with_letter("").replace("content/editions/print.toml", "size = \"A4\"", "size = \"A5\"");
    let binder = with_letter("").replace(
        "content/editions/print.toml",
        "folios = \"continuous\"",
        "folios = \"by-chapter\"",
    );
    for project in [small, binder] {
        let pages = page_words(&project, "print");
        let page = pages.iter().find(|page| page.contains("I was born on")).expect("the letter");
        assert!(page.contains("Draft"), "{page}");
    }
}

#[test]
fn a_page_of_its_own_changes_nothing_that_readers_read() {
    let text = |project: &Project| {
        project
            .run(&["build", "--partner", "birch", "--edition", "ebook", "--out", "made"])
            .expect_success();
        let files =
            crate::support::unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
        files["EPUB/section-request-sheet.xhtml"].clone()
    };
    assert_eq!(text(&Project::base()), text(&with_letter("")));
}

/// The widths of the pictures on a frame, in points.
fn widths(frame: &Frame, found: &mut Vec<f64>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => widths(&group.frame, found),
            FrameItem::Image(_, size, _) if size.y.to_pt() < 2.0 => found.push(size.x.to_pt()),
            _ => {}
        }
    }
}

#[test]
fn blanks_in_a_letter_are_long_enough_to_write_in() {
    let body =
        "::: letter {title=\"A letter\"}\nMy name is ____ and this is said.\n\nDear ____,\n:::\n";
    let project = Project::base().body(body);
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "print");
    let document = pages(&workspace, &manuscript).document;
    let mut texts = words_of_pages(&document).into_iter().zip(document.pages());
    let page = texts.find(|(text, _)| text.contains("this is said")).map(|(_, page)| page);
    let mut found = Vec::new();
    widths(&page.expect("the letter").frame, &mut found);
    assert_eq!(found.len(), 2, "{found:?}");
    // 3 centimetres at least, before the rest of the line is added.
    assert!(found.iter().all(|width| *width > 85.0), "{found:?}");
}
