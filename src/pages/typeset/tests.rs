//! Hostile text, places of complaints, and reproducible output.

use super::literal::one_line;
use super::sample::{block, heading, inline, manuscript, paragraph, section, span, text};
use super::*;
use crate::book::manuscript::{Manuscript, Role};
use crate::book::tree::{
    Anchor, Block, BlockKind, CalloutKind, Cell, Figure, Image, Inline, InlineKind, Pointer,
};
use crate::ground::diagnostic::Code;
use crate::ground::source::{FileId, Span};
use proptest::prelude::*;
use std::collections::BTreeMap;
use typst::syntax::{SyntaxKind, SyntaxNode, ast};

/// The sample with one more section, which contains `blocks`.
fn with_blocks(title: &str, blocks: Vec<Block<Inline>>) -> Manuscript {
    let mut manuscript = manuscript("screen", "org");
    manuscript.sections.push(crate::book::manuscript::Section {
        blocks,
        ..section("hostile", Role::Chapter, 1, title)
    });
    manuscript
}

/// Every name that is called or read in a generated section.
const NAMES: &[&str] = &[
    "align",
    "anew",
    "alt",
    "anchor",
    "apart",
    "block",
    "callout",
    "caption",
    "caption-text",
    "depth",
    "dir",
    "emph",
    "false",
    "field",
    "figure",
    "figure-group",
    "folio",
    "form",
    "format",
    "heading",
    "height",
    "image",
    "inline-picture",
    "kept",
    "kind",
    "label",
    "lang",
    "left-to-right",
    "level",
    "lined",
    "link",
    "long-code",
    "ltr",
    "mark",
    "none",
    "opening",
    "outlined",
    "page-of",
    "par",
    "picture",
    "pointer",
    "raster",
    "raw",
    "region",
    "right-to-left",
    "role",
    "section",
    "split",
    "strong",
    "telephone",
    "title",
    "true",
    "whole",
    "width",
    "with",
    "z",
];

fn visit(node: &SyntaxNode, strings: &mut String, names: &mut Vec<String>) {
    if let Some(string) = node.cast::<ast::Str>() {
        strings.push_str(&string.get());
    }
    if matches!(node.kind(), SyntaxKind::Ident | SyntaxKind::MathIdent) {
        names.push(node.leaf_text().to_string());
    }
    for child in node.children() {
        visit(child, strings, names);
    }
}

/// Asserts that a section parses, calls only the tool's own names, and has `words` in its strings.
fn assert_harmless(manuscript: &Manuscript, words: &str) {
    let generated = generate(manuscript);
    let file = &generated.files["/sections/hostile.typ"].text;
    let root = typst::syntax::parse(file);
    let (errors, _) = root.errors_and_warnings();
    assert!(errors.is_empty(), "{errors:?} in {file}");
    let (mut strings, mut names) = (String::new(), Vec::new());
    visit(&root, &mut strings, &mut names);
    for name in names {
        assert!(NAMES.contains(&name.as_str()), "`{name}` in {file}");
    }
    assert!(strings.contains(words), "{words:?} is not in {strings:?}");
}

fn image(alt: &str) -> Image {
    Image {
        path: "figures/clock.svg".into(),
        alt: alt.into(),
        fills: false,
        width: None,
        span: span(3),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn text_never_becomes_code(words in "\\PC*|[\\x00-\\x7f]{0,40}|.*|[#\"\\\\\\]\\[(){}$*_`<>@=/\n~-]{0,24}") {
        let line = one_line(&words);
        let kinds = [
            BlockKind::Paragraph(vec![text(&words)]),
            BlockKind::Paragraph(vec![inline(InlineKind::Emphasis(vec![text(&words)]))]),
            BlockKind::Paragraph(vec![text("a"), inline(InlineKind::Code(words.clone()))]),
            BlockKind::Paragraph(vec![inline(InlineKind::Link {
                url: words.clone(),
                content: vec![text(&words)],
            })]),
            BlockKind::Paragraph(vec![text("a"), inline(InlineKind::Image(image(&words)))]),
            BlockKind::Paragraph(vec![inline(InlineKind::Reference {
                target: Anchor("automated".into()),
                pointer: Pointer::Number(words.clone()),
                content: vec![text("there")],
            })]),
            BlockKind::Heading { level: 1, number: None, content: vec![text(&words)] },
            BlockKind::Figure(Figure {
                label: "Figure 1".into(),
                image: image(&words),
                caption: vec![text(&words)],
                description: Vec::new(),
            }),
            BlockKind::Callout {
                kind: CalloutKind::Note, own: None,
                title: words.clone(),
                blocks: vec![paragraph(vec![text(&words)])],
            },
        ];
        for kind in kinds {
            assert_harmless(&with_blocks("A title", vec![block(kind)]), &line);
        }
        assert_harmless(&with_blocks(&words, Vec::new()), &line);
        let code = BlockKind::Code { language: Some(words.clone()), text: format!("{words}\n") };
        assert_harmless(&with_blocks("A title", vec![block(code)]), &words);
    }
}

fn engine() -> Engine {
    Engine::new(&[], &BTreeMap::new()).expect("an engine")
}

fn at(start: usize) -> Span {
    Span::new(FileId(3), start, start + 4)
}

#[test]
fn a_missing_target_is_reported_at_the_link() {
    let link = Inline {
        span: at(40),
        kind: InlineKind::Reference {
            target: Anchor("nowhere".into()),
            pointer: Pointer::Page,
            content: vec![text("there")],
        },
    };
    let problems = engine()
        .compile(&with_blocks("A title", vec![paragraph(vec![text("See "), link])]))
        .expect_err("a complaint");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].span, Some(at(40)), "{problems:?}");
    assert!(problems[0].message.contains("nowhere"), "{problems:?}");
}

