//! Where each block is on the finished pages.
//!
//! In: laid-out pages. Out: for each block, the pages it is on and the part of each page that it
//! fills. Words and pictures carry the engine's spans, which lead through the span maps to the
//! block that wrote them. A layout sets code line by line, so code has no spans; the engine's tags
//! say where it starts and ends.

use super::compiled::Compiled;
use super::literal::SpanMap;
use crate::book::tree::BlockId;
use std::collections::{BTreeMap, HashMap};
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::pdf::ArtifactElem;
use typst::syntax::{FileId, Span};
use typst::text::RawElem;

/// The part of a page that a block fills. Lengths are in points from the page's upper edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BlockPlace {
    /// The page, counted from one with the cover included: the number that pages print.
    pub page: usize,
    pub top: f64,
    pub bottom: f64,
}

/// Every block that has words or a picture on a page, with one place for each of its pages, in
/// order. A container that has none of its own gets the places of the blocks in it.
pub fn block_places(compiled: &Compiled) -> BTreeMap<BlockId, Vec<BlockPlace>> {
    let mut finder = Finder {
        compiled,
        owners: compiled.places().maps().iter().map(|(&id, map)| (id, Owners::new(map))).collect(),
        known: HashMap::new(),
        code: Vec::new(),
        found: BTreeMap::new(),
    };
    for (index, page) in compiled.document.pages().iter().enumerate() {
        finder.visit(&page.frame, Transform::identity(), index + 1);
    }
    let mut found = finder.found;
    for map in compiled.places().maps().values() {
        enclose(map, &mut found);
    }
    found
}

/// Gives each block that has no words of its own the places of the blocks in it.
fn enclose(map: &SpanMap, found: &mut BTreeMap<BlockId, Vec<BlockPlace>>) {
    for (range, id) in map.blocks() {
        if found.contains_key(id) {
            continue;
        }
        let inner = map.blocks().iter().filter(|(inner, inner_id)| {
            inner_id != id && range.start <= inner.start && inner.end <= range.end
        });
        let places = inner.filter_map(|(_, id)| found.get(id)).flatten();
        let own = places.fold(Vec::new(), |mut own, place| {
            add(&mut own, *place);
            own
        });
        if !own.is_empty() {
            found.insert(id.clone(), own);
        }
    }
}

/// Adds a place. If there is already one on the same page, that one grows.
fn add(places: &mut Vec<BlockPlace>, place: BlockPlace) {
    match places.iter_mut().find(|known| known.page == place.page) {
        Some(known) => {
            known.top = known.top.min(place.top);
            known.bottom = known.bottom.max(place.bottom);
        }
        None => places.push(place),
    }
}

/// Which block wrote each byte of a generated file.
struct Owners<'a> {
    /// The bytes at which the innermost block changes, in order.
    changes: Vec<(usize, Option<&'a BlockId>)>,
}

impl<'a> Owners<'a> {
    fn new(map: &'a SpanMap) -> Self {
        let mut blocks: Vec<_> = map.blocks().iter().collect();
        // Outer blocks before the inner ones that start at the same byte.
        blocks.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut changes = Vec::new();
        let mut open: Vec<(usize, &BlockId)> = Vec::new();
        let close = |until: usize, open: &mut Vec<(usize, &'a BlockId)>, changes: &mut Vec<_>| {
            while let Some(&(end, _)) = open.last().filter(|(end, _)| *end <= until) {
                open.pop();
                changes.push((end, open.last().map(|&(_, id)| id)));
            }
        };
        for (range, id) in blocks {
            close(range.start, &mut open, &mut changes);
            changes.push((range.start, Some(id)));
            open.push((range.end, id));
        }
        close(usize::MAX, &mut open, &mut changes);
        Self { changes }
    }

    fn at(&self, byte: usize) -> Option<&'a BlockId> {
        let after = self.changes.partition_point(|&(start, _)| start <= byte);
        self.changes[..after].last().and_then(|&(_, id)| id)
    }
}

struct Finder<'a> {
    compiled: &'a Compiled,
    owners: HashMap<FileId, Owners<'a>>,
    /// Spans that have been looked up already. The lines of a paragraph share one.
    known: HashMap<Span, Option<&'a BlockId>>,
    /// Code that has started and not ended, and what the page itself adds inside it.
    code: Vec<(Location, Option<&'a BlockId>)>,
    found: BTreeMap<BlockId, Vec<BlockPlace>>,
}

impl<'a> Finder<'a> {
    fn visit(&mut self, frame: &Frame, transform: Transform, page: usize) {
        for (position, item) in frame.items() {
            let moved = transform.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => {
                    self.visit(&group.frame, moved.pre_concat(group.transform), page);
                }
                FrameItem::Text(text) if !text.text.trim().is_empty() => {
                    let glyph = text.glyphs.iter().find(|glyph| !glyph.span.0.is_detached());
                    let metrics = text.font.metrics();
                    let rise = metrics.ascender.at(text.size);
                    let drop = metrics.descender.at(text.size);
                    let owner = match glyph.and_then(|glyph| self.owner(glyph.span.0)) {
                        Some(owner) => Some(owner),
                        None => self.code.last().and_then(|&(_, owner)| owner),
                    };
                    let corners = (Point::with_y(-rise), Point::new(text.width(), -drop));
                    self.note(owner, moved, corners, page);
                }
                FrameItem::Image(_, size, span) => {
                    let owner = self.owner(*span);
                    self.note(owner, moved, (Point::zero(), size.to_point()), page);
                }
                FrameItem::Tag(Tag::Start(content, _)) => {
                    if let Some(place) = content.location()
                        && (content.is::<RawElem>() || content.is::<ArtifactElem>())
                    {
                        let owner = content.is::<RawElem>().then(|| self.owner(content.span()));
                        self.code.push((place, owner.flatten()));
                    }
                }
                FrameItem::Tag(Tag::End(place, ..)) => {
                    self.code.retain(|(open, _)| open != place);
                }
                _ => {}
            }
        }
    }

    /// Records a part of a block between two corners, measured from the item's own position. On a
    /// page that was turned its width is its height.
    fn note(
        &mut self,
        owner: Option<&BlockId>,
        moved: Transform,
        corners: (Point, Point),
        page: usize,
    ) {
        let Some(id) = owner else { return };
        let y = |corner: Point| corner.transform(moved).y.to_pt();
        let (one, other) = (y(corners.0), y(corners.1));
        let place = BlockPlace { page, top: one.min(other), bottom: one.max(other) };
        add(self.found.entry(id.clone()).or_default(), place);
    }

    fn owner(&mut self, span: Span) -> Option<&'a BlockId> {
        if let Some(known) = self.known.get(&span) {
            return *known;
        }
        let owner = self.compiled.places().range(span.into()).and_then(|(file, range)| {
            self.owners.get(&file).and_then(|owners| owners.at(range.start))
        });
        self.known.insert(span, owner);
        owner
    }
}
