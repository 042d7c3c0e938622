//! Packs: named selections for an occasion, under `content/packs/`.
//!
//! In: a TOML file's values. Out: `Pack`: what it contains, for whom, in which editions, and how many
//! pages it may take. Whether the sections that it names exist is checked when the book is read.

use super::fields::{Fields, Spanned};
use super::translation::{Languages, Untranslated, read_languages, read_untranslated};
use super::value::Value;
use super::vocabulary::Vocabulary;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use serde::Serialize;
use std::collections::BTreeMap;

/// The two groups of people at a workshop. The whole book is for facilitators; a pack says which
/// group it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Readers {
    Facilitators,
    Participants,
}

impl Readers {
    /// Both, with their names in conditions and packs.
    pub(crate) const ALL: [(&'static str, Self); 2] =
        [("facilitators", Self::Facilitators), ("participants", Self::Participants)];

    /// The name in packs.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Facilitators => "facilitators",
            Self::Participants => "participants",
        }
    }

    /// The message that precedes their text where others read it too.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Facilitators => "for-facilitators",
            Self::Participants => "for-participants",
        }
    }
}

/// What happens to a link whose target is not in the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The words say where to look in the full toolkit, whose address is at the end of the pack.
    Pointer,
    /// A card at the end of the pack summarises the target.
    Summary,
    /// It is an error: the pack must contain everything that it links to.
    Error,
}

impl Missing {
    /// All, with their names in packs and in links.
    pub(crate) const ALL: [(&'static str, Self); 3] =
        [("pointer", Self::Pointer), ("summary", Self::Summary), ("error", Self::Error)];
}

/// A selection for an occasion.
#[derive(Debug, Clone)]
pub struct Pack {
    pub(crate) id: String,
    pub(crate) title: String,
    /// What the pack is for, in a sentence, which is printed on its cover.
    pub(crate) purpose: String,
    pub readers: Readers,
    /// Whether it is for campaigning, to which people agree separately.
    pub(crate) is_campaigning: bool,
    /// The ids of sections and single blocks, in reading order.
    pub contents: Vec<Spanned<String>>,
    /// The editions in which it is made.
    pub(crate) editions: Vec<Spanned<String>>,
    /// The partners that it is for, if it names any. Partners may choose, too.
    pub(crate) partners: Option<Vec<Spanned<String>>>,
    /// The maximum number of pages, by edition.
    pub(crate) budget: BTreeMap<String, Spanned<usize>>,
    pub missing: Missing,
    /// The languages in which it is made; `None` for those of the book.
    pub(crate) languages: Option<Languages>,
    /// What happens to text that a language lacks; `None` for what the book says.
    pub(crate) untranslated: Option<Untranslated>,
    pub(crate) span: Span,
    /// Whether it is a single letter, for which nobody wrote a file: see [`Pack::of_letter`].
    is_letter: bool,
    /// Whether it is a section that a contributor gets to change: see [`Pack::of_section`].
    is_for_review: bool,
}

impl Pack {
    /// Whether the pack is made in an edition.
    pub(crate) fn comes_in(&self, edition: &str) -> bool {
        self.editions.iter().any(|own| own.value == edition)
    }

    /// A letter as a file of its own, in these editions.
    pub(crate) fn of_letter(
        id: Spanned<String>,
        title: String,
        purpose: String,
        editions: Vec<Spanned<String>>,
    ) -> Self {
        Self {
            id: id.value.clone(),
            title,
            purpose,
            // Like the whole book, it is for whoever wants it.
            readers: Readers::Facilitators,
            is_campaigning: false,
            span: id.span,
            contents: vec![id],
            editions,
            partners: None,
            budget: BTreeMap::new(),
            missing: Missing::Pointer,
            languages: None,
            untranslated: None,
            is_letter: true,
            is_for_review: false,
        }
    }

    /// A single section in an edition, for a contributor. Nobody wrote a file for it either.
    pub(crate) fn of_section(
        id: Spanned<String>,
        title: String,
        purpose: String,
        edition: &str,
    ) -> Self {
        let editions = vec![Spanned::new(id.span, edition.to_owned())];
        Self {
            is_letter: false,
            is_for_review: true,
            ..Self::of_letter(id, title, purpose, editions)
        }
    }

    /// Whether it is for a contributor, who changes the words and needs none that a pack adds to them.
    pub(crate) fn is_for_review(&self) -> bool {
        self.is_for_review
    }

    /// Whether it is a single letter and nothing around it.
    pub(crate) fn is_letter(&self) -> bool {
        self.is_letter
    }

    /// Reads a pack. `stem` is the name of its file without the extension, which must be the pack's
    /// id.
    pub(crate) fn read(
        stem: &str,
        value: &Value,
        vocabulary: &Vocabulary,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let start = Span::start_of(value.span.file);
        let mut fields = Fields::new("the pack", value, start, problems);
        fields.schema();
        let id = fields.id("id");
        if !id.value.is_empty() && id.value != stem {
            let message = format!("the id `{}` differs from the file name `{stem}`", id.value);
            fields.problem(Code::InvalidValue, id.span, message);
        }
        let title = fields.text("title").value;
        let purpose = fields.paragraph("purpose").value;
        if vocabulary.audiences.is_empty() {
            if fields.has("audience") {
                let hint = "remove it, or define `audiences` in `[vocabulary]`";
                fields.absent("audience", "the book has none", hint);
            }
        } else {
            let known: Vec<&str> = vocabulary.audiences.iter().map(String::as_str).collect();
            fields.choices("audience", &known);
        }
        let readers = fields.choice("for", &Readers::ALL).unwrap_or(Readers::Participants);
        let is_campaigning = fields.optional_flag("campaigning").unwrap_or(false);
        let contents = fields.some_texts("contents");
        let editions = fields.some_texts("editions");
        let partners = fields.optional_some_texts("partners");
        let missing =
            fields.optional_choice("missing-links", &Missing::ALL).unwrap_or(Missing::Pointer);
        let languages = read_languages(&mut fields);
        let untranslated = read_untranslated(&mut fields);
        let budget = fields.value("pages-at-most");
        fields.finish();
        let budget = budget.map(|value| read_budget(value, &editions, problems));
        Self {
            id: id.value,
            title,
            purpose,
            readers,
            is_campaigning,
            contents,
            editions,
            partners,
            budget: budget.unwrap_or_default(),
            missing,
            languages,
            untranslated,
            span: start,
            is_letter: false,
            is_for_review: false,
        }
    }
}

/// Reads `pages-at-most = { print = 12 }`.
fn read_budget(
    value: &Value,
    editions: &[Spanned<String>],
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Spanned<usize>> {
    let mut budget = BTreeMap::new();
    let Some(table) = value.table() else {
        let message =
            "`pages-at-most` must name editions, such as `pages-at-most = { print = 12 }`";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
        return budget;
    };
    for (key, pages) in table {
        if editions.iter().all(|edition| edition.value != key.name) {
            let message = format!("this pack is not made in the edition `{}`", key.name);
            problems.push(
                Diagnostic::error(Code::UnknownId, message)
                    .at(key.span)
                    .suggest(&key.name, editions.iter().map(|edition| edition.value.as_str())),
            );
            continue;
        }
        match pages.whole().and_then(|pages| usize::try_from(pages).ok()) {
            Some(most) if most > 0 => {
                budget.insert(key.name.clone(), Spanned::new(pages.span, most));
            }
            _ => {
                let message = "a page budget must be a whole number above 0";
                problems.push(Diagnostic::error(Code::InvalidValue, message).at(pages.span));
            }
        }
    }
    budget
}
