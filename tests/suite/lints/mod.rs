//! Content lints: how they are set, what they must not report, and what they list.
//!
//! The cases under `tests/fixtures/problems/` show what each lint finds.

mod dialects;
mod levels;
mod lists;
mod quiet;
