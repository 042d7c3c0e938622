//! Text that cannot be seen because of its place.
//!
//! In: a clean drawing. Out: which of its texts lie outside what is shown, are clipped away, are too
//! small to see, or lie under a bar that was drawn over them. Whatever cannot be decided counts as
//! seen.

use super::size;
use roxmltree::Document;
use std::collections::BTreeMap;
use usvg::tiny_skia_path::{PathSegment, Rect, Transform};
use usvg::{BlendMode, Group, Node, Paint, Path};

/// Text that is smaller both ways, in pixels, is a dot.
const LEAST_SIDE: f32 = 0.1;
/// How far text may stick out from under a bar, in pixels.
const TOLERANCE: f32 = 0.5;

/// The places of texts that are not seen, counted from zero among all `text` elements.
pub(super) fn unseen(drawing: &str) -> Vec<usize> {
    let Some((text, ids)) = with_ids(drawing) else { return Vec::new() };
    if ids.is_empty() {
        return Vec::new();
    }
    let Some(tree) = size::laid_out(&text) else { return Vec::new() };
    let window = Rect::from_xywh(0.0, 0.0, tree.size().width(), tree.size().height());
    let Some(window) = window else { return Vec::new() };
    let mut view = View { ids: &ids, seen: BTreeMap::new() };
    view.group(tree.root(), Place { window: Some(window), is_plain: true, is_filtered: false });
    view.seen
        .iter()
        .filter(|(_, copies)| copies.iter().all(|copy| *copy == Sight::Unseen))
        .map(|(index, _)| *index)
        .collect()
}

/// The drawing with an id for every text, and the number of each.
fn with_ids(drawing: &str) -> Option<(String, BTreeMap<String, usize>)> {
    let document = Document::parse(drawing).ok()?;
    let mut ids = BTreeMap::new();
    let mut out = String::with_capacity(drawing.len());
    let mut copied = 0;
    let texts = document.descendants().filter(|node| node.tag_name().name() == "text");
    for (index, node) in texts.enumerate() {
        if let Some(id) = node.attribute("id") {
            ids.insert(id.to_owned(), index);
            continue;
        }
        let after_name = node.range().start + "<text".len();
        let id = format!("text:{index}");
        out.push_str(drawing.get(copied..after_name)?);
        out.push_str(&format!(" id=\"{id}\""));
        copied = after_name;
        ids.insert(id, index);
    }
    out.push_str(drawing.get(copied..)?);
    Some((out, ids))
}

#[derive(Clone, Copy)]
struct Place {
    /// What of the canvas can be seen; `None` if nothing.
    window: Option<Rect>,
    /// Whether what is drawn here hides what is below it.
    is_plain: bool,
    /// A filter can move things anywhere.
    is_filtered: bool,
}

struct View<'a> {
    ids: &'a BTreeMap<String, usize>,
    /// How each copy of each text is seen.
    seen: BTreeMap<usize, Vec<Sight>>,
}

#[derive(Clone, Copy, PartialEq)]
enum Sight {
    Unseen,
    At(Rect),
    /// Where cannot be said.
    Somewhere,
}

