//! The sections that the tool writes: copyright page, glossary, table of authorities, colophon.
//!
//! In: facts that are settled. Out: ordinary blocks, so that both writers treat them as they
//! treat an author's text.

use super::citations::AuthorityKind;
use super::inlines::runs;
use super::pack::Elsewhere;
use super::{Input, elsewhere, front};
use crate::book::manuscript::{Manuscript, PartnerFacts, Resource, Role, Section, Work};
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, CalloutKind, Definition, Image, Inline, InlineKind, Item,
    List,
};
use crate::ground::source::Span;
use crate::project::{Format, Missing};
use std::collections::{BTreeMap, BTreeSet};

/// The title of a generated section.
pub(super) fn title_of(role: Role) -> &'static str {
    match role {
        Role::CopyrightPage => "About this edition",
        Role::Contents => "Contents",
        Role::ListOfFigures => "Figures",
        Role::Changes => "What has changed",
        Role::Foreword => "Foreword",
        Role::Glossary => "Glossary",
        Role::Authorities => "Table of authorities",
        Role::Elsewhere => "In the full toolkit",
        Role::Colophon => "Colophon",
        Role::FrontMatter
        | Role::Part
        | Role::Chapter
        | Role::CaseStudy
        | Role::Worksheet
        | Role::BackMatter => "",
    }
}

/// What the text turned out to use.
#[derive(Clone, Copy)]
pub(super) struct UsedReferences<'a> {
    pub(crate) used_terms: &'a BTreeSet<String>,
    pub(crate) cited: &'a BTreeSet<String>,
    /// What a pack points to in the full toolkit, and how.
    pub(crate) wanted: &'a BTreeMap<String, Missing>,
    pub(crate) places: &'a BTreeMap<String, Elsewhere>,
}

/// Fills the generated sections that are there. Returns the pictures that they show.
pub(super) fn fill(
    sections: &mut [Section],
    input: Input<'_>,
    work: &Work,
    partner: &PartnerFacts,
    found: UsedReferences<'_>,
) -> BTreeMap<String, Resource> {
    let span = input.partner.partner.span;
    let mut pictures = BTreeMap::new();
    for section in sections {
        let mut page = Page { section: section.id.clone(), span, blocks: Vec::new() };
        match section.role {
            Role::CopyrightPage => copyright(&mut page, input, work, partner),
            Role::Contents if input.pack.is_some() => pack_notice(&mut page, input, work, partner),
            Role::Glossary => glossary(&mut page, input, found.used_terms),
            Role::Authorities => authorities(&mut page, input, found.cited),
            Role::Elsewhere => {
                let (wanted, places) = (found.wanted, found.places);
                pictures.extend(elsewhere::fill(&mut page, input, work, wanted, places));
            }
            _ => continue,
        }
        section.blocks = page.blocks;
    }
    pictures
}

/// Collects the blocks of a generated section under stable ids.
pub(super) struct Page {
    pub(super) section: String,
    pub(super) span: Span,
    pub(super) blocks: Vec<Block<Inline>>,
}

impl Page {
    pub(super) fn push(&mut self, kind: BlockKind<Inline>) {
        let block = self.block(self.blocks.len(), kind);
        self.blocks.push(block);
    }

    pub(super) fn block(&self, index: usize, kind: BlockKind<Inline>) -> Block<Inline> {
        Block {
            id: BlockId(format!("{}.{index}", self.section)),
            anchor: None,
            span: self.span,
            conditions: Vec::new(),
            kind,
        }
    }

    pub(super) fn text(&self, text: impl Into<String>) -> Inline {
        Inline { span: self.span, kind: InlineKind::Text(text.into()) }
    }

    pub(super) fn link(&self, url: &str, words: &str) -> Inline {
        let content = vec![self.text(words)];
        let kind = InlineKind::Link { url: crate::book::address::normal(url), content };
        Inline { span: self.span, kind }
    }

    pub(super) fn paragraph(&mut self, content: Vec<Inline>) {
        self.push(BlockKind::Paragraph(content));
    }

