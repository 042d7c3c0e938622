//! Drawings whose lettering is too small for an edition.
//!
//! In: a manuscript. Out: a warning for each such drawing, with the size that its smallest text would
//! have, what readers get instead, and what to do.

use crate::book::lettering::{SmallLettering, large_path, small_lettering};
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::words::brief;

/// What is too small in a manuscript.
pub(super) fn small(manuscript: &Manuscript) -> Vec<Diagnostic> {
    let small = small_lettering(manuscript);
    small.iter().map(|small| warning(small, &manuscript.edition.id)).collect()
}

fn warning(small: &SmallLettering, edition: &str) -> Diagnostic {
    let path = &small.path;
    let consequence = if small.is_in_words {
        "readers get its long description in place of the picture"
    } else {
        "few readers can read it"
    };
    let message =
        format!("the text “{}” in `{path}` is too small, so {consequence}", brief(&small.words));
    let sizes = format!(
        "`{edition}` ({} points, and {} are needed)",
        tenths(small.size),
        tenths(small.least)
    );
    let hint = match large_path(path).filter(|_| !path.ends_with(".large.svg")) {
        Some(large) => format!(
            "draw the picture a second time with fewer words to a line and larger letters, and save \
             it beside the first as `{large}`: editions in which the first is too small use it"
        ),
        None => "draw it with fewer words to a line and larger letters".to_owned(),
    };
    Diagnostic::warning(Code::SmallLettering, message)
        .at(small.span)
        .occurring(": ", sizes)
        .hint(hint)
}

/// A size with at most one decimal.
fn tenths(points: f64) -> String {
    let text = format!("{points:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
