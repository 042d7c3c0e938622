//! Variables in text: `{{ partner.name }}`, `{{ release.version }}`.
//!
//! In: what an author wrote between the braces, and the facts of partner, release and book. Out:
//! the variable's text. What an author writes there is looked up as a name. It is never evaluated
//! as an expression, and a name that does not exist is an error, never an empty string.

use crate::book::manuscript::{PartnerFacts, Release, Work};
use crate::book::tree::{SourceInline, filled_text};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::own_words::Words;
use crate::ground::source::Span;
use crate::ground::version::ReleaseVersion;
use crate::project::{OPTIONAL_DETAILS, Partner};
use std::collections::BTreeMap;

/// The variables of one artefact.
pub(super) struct Values {
    /// The text of each variable, by its name.
    texts: BTreeMap<String, String>,
    partner: String,
}

impl Values {
    pub(super) fn new(
        work: &Work,
        facts: &PartnerFacts,
        own: &Partner,
        release: &Release,
        words: &Words,
    ) -> Self {
        let date = match release.version {
            ReleaseVersion::Unnamed => "{{ release.date }}".to_owned(),
            _ => words.date(release.date),
        };
        let texts = [
            ("partner.id", facts.id.clone()),
            ("partner.name", facts.name.clone()),
            ("partner.short_name", facts.short_name.clone()),
            (
                "release.version",
                match release.version {
                    ReleaseVersion::Draft => words.text("draft-in-sentence"),
                    _ => release.version.to_string(),
                },
            ),
            ("release.date", date),
            ("book.title", work.title.clone()),
            ("book.subtitle", work.subtitle.clone()),
            ("book.publisher", work.publisher.clone()),
            ("book.contact", work.contact.clone()),
            ("book.homepage", work.homepage.clone()),
            ("book.licence", work.licence.name.clone()),
        ];
        let details = OPTIONAL_DETAILS.iter().filter_map(|(name, _)| {
            Some((format!("partner.{name}"), own.detail(name)?.to_owned()))
        });
        let texts = texts.into_iter().map(|(name, text)| (name.to_owned(), text));
        Self { texts: texts.chain(details).collect(), partner: facts.id.clone() }
    }

    /// The same for words in another language, in which dates and the name of a draft differ.
    pub(super) fn in_words(&self, release: &Release, words: &Words) -> Self {
        let mut texts = self.texts.clone();
        match release.version {
            ReleaseVersion::Unnamed => {}
            ReleaseVersion::Draft => {
                texts.insert("release.version".to_owned(), words.text("draft-in-sentence"));
                texts.insert("release.date".to_owned(), words.date(release.date));
            }
            _ => {
                texts.insert("release.date".to_owned(), words.date(release.date));
            }
        }
        Self { texts, partner: self.partner.clone() }
    }

    /// The text of a variable. `written` is what the author wrote between the braces.
    ///
    /// # Errors
    /// If that is not a name, there is no such variable, or the partner does not give the detail.
    pub(super) fn fill(&self, written: &str, span: Span) -> Result<String, Box<Diagnostic>> {
        if let Some(text) = self.texts.get(written) {
            return Ok(text.clone());
        }
        let problem = |message: String| Diagnostic::error(Code::Variable, message).at(span);
        let is_missing =
            |(name, _): &&(&str, &str)| written.strip_prefix("partner.") == Some(*name);
        if let Some((name, key)) = OPTIONAL_DETAILS.iter().find(is_missing) {
            return Err(Box::new(
                problem(format!("the detail `{name}` is not given"))
                    .occurring(" by ", format!("`{}`", self.partner))
                    .hint(format!(
                        "give `{key}` in the partner's `_brand.yml`, or put the block in \
                         `::: only {{has=\"{name}\"}}`"
                    )),
            ));
        }
        let shown: String = written.chars().flat_map(escaped).collect();
        let message = if is_name(written) {
            format!("there is no variable `{shown}`")
        } else {
            format!("a variable is a name such as `partner.name`, and `{shown}` is not a name")
        };
        let details = OPTIONAL_DETAILS.iter().map(|(name, _)| format!("partner.{name}"));
        let known: Vec<String> = self.texts.keys().cloned().chain(details).collect();
        let found = problem(message).suggest(&meant(written), known.iter().map(String::as_str));
        let is_near = found.hint.as_ref().is_some_and(|hint| hint.starts_with("did you mean"));
        Err(Box::new(match found.hint {
            Some(hint) if !is_near => Diagnostic {
                hint: Some(format!("{hint}; to print two braces, write `\\{{{{`")),
                ..found
            },
            hint => Diagnostic { hint, ..found },
        }))
    }

