//! The tool's own words in another language, in every file that it makes: a project in a language that nobody speaks, whose
//! catalogue and whose text mark every word. A word without a mark is one that the tool wrote in
//! English.

mod read;

use crate::support::{Project, Run, unzip};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Names that are the same in every language.
const NAMES: &[&str] = &[
    // Of a licence, which may be divided over lines.
    "Creative",
    "Commons",
    "Attribution",
    "ShareAlike",
    "International",
    "tel",
    // Of an address that is divided over lines.
    "example",
    "PowerShell",
    "minisign",
    // The word of OSCOLA.
    "ibid",
    // The language itself.
    "qaa",
];
/// Fonts, their licences, and the plates of a press, which have these names in the file. The second
/// list has ordinary words: they are names only in a line with one of the first.
const FONTS: [&[&str]; 2] = [
    &[
        "Atkinson",
        "Hyperlegible",
        "Noto",
        "Emoji",
        "Symbols",
        "DejaVu",
        "Computer",
        "SIL",
        "GUST",
        "Cyan",
        "Magenta",
    ],
    &[
        "Next", "Mono", "Sans", "Open", "Font", "License", "New", "Modern", "Math", "Yellow",
        "Black",
    ],
];
const VOWELS: [char; 12] = ['a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y'];

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

/// The citation style of the tool with the words of the language.
fn style() -> String {
    let style = fs::read_to_string(crate::support::repository().join("layouts/oscola.csl"));
    let months: String = (1..=12)
        .map(|month| format!("<term name=\"month-{month:02}\">m\u{f3}nth</term>"))
        .collect();
    let words = [("accessed", "accessed"), ("and", "and"), ("in", "in"), ("et-al", "and others")];
    let words: String = words
        .iter()
        .map(|(name, word)| format!("<term name=\"{name}\">{}</term>", marked(word)))
        .collect();
    let locale = format!("<locale xml:lang=\"qaa\"><terms>{words}{months}</terms></locale>");
    let style = style.expect("the style");
    // Between the things that are the style's own and its macros.
    let (head, rest) = style.split_once("<macro ").expect("macros");
    format!("{head}{locale}<macro {rest}")
}

const BOOK: &str = "content/book.toml";
const ASKING: &str = "content/chapters/sk.md";
const PACK: &str = "content/packs/pckn.toml";
const DRAFT: &str = "content/releases/next.toml";
/// What comes with the second release alone.
const LATER: &[&str] = &[
    "case-studies/mr.md",
    "editions/bklt.toml",
    "editions/crds.toml",
    "editions/lrg.toml",
    "editions/lw.toml",
    "editions/prss.toml",
    "packs/pcks.toml",
];

fn run(project: &Project, arguments: &[&str]) -> Run {
    project.run(arguments).expect_success()
}

/// A project that uses every feature, whose own text has marks, and whose ids and addresses have no
/// vowels. Of two releases, the first has fewer editions, and a section of it was recalled. Every
/// kind of file that the tool makes is there.
fn released() -> &'static Project {
    // If it cannot be made, no test tries again.
    static RELEASED: LazyLock<Project> = LazyLock::new(|| {
        let all = crate::support::fixtures().join("unspoken");
        let mut project = Project::empty()
            .overlay(&all)
            .write("layouts/words/qaa.ftl", catalogue())
            .write("content/stls/hs.csl", style());
        for path in LATER {
            project = project.remove(&format!("content/{path}"));
        }
        let project =
            project.replace(BOOK, "\"str\", \"mr\"", "\"str\"").replace(PACK, ", \"crds\"", "");
        run(&project, &["release", "cut"]);
        let project = second(project, &all);
        run(&project, &["release", "cut"]);
        run(&project, &["release", "update-pack", "2026.03", "2026.04"]);
        let reason = marked("The number is wrong.");
        let recall = ["release", "recall", "2026.03", "--section", "sk", "--reason", &reason];
        run(&project, &[&recall[..], &["--except", "2026.04"]].concat());
        run(&project, &["release", "current"]);
        run(&project, &["release", "bundle", "2026.04"]);
        run(&project, &["build", "--partner", "brch"]);
        for version in ["2026.03", "2026.04"] {
            run(&project, &["release", "changelog", version, "--write"]);
        }
        project
    });
    &RELEASED
}

