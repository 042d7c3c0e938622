//! PDF files: laid-out pages become a document that conforms to PDF/UA-1 and PDF/A-3a.
//!
//! Knows no Markdown and no layout.

mod bars;
mod export;
mod note_links;
mod pack;

pub use export::export;
