//! The notice in the front of every edition is its author's Markdown, in `book.toml` or in a file.

use crate::support::{Project, fixtures, manuscript, pages, unzip, words};

const BOOK: &str = "content/book.toml";
const TEXT: &str = "text = \"Fruit ripens, and so do facts. Check the date of each section.\"\n";
const MARKDOWN: &str = "Fruit *ripens*.\n\n- Check the [time limits](#time-limits).\n- Ask \
                        [the society](https://society.example/) or {{ partner.name }}.\n";

fn with_file(text: &str) -> Project {
    Project::base().replace(BOOK, TEXT, "file = \"notice.md\"\n").write("content/notice.md", text)
}

fn copyright_page(project: &Project) -> String {
    let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    String::from_utf8_lossy(&files["EPUB/section-copyright.xhtml"]).into_owned()
}

#[test]
fn a_notice_has_paragraphs_lists_links_and_variables() {
    for project in [
        with_file(MARKDOWN),
        Project::base().replace(BOOK, TEXT, &format!("text = \"\"\"\n{MARKDOWN}\"\"\"\n")),
    ] {
        project.run(&["check"]).expect_success().stdout("");
        let page = copyright_page(&project);
        for part in [
            "<em>ripens</em>",
            "<li>Check the <a",
            "href=\"https://society.example/\"",
            "or Alder Advice.",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        let workspace = project.workspace();
        let text = words(&pages(&workspace, &manuscript(&workspace, "alder", "print")).document);
        assert!(text.contains("Ask the society"), "{text}");
    }
}

#[test]
fn a_notice_has_its_own_title_and_no_label_of_a_callout() {
    let plain = Project::base();
    let callout = |id: &str| format!("\n[[vocabulary.callout]]\nid = \"{id}\"\n");
    let others: String = ["note", "tip", "key-point", "warning", "unsettled"].map(callout).concat();
    let own = format!("{others}{}label = \"What the law says\"\n", callout("legal"));
    let labelled = Project::base().append(BOOK, &own);
    for project in [plain, labelled] {
        let page = copyright_page(&project);
        let title = "<span class=\"kind\">Before you rely on this guide</span></p>";
        assert!(page.contains(title), "{page}");
        let workspace = project.workspace();
        let text = words(&pages(&workspace, &manuscript(&workspace, "alder", "print")).document);
        assert_eq!(text.matches("Before you rely on this guide").count(), 1, "{text}");
        for label in ["What the law says", "Legal note"] {
            let before = text.split("Before you rely").next().unwrap_or_default();
            assert!(!page.contains(label) && !before.contains(label), "{label}: {text}");
        }
    }
}

#[test]
fn a_pack_has_the_notice_too() {
    let project = with_file(MARKDOWN).overlay(&fixtures().join("packs"));
    let arguments = ["build", "--partner", "alder", "--pack", "first-meeting", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/alder/packs/first-meeting-alder-ebook-draft.epub"));
    let has = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("<em>ripens</em>");
    assert!(files.values().any(|bytes| has(bytes)));
}

#[test]
fn what_has_no_place_in_a_notice_is_an_error_at_its_place() {
    for (line, told) in [
        ("## A heading", "a heading cannot be in the notice"),
        ("Cited.[@dpa-2018]", "a citation cannot be in the notice"),
        ("::: warning\nStop.\n:::", "a container cannot be in the notice"),
        ("See [here](#time-limit).", "did you mean `time-limits`?"),
        ("See [here](http://x.example/).", "insecure-address"),
        ("<br>", "raw-html"),
    ] {
        let run = with_file(&format!("First.\n\n{line}\n")).run(&["check"]).expect_failure(1);
        assert!(run.stdout.contains(told), "{line}: {}", run.stdout);
        assert!(run.stdout.contains("content/notice.md:3:"), "{line}: {}", run.stdout);
        let text = format!("text = \"\"\"\nFirst.\n\n{line}\n\"\"\"\n");
        let project = Project::base().replace(BOOK, TEXT, &text);
        let run = project.run(&["check"]).expect_failure(1);
        let number = project.text(BOOK).lines().position(|own| own == "First.").expect("it") + 3;
        assert!(run.stdout.contains(&format!("{BOOK}:{number}:")), "{line}: {}", run.stdout);
    }
}

#[test]
fn a_notice_needs_a_text_or_a_file_that_is_there() {
    for (lines, told) in [
        ("", "`[notice]` needs the key `text`"),
        ("txet = \"Fruit.\"\n", "did you mean `text`?"),
        ("file = \"notise.md\"\n", "the notice `notise.md`"),
        ("text = \"Fruit.\"\nfile = \"notice.md\"\n", "has both `text` and `file`"),
        ("file = \"../../notice.md\"\n", "notice.md"),
    ] {
        let project = Project::base().replace(BOOK, TEXT, lines);
        let run = project.run(&["check"]).expect_failure(1);
        assert!(run.stdout.contains(told), "{lines}: {}", run.stdout);
        assert!(run.stdout.contains("content/book.toml:"), "{lines}: {}", run.stdout);
    }
    with_file("\n").run(&["check"]).expect_failure(1).stdout_has("the notice `notice.md` is empty");
}

#[test]
fn a_changed_notice_is_a_change_of_the_book_and_its_file_is_released() {
    let project = crate::release::small_release();
    let project = project
        .replace(BOOK, TEXT, "file = \"notice.md\"\n")
        .write("content/notice.md", "Mind *it*.\n");
    let run = project.run(&["release", "plan", "--date", "2026-04-02"]);
    assert!(run.stdout.contains("book.notice"), "{}", run.stdout);
}
