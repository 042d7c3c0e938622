//! Bindery.

pub mod book;
pub mod diagnostic;
pub mod epub;
pub mod fonts;
pub mod layouts;
pub mod project;
pub mod source;
pub mod xhtml;
