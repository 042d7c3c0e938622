//! The scope of a consent: what was agreed, item by item.
//!
//! In: the table `[scope]`. Out: whether a testimony may be shown somewhere, and if not, the reason
//! in words. Every item must be answered: silence is not consent.

use super::Known;
use super::tags::wrong_tag;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::Pack;
use crate::project::fields::Fields;
use crate::project::texts::described;
use crate::project::value::{Form, Kind, Value};
use std::fmt;

/// What carries a testimony to its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Carrier {
    Pdf,
    Epub,
    /// A Word file.
    Docx,
    /// A page of the site.
    Web,
}

impl Carrier {
    const ALL: [&'static str; 4] = ["pdf", "epub", "docx", "web"];

    /// The name in records.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Epub => "epub",
            Self::Docx => "docx",
            Self::Web => "web",
        }
    }
}

/// A place where a testimony would be shown.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Showing<'a> {
    pub(crate) carrier: Carrier,
    /// Whether the pages are meant for paper.
    pub(crate) is_for_paper: bool,
    pub(crate) partner: &'a str,
    /// The pack; nothing for the whole book.
    pub(crate) pack: Option<&'a Pack>,
    /// The tag of the language.
    pub(crate) language: &'a str,
    /// The date of the release.
    pub(crate) date: Date,
}

/// Why a testimony must not be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    NoRecord,
    Withdrawn(Date),
    Ended(Date),
    /// What was not agreed, in words: "the format `epub`".
    NotAgreed(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRecord => write!(out, "there is no record of consent"),
            Self::Withdrawn(on) => write!(out, "consent was withdrawn on {on}"),
            Self::Ended(on) => write!(out, "consent ended on {on}"),
            Self::NotAgreed(what) => write!(out, "the person did not agree to {what}"),
        }
    }
}

/// All of a kind, or those that are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Agreed {
    All,
    Only(Vec<String>),
}

impl Agreed {
    pub(crate) fn holds(&self, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(names) => names.iter().any(|own| own == name),
        }
    }

    /// Reads a list of names, or `"all"`.
    fn read(fields: &mut Fields<'_, '_>, name: &'static str, known: &[&str]) -> Self {
        Self::written(fields, name, known).unwrap_or_else(|| {
            Self::Only(fields.words(name, known).into_iter().map(|text| text.value).collect())
        })
    }

    /// What is not a list of names, which the caller reads: `"all"`, or a mistake, which agrees to
    /// nothing.
    fn written(fields: &mut Fields<'_, '_>, name: &'static str, known: &[&str]) -> Option<Self> {
        fields.require(name);
        let value = fields.value(name)?;
        let is_all = |text: &str| text.trim().eq_ignore_ascii_case("all");
        let (span, message, hint) = match &value.kind {
            Kind::Scalar(scalar) if scalar.text == "all" => return Some(Self::All),
            Kind::Scalar(scalar) if scalar.form == Form::Quoted => {
                let text = scalar.text.trim();
                let hint = if is_all(text) {
                    format!("write `{name} = \"all\"`")
                } else if known.contains(&text) {
                    format!("write `{name} = [\"{text}\"]`")
                } else {
                    format!("`{name} = []` means none, and `{name} = \"all\"` means all")
                };
                let message =
                    format!("`{name}` must be a list or `\"all\"`, not {}", described(value));
                (value.span, message, hint)
            }
            Kind::List(items) => {
                let all = items.iter().find(|item| {
                    let text = item.scalar().map(|scalar| scalar.text.as_str());
                    text.is_some_and(|text| is_all(text) && !known.contains(&text))
                })?;
                let message = format!("`all` cannot be an item of `{name}`");
                (all.span, message, format!("write `{name} = \"all\"`"))
            }
            _ => return None,
        };
        let problem = Diagnostic::error(Code::InvalidValue, message).at(span).hint(hint);
        fields.problems().push(problem);
        Some(Self::Only(Vec::new()))
    }

    /// Reads a list of languages, or `"all"`. The book need not have them yet.
    fn read_languages(fields: &mut Fields<'_, '_>, name: &'static str, known: &[&str]) -> Self {
        if let Some(written) = Self::written(fields, name, &[]) {
            return written;
        }
        let texts = fields.texts(name);
        for text in &texts {
            fields.problems().extend(wrong_tag(&text.value, text.span, known));
        }
        Self::Only(texts.into_iter().map(|text| text.value).collect())
    }
}

