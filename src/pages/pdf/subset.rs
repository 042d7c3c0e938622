//! Some pages of a book as a separate document, tagged as they are in the book.
//!
//! In: laid-out pages, and which of them are wanted. Out: those pages. Something that starts or
//! ends on a page that is left out keeps its tags as long as part of it is on a page that stays: a
//! list remains a list, and a table keeps all its cells. Something that is left out completely
//! leaves no tags, and a link to it becomes plain words. Headings stay below the same headings.
//! Nothing is drawn again: what is on a page does not change.

use super::headings::close_gaps;
use std::collections::{BTreeSet, HashMap, HashSet};
use typst::ecow::EcoVec;
use typst::foundations::Content;
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, GroupItem, Point};
use typst::model::{Destination, Document, LinkMarker, OutlineEntry, TableCell, TableElem};
use typst::pdf::{PdfMarkerTag, PdfMarkerTagKind};
use typst_layout::{Page, PagedDocument};

/// The pages whose numbers, counted from one, are in `wanted`.
pub(super) fn subset(document: &PagedDocument, wanted: &BTreeSet<usize>) -> PagedDocument {
    let mut survey = Survey::default();
    for (index, page) in document.pages().iter().enumerate() {
        survey.is_wanted = wanted.contains(&(index + 1));
        survey.visit(&page.frame);
    }
    let kept = survey.kept();
    let mut pages: EcoVec<Page> = EcoVec::new();
    let mut carried: Vec<(Point, FrameItem)> = Vec::new();
    for (index, page) in document.pages().iter().enumerate() {
        if wanted.contains(&(index + 1)) {
            let mut page = page.clone();
            kept.tidy(&mut page.frame);
            page.frame.prepend_multiple(carried.drain(..));
            pages.push(page);
        } else {
            carried.extend(kept.bones(&page.frame));
        }
    }
    if let Some(last) = pages.make_mut().last_mut() {
        last.frame.push_multiple(carried);
    }
    close_gaps(pages.make_mut());
    PagedDocument::new(pages, document.info().clone())
}

/// All pages, without the places on them that lead elsewhere. What is drawn does not change.
pub(super) fn without_links(document: &PagedDocument) -> PagedDocument {
    let mut pages: EcoVec<Page> = document.pages().iter().cloned().collect();
    pages.make_mut().iter_mut().for_each(|page| remove_links(&mut page.frame));
    PagedDocument::new(pages, document.info().clone())
}

fn remove_links(frame: &mut Frame) {
    let items: Vec<(Point, FrameItem)> = frame
        .items()
        .filter(|(_, item)| !matches!(item, FrameItem::Link(..)))
        .cloned()
        .map(|(point, item)| match item {
            FrameItem::Group(mut group) => {
                remove_links(&mut group.frame);
                (point, FrameItem::Group(group))
            }
            item => (point, item),
        })
        .collect();
    frame.clear();
    frame.push_multiple(items);
}

/// What is known about an element.
#[derive(Debug, Clone, Copy, Default)]
struct Element {
    /// The element around it.
    parent: Option<Location>,
    /// Whether any of its tags is on a page that is left out.
    is_outside: bool,
    is_link: bool,
    is_table: bool,
    /// An entry of a table of contents, or such a table itself.
    is_outline: bool,
}

/// A first walk through the book: which elements show something on a wanted page.
#[derive(Default)]
struct Survey {
    is_wanted: bool,
    elements: HashMap<Location, Element>,
    open: Vec<Location>,
    /// What is still open in a cell that continues elsewhere, by the cell.
    unfinished: HashMap<Location, Vec<Location>>,
    shown: HashSet<Location>,
    cells: Vec<(Location, Location)>,
    /// Where the links on wanted pages lead, each with its own element.
    links: Vec<(Option<Location>, Location)>,
}

