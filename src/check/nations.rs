//! Rules that differ between the jurisdictions of a book but do not say where they apply.
//!
//! In: the book's jurisdictions, and the passages and citations of each part of a section, from one
//! `##` heading to the next. Out: `nation-not-stated`. A part must name a jurisdiction if it has a
//! callout about the law, or a block that cites legislation or a case and mentions a matter on which
//! they differ. The jurisdictions in the header of a section are printed only on its first page, and
//! parts are read on their own. A section that covers only one need not repeat it, and a case study is
//! about what happened in one court. A book with fewer than two jurisdictions is not checked.

use super::passages::{Form, Text, Unit};
use super::{Code, Diagnostic, Subject};
use crate::book::tree::{BlockKind, CalloutKind};
use crate::project::{Form as KindForm, Jurisdiction, SourceEntry, whole_words};
use std::ops::Range;

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let vocabulary = &subject.project.book.vocabulary;
    let places = vocabulary.jurisdictions.as_slice();
    // Nothing can differ between one place and itself.
    if places.len() < 2 {
        return;
    }
    let is_whole = |name: &String| places.iter().any(|own| own.is_whole && own.name == *name);
    for text in &subject.texts {
        let Some(header) = text.header else { continue };
        let covers_one = matches!(header.jurisdiction.as_slice(), [own] if !is_whole(own));
        if covers_one || header.kind.form == KindForm::CaseStudy {
            continue;
        }
        for part in parts(text) {
            let passages = part.iter().flat_map(|unit| &unit.passages);
            if passages.clone().any(|passage| is_named(places, &passage.text)) {
                continue;
            }
            problems.extend(part.iter().find_map(|unit| rule(subject, unit)));
        }
    }
}

/// The diagnostic for a block that states a rule which differs between nations.
fn rule(subject: &Subject, unit: &Unit) -> Option<Diagnostic> {
    let places = &subject.project.book.vocabulary.jurisdictions;
    let example = places.first().map_or("", |place| place.name.as_str());
    let hint = format!("name the places, for example “In {example}”");
    if let BlockKind::Callout { kind: CalloutKind::Legal, .. } = unit.block.kind {
        let message = "this callout about the law does not say where it applies";
        let place = subject.first_line(unit.block.span);
        return Some(
            Diagnostic::warning(Code::NationNotStated, message).at(place).hint(hint.clone()),
        );
    }
    let is_cited =
        |entry: &SourceEntry| unit.citations.iter().any(|citation| citation.key == entry.key.value);
    let mut law = subject.entries().iter().filter(|e| e.is_legislation() || e.is_case());
    if !law.any(is_cited) {
        return None;
    }
    let passages = unit.passages.iter().filter(|passage| {
        passage.form != Form::Heading && !passage.is_template && !passage.is_quoted
    });
    passages.into_iter().find_map(|passage| {
        let (matter, range) = matter(&subject.project.book.vocabulary.matters, &passage.text)?;
        let message = format!(
            "the law on “{matter}” differs from place to place, but this part of the section does \
             not say where it applies"
        );
        let place = passage.place(&subject.project.sources, range);
        Some(Diagnostic::warning(Code::NationNotStated, message).at(place).hint(hint.clone()))
    })
}

/// The blocks from one heading of the first level to the next.
fn parts<'t, 'a>(text: &'t Text<'a>) -> Vec<&'t [Unit<'a>]> {
    let is_start = |unit: &Unit| matches!(unit.block.kind, BlockKind::Heading { level: 1, .. });
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, unit) in text.units.iter().enumerate() {
        if is_start(unit) && at > start {
            parts.push(&text.units[start..at]);
            start = at;
        }
    }
    parts.push(&text.units[start..]);
    parts
}

/// The first of the matters in a text.
fn matter<'m>(matters: &'m [String], text: &str) -> Option<(&'m str, Range<usize>)> {
    let folded = text.to_ascii_lowercase();
    let found = matters.iter().filter_map(|matter| {
        let at = whole_words(&folded, matter).next()?;
        Some((matter.as_str(), at..at + matter.len()))
    });
    found.min_by_key(|(matter, range)| (range.start, std::cmp::Reverse(matter.len())))
}

fn is_named(places: &[Jurisdiction], text: &str) -> bool {
    places.iter().any(|place| place.is_named_in(text))
}
