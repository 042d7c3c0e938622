//! From the book as written to the manuscript of one artefact.
//!
//! In: the source book, a partner, an edition, a release. Out: one resolved tree (numbers, links,
//! notes, citations, variables, glossary, contents) that both writers read, and every problem
//! on the way. Pure: reads no file and no clock. Knows no output format.

mod cards;
mod changes;
mod citations;
mod contents;
mod elsewhere;
mod front;
mod generated;
mod inlines;
mod numbering;
mod pack;
mod variables;

pub use citations::{Authorities, AuthorityKind, Cite, Run};

use crate::book::manuscript::{
    ContactLine, Fact, Held, Logo, Manuscript, PackFacts, PartnerFacts, Release, Resource, Role,
    Section, Work,
};
use crate::book::markdown::SourceNote;
use crate::book::pictures;
use crate::book::revisions::Revisions;
use crate::book::select::select;
use crate::book::source::SourceBook;
use crate::book::tree::{Anchor, Block, BlockKind, Inline, SourceInline};
use crate::book::visit::each_block;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use crate::project::{
    CaseStatus, Edition, Header, Missing, Pack, Palette, PartnerFile, Project, Readers, SectionKind,
};
use inlines::Resolver;
use numbering::{Outline, Place};
use std::collections::{BTreeMap, BTreeSet};

/// What an artefact is made from.
#[derive(Clone, Copy)]
pub(crate) struct Input<'a> {
    pub(crate) project: &'a Project,
    pub(crate) book: &'a SourceBook,
    pub(crate) authorities: &'a Authorities,
    pub(crate) partner: &'a PartnerFile,
    pub(crate) edition: &'a Edition,
    /// A selection, or the whole book.
    pub(crate) pack: Option<&'a Pack>,
    /// Whom the whole book is for; a pack says so itself.
    pub(crate) readers: Readers,
    pub(crate) release: &'a Release,
    /// What changed since an earlier release, for editions that mark it.
    pub(crate) revisions: Option<&'a Revisions>,
    /// What the colophon says of the tools, for example "Bindery 0.1.0 with Typst 0.15.1".
    pub(crate) made_with: &'a str,
    pub(crate) font_credits: &'a str,
}

/// A section chosen for this artefact, its text not yet resolved.
pub(crate) struct Chosen<'a> {
    pub(crate) place: Place,
    pub(crate) header: Option<&'a Header>,
    pub(crate) summary: Option<String>,
    pub(crate) copies: bool,
    pub(crate) blocks: Vec<Block<SourceInline>>,
    pub(crate) notes: Option<&'a BTreeMap<String, SourceNote>>,
}

