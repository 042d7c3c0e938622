//! The book as data: the tree of blocks and inlines, the book as written, and the manuscript
//! that is made from it for one artefact.

pub(crate) mod consent;
pub(crate) mod directions;
pub(crate) mod display;
pub(crate) mod extract;
pub(crate) mod finder;
pub(crate) mod folios;
pub(crate) mod foreign;
mod foreign_marks;
pub(crate) mod formula;
pub(crate) mod headings;
pub(crate) mod identity;
pub(crate) mod index;
pub(crate) mod languages;
pub(crate) mod length;
pub(crate) mod lettering;
pub(crate) mod letters;
pub mod manuscript;
pub(crate) mod markdown;
pub(crate) mod missing;
pub(crate) mod moved;
pub(crate) mod neighbours;
pub(crate) mod page;
pub mod page_list;
pub(crate) mod pictures;
pub(crate) mod qr;
pub(crate) mod quotes;
pub(crate) mod read;
pub(crate) mod reading;
pub mod resolve;
pub mod revisions;
pub mod role;
pub(crate) mod select;
pub(crate) mod source;
pub(crate) mod testimony;
pub mod tree;
pub mod typefaces;
pub mod visit;

#[cfg(test)]
pub(crate) mod sample;
