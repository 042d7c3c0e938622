//! Pages: a manuscript becomes laid-out pages (`typeset`), and those become PDF files (`pdf`).
//! `inspect` says what is wrong with the pages.
//!
//! Knows no XHTML and no EPUB.

pub(crate) mod inspect;
pub(crate) mod instructions;
pub mod pdf;
pub mod typeset;
