//! Every key of every kind of file, with a value that is of the wrong type, empty, too long, or cut
//! by a comment: each is an error at its line, and never text that readers see.

use crate::support::{Project, Run, fixtures};

/// What a key holds, which decides what is wrong for it.
#[derive(Clone, Copy, PartialEq)]
enum Holds {
    /// Text for readers, or an address: a comment must not cut it.
    Text,
    /// A word from a list, an id or a version: a comment after it takes nothing away.
    Word,
    /// A date, a number or a flag.
    Data,
    /// A list of texts or words.
    List,
    /// A table.
    Table,
}
use Holds::{Data, List, Table, Text, Word};

/// A key of a file, and the line that gives it a value.
struct Row {
    file: &'static str,
    /// The start of the line, up to the value.
    start: &'static str,
    holds: Holds,
}

const fn row(file: &'static str, start: &'static str, holds: Holds) -> Row {
    Row { file, start, holds }
}

const BOOK: &str = "content/book.toml";
const CHAPTER: &str = "content/chapters/plain.md";
const STORY: &str = "content/case-studies/story.md";
const SHEET: &str = "content/worksheets/request.md";
const PACK: &str = "content/packs/first-meeting.toml";
const PRINT: &str = "content/editions/print.toml";
const LARGE: &str = "content/editions/large-print.toml";
const TERMS: &str = "content/glossary.toml";
const ALDER: &str = "content/partners/alder/_brand.yml";
const BIRCH: &str = "content/partners/birch/_brand.yml";
const SOURCES: &str = "content/sources.yml";
const RECORD: &str = "content/consent/t-base1.toml";

