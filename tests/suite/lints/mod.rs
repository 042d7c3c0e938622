//! Content lints: how they are set, what they leave in peace, and what they list.
//!
//! What each lint finds is shown by its cases under `tests/fixtures/problems/`.

mod levels;
mod lists;
mod quiet;
