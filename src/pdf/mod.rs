//! PDF files: laid-out pages become a document that conforms to PDF/UA-1 and PDF/A-3a.
//!
//! Knows no Markdown and no layout.

mod export;
mod note_links;
mod pack;
mod subset;

pub use export::{export, export_part};
