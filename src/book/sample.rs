//! A small book that uses everything in the tree, for tests.

use super::foreign::Foreign;
use super::manuscript::*;
use super::tree::*;
use crate::ground::date::Date;
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::ground::source::{FileId, Span};
use crate::project::{
    Catalogue, Citations, Colour, Edition, Format, Forms, Licence, Links, MainContents, Marking,
    Palette, References, Vocabulary,
};
use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) type B = Block<Inline>;

pub(crate) fn span() -> Span {
    Span::start_of(FileId(0))
}

pub(crate) fn anchor(name: &str) -> Anchor {
    Anchor(name.to_owned())
}

pub(crate) fn inline(kind: InlineKind) -> Inline {
    Inline { span: span(), kind }
}

pub(crate) fn text(text: &str) -> Inline {
    inline(InlineKind::Text(text.to_owned()))
}

pub(crate) fn block(kind: BlockKind<Inline>) -> B {
    Block { id: BlockId(String::new()), anchor: None, span: span(), conditions: Vec::new(), kind }
}

pub(crate) fn at(name: &str, mut block: B) -> B {
    block.anchor = Some(anchor(name));
    block
}

pub(crate) fn para(words: &str) -> B {
    block(BlockKind::Paragraph(vec![text(words)]))
}

pub(crate) fn paragraph(content: Vec<Inline>) -> B {
    block(BlockKind::Paragraph(content))
}

pub(crate) fn heading(level: u8, number: Option<&str>, words: &str) -> B {
    block(BlockKind::Heading {
        level,
        number: number.map(str::to_owned),
        content: vec![text(words)],
    })
}

pub(crate) fn item(task: Option<bool>, blocks: Vec<B>) -> Item<Inline> {
    Item { task, blocks }
}

pub(crate) fn list(start: Option<u64>, tight: bool, items: Vec<Item<Inline>>) -> B {
    block(BlockKind::List(List { start, tight, items }))
}

pub(crate) fn reference(target: &str, words: &str) -> Inline {
    inline(InlineKind::Reference {
        target: anchor(target),
        pointer: Pointer::None,
        content: vec![text(words)],
    })
}

pub(crate) fn term(target: &str, words: &str) -> Inline {
    inline(InlineKind::Term { target: anchor(target), content: vec![text(words)] })
}

pub(crate) fn link(url: &str, words: &str) -> Inline {
    inline(InlineKind::Link { url: url.to_owned(), content: vec![text(words)] })
}

pub(crate) fn note(number: u32, name: &str, blocks: Vec<B>) -> Inline {
    inline(InlineKind::Note(Note {
        number,
        anchor: anchor(name),
        kind: NoteKind::Citation,
        blocks,
    }))
}

pub(crate) fn image(path: &str, alt: &str) -> Image {
    Image { path: path.to_owned(), alt: alt.to_owned(), fills: false, width: None, span: span() }
}

pub(crate) fn cells(row: &[&str]) -> Vec<Vec<Inline>> {
    row.iter().map(|cell| vec![text(cell)]).collect()
}

pub(crate) fn section(id: &str, role: Role, title: &str, blocks: Vec<B>) -> Section {
    Section {
        id: id.to_owned(),
        anchor: anchor(id),
        role,
        depth: 1,
        number: None,
        label: None,
        title: title.to_owned(),
        summary: None,
        facts: Vec::new(),
        language: None,
        copies: false,
        landscape: false,
        kind: Vocabulary::default().kinds.iter().find(|kind| Role::of(kind) == role).cloned(),
        blocks,
    }
}

pub(crate) fn resource(media_type: MediaType, bytes: &[u8], width: u32, height: u32) -> Resource {
    Resource {
        media_type,
        sha256: String::new(),
        file_sha256: String::new(),
        bytes: Arc::from(bytes),
        width,
        height,
        lettering: None,
        texts: Arc::from([]),
    }
}

pub(crate) const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 240" width="600" height="240" font-family="sans-serif">
<rect x="20" y="60" width="160" height="70" rx="8" fill="none" stroke="#1d4f91" stroke-width="3"/>
<text x="100" y="101" text-anchor="middle" font-size="20">Ask</text>
<rect x="220" y="60" width="160" height="70" rx="8" fill="none" stroke="#1d4f91" stroke-width="3"/>
<text x="300" y="101" text-anchor="middle" font-size="20">One month</text>
<rect x="420" y="60" width="160" height="70" rx="8" fill="#1d4f91"/>
<text x="500" y="101" text-anchor="middle" font-size="20" fill="#fff">Answer</text>
<path d="M182 95h32M382 95h32" stroke="#1d4f91" stroke-width="3"/>
<text x="300" y="190" text-anchor="middle" font-size="18">Two further months where the request is complex</text>
</svg>"##;

