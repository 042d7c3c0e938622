//! Expected texts in files.

use super::repository;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The folders of `tests/golden`. Each is compared as a whole by one test.
const FOLDERS: [&str; 7] =
    ["currency", "diff", "epub", "recall-notices", "release-notes", "spoken", "typst"];

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

/// Compares texts by name with the files of a folder of `tests/golden`. A file that no text belongs
/// to is a failure too.
#[track_caller]
pub(crate) fn compare_folder(folder: &str, actual: &BTreeMap<String, String>) {
    assert!(FOLDERS.contains(&folder), "{folder} is not a folder of golden files");
    let folder = repository().join("tests/golden").join(folder);
    for (name, text) in actual {
        compare(&folder.join(name), text);
    }
    for name in names(&folder) {
        let is_used = actual.contains_key(&name);
        if !is_used && accepts() {
            fs::remove_file(folder.join(&name)).expect("a file that can be removed");
        } else {
            assert!(is_used, "{}: no test uses it", folder.join(name).display());
        }
    }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries
        .map(|entry| entry.expect("a file").file_name().into_string().expect("a name that is text"))
        .collect()
}

#[test]
fn every_folder_of_golden_files_is_used() {
    let found = names(&repository().join("tests/golden"));
    if !accepts() {
        similar_asserts::assert_eq!(found, FOLDERS.map(str::to_owned).into());
    }
}
