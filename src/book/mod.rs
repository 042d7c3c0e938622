//! The book as data: the tree of blocks and inlines, and the manuscript made from it.

pub mod address;
pub mod manuscript;
pub mod tree;
