//! The places of fields, which the layout `forms.typ` marks with links.
//!
//! In: the objects of a file. Out: each mark with its page, its rectangle and what it says. A mark
//! must not survive: any file in which one is left is refused.

use super::super::objects::{Dictionary, Document, Object, ObjectId};
use super::super::plain::{Body, Known, UnknownForm};
use hayro_syntax::object::{Dict, String as PdfString};
use serde::Deserialize;

/// The scheme of the marks, which no author's link may have.
const SCHEME: &[u8] = b"bindery-field:";
/// Boxes whose lower edges differ by less are on the same line, in points.
const SAME_LINE: f64 = 1.0;

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    /// A few words on one line.
    Line,
    /// An answer on several lines, which are ruled.
    Area,
    /// A cell of a table.
    Cell,
    /// A box to tick.
    Tick,
}

/// What a mark says. Lengths are in points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    /// Tells its form from every other one in the file.
    pub(super) key: String,
    /// What the name of the field begins with.
    pub(super) form: String,
    /// Empty if nothing around it says what it is for.
    pub(super) label: String,
    /// Whether it has one value with others of the same label in its form.
    #[serde(default)]
    pub(super) shared: bool,
    #[serde(default)]
    pub(super) ticked: bool,
    /// The size of the text around it.
    #[serde(default)]
    pub(super) size: f64,
    #[serde(default)]
    lift: f64,
    #[serde(default)]
    high: f64,
    #[serde(default)]
    wide: f64,
    #[serde(default)]
    tall: f64,
    #[serde(default)]
    short: f64,
}

/// The left, lower, right and upper edge, in points from the lower left corner of the page.
pub(super) type Rect = [f64; 4];

/// The place of a field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    pub(super) annotation: ObjectId,
    pub(super) page: ObjectId,
    pub(super) rect: Rect,
    pub(super) mark: Mark,
}

/// The marks of a file, page by page, in the order in which they are drawn.
///
/// # Errors
/// If one of them cannot be read.
pub(super) fn places(document: &Document) -> Known<Vec<Place>> {
    let mut places = Vec::new();
    for page in document.pages() {
        let annotations = document.get_dictionary(page);
        let annotations = annotations.and_then(|page| page.get_deref(b"Annots", document));
        let Ok(annotations) = annotations.and_then(Object::as_array) else { continue };
        for annotation in annotations.iter().filter_map(|own| own.as_reference().ok()) {
            let Ok(dict) = document.get_dictionary(annotation) else { continue };
            let action = dict.get_deref(b"A", document).and_then(Object::as_dict);
            let address = action.and_then(|action| action.get(b"URI")?.as_str());
            let Some(said) = address.ok().and_then(|own| own.strip_prefix(SCHEME)) else {
                continue;
            };
            let place = serde_json::from_slice(said)
                .ok()
                .and_then(|mark| Some((rect(&boxes(dict)?, &mark)?, mark)));
            let (rect, mark) = place.ok_or_else(unknown)?;
            places.push(Place { annotation, page, rect, mark });
        }
    }
    Ok(places)
}

/// Refuses an object that is a mark.
///
/// # Errors
/// If it is one.
pub(in super::super) fn refuse_marks(object: &Body<'_>) -> Known<()> {
    let Body::Dict(dict) = object else { return Ok(()) };
    // The action is in the annotation, or an object of its own.
    let action = dict.get::<Dict<'_>>("A");
    let address = action.as_ref().unwrap_or(dict).get::<PdfString<'_>>("URI");
    match address {
        Some(address) if address.as_bytes().starts_with(SCHEME) => Err(unknown()),
        _ => Ok(()),
    }
}

fn unknown() -> UnknownForm {
    UnknownForm::of("the place of a field")
}

/// The boxes that a link covers: one for each of its parts if it has several.
fn boxes(link: &Dictionary) -> Option<Vec<Rect>> {
    let numbers = |key: &[u8]| {
        let list = link.get(key).and_then(Object::as_array).ok()?;
        list.iter().map(|number| number.as_float().ok()).collect::<Option<Vec<f64>>>()
    };
    let parts = match numbers(b"QuadPoints") {
        Some(points) => points.chunks_exact(8).map(<[f64]>::to_vec).collect(),
        None => vec![numbers(b"Rect")?],
    };
    let boxes = parts.iter().map(|points| {
        let (mut x, mut y) = (Vec::new(), Vec::new());
        for point in points.chunks_exact(2) {
            x.push(point[0]);
            y.push(point[1]);
        }
        let least = |own: &[f64]| own.iter().copied().fold(f64::INFINITY, f64::min);
        let most = |own: &[f64]| own.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        [least(&x), least(&y), most(&x), most(&y)]
    });
    Some(boxes.collect())
}

/// The rectangle of a field: its first box, which the rest of its line lengthens. A part that the
/// engine has put on another line is drawn, but nobody can write in two places at once.
fn rect(boxes: &[Rect], mark: &Mark) -> Option<Rect> {
    let [mut left, low, mut right, high] = *boxes.first()?;
    let line = low + mark.lift;
    for next in &boxes[1..] {
        if (next[1] - line).abs() < SAME_LINE {
            left = left.min(next[0]);
            right = right.max(next[2]);
        }
    }
    let low = line - mark.tall;
    let high = (high + mark.tall - mark.short).max(low + mark.high);
    let rect = [left - mark.wide, low, right + mark.wide, high];
    rect.iter().all(|edge| edge.is_finite()).then_some(rect)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(lengths: &str) -> Mark {
        let text = format!(r#"{{"kind":"line","key":"s","form":"f","label":"name"{lengths}}}"#);
        serde_json::from_str(&text).expect("a mark")
    }

    #[test]
    fn the_rest_of_a_line_lengthens_a_field_and_that_of_another_does_not() {
        let first = [100.0, 50.0, 190.0, 70.0];
        let own = mark(r#","lift":10.0,"high":13.0"#);
        assert_eq!(rect(&[first], &own), Some([100.0, 60.0, 190.0, 73.0]));
        let after = [190.0, 60.0, 300.0, 60.7];
        assert_eq!(rect(&[first, after], &own), Some([100.0, 60.0, 300.0, 73.0]));
        let before = [20.0, 60.0, 100.0, 60.7];
        assert_eq!(rect(&[first, before], &own), Some([20.0, 60.0, 190.0, 73.0]));
        let elsewhere = [20.0, 30.0, 300.0, 30.7];
        assert_eq!(rect(&[first, elsewhere], &own), Some([100.0, 60.0, 190.0, 73.0]));
    }

    #[test]
    fn a_cell_reaches_beyond_its_place_on_all_sides() {
        let own = mark(r#","wide":4.0,"tall":5.0"#);
        let cell = [100.0, 50.0, 190.0, 70.0];
        assert_eq!(rect(&[cell], &own), Some([96.0, 45.0, 194.0, 75.0]));
    }

    #[test]
    fn what_a_mark_must_not_say_is_refused() {
        for text in
            [r#"{"kind":"line"}"#, "{}", r#"{"kind":"line","key":"","form":"","label":"","x":1}"#]
        {
            assert!(serde_json::from_str::<Mark>(text).is_err(), "{text}");
        }
    }
}
