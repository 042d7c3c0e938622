//! Levels: from `book.toml`, from the command line, for drafts and for releases.

use crate::support::Project;
use bindery::ground::diagnostic::{Code, Severity};
use bindery::project::{LINTS, Level, Strictness};

const LONG: &str = "The old gardener who kept the orchard behind the mill for forty years and more \
    wrote down every evening by the light of his lamp in a small brown book how many apples had \
    fallen from each of the trees that day.\n";

/// The base project with this line of `[lints]` instead of its own.
fn with(line: &str) -> Project {
    Project::base().replace("content/book.toml", "long-sentence = \"warn\"", line)
}

#[test]
fn a_lint_warns_denies_or_is_silent_as_the_book_says() {
    for (line, code, expected) in [
        ("", 0, "warning[long-sentence]"),
        ("long-sentence = \"warn\"", 0, "warning[long-sentence]"),
        ("long-sentence = \"deny\"", 1, "error[long-sentence]"),
        ("long-sentence = \"allow\"", 0, ""),
    ] {
        let run = with(line).body(LONG).run(&["check", "--format", "short"]).expect_failure(code);
        assert_eq!(run.stdout.is_empty(), expected.is_empty(), "{line}: {}", run.stdout);
        run.stdout_has(expected);
    }
}

#[test]
fn what_would_mislead_a_reader_is_denied_and_may_be_allowed_by_choice() {
    let body = "The Data Protection Act 2018 says so.\n";
    Project::base().body(body).run(&["check"]).expect_failure(1);
    with("uncited-authority = \"allow\"").body(body).run(&["check"]).expect_success().stdout("");
}

#[test]
fn the_command_line_denies_any_lint_even_one_that_is_allowed() {
    let project = with("long-sentence = \"allow\"").body(LONG);
    project.run(&["check", "--deny", "warnings"]).expect_success().stdout("");
    project
        .run(&["check", "--format", "short", "--deny", "long-sentence"])
        .expect_failure(1)
        .stdout_has("error[long-sentence]");
    project
        .run(&["check", "--format", "short", "--deny", "unconfirmed"])
        .expect_failure(1)
        .stdout_has("content/front-matter/about.md:28:1: error[unconfirmed]: unconfirmed: the date")
        .stderr("1 error\n");
}

#[test]
fn no_level_hides_what_would_break_an_edition() {
    for lint in ["missing-alt", "link-target", "undefined-term"] {
        for level in ["allow", "warn"] {
            with(&format!("{lint} = \"{level}\""))
                .run(&["check", "--format", "short"])
                .expect_failure(1)
                .stdout_has("error[invalid-value]: ");
        }
        with(&format!("{lint} = \"deny\"")).run(&["check"]).expect_success();
    }
}

/// The severity of the unconfirmed statement of the base project, in drafts and in releases.
fn unconfirmed(project: &Project) -> [Option<Severity>; 2] {
    let workspace = project.workspace();
    let release = workspace.draft_release().expect("a date");
    [workspace.check(&release), workspace.check_as(&release, Strictness::Release, &[])].map(
        |problems| {
            let found = problems.iter().find(|problem| problem.code == Code::Unconfirmed);
            found.map(|problem| problem.severity)
        },
    )
}

#[test]
fn a_release_is_told_of_unconfirmed_statements_and_may_refuse_them() {
    let release = "\n[lints.release]\nunconfirmed = \"deny\"\n";
    let refusing = Project::base();
    assert_eq!(unconfirmed(&refusing), [None, Some(Severity::Error)]);
    let by_default = Project::base().replace("content/book.toml", release, "");
    assert_eq!(unconfirmed(&by_default), [None, Some(Severity::Warning)]);
    let strict = by_default.replace(
        "content/book.toml",
        "long-sentence = \"warn\"",
        "long-sentence = \"warn\"\nunconfirmed = \"deny\"",
    );
    assert_eq!(unconfirmed(&strict), [Some(Severity::Error); 2]);
}

#[test]
fn a_release_judges_by_the_levels_of_drafts_where_it_has_none_of_its_own() {
    let workspace = with("bare-address = \"deny\"").workspace();
    let lints = &workspace.project.book.lints;
    for lint in LINTS {
        let [draft, release] = [Strictness::Draft, Strictness::Release]
            .map(|strictness| lints.level(lint.code, strictness));
        match lint.code {
            Code::Unconfirmed => assert_eq!(release, Some(Level::Deny)),
            Code::Unverified => {
                assert_eq!([draft, release], [Some(Level::Allow), Some(Level::Warn)]);
            }
            Code::SkeletonText | Code::UnreviewedTranslation | Code::HiddenData => {
                assert_eq!([draft, release], [Some(Level::Warn), Some(Level::Deny)]);
            }
            // The base project's people are made up, and its book says so.
            Code::PlaceholderContact => assert_eq!(release, Some(Level::Allow)),
            _ => assert_eq!(draft, release, "{}", lint.code),
        }
    }
    assert_eq!(lints.level(Code::BareAddress, Strictness::Release), Some(Level::Deny));
    assert_eq!(lints.level(Code::Syntax, Strictness::Release), None);
}

#[test]
fn known_acronyms_need_no_words() {
    let body = "Send the PDF and the PDFs.\n";
    Project::base().body(body).run(&["check", "--deny", "warnings"]).expect_success();
    Project::base()
        .replace("content/book.toml", "[\"PDF\"]", "[\"EPUB\"]")
        .body(body)
        .run(&["check", "--format", "short"])
        .stdout_has("warning[unexpanded-acronym]: `PDF` is not spelt out");
}
