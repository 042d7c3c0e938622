//! The bleed box of a page (ISO 32000-1, 14.11.2).
//!
//! In: an object of a PDF. Out: the same page with a bleed box around its trim box. The engine
//! writes the other boxes, but counts everything beyond the trim as bleed, including the marks. A
//! page without a trim box is refused: a print shop could not use the file.

use super::plain::{Body, Known, UnknownForm};
use super::written::Changed;
use crate::project::Press;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// The page with its bleed box, or `None` for any other object.
///
/// # Errors
/// If the page has no trim box that can be read, or has a bleed box already.
pub(super) fn with_bleed_box(object: &Body<'_>, press: &Press) -> Known<Option<Changed>> {
    let Body::Dict(dict) = object else { return Ok(None) };
    if dict.get::<Name<'_>>("Type").is_none_or(|kind| &*kind != b"Page") {
        return Ok(None);
    }
    let page = bled(dict, press).map(Changed::Dict);
    page.map(Some).ok_or_else(|| UnknownForm::of("the trim box of a page"))
}

fn bled(page: &Dict<'_>, press: &Press) -> Option<Vec<u8>> {
    if page.contains_key("BleedBox") {
        return None;
    }
    let [left, bottom, right, top] = numbers(page, "TrimBox")?;
    let bleed = press.bleed * POINTS;
    let edges = [left - bleed, bottom - bleed, right + bleed, top + bleed];
    let edges = edges.map(|edge: f64| format!("{edge:.3}")).join(" ");
    let entries = page.data().strip_prefix(b"<<")?;
    Some([format!("<</BleedBox[{edges}]").as_bytes(), entries].concat())
}

/// The edges of a box that is written out in its page.
fn numbers(page: &Dict<'_>, key: &str) -> Option<[f64; 4]> {
    let MaybeRef::NotRef(array) = page.get_raw::<Array<'_>>(key)? else { return None };
    let numbers = array.raw_iter().map(|item| match item {
        MaybeRef::NotRef(Object::Number(number)) => Some(number.as_f64()),
        _ => None,
    });
    numbers.collect::<Option<Vec<f64>>>()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::FromBytes;

    const PRESS: Press = Press { bleed: 25.4, marks: true, production: None };

    fn bled(text: &[u8]) -> Known<Option<Changed>> {
        let body = Dict::from_bytes(text).map_or(Body::Other(text), Body::Dict);
        with_bleed_box(&body, &PRESS)
    }

    #[test]
    fn a_page_gets_a_bleed_box_and_nothing_else_does() {
        let expected =
            b"<</BleedBox[28.000 28.000 372.000 472.000]/Type/Page/TrimBox[100 100 300 400]>>";
        let page = b"<</Type/Page/TrimBox[100 100 300 400]>>";
        assert_eq!(bled(page), Ok(Some(Changed::Dict(expected.to_vec()))));
        for other in [
            b"<</Type/Pages/Count 2>>".as_slice(),
            b"<</TrimBox[1 2 3 4]>>",
            b"(/Type/Page)",
            b"<</Title(/Type/Page and /TrimBox [0 0 1 1])>>",
            b"<</Title(<</Type/Page/TrimBox[0 0 1 1]>>)/Type/Annot>>",
        ] {
            assert_eq!(bled(other), Ok(None));
        }
    }

    #[test]
    fn a_text_in_a_page_is_not_its_trim_box() {
        let page = b"<</Label(/TrimBox[0 0 1 1])/Type/Page/TrimBox [ 100 100.0 300 400 ]>>";
        let Ok(Some(Changed::Dict(text))) = bled(page) else { panic!("a page") };
        assert!(text.starts_with(b"<</BleedBox[28.000 28.000 372.000 472.000]/Label"));
    }

    #[test]
    fn a_page_without_a_trim_box_is_refused() {
        for page in [
            b"<</Type/Page>>".as_slice(),
            b"<</Type/Page/TrimBox[1 2 3]>>",
            b"<</Type/Page/TrimBox[1 2 3 4 5]>>",
            b"<</Type/Page/TrimBox[1 2 3(4)]>>",
            b"<</Type/Page/TrimBox 7 0 R>>",
            b"<</Type/Page/Label(/TrimBox[0 0 1 1])>>",
            b"<</Type/Page/BleedBox[0 0 1 1]/TrimBox[0 0 1 1]>>",
        ] {
            assert!(bled(page).is_err());
        }
    }
}