const ROWS: &[Row] = &[
    row(BOOK, "schema = ", Data),
    row(BOOK, "id = ", Word),
    row(BOOK, "title = ", Text),
    row(BOOK, "subtitle = ", Text),
    row(BOOK, "publisher = ", Text),
    row(BOOK, "language = ", Word),
    row(BOOK, "languages = ", List),
    row(BOOK, "untranslated = ", Word),
    row(BOOK, "contact = ", Text),
    row(BOOK, "homepage = ", Text),
    row(BOOK, "short-address = ", Text),
    row(BOOK, "updated = ", Data),
    row(BOOK, "front-matter = ", List),
    row(BOOK, "back-matter = ", List),
    row(BOOK, "noun = ", Text),
    row(BOOK, "description = ", Text),
    row(BOOK, "citation-style = ", Word),
    row(BOOK, "subjects = ", List),
    row(BOOK, "contributors = ", List),
    row(BOOK, "text = ", Text),
    row(BOOK, "name = ", Text),
    row(BOOK, "url = ", Text),
    row(BOOK, "sections = ", List),
    row(BOOK, "known-acronyms = ", List),
    row(BOOK, "reading-grade-at-most = ", Data),
    row(BOOK, "long-sentence = ", Word),
    row(BOOK, "address = ", Text),
    row(BOOK, "partner = ", Word),
    row(BOOK, "edition = ", Word),
    row(BOOK, "action = ", Text),
    row(BOOK, "field = ", Text),
    row(BOOK, "hidden = ", Table),
    row(BOOK, "privacy = ", Text),
    row(BOOK, "unreviewed = ", Word),
    row(BOOK, "names = ", List),
    row(BOOK, "where = ", Text),
    row(BOOK, "because = ", Text),
    row(CHAPTER, "id: ", Word),
    row(CHAPTER, "title: ", Text),
    row(CHAPTER, "kind: ", Word),
    row(CHAPTER, "summary: ", Text),
    row(CHAPTER, "audience: ", List),
    row(CHAPTER, "jurisdiction: ", List),
    row(CHAPTER, "law-as-at: ", Data),
    row(CHAPTER, "reviewed: ", Data),
    row(CHAPTER, "review-by: ", Data),
    row(CHAPTER, "owner: ", Text),
    row(CHAPTER, "since: ", Word),
    row(CHAPTER, "landscape: ", Data),
    row(STORY, "status: ", Word),
    row(SHEET, "copies: ", Data),
    row(PACK, "schema = ", Data),
    row(PACK, "id = ", Word),
    row(PACK, "title = ", Text),
    row(PACK, "purpose = ", Text),
    row(PACK, "audience = ", List),
    row(PACK, "for = ", Word),
    row(PACK, "contents = ", List),
    row(PACK, "editions = ", List),
    row(PACK, "partners = ", List),
    row(PACK, "pages-at-most = ", Table),
    row(PACK, "missing-links = ", Word),
    row(PACK, "languages = ", List),
    row(PACK, "untranslated = ", Word),
    row(PRINT, "schema = ", Data),
    row(PRINT, "id = ", Word),
    row(PRINT, "title = ", Text),
    row(PRINT, "format = ", Word),
    row(PRINT, "links = ", Word),
    row(PRINT, "references = ", Word),
    row(PRINT, "qr-code = ", Data),
    row(PRINT, "contents-depth = ", Data),
    row(PRINT, "isbn = ", Text),
    row(PRINT, "back-cover = ", Data),
    row(PRINT, "forms = ", Word),
    row(PRINT, "citations = ", Word),
    row(PRINT, "contents = ", Word),
    row(PRINT, "letters = ", Word),
    row(PRINT, "tabs = ", Data),
    row(PRINT, "figure-text-size = ", Data),
    row(PRINT, "size = ", Word),
    row(PRINT, "inside = ", Data),
    row(PRINT, "outside = ", Data),
    row(PRINT, "top = ", Data),
    row(PRINT, "bottom = ", Data),
    row(PRINT, "duplex = ", Data),
    row(PRINT, "text-size = ", Data),
    row(PRINT, "leading = ", Data),
    row(PRINT, "colour = ", Word),
    row(PRINT, "folios = ", Word),
    row(LARGE, "emphasis = ", Word),
    row(TERMS, "term = ", Text),
    row(TERMS, "also = ", List),
    row(TERMS, "definition = ", Text),
    row(ALDER, "    full: ", Text),
    row(ALDER, "    short: ", Text),
    row(ALDER, "  link: ", Text),
    row(ALDER, "    leaf: ", Word),
    row(ALDER, "  primary: ", Word),
    row(ALDER, "    - family: ", Word),
    row(ALDER, "      source: ", Word),
    row(ALDER, "        - path: ", Text),
    row(ALDER, "    family: ", Word),
    row(ALDER, "      email: ", Text),
    row(ALDER, "      website: ", Text),
    row(ALDER, "    foreword: ", Text),
    row(BIRCH, "    home: ", Text),
    row(BIRCH, "      path: ", Text),
    row(BIRCH, "      alt: ", Text),
    row(BIRCH, "  medium: ", Text),
    row(BIRCH, "  secondary: ", Word),
    row(BIRCH, "    helpline: ", Text),
    row(BIRCH, "      phone: ", Text),
    row(BIRCH, "      address: ", Text),
    row(BIRCH, "    legal: ", Text),
    row(BIRCH, "    co-brand: ", Data),
    row(BIRCH, "    editions: ", List),
    row(BIRCH, "    packs: ", List),
    row(SOURCES, "  type: ", Word),
    row(SOURCES, "  title: ", Text),
    row(SOURCES, "  date: ", Word),
    row(SOURCES, "  url: ", Text),
    row(SOURCES, "  serial-number: ", Text),
    row(SOURCES, "  author: ", Text),
    row(SOURCES, "    value: ", Text),
    row(SOURCES, "    date: ", Word),
    row(PACK, "campaigning = ", Data),
    row(BOOK, "telephone = ", Text),
    row(RECORD, "schema = ", Data),
    row(RECORD, "shown = ", Word),
    row(RECORD, "review-by = ", Data),
    row(RECORD, "on = ", Data),
    row(RECORD, "by = ", Text),
    row(RECORD, "interpreter = ", Text),
    row(RECORD, "book = ", Data),
    row(RECORD, "print = ", Data),
    row(RECORD, "online = ", Data),
    row(RECORD, "until = ", Data),
    row(RECORD, "reviewed = ", Data),
    row(RECORD, "live-case = ", Data),
    row(RECORD, "representative-agreed = ", Data),
];

