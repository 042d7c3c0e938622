//! The licence of the text, and what it allows readers to do.
//!
//! In: the table `[licence]` of `book.toml`. Out: `Licence`, with its terms in a sentence. Knows the
//! Creative Commons licences by their addresses; any other licence is named, and described only if
//! the book describes it.

use super::fields::Fields;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::own_words::Words;
use serde::Serialize;
use url::Url;

/// The licence of the text.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Licence {
    pub(crate) name: String,
    pub(crate) url: String,
    /// Whether the publisher has given up every right, so that nobody holds the copyright.
    pub(crate) is_waiver: bool,
    /// What it allows, in one or two sentences; empty if neither the address nor the book says.
    pub(crate) terms: String,
    /// The message that says so, if the book does not.
    #[serde(skip)]
    pub(crate) message: Option<&'static str>,
}

impl Licence {
    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[licence]`", value, value.span, problems);
        let name = fields.text("name");
        let place = fields.value("url").map_or(value.span, |url| url.span);
        let url = fields.url("url");
        let summary = fields.optional_paragraph("summary");
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
        if known.is_none() && is_sound && !url.is_empty() {
            let problem = Diagnostic::error(
                Code::MissingKey,
                "`[licence]` needs the key `summary`, because this licence is not one of Creative \
                 Commons",
            );
            let hint = "say in a sentence or two what the licence allows";
            fields.missing_with("summary", problem.at(place).hint(hint));
        }
        fields.finish();
        let terms = summary.map(|text| text.value);
        let message = known.filter(|_| terms.is_none()).map(Known::message);
        Self {
            name: name.value,
            url,
            is_waiver: known == Some(Known::Waiver),
            terms: terms.unwrap_or_default(),
            message,
        }
    }

    /// The licence with its terms in a language.
    pub(crate) fn in_words(&self, words: &Words) -> Self {
        let terms = self.message.map_or_else(|| self.terms.clone(), |id| words.text(id));
        Self { terms, ..self.clone() }
    }
}

/// A licence that is known by its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    CreativeCommons(Terms),
    /// CC0: the public domain, as far as the law allows.
    Waiver,
}

/// The conditions of a Creative Commons licence. All of them ask for attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Terms {
    share_alike: bool,
    not_commercial: bool,
    no_derivatives: bool,
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

impl Terms {
    const ALL: [&str; 6] = ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"];

    fn of_code(code: &str) -> Option<Self> {
        let has = |term| code.split('-').any(|part| part == term);
        Self::ALL.contains(&code).then(|| Self {
            share_alike: has("sa"),
            not_commercial: has("nc"),
            no_derivatives: has("nd"),
        })
    }

    /// The conditions that a licence's name states; none if the name is not one of Creative Commons.
    fn named(name: &str) -> Option<Self> {
        let name: String = name.to_lowercase().replace(['-', '_'], " ");
        let joined = name.replace(' ', "");
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_known = joined.contains("creativecommons") || words.contains(&"cc");
        let has = |whole: &str, short: &str| joined.contains(whole) || words.contains(&short);
        (is_known && has("attribution", "by")).then(|| Self {
            share_alike: has("sharealike", "sa"),
            not_commercial: has("noncommercial", "nc"),
            no_derivatives: has("noderiv", "nd"),
        })
    }

    fn code(self) -> String {
        let parts = [
            (true, "by"),
            (self.not_commercial, "nc"),
            (self.no_derivatives, "nd"),
            (self.share_alike, "sa"),
        ];
        let parts: Vec<&str> =
            parts.into_iter().filter_map(|(has, part)| has.then_some(part)).collect();
        parts.join("-")
    }

    /// The message that says what they allow. Who may not share an adapted version has nothing to
    /// share under the same licence.
    fn message(self) -> &'static str {
        match (self.no_derivatives, self.not_commercial, self.share_alike) {
            (false, false, false) => "may-by",
            (false, false, true) => "may-by-sa",
            (false, true, false) => "may-by-nc",
            (false, true, true) => "may-by-nc-sa",
            (true, false, _) => "may-by-nd",
            (true, true, _) => "may-by-nc-nd",
        }
    }
}
