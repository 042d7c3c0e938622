//! Pages: a manuscript becomes laid-out pages (`typeset`), and those become PDF files (`pdf`).
//! `inspect` says what is wrong with the pages.
//!
//! Knows no XHTML and no EPUB.

mod amounts;
pub(crate) mod inspect;
pub(crate) mod instructions;
pub mod pdf;
pub(crate) mod shop_instructions;
pub mod typeset;