/// The tables of brands and sources, which have no value on their own line.
const TABLES: &[(&str, &str)] = &[
    (ALDER, "meta:"),
    (ALDER, "  name:"),
    (ALDER, "color:"),
    (ALDER, "  palette:"),
    (ALDER, "typography:"),
    (ALDER, "  fonts:"),
    (ALDER, "      files:"),
    (ALDER, "  headings:"),
    (ALDER, "defaults:"),
    (ALDER, "  bindery:"),
    (ALDER, "    contact:"),
    (BIRCH, "  link:"),
    (BIRCH, "logo:"),
    (BIRCH, "  images:"),
    (BIRCH, "    tree:"),
    (SOURCES, "dpa-2018:"),
];

/// The base project with a pack, to be changed again and again.
fn project() -> Project {
    Project::base()
        .overlay(&fixtures().join("packs"))
        // What the base project does not have.
        .replace(BOOK, "publisher = \"Orchard Press\"", "publisher = \"Birch Law Centre\"")
        .replace(
            BOOK,
            "noun = \"guide\"",
            "noun = \"guide\"\ncitation-style = \"oscola\"\nlanguages = [\"en-GB\"]\n\
             untranslated = \"source\"\ndescription = \"Fruit.\"\nsubjects = [\"Fruit\"]\n\
             contributors = [{ name = \"Orchard Press\", role = \"editor\" }]",
        )
        .append(
            BOOK,
            "\n[site]\naddress = \"https://orchard.example/\"\npartner = \"alder\"\n\
             edition = \"ebook\"\n\n[site.sign-up]\naction = \"https://mail.orchard.example/\"\n\
             field = \"EMAIL\"\nhidden = { l = \"news\" }\n\
             privacy = \"https://mail.orchard.example/privacy\"\n",
        )
        .append(BOOK, "\n[translations.en-GB]\nunreviewed = \"refuse\"\n")
        .append(
            BOOK,
            "\n[identity]\nnames = [\"Orchard House\"]\n\n[[identity.accepted]]\n\
             text = \"AB 12 34 56 C\"\nwhere = \"plain\"\nbecause = \"Nobody has it.\"\n",
        )
        // An author’s comment is read too.
        .append("content/chapters/plain.md", "\n<!-- The card is AB 12 34 56 C. -->\n")
        .replace(
            PACK,
            "missing-links = ",
            "campaigning = true\nlanguages = [\"en-GB\"]\nuntranslated = \"leave-out\"\nmissing-links = ",
        )
        .replace(
            PRINT,
            "qr-code = true",
            "qr-code = true
contents-depth = 3
isbn = \"978-0-306-40615-7\"
back-cover = true
\
             forms = \"fillable\"
citations = \"short\"
contents = \"sections\"
letters = \"inside\"",
        )
        .replace(PRINT, "duplex = true", "duplex = true\ntabs = false\nfigure-text-size = 7")
        .replace(RECORD, "by = \"safe", "representative-agreed = 2026-01-12\nby = \"safe")
        .replace(BOOK, "[withdrawal]\n", "[withdrawal]\ntelephone = \"01632 960001\"\n")
        .replace(CHAPTER, "since: ", "landscape: false\nsince: ")
        .replace(PACK, "for = ", "partners = [\"alder\", \"birch\"]\nfor = ")
        .replace(
            BIRCH,
            "    co-brand: true",
            "    co-brand: true\n    editions: [\"print\", \"ebook\"]\n    packs: [\"first-meeting\"]",
        )
}

