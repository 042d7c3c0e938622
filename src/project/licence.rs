//! The licence of the text, and what it allows readers to do.
//!
//! In: the table `[licence]` of `book.toml`. Out: `Licence`, with its terms in a sentence. Knows the
//! Creative Commons licences by their SPDX ids and their addresses; any other licence is named, and
//! described only if the book describes it or gives its text.

use super::fields::{Fields, Spanned};
use super::spdx::{self, Named};
use super::terms::Terms;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::own_words::Words;
use crate::ground::words::brief;
use serde::Serialize;
use url::Url;

/// The licence of the text.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Licence {
    pub(crate) name: String,
    /// The address of its full text; empty if it has none.
    pub(crate) url: String,
    /// Whether the publisher has given up every right, so that nobody holds the copyright.
    pub(crate) is_waiver: bool,
    /// What it allows, in one or two sentences, or its own text in paragraphs; empty if neither the
    /// licence nor the book says.
    pub(crate) terms: String,
    /// The message that says so, if the book does not.
    #[serde(skip)]
    pub(crate) message: Option<&'static str>,
    /// Whether every right is reserved, so that there is no licence.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) is_reserved: bool,
    /// Whether the terms are the licence itself, which says everything that there is to say.
    #[serde(skip)]
    pub(crate) is_own_text: bool,
}

impl Licence {
    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[licence]`", value, value.span, problems);
        let spdx = fields.optional_text("spdx");
        let has_spdx = fields.has("spdx");
        let has_text = fields.has("text");
        let name = if has_spdx { fields.optional_text("name") } else { Some(fields.text("name")) };
        let place = fields.value("url").map_or(value.span, |url| url.span);
        let url = fields.optional_url("url");
        let summary = fields.optional_paragraph("summary");
        let text = fields.optional_paragraph("text");
        if has_spdx {
            for other in ["name", "url", "summary", "text"] {
                let Some(own) = value.get(other) else { continue };
                let message = format!("`spdx` says which licence it is: remove `{other}`");
                let problem = Diagnostic::error(Code::InvalidValue, message).at(own.span);
                fields.problems().push(problem.hint(format!(
                    "or remove `spdx`, if the licence is none of Creative Commons and `{other}` is \
                     right"
                )));
            }
            fields.finish();
            return spdx.and_then(|spdx| Self::named(&spdx, problems)).unwrap_or_default();
        }
        if let (true, Some(summary)) = (has_text, value.get("summary")) {
            let message = "`text` is the licence itself: remove `summary`";
            fields.problem(Code::InvalidValue, summary.span, message);
        }
        if !has_text {
            let problem = Diagnostic::error(Code::MissingKey, "`[licence]` needs the key `url`")
                .at(value.span);
            let hint = "or the text of a licence of your own as `text`";
            fields.missing_with("url", problem.hint(hint));
        }
        let name = name.unwrap_or_else(|| Spanned::new(value.span, String::new()));
        let url = url.unwrap_or_default();
        let mut is_sound = true;
        let known = match Known::at(&url) {
            Ok(known) => known,
            Err(found) => {
                let message = format!("Creative Commons has no licence `{found}`");
                let hint = format!("its licences are {}", Terms::ALL.join(", "));
                let problem = Diagnostic::error(Code::InvalidValue, message).at(place).hint(hint);
                fields.problems().push(problem);
                is_sound = false;
                None
            }
        };
        if let (Some(known), Some(named)) = (known, Terms::named(&name.value))
            && known.terms() != Some(named)
        {
            let message = "the name and the address belong to different licences";
            let hint = format!("the address is that of {}", known.title());
            let problem = Diagnostic::error(Code::InvalidValue, message).at(name.span).hint(hint);
            fields.problems().push(problem);
        }
        if let (Some(known), Some(text)) = (known, value.get("text")) {
            let message = format!("{} has a text of its own: remove `text`", known.title());
            fields.problem(Code::InvalidValue, text.span, message);
        }
        if known.is_none() && is_sound && !url.is_empty() && !has_text {
            let problem = Diagnostic::error(
                Code::MissingKey,
                "`[licence]` needs the key `summary`, because this licence is not one of Creative \
                 Commons",
            );
            let hint = "say in a sentence or two what the licence allows";
            fields.missing_with("summary", problem.at(place).hint(hint));
        }
        fields.finish();
        let is_own_text = text.is_some();
        let terms = text.or(summary).map(|text| text.value);
        let message = known.filter(|_| terms.is_none()).map(Known::message);
        Self {
            name: name.value,
            url,
            is_waiver: known == Some(Known::Waiver),
            terms: terms.unwrap_or_default(),
            message,
            is_reserved: false,
            is_own_text,
        }
    }

    /// The licence with its terms in a language, and with what takes the place of a name if every
    /// right is reserved.
    pub(crate) fn in_words(&self, words: &Words) -> Self {
        let terms = self.message.map_or_else(|| self.terms.clone(), |id| words.text(id));
        let name =
            if self.is_reserved { words.text("all-rights-reserved") } else { self.name.clone() };
        Self { name, terms, ..self.clone() }
    }

    /// The licence that an SPDX id names.
    fn named(id: &Spanned<String>, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let Some(named) = Named::find(&id.value) else {
            let message = format!("`spdx` cannot be `{}`", brief(&id.value));
            let problem = Diagnostic::error(Code::InvalidValue, message).at(id.span);
            problems.push(problem.hint(spdx::advice(&id.value)));
            return None;
        };
        let message = match named {
            Named::CreativeCommons { terms, .. } => terms.message(),
            Named::Waiver => Known::Waiver.message(),
            Named::Reserved => "may-do-nothing",
        };
        Some(Self {
            name: named.name(),
            url: named.address(),
            is_waiver: named == Named::Waiver,
            terms: String::new(),
            message: Some(message),
            is_reserved: named == Named::Reserved,
            is_own_text: false,
        })
    }
}

/// A licence that is known by its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    CreativeCommons(Terms),
    /// CC0: the public domain, as far as the law allows.
    Waiver,
}

impl Known {
    /// The licence with this address; none if it is not one of Creative Commons.
    ///
    /// # Errors
    /// The licence that the address names, if Creative Commons has none of that name.
    fn at(url: &str) -> Result<Option<Self>, String> {
        let Ok(url) = Url::parse(url) else { return Ok(None) };
        let host = url.host_str().unwrap_or_default();
        if host.strip_prefix("www.").unwrap_or(host) != "creativecommons.org" {
            return Ok(None);
        }
        let mut path = url.path_segments().into_iter().flatten();
        match (path.next(), path.next()) {
            (Some("licenses"), Some(code)) => match Terms::of_code(&code.to_lowercase()) {
                Some(terms) => Ok(Some(Self::CreativeCommons(terms))),
                None => Err(code.to_owned()),
            },
            (Some("publicdomain"), Some("zero")) => Ok(Some(Self::Waiver)),
            _ => Ok(None),
        }
    }

    fn terms(self) -> Option<Terms> {
        match self {
            Self::CreativeCommons(terms) => Some(terms),
            Self::Waiver => None,
        }
    }

    fn title(self) -> String {
        match self {
            Self::CreativeCommons(terms) => format!("CC {}", terms.code().to_uppercase()),
            Self::Waiver => "CC0".to_owned(),
        }
    }

    /// The message that says what it allows.
    fn message(self) -> &'static str {
        match self {
            Self::CreativeCommons(terms) => terms.message(),
            Self::Waiver => "may-do-anything",
        }
    }
}
