//! Formulas in frozen texts: a change of one counts, is shown, and is marked.

use super::{run, small};
use crate::support::unzip;

#[test]
fn a_change_in_a_formula_is_a_change_of_the_text() {
    let project = small()
        .replace("content/book.toml", "updated = ", "mathematics = true\nupdated = ")
        .body("So $x^2 + \\frac{1}{y}$ is.\n\nThe same $$z$${alt=\"a letter\"}\n");
    run(&project, &["release", "cut", "--allow-dirty"]);
    run(&project, &["release", "diff", "2026.03"]).stdout_lacks("plain");
    project
        .rewrite_body("So $x^3 + \\frac{1}{y}$ is.\n\nThe same $$z$${alt=\"the last letter\"}\n");
    run(&project, &["release", "diff", "2026.03", "--format", "markdown"])
        .stdout_has("So x<del>²</del><ins>³</ins> + 1/y is.")
        .stdout_has("The same z (<del>a</del><ins>the last</ins> letter)");
    let arguments = ["build", "--marked", "--partner", "alder", "--out", "made"];
    run(&project, &arguments).stderr_lacks("error").stderr_lacks("warning");
    let files = project.files("made");
    let ebook = files.iter().find(|path| path.ends_with(".epub")).expect("an ebook");
    let pages = unzip(&project.bytes(&format!("made/{ebook}")));
    let page = String::from_utf8_lossy(&pages["EPUB/section-plain.xhtml"]).into_owned();
    let change = page.split("<ins class=\"revised\">").nth(1).expect("a change");
    assert!(change.contains("alttext=\"x³ + 1/y\""), "{page}");
}
