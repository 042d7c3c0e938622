//! PDF files: laid-out pages become a document that conforms to PDF/UA-1 and PDF/A-3a, and
//! printer's sheets that conform to PDF/A-2b. Files for a press conform to PDF/X-4 and PDF/A-3b.
//!
//! Knows no Markdown and no layouts.

mod bars;
mod boxes;
mod compress;
mod export;
mod finished;
mod forms;
mod headings;
pub mod impose;
mod inner;
mod objects;
mod parts;
mod plain;
pub(crate) mod preflight;
mod press;
mod proof;
mod shop;
mod shop_ticket;
mod stated_language;
mod structure;
mod subset;
mod words;
mod written;
mod xmp;

pub use bars::with_bars;
pub use export::{SheetFile, export_part, export_sheets};
pub(crate) use finished::FinishedPdf;
pub(crate) use impose::Ticket;
pub(crate) use parts::Part;
pub use shop::{export, export_cover, too_much_ink};
pub use shop_ticket::shop_ticket;
