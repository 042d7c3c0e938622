//! From the book as written to the manuscript of one artefact.
//!
//! In: the source book, a partner, an edition, a release. Out: one resolved tree (numbers, links,
//! notes, citations, variables, glossary, contents) that both writers read, and every problem
//! that was found. Pure: reads no file and no clock. Knows no output format.
//!
//! This file conducts: it calls the others in order, and none of them knows it.

mod authorities;
mod cards;
mod changes;
mod choose;
mod citations;
mod cited;
mod citing;
mod colophon;
mod commas;
mod consent;
mod contents;
mod credits;
mod elsewhere;
mod facts;
mod finder;
mod front;
mod generated;
mod in_text;
mod index;
mod inlines;
mod input;
mod library;
mod links;
mod noted;
mod notes;
mod numbering;
mod pack;
mod spots;
mod translated;
mod variables;
mod volume;
mod withdrawal;

pub use citations::{Authorities, AuthorityKind, Cite, Run, Shift, SourceProblem};
pub(crate) use citations::{OWN, Style, StyleFault, StyleKind};
pub(crate) use facts::{PARTIES, brand_fonts};
pub(crate) use input::{Input, Purpose};

use crate::book::foreign::Foreign;
use crate::book::lettering::{arrange, large_path};
use crate::book::manuscript::{Held, Manuscript, PackFacts, Resource, Role, Section, VolumeFacts};
use crate::book::source::SourceBook;
use crate::book::tree::{Anchor, Block, BlockKind, Inline, InlineKind};
use crate::book::visit::{each_block, each_image, each_line_mut, has_note};
use crate::book::{directions, pictures, quotes};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use crate::ground::version::ReleaseVersion;
use crate::project::{Format, Missing, Palette};
use inlines::Resolver;
use input::Chosen;
use numbering::Outline;
use std::collections::{BTreeMap, BTreeSet};

