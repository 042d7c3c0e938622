//! `bindery init` and `bindery new` write files without mistakes.

use crate::support::Project;
use bindery::assembly::workspace::Workspace;
use bindery::ground::diagnostic::Code;
use bindery::project::Strictness;

/// The description of the new book.
const BOOK: &str = "book/content/book.toml";

/// A new project in the folder `book`.
fn started() -> Project {
    let project = Project::empty();
    project
        .run(&["init", "book"])
        .expect_success()
        .stdout("")
        .stderr_has("bindery build --root book");
    project
}

/// Everything that a check of the project reports, apart from text that is to be replaced.
#[track_caller]
fn other_problems(project: &Project) -> Vec<String> {
    let run = project.run(&["check", "--root", "book", "--format", "short"]).expect_success();
    let lines = run.stdout.lines().filter(|line| !line.contains("warning[skeleton-text]"));
    lines.map(str::to_owned).collect()
}

#[test]
fn a_new_project_has_no_problem_but_the_text_that_is_to_be_replaced() {
    let project = started();
    assert_eq!(other_problems(&project), [] as [String; 0]);
    project
        .run(&["check", "--root", "book"])
        .expect_success()
        .stdout_has("this is still placeholder text");
    project.run(&["check", "--root", "book", "--deny", "warnings"]).expect_failure(1);
}

#[test]
fn a_new_project_speaks_of_no_country_and_no_toolkit() {
    let project = started();
    for path in project.files("book") {
        let text = String::from_utf8_lossy(&project.bytes(&format!("book/{path}"))).to_lowercase();
        for foreign in
            ["toolkit", "caseworker", "law-as-at: ", "[uk]", "legislation.gov.uk", "migrant"]
        {
            assert!(!text.contains(foreign), "{path} says “{foreign}”");
        }
    }
}

#[test]
fn a_new_project_builds_all_four_editions_at_once() {
    let project = started();
    project
        .run(&["build", "--root", "book"])
        .expect_success()
        .stderr_has("4 made, 0 unchanged, 0 failed");
    let files = project.files("book/output/draft/our-own");
    let expected =
        ["ebook-draft.epub", "large-print-draft.pdf", "print-draft.pdf", "screen-draft.pdf"];
    assert_eq!(files, expected.map(|ending| format!("our-handbook-our-own-{ending}")));
}

#[test]
fn an_empty_folder_may_become_a_project() {
    let project = Project::empty();
    std::fs::create_dir(project.at("book")).expect("a folder");
    project.run(&["init", "book"]).expect_success();
    project.run(&["init", "deep/down/book"]).expect_success();
    assert_eq!(project.files("book"), project.files("deep/down/book"));
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let project = Project::empty().write("book/mine.txt", "mine");
    project
        .run(&["init", "book"])
        .expect_failure(2)
        .stderr_has("`book` exists and is not empty")
        .stderr_has("existing files are never overwritten");
    assert_eq!(project.files("book"), ["mine.txt"]);
    let project = project.write("file", "a file");
    project.run(&["init", "file"]).expect_failure(2);
    assert_eq!(project.text("file"), "a file");
}

#[test]
fn a_new_chapter_is_sound_once_it_is_listed() {
    let project = started();
    project
        .run(&["new", "chapter", "phone-seizures", "--root", "book"])
        .expect_success()
        .stdout("content/chapters/phone-seizures.md\n")
        .stderr_has("list it in `content/book.toml`");
    let others = other_problems(&project);
    assert!(matches!(others.as_slice(), [one] if one.contains("warning[unlisted-section]")));
    let project = project.replace(BOOK, "\"first-form\"]", "\"first-form\", \"phone-seizures\"]");
    assert_eq!(other_problems(&project), [] as [String; 0]);
}

#[test]
fn a_new_form_is_sound_once_it_is_listed() {
    let project = started();
    project
        .run(&["new", "form", "second-form", "--root", "book"])
        .expect_success()
        .stdout("content/forms/second-form.md\n");
    let project = project.replace(BOOK, "\"first-form\"]", "\"first-form\", \"second-form\"]");
    assert_eq!(other_problems(&project), [] as [String; 0]);
}

#[test]
fn a_new_section_of_every_shipped_kind_is_sound_once_it_is_listed() {
    let project = Project::base();
    for (kind, folder) in
        [("chapter", "chapters"), ("case-study", "case-studies"), ("worksheet", "worksheets")]
    {
        let id = format!("my-{kind}");
        let path = format!("content/{folder}/{id}.md\n");
        project.run(&["new", kind, &id]).expect_success().stdout(&path);
    }
    let project = project.replace(
        "content/book.toml",
        "\"request-sheet\"",
        "\"request-sheet\", \"my-chapter\", \"my-case-study\", \"my-worksheet\"",
    );
    let run = project.run(&["check", "--format", "short"]).expect_success();
    assert!(run.stdout.lines().all(|line| line.contains("skeleton-text")), "{}", run.stdout);
}

