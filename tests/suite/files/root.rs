//! A command finds its project from any folder of it.

use crate::support::{Project, Run};

#[track_caller]
fn run_in(project: &Project, folder: &str, arguments: &[&str]) -> Run {
    let mut command = project.command(arguments);
    command.current_dir(project.at(folder));
    Run::new(command.output().expect("the program starts"), project.path())
}

#[test]
fn a_project_is_found_from_its_folders() {
    let project = Project::base();
    for folder in [".", "content", "content/chapters", "content/partners/birch"] {
        run_in(&project, folder, &["check"]).expect_success().stdout("");
        run_in(&project, folder, &["list", "partners"]).expect_success().stdout_has("birch");
    }
    let arguments = ["build", "--partner", "birch", "--edition", "ebook"];
    run_in(&project, "content/chapters", &arguments)
        .expect_success()
        .stderr_has("../../output/draft/birch/field-guide-birch-ebook-draft.epub");
    assert!(project.at("output/draft/build.json").exists());
    run_in(&project, "content/chapters", &["new", "chapter", "fresh"]).expect_success();
    assert!(project.at("content/chapters/fresh.md").exists());
    run_in(&project, "output/draft/birch", &["verify", "field-guide-birch-ebook-draft.epub"])
        .stderr_has("there are no release records here");
}

#[test]
fn a_folder_that_is_named_is_not_searched_for() {
    let project = Project::base();
    run_in(&project, "content", &["check", "--root", "."]).expect_failure(2);
    run_in(&project, "content", &["check", "--root", ".."]).expect_success();
    let elsewhere = Project::empty();
    std::fs::create_dir(elsewhere.at("deep")).expect("a folder");
    run_in(&elsewhere, "deep", &["check"]).expect_failure(2).stdout_has("this is not a project");
}
