//! Pages: a manuscript becomes Typst markup, and the engine lays it out.
//!
//! In: a `Manuscript` and the layouts. Out: `Compiled` pages, the picture of a cover, or the
//! generated markup itself. Every word of an author travels as a string literal, so that no text
//! can become code, and every complaint of the engine is led back to the author's file. Knows no
//! PDF.

mod block_places;
mod blocks;
mod breaks;
mod cover;
mod data;
mod drawing;
mod engine;
mod fontset;
mod glyphs;
mod inlines;
mod layouts;
mod leaves;
mod literal;
mod markup;
mod overfull;
mod reparse;
mod sheets;
mod source_map;
mod tables;
mod world;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use block_places::{BlockPlace, block_places};
pub use cover::{CoverImage, cover_png};
pub use engine::{Compiled, Engine};
pub use fontset::{PartnerFont, families};
pub use layouts::BUILT_IN_LAYOUTS;
pub use leaves::{Leaves, TITLE_LEAVES};
pub use markup::{Generated, GeneratedFile, generate};
pub use sheets::{SheetPages, Slip, card_count, sheet_pages};
pub(crate) use world::{datetime, layout_file};
