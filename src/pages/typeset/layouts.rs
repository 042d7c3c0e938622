//! The layouts that come with the tool.
//!
//! In: the files under `layouts/`. Out: their names and text. A project may replace any of them
//! with a file of the same name.

macro_rules! layout {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../layouts/", $name)))
    };
}

/// Every layout file by name, in a fixed order.
pub const BUILT_IN_LAYOUTS: &[(&str, &str)] = &[
    layout!("back-matter.typ"),
    layout!("blocks.typ"),
    layout!("book.typ"),
    layout!("callouts.typ"),
    layout!("card-parts.typ"),
    layout!("cards.typ"),
    layout!("continued.typ"),
    layout!("cover.typ"),
    layout!("design.typ"),
    layout!("drawing.typ"),
    layout!("faces.typ"),
    layout!("figures.typ"),
    layout!("finding.typ"),
    layout!("forms.typ"),
    layout!("front-matter.typ"),
    layout!("furniture.typ"),
    layout!("groups.typ"),
    layout!("icons.typ"),
    layout!("index.typ"),
    layout!("inlines.typ"),
    layout!("landscape.typ"),
    layout!("letters.typ"),
    layout!("lists.typ"),
    layout!("listing.typ"),
    layout!("long-words.typ"),
    layout!("motifs.typ"),
    layout!("notes.typ"),
    layout!("openings.typ"),
    layout!("pieces.typ"),
    layout!("press.typ"),
    layout!("section.typ"),
    layout!("sheets.typ"),
    layout!("tables.typ"),
    layout!("words.typ"),
    layout!("worksheets.typ"),
    layout!("wrap.typ"),
];
