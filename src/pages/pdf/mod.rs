//! PDF files: laid-out pages become a document that conforms to PDF/UA-1 and PDF/A-3a, and
//! printer's sheets that conform to PDF/A-2b.
//!
//! Knows no Markdown and no layouts.

mod bars;
mod boxes;
mod compress;
mod export;
mod finished;
mod headings;
pub mod impose;
mod plain;
mod proof;
mod structure;
mod subset;
mod words;
mod written;
mod xmp;

pub use bars::with_bars;
pub use export::{SheetFile, export, export_part, export_sheets, shop_ticket};
pub(crate) use finished::FinishedPdf;
pub(crate) use impose::Ticket;
