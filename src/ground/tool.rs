//! What this tool is: its version, its engine's, and the digest of its own source.
//!
//! Records, colophons and `--version` use these words for the tool.

/// The tool's version and its engine's, as `--version` prints them.
pub(crate) const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (Typst 0.15.1)");

/// The tool's own version.
pub(crate) const NUMBER: &str = env!("CARGO_PKG_VERSION");

/// The page engine's version.
pub(crate) const ENGINE: &str = "0.15.1";

/// The tool and the page engine, as records name them.
pub(crate) const MADE_WITH: &str =
    concat!("Bindery ", env!("CARGO_PKG_VERSION"), " with Typst 0.15.1");

/// SHA-256 of the tool's source and of the versions of everything that it is built from. Two builds
/// of the same version can differ; this digest distinguishes them.
pub(crate) const SOURCE: &str = env!("BINDERY_SOURCE");
