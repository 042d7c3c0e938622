//! The wording of a section in a release: what a printed copy of it says.
//!
//! `find` chooses the release by its number or by a date and reads its frozen text. `data` is the
//! text as one group of readers has it. `human` and `markdown` write it out. `translated` reads what
//! translated copies say.

pub(crate) mod data;
pub(crate) mod find;
pub(crate) mod human;
pub(crate) mod markdown;
pub(crate) mod translated;

pub(crate) use data::{SectionText, TextBlock, TextTable};
pub(crate) use find::{At, Found, WordingRequest, texts, wording};
pub(crate) use translated::{Translated, translated};
