//! How a page is painted, as far as its inks are concerned.
//!
//! In: the operations of a page. Out: the most ink on one spot, the coarsest picture, and what is in
//! the colours of a screen. Shapes are followed exactly. Text counts at its start, and a gradient or a
//! picture counts everywhere with the most ink that it has. Only what is inside the bleed counts:
//! marks around it are on every plate.

use super::super::objects::{Dictionary, Document, Object, ObjectId, operations};
use super::colours::{Colour, Plates, Shares};
use super::ground::Ground;
use super::pictures::{Measured, measure};
use kurbo::{Affine, BezPath, Point, Rect, Shape};
use std::collections::BTreeMap;

/// Drawings inside drawings are not deeper than this.
const DEEPEST: usize = 12;

/// The current colour of fills or of lines.
#[derive(Clone)]
struct Paint {
    space: Object,
    colour: Colour,
}

#[derive(Clone)]
struct State {
    place: Affine,
    clip: Rect,
    fill: Paint,
    stroke: Paint,
    over_fill: bool,
    over_stroke: bool,
    /// Whether a process ink that a colour does not have keeps what is beneath.
    keeps_zero: bool,
    alpha: f64,
    /// Whether colours are mixed in another way than by covering.
    blends: bool,
    shows_text: bool,
}

pub(super) struct Painter<'a> {
    document: &'a Document,
    plates: &'a mut Plates,
    pictures: &'a mut BTreeMap<ObjectId, Option<Measured>>,
    ground: Ground,
    /// The most ink on one spot, in per cent.
    pub(super) most: f64,
    pub(super) coarsest: Option<u32>,
    pub(super) screen_colours: usize,
    bleed: Rect,
}

impl<'a> Painter<'a> {
    pub(super) fn new(
        document: &'a Document,
        plates: &'a mut Plates,
        pictures: &'a mut BTreeMap<ObjectId, Option<Measured>>,
        [left, bottom, right, top]: [f64; 4],
    ) -> Self {
        Self {
            document,
            plates,
            pictures,
            ground: Ground::default(),
            most: 0.0,
            coarsest: None,
            screen_colours: 0,
            bleed: Rect::new(left, bottom, right, top),
        }
    }

    pub(super) fn page(&mut self, id: ObjectId) {
        let state = self.start();
        let streams = self.document.page_contents(id).into_iter().filter_map(|stream| {
            self.document.get_object(stream).ok()?.as_stream().ok()?.decoded().ok()
        });
        let data = streams.collect::<Vec<_>>().join(&b'\n');
        self.draw(&data, &self.page_resources(id), state, DEEPEST);
    }

    /// The state at the start of a page.
    fn start(&self) -> State {
        let black = Paint {
            space: Object::Name(b"DeviceGray".to_vec()),
            colour: Colour::Inks(Shares::of_process([0.0, 0.0, 0.0, 1.0])),
        };
        State {
            place: Affine::IDENTITY,
            clip: self.bleed,
            fill: black.clone(),
            stroke: black,
            over_fill: false,
            over_stroke: false,
            keeps_zero: false,
            alpha: 1.0,
            blends: false,
            shows_text: true,
        }
    }

    /// The resources of a page or of the tree above it.
    fn page_resources(&self, id: ObjectId) -> Dictionary {
        let mut node = self.document.get_dictionary(id).ok();
        for _ in 0..DEEPEST {
            let Some(own) = node else { break };
            let resources = own.get_deref(b"Resources", self.document).and_then(Object::as_dict);
            if let Ok(resources) = resources {
                return resources.clone();
            }
            node = own.get_deref(b"Parent", self.document).and_then(Object::as_dict).ok();
        }
        Dictionary::default()
    }

