//! What has changed since an earlier release: the marks in one artefact, and the section that
//! lists the changes.
//!
//! In: what has changed in the whole book. Out: the part of it that this partner's readers can
//! see. A change in the text of a different partner leaves no trace.

use super::input::Input;
use crate::book::manuscript::{Role, Section};
use crate::book::page::Page;
use crate::book::revisions::{
    DetailRevision, Fate, HeadPart, Mark, RevisionGroup, Revisions, SectionRevision, head_id,
};
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, Inline, InlineKind, Item, List, Pointer, plain_text,
};
use crate::book::visit::each_block;
use crate::ground::own_words::Words;
use crate::ground::own_words::phrases::before;
use crate::project::{CHANGES, Format, References};
use std::collections::BTreeMap;

/// The lists at the front, after which a reader looks for what has changed.
const LISTS: [&str; 3] = ["copyright", "contents", "figures"];

/// The sections in front of the body. If the edition marks changes, the section that lists them is
/// included: after the other lists, unless the author placed it.
pub(super) fn front(input: Input<'_>) -> Vec<&str> {
    let mut front: Vec<&str> =
        input.project.book.front.iter().map(|id| id.value.as_str()).collect();
    if shown(input).is_some() && !front.contains(&CHANGES) {
        let after = front.iter().rposition(|id| LISTS.contains(id)).map_or(0, |at| at + 1);
        front.insert(after, CHANGES);
    }
    front
}

/// The changes in the whole book, if the edition marks them.
fn shown(input: Input<'_>) -> Option<&Revisions> {
    let is_marked = input.edition.marking.are_shown() && input.pack.is_none();
    input.revisions.filter(|_| is_marked)
}

/// The changes in these sections, if the edition marks them.
pub(super) fn within(sections: &[Section], input: Input<'_>) -> Option<Revisions> {
    let all = shown(input)?;
    let partner = &input.partner.partner.id;
    let differ = all.differ.clone();
    if is_same(all, input) {
        return Some(Revisions { since: all.since.clone(), differ, ..Revisions::default() });
    }
    let own: BTreeMap<&str, BTreeMap<BlockId, Mark>> = sections
        .iter()
        .map(|section| (section.id.as_str(), marks_in(section, all, partner)))
        .collect();
    let groups = all.groups.iter().map(|group| RevisionGroup {
        title: group.title.clone(),
        sections: group
            .sections
            .iter()
            .map(|section| SectionRevision {
                gone: section.gone.iter().filter(|who| who.concerns(partner)).cloned().collect(),
                ..section.clone()
            })
            .filter(|section| {
                let marks = own.get(section.id.as_str());
                let is_here = marks.is_some() || section.fate == Fate::TakenOut;
                let is_marked = marks.is_some_and(|marks| !marks.is_empty());
                is_here && (is_marked || section.fate == Fate::Moved || !section.gone.is_empty())
            })
            .collect(),
        details: group
            .details
            .iter()
            .filter(|detail| detail.concerns(partner, &input.edition.id))
            .cloned()
            .collect(),
    });
    let is_told = |group: &RevisionGroup| !group.sections.is_empty() || !group.details.is_empty();
    let groups = groups.filter(is_told).collect();
    let marks = own.into_values().flatten().collect();
    Some(Revisions { since: all.since.clone(), marks, touched: BTreeMap::new(), groups, differ })
}

/// Whether readers of this copy are known to read what they read in the earlier release.
fn is_same(revisions: &Revisions, input: Input<'_>) -> bool {
    let copy = (input.partner.partner.id.clone(), input.edition.id.clone());
    revisions.differ.get(&copy) == Some(&false)
}

fn marks_in(section: &Section, all: &Revisions, partner: &str) -> BTreeMap<BlockId, Mark> {
    let mut marks = BTreeMap::new();
    let mut add = |id: &BlockId| {
        if let Some(mark) = all.mark_for(id, partner) {
            marks.insert(id.clone(), mark);
        }
    };
    add(&head_id(&section.id, HeadPart::Title));
    add(&head_id(&section.id, HeadPart::Summary));
    for fact in &section.facts {
        add(&head_id(&section.id, HeadPart::Fact(&fact.label)));
    }
    each_block(&section.blocks, &mut |block| add(&block.id));
    marks
}

/// Writes the section that lists the changes.
pub(super) fn fill(sections: &mut [Section], revisions: &Revisions, input: Input<'_>) {
    let Some(at) = sections.iter().position(|section| section.role == Role::Changes) else {
        return;
    };
    let mut page = Page::new(&sections[at].id, input.partner.partner.span);
    let own = input.words();
    let id = if revisions.groups.is_empty() {
        let copy = (input.partner.partner.id.clone(), input.edition.id.clone());
        match revisions.differ.get(&copy) {
            Some(false) => "changes-none",
            // No record says more than that.
            None => "changes-no-passage",
            Some(true) => "changes-unmarked",
        }
    } else {
        match input.edition.format {
            Format::Pdf => "changes-on-paper",
            Format::Epub | Format::Docx => "changes-in-ebook",
        }
    };
    let since = [("version", revisions.since.as_str().into())];
    page.paragraph(vec![page.text(own.with(id, since))]);
    let mut count = 0;
    for group in &revisions.groups {
        page.linked_heading(&group.title);
        let words = Entries { page: &page, revisions, input, own: &own };
        let of_sections = group.sections.iter().map(|revision| {
            words.of(revision, sections.iter().find(|section| section.id == revision.id))
        });
        let entries = of_sections.chain(group.details.iter().map(|detail| words.of_detail(detail)));
        let items = entries
            .map(|content| {
                count += 1;
                let mut block = page.block(0, BlockKind::Paragraph(content));
                block.id = BlockId(format!("{}.section-{count}", page.section));
                Item { task: None, blocks: vec![block] }
            })
            .collect();
        page.push(BlockKind::List(List { start: None, tight: false, items }));
    }
    sections[at].blocks = page.blocks;
}