/// Makes the manuscript. Where an error is among the problems it lacks whatever was wrong, and
/// is good for nothing but looking for further problems.
pub(crate) fn resolve(input: Input<'_>) -> (Manuscript, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut chosen = match input.pack {
        Some(pack) => pack::choose(input, pack),
        None => choose(input),
    };
    if let Some(pack) = input.pack {
        cards::check(&chosen, pack, input.edition, &mut problems);
    }
    let outline = Outline::number(&mut chosen, &input.project.glossary, input.pack.is_none());
    let places = input.pack.map(|pack| pack::elsewhere(input, pack.readers)).unwrap_or_default();
    let work = work(input.project);
    let partner = partner_facts(input);
    let values = variables::Values::new(&work, &partner, &input.partner.partner, input.release);
    let mut resolver = Resolver::new(input, &outline, &places, &values, &mut problems);
    let mut sections: Vec<Section> = Vec::new();
    for section in &chosen {
        let blocks = resolver.section(section);
        sections.push(Section {
            id: section.place.id.clone(),
            anchor: Anchor(section.place.id.clone()),
            role: section.place.role,
            depth: section.place.depth,
            number: section.place.number.clone(),
            label: section.place.label.clone(),
            title: section.place.title.clone(),
            summary: section.summary.clone(),
            facts: section.header.map(|header| facts(header, input.release)).unwrap_or_default(),
            language: None,
            copies: section.copies,
            blocks,
        });
    }
    let used_terms = std::mem::take(&mut resolver.used_terms);
    let cited = std::mem::take(&mut resolver.cited);
    let wanted = std::mem::take(&mut resolver.elsewhere);
    let pictures = generated::fill(
        &mut sections,
        input,
        &work,
        &partner,
        generated::UsedReferences {
            used_terms: &used_terms,
            cited: &cited,
            wanted: &wanted,
            places: &places,
        },
    );
    let mut figures = contents::figures(&sections);
    sections.retain(|section| match section.role {
        Role::ListOfFigures => !figures.is_empty(),
        Role::Glossary
        | Role::Authorities
        | Role::Foreword
        | Role::CopyrightPage
        | Role::Elsewhere => !section.blocks.is_empty(),
        _ => true,
    });
    // What has changed is told of what is there now.
    let revisions = changes::within(&sections, input);
    if let Some(revisions) = &revisions {
        changes::fill(&mut sections, revisions, input);
    }
    sections.retain(|section| section.role != Role::Changes || !section.blocks.is_empty());
    let holds = holds(&chosen, &sections, &wanted, &places);
    // Sections that went away moved the others up.
    let contents = contents::contents(&sections);
    figures = contents::figures(&sections);
    let title_page = front::title_page(input, &work, &partner);
    let mut resources = resources(input, &sections);
    resources.extend(pictures);
    check_targets(&sections, &mut problems);
    let mut manuscript = Manuscript {
        work,
        release: input.release.clone(),
        partner,
        edition: input.edition.clone(),
        pack: input.pack.map(|pack| PackFacts { id: pack.id.clone(), readers: pack.readers }),
        title_page,
        sections,
        holds,
        contents,
        figures,
        resources,
        revisions,
        fingerprint: String::new(),
    };
    // The colophon carries the fingerprint and so cannot be part of it.
    let bytes = serde_json::to_vec(&manuscript).expect("a manuscript is plain data");
    manuscript.fingerprint = digest::fingerprint(&bytes);
    generated::colophon(&mut manuscript, input);
    (manuscript, problems)
}

/// The sections of the whole book that these texts are from. A pack's sections may be parts of
/// others, and its last one says in a sentence or two what others are about.
fn holds(
    chosen: &[Chosen<'_>],
    kept: &[Section],
    wanted: &BTreeMap<String, Missing>,
    places: &BTreeMap<String, pack::Elsewhere>,
) -> Vec<Held> {
    let is_kept = |chosen: &&Chosen<'_>| kept.iter().any(|kept| kept.id == chosen.place.id);
    let own = chosen.iter().filter(is_kept).map(|section| match section.header {
        Some(header) => Held { id: header.id.value.clone(), title: header.title.clone() },
        None => Held { id: section.place.id.clone(), title: section.place.title.clone() },
    });
    let summed_up = wanted.keys().filter_map(|id| places.get(id)).map(|place| place.of.clone());
    let mut seen = BTreeSet::new();
    own.chain(summed_up).filter(|held| seen.insert(held.id.clone())).collect()
}

/// The sections of this artefact in reading order, blocks for other partners left out.
fn choose<'a>(input: Input<'a>) -> Vec<Chosen<'a>> {
    let project = input.project;
    let partner = &input.partner.partner;
    let mut chosen = Vec::new();
    let add = |id: &str, depth: u8, chosen: &mut Vec<Chosen<'a>>| {
        if let Some(role) = generated_role(id) {
            let mut place = Place::new(id, role, depth, generated::title_of(role));
            let mut blocks = Vec::new();
            let mut notes = None;
            if role == Role::Foreword
                && let Some(foreword) = input.book.forewords.get(&partner.id)
            {
                blocks = select(&foreword.blocks, partner, input.readers);
                notes = Some(&foreword.notes);
                place.title = format!("Foreword by {}", input.partner.partner.name);
            }
            chosen.push(Chosen {
                place,
                header: None,
                summary: None,
                copies: false,
                blocks,
                notes,
            });
        } else if let Some(section) = input.book.sections.get(id) {
            let is_behind = chosen.iter().any(|chosen| chosen.place.role == Role::Part);
            let role = match role_of(section.header.kind) {
                Role::FrontMatter if is_behind => Role::BackMatter,
                role => role,
            };
            chosen.push(Chosen {
                place: Place::new(id, role, depth, &section.header.title),
                header: Some(&section.header),
                summary: Some(section.header.summary.clone()),
                copies: section.header.copies,
                blocks: select(&section.blocks, partner, input.readers),
                notes: Some(&section.notes),
            });
        }
    };
    for id in changes::front(input) {
        add(id, 1, &mut chosen);
    }
    for (index, part) in project.book.parts.iter().enumerate() {
        let mut place = Place::new(&format!("part-{}", index + 1), Role::Part, 1, &part.title);
        place.number = Some((index + 1).to_string());
        place.label = Some(format!("Part {}", index + 1));
        chosen.push(Chosen {
            place,
            header: None,
            summary: None,
            copies: false,
            blocks: Vec::new(),
            notes: None,
        });
        for id in &part.sections {
            add(&id.value, 2, &mut chosen);
        }
    }
    for id in &project.book.back {
        add(&id.value, 1, &mut chosen);
    }
    chosen
}

