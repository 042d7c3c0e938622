//! A laid-out page as its reader sees it: lines of text, notes, pictures and furniture.
//!
//! In: the engine's frames with their tags. Out: a `Sheet` for each page, in points from its upper
//! left corner. Judges nothing.

use crate::ground::source::Span;
use crate::pages::typeset::Compiled;
use std::collections::HashMap;
use typst::foundations::{Content, Smart, StyleChain};
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, Transform};
use typst::model::{
    EnumItem, FigureCaption, FootnoteElem, FootnoteEntry, HeadingElem, ListItem, OutlineElem,
    ParElem, TableCell, TableElem, TermItem,
};
use typst::pdf::{ArtifactElem, ArtifactKind, PdfMarkerTag, PdfMarkerTagKind, TableCellKind};
use typst::syntax::Span as EngineSpan;
use typst::text::{SubElem, SuperElem, TextItem};
use typst::visualize::Geometry;

/// Text whose feet differ by less than this share of its size is in the same line.
const SAME_LINE: f64 = 0.6;

/// What a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Text,
    Note(Location),
    /// Running heads and feet, page numbers, and everything else that is no part of the text.
    Furniture,
}

/// The table and the row that a line is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) table: Location,
    pub(super) row: usize,
    pub(super) is_header: bool,
}

/// A line of text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) part: Part,
    /// The innermost paragraph, heading, item or cell: lines of one are read together.
    pub(super) owner: Option<Location>,
    pub(super) is_paragraph: bool,
    pub(super) is_heading: bool,
    pub(super) is_caption: bool,
    /// The number or bullet of an item.
    pub(super) is_marker: bool,
    pub(super) in_list: bool,
    /// Whether it is a running head or foot.
    pub(super) in_margin: bool,
    pub(super) in_outline: bool,
    pub(super) cell: Option<Cell>,
    pub(super) top: f64,
    pub(super) foot: f64,
    pub(super) base: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) text: String,
    /// The size of the largest and of the smallest letters; raised ones do not count.
    pub(super) size: f64,
    pub(super) smallest: f64,
    /// Where the author wrote it.
    pub(super) span: Option<Span>,
}

/// A picture, a rule or a ground in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) is_picture: bool,
}

/// A page.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    /// Counted from one.
    pub(super) number: usize,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) lines: Vec<Line>,
    pub(super) areas: Vec<Area>,
    /// Whether anything at all is drawn on it.
    pub(super) is_drawn_on: bool,
}

impl Sheet {
    /// The lines of text, without the marks of items.
    pub(super) fn text(&self) -> impl DoubleEndedIterator<Item = &Line> {
        self.lines.iter().filter(|line| line.part == Part::Text && !line.is_marker)
    }

    pub(super) fn notes(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line.part, Part::Note(_)))
    }

    pub(super) fn has_picture(&self) -> bool {
        self.areas.iter().any(|area| area.is_picture)
    }

    /// Where text and pictures end, without notes.
    pub(super) fn text_end(&self) -> Option<f64> {
        let lines = self.text().map(|line| line.foot);
        lines.chain(self.areas.iter().map(|area| area.bottom)).reduce(f64::max)
    }
}

/// All pages, and where the calls of notes are.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    pub(super) pages: Vec<Sheet>,
    /// The page of each call, and the author's place.
    pub(super) calls: HashMap<Location, (usize, Option<Span>)>,
}

impl Sheets {
    pub(super) fn read(compiled: &Compiled) -> Self {
        let mut reader = Reader {
            compiled,
            places: HashMap::new(),
            open: Vec::new(),
            sheet: Sheet::default(),
            calls: HashMap::new(),
        };
        let mut pages = Vec::new();
        for (index, page) in compiled.document.pages().iter().enumerate() {
            reader.sheet = Sheet {
                number: index + 1,
                width: page.frame.width().to_pt(),
                height: page.frame.height().to_pt(),
                ..Sheet::default()
            };
            reader.visit(&page.frame, Transform::identity());
            pages.push(std::mem::take(&mut reader.sheet));
        }
        Self { pages, calls: reader.calls }
    }
}

/// What an element means for the text in it.
#[derive(Debug, Clone, Copy)]
enum Meaning {
    /// A running head or foot.
    Margin,
    /// Anything else that is not read aloud.
    Furniture,
    Note(Location),
    Paragraph,
    Heading,
    Caption,
    Marker,
    Item,
    Table,
    Cell {
        row: usize,
        is_header: bool,
    },
    Raised,
    Outline,
}

