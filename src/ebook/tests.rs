//! The ebook as a whole: its container, its documents, its claims.

use super::{Cover, Epub, accessibility, assemble, navigation};
use crate::book::manuscript::{ContentsEntry, Manuscript, MediaType, Role};
use crate::book::sample::{self, PNG, block, cells, para, section, text};
use crate::book::tree::{Align, Anchor, BlockKind, Cell, Table};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::layouts::Layouts;
use crate::ground::version::{ReleaseVersion, Version};
use crate::web::xhtml::{Holdings, LinkMap};
use proptest::prelude::*;
use roxmltree::{Document, ParsingOptions};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

const COVER: Cover<'static> = Cover { png: PNG, width: 1, height: 1 };

fn made(manuscript: &Manuscript) -> Epub {
    assemble(manuscript, COVER, None, &Layouts::default()).expect("an ebook")
}

fn refused(manuscript: &Manuscript, layouts: &Layouts) -> Vec<Diagnostic> {
    assemble(manuscript, COVER, None, layouts).expect_err("complaints")
}

/// The text files of an ebook by name.
fn documents(epub: &Epub) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(&epub.bytes)).expect("an archive");
    let mut documents = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        let name = file.name().expect("a name").to_string();
        if let Ok(text) = String::from_utf8(bytes) {
            documents.insert(name, text);
        }
    }
    documents
}

fn parse(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).expect("well-formed")
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let manuscript = sample::manuscript();
    let first = made(&manuscript);
    assert!(first == made(&manuscript.clone()), "two assemblies differ");
}

#[test]
fn the_mimetype_comes_first_and_is_stored() {
    let bytes = made(&sample::manuscript()).bytes;
    assert_eq!(&bytes[..4], b"PK\x03\x04");
    assert_eq!(&bytes[8..10], [0, 0], "stored");
    assert_eq!(&bytes[26..30], [8, 0, 0, 0], "a name of eight letters and no extra field");
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
}

#[test]
fn entries_are_sorted_and_carry_one_time() {
    let bytes = made(&sample::manuscript()).bytes;
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).expect("a file");
        assert_eq!(file.last_modified(), Some(zip::DateTime::DEFAULT));
        assert_eq!(file.unix_mode(), Some(0o100_644));
        names.push(file.name().expect("a name").to_string());
    }
    assert_eq!(names.remove(0), "mimetype");
    assert_eq!(names.remove(0), "META-INF/bindery.json");
    assert!(names.is_sorted(), "{names:?}");
    let plain = |name: &String| name.bytes().all(|byte| byte.is_ascii_graphic());
    assert!(names.iter().all(plain), "{names:?}");
    assert!(names.contains(&"EPUB/images/_figures__clock_20one.svg".to_owned()), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("unused")), "{names:?}");
}

#[test]
fn facts_count_what_there_is() {
    let facts = made(&sample::manuscript()).facts;
    assert_eq!((facts.sections, facts.pictures, facts.tables, facts.notes), (12, 2, 2, 3));
    assert_eq!(facts.identifier, "urn:uuid:25c7dd44-9180-5dcc-a140-550df0bf9072");
}

#[test]
fn the_contents_are_nested_and_lead_to_their_places() {
    let documents = documents(&made(&sample::manuscript()));
    let nav = &documents["EPUB/nav.xhtml"];
    let document = parse(nav);
    let links: Vec<(usize, String)> = document
        .descendants()
        .find(|node| node.attribute("id") == Some("toc"))
        .expect("the contents")
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "a")))
        .map(|node| {
            let lists = node.ancestors().filter(|node| node.tag_name().name() == "ol").count();
            (lists, node.attribute("href").expect("an address").to_owned())
        })
        .collect();
    let expected = [
        (1, "section-foreword.xhtml"),
        (1, "section-how-it-works.xhtml"),
        (1, "section-part-1.xhtml"),
        (2, "section-subject-access.xhtml"),
        (3, "section-subject-access.xhtml#why"),
        (3, "section-subject-access.xhtml#how"),
        (2, "section-case-a.xhtml"),
        (1, "section-glossary.xhtml"),
        (1, "section-authorities.xhtml"),
        (1, "section-cymraeg.xhtml"),
        (1, "section-colophon.xhtml"),
    ];
    let expected: Vec<_> = expected.map(|(depth, href)| (depth, href.to_owned())).into();
    assert_eq!(links, expected);
}

