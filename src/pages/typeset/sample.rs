//! A rich manuscript for tests and proofs: every block, every inline, three editions, three
//! partners.

use crate::book::foreign::Foreign;
use crate::book::manuscript::*;
use crate::book::tree::*;
use crate::ground::date::Date;
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::ground::source::{FileId, Span};
use crate::project::*;
use std::collections::BTreeMap;
use std::sync::Arc;

mod chapters;

use chapters::{case_study, first_chapter, second_chapter};

pub(crate) fn span(start: usize) -> Span {
    Span::new(FileId(7), start, start + 1)
}

pub(crate) fn inline(kind: InlineKind) -> Inline {
    Inline { span: span(1), kind }
}

pub(crate) fn text(text: &str) -> Inline {
    inline(InlineKind::Text(text.into()))
}

fn strong(words: &str) -> Inline {
    inline(InlineKind::Strong(vec![text(words)]))
}

fn emphasis(words: &str) -> Inline {
    inline(InlineKind::Emphasis(vec![text(words)]))
}

fn code(words: &str) -> Inline {
    inline(InlineKind::Code(words.into()))
}

fn link(url: &str, words: &str) -> Inline {
    inline(InlineKind::Link { url: url.into(), content: vec![text(words)] })
}

fn reference(target: &str, pointer: Pointer, words: &str) -> Inline {
    inline(InlineKind::Reference {
        target: Anchor(target.into()),
        pointer,
        content: vec![text(words)],
    })
}

fn term(target: &str, words: &str) -> Inline {
    inline(InlineKind::Term { target: Anchor(target.into()), content: vec![text(words)] })
}

fn note(section: &str, number: u32, content: Vec<Inline>) -> Inline {
    inline(InlineKind::Note(Note {
        number,
        anchor: Anchor(format!("{section}.note-{number}")),
        kind: NoteKind::Citation,
        blocks: vec![paragraph(content)],
    }))
}

fn note_again(section: &str, number: u32) -> Inline {
    inline(InlineKind::NoteAgain { number, target: Anchor(format!("{section}.note-{number}")) })
}

pub(crate) fn block(kind: BlockKind<Inline>) -> Block<Inline> {
    Block { id: BlockId("b".into()), anchor: None, span: span(2), conditions: Vec::new(), kind }
}

fn anchored(anchor: &str, kind: BlockKind<Inline>) -> Block<Inline> {
    Block { anchor: Some(Anchor(anchor.into())), ..block(kind) }
}

pub(crate) fn paragraph(content: Vec<Inline>) -> Block<Inline> {
    block(BlockKind::Paragraph(content))
}

fn words(words: &str) -> Block<Inline> {
    paragraph(vec![text(words)])
}

pub(crate) fn heading(anchor: &str, level: u8, number: Option<&str>, words: &str) -> Block<Inline> {
    anchored(
        anchor,
        BlockKind::Heading { level, number: number.map(Into::into), content: vec![text(words)] },
    )
}

fn item(blocks: Vec<Block<Inline>>) -> Item<Inline> {
    Item { task: None, blocks }
}

fn task(state: bool, line: &str) -> Item<Inline> {
    Item { task: Some(state), blocks: vec![words(line)] }
}

fn list(start: Option<u64>, tight: bool, items: Vec<Item<Inline>>) -> Block<Inline> {
    block(BlockKind::List(List { start, tight, items }))
}

fn callout(kind: CalloutKind, title: &str, blocks: Vec<Block<Inline>>) -> Block<Inline> {
    block(BlockKind::Callout { kind, own: None, title: title.into(), blocks })
}

fn cell(words: &str) -> Vec<Inline> {
    vec![text(words)]
}

