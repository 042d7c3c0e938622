//! Reports of a comparison: for a terminal, in Markdown, as a web page, and as data.
//!
//! In: a `Compared`. Out: text. Removed and added words have signs as well as colours. Prints
//! nothing.

mod html;
mod human;
mod json;
mod markdown;
mod phrases;
mod pieces;

pub(crate) use html::{html, html_parts};
pub(crate) use human::human;
pub(crate) use json::json;
pub(crate) use markdown::markdown;
