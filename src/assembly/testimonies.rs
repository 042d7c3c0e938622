//! What becomes of each testimony: whether it may be shown today, and where it is.
//!
//! In: a workspace and the reference of a record of consent. Out: its state, the text that was
//! approved and the one there is now, and every product that holds it or leaves it out, with the
//! reason. Lays nothing out.

use super::plan::{Artefact, Choice, Form, plan};
use super::selection::Selection;
use super::workspace::Workspace;
use crate::book::consent::{digest, mentions};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Diagnostic, Outcome};
use crate::project::{Carrier, Consent, Format, Showing};
use serde::Serialize;

/// For how many days before its end people are told about it.
pub(crate) const SOON: u16 = 60;

/// What may be done with a testimony today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TestimonyState {
    Withdrawn(Date),
    Ended(Date),
    /// No text names the record.
    Unused,
    /// Nobody has approved the text as it is now.
    Unapproved,
    /// It may be shown, for so many days.
    Expiring(u32),
    InUse,
}

impl TestimonyState {
    /// The same in words, for a terminal.
    pub(crate) fn words(self) -> String {
        match self {
            Self::Withdrawn(on) => format!("withdrawn on {on}"),
            Self::Ended(on) => format!("ended on {on}"),
            Self::Unused => "not used by any text".to_owned(),
            Self::Unapproved => "not yet approved".to_owned(),
            Self::Expiring(0) => "expires today".to_owned(),
            Self::Expiring(1) => "expires in 1 day".to_owned(),
            Self::Expiring(days) => format!("expires in {days} days"),
            Self::InUse => "in use".to_owned(),
        }
    }

    /// A word for it in data.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Withdrawn(_) => "withdrawn",
            Self::Ended(_) => "ended",
            Self::Unused => "unused",
            Self::Unapproved => "unapproved",
            Self::Expiring(_) => "expiring",
            Self::InUse => "in-use",
        }
    }
}

/// The text in a language, and what became of its approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct TextNow {
    /// The tag of the language.
    pub(crate) language: String,
    /// The digest of the text as it is; nothing if no text names the record.
    pub(crate) digest: Option<String>,
    /// Whether the person approved exactly this text.
    pub(crate) approved: bool,
}

/// A product, and whether it holds a testimony.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Placement {
    pub(crate) partner: String,
    /// `site` for the pages of the site.
    pub(crate) edition: String,
    pub(crate) pack: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) volume: Option<usize>,
    pub(crate) language: String,
    /// Why it is left out; nothing if it is shown.
    pub(crate) left_out: Option<String>,
}

impl Workspace {
    /// The day on which testimonies are judged.
    ///
    /// # Errors
    /// If `SOURCE_DATE_EPOCH` is set and holds no date.
    pub(crate) fn day_of_consent(&self) -> Result<Date, Diagnostic> {
        match self.project.ledger.today {
            Some(today) => Ok(today),
            None => Ok(self.draft_release()?.date),
        }
    }

    /// Whether a testimony may be shown on a day.
    pub(crate) fn testimony_state(
        &self,
        reference: &str,
        record: &Consent,
        today: Date,
    ) -> TestimonyState {
        let until = record.scope.until;
        if let Some(on) = record.gone() {
            return TestimonyState::Withdrawn(on);
        }
        if today > until {
            return TestimonyState::Ended(until);
        }
        if !mentions(&self.book).contains_key(reference) {
            return TestimonyState::Unused;
        }
        let texts = self.testimony_texts(reference, record);
        let mut wanted = texts.iter().filter(|own| record.scope.languages.holds(&own.language));
        if record.approval.is_none() || wanted.any(|own| !own.approved) {
            return TestimonyState::Unapproved;
        }
        match days_from(today, until) {
            days if days <= u32::from(SOON) => TestimonyState::Expiring(days),
            _ => TestimonyState::InUse,
        }
    }

