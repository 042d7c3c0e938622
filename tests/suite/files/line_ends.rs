//! A checkout with other line ends means the same.

use crate::support::Project;
use std::fs;
use std::path::Path;

/// Every text below a folder, with carriage returns before its line feeds.
fn convert(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            convert(&path);
            continue;
        }
        let bytes = fs::read(&path).expect("a file");
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if !text.contains('\0') {
            fs::write(&path, text.replace("\r\n", "\n").replace('\n', "\r\n")).expect("written");
        }
    }
}

/// A project that has a layout of every kind for itself.
fn with_layouts() -> Project {
    let note = "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n";
    let project = Project::base()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace("content/front-matter/about.md", note, "");
    let layouts = crate::support::repository().join("layouts");
    project
        .write("layouts/callouts.typ", fs::read(layouts.join("callouts.typ")).expect("a layout"))
        .write("layouts/oscola.csl", fs::read(layouts.join("oscola.csl")).expect("a layout"))
        .write("layouts/epub/book.css", fs::read(layouts.join("epub/book.css")).expect("a layout"))
        .write("layouts/epub/page.xhtml", fs::read(layouts.join("epub/page.xhtml")).expect("one"))
}

#[test]
fn a_checkout_with_other_line_ends_makes_the_same_bytes() {
    let (one, other) = (with_layouts(), with_layouts());
    convert(other.path());
    assert_ne!(one.bytes("content/figures/clock.svg"), other.bytes("content/figures/clock.svg"));
    for project in [&one, &other] {
        project.run(&["build", "--partner", "birch"]).expect_success().stderr_has("2 made");
    }
    let files = one.files("output/draft");
    assert_eq!(files, other.files("output/draft"));
    for file in files {
        let file = format!("output/draft/{file}");
        assert!(one.bytes(&file) == other.bytes(&file), "{file} differs");
    }
}

#[test]
fn reports_name_the_same_places_in_either_checkout() {
    let report = |is_other: bool| {
        let project = Project::base().body("One.\n\nTwo <br>\nthree [x](#none).\n");
        if is_other {
            convert(project.path());
        }
        project.run(&["check", "--format", "short"]).expect_failure(1).stdout
    };
    assert_eq!(report(false), report(true));
}

#[test]
fn a_release_is_the_same_from_either_checkout_and_verifies() {
    let (one, other) = (with_layouts(), with_layouts());
    convert(&other.at("content"));
    convert(&other.at("layouts"));
    for project in [&one, &other] {
        project.run(&["release", "cut", "2026.03", "--allow-dirty"]).expect_success();
    }
    let sums = "output/releases/2026.03/SHA256SUMS";
    assert_eq!(one.text(sums), other.text(sums));
    other.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn a_record_with_other_line_ends_is_trusted_as_before() {
    let project = with_layouts();
    project.run(&["release", "cut", "2026.03", "--allow-dirty"]).expect_success();
    let copy = project
        .files("output/releases/2026.03")
        .into_iter()
        .find(|path| path.ends_with(".epub"))
        .expect("an ebook");
    let copy = format!("output/releases/2026.03/{copy}");
    let before = project.run(&["verify", &copy]);
    assert_eq!(before.code, Some(0), "{}", before.stdout);
    convert(&project.at("content"));
    let after = project.run(&["verify", &copy]);
    assert_eq!((after.code, after.stdout), (before.code, before.stdout));
    project.run(&["release", "verify", "2026.03"]).expect_success();
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
}

#[test]
fn a_text_that_the_tool_adds_to_keeps_its_line_ends() {
    let project = with_layouts();
    project.run(&["release", "cut", "2026.03", "--allow-dirty"]).expect_success();
    let changelog = "content/CHANGELOG.md";
    project.run(&["release", "changelog", "2026.03", "--write"]).expect_success();
    let plain = project.text(changelog);
    let project = project.write(changelog, "# Changelog\r\n");
    project.run(&["release", "changelog", "2026.03", "--write"]).expect_success();
    let text = project.text(changelog);
    assert!(text.contains("2026.03"), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
    assert!(!plain.contains('\r'));
}

#[test]
fn a_lone_carriage_return_is_reported() {
    Project::base()
        .body("One.\r\r\nTwo.\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("error[syntax]: the text has the invisible character U+000D");
}

#[test]
fn a_new_project_and_this_one_say_how_git_ends_lines() {
    let project = Project::empty();
    project.run(&["init", "book"]).expect_success();
    let text = project.text("book/.gitattributes");
    assert!(text.contains("* text=auto eol=lf\n"), "{text}");
    assert!(text.contains("/content/releases/** -text\n"), "{text}");
    let own = fs::read_to_string(crate::support::repository().join(".gitattributes"));
    assert!(own.expect("a file").contains("* text=auto eol=lf\n"));
}
