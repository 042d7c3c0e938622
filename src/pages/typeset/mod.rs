//! Pages: a manuscript becomes Typst markup, and the engine lays it out.
//!
//! In: a `Manuscript` and the layouts. Out: `Compiled` pages, the picture of a cover, or the
//! generated markup itself. Every word of an author travels as a string literal, so that no text
//! can become code, and every complaint of the engine points to the author's file. Knows no PDF.

mod block_places;
mod blocks;
mod breaks;
mod columns;
mod compiled;
mod context;
mod cover;
mod data;
mod descriptions;
mod drawing;
mod drawn_text;
mod engine;
mod fields;
mod finding;
mod fontset;
mod formulas;
mod generated;
mod guesses;
mod inlines;
mod joined_lists;
mod kept;
mod language;
mod layouts;
mod leaves;
mod literal;
mod markup;
mod overfull;
mod paths;
mod printed_pages;
mod reparse;
mod resolution;
mod run_on;
mod scope;
mod sheets;
mod source_map;
mod supplies;
mod tables;
mod timings;
mod turned;
mod words;
mod world;
mod wrap;
mod written_text;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use block_places::{BlockPlace, block_places};
pub(crate) use columns::{TableFit, table_fits};
pub use compiled::Compiled;
pub use cover::{CoverImage, cover_png};
pub use engine::Engine;
pub use generated::{Generated, GeneratedFile};
pub use layouts::BUILT_IN_LAYOUTS;
pub use leaves::{Leaves, TITLE_LEAVES};
pub use markup::generate;
pub(crate) use overfull::artefact_in_words;
pub(crate) use paths::layout_file;
pub use printed_pages::printed_pages;
pub(crate) use resolution::{Resolution, resolutions};
pub(crate) use run_on::runs_on;
pub use sheets::{SheetPages, Slip, card_count, sheet_pages};
pub(crate) use timings::{collect_timings, measure_engine};
pub(crate) use world::datetime;
pub(crate) use wrap::cover_wrap;
