//! The tool's own words in another language: a project in a language that nobody speaks, whose
//! catalogue and whose text mark every word. A word without a mark is one that the tool wrote in
//! English.

use crate::support::{Project, Run, unzip};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeSet;
use std::fs;
use std::sync::OnceLock;

/// Names that are the same in every language.
const NAMES: &[&str] =
    &["EPUB", "UK", "PDF", "MathML", "Linux", "Mac", "Windows", "PowerShell", "minisign"];

/// A text whose every word has a letter with an accent.
fn marked(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'a' => 'á',
            'e' => 'é',
            'i' => 'í',
            'o' => 'ó',
            'u' => 'ú',
            'y' => 'ý',
            'A' => 'Á',
            'E' => 'É',
            'I' => 'Í',
            'O' => 'Ó',
            'U' => 'Ú',
            other => other,
        })
        .collect()
}

fn mark(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = marked(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| mark(&mut variant.value));
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// The English catalogue with every word marked.
fn catalogue() -> String {
    let english = fs::read_to_string(crate::support::repository().join("layouts/words/en.ftl"))
        .expect("the English catalogue");
    let mut resource = parser::parse(english).expect("a catalogue");
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.attributes.clear();
            message.value.iter_mut().for_each(mark);
        }
    }
    serializer::serialize(&resource)
}

fn section(id: &str, title: &str, body: &str) -> String {
    format!(
        "---\nid: {id}\ntitle: {}\nkind: chapter\nsummary: {}\naudience: [volunteers]\n\
         jurisdiction: [UK]\nlaw-as-at: 2026-01-15\nreviewed: 2026-02-01\nreview-by: 2027-02-01\n\
         owner: {}\nsince: \"2026.02\"\n---\n\n{}\n",
        marked(title),
        marked("What the chapter is about."),
        marked("The editors"),
        marked(body)
    )
}

const BOOK: &str = "content/book.toml";

/// A small project in the language, with a chapter that is reworded by the second release.
fn project() -> Project {
    let book = format!(
        "schema = 1\nid = \"guide\"\ntitle = \"{}\"\nsubtitle = \"{}\"\npublisher = \"{publisher}\"\n\
         language = \"qaa\"\ncontact = \"editor@orchard.example\"\n\
         homepage = \"https://orchard.example/guide/\"\n\
         short-address = \"https://orchard.example/go/\"\nupdated = 2026-03-01\nnoun = \"{}\"\n\
         front-matter = [\"copyright\", \"contents\"]\nback-matter = [\"colophon\"]\n\n\
         [licence]\nname = \"{}\"\nsummary = \"{}\"\nurl = \"https://orchard.example/licence/\"\n\n\
         [[part]]\ntitle = \"{}\"\nsections = [\"asking\", \"writing\"]\n\n\
         [lints.release]\nplaceholder-contact = \"allow\"\n\n\
         [notice]\ntitle = \"{}\"\ntext = \"{}\"\n",
        marked("The guide"),
        marked("A small book"),
        marked("guide"),
        marked("The licence of the orchard"),
        marked("You may copy it."),
        marked("Asking"),
        marked("Before you rely on it"),
        marked("Fruit ripens."),
        publisher = marked("Orchard Press"),
    );
    let brand = format!(
        "meta:\n  name:\n    full: {0}\n    short: {0}\n  link: https://orchard.example/\n\
         defaults:\n  bindery:\n    contact:\n      email: help@orchard.example\n",
        marked("Orchard Press")
    );
    let print = Project::base().text("content/editions/print.toml");
    let ebook = Project::base().text("content/editions/ebook.toml");
    Project::empty()
        .write(BOOK, book)
        .write("layouts/words/qaa.ftl", catalogue())
        .write("content/partners/orchard/_brand.yml", brand)
        .write(
            "content/editions/print.toml",
            print.replace("Print edition", &marked("Print edition")),
        )
        .write(
            "content/editions/ebook.toml",
            ebook
                .replace("Ebook edition", &marked("Ebook edition"))
                .replace("Ebook", &marked("Ebook")),
        )
        .write(
            "content/chapters/asking.md",
            section("asking", "Asking", "Anyone may ask.\n\n- [ ] Open it\n- [x] Close it"),
        )
        .write(
            "content/chapters/writing.md",
            section("writing", "Writing", "A letter.[^one]\n\n[^one]: A note."),
        )
}

fn run(project: &Project, arguments: &[&str]) -> Run {
    project.run(arguments).expect_success()
}

