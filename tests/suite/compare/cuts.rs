//! Releases whose editions are marked.

use super::{classed, marking, released, released_twice, run};
use crate::support::{Project, manuscript, pages, unzip, words};
use bindery::compare::mark_changes;

const CUT: [&str; 3] = ["release", "cut", "--allow-dirty"];
const BOOK: &str = "content/book.toml";

/// Another month; what changed is classed as of substance.
fn third(project: Project) -> Project {
    let project = project.replace(BOOK, "updated = 2026-04-02", "updated = 2026-05-01");
    project.run(&["release", "plan"]);
    let draft = "content/releases/next.toml";
    if !project.at(draft).exists() {
        return project;
    }
    let said = project
        .text(draft)
        .replace("impact = \"\"", "impact = \"substantive\"")
        .replace("summary = \"\"", "summary = \"Something else.\"");
    project.write(draft, said)
}

fn changes_in(project: &Project, version: &str, partner: &str) -> String {
    let path =
        format!("output/releases/{version}/{partner}/field-guide-{partner}-ebook-{version}.epub");
    let page = unzip(&project.bytes(&path))["EPUB/section-changes.xhtml"].clone();
    String::from_utf8(page).expect("text")
}

#[test]
fn a_release_marks_what_changed_since_an_older_one_that_the_book_names() {
    let project = released_twice().append(BOOK, "\n[revisions]\nsince = \"2026.03\"\n");
    let project = third(project);
    run(&project, &CUT);
    let section = changes_in(&project, "2026.05", "alder");
    assert!(section.contains("since version 2026.03"), "{section}");
    assert!(section.contains("A copy is due in 14 days."), "as 2026.04 said: {section}");
    run(&project, &["release", "verify", "2026.05"]);
}

#[test]
fn a_foreword_that_is_gone_stops_no_release() {
    let project = released_twice().remove("content/partners/birch/foreword.md").replace(
        "content/partners/birch/_brand.yml",
        "    foreword: foreword.md\n",
        "",
    );
    let project = third(project);
    run(&project, &CUT);
    run(&project, &["release", "verify", "2026.05"]);
}

#[test]
fn a_foreword_has_the_name_of_its_own_partner() {
    let foreword = "content/partners/birch/foreword.md";
    let text = released().text(foreword);
    let project = released().write(foreword, text + "\nOne more thing.\n");
    let mut workspace = project.workspace();
    workspace.mark_every_edition();
    mark_changes(&mut workspace, None).unwrap_or_else(|problems| panic!("{problems:?}"));
    let manuscript = manuscript(&workspace, "birch", "print");
    let other = &workspace.project.partner("alder").expect("alder").partner.name;
    let text = words(&pages(&workspace, &manuscript).document);
    let section = text.split("This edition shows what has changed").nth(1).expect("the section");
    assert!(section.contains("Foreword by Birch"), "{section}");
    assert!(!text.contains(other.as_str()), "{other} is named in birch's edition");
}

#[test]
fn removed_passages_are_counted_after_a_summary() {
    let project = marking(classed(), "ebook", "on");
    run(&project, &CUT);
    let section = changes_in(&project, "2026.04", "alder");
    assert!(
        section.contains("A copy is due in 14 days. 2 passages have been removed."),
        "{section}"
    );
}
