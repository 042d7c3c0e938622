//! Whatever is written is read back: random pieces become Markdown, and our reader makes the same text
//! and structure of it, without a complaint.

use super::super::findings::Findings;
use super::super::gate::Gate;
use super::super::piece::{Align, Item, Picture, Piece, Run, Style, Table, What};
use super::body;
use super::proof::runs;
use super::tidy::tidy;
use crate::book::neighbours::Neighbours;
use crate::book::tree::{Block, BlockKind, Cell, SourceInline};
use crate::ground::files::Root;
use crate::project::Vocabulary;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

fn with_gate<T>(work: impl FnOnce(&Gate<'_>) -> T) -> T {
    let root = Root::open(Path::new(".")).expect("a folder");
    let vocabulary = Vocabulary::default();
    work(&Gate {
        neighbours: Neighbours::in_folder(&root),
        callouts: &vocabulary.callouts,
        has_blanks: false,
        mathematics: true,
    })
}

/// A short form of a tree, in which text is text and blocks have names.
fn outline(pieces: &[Piece]) -> String {
    pieces.iter().map(shape).collect()
}

fn shape(piece: &Piece) -> String {
    match piece {
        Piece::Heading { level, words, .. } => format!("<h{level} {}>", letters(words)),
        Piece::Paragraph(words) if letters(words).is_empty() => String::new(),
        Piece::Paragraph(words) => format!("<p {}>", letters(words)),
        Piece::List { start, items } => {
            let items: String = items
                .iter()
                .map(|item| format!("<i {:?} {}>", item.task, outline(&item.pieces)))
                .collect();
            format!("<l {start:?} {items}>")
        }
        Piece::Quote(inner) => format!("<q {}>", outline(inner)),
        Piece::Code { text, .. } => format!("<c {text}>"),
        Piece::Rule => "<r>".to_owned(),
        Piece::Figure { picture, caption, .. } => {
            format!("<f {} {}>", picture.path, letters(caption))
        }
        Piece::Table(table) => {
            let header: String =
                table.header.iter().map(|cell| format!("<t {}>", letters(cell))).collect();
            let rows: String =
                table.rows.iter().flatten().map(|cell| format!("<t {}>", outline(cell))).collect();
            format!("<table {header}{rows}>")
        }
        Piece::Callout { pieces, .. } => format!("<box {}>", outline(pieces)),
        Piece::Definitions(_) | Piece::Comment(_) => String::new(),
    }
}

/// The words as letters alone: the marks of words are proved one by one as they are written.
fn letters(words: &[Run]) -> String {
    let (words, _) = tidy(words);
    words
        .iter()
        .map(|run| match &run.what {
            What::Text(text) => text.clone(),
            What::Break => " ".to_owned(),
            What::Note(name) => format!("[{name}]"),
            What::Picture(picture) => format!("[{}]", picture.path),
        })
        .collect()
}

fn read_outline(blocks: &[Block<SourceInline>]) -> String {
    let words = |words: &[SourceInline]| letters(&runs(words).expect("words that are imported"));
    blocks
        .iter()
        .map(|block| match &block.kind {
            BlockKind::Heading { level, content, .. } => format!("<h{level} {}>", words(content)),
            BlockKind::Paragraph(own) => format!("<p {}>", words(own)),
            BlockKind::List(list) => {
                let items: String = list
                    .items
                    .iter()
                    .map(|item| format!("<i {:?} {}>", item.task, read_outline(&item.blocks)))
                    .collect();
                format!("<l {:?} {items}>", list.start)
            }
            BlockKind::Quote(inner) => format!("<q {}>", read_outline(inner)),
            BlockKind::Code { text, .. } => format!("<c {text}>"),
            BlockKind::Rule => "<r>".to_owned(),
            BlockKind::Figure(figure) => {
                format!("<f {} {}>", figure.image.path, words(&figure.caption))
            }
            BlockKind::Table(table) => {
                let header: String =
                    table.header.iter().map(|cell| format!("<t {}>", words(cell))).collect();
                let cell = |cell: &Cell<SourceInline>| match cell {
                    Cell::Words(own) if own.is_empty() => String::new(),
                    Cell::Words(own) => format!("<p {}>", words(own)),
                    Cell::Blocks(blocks) => read_outline(blocks),
                };
                let rows: String =
                    table.rows.iter().flatten().map(|own| format!("<t {}>", cell(own))).collect();
                format!("<table {header}{rows}>")
            }
            BlockKind::Callout { blocks, .. } => format!("<box {}>", read_outline(blocks)),
            other => panic!("nobody writes {other:?}"),
        })
        .collect()
}

/// Text that is as hostile as possible to whoever writes Markdown.
fn hostile() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "# ",
        " #",
        "- ",
        "+ ",
        "1. ",
        "12)",
        "a) ",
        "(b) ",
        "---",
        "--",
        "===",
        "==x==",
        "***",
        "__",
        "____",
        "> ",
        "```",
        "`",
        "[x]",
        "](y)",
        "![",
        "[^1]",
        "[ ] ",
        "[@k, p 3]",
        "{{ a.b }}",
        "{#id}",
        "{.c}",
        "{x=1}",
        "$x^2$",
        "$5",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&#35;",
        "& ",
        "\\",
        "|",
        " | ",
        "~~",
        "~",
        "^2^",
        "^",
        ":::",
        "::: note",
        ": ",
        ":smile:",
        "@you",
        "a@b.org",
        "https://a.org/x_y",
        "•",
        "– ",
        "[[w]]",
        "%%x%%",
        "{++a++}",
        "!!! note",
        "^[n]",
        "[TOC]",
        "word",
        "two words",
        "é",
        "שלום",
        "\"",
        "'",
        "’",
        "…",
        "\u{a0}",
        "  ",
        "*a*",
        "_a_",
        "x",
        ".",
        "!",
        "?",
        "\u{f0b7}",
        "ⅷ",
        "*[A]: b",
        ".. x::",
        "+-----+",
        "#tag",
        "##x",
        "‘",
        "(",
        ")",
        "\\(x\\)",
        "[a=b]",
        "mailto:a",
        "www.a.org",
        "=",
        "`` ",
        "''",
        "1",
        "9",
    ]);
    let piece = prop_oneof![6 => signs.prop_map(str::to_owned), 1 => "[a-zA-Z ]{1,6}"];
    prop::collection::vec(piece, 1..7).prop_map(|parts| parts.concat())
}