#[test]
fn a_skipped_level_of_the_contents_counts_as_the_next_one() {
    let mut manuscript = sample::manuscript();
    manuscript.sections.truncate(1);
    let line = |depth| ContentsEntry {
        target: manuscript.sections[0].anchor.clone(),
        section: 0,
        depth,
        label: None,
        title: depth.to_string(),
        shown: true,
    };
    let contents = [3, 1, 4, 4, 2, 1].map(line).into();
    manuscript.contents = contents;
    let links = LinkMap::new(&manuscript.sections, vec!["a".to_owned()], BTreeMap::new());
    let tree = navigation::tree(&manuscript, &links);
    let shape = |entries: &[navigation::Entry]| -> Vec<(String, usize)> {
        entries.iter().map(|entry| (entry.title.clone(), entry.children.len())).collect()
    };
    let named = |title: &str, children| (title.to_owned(), children);
    assert_eq!(shape(&tree), [named("3", 0), named("1", 3), named("1", 0)]);
}

#[test]
fn documents_say_their_language() {
    let mut manuscript = sample::manuscript();
    manuscript.sections[3].language = crate::ground::language::Language::parse("ckb");
    let documents = documents(&made(&manuscript));
    let head = "lang=\"cy\" xml:lang=\"cy\">";
    assert!(documents["EPUB/section-cymraeg.xhtml"].contains(head));
    assert!(documents["EPUB/section-foreword.xhtml"].contains("xml:lang=\"ckb\" dir=\"rtl\">"));
    assert!(documents["EPUB/section-copyright.xhtml"].contains("xml:lang=\"en-GB\">"));
    assert!(documents["EPUB/nav.xhtml"].contains("<li lang=\"cy\" xml:lang=\"cy\"><a"));
}

#[test]
fn the_same_words_name_the_same_book_and_no_other() {
    let manuscript = sample::manuscript();
    let mut later = manuscript.clone();
    later.release.version = ReleaseVersion::Numbered(Version::parse("2027.01").expect("a version"));
    assert_eq!(made(&manuscript).facts.identifier, made(&later).facts.identifier);
    let mut other = manuscript.clone();
    other.partner.id = "other".to_owned();
    assert_ne!(made(&manuscript).facts.identifier, made(&other).facts.identifier);
}

#[test]
fn nothing_is_claimed_that_is_not_there() {
    let manuscript = sample::manuscript();
    let none = BTreeSet::new();
    let plain = accessibility::statement(
        &manuscript,
        Holdings::default(),
        &none,
        false,
        &Layouts::default(),
    );
    assert_eq!(plain.access_modes, ["textual"]);
    assert_eq!(plain.sufficient, ["textual"]);
    let features = [
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
        "unlocked",
    ];
    assert_eq!(plain.features, features);
    assert!(!plain.summary.contains("picture"), "{}", plain.summary);

    let holdings =
        Holdings { pictures: 3, pictures_without_text: 1, descriptions: 1, ..Holdings::default() };
    let own = Layouts::of_release(
        BTreeMap::from([("epub/book.css".to_owned(), String::new())]),
        BTreeMap::new(),
    );
    let seen = accessibility::statement(&manuscript, holdings, &none, false, &own);
    assert_eq!(seen.access_modes, ["textual", "visual"]);
    assert_eq!(seen.sufficient, ["textual,visual"]);
    assert_eq!(seen.features, ["longDescription", "readingOrder", "tableOfContents", "unlocked"]);
}

#[test]
fn a_drawing_that_moves_is_not_called_still() {
    let mut manuscript = sample::manuscript();
    let moving = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><animate/></svg>";
    let path = "figures/clock one.svg";
    manuscript.resources.insert(path.to_owned(), sample::resource(MediaType::Svg, moving, 10, 10));
    let used = BTreeSet::from([path]);
    let statement = accessibility::statement(
        &manuscript,
        Holdings::default(),
        &used,
        false,
        &Layouts::default(),
    );
    assert_eq!(statement.hazards, ["unknown"]);
}

#[test]
fn a_layout_that_asks_for_too_much_is_named() {
    let own = |text: &str| {
        Layouts::of_release(
            BTreeMap::from([("epub/page.xhtml".to_owned(), text.to_owned())]),
            BTreeMap::new(),
        )
    };
    let manuscript = sample::manuscript();
    for (text, words) in [
        ("{{ section.titel }}", "a value that does not exist"),
        ("{% if section.x %}{% endif %}", "a value that does not exist"),
        ("{% for %}", "cannot be filled in"),
        ("<p>", "not well-formed"),
        ("<html><a href=\"gone.xhtml\"/></html>", "`gone.xhtml` is not in the ebook"),
        ("<html><a href=\"#gone\"/></html>", "has no id `gone`"),
        ("<html><i id=\"a\"/><i id=\"a\"/></html>", "the id `a` occurs twice"),
    ] {
        let problems = refused(&manuscript, &own(text));
        assert!(problems.iter().all(|problem| problem.code == Code::Layout), "{problems:?}");
        assert!(problems.iter().any(|problem| problem.message.contains(words)), "{problems:?}");
    }
}

