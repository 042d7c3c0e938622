//! What the package says about accessibility, in the properties of EPUB Accessibility 1.1.
//!
//! In: what was counted while the edition was written, and its pictures. Out: a statement that
//! claims only what was checked here. It does not claim conformance (`dcterms:conformsTo`), which
//! needs a person's judgement of the content and a run of the validators; a build does neither.
//!
//! The cover and the logo do not count as visual content: the title page says in words everything
//! that they show.

use crate::book::manuscript::{Manuscript, MediaType, Resource};
use crate::ground::layouts::Layouts;
use crate::web::xhtml::Holdings;
use serde::Serialize;
use std::collections::BTreeSet;

/// The values of the properties of the same names at schema.org.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Statement {
    pub(super) access_modes: Vec<&'static str>,
    /// The sets of senses that are enough to read the book, each a comma-separated list.
    pub(super) sufficient: Vec<&'static str>,
    pub(super) features: Vec<&'static str>,
    pub(super) hazards: Vec<&'static str>,
    pub(super) summary: String,
}

pub(super) fn statement(
    manuscript: &Manuscript,
    holdings: Holdings,
    pictures: &BTreeSet<&str>,
    has_page_list: bool,
    layouts: &Layouts,
) -> Statement {
    let has_pictures = holdings.pictures > 0;
    let has_all_texts = holdings.pictures_without_text == 0;
    // Nothing is known about a project's own style sheet and shells.
    let known_layouts = !super::has_own_layouts(layouts);

    let mut access_modes = vec!["textual"];
    let mut sufficient = Vec::new();
    if has_pictures {
        access_modes.push("visual");
        sufficient.push("textual,visual");
    }
    if has_all_texts {
        sufficient.insert(0, "textual");
    }

    let mut features = Vec::new();
    if has_pictures && has_all_texts {
        features.push("alternativeText");
    }
    // Every formula says in words what it shows.
    if holdings.formulas > 0 {
        features.push("describedMath");
    }
    if known_layouts {
        features.push("displayTransformability");
    }
    if holdings.descriptions > 0 {
        features.push("longDescription");
    }
    if holdings.formulas > 0 {
        features.push("MathML");
    }
    if known_layouts && has_page_list {
        features.extend(["pageBreakMarkers", "pageNavigation"]);
    }
    features.push("readingOrder");
    if known_layouts && holdings.skipped_levels == 0 {
        features.push("structuralNavigation");
    }
    if !manuscript.contents.is_empty() {
        features.push("tableOfContents");
    }
    features.push("unlocked");

    // The tree has no room for sound, video or scripts, so only a picture could move.
    let still = pictures
        .iter()
        .filter_map(|path| manuscript.resources.get(*path))
        .chain(logo(manuscript))
        .all(is_still);
    let hazards = if still { vec!["none"] } else { vec!["unknown"] };

    let has_page_list = has_page_list && known_layouts;
    let summary = summary(manuscript, holdings, has_all_texts, has_page_list, known_layouts, still);
    Statement { access_modes, sufficient, features, hazards, summary }
}

fn logo(manuscript: &Manuscript) -> Option<&Resource> {
    let logo = manuscript.partner.logo.as_ref()?;
    manuscript.resources.get(&logo.path)
}

fn summary(
    manuscript: &Manuscript,
    holdings: Holdings,
    has_all_texts: bool,
    has_page_list: bool,
    known_layouts: bool,
    still: bool,
) -> String {
    let words = &manuscript.words;
    let mut sentences = Vec::new();
    if !manuscript.contents.is_empty() {
        sentences.push("accessibility-contents");
    }
    if has_page_list {
        sentences.push("accessibility-page-list");
    }
    if known_layouts && holdings.skipped_levels == 0 {
        sentences.push("accessibility-headings");
    }
    if known_layouts {
        sentences.push("accessibility-text");
    }
    if holdings.notes > 0 {
        sentences.push("accessibility-notes");
    }
    if holdings.terms > 0 {
        sentences.push("accessibility-terms");
    }
    if holdings.tables > 0 {
        sentences.push("accessibility-tables");
    }
    if holdings.formulas > 0 {
        sentences.push("accessibility-formulas");
    }
    if holdings.pictures > 0 && has_all_texts {
        sentences.push("accessibility-pictures");
    }
    if holdings.descriptions > 0 {
        sentences.push("accessibility-descriptions");
    }
    if still {
        sentences.push("accessibility-still");
    }
    sentences.push("accessibility-checked");
    let sentences: Vec<String> = sentences.into_iter().map(|id| words.text(id)).collect();
    sentences.join(" ")
}

/// Whether a picture does not move: a drawing without animation or script, a PNG without frames.
fn is_still(resource: &Resource) -> bool {
    let signs: &[&[u8]] = match resource.media_type {
        MediaType::Svg => &[b"<animate", b"<set", b"@keyframes", b"<script"],
        MediaType::Png => &[b"acTL"],
        MediaType::Jpeg | MediaType::Font => &[],
    };
    !signs.iter().any(|sign| contains(&resource.bytes, sign))
}

fn contains(bytes: &[u8], sign: &[u8]) -> bool {
    bytes.windows(sign.len()).any(|window| window == sign)
}