/// One white pixel.
pub(crate) const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0xf8, 0x0f, 0, 1, 1, 1, 0, 0x1b, 0xb6, 0xee, 0x56, 0, 0, 0, 0, b'I', b'E',
    b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

fn figure(path: &str, label: &str, description: Vec<B>) -> B {
    block(BlockKind::Figure(Figure {
        label: label.to_owned(),
        image: image(path, "Three boxes in a row: ask, one month, answer."),
        caption: vec![
            text("How long an answer may take. "),
            inline(InlineKind::Emphasis(vec![text(
                "The clock starts when they have your letter.",
            )])),
        ],
        description,
    }))
}

fn table(wide: bool) -> B {
    let (header, rows): (&[&str], &[&[&str]]) = if wide {
        (
            &["", "Time limit", "Law", "Who decides", "Fee", "Where to write"],
            &[
                &[
                    "Copy of your data",
                    "One month",
                    "UK GDPR, art 15",
                    "The organisation",
                    "None",
                    "Data protection officer",
                ],
                &[
                    "Complaint",
                    "Three months from the event",
                    "DPA 2018, s 165",
                    "Information Commissioner",
                    "None",
                    "The Commissioner’s online form",
                ],
                &[
                    "Claim",
                    "Six years",
                    "Limitation Act 1980",
                    "County court",
                    "£35 to £10,000",
                    "County court money claims centre",
                ],
            ],
        )
    } else {
        (
            &["Step", "Limit", "Law"],
            &[
                &["Ask for your data", "One month", "UK GDPR, article 12(3)"],
                &["Complain", "No fixed limit", "Data Protection Act 2018, section 165"],
            ],
        )
    };
    block(BlockKind::Table(Table {
        label: if wide { "Table 3.2" } else { "Table 3.1" }.to_owned(),
        caption: vec![text("Time limits at a glance")],
        columns: header
            .iter()
            .enumerate()
            .map(|(at, _)| if at == 4 { Align::End } else { Align::Start })
            .collect(),
        widths: if wide { Vec::new() } else { vec![2, 2, 3] },
        row_headers: wide,
        form: false,
        landscape: false,
        row_ids: Vec::new(),
        header: cells(header),
        rows: rows.iter().map(|row| cells(row).into_iter().map(Cell::Words).collect()).collect(),
    }))
}

fn callout(kind: CalloutKind, title: &str, words: &str) -> B {
    block(BlockKind::Callout {
        kind,
        own: None,
        title: title.to_owned(),
        blocks: vec![para(words)],
    })
}

