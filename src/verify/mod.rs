//! Verifying a copy: which release a file comes from, whether it is unaltered, and whether it is
//! still current.
//!
//! In: a file, the records of releases and a public key. Out: a verdict with its reasons. Works
//! offline. Rebuilding a whole release is another act: see `release::rebuild`.

pub mod embedded;
pub mod evidence;
pub mod judge;
pub mod seal;
pub mod sums;

pub use evidence::{Evidence, Known, Trust};
pub use judge::{Report, Verdict, judge};
pub use seal::{Proof, PublicKey, SEAL, SecretKey};
pub use sums::SUMS;