fn table(label: &str, caption: &str, header: &[&str], rows: &[&[&str]]) -> BlockKind<Inline> {
    BlockKind::Table(Table {
        label: label.into(),
        caption: if caption.is_empty() { Vec::new() } else { cell(caption) },
        columns: header.iter().map(|_| Align::Start).collect(),
        widths: Vec::new(),
        row_headers: true,
        form: false,
        landscape: false,
        row_ids: Vec::new(),
        header: header.iter().map(|words| cell(words)).collect(),
        rows: rows
            .iter()
            .map(|row| row.iter().map(|words| Cell::Words(cell(words))).collect())
            .collect(),
    })
}

pub(crate) fn section(id: &str, role: Role, depth: u8, title: &str) -> Section {
    Section {
        id: id.into(),
        anchor: Anchor(id.into()),
        role,
        depth,
        number: None,
        label: None,
        title: title.into(),
        summary: None,
        facts: Vec::new(),
        language: None,
        copies: false,
        landscape: false,
        kind: Vocabulary::default().kinds.iter().find(|kind| Role::of(kind) == role).cloned(),
        blocks: Vec::new(),
    }
}

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.into(), value: value.into(), standing: None }
}

const CLOCK: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 220' width='640' \
    height='220' font-family='Atkinson Hyperlegible Next' font-size='17'>\
    <rect x='10' y='95' width='620' height='10' fill='#0b6e63'/>\
    <g fill='#ffffff' stroke='#0b6e63' stroke-width='4'><circle cx='40' cy='100' r='14'/>\
    <circle cx='240' cy='100' r='14'/><circle cx='430' cy='100' r='14'/>\
    <circle cx='600' cy='100' r='14'/></g>\
    <g fill='#1a1a1a' text-anchor='middle'><text x='55' y='70'>Request</text>\
    <text x='240' y='70'>Identity checked</text><text x='430' y='70'>One month</text>\
    <text x='590' y='70'>Late</text><text x='55' y='145'>day 0</text>\
    <text x='240' y='145'>clock may stop</text><text x='430' y='145'>reply due</text>\
    <text x='585' y='145'>complain</text></g></svg>";

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 260 60' width='260' \
    height='60'><path d='M10 50 L35 10 L60 50 Z M70 50 L95 10 L120 50 Z' fill='#7a1f5c'/>\
    <rect x='130' y='22' width='120' height='16' fill='#7a1f5c'/></svg>";

fn svg(source: &str, width: u32, height: u32) -> Resource {
    Resource {
        media_type: MediaType::Svg,
        sha256: "0".repeat(64),
        file_sha256: "0".repeat(64),
        bytes: Arc::from(source.as_bytes()),
        width,
        height,
        lettering: None,
        texts: Arc::from([]),
    }
}

pub(crate) fn edition(id: &str) -> Edition {
    let page = |size: f64, duplex: bool| PageDesign {
        width: 210.0,
        height: 297.0,
        inside: if duplex { 34.0 } else { 31.0 },
        outside: if duplex { 28.0 } else { 31.0 },
        top: 28.0,
        bottom: 28.0,
        duplex,
        openings: Openings::Recto,
        text_size: size,
        figure_text_size: None,
        leading: 0.72,
        emphasis: Emphasis::Italic,
        colour: ColourMode::Brand,
        folios: Folios::Continuous,
        tabs: false,
    };
    let (title, page, links, references) = match id {
        "print" => {
            let page = PageDesign { colour: ColourMode::PrintSafe, ..page(11.0, true) };
            ("Print edition", Some(page), Links::Notes, References::Page)
        }
        "large-print" => {
            let page = PageDesign {
                inside: 24.0,
                outside: 24.0,
                top: 26.0,
                bottom: 26.0,
                emphasis: Emphasis::Bold,
                leading: 0.8,
                ..page(18.0, false)
            };
            ("Large print edition", Some(page), Links::Live, References::Page)
        }
        "ebook" => ("Ebook", None, Links::Live, References::Link),
        _ => ("Screen edition", Some(page(11.0, false)), Links::Live, References::Number),
    };
    Edition {
        id: id.into(),
        title: title.into(),
        format: if page.is_some() { Format::Pdf } else { Format::Epub },
        links,
        references,
        citations: Citations::Full,
        citations_written: None,
        qr_code: id == "print",
        back_cover: false,
        contents_depth: 2,
        contents: MainContents::Headings,
        forms: Forms::Paper,
        isbn: None,
        page_list: None,
        page,
        press: None,
        sheets: None,
        marking: Marking::Off,
        letters_apart: None,
        division: None,
    }
}