/// The project before its second release: everything that can change has changed.
fn second(project: Project, all: &Path) -> Project {
    let text = |path: &str| fs::read(all.join("content").join(path)).expect("a file");
    let mut project = project;
    for path in LATER {
        project = project.write(&format!("content/{path}"), text(path));
    }
    let project = project
        .replace(BOOK, "updated = 2026-03-01", "updated = 2026-04-02")
        .replace(BOOK, "\"str\"]", "\"str\", \"mr\"]")
        .replace(BOOK, "\"sk\", \"wrt\", \"gn\"", "\"wrt\", \"sk\"")
        .replace(BOOK, &marked("A small book"), &marked("A very small book"))
        .replace(BOOK, &marked("and what to do"), &marked("and all to do"))
        .replace(BOOK, &marked("Fruit ripens"), &marked("Fruit always ripens"))
        .replace(BOOK, &marked("\"Stories\""), &marked("\"More stories\""))
        .remove("content/chapters/gn.md")
        .write(PACK, text("packs/pckn.toml"))
        .replace(ASKING, &marked("Anyone may ask a"), &marked("Anyone who wants to may ask a"))
        .replace(ASKING, &marked("> Keep everything."), &marked("> Keep everything you get."))
        .replace(ASKING, "> [!WARNING]", &format!("{}\n\n> [!WARNING]", marked("One more.")))
        .replace(ASKING, &marked("| Kind 7 |"), &marked("| Kind seven |"))
        .replace("content/case-studies/str.md", &marked("The case is"), &marked("The case, is"))
        .replace("content/worksheets/sht.md", "reviewed: 2026-02-01", "reviewed: 2026-03-01")
        .replace("content/partners/rchrd/_brand.yml", "960123", "960124")
        .replace("content/partners/brch/_brand.yml", "co-brand: true", "co-brand: false");
    project.run(&["release", "plan"]);
    let summary = format!("summary = \"{}\"", marked("More to know."));
    let draft = project
        .text(DRAFT)
        .replace("impact = \"\"", "impact = \"clarifying\"")
        .replace("summary = \"\"", &summary)
        .replace("introduction = \"\"", &format!("introduction = \"{}\"", marked("What is new.")))
        .replacen("law = false", "law = true", 1);
    project.write(DRAFT, draft)
}

/// The words of a text that have no mark, each with its line. Addresses and names of files are no
/// words, and neither is what has no vowel: ids and numbers.
fn unmarked(text: &str) -> BTreeMap<String, String> {
    let mut left = BTreeMap::new();
    let text = text.replace('\u{a0}', " ");
    for line in text.lines() {
        for token in line.split_whitespace() {
            let token = token.trim_matches(|c: char| !c.is_alphanumeric());
            if token.contains(['/', '.', '@', '$', '_', '\\']) {
                continue;
            }
            for word in token.split(|c: char| !c.is_alphanumeric()) {
                let is_plain = word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic());
                let is_roman = word.chars().all(|c| "ivxl".contains(c));
                // A part of a fingerprint.
                let is_digest = token.split('-').count() == 4
                    && token.len() == 19
                    && token.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
                if is_plain
                    && word.contains(VOWELS)
                    && !is_roman
                    && !is_digest
                    && !is_name(word, line)
                {
                    left.entry(word.to_owned()).or_insert_with(|| line.trim().to_owned());
                }
            }
        }
    }
    left
}

fn is_name(word: &str, line: &str) -> bool {
    let [fonts, ordinary] = FONTS;
    NAMES.contains(&word)
        || fonts.contains(&word)
        || (ordinary.contains(&word) && fonts.iter().any(|font| line.contains(font)))
}

/// Files, and what a person reads in each.
#[derive(Default)]
struct Told(Vec<(String, String)>);

impl Told {
    fn add(&mut self, name: impl Into<String>, text: String) {
        self.0.push((name.into(), text));
    }

    /// Every file in a folder with one of these endings.
    fn folder(mut self, folder: &str, endings: &[&str], read: fn(&[u8]) -> String) -> Self {
        let project = released();
        let before = self.0.len();
        for path in project.files(folder) {
            if endings.iter().any(|ending| path.ends_with(ending)) {
                let path = format!("{folder}/{path}");
                let text = read(&project.bytes(&path));
                self.add(path, text);
            }
        }
        assert!(self.0.len() > before, "{folder} has none of {endings:?}");
        self
    }

    /// All words have marks.
    #[track_caller]
    fn assert_marked(&self) {
        let mut report = String::new();
        for (name, text) in &self.0 {
            assert!(text.chars().any(|letter| "áéíóúý".contains(letter)), "{name} has no words");
            for (word, line) in unmarked(text) {
                report.push_str(&format!("{name}: `{word}` in “{line}”\n"));
            }
        }
        assert!(report.is_empty(), "English words are left:\n{report}");
    }
}

