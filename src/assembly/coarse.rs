//! Photographs that are too coarse for a print shop.
//!
//! In: how each picture is printed in the editions for print shops. Out: a warning for each picture
//! with too few pixels, at the place that shows it.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::pages::typeset::Resolution;
use std::collections::BTreeMap;

/// Presses show the pixels of a picture with fewer than this to an inch.
const LEAST: f64 = 300.0;

/// The edition in which each picture is coarsest.
#[derive(Debug, Default)]
pub(super) struct CoarsePictures {
    worst: BTreeMap<Span, (String, Resolution)>,
}

impl CoarsePictures {
    /// Adds the pictures of an edition.
    pub(super) fn add(&mut self, edition: &str, pictures: Vec<Resolution>) {
        // A picture that is exactly fine enough may come out a hair below.
        for picture in pictures.into_iter().filter(|p| p.per_inch < LEAST - 0.5) {
            let worst = self.worst.get(&picture.span).map(|(_, worst)| worst.per_inch);
            if worst.is_none_or(|worst| picture.per_inch < worst) {
                self.worst.insert(picture.span, (edition.to_owned(), picture));
            }
        }
    }

    /// One warning for each picture.
    pub(super) fn report(self) -> Vec<Diagnostic> {
        let warning = |(edition, picture): (String, Resolution)| {
            let message = format!(
                "`{}` is too coarse for the edition `{edition}`: it is printed {:.0} mm wide at \
                 {:.0} pixels per inch, and a press needs {LEAST:.0}",
                picture.path, picture.width, picture.per_inch
            );
            let widest = f64::from(picture.pixels) / LEAST * 25.4;
            let needed = (picture.width / 25.4 * LEAST).ceil();
            let hint = format!(
                "use a copy of the picture that is at least {needed:.0} pixels wide, or print it at \
                 most {:.0} mm wide: `{{width=\"{:.0}mm\"}}`",
                widest.floor(),
                widest.floor().max(1.0)
            );
            Diagnostic::warning(Code::CoarsePicture, message).at(picture.span).hint(hint)
        };
        self.worst.into_values().map(warning).collect()
    }
}
