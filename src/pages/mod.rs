//! Pages: a manuscript becomes laid-out pages (`typeset`), and those become PDF files (`pdf`).
//!
//! Knows no XHTML and no EPUB.

pub(crate) mod instructions;
pub mod pdf;
pub mod typeset;
