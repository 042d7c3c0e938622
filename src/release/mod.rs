//! Releases: a frozen, numbered set of artefacts with its record.
//!
//! In: a project and its earlier releases. Out: a plan, a sealed release, proofs and recalls.
//! Prints nothing.

mod text;
