//! Who made the book, in the words of its copyright page.
//!
//! In: the work. Out: a paragraph with a sentence for each role, or nothing if nobody is named.

use crate::book::manuscript::Work;
use crate::book::page::Page;
use crate::ground::own_words::Words;
use crate::project::Contribution;

/// Adds the names of all contributors.
pub(super) fn made_by(page: &mut Page, work: &Work, words: &Words) {
    let sentences: Vec<String> = Contribution::ALL
        .iter()
        .filter_map(|(_, role)| {
            let names: Vec<String> = work.catalogue.names(*role).map(str::to_owned).collect();
            let end = if names.last()?.ends_with('.') { "" } else { "." };
            Some(format!("{} {}{end}", role.words(), words.listed(&names)))
        })
        .collect();
    if !sentences.is_empty() {
        page.paragraph(vec![page.text(sentences.join(" "))]);
    }
}

/// The work in a citation, with the details of a copy: who wrote it, or else who published it.
pub(super) fn cited(work: &Work, words: &Words, details: [&str; 3]) -> String {
    let authors: Vec<String> =
        work.catalogue.names(Contribution::Author).map(str::to_owned).collect();
    let (title, publisher) = (&work.title, &work.publisher);
    let details = details.join(", ");
    if authors.is_empty() {
        format!("{publisher}, {title} ({details}) ")
    } else {
        format!("{}, {title} ({publisher}, {details}) ", words.listed(&authors))
    }
}