#[test]
fn a_broken_picture_is_reported_where_it_is_used() {
    let mut manuscript = manuscript("screen", "org");
    let broken = manuscript.resources.get_mut("figures/clock.svg").expect("a picture");
    broken.bytes = std::sync::Arc::from(*b"<svg");
    let problems = engine().compile(&manuscript).expect_err("a complaint");
    assert_eq!(problems[0].span, Some(span(3)), "{problems:?}");
}

#[test]
fn an_error_inside_a_layout_is_placed_by_the_block_that_called_it() {
    let broken = "#let callout(..arguments) = panic(\"not today\")\n";
    let layouts = BTreeMap::from([("callouts.typ".to_owned(), broken.to_owned())]);
    let engine = Engine::new(&[], &layouts).expect("an engine");
    let callout = Block {
        span: at(12),
        ..block(BlockKind::Callout {
            kind: CalloutKind::Tip,
            own: None,
            title: "Tip".into(),
            blocks: Vec::new(),
        })
    };
    let mut manuscript = with_blocks("A title", vec![callout]);
    manuscript.sections.retain(|section| section.id != "subject-access");
    let problems = engine.compile(&manuscript).expect_err("a complaint");
    let own: Vec<_> = problems.iter().filter(|own| own.span == Some(at(12))).collect();
    assert_eq!(own.len(), 1, "{problems:?}");
    assert!(own[0].hint.as_deref().is_some_and(|hint| hint.contains("layouts/callouts.typ:1")));
}

#[test]
fn what_cannot_be_printed_is_reported_once_per_script() {
    let words = "ok \u{12000} \u{12001} \u{e000} \u{7} é ✓ \u{1f995} \u{200d}";
    let blocks = vec![paragraph(vec![text(words)]), heading("h", 1, None, "\u{12000}")];
    let problems = engine().compile(&with_blocks("A title", blocks)).expect_err("complaints");
    let found: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(problems.iter().all(|problem| problem.code == Code::MissingGlyph));
    assert!(found[1].contains("U+E000") && found[2].contains("Cuneiform characters"));
}

