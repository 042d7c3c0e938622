//! Same input, same bytes: whatever the folder, the threads, the time zone or the language.

use crate::support::Project;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Every file that a build makes, with its bytes.
fn built(project: &Project, arguments: &[&str], variables: &[(&str, &str)]) -> Files {
    let arguments: Vec<&str> =
        ["build", "--out", "made"].iter().chain(arguments).copied().collect();
    project.run_with(&arguments, variables).expect_success();
    let files = project.files("made").into_iter();
    files.map(|path| (path.clone(), project.bytes(&format!("made/{path}")))).collect()
}

type Files = BTreeMap<String, Vec<u8>>;

/// The first build, made once for all tests.
fn first() -> &'static Files {
    static FIRST: OnceLock<Files> = OnceLock::new();
    FIRST.get_or_init(|| built(&Project::base(), &[], &[]))
}

#[track_caller]
fn same(files: &Files) {
    let names: Vec<&String> = files.keys().collect();
    assert_eq!(names, first().keys().collect::<Vec<_>>());
    assert_eq!(names.len(), 9);
    for (name, bytes) in files {
        assert!(*bytes == first()[name], "{name} differs");
    }
}

#[test]
fn two_builds_in_two_folders_are_equal() {
    same(&built(&Project::base(), &[], &[]));
}

#[test]
fn a_project_deeper_down_and_named_by_its_path_is_equal() {
    let outer = Project::empty();
    let inner = outer.at("a folder/with spaces & signs");
    let base = Project::base();
    std::fs::create_dir_all(inner.parent().expect("a folder")).expect("folders");
    let outer = outer.overlay_into("a folder/with spaces & signs", base.path());
    let root = inner.display().to_string();
    same(&built(&outer, &["--root", &root], &[]));
}

#[test]
fn the_number_of_threads_changes_nothing() {
    same(&built(&Project::base(), &["--jobs", "1"], &[]));
    same(&built(&Project::base(), &["--jobs", "4"], &[]));
}

#[test]
fn building_edition_by_edition_changes_nothing_in_them() {
    let project = Project::base();
    for edition in ["screen", "ebook", "large-print", "print"] {
        for partner in ["birch", "alder"] {
            built(&project, &["--edition", edition, "--partner", partner], &[]);
        }
    }
    same(&built(&project, &[], &[]));
}

#[test]
fn time_zone_language_and_home_change_nothing() {
    for variables in [
        [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8")],
        [("TZ", "America/Adak"), ("LANG", "de_DE.UTF-8")],
        [("HOME", "/nonexistent"), ("XDG_CONFIG_HOME", "/nonexistent")],
    ] {
        same(&built(&Project::base(), &[], &variables));
    }
}

#[test]
fn the_time_of_the_files_changes_nothing() {
    let project = Project::base();
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    for path in project.files("content") {
        let file = std::fs::File::options().write(true).open(project.at("content").join(&path));
        file.and_then(|file| file.set_modified(old)).expect("a time that can be set");
    }
    same(&built(&project, &[], &[]));
}

#[test]
fn a_build_after_a_change_and_back_is_equal() {
    let project = Project::base().body("Another text.\n");
    built(&project, &[], &[]);
    let project = project.body("A plain paragraph.\n");
    same(&built(&project, &[], &[]));
}

#[test]
fn source_date_epoch_sets_the_date_of_every_edition() {
    let day = [("SOURCE_DATE_EPOCH", "1788220800")];
    let one = built(&Project::base(), &[], &day);
    let two = built(&Project::base(), &["--jobs", "1"], &day);
    assert!(one == two, "the same date gives the same bytes");
    let record = String::from_utf8(one["build.json"].clone()).expect("text");
    assert!(record.contains("\"date\": \"2026-09-01\""), "{record}");
    for (name, bytes) in one.iter().filter(|(name, _)| name.contains('/')) {
        assert!(*bytes != first()[name], "{name} must carry the date");
    }
    let epub = crate::support::unzip(&one["alder/field-guide-alder-ebook-draft.epub"]);
    let package = String::from_utf8(epub["EPUB/package.opf"].clone()).expect("text");
    assert!(package.contains("2026-09-01"), "{package}");
    assert!(!package.contains("2026-03-01"), "{package}");
}

#[test]
fn a_source_date_epoch_that_is_no_date_is_refused() {
    for value in ["", "yesterday", "-", "99999999999999999999", "12.5"] {
        for verb in ["build", "check"] {
            Project::base()
                .run_with(&[verb], &[("SOURCE_DATE_EPOCH", value)])
                .expect_failure(3)
                .stderr_has(&format!("SOURCE_DATE_EPOCH is `{value}`, not a number of seconds"));
        }
    }
}