fn chapter_blocks() -> Vec<B> {
    let strong = |words: &str| inline(InlineKind::Strong(vec![text(words)]));
    let emphasis = |words: &str| inline(InlineKind::Emphasis(vec![text(words)]));
    let code = |words: &str| inline(InlineKind::Code(words.to_owned()));
    let lorem = "An organisation that holds information about you must give you a copy when you \
        ask. You do not have to say why, there is no special form, and in almost every case it \
        costs nothing.";
    vec![
        paragraph(vec![
            text("Anyone may ask for "),
            term("personal-data", "personal data"),
            text(" about themselves.\nThe law calls this the "),
            emphasis("right of access"),
            text("."),
            note(1, "n1", vec![paragraph(vec![text("UK GDPR, art 15; Data Protection Act 2018, s 45.")])]),
            text(" It is "),
            strong("free of charge"),
            text(", see "),
            reference("case-a", "the case of the missing file"),
            text(" and the "),
            link("https://ico.org.uk/make-a-complaint/?a=1&b=2", "Commissioner’s pages"),
            text("."),
            note(2, "n2", vec![
                paragraph(vec![text("A note of two paragraphs, with "), code("code"), text(".")]),
                para("Its second paragraph."),
            ]),
        ]),
        at("why", heading(1, Some("3.1"), "Why it matters")),
        para(lorem),
        callout(CalloutKind::Unsettled, "What is not settled at 2 July 2026", "Who pays for the copy. Keep the bill."),
        callout(CalloutKind::KeyPoint, "Key point", "Ask early: the month starts only when your request has arrived."),
        heading(2, None, "What you will get"),
        list(None, true, vec![
            item(None, vec![para("a copy of the information,")]),
            item(None, vec![
                para("where it came from:"),
                list(None, true, vec![item(None, vec![para("other agencies,")]), item(None, vec![para("cameras,")])]),
            ]),
            item(None, vec![para("and with whom it was shared.")]),
        ]),
        list(Some(3), false, vec![
            item(None, vec![para("Write the letter."), para("Keep a copy of it.")]),
            item(None, vec![para("Send it.")]),
        ]),
        at("fig-clock", figure("figures/clock one.svg", "Figure 3.1", vec![
            para("The first box says ask, the second one month, the third answer."),
        ])),
        para(lorem),
        callout(CalloutKind::Warning, "Before you write", "If your immigration status is at risk, speak to an adviser first."),
        callout(CalloutKind::Legal, "Legal note", "Section 45 applies to the police; article 15 to everyone else."),
        callout(CalloutKind::Tip, "Tip", "Use the word “urgent” only once."),
        callout(CalloutKind::Note, "Note", "Scotland has its own Commissioner for public records."),
        at("checklist", block(BlockKind::Checklist {
            title: Some("Before you send".to_owned()),
            blocks: vec![list(None, true, vec![
                item(Some(true), vec![para("Check the address.")]),
                item(Some(false), vec![para("Keep a copy, and note the day on which you sent it so that you know when the month is over.")]),
                item(Some(false), vec![paragraph(vec![text("Send it by "), link("mailto:dpo@example.org", "e-mail"), text(".")])]),
            ])],
        })),
        at("tab-limits", table(false)),
        table(true),
        at("letter", block(BlockKind::Letter {
            title: Some("Request for personal data".to_owned()),
            own_page: false,
            blocks: vec![
                paragraph(vec![text("Dear "), inline(InlineKind::Blank(None)), text(",")]),
                paragraph(vec![
                    text("I am asking for a copy of the personal data that you hold about me, under article 15 of the UK GDPR. My reference number is "),
                    inline(InlineKind::Blank(None)),
                    text("."),
                ]),
                paragraph(vec![text("Yours faithfully"), inline(InlineKind::Break), inline(InlineKind::Blank(None))]),
            ],
        })),
        block(BlockKind::Testimony {
            attribution: "A caseworker in Leeds, 2026".to_owned(),
            illustrative: false,
            withdrawal: Vec::new(),
            blocks: vec![para("They told us the file did not exist. Then we asked for the log of who had opened it.")],
        }),
        block(BlockKind::Testimony {
            attribution: "Illustrative example, not a real person".to_owned(),
            illustrative: true,
            withdrawal: Vec::new(),
            blocks: vec![para("I was stopped twice in one week and nobody would say why.")],
        }),
        at("how", heading(1, Some("3.2"), "How to read the answer")),
        block(BlockKind::Quote(vec![para("The controller shall provide a copy of the personal data undergoing processing.")])),
        block(BlockKind::Code {
            language: Some("text".to_owned()),
            text: "GET /v1/subject/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef?fields=all\n\n    indented: yes\nlast line".to_owned(),
        }),
        block(BlockKind::Rule),
        block(BlockKind::Definitions(vec![
            Definition { anchor: None, term: vec![text("Controller")], details: vec![para("Who decides why data is used.")] },
            Definition { anchor: None, term: vec![text("Processor")], details: vec![para("Who works for the controller."), para("For example a cloud company.")] },
        ])),
        paragraph(vec![
            text("As said above,"),
            inline(InlineKind::NoteAgain { number: 1, target: anchor("n1") }),
            text(" look at "),
            reference("tab-limits", "table 3.1"),
            text(" and "),
            inline(InlineKind::Link {
                url: "https://example.org/".to_owned(),
                content: vec![text("a link with a note"), note(3, "n3", vec![para("Called inside a link.")])],
            }),
            text(". "),
            inline(InlineKind::Strike(vec![text("Old text.")])),
            text(" "),
            inline(InlineKind::Image(image("figures/dot.png", "dot"))),
        ]),
    ]
}

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.to_owned(), value: value.to_owned(), standing: None }
}

