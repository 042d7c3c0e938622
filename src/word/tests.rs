//! The parts of a document, made from a manuscript with every kind of block.

use super::{FinishedWord, assemble};
use crate::book::identity::Identity;
use crate::book::manuscript::{Manuscript, Role};
use crate::book::sample::*;
use crate::book::tree::*;
use crate::ground::language::Language;
use proptest::prelude::*;
use roxmltree::Document;
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
    text
}

fn made(manuscript: &Manuscript) -> Vec<u8> {
    assemble(manuscript).expect("a document").bytes
}

/// The document part of a chapter with these blocks.
fn written(blocks: Vec<B>) -> String {
    let mut sample = manuscript();
    sample.sections = vec![section("a", Role::Chapter, "A", blocks)];
    (sample.contents, sample.figures) = (Vec::new(), Vec::new());
    part(&made(&sample), "word/document.xml")
}

fn text_of(xml: &str) -> String {
    let document = Document::parse(xml).expect("well-formed");
    let texts = document.descendants().filter(|node| node.tag_name().name() == "t");
    texts.filter_map(|node| node.text()).collect()
}

#[test]
fn the_same_manuscript_gives_the_same_bytes() {
    assert_eq!(made(&manuscript()), made(&manuscript()));
}

#[test]
fn a_document_says_what_it_is_in_two_places() {
    let sample = manuscript();
    let word = FinishedWord::open(&made(&sample)).expect("a Word file");
    let identity = Identity::of(&sample);
    let json = word.identity_file().expect("an identity");
    assert_eq!(String::from_utf8_lossy(&json), identity.to_json());
    assert_eq!(word.identity_line(), Some(identity.tag()));
}

#[test]
fn every_word_of_the_text_is_in_the_document() {
    let bytes = made(&manuscript());
    let words = FinishedWord::open(&bytes).and_then(|word| word.words()).expect("words");
    let text = words.join(" ");
    for expected in ["Asking for your data", "Gair byr yn Gymraeg", "Harbour Advice Centre"] {
        assert!(text.contains(expected), "{expected}\nnot in\n{text}");
    }
}

#[test]
fn a_blank_is_a_control_with_its_label() {
    let blank = |label: &str| inline(InlineKind::Blank(Some(label.to_owned())));
    let xml = written(vec![paragraph(vec![text("Born on "), blank("date of birth")])]);
    for expected in [
        "<w:alias w:val=\"date of birth\">",
        "<w:showingPlcHdr>",
        "<w:rStyle w:val=\"PlaceholderText\"></w:rStyle></w:rPr><w:t xml:space=\"preserve\">date of birth",
    ] {
        assert!(xml.contains(expected), "{expected}\nnot in\n{xml}");
    }
}

#[test]
fn a_task_is_a_check_box() {
    let items = vec![item(Some(true), vec![para("One")]), item(Some(false), vec![para("Two")])];
    let xml = written(vec![list(None, true, items)]);
    assert_eq!(xml.matches("<w14:checkbox>").count(), 2);
    assert!(xml.contains("<w14:checked w14:val=\"1\">"), "{xml}");
    assert!(text_of(&xml).contains("☒One☐Two"), "{xml}");
}

#[test]
fn numbered_lists_start_where_they_should() {
    let mut sample = manuscript();
    let one = || item(None, vec![para("One")]);
    let lists = vec![list(Some(4), true, vec![one()]), list(Some(1), true, vec![one()])];
    sample.sections = vec![section("a", Role::Chapter, "A", lists)];
    (sample.contents, sample.figures) = (Vec::new(), Vec::new());
    let xml = part(&made(&sample), "word/numbering.xml");
    let starts: Vec<&str> = xml.matches("<w:startOverride w:val=\"4\"/>").collect();
    assert_eq!(starts.len(), 1);
    assert_eq!(xml.matches("<w:startOverride w:val=\"1\"/>").count(), 1);
}

#[test]
fn text_from_the_right_says_so() {
    let mut sample = manuscript();
    sample.work.language = Language::parse("ar").expect("a tag");
    let bytes = made(&sample);
    let xml = part(&bytes, "word/document.xml");
    assert!(xml.contains("<w:bidi>") && xml.contains("<w:rtl>"), "{xml}");
    assert!(part(&bytes, "word/styles.xml").contains("w:bidi=\"ar\""));
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "</w:t>",
        "<w:instrText>",
        "]]>",
        "<!--",
        "&amp;",
        "\"",
        "\0",
        "\u{fffe}",
        "\r\n",
        "\u{202e}",
        "{{ x }}",
        "é",
    ]);
    prop::collection::vec(prop_oneof![pieces.prop_map(str::to_owned), any::<String>()], 0..5)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn hostile_text_stays_text(words in hostile()) {
        let xml = written(vec![
            at(&words, heading(1, Some(&words), &words)),
            block(BlockKind::Code { language: None, text: words.clone() }),
            block(BlockKind::Letter { title: Some(words.clone()), own_page: true, blocks: vec![
                paragraph(vec![inline(InlineKind::Blank(Some(words.clone())))]),
            ] }),
            list(None, true, vec![item(Some(true), vec![para(&words)])]),
            paragraph(vec![note(1, &format!("{words}-note"), vec![para(&words)])]),
        ]);
        let document = Document::parse(&xml).expect("well-formed");
        let codes = document.descendants().filter(|node| node.tag_name().name() == "instrText");
        prop_assert_eq!(codes.count(), 0);
    }
}
