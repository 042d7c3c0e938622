//! What people mistype in settings and headers: one message for each mistake, at its place, in our
//! own words, with what to do.

use crate::support::Project;

const BOOK: &str = "content/book.toml";
const CHAPTER: &str = "content/chapters/plain.md";

/// What `check` reports when `from` is replaced with `to` in a file of the base project.
#[track_caller]
fn reported(path: &str, from: &str, to: &str) -> Vec<String> {
    let project = Project::base().replace(path, from, to);
    let run = project.run(&["check", "--format", "short"]);
    assert!(!run.stderr.contains("panicked"), "{to}: {}", run.stderr);
    run.stdout.lines().map(str::to_owned).collect()
}

/// Expects one message, at `line:column`, that contains `words`.
#[track_caller]
fn one(path: &str, from: &str, to: &str, place: &str, words: &str) {
    let found = reported(path, from, to);
    let is_right =
        |line: &String| line.starts_with(&format!("{path}:{place}: ")) && line.contains(words);
    assert!(found.len() == 1 && is_right(&found[0]), "{to:?}: {place}, {words}: {found:#?}");
    // Every message says what to do.
    assert!(found[0].ends_with(')'), "{found:#?}");
}

#[test]
fn mistakes_in_toml_are_told_in_our_words() {
    let cases = [
        ("updated = 2026-03-01", "updated =", "10:1", "`updated` has no value"),
        ("updated = 2026-03-01", "updated", "10:1", "`updated` has no value"),
        ("updated = 2026-03-01", "updated 2026", "10:1", "neither a key with a value nor"),
        ("updated = 2026-03-01", "updated = 2026-3-1", "10:11", "`2026-3-1` is not a date"),
        ("updated = 2026-03-01", "updated = 2026-02-30", "10:11", "there is no such day"),
        ("updated = 2026-03-01", "updated = 1 March", "10:11", "text must be in quotation marks"),
        ("updated = 2026-03-01", "updated: 2026-03-01", "10:1", "write `updated = 2026-03-01`"),
        ("updated = 2026-03-01", "updated == 2026-03-01", "10:10", "one `=` too many"),
        ("\"The Field Guide\"", "\"The \"Field\" Guide\"", "3:15", "after the closing quotation"),
        ("\"The Field Guide\"", "\"The Field Guide", "3:9", "quotation mark is not closed"),
        ("\"The Field Guide\"", "\"The Field\nGuide\"", "3:9", "quotation mark is not closed"),
        ("\"The Field Guide\"", "“The Field Guide”", "3:9", "straight quotation marks"),
        ("\"The Field Guide\"", "The Field Guide", "3:9", "write `\"The Field Guide\"`"),
        ("\"The Field Guide\"", "\"a\\ud800\"", "3:11", "`\\ud800` is not a valid escape"),
        ("\"The Field Guide\"", "\"C:\\My\"", "3:12", "`\\M` is not a valid escape"),
        ("\"The Field Guide\"", "\"\"\"The Guide\"", "3:9", "is not closed"),
        ("\"writing\", \"plain\"]", "\"writing\", \"plain\"", "21:12", "list that starts here"),
        ("\"writing\", \"plain\"]", "\"writing\" \"plain\"]", "21:33", "a comma is missing"),
        ("\"writing\", \"plain\"]", "\"writing\", plain]", "21:34", "write `\"plain\"`"),
        ("[licence]", "[licence", "15:1", "write `[licence]`"),
        ("[licence]", "licence]", "15:1", "write `[licence]`"),
        ("[licence]", "[licence] x", "15:11", "after the name of the table"),
        ("[licence]", "[.licence]", "15:2", "a name is missing here"),
        ("noun = \"guide\"", "noun = \"guide\"\nnoun = \"b\"", "12:1", "key `noun` occurs twice"),
        ("noun = \"guide\"", "the noun = \"guide\"", "11:1", "a key is one word"),
        ("noun = \"guide\"", "= \"guide\"", "11:1", "a name is missing here"),
        ("noun = \"guide\"", "// guide", "11:1", "write `# guide`"),
        ("noun = \"guide\"", "- guide", "11:1", "square brackets"),
        ("noun = \"guide\"", "noun = True", "11:8", "write `true`"),
        ("noun = \"guide\"", "noun = 007", "11:8", "`007` is not a number"),
        ("noun = \"guide\"", "noun = .5", "11:8", "`.5` is not a number"),
        ("noun = \"guide\"", "noun = null", "11:8", "`null` is not a value"),
        ("noun = \"guide\"", "<<<<<<< HEAD\n=======\n>>>>>>> x", "11:1", "a merge"),
        ("noun = \"guide\"", "\u{a0}noun = \"guide\"", "11:1", "U+00A0"),
    ];
    for (from, to, place, words) in cases {
        one(BOOK, from, to, place, words);
    }
}

