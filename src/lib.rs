//! Bindery.

pub mod book;
pub mod clock;
pub mod diagnostic;
pub mod digest;
pub mod files;
pub mod fonts;
pub mod markdown;
pub mod project;
pub mod read;
pub mod resolve;
pub mod select;
pub mod source;
