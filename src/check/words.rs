//! Catalogues of the tool's own words that nobody has reviewed.
//!
//! In: the languages of a book and its packs. Out: `unreviewed-words`, once for each language.

use super::{Code, Diagnostic, Subject};

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    for language in subject.project.unreviewed_words() {
        let message = format!("nobody has reviewed the tool’s own words in `{}`", language.value);
        let hint = "ask somebody who writes the language well to read them, and give their name as \
                    `.reviewer` of the message `catalogue`";
        problems
            .push(Diagnostic::warning(Code::UnreviewedWords, message).at(language.span).hint(hint));
    }
}