impl View<'_> {
    fn group(&mut self, group: &Group, mut place: Place) {
        place.is_filtered |= !group.filters().is_empty();
        place.is_plain &= group.opacity().get() == 1.0
            && group.blend_mode() == BlendMode::Normal
            && group.mask().is_none()
            && group.filters().is_empty();
        if let Some(clip) = group.clip_path() {
            let to_canvas = group.abs_transform().pre_concat(clip.transform());
            let shape = extent(clip.root()).and_then(|shape| shape.transform(to_canvas));
            place.window = match (place.window, shape) {
                (Some(window), Some(shape)) => intersection(window, shape),
                _ => None,
            };
            let is_box = match clip.root().children() {
                [Node::Path(path)] => is_box(path, to_canvas.pre_concat(path.abs_transform())),
                _ => false,
            };
            place.is_plain &= is_box && clip.clip_path().is_none();
        }
        for child in group.children() {
            match child {
                Node::Group(inner) => self.group(inner, place),
                Node::Text(text) => {
                    if let Some(&index) = self.ids.get(text.id()) {
                        let bounds = text.abs_stroke_bounding_box();
                        self.seen.entry(index).or_default().push(sight(bounds, place));
                    }
                }
                Node::Path(path) => {
                    if let Some(cover) = cover(path, place) {
                        self.hide_under(cover);
                    }
                }
                Node::Image(_) => {}
            }
        }
    }

    fn hide_under(&mut self, cover: Rect) {
        for copy in self.seen.values_mut().flatten() {
            if let Sight::At(bounds) = *copy
                && bounds.left() >= cover.left() - TOLERANCE
                && bounds.top() >= cover.top() - TOLERANCE
                && bounds.right() <= cover.right() + TOLERANCE
                && bounds.bottom() <= cover.bottom() + TOLERANCE
            {
                *copy = Sight::Unseen;
            }
        }
    }
}

/// The box around everything in a clip path. The engine does not always work it out.
fn extent(group: &Group) -> Option<Rect> {
    let boxes = group.children().iter().filter_map(|child| match child {
        Node::Group(inner) => extent(inner)?.transform(inner.transform()),
        child => Some(child.bounding_box()),
    });
    boxes.reduce(|a, b| {
        let (left, top) = (a.left().min(b.left()), a.top().min(b.top()));
        let (right, bottom) = (a.right().max(b.right()), a.bottom().max(b.bottom()));
        Rect::from_ltrb(left, top, right, bottom).unwrap_or(a)
    })
}

/// Where text is, unless it cannot be seen. Other fonts may be wider: text that nearly reaches what
/// is shown counts as seen.
fn sight(bounds: Rect, place: Place) -> Sight {
    if place.is_filtered {
        return Sight::Somewhere;
    }
    if bounds.width().max(bounds.height()) < LEAST_SIDE {
        return Sight::Unseen;
    }
    let room = bounds.width().min(bounds.height());
    let wide = Rect::from_ltrb(
        bounds.left() - room,
        bounds.top() - room,
        bounds.right() + room,
        bounds.bottom() + room,
    );
    let (Some(wide), Some(window)) = (wide, place.window) else { return Sight::Unseen };
    if intersection(wide, window).is_some() { Sight::At(bounds) } else { Sight::Unseen }
}

/// What a shape hides completely.
fn cover(path: &Path, place: Place) -> Option<Rect> {
    let fill = path.fill()?;
    let is_opaque = fill.opacity().get() == 1.0 && matches!(fill.paint(), Paint::Color(_));
    if !is_opaque || !path.is_visible() || !place.is_plain || !is_box(path, path.abs_transform()) {
        return None;
    }
    intersection(path.abs_bounding_box(), place.window?)
}

/// Whether a path is an upright rectangle.
fn is_box(path: &Path, transform: Transform) -> bool {
    if transform.has_skew() {
        return false;
    }
    let bounds = path.data().bounds();
    let near = |a: f32, b: f32| (a - b).abs() <= 1e-3 * (1.0 + a.abs());
    let mut corners = [false; 4];
    for segment in path.data().segments() {
        let point = match segment {
            PathSegment::MoveTo(point) | PathSegment::LineTo(point) => point,
            PathSegment::Close => continue,
            _ => return false,
        };
        let (left, right) = (near(point.x, bounds.left()), near(point.x, bounds.right()));
        let (top, bottom) = (near(point.y, bounds.top()), near(point.y, bounds.bottom()));
        if !(left || right) || !(top || bottom) {
            return false;
        }
        corners[usize::from(right) + 2 * usize::from(bottom)] = true;
    }
    path.data().len() <= 7 && corners == [true; 4]
}

fn intersection(a: Rect, b: Rect) -> Option<Rect> {
    Rect::from_ltrb(
        a.left().max(b.left()),
        a.top().max(b.top()),
        a.right().min(b.right()),
        a.bottom().min(b.bottom()),
    )
}
