//! How small the words of a drawing are.
//!
//! In: a clean drawing. Out: the size of its smallest letters, in the pixels of its own size.

use super::size;
use usvg::{Group, Node, Text};

/// The size of the smallest letters of a drawing; nothing if it has none.
pub(crate) fn smallest_letters(drawing: &str) -> Option<f64> {
    in_group(size::laid_out(drawing)?.root())
}

fn in_group(group: &Group) -> Option<f64> {
    let own = group.children().iter().filter_map(|child| match child {
        Node::Group(inner) => in_group(inner),
        Node::Text(text) => in_text(text),
        Node::Path(_) | Node::Image(_) => None,
    });
    own.reduce(f64::min)
}

fn in_text(text: &Text) -> Option<f64> {
    let transform = text.abs_transform();
    let (across, down) = transform.get_scale();
    let scale = f64::from(across.min(down));
    let spans = text.chunks().iter().flat_map(|chunk| chunk.spans());
    spans.map(|span| f64::from(span.font_size().get()) * scale).reduce(f64::min)
}

#[cfg(test)]
mod tests {
    use super::smallest_letters;

    #[test]
    fn the_smallest_letters_count_as_they_are_drawn() {
        let drawing = |inner: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\" \
                 viewBox=\"0 0 100 50\">{inner}</svg>"
            )
        };
        let small = "<text x=\"5\" y=\"20\" font-size=\"12\">Large</text>\
                     <g transform=\"scale(0.5)\"><text x=\"5\" y=\"60\" font-size=\"10\">Small\
                     </text></g>";
        let found = smallest_letters(&drawing(small)).expect("letters");
        assert!((found - 10.0).abs() < 1e-6, "{found}");
        assert_eq!(smallest_letters(&drawing("<path d=\"M0 0h9v9z\"/>")), None);
    }
}