    fn draw(&mut self, data: &[u8], resources: &Dictionary, start: State, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        let Some(content) = operations(data) else { return };
        let mut state = start;
        let mut saved: Vec<State> = Vec::new();
        let mut path = BezPath::new();
        let mut clips = false;
        let (mut line, mut leading) = (Affine::IDENTITY, 0.0);
        for operation in &content {
            let operands = &operation.operands;
            let numbers: Vec<f64> =
                operands.iter().filter_map(|number| number.as_float().ok()).collect();
            let name = operands.last().and_then(|name| name.as_name().ok());
            match (operation.operator.as_str(), numbers.as_slice()) {
                ("q", _) => saved.push(state.clone()),
                ("Q", _) => state = saved.pop().unwrap_or(state),
                ("cm", &[a, b, c, d, e, f]) => state.place *= Affine::new([a, b, c, d, e, f]),
                ("m", &[x, y]) => path.move_to((x, y)),
                ("l", &[x, y]) if has_start(&path) => path.line_to((x, y)),
                ("c", &[a, b, c, d, x, y]) if has_start(&path) => {
                    path.curve_to((a, b), (c, d), (x, y));
                }
                ("v" | "y", &[_, _, x, y]) if has_start(&path) => path.line_to((x, y)),
                ("h", _) if has_start(&path) => path.close_path(),
                ("re", &[x, y, width, height]) => {
                    path.extend(Rect::new(x, y, x + width, y + height).path_elements(0.1));
                }
                ("W" | "W*", _) => clips = true,
                ("S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "n", _) => {
                    let shape = state.place * std::mem::take(&mut path);
                    let operator = operation.operator.as_str();
                    if matches!(operator, "f" | "F" | "f*" | "B" | "B*" | "b" | "b*") {
                        self.fill(&state, shape.clone());
                    }
                    if matches!(operator, "S" | "s" | "B" | "B*" | "b" | "b*") {
                        self.stroke(&state, &shape);
                    }
                    if std::mem::take(&mut clips) {
                        state.clip = state.clip.intersect(shape.bounding_box());
                    }
                }
                ("cs" | "CS", _) => {
                    let space = operands.first().cloned().unwrap_or(Object::Null);
                    let paint = Paint { space, colour: Colour::Unknown };
                    *paint_of(&mut state, operation.operator == "cs") = paint;
                }
                ("sc" | "scn" | "SC" | "SCN", _) => {
                    let is_fill = operation.operator.starts_with('s');
                    let space = paint_of(&mut state, is_fill).space.clone();
                    let colour = match name {
                        Some(name) => self.pattern(name, resources),
                        None => self.colour(&space, &numbers, resources),
                    };
                    paint_of(&mut state, is_fill).colour = colour;
                }
                (operator @ ("g" | "G" | "rg" | "RG" | "k" | "K"), _) => {
                    let space: &[u8] = match numbers.len() {
                        1 => b"DeviceGray",
                        3 => b"DeviceRGB",
                        _ => b"DeviceCMYK",
                    };
                    let space = Object::Name(space.to_vec());
                    let colour = self.colour(&space, &numbers, resources);
                    let is_fill = operator.chars().all(char::is_lowercase);
                    *paint_of(&mut state, is_fill) = Paint { space, colour };
                }
                ("gs", _) => {
                    if let Some(own) =
                        name.and_then(|name| self.named(resources, b"ExtGState", name))
                    {
                        self.graphics_state(&mut state, &own);
                    }
                }
                ("BT", _) => line = Affine::IDENTITY,
                ("Tr", &[mode]) => state.shows_text = !matches!(mode as i64, 3 | 7),
                ("TL", &[distance]) => leading = distance,
                ("Tm", &[a, b, c, d, e, f]) => line = Affine::new([a, b, c, d, e, f]),
                ("Td", &[x, y]) => line *= Affine::translate((x, y)),
                ("TD", &[x, y]) => {
                    leading = -y;
                    line *= Affine::translate((x, y));
                }
                ("T*", _) => line *= Affine::translate((0.0, -leading)),
                ("Tj" | "TJ" | "'" | "\"", _) if state.shows_text => {
                    let at = state.place * line * Point::ORIGIN;
                    self.dot(at, &state.fill.colour.clone(), state.over_fill, &state);
                }
                ("sh", _) => {
                    let shading = name.and_then(|name| self.named(resources, b"Shading", name));
                    if let Some(shares) = shading.and_then(|shading| self.gradient(&shading)) {
                        let shape = state.clip.to_path(0.1);
                        self.area(&state, shape, &Colour::Inks(shares), false);
                    }
                }
                ("Do", _) => {
                    if let Some(name) = name {
                        self.object(name, resources, &state, depth);
                    }
                }
                _ => {}
            }
        }
    }

