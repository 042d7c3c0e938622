//! Text out equals text in, on pages and in ebooks, whatever the text is.

mod arbitrary;
mod commonmark;
mod reading;
