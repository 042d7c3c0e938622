//! The search files of small sites.

use super::*;
use crate::book::sample;
use crate::book::tree::plain_text;
use crate::book::visit::each_block;
use crate::ground::digest::sha256;
use crate::ground::language::Language;
use crate::ground::own_words::Catalogues;

fn entry(id: &str, title: &str, text: &str) -> SearchEntry {
    let id = (!id.is_empty()).then(|| id.to_owned());
    SearchEntry { id, title: title.to_owned(), text: text.to_owned() }
}

fn section(id: &str, entries: Vec<SearchEntry>) -> SearchSection {
    SearchSection {
        address: format!("../{id}/index.html"),
        label: Some("Chapter 1".to_owned()),
        title: format!("The {id}"),
        language: None,
        entries,
        short_forms: Vec::new(),
    }
}

fn scripts(sections: &[SearchSection], names: &[Vec<String>]) -> SearchScripts {
    search_scripts(sections, names, &Words::english(), named)
}

fn named(stem: &str, bytes: &[u8]) -> String {
    format!("{stem}.{}.js", sha256(bytes))
}

/// The value that a file hands over.
fn value(text: &str, before: &str, after: &str) -> serde_json::Value {
    let json = text.strip_prefix(before).and_then(|text| text.strip_suffix(after));
    serde_json::from_str(json.expect("a script that hands over a value")).expect("JSON")
}

fn index(scripts: &SearchScripts) -> serde_json::Value {
    value(&scripts.files[&scripts.loaded[0]], "self.BINDERY_SEARCH=", ";\n")
}

#[test]
fn the_index_has_titles_and_the_texts_are_in_files_of_their_own() {
    let long = "word ".repeat(TEXTS / 5 + 1);
    let sections = [
        section("tide", vec![entry("", "", "Before."), entry("ebb", "1.1 Ebb", &long)]),
        section("moon", vec![entry("", "", "<b>\u{2028}</script>")]),
    ];
    let made = scripts(&sections, &[vec!["low water".to_owned(), "LW".to_owned()]]);
    let index = index(&made);
    assert_eq!(index["language"], "en-GB");
    assert_eq!(index["sections"][1]["address"], "../moon/index.html");
    assert_eq!(index["entries"][1], serde_json::json!([0, "ebb", "1.1 Ebb", ""]));
    assert_eq!(index["entries"].as_array().expect("a list").len(), 3);
    assert_eq!(index["glossary"], serde_json::json!([["low water", "LW"]]));
    let names: Vec<&str> = index["texts"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|name| name.as_str())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    let texts = |name: &str| {
        let before = "(self.BINDERY_TEXTS=self.BINDERY_TEXTS||[]).push(";
        assert!(made.files[name].is_ascii(), "no end of a line inside a string");
        value(&made.files[name], before, ");\n")
    };
    assert_eq!(texts(names[0])["first"], 0);
    assert_eq!(texts(names[0])["texts"][1], long);
    assert_eq!(texts(names[1])["first"], 2);
    assert_eq!(texts(names[1])["texts"][0], "<b>\u{2028}</script>");
    assert!(made.files.len() == 4 && made.loaded.iter().all(|name| made.files.contains_key(name)));
}

#[test]
fn a_file_is_named_after_its_bytes_and_the_same_input_gives_the_same_files() {
    let sections = |text: &str| [section("tide", vec![entry("", "", text)])];
    let made = scripts(&sections("Before."), &[]);
    assert_eq!(made, scripts(&sections("Before."), &[]));
    let other = scripts(&sections("After."), &[]);
    assert_eq!(made.loaded[1], other.loaded[1], "the program is the same");
    assert_ne!(made.loaded[0], other.loaded[0], "it names other texts");
    for (name, text) in &made.files {
        assert!(name.contains(&sha256(text.as_bytes())), "{name}");
    }
}

#[test]
fn a_site_without_text_has_an_index() {
    let index = index(&scripts(&[], &[]));
    assert_eq!(index["texts"], serde_json::json!([]));
}

#[test]
fn short_forms_are_names_unless_a_term_has_them() {
    let mut tide = section("tide", vec![entry("", "", "")]);
    let pair = |short: &str, long: &str| [short.to_owned(), long.to_owned()];
    tide.short_forms = vec![
        pair("LW", "low water"),
        pair("HW", "high water"),
        pair("HW", "high water mark"),
        pair("HW", "high water"),
    ];
    let term = vec!["low water".to_owned(), "lw".to_owned()];
    let index = index(&scripts(&[tide], std::slice::from_ref(&term)));
    let expected = serde_json::json!([term, ["HW", "high water", "high water mark"]]);
    assert_eq!(index["glossary"], expected);
}

#[test]
fn the_words_are_in_the_language_of_the_site() {
    let language = Language::parse("uk").expect("a tag");
    let words = Catalogues::new(&BTreeMap::new()).words(&language).expect("a catalogue");
    let made = search_scripts(&[], &[], &words, named);
    let index = index(&made);
    assert_eq!(index["language"], "uk");
    assert_eq!(index["words"]["none"], "За запитом «{query}» нічого не знайдено.");
    assert_eq!(index["words"]["loading"].as_str().map(|text| text.matches('{').count()), Some(2));
}

#[test]
fn the_program_is_plain_scripts_with_their_licence() {
    let made = scripts(&[], &[]);
    let program = &made.files[&made.loaded[1]];
    assert!(
        program.contains("MiniSearch 7.2.0") && program.contains("Permission is hereby granted")
    );
    for refused in ["innerHTML", "eval(", "new Function", "XMLHttpRequest", "import("] {
        assert!(!program.contains(refused), "{refused} does not work on every page");
    }
    let readme = include_str!("vendor/README.md");
    let library = include_str!("vendor/minisearch.js");
    assert!(readme.contains(&sha256(library.as_bytes())), "the digest of the library has changed");
}

#[test]
fn everything_that_is_read_can_be_found_under_its_heading() {
    let manuscript = sample::manuscript();
    let mut searched = 0;
    for section in &manuscript.sections {
        let Some(found) = SearchSection::of(section, "a".to_owned()) else { continue };
        searched += 1;
        let all: Vec<&str> = found
            .entries
            .iter()
            .flat_map(|entry| [entry.title.as_str(), entry.text.as_str()])
            .collect();
        let all = all.join(" ");
        each_block(&section.blocks, &mut |block| {
            for inlines in block.text() {
                for word in plain_text(inlines).replace("____", " ").split_whitespace() {
                    assert!(all.contains(word), "{word} of {} in {all}", section.id);
                }
            }
        });
        assert!(found.entries.iter().all(|entry| !entry.text.contains("__")), "{all}");
    }
    assert!(searched > 3, "{searched}");
    let section = |id: &str| {
        let section = manuscript.sections.iter().find(|section| section.id == id);
        SearchSection::of(section.expect(id), "a".to_owned())
    };
    let glossary = section("glossary").expect("a glossary has words of its own");
    let titles: Vec<&str> = glossary.entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["", "controller", "personal data"]);
    assert_eq!(glossary.entries[1].text, "Who decides why and how data is used.");
    assert!(glossary.entries[1].id.is_some());
}
