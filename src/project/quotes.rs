//! `[quotes]` in `book.toml`: the quotation marks of each language.
//!
//! In: the table. Out: the signs for a language, or none if its straight marks are kept. Knows the
//! customs of languages; where a mark opens and closes is known to the book.

use super::value::{Form, Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::{self, Language};
use std::collections::BTreeMap;

/// The signs that are printed in place of straight quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QuoteMarks {
    /// What `"` opens and closes with.
    pub(crate) double: (String, String),
    /// What `'` opens and closes with.
    pub(crate) single: (String, String),
}

impl QuoteMarks {
    fn new(signs: [&str; 4]) -> Self {
        let [double_open, double_close, single_open, single_close] = signs.map(str::to_owned);
        Self { double: (double_open, double_close), single: (single_open, single_close) }
    }
}

/// What the book says about quotation marks, by language tag in small letters.
#[derive(Debug, Clone, Default)]
pub(crate) struct Quotes {
    own: BTreeMap<String, Option<QuoteMarks>>,
}

/// Spaces that no line is broken at, which French puts inside its marks.
const FRENCH: [&str; 4] = ["«\u{202f}", "\u{202f}»", "“", "”"];
const ENGLISH: [&str; 4] = ["“", "”", "‘", "’"];
const GERMAN: [&str; 4] = ["„", "“", "‚", "‘"];
const ANGLES: [&str; 4] = ["«", "»", "“", "”"];
const LOW_HIGH: [&str; 4] = ["„", "”", "‚", "’"];
const RIGHT: [&str; 4] = ["”", "”", "’", "’"];

/// The customs of languages, by tag or its first part. Any other language has the English marks.
const CUSTOMS: [(&str, [&str; 4]); 40] = [
    ("bg", ["„", "“", "’", "’"]),
    ("bs", LOW_HIGH),
    ("ca", ANGLES),
    ("cs", GERMAN),
    ("da", ["”", "”", "’", "’"]),
    ("de", GERMAN),
    ("de-ch", ["«", "»", "‹", "›"]),
    ("de-li", ["«", "»", "‹", "›"]),
    ("el", ANGLES),
    ("es", ANGLES),
    ("es-mx", ENGLISH),
    ("es-us", ENGLISH),
    ("et", ["„", "“", "‚", "’"]),
    ("eu", ANGLES),
    ("fa", ["«", "»", "‹", "›"]),
    ("fi", RIGHT),
    ("fr", FRENCH),
    ("fr-ch", ["«\u{202f}", "\u{202f}»", "‹\u{202f}", "\u{202f}›"]),
    ("gl", ANGLES),
    ("he", RIGHT),
    ("hr", LOW_HIGH),
    ("hu", ["„", "”", "’", "’"]),
    ("is", GERMAN),
    ("it", ANGLES),
    ("it-ch", ["«", "»", "‹", "›"]),
    ("lt", GERMAN),
    ("lv", ["“", "”", "‘", "’"]),
    ("mk", ["„", "“", "’", "‘"]),
    ("nb", ["«", "»", "‘", "’"]),
    ("nn", ["«", "»", "‘", "’"]),
    ("no", ["«", "»", "‘", "’"]),
    ("pl", LOW_HIGH),
    ("pt", ANGLES),
    ("pt-br", ENGLISH),
    ("ro", ["„", "”", "«", "»"]),
    ("ru", ["«", "»", "„", "“"]),
    ("sk", GERMAN),
    ("sl", GERMAN),
    ("sv", RIGHT),
    ("uk", ["«", "»", "„", "“"]),
];

/// How the marks of a language are written.
fn write(tag: &str) -> String {
    let tag = Language::parse(tag).map_or_else(|| "en".to_owned(), |_| tag.to_owned());
    let usual = Language::parse(&tag).and_then(|own| Quotes::default().of(&own));
    let usual = usual.unwrap_or_else(|| QuoteMarks::new(ENGLISH));
    let signs = [usual.double.0, usual.double.1, usual.single.0, usual.single.1];
    let signs = signs.map(|sign| format!("\"{sign}\"")).join(", ");
    format!(
        "write `{tag} = [{signs}]`, the signs for double and for single marks, or `{tag} = \
         \"straight\"` to keep what is typed"
    )
}

