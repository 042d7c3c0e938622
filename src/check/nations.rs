//! Rules that differ between the nations of the United Kingdom but do not say where they apply.
//!
//! In: the passages and citations of each part of a section, from one `##` heading to the next. Out:
//! `nation-not-stated`. A part must name a nation, or the UK, if it has a `legal` callout, or a block
//! that cites legislation or a case and mentions a matter on which the nations differ (such as
//! judicial review, legal aid, freedom of information or the right to rent). The nations in the
//! header of a section are printed only on its first page, and parts are read on their own. A section
//! that covers only one nation need not repeat it, and a case study is about what happened in one
//! court.

use super::passages::{Form, Text, Unit};
use super::{Code, Diagnostic, Subject};
use crate::book::tree::{BlockKind, CalloutKind};
use crate::project::{SectionKind, SourceEntry};
use std::ops::Range;

/// Matters on which the law or its procedure differs between the nations. Words that also occur in
/// stories, such as police or school, would prove nothing.
const MATTERS: [&str; 18] = [
    "civil procedure rules",
    "county court",
    "county courts",
    "court of session",
    "crown court",
    "freedom of information act",
    "freedom of information request",
    "freedom of information requests",
    "judicial review",
    "legal aid",
    "letter before claim",
    "limitation period",
    "magistrates",
    "police powers",
    "pre-action protocol",
    "right to rent",
    "sheriff court",
    "small claims",
];

/// Words that name one nation or all of them.
const NATIONS: [&str; 12] = [
    "England",
    "Wales",
    "Scotland",
    "Northern Ireland",
    "Scottish",
    "Scots law",
    "English law",
    "United Kingdom",
    "Great Britain",
    "four nations",
    "every nation",
    "UK",
];

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    for text in &subject.texts {
        let Some(header) = text.header else { continue };
        let covers_one = header.jurisdiction.len() == 1 && header.jurisdiction[0] != "UK";
        if covers_one || header.kind == SectionKind::CaseStudy {
            continue;
        }
        for part in parts(text) {
            let passages = part.iter().flat_map(|unit| &unit.passages);
            if passages.clone().any(|passage| names_nation(&passage.text)) {
                continue;
            }
            problems.extend(part.iter().find_map(|unit| rule(subject, unit)));
        }
    }
}

/// The diagnostic for a block that states a rule which differs between nations.
fn rule(subject: &Subject, unit: &Unit) -> Option<Diagnostic> {
    let hint = "name the nations where it applies, for example “In England and Wales” or “in the \
                whole UK”";
    if let BlockKind::Callout { kind: CalloutKind::Legal, .. } = unit.block.kind {
        let message = "this legal note does not say in which nations it applies";
        let place = subject.first_line(unit.block.span);
        return Some(Diagnostic::warning(Code::NationNotStated, message).at(place).hint(hint));
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
        let (matter, range) = matter(&passage.text)?;
        let message = format!(
            "the law on “{matter}” differs between nations, but this part of the section names no \
             nation"
        );
        let place = passage.place(&subject.project.sources, range);
        Some(Diagnostic::warning(Code::NationNotStated, message).at(place).hint(hint))
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

fn matter(text: &str) -> Option<(&'static str, Range<usize>)> {
    let folded = text.to_ascii_lowercase();
    let found = MATTERS.iter().filter_map(|matter| {
        let at = whole_words(&folded, matter).next()?;
        Some((*matter, at..at + matter.len()))
    });
    found.min_by_key(|(matter, range)| (range.start, std::cmp::Reverse(matter.len())))
}

fn names_nation(text: &str) -> bool {
    NATIONS.iter().any(|nation| {
        whole_words(text, nation).any(|at| {
            let after = text[at + nation.len()..].trim_start();
            // "UK GDPR" and "UK Visas" are the names of a law and of an office.
            !(*nation == "UK" && (after.starts_with("GDPR") || after.starts_with("Visas")))
        })
    })
}

/// The places where a text contains these words as whole words.
fn whole_words<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(words).map(|(at, _)| at).filter(move |at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
