//! Editions with sheets: what they may contain, and how their mistakes are reported.

pub(super) use crate::support::BOOKLET;
use crate::support::Project;

/// Wallet cards, ten on A4.
pub(super) const CARDS: &str = r#"schema = 1
id = "cards"
title = "Wallet cards"
format = "pdf"
links = "live"
references = "link"

[page]
size = "A4"
inside = 20
outside = 20
top = 24
bottom = 24
text-size = 11
leading = 0.7

[sheets]
arrange = "cards"
paper = "A4"
duplex = "long-edge"
"#;

/// A pack of the worksheet with cards.
const PACK: &str = r#"schema = 1
id = "rights"
title = "Rights cards"
purpose = "Cards to hand out."
audience = ["volunteers"]
for = "participants"
contents = ["request-sheet"]
editions = ["cards"]
"#;

/// The base project with a pack of cards.
pub(super) fn with_cards(edition: &str) -> Project {
    Project::base()
        .write("content/editions/cards.toml", edition)
        .write("content/packs/rights.toml", PACK)
}

/// The base project with a booklet.
pub(super) fn with_booklet(edition: &str) -> Project {
    Project::base().write("content/editions/booklet.toml", edition)
}

#[test]
fn a_booklet_and_cards_are_sound_editions() {
    for project in [with_booklet(BOOKLET), with_cards(CARDS)] {
        project.run(&["check", "--format", "short"]).expect_success().stdout("");
    }
}

#[test]
fn a_misspelt_key_names_the_right_one() {
    for key in ["arrange", "paper", "duplex", "binding", "signature", "paper-thickness", "trim"] {
        let wrong = format!("{key}{}", key.chars().last().expect("a letter"));
        let (start, sheets) = BOOKLET.split_once("[sheets]").expect("the table");
        let changed = sheets.replacen(&format!("\n{key} ="), &format!("\n{wrong} ="), 1);
        assert_ne!(changed, sheets, "{key}");
        with_booklet(&format!("{start}[sheets]{changed}"))
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(&format!("`[sheets]` has no key `{wrong}` (did you mean `{key}`?)"));
    }
}

#[test]
fn cards_are_neither_bound_nor_folded() {
    with_cards(&format!("{CARDS}binding = \"left\"\n"))
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("`[sheets]` has no key `binding`");
}

#[test]
fn what_does_not_fit_is_reported() {
    for (from, to, said) in [
        (
            "size = \"A5\"",
            "size = \"A4\"",
            "two pages of 210 by 297 mm do not fit side by side on A4",
        ),
        ("duplex = true\n", "", "pages that are bound need margins for both sides of a leaf"),
        ("trim = 8", "trim = 16", "cutting off 16 mm would leave a margin of less than 5 mm"),
        (
            "paper = \"A4\"",
            "paper = \"A5\"",
            "two pages of 148 by 210 mm do not fit side by side on A5",
        ),
        ("signature = 20", "signature = 0", "`signature` must be a whole number from 1 to 40"),
        (
            "short-edge",
            "short edge",
            "`duplex` cannot be `short edge` (did you mean `short-edge`?)",
        ),
        ("format = \"pdf\"", "format = \"epub\"", "an EPUB edition is not printed"),
        ("[sheets]", "[press]\nbleed = 3\n\n[sheets]", "a print shop arranges the sheets itself"),
    ] {
        let edition = BOOKLET.replacen(from, to, 1);
        assert_ne!(edition, BOOKLET, "{from}");
        with_booklet(&edition)
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(said);
    }
}

#[test]
fn an_edition_of_cards_is_for_packs_that_have_some() {
    Project::base()
        .write("content/editions/cards.toml", CARDS)
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("content/editions/cards.toml: error[invalid-value]: ")
        .stdout_has("prints the wallet cards of packs, but no pack lists it");
    with_cards(CARDS)
        .replace("content/packs/rights.toml", "[\"request-sheet\"]", "[\"asking\"]")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("content/packs/rights.toml:8:")
        .stdout_has("the edition `cards` prints wallet cards, but this pack has none");
}
