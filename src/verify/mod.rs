//! Verifying a copy: which release a file comes from, whether it is unaltered, and whether it is
//! still current.
//!
//! In: a file, the records of releases and a public key. Out: a verdict with its reasons. Works
//! offline. `release::rebuild` does something else: it makes a whole release again.

mod copy;
mod currency;
pub(crate) mod envelope;
pub(crate) mod evidence;
pub(crate) mod judge;
pub(crate) mod keys;
mod letters;
mod passages;
mod report;
pub(crate) mod seal;
mod standing;
pub(crate) mod statement;
pub(crate) mod status;
pub(crate) mod sums;
mod unlisted;
mod wording;

pub(crate) use evidence::{Basis, Evidence};
pub(crate) use judge::{File, judge};
pub(crate) use report::{Report, Verdict};
pub(crate) use seal::{PublicKey, SecretKey};
