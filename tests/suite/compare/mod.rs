//! Comparing releases, and marking what changed in editions.

mod bars;
mod changelog;
mod command;
mod cuts;
mod ebook;
mod formulas;
mod goldens;
mod properties;

use crate::support::{Project, Run};
use std::sync::OnceLock;

const DRAFT: &str = "content/releases/next.toml";

/// The base project with an edition for paper and an ebook, in which nothing blocks a release.
fn small() -> Project {
    let project = Project::base()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml");
    let about = project.text("content/front-matter/about.md");
    let kept: Vec<&str> = about.lines().filter(|line| !line.starts_with("<!-- uncon")).collect();
    let legal = project.text("content/chapters/writing.md");
    let legal =
        legal.replace("The law asks for no form.", "In the whole UK the law asks for none.");
    project
        .write("content/front-matter/about.md", kept.join("\n") + "\n")
        .write("content/chapters/writing.md", legal)
}

/// The same with the release 2026.03. It is cut once and copied for each test.
pub(crate) fn released() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = small();
        run(&project, &["release", "cut", "--allow-dirty"]);
        project
    });
    Project::empty().overlay(first.path())
}

/// The same a month later, with every kind of change.
fn edited() -> Project {
    let asking = "content/chapters/asking.md";
    let writing = "content/chapters/writing.md";
    released()
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
        .replace(asking, "law-as-at: 2026-01-15", "law-as-at: 2026-03-01")
        .replace(asking, "reviewed: 2026-02-01", "reviewed: 2026-03-02")
        .replace(asking, "| Copy | 30 |", "| Copy | 14 |")
        .replace(asking, "> Keep everything.\n>\n> Twice.\n\n", "")
        .replace(asking, "1. The request\n", "1. The very first request\n")
        .replace(writing, "A tip: write early", "A hint: write early")
        .replace(writing, "Ask in writing.", "Always ask in writing.\n\nAsk for a receipt.")
        .replace(
            "content/book.toml",
            "sections = [\"asking\", \"writing\", \"plain\"]",
            "sections = [\"asking\", \"writing\", \"plain\", \"fresh\"]",
        )
        .write(
            "content/chapters/fresh.md",
            "---\nid: fresh\ntitle: A new chapter\nkind: chapter\nsummary: When trees bear \
             fruit.\naudience: [volunteers]\njurisdiction: [UK]\nlaw-as-at: 2026-01-15\nreviewed: \
             2026-02-01\nreview-by: 2027-02-01\nowner: The editors\nsince: \"2026.04\"\n---\n\n\
             Trees bear fruit in autumn.\n",
        )
}

/// The same with its changes classed: the law in `asking`, clarity in `writing`.
fn classed() -> Project {
    let project = edited();
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT);
    let (asking, writing) = draft.split_once("section = \"writing\"").expect("two entries");
    let said = |text: &str, impact: &str, summary: &str| {
        text.replacen("impact = \"\"", &format!("impact = \"{impact}\""), 1).replacen(
            "summary = \"\"",
            &format!("summary = \"{summary}\""),
            1,
        )
    };
    let (start, entry) = asking.split_once("[[change]]").expect("an entry");
    let entry = said(entry, "substantive", "A copy is due in 14 days.");
    let writing = said(writing, "clarifying", "Says when to ask.");
    let draft = format!("{start}[[change]]{entry}section = \"writing\"{writing}");
    project.write(DRAFT, draft)
}

/// A project with the releases 2026.03 and 2026.04; its print edition has one with marked changes
/// beside it, its ebook is marked.
fn released_twice() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = classed();
        let project = marking(marking(project, "print", "separate"), "ebook", "on");
        run(&project, &["release", "cut", "--allow-dirty"]);
        project
    });
    Project::empty().overlay(first.path())
}

fn marking(project: Project, edition: &str, value: &str) -> Project {
    let path = format!("content/editions/{edition}.toml");
    project.replace(&path, "schema = 1", &format!("schema = 1\nrevisions = \"{value}\""))
}

#[track_caller]
fn run(project: &Project, arguments: &[&str]) -> Run {
    project.run(arguments).expect_success()
}
