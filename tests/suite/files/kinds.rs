//! Pipes, sockets and folders in place of files are refused, and nothing hangs.

use crate::support::{Project, Run};
use std::process::Command;
use std::time::{Duration, Instant};

fn pipe(project: &Project, path: &str) {
    let place = project.at(path);
    if place.exists() {
        std::fs::remove_file(&place).expect("a file that can be removed");
    }
    std::fs::create_dir_all(place.parent().expect("a parent")).expect("a folder");
    let made = Command::new("mkfifo").arg(&place).status().expect("mkfifo runs");
    assert!(made.success());
}

/// Runs the program, and stops it if it hangs.
#[track_caller]
fn run(project: &Project, arguments: &[&str]) -> Run {
    let mut child = project
        .command(arguments)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    let start = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        if start.elapsed() > Duration::from_secs(120) {
            child.kill().expect("it can be stopped");
            panic!("{arguments:?} hangs");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Run::new(child.wait_with_output().expect("output"), project.path())
}

#[test]
fn a_pipe_in_place_of_any_file_of_a_project_is_refused() {
    for path in [
        "content/book.toml",
        "content/chapters/plain.md",
        "content/chapters/more.md",
        "content/editions/print.toml",
        "content/packs/more.toml",
        "content/glossary.toml",
        "content/sources.yml",
        "content/figures/clock.svg",
        "content/partners/birch/_brand.yml",
        "content/partners/birch/logo.svg",
        "content/partners/alder/foreword.md",
        "content/partners/alder/fonts/Lexend-Regular.ttf",
        "content/releases/recalls.toml",
        "layouts/callouts.typ",
        "layouts/epub/book.css",
    ] {
        let project = Project::base();
        pipe(&project, path);
        let checked = run(&project, &["check", "--format", "short"]);
        assert!(matches!(checked.code, Some(1 | 2)), "{path}: {}", checked.stdout);
        assert!(
            checked.stdout.contains("this is a pipe and not a file"),
            "{path}: {}",
            checked.stdout
        );
    }
}

#[test]
fn a_pipe_in_place_of_a_draft_is_refused() {
    let project = Project::base();
    pipe(&project, "content/releases/next.toml");
    run(&project, &["release", "plan"])
        .expect_failure(2)
        .stderr_has("this is a pipe and not a file");
}

#[test]
fn a_pipe_among_the_finished_files_does_not_stop_a_build() {
    let project = Project::base();
    let arguments = ["build", "--partner", "birch", "--edition", "ebook"];
    let made = "output/draft/birch/field-guide-birch-ebook-draft.epub";
    run(&project, &arguments).expect_success();
    let before = project.bytes(made);
    pipe(&project, made);
    pipe(&project, "output/draft/build.json");
    run(&project, &arguments).expect_success();
    assert!(project.bytes(made) == before);
}

#[test]
fn only_files_are_verified_and_explained() {
    let project = Project::base();
    pipe(&project, "copy.pdf");
    run(&project, &["verify", "copy.pdf", "/dev/zero", "."])
        .expect_failure(2)
        .stderr_has("this is a pipe and not a file")
        .stderr_has("this is a device and not a file")
        .stderr_has("this is a folder and not a file");
    run(&project, &["verify", "copy.pdf", "--record", "/dev/zero"]).expect_failure(2);
    run(&project, &["verify", "content/book.toml", "--key", "copy.pdf"]).expect_failure(2);
    run(&project, &["sheets", "copy.pdf"])
        .expect_failure(2)
        .stderr_has("this is a pipe and not a file");
    run(&project, &["release", "cut", "--allow-dirty", "--key", "copy.pdf"]).expect_failure(2);
}

#[test]
fn a_pipe_in_place_of_a_lock_is_refused() {
    let project = Project::base();
    pipe(&project, "output/draft/.bindery.lock");
    run(&project, &["build", "--edition", "ebook"]).expect_failure(3).stderr_has(".bindery.lock");
    pipe(&project, "output/releases/.lock");
    run(&project, &["release", "cut", "--allow-dirty"]).expect_failure(3).stderr_has(".lock");
}

#[test]
fn a_failed_cut_leaves_no_lock() {
    let project = Project::base().body("<br>\n");
    project.run(&["release", "cut", "--allow-dirty"]).expect_failure(1);
    assert!(!project.at("output").exists(), "{:?}", project.files("output"));
}

#[test]
fn a_project_that_cannot_be_is_not_started() {
    let project = Project::empty().write("file", "a file");
    for folder in ["file/book", "file/deep/book"] {
        project
            .run(&["init", folder])
            .expect_failure(2)
            .stderr_has("`file` is not a folder, so no project can be written below it");
    }
    project
        .run(&["init", "file"])
        .expect_failure(2)
        .stderr_has("`file` is not a folder, so no project can be written there");
    assert_eq!(project.files("."), ["file"]);
}