/// The role of an author's section in the front of a book or in a part.
fn role_of(kind: SectionKind) -> Role {
    match kind {
        SectionKind::FrontMatter => Role::FrontMatter,
        SectionKind::Chapter => Role::Chapter,
        SectionKind::CaseStudy => Role::CaseStudy,
        SectionKind::Worksheet => Role::Worksheet,
    }
}

fn generated_role(id: &str) -> Option<Role> {
    Some(match id {
        "copyright" => Role::CopyrightPage,
        "contents" => Role::Contents,
        "figures" => Role::ListOfFigures,
        "changes" => Role::Changes,
        "foreword" => Role::Foreword,
        "glossary" => Role::Glossary,
        "authorities" => Role::Authorities,
        "colophon" => Role::Colophon,
        _ => return None,
    })
}

fn work(project: &Project) -> Work {
    let book = &project.book;
    Work {
        id: book.id.clone(),
        title: book.title.clone(),
        subtitle: book.subtitle.clone(),
        publisher: book.publisher.clone(),
        language: book.language.clone(),
        licence_name: book.licence_name.clone(),
        licence_url: book.licence_url.clone(),
        contact: book.contact.clone(),
        homepage: book.homepage.clone(),
        short_address: book.short_address.clone(),
    }
}

fn partner_facts(input: Input<'_>) -> PartnerFacts {
    let partner = &input.partner.partner;
    let telephone =
        |text: &str| format!("tel:{}", text.replace(|c: char| !c.is_ascii_digit() && c != '+', ""));
    let line = |label: &str, value: &Option<String>, url: Option<&dyn Fn(&str) -> String>| {
        value.as_ref().map(|value| ContactLine {
            label: label.to_owned(),
            value: value.clone(),
            url: url.map(|url| url(value)),
        })
    };
    // A helpline may be words ("weekdays 10 to 4"); only a number can be dialled.
    let dials = |text: &Option<String>| {
        text.as_ref().is_some_and(|text| {
            text.chars().filter(char::is_ascii_digit).count() >= 5
                && text.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c))
        })
    };
    let number = |label, value: &Option<String>| {
        line(label, value, dials(value).then_some(&telephone as &dyn Fn(&str) -> String))
    };
    let contact = [
        number("Helpline", &partner.helpline),
        line("Email", &partner.email, Some(&|text: &str| format!("mailto:{text}"))),
        number("Telephone", &partner.phone),
        line("Website", &partner.website, Some(&str::to_owned)),
        line("Address", &partner.address, None),
    ];
    let families = [&partner.heading_font, &partner.body_font];
    let font_files = partner
        .font_files
        .iter()
        .filter(|file| families.iter().any(|family| family.as_ref() == Some(&file.family)))
        .filter_map(|file| {
            let name = file.path.rsplit('/').next().unwrap_or(&file.path);
            Some((name.to_owned(), input.book.fonts.get(&file.path)?.clone()))
        })
        .collect();
    PartnerFacts {
        id: partner.id.clone(),
        name: partner.name.clone(),
        short_name: partner.short_name.clone(),
        palette: palette(input),
        heading_font: partner.heading_font.clone(),
        body_font: partner.body_font.clone(),
        font_files,
        logo: partner
            .logo
            .as_ref()
            // Without colours and solid areas a logo is not itself: the name stands in for it.
            .filter(|_| !input.edition.is_low_ink())
            .map(|logo| Logo { path: logo.path.clone(), alt: logo.alt.clone() }),
        co_brand_publisher: partner.co_brand && partner.name != input.project.book.publisher,
        legal: partner.legal.clone(),
        contact: contact.into_iter().flatten().collect(),
    }
}

