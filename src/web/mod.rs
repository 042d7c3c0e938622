//! What ebooks and web pages share: XHTML written from a manuscript, and the escaping of markup.
//!
//! Knows no pages, no EPUB package and no file on disk.

pub mod xhtml;