fn meaning(content: &Content) -> Option<Meaning> {
    if let Some(cell) = content.to_packed::<TableCell>() {
        // A header that is printed again is no part of the text.
        if cell.is_repeated.get(StyleChain::default()) {
            return Some(Meaning::Furniture);
        }
        let row = match cell.y.get(StyleChain::default()) {
            Smart::Custom(row) => row,
            Smart::Auto => 0,
        };
        let kind = cell.kind.get(StyleChain::default());
        let is_header = matches!(
            kind,
            Smart::Custom(TableCellKind::Header(_, scope)) if scope.refers_to_column()
        );
        return Some(Meaning::Cell { row, is_header });
    }
    if let Some(entry) = content.to_packed::<FootnoteEntry>() {
        return Some(Meaning::Note(entry.note.location()?));
    }
    if let Some(marker) = content.to_packed::<PdfMarkerTag>() {
        return matches!(marker.kind, PdfMarkerTagKind::ListItemLabel).then_some(Meaning::Marker);
    }
    if let Some(artefact) = content.to_packed::<ArtifactElem>() {
        let kind = artefact.kind.get(StyleChain::default());
        let is_margin = matches!(kind, ArtifactKind::Header | ArtifactKind::Footer);
        return Some(if is_margin { Meaning::Margin } else { Meaning::Furniture });
    }
    let is_item = content.is::<ListItem>() || content.is::<EnumItem>() || content.is::<TermItem>();
    let known = [
        (content.is::<ParElem>(), Meaning::Paragraph),
        (content.is::<HeadingElem>(), Meaning::Heading),
        (content.is::<FigureCaption>(), Meaning::Caption),
        (content.is::<TableElem>(), Meaning::Table),
        (content.is::<SuperElem>() || content.is::<SubElem>(), Meaning::Raised),
        (content.is::<OutlineElem>(), Meaning::Outline),
        (is_item, Meaning::Item),
    ];
    known.into_iter().find_map(|(is, meaning)| is.then_some(meaning))
}

struct Reader<'a> {
    compiled: &'a Compiled,
    /// Spans that have been looked up already. The lines of a paragraph share one.
    places: HashMap<EngineSpan, Option<Span>>,
    /// Elements that have started and not ended, from the outside in. One may go on for pages.
    open: Vec<(Location, Meaning)>,
    sheet: Sheet,
    calls: HashMap<Location, (usize, Option<Span>)>,
}

