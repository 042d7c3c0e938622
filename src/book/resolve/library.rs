//! One volume of the whole book: its sections, and words that lead to the other volumes.
//!
//! In: the numbered sections of the whole book and the volume. Out: the sections of this volume,
//! what print calls each place in another one, and a description of all volumes below the contents.
//! Chapters keep the numbers that they have in the whole book. Pages of another volume are never
//! named, because no volume knows the pages of the others. Knows no output format.

use super::input::{Chosen, Input};
use super::numbering::Outline;
use crate::book::manuscript::{Role, Section};
use crate::book::page::Page;
use crate::book::tree::{Anchor, BlockKind, Definition};
use crate::book::visit::each_block;
use crate::ground::own_words::Words;
use crate::project::{SectionKind, Volume, VolumeLists};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every volume of an edition, seen from one of them.
pub(super) struct Library {
    this: Volume,
    /// What each volume holds, in reading order: what volumes have in common is left out.
    holdings: Vec<Vec<Holding>>,
    titles: Vec<String>,
    /// The places in other volumes.
    elsewhere: BTreeMap<String, Elsewhere>,
    /// Whether the glossary is in this volume.
    pub(super) has_glossary: bool,
}

/// A section of one volume.
struct Holding {
    role: Role,
    kind: Option<Arc<SectionKind>>,
    number: Option<String>,
    label: Option<String>,
    title: String,
}

/// A place in another volume.
pub(super) struct Elsewhere {
    pub(super) volume: usize,
    /// "chapter 12", "“Taking part”".
    pub(super) name: String,
    /// What words that name the place contain: the same without quotation marks.
    pub(super) bare: String,
}

/// The volumes that have a section.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Home {
    /// Each has its own.
    Every,
    One(usize),
}

impl Library {
    pub(super) fn of(
        input: Input<'_>,
        this: &Volume,
        chosen: &[Chosen<'_>],
        outline: &Outline,
    ) -> Self {
        let volumes = input.project.volumes(input.edition);
        let mut holdings: Vec<Vec<Holding>> = volumes.iter().map(|_| Vec::new()).collect();
        let mut elsewhere = BTreeMap::new();
        let mut has_glossary = false;
        let words = input.words();
        for section in chosen {
            let place = &section.place;
            let home = home(section, this.lists, &volumes);
            has_glossary |= place.role == Role::Glossary && is_at(home, this);
            let Home::One(number) = home else { continue };
            // A partner may have no foreword.
            let is_shown = place.role != Role::Part
                && (place.role != Role::Foreword || !section.blocks.is_empty());
            if let Some(own) = holdings.get_mut(number - 1).filter(|_| is_shown) {
                own.push(Holding {
                    role: place.role,
                    kind: place.kind.clone(),
                    number: place.number.clone(),
                    label: place.label.clone(),
                    title: place.title.clone(),
                });
            }
            if number == this.number {
                continue;
            }
            let (whole, title) = match &place.name {
                Some(name) => (name.clone(), name.clone()),
                None => (words.quoted(&place.title), place.title.clone()),
            };
            let mut add = |id: &str| {
                let own = outline.targets.get(id).cloned().flatten();
                let (name, bare) = match own {
                    Some(own) => (own.clone(), own),
                    None => (whole.clone(), title.clone()),
                };
                elsewhere.insert(id.to_owned(), Elsewhere { volume: number, name, bare });
            };
            add(&place.id);
            each_block(&section.blocks, &mut |block| {
                block.anchor.iter().for_each(|anchor| add(anchor.as_str()));
            });
        }
        let titles = volumes.into_iter().map(|volume| volume.title).collect();
        Self { this: this.clone(), holdings, titles, elsewhere, has_glossary }
    }

    /// The place with this id, if it is in another volume.
    pub(super) fn elsewhere(&self, id: &str) -> Option<&Elsewhere> {
        self.elsewhere.get(id)
    }

    /// Keeps the sections of this volume. Returns those whose terms and authorities its lists have
    /// as well.
    pub(super) fn take<'a>(&self, chosen: &mut Vec<Chosen<'a>>, words: &Words) -> Vec<Chosen<'a>> {
        let this = &self.this;
        let is_listed = this.lists == VolumeLists::Last && this.is_last();
        let volumes = self.titles.len();
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for mut section in chosen.drain(..) {
            let is_part = section.place.role == Role::Part;
            let is_here = match home_in(&section, this) {
                Some(is_here) => is_here,
                None => !self.elsewhere.contains_key(&section.place.id),
            };
            if is_here {
                let is_first = own.iter().all(|known: &Chosen<'_>| known.place.role != Role::Part);
                if let (true, true, true, Some(label)) =
                    (is_part, is_first, this.is_continued, &mut section.place.label)
                {
                    *label = words.with("part-continued", [("part", label.as_str().into())]);
                }
                own.push(section);
            } else if is_listed && volumes > 1 && !is_part {
                others.push(section);
            }
        }
        *chosen = own;
        others
    }

