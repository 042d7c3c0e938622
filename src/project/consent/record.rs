//! One record of the ledger: when and how somebody agreed, in two stages.
//!
//! In: a TOML file's values. Out: `Consent`, checked. Every key that says what was agreed is
//! required, so that nothing counts as agreed because somebody forgot to ask.

use super::Known;
use super::scope::{Refusal, Scope};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::source::Span;
use crate::project::fields::{Fields, Spanned};
use crate::project::value::Value;
use std::collections::BTreeMap;

/// How the person is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presentation {
    Anonymous,
    Pseudonym,
    Initials,
    Named,
}

impl Presentation {
    const ALL: [(&'static str, Self); 4] = [
        ("anonymous", Self::Anonymous),
        ("pseudonym", Self::Pseudonym),
        ("initials", Self::Initials),
        ("named", Self::Named),
    ];

    /// The name in records.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, own)| *own == self).map_or("", |(name, _)| name)
    }
}

/// One stage: who asked, when, and in which language.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    pub(crate) on: Date,
    /// The role of who took the consent, never a name.
    pub(crate) by: String,
    /// The tag of the language in which it was taken.
    pub(crate) language: String,
    /// The role of the interpreter, if there was one.
    pub(crate) interpreter: Option<String>,
}

/// What a person agreed to.
#[derive(Debug, Clone)]
pub(crate) struct Consent {
    pub(crate) presentation: Presentation,
    /// Agreed to be recorded.
    pub(crate) recording: Stage,
    /// Approved the final text; nothing if that is still to come.
    pub(crate) approval: Option<Stage>,
    /// The digests of the approved texts, by the tags of their languages.
    pub(crate) texts: BTreeMap<String, Spanned<String>>,
    pub(crate) scope: Scope,
    /// When the safety of the person was last looked at.
    pub(crate) safeguarding: Date,
    /// Whether a case of the person is still open.
    pub(crate) is_live: bool,
    /// When the person's representative agreed.
    pub(crate) representative: Option<Date>,
    /// When the person is asked again.
    pub(crate) review_by: Date,
    pub(crate) withdrawn: Option<Date>,
    /// When its words were taken out of the archive of a finished release. What is frozen with that
    /// release still says that the testimony was in it.
    pub(crate) taken_out: Option<Date>,
    /// The start of the file.
    pub(crate) span: Span,
}

impl Consent {
    /// The day on which it was withdrawn, if it was: from the project, or from a finished release.
    pub(crate) fn gone(&self) -> Option<Date> {
        self.withdrawn.or(self.taken_out)
    }

    /// Why nobody may see the testimony on a day, if nobody may.
    pub(super) fn ended(&self, date: Date) -> Option<Refusal> {
        // A date in the future would let it be shown until then: withdrawn is withdrawn.
        self.gone().map(Refusal::Withdrawn).or_else(|| self.left_out(date))
    }

    /// Why the text that is frozen with a release of this day does not mention it, if it does not.
    pub(super) fn left_out(&self, date: Date) -> Option<Refusal> {
        if let Some(on) = self.withdrawn {
            return Some(Refusal::Withdrawn(on));
        }
        let until = self.scope.until;
        (date > until).then_some(Refusal::Ended(until))
    }

