//! What changed since the last release, section by section.
//!
//! In: the current text, frozen; the last release's record and text; the maintainer's draft. Out:
//! each change with what is known about its impact, and when each section last changed. Pure.

use super::diff::{BlockChange, Comparison, EditKind, compare};
use super::freeze::PARTICIPANTS;
use super::wording::extent;
use crate::ground::date::Date;
use crate::ground::version::Version;
use crate::project::history::{
    Change, ChangeKind, Draft, DraftEntry, FrozenBlock, FrozenSection, FrozenText, Impact,
    ReleaseRecord, SectionRecord,
};
use std::collections::BTreeMap;

/// How many digits of a digest a draft shows.
const SHOWN: usize = 16;

/// A change, with whatever a maintainer has said about it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PendingChange {
    pub(crate) section: String,
    /// "Chapter 3: Asking", for people.
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) kind: ChangeKind,
    /// What the draft says, or else what the text shows.
    pub(crate) impact: Option<Impact>,
    pub(crate) law: bool,
    pub(crate) summary: Option<String>,
    /// The first digits of the current text's digest.
    pub(crate) text: String,
    /// What happened, in words: "2 blocks reworded, 1 added".
    pub(crate) extent: String,
    /// The draft was written about an earlier wording.
    pub(crate) stale: bool,
}

impl PendingChange {
    /// The change for a record; none while its impact is not known.
    pub(crate) fn change(&self) -> Option<Change> {
        Some(Change {
            section: self.section.clone(),
            title: self.title.clone(),
            kind: self.kind,
            impact: self.impact?,
            law: self.law,
            summary: self.summary.clone(),
        })
    }

    /// Whether readers need a sentence about it and nobody has written one.
    pub(crate) fn lacks_summary(&self) -> bool {
        self.summary.is_none() && self.impact != Some(Impact::Typographic)
    }
}

/// Everything that changed since `previous`: first the sections that exist, in reading order, then
/// those that were removed. `text` is the frozen text of `previous`, which shows more than digests.
pub(crate) fn changes(
    sections: &[FrozenSection],
    previous: &ReleaseRecord,
    text: Option<&FrozenText>,
    draft: Option<&Draft>,
) -> Vec<PendingChange> {
    let mut found = Vec::new();
    let comparison = compare(text.map_or(&[], |text| text.sections.as_slice()), sections);
    let extent = |id: &str| {
        let section = comparison.sections.iter().find(|section| section.id == id);
        section.map_or_else(|| "changed".to_owned(), extent)
    };
    for section in sections {
        let before = text.and_then(|text| text.section(&section.id));
        let entry = draft.and_then(|draft| draft.entry(&section.id));
        match previous.section(&section.id) {
            Some(known) if !is_changed(known, section, before, &comparison, previous) => {}
            Some(_) => {
                let extent = extent(&section.id);
                found.push(PendingChange { extent, ..changed(section, before, entry) });
            }
            None => found.push(added(section, entry)),
        }
    }
    for known in &previous.sections {
        if sections.iter().all(|section| section.id != known.id) {
            let entry = draft.and_then(|draft| draft.entry(&known.id));
            found.push(PendingChange {
                section: known.id.clone(),
                name: known.title.clone(),
                title: known.title.clone(),
                kind: ChangeKind::Removed,
                impact: entry.and_then(|entry| entry.impact).or(Some(Impact::Substantive)),
                law: entry.is_some_and(|entry| entry.law),
                summary: entry.and_then(|entry| entry.summary.clone()),
                text: String::new(),
                extent: "removed".to_owned(),
                stale: false,
            });
        }
    }
    found
}

/// Whether the section has changed for anybody who had it in `previous`. The digest alone cannot say:
/// it does not depend on who reads which words, and a new partner adds new words.
fn is_changed(
    known: &SectionRecord,
    section: &FrozenSection,
    before: Option<&FrozenSection>,
    comparison: &Comparison,
    previous: &ReleaseRecord,
) -> bool {
    let differs = known.sha256 != section.sha256;
    let change = comparison.sections.iter().find(|change| change.id == section.id);
    // An archive does not keep the words of a section that was recalled.
    let is_compared = before.is_some_and(|before| !before.blocks.is_empty());
    let Some(change) = change.filter(|_| is_compared) else { return differs };
    let partners = || {
        let partners = previous.artefacts.iter().map(|artefact| artefact.partner.as_str());
        partners.chain([PARTICIPANTS])
    };
    let is_known = |named: &[String]| {
        named.is_empty() || named.iter().any(|own| partners().any(|known| known == own))
    };
    let matters = |block: &BlockChange| match block.edit {
        EditKind::Reworded | EditKind::MovedAndReworded => {
            let lost = |own: &str| block.lost.as_ref().is_some_and(|lost| lost.concerns(own));
            partners().any(|own| block.affected.concerns(own) || lost(own))
        }
        EditKind::Added | EditKind::Removed => is_known(&block.partners),
        EditKind::Moved | EditKind::MovedAway => differs,
    };
    !change.head.is_empty() || change.blocks.iter().any(matters)
}

