//! The sections that the tool writes: copyright page, glossary, table of authorities, colophon.
//!
//! In: facts that are settled. Out: ordinary blocks, so that both writers treat them as they
//! treat an author's text.

use super::citations::AuthorityKind;
use super::inlines::runs;
use super::{Input, front};
use crate::book::manuscript::{Manuscript, PartnerFacts, Role, Section, Work};
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, CalloutKind, Definition, Inline, InlineKind, Item, List,
};
use crate::source::Span;
use std::collections::BTreeSet;

/// The title of a generated section.
pub(super) fn title_of(role: Role) -> &'static str {
    match role {
        Role::CopyrightPage => "About this edition",
        Role::Contents => "Contents",
        Role::ListOfFigures => "Figures",
        Role::Foreword => "Foreword",
        Role::Glossary => "Glossary",
        Role::Authorities => "Table of authorities",
        Role::Colophon => "Colophon",
        Role::FrontMatter
        | Role::Part
        | Role::Chapter
        | Role::CaseStudy
        | Role::Worksheet
        | Role::BackMatter => "",
    }
}

/// Fills the generated sections that are there.
pub(super) fn fill(
    sections: &mut [Section],
    input: Input<'_>,
    work: &Work,
    partner: &PartnerFacts,
    used_terms: &BTreeSet<String>,
    cited: &BTreeSet<String>,
) {
    let span = input.partner.partner.span;
    for section in sections {
        let mut page = Page { section: section.id.clone(), span, blocks: Vec::new() };
        match section.role {
            Role::CopyrightPage => copyright(&mut page, input, work, partner),
            Role::Glossary => glossary(&mut page, input, used_terms),
            Role::Authorities => authorities(&mut page, input, cited),
            _ => continue,
        }
        section.blocks = page.blocks;
    }
}

/// Collects the blocks of a generated section under stable ids.
struct Page {
    section: String,
    span: Span,
    blocks: Vec<Block<Inline>>,
}

impl Page {
    fn push(&mut self, kind: BlockKind<Inline>) {
        let block = self.block(self.blocks.len(), kind);
        self.blocks.push(block);
    }

    fn block(&self, index: usize, kind: BlockKind<Inline>) -> Block<Inline> {
        Block {
            id: BlockId(format!("{}.{index}", self.section)),
            anchor: None,
            span: self.span,
            conditions: Vec::new(),
            kind,
        }
    }

    fn text(&self, text: impl Into<String>) -> Inline {
        Inline { span: self.span, kind: InlineKind::Text(text.into()) }
    }

    fn link(&self, url: &str, words: &str) -> Inline {
        let content = vec![self.text(words)];
        let kind = InlineKind::Link { url: crate::book::address::normal(url), content };
        Inline { span: self.span, kind }
    }

    fn paragraph(&mut self, content: Vec<Inline>) {
        self.push(BlockKind::Paragraph(content));
    }

    /// A heading that can be linked to.
    fn heading(&mut self, words: &str) {
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
    let version = front::version_line(input.release);
    let date = input.release.date.long();
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
    let mut published = format!("{}. {version}, {date}. ", work.title);
    published.push_str(&if partner.name == work.publisher {
        format!("{} of {}.", input.edition.title, work.publisher)
    } else {
        format!(
            "{} for {}, from the text published by {}.",
            input.edition.title, partner.name, work.publisher
        )
    });
    page.paragraph(vec![page.text(published)]);
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
    for line in &partner.contact {
        let value = match &line.url {
            Some(url) => page.link(url, &line.value),
            None => page.text(line.value.clone()),
        };
        items.push((line.label.clone(), vec![value]));
    }
    page.definitions(items);
    if let Some(legal) = &partner.legal {
        page.paragraph(vec![page.text(legal.clone())]);
    }
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
        ("Edition", format!("{}, {}", input.edition.title, manuscript.partner.name)),
        ("Version", front::version_line(input.release)),
        ("Date", input.release.date.long()),
        ("Content fingerprint", fingerprint),
        ("Made with", input.made_with.to_owned()),
        ("Fonts", input.font_credits.to_owned()),
        ("Language", manuscript.work.language.clone()),
    ];
    let items =
        items.into_iter().map(|(label, text)| (label.to_owned(), vec![page.text(text)])).collect();
    page.definitions(items);
    page.paragraph(vec![page.text(
        "The fingerprint stands for every word and picture of this edition. Two copies with the \
         same fingerprint say the same. Dates in this edition are those of its text and release, \
         never those of the machine that made it, so that anyone can make the same file again \
         from the same sources.",
    )]);
    section.blocks = page.blocks;
}

/// A name inside a sentence.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
