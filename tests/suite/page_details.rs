//! Details of pages that show only in large books: dates on covers, numbers in the contents, and the
//! first column of tables that are set row by row.

use crate::long_names::{Piece, pieces_of};
use crate::support::{Project, manuscript, pages, undivided, words};
use std::fmt::Write as _;

/// The date of the base project.
const DATE: &str = "1 March 2026";

const EDITIONS: [&str; 5] = ["screen", "print", "large-print", "booklet", "loose-leaf"];

/// The base project with more editions for pages.
fn project() -> Project {
    ["booklet", "loose-leaf"].into_iter().fold(Project::base(), |project, edition| {
        let path = format!("content/editions/{edition}.toml");
        project.write(&path, undivided(edition))
    })
}

#[test]
fn the_facts_on_a_cover_are_not_divided_where_there_is_room() {
    let workspace = project().workspace();
    for edition in EDITIONS {
        let manuscript = manuscript(&workspace, "birch", edition);
        let compiled = pages(&workspace, &manuscript);
        let cover = pieces_of(&compiled.document.pages()[0].frame);
        let has = |fact: &str| cover.iter().any(|piece| piece.text == fact);
        assert!(has(DATE), "{edition}: {cover:?}");
        let title = cover.iter().find(|piece| piece.text.ends_with("edition"));
        let title = title.unwrap_or_else(|| panic!("{edition}: {cover:?}"));
        assert!(title.text.contains(' '), "{edition}: {title:?}");
    }
}

#[test]
fn a_long_number_in_the_contents_does_not_touch_its_title() {
    let mut body = "Words.\n".to_owned();
    for number in 1..=101 {
        write!(body, "\n## Heading {number}\n\nWords.\n").expect("text");
    }
    let workspace = project().body(&body).workspace();
    for edition in EDITIONS {
        let manuscript = manuscript(&workspace, "birch", edition);
        let compiled = pages(&workspace, &manuscript);
        let mut found = 0;
        for page in compiled.document.pages() {
            let pieces = pieces_of(&page.frame);
            let of = |number: u8| {
                let title = format!("Heading {number}");
                pieces.iter().find(|piece| piece.text == title)
            };
            let beside = |title: &Piece| {
                let line = pieces.iter().filter(|own| (own.bottom - title.bottom).abs() < 0.5);
                line.filter(|own| own.left < title.left).map(|own| own.right).fold(0.0, f64::max)
            };
            // Only in the contents are two headings so close to each other.
            let (Some(first), Some(last)) = (of(100), of(101)) else { continue };
            if last.top - first.top > 30.0 {
                continue;
            }
            found += 1;
            assert!(last.left - beside(last) > 4.0, "{edition}: {last:?}, {}", beside(last));
            assert!(beside(last) > 0.0, "{edition}: there is no number beside {last:?}");
        }
        assert_eq!(found, 1, "{edition}");
    }
}

#[test]
fn a_table_set_row_by_row_keeps_the_name_of_its_first_column() {
    let names: Vec<String> = (1..=12).map(|at| format!("Heading{at}")).collect();
    let cells = |row: u8| (1..=12).map(|at| format!("R{row}C{at}")).collect::<Vec<_>>().join(" | ");
    let body = format!(
        "::: table\nA table.\n\n| {} |\n|{}\n| {} |\n| {} |\n:::\n",
        names.join(" | "),
        "---|".repeat(12),
        cells(1),
        cells(2)
    );
    let workspace = project().body(&body).workspace();
    let manuscript = manuscript(&workspace, "birch", "large-print");
    let text = words(&pages(&workspace, &manuscript).document);
    for row in 1..=2 {
        for (at, name) in names.iter().enumerate() {
            let cell = format!("{name}: R{row}C{}", at + 1);
            assert!(text.contains(&cell), "{cell}: {text}");
        }
    }
}

/// Whether the chapter `plain` begins on the page on which the chapter before it ends, in the screen
/// edition of a project in which sections open as given.
#[track_caller]
fn shares_a_page(openings: &str, before: &str) -> bool {
    let screen = "content/editions/screen.toml";
    let project = Project::base()
        .replace(screen, "[page]", &format!("[page]\nopenings = \"{openings}\""))
        .append("content/chapters/writing.md", &format!("\n{before}\n\nThe damsonend.\n"));
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "alder", "screen"));
    let pages = crate::support::words_of_pages(&compiled.document);
    let end = pages.iter().find(|page| page.contains("The damsonend.")).expect("the end");
    end.contains("A chapter that uses nothing special.")
}

#[test]
fn sections_run_on_where_the_edition_says_so_and_there_is_room() {
    assert!(shares_a_page("run-on", ""));
    for openings in ["next-page", "recto"] {
        assert!(!shares_a_page(openings, ""), "{openings}");
    }
    let filled = "Words.\n\n".repeat(70);
    let fits: Vec<bool> = (0..4)
        .map(|more| shares_a_page("run-on", &(filled.clone() + &"Words.\n\n".repeat(more * 6))))
        .collect();
    assert!(fits.contains(&false), "a third of a page must be left: {fits:?}");
}

#[test]
fn lines_of_code_are_as_close_in_a_list_as_elsewhere() {
    let code = |name: &str| format!("```\n{name} one\n{name} two\n{name} three\n```\n");
    let inner = |indent: &str, name: &str| code(name).replace('\n', &format!("\n{indent}"));
    let body = format!(
        "{}\n- Words.\n\n  {}\n1. Words.\n\n   {}\n",
        code("outside"),
        inner("  ", "bullet"),
        inner("   ", "number")
    );
    let workspace = Project::base().body(&body).workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "alder", "screen"));
    let all: Vec<Piece> =
        compiled.document.pages().iter().flat_map(|page| pieces_of(&page.frame)).collect();
    let top = |text: String| {
        all.iter().find(|piece| piece.text == text).unwrap_or_else(|| panic!("{text}")).top
    };
    let steps = ["outside", "bullet", "number"].map(|name| {
        let [one, two, three] = ["one", "two", "three"].map(|line| top(format!("{name} {line}")));
        assert!((three - two - (two - one)).abs() < 0.01, "{name}");
        (two - one) * 100.0
    });
    assert!(steps.iter().all(|step| (step - steps[0]).abs() < 1.0), "{steps:?}");
}
