//! Files that were changed at random: whatever happens to a file, the program ends in order.
//!
//! `BINDERY_MUTATIONS=2000` tries as many.

use super::files::{item, marked, paragraph, run, styled};
use super::{Odt, Word};
use crate::support::{Dice, Project, number};

fn word() -> Vec<u8> {
    let body = styled("Titel", &run("Title"))
        + &paragraph(&(marked("<w:b/>", "bold") + &run(" text")))
        + &item(2, 0, &run("one"))
        + &item(2, 1, &run("two"))
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
        + &paragraph(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF a \\h</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r>",
        );
    Word::new(&body).bytes()
}

fn odt() -> Vec<u8> {
    let body = "<text:h text:outline-level=\"1\">H</text:h><text:list><text:list-item><text:p>i</text:p></text:list-item></text:list>\
                <table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\"/></table:table-row></table:table>";
    Odt::new("", body).bytes()
}

#[test]
fn a_file_that_was_changed_at_random_never_stops_the_program_in_disorder() {
    let rounds = number("BINDERY_MUTATIONS", 60);
    let project = Project::base();
    let originals = [("a.docx", word()), ("a.odt", odt())];
    let mut dice = Dice(11);
    for round in 0..rounds {
        let (name, original) = &originals[dice.below(originals.len())];
        let mut bytes = original.clone();
        for _ in 0..=dice.below(6) {
            let at = dice.below(bytes.len());
            match dice.below(3) {
                0 => bytes[at] = dice.below(256) as u8,
                1 => {
                    bytes.remove(at);
                }
                _ => bytes.insert(at, dice.below(256) as u8),
            }
        }
        project.overwrite(name, &bytes);
        let run = project.run(&["import", name, "--id", "new", "--dry-run"]);
        assert!(matches!(run.code, Some(0..=2)), "round {round}: {:?}\n{}", run.code, run.stderr);
        assert!(!run.stderr.contains("panicked"), "round {round}: {}", run.stderr);
    }
}