/// Runs `check` with the value of a key replaced, and puts the file back. Returns the number of the
/// line and the run.
fn with(project: &Project, file: &str, start: &str, value: &str) -> (usize, Run) {
    let text = project.text(file);
    let line = text.lines().position(|line| line.starts_with(start));
    let line = line.unwrap_or_else(|| panic!("no line of {file} starts with `{start}`"));
    let changed = text.lines().enumerate().map(|(number, own)| match number == line {
        true => format!("{start}{value}\n"),
        false => format!("{own}\n"),
    });
    project.overwrite(file, changed.collect::<String>());
    let run = project.run(&["check", "--format", "short"]);
    project.overwrite(file, text);
    (line + 1, run)
}

/// What is wrong with a run that should have reported an error on a line of a file.
fn silent(file: &str, start: &str, value: &str, (line, run): (usize, Run)) -> Option<String> {
    let is_reported = run
        .stdout
        .lines()
        .any(|said| said.starts_with(&format!("{file}:{line}:")) && said.contains(": error["));
    let is_sound = is_reported && !run.stderr.contains("panicked");
    let shown: String = value.chars().take(60).collect();
    (!is_sound).then(|| format!("{file}:{line}: `{start}{shown}`\n{}{}", run.stdout, run.stderr))
}

fn is_yaml(file: &str) -> bool {
    !file.ends_with(".toml")
}

/// Values that no key of this kind can have.
fn wrong(row: &Row) -> Vec<String> {
    let long = "x".repeat(300_000);
    let mut values: Vec<String> = match row.holds {
        Text | Word => {
            vec!["[]".to_owned(), "\"\"".to_owned(), format!("\"{long}\""), "true".to_owned()]
        }
        Data => ["[]", "\"\"", "\"x\""].map(str::to_owned).to_vec(),
        List => {
            vec!["1".to_owned(), "\"\"".to_owned(), "[\"\"]".to_owned(), format!("[\"{long}\"]")]
        }
        Table => ["1", "[]", "\"\""].map(str::to_owned).to_vec(),
    };
    if is_yaml(row.file) {
        values.extend(["", "~", "null", "#cut", "!tag x", "&anchor x"].map(str::to_owned));
        match row.holds {
            Text => values.extend(["some words #cut", "some words # a comment"].map(str::to_owned)),
            List => values.extend(["[one, #two\n]", "[~]"].map(str::to_owned)),
            Word | Data | Table => {}
        }
    } else {
        match row.holds {
            Text | Word => {
                values.extend(["nan", "2026-01-01", "1979-05-27T07:32:00Z"].map(str::to_owned));
            }
            Data => values.extend(["nan", "inf", "07:32:00"].map(str::to_owned)),
            List => values.push("[1]".to_owned()),
            Table => {}
        }
    }
    values
}

