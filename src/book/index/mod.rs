//! The index: what its entries are called, and what is wrong with them.
//!
//! In: a project and its book as written. Out: keys of entries, and problems. The entries of an
//! edition are collected where its text is resolved.

mod check;
pub(crate) mod names;

pub(crate) use check::{check, marks};