impl Survey {
    fn visit(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.visit_group(group),
                FrameItem::Tag(tag) => self.visit_tag(tag),
                FrameItem::Link(destination, _) => {
                    if let (true, Destination::Location(target)) = (self.is_wanted, destination) {
                        let is_link = |place: &&Location| {
                            self.elements.get(place).is_some_and(|element| element.is_link)
                        };
                        let link = self.open.iter().rev().find(is_link).copied();
                        self.links.push((link, *target));
                    }
                }
                FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) => {
                    if self.is_wanted
                        && let Some(&inner) = self.open.last()
                    {
                        self.show(inner);
                    }
                }
            }
        }
    }

    /// A group with a parent belongs, with its content, to that element and not to the elements
    /// around it: a footnote to its call, the rest of a cell to the cell.
    fn visit_group(&mut self, group: &GroupItem) {
        let Some(parent) = group.parent else { return self.visit(&group.frame) };
        let mut around = vec![parent.location];
        around.extend(self.unfinished.remove(&parent.location).into_iter().flatten());
        let outer = std::mem::replace(&mut self.open, around);
        self.visit(&group.frame);
        let open = std::mem::replace(&mut self.open, outer);
        let rest: Vec<Location> =
            open.into_iter().filter(|place| *place != parent.location).collect();
        if !rest.is_empty() {
            self.unfinished.insert(parent.location, rest);
        }
    }

    fn visit_tag(&mut self, tag: &Tag) {
        let place = tag.location();
        let is_outside = !self.is_wanted;
        match tag {
            Tag::Start(content, _) => {
                let parent = self.open.last().copied();
                let element = Element {
                    parent,
                    is_outside,
                    is_link: content.is::<LinkMarker>(),
                    is_table: content.is::<TableElem>(),
                    is_outline: is_outline(content),
                };
                self.elements.insert(place, element);
                if content.is::<TableCell>() {
                    let table = self.around(parent, |element| element.is_table);
                    self.cells.extend(table.map(|table| (place, table)));
                }
                self.open.push(place);
            }
            Tag::End(..) => {
                if let Some(element) = self.elements.get_mut(&place) {
                    element.is_outside |= is_outside;
                }
                if let Some(at) = self.open.iter().rposition(|open| *open == place) {
                    self.open.remove(at);
                }
            }
        }
    }

    /// The innermost element from `start` outwards for which `is` holds.
    fn around(&self, start: Option<Location>, is: impl Fn(&Element) -> bool) -> Option<Location> {
        let mut place = start;
        while let Some(at) = place {
            let element = self.elements.get(&at)?;
            if is(element) {
                return Some(at);
            }
            place = element.parent;
        }
        None
    }

    /// Records that part of an element, and so of all elements around it, is on a wanted page.
    fn show(&mut self, inner: Location) {
        let mut place = Some(inner);
        while let Some(at) = place {
            if !self.shown.insert(at) {
                break;
            }
            place = self.elements.get(&at).and_then(|element| element.parent);
        }
    }

    /// The elements that stay.
    fn kept(mut self) -> Kept {
        // A table must have all its cells.
        for (cell, table) in std::mem::take(&mut self.cells) {
            if self.shown.contains(&table) {
                self.show(cell);
            }
        }
        let mut elements: HashSet<Location> = self
            .elements
            .iter()
            .filter(|(place, element)| !element.is_outside || self.shown.contains(place))
            .map(|(place, _)| *place)
            .collect();
        for &(link, target) in &self.links {
            let Some(link) = link.filter(|_| !elements.contains(&target)) else { continue };
            elements.remove(&link);
            // A table of contents must not have entries that lead nowhere.
            if self.around(Some(link), |element| element.is_outline).is_some() {
                elements.retain(|place| {
                    self.elements.get(place).is_none_or(|element| !element.is_outline)
                });
            }
        }
        Kept { elements }
    }
}

fn is_outline(content: &Content) -> bool {
    let is_body = |tag: &PdfMarkerTag| matches!(tag.kind, PdfMarkerTagKind::OutlineBody);
    content.is::<OutlineEntry>()
        || content.to_packed::<PdfMarkerTag>().is_some_and(|tag| is_body(tag))
}

/// The elements that stay.
struct Kept {
    elements: HashSet<Location>,
}

impl Kept {
    /// Removes from a page that stays whatever belongs to elements that do not.
    fn tidy(&self, frame: &mut Frame) {
        if self.is_tidy(frame) {
            return;
        }
        frame.retain(|item| match item {
            FrameItem::Group(group) => {
                self.tidy(&mut group.frame);
                true
            }
            item => self.stays(item),
        });
    }

    fn is_tidy(&self, frame: &Frame) -> bool {
        frame.items().all(|(_, item)| match item {
            FrameItem::Group(group) => self.is_tidy(&group.frame),
            item => self.stays(item),
        })
    }

    fn stays(&self, item: &FrameItem) -> bool {
        match item {
            FrameItem::Tag(tag) => self.elements.contains(&tag.location()),
            FrameItem::Link(Destination::Location(target), _) => self.elements.contains(target),
            _ => true,
        }
    }

    /// The tags that stay from a page that is left out, without anything that is drawn.
    fn bones(&self, frame: &Frame) -> Vec<(Point, FrameItem)> {
        let mut bones = Vec::new();
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let inner = self.bones(&group.frame);
                    if inner.is_empty() {
                        continue;
                    }
                    if group.parent.is_none() {
                        bones.extend(inner);
                        continue;
                    }
                    let mut rest = Frame::hard(group.frame.size());
                    rest.push_multiple(inner);
                    let mut bare = GroupItem::new(rest);
                    bare.parent = group.parent;
                    bones.push((Point::zero(), FrameItem::Group(bare)));
                }
                FrameItem::Tag(tag) if self.elements.contains(&tag.location()) => {
                    bones.push((Point::zero(), item.clone()));
                }
                _ => {}
            }
        }
        bones
    }
}
