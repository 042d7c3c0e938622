//! `content/consent/*.toml`: what the people behind testimonies agreed to.
//!
//! In: the files, one for each testimony, named by a random reference. Out: a [`Ledger`], and for a
//! testimony and a place where it would be shown, why it must not be, if it must not. Holds no
//! names: the link to a person is kept elsewhere. Knows no text, only its digests.

mod record;
mod scope;
mod tags;
mod withdrawal;

pub(crate) use record::{Consent, Stage};
pub(crate) use scope::{Agreed, Carrier, Refusal, Scope, Showing};
pub(crate) use withdrawal::Withdrawal;

use super::{Book, Edition, Format, Links, Loader, Pack, PartnerFile, Project, References};
use crate::ground::clock;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use std::collections::BTreeMap;

/// The folder of the records.
pub(crate) const CONSENT: &str = "content/consent";

/// The reference of a testimony: a letter, a hyphen, and letters and digits, so that it looks like
/// nothing else and says nothing.
pub(crate) fn is_reference(text: &str) -> bool {
    let Some((first, rest)) = text.split_once('-') else { return false };
    let is_lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    matches!(first, "t") && rest.len() >= 4 && rest.len() <= 32 && rest.chars().all(is_lower)
}

/// Every record.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    /// By reference.
    pub(crate) records: BTreeMap<String, Consent>,
    /// References whose records could not be read, which is reported elsewhere.
    pub(crate) unread: Vec<String>,
    /// The day on which drafts and the site are made. A release is judged by its own date, so that
    /// it can be made again at any time.
    pub(crate) today: Option<Date>,
}

impl Ledger {
    /// Why a testimony must not be shown somewhere; nothing if it may be. Without a record nothing
    /// may be shown.
    pub(crate) fn refusal(&self, reference: &str, showing: &Showing<'_>) -> Option<Refusal> {
        let Some(record) = self.records.get(reference) else { return Some(Refusal::NoRecord) };
        let date = self.today.map_or(showing.date, |today| today.max(showing.date));
        record.ended(date).or_else(|| record.scope.refusal(showing))
    }

    /// Why a testimony may not be shown to anybody on a day; nothing if somebody may see it.
    pub(crate) fn ended(&self, reference: &str, date: Date) -> Option<Refusal> {
        let Some(record) = self.records.get(reference) else { return Some(Refusal::NoRecord) };
        record.ended(self.today.map_or(date, |today| today.max(date)))
    }

    /// Why a testimony is not mentioned in a text that is frozen; nothing if it is. `is_for_all` is
    /// the text for everybody, which mentions what somebody may see.
    pub(crate) fn not_frozen(
        &self,
        reference: &str,
        showing: &Showing<'_>,
        is_for_all: bool,
    ) -> Option<Refusal> {
        let Some(record) = self.records.get(reference) else { return Some(Refusal::NoRecord) };
        let date = self.today.map_or(showing.date, |today| today.max(showing.date));
        let scope = || record.scope.refusal(showing).filter(|_| !is_for_all);
        record.left_out(date).or_else(scope)
    }
}

/// What a record may name, and the day after which none of it can have happened.
pub(super) struct Known<'a> {
    pub(super) partners: Vec<&'a str>,
    pub(super) packs: Vec<&'a str>,
    /// The tags of the languages of the book.
    pub(super) languages: Vec<&'a str>,
    /// Today, if it is known.
    pub(super) today: Option<Date>,
}

impl Loader<'_> {
    /// Reads every record.
    pub(super) fn consent(
        &mut self,
        book: &Book,
        partners: &[PartnerFile],
        packs: &[Pack],
    ) -> Ledger {
        let mut ledger = Ledger::default();
        let own = [&book.language].into_iter();
        let others =
            book.languages.iter().chain(packs.iter().filter_map(|pack| pack.languages.as_ref()));
        let others = others.flatten().map(|language| &language.value);
        let known = Known {
            partners: partners.iter().map(|file| file.partner.id.as_str()).collect(),
            packs: packs.iter().map(|pack| pack.id.as_str()).collect(),
            languages: own.chain(others).map(Language::tag).collect(),
            today: clock::day_of_making(),
        };
        for name in self.listing(CONSENT, "toml") {
            let reference = name.trim_end_matches(".toml");
            let path = format!("{CONSENT}/{name}");
            if !is_reference(reference) {
                let message = format!("`{reference}` is not a reference of a testimony");
                let problem = Diagnostic::error(Code::InvalidValue, message).in_path(path.clone());
                self.problems.push(problem.hint(
                    "name the file `t-` and at least four random letters or digits, such as \
                     `t-7k2m9x.toml`: nothing that says who it is about",
                ));
            }
            let value = self.toml(&path);
            let known_faults = self.problems.len();
            let record = value.map(|value| Consent::read(&value, &known, &mut self.problems));
            match record {
                Some(record) if self.problems.len() == known_faults => {
                    ledger.records.insert(reference.to_owned(), record);
                }
                _ => ledger.unread.push(reference.to_owned()),
            }
        }
        ledger
    }
}

impl Project {
    /// Where a file shows its testimonies: whose it is, and which edition of what.
    pub(crate) fn showing<'a>(
        &'a self,
        partner: &'a str,
        edition: &str,
        pack: Option<&str>,
        language: &'a str,
        format: &str,
        date: Date,
    ) -> Showing<'a> {
        Showing {
            carrier: match format {
                "epub" => Carrier::Epub,
                "docx" => Carrier::Docx,
                _ => Carrier::Pdf,
            },
            is_for_paper: self.edition(edition).is_some_and(Edition::is_for_paper),
            partner,
            pack: pack.and_then(|id| self.pack(id)),
            language,
            date,
        }
    }
}

impl Edition {
    /// Whether its pages are meant for paper: it prints addresses or page numbers for links, or is
    /// arranged on sheets or for a press.
    pub(crate) fn is_for_paper(&self) -> bool {
        self.format == Format::Pdf
            && (self.links == Links::Notes
                || self.references == References::Page
                || self.sheets.is_some()
                || self.press.is_some())
    }
}
