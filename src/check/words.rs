//! Catalogues of the tool's own words that nobody has reviewed.
//!
//! In: the language of a book. Out: `unreviewed-words`.

use super::{Code, Diagnostic, Subject};

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let book = &subject.project.book;
    let words = subject.project.words();
    // A language without a catalogue is an error of its own, and gets English words.
    if words.language() == &book.language && words.reviewer().is_none() {
        let message = format!("nobody has reviewed the tool’s own words in `{}`", book.language);
        let hint = "ask somebody who writes the language well to read them, and give their name as \
                    `.reviewer` of the message `catalogue`";
        problems.push(
            Diagnostic::warning(Code::UnreviewedWords, message).at(book.language_at).hint(hint),
        );
    }
}
