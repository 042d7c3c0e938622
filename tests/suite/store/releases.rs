//! Releases with a store are the same as those without, whole or in shards.

use super::{BUILD, edition, entries, same, second_machine, small};
use crate::release::two_small_releases;
use crate::support::{Project, files_below};
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub(super) const CUT: [&str; 4] = ["release", "cut", "--store", "shared"];

/// What a cut without a store releases.
fn released() -> &'static BTreeMap<String, Vec<u8>> {
    static RELEASED: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    RELEASED.get_or_init(|| {
        let project = small();
        project.run(&["release", "cut"]).expect_success();
        files_below(&project, "output/releases/2026.03")
    })
}

/// A project that was released with a store by another machine, and not yet here.
pub(super) fn cut_elsewhere() -> Project {
    static CUT_ONCE: OnceLock<Project> = OnceLock::new();
    let first = CUT_ONCE.get_or_init(|| {
        let project = small();
        project.run(&CUT).expect_success().stderr_has("0 files taken from the store, 4 put there");
        same(released(), &files_below(&project, "output/releases/2026.03"));
        project
    });
    Project::empty().overlay(first.path()).remove("output").remove("content/releases/2026.03")
}

#[test]
fn a_release_with_a_store_is_the_same_as_one_without() {
    let project = cut_elsewhere();
    let run = project.run(&CUT).expect_success();
    // The copy whose pages the record names is always made, and one ebook and one print edition again.
    run.stderr_has("3 files taken from the store, 0 put there")
        .stderr_has("2 files from the store were made again here, with the same bytes");
    same(released(), &files_below(&project, "output/releases/2026.03"));
    project.run(&["release", "verify", "2026.03"]).expect_success();
    assert!(!project.text("output/releases/2026.03/release.json").contains("shared"));
}

#[test]
fn a_release_that_follows_another_is_the_same_with_a_store() {
    let twice = two_small_releases();
    let again = || {
        let first = Project::empty().overlay(twice.path());
        let draft = first.text("content/releases/2026.04/changes.toml");
        let project = first.write("content/releases/next.toml", draft);
        project.remove("content/releases/2026.04").remove("output/releases/2026.04")
    };
    let first = again();
    first.run(&CUT).expect_success();
    let second = again().overlay_into("shared", &first.at("shared"));
    second.run(&CUT).expect_success().stderr_has("made again here, with the same bytes");
    for project in [&first, &second] {
        for folder in ["output/releases/2026.04", "content/releases/2026.04"] {
            same(&files_below(&twice, folder), &files_below(project, folder));
        }
    }
}

#[test]
fn shards_take_files_from_a_store_and_assemble_to_the_same_release() {
    let project = cut_elsewhere();
    for shard in ["1/2", "2/2"] {
        let run = project.run(&[&CUT[..], &["--shard", shard]].concat());
        run.expect_success().stderr_has("taken from the store, 0 put there");
    }
    project.run(&["release", "assemble", "output/shards/2026.03"]).expect_success();
    same(released(), &files_below(&project, "output/releases/2026.03"));
    let project = second_machine();
    let shard = project.run(&[&BUILD[..], &["--shard", "1/2"]].concat()).expect_success();
    shard.stderr_has("\n0 made, ").stderr_has("files taken from the store, 0 put there");
}

#[test]
fn a_release_makes_its_books_by_chapter_itself() {
    let project = small().write("content/editions/loose-leaf.toml", edition("loose-leaf"));
    project.run(&CUT).expect_success();
    let first = files_below(&project, "output/releases/2026.03");
    let project = project.remove("output").remove("content/releases/2026.03");
    for (path, (name, mut entry)) in entries(&project) {
        if path.contains("loose-leaf") {
            entry["made"]["leaves"][0]["sha256"] = "0".into();
            project.overwrite(&name, entry.to_string());
        }
    }
    project
        .run(&CUT)
        .expect_failure(1)
        .stderr_has("the store has a different file for `alder/field-guide-alder-loose-leaf");
    assert!(!project.at("output/releases/2026.03").exists());
    let project = project.remove("shared");
    project.run(&CUT).expect_success();
    same(&first, &files_below(&project, "output/releases/2026.03"));
}
