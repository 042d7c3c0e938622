//! Pictures of office files: cleaned, described, and written together with the text or not at all.

use super::files::{paragraph, run, styled};
use super::{Word, body_of, import, reads_well};
use crate::pictures::{holds_secret, planted_jpeg};

fn shown(id: &str, alt: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:docPr descr=\"{alt}\"/><a:graphic><a:blip r:embed=\"{id}\"/></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

#[test]
fn a_picture_is_cleaned_and_its_caption_makes_a_figure() {
    let body = paragraph(&shown("p", "A street"))
        + &styled("Beschriftung", &run("Figure 1: The street"))
        + &paragraph(&shown("p", "C:\\Users\\Jane Doe\\street.jpeg"));
    let word = Word::new(&body)
        .refers("p", "image", "media/image1.jpeg", false)
        .file("word/media/image1.jpeg", &planted_jpeg());
    let (project, run) = import("from.docx", &word.bytes(), &[]);
    let run = run.expect_success().stdout("content/chapters/new.md\ncontent/figures/new-1.jpg\n");
    assert!(!holds_secret(&project.bytes("content/figures/new-1.jpg")));
    assert_eq!(
        body_of(&project),
        "::: figure\n![A street](figures/new-1.jpg)\n\nThe street\n:::\n\n![…](figures/new-1.jpg)\n"
    );
    assert!(
        run.stderr.contains("a picture without a description, `figures/new-1.jpg`"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("a picture whose file held more than the picture, which was removed"),
        "{}",
        run.stderr
    );
    reads_well(&project);
}

#[test]
fn a_picture_outside_the_file_or_damaged_is_listed() {
    let body =
        paragraph(&(run("Here: ") + &shown("out", "x") + &shown("bad", "y") + &shown("gone", "z")))
            + &paragraph("<w:r><w:object><w:control/></w:object></w:r>");
    let word = Word::new(&body)
        .refers("out", "image", "http://tracker.example/x.png", true)
        .refers("bad", "image", "media/bad.png", false)
        .refers("gone", "image", "../../../etc/passwd", false)
        .file("word/media/bad.png", b"\x89PNG\r\n\x1a\nnothing");
    let (project, run) = import("from.docx", &word.bytes(), &[]);
    let run = run.expect_success().stdout("content/chapters/new.md\n");
    assert_eq!(body_of(&project), "Here:\n");
    for said in [
        "a picture outside the file, which was not fetched — paragraph 1",
        "something outside the file (image), which was not fetched — http://tracker.example/x.png",
        "a picture that the file does not have — paragraph 1",
        "word/media/bad.png",
        "an embedded object",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
}

#[test]
fn the_section_and_its_pictures_are_written_together_or_not_at_all() {
    let word = Word::new(&paragraph(&shown("p", "A street")))
        .refers("p", "image", "media/a.jpg", false)
        .file("word/media/a.jpg", &planted_jpeg());
    // Something is in the way of the folder for sections.
    let project = crate::support::Project::base()
        .write("from.docx", word.bytes())
        .write("content/figures/new-1.jpg", "other");
    let run = project.run(&["import", "from.docx", "--id", "new", "--dry-run"]).expect_success();
    assert!(run.stdout.contains("![A street](figures/new-2.jpg)"), "{}", run.stdout);
    assert!(
        !project.at("content/chapters/new.md").exists()
            && !project.at("content/figures/new-2.jpg").exists()
    );
    std::fs::remove_dir_all(project.at("content/chapters")).expect("a folder");
    std::fs::write(project.at("content/chapters"), "a file").expect("a file");
    let before = project.files("content");
    let run = project.run(&["import", "from.docx", "--id", "new"]);
    assert_ne!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(project.files("content"), before);
}
