//! The ground: files, text with places, diagnostics, addresses, dates, versions, languages, digests,
//! fonts and layouts.
//!
//! Each kind of input from outside the program has one door here. Depends on no other room.

pub(crate) mod address;
pub(crate) mod clock;
pub(crate) mod collation;
pub mod date;
pub mod diagnostic;
pub mod digest;
pub(crate) mod direction;
pub(crate) mod files;
pub mod fonts;
pub(crate) mod icc;
pub mod language;
pub mod layouts;
pub(crate) mod own_words;
pub mod source;
pub(crate) mod telephone;
pub(crate) mod tool;
pub(crate) mod trace;
pub(crate) mod typeface;
pub(crate) mod unseen;
pub mod version;
pub(crate) mod words;
