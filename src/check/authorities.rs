//! Statutes and cases that are named and not cited.
//!
//! In: the passages with what they name, and the sources. Out: `uncited-authority`, once a section
//! for each name. What `sources.yml` has must be cited by its key at or before the block that
//! names it. Another must have a citation in its block, which may be of somebody who writes about
//! it. "Article 8" needs legislation cited somewhere in the section. A block is a whole list, table
//! or container, for an author cites once for all of it. Headings carry no notes; letters and
//! other people's words are left as they are.

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
        // A footnote's citation counts for the whole section: it may be called from anywhere.
        let notes = text.notes.iter().flat_map(|unit| &unit.citations);
        let mut cited: BTreeSet<&str> = notes.map(|citation| citation.key.as_str()).collect();
        let mut told: BTreeSet<String> = BTreeSet::new();
        for unit in &text.units {
            cited.extend(unit.citations.iter().map(|citation| citation.key.as_str()));
            for (passage, name) in named_in(unit, &known) {
                let is_cited = match (&name.key, name.kind) {
                    (Some(key), _) => cited.contains(key.as_str()),
                    (None, NameKind::Article) => has_law,
                    (None, _) => !unit.citations.is_empty(),
                };
                if !is_cited && told.insert(name.text.clone()) {
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
    let message = format!("“{}” is named here and not cited", name.text);
    let hint = match (&name.key, name.kind) {
        (Some(key), _) => format!("cite it behind the sentence: `[@{key}]`"),
        (None, NameKind::Article) => "cite the law that it is part of: `[@key, art …]`".to_owned(),
        (None, _) => "add it to `content/sources.yml` and cite it: `[@its-key]`".to_owned(),
    };
    Diagnostic::warning(Code::UncitedAuthority, message).hint(hint)
}