pub(crate) fn partner(id: &str) -> PartnerFacts {
    let colour = |text: &str| Colour::parse(text).expect("a colour");
    let (name, short, primary, second, logo) = match id {
        "harbour" => ("Harbour Advice Centre", "Harbour Advice", "#0b6e63", Some("#f2a541"), false),
        "lantern" => ("Lantern Legal Support Network", "Lantern", "#7a1f5c", None, true),
        _ => ("Open Rights Group", "ORG", "#1d3f91", Some("#e2574c"), false),
    };
    PartnerFacts {
        inks: Vec::new(),
        id: id.into(),
        name: name.into(),
        short_name: short.into(),
        palette: Palette::derive(colour(primary), second.map(colour)).0,
        fonts: BrandFonts::default(),
        logo: logo.then(|| Logo { path: "partners/lantern/logo.svg".into(), alt: name.into() }),
        logo_on_dark: None,
        co_brand_publisher: id != "org",
        legal: Some("Registered charity 0000000 (a sample).".into()),
        contact: vec![ContactLine {
            label: "Helpline".into(),
            value: "0300 000 0000".into(),
            url: Some("tel:+443000000000".into()),
        }],
    }
}

/// The sample book for an edition and a partner.
pub(crate) fn manuscript(edition_id: &str, partner_id: &str) -> Manuscript {
    let partner = partner(partner_id);
    let edition = edition(edition_id);
    let sections = sections(&partner);
    let contents = contents(&sections);
    let title = "Migrants’ Digital Justice Toolkit";
    Manuscript {
        foreign: Foreign::default(),
        words: Words::english(),
        work: Work {
            id: "migrants-digital-justice-toolkit".into(),
            title: title.into(),
            subtitle: "A living guide to data, surveillance and immigration".into(),
            noun: "toolkit".to_owned(),
            notice: None,
            publisher: "Open Rights Group".into(),
            language: Language::parse("en-GB").expect("a tag"),
            licence: Licence {
                name: "CC BY-SA 4.0".into(),
                url: "https://creativecommons.org/licenses/by-sa/4.0/".into(),
                ..Licence::default()
            },
            catalogue: Catalogue::default(),
            blurb: None,
            contact: "info@example.org".into(),
            homepage: "https://example.org/toolkit".into(),
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
        pack: None,
        volume: None,
        isbn: None,
        cover: Cover::default(),
        title_page: TitlePage {
            title: title.into(),
            subtitle: "A living guide to data, surveillance and immigration".into(),
            partner_name: partner.name.clone(),
            co_brand: partner.co_brand_publisher.then(|| "with Open Rights Group".into()),
            volume_line: None,
            edition_name: edition.title.clone(),
            version_line: "Version 2026.11".into(),
            date_line: "24 November 2026".into(),
            fill_in: Vec::new(),
            qr: edition.qr_code.then(|| QrCode {
                url: "https://example.org/toolkit".into(),
                size: 25,
                modules: (0..625).map(|at| (at * 7 + at / 25 * 3) % 5 < 2).collect(),
            }),
        },
        figures: vec![ContentsEntry {
            target: Anchor("fig-clock".into()),
            section: 5,
            depth: 1,
            label: Some("Figure 1.1".into()),
            title: "How long a reply may take".into(),
            shown: true,
        }],
        resources: BTreeMap::from([
            ("figures/clock.svg".to_owned(), svg(CLOCK, 640, 220)),
            ("partners/lantern/logo.svg".to_owned(), svg(LOGO, 260, 60)),
        ]),
        displays: BTreeMap::new(),
        revisions: None,
        fingerprint: "3f2a 91bc 0d4e 77aa 1290 5e6f".into(),
        partner,
        edition,
        sections,
        holds: Vec::new(),
        testimonies: std::collections::BTreeSet::new(),
        contents,
    }
}

/// Sections and their first level of headings, as the resolver lists them.
pub(crate) fn contents(sections: &[Section]) -> Vec<ContentsEntry> {
    let mut entries = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        if matches!(section.role, Role::CopyrightPage | Role::Contents) {
            continue;
        }
        entries.push(ContentsEntry {
            target: section.anchor.clone(),
            section: at,
            depth: section.depth,
            label: section.label.clone(),
            title: section.title.clone(),
            shown: true,
        });
        for block in &section.blocks {
            if let (BlockKind::Heading { level: 1, number, content }, Some(anchor)) =
                (&block.kind, &block.anchor)
            {
                entries.push(ContentsEntry {
                    target: anchor.clone(),
                    section: at,
                    depth: section.depth + 1,
                    label: number.clone(),
                    title: plain_text(content),
                    shown: true,
                });
            }
        }
    }
    entries
}

