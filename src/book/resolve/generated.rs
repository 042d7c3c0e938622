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
use super::pack::Elsewhere;
use super::translated;
use crate::book::manuscript::{PartnerFacts, Resource, Role, Section, Work};
use crate::book::page::Page;
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, CalloutKind, Definition, Inline, InlineKind,
};
use crate::ground::collation::Collation;
use crate::ground::own_words::Words;
use crate::ground::own_words::phrases::after;
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
    let words = &input.words();
    translated::statement(page, input, work);
    page.paragraph(vec![page.text(published(&work.title, input, work, partner))]);
    credits::made_by(page, work, words);
    licence(page, work, words);
    let mut items = vec![
        (words.text("how-to-cite"), credits::cited(page, work, input)),
        (words.text("online-copy"), vec![page.address(&work.homepage)]),
        (words.text("corrections"), contact(page, &work.contact)),
    ];
    if let Some(isbn) = facts::isbn(input) {
        let label = words.text(match input.volume {
            Some(_) => "isbn-of-volumes",
            None => "isbn",
        });
        items.insert(0, (label, vec![page.text(isbn.printed().to_owned())]));
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
    let words = &input.words();
    let selection = words.with("selection", [("title", work.title.as_str().into())]);
    page.paragraph(vec![page.text(format!("{published} {selection}"))]);
    credits::made_by(page, work, words);
    licence(page, work, words);
    let items = contact_lines(page, partner);
    if !items.is_empty() {
        page.definitions(items);
    }
    if let Some(legal) = &partner.legal {
        page.paragraph(vec![page.text(legal.clone())]);
    }
}

/// What readers must know, in a box under its own title: a label of callouts would say of it what its
/// author did not. `blocks` are its resolved text.
fn notice(page: &mut Page, mut blocks: Vec<Block<Inline>>, input: Input<'_>, work: &Work) {
    let Some(notice) = &work.notice else { return };
    for (at, block) in blocks.iter_mut().enumerate() {
        block.id = BlockId(format!("{}.{}", page.section, 900 + at));
    }
    let callout = input.project.book.vocabulary.callout_for(CalloutKind::Legal);
    let Callout { kind, own, .. } = callout.under(&notice.title);
    page.push(BlockKind::Callout { kind, own, title: notice.title.clone(), blocks });
}

fn published(title: &str, input: Input<'_>, work: &Work, partner: &PartnerFacts) -> String {
    let words = input.words();
    let copy = [
        ("title", title.into()),
        ("version", words.version(&input.release.version).into()),
        ("date", words.date(input.release.date).into()),
        ("edition", input.edition_name().into()),
        ("publisher", work.publisher.as_str().into()),
    ];
    if partner.name == work.publisher {
        return words.with("published", copy);
    }
    let id = if input.volume.is_some() { "published-volume-for" } else { "published-for" };
    words.with(id, copy.into_iter().chain([("partner", partner.name.as_str().into())]))
}

fn licence(page: &mut Page, work: &Work, words: &Words) {
    let Licence { name, url, is_waiver, terms, is_reserved, is_own_text, message: _ } =
        &work.licence;
    let publisher = ("publisher", work.publisher.as_str().into());
    if *is_reserved {
        let licence = ("licence", name.as_str().into());
        let terms = ("terms", terms.as_str().into());
        let text = words.with("rights-reserved", [publisher, licence, terms]);
        return page.paragraph(vec![page.text(text)]);
    }
    let named = if url.is_empty() { page.text(name) } else { page.link(url, name) };
    let id = if *is_waiver { "rights-given-up" } else { "licensed" };
    let pieces = words.parts(id, [publisher], &["licence"]);
    if *is_own_text {
        page.paragraph(page.sentence(pieces, &[("licence", vec![named])]));
        for paragraph in paragraphs(terms) {
            page.paragraph(vec![page.text(paragraph)]);
        }
        return;
    }
    let terms = if terms.is_empty() { String::new() } else { format!(" {terms}") };
    let pieces = after(pieces, &format!("{terms} {}", words.text("names-not-covered")));
    page.paragraph(page.sentence(pieces, &[("licence", vec![named])]));
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
    let order = Collation::of(&input.project.book.language);
    terms.sort_by(|one, other| {
        order.compare(&one.term, &other.term).then_with(|| one.id.cmp(&other.id))
    });
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
