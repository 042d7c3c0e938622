//! Sections that are sent to a contributor as a Word file, and what came back.
//!
//! ```text
//! section ──sent──▶ Word file ··· a contributor changes it ··· incoming::returned ──compared──▶ Review
//!                                                                                               │
//!                  section today ──leaves──▶ where each word is written ──applied──▶ the section, a report
//! ```
//!
//! In: a workspace and the bytes of a file. Out: what was changed, by paragraph, with who did it and what
//! happened to the same words since; and the section with the changes that somebody chose. A change that
//! cannot be made in the Markdown without guessing stays in the report. Writes no file.

mod applied;
mod compared;
mod credit;
mod file;
mod leaves;
mod merge;
mod pairs;
mod places;
mod report;
mod sent;
mod splice;
mod words;

pub(crate) use applied::{Applied, apply};
pub(crate) use compared::{Change, Review, State, compare};
pub(crate) use credit::with_contributor;
pub(crate) use report::{Outcome, report, shown};
pub(crate) use sent::{RECORD, Sent, sent_record, word_file};