    fn colour(&mut self, space: &Object, numbers: &[f64], resources: &Dictionary) -> Colour {
        let named = resources.get_deref(b"ColorSpace", self.document);
        let named = named.and_then(Object::as_dict).ok();
        let colour = self.plates.colour(space, numbers, self.document, named);
        self.screen_colours += usize::from(colour == Colour::Screen);
        colour
    }

    /// An entry of the resources.
    fn named(&self, resources: &Dictionary, kind: &[u8], name: &[u8]) -> Option<Object> {
        let list = resources.get_deref(kind, self.document).ok()?.as_dict().ok()?;
        Some(self.document.dereference(list.get(name).ok()?).ok()?.1.clone())
    }

    fn graphics_state(&self, state: &mut State, own: &Object) {
        let Ok(own) = own.as_dict() else { return };
        let flag = |key: &[u8]| own.get(key).ok().and_then(|flag| flag.as_bool().ok());
        if let Some(over) = flag(b"OP") {
            state.over_stroke = over;
            state.over_fill = flag(b"op").unwrap_or(over);
        }
        if let Some(over) = flag(b"op") {
            state.over_fill = over;
        }
        if let Ok(mode) = own.get(b"OPM").and_then(Object::as_i64) {
            state.keeps_zero = mode == 1;
        }
        if let Ok(alpha) = own.get(b"ca").and_then(Object::as_float) {
            state.alpha = alpha;
        }
        match own.get(b"BM") {
            Ok(Object::Name(mode)) => {
                state.blends = !matches!(mode.as_slice(), b"Normal" | b"Compatible");
            }
            Ok(_) => state.blends = true,
            Err(_) => {}
        }
    }

    fn fill(&mut self, state: &State, shape: BezPath) {
        let colour = state.fill.colour.clone();
        self.area(state, shape, &colour, state.over_fill);
    }

    /// Lines are too thin to be a ground. They count at their first point.
    fn stroke(&mut self, state: &State, shape: &BezPath) {
        let Some(start) = shape.segments().next() else { return };
        let at = kurbo::ParamCurve::start(&start);
        self.dot(at, &state.stroke.colour, state.over_stroke, state);
    }

    /// Paints an area.
    fn area(&mut self, state: &State, shape: BezPath, colour: &Colour, over: bool) {
        let bounds = shape.bounding_box().intersect(state.clip);
        if bounds.width() <= 0.0 || bounds.height() <= 0.0 {
            return;
        }
        let beneath = self.ground.at(bounds.center());
        if let Some(shares) = self.joined(&beneath, colour, over, state) {
            self.note(&shares);
            self.ground.paint(shape, state.clip, shares);
        }
    }

    /// Paints something small.
    fn dot(&mut self, at: Point, colour: &Colour, over: bool, state: &State) {
        if !state.clip.contains(at) {
            return;
        }
        let beneath = self.ground.at(at);
        if let Some(shares) = self.joined(&beneath, colour, over, state) {
            self.note(&shares);
        }
    }

    /// The inks at a place where something is painted on others.
    fn joined(
        &mut self,
        beneath: &Shares,
        colour: &Colour,
        over: bool,
        state: &State,
    ) -> Option<Shares> {
        let (own, is_spot) = match colour {
            Colour::Inks(shares) => (shares, false),
            Colour::Spot(shares) => (shares, true),
            Colour::Screen | Colour::Unknown => return None,
        };
        self.plates.print(own);
        // Where a colour has none of an ink, that ink stays if it overprints.
        let keeps = over && (is_spot || state.keeps_zero);
        let (blends, alpha) = (state.blends, state.alpha);
        Some(beneath.with(own, |beneath, own| {
            if blends {
                f64::min(1.0, beneath + own)
            } else if keeps && own == 0.0 {
                beneath
            } else {
                own * alpha + beneath * (1.0 - alpha)
            }
        }))
    }

