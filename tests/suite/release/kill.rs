//! A cut that is killed at any moment leaves no release or a whole one, and the next run cleans up.

use super::{DRAFT, released, reworded, small};
use crate::support::Project;
use std::path::Path;
use std::process::{Child, Stdio};

fn start(project: &Project) -> Child {
    project
        .command(&["release", "cut"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// How far a cut has got: the number of things in its folders, including hidden ones.
fn things(folder: &Path) -> usize {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    entries
        .flatten()
        .map(|entry| if entry.path().is_dir() { 1 + things(&entry.path()) } else { 1 })
        .sum()
}

/// Whether there is a release. If there is, it must have all its files.
#[track_caller]
fn whole(project: &Project, folder: &str, list: &str) -> bool {
    if !project.at(folder).exists() {
        return false;
    }
    for line in list.lines() {
        let (digest, path) = line.split_once("  ").expect("a list of digests");
        let bytes = std::fs::read(project.at(folder).join(path));
        let bytes = bytes.unwrap_or_else(|error| panic!("{folder}/{path}: {error}"));
        assert_eq!(digest, bindery::ground::digest::sha256(&bytes), "{folder}/{path}");
    }
    true
}

/// The expected result: the list of digests, and those of its lines that are about the record.
fn expected(project: &Project, version: &str) -> (String, String) {
    let list = project.text(&format!("output/releases/{version}/SHA256SUMS"));
    let kept = project.files(&format!("content/releases/{version}"));
    let of_record =
        list.lines().filter(|line| kept.iter().any(|name| line.ends_with(name.as_str())));
    let record: Vec<&str> = of_record.collect();
    (list.clone(), record.join("\n"))
}

#[test]
fn a_killed_cut_leaves_no_release_or_a_whole_one() {
    let reference = released();
    let (list, record) = expected(&reference, "2026.03");
    let mut whole_ones = 0;
    // Each round kills the cut a little later.
    for round in 0..60 {
        let project = small();
        let mut child = start(&project);
        let goal = 3 * round;
        while child.try_wait().expect("a child").is_none()
            && things(&project.at("output")) + things(&project.at("content/releases")) < goal
        {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().expect("the program ends");
        let is_there = whole(&project, "output/releases/2026.03", &list);
        let is_recorded = whole(&project, "content/releases/2026.03", &record);
        assert!(is_there || !is_recorded, "a record of a release that is not there");
        whole_ones += usize::from(is_there);
        if round % 10 == 0 || is_there != is_recorded {
            // The next run finishes or starts again, and leaves nothing of the killed one.
            project.run(&["release", "cut", "2026.03"]).expect_success();
            assert!(whole(&project, "output/releases/2026.03", &list));
            assert!(whole(&project, "content/releases/2026.03", &record));
            // The pages that say whether a copy is current are beside the releases.
            let releases = project.files("output/releases");
            let releases = releases.iter().filter(|path| !path.starts_with("current/"));
            assert_eq!(releases.count(), list.lines().count() + 1);
            let reference = reference.files("content/releases");
            assert_eq!(project.files("content/releases"), reference);
        }
        if is_there && is_recorded {
            break;
        }
    }
    assert!(whole_ones > 0, "the last rounds come late enough");
}

#[test]
fn a_cut_that_was_killed_between_release_and_record_is_finished_by_the_next_run() {
    // The state after the release was moved into its place, but before the record was.
    let reference = released();
    let project = released();
    let stage = "content/releases/.cutting-2026.03";
    std::fs::create_dir_all(project.at(stage)).expect("a folder");
    let from = project.at("content/releases/2026.03");
    std::fs::rename(from, project.at(&format!("{stage}/record"))).expect("moved");
    let goal = project.at("output/releases/2026.03").display().to_string();
    let project = project.write(&format!("{stage}/goal"), goal);
    let project = reworded(project);
    let run = project.run(&["release", "plan"]).expect_failure(1);
    run.stdout_has("after 2026.03").stderr_has("the change in `asking` has no impact");
    assert_eq!(
        project.text("content/releases/2026.03/release.json"),
        reference.text("content/releases/2026.03/release.json")
    );
    assert!(!project.at(stage).exists());
}

#[test]
fn what_a_killed_cut_left_is_cleared_up() {
    let project = small()
        .write("output/releases/.cutting-2026.03/release/half.pdf", "half")
        .write("content/releases/.cutting-2026.03/record/release.json", "half")
        .write("content/releases/.cutting-2026.03/goal", "/nowhere/2026.03");
    project.run(&["release", "cut"]).expect_success();
    assert!(!project.at("output/releases/.cutting-2026.03").exists());
    assert!(!project.at("content/releases/.cutting-2026.03").exists());
    assert!(!project.at(DRAFT).exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_the_machines_fault() {
    let project = small().write("taken", "a file stands where the folder should be");
    project
        .run(&["release", "cut", "--out", "taken"])
        .expect_failure(3)
        .stderr_has("error[output]");
    assert!(!project.at("content/releases").exists());
}
