//! A manuscript as Typst files.
//!
//! In: a `Manuscript`. Out: `/main.typ`, one file per section, `/cover.typ`, and the data that
//! layouts read, with the author's span of every generated piece. Sections and data that belong to
//! a partner are kept apart from what all partners share, so that the engine can keep its results.

use super::blocks::write_blocks;
use super::context::Context;
use super::data::IDENTITY;
use super::fields::form_of_section;
use super::finding::{chapter_contents, end_of, head_arguments, tab_argument};
use super::generated::Generated;
use super::guesses::likely_pages;
use super::inlines::write_endnotes;
use super::language::{head, language_arguments, string, write_string};
use super::literal::{SpanMap, Writer, literal};
use super::paths::{COVER, MAIN, section_path};
use super::run_on::{is_run_on, runs_on, start_of_shared};
use crate::book::folios::{TITLE, prefixes};
use crate::book::manuscript::{Manuscript, Role, Section};
use crate::book::revisions::{HeadPart, head_id};
use crate::book::tree::{Anchor, Block, BlockKind, Inline};
use std::collections::BTreeMap;

const COVER_MAIN: &str = "#import \"/layouts/book.typ\": cover-only\n#cover-only()\n";

/// Writes a manuscript as Typst.
pub fn generate(manuscript: &Manuscript) -> Generated {
    generate_with_front(&[], manuscript)
}

/// Writes a manuscript as Typst, with the sections in `front` before its cover.
pub(super) fn generate_with_front(front: &[(&str, Section)], manuscript: &Manuscript) -> Generated {
    let mut generated = Generated::with_data(manuscript);
    let entries = manuscript.contents.iter().chain(&manuscript.figures);
    let listed: BTreeMap<&Anchor, bool> =
        entries.map(|entry| (&entry.target, entry.shown)).collect();

    let likely_pages = likely_pages(manuscript);

    let mut included = String::new();
    for (prefix, section) in front {
        let path = section_path(&section.id);
        included.push_str(&format!("#include {}\n", literal(&path)));
        let context = Context::of_section(section, BTreeMap::new(), manuscript);
        let folio = Some(((*prefix).to_owned(), true));
        generated.add(path, write_section(section, None, false, folio, &context));
    }
    let is_edition = included.is_empty();
    let mut inside = String::new();
    let mut main = String::new();
    // A book with other pages in front of it is not an edition. The attachment is read late, like
    // everything that belongs to a partner.
    if is_edition {
        main.push_str(&format!(
            "#context pdf.attach({}, relationship: \"supplement\", mime-type: \
             \"application/json\", description: {})\n",
            literal(IDENTITY),
            literal(&manuscript.words.text("which-edition"))
        ));
    }
    let mut after_copies = false;
    let mut folios = manuscript.edition.is_by_chapter().then(|| prefixes(manuscript).into_iter());
    for (at, section) in manuscript.sections.iter().enumerate() {
        // The copyright page continues the numbers of the title page.
        let folio = folios.as_mut().and_then(Iterator::next);
        let folio = folio.map(|prefix| (prefix.clone(), prefix != TITLE));
        let apart = section.copies || after_copies;
        after_copies = section.copies;
        let path = section_path(&section.id);
        let mut include = format!("#include {}\n", literal(&path));
        if is_run_on(at, manuscript) && !runs_on(at, manuscript) {
            include.insert_str(0, &start_of_shared(at, manuscript));
        } else if runs_on(at, manuscript) && !is_run_on(at, manuscript) {
            include.push_str("]\n");
        }
        match section.role {
            Role::Finder => inside.push_str(&include),
            _ => main.push_str(&include),
        }
        let context = Context::of_section(section, listed.clone(), manuscript)
            .with_likely_pages(&likely_pages);
        generated.add(path, write_section(section, Some(at), apart, folio, &context));
    }
    let before = |name: &str, included: &str| match included {
        "" => String::new(),
        included => format!("{name}: [{included}], "),
    };
    let around = before("front", &included) + &before("inside", &inside);
    let with = if around.is_empty() { String::new() } else { format!(".with({around})") };
    let main =
        format!("#import \"/layouts/book.typ\": book, shared-pages\n#show: book{with}\n{main}");
    generated.add(MAIN, (main, SpanMap::default()));
    generated.add(COVER, (COVER_MAIN.to_owned(), SpanMap::default()));
    generated
}

/// Writes only what a cover needs.
pub(super) fn generate_cover(manuscript: &Manuscript) -> Generated {
    let mut generated = Generated::with_data(manuscript);
    generated.add(COVER, (COVER_MAIN.to_owned(), SpanMap::default()));
    generated
}

