//! The contents of the book against its sections.
//!
//! In: the book and the sections that were read. Out: a problem for each section that is listed and
//! does not exist, is listed twice or in the wrong place, or is not listed.

use super::{
    Book, Citations, Edition, GENERATED_BACK, GENERATED_FRONT, Loader, Marking, SectionFile, is_id,
};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use std::collections::BTreeMap;

impl Loader<'_> {
    /// Checks that the codes of citations are explained: only the table of authorities does that.
    pub(super) fn check_codes(&mut self, book: &Book, editions: &[Edition]) {
        if book.has("authorities") {
            return;
        }
        let own = editions.iter().filter(|edition| edition.marking != Marking::Twin);
        let written = own.filter_map(|edition| edition.citations_written.as_ref());
        for written in written.filter(|written| written.value == Citations::Numbered) {
            let message = "the contents do not list `authorities`, which explains the codes of \
                           numbered citations";
            let hint = "add `\"authorities\"` to `back-matter` in `content/book.toml`, or write \
                        `citations = \"short\"`";
            let problem = Diagnostic::error(Code::InvalidValue, message).at(written.span);
            self.problems.push(problem.hint(hint));
        }
    }

    /// Checks that every listed section exists, in the right place and once, and that every section
    /// is listed.
    pub(super) fn check_contents(&mut self, book: &Book, sections: &BTreeMap<String, SectionFile>) {
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let places = [(&book.front, true), (&book.back, true)];
        let parts = book.parts.iter().map(|part| (&part.sections, false));
        for (listed, is_matter) in places.into_iter().chain(parts) {
            for id in listed {
                let is_again = seen.insert(&id.value, id.span).is_some();
                let generated =
                    GENERATED_FRONT.iter().chain(&GENERATED_BACK).any(|name| *name == id.value);
                let section = sections.get(&id.value);
                let wrong_place = match section {
                    Some(section) => section.header.kind.is_matter() != is_matter,
                    None => generated && !is_matter,
                };
                // A generated section that is listed in a part may also be where it belongs.
                if is_again && !(wrong_place && generated) {
                    let message = format!("`{}` is listed twice", id.value);
                    self.problems.push(Diagnostic::error(Code::DuplicateId, message).at(id.span));
                }
                if wrong_place {
                    let message = if is_matter {
                        format!("`{}` belongs in a part", id.value)
                    } else {
                        format!("`{}` belongs in the front or back matter", id.value)
                    };
                    self.problems.push(Diagnostic::error(Code::InvalidValue, message).at(id.span));
                } else if section.is_none() && !generated && self.unread.nameless {
                    // It may be the section that does not say its id, so links to it are sound.
                    self.unread.ids.insert(id.value.clone());
                } else if section.is_none() && !generated && !self.unread.ids.contains(&id.value) {
                    let message = format!("there is no section `{}`", id.value);
                    let problem = Diagnostic::error(Code::UnknownId, message).at(id.span);
                    self.problems
                        .push(problem.suggest(&id.value, sections.keys().map(String::as_str)));
                }
            }
        }
        for (id, section) in sections {
            if !self.unread.contents && is_id(id) && !seen.contains_key(id.as_str()) {
                let message = format!("the contents do not list `{id}`, so it is in no edition");
                self.problems.push(
                    Diagnostic::warning(Code::UnlistedSection, message)
                        .at(section.header.id.span)
                        .hint("list it in `content/book.toml`"),
                );
            }
        }
    }
}
