//! The sections that the tool writes: the copyright page, the glossary, and others in their files.
//!
//! In: facts about the work and the partner, and what the text uses. Out: ordinary blocks, which
//! both writers treat as they treat an author's text.

use super::authorities;
use super::credits;
use super::elsewhere;
use super::facts;
use super::inlines::Used;
use super::input::Input;
use super::numbering::lower_first;
use super::pack::Elsewhere;
use super::translated;
use crate::book::manuscript::{PartnerFacts, Resource, Role, Section, Work};
use crate::book::page::Page;
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, CalloutKind, Definition, Inline, InlineKind,
};
use crate::project::{Callout, Licence};
use std::collections::{BTreeMap, BTreeSet};

/// Fills the generated sections that this artefact has. Returns the pictures that they show.
pub(super) fn fill(
    sections: &mut [Section],
    input: Input<'_>,
    work: &Work,
    partner: &PartnerFacts,
    used: &Used,
    places: &BTreeMap<String, Elsewhere>,
) -> BTreeMap<String, Resource> {
    let mut pictures = BTreeMap::new();
    let here: BTreeSet<String> = sections.iter().map(|section| section.id.clone()).collect();
    for section in sections {
        let mut page = Page::new(&section.id, input.partner.partner.span);
        let own = std::mem::take(&mut section.blocks);
        match section.role {
            Role::CopyrightPage => {
                notice(&mut page, own, input, work);
                copyright(&mut page, input, work, partner);
            }
            Role::Contents if input.pack.is_some() && input.project.book.has("copyright") => {
                notice(&mut page, own, input, work);
                pack_notice(&mut page, input, work, partner);
            }
            Role::Glossary => glossary(&mut page, input, &used.terms),
            Role::Authorities => authorities::fill(&mut page, input, used, &here),
            Role::Elsewhere => {
                pictures.extend(elsewhere::fill(&mut page, input, work, &used.elsewhere, places));
            }
            _ => {
                section.blocks = own;
                continue;
            }
        }
        section.blocks = page.blocks;
    }
    pictures
}

fn copyright(page: &mut Page, input: Input<'_>, work: &Work, partner: &PartnerFacts) {
    let version = input.release.version.line();
    let words = input.project.words();
    let date = words.date(input.release.date);
    translated::statement(page, input, work);
    page.paragraph(vec![page.text(published(&work.title, input, work, partner))]);
    credits::made_by(page, work, &input.project.words());
    licence(page, work);
    let cite = credits::cited(
        work,
        &words,
        [&lower_first(&version), &date, &lower_first(&input.edition_name())],
    );
    let mut items = vec![
        ("How to cite".to_owned(), vec![page.text(cite), page.address(&work.homepage)]),
        ("Online copy and newer versions".to_owned(), vec![page.address(&work.homepage)]),
        ("Corrections".to_owned(), contact(page, &work.contact)),
    ];
    if let Some(isbn) = facts::isbn(input) {
        let label = if input.volume.is_some() { "ISBN of all volumes" } else { "ISBN" };
        items.insert(0, (label.to_owned(), vec![page.text(isbn.printed().to_owned())]));
    }
    items.extend(contact_lines(page, partner));
    page.definitions(items);
    if let Some(legal) = &partner.legal {
        page.paragraph(vec![page.text(legal.clone())]);
    }
}

/// The front matter of a pack, in a few lines below its contents.
fn pack_notice(page: &mut Page, input: Input<'_>, work: &Work, partner: &PartnerFacts) {
    translated::statement(page, input, work);
    let title = input.pack.map_or(work.title.as_str(), |pack| &pack.title);
    let published = published(title, input, work, partner);
    page.paragraph(vec![page.text(format!("{published} A selection from “{}”.", work.title))]);
    credits::made_by(page, work, &input.project.words());
    licence(page, work);
    let items = contact_lines(page, partner);
    if !items.is_empty() {
        page.definitions(items);
    }
    if let Some(legal) = &partner.legal {
        page.paragraph(vec![page.text(legal.clone())]);
    }
}

