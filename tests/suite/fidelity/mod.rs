//! The text that comes out is the text that went in, on pages and in ebooks.

mod arbitrary;
mod commonmark;
mod reading;