    /// A heading that can be linked to.
    pub(super) fn heading(&mut self, words: &str) {
        let content = vec![self.text(words)];
        self.push(BlockKind::Heading { level: 1, number: None, content });
        if let Some(block) = self.blocks.last_mut() {
            block.anchor = Some(Anchor(block.id.0.clone()));
        }
    }

    /// Label and text pairs.
    fn definitions(&mut self, items: Vec<(String, Vec<Inline>)>) {
        let base = self.blocks.len();
        let items = items
            .into_iter()
            .enumerate()
            .map(|(index, (label, content))| Definition {
                anchor: None,
                term: vec![self.text(label)],
                details: vec![self.block(base * 100 + index, BlockKind::Paragraph(content))],
            })
            .collect();
        self.push(BlockKind::Definitions(items));
    }
}

fn copyright(page: &mut Page, input: Input<'_>, work: &Work, partner: &PartnerFacts) {
    let version = input.release.version.line();
    let date = input.release.date.long();
    advice(page);
    page.paragraph(vec![page.text(published(&work.title, input, work, partner))]);
    licence(page, work);
    let cite = format!(
        "{}, {} ({}, {}, {}) ",
        work.publisher,
        work.title,
        lower(&version),
        date,
        lower(&input.edition.title)
    );
    let shown = work.homepage.trim_start_matches("https://").trim_end_matches('/');
    let mut items = vec![
        ("How to cite".to_owned(), vec![page.text(cite), page.link(&work.homepage, shown)]),
        ("Online copy and newer versions".to_owned(), vec![page.link(&work.homepage, shown)]),
        ("Corrections".to_owned(), contact(page, &work.contact)),
    ];
    items.extend(contact_lines(page, partner));
    page.definitions(items);
    if let Some(legal) = &partner.legal {
        page.paragraph(vec![page.text(legal.clone())]);
    }
}

/// The front matter of a pack in a few lines, below its contents.
fn pack_notice(page: &mut Page, input: Input<'_>, work: &Work, partner: &PartnerFacts) {
    advice(page);
    let title = input.pack.map_or(work.title.as_str(), |pack| &pack.title);
    let published = published(title, input, work, partner);
    page.paragraph(vec![page.text(format!("{published} A selection from “{}”.", work.title))]);
    licence(page, work);
    let items = contact_lines(page, partner);
    if !items.is_empty() {
        page.definitions(items);
    }
    if let Some(legal) = &partner.legal {
        page.paragraph(vec![page.text(legal.clone())]);
    }
}

fn advice(page: &mut Page) {
    let advice = page.text(
        "This toolkit gives information, not legal advice. The law changes often and every \
         person’s situation is different. Each section says to which date it states the law. \
         Before you act for somebody, take advice from a person who is qualified to give it.",
    );
    let advice = page.block(900, BlockKind::Paragraph(vec![advice]));
    page.push(BlockKind::Callout {
        kind: CalloutKind::Legal,
        title: "Information, not legal advice".to_owned(),
        blocks: vec![advice],
    });
}

fn published(title: &str, input: Input<'_>, work: &Work, partner: &PartnerFacts) -> String {
    let version = input.release.version.line();
    let date = input.release.date.long();
    let edition = &input.edition.title;
    if partner.name == work.publisher {
        format!("{title}. {version}, {date}. {edition} of {}.", work.publisher)
    } else {
        format!(
            "{title}. {version}, {date}. {edition} for {}, from the text published by {}.",
            partner.name, work.publisher
        )
    }
}

