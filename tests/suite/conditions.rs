//! Text that is for one partner alone appears in no other partner's editions.

use crate::support::{Project, manuscript, pages, unzip, words};
use bindery::pages::typeset::generate;

/// Words in the base project that belong to one partner, and that partner.
const SECRETS: [(&str, &str); 5] = [
    ("quincetide", "alder"),
    ("pearwishes", "alder"),
    ("medlarfair", "birch"),
    ("damsonsheet", "birch"),
    ("sloethanks", "birch"),
];

/// A word in an author's comment.
const COMMENT: &str = "zucchinote";

/// Everything in an edition that can contain words: an ebook's files, generated markup, pages.
fn whole_text(project: &Project, partner: &str, edition: &str) -> String {
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, partner, edition);
    let mut text = String::new();
    for file in generate(&manuscript).kept().values() {
        text.push_str(file);
    }
    if manuscript.edition.page.is_some() {
        text.push_str(&words(&pages(&workspace, &manuscript).document));
    } else {
        let arguments = ["build", "--partner", partner, "--edition", edition, "--out", "made"];
        project.run(&arguments).expect_success();
        let path = format!("made/{partner}/field-guide-{partner}-{edition}-draft.epub");
        for (name, bytes) in unzip(&project.bytes(&path)) {
            text.push_str(&name);
            text.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    text
}

#[test]
fn words_for_one_partner_are_in_its_editions_and_in_no_others() {
    let project = Project::base();
    for partner in ["alder", "birch"] {
        for edition in ["screen", "print", "large-print", "ebook"] {
            let text = whole_text(&project, partner, edition);
            for (secret, owner) in SECRETS {
                assert_eq!(
                    text.contains(secret),
                    owner == partner,
                    "`{secret}` in the {edition} edition of {partner}"
                );
            }
            assert!(!text.contains(COMMENT), "a comment is in the {edition} edition of {partner}");
        }
    }
}

#[test]
fn a_detail_that_a_partner_gave_includes_the_blocks_that_need_it() {
    let project = Project::base();
    for edition in ["screen", "ebook"] {
        let birch = whole_text(&project, "birch", edition);
        assert!(birch.contains("Call our helpline on"));
        assert!(birch.contains("01632 960123"));
        let alder = whole_text(&project, "alder", edition);
        assert!(!alder.contains("Call our helpline on"));
        assert!(!alder.contains("01632 960123"));
    }
}

#[test]
fn both_conditions_must_hold_and_one_of_the_partners_is_enough() {
    let project = Project::base().body(
        "::: only {partner=\"alder\" has=\"helpline\"}\nnobodyword\n:::\n\n\
         ::: only {partner=\"birch\" has=\"helpline phone\"}\nbirchword\n:::\n\n\
         ::: only {partner=\"alder birch\"}\nbothword\n:::\n\n\
         :::: only {partner=\"birch\"}\n::: only {partner=\"alder\"}\nneverword\n:::\n::::\n",
    );
    let alder = whole_text(&project, "alder", "screen");
    let birch = whole_text(&project, "birch", "screen");
    let found = |word: &str| [alder.contains(word), birch.contains(word)];
    assert_eq!(found("nobodyword"), [false, false]);
    assert_eq!(found("birchword"), [false, true]);
    assert_eq!(found("bothword"), [true, true]);
    assert_eq!(found("neverword"), [false, false]);
}

#[test]
fn notes_citations_terms_and_figures_inside_a_condition_go_with_it() {
    let project = Project::base()
        .body(
            ":::: only {partner=\"birch\"}\nText.[^secret] A [hidden word](term:hidden).\
             [@hidden-2020]\n\n::: figure {#fig-hidden}\n![A hidden picture.](figures/apples.png)\n\n\
             hiddencaption\n:::\n\n## Hiddenheading\n\nMore.\n::::\n\n\
             [^secret]: hiddennote\n",
        )
        .append(
            "content/glossary.toml",
            "\n[hidden]\nterm = \"hidden word\"\ndefinition = \"hiddendefinition\"\n",
        )
        .append(
            "content/sources.yml",
            "\nhidden-2020:\n  type: web\n  title: Hiddensource\n  author: Orchard Press\n  \
             date: 2020\n  url:\n    value: https://orchard.example/hidden\n    date: 2026-02-01\n",
        );
    for edition in ["screen", "print", "ebook"] {
        let alder = whole_text(&project, "alder", edition);
        let birch = whole_text(&project, "birch", edition);
        for word in [
            "hiddencaption",
            "hiddennote",
            "hiddendefinition",
            "Hiddensource",
            "Hiddenheading",
            "A hidden picture",
        ] {
            assert!(birch.contains(word), "`{word}` in {edition} of birch");
            assert!(!alder.contains(word), "`{word}` in {edition} of alder");
        }
    }
}

#[test]
fn a_link_to_what_a_partner_does_not_have_is_an_error() {
    Project::base()
        .body("See [the form](#the-form).\n\n::: only {partner=\"birch\"}\n## A form {#the-form}\n\nText.\n:::\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("content/chapters/plain.md:15:5: error[link-target]: ")
        .stdout_has("alder");
}

#[test]
fn a_comment_in_a_sentence_is_dropped_too() {
    let project = Project::base().body("Before <!-- zucchinote --> after.\n");
    for edition in ["screen", "ebook"] {
        assert!(!whole_text(&project, "alder", edition).contains(COMMENT));
    }
}

#[test]
fn the_whole_book_is_for_those_who_lead_a_workshop() {
    let project = Project::base();
    for edition in ["print", "ebook"] {
        let text = whole_text(&project, "alder", edition);
        assert!(text.contains("Allow twenty minutes for this sheet"));
        assert!(!text.contains("Ask the person at the front"));
    }
}
