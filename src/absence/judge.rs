//! What a copy may contain, judged apart from the selection.
//!
//! In: the scopes of all pieces, and whose copy it is. Out: a verdict on each scope. The selection
//! decides the same by itself while it makes the manuscript. That both agree is what the search
//! proves, so nothing here may use `book::select` or what was made with it.

use super::pieces::{BlockScope, Home, Kind, Scope, ScopeId, Verdict};
use crate::book::tree::Condition;
use crate::ground::date::Date;
use crate::project::{Agreed, Format, Pack, Partner, Project, Readers};
use std::collections::BTreeSet;

/// Whose copy a file is, and which part of the book it holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Copy<'a> {
    pub(crate) project: &'a Project,
    pub(crate) partner: &'a str,
    pub(crate) medium: Medium<'a>,
    /// The tag of its language.
    pub(crate) language: &'a str,
    /// The date of the release.
    pub(crate) date: Date,
}

/// What a copy is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Medium<'a> {
    File {
        edition: &'a str,
        /// The id of the pack that it is; `None` for the whole book, or a volume of it.
        pack: Option<&'a str>,
    },
    /// Pages of the site.
    Site {
        /// The tags of the languages in which the site says anything.
        languages: &'a [String],
        /// Whether the pages are about earlier releases. They may still show what the partner’s
        /// readers had then, unless it was testimony.
        is_history: bool,
    },
}

impl<'a> Medium<'a> {
    fn pack(self) -> Option<&'a str> {
        match self {
            Self::File { pack, .. } => pack,
            Self::Site { .. } => None,
        }
    }

    fn is_history(self) -> bool {
        matches!(self, Self::Site { is_history: true, .. })
    }
}

/// The verdicts on scopes, in their order.
pub(super) fn judge(scopes: &[Scope], copy: Copy<'_>) -> Vec<Verdict> {
    let judge = Judge::new(copy);
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(scopes.len());
    for scope in scopes {
        // A note comes after the blocks that call it.
        let verdict = match scope {
            Scope::Note(callers) => of_any(callers, &verdicts),
            scope => judge.scope(scope),
        };
        verdicts.push(verdict);
    }
    verdicts
}

/// The verdict on what belongs to several scopes: one in which it may be there is enough.
pub(super) fn of_any(scopes: &[ScopeId], verdicts: &[Verdict]) -> Verdict {
    let mut own: Vec<Verdict> = scopes.iter().filter_map(|id| verdicts.get(*id)).copied().collect();
    own.sort_by_key(|verdict| *verdict != Verdict::Included);
    own.first().copied().unwrap_or(Verdict::Included)
}

struct Judge<'a> {
    copy: Copy<'a>,
    partner: Option<&'a Partner>,
    pack: Option<&'a Pack>,
    /// Who reads it; nothing if that is everybody.
    readers: Option<Readers>,
    /// The sections of the whole book.
    listed: BTreeSet<&'a str>,
    /// What a pack asks for: sections, and single blocks of them.
    wanted: Option<BTreeSet<&'a str>>,
}

impl<'a> Judge<'a> {
    fn new(copy: Copy<'a>) -> Self {
        let project = copy.project;
        let pack =
            copy.medium.pack().and_then(|id| project.packs.iter().find(|pack| pack.id == id));
        let partner = project.partners.iter().find(|file| file.partner.id == copy.partner);
        Self {
            copy,
            partner: partner.map(|file| &file.partner),
            pack,
            // The whole book is for the people who lead workshops, and the site says what is in packs.
            readers: match copy.medium {
                Medium::File { .. } => {
                    Some(pack.map_or(Readers::Facilitators, |pack| pack.readers))
                }
                Medium::Site { .. } => None,
            },
            listed: project.book.listed().map(|id| id.value.as_str()).collect(),
            wanted: pack.map(|pack| pack.contents.iter().map(|id| id.value.as_str()).collect()),
        }
    }

    fn scope(&self, scope: &Scope) -> Verdict {
        let unless = |is_included: bool, kind: Kind| {
            if is_included { Verdict::Included } else { Verdict::Excluded(kind) }
        };
        match scope {
            Scope::Everywhere | Scope::Note(_) => Verdict::Included,
            Scope::Nowhere => Verdict::Excluded(Kind::Comment),
            Scope::Partner(id) => unless(id == self.copy.partner, Kind::Detail),
            Scope::Language(tag) => unless(self.speaks(tag), Kind::Draft),
            // Packs name every section of the whole book, and sum it up.
            Scope::Header(id) => unless(self.has_section(id), Kind::Section),
            Scope::Block(block) => self.block(block),
        }
    }

