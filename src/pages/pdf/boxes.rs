//! The bleed box of a page (ISO 32000-1, 14.11.2).
//!
//! In: the text of a PDF object. Out: where it is a page with a trim box, the same with a bleed
//! box around that. The engine writes the other boxes, but takes all that lies beyond the trim
//! for bleed, the marks too.

use crate::project::Press;

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// The page with its bleed box; nothing for any other object.
pub(super) fn with_bleed_box(object: &[u8], press: &Press) -> Option<Vec<u8>> {
    const KEY: &str = "/TrimBox";
    let text = std::str::from_utf8(object).ok().filter(|text| text.contains("/Type/Page"))?;
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

    #[test]
    fn only_a_page_with_a_trim_box_gets_one() {
        let press = Press { bleed: 25.4, marks: true };
        let page = b"<</Type/Page/TrimBox[100 100 300 400]>>";
        assert_eq!(
            with_bleed_box(page, &press).as_deref(),
            Some(
                b"<</Type/Page/BleedBox[28.000 28.000 372.000 472.000]/TrimBox[100 100 300 400]>>"
                    .as_slice()
            )
        );
        assert_eq!(with_bleed_box(b"<</Type/Page>>", &press), None);
        assert_eq!(with_bleed_box(b"<</TrimBox[1 2 3 4]>>", &press), None);
    }
}
