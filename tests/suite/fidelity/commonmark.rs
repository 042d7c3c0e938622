//! The 652 examples of the CommonMark specification: our XHTML and our pages have the same words
//! as the expected HTML.
//!
//! Each example is a chapter of its own in one large project. Examples that the tool refuses
//! with an error (raw HTML, addresses that cannot be right, pictures that do not exist) have no
//! output to compare. Their number is fixed, so that a change does not go unnoticed.

use super::reading::{words_of_html, words_of_typst, words_of_xhtml};
use crate::support::{Project, fixtures, manuscript, unzip};
use bindery::assembly::workspace::Workspace;
use bindery::pages::typeset::generate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Examples whose words differ by design, and why.
const BY_DESIGN: &[(usize, &str)] = &[];

/// How many examples the tool refuses.
const REFUSED: usize = 155;

struct Example {
    markdown: String,
    /// The words of the expected HTML.
    words: String,
}

/// The examples by number, with addresses that a book may contain.
fn examples() -> BTreeMap<usize, Example> {
    let path = fixtures().join("commonmark/examples.json");
    let text = std::fs::read_to_string(path).expect("the examples");
    let list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("JSON");
    let read = |example: &serde_json::Value| {
        let number = example["example"].as_u64().expect("a number") as usize;
        let text = |key: &str| {
            let text = example[key].as_str().expect("text");
            text.replace("/url", "https://example.org/url")
                .replace("/uri", "https://example.org/uri")
        };
        let words = words_of_html(&text("html"));
        (number, Example { markdown: text("markdown"), words })
    };
    list.iter().map(read).collect()
}

/// A project with these examples as chapters.
fn project(examples: &BTreeMap<usize, Example>) -> Project {
    let base = Project::base();
    let header = base.text("content/chapters/plain.md");
    let (header, _) = header.split_once("\n---\n").expect("a header");
    let mut listed = String::new();
    let mut project = Project::base();
    for (number, example) in examples {
        listed.push_str(&format!("\"example-{number}\", "));
        let header = header.replace("id: plain", &format!("id: example-{number}"));
        let text = format!("{header}\n---\n{}", example.markdown);
        project = project.write(&format!("content/chapters/example-{number}.md"), text);
    }
    project
        .replace(
            "content/book.toml",
            "\"writing\", \"plain\"",
            &format!("\"writing\", \"plain\", {listed}"),
        )
        // The specification has addresses that start with `http://`.
        .replace(
            "content/book.toml",
            "[lints]\n",
            "[quotes]\nen-GB = \"straight\"\n\n[lints]\ninsecure-address = \"allow\"\n",
        )
}

/// The examples that the tool accepts, and the project that contains them.
struct Accepted {
    project: Project,
    examples: BTreeMap<usize, Example>,
    refused: BTreeMap<usize, String>,
}

fn accepted() -> &'static Accepted {
    static ACCEPTED: OnceLock<Accepted> = OnceLock::new();
    ACCEPTED.get_or_init(|| {
        let mut examples = examples();
        assert_eq!(examples.len(), 652);
        let first = project(&examples);
        let workspace = Workspace::open(first.path()).expect("a project");
        let problems = workspace.check(&workspace.draft_release().expect("a date"));
        let mut refused = BTreeMap::new();
        for problem in problems.iter().filter(|problem| problem.is_error()) {
            let file = problem.span.map(|span| workspace.project.sources.file(span.file));
            let number = file.and_then(|file| {
                file.path
                    .strip_prefix("content/chapters/example-")?
                    .strip_suffix(".md")?
                    .parse()
                    .ok()
            });
            let number: usize = number.unwrap_or_else(|| panic!("{problem:?}"));
            let message = format!("{}: {}", problem.code, problem.message);
            refused.entry(number).or_insert(message);
        }
        examples.retain(|number, _| !refused.contains_key(number));
        Accepted { project: project(&examples), examples, refused }
    })
}

/// Panics and lists every example whose words differ, unless that is by design.
#[track_caller]
fn compare(found: impl Fn(usize) -> String) {
    let by_design: BTreeSet<usize> = BY_DESIGN.iter().map(|(number, _)| *number).collect();
    let mut differing = BTreeSet::new();
    let mut report = String::new();
    for (number, example) in &accepted().examples {
        let (expected, actual) = (&example.words, found(*number));
        if *expected != actual {
            differing.insert(*number);
            report.push_str(&format!(
                "example {number}:\n{}\n  expected {expected}\n  actual   {actual}\n",
                example.markdown
            ));
        }
    }
    assert_eq!(differing, by_design, "{report}");
}

#[test]
fn the_tool_refuses_no_more_examples_than_it_must() {
    let refused = &accepted().refused;
    let allowed = [
        "raw-html",
        "attributes",
        "link-address",
        "file-missing",
        "path-outside",
        "missing-alt",
        "invalid-image",
        "empty-text",
        "link-target",
        "syntax",
        "missing-glyph",
    ];
    for (number, message) in refused {
        let code = message.split(':').next().unwrap_or_default();
        assert!(allowed.contains(&code), "example {number}: {message}");
    }
    assert_eq!(refused.len(), REFUSED, "{refused:#?}");
}

#[test]
fn the_words_on_pages_are_those_of_the_specification() {
    let workspace = accepted().project.workspace();
    let manuscript = manuscript(&workspace, "alder", "screen");
    let files = generate(&manuscript).kept();
    compare(|number| {
        let text = &files[&format!("sections/example-{number}.typ")];
        let start = text.find("]#label(\"example-").expect("the section's title");
        let body = text[start..].split_once('\n').map_or("", |(_, body)| body);
        words_of_typst(body)
    });
}

#[test]
fn the_words_in_the_ebook_are_those_of_the_specification() {
    let accepted = accepted();
    accepted
        .project
        .run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"])
        .expect_success();
    let epub = accepted.project.bytes("made/alder/field-guide-alder-ebook-draft.epub");
    let files = unzip(&epub);
    compare(|number| {
        let name = format!("EPUB/section-example-{number}.xhtml");
        let text = std::str::from_utf8(&files[&name]).expect("text");
        words_of_xhtml(text)
    });
}
