//! Malicious or excessive projects get a message and never cause a panic.

use crate::support::{Project, Run, manuscript, pages, unzip, words, xml};

/// Text that Typst would read as code, XML as markup, and the layouts as a template.
const NASTY: &str = r##"#panic("x") ]] <b a='1'>&amp; {% if 7 * 1111111 %} {# x #} $x$ \ `"##;

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text can be quoted")
}

/// The base project with nasty text in every field that is printed somewhere.
fn nasty() -> Project {
    let text = quoted(NASTY);
    // Straight quotation marks are the harder case: they end a string of code.
    let straight = "\n[quotes]\nen = \"straight\"\n";
    let mut project = Project::base().append("content/book.toml", straight);
    for (file, from, to) in [
        ("content/book.toml", "\"The Field Guide\"", text.clone()),
        ("content/book.toml", "\"A small book that uses everything\"", text.clone()),
        ("content/book.toml", "publisher = \"Orchard Press\"", format!("publisher = {text}")),
        ("content/book.toml", "\"editor@orchard.example\"", text.clone()),
        ("content/book.toml", "title = \"Stories\"", format!("title = {text}")),
        ("content/editions/ebook.toml", "\"Ebook edition\"", text.clone()),
        ("content/editions/screen.toml", "\"Screen edition\"", text.clone()),
        (
            "content/glossary.toml",
            "\"Whoever decides why and how personal data is used.\"",
            text.clone(),
        ),
        ("content/chapters/plain.md", "A plain chapter", text.clone()),
        ("content/chapters/plain.md", "A chapter that uses nothing special.", text.clone()),
        ("content/chapters/plain.md", "The editors", text.clone()),
        ("content/case-studies/story.md", "\"Claimant: Orchard\"", text.clone()),
        ("content/partners/birch/_brand.yml", "full: Birch Law Centre", format!("full: {text}")),
        ("content/partners/birch/_brand.yml", "short: Birch", format!("short: {text}")),
        ("content/partners/birch/_brand.yml", "\"Birch Law Centre: a white tree\"", text.clone()),
        ("content/partners/birch/_brand.yml", "1 Birch Lane, Sampleton", text.clone()),
        (
            "content/partners/birch/_brand.yml",
            "Birch Law Centre is made up for tests.",
            text.clone(),
        ),
        ("content/sources.yml", "title: How to ask for your data", format!("title: {text}")),
        ("content/sources.yml", "title: Data Protection Act 2018", format!("title: {text}")),
    ] {
        project = project.replace(file, from, &to);
    }
    project
}

#[test]
fn text_in_any_field_stays_text_on_pages() {
    let project = nasty();
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "screen");
    for (name, text) in bindery::pages::typeset::generate(&manuscript).kept() {
        if name.ends_with(".typ") {
            let (errors, _) = typst::syntax::parse(&text).errors_and_warnings();
            assert!(errors.is_empty(), "{name}: {errors:?}");
        }
    }
    let text = words(&pages(&workspace, &manuscript).document);
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    let found = squeeze(&text).matches(&squeeze("#panic(\"x\") ]]")).count();
    assert!(found >= 12, "the text is on the pages {found} times");
    assert!(!text.contains("7777777"), "an expression was evaluated");
}

#[test]
fn text_in_any_field_stays_text_in_the_ebook() {
    let project = nasty();
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let mut found = 0;
    for (name, bytes) in &files {
        if [".xhtml", ".opf", ".xml"].iter().any(|ending| name.ends_with(ending)) {
            let text = std::str::from_utf8(bytes).expect("text");
            let document = xml(text);
            let has_tag = document.descendants().any(|node| node.has_attribute("a"));
            assert!(!has_tag, "{name} has markup from a field");
            assert!(!text.contains("7777777"), "{name}: an expression was evaluated");
            let words = document.descendants().filter(roxmltree::Node::is_text);
            found +=
                words.filter(|node| node.text().unwrap_or("").contains("<b a='1'>&amp;")).count();
        }
    }
    assert!(found >= 12, "the text is in the ebook {found} times");
}

#[track_caller]
fn checked(body: &str) -> Run {
    let run = Project::base().body(body).run(&["check", "--format", "short"]);
    assert!(matches!(run.code, Some(0 | 1)), "{:?}\n{}", run.code, run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    run
}

#[test]
fn nesting_without_end_is_refused() {
    let deep_list: String = (0..300).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
    let deep_containers: String =
        (0..300).map(|depth| format!("{} note\n", ":".repeat(400 - depth))).collect();
    for body in [&deep_list, &deep_containers, &format!("{} x\n", ">".repeat(5000))] {
        checked(body).expect_failure(1).stdout_has("blocks are nested too deeply");
    }
}

#[test]
fn brackets_stars_and_backticks_without_end_are_read() {
    for piece in ["[", "![", "*a ", "**a *b ", "`", "~~", "<", "&", "(", "\\", "|", "[a](", "[^a]"]
    {
        checked(&format!("{}\n", piece.repeat(3000)));
    }
}

#[test]
fn a_variable_is_no_program() {
    for expression in
        ["7 * 7", "range(100000000)", "\"x\" * 1000000000", "partner", "[1]", "self", "loop"]
    {
        let run = checked(&format!("{{{{ {expression} }}}}\n"));
        if run.code == Some(0) {
            // Sums are harmless. Only endless expressions and values that are not text are refused.
            assert_eq!(expression, "7 * 7");
        } else {
            run.stdout_has("error[variable]: ");
        }
    }
}

#[test]
fn a_huge_table_is_set_whole() {
    let rows: String = (0..600).map(|row| format!("| row {row} | two | three |\n")).collect();
    let project = Project::base().body(&format!("| A | B | C |\n|---|---|---|\n{rows}"));
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "print");
    let text = words(&pages(&workspace, &manuscript).document);
    for row in ["row 0", "row 299", "row 599"] {
        assert!(text.contains(row), "`{row}` is on no page");
    }
}

#[test]
fn a_table_wider_than_any_page_is_set_or_refused() {
    let cells = |text: &str| format!("|{}\n", format!(" {text} |").repeat(120));
    let body = format!("{}{}{}", cells("a"), cells("---").replace(' ', ""), cells("b"));
    let run = Project::base().body(&body).run(&["build", "--edition", "print"]);
    assert!(matches!(run.code, Some(0 | 1)), "{:?}\n{}", run.code, run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
}

#[test]
fn drawings_that_explode_are_refused() {
    let laughs = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\
                  <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>&b;</text></svg>";
    Project::base()
        .write("content/figures/bomb.svg", laughs)
        .body("![A drawing.](figures/bomb.svg)\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("error[invalid-image]: ");
}

#[test]
fn aliases_that_explode_are_refused() {
    Project::base()
        .write("content/sources.yml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("content/sources.yml:2:8: error[syntax]: aliases (`*name`) are not allowed");
}