fn plain(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

/// Everything in an ebook that a person reads or hears.
fn ebook(bytes: &[u8]) -> String {
    let mut out = String::new();
    for (name, bytes) in unzip(bytes) {
        if name.ends_with(".xhtml") {
            out.push_str(&read::xhtml(&plain(&bytes)));
        } else if name.ends_with(".opf") {
            out.push_str(&read::package(&plain(&bytes)));
        } else if name.ends_with(".css") {
            // What a style sheet adds to the text.
            for rule in plain(&bytes).split("content:").skip(1) {
                out.push_str(rule.split([';', '}']).next().unwrap_or_default());
            }
        }
        out.push('\n');
    }
    out
}

fn page(bytes: &[u8]) -> String {
    read::html(&plain(bytes))
}

#[test]
fn a_word_without_a_mark_is_found() {
    let found = unmarked("Thé cóvér (page\u{a0}2) ánd gd-rchrd: see https://rchrd.example/see iv.");
    assert_eq!(found.into_keys().collect::<Vec<_>>(), ["page", "see"]);
    let found = unmarked("Open\nNoto Sans (SIL Open Font License 1.1)\nNew");
    assert_eq!(found.into_keys().collect::<Vec<_>>(), ["New", "Open"]);
}

#[test]
fn pages_of_every_edition_have_no_english_words() {
    let told = Told::default().folder("output/releases/2026.04", &[".pdf"], read::pdf);
    let names: Vec<&str> = told.0.iter().map(|(name, _)| name.as_str()).collect();
    for part in [
        "-prnt-2",
        "-prnt-marked-",
        "-scrn-",
        "-lrg-volume-3-",
        "-lw-",
        "-bklt-2",
        "-bklt-sheets-",
        "-lslf-",
        "-prss-2",
        "-prss-cover-",
        "pckn-rchrd-crds-2",
        "pckn-rchrd-crds-sheets-",
        "pcks-rchrd-bklt-2",
        "brch/",
    ] {
        assert!(names.iter().any(|name| name.contains(part)), "no {part} in {names:?}");
    }
    told.assert_marked();
}

#[test]
fn drafts_have_no_english_words() {
    Told::default()
        .folder("output/draft", &[".pdf"], read::pdf)
        .folder("output/draft", &[".epub"], ebook)
        .assert_marked();
}

#[test]
fn ebooks_have_no_english_words() {
    Told::default().folder("output/releases/2026.04", &[".epub"], ebook).assert_marked();
}

#[test]
fn updates_for_binders_have_no_english_words() {
    Told::default().folder("output/updates", &[".pdf"], read::pdf).assert_marked();
}

#[test]
fn instructions_for_printing_have_no_english_words() {
    let project = released();
    let mut told = Told::default();
    for path in project.files("output/releases/2026.04") {
        if ["-sheets-", "-prss-"].iter().any(|part| path.contains(part)) {
            let path = format!("output/releases/2026.04/{path}");
            told.add(path.clone(), run(project, &["sheets", &path]).stdout);
        }
    }
    assert_eq!(told.0.len(), 5);
    // Names of keys, of boxes in a PDF and of standards are those of programs.
    for (_, text) in &mut told.0 {
        for name in ["paper-thickness", "TrimBox", "BleedBox", "saddle"] {
            *text = text.replace(name, "");
        }
    }
    told.assert_marked();
}

#[test]
fn release_notes_have_no_english_words() {
    let mut told = Told::default();
    for version in ["2026.03", "2026.04"] {
        let folder = format!("output/releases/{version}");
        told = told.folder(&folder, &["release-notes.html"], page).folder(
            &folder,
            &["release-notes.md", "release-notes.txt"],
            plain,
        );
    }
    told.assert_marked();
}

#[test]
fn comparisons_have_no_english_words() {
    let project = released();
    let mut told = Told::default();
    for versions in [&["2026.03", "2026.04"][..], &["2026.03"]] {
        let diff = |format| {
            run(project, &[&["release", "diff"], versions, &["--format", format]].concat())
        };
        told.add("diff.html", read::html(&diff("html").stdout));
        let markdown = diff("markdown").stdout;
        // Marks for words that are gone and for new ones.
        let marks = ["<ins>", "</ins>", "<del>", "</del>"];
        told.add("diff.md", marks.iter().fold(markdown, |text, mark| text.replace(mark, "")));
        told.add("diff.txt", diff("human").stdout);
    }
    told.assert_marked();
}

#[test]
fn the_changelog_has_no_english_words() {
    Told::default().folder("content", &["CHANGELOG.md"], plain).assert_marked();
}

#[test]
fn pages_on_currency_have_no_english_words() {
    Told::default().folder("output/releases/current", &[".html"], page).assert_marked();
}

#[test]
fn the_wording_of_a_section_has_no_english_words() {
    let project = released();
    let mut told = Told::default();
    for version in ["2026.03", "2026.04"] {
        for section in ["sk", "wrt", "str", "sht"] {
            let run = project.run(&["release", "show", section, "--at", version]);
            told.add(format!("{section} in {version}"), run.stdout);
        }
    }
    told.assert_marked();
}

#[test]
fn notices_of_recalls_have_no_english_words() {
    Told::default().folder("content/releases/notices", &[".md", ".txt"], plain).assert_marked();
}

#[test]
fn the_start_of_a_bundle_has_no_english_words() {
    let bundle = released().bytes("output/bundles/2026.04/gd-rchrd-2026.04.zip");
    let start = unzip(&bundle).remove("gd-rchrd-2026.04/START-HERE.txt").expect("a start");
    // Lines of commands begin with two spaces.
    let is_command = |line: &&str| line.starts_with("  ") && line.contains(['|', '-']);
    let start = plain(&start);
    let start: Vec<&str> = start.lines().filter(|line| !is_command(line)).collect();
    let mut told = Told::default();
    told.add("START-HERE.txt", start.join("\n"));
    told.assert_marked();
}
