//! One ZIP file for each partner of a release: everything that the partner is sent, and nothing that
//! is somebody else's.
//!
//! In: a released version and the project's history. Out: for each partner a file whose bytes depend
//! on nothing else. In it, files lie as in the release, so that the release's own list of digests
//! and its seal can be checked, with instructions, release notes and the partner's notices beside
//! them. Files that were recalled are left out, and those with a testimony to which the person no longer
//! agrees.

mod gather;
mod names;
mod start;

pub(crate) use gather::{BundleRequest, bundle};
pub(crate) use start::LeftOut;