    fn note(&mut self, shares: &Shares) {
        self.most = self.most.max(shares.total());
    }

    /// A picture or a drawing of its own.
    fn object(&mut self, name: &[u8], resources: &Dictionary, state: &State, depth: usize) {
        let list = resources.get_deref(b"XObject", self.document).and_then(Object::as_dict);
        let Ok(entry) = list.and_then(|list| list.get(name)) else { return };
        let Ok((id, Object::Stream(stream))) = self.document.dereference(entry) else { return };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Form") {
            let numbers = |key: &[u8]| {
                let list = stream.dict.get_deref(key, self.document).ok()?.as_array().ok()?;
                let numbers = list.iter().map(|number| number.as_float().ok());
                numbers.collect::<Option<Vec<f64>>>()
            };
            let mut inner = state.clone();
            if let Some([a, b, c, d, e, f]) =
                numbers(b"Matrix").and_then(|m| <[f64; 6]>::try_from(m).ok())
            {
                inner.place *= Affine::new([a, b, c, d, e, f]);
            }
            if let Some([a, b, c, d]) = numbers(b"BBox").and_then(|m| <[f64; 4]>::try_from(m).ok())
            {
                let shape = inner.place * Rect::new(a, b, c, d).to_path(0.1);
                inner.clip = inner.clip.intersect(shape.bounding_box());
            }
            let own = stream.dict.get_deref(b"Resources", self.document);
            let own = own.and_then(Object::as_dict).unwrap_or(resources).clone();
            let Ok(data) = stream.decoded() else { return };
            self.draw(&data, &own, inner, depth);
            return;
        }
        let shape = state.place * Rect::new(0.0, 0.0, 1.0, 1.0).to_path(0.1);
        if stream.dict.get(b"ImageMask").and_then(Object::as_bool).unwrap_or(false) {
            let colour = state.fill.colour.clone();
            self.area(state, shape, &colour, state.over_fill);
            return;
        }
        let measured = match id {
            Some(id) => {
                if !self.pictures.contains_key(&id) {
                    let own = measure(stream, self.plates, self.document);
                    self.pictures.insert(id, own);
                }
                self.pictures.get(&id).cloned().flatten()
            }
            None => measure(stream, self.plates, self.document),
        };
        let Some(measured) = measured else { return };
        let [a, b, c, d, ..] = state.place.as_coeffs();
        let inches = |points: f64| points / 72.0;
        let across = measured.width as f64 / inches(a.hypot(b)).max(f64::MIN_POSITIVE);
        let down = measured.height as f64 / inches(c.hypot(d)).max(f64::MIN_POSITIVE);
        let resolution = across.min(down).round().min(f64::from(u32::MAX)) as u32;
        self.coarsest = Some(self.coarsest.map_or(resolution, |least| least.min(resolution)));
        self.screen_colours += usize::from(measured.most.is_none());
        if let Some(most) = measured.most {
            self.area(state, shape, &Colour::Inks(most), false);
        }
    }

    /// The ink of a pattern: that of a gradient. Drawings that repeat are followed elsewhere.
    fn pattern(&mut self, name: &[u8], resources: &Dictionary) -> Colour {
        let Some(pattern) = self.named(resources, b"Pattern", name) else { return Colour::Unknown };
        let shading = match &pattern {
            Object::Dictionary(dict) => dict.get_deref(b"Shading", self.document).ok().cloned(),
            Object::Stream(stream) => {
                let data = stream.decoded().unwrap_or_default();
                let own = stream.dict.get_deref(b"Resources", self.document);
                let own = own.and_then(Object::as_dict).cloned().unwrap_or_default();
                return self.tile(&data, &own);
            }
            _ => None,
        };
        let shares = shading.and_then(|shading| self.gradient(&shading));
        shares.map_or(Colour::Unknown, Colour::Inks)
    }

    /// The most ink of a drawing that repeats.
    fn tile(&mut self, data: &[u8], resources: &Dictionary) -> Colour {
        let Some(content) = operations(data) else { return Colour::Unknown };
        let mut most = Shares::default();
        for operation in &content {
            if !matches!(operation.operator.as_str(), "k" | "g" | "rg") {
                continue;
            }
            let numbers = operation.operands.iter().filter_map(|n| n.as_float().ok());
            let numbers: Vec<f64> = numbers.collect();
            let space: &[u8] = match numbers.len() {
                1 => b"DeviceGray",
                3 => b"DeviceRGB",
                _ => b"DeviceCMYK",
            };
            let colour = self.colour(&Object::Name(space.to_vec()), &numbers, resources);
            if let Colour::Inks(own) = colour
                && own.total() > most.total()
            {
                most = own;
            }
        }
        Colour::Inks(most)
    }

    /// The colour of a gradient that takes most ink.
    fn gradient(&mut self, shading: &Object) -> Option<Shares> {
        let dict = match shading {
            Object::Dictionary(dict) => dict,
            Object::Stream(stream) => &stream.dict,
            _ => return None,
        };
        let space = dict.get(b"ColorSpace").ok()?.clone();
        let mut ends = Vec::new();
        ends_of(dict.get(b"Function").ok()?, self.document, &mut ends, DEEPEST);
        let none = Dictionary::default();
        let mut most: Option<Shares> = None;
        for end in ends {
            if let Colour::Inks(own) = self.colour(&space, &end, &none)
                && most.as_ref().is_none_or(|most| own.total() > most.total())
            {
                most = Some(own);
            }
        }
        most
    }
}

