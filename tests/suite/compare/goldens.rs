//! What partners and readers get with a release, as whole texts: release notes, notices of recalls,
//! the pages on currency, and comparisons.

use super::{released_twice, run};
use crate::support::{Project, compare_folder, xml};
use std::collections::BTreeMap;

const SITE: &str = "output/releases/current";

type Texts = BTreeMap<String, String>;

/// Files of a project by the names that their golden files have.
fn texts(project: &Project, files: &[(&str, &str)]) -> Texts {
    files.iter().map(|(name, path)| ((*name).to_owned(), project.text(path))).collect()
}

/// A web page must be one accessible document that runs and loads nothing.
#[track_caller]
fn check_pages(texts: &Texts) {
    let pages = texts.iter().filter(|(name, _)| name.ends_with(".html"));
    for (name, text) in pages {
        let plain = text
            .replace("<meta charset=\"utf-8\">", "")
            .replace("initial-scale=1\">", "initial-scale=1\"/>")
            .replace("<br>", "<br/>");
        let document = xml(&plain);
        let count =
            |tag: &str| document.descendants().filter(|node| node.has_tag_name(tag)).count();
        for tag in ["title", "h1", "main"] {
            assert_eq!(count(tag), 1, "{name}: {tag}");
        }
        let root = document.root_element();
        assert_eq!(root.attribute("lang"), Some("en-GB"), "{name}");
        assert!(text.contains("<meta name=\"viewport\""), "{name}");
        for part in ["<script", "<link", "<img", "src=", "@import", "url("] {
            assert!(!text.contains(part), "{name} has `{part}`");
        }
        // Headings go down one level at a time.
        let levels = document.descendants().filter_map(|node| {
            let level = node.tag_name().name().strip_prefix('h')?;
            level.parse::<u8>().ok()
        });
        let mut last = 0;
        for level in levels {
            assert!(level <= last + 1, "{name}: h{level} after h{last}");
            last = level;
        }
        for link in document.descendants().filter_map(|node| node.attribute("href")) {
            if let Some(id) = link.strip_prefix('#') {
                let is_there = document.descendants().any(|node| node.attribute("id") == Some(id));
                assert!(is_there, "{name} leads to {link}");
            }
        }
    }
}

#[test]
fn release_notes() {
    let notes = texts(
        &released_twice(),
        &[
            ("first.md", "output/releases/2026.03/release-notes.md"),
            ("second.html", "output/releases/2026.04/release-notes.html"),
            ("second.md", "output/releases/2026.04/release-notes.md"),
            ("second.txt", "output/releases/2026.04/release-notes.txt"),
        ],
    );
    check_pages(&notes);
    compare_folder("release-notes", &notes);
}

#[test]
fn recalls_on_pages_and_in_notices() {
    let project = released_twice();
    let recall = ["release", "recall", "2026.03", "--section", "asking"];
    let reason = ["--reason", "The time limit for a copy was wrong.", "--except", "2026.04"];
    run(&project, &[&recall[..], &reason[..]].concat());
    let mut pages = texts(
        &project,
        &[
            ("overview.html", &format!("{SITE}/index.html")),
            ("release-current.html", &format!("{SITE}/2026.04/index.html")),
            ("release-superseded.html", &format!("{SITE}/2026.03/index.html")),
            ("section-current.html", &format!("{SITE}/2026.04/asking/index.html")),
            ("section-text.html", &format!("{SITE}/2026.04/asking/text.html")),
            ("section-superseded.html", &format!("{SITE}/2026.03/writing/index.html")),
            ("section-the-same-since.html", &format!("{SITE}/2026.03/plain/index.html")),
            ("section-recalled.html", &format!("{SITE}/2026.03/asking/index.html")),
            ("section-history.html", &format!("{SITE}/asking/index.html")),
            ("section-history.json", &format!("{SITE}/asking/status.json")),
        ],
    );
    let reason = "The address of the helpline was wrong.";
    run(&project, &["release", "recall", "2026.04", "--reason", reason]);
    pages.extend(texts(
        &project,
        &[
            ("release-recalled.html", &format!("{SITE}/2026.04/index.html")),
            ("release-before-a-recalled-one.html", &format!("{SITE}/2026.03/index.html")),
            ("release-before-a-recalled-one.json", &format!("{SITE}/2026.03/status.json")),
        ],
    ));
    check_pages(&pages);
    compare_folder("currency", &pages);
    let notices = "content/releases/notices";
    let notice = |(name, path): &(&str, &str)| {
        ((*name).to_owned(), project.text(&format!("{notices}/{path}")))
    };
    let names = [
        ("recall-2026.03-asking.md", "recall-2026.03-asking/alder.md"),
        ("recall-2026.03-asking.txt", "recall-2026.03-asking/birch.txt"),
        ("recall-2026.04.md", "recall-2026.04/birch.md"),
    ];
    compare_folder("recall-notices", &names.iter().map(notice).collect());
}

#[test]
fn comparisons() {
    let project = released_twice();
    let report = |format: &str| {
        run(&project, &["release", "diff", "2026.03", "2026.04", "--format", format]).stdout
    };
    let reports = [("human", "txt"), ("markdown", "md"), ("html", "html"), ("json", "json")]
        .map(|(format, ending)| (format!("2026.03-2026.04.{ending}"), report(format)))
        .into();
    check_pages(&reports);
    compare_folder("diff", &reports);
}