#[test]
fn no_key_takes_a_value_that_it_cannot_mean() {
    let project = project();
    let mut failures = Vec::new();
    for row in ROWS {
        for value in wrong(row) {
            // A source may have a number without letters, and a short address may be left out.
            let run = with(&project, row.file, row.start, &value);
            failures.extend(silent(row.file, row.start, &value, run));
        }
    }
    for (file, start) in TABLES {
        for value in [" x", " 1", " [x]", " ~", " #cut"] {
            // The lines below would not fit another value, so the parser may refuse them first.
            let (_, run) = with(&project, file, start, value);
            let is_reported =
                run.stdout.lines().any(|said| said.starts_with(file) && said.contains(": error["));
            let takes_comment = value == " #cut";
            if is_reported == takes_comment {
                failures.push(format!("{file}: `{start}{value}`\n{}", run.stdout));
            }
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_comment_where_it_takes_nothing_away_is_welcome() {
    let project = project();
    let mut failures = Vec::new();
    for row in ROWS {
        let text = project.text(row.file);
        let line = text.lines().find(|line| line.starts_with(row.start)).expect("a line");
        let value = &line[row.start.len()..];
        let is_quoted = value.starts_with(['"', '[', '{']);
        if row.holds == Text && !is_quoted && is_yaml(row.file) {
            continue;
        }
        let value = format!("{value}   # a comment");
        let (_, run) = with(&project, row.file, row.start, &value);
        if !run.stdout.is_empty() {
            failures.push(format!("{}: `{}{value}`\n{}", row.file, row.start, run.stdout));
        }
    }
    for file in [ALDER, SOURCES] {
        let text = project.text(file);
        let commented: String = text.lines().map(|line| format!("# a comment\n{line}\n")).collect();
        project.overwrite(file, commented);
        let run = project.run(&["check", "--format", "short"]);
        project.overwrite(file, text);
        if !run.stdout.is_empty() {
            failures.push(format!("{file}\n{}", run.stdout));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The keys that a table has, according to the message about a key that it does not have.
fn known(project: &Project, file: &str, before: &str) -> Vec<String> {
    let text = project.text(file);
    let separator = if is_yaml(file) { ": 1" } else { " = 1" };
    let at = text.find(before).unwrap_or_else(|| panic!("`{before}` is not in {file}"));
    let indent: String =
        before.trim_start_matches('\n').chars().take_while(|c| *c == ' ').collect();
    let (head, rest) = text.split_at(at + usize::from(before.starts_with('\n')));
    project
        .overwrite(file, format!("{head}{indent}qqqqqqqqqqqqqqqqqqqqqqqqqqqq{separator}\n{rest}"));
    let run = project.run(&["check", "--format", "short"]);
    project.overwrite(file, text);
    let line = run.stdout.lines().find(|line| line.contains("qqqq")).expect("a message");
    let (_, known) = line.split_once("(known: ").unwrap_or_else(|| panic!("{line}"));
    known.trim_end_matches(')').split(", ").map(str::to_owned).collect()
}

#[test]
fn no_key_of_a_table_is_forgotten_here() {
    let project = project();
    // Keys that the base project does not use, and tables with rows of their own.
    let elsewhere = [
        "contributors",
        "openings",
        "page",
        "press",
        "sheets",
        "revisions",
        "licence",
        "spdx",
        "part",
        "lints",
        "release",
        "notice",
        "summary",
        "quotes",
        "mathematics",
        "finder",
        "cover",
        "inks",
        "page-list",
        "volumes",
        "volume-lists",
        "vocabulary",
        "citation-style",
        "translations",
        "site",
        "sign-up",
        // The name of a record whose digest is that of the whole section.
        "consent",
        "withdrawal",
        "identity",
        "recording",
        "approval",
        "texts",
        "scope",
        "safeguarding",
        "taken-out",
        "withdrawn",
        "formats",
        "packs",
        "partners",
        "languages",
        "campaigning",
        "review-by",
    ];
    let tables = [
        (BOOK, "\nsubtitle"),
        (BOOK, "\nurl"),
        (BOOK, "\nedition"),
        (BOOK, "\naction"),
        (CHAPTER, "\nowner"),
        (STORY, "\nstatus"),
        (SHEET, "\ncopies"),
        (PACK, "\npurpose"),
        (PRINT, "\nlinks"),
        (PRINT, "\nduplex"),
        (TERMS, "\ndefinition"),
        (RECORD, "\nreview-by"),
        (RECORD, "\nprint"),
        (RECORD, "\nlive-case"),
        (BOOK, "\ntelephone"),
        (BIRCH, "\n    helpline"),
        (BIRCH, "\n      phone"),
        (ALDER, "\n    short"),
    ];
    let mut forgotten = Vec::new();
    for (file, before) in tables {
        for key in known(&project, file, before) {
            let has_row = ROWS.iter().any(|row| {
                row.start.trim().trim_start_matches("- ").trim_end_matches([' ', '=', ':']) == key
            });
            let is_table =
                TABLES.iter().any(|(_, start)| start.trim().trim_end_matches(':') == key);
            if !has_row && !is_table && !elsewhere.contains(&key.as_str()) && key != "parties" {
                forgotten.push(format!("{file}: {key}"));
            }
        }
    }
    assert!(forgotten.is_empty(), "add rows for {forgotten:?}");
}
