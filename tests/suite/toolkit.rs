//! The toolkit itself: the content of this repository, complete in every edition.

use crate::support::{manuscript, pages, repository, words};
use bindery::assembly::workspace::Workspace;
use bindery::ground::diagnostic::{Code, any_error};
use bindery::web::xhtml::fragment;
use std::collections::BTreeSet;

/// Warnings that the content is known to raise, and why.
const EXPECTED: [(Code, &str); 2] = [
    (Code::Contrast, "a sample partner has a colour that is too pale, to show what happens"),
    (
        Code::UnreviewedWords,
        "nobody has reviewed the tool's own words in Arabic, Persian and Ukrainian",
    ),
];

fn workspace() -> Workspace {
    Workspace::open(repository()).unwrap_or_else(|failure| panic!("{:?}", failure.problems))
}

#[test]
fn the_content_has_no_errors_and_only_the_warnings_that_are_meant() {
    let workspace = workspace();
    let problems = workspace.check(&workspace.draft_release().expect("a date"));
    assert!(!any_error(&problems), "{problems:#?}");
    let raised: BTreeSet<Code> = problems.iter().map(|problem| problem.code).collect();
    let expected: BTreeSet<Code> = EXPECTED.iter().map(|(code, _)| *code).collect();
    assert_eq!(raised, expected, "{problems:#?}");
}

#[test]
fn the_toolkit_ships_what_it_promises() {
    let workspace = workspace();
    let partners: Vec<&str> =
        workspace.project.partners.iter().map(|file| file.partner.id.as_str()).collect();
    assert!(partners.contains(&"open-rights-group") && partners.len() >= 4, "{partners:?}");
    let editions: Vec<&str> =
        workspace.project.editions.iter().map(|edition| edition.id.as_str()).collect();
    for edition in [
        "ebook",
        "large-print",
        "print",
        "screen",
        "booklet",
        "booklet-a4",
        "cards",
        "low-ink",
        "loose-leaf",
        "print-shop",
    ] {
        assert!(editions.contains(&edition), "{edition} is not among {editions:?}");
    }
    let count = |kind| {
        let sections = workspace.project.sections.values();
        sections.filter(|section| section.header.kind.id == kind).count()
    };
    assert!(count("chapter") > 0);
    assert!(count("case-study") > 0);
    assert!(count("worksheet") > 0);
    assert!(!workspace.project.packs.is_empty());
    assert!(!workspace.project.glossary.is_empty());
    let described = workspace.book.sections.values().flat_map(|section| &section.blocks);
    let described = described.filter(|block| {
        matches!(&block.kind, bindery::book::tree::BlockKind::Figure(figure)
            if !figure.description.is_empty())
    });
    assert!(described.count() > 0);
}

#[test]
fn every_listed_section_is_in_every_edition_of_every_partner() {
    let workspace = workspace();
    let listed: Vec<String> = workspace.project.book.listed().map(|id| id.value.clone()).collect();
    for partner in &workspace.project.partners {
        let whole = |edition: &&bindery::project::Edition| !edition.is_for_cards();
        for edition in workspace.project.editions.iter().filter(whole) {
            let manuscript = manuscript(&workspace, &partner.partner.id, &edition.id);
            let ids: BTreeSet<&str> =
                manuscript.sections.iter().map(|section| section.id.as_str()).collect();
            for id in &listed {
                let is_needless = id == "foreword" && partner.foreword.is_none();
                assert!(
                    ids.contains(id.as_str()) || is_needless,
                    "{id} is not in {} of {}",
                    edition.id,
                    partner.partner.id
                );
            }
        }
    }
}

#[test]
fn every_section_title_is_on_the_pages_and_in_the_ebook() {
    let workspace = workspace();
    let squeeze = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for partner in ["open-rights-group", "lantern-law-clinic"] {
        let printed = manuscript(&workspace, partner, "large-print");
        let pages = pages(&workspace, &printed);
        let text = squeeze(&words(&pages.document));
        for section in &printed.sections {
            assert!(text.contains(&squeeze(&section.title)), "`{}` of {partner}", section.title);
        }
        let ebook = manuscript(&workspace, partner, "ebook");
        assert_eq!(ebook.sections.len(), printed.sections.len());
        for section in ebook.sections.iter().filter(|section| !section.blocks.is_empty()) {
            assert!(!fragment(section.anchor.as_str()).is_empty());
        }
    }
}