/// Whether a path has a point to which lines can be added.
fn has_start(path: &BezPath) -> bool {
    !path.elements().is_empty()
}

fn paint_of(state: &mut State, is_fill: bool) -> &mut Paint {
    if is_fill { &mut state.fill } else { &mut state.stroke }
}

/// The colours between which the functions of a gradient go.
fn ends_of(function: &Object, document: &Document, ends: &mut Vec<Vec<f64>>, depth: usize) {
    let Some(depth) = depth.checked_sub(1) else { return };
    let Ok((_, Object::Dictionary(dict))) = document.dereference(function) else { return };
    for key in [b"C0".as_slice(), b"C1"] {
        if let Ok(list) = dict.get(key).and_then(Object::as_array) {
            let numbers = list.iter().filter_map(|n| n.as_float().ok());
            ends.push(numbers.collect());
        }
    }
    if let Ok(list) = dict.get_deref(b"Functions", document).and_then(Object::as_array) {
        list.iter().for_each(|part| ends_of(part, document, ends, depth));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The most ink of a page of 100 by 100 points with these operations.
    fn most(content: &str) -> f64 {
        let document = Document::default();
        let (mut plates, mut pictures) = (Plates::default(), BTreeMap::new());
        let mut painter =
            Painter::new(&document, &mut plates, &mut pictures, [0.0, 0.0, 100.0, 100.0]);
        painter.draw(content.as_bytes(), &Dictionary::default(), painter.start(), DEEPEST);
        painter.most.round()
    }

    #[test]
    fn grounds_are_seen_inside_a_clip_and_not_outside_of_it() {
        let fill = ".5 .4 .3 .2 k 0 0 m 50 0 l 50 50 l 0 50 l h f";
        assert_eq!(most(fill), 140.0);
        assert_eq!(most(&format!("q 10 10 m 60 10 l 60 60 l 10 60 l h W n q {fill} Q Q")), 140.0);
        assert_eq!(most(&format!("q 60 60 30 30 re W n {fill} Q")), 0.0);
        assert_eq!(most(&format!("1 0 0 1 200 0 cm {fill}")), 0.0);
        assert_eq!(most(&format!("q 1 0 0 -1 0 90 cm {fill} Q")), 140.0);
    }

    #[test]
    fn what_is_painted_later_covers_what_is_beneath() {
        assert_eq!(most("1 1 1 0 k 0 0 50 50 re f 0 0 0 0.5 k 0 0 50 50 re f"), 300.0);
        assert_eq!(most("0 0 0 1 k 0 0 50 50 re f"), 100.0);
    }
}
