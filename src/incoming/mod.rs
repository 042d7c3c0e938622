//! Text from other programs: Word, OpenDocument and Markdown files become sections.
//!
//! ```text
//! bytes ──package──▶ parts ──word, opendocument──▶ Document ──settle──▶ structure ──▶ Piece ──write──▶ Markdown
//!                                                     │       (as the user decides)    ▲
//!                                                     └── a review works from this     plain ── a Markdown file
//! ```
//!
//! In: the bytes of a file that somebody made elsewhere, and what its user decided. Out: a section in
//! our Markdown with its pictures, and a list of everything that was kept, changed or left out, with
//! its place. Nothing in a file is run, and nothing that it names elsewhere is fetched. Must not know
//! editions and output formats.

mod change;
mod decision;
mod findings;
mod gate;
mod marks;
mod model;
mod opendocument;
mod package;
mod pictures;
mod piece;
mod plain;
mod returned;
mod section;
mod settle;
mod structure;
mod text;
mod word;
mod write;
mod xml;

pub(crate) use decision::{ChangesDecision, Decisions, KeepDecision, Undecided};
pub(crate) use findings::{Findings, Group};
pub(crate) use returned::{Remark, Returned, ReturnedParagraph, escaped, returned};
pub(crate) use section::{Import, Request, Stopped, import};
