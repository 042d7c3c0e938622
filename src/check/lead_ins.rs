//! Words that lead in to a testimony.
//!
//! In: the blocks of every text. Out: `lead-in`, for a paragraph that ends in a colon before a container of
//! somebody else’s consent. Copies that leave the container out would still have the paragraph.

use super::{Code, Diagnostic, Subject};
use crate::book::tree::{Block, BlockKind, SourceInline, source_text};
use crate::ground::source::Span;
use std::collections::BTreeSet;

type SourceBlock = Block<SourceInline>;

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let mut found = BTreeSet::new();
    // With what is included: it may be a testimony.
    for section in subject.book.sections.values() {
        let whole = section.header.consent.as_ref().map(|own| own.value.as_str());
        lead_ins(&section.blocks, whole, &mut found);
    }
    for parsed in subject.book.forewords.values().chain(&subject.book.notice) {
        lead_ins(&parsed.blocks, None, &mut found);
    }
    for (span, reference) in found {
        let message = "this leads in to a testimony, and stays where the testimony is left out";
        problems.push(Diagnostic::warning(Code::LeadIn, message).at(span).hint(format!(
            "put it into the testimony, or into `::: only {{consent=\"{reference}\"}}` before it"
        )));
    }
}

/// The paragraphs that lead in to a block that may be left out without them. `whole` is the record to which
/// all of the text belongs.
fn lead_ins<'b>(
    blocks: &'b [SourceBlock],
    whole: Option<&str>,
    found: &mut BTreeSet<(Span, &'b str)>,
) {
    for pair in blocks.windows(2) {
        let [before, after] = pair else { continue };
        let BlockKind::Paragraph(words) = &before.kind else { continue };
        if !source_text(words).trim_end().ends_with([':', '：']) {
            continue;
        }
        let mut own = after.conditions.iter().filter_map(|own| own.consent.as_deref());
        let goes_too = |reference: &str| {
            let mut theirs = before.conditions.iter();
            whole == Some(reference) || theirs.any(|own| own.consent.as_deref() == Some(reference))
        };
        found.extend(own.find(|own| !goes_too(own)).map(|own| (before.span, own)));
    }
    for block in blocks {
        block.inner().into_iter().for_each(|inner| lead_ins(inner, whole, found));
    }
}
