//! The Typst of a book: everything that is generated for the page engine, in one golden file.

use crate::support::{Project, compare_folder, manuscript};

#[test]
fn the_small_book_becomes_this_typst() {
    let workspace = Project::base().workspace();
    let manuscript = manuscript(&workspace, "birch", "print");
    let files = bindery::pages::typeset::generate(&manuscript).kept();
    let text: String =
        files.iter().map(|(name, text)| format!("==== {name}\n{}\n\n", text.trim_end())).collect();
    compare_folder("typst", &[("birch-print.txt".to_owned(), text)].into());
}

#[test]
fn a_term_may_have_several_details() {
    let project = Project::base().body("Apple\n\n: A fruit.\n\n: A tree.\n\nPear\n\n: Green.\n");
    project.run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"]);
    let book =
        crate::support::unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let (_, chapter) =
        book.iter().find(|(name, _)| name.ends_with("plain.xhtml")).expect("the chapter");
    let chapter = String::from_utf8_lossy(chapter);
    let (_, list) = chapter.split_once("<dl>").expect("the list");
    assert_eq!(list.matches("<dt").count(), 2, "{list}");
    assert!(chapter.contains("A fruit.") && chapter.contains("A tree."), "{chapter}");
}
