//! A sheet of paper, as a printer and a pair of hands treat it. Knows no imposition formulas.

use bindery::project::{Binding, Duplex};

/// A point on a side of paper, from its upper left corner. Each edge has the length one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub x: f64,
    pub y: f64,
}

/// Something printed: a page, from the middle of its head to the middle of its foot.
#[derive(Debug, Clone)]
pub(super) struct Print<T> {
    pub what: T,
    pub head: Point,
    pub foot: Point,
}

/// A face of a finished leaf: what is on it, and whether a reader sees it upright.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Face<T> {
    pub what: T,
    pub upright: bool,
}

/// A sheet on a table with its front up. Every point is as seen from above, including the prints on
/// its underside.
#[derive(Debug)]
pub(super) struct Paper<T> {
    pub top: Vec<Print<T>>,
    pub under: Vec<Print<T>>,
}

impl<T: Clone> Paper<T> {
    /// Prints both sides on paper that is wider than high. The printer turns the paper about an
    /// edge. Turning it about a short edge, which is upright here, swaps left and right. Turning
    /// it about a long edge swaps head and foot.
    pub(super) fn printed(front: Vec<Print<T>>, back: Vec<Print<T>>, duplex: Duplex) -> Self {
        let turn = |point: Point| match duplex {
            Duplex::ShortEdge => Point { x: 1.0 - point.x, y: point.y },
            Duplex::LongEdge => Point { x: point.x, y: 1.0 - point.y },
        };
        let under = back
            .into_iter()
            .map(|print| Print { what: print.what, head: turn(print.head), foot: turn(print.foot) })
            .collect();
        Self { top: front, under }
    }

    /// Folds the sheet in the middle with its front outside: first the half that a reader opens
    /// first, and then the half behind it. Each is a leaf with the face that comes first and the
    /// face behind that.
    pub(super) fn folded(&self, binding: Binding) -> [[Face<T>; 2]; 2] {
        let first_is_right = binding == Binding::Left;
        let half = |is_right: bool, prints: &[Print<T>]| {
            let found: Vec<&Print<T>> =
                prints.iter().filter(|print| (print.head.x > 0.5) == is_right).collect();
            let [print] = found[..] else { panic!("a half has one page, not {}", found.len()) };
            // A leaf is turned about the fold, which is upright, so head and foot stay.
            Face { what: print.what.clone(), upright: print.head.y < print.foot.y }
        };
        let first = [half(first_is_right, &self.top), half(first_is_right, &self.under)];
        // The other half is face down behind the first one, so its underside comes first.
        let last = [half(!first_is_right, &self.under), half(!first_is_right, &self.top)];
        [first, last]
    }
}

/// Puts folded sheets inside each other, with the first one outside, and reads the pages in order.
pub(super) fn nested<T: Clone>(sheets: &[Paper<T>], binding: Binding) -> Vec<Face<T>> {
    let mut opening = Vec::new();
    let mut closing = Vec::new();
    for sheet in sheets {
        let [first, last] = sheet.folded(binding);
        opening.extend(first);
        closing.push(last);
    }
    closing.reverse();
    opening.extend(closing.into_iter().flatten());
    opening
}
