//! A comparison as something to read: for a terminal, in Markdown, as data, and as a web page.
//!
//! In: a `Compared`. Out: text. What was removed and added is marked with signs as well as
//! colour. Prints nothing.

mod html;
mod human;
mod json;
mod markdown;
mod phrases;
mod pieces;

pub(crate) use html::html;
pub(crate) use human::human;
pub(crate) use json::json;
pub(crate) use markdown::markdown;
pub(super) use phrases::{extent, name};
