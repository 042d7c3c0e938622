//! Statutes and cases that are named but not cited.
//!
//! In: the passages with the names in them, and the sources. Out: `uncited-authority`, once in each
//! section for each name. An authority that is in `sources.yml` must be cited by its key in the block
//! that names it, or in an earlier one. Any other authority needs a citation in its block, which may
//! be of an author who writes about it. "Article 8" needs a citation of legislation somewhere in the
//! section. A block is a whole list, table or container, because an author cites once for all of it.
//! Headings cannot have notes. Letters and other people's words are not checked.

use super::names::{Known, Name, NameKind};
use super::passages::{Form, Passage, Unit};
use super::{Code, Diagnostic, Subject};
use std::collections::BTreeSet;

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    if subject.project.unread.sources {
        return;
    }
    let known = Known::new(subject.entries());
    for text in &subject.texts {
        let mut citations = text.units.iter().chain(&text.notes).flat_map(|unit| &unit.citations);
        let has_law = citations.any(|citation| known.is_legislation(&citation.key));
        // A citation in a footnote counts for the whole section, because any block may call it.
        let notes = text.notes.iter().flat_map(|unit| &unit.citations);
        let mut cited: BTreeSet<&str> = notes.map(|citation| citation.key.as_str()).collect();
        let mut reported: BTreeSet<String> = BTreeSet::new();
        for unit in &text.units {
            cited.extend(unit.citations.iter().map(|citation| citation.key.as_str()));
            for (passage, name) in named_in(unit, &known) {
                let is_cited = match (&name.key, name.kind) {
                    (Some(key), _) => cited.contains(key.as_str()),
                    (None, NameKind::Article) => has_law,
                    (None, _) => !unit.citations.is_empty(),
                };
                if !is_cited && reported.insert(name.text.clone()) {
                    let place = passage.place(&subject.project.sources, name.range.clone());
                    problems.push(complaint(&name).at(place));
                }
            }
        }
    }
}

fn named_in<'u>(unit: &'u Unit, known: &Known) -> Vec<(&'u Passage, Name)> {
    let passages = unit.passages.iter().filter(|passage| {
        passage.form != Form::Heading && !passage.is_template && !passage.is_quoted
    });
    passages
        .flat_map(|passage| known.names(&passage.text).into_iter().map(move |name| (passage, name)))
        .collect()
}

fn complaint(name: &Name) -> Diagnostic {
    let message = format!("“{}” is named here but not cited", name.text);
    let hint = match (&name.key, name.kind) {
        (Some(key), _) => format!("cite it after the sentence: `[@{key}]`"),
        (None, NameKind::Article) => "cite the law that it is part of: `[@key, art …]`".to_owned(),
        (None, _) => "add it to `content/sources.yml` and cite it after the sentence: `[@its-key]`"
            .to_owned(),
    };
    Diagnostic::warning(Code::UncitedAuthority, message).hint(hint)
}
