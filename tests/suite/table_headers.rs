//! Header rows of tables that cross pages: the first one carries links, terms, references, notes
//! and citations, and the repeated ones say the same words and lead nowhere, wherever pages break.

use crate::support::{Project, manuscript, pages, repository, words};
use bindery::pages::typeset::Compiled;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Object};
use std::fs;

const LOOSE_LEAF: &str = "content/editions/loose-leaf.toml";

/// A table whose header leads everywhere, after `lead` short paragraphs.
fn body(lead: usize, rows: usize) -> String {
    let mut out = "A short paragraph.\n\n".repeat(lead);
    out.push_str(
        "| A [site](https://header.example/) | A [controller](term:) | See [writing](#writing) \
         | Note[^n] | Law[@dpa-2018, s 45] |\n|---|---|---|---|---|\n",
    );
    for row in 0..rows {
        out.push_str(&format!("| r{row} | two | three | four | five |\n"));
    }
    out.push_str("\nThe same again.[^n]\n\n[^n]: Heading note.\n");
    out
}

/// How often a link in the file leads to `uri`.
fn links(pdf: &[u8], uri: &str) -> usize {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let is_link = |object: Object<'_>| {
        let dict = object.into_dict()?;
        let action = dict.get::<Dict<'_>>("A")?;
        let to = action.get::<hayro_syntax::object::String<'_>>("URI")?;
        (to.as_bytes() == uri.as_bytes()).then_some(())
    };
    pdf.objects().into_iter().filter_map(is_link).count()
}

#[track_caller]
fn check(compiled: &Compiled, pdf: &[u8], place: &str) -> usize {
    let text = words(&compiled.document);
    // Where the address is printed in a note, that is a link too.
    let expected = if place.starts_with("screen") { 1 } else { 2 };
    assert_eq!(links(pdf, "https://header.example/"), expected, "{place}: no more links");
    assert_eq!(text.matches("Heading note.").count(), 1, "{place}: the note is there once");
    text.matches("A site").count()
}

#[test]
fn a_header_that_leads_somewhere_is_repeated_without_links() {
    let loose_leaf = fs::read_to_string(repository().join(LOOSE_LEAF)).expect("the edition");
    let project = Project::base().write(LOOSE_LEAF, loose_leaf);
    let mut repeated = 0;
    for lead in (0..36).step_by(3) {
        for rows in [4, 40] {
            project.rewrite_body(&body(lead, rows));
            let workspace = project.workspace();
            for edition in ["print", "screen", "large-print", "loose-leaf"] {
                // Twelve positions are enough where a build takes two layouts.
                if edition != "print" && lead % 2 == 1 {
                    continue;
                }
                let place = format!("{edition}, {lead} paragraphs, {rows} rows");
                let manuscript = manuscript(&workspace, "birch", edition);
                let compiled = if edition == "loose-leaf" {
                    let engine = workspace.engine().expect("an engine");
                    let leaves = engine.compile_leaves(&manuscript, &[]);
                    leaves.unwrap_or_else(|problems| panic!("{place}: {problems:?}")).compiled
                } else {
                    pages(&workspace, &manuscript)
                };
                let pdf = bindery::pages::pdf::export(&compiled, &manuscript)
                    .unwrap_or_else(|problems| panic!("{place}: {problems:?}"));
                let headers = check(&compiled, &pdf, &place);
                repeated += usize::from(headers > 1);
            }
        }
    }
    assert!(repeated > 20, "most of the long tables cross a page, not {repeated}");
}

#[test]
fn a_table_with_nothing_but_a_header_keeps_its_words() {
    let project = Project::base().body(
        "| A [site](https://header.example/) | Two | Three | Note[^n] |\n|---|---|---|---|\n\n\
         [^n]: Heading note.\n",
    );
    let workspace = project.workspace();
    for edition in ["print", "large-print"] {
        let manuscript = manuscript(&workspace, "birch", edition);
        let compiled = pages(&workspace, &manuscript);
        let pdf = bindery::pages::pdf::export(&compiled, &manuscript).expect("a file");
        assert_eq!(check(&compiled, &pdf, edition), 1, "{edition}");
    }
}

#[test]
fn a_link_in_a_mark_counts_as_a_link_in_the_header() {
    let mut body = "| A [[site](https://header.example/)]{lang=en} | Two |\n|---|---|\n".to_owned();
    for row in 0..90 {
        body.push_str(&format!("| r{row} | two |\n"));
    }
    let workspace = Project::base().body(&body).workspace();
    let manuscript = manuscript(&workspace, "birch", "screen");
    let compiled = pages(&workspace, &manuscript);
    let pdf = bindery::pages::pdf::export(&compiled, &manuscript).expect("a file");
    assert_eq!(links(&pdf, "https://header.example/"), 1);
    assert!(words(&compiled.document).matches("A site").count() > 1, "the header is repeated");
}
