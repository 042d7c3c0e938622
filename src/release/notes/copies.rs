//! Which files of a release replace which, in words that people know them by.
//!
//! In: the records of two releases, and names. Out: the part of the notes about files. The notes are
//! for all partners, so files are called by their edition or pack; partners are only named where
//! their files differ.

use super::Context;
use super::part::{Entry, Line, Part};
use crate::ground::collation::Collation;
use crate::ground::own_words::Words;
use crate::project::history::{ArtefactRecord, Change, ChangeKind, ReleaseRecord, SectionRecord};
use std::collections::{BTreeMap, BTreeSet};

/// What happened to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Changed,
    Same,
    New,
    Gone,
}

impl Fate {
    /// The message before files with this fate.
    fn title(self) -> &'static str {
        match self {
            Self::Changed => "notes-with-new-text",
            Self::Same => "notes-with-same-text",
            Self::New => "notes-new-files",
            Self::Gone => "notes-no-longer-published",
        }
    }
}

/// A file without its version: partner, edition, pack and language.
type Key<'r> = (&'r str, &'r str, Option<&'r str>, &'r str);

/// What people call a file, after whether it is a pack: packs are listed last.
type Kind = (bool, String);

/// Puts files in the order in which the language sorts their names, and packs last.
fn sort<T>(files: &mut [T], words: &Words, kind: impl Fn(&T) -> &Kind) {
    let order = Collation::of(words.language());
    files.sort_by(|one, other| {
        let ((one_is_pack, one), (other_is_pack, other)) = (kind(one), kind(other));
        one_is_pack.cmp(other_is_pack).then_with(|| order.compare(one, other))
    });
}

/// The files of the first release.
pub(super) fn every(record: &ReleaseRecord, context: &Context<'_>) -> Vec<Entry> {
    let words = context.words;
    let files = readable(record);
    let kinds: BTreeSet<Kind> = files.keys().map(|key| kind(key, context)).collect();
    match kinds.is_empty() {
        true => Vec::new(),
        false => {
            let mut kinds: Vec<Kind> = kinds.into_iter().collect();
            sort(&mut kinds, words, |kind| kind);
            let kinds: Vec<String> = kinds.into_iter().map(|(_, name)| name).collect();
            let title = words.text("notes-what-it-contains");
            let files = [("files", words.listed(&kinds).into())];
            vec![Entry::new(words, "notes-files", &title, files)]
        }
    }
}

/// The part about files that replace earlier ones.
pub(super) fn replaced(
    previous: &ReleaseRecord,
    record: &ReleaseRecord,
    context: &Context<'_>,
) -> Part {
    let words = context.words;
    let (old, new) = (readable(previous), readable(record));
    let mut fates: BTreeMap<Fate, BTreeMap<Kind, BTreeSet<&str>>> = BTreeMap::new();
    let mut partners: BTreeMap<Kind, BTreeSet<&str>> = BTreeMap::new();
    for key in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let fate = match (old.get(key), new.get(key)) {
            (Some(before), Some(after)) => match has_same_text(previous, before, record, after) {
                true => Fate::Same,
                false => Fate::Changed,
            },
            (None, _) => Fate::New,
            (_, None) => Fate::Gone,
        };
        let kind = kind(key, context);
        partners.entry(kind.clone()).or_default().insert(key.0);
        fates.entry(fate).or_default().entry(kind).or_default().insert(key.0);
    }
    let entries = fates.into_iter().map(|(fate, kinds)| {
        let mut kinds: Vec<(Kind, BTreeSet<&str>)> = kinds.into_iter().collect();
        sort(&mut kinds, words, |(kind, _)| kind);
        let kinds: Vec<String> = kinds
            .into_iter()
            .map(|(kind, own)| match partners.get(&kind) {
                Some(all) if *all != own => {
                    let mut own: Vec<String> =
                        own.iter().map(|id| context.names.partner(id)).collect();
                    let order = Collation::of(words.language());
                    own.sort_by(|one, other| order.compare(one, other));
                    let variables =
                        [("file", kind.1.into()), ("partners", words.listed(&own).into())];
                    words.with("notes-only-for", variables)
                }
                _ => kind.1,
            })
            .collect();
        let files = kinds.join(&words.text("between-groups"));
        Entry::new(words, "notes-files", &words.text(fate.title()), [("files", files.into())])
    });
    let before = words.with(
        "notes-replaces",
        [("version", previous.version.to_string().into()), ("same", same_sections(record).into())],
    );
    Part {
        title: words.text("notes-your-files"),
        before: vec![Line::of(before)],
        entries: entries.collect(),
    }
}

/// The files for readers. Sheets for a printer go with one of them.
fn readable(record: &ReleaseRecord) -> BTreeMap<Key<'_>, &ArtefactRecord> {
    let own = record.artefacts.iter().filter(|artefact| !artefact.is_sheets());
    own.map(|own| {
        (
            (
                own.partner.as_str(),
                own.edition.as_str(),
                own.pack.as_deref(),
                own.language.as_str(),
            ),
            own,
        )
    })
    .collect()
}

/// Whether a reader reads the same in two files. Records of earlier tools only say whether their
/// sections have the same words.
fn has_same_text(
    previous: &ReleaseRecord,
    before: &ArtefactRecord,
    record: &ReleaseRecord,
    after: &ArtefactRecord,
) -> bool {
    match (&before.reading, &after.reading) {
        (Some(before), Some(after)) => before == after,
        _ => texts(previous, &before.path) == texts(record, &after.path),
    }
}

/// The digests of the sections in a file, in reading order.
fn texts<'r>(record: &'r ReleaseRecord, path: &str) -> Vec<&'r str> {
    let is_in = |section: &&SectionRecord| section.artefacts.iter().any(|own| own == path);
    record.sections.iter().filter(is_in).map(|section| section.sha256.as_str()).collect()
}

/// The name of a file's edition, or of its pack.
fn kind(&(_, edition, pack, language): &Key<'_>, context: &Context<'_>) -> Kind {
    let (names, words) = (&context.names, context.words);
    let name = match pack {
        Some(pack) => words.with("notes-the-pack", [("pack", names.pack(pack).into())]),
        None => {
            let title = words.in_sentence(&names.edition(edition));
            words.with("notes-the-edition", [("edition", title.into())])
        }
    };
    (pack.is_some(), name + &names.in_language(language))
}

/// The number of sections of a release that are as they were before.
fn same_sections(record: &ReleaseRecord) -> usize {
    let is_there = |change: &&Change| change.kind != ChangeKind::Removed && !change.is_detail;
    let changed = record.changes.iter().filter(is_there).count();
    record.sections.len().saturating_sub(changed)
}
