//! Leaves that can be exchanged: they are numbered by chapter, and each names the release that last
//! changed it.

use crate::support::{Project, manuscript, numbered, repository, words};
use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::Manuscript;
use bindery::pages::typeset::Leaves;
use bindery::project::history::LeafRecord;
use std::collections::BTreeSet;
use std::fs;

const EDITION: &str = "content/editions/loose-leaf.toml";

/// The base project with the toolkit's loose-leaf edition.
fn project() -> Project {
    let edition = fs::read_to_string(repository().join(EDITION)).expect("the edition");
    Project::base().write(EDITION, edition)
}

#[track_caller]
fn laid_out(workspace: &Workspace, version: &str, before: &[LeafRecord]) -> Leaves {
    let mut manuscript = manuscript(workspace, "birch", "loose-leaf");
    manuscript.release.version = numbered(version);
    manuscript.title_page.version_line = format!("Version {version}");
    let engine = workspace.engine().expect("an engine");
    engine.compile_leaves(&manuscript, before).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn first_pages(leaves: &Leaves) -> Vec<&str> {
    leaves.leaves.iter().map(|leaf| leaf.pages[0].as_str()).collect()
}

/// The words on a page.
fn page_words(leaves: &Leaves, folio: &str) -> String {
    let mut folios = leaves.leaves.iter().flat_map(|leaf| &leaf.pages);
    let at = folios.position(|page| page == folio).expect("there is such a page");
    let page = leaves.compiled.document.pages()[at].clone();
    let info = Default::default();
    words(&typst_layout::PagedDocument::new([page].into_iter().collect(), info))
}

#[test]
fn every_section_starts_a_leaf_of_its_own_with_page_one() {
    let workspace = project().workspace();
    let leaves = laid_out(&workspace, "2026.11", &[]);
    let expected = [
        "T-1", "T-3", "F1-1", "F2-1", "F3-1", "F4-1", "P1-1", "1-1", "2-1", "3-1", "P2-1", "C1-1",
        "P3-1", "W1-1", "G-1", "A-1", "Z-1",
    ];
    assert_eq!(first_pages(&leaves), expected);
    assert!(leaves.leaves.iter().all(|leaf| leaf.pages.len() == 2), "both sides have numbers");
    assert_eq!(leaves.leaves[1].pages, ["T-3", "T-4"], "the copyright page follows the title page");
    assert_eq!(leaves.compiled.page_count(), 2 * expected.len());
    for leaf in &leaves.leaves[1..] {
        for page in &leaf.pages {
            assert!(page_words(&leaves, page).contains(page.as_str()), "{page} shows its number");
        }
    }
    let blank = page_words(&leaves, "3-2");
    assert!(blank.contains("This page is left blank."), "{blank}");
}

#[test]
fn contents_and_references_name_pages_as_they_are_printed() {
    let workspace = project().workspace();
    let leaves = laid_out(&workspace, "2026.11", &[]);
    let contents = page_words(&leaves, "F1-1");
    for entry in ["Asking for data: first steps1-1", "The orchard caseC1-1", "GlossaryG-1"] {
        assert!(contents.contains(entry), "{contents}");
    }
    assert!(page_words(&leaves, "F2-1").contains("1-1"), "the list of figures too");
    let text = words(&leaves.compiled.document);
    assert!(text.contains("(page\u{a0}2-1)") || text.contains("(page\u{a0}1-1)"), "{text}");
}

#[test]
fn the_file_names_its_pages_as_they_are_printed() {
    let project = project();
    let workspace = project.workspace();
    let leaves = laid_out(&workspace, "2026.11", &[]);
    let shown: Vec<String> = leaves
        .compiled
        .document
        .pages()
        .iter()
        .map(|page| match &page.numbering {
            Some(typst::model::Numbering::Pattern(pattern)) => {
                pattern.apply(None, &[page.number]).expect("a number").to_string()
            }
            _ => String::new(),
        })
        .collect();
    let expected: Vec<&String> = leaves.leaves.iter().flat_map(|leaf| &leaf.pages).collect();
    assert_eq!(shown.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn a_leaf_keeps_its_release_until_something_on_it_changes() {
    let before = laid_out(&project().workspace(), "2026.11", &[]);
    let edited = project().append("content/chapters/plain.md", "\nOne more paragraph.\n");
    let after = laid_out(&edited.workspace(), "2026.12", &before.leaves);
    assert_eq!(first_pages(&before), first_pages(&after));
    let mut renewed = Vec::new();
    for (at, (old, new)) in before.leaves.iter().zip(&after.leaves).enumerate() {
        let drawn = |leaves: &Leaves| {
            [1, 2].map(|side| leaves.compiled.drawn(2 * at + side).expect("a page"))
        };
        let is_same = drawn(&before) == drawn(&after);
        assert_eq!(is_same, new.release == numbered("2026.11"), "{new:?}");
        assert_eq!(is_same, old.sha256 == new.sha256, "{new:?}");
        if !is_same {
            renewed.push(new.pages[0].as_str());
            // The cover has no foot.
            if at > 0 {
                assert!(page_words(&after, &new.pages[0]).contains("Version 2026.12"), "{new:?}");
            }
        } else {
            assert!(page_words(&after, &new.pages[0]).contains("Version 2026.11"), "{new:?}");
        }
    }
    // The pages that name the version of the book, and the chapter.
    assert_eq!(renewed, ["T-1", "T-3", "3-1", "Z-1"]);
}

#[test]
fn nothing_changes_if_nothing_was_edited() {
    let workspace = project().workspace();
    let first = laid_out(&workspace, "2026.11", &[]);
    let again = laid_out(&workspace, "2026.11", &first.leaves);
    assert_eq!(first.leaves, again.leaves);
    let drawn = |leaves: &Leaves| -> Vec<_> {
        (1..=leaves.compiled.page_count()).map(|page| leaves.compiled.drawn(page)).collect()
    };
    assert_eq!(drawn(&first), drawn(&again));
}

#[test]
fn printed_on_one_side_a_leaf_is_a_page() {
    let edition = fs::read_to_string(repository().join(EDITION)).expect("the edition");
    let project =
        Project::base().write(EDITION, edition.replace("duplex = true", "duplex = false"));
    let leaves = laid_out(&project.workspace(), "2026.11", &[]);
    assert!(leaves.leaves.iter().all(|leaf| leaf.pages.len() == 1));
    assert!(first_pages(&leaves).starts_with(&["T-1", "T-2", "T-3", "F1-1"]), "{leaves:?}");
}

/// Exports leaves that are chosen as if at random. The exporter checks every file against the rules
/// of PDF/UA.
#[track_caller]
fn export_parts(leaves: &Leaves, manuscript: &Manuscript, count: u64) {
    for seed in 1..=count {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut pages = BTreeSet::new();
        for leaf in 0..leaves.leaves.len() {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            if state >> 62 == 0 || pages.is_empty() {
                pages.extend([2 * leaf + 1, 2 * leaf + 2]);
            }
        }
        let pdf = bindery::pages::pdf::export_part(
            &leaves.compiled,
            manuscript,
            &pages,
            "a part",
            "a part",
        )
        .unwrap_or_else(|problems| panic!("{seed}: {problems:?}"));
        let text = String::from_utf8_lossy(&pdf).into_owned();
        let said = format!("<xmpTPg:NPages>{}</xmpTPg:NPages>", pages.len());
        assert!(text.contains(&said), "{seed}: not {} pages", pages.len());
    }
}

#[test]
fn any_leaves_of_a_book_make_a_sound_file() {
    // Large type breaks lists, tables, letters and notes across leaves.
    let edition = fs::read_to_string(repository().join(EDITION)).expect("the edition");
    let edition = edition.replace("\"A4\"", "\"A5\"").replace("inside = 34", "inside = 30");
    let edition = edition.replace("text-size = 11", "text-size = 15");
    let workspace = Project::base().write(EDITION, edition).workspace();
    let leaves = laid_out(&workspace, "2026.11", &[]);
    export_parts(&leaves, &manuscript(&workspace, "birch", "loose-leaf"), 40);
}

#[test]
fn any_leaves_of_the_toolkit_make_a_sound_file() {
    let workspace =
        Workspace::open(repository()).unwrap_or_else(|failure| panic!("{:?}", failure.problems));
    let manuscript = manuscript(&workspace, "open-rights-group", "loose-leaf");
    let engine = workspace.engine().expect("an engine");
    let leaves =
        engine.compile_leaves(&manuscript, &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    export_parts(&leaves, &manuscript, 3);
}

#[test]
fn a_draft_shows_which_leaves_the_next_release_will_renew() {
    let project = project().remove("content/editions/print.toml");
    project.run(&["build", "--partner", "birch", "--edition", "loose-leaf"]).expect_success();
    let build: serde_json::Value =
        serde_json::from_str(&project.text("output/draft/build.json")).expect("JSON");
    let leaves = build["artefacts"][0]["leaves"].as_array().expect("leaves");
    assert_eq!(leaves.len(), 17);
    assert!(leaves.iter().all(|leaf| leaf["release"] == "draft"));
}

#[test]
fn a_misspelt_way_of_numbering_is_reported() {
    let edition = fs::read_to_string(repository().join(EDITION)).expect("the edition");
    Project::base()
        .write(EDITION, edition.replace("by-chapter", "by-chapters"))
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("did you mean `by-chapter`?");
}
