//! The bleed box of a page (ISO 32000-1, 14.11.2).
//!
//! In: the text of a PDF object. Out: the same page with a bleed box around its trim box. The
//! engine writes the other boxes, but counts everything beyond the trim as bleed, including the
//! marks. A page without a trim box is refused: a print shop could not use the file.

use super::compress::UnknownForm;
use crate::project::Press;

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// The page with its bleed box, or `None` for any other object.
///
/// # Errors
/// If the page has no trim box that can be read.
pub(super) fn with_bleed_box(object: &[u8], press: &Press) -> Result<Option<Vec<u8>>, UnknownForm> {
    if !is_page(object) {
        return Ok(None);
    }
    bled(object, press).map(Some).ok_or_else(|| UnknownForm::of("the trim box of a page"))
}

/// Whether an object is a page in the form that the engine writes.
fn is_page(object: &[u8]) -> bool {
    let rest = object.strip_prefix(b"<</Type/Page");
    rest.is_some_and(|rest| !rest.starts_with(b"s"))
}

fn bled(page: &[u8], press: &Press) -> Option<Vec<u8>> {
    const KEY: &str = "/TrimBox";
    let text = std::str::from_utf8(page).ok()?;
    let at = text.find(KEY)?;
    let (numbers, _) = text[at + KEY.len()..].trim_start().strip_prefix('[')?.split_once(']')?;
    let trim: Vec<f64> =
        numbers.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    let [left, bottom, right, top] = trim.try_into().ok()?;
    let bleed = press.bleed * POINTS;
    let edges = [left - bleed, bottom - bleed, right + bleed, top + bleed];
    let edges = edges.map(|edge: f64| format!("{edge:.3}")).join(" ");
    Some(format!("{}/BleedBox[{edges}]{}", &text[..at], &text[at..]).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRESS: Press = Press { bleed: 25.4, marks: true };

    #[test]
    fn a_page_gets_a_bleed_box_and_nothing_else_does() {
        let page = b"<</Type/Page/TrimBox[100 100 300 400]>>";
        let expected =
            b"<</Type/Page/BleedBox[28.000 28.000 372.000 472.000]/TrimBox[100 100 300 400]>>";
        assert_eq!(with_bleed_box(page, &PRESS), Ok(Some(expected.to_vec())));
        for other in [b"<</Type/Pages/Count 2>>".as_slice(), b"<</TrimBox[1 2 3 4]>>", b"(text)"] {
            assert_eq!(with_bleed_box(other, &PRESS), Ok(None));
        }
    }

    #[test]
    fn a_page_without_a_trim_box_is_refused() {
        for page in [
            b"<</Type/Page>>".as_slice(),
            b"<</Type/Page/TrimBox[1 2 3]>>",
            b"<</Type/Page/TrimBox 7 0 R>>",
        ] {
            assert!(with_bleed_box(page, &PRESS).is_err());
        }
    }
}