/// Makes the manuscript. If an error is among the problems, the manuscript lacks the text that is
/// wrong and is good only for finding further problems.
pub(crate) fn resolve(input: Input<'_>) -> (Manuscript, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut work = facts::work(input.project);
    let mut partner = facts::partner(input);
    let own = &input.partner.partner;
    let values = variables::Values::new(&work, &partner, own, input.release, &input.words());
    let mut chosen = match input.pack {
        Some(pack) => pack::choose(input, pack, &values),
        None => choose::choose(input),
    };
    if let Some(pack) = input.pack {
        cards::check(&chosen, pack, input.edition, &mut problems);
    }
    consent::require_essential(input, &mut problems);
    work.translation = translated::facts(input, &chosen);
    in_text::name_list(&mut chosen, input);
    let words = input.words();
    let mut foreign = Foreign::of(input.project.translation.as_ref());
    let outline = Outline::number(
        &mut chosen,
        &input.project.glossary,
        input.pack.is_none(),
        finder::wanted(input),
        &input.words(),
    );
    let places = input.pack.map(|pack| pack::elsewhere(input, pack.readers, &values));
    let places = places.unwrap_or_default();
    let library = input.volume.map(|volume| library::Library::of(input, volume, &chosen, &outline));
    let library = library.as_ref();
    let everywhere = in_text::everywhere(&chosen, input, &outline, &places, library, &values);
    let mut resolver = Resolver::new(input, &outline, &places, library, &values, &mut problems);
    let has = |role: Role| chosen.iter().any(|chosen| chosen.place.role == role);
    resolver.has_glossary = has(Role::Glossary);
    // The table may be in another volume.
    resolver.has_table = has(Role::Authorities);
    let take = |library: &library::Library| library.take(&mut chosen, &input.words());
    let others = library.map(take).unwrap_or_default();
    resolver.has_table_here = chosen.iter().any(|chosen| chosen.place.role == Role::Authorities);
    let here = || in_text::here(&chosen, input, &outline, &places, library, &values);
    resolver.take_in_text(everywhere.or_else(here));
    // What the other volumes use is in lists of this one, and they come before it.
    others.iter().for_each(|other| drop(resolver.section(other)));
    let mut sections: Vec<Section> =
        chosen.iter().map(|chosen| section(chosen, resolver.section(chosen), input)).collect();
    let used = resolver.used;
    used.foreign.iter().for_each(|(text, language)| foreign.add(text, language));
    sections.iter().for_each(|section| numbering::add_label(section, &words, &mut foreign));
    let pictures = generated::fill(&mut sections, input, &work, &partner, &used, &places);
    if let Some(library) = library {
        library.describe(&mut sections, input);
    }
    let has_figures = !contents::figures(&sections).is_empty();
    let all: BTreeSet<Anchor> = sections.iter().map(|section| section.anchor.clone()).collect();
    sections.retain(|section| match section.role {
        Role::ListOfFigures => has_figures,
        Role::Glossary
        | Role::Authorities
        | Role::Foreword
        | Role::CopyrightPage
        | Role::Elsewhere => !section.blocks.is_empty(),
        _ => true,
    });
    // Only now is it known which sections there are to describe.
    let revisions = changes::within(&sections, input);
    if let Some(revisions) = &revisions {
        changes::fill(&mut sections, revisions, input);
    }
    sections.retain(|section| section.role != Role::Changes || !section.blocks.is_empty());
    finder::move_to_front(&mut sections, input);
    // Only now is it known which places there are.
    index::fill(&mut sections, input, &used);
    sections.retain(|section| section.role != Role::Index || !section.blocks.is_empty());
    unlink(&mut sections, all);
    let holds = holds(input.book, &chosen, &sections, &used.elsewhere, &places);
    foreign.mark(&mut sections);
    // An unnamed release keeps the text as its author typed it.
    let is_set = input.release.version != ReleaseVersion::Unnamed;
    if is_set {
        quotes::set_foreign(&input.project.book.quotes, &mut foreign);
    }
    let known = foreign.clone();
    let setter = quotes::Setter::new(&input.project.book.quotes, &work.language, &known);
    if is_set {
        setter.sections(&mut sections);
    }
    // Entries point to sections by index, and sections that were dropped moved the others up.
    let contents = contents::contents(&sections, input.edition, input.pack.is_none());
    let figures = contents::figures(&sections);
    foreign.add_repeated(&sections, &work.language);
    let mut title_page = front::title_page(input, &work, &partner);
    if is_set {
        setter.names(&mut work, &mut partner);
        setter.title_page(&mut title_page);
    }
    let mut displays = BTreeMap::new();
    for section in sections.iter_mut().filter(|_| is_set) {
        displays.extend(arrange(&mut section.blocks, &input.book.pictures, input.edition));
    }
    let mut edition = input.edition.clone();
    if let Some(sheets) = &mut edition.sheets {
        sheets.bind_for(&work.language);
    }
    let mut resources = resources(input, &sections);
    resources.extend(pictures);
    check_headings(&sections, &mut problems);
    let mut manuscript = Manuscript {
        words: input.words(),
        work,
        release: input.release.clone(),
        partner,
        edition,
        pack: input.pack.map(|pack| PackFacts {
            id: pack.id.clone(),
            readers: pack.readers,
            is_letter: pack.is_letter(),
        }),
        volume: input.volume.map(|volume| VolumeFacts { number: volume.number, of: volume.of }),
        // It is the number of all volumes together.
        isbn: facts::isbn(input).filter(|_| input.volume.is_none()),
        title_page,
        cover: facts::cover(input),
        sections,
        holds,
        testimonies: consent::shown(&chosen),
        contents,
        figures,
        resources,
        displays,
        foreign,
        revisions,
        fingerprint: String::new(),
    };
    // The colophon prints the fingerprint and so cannot be part of it.
    let bytes = serde_json::to_vec(&manuscript).expect("a manuscript is plain data");
    manuscript.fingerprint = digest::fingerprint(&bytes);
    colophon::fill(&mut manuscript, input);
    known.mark(&mut manuscript.sections);
    if is_set {
        setter.sections(&mut manuscript.sections);
        directions::set_apart(&mut manuscript.sections, &manuscript.work.language);
    }
    (manuscript, problems)
}

fn section(chosen: &Chosen<'_>, mut blocks: Vec<Block<Inline>>, input: Input<'_>) -> Section {
    commas::separate(&mut blocks);
    blocks.splice(0..0, translated::notes(input, chosen));
    let facts = chosen.header.map(|header| facts::of_section(header, input));
    Section {
        id: chosen.place.id.clone(),
        anchor: Anchor(chosen.place.id.clone()),
        role: chosen.place.role,
        depth: chosen.place.depth,
        number: chosen.place.number.clone(),
        label: chosen.place.label.clone(),
        title: chosen.place.title.clone(),
        summary: chosen.summary.clone(),
        facts: facts.unwrap_or_default(),
        language: None,
        copies: chosen.copies,
        landscape: chosen.landscape,
        kind: chosen.place.kind.clone(),
        blocks,
    }
}

