//! Files that a setting names and that cannot be read: what is wrong with the path or the file, and
//! what to do, in plain words.

use crate::support::Project;

const ALDER: &str = "content/partners/alder/_brand.yml";
const BIRCH: &str = "content/partners/birch/_brand.yml";

#[track_caller]
fn one(project: &Project, words: &str, advice: &str) {
    let run = project.run(&["check", "--format", "short"]);
    let lines: Vec<&str> = run.stdout.lines().filter(|line| line.contains("error[")).collect();
    assert_eq!(lines.len(), 1, "{}", run.stdout);
    assert!(
        lines[0].contains(words) && lines[0].contains(advice),
        "{words}, {advice}: {}",
        lines[0]
    );
    assert!(!run.stdout.contains("os error"), "{}", run.stdout);
}

#[test]
fn a_name_in_other_letters_gets_a_suggestion() {
    let named = |path: &str| {
        Project::base().replace(ALDER, "foreword: foreword.md", &format!("foreword: {path}"))
    };
    for path in ["Foreword.md", "foreward.md", "fore%77ord.md", "./Foreword.md"] {
        let project = named(path);
        let run = project.run(&["check", "--format", "short"]);
        assert!(run.stdout.contains("did you mean `foreword.md`?"), "{path}: {}", run.stdout);
    }
    let project = Project::base().replace(ALDER, "fonts/Lexend-Bold.ttf", "Fonts/Lexend-bold.ttf");
    let run = project.run(&["check", "--format", "short"]);
    assert!(run.stdout.contains("did you mean `fonts/Lexend-Bold.ttf`?"), "{}", run.stdout);
}

#[test]
fn what_is_no_path_in_the_project_is_shown_as_it_is_written() {
    let cases = [
        ("https://birch.example/logo.svg", "is an address", "copy the file into the project"),
        ("~/logo.svg", "leads out of the project", "copy the file into the project"),
        ("/home/ash/logo.svg", "leads out of the project", "copy the file into the project"),
        ("C:\\logos\\logo.svg", "leads out of the project", "copy the file into the project"),
        ("..\\birch\\logo.svg", "contains a backslash", "`../birch/logo.svg`"),
    ];
    for (path, words, advice) in cases {
        let project = Project::base().replace(BIRCH, "path: logo.svg", &format!("path: {path}"));
        one(&project, &format!("`{path}` {words}"), advice);
        let project =
            Project::base().replace(ALDER, "foreword: foreword.md", &format!("foreword: {path}"));
        let run = project.run(&["check", "--format", "short"]);
        assert!(run.stdout.contains(&format!("`{path}` {words}")), "{}", run.stdout);
    }
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_in_a_circle_are_reported_once() {
    use std::os::unix::fs::symlink;
    let project = Project::base();
    symlink("..", project.at("content/figures/up")).expect("a link");
    one(
        &project,
        "content/figures/up: error[file-unreadable]: this link leads to a folder",
        "remove",
    );

    let project = Project::base().remove("content/partners/alder/foreword.md");
    symlink("nothing.md", project.at("content/partners/alder/foreword.md")).expect("a link");
    one(&project, "this link leads nowhere", "repair the link");

    let project = Project::base().remove("content/partners/alder/foreword.md");
    symlink("foreword.md", project.at("content/partners/alder/foreword.md")).expect("a link");
    one(&project, "the link leads in a circle", "remove the link");

    let project = Project::base().remove("content/glossary.toml");
    std::fs::create_dir(project.at("content/glossary.toml")).expect("a folder");
    let run = project.run(&["check", "--format", "short"]);
    assert!(run.stdout.contains("content/glossary.toml: error[file-unreadable]: this is a folder"));
    assert!(!run.stdout.contains("os error"), "{}", run.stdout);
}