fn licence(page: &mut Page, work: &Work) {
    let licence = vec![
        page.text(format!(
            "The text is © {} and its contributors, under the licence ",
            work.publisher
        )),
        page.link(&work.licence_url, &work.licence_name),
        page.text(
            ": you may copy, share and adapt it, even for money, if you name the source, say what \
             you changed, and pass it on under the same licence. Names and logos of organisations \
             belong to them and are not covered.",
        ),
    ];
    page.paragraph(licence);
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
    if crate::book::address::check(contact).is_ok() {
        let shown = contact.trim_start_matches("https://").trim_start_matches("mailto:");
        vec![page.link(contact, shown.trim_end_matches('/'))]
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

fn authorities(page: &mut Page, input: Input<'_>, cited: &BTreeSet<String>) {
    let authorities = input.authorities;
    for (kind, title) in [
        (AuthorityKind::Case, "Cases"),
        (AuthorityKind::Legislation, "Legislation"),
        (AuthorityKind::Other, "Other sources"),
    ] {
        let mut keys: Vec<&String> =
            cited.iter().filter(|key| authorities.kind(key) == kind).collect();
        if keys.is_empty() {
            continue;
        }
        keys.sort_by_cached_key(|key| (authorities.sort_key(key), (*key).clone()));
        page.heading(title);
        let items = keys
            .into_iter()
            .map(|key| {
                let mut content = runs(authorities.entry(key), page.span);
                let has_link =
                    content.iter().any(|inline| matches!(inline.kind, InlineKind::Link { .. }));
                if let (false, Some(url)) = (has_link, authorities.url(key)) {
                    let url = crate::book::address::normal(url);
                    let kind = InlineKind::Link { url, content };
                    content = vec![Inline { span: page.span, kind }];
                }
                let mut block = page.block(0, BlockKind::Paragraph(content));
                block.id = BlockId(format!("authority-{key}"));
                Item { task: None, blocks: vec![block] }
            })
            .collect();
        page.push(BlockKind::List(List { start: None, tight: true, items }));
    }
}

/// The production note. Added last, because it carries the fingerprint of all the rest.
pub(super) fn colophon(manuscript: &mut Manuscript, input: Input<'_>) {
    let fingerprint = manuscript.fingerprint.clone();
    let Some(section) =
        manuscript.sections.iter_mut().find(|section| section.role == Role::Colophon)
    else {
        return;
    };
    let mut page =
        Page { section: section.id.clone(), span: input.partner.partner.span, blocks: Vec::new() };
    let items = [
        ("Work", manuscript.work.title.clone()),
        ("Pack", input.pack.map(|pack| pack.title.clone()).unwrap_or_default()),
        ("Edition", format!("{}, {}", input.edition.title, manuscript.partner.name)),
        ("Version", input.release.version.line()),
        ("Date", input.release.date.long()),
        ("Content fingerprint", fingerprint),
        ("Made with", input.made_with.to_owned()),
        ("Fonts", input.font_credits.to_owned()),
        ("Language", manuscript.work.language.to_string()),
    ];
    let items = items.into_iter().filter(|(_, text)| !text.is_empty());
    let items = items.map(|(label, text)| (label.to_owned(), vec![page.text(text)])).collect();
    page.definitions(items);
    page.paragraph(vec![page.text(
        "The fingerprint stands for every word and picture of this edition. Two copies with the \
         same fingerprint say the same. Dates in this edition are those of its text and release, \
         never those of the machine that made it, so that anyone can make the same file again \
         from the same sources.",
    )]);
    if manuscript.work.short_address.is_some() {
        manuscript.resources.extend(currency(&mut page, &manuscript.work, input));
    }
    section.blocks = page.blocks;
}

/// Where to look up whether this copy is the newest. Returns the picture that it shows.
fn currency(page: &mut Page, work: &Work, input: Input<'_>) -> Option<(String, Resource)> {
    page.heading("Is this copy current?");
    let address = front::currency_address(work, input.release);
    let url = address.as_ref().unwrap_or(&work.homepage);
    let shown = url.trim_start_matches("https://").trim_end_matches('/').to_owned();
    page.paragraph(if address.is_some() {
        vec![
            page.link(url, &shown),
            page.text(
                " tells whether there is a newer version, what has changed since this one, and \
                 whether any of it was recalled.",
            ),
        ]
    } else {
        vec![
            page.text("This is a draft, which nobody should rely on. Published versions are at "),
            page.link(url, &shown),
            page.text("."),
        ]
    });
    if input.edition.format != Format::Pdf {
        return None;
    }
    let code = front::qr_picture(url)?;
    let path = "generated/qr-current.svg".to_owned();
    let image = Image { path: path.clone(), alt: format!("QR code for {shown}"), span: page.span };
    page.paragraph(vec![Inline { span: page.span, kind: InlineKind::Image(image) }]);
    Some((path, code))
}

/// A name inside a sentence.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