/// Leaves only the words of links to generated sections that turned out to be empty: a list of figures
/// without figures, a glossary without terms.
fn unlink(sections: &mut [Section], mut gone: BTreeSet<Anchor>) {
    for section in sections.iter() {
        gone.remove(&section.anchor);
    }
    if gone.is_empty() {
        return;
    }
    for section in sections {
        each_line_mut(&mut section.blocks, &mut |line| {
            let is_dead = |inline: &Inline| matches!(&inline.kind, InlineKind::Reference { target, .. } if gone.contains(target));
            while let Some(at) = line.iter().position(is_dead) {
                let content = line[at].kind.content_mut().map(std::mem::take).unwrap_or_default();
                line.splice(at..=at, content);
            }
        });
    }
}

/// The sections of the whole book that these texts are from. A pack's sections may be parts of
/// others, sections may include parts of others, and a pack's last section sums up others in a sentence or two.
fn holds(
    book: &SourceBook,
    chosen: &[Chosen<'_>],
    kept: &[Section],
    wanted: &BTreeMap<String, Missing>,
    places: &BTreeMap<String, pack::Elsewhere>,
) -> Vec<Held> {
    let kept: BTreeSet<&str> = kept.iter().map(|kept| kept.id.as_str()).collect();
    let is_kept = |chosen: &&Chosen<'_>| kept.contains(chosen.place.id.as_str());
    let own = chosen.iter().filter(is_kept).map(|section| match section.header {
        Some(header) => Held { id: header.id.value.clone(), title: header.title.clone() },
        None => Held { id: section.place.id.clone(), title: section.place.title.clone() },
    });
    let summed_up = wanted.keys().filter_map(|id| places.get(id)).map(|place| place.of.clone());
    let mut included = BTreeSet::new();
    for chosen in chosen.iter().filter(is_kept) {
        let Some(known) = chosen.included else { continue };
        each_block(&chosen.blocks, &mut |block| included.extend(known.get(&block.id)));
    }
    let included = included.into_iter().filter_map(|id| {
        let header = &book.sections.get(id)?.header;
        Some(Held { id: header.id.value.clone(), title: header.title.clone() })
    });
    let mut seen = BTreeSet::new();
    own.chain(included).chain(summed_up).filter(|held| seen.insert(held.id.clone())).collect()
}

/// The pictures that the sections and the brand show, in the partner's colours.
fn resources(input: Input<'_>, sections: &[Section]) -> BTreeMap<String, Resource> {
    let mut paths = BTreeSet::new();
    for section in sections {
        each_image(&section.blocks, &mut |image| {
            paths.insert(image.path.clone());
            // An ebook has both drawings, for wide and for narrow screens.
            if input.edition.format == Format::Epub {
                let large = large_path(&image.path);
                paths.extend(large.filter(|large| input.book.pictures.contains_key(large)));
            }
        });
    }
    if let Some(logo) = &input.partner.partner.logo
        && !input.edition.is_low_ink()
    {
        paths.insert(logo.path.clone());
    }
    if let Some(logo) = facts::partner(input).logo_on_dark {
        paths.insert(logo.path);
    }
    let palette = &input.palette();
    // On a cover, a drawing is in the brand's colour as it is.
    let art = facts::cover(input).art.map(|art| art.path);
    paths.extend(art.clone());
    let bold = &Palette { accent: palette.ground, ..*palette };
    paths
        .into_iter()
        .filter_map(|path| {
            let picture = input.book.pictures.get(&path)?;
            // A brand's own logo keeps its own colours.
            let is_logo = path.starts_with("partners/");
            let picture = if is_logo {
                picture.clone()
            } else if art.as_ref() == Some(&path) {
                pictures::in_colours(picture, bold)
            } else {
                pictures::in_colours(picture, palette)
            };
            Some((path, picture))
        })
        .collect()
}

/// Refuses notes in headings: the contents and the running heads would repeat them.
fn check_headings(sections: &[Section], problems: &mut Vec<Diagnostic>) {
    for section in sections {
        each_block(&section.blocks, &mut |block: &Block<Inline>| {
            if let BlockKind::Heading { content, .. } = &block.kind
                && has_note(content)
            {
                problems.push(
                    Diagnostic::error(Code::Footnote, "a heading cannot have a note")
                        .at(block.span)
                        .hint("move the citation or footnote into the text below"),
                );
            }
        });
    }
}
