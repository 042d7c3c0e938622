//! The sections of the whole book that an artefact contains.
//!
//! In: the book's contents as `book.toml` lists them. Out: the sections in reading order, without
//! the blocks that are for other partners or other readers. Pure.

use super::changes;
use super::input::{Chosen, Input, Place};
use super::translated;
use crate::book::manuscript::Role;
use crate::book::select::{labelled, select};

/// Chooses the sections of the whole book.
pub(super) fn choose<'a>(input: Input<'a>) -> Vec<Chosen<'a>> {
    let project = input.project;
    let mut chosen = Vec::new();
    for id in changes::front(input) {
        chosen.extend(section(input, id, 1, Role::FrontMatter));
    }
    for (index, part) in project.book.parts.iter().enumerate() {
        let mut place = Place::new(&format!("part-{}", index + 1), Role::Part, 1, &part.title);
        place.number = Some((index + 1).to_string());
        place.label = Some(format!("Part {}", index + 1));
        let own = part.sections.iter();
        let own: Vec<Chosen<'a>> =
            own.filter_map(|id| section(input, &id.value, 2, Role::BackMatter)).collect();
        if own.is_empty() && translated::may_lack(input) {
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
        let mut chosen = Chosen::generated(Place::new(id, role, depth, role.title()));
        if role == Role::Foreword {
            add_foreword(&mut chosen, input);
        }
        return Some(chosen);
    }
    let section = input.book.sections.get(id)?;
    let role = match Role::of(section.header.kind) {
        Role::FrontMatter => matter,
        role => role,
    };
    let place = Place::new(id, role, depth, &section.header.title);
    let blocks = translated::kept(input, &section.blocks)?;
    let blocks = select(&labelled(&blocks), &input.partner.partner, input.readers);
    Some(Chosen::written(place, section, blocks))
}

fn add_foreword<'a>(chosen: &mut Chosen<'a>, input: Input<'a>) {
    let partner = &input.partner.partner;
    let Some(foreword) = input.book.forewords.get(&partner.id) else { return };
    chosen.blocks = select(&labelled(&foreword.blocks), partner, input.readers);
    chosen.notes = Some(&foreword.notes);
    chosen.place.title = format!("Foreword by {}", partner.name);
}
