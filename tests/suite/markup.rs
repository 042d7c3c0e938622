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
