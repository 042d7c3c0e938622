//! The sections of the whole book that an artefact contains.
//!
//! In: the book's contents as `book.toml` lists them. Out: the sections in reading order, without
//! the blocks that are for other partners or other readers. Pure.

use super::changes;
use super::consent;
use super::input::{Chosen, Input, Place};
use super::translated;
use crate::book::manuscript::Role;
use crate::book::select::{labelled, select};
use crate::project::Readers;

/// Chooses the sections of the whole book.
pub(super) fn choose<'a>(input: Input<'a>) -> Vec<Chosen<'a>> {
    let project = input.project;
    let words = input.words();
    let mut chosen = Vec::new();
    for id in changes::front(input) {
        chosen.extend(section(input, id, 1, Role::FrontMatter));
    }
    for (index, part) in project.book.parts.iter().enumerate() {
        let mut place = Place::new(&format!("part-{}", index + 1), Role::Part, 1, &part.title);
        place.number = Some((index + 1).to_string());
        place.label = Some(words.with("part", [("number", (index + 1).into())]));
        place.name = Some(words.with("part-in-sentence", [("number", (index + 1).into())]));
        let own = part.sections.iter();
        let own: Vec<Chosen<'a>> =
            own.filter_map(|id| section(input, &id.value, 2, Role::BackMatter)).collect();
        let is_refused = |id: &str| {
            let section = input.book.sections.get(id);
            section.is_some_and(|own| consent::is_refused(own, &input.audience(input.readers)))
        };
        let may_lack = || part.sections.iter().any(|id| is_refused(&id.value));
        if own.is_empty() && (translated::may_lack(input) || may_lack()) {
            continue;
        }
        chosen.push(Chosen::generated(place));
        chosen.extend(own);
    }
    let matter = if project.book.parts.is_empty() { Role::FrontMatter } else { Role::BackMatter };
    chosen.extend(project.book.back.iter().filter_map(|id| section(input, &id.value, 1, matter)));
    chosen
}

/// A section by its id; `None` if it could not be read. `matter` is the role of front matter
/// here: after the first part, it is back matter.
fn section<'a>(input: Input<'a>, id: &str, depth: u8, matter: Role) -> Option<Chosen<'a>> {
    if let Some(role) = Role::of_generated(id) {
        let words = input.words();
        let title = role.title(&words);
        let mut chosen = Chosen::generated(Place::new(id, role, depth, &title));
        match role {
            Role::Glossary => chosen.place.name = Some(words.text("glossary-in-sentence")),
            Role::Authorities => chosen.place.name = Some(words.text("authorities-in-sentence")),
            Role::Foreword => add_foreword(&mut chosen, input),
            Role::CopyrightPage => add_notice(&mut chosen, input, input.readers),
            _ => {}
        }
        return Some(chosen);
    }
    let section = input.book.sections.get(id)?;
    let mut place = Place::of_kind(id, &section.header.kind, depth, &section.header.title);
    if place.role == Role::FrontMatter {
        place.role = matter;
    }
    let audience = input.audience(input.readers);
    let blocks = translated::kept(input, &section.blocks)?;
    let blocks = labelled(&consent::kept(&blocks, &audience));
    consent::section(section, &blocks, place, &audience)
}

/// The notice, around which the tool writes the rest of the section.
pub(super) fn add_notice<'a>(chosen: &mut Chosen<'a>, input: Input<'a>, readers: Readers) {
    let Some(notice) = &input.book.notice else { return };
    chosen.blocks = select(&labelled(&notice.blocks), "notice", &input.audience(readers));
    chosen.notes = Some(&notice.notes);
}

fn add_foreword<'a>(chosen: &mut Chosen<'a>, input: Input<'a>) {
    let partner = &input.partner.partner;
    let Some(foreword) = input.book.forewords.get(&partner.id) else { return };
    chosen.blocks = select(
        &labelled(&foreword.blocks),
        &chosen.place.id.clone(),
        &input.audience(input.readers),
    );
    chosen.notes = Some(&foreword.notes);
    let by = || [("partner", partner.name.as_str().into())];
    chosen.place.title = input.words().with("title-foreword-by", by());
    chosen.place.name = Some(input.words().with("foreword-in-sentence", by()));
}