fn style() -> impl Strategy<Value = Style> {
    prop::sample::select(vec![
        Style::Strong,
        Style::Emphasis,
        Style::Strike,
        Style::Raised,
        Style::Lowered,
        Style::Code,
        Style::Language("fr".to_owned()),
    ])
}

fn run() -> impl Strategy<Value = Run> {
    let what = prop_oneof![
        12 => hostile().prop_map(What::Text),
        1 => Just(What::Break),
        1 => Just(What::Note("1".to_owned())),
        1 => hostile().prop_map(|alt| What::Picture(Picture {
            path: "figures/a.png".to_owned(),
            alt: alt.trim().to_owned(),
        })),
    ];
    let link = prop_oneof![
        5 => Just(None),
        1 => prop::sample::select(vec!["https://a.org/b?c=d&e=f_g*h", "#some-id", "mailto:a@b.org"])
            .prop_map(|address| Some(address.to_owned())),
    ];
    (what, prop::collection::btree_set(style(), 0..3), link).prop_map(|(what, styles, link)| Run {
        what,
        styles,
        link,
    })
}

fn words() -> impl Strategy<Value = Vec<Run>> {
    prop::collection::vec(run(), 1..6)
}

fn simple() -> impl Strategy<Value = Vec<Run>> {
    prop::collection::vec(hostile().prop_map(Run::text), 1..3)
        .prop_filter("words", |words| !letters(words).trim().is_empty())
}

