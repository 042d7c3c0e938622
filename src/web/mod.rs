//! What ebooks and web pages share: XHTML written from a manuscript, the shell of web pages, and
//! text made safe for HTML and Markdown.
//!
//! Knows no pages, no EPUB package and no file on disk.

pub(crate) mod drawings;
pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod pictures;
pub(crate) mod render;
pub(crate) mod shell;
pub mod xhtml;
