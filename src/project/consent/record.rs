//! One record of the ledger: when and how somebody agreed, in two stages.
//!
//! In: a TOML file's values. Out: `Consent`, checked. Every key that says what was agreed is
//! required, so that nothing counts as agreed because somebody forgot to ask.

use super::Known;
use super::scope::{Refusal, Scope, flag};
use super::tags::wrong_tag;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
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
        let stage = recording;
        let recording = stage.map(|value| Stage::read("`[recording]`", value, known, problems));
        let (approval, texts) = match approval {
            Some(value) => {
                let (stage, texts) = read_approval(value, known, problems);
                (Some(stage), texts)
            }
            None => (None, BTreeMap::new()),
        };
        let scope = scope.map(|value| Scope::read(value, known, problems));
        let safety = safeguarding.map(|value| read_safety(value, known, problems));
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
        consent.check_ends(value, problems);
        consent
    }

    /// Reports a last day before the approval, and a withdrawal before the recording.
    fn check_ends(&self, value: &Value, problems: &mut Vec<Diagnostic>) {
        let until = self.scope.until;
        let approved = self.approval.as_ref().map(|approval| approval.on);
        if let Some(approved) = approved.filter(|on| until < *on && until > Date::FIRST) {
            let message = format!(
                "consent ends on {until} (`until`), before the text was approved on {approved}"
            );
            let place = place(value, &["scope", "until"]).unwrap_or(self.span);
            let problem = Diagnostic::error(Code::DateOrder, message).at(place);
            problems.push(problem.hint("correct `until`, the last day on which it may be shown"));
        }
        let recorded = self.recording.on;
        for (key, date) in [("withdrawn", self.withdrawn), ("taken-out", self.taken_out)] {
            if let Some(date) = date.filter(|date| *date < recorded) {
                let message = format!("`{key}` ({date}) is before the recording on {recorded}");
                let place = place(value, &[key]).unwrap_or(self.span);
                let problem = Diagnostic::error(Code::DateOrder, message).at(place);
                problems.push(problem.hint(format!("correct `{key}`, or `on` of `[recording]`")));
            }
        }
    }
}

/// Where a value in tables is.
fn place(value: &Value, keys: &[&str]) -> Option<Span> {
    keys.iter()
        .try_fold(value, |value, key| {
            let entry = value.table()?.iter().find(|(own, _)| own.name == *key);
            entry.map(|(_, value)| value)
        })
        .map(|value| value.span)
}

/// A date of something that has happened: not after today.
fn past(fields: &mut Fields<'_, '_>, name: &'static str, known: &Known<'_>) -> Option<Date> {
    let date = fields.date(name)?;
    if let Some(today) = known.today.filter(|today| date.value > *today) {
        let message = format!("`{name}` ({}) is after today ({today})", date.value);
        let problem = Diagnostic::error(Code::DateOrder, message).at(date.span);
        fields.problems().push(problem.hint("write the day on which it was done"));
    }
    Some(date.value)
}

/// Words by which offices and people are called by what they do.
const ROLES: [&str; 40] = [
    "adviser",
    "advisor",
    "advocate",
    "advocacy",
    "assistant",
    "association",
    "campaign",
    "campaigns",
    "case",
    "casework",
    "caseworker",
    "centre",
    "charity",
    "coordinator",
    "co-ordinator",
    "council",
    "counsellor",
    "cross",
    "director",
    "editor",
    "facilitator",
    "group",
    "interpreter",
    "interviewer",
    "law",
    "lawyer",
    "lead",
    "manager",
    "office",
    "officer",
    "organiser",
    "project",
    "researcher",
    "solicitor",
    "staff",
    "supervisor",
    "team",
    "translator",
    "volunteer",
    "worker",
];

/// Whether a text has two words with capitals in a row, and neither they nor those that go on say what
/// somebody does.
fn looks_like_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_capitalised = |word: &&str| {
        let word = bare(word);
        word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase)
    };
    let is_role = |word: &&str| ROLES.contains(&bare(word).to_lowercase().as_str());
    // A comma or a bracket ends a name: “Fatima Karimi, Caseworker”.
    let ends = |word: &str| word.ends_with(|c: char| !c.is_alphanumeric() && c != '.');
    let mut runs = vec![Vec::new()];
    for word in words {
        let starts = word.starts_with('(') || !is_capitalised(&word);
        if starts {
            runs.push(Vec::new());
        }
        if is_capitalised(&word)
            && let Some(run) = runs.last_mut()
        {
            run.push(word);
        }
        if ends(word) {
            runs.push(Vec::new());
        }
    }
    runs.iter().any(|run| run.len() >= 2 && !run.iter().any(is_role))
}

/// Reports the name of a person where a role belongs. The message does not repeat it.
fn check_role(name: &str, text: &Spanned<String>, problems: &mut Vec<Diagnostic>) {
    if looks_like_name(&text.value) {
        let message = format!("`{name}` looks like the name of a person, and must be a role");
        let problem = Diagnostic::error(Code::InvalidValue, message).at(text.span);
        problems.push(problem.hint("write a role, such as `caseworker`: records hold no names"));
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

    fn of(fields: &mut Fields<'_, '_>, known: &Known<'_>) -> Self {
        let on = past(fields, "on", known);
        let by = fields.text("by");
        check_role("by", &by, fields.problems());
        let language = fields.text("language").value;
        let interpreter = fields.optional_text("interpreter");
        if let Some(interpreter) = &interpreter {
            check_role("interpreter", interpreter, fields.problems());
        }
        let interpreter = interpreter.map(|text| text.value);
        Self { on: on.unwrap_or(Date::FIRST), by: by.value, language, interpreter }
    }

    fn read(what: &str, value: &Value, known: &Known<'_>, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new(what, value, value.span, problems);
        let stage = Self::of(&mut fields, known);
        fields.finish();
        stage
    }
}

/// The second stage, and the digests of the texts that were approved.
fn read_approval(
    value: &Value,
    known: &Known<'_>,
    problems: &mut Vec<Diagnostic>,
) -> (Stage, BTreeMap<String, Spanned<String>>) {
    let mut fields = Fields::new("`[approval]`", value, value.span, problems);
    let stage = Stage::of(&mut fields, known);
    let texts = table(&mut fields, "texts");
    fields.finish();
    let mut digests = BTreeMap::new();
    for (key, value) in texts.and_then(Value::table).into_iter().flatten() {
        problems.extend(wrong_tag(&key.name, key.span, &known.languages));
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
fn read_safety(
    value: &Value,
    known: &Known<'_>,
    problems: &mut Vec<Diagnostic>,
) -> (Date, bool, Option<Date>) {
    let mut fields = Fields::new("`[safeguarding]`", value, value.span, problems);
    let reviewed = past(&mut fields, "reviewed", known);
    let by = fields.text("by");
    check_role("by", &by, fields.problems());
    let is_live = flag(&mut fields, "live-case");
    let agreed = fields.optional_date("representative-agreed").map(|date| date.value);
    if is_live == Some(true) && !fields.has("representative-agreed") {
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
    (reviewed.unwrap_or(Date::FIRST), is_live.unwrap_or(true), agreed)
}
