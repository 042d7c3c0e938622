//! What a screen reader reads in a PDF, in order, and how it can move there.

use crate::support::{Child, Project, Spoken, compare_folder, fixtures, manuscript, pages, spoken};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The finished file of an edition of a project for `birch`.
fn exported(project: &Project, edition: &str) -> Vec<u8> {
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", edition);
    let compiled = pages(&workspace, &manuscript);
    bindery::pages::pdf::export(&compiled, &manuscript)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn with_chapter(text: &str) -> Project {
    Project::base().body(text)
}

fn all_kinds() -> Project {
    let text = fs::read_to_string(fixtures().join("spoken/chapter.md")).expect("a chapter");
    with_chapter(&text)
}

/// The section under the heading that ends in `title`.
fn section<'a>(document: &'a Spoken, title: &str) -> &'a Spoken {
    let is_under = |element: &&Spoken| {
        element.inner().first().is_some_and(|first| {
            first.role.starts_with('H') && first.words().trim().ends_with(title)
        })
    };
    let found = document.all().into_iter().find(is_under);
    found.unwrap_or_else(|| panic!("no section `{title}` in\n{}", document.told()))
}

#[test]
fn a_book_is_read_in_order() {
    let project = all_kinds();
    let mut told = BTreeMap::new();
    for edition in ["screen", "print"] {
        let (document, _) = spoken(&exported(&project, edition));
        let chapter = section(&document, "A plain chapter");
        told.insert(format!("{edition}.txt"), chapter.told());
        // The rest of the book in outline.
        if edition == "screen" {
            told.insert("outline.txt".to_owned(), outline(&document));
        }
    }
    compare_folder("spoken", &told);
}

/// Groups, sections and headings.
fn outline(document: &Spoken) -> String {
    let shown = ["Document", "Part", "Sect", "Art", "Aside", "TOC"];
    fn tell(element: &Spoken, depth: usize, shown: &[&str], out: &mut String) {
        let is_heading = element.role.starts_with('H');
        let is_shown = is_heading || shown.contains(&element.role.as_str());
        if is_shown {
            let words = if is_heading { element.words() } else { String::new() };
            let name = element.name.as_deref().filter(|_| !is_heading).unwrap_or_default();
            let line = format!("{}{} {words}{name}", "  ".repeat(depth), element.role);
            out.push_str(line.trim_end());
            out.push('\n');
        }
        if element.role != "TOC" {
            for inner in element.inner() {
                tell(inner, depth + usize::from(is_shown), shown, out);
            }
        }
    }
    let mut out = String::new();
    tell(document, 0, &shown, &mut out);
    out
}

#[test]
fn notes_interrupt_nothing_and_are_linked_both_ways() {
    let (document, _) = spoken(&exported(&all_kinds(), "print"));
    let mut notes = 0;
    let mut ids = BTreeSet::new();
    for element in document.all() {
        for inner in element.inner() {
            if inner.role != "Note" {
                continue;
            }
            notes += 1;
            assert_eq!((element.role.as_str(), element.name.as_deref()), ("Div", Some("Notes")));
            assert!(ids.insert(inner.id.clone().expect("a note has a name")), "{ids:?}");
            let label = inner.inner()[0];
            assert_eq!(label.role, "Lbl");
            let link = &label.inner()[0].children;
            let expected = Child::Link(Some(format!("Footnote {}", label.words())));
            assert!(link.contains(&expected), "{link:?}");
        }
    }
    assert!(notes >= 9, "{notes} notes");
    let calls = document.all().into_iter().filter(|element| element.role == "Reference");
    let calls = calls.filter(|call| {
        let links = call.inner().into_iter().flat_map(|link| &link.children);
        let is_named = |link: &Child| match link {
            Child::Link(Some(name)) => name.starts_with("Footnote "),
            _ => false,
        };
        links.into_iter().any(is_named)
    });
    // Three of them are called twice.
    assert!(calls.count() > notes);
}

/// What may hold only other elements.
const GROUPS: [&str; 12] = [
    "Document",
    "Part",
    "Art",
    "Aside",
    "Sect",
    "Div",
    "BlockQuote",
    "TOC",
    "L",
    "LI",
    "Table",
    "TR",
];

/// What a reader of the structure may expect of it.
fn is_sound(document: &Spoken, edition: &str) {
    let mut level = 0;
    for element in document.all() {
        let role = element.role.as_str();
        let words = element.words();
        if GROUPS.contains(&role) {
            for child in &element.children {
                let Child::Element(inner) = child else {
                    panic!("{edition}: {role} {:?} holds words itself: {words}", element.name)
                };
                assert!(
                    !matches!(inner.role.as_str(), "Span" | "Strong" | "Em" | "Link" | "Reference"),
                    "{edition}: {role} {:?} holds bare words: {}",
                    element.name,
                    inner.words()
                );
            }
        }
        if let Some(own) = role.strip_prefix('H') {
            let own: usize = own.parse().expect("a level");
            assert!(own <= level + 1, "{edition}: {words} skips a level");
            level = own;
        }
        let may_hold_blocks =
            !matches!(role, "P" | "Link" | "Reference" | "Span" | "Strong" | "Em" | "H1" | "H2");
        for inner in element.inner() {
            assert!(
                may_hold_blocks || !matches!(inner.role.as_str(), "P" | "L" | "Table" | "Note"),
                "{edition}: {role} holds {}: {words}",
                inner.role
            );
        }
        if element.alt.is_some() {
            assert!(matches!(role, "Figure" | "Formula"), "{edition}: {role} has a description");
        }
    }
}

#[test]
fn every_edition_has_a_sound_structure() {
    let project = all_kinds();
    for edition in ["screen", "print", "large-print"] {
        let (document, furniture) = spoken(&exported(&project, edition));
        assert_eq!(document.role, "Document");
        is_sound(&document, edition);
        // Running heads and page numbers are not read.
        assert!(furniture.iter().any(|words| words.contains("Draft")), "{edition}: {furniture:?}");
    }
}

#[test]
fn a_note_that_is_broken_over_pages_is_one_note() {
    let long = "Many words about one thing that nobody needs but everybody cites. ".repeat(60);
    let fill = "A paragraph that fills the page.\n\n".repeat(12);
    let project = with_chapter(&format!("{fill}A call.[^long] The end.\n\n[^long]: {long}\n"));
    let (document, _) = spoken(&exported(&project, "print"));
    is_sound(&document, "print");
    let chapter = section(&document, "A plain chapter");
    let notes: Vec<&Spoken> =
        chapter.all().into_iter().filter(|element| element.role == "Note").collect();
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].words().matches("nobody needs").count(), 60);
    let told = chapter.told();
    assert!(told.contains("A call.[^1] The end."), "{told}");
}

#[test]
fn notes_that_refer_to_notes_leave_the_levels_of_headings_alone() {
    let project = with_chapter(
        "## A\n\n### B\n\nOne.[@dpa-2018, s 1]\n\nTwo.[@dpa-2018, s 2]\n\n#### C\n\nWords.\n\n## D\n\nEnd.\n",
    );
    let (document, _) = spoken(&exported(&project, "print"));
    is_sound(&document, "print");
    let told = section(&document, "A plain chapter").told();
    assert!(told.contains("[^"), "{told}");
    let note = told.lines().find(|line| line.contains("s 2")).expect("the second note");
    assert!(note.contains("[^"), "it refers to the first: {told}");
}