#[test]
fn the_order_of_work_changes_no_byte() {
    let make = |engine: &Engine, edition: &str, partner: &str| {
        let manuscript = manuscript(edition, partner);
        let compiled = engine.compile(&manuscript).expect("pages");
        assert!(compiled.warnings.is_empty(), "{:?}", compiled.warnings);
        crate::pages::pdf::export(&compiled, &manuscript).expect("a file")
    };
    let engine = engine();
    let first = make(&engine, "print", "harbour");
    make(&engine, "print", "lantern");
    make(&engine, "large-print", "lantern");
    assert!(first == make(&engine, "print", "harbour"));
    engine.evict_unused(0);
    make(&engine, "print", "org");
    assert!(first == make(&engine, "print", "harbour"));
    assert!(first.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_cover_is_a_picture_of_the_first_page() {
    for edition in ["ebook", "print"] {
        let cover = cover_png(&engine(), &manuscript(edition, "lantern")).expect("a cover");
        assert_eq!((cover.width, cover.height), (1200, 1697));
        assert!(cover.bytes.starts_with(b"\x89PNG"));
    }
}

#[test]
fn a_manuscript_without_sections_is_still_a_book() {
    let mut manuscript = manuscript("screen", "org");
    manuscript.sections.clear();
    manuscript.contents.clear();
    manuscript.figures.clear();
    assert_eq!(engine().compile(&manuscript).expect("pages").page_count(), 1);
}

/// A note with one paragraph.
fn a_note(number: u32, words: &str) -> Inline {
    inline(InlineKind::Note(crate::book::tree::Note {
        number,
        anchor: Anchor(format!("hostile.note-{number}")),
        kind: crate::book::tree::NoteKind::Remark,
        blocks: vec![paragraph(vec![text(words)]), paragraph(vec![text("More.")])],
    }))
}

#[test]
fn odd_but_possible_blocks_become_a_sound_file() {
    use crate::book::tree::{Align, Definition, Item, List, Table};
    let item = |blocks| Item { task: None, blocks };
    let list = |start, items| block(BlockKind::List(List { start, tight: true, items }));
    let mut deep = paragraph(vec![text("the bottom")]);
    for level in 0..24 {
        deep = match level % 3 {
            0 => list(None, vec![item(vec![paragraph(vec![text("down")]), deep])]),
            1 => block(BlockKind::Quote(vec![deep])),
            _ => list(Some(9), vec![item(vec![deep])]),
        };
    }
    let table = |columns: usize, rows: usize, words: &str| {
        BlockKind::Table(Table {
            label: String::new(),
            caption: Vec::new(),
            columns: vec![Align::End; columns],
            widths: vec![0; columns],
            row_headers: columns > 2,
            form: false,
            landscape: false,
            row_ids: Vec::new(),
            header: vec![vec![text("head")]; columns],
            rows: vec![vec![Cell::Words(vec![text(words)]); columns]; rows],
        })
    };
    let with_notes = Table {
        label: "Table 9".into(),
        caption: vec![text("With a note"), a_note(1, "in the caption")],
        columns: vec![Align::Start; 2],
        widths: vec![1, 9],
        row_headers: true,
        form: false,
        landscape: false,
        row_ids: Vec::new(),
        header: vec![vec![text("a"), a_note(2, "in the header")], Vec::new()],
        rows: vec![vec![
            Cell::Words(vec![text("x"), a_note(3, "in a cell")]),
            Cell::Words(Vec::new()),
        ]],
    };
    // A table is known by its id on later pages.
    let mut with_notes = block(BlockKind::Table(with_notes));
    with_notes.id = crate::book::tree::BlockId("hostile-with-notes".into());
    let heading_block = |content| block(BlockKind::Heading { level: 1, number: None, content });
    let blocks = vec![
        paragraph(Vec::new()),
        paragraph(vec![inline(InlineKind::Break)]),
        heading_block(vec![text("With a note"), a_note(4, "in a heading")]),
        heading_block(vec![inline(InlineKind::Blank(None)), inline(InlineKind::Code("x".into()))]),
        heading_block(vec![inline(InlineKind::Image(image("a picture")))]),
        list(None, vec![item(Vec::new()), item(vec![block(BlockKind::Rule)])]),
        list(Some(0), vec![item(vec![block(BlockKind::Code { language: None, text: "".into() })])]),
        deep,
        block(BlockKind::Code { language: None, text: "\n\n\tif x:\n  y\t".into() }),
        block(BlockKind::Code { language: None, text: "x".repeat(900) }),
        block(BlockKind::Definitions(vec![Definition {
            anchor: None,
            term: vec![text("term"), a_note(5, "in a term")],
            details: Vec::new(),
        }])),
        block(table(1, 0, "")),
        block(table(40, 3, "word")),
        block(table(3, 400, "word")),
        block(table(2, 2, &"very long text ".repeat(900))),
        with_notes,
        block(BlockKind::Letter { title: None, own_page: false, blocks: Vec::new() }),
        block(BlockKind::Checklist { title: Some(String::new()), blocks: Vec::new() }),
        block(BlockKind::Testimony {
            attribution: String::new(),
            illustrative: true,
            withdrawal: Vec::new(),
            blocks: vec![paragraph(vec![text(&"x".repeat(3000))])],
        }),
        paragraph(vec![inline(InlineKind::Link {
            url: "https://example.org".into(),
            content: vec![inline(InlineKind::Image(image("in a link")))],
        })]),
        paragraph(vec![inline(InlineKind::Strong(vec![inline(InlineKind::Emphasis(vec![
            inline(InlineKind::Strike(vec![text("all"), a_note(6, "at once")])),
        ]))]))]),
        paragraph(vec![inline(InlineKind::NoteAgain {
            number: 6,
            target: Anchor("hostile.note-6".into()),
        })]),
    ];
    for edition in ["screen", "large-print"] {
        let mut manuscript = with_blocks("A title", blocks.clone());
        manuscript.edition = sample::edition(edition);
        let compiled = engine().compile(&manuscript).unwrap_or_else(|found| panic!("{found:#?}"));
        crate::pages::pdf::export(&compiled, &manuscript)
            .unwrap_or_else(|found| panic!("{found:#?}"));
    }
}