    /// Says below the contents what is in which volume.
    pub(super) fn describe(&self, sections: &mut [Section], input: Input<'_>) {
        let Some(section) = sections.iter_mut().find(|section| section.role == Role::Contents)
        else {
            return;
        };
        let mut page = Page::new(&section.id, input.partner.partner.span);
        let words = input.words();
        page.linked_heading(&words.text("volumes-heading"));
        let items = self.titles.iter().zip(&self.holdings).enumerate();
        let items = items.map(|(index, (title, holdings))| {
            let number = index + 1;
            let own =
                if number == self.this.number { "volumes-entry-this" } else { "volumes-entry" };
            let named = [("number", number.into()), ("title", title.as_str().into())];
            let text = vec![page.text(summary(holdings, &words))];
            Definition {
                anchor: Some(anchor(number)),
                term: vec![page.text(words.with(own, named))],
                details: vec![page.block(100 + index, BlockKind::Paragraph(text))],
            }
        });
        let items = items.collect();
        page.push(BlockKind::Definitions(items));
        section.blocks = page.blocks;
    }
}

/// The anchor of a volume's entry below the contents.
pub(super) fn anchor(number: usize) -> Anchor {
    Anchor(format!("volume.{number}"))
}

/// The volumes that have a section. What the tool writes at the front is about each volume; what
/// authors and partners write there opens the first one, and what they write at the end closes the
/// last one.
fn home(section: &Chosen<'_>, lists: VolumeLists, volumes: &[Volume]) -> Home {
    let place = &section.place;
    let last = volumes.len();
    match place.role {
        Role::Chapter | Role::CaseStudy | Role::Worksheet => {}
        Role::Part => {
            let holds = |volume: &&Volume| {
                let mut parts = volume.parts.clone();
                if volume.is_continued {
                    parts.start += 1;
                }
                parts.any(|part| place.id == part_id(part))
            };
            return Home::One(volumes.iter().find(holds).map_or(1, |volume| volume.number));
        }
        Role::Glossary | Role::Authorities if lists == VolumeLists::Last => return Home::One(last),
        Role::Foreword => return Home::One(1),
        Role::FrontMatter | Role::BackMatter => {}
        _ => return Home::Every,
    }
    let holds = |volume: &&Volume| volume.sections.contains(&place.id);
    match volumes.iter().find(holds) {
        Some(volume) => Home::One(volume.number),
        None if place.role == Role::FrontMatter => Home::One(1),
        None => Home::One(last),
    }
}

fn is_at(home: Home, volume: &Volume) -> bool {
    home == Home::Every || home == Home::One(volume.number)
}

/// Whether a part that goes on in this volume is in it as well; nothing for other sections.
fn home_in(section: &Chosen<'_>, volume: &Volume) -> Option<bool> {
    let is_part = section.place.role == Role::Part;
    is_part.then(|| volume.parts.clone().any(|part| section.place.id == part_id(part)))
}

fn part_id(part: usize) -> String {
    format!("part-{}", part + 1)
}

/// "Chapters 4 to 6: Subject access; The immigration exemption; Data sharing. Glossary."
fn summary(holdings: &[Holding], words: &Words) -> String {
    let mut sentences = Vec::new();
    let numbered = |label: &str, titles: &str| words.labelled(label, titles);
    let is_run = |one: &Holding, other: &Holding| {
        one.role == other.role && one.kind == other.kind && one.label.is_some()
    };
    for run in holdings.chunk_by(is_run) {
        let titles: Vec<&str> = run.iter().map(|own| own.title.as_str()).collect();
        let titles = titles.join(&words.text("between-groups"));
        let number = |own: &Holding| own.number.clone().unwrap_or_default();
        let several = run.first().and_then(|own| own.kind.as_ref()?.plural(words));
        sentences.push(match (run, several) {
            ([Holding { label: None, .. }, ..] | [], _) => titles,
            ([Holding { label: Some(label), .. }], _) => numbered(label, &titles),
            // Nobody has told what several are called.
            ([_, _, ..], None) => {
                let each = run.iter().filter_map(|own| Some((own.label.as_ref()?, &own.title)));
                sentences.extend(each.map(|(label, title)| numbered(label, title)));
                continue;
            }
            ([first, .., last], Some(kinds)) => words.with(
                "volumes-range",
                [
                    ("kinds", kinds.into()),
                    ("first", number(first).into()),
                    ("last", number(last).into()),
                    ("titles", titles.into()),
                ],
            ),
        });
    }
    let sentences = sentences.iter().map(|sentence| {
        let stop = if sentence.ends_with(['.', '?', '!', '؟']) { "" } else { "." };
        format!("{sentence}{stop}")
    });
    sentences.collect::<Vec<_>>().join(" ")
}
