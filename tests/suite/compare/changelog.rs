//! Drafts of `content/CHANGELOG.md`.

use super::{classed, edited, released_twice, run};

const FILE: &str = "content/CHANGELOG.md";
const ENTRY: &str = "\n### Law changed\n\n- **Asking for data: first steps**: A copy is due in 14 \
                     days.\n\n### Added\n\n- **A new chapter**: When trees bear fruit.\n\n### \
                     Changed\n\n- **Writing the request**: Says when to ask.\n";

#[test]
fn a_draft_lists_what_changed_since_the_last_release() {
    let project = classed();
    run(&project, &["release", "changelog"]).stdout(&format!("## Unreleased\n{ENTRY}"));
    assert!(!project.at(FILE).exists(), "nobody asked for the file");
    // If nobody has summed a change up, the draft gives its extent.
    run(&edited(), &["release", "changelog"]).stdout_has("- **Writing the request**: ");
}

#[test]
fn a_draft_of_a_release_comes_from_its_record() {
    run(&released_twice(), &["release", "changelog", "2026.04"])
        .stdout(&format!("## 2026.04 - 2026-04-02\n{ENTRY}"));
    run(&released_twice(), &["release", "changelog", "2026.03"])
        .stdout("## 2026.03 - 2026-03-01\n\n### Added\n\n- The first release.\n");
    released_twice()
        .run(&["release", "changelog", "2026.05"])
        .expect_failure(2)
        .stderr_has("there is no release `2026.05`");
}

#[test]
fn drafts_are_written_in_the_order_of_releases() {
    let project = released_twice();
    for version in ["2026.03", "2026.04"] {
        run(&project, &["release", "changelog", version, "--write"]);
    }
    let expected = format!(
        "# Changelog\n\nWhat has changed for readers, newest first.\n\n## 2026.04 - \
         2026-04-02\n{ENTRY}\n## 2026.03 - 2026-03-01\n\n### Added\n\n- The first release.\n"
    );
    similar_asserts::assert_eq!(project.text(FILE), expected);
}

#[test]
fn a_persons_words_are_never_written_over() {
    for words in [
        "We say it ourselves.\n",
        "\n<!-- to be written on Monday -->\n",
        "\n### Changed\n\n- Something of ours.\n\n### Fixed\n",
        "\n### Added\n* A star.",
    ] {
        let text = format!("# Ours\r\n\r\n## Unreleased\n{words}");
        let project = classed().write(FILE, &text);
        run(&project, &["release", "changelog", "--write"])
            .stderr_has("content/CHANGELOG.md already has text under Unreleased")
            .stdout_has("A copy is due in 14 days.");
        assert_eq!(project.bytes(FILE), text.as_bytes());
    }
}

#[test]
fn a_second_draft_changes_nothing() {
    let project = classed();
    run(&project, &["release", "changelog", "--write"]).stderr_has("drafted the entry Unreleased");
    let first = project.bytes(FILE);
    run(&project, &["release", "changelog", "--write"]).stderr_has("nothing was written");
    assert_eq!(project.bytes(FILE), first);
}

#[test]
fn headings_that_wait_for_words_are_filled_in_their_order() {
    let text = "# Ours\n\nAn introduction.\n\n## [Unreleased]\n\n### Changed\n\n### Security\n\n## \
                2026.01 - 2026-01-05\n\nOld words.\n";
    let project = classed().write(FILE, text);
    run(&project, &["release", "changelog", "--write"]);
    similar_asserts::assert_eq!(
        project.text(FILE),
        "# Ours\n\nAn introduction.\n\n## [Unreleased]\n\n### Changed\n\n- **Writing the request**: \
         Says when to ask.\n\n### Security\n\n### Law changed\n\n- **Asking for data: first \
         steps**: A copy is due in 14 days.\n\n### Added\n\n- **A new chapter**: When trees bear \
         fruit.\n\n## 2026.01 - 2026-01-05\n\nOld words.\n"
    );
}

#[test]
fn a_recall_is_listed_under_a_heading_of_its_own() {
    let project = released_twice();
    run(
        &project,
        &[
            "release",
            "recall",
            "2026.03",
            "--section",
            "asking",
            "--reason",
            "The *limit* was wrong.",
            "--except",
            "2026.04",
        ],
    );
    run(&project, &["release", "changelog"]).stdout_has(
        "### Recalled\n\n- **Asking for data: first steps** in version 2026.03: The \\*limit\\* \
         was wrong.\n",
    );
}