    fn speaks(&self, tag: &str) -> bool {
        match self.copy.medium {
            Medium::File { .. } => tag == self.copy.language,
            Medium::Site { languages, .. } => languages.iter().any(|own| own == tag),
        }
    }

    fn has_section(&self, id: &str) -> bool {
        self.listed.contains(id)
            || self.wanted.as_ref().is_some_and(|own| own.contains(id))
            || self.is_in_packs(id)
            || self.copy.medium.is_history()
    }

    /// Whether something may be on the pages of the site because a pack contains it.
    fn is_in_packs(&self, id: &str) -> bool {
        let contents = self.copy.project.packs.iter().flat_map(|pack| &pack.contents);
        matches!(self.copy.medium, Medium::Site { .. })
            && contents.into_iter().any(|own| own.value == id)
    }

    fn block(&self, block: &BlockScope) -> Verdict {
        let withheld = block.conditions.iter().find_map(|condition| self.withheld(condition));
        if let Some(kind) = withheld {
            return Verdict::Excluded(kind);
        }
        let is_included = match &block.home {
            Home::Notice => true,
            Home::Foreword(partner) if partner != self.copy.partner => {
                return Verdict::Excluded(Kind::Partners);
            }
            Home::Foreword(_) => self.wanted.is_none() && self.listed.contains("foreword"),
            Home::Section(id) => match &self.wanted {
                None => self.has_section(id) || block.ids.iter().any(|id| self.is_in_packs(id)),
                Some(wanted) => {
                    let is_wanted = |id: &String| wanted.contains(id.as_str());
                    // A pack points to headings of sections that it lacks.
                    let is_named = block.is_heading && self.listed.contains(id.as_str());
                    is_named || is_wanted(id) || block.ids.iter().any(is_wanted)
                }
            },
        };
        if is_included { Verdict::Included } else { Verdict::Excluded(Kind::Section) }
    }

    /// Why a condition keeps a block from this copy; nothing if it does not. Every reason for which
    /// a block may be left out has its place here.
    fn withheld(&self, condition: &Condition) -> Option<Kind> {
        let is_agreed = |reference: &String| self.is_agreed(reference);
        if !condition.consent.iter().all(is_agreed) {
            return Some(Kind::Testimony);
        }
        let readers = condition.readers.zip(self.readers);
        if readers.is_some_and(|(wanted, readers)| wanted != readers) {
            return Some(Kind::Readers);
        }
        if self.copy.medium.is_history() {
            return None;
        }
        let is_other = !condition.partners.is_empty()
            && !condition.partners.iter().any(|id| id == self.copy.partner);
        let lacks = |name: &String| self.partner.is_none_or(|own| own.detail(name).is_none());
        (is_other || condition.has.iter().any(lacks)).then_some(Kind::Partners)
    }

    /// Whether somebody agreed that a testimony is in this copy. Without a record, an edition and a
    /// pack that are known, nobody did.
    fn is_agreed(&self, reference: &str) -> bool {
        let project = self.copy.project;
        let Some(record) = project.ledger.records.get(reference) else { return false };
        let scope = &record.scope;
        let last = project.ledger.today.into_iter().chain([self.copy.date]).max();
        let (format, suits_medium) = match self.copy.medium {
            Medium::Site { .. } => ("web", scope.online),
            Medium::File { edition, .. } => {
                let edition = project.editions.iter().find(|own| own.id == edition);
                let Some(edition) = edition else { return false };
                let format = match edition.format {
                    Format::Pdf => "pdf",
                    Format::Epub => "epub",
                    Format::Docx => "docx",
                };
                (format, scope.print || !edition.is_for_paper())
            }
        };
        let is_among = |agreed: &Agreed, name: &str| match agreed {
            Agreed::All => true,
            Agreed::Only(names) => names.iter().any(|own| own == name),
        };
        let is_for_occasion = match (self.copy.medium.pack(), self.pack) {
            (None, _) => scope.book,
            (Some(_), None) => false,
            (Some(id), Some(pack)) => {
                is_among(&scope.packs, id) && (scope.campaigning || !pack.is_campaigning)
            }
        };
        record.withdrawn.is_none()
            && record.taken_out.is_none()
            && last.is_some_and(|day| day <= scope.until)
            && is_among(&scope.formats, format)
            && is_among(&scope.partners, self.copy.partner)
            && is_among(&scope.languages, self.copy.language)
            && suits_medium
            && is_for_occasion
    }
}
