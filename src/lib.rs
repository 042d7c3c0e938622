//! Bindery.

pub mod book;
pub mod diagnostic;
pub mod project;
pub mod source;
