//! Generated sections are where the contents name them, and nowhere else.

use crate::support::{Project, fixtures, manuscript, pages, unzip, words};

const BOOK: &str = "content/book.toml";
const FRONT: &str =
    "front-matter = [\"copyright\", \"contents\", \"figures\", \"foreword\", \"about\"]";
const BACK: &str = "back-matter = [\"glossary\", \"authorities\", \"colophon\"]";

/// The base project with only these sections at the front and at the back.
fn with(front: &str, back: &str) -> Project {
    Project::base().replace(BOOK, FRONT, &format!("front-matter = [{front}]")).replace(
        BOOK,
        BACK,
        &format!("back-matter = [{back}]"),
    )
}

fn sections(project: &Project, edition: &str) -> Vec<String> {
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "alder", edition);
    manuscript.sections.iter().map(|section| section.id.clone()).collect()
}

#[test]
fn a_book_has_the_generated_sections_that_it_names_and_no_others() {
    let project = with("\"about\", \"contents\"", "\"colophon\"");
    let expected = [
        "about",
        "contents",
        "part-1",
        "asking",
        "writing",
        "plain",
        "part-2",
        "story",
        "part-3",
        "request-sheet",
        "colophon",
    ];
    assert_eq!(sections(&project, "print"), expected);
    assert_eq!(sections(&project, "ebook"), expected);
}

#[test]
fn a_book_without_lists_is_made_in_every_edition() {
    let project = with("\"about\"", "").overlay(&fixtures().join("packs"));
    project.run(&["build", "--partner", "alder", "--out", "made"]).expect_success();
    let epub = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let names: Vec<&String> = epub.keys().collect();
    for gone in ["glossary", "authorities", "colophon", "copyright", "foreword"] {
        assert!(!names.iter().any(|name| name.contains(gone)), "{gone}: {names:?}");
    }
    for (name, bytes) in epub.iter().filter(|(name, _)| name.ends_with("html")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("glossary"), "{name} has a way to the glossary: {text}");
    }
    // A pack has no more than the book.
    let pack = unzip(&project.bytes("made/alder/packs/first-meeting-alder-ebook-draft.epub"));
    assert!(!pack.keys().any(|name| name.contains("colophon")), "{:?}", pack.keys());
    let text = words(&{
        let workspace = project.workspace();
        pages(&workspace, &manuscript(&workspace, "alder", "print")).document
    });
    assert!(!text.contains("Colophon"), "{text}");
}

#[test]
fn a_book_that_names_none_is_told_which_there_are() {
    let run = with("\"about\"", "").run(&["check"]).expect_success();
    assert_eq!(run.stdout.matches("[generated-section]").count(), 1, "{}", run.stdout);
    run.stdout_has("the contents list no section that Bindery writes")
        .stdout_has("in `back-matter` `glossary`, `authorities`, `index`, `colophon`");
}

#[test]
fn what_a_missing_section_would_have_shown_is_reported() {
    let all = "\"copyright\", \"contents\", \"figures\", \"foreword\", \"about\"";
    for (front, back, told, hint) in [
        (
            all,
            "\"authorities\", \"colophon\"",
            "do not list `glossary`, so nothing explains the",
            "add `\"glossary\"` to `back-matter`",
        ),
        (
            all,
            "\"glossary\", \"colophon\"",
            "do not list `authorities`, so only notes name the",
            "generated-section = \"allow\"",
        ),
        (
            "\"contents\", \"foreword\", \"about\"",
            "\"glossary\", \"authorities\"",
            "so the notice “Before you rely on this guide” is in no edition",
            "add `\"copyright\"` to `front-matter`",
        ),
        (
            "\"copyright\", \"contents\", \"about\"",
            "\"glossary\", \"authorities\"",
            "so the forewords of `alder` and `birch` are in no edition",
            "add `\"foreword\"` to `front-matter`",
        ),
    ] {
        let project = with(front, back);
        let run = project.run(&["check"]).expect_success();
        assert_eq!(run.stdout.matches("[generated-section]").count(), 1, "{told}: {}", run.stdout);
        let run = run.stdout_has(told).stdout_has(hint).stdout_has("content/book.toml:1:1");
        drop(run);
        project
            .replace(BOOK, "[lints]\n", "[lints]\ngenerated-section = \"allow\"\n")
            .run(&["check"])
            .expect_success()
            .stdout_lacks(told);
    }
    Project::base().run(&["check"]).expect_success().stdout_lacks("generated-section");
}

#[test]
fn codes_without_the_table_that_explains_them_are_an_error() {
    let project = with("\"copyright\", \"contents\", \"foreword\", \"about\"", "\"glossary\"")
        .replace(
            "content/editions/print.toml",
            "references = \"page\"\n",
            "references = \"page\"\ncitations = \"numbered\"\n",
        );
    project
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("explains the codes of numbered citations")
        .stdout_has("content/editions/print.toml:8:");
    project.run(&["build", "--out", "made"]).expect_failure(1);
}

#[test]
fn a_link_to_a_section_that_is_not_named_says_how_to_name_it() {
    let project = with("\"copyright\", \"contents\", \"foreword\", \"about\"", "\"authorities\"")
        .body("See [the glossary](#glossary).\n");
    project
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("the contents do not list the section `#glossary`")
        .stdout_has("list it in `content/book.toml`");
}