impl Reader<'_> {
    fn visit(&mut self, frame: &Frame, transform: Transform) {
        for (position, item) in frame.items() {
            let moved = transform.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => {
                    self.visit(&group.frame, moved.pre_concat(group.transform));
                }
                FrameItem::Text(text) => self.add_text(text, moved),
                FrameItem::Image(_, size, _) => self.add_area(moved, size.y.to_pt(), true),
                FrameItem::Shape(shape, _) => {
                    let height = match &shape.geometry {
                        Geometry::Line(end) => end.y.to_pt(),
                        Geometry::Rect(size) => size.y.to_pt(),
                        Geometry::Curve(curve) => curve.bbox(None).max.y.to_pt(),
                    };
                    self.add_area(moved, height, false);
                }
                FrameItem::Tag(Tag::Start(content, _)) => self.start(content),
                FrameItem::Tag(Tag::End(place, ..)) => self.open.retain(|(open, _)| open != place),
                FrameItem::Link(..) => {}
            }
        }
    }

    fn start(&mut self, content: &Content) {
        let Some(place) = content.location() else { return };
        if content.is::<FootnoteElem>() {
            let span = self.author(content.span());
            self.calls.insert(place, (self.sheet.number, span));
        }
        if let Some(meaning) = meaning(content) {
            self.open.push((place, meaning));
        }
    }

    fn author(&mut self, span: EngineSpan) -> Option<Span> {
        let compiled = self.compiled;
        *self.places.entry(span).or_insert_with(|| compiled.places().span(span.into()))
    }

    fn part(&self) -> Part {
        let own = self.open.iter().rev().find_map(|(_, meaning)| match meaning {
            Meaning::Furniture | Meaning::Margin => Some(Part::Furniture),
            Meaning::Note(note) => Some(Part::Note(*note)),
            _ => None,
        });
        own.unwrap_or(Part::Text)
    }

    fn add_area(&mut self, moved: Transform, height: f64, is_picture: bool) {
        self.sheet.is_drawn_on = true;
        // What is turned is measured by its lines.
        if self.part() == Part::Text && moved.ky.get() == 0.0 {
            let top = moved.ty.to_pt();
            let bottom = top + height * moved.sy.get();
            let (top, bottom) = (top.min(bottom), top.max(bottom));
            self.sheet.areas.push(Area { top, bottom, is_picture });
        }
    }

    fn add_text(&mut self, text: &TextItem, moved: Transform) {
        if text.text.trim().is_empty() || moved.ky.get() != 0.0 {
            return;
        }
        self.sheet.is_drawn_on = true;
        let size = text.size.to_pt() * moved.sy.get();
        let base = moved.ty.to_pt();
        let metrics = text.font.metrics();
        let mut line = Line {
            top: base - metrics.ascender.get() * size,
            foot: base - metrics.descender.get() * size,
            base,
            left: moved.tx.to_pt(),
            right: moved.tx.to_pt() + text.width().to_pt() * moved.sx.get(),
            text: text.text.to_string(),
            size,
            smallest: size,
            span: text
                .glyphs
                .iter()
                .find(|glyph| !glyph.span.0.is_detached())
                .and_then(|glyph| self.author(glyph.span.0)),
            ..self.blank_line()
        };
        if self.open.iter().any(|(_, meaning)| matches!(meaning, Meaning::Raised)) {
            line.size = 0.0;
            line.smallest = f64::INFINITY;
        }
        let known = self.sheet.lines.iter_mut().rev().find(|known| {
            known.part == line.part
                && known.owner == line.owner
                && known.is_marker == line.is_marker
                && (known.base - base).abs() < SAME_LINE * known.size.max(size)
        });
        match known {
            Some(known) => known.join(line),
            None => self.sheet.lines.push(line),
        }
    }

    /// A line with what the open elements say of it.
    fn blank_line(&self) -> Line {
        let part = self.part();
        // What is around a note or a running head has no part in it.
        let from = self.open.iter().rposition(|(_, meaning)| {
            matches!(meaning, Meaning::Note(_) | Meaning::Furniture | Meaning::Margin)
        });
        let open = &self.open[from.unwrap_or(0)..];
        let has = |what: fn(&Meaning) -> bool| open.iter().any(|(_, meaning)| what(meaning));
        let owner = open.iter().rev().find(|(_, meaning)| {
            !matches!(
                meaning,
                Meaning::Marker | Meaning::Raised | Meaning::Table | Meaning::Outline
            )
        });
        let table = open.iter().rev().find(|(_, meaning)| matches!(meaning, Meaning::Table));
        let cell = open.iter().rev().find_map(|(_, meaning)| match (meaning, table) {
            (Meaning::Cell { row, is_header }, Some((table, _))) => {
                Some(Cell { table: *table, row: *row, is_header: *is_header })
            }
            _ => None,
        });
        Line {
            part,
            owner: owner.map(|(place, _)| *place),
            is_paragraph: owner.is_some_and(|(_, meaning)| matches!(meaning, Meaning::Paragraph)),
            is_heading: has(|meaning| matches!(meaning, Meaning::Heading)),
            is_caption: has(|meaning| matches!(meaning, Meaning::Caption)),
            is_marker: has(|meaning| matches!(meaning, Meaning::Marker)),
            in_list: has(|meaning| matches!(meaning, Meaning::Item)),
            in_margin: has(|meaning| matches!(meaning, Meaning::Margin)),
            in_outline: has(|meaning| matches!(meaning, Meaning::Outline)),
            cell,
            top: 0.0,
            foot: 0.0,
            base: 0.0,
            left: 0.0,
            right: 0.0,
            text: String::new(),
            size: 0.0,
            smallest: 0.0,
            span: None,
        }
    }
}

impl Line {
    fn join(&mut self, next: Self) {
        // The engine leaves out spaces at which it changes the font.
        if next.left > self.right + 0.5 && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
        self.text.push_str(&next.text);
        if next.size >= self.size {
            self.base = next.base;
        }
        self.top = self.top.min(next.top);
        self.foot = self.foot.max(next.foot);
        self.left = self.left.min(next.left);
        self.right = self.right.max(next.right);
        self.size = self.size.max(next.size);
        self.smallest = self.smallest.min(next.smallest);
        self.span = self.span.or(next.span);
    }
}