/// A project with two releases, of which a section of the first was recalled.
fn released() -> &'static Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    RELEASED.get_or_init(|| {
        let project = project();
        run(&project, &["release", "cut"]);
        let project =
            project.replace(BOOK, "updated = 2026-03-01", "updated = 2026-04-02").replace(
                "content/chapters/asking.md",
                &marked("Anyone may ask"),
                &marked("Anyone who likes may ask"),
            );
        project.run(&["release", "plan"]);
        let draft = "content/releases/next.toml";
        let project = project.replace(draft, "impact = \"\"", "impact = \"substantive\"").replace(
            draft,
            "summary = \"\"",
            &format!("summary = \"{}\"", marked("More may ask.")),
        );
        run(&project, &["release", "cut"]);
        let reason = marked("The number is wrong.");
        let recall = ["release", "recall", "2026.03", "--section", "asking", "--reason", &reason];
        run(&project, &[&recall[..], &["--except", "2026.04"]].concat());
        run(&project, &["release", "current"]);
        run(&project, &["release", "bundle", "2026.04"]);
        project
    })
}

/// What people see of a page, and hear of it.
fn seen(page: &str) -> String {
    let body = page.split_once("</style>").map_or(page, |(_, body)| body);
    let mut out = String::new();
    let mut tag = None::<String>;
    for character in body.chars() {
        match (character, &mut tag) {
            ('<', None) => tag = Some(String::new()),
            ('>', Some(own)) => {
                for name in [" alt=\"", " aria-label=\"", " title=\""] {
                    if let Some((_, rest)) = own.split_once(name) {
                        out.push_str(&format!(" {} ", rest.split('"').next().unwrap_or_default()));
                    }
                }
                out.push(' ');
                tag = None;
            }
            (other, Some(own)) => own.push(other),
            (other, None) => out.push(other),
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The words without a mark. Addresses and names of files are none.
#[track_caller]
fn assert_marked(name: &str, text: &str) {
    let mut left = BTreeSet::new();
    for token in text.split_whitespace() {
        let token = token.trim_matches(|c: char| !c.is_alphanumeric());
        if token.contains(['/', '.', '@', '$', '_', '\\']) {
            continue;
        }
        for word in token.split(|c: char| !c.is_alphanumeric()) {
            let is_english = word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic());
            if is_english && !NAMES.contains(&word) {
                left.insert(word.to_owned());
            }
        }
    }
    assert!(left.is_empty(), "{name} has English words: {left:?}\n{text}");
}

fn assert_all_marked(folder: &str, endings: &[&str]) {
    let project = released();
    let mut count = 0;
    for path in project.files(folder) {
        if endings.iter().any(|ending| path.ends_with(ending)) {
            let text = project.text(&format!("{folder}/{path}"));
            let text = if path.ends_with(".html") { seen(&text) } else { text };
            assert_marked(&path, &text);
            count += 1;
        }
    }
    assert!(count > 0, "{folder} has none of {endings:?}");
}

#[test]
fn release_notes_have_no_english_words() {
    for version in ["2026.03", "2026.04"] {
        let folder = format!("output/releases/{version}");
        assert_all_marked(
            &folder,
            &["release-notes.html", "release-notes.md", "release-notes.txt"],
        );
    }
}

#[test]
fn pages_on_currency_have_no_english_words() {
    assert_all_marked("output/releases/current", &[".html"]);
}

#[test]
fn notices_of_recalls_have_no_english_words() {
    assert_all_marked("content/releases/notices", &[".md", ".txt"]);
}

#[test]
fn the_start_of_a_bundle_has_no_english_words() {
    let bundle = released().bytes("output/bundles/2026.04/guide-orchard-2026.04.zip");
    let start = unzip(&bundle).remove("guide-orchard-2026.04/START-HERE.txt").expect("a start");
    let start = String::from_utf8(start).expect("text");
    // Lines of commands begin with two spaces.
    let is_command = |line: &&str| line.starts_with("  ") && line.contains(['|', '-']);
    let start: Vec<&str> = start.lines().filter(|line| !is_command(line)).collect();
    assert_marked("START-HERE.txt", &start.join("\n"));
}

#[test]
fn an_ebook_has_no_english_words() {
    let epub = released().bytes("output/releases/2026.04/orchard/guide-orchard-ebook-2026.04.epub");
    for (name, bytes) in unzip(&epub) {
        if name.ends_with(".xhtml") {
            assert_marked(&name, &seen(&String::from_utf8(bytes).expect("text")));
        }
    }
}
