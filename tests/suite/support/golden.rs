//! Expected texts in files.

use std::fs;
use std::path::Path;

/// Whether this run writes expected texts instead of comparing them.
pub(crate) fn accepts() -> bool {
    std::env::var_os("BINDERY_ACCEPT").is_some_and(|value| value == "1")
}

/// Compares text with the file that holds what it should be.
#[track_caller]
pub(crate) fn compare(expected: &Path, actual: &str) {
    if accepts() {
        fs::create_dir_all(expected.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(expected, actual).expect("a file that can be written");
        return;
    }
    let text = fs::read_to_string(expected).unwrap_or_else(|error| {
        panic!("{}: {error}; BINDERY_ACCEPT=1 writes it:\n{actual}", expected.display())
    });
    if text != actual {
        let difference = similar_asserts::SimpleDiff::from_str(&text, actual, "expected", "actual");
        panic!("{}: BINDERY_ACCEPT=1 accepts this\n{difference}", expected.display());
    }
}
