//! Releases: planning, cutting, rebuilding and recalling them, and verifying copies.

mod bundle;
mod current;
mod current_languages;
mod cut;
mod damage;
mod embedded;
mod forged;
mod histories;
mod kill;
mod notes;
mod partners;
mod places;
mod plan;
mod prove;
mod recall;
mod reproducible;
mod resaved;
mod show;
mod signed;
mod statements;
mod stray_names;
mod update;
mod volumes;

use crate::support::{Project, Run};
use serde_json::Value;
use std::sync::OnceLock;

/// The base project with two editions, an ebook and pages, so that a cut is quick.
fn small() -> Project {
    Project::base()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace("content/front-matter/about.md", UNCONFIRMED, "")
}

const UNCONFIRMED: &str =
    "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n";

/// The same as [`small`], for tests of other capabilities.
pub(crate) fn unreleased() -> Project {
    small()
}

/// The same as [`released`], for tests of other capabilities.
pub(crate) fn small_release() -> Project {
    released()
}

/// The same as [`released_twice`], for tests of other capabilities.
pub(crate) fn two_small_releases() -> Project {
    released_twice()
}

/// A project whose release 2026.03 was cut. It is cut once and copied for each test.
fn released() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = small();
        cut(&project, &[]);
        project
    });
    Project::empty().overlay(first.path())
}

/// A project with a second release, 2026.04, in which the chapter `asking` is reworded.
fn released_twice() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = reworded(released());
        project.run(&["release", "plan"]);
        let project = classed(project, "substantive", "Anybody who wishes may ask.");
        cut(&project, &[]);
        project
    });
    Project::empty().overlay(first.path())
}

/// The text of the next month, with the chapter `asking` reworded.
fn reworded(project: Project) -> Project {
    project.replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02").replace(
        "content/chapters/asking.md",
        "Anyone may ask",
        "Anyone who wishes may ask",
    )
}

/// Fills in the only entry of the draft.
fn classed(project: Project, impact: &str, summary: &str) -> Project {
    project.replace(DRAFT, "impact = \"\"", &format!("impact = \"{impact}\"")).replace(
        DRAFT,
        "summary = \"\"",
        &format!("summary = \"{summary}\""),
    )
}

#[track_caller]
fn cut(project: &Project, arguments: &[&str]) -> Run {
    let arguments: Vec<&str> = ["release", "cut"].iter().chain(arguments).copied().collect();
    project.run(&arguments).expect_success()
}

#[track_caller]
fn record(project: &Project, version: &str) -> Value {
    let text = project.text(&format!("content/releases/{version}/release.json"));
    serde_json::from_str(&text).expect("a record is JSON")
}

const DRAFT: &str = "content/releases/next.toml";
const EBOOK: &str = "output/releases/2026.03/alder/field-guide-alder-ebook-2026.03.epub";
const PRINT: &str = "output/releases/2026.03/alder/field-guide-alder-print-2026.03.pdf";