#[test]
fn what_is_missing_is_reported_and_not_packed() {
    let mut manuscript = sample::manuscript();
    manuscript.resources.remove("figures/dot.png");
    manuscript.sections.retain(|section| section.role != Role::Glossary);
    let problems = refused(&manuscript, &Layouts::default());
    let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the link target `personal-data` is in no section",
            "the picture `figures/dot.png` is not among the resources",
        ]
    );
}

#[test]
fn a_book_without_front_matter_is_whole_too() {
    let mut manuscript = sample::manuscript();
    manuscript.sections = vec![section("only", Role::Chapter, "Only", vec![para("Words.")])];
    manuscript.contents.clear();
    manuscript.contents.push(ContentsEntry {
        target: Anchor("only".to_owned()),
        section: 0,
        depth: 1,
        label: None,
        title: "Only".to_owned(),
        shown: true,
    });
    manuscript.figures.clear();
    manuscript.partner.logo = None;
    let documents = documents(&made(&manuscript));
    assert!(documents["EPUB/nav.xhtml"].contains("<h1 id=\"_h\"><span class=\"title\">Contents"));
    assert!(!documents["EPUB/package.opf"].contains("AtkinsonHyperlegibleMono"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Hostile words in every field that reaches a layout: the check parses each document.
    #[test]
    fn hostile_words_make_no_markup(words in "(<b>|\"|&|'|\\{\\{ x \\}\\}|\\{%|\u{0}|\u{ffff}|]]>|[ -~]|é|\n){0,12}") {
        let mut manuscript = sample::manuscript();
        for text in [
            &mut manuscript.work.title, &mut manuscript.work.subtitle,
            &mut manuscript.work.publisher, &mut manuscript.work.licence.name,
            &mut manuscript.work.licence.url, &mut manuscript.partner.name,
            &mut manuscript.title_page.title,
            &mut manuscript.title_page.subtitle, &mut manuscript.title_page.partner_name,
            &mut manuscript.title_page.edition_name, &mut manuscript.title_page.version_line,
            &mut manuscript.title_page.date_line, &mut manuscript.edition.title,
        ] {
            *text = words.clone();
        }
        manuscript.title_page.co_brand = Some(words.clone());
        manuscript.partner.fonts.heading_font = Some(words.clone());
        manuscript.partner.fonts.body_font = Some(words.clone());
        if let Some(logo) = &mut manuscript.partner.logo {
            logo.alt = words.clone();
        }
        for section in &mut manuscript.sections {
            section.title = words.clone();
            section.summary = Some(words.clone());
            section.label = Some(words.clone());
            for fact in &mut section.facts {
                fact.label = words.clone();
                fact.value = words.clone();
            }
        }
        for line in &mut manuscript.contents {
            line.title = words.clone();
            line.label = Some(words.clone());
        }
        let table = Table {
            label: String::new(),
            caption: Vec::new(),
            columns: vec![Align::Start],
            widths: Vec::new(),
            row_headers: true,
            form: false,
            landscape: false,
            row_ids: Vec::new(),
            header: cells(&[""]),
            rows: vec![vec![Cell::Words(vec![text(&words)])]],
        };
        manuscript.sections[3].blocks.push(block(BlockKind::Table(table)));
        let documents = documents(&made(&manuscript));
        for (name, text) in &documents {
            if name.ends_with(".xhtml") {
                prop_assert!(!parse(text).descendants().any(|node| node.tag_name().name() == "b"));
            }
        }
        let style = outside_strings(&documents["EPUB/book.css"]);
        prop_assert_eq!(style.matches('{').count(), style.matches('}').count());
        prop_assert!(!style.contains("<b>"));
    }
}

/// A style sheet without its strings.
fn outside_strings(style: &str) -> String {
    let mut out = String::new();
    let mut characters = style.chars();
    let mut inside = false;
    while let Some(character) = characters.next() {
        match character {
            '"' => inside = !inside,
            '\\' if inside => {
                characters.next();
            }
            _ if inside => assert_ne!(character, '\n', "a line end in a string"),
            _ => out.push(character),
        }
    }
    out
}