/// Writes a section. One that is `apart` starts on a recto, whatever its role. If pages are
/// numbered by chapter, `folio` is what the page numbers begin with and whether they start again
/// at one. `at` is the section's place in the manuscript, if it is part of it.
fn write_section(
    section: &Section,
    at: Option<usize>,
    apart: bool,
    folio: Option<(String, bool)>,
    context: &Context,
) -> (String, SpanMap) {
    let mut writer = Writer::default();
    writer.form = form_of_section(section.anchor.as_str(), context.manuscript);
    let folio = folio.map_or_else(String::new, |(prefix, anew)| {
        format!("folio: {}, anew: {anew}, ", literal(&prefix))
    });
    let place = at.map_or("", |at| {
        if runs_on(at, context.manuscript) {
            "run-on: true, shares: true, "
        } else if is_run_on(at, context.manuscript) {
            "shares: true, "
        } else {
            ""
        }
    });
    writer.code("#import \"/layouts/blocks.typ\": *\n");
    writer.code(&format!(
        "#show: section.with(role: {}, apart: {apart}, {place}{folio}anchor: {}, title: {}, {}{}depth: {}, \
         ..{})\n",
        literal(role_name(section.role)),
        literal(section.anchor.as_str()),
        literal(&head(&section.title, context.manuscript)),
        head_arguments(section, context.manuscript),
        tab_argument(section, context.manuscript),
        section.depth.clamp(1, 6),
        language_arguments(section.language.as_ref()),
    ));
    if section.landscape {
        writer.code("#landscape[\n");
    }
    write_opening(section, context, &mut writer);
    if let Some(call) = at.and_then(|at| chapter_contents(at, context.manuscript)) {
        writer.code(&call);
    }
    match section.role {
        Role::Contents => writer.code("#contents-list()\n"),
        Role::ListOfFigures => writer.code("#figures-list()\n"),
        Role::Part => {
            writer.code(&format!("#part-contents({})\n", literal(section.anchor.as_str())));
        }
        _ => {}
    }
    // The last lines of the copyright page must not be alone on a page.
    let is_detail = |block: &Block<Inline>| matches!(block.kind, BlockKind::Definitions(_));
    let details = section.blocks.iter().position(is_detail);
    match (section.role, details) {
        (Role::CopyrightPage, Some(details)) => {
            let (words, details) = section.blocks.split_at(details);
            write_blocks(words, context, &mut writer);
            writer.code("#kept-together[\n");
            write_blocks(details, context, &mut writer);
            writer.code("]\n");
        }
        (Role::Index | Role::Glossary | Role::Authorities, _) => {
            writer.code(&format!("#{}-look[\n", role_name(section.role)));
            write_blocks(&section.blocks, context, &mut writer);
            writer.code("]\n");
        }
        _ => write_blocks(&section.blocks, context, &mut writer),
    }
    if context.has_endnotes() {
        write_endnotes(&section.blocks, context, &mut writer);
    }
    if section.role != Role::Index && context.manuscript.has_index() {
        // Ranges of pages in the index may end here.
        writer.code(&format!("#mark({})\n", literal(&end_of(section.anchor.as_str()))));
    }
    if section.landscape {
        writer.code("]\n");
    }
    writer.finish()
}

fn write_opening(section: &Section, context: &Context, writer: &mut Writer) {
    writer.code(&format!("#opening(role: {}", literal(role_name(section.role))));
    if section.role == Role::Part {
        writer.code(&format!(", anchor: {}", literal(section.anchor.as_str())));
    }
    if let Some(summary) = &section.summary {
        writer.code(", summary: [");
        writer.named(&head_id(&section.id, HeadPart::Summary), |writer| {
            write_string(summary, context, writer);
        });
        writer.code("]");
    }
    if !section.facts.is_empty() {
        writer.code(", facts: (");
        for fact in &section.facts {
            writer.named(&head_id(&section.id, HeadPart::Fact(&fact.label)), |writer| {
                writer.code("([");
                write_string(&fact.label, context, writer);
                writer.code("], [");
                write_string(&fact.value, context, writer);
                writer.code("]), ");
            });
        }
        writer.code(")");
    }
    writer.code(")[");
    if section.title.trim().is_empty() {
        writer.code(&format!("#mark({})", literal(section.anchor.as_str())));
    } else {
        let listing = context.listing(Some(&section.anchor));
        writer.code(&format!("#heading(level: {}, {listing})[", section.depth.clamp(1, 6)));
        if let Some(label) = &section.label {
            if context.manuscript.foreign.language_of(label).is_some() {
                writer.code("#section-label[");
                write_string(label, context, writer);
                writer.code("]");
            } else {
                writer.code("#section-label(");
                writer.literal(&string(label, context.manuscript));
                writer.code(")");
            }
        }
        writer.named(&head_id(&section.id, HeadPart::Title), |writer| {
            write_string(&section.title, context, writer);
        });
        writer.code(&format!("]#label({})", literal(section.anchor.as_str())));
    }
    writer.code("]\n");
}

/// The name of a role in layouts, the same as in its serialised form.
fn role_name(role: Role) -> &'static str {
    match role {
        Role::CopyrightPage => "copyright-page",
        Role::Finder => "finder",
        Role::Contents => "contents",
        Role::ListOfFigures => "list-of-figures",
        Role::Changes => "changes",
        Role::Foreword => "foreword",
        Role::FrontMatter => "front-matter",
        Role::Part => "part",
        Role::Chapter => "chapter",
        Role::CaseStudy => "case-study",
        Role::Worksheet => "worksheet",
        Role::Glossary => "glossary",
        Role::Authorities => "authorities",
        Role::Index => "index",
        Role::BackMatter => "back-matter",
        Role::Elsewhere => "elsewhere",
        Role::Colophon => "colophon",
    }
}
