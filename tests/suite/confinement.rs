//! A project cannot read anything outside its own folder, by any kind of path.

use crate::support::Project;
use std::os::unix::fs::symlink;

/// A secret next to the folder of a project, and the name of that folder.
fn beside_a_secret() -> (Project, &'static str) {
    let outer = Project::empty();
    let base = Project::base();
    let outer = outer
        .overlay_into("project", base.path())
        .write("secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n")
        .write("secret.md", "secretword\n")
        .overlay_into("fonts", &base.at("content/partners/alder/fonts"));
    (outer, "project")
}

fn check(outer: &Project) -> crate::support::Run {
    outer.run(&["check", "--root", "project", "--format", "short"])
}

const PLAIN: &str = "project/content/chapters/plain.md";
const BIRCH: &str = "project/content/partners/birch/_brand.yml";
const ALDER: &str = "project/content/partners/alder/_brand.yml";

#[test]
fn paths_that_climb_out_are_refused() {
    for (file, from, to) in [
        (PLAIN, "A plain paragraph.", "![A secret.](../../../secret.svg)"),
        (PLAIN, "A plain paragraph.", "![A secret.](figures/../../../secret.svg)"),
        (BIRCH, "path: logo.svg", "path: ../../../../secret.svg"),
        (ALDER, "foreword: foreword.md", "foreword: ../../../../secret.md"),
        (ALDER, "fonts/Lexend-Regular.ttf", "../../../../fonts/Lexend-Regular.ttf"),
    ] {
        let (outer, _) = beside_a_secret();
        let run = check(&outer.replace(file, from, to)).expect_failure(1);
        assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
        run.stdout_has("error[path-outside]: ").stdout_has(&file["project/".len()..]);
    }
}

#[test]
fn absolute_paths_are_refused_even_to_the_projects_own_files() {
    let (outer, _) = beside_a_secret();
    let own = outer.at("project/content/figures/clock.svg").display().to_string();
    let foreword = outer.at("project/content/partners/alder/foreword.md").display().to_string();
    let font =
        outer.at("project/content/partners/alder/fonts/Lexend-Regular.ttf").display().to_string();
    for (file, from, to) in [
        (PLAIN, "A plain paragraph.", format!("![A clock.]({own})")),
        (BIRCH, "path: logo.svg", format!("path: {own}")),
        (ALDER, "foreword: foreword.md", format!("foreword: {foreword}")),
        (ALDER, "fonts/Lexend-Regular.ttf", font),
    ] {
        let (outer, _) = beside_a_secret();
        check(&outer.replace(file, from, &to))
            .expect_failure(1)
            .stdout_has("error[path-outside]: ");
    }
}

#[test]
fn links_that_lead_out_are_refused() {
    for (link, target, changes) in [
        (
            "project/content/figures/linked.svg",
            "../../../secret.svg",
            Some((PLAIN, "A plain paragraph.", "![A secret.](figures/linked.svg)")),
        ),
        (
            "project/content/linked",
            "../..",
            Some((PLAIN, "A plain paragraph.", "![A secret.](linked/secret.svg)")),
        ),
        ("project/content/chapters/linked.md", "../../../secret.md", None),
        (
            "project/content/partners/alder/linked.md",
            "../../../../secret.md",
            Some((ALDER, "foreword: foreword.md", "foreword: linked.md")),
        ),
        (
            "project/content/partners/alder/linked",
            "../../../../fonts",
            Some((ALDER, "fonts/Lexend-Regular.ttf", "linked/Lexend-Regular.ttf")),
        ),
        (
            "project/content/partners/birch/linked.svg",
            "../../../../secret.svg",
            Some((BIRCH, "path: logo.svg", "path: linked.svg")),
        ),
        ("project/layouts", "../fonts", None),
    ] {
        let (mut outer, _) = beside_a_secret();
        symlink(target, outer.at(link)).expect("a link");
        assert!(outer.at(link).exists(), "{link} must lead somewhere");
        if let Some((file, from, to)) = changes {
            outer = outer.replace(file, from, to);
        }
        let run = check(&outer).expect_failure(1);
        run.stdout_has("error[path-outside]: ").stdout_lacks("secretword");
    }
}

#[test]
fn links_inside_the_project_are_followed() {
    let (outer, _) = beside_a_secret();
    symlink("clock.svg", outer.at("project/content/figures/again.svg")).expect("a link");
    let outer = outer.replace(PLAIN, "A plain paragraph.", "![A clock.](figures/again.svg)");
    check(&outer).expect_success().stdout("");
}

#[test]
fn a_folder_of_content_that_leads_out_is_refused() {
    let (outer, _) = beside_a_secret();
    std::fs::rename(outer.at("project/content"), outer.at("elsewhere")).expect("a new name");
    symlink("../elsewhere", outer.at("project/content")).expect("a link");
    check(&outer).expect_failure(1).stdout_has("error[path-outside]: ");
}

#[test]
fn nothing_outside_is_written_through_a_link_either() {
    let (outer, _) = beside_a_secret();
    let before = outer.text("secret.md");
    let place = "project/output/draft/alder/field-guide-alder-ebook-draft.epub";
    let outer = outer.write("project/output/draft/alder/kept.txt", "kept");
    symlink("../../../../secret.md", outer.at(place)).expect("a link");
    let arguments = ["build", "--root", "project", "--partner", "alder", "--edition", "ebook"];
    outer.run(&arguments).expect_success();
    assert_eq!(outer.text("secret.md"), before, "the link was replaced, not followed");
    assert!(outer.bytes(place).starts_with(b"PK"));
}
