//! How large the lettering of a drawing is.
//!
//! In: a clean drawing. Out: its smallest text, as a share of the drawing's width, so that whoever
//! knows the printed width knows the printed size. Knows no page.

use super::size::laid_out;
use crate::book::manuscript::Lettering;
use usvg::{Group, Node, Text};

/// The smallest text in a drawing; nothing if it has none.
pub(in crate::book::pictures) fn smallest(drawing: &str) -> Option<Lettering> {
    let tree = laid_out(drawing)?;
    let width = f64::from(tree.size().width());
    let mut smallest = None;
    group(tree.root(), width, &mut smallest);
    smallest
}

fn group(group_: &Group, width: f64, smallest: &mut Option<Lettering>) {
    for node in group_.children() {
        match node {
            Node::Group(inner) => group(inner, width, smallest),
            Node::Text(text) => see(text, width, smallest),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

fn see(text: &Text, width: f64, smallest: &mut Option<Lettering>) {
    let transform = text.abs_transform();
    // The height of letters, however they are turned.
    let (x, y) = (f64::from(transform.kx), f64::from(transform.sy));
    let scale = x.hypot(y);
    for chunk in text.chunks() {
        for span in chunk.spans() {
            let words = chunk.text().get(span.start()..span.end()).unwrap_or_default().trim();
            let share = f64::from(span.font_size().get()) * scale / width;
            let is_smaller = smallest.as_ref().is_none_or(|known| share < known.share);
            if is_smaller && share.is_finite() && !words.is_empty() {
                *smallest = Some(Lettering { share, words: words.to_owned() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::smallest;

    #[test]
    fn sizes_follow_styles_groups_and_the_view() {
        let drawing = |inner: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\" width=\"400\" \
                 height=\"200\">{inner}</svg>"
            )
        };
        let share = |inner: &str| smallest(&drawing(inner)).map(|own| (own.share, own.words));
        let text = "<text x=\"5\" y=\"50\" font-size=\"20\">Large</text>";
        assert_eq!(share(text), Some((0.1, "Large".to_owned())));
        let group = format!("{text}<g transform=\"scale(0.5)\">{text}</g>");
        assert_eq!(share(&group).map(|own| own.0), Some(0.05));
        let turned = "<text transform=\"rotate(90)\" font-size=\"20\">Turned</text>";
        assert!((share(turned).expect("text").0 - 0.1).abs() < 1e-6);
        assert_eq!(share("<rect width=\"9\" height=\"9\"/>"), None);
    }
}