fn line(
    target: &str,
    section: usize,
    depth: u8,
    label: Option<&str>,
    title: &str,
) -> ContentsEntry {
    ContentsEntry {
        target: anchor(target),
        section,
        depth,
        label: label.map(str::to_owned),
        title: title.to_owned(),
        shown: true,
    }
}

/// The book.
pub(crate) fn manuscript() -> Manuscript {
    let mut part = section("part-1", Role::Part, "Finding out", Vec::new());
    part.label = Some("Part 1".to_owned());
    part.summary = Some("How to learn what is held about you.".to_owned());
    let mut chapter =
        section("subject-access", Role::Chapter, "Asking for your data", chapter_blocks());
    chapter.depth = 2;
    chapter.number = Some("3".to_owned());
    chapter.label = Some("Chapter 3".to_owned());
    chapter.summary = Some(
        "How to ask an organisation what it holds about you, and what to do with the answer."
            .to_owned(),
    );
    chapter.facts = vec![
        fact("Law as at", "1 October 2026"),
        fact("Applies in", "England, Wales, Scotland and Northern Ireland"),
        fact("Reviewed", "24 November 2026"),
    ];
    let mut case = section(
        "case-a",
        Role::CaseStudy,
        "The case of the missing file",
        vec![
            para("A court heard it in 2020."),
            paragraph(vec![
                text("See "),
                reference("why", "why it matters"),
                text(" and "),
                reference("fig-clock", "figure 3.1"),
                text("."),
            ]),
        ],
    );
    case.depth = 2;
    case.label = Some("Case study 1".to_owned());
    case.facts = vec![
        fact("Status", "Decided"),
        fact("Claimant", "A. Person"),
        fact("Defendant", "The Chief Constable"),
    ];
    let mut welsh = section(
        "cymraeg",
        Role::BackMatter,
        "Gair byr yn Gymraeg",
        vec![para("Mae’r adran hon yn Gymraeg.")],
    );
    welsh.language = Language::parse("cy");
    let definition = |name: &str, words: &str, details: &str| Definition {
        anchor: Some(anchor(name)),
        term: vec![text(words)],
        details: vec![para(details)],
    };
    let sections = vec![
        section(
            "copyright",
            Role::CopyrightPage,
            "About this edition",
            vec![
                para("© Example Rights 2026. Licensed under CC BY-SA 4.0."),
                para("This is information, not legal advice."),
            ],
        ),
        section("contents", Role::Contents, "Contents", Vec::new()),
        section("list-of-figures", Role::ListOfFigures, "Figures", Vec::new()),
        section(
            "foreword",
            Role::Foreword,
            "Foreword",
            vec![para("We are glad to bring you this book.")],
        ),
        section(
            "how-it-works",
            Role::FrontMatter,
            "How this toolkit works",
            vec![para("Read what you need.")],
        ),
        part,
        chapter,
        case,
        section(
            "glossary",
            Role::Glossary,
            "Glossary",
            vec![block(BlockKind::Definitions(vec![
                definition("controller", "controller", "Who decides why and how data is used."),
                definition(
                    "personal-data",
                    "personal data",
                    "Information about a living person who can be told from it.",
                ),
            ]))],
        ),
        section(
            "authorities",
            Role::Authorities,
            "Table of authorities",
            vec![
                heading(1, None, "Cases"),
                paragraph(vec![
                    inline(InlineKind::Emphasis(vec![text(
                        "R (Bridges) v Chief Constable of South Wales",
                    )])),
                    text(" [2020] EWCA Civ 1058"),
                ]),
                heading(1, None, "Legislation"),
                para("Data Protection Act 2018"),
            ],
        ),
        welsh,
        section(
            "colophon",
            Role::Colophon,
            "Colophon",
            vec![para("Set in Atkinson Hyperlegible Next.")],
        ),
    ];
    let contents = vec![
        line("foreword", 3, 1, None, "Foreword"),
        line("how-it-works", 4, 1, None, "How this toolkit works"),
        line("part-1", 5, 1, Some("Part 1"), "Finding out"),
        line("subject-access", 6, 2, Some("Chapter 3"), "Asking for your data"),
        line("why", 6, 3, Some("3.1"), "Why it matters"),
        line("how", 6, 3, Some("3.2"), "How to read the answer"),
        line("case-a", 7, 2, Some("Case study 1"), "The case of the missing file"),
        line("glossary", 8, 1, None, "Glossary"),
        line("authorities", 9, 1, None, "Table of authorities"),
        line("cymraeg", 10, 1, None, "Gair byr yn Gymraeg"),
        line("colophon", 11, 1, None, "Colophon"),
    ];
    let accent = Colour { red: 0x1d, green: 0x4f, blue: 0x91 };
    Manuscript {
        words: Words::english(),
        work: Work {
            id: "toolkit".to_owned(),
            title: "Know your rights & use them".to_owned(),
            subtitle: "A toolkit for caseworkers".to_owned(),
            noun: "toolkit".to_owned(),
            notice: None,
            publisher: "Example Rights".to_owned(),
            language: Language::parse("en-GB").expect("a tag"),
            licence: Licence {
                name: "Creative Commons Attribution-ShareAlike 4.0".to_owned(),
                url: "https://creativecommons.org/licenses/by-sa/4.0/".to_owned(),
                ..Licence::default()
            },
            catalogue: Catalogue::default(),
            blurb: None,
            contact: "books@example.org".to_owned(),
            homepage: "https://example.org/toolkit".to_owned(),
            short_address: None,
            translation: None,
        },
        release: Release {
            version: crate::ground::version::ReleaseVersion::Numbered(
                crate::ground::version::Version::parse("2026.11").expect("a version"),
            ),
            date: Date::parse("2026-11-24").expect("a date"),
            last_changes: BTreeMap::new(),
        },
        partner: PartnerFacts {
            id: "harbour".to_owned(),
            name: "Harbour Advice Centre".to_owned(),
            short_name: "Harbour".to_owned(),
            inks: Vec::new(),
            palette: Palette::derive(accent, None).0,
            fonts: BrandFonts::default(),
            logo: Some(Logo {
                path: "partners/harbour/logo.svg".to_owned(),
                alt: "Harbour Advice Centre".to_owned(),
            }),
            logo_on_dark: None,
            co_brand_publisher: true,
            legal: None,
            contact: Vec::new(),
        },
        edition: Edition {
            id: "ebook".to_owned(),
            title: "Ebook edition".to_owned(),
            format: Format::Epub,
            links: Links::Live,
            references: References::Link,
            citations: Citations::Full,
            citations_written: None,
            qr_code: false,
            back_cover: false,
            contents_depth: 2,
            contents: MainContents::Headings,
            forms: Forms::Paper,
            isbn: None,
            page_list: None,
            page: None,
            press: None,
            sheets: None,
            marking: Marking::Off,
            letters_apart: None,
            division: None,
        },
        pack: None,
        volume: None,
        isbn: None,
        cover: Cover::default(),
        title_page: TitlePage {
            title: "Know your rights & use them".to_owned(),
            subtitle: "A toolkit for caseworkers".to_owned(),
            partner_name: "Harbour Advice Centre".to_owned(),
            co_brand: Some("with Example Rights".to_owned()),
            volume_line: None,
            edition_name: "Ebook edition".to_owned(),
            version_line: "Version 2026.11".to_owned(),
            date_line: "24 November 2026".to_owned(),
            fill_in: Vec::new(),
            qr: None,
        },
        sections,
        holds: Vec::new(),
        testimonies: std::collections::BTreeSet::new(),
        foreign: Foreign::default(),
        contents,
        figures: vec![line("fig-clock", 6, 1, Some("Figure 3.1"), "How long an answer may take")],
        resources: BTreeMap::from([
            (
                "figures/clock one.svg".to_owned(),
                resource(MediaType::Svg, SVG.as_bytes(), 600, 240),
            ),
            ("figures/dot.png".to_owned(), resource(MediaType::Png, PNG, 1, 1)),
            ("figures/unused.png".to_owned(), resource(MediaType::Png, PNG, 1, 1)),
            (
                "partners/harbour/logo.svg".to_owned(),
                resource(MediaType::Svg, LOGO.as_bytes(), 240, 60),
            ),
        ]),
        displays: BTreeMap::new(),
        revisions: None,
        fingerprint: "0000".to_owned(),
    }
}

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60" width="240" height="60" font-family="sans-serif">
<path d="M10 40q10-14 20 0t20 0" fill="none" stroke="#1d4f91" stroke-width="5"/>
<text x="64" y="40" font-size="28" font-weight="bold" fill="#1d4f91">Harbour</text>
</svg>"##;
