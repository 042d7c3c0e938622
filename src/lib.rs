//! Bindery.

pub mod book;
pub mod diagnostic;
pub mod fonts;
pub mod project;
pub mod source;
