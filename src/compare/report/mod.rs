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

pub use html::html;
pub use human::human;
pub use json::json;
pub use markdown::markdown;
pub(super) use phrases::{extent, name};