fn added(section: &FrozenSection, entry: Option<&DraftEntry>) -> PendingChange {
    PendingChange {
        kind: ChangeKind::Added,
        impact: entry.and_then(|entry| entry.impact).or(Some(Impact::Substantive)),
        law: entry.is_some_and(|entry| entry.law),
        // The section's own summary tells readers what they need to know.
        summary: match entry {
            Some(entry) => entry.summary.clone(),
            None => section.summary.clone(),
        },
        extent: "new".to_owned(),
        stale: false,
        ..found(section)
    }
}

fn changed(
    section: &FrozenSection,
    before: Option<&FrozenSection>,
    entry: Option<&DraftEntry>,
) -> PendingChange {
    let looks_typographic = before
        .is_some_and(|before| is_only_typography(before, section))
        .then_some(Impact::Typographic);
    let law_date = |section: &FrozenSection| {
        section.facts.iter().find(|(label, _)| label == "Law as at").map(|(_, date)| date.clone())
    };
    let new = found(section);
    let stale = entry.is_some_and(|entry| {
        entry.impact.is_some() && entry.text.as_ref().is_some_and(|text| text.value != new.text)
    });
    PendingChange {
        kind: ChangeKind::Changed,
        impact: match entry {
            Some(entry) => entry.impact,
            None => looks_typographic,
        },
        law: match entry {
            Some(entry) => entry.law,
            None => before.is_some_and(|before| law_date(before) != law_date(section)),
        },
        summary: entry.and_then(|entry| entry.summary.clone()),
        stale,
        ..new
    }
}

fn found(section: &FrozenSection) -> PendingChange {
    let name = match &section.label {
        Some(label) => format!("{label}: {}", section.title),
        None => section.title.clone(),
    };
    PendingChange {
        section: section.id.clone(),
        name,
        title: section.title.clone(),
        kind: ChangeKind::Changed,
        impact: None,
        law: false,
        summary: None,
        text: section.sha256.chars().take(SHOWN).collect(),
        extent: String::new(),
        stale: false,
    }
}

/// When each section last changed: its version and date change only with its substance.
pub(crate) fn last_changes(
    sections: &[FrozenSection],
    previous: Option<&ReleaseRecord>,
    changes: &[PendingChange],
    version: &Version,
    date: Date,
) -> BTreeMap<String, (Version, Date)> {
    let mut last_changes = BTreeMap::new();
    for section in sections {
        let change = changes.iter().find(|change| change.section == section.id);
        let is_new = change.is_some_and(|change| change.impact == Some(Impact::Substantive));
        let known = previous.and_then(|record| record.section(&section.id));
        let own = match known {
            Some(known) if !is_new => (known.version.clone(), known.date),
            _ => (version.clone(), date),
        };
        last_changes.insert(section.id.clone(), own);
    }
    last_changes
}

/// Whether two texts differ only in punctuation, case and spacing.
fn is_only_typography(before: &FrozenSection, after: &FrozenSection) -> bool {
    let heads = |section: &FrozenSection| {
        (bare(&section.title), section.summary.as_deref().map(bare), section.facts.clone())
    };
    let bodies = |section: &FrozenSection| -> Vec<_> {
        let bares = |texts: &[String]| texts.iter().map(|text| bare(text)).collect::<Vec<_>>();
        let body = |block: &FrozenBlock| {
            (
                block.kind.clone(),
                block.level,
                bare(&block.text),
                bares(&block.notes),
                block.links.clone(),
                block.pictures.clone(),
                (block.variants.clone(), block.partners.clone(), block.absent.clone()),
            )
        };
        section.blocks.iter().map(body).collect()
    };
    heads(before) == heads(after) && bodies(before) == bodies(after)
}

/// Words without typography. A sign that belongs to a number stays: `1.5` is not `15`, and `£5` is
/// not `5%`.
pub(crate) fn bare(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| characters.get(at)).is_some_and(|character| character.is_numeric())
    };
    let mut out = String::new();
    for (at, &character) in characters.iter().enumerate() {
        let touches = is_digit(at.checked_sub(1)) || is_digit(Some(at + 1));
        if character.is_alphanumeric() {
            out.extend(character.to_lowercase());
        } else if !character.is_whitespace() && touches && !is_closing(&characters, at) {
            out.push(character);
        }
    }
    out
}

/// Whether a sign after a number only ends a phrase.
fn is_closing(characters: &[char], at: usize) -> bool {
    let next = characters.get(at + 1);
    matches!(
        characters[at],
        '.' | ',' | ';' | ':' | '!' | '?' | ')' | '’' | '”' | '"' | '(' | '“' | '‘'
    ) && !next.is_some_and(|next| next.is_numeric())
        || matches!(characters[at], '(' | '“' | '‘' | '"')
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn typography_is_not_confused_with_numbers() {
        for (one, other) in [
            ("Ask first, then write.", "ask first; then write"),
            ("the “Home Office”", "The Home Office"),
            ("within 30 days.", "within 30 days"),
            ("section 45.", "Section 45"),
            ("(article 15)", "article 15"),
        ] {
            assert_eq!(bare(one), bare(other), "{one} | {other}");
        }
        for (one, other) in [
            ("1.5 days", "15 days"),
            ("£500", "500"),
            ("5%", "5"),
            ("1,000", "1.000"),
            ("10-15", "1015"),
            ("must not", "must"),
            ("-5", "5"),
        ] {
            assert_ne!(bare(one), bare(other), "{one} | {other}");
        }
    }
}
