//! A sheet of paper, as a printer and a pair of hands treat it. Knows no formula of imposition.

use bindery::project::{Binding, Duplex};

/// A point on a side of paper, from its upper left corner, each edge being one long.
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

/// A face of a finished leaf: what stands on it, and whether a reader sees it upright.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Face<T> {
    pub what: T,
    pub upright: bool,
}

/// A sheet lying on a table with its front up; every point is as one sees it from above, the
/// prints on its underside too.
#[derive(Debug)]
pub(super) struct Paper<T> {
    pub top: Vec<Print<T>>,
    pub under: Vec<Print<T>>,
}

impl<T: Clone> Paper<T> {
    /// Prints both sides on paper that is wider than high. The printer turns the paper about an
    /// edge: about a short one, which stands upright here, left and right change places; about a
    /// long one, head and foot do.
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

    /// Folds the sheet in the middle with its front outside: the half that a reader opens first,
    /// and the half that goes behind it. Each is a leaf with the face that comes first and the
    /// one behind it.
    pub(super) fn folded(&self, binding: Binding) -> [[Face<T>; 2]; 2] {
        let first_is_right = binding == Binding::Left;
        let half = |is_right: bool, prints: &[Print<T>]| {
            let found: Vec<&Print<T>> =
                prints.iter().filter(|print| (print.head.x > 0.5) == is_right).collect();
            let [print] = found[..] else { panic!("a half has one page, not {}", found.len()) };
            // A leaf is turned about the fold, which stands upright: head and foot stay.
            Face { what: print.what.clone(), upright: print.head.y < print.foot.y }
        };
        let first = [half(first_is_right, &self.top), half(first_is_right, &self.under)];
        // The other half lies face down behind the first: its underside comes first.
        let last = [half(!first_is_right, &self.under), half(!first_is_right, &self.top)];
        [first, last]
    }
}

/// Puts folded sheets into each other, the first outside, and reads what comes.
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
