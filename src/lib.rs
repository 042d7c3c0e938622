//! Bindery.

pub mod book;
pub mod diagnostic;
pub mod fonts;
pub mod pdf;
pub mod project;
pub mod source;
pub mod typeset;
