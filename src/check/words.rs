//! Catalogues of the tool's own words that nobody has reviewed.
//!
//! In: the languages of editions. Out: `unreviewed-words`, once for each language.

use super::{Code, Diagnostic, Subject};

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let project = subject.project;
    for language in project.languages() {
        let words = project.words_in(&language.value);
        // A language without a catalogue is an error of its own, and gets English words.
        if words.language() != &language.value || words.reviewer().is_some() {
            continue;
        }
        let is_source = language.value == project.book.language;
        let place = if is_source { project.book.language_at } else { language.span };
        let message = format!("nobody has reviewed the tool’s own words in `{}`", language.value);
        let hint = "ask somebody who writes the language well to read them, and give their name as \
                    `.reviewer` of the message `catalogue`";
        problems.push(Diagnostic::warning(Code::UnreviewedWords, message).at(place).hint(hint));
    }
}