#[test]
fn mistakes_in_headers_are_told_in_our_words() {
    let cases = [
        ("audience: [volunteers]", "audience: [\"volunteers\"", "6:11", "list that starts here"),
        ("audience: [volunteers]", "audience: {a: b", "6:11", "table that starts here"),
        ("audience: [volunteers]", "audience: [volunteers]]", "6:23", "without an opening one"),
        ("id: plain", "\tid: plain", "2:1", "the line starts with a tab"),
        ("title: A", "title:A", "3:1", "write `title: A plain chapter`"),
        ("title: A", "title = A", "3:1", "write `title: A plain chapter`"),
        ("title: A", "words alone\ntitle: A", "3:1", "neither a key with a value nor"),
        ("title: A", "// words\ntitle: A", "3:1", "a comment starts with `#`"),
        ("title: A", "  title: A", "3:3", "this line is indented"),
        ("title: A", "title: \"a\\ud800\" # A", "3:10", "`\\ud800` is not a valid escape"),
        ("title: A", "title: \"a\\q\" # A", "3:10", "`\\q` is not a valid escape"),
        ("title: A", "title: \"a\" b # A", "3:12", "after the closing quotation mark"),
        ("title: A", "title: ,A", "3:8", "a value cannot start like this"),
        ("title: A", "title: {a b} # A", "3:8", "`{a b}` is read as a table"),
        ("title: A", "title: !a # A", "3:8", "`!a` is read as a tag"),
        ("title: A", "title: &a # A", "3:8", "`&a` is read as an anchor"),
        ("title: A", "title: {{ partner.name }} # A", "3:8", "variable"),
        ("title: A", "<<<<<<< HEAD\n=======\n>>>>>>> x\ntitle: A", "3:1", "a merge"),
        ("title: A", "%a\ntitle: A", "3:1", "a line cannot start with `%`"),
    ];
    for (from, to, place, words) in cases {
        one(CHAPTER, from, to, place, words);
    }
}

/// Every way of cutting or doubling a sign of a settings file: never a word of a parser's.
#[test]
fn no_word_of_a_parser_reaches_an_author() {
    let words = [
        "expected",
        "flow",
        "scalar",
        "mapping",
        "sequence",
        "literal",
        "token",
        "newline",
        "inline table",
        "key-value",
        "mantissa",
        "unquoted",
        "eof",
        "indicator",
        "os error",
    ];
    for path in [BOOK, CHAPTER, "content/sources.yml", "content/partners/birch/_brand.yml"] {
        let project = Project::base();
        let text = project.text(path);
        for (at, sign) in text.char_indices().filter(|(_, c)| "=[]{}\"':-,\n".contains(*c)) {
            // A sample is enough: the signs are alike.
            if at % 97 > 0 {
                continue;
            }
            let after = &text[at + 1..];
            for new in [format!("{}{after}", &text[..at]), format!("{}{sign}{after}", &text[..=at])]
            {
                project.overwrite(path, &new);
                let run = project.run(&["check", "--format", "short"]);
                for line in run.stdout.lines().filter(|line| line.contains("error[syntax]")) {
                    let found = words.iter().find(|word| line.contains(*word));
                    assert_eq!(found, None, "{line}\n{new}");
                    assert!(line.ends_with(')'), "no advice: {line}\n{new}");
                }
            }
        }
    }
}

#[test]
fn a_misspelt_key_is_one_message() {
    let sources = "content/sources.yml";
    let brand = "content/partners/birch/_brand.yml";
    let cases = [
        (CHAPTER, "owner:", "Owner:", "did you mean `owner`?"),
        (CHAPTER, "title:", "titel:", "did you mean `title`?"),
        (CHAPTER, "audience:", "audiences:", "did you mean `audience`?"),
        (CHAPTER, "review-by:", "review_by:", "did you mean `review-by`?"),
        (CHAPTER, "kind:", "kinds:", "did you mean `kind`?"),
        (CHAPTER, "id:", "ID:", "did you mean `id`?"),
        (BOOK, "title = \"The", "Title = \"The", "did you mean `title`?"),
        (BOOK, "schema =", "shema =", "did you mean `schema`?"),
        (BOOK, "updated =", "update =", "did you mean `updated`?"),
        (BOOK, "[licence]", "[license]", "did you mean `licence`?"),
        (BOOK, "homepage =", "home-page =", "did you mean `homepage`?"),
        (brand, "meta:", "metta:", "did you mean `meta`?"),
        (brand, "  name:", "  nmae:", "did you mean `name`?"),
        ("content/editions/print.toml", "[page]", "[pages]", "did you mean `page`?"),
        ("content/glossary.toml", "term = \"data", "Term = \"data", "did you mean `term`?"),
    ];
    for (path, from, to, words) in cases {
        let from = if Project::base().text(path).contains(from) { from } else { continue };
        let found = reported(path, from, to);
        assert!(found.len() == 1 && found[0].contains(words), "{to}: {found:#?}");
    }
    let text = Project::base().text(sources);
    let first = text.lines().find(|line| line.starts_with("  type:")).expect("a type");
    let project =
        Project::base().write(sources, text.replacen(first, &first.replace("type", "Type"), 1));
    let run = project.run(&["check", "--format", "short"]);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
}

