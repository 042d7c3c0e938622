//! Where a section goes, and what is never overwritten.

use super::files::{paragraph, run};
use super::{Word, import};
use crate::support::Project;

fn bytes() -> Vec<u8> {
    Word::new(&paragraph(&run("Text."))).bytes()
}

#[test]
fn the_name_of_the_file_makes_the_id_and_the_kind_the_folder() {
    let project = Project::base().write("2026 My Draft (v2).docx", bytes());
    project
        .run(&["import", "2026 My Draft (v2).docx"])
        .expect_success()
        .stdout("content/chapters/my-draft-v2.md\n");
    let run = project.run(&["import", "2026 My Draft (v2).docx"]).expect_failure(2);
    assert!(run.stderr.contains("the project already has `my-draft-v2`"), "{}", run.stderr);
    project
        .run(&[
            "import",
            "2026 My Draft (v2).docx",
            "--kind",
            "worksheet",
            "--to",
            "content/worksheets/sheet.md",
        ])
        .expect_success()
        .stdout("content/worksheets/sheet.md\n");
    assert!(project.text("content/worksheets/sheet.md").contains("\nid: sheet\n"));
}

#[test]
fn wrong_places_are_refused_and_nothing_is_written() {
    for (options, said) in [
        (&["--to", "../new.md"][..], "is not in the project"),
        (
            &["--to", "content/worksheets/new.md", "--kind", "chapter"],
            "is no place for a section of the kind `chapter`",
        ),
        (&["--to", "content/chapters/plain.md"], "`content/chapters/plain.md` already exists"),
        (&["--kind", "chaptre"], "did you mean `chapter`?"),
        (&["--kind", "zzz"], "this book has "),
    ] {
        let (project, run) = import("from.docx", &bytes(), options);
        let run = run.expect_failure(2).stdout("");
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
        assert!(!project.at("content/chapters/new.md").exists());
    }
    let project = Project::base().write("from.docx", bytes());
    for (id, said) in
        [("Plain", "is not an id"), ("plain", "already has"), ("glossary", "already has")]
    {
        let run = project.run(&["import", "from.docx", "--id", id]).expect_failure(2);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    project.run(&["import", "missing.docx"]).expect_failure(2);
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    let (one, first) = import("from.docx", &bytes(), &[]);
    let (two, second) = import("from.docx", &bytes(), &[]);
    assert_eq!(one.bytes("content/chapters/new.md"), two.bytes("content/chapters/new.md"));
    assert_eq!(first.stderr, second.stderr);
}