impl Quotes {
    /// The signs for a language; none if what is typed is kept.
    pub(crate) fn of(&self, language: &Language) -> Option<QuoteMarks> {
        let tag = language.tag().to_ascii_lowercase();
        let primary = language.primary();
        let country =
            language.country().map(|country| format!("{primary}-{}", country.to_ascii_lowercase()));
        let names = [Some(tag.as_str()), country.as_deref(), Some(primary)];
        if let Some(own) = names.into_iter().flatten().find_map(|name| self.own.get(name)) {
            return own.clone();
        }
        let custom = names
            .into_iter()
            .flatten()
            .find_map(|name| CUSTOMS.iter().find(|(own, _)| *own == name).map(|(_, signs)| *signs));
        Some(QuoteMarks::new(custom.unwrap_or(ENGLISH)))
    }

    pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut own = BTreeMap::new();
        let Some(entries) = value.table() else {
            let message = format!("`[quotes]` must be a table, not {}", value.type_name());
            problems.push(
                Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(write("en")),
            );
            return Self::default();
        };
        for (key, value) in entries {
            if Language::parse(&key.name).is_none() {
                let message = format!("`{}` is not a language tag", key.name.escape_debug());
                let problem = Diagnostic::error(Code::UnknownKey, message).at(key.span);
                problems.push(problem.hint(language::advice(&key.name, "`en-GB`")));
                continue;
            }
            match read_marks(value) {
                Some(marks) => {
                    own.insert(key.name.to_ascii_lowercase(), marks);
                }
                None => {
                    let message = format!("these are not the quotation marks of `{}`", key.name);
                    let problem = Diagnostic::error(Code::InvalidValue, message).at(value.span);
                    problems.push(problem.hint(write("en")));
                }
            }
        }
        Self { own }
    }
}

/// Four signs, or the word that keeps what is typed.
fn read_marks(value: &Value) -> Option<Option<QuoteMarks>> {
    let text = |value: &Value| match &value.kind {
        Kind::Scalar(scalar) if scalar.form == Form::Quoted => Some(scalar.text.clone()),
        _ => None,
    };
    let Kind::List(items) = &value.kind else {
        return (text(value)? == "straight").then_some(None);
    };
    let signs: Vec<String> = items.iter().map(text).collect::<Option<_>>()?;
    let is_sign = |sign: &String| {
        !sign.is_empty()
            && sign.chars().count() <= 3
            && !sign.chars().any(|c| c.is_alphanumeric() || c.is_control())
    };
    let [double_open, double_close, single_open, single_close] =
        <[String; 4]>::try_from(signs).ok()?;
    let all = [&double_open, &double_close, &single_open, &single_close];
    if !all.into_iter().all(is_sign) {
        return None;
    }
    Some(Some(QuoteMarks {
        double: (double_open, double_close),
        single: (single_open, single_close),
    }))
}

impl Quotes {
    /// What the book says, in words: "en: ‘ ’ “ ”; fr: straight".
    pub(crate) fn described(&self) -> String {
        let own = self.own.iter().map(|(language, marks)| match marks {
            Some(QuoteMarks { double, single }) => {
                format!("{language}: {} {} {} {}", double.0, double.1, single.0, single.1)
            }
            None => format!("{language}: straight"),
        });
        own.collect::<Vec<_>>().join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_custom_is_found() {
        let of = |tag: &str| {
            let language = Language::parse(tag).expect("a tag");
            Quotes::default().of(&language).expect("signs").double.0
        };
        assert_eq!(of("en-GB"), "“");
        assert_eq!(of("cy"), "“");
        assert_eq!(of("de-AT"), "„");
        assert_eq!(of("de-Latn-CH"), "«");
        assert_eq!(of("fr"), "«\u{202f}");
        assert_eq!(of("und"), "“");
    }

    #[test]
    fn customs_are_in_order_and_once() {
        assert!(CUSTOMS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