/// What was agreed. Nothing, unless it was said.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    pub(crate) formats: Agreed,
    pub(crate) partners: Agreed,
    /// Whether it may be in the whole book.
    pub(crate) book: bool,
    pub(crate) packs: Agreed,
    pub(crate) languages: Agreed,
    /// Whether it may be in editions for paper.
    pub(crate) print: bool,
    /// Whether it may be on the site, or in files that the site offers.
    pub(crate) online: bool,
    /// Whether it may be in packs for campaigning.
    pub(crate) campaigning: bool,
    /// The last day on which it may be shown.
    pub(crate) until: Date,
}

impl Default for Scope {
    fn default() -> Self {
        let none = || Agreed::Only(Vec::new());
        Self {
            formats: none(),
            partners: none(),
            book: false,
            packs: none(),
            languages: none(),
            print: false,
            online: false,
            campaigning: false,
            until: Date::FIRST,
        }
    }
}

impl Scope {
    pub(super) fn read(value: &Value, known: &Known<'_>, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[scope]`", value, value.span, problems);
        let formats = Agreed::read(&mut fields, "formats", &Carrier::ALL);
        let partners = Agreed::read(&mut fields, "partners", &known.partners);
        let book = flag(&mut fields, "book").unwrap_or(false);
        let packs = Agreed::read(&mut fields, "packs", &known.packs);
        let languages = Agreed::read_languages(&mut fields, "languages", &known.languages);
        let print = flag(&mut fields, "print").unwrap_or(false);
        let online = flag(&mut fields, "online").unwrap_or(false);
        let campaigning = flag(&mut fields, "campaigning").unwrap_or(false);
        let until = fields.date("until").map(|date| date.value);
        if !online
            && matches!(&formats, Agreed::Only(names) if names.iter().any(|own| own == "web"))
        {
            let message = "`formats` names `web`, but `online` is false";
            fields.problem(Code::InvalidValue, value.span, message);
        }
        fields.finish();
        let until = until.unwrap_or(Date::FIRST);
        Self { formats, partners, book, packs, languages, print, online, campaigning, until }
    }

    /// What was not agreed, if anything was not.
    pub(super) fn refusal(&self, showing: &Showing<'_>) -> Option<Refusal> {
        let format = showing.carrier.name();
        let missing = if !self.formats.holds(format) {
            format!("the format `{format}`")
        } else if !self.partners.holds(showing.partner) {
            format!("the partner `{}`", showing.partner)
        } else if !self.languages.holds(showing.language) {
            format!("the language `{}`", showing.language)
        } else if showing.is_for_paper && !self.print {
            "print".to_owned()
        } else if showing.carrier == Carrier::Web && !self.online {
            "pages online".to_owned()
        } else {
            match showing.pack {
                None if !self.book => "the whole book".to_owned(),
                Some(pack) if !self.packs.holds(&pack.id) => format!("the pack `{}`", pack.id),
                Some(pack) if pack.is_campaigning && !self.campaigning => "campaigning".to_owned(),
                _ => return None,
            }
        };
        Some(Refusal::NotAgreed(missing))
    }
}

/// Yes or no, which must be said.
pub(super) fn flag(fields: &mut Fields<'_, '_>, name: &'static str) -> Option<bool> {
    fields.require(name);
    let known = fields.problems().len();
    let flag = fields.optional_flag(name);
    let added = fields.problems().get_mut(known..).and_then(|added| added.last_mut());
    if let Some(problem) = added {
        problem.hint = Some(format!("write `{name} = true` or `{name} = false`"));
    }
    flag
}
