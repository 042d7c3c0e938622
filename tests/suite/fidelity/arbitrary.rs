//! Arbitrary text never makes the tool panic, never becomes code or markup, and never changes.

use super::reading::{folded, words_of_typst, words_of_xhtml};
use crate::support::{Project, manuscript, unzip, xml};
use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::{Manuscript, Section};
use bindery::ground::diagnostic::any_error;
use bindery::ground::layouts::Layouts;
use bindery::pages::typeset::generate;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// How many cases each property is tested with. The seed is fixed, so that a failure repeats.
const CASES: u32 = 300;

fn runner() -> TestRunner {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// Pieces that have a meaning in Markdown, in Typst, in XML or in our own format.
const PIECES: [&str; 58] = [
    "#",
    "##",
    "#let x = 1",
    "#{",
    "]",
    "[",
    "#[",
    "$",
    "$x$",
    "\"",
    "\\",
    "\\\"",
    "`",
    "```\n",
    "*",
    "**",
    "_",
    "~~",
    "<",
    ">",
    "<b>",
    "</p>",
    "&",
    "&amp;",
    "&#0;",
    "&lt;",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[",
    "{{",
    "}}",
    "{{ partner.name }}",
    "[@dpa-2018]",
    "[@",
    "[^1]",
    "[^1]: x\n",
    "(term:)",
    "[controller](term:)",
    "[a](#asking)",
    "![a](figures/clock.svg)",
    ":::",
    "\n::: note\n",
    "\n:::\n",
    "{#id}",
    "|",
    "\n| a | b |\n|---|---|\n| c | d |\n",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n\n",
    "\n",
    "  \n",
    "    ",
    "// x",
    "/* x */",
    "@label",
    "é\u{301}ß𝔘",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        3 => "[a-z ]{1,8}",
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Text with every punctuation mark escaped, as a careful author would write it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The manuscript of the project with this body in the chapter `plain`, if the tool accepts it.
fn accepted(project: &Project, body: &str) -> Option<Manuscript> {
    project.rewrite_body(body);
    let workspace =
        Workspace::open(project.path()).unwrap_or_else(|failure| panic!("{:?}", failure.problems));
    let problems = workspace.check(&workspace.draft_release().expect("a date"));
    if any_error(&problems) {
        return None;
    }
    Some(manuscript(&workspace, "alder", "ebook"))
}

fn section(manuscript: &Manuscript) -> &Section {
    manuscript.sections.iter().find(|section| section.id == "plain").expect("the chapter")
}

/// The section's words on pages.
fn on_pages(manuscript: &Manuscript) -> String {
    let files = generate(manuscript).kept();
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".typ")) {
        let (errors, _) = typst::syntax::parse(text).errors_and_warnings();
        assert!(errors.is_empty(), "{name}: {errors:?}\n{text}");
    }
    let text = &files["sections/plain.typ"];
    let start = text.find("]#label(\"plain\")]").expect("the section's title");
    words_of_typst(text[start..].split_once('\n').map_or("", |(_, body)| body))
}

/// The section's words in the ebook.
fn in_the_ebook(manuscript: &Manuscript) -> String {
    let cover = bindery::ebook::Cover { png: b"", width: 1, height: 1 };
    let epub = bindery::ebook::assemble(manuscript, cover, None, &Layouts::default())
        .unwrap_or_else(|problems| panic!("no ebook: {problems:?}"));
    let files = unzip(&epub.bytes);
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with("html")) {
        let text = std::str::from_utf8(bytes).expect("text");
        assert!(xml(text).root_element().has_children(), "{name} is empty");
    }
    words_of_xhtml(std::str::from_utf8(&files["EPUB/section-plain.xhtml"]).expect("text"))
}

#[test]
fn escaped_text_comes_out_as_it_went_in() {
    let project = Project::base();
    let word = "[!-~ \u{a1}-\u{17f}\u{370}-\u{3ff}\u{410}-\u{44f}“”‘’–—…€]{1,80}";
    runner()
        .run(&word, |text| {
            let Some(manuscript) = accepted(&project, &format!("x{}x\n", escaped(&text))) else {
                // A letter that is in no font is refused, so its text cannot change.
                return Ok(());
            };
            let expected = folded(&format!("x{text}x"));
            prop_assert_eq!(&on_pages(&manuscript), &expected);
            prop_assert_eq!(&in_the_ebook(&manuscript), &expected);
            let plain: String = section(&manuscript)
                .blocks
                .iter()
                .flat_map(|block| block.text())
                .map(bindery::book::tree::plain_text)
                .collect();
            prop_assert_eq!(folded(&plain), expected);
            Ok(())
        })
        .expect("the property holds");
}

#[test]
fn code_comes_out_as_it_went_in() {
    let project = Project::base();
    runner()
        .run(&"[!-~ ]{1,60}", |text| {
            let body = format!("Before.\n\n~~~~~~text\nx{text}x\n~~~~~~\n");
            let Some(manuscript) = accepted(&project, &body) else {
                return Err(TestCaseError::fail("code was refused"));
            };
            let expected = folded(&format!("Before. x{text}x"));
            prop_assert_eq!(&on_pages(&manuscript), &expected);
            prop_assert_eq!(&in_the_ebook(&manuscript), &expected);
            Ok(())
        })
        .expect("the property holds");
}

#[test]
fn any_markdown_is_refused_or_makes_sound_pages_and_a_sound_ebook() {
    let project = Project::base();
    let mut accepted_cases = 0;
    runner()
        .run(&soup(), |body| {
            if let Some(manuscript) = accepted(&project, &body) {
                on_pages(&manuscript);
                in_the_ebook(&manuscript);
            }
            Ok(())
        })
        .expect("the property holds");
    // Count the accepted cases, so that the property does not hold only because all are refused.
    let mut runner = runner();
    for _ in 0..40 {
        let body = soup().new_tree(&mut runner).expect("a case").current();
        accepted_cases += usize::from(accepted(&project, &body).is_some());
    }
    assert!(accepted_cases > 4, "only {accepted_cases} of 40 were accepted");
}

#[test]
fn any_bytes_in_any_file_are_read_or_refused() {
    let files = [
        "content/book.toml",
        "content/glossary.toml",
        "content/sources.yml",
        "content/editions/screen.toml",
        "content/partners/birch/_brand.yml",
        "content/partners/birch/logo.svg",
        "content/chapters/plain.md",
    ];
    let base = Project::base();
    let strategy = (prop::sample::select(files.to_vec()), soup(), any::<prop::sample::Index>());
    let mut runner = runner();
    for _ in 0..CASES {
        let (file, text, place) = strategy.new_tree(&mut runner).expect("a case").current();
        let whole = base.text(file);
        let cuts: Vec<usize> = whole.char_indices().map(|(at, _)| at).collect();
        let at = cuts[place.index(cuts.len())];
        let changed = format!("{}{text}{}", &whole[..at], &whole[at..]);
        base.overwrite(file, &changed);
        if let Ok(workspace) = Workspace::open(base.path()) {
            workspace.check(&workspace.draft_release().expect("a date"));
        }
        base.overwrite(file, &whole);
    }
}