/// What readers must know, in a box. `blocks` are its resolved text.
fn notice(page: &mut Page, mut blocks: Vec<Block<Inline>>, input: Input<'_>, work: &Work) {
    let Some(notice) = &work.notice else { return };
    for (at, block) in blocks.iter_mut().enumerate() {
        block.id = BlockId(format!("{}.{}", page.section, 900 + at));
    }
    let Callout { kind, own, .. } = input.project.book.vocabulary.callout_for(CalloutKind::Legal);
    page.push(BlockKind::Callout { kind, own, title: notice.title.clone(), blocks });
}

fn published(title: &str, input: Input<'_>, work: &Work, partner: &PartnerFacts) -> String {
    let version = input.release.version.line();
    let words = input.project.words();
    let date = words.date(input.release.date);
    let edition = input.edition_name();
    let comma = if input.volume.is_some() { "," } else { "" };
    if partner.name == work.publisher {
        format!("{title}. {version}, {date}. {edition}, published by {}.", work.publisher)
    } else {
        format!(
            "{title}. {version}, {date}. {edition}{comma} for {}, from the text published by {}.",
            partner.name, work.publisher
        )
    }
}

fn licence(page: &mut Page, work: &Work) {
    let Licence { name, url, is_waiver, terms, is_reserved, is_own_text } = &work.licence;
    let publisher = &work.publisher;
    if *is_reserved {
        return page.paragraph(vec![page.text(format!(
            "The text is © {publisher} and its contributors. {name}. {terms} The names and logos of \
             organisations belong to them."
        ))]);
    }
    let opening = if *is_waiver {
        format!("{publisher} and the contributors have given up their rights in the text: ")
    } else {
        format!("The text is © {publisher} and its contributors, under the licence ")
    };
    let named = if url.is_empty() { page.text(name) } else { page.link(url, name) };
    if *is_own_text {
        page.paragraph(vec![page.text(opening), named, page.text(".")]);
        for paragraph in paragraphs(terms) {
            page.paragraph(vec![page.text(paragraph)]);
        }
        return;
    }
    let terms = if terms.is_empty() { String::new() } else { format!(" {terms}") };
    page.paragraph(vec![
        page.text(opening),
        named,
        page.text(format!(
            ".{terms} The names and logos of organisations belong to them, and the licence does \
             not cover them."
        )),
    ]);
}

/// The paragraphs of a text, which empty lines divide.
fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join(" ")).collect()
}

fn contact_lines(page: &Page, partner: &PartnerFacts) -> Vec<(String, Vec<Inline>)> {
    let lines = partner.contact.iter().map(|line| {
        let value = match &line.url {
            Some(url) => page.link(url, &line.value),
            None => page.text(line.value.clone()),
        };
        (line.label.clone(), vec![value])
    });
    lines.collect()
}

fn contact(page: &Page, contact: &str) -> Vec<Inline> {
    if crate::ground::address::check(contact).is_ok() {
        vec![page.address(contact)]
    } else if contact.contains('@') && !contact.contains(char::is_whitespace) {
        vec![page.link(&format!("mailto:{contact}"), contact)]
    } else {
        vec![page.text(contact)]
    }
}

fn glossary(page: &mut Page, input: Input<'_>, used: &BTreeSet<String>) {
    let mut terms: Vec<_> =
        input.project.glossary.iter().filter(|term| used.contains(&term.id)).collect();
    if terms.is_empty() {
        return;
    }
    terms.sort_by_key(|term| (term.term.to_lowercase(), term.id.clone()));
    let items = terms
        .into_iter()
        .enumerate()
        .map(|(index, term)| {
            let inline = |text: &str| {
                vec![Inline { span: term.span, kind: InlineKind::Text(text.to_owned()) }]
            };
            let mut details = page.block(index, BlockKind::Paragraph(inline(&term.definition)));
            details.id = BlockId(format!("term-{}.text", term.id));
            details.span = term.span;
            Definition {
                anchor: Some(Anchor(format!("term-{}", term.id))),
                term: inline(&term.term),
                details: vec![details],
            }
        })
        .collect();
    page.push(BlockKind::Definitions(items));
}