    /// The plain text of inlines, with their variables filled in. Names that are wrong stay as they
    /// are written: they are reported where the inlines are resolved.
    pub(super) fn plain_text(&self, inlines: &[SourceInline]) -> String {
        filled_text(inlines, &|name| self.texts.get(name).cloned())
    }

    /// Fills the variables in an address, a title or an alternative text.
    ///
    /// # Errors
    /// As for [`Values::fill`], and if a variable is never closed.
    pub(super) fn fill_all(&self, text: &str, span: Span) -> Result<String, Box<Diagnostic>> {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((written, after)) = after.split_once("}}") else {
                let problem = Diagnostic::error(Code::Variable, "this variable is never closed");
                return Err(Box::new(problem.at(span).hint("close it with `}}`")));
            };
            out.push_str(before);
            out.push_str(&self.fill(written.trim(), span)?);
            rest = after;
        }
        out.push_str(rest);
        Ok(out)
    }
}

/// Words joined by full stops, each starting with a letter.
fn is_name(written: &str) -> bool {
    written.split('.').all(|word| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}

/// A character as messages show it: quotation marks as they are, invisible characters by number.
fn escaped(c: char) -> Vec<char> {
    if ['"', '\''].contains(&c) { vec![c] } else { c.escape_debug().collect() }
}

/// The name that an expression such as `partner["name"]` or `partner.name | upper` begins with.
fn meant(written: &str) -> String {
    let words = written.split(|c: char| !(c.is_alphanumeric() || ['_', '.'].contains(&c)));
    let mut words = words.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty());
    match (words.next(), words.next()) {
        (Some(group), Some(name)) if !group.contains('.') => format!("{group}.{name}"),
        (first, _) => first.unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::source::FileId;

    const SPAN: fn() -> Span = || Span::new(FileId(0), 0, 0);

    fn values() -> Values {
        let texts = [("partner.name", "Harbour {{ 7 * 7 }}"), ("release.version", "2026.11")];
        Values {
            texts: texts.map(|(name, text)| (name.to_owned(), text.to_owned())).into(),
            partner: "harbour".to_owned(),
        }
    }

    fn problem(written: &str) -> Diagnostic {
        *values().fill(written, SPAN()).expect_err(written)
    }

    #[test]
    fn a_name_is_filled_in_and_its_text_is_not_read_again() {
        assert_eq!(values().fill("partner.name", SPAN()).unwrap(), "Harbour {{ 7 * 7 }}");
        let address = values().fill_all("https://a.org/{{release.version}}/x", SPAN()).unwrap();
        assert_eq!(address, "https://a.org/2026.11/x");
    }

    #[test]
    fn nothing_but_a_name_is_accepted() {
        for written in [
            "7 * 7",
            "7*7",
            "1 +",
            "49",
            "-1",
            "debug()",
            "range(3)",
            "\"x\"",
            "'x'",
            "[1]",
            "{}",
            "partner[\"name\"]",
            "partner['name']",
            "partner . name",
            "partner.name | upper",
            "partner.name|upper",
            "partner.name ~ 'x'",
            "partner.name if true",
            "partner.name.upper()",
            "not partner.name",
            "partner..name",
            ".name",
            "partner.",
            "-partner.name",
            "{partner.name",
            "пartner.name",
        ] {
            let problem = problem(written);
            assert_eq!(problem.code, Code::Variable, "{written}");
            assert!(problem.message.starts_with("a variable is a name such as"), "{written}");
            assert!(problem.hint.is_some(), "{written}");
            let address = format!("https://a.org/{{{{{written}}}}}");
            assert!(values().fill_all(&address, SPAN()).is_err(), "{written}");
        }
        for written in ["partner", "true", "none", "self", "loop", "partner.name.x"] {
            assert!(problem(written).message.starts_with("there is no variable"), "{written}");
        }
    }

    #[test]
    fn the_hint_is_the_nearest_name_or_every_name() {
        for written in ["partner.nmae", "partner.nmae | default(\"x\")", "partner.nmae()"] {
            assert_eq!(problem(written).hint.unwrap(), "did you mean `partner.name`?");
        }
        for written in ["partner[\"name\"]", "partner . name", "partner.name | upper"] {
            assert_eq!(problem(written).hint.unwrap(), "did you mean `partner.name`?");
        }
        let hint = problem("7 * 7").hint.unwrap();
        assert!(hint.starts_with("known: partner.address,") && hint.contains("partner.name"));
    }

    #[test]
    fn an_address_with_an_open_variable_is_refused() {
        let problem = values().fill_all("https://a.org/{{partner.name", SPAN());
        assert_eq!(problem.expect_err("it is open").message, "this variable is never closed");
    }
}
