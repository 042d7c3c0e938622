//! What is printed on a page so far, and how much ink is at a place.
//!
//! In: shapes with their inks, in the order in which they are painted. Out: the inks at a point.
//! Knows no PDF.

use super::colours::Shares;
use kurbo::{BezPath, Point, Rect, Shape};

/// A painted shape.
struct Area {
    bounds: Rect,
    path: BezPath,
    shares: Shares,
}

/// Everything that is painted on a page.
#[derive(Default)]
pub(super) struct Ground {
    areas: Vec<Area>,
}

impl Ground {
    /// The inks at a point.
    pub(super) fn at(&self, point: Point) -> Shares {
        let mut areas = self.areas.iter().rev();
        let top = areas.find(|area| area.bounds.contains(point) && area.path.winding(point) != 0);
        top.map(|area| area.shares.clone()).unwrap_or_default()
    }

    /// Paints a shape as far as it is in `clip`.
    pub(super) fn paint(&mut self, path: BezPath, clip: Rect, shares: Shares) {
        let bounds = path.bounding_box().intersect(clip);
        if bounds.area() > 0.0 {
            self.areas.push(Area { bounds, path, shares });
        }
    }
}
