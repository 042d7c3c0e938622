//! Bindery.

pub mod book;
pub mod build;
pub mod check;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod diagnostic;
pub mod digest;
pub mod epub;
pub mod files;
pub mod fonts;
pub mod layouts;
pub mod markdown;
pub mod pdf;
pub mod plan;
pub mod prepare;
pub mod project;
pub mod read;
pub mod resolve;
pub mod select;
pub mod source;
pub mod starter;
pub mod typeset;
pub mod xhtml;