    /// The text of a testimony in each language of the project that could be read.
    pub(crate) fn testimony_texts(&self, reference: &str, record: &Consent) -> Vec<TextNow> {
        let source = &self.project.book.language;
        let read: Vec<&str> = self.translations().map(|(tag, _)| tag).collect();
        let languages = self.project.languages();
        let own = languages.iter().map(|language| &language.value);
        let own = own.filter(|language| *language == source || read.contains(&language.tag()));
        own.map(|language| {
            let digest = digest(&self.in_language(language).book, reference);
            let approved = record.texts.get(language.tag());
            let approved = approved.is_some_and(|own| Some(&own.value) == digest.as_ref());
            TextNow { language: language.tag().to_owned(), digest, approved }
        })
        .collect()
    }

    /// Every product of the project, and whether it holds a testimony.
    ///
    /// # Errors
    /// If the plan is not possible, which does not happen in a sound project.
    pub(crate) fn placements(&self, reference: &str) -> Outcome<Vec<Placement>> {
        let project = &self.project;
        let planned = plan(project, &Choice::default(), "draft")?;
        let mut out = Vec::new();
        for artefact in planned.iter().filter(|artefact| artefact.form == Form::Reading) {
            out.push(Placement {
                partner: artefact.partner.clone(),
                edition: artefact.edition.clone(),
                pack: artefact.pack.clone(),
                volume: artefact.volume,
                language: artefact.language.tag().to_owned(),
                left_out: self.left_out(artefact, reference)?,
            });
        }
        if project.book.site.is_some() {
            let date = self.draft_release().map_err(|problem| vec![problem])?.date;
            for file in &project.partners {
                let showing = Showing {
                    carrier: Carrier::Web,
                    is_for_paper: false,
                    partner: &file.partner.id,
                    pack: None,
                    language: project.book.language.tag(),
                    date,
                };
                let refusal = project.ledger.refusal(reference, &showing);
                out.push(Placement {
                    partner: file.partner.id.clone(),
                    edition: "site".to_owned(),
                    pack: None,
                    volume: None,
                    language: project.book.language.tag().to_owned(),
                    left_out: refusal.map(|refusal| refusal.to_string()),
                });
            }
        }
        Ok(out)
    }

    /// Why an artefact does not hold a testimony; nothing if it does.
    fn left_out(&self, artefact: &Artefact, reference: &str) -> Outcome<Option<String>> {
        let workspace = self.in_language(&artefact.language);
        let project = &workspace.project;
        let release = self.draft_release().map_err(|problem| vec![problem])?;
        let own = (project.partner(&artefact.partner), project.edition(&artefact.edition));
        let (Some(partner), Some(edition)) = own else { return Ok(None) };
        let Artefact { partner: id, edition: own, pack, .. } = artefact;
        let format = match artefact.format {
            Format::Pdf => Carrier::Pdf.name(),
            Format::Epub => Carrier::Epub.name(),
            Format::Docx => Carrier::Docx.name(),
        };
        let tag = artefact.language.tag();
        let showing = project.showing(id, own, pack.as_deref(), tag, format, release.date);
        if let Some(refusal) = self.project.ledger.refusal(reference, &showing) {
            return Ok(Some(refusal.to_string()));
        }
        let volumes = project.volumes(edition);
        let selection =
            Selection::named(artefact.pack.as_deref(), artefact.volume, &volumes, project);
        let (manuscript, _) = workspace.selected(partner, edition, selection, &release);
        let is_there = manuscript.testimonies.iter().any(|own| own == reference);
        Ok((!is_there).then(|| "its place is not in this selection".to_owned()))
    }
}

/// The number of days from one date to a later one.
pub(crate) fn days_from(start: Date, end: Date) -> u32 {
    let mut days = 0;
    let mut date = start;
    while date < end && days < 36_600 {
        date = date.after(1);
        days += 1;
    }
    days
}