const LOREM: &str = "A person who is asked for proof of status may not know what is held about \
    them, who decided it, or how to put it right. This chapter sets out what to ask for, from \
    whom, and in what order, so that the answer arrives while it can still help.";

fn sections(partner: &PartnerFacts) -> Vec<Section> {
    let copyright = Section {
        blocks: vec![
            words("© 2026 Open Rights Group and contributors. Licensed under CC BY-SA 4.0."),
            paragraph(vec![
                text("How to cite: Open Rights Group, "),
                emphasis("Migrants’ Digital Justice Toolkit"),
                text(" (version 2026.11)."),
            ]),
            paragraph(vec![strong("This toolkit is information, not legal advice.")]),
        ],
        ..section("copyright-page", Role::CopyrightPage, 1, "About this edition")
    };
    let foreword = Section {
        blocks: vec![
            words(&format!("{} uses this toolkit every week. {LOREM}", partner.name)),
            words(LOREM),
        ],
        ..section("foreword", Role::Foreword, 1, "Foreword")
    };
    let part = Section {
        label: Some("Part 1".into()),
        ..section("part-1", Role::Part, 1, "Finding out what is held")
    };
    let glossary = Section {
        blocks: vec![block(BlockKind::Definitions(vec![
            Definition {
                anchor: Some(Anchor("term-biometric".into())),
                term: vec![text("biometric data")],
                details: vec![words(
                    "Data made from a person’s body or behaviour that can single them out, such \
                     as fingerprints or a face template.",
                )],
            },
            Definition {
                anchor: Some(Anchor("term-controller".into())),
                term: vec![text("controller")],
                details: vec![words("The organisation that decides why and how data is used.")],
            },
        ]))],
        ..section("glossary", Role::Glossary, 1, "Glossary")
    };
    let authorities = Section {
        blocks: vec![
            heading("authorities.cases", 1, None, "Cases"),
            list(
                None,
                true,
                vec![
                    item(vec![paragraph(vec![
                        emphasis("R (Bridges) v Chief Constable of South Wales Police"),
                        text(" [2020] EWCA Civ 1058"),
                    ])]),
                    item(vec![words("R (3million) v Secretary of State [2023] EWCA Civ 1474")]),
                ],
            ),
        ],
        ..section("authorities", Role::Authorities, 1, "Table of authorities")
    };
    let colophon = Section {
        blocks: vec![words(
            "Version 2026.11, 24 November 2026. Set in Atkinson Hyperlegible Next. Fingerprint \
             3f2a 91bc 0d4e 77aa 1290 5e6f.",
        )],
        ..section("colophon", Role::Colophon, 1, "Colophon")
    };
    vec![
        copyright,
        section("contents", Role::Contents, 1, "Contents"),
        section("list-of-figures", Role::ListOfFigures, 1, "Figures"),
        foreword,
        part,
        first_chapter(),
        second_chapter(),
        case_study(),
        glossary,
        authorities,
        colophon,
    ]
}