const REVIEWED: &str = "Reviewed";
const REVIEW_DUE: &str = "Review due";
const LAST_CHANGED: &str = "Last changed";

/// Whether a line of standing tells of the care for a section and not of what it says.
pub(crate) fn is_about_care(fact: &Fact) -> bool {
    [REVIEWED, REVIEW_DUE, LAST_CHANGED].contains(&fact.label.as_str())
}

/// The colours of a partner's edition.
fn palette(input: Input<'_>) -> Palette {
    if input.edition.is_low_ink() { Palette::black() } else { input.partner.partner.palette }
}

/// The lines of standing under a section's title.
fn facts(header: &Header, release: &Release) -> Vec<Fact> {
    let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
    let mut facts = Vec::new();
    if !header.jurisdiction.is_empty() {
        facts.push(fact("Covers", listed(&header.jurisdiction)));
    }
    if let Some(date) = header.law_as_at {
        facts.push(fact("Law as at", date.long()));
    }
    if let Some(status) = header.status {
        let status = match status {
            CaseStatus::Open => "Open",
            CaseStatus::Decided => "Decided",
        };
        facts.push(fact("Status", status.to_owned()));
    }
    if let (Some(reviewed), Some(review_by)) = (header.reviewed, &header.review_by) {
        facts.push(fact(REVIEWED, reviewed.long()));
        facts.push(fact(REVIEW_DUE, review_by.value.long()));
    }
    if let Some(last) = release.last_changes.get(&header.id.value) {
        let value = format!("Version {}, {}", last.version, last.date.long());
        facts.push(fact(LAST_CHANGED, value));
    }
    if !header.contributors.is_empty() {
        facts.push(fact("With thanks to", listed(&header.contributors)));
    }
    facts
}

/// "England, Wales and Scotland".
fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The pictures that the sections and the brand show, in the partner's colours.
fn resources(input: Input<'_>, sections: &[Section]) -> BTreeMap<String, Resource> {
    let mut paths = BTreeSet::new();
    for section in sections {
        inlines::each_image(&section.blocks, &mut |image| {
            paths.insert(image.path.clone());
        });
    }
    if let Some(logo) = &input.partner.partner.logo
        && !input.edition.is_low_ink()
    {
        paths.insert(logo.path.clone());
    }
    let palette = &palette(input);
    paths
        .into_iter()
        .filter_map(|path| {
            let picture = input.book.pictures.get(&path)?;
            // A brand's own logo keeps its own colours.
            let is_logo = path.starts_with("partners/");
            let picture =
                if is_logo { picture.clone() } else { pictures::in_colours(picture, palette) };
            Some((path, picture))
        })
        .collect()
}

/// A heading with a note would repeat the note wherever the heading is repeated.
fn check_targets(sections: &[Section], problems: &mut Vec<Diagnostic>) {
    for section in sections {
        each_block(&section.blocks, &mut |block: &Block<Inline>| {
            if let BlockKind::Heading { content, .. } = &block.kind
                && inlines::has_note(content)
            {
                problems.push(
                    Diagnostic::error(Code::Footnote, "a heading cannot carry a note")
                        .at(block.span)
                        .hint("move the citation or footnote into the text below"),
                );
            }
        });
    }
}
