//! Text in, the same text out; and nothing that an author writes becomes markup.

use super::{LinkMap, NoteForm, body, escape};
use crate::book::manuscript::{Role, Section};
use crate::book::sample::*;
use crate::book::tree::*;
use crate::ground::own_words::Words;
use proptest::prelude::*;
use roxmltree::Document;
use std::collections::BTreeMap;

/// The section's XHTML inside a root element that declares what a page shell declares.
fn written(section: &Section) -> String {
    let sections = std::slice::from_ref(section);
    let picture = super::Picture {
        href: "images/a.svg".to_owned(),
        width: 1,
        height: 1,
        scalable: true,
        legible_width: None,
    };
    let picture_path = "figures/a.svg";
    let links = LinkMap::new(
        sections,
        vec!["a.xhtml".to_owned()],
        BTreeMap::from([(picture_path, picture)]),
    );
    let words = Words::english();
    let around = super::Surroundings {
        foreign: &Default::default(),
        words: &words,
        revisions: None,
        contact: None,
        page_list: None,
        notes: NoteForm::Footnotes,
    };
    let body = body(section, 0, &links, around);
    format!("<body xmlns:epub=\"http://www.idpf.org/2007/ops\">{}</body>", body.markup)
}

fn chapter(blocks: Vec<B>) -> Section {
    section("a", Role::Chapter, "A", blocks)
}

/// All text of a document, in order, without what is only read out.
fn text_of(document: &Document<'_>) -> String {
    document
        .descendants()
        .filter_map(|node| if node.is_text() { node.text() } else { None })
        .collect()
}

/// What XML can hold of a text.
fn representable(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\t' | '\n' | '\r' => character,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            _ => character,
        })
        .collect()
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "</p>",
        "]]>",
        "<!--",
        "-->",
        "&amp;",
        "&#x26;",
        "\"",
        "'",
        "\" onload=\"x",
        "<?xml?>",
        "{{ x }}",
        "\0",
        "\u{fffe}",
        "\r\n",
        "\u{202e}",
        "é",
        "\t",
        "javascript:alert(1)",
        "#",
        "a b",
        "%",
        "../../x",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(prop_oneof![pieces.prop_map(str::to_owned), any::<String>()], 0..5)
            .prop_map(|parts| parts.concat()),
    ]
}

/// The hostile text in every place that takes text.
fn everywhere(words: &str) -> Vec<B> {
    let own = || vec![text(words)];
    let named = |block: B| at(words, block);
    vec![
        named(heading(9, Some(words), words)),
        block(BlockKind::Code { language: Some(words.to_owned()), text: words.to_owned() }),
        block(BlockKind::Callout {
            kind: CalloutKind::Warning,
            own: None,
            title: words.to_owned(),
            blocks: vec![para(words)],
        }),
        block(BlockKind::Letter {
            title: Some(words.to_owned()),
            own_page: false,
            blocks: Vec::new(),
        }),
        block(BlockKind::Checklist {
            title: Some(words.to_owned()),
            blocks: vec![list(Some(7), false, vec![item(Some(true), vec![para(words)])])],
        }),
        block(BlockKind::Testimony {
            attribution: words.to_owned(),
            illustrative: true,
            withdrawal: Vec::new(),
            blocks: vec![block(BlockKind::Quote(vec![para(words)]))],
        }),
        block(BlockKind::Figure(Figure {
            label: words.to_owned(),
            image: image("figures/a.svg", words),
            caption: own(),
            description: vec![para(words)],
        })),
        block(BlockKind::Table(Table {
            label: words.to_owned(),
            caption: own(),
            columns: vec![Align::Start; 4],
            widths: vec![1, 0, 1, 5],
            row_headers: true,
            form: false,
            landscape: false,
            row_ids: Vec::new(),
            header: vec![own(), own(), own(), own()],
            rows: vec![[own(), own(), own(), own()].map(Cell::Words).to_vec()],
        })),
        block(BlockKind::Definitions(vec![Definition {
            anchor: Some(Anchor(format!("{words}-term"))),
            term: own(),
            details: vec![para(words)],
        }])),
        paragraph(vec![
            inline(InlineKind::Code(words.to_owned())),
            link(words, words),
            link(&format!("https://a.org/{words}"), words),
            reference(words, words),
            inline(InlineKind::Link {
                url: "https://a.org".to_owned(),
                content: vec![
                    reference("a", words),
                    note(
                        1,
                        &format!("{words}-note"),
                        vec![list(None, true, vec![item(None, vec![para(words)])])],
                    ),
                ],
            }),
            inline(InlineKind::NoteAgain { number: 1, target: Anchor(format!("{words}-note")) }),
        ]),
    ]
}