/// Writes the entry of one section.
struct Entries<'a> {
    page: &'a Page,
    revisions: &'a Revisions,
    input: Input<'a>,
    /// The tool's own words.
    own: &'a Words,
}

impl Entries<'_> {
    fn of(&self, revision: &SectionRevision, section: Option<&Section>) -> Vec<Inline> {
        // Its name in this edition: each partner has its own foreword.
        let name = match section {
            Some(section) => {
                let name = match &section.label {
                    Some(label) => self.own.labelled(label, &section.title),
                    None => section.title.clone(),
                };
                self.reference(&section.anchor, vec![self.page.text(name)])
            }
            None => vec![self.page.text(&revision.name)],
        };
        let mut words = self.opening(name, revision.fate, &revision.summaries);
        let Some(section) = section.filter(|_| revision.fate != Fate::New) else { return words };
        match (revision.summaries.is_empty(), revision.gone.len()) {
            (true, _) => {
                if let Some(extent) = self.extent(section, revision) {
                    let extent = [("passages", extent.into())];
                    let pieces = self.own.parts("changes-extent", extent, &["change"]);
                    words = self.page.sentence(pieces, &[("change", words)]);
                }
            }
            // A bar cannot mark a passage that is no longer there.
            (false, 0) => {}
            (false, gone) => {
                let gone = self.own.with("passages-gone-too", [("count", gone.into())]);
                words.push(self.page.text(format!(" {gone}")));
            }
        }
        let mut places = Vec::new();
        for (anchor, title) in self.places(section) {
            if !places.is_empty() {
                places.push(self.page.text(self.own.text("label-between-items")));
            }
            let title = vec![self.page.text(self.own.quoted(&title))];
            places.extend(self.reference(&anchor, title));
        }
        if !places.is_empty() {
            let pieces = before(" ", self.own.parts("changes-see", [], &["places"]));
            words.extend(self.page.sentence(pieces, &[("places", places)]));
        }
        words
    }

    /// The entry of what changed outside the sections.
    fn of_detail(&self, revision: &DetailRevision) -> Vec<Inline> {
        let name = vec![self.page.text(&revision.name)];
        self.opening(name, revision.fate, &revision.summaries)
    }

    /// The name of what changed, what happened to it, and what maintainers say about it.
    fn opening(&self, name: Vec<Inline>, fate: Fate, summaries: &[String]) -> Vec<Inline> {
        let mut words = vec![self.page.inline(InlineKind::Strong(name))];
        if let Some(id) = match fate {
            Fate::New => Some("changes-new"),
            Fate::TakenOut => Some("changes-removed"),
            Fate::Moved => Some("changes-moved"),
            Fate::Changed => None,
        } {
            words = self.page.sentence(self.own.parts(id, [], &["name"]), &[("name", words)]);
        }
        if !summaries.is_empty() {
            let summaries = [("title", summaries.join(" ").into())];
            let pieces = self.own.parts("label-labelled", summaries, &["label"]);
            words = self.page.sentence(pieces, &[("label", words)]);
        }
        words
    }

    /// A link, with its page in editions that print pages after references. Its number is already
    /// part of the name.
    fn reference(&self, target: &Anchor, content: Vec<Inline>) -> Vec<Inline> {
        let pointer = match self.input.edition.references {
            References::Page => Pointer::Page,
            References::Number | References::Link => Pointer::None,
        };
        let kind = InlineKind::Reference { target: target.clone(), pointer, content };
        vec![self.page.inline(kind)]
    }

    /// For example "2 passages reworded, 1 added", if no maintainer has described the change.
    fn extent(&self, section: &Section, revision: &SectionRevision) -> Option<String> {
        let mut counts: BTreeMap<Mark, usize> = BTreeMap::new();
        for mark in marks_in(section, self.revisions, &self.input.partner.partner.id).into_values()
        {
            *counts.entry(mark).or_default() += 1;
        }
        let of = |mark| counts.get(&mark).copied().unwrap_or(0);
        let mut parts: Vec<String> = Vec::new();
        for (number, first, more) in [
            (of(Mark::Reworded), "passages-reworded", "more-reworded"),
            (of(Mark::Added), "passages-added", "more-added"),
            (of(Mark::Moved), "passages-moved", "more-moved"),
            (revision.gone.len(), "passages-gone", "more-gone"),
        ] {
            let id = if parts.is_empty() { first } else { more };
            if number > 0 {
                parts.push(self.own.with(id, [("count", number.into())]));
            }
        }
        (!parts.is_empty()).then(|| parts.join(&self.own.text("label-between-items")))
    }

    /// The headings under which something changed.
    fn places(&self, section: &Section) -> Vec<(Anchor, String)> {
        let mut places: Vec<(Anchor, String)> = Vec::new();
        let mut under: Option<(Anchor, String)> = None;
        for block in &section.blocks {
            if let (BlockKind::Heading { content, .. }, Some(anchor)) = (&block.kind, &block.anchor)
            {
                under = Some((anchor.clone(), plain_text(content)));
            }
            if let Some(place) = &under
                && places.last() != Some(place)
                && self.is_marked(block)
            {
                places.push(place.clone());
            }
        }
        places
    }

    fn is_marked(&self, block: &Block<Inline>) -> bool {
        let mut is_marked = false;
        each_block(std::slice::from_ref(block), &mut |block| {
            is_marked |= self.revisions.mark(&block.id).is_some();
        });
        is_marked
    }
}
