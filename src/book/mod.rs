//! The book as data: the tree of blocks and inlines, the book as written, and the manuscript
//! that is made from it for one artefact.

pub mod address;
pub mod extract;
pub mod folios;
pub mod identity;
pub mod manuscript;
pub mod markdown;
pub mod pictures;
pub mod read;
pub mod resolve;
pub mod revisions;
pub mod select;
pub mod source;
pub mod tree;
pub mod visit;

#[cfg(test)]
pub(crate) mod sample;