proptest! {
    #[test]
    fn text_comes_out_as_it_went_in(words in hostile()) {
        let section = chapter(vec![paragraph(vec![
            text(&words),
            inline(InlineKind::Emphasis(vec![text(&words)])),
            inline(InlineKind::Code(words.clone())),
        ])]);
        let markup = written(&section);
        let document = Document::parse(&markup).expect("well-formed");
        let expected = format!("{}\n", representable(&words).repeat(3));
        prop_assert_eq!(text_of(&document), expected);
    }

    #[test]
    fn code_comes_out_as_it_went_in(words in "[ -~\n\t\r]{0,80}") {
        let code = BlockKind::Code { language: None, text: words.clone() };
        let markup = written(&chapter(vec![block(code)]));
        let document = Document::parse(&markup).expect("well-formed");
        prop_assert_eq!(text_of(&document), format!("{words}\n"));
    }

    #[test]
    fn hostile_text_stays_text_in_every_place(words in hostile()) {
        let markup = written(&chapter(everywhere(&words)));
        let document = Document::parse(&markup).expect("well-formed");
        let mut ids = std::collections::BTreeSet::new();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            prop_assert!(!matches!(node.tag_name().name(), "script" | "iframe" | "style"));
            for attribute in node.attributes() {
                prop_assert!(!attribute.name().starts_with("on"));
                if attribute.name() == "id" {
                    prop_assert!(ids.insert(attribute.value().to_owned()), "{}", attribute.value());
                    prop_assert!(!attribute.value().chars().any(char::is_whitespace));
                }
                if attribute.name() == "href" {
                    let safe = ["#", "https://", "http://", "mailto:", "tel:", "a.xhtml"];
                    let value = attribute.value().to_ascii_lowercase();
                    prop_assert!(safe.iter().any(|start| value.starts_with(start)), "{}", value);
                }
            }
        }
        // No link is inside another link.
        for link in document.descendants().filter(|node| node.has_tag_name("a")) {
            prop_assert!(!link.ancestors().skip(1).any(|node| node.has_tag_name("a")));
        }
    }
}

#[test]
fn what_xml_forbids_is_replaced() {
    let mut out = String::new();
    escape("a\0b\u{1b}\u{ffff}\r\n<&\">", &mut out);
    assert_eq!(out, "a\u{fffd}b\u{fffd}\u{fffd}&#13;\n&lt;&amp;&quot;&gt;");
}

fn has(blocks: Vec<B>, expected: &str) {
    let markup = written(&chapter(blocks));
    assert!(markup.contains(expected), "{expected}\nnot in\n{markup}");
}

#[test]
fn tasks_say_their_state() {
    let tasks = vec![item(Some(true), vec![para("One")]), item(Some(false), vec![para("Two")])];
    has(
        vec![list(None, true, tasks)],
        "<li class=\"task done\"><span class=\"box\"><span class=\"hidden\">Done: </span></span>\
         One</li>\n<li class=\"task\"><span class=\"box\"><span class=\"hidden\">To do: </span>\
         </span>Two</li>",
    );
}

#[test]
fn notes_lead_back_to_every_place_that_calls_them() {
    let called = note(1, "n", vec![para("Words.")]);
    let again = inline(InlineKind::NoteAgain { number: 1, target: anchor("n") });
    has(
        vec![paragraph(vec![text("A"), called, text("B"), again])],
        "<p>A<sup><a class=\"call\" id=\"_r1-n\" href=\"#n\" epub:type=\"noteref\" \
         role=\"doc-noteref\">1</a></sup>B<sup><a class=\"call\" id=\"_r2-n\" href=\"#n\" \
         epub:type=\"noteref\" role=\"doc-noteref\">1</a></sup></p>\n<div class=\"notes\">\n\
         <aside class=\"note citation\" id=\"n\" epub:type=\"footnote\" role=\"doc-footnote\">\n\
         <p><span class=\"number\">1.</span> Words. <a class=\"back\" href=\"#_r1-n\" \
         role=\"doc-backlink\" aria-label=\"Back 1: Back to note 1 in the text, place 1 of 2\">Back 1</a> \
         <a class=\"back\" href=\"#_r2-n\" role=\"doc-backlink\" \
         aria-label=\"Back 2: Back to note 1 in the text, place 2 of 2\">Back 2</a></p>\n</aside>\n</div>",
    );
}

#[test]
fn the_corner_of_a_table_is_no_header() {
    let table = Table {
        label: "Table 1".to_owned(),
        caption: vec![text("Limits")],
        columns: vec![Align::Start, Align::End],
        widths: vec![1, 2],
        row_headers: true,
        form: false,
        landscape: false,
        row_ids: Vec::new(),
        header: cells(&["", "Days"]),
        rows: vec![cells(&["Answer", "30"]).into_iter().map(Cell::Words).collect()],
    };
    has(
        vec![at("t", block(BlockKind::Table(table)))],
        "<div class=\"table\" id=\"t\" role=\"group\" tabindex=\"0\" aria-labelledby=\"_l1\">\n\
         <table>\n<caption id=\"_l1\"><span class=\"label\">Table 1\
         <span class=\"hidden\">.</span></span> Limits</caption>\n<colgroup>\
         <col style=\"width: 33.3%\"/><col style=\"width: 66.6%\"/></colgroup>\n\
         <thead><tr><td></td><th scope=\"col\" class=\"end\">Days</th></tr></thead>\n<tbody>\n\
         <tr><th scope=\"row\">Answer</th><td class=\"end\">30</td></tr>\n</tbody>\n</table>\n</div>",
    );
}

#[test]
fn a_description_follows_its_figure() {
    let figure = Figure {
        label: "Figure 1".to_owned(),
        image: image("figures/a.svg", "A clock & a \"hand\""),
        caption: vec![text("Time")],
        description: vec![para("Long.")],
    };
    has(
        vec![at("f", block(BlockKind::Figure(figure)))],
        "<figure id=\"f\" class=\"figure\">\n<img class=\"picture scalable\" src=\"images/a.svg\" \
         alt=\"A clock &amp; a &quot;hand&quot;\" width=\"1\" height=\"1\" aria-details=\"_l1\"/>\n\
         <figcaption><span class=\"label\">Figure 1<span class=\"hidden\">.</span></span> Time\
         </figcaption>\n</figure>\n<details id=\"_l1\"><summary>Description of Figure 1\
         </summary>\n<p>Long.</p>\n</details>",
    );
}
