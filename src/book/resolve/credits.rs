//! Who made the book, in the words of its copyright page.
//!
//! In: the work. Out: a paragraph with a sentence for each role, or nothing if nobody is named.

use super::input::Input;
use crate::book::manuscript::Work;
use crate::book::page::Page;
use crate::book::tree::Inline;
use crate::ground::own_words::Words;
use crate::project::Contribution;

/// Adds the names of all contributors.
pub(super) fn made_by(page: &mut Page, work: &Work, words: &Words) {
    let sentences: Vec<String> = Contribution::ALL
        .iter()
        .filter_map(|(_, role)| {
            let names: Vec<String> = work.catalogue.names(*role).map(str::to_owned).collect();
            names.last()?;
            let names = words.listed(&names);
            let sentence = words.with(role.sentence(), [("names", names.into())]);
            let end = if sentence.ends_with('.') { "" } else { "." };
            Some(format!("{sentence}{end}"))
        })
        .collect();
    if !sentences.is_empty() {
        page.paragraph(vec![page.text(sentences.join(" "))]);
    }
}

/// How to cite a copy: who wrote the work, or else who published it, and where it is.
pub(super) fn cited(page: &Page, work: &Work, input: Input<'_>) -> Vec<Inline> {
    let words = input.words();
    let authors: Vec<String> =
        work.catalogue.names(Contribution::Author).map(str::to_owned).collect();
    let copy = [
        ("publisher", work.publisher.as_str().into()),
        ("title", work.title.as_str().into()),
        ("version", words.version_in_sentence(&input.release.version).into()),
        ("date", words.date(input.release.date).into()),
        ("edition", words.in_sentence(&input.edition_name()).into()),
    ];
    let pieces = if authors.is_empty() {
        words.parts("cite", copy, &["address"])
    } else {
        let authors = ("authors", words.listed(&authors).into());
        words.parts("cite-authors", copy.into_iter().chain([authors]), &["address"])
    };
    page.sentence(pieces, &[("address", vec![page.address(&work.homepage)])])
}