#[test]
fn a_new_partner_is_sound_and_gets_its_editions() {
    let project = started();
    project.run(&["new", "partner", "hill-house", "--root", "book"]).expect_success().stdout(
        "content/partners/hill-house/_brand.yml\ncontent/partners/hill-house/foreword.md\n",
    );
    assert_eq!(other_problems(&project), [] as [String; 0]);
    project
        .run(&["build", "--root", "book", "--partner", "hill-house"])
        .expect_success()
        .stderr_has("4 made");
}

#[test]
fn a_name_that_is_no_id_is_refused() {
    let project = started();
    let before = project.files("book");
    for id in ["Phone", "phone seizures", "-phone", "phone-", "a--b", "../up", "1st", "é", ""] {
        for what in ["chapter", "form", "front-matter", "partner"] {
            project
                .run(&["new", what, "--root", "book", "--", id])
                .expect_failure(2)
                .stdout("")
                .stderr_has("is not an id");
        }
    }
    assert_eq!(project.files("book"), before);
}

#[test]
fn what_is_there_already_is_never_overwritten() {
    let project = started();
    for (what, id) in
        [("chapter", "first-chapter"), ("form", "first-chapter"), ("partner", "our-own")]
    {
        project
            .run(&["new", what, id, "--root", "book"])
            .expect_failure(2)
            .stdout("")
            .stderr_has(&format!("the project already has `{id}`"));
    }
    let project = project.replace(
        "book/content/chapters/first-chapter.md",
        "id: first-chapter",
        "id: renamed",
    );
    let text = project.text("book/content/chapters/first-chapter.md");
    project
        .run(&["new", "chapter", "first-chapter", "--root", "book"])
        .expect_failure(2)
        .stderr_has("`content/chapters/first-chapter.md` already exists");
    assert_eq!(project.text("book/content/chapters/first-chapter.md"), text);
}

#[test]
fn the_name_of_a_generated_section_is_taken() {
    started().run(&["new", "chapter", "glossary", "--root", "book"]).expect_failure(2);
}

/// The text of the lines on which a release would be refused for this code.
fn refused(project: &Project, code: Code) -> Vec<String> {
    let workspace = Workspace::open(&project.at("book")).expect("a project");
    let release = workspace.draft_release().expect("a date");
    workspace
        .check_as(&release, Strictness::Release, &[])
        .into_iter()
        .filter(|problem| problem.code == code && problem.is_error())
        .map(|problem| {
            let file = workspace.project.sources.file(problem.span.expect("a place").file);
            file.path.clone()
        })
        .collect()
}

#[test]
fn no_release_has_the_text_of_a_skeleton() {
    let project = started();
    for (what, id) in [
        ("chapter", "second"),
        ("form", "sheet"),
        ("front-matter", "thanks"),
        ("pack", "evening"),
        ("partner", "hill-house"),
    ] {
        project.run(&["new", what, id, "--root", "book"]).expect_success();
    }
    let refused = refused(&project, Code::SkeletonText);
    for path in [
        "content/book.toml",
        "content/front-matter/about.md",
        "content/chapters/first-chapter.md",
        "content/chapters/second.md",
        "content/forms/first-form.md",
        "content/forms/sheet.md",
        "content/front-matter/thanks.md",
        "content/glossary.toml",
        "content/packs/evening.toml",
        "content/partners/our-own/_brand.yml",
        "content/partners/our-own/foreword.md",
    ] {
        assert!(refused.iter().any(|found| found == path), "{path}: {refused:?}");
    }
}

#[test]
fn no_release_has_a_telephone_number_that_is_kept_for_examples() {
    let project = started();
    project.run(&["new", "partner", "hill-house", "--root", "book"]).expect_success();
    let brand = "book/content/partners/hill-house/_brand.yml";
    let text = project.text(brand);
    let own = |number: &str| {
        let real = "https://www.hill-house.org.uk/";
        let text = text.replace("01632 960000", number).replace("https://www.example.org/", real);
        project.overwrite(brand, text.replace("example.org", "hill-house.org.uk"));
        let refused = refused(&project, Code::PlaceholderContact);
        refused.iter().any(|path| path.contains("hill-house"))
    };
    for number in
        ["01632 960000", "07700 900123", "+44 20 7946 0018", "0000 000000", "01234 567890"]
    {
        assert!(own(number), "{number}");
    }
    assert!(!own("0303 123 1113"));
}

#[test]
fn a_skeleton_needs_a_project() {
    Project::empty()
        .run(&["new", "chapter", "first"])
        .expect_failure(2)
        .stderr_has("this is not a project");
}