    /// Reads a record. It is good for nothing if a problem was added.
    pub(super) fn read(value: &Value, known: &Known<'_>, problems: &mut Vec<Diagnostic>) -> Self {
        let start = Span::start_of(value.span.file);
        let mut fields = Fields::new("the consent record", value, start, problems);
        fields.schema();
        let presentation = fields.choice("shown", &Presentation::ALL);
        let review_by = fields.date("review-by").map(|date| date.value);
        let withdrawn = fields.optional_date("withdrawn").map(|date| date.value);
        let taken_out = fields.optional_date("taken-out").map(|date| date.value);
        let recording = table(&mut fields, "recording");
        let approval = fields.value("approval");
        let scope = table(&mut fields, "scope");
        let safeguarding = table(&mut fields, "safeguarding");
        fields.finish();
        let recording = recording.map(|value| Stage::read("`[recording]`", value, problems));
        let (approval, texts) = match approval {
            Some(value) => {
                let (stage, texts) = read_approval(value, problems);
                (Some(stage), texts)
            }
            None => (None, BTreeMap::new()),
        };
        let scope = scope.map(|value| Scope::read(value, known, problems));
        let safety = safeguarding.map(|value| read_safety(value, problems));
        let (reviewed, is_live, representative) = safety.unwrap_or((Date::FIRST, true, None));
        let consent = Self {
            presentation: presentation.unwrap_or(Presentation::Anonymous),
            recording: recording.unwrap_or_else(Stage::unread),
            approval,
            texts,
            scope: scope.unwrap_or_default(),
            safeguarding: reviewed,
            is_live,
            representative,
            review_by: review_by.unwrap_or(Date::FIRST),
            withdrawn,
            taken_out,
            span: start,
        };
        if let Some(approval) = &consent.approval
            && approval.on < consent.recording.on
        {
            let message = format!(
                "the text was approved on {}, before the recording on {}",
                approval.on, consent.recording.on
            );
            problems.push(Diagnostic::error(Code::DateOrder, message).at(start));
        }
        consent
    }
}

/// A table that must be there.
fn table<'v>(fields: &mut Fields<'v, '_>, name: &'static str) -> Option<&'v Value> {
    fields.require(name);
    fields.value(name)
}

impl Stage {
    fn unread() -> Self {
        let (by, language) = (String::new(), String::new());
        Self { on: Date::FIRST, by, language, interpreter: None }
    }

    fn of(fields: &mut Fields<'_, '_>) -> Self {
        let on = fields.date("on").map(|date| date.value);
        let by = fields.text("by").value;
        let language = fields.text("language").value;
        let interpreter = fields.optional_text("interpreter").map(|text| text.value);
        Self { on: on.unwrap_or(Date::FIRST), by, language, interpreter }
    }

    fn read(what: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new(what, value, value.span, problems);
        let stage = Self::of(&mut fields);
        fields.finish();
        stage
    }
}

/// The second stage, and the digests of the texts that were approved.
fn read_approval(
    value: &Value,
    problems: &mut Vec<Diagnostic>,
) -> (Stage, BTreeMap<String, Spanned<String>>) {
    let mut fields = Fields::new("`[approval]`", value, value.span, problems);
    let stage = Stage::of(&mut fields);
    let texts = table(&mut fields, "texts");
    fields.finish();
    let mut digests = BTreeMap::new();
    for (key, value) in texts.and_then(Value::table).into_iter().flatten() {
        if Language::parse(&key.name).is_none() {
            let message = format!("`{}` is not the tag of a language", key.name);
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(key.span));
        }
        let text = value.scalar().map(|scalar| scalar.text.clone()).unwrap_or_default();
        let digits = text.strip_prefix("sha256:").unwrap_or("");
        if digits.len() != 64 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            let message = format!("the digest of the text in `{}` is not one", key.name);
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(
                "write `sha256:` and 64 digits, as `bindery consent show` prints them once the \
                 person has approved the text",
            ));
        }
        digests.insert(key.name.clone(), Spanned::new(value.span, text.to_ascii_lowercase()));
    }
    (stage, digests)
}

/// When the safety of the person was looked at; whether a case is open; when the representative
/// agreed.
fn read_safety(value: &Value, problems: &mut Vec<Diagnostic>) -> (Date, bool, Option<Date>) {
    let mut fields = Fields::new("`[safeguarding]`", value, value.span, problems);
    let reviewed = fields.date("reviewed").map(|date| date.value);
    fields.text("by");
    fields.require("live-case");
    let is_live = fields.optional_flag("live-case").unwrap_or(true);
    let agreed = fields.optional_date("representative-agreed").map(|date| date.value);
    if fields.has("live-case") && is_live && !fields.has("representative-agreed") {
        let message = "a case is open, and the person’s representative has not agreed";
        fields.problem(Code::MissingKey, value.span, message);
        if let Some(problem) = fields.problems().last_mut() {
            problem.hint = Some(
                "what is said in public can be used in the case: get the representative’s \
                 agreement in writing and add `representative-agreed = 2026-09-18`"
                    .to_owned(),
            );
        }
    }
    fields.finish();
    (reviewed.unwrap_or(Date::FIRST), is_live, agreed)
}