fn block() -> impl Strategy<Value = Piece> {
    let leaf = prop_oneof![
        4 => words().prop_filter("words", |own| !letters(own).trim().is_empty())
            .prop_map(Piece::Paragraph),
        1 => "[a-z`*| ]{1,9}(\n[a-z`#]{1,9})?"
            .prop_filter("code", |text| !text.trim().is_empty())
            .prop_map(|text| Piece::Code { language: None, text }),
        1 => Just(Piece::Rule),
        1 => simple().prop_map(|caption| Piece::Figure {
            id: None,
            picture: Picture { path: "figures/a.png".to_owned(), alt: "x".to_owned() },
            caption,
        }),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let blocks = prop::collection::vec(inner.clone(), 1..4);
        let item = (prop::option::weighted(0.2, any::<bool>()), simple(), prop::collection::vec(inner, 0..3))
            .prop_map(|(task, words, rest)| {
                let mut pieces = vec![Piece::Paragraph(words)];
                pieces.extend(rest);
                Item { task, pieces }
            });
        let cells = prop::collection::vec(
            prop_oneof![
                3 => simple().prop_map(|words| vec![Piece::Paragraph(words)]),
                1 => Just(Vec::new()),
                1 => (simple(), simple()).prop_map(|(one, two)| vec![
                    Piece::Paragraph(one),
                    Piece::List { start: None, items: vec![Item { task: None, pieces: vec![Piece::Paragraph(two)] }] },
                ]),
            ],
            2,
        );
        prop_oneof![
            2 => (prop::option::of(0u64..12), prop::collection::vec(item, 1..4))
                .prop_map(|(start, items)| Piece::List { start, items }),
            1 => blocks.clone().prop_map(Piece::Quote),
            1 => blocks.prop_map(|pieces| Piece::Callout {
                name: "note".to_owned(),
                title: String::new(),
                pieces,
            }),
            1 => (simple(), simple(), prop::collection::vec(cells, 1..3)).prop_map(|(a, b, rows)| {
                Piece::Table(Table {
                    caption: vec![Run::text("A caption")],
                    aligns: vec![Align::Start; 2],
                    header: vec![a, b],
                    rows,
                    ..Table::default()
                })
            }),
        ]
    })
}

fn section() -> impl Strategy<Value = Vec<Piece>> {
    let heading = simple().prop_map(|words| Piece::Heading { level: 1, id: None, words });
    prop::collection::vec(prop_oneof![1 => heading, 4 => block()], 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_read_back(pieces in section()) {
        with_gate(|gate| {
            let notes = BTreeMap::from([("1".to_owned(), vec![Piece::Paragraph(vec![Run::text("x")])])]);
            let text = body(&pieces, &notes, gate, &mut Findings::default());
            let (parsed, problems) = gate.read(&text);
            prop_assert_eq!(read_outline(&parsed.blocks), outline(&pieces), "{}", text);
            prop_assert!(problems.is_empty(), "{:?}\n{}", problems, text);
            prop_assert!(parsed.suspects.is_empty(), "{:?}\n{}", parsed.suspects, text);
            Ok(())
        })?;
    }

    #[test]
    fn words_keep_all_their_letters_whatever_marks_they_have(words in words()) {
        with_gate(|gate| {
            let text = body(&[Piece::Paragraph(words.clone())], &BTreeMap::new(), gate, &mut Findings::default());
            let text = text + "\n[^1]: x\n";
            let (parsed, problems) = gate.read(&text);
            let read = read_outline(&parsed.blocks);
            prop_assert_eq!(read, outline(&[Piece::Paragraph(words)]), "{}", text);
            let real = problems.iter().filter(|own| own.is_error()).count();
            prop_assert_eq!(real, 0, "{:?}\n{}", problems, text);
            Ok(())
        })?;
    }
}

/// What a run of words looks like in Markdown.
fn line(words: Vec<Run>) -> String {
    with_gate(|gate| {
        body(&[Piece::Paragraph(words)], &BTreeMap::new(), gate, &mut Findings::default())
    })
}

fn marked(text: &str, styles: &[Style]) -> Run {
    Run { styles: styles.iter().cloned().collect(), ..Run::text(text) }
}

#[test]
fn marks_begin_and_end_where_markdown_sees_them() {
    use Style::{Emphasis, Raised, Strong};
    for (words, expected) in [
        (vec![marked("Note: ", &[Strong]), Run::text("read this")], "**Note:** read this"),
        (vec![marked("Note:", &[Strong]), Run::text("read")], "**Note**:read"),
        (vec![marked("two ", &[Strong]), marked("words", &[Strong, Emphasis])], "**two *words***"),
        (
            vec![Run::text("one"), marked(" bold ", &[Strong]), Run::text("word")],
            "one **bold** word",
        ),
        (vec![Run::text("x"), marked("2 3", &[Raised])], "x^2^ ^3^"),
        (
            vec![Run::text("Q&A, C#, 3.5 + 1 = 4.5 (well-known)")],
            "Q&A, C#, 3.5 + 1 = 4.5 (well-known)",
        ),
        (vec![Run::text("Write “it” to a_b.txt, don't")], "Write “it” to a_b.txt, don't"),
    ] {
        assert_eq!(line(words).trim_end(), expected);
    }
}