#[test]
fn a_table_of_the_wrong_kind_is_one_message() {
    let licence = "[licence]\nname = \"Creative Commons Attribution-ShareAlike 4.0 International\"\n\
                   url = \"https://creativecommons.org/licenses/by-sa/4.0/\"\n";
    let project = Project::base().replace(BOOK, licence, "");
    let text = project.text(BOOK).replace("schema = 1\n", "schema = 1\nlicence = \"CC BY\"\n");
    let run = project.write(BOOK, text).run(&["check", "--format", "short"]);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    assert!(run.stdout.contains("`[licence]` must be a table, not text"), "{}", run.stdout);
}

#[test]
fn what_nobody_can_see_is_refused_where_no_language_needs_it() {
    for c in ["\u{200b}", "\u{202e}", "\u{2066}", "\u{feff}", "\u{200d}", "\u{2060}\u{2061}"] {
        let found = reported(CHAPTER, "title: A plain", &format!("title: A{c} plain"));
        assert!(
            found.len() == 1 && found[0].contains("has the invisible character U+"),
            "{}: {found:#?}",
            c.escape_unicode()
        );
    }
    for text in ["می\u{200c}خواهم", "ภาษา\u{200b}ไทย", "Rechts\u{ad}schutz"] {
        let found = reported(CHAPTER, "title: A plain", &format!("title: {text} plain"));
        assert!(!found.iter().any(|line| line.contains("error[syntax]")), "{found:#?}");
    }
    for blank in ["\u{200b}", "\u{a0}\u{3000}", "\u{2800}"] {
        let found = reported(BOOK, "\"The Field Guide\"", &format!("\"{blank}\""));
        assert!(found.len() == 1 && found[0].contains("`title` is empty"), "{found:#?}");
    }
    let found = reported(BOOK, "\"The Field Guide\"", "\"The Field\\nGuide\"");
    assert!(found.len() == 1 && found[0].contains("has more than one line"), "{found:#?}");
}

#[test]
fn a_telephone_number_has_digits() {
    let brand = "content/partners/birch/_brand.yml";
    for number in ["0800 CALL NOW", "1-800-FLOWERS", "0161 BAIL", "0800"] {
        let found = reported(brand, "helpline: 01632 960123", &format!("helpline: {number}"));
        let is_told = |line: &String| line.contains("error[link-address]");
        assert!(found.len() == 1 && is_told(&found[0]), "{number}: {found:#?}");
    }
    for number in
        ["0161 496 0000 (weekdays 10 to 4)", "111", "116 123", "+44 161 496 0000", "999 or 112"]
    {
        let found = reported(brand, "helpline: 01632 960123", &format!("helpline: {number}"));
        assert!(!found.iter().any(|line| line.contains("link-address")), "{number}: {found:#?}");
    }
}

#[test]
fn a_list_names_nothing_twice() {
    let twice = "[volunteers, volunteers]";
    let found = reported(CHAPTER, "[volunteers]", twice);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("6:24: error[duplicate-id]: `audience` names `volunteers` twice"));
    let found = reported(CHAPTER, "[UK]", "[UK, UK]");
    assert!(found.len() == 1 && found[0].contains("`jurisdiction` names `UK` twice"), "{found:#?}");
    let found = reported(BOOK, "[\"PDF\"]", "[\"PDF\", \"PDF\"]");
    assert!(found.len() == 1 && found[0].contains("names `PDF` twice"), "{found:#?}");
    let found = reported(CHAPTER, "since:", "contributors: [Ash, Ash]\nsince:");
    assert!(found.len() == 1 && found[0].contains("names `Ash` twice"), "{found:#?}");
}

#[test]
fn a_licence_that_nobody_knows_needs_a_summary() {
    let found = reported(
        BOOK,
        "name = \"Creative Commons Attribution-ShareAlike 4.0 International\"\n\
         url = \"https://creativecommons.org/licenses/by-sa/4.0/\"",
        "name = \"Peer Production Licence\"\nurl = \"https://ppl.example.net/\"",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].contains("error[missing-key]: `[licence]` needs the key `summary`"),
        "{found:#?}"
    );
}
