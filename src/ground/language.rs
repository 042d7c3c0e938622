//! Language tags (BCP 47, <https://www.rfc-editor.org/info/bcp47>), read in one place.
//!
//! In: a tag as its author wrote it. Out: a `Language` that keeps the tag and knows its direction
//! and the parts that the page engine asks for. Knows no format.

use crate::ground::diagnostic::{Diagnostic, nearest};
use icu_locale::subtags::Region;
use icu_locale::{
    Direction, LanguageIdentifier, Locale, LocaleDirectionality, LocaleExpander, TransformResult,
};
use serde::{Serialize, Serializer};
use std::fmt;

/// The language of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Language {
    /// As its author wrote it: editions and records carry it in this form.
    tag: String,
    id: LanguageIdentifier,
}

impl Language {
    /// Reads a tag. It must be well formed; whether such a language exists is not checked.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut subtags = tag.split('-').peekable();
        let mut known = vec![subtags.next()?];
        // BCP 47 lets up to three subtags narrow a language ("zh-yue"); Unicode's own syntax, which
        // the parser follows, does not have them.
        for _ in 0..3 {
            subtags.next_if(|subtag| subtag.len() == 3 && is_letters(subtag));
        }
        known.extend(subtags);
        let is_bcp = (2..=3).contains(&known[0].len()) && !tag.contains('_');
        let id = Locale::try_from_str(&known.join("-")).ok()?.id;
        is_bcp.then(|| Self { tag: tag.to_owned(), id })
    }

    /// The language of a text about which nothing is known.
    pub(crate) fn unknown() -> Self {
        Self { tag: "und".to_owned(), id: LanguageIdentifier::UNKNOWN }
    }

    /// The tag as it was written.
    pub(crate) fn tag(&self) -> &str {
        &self.tag
    }

    /// The tag as it is usually written: `en-GB`, `zh-Hant`.
    pub(crate) fn usual_tag(&self) -> String {
        let mut is_private = false;
        let subtags = self.tag.split('-').enumerate().map(|(at, subtag)| {
            let small = subtag.to_ascii_lowercase();
            let own = match small.len() {
                _ if at == 0 || is_private || !is_letters(&small) => small,
                2 => small.to_ascii_uppercase(),
                4 => small[..1].to_ascii_uppercase() + &small[1..],
                _ => small,
            };
            is_private |= own.len() == 1;
            own
        });
        subtags.collect::<Vec<_>>().join("-")
    }

    /// The language, script and region, as Unicode's own data ask for them.
    pub(crate) fn identifier(&self) -> &LanguageIdentifier {
        &self.id
    }

    /// The language without script and region, in small letters.
    pub(crate) fn primary(&self) -> &str {
        self.id.language.as_str()
    }

    /// The country of the tag, in capitals. Regions that are larger than a country have numbers
    /// and are left out.
    pub(crate) fn country(&self) -> Option<&str> {
        self.id.region.as_ref().map(Region::as_str).filter(|region| is_letters(region))
    }

    /// Whether there is such a language, as far as Unicode's data go, or its tag is for private use.
    pub(crate) fn is_known(&self) -> bool {
        let language = self.id.language;
        let is_private = ("qaa"..="qtz").contains(&language.as_str());
        let mut id = LanguageIdentifier { language, ..LanguageIdentifier::UNKNOWN };
        let listed = LocaleExpander::new_extended().maximize(&mut id);
        let is_unknown = id.language.is_unknown() || language.is_unknown();
        is_private || (!is_unknown && listed == TransformResult::Modified)
    }

    /// Whether there is a measure of how hard a text in it is to read, and rules about its words. They
    /// are made for English. A text about whose language nothing is known is taken for English.
    pub(crate) fn is_measured(&self) -> bool {
        matches!(self.primary(), "en" | "und")
    }

    /// Whether it is written from right to left: in the script of the tag, or else in the usual
    /// one.
    pub(crate) fn is_right_to_left(&self) -> bool {
        let directions = LocaleDirectionality::new_extended();
        directions.get(&self.id) == Some(Direction::RightToLeft)
    }
}

/// What to do about the tag of no language.
pub(crate) const CODES: &str =
    "give the code of a language as ISO 639 has it, for example `ar`; `pt-BR` adds a country";

/// What to do about a text that is no tag.
pub(crate) fn advice(wrong: &str, example: &str) -> String {
    // Other programs write `fr_CA`, and `fr_CA.UTF-8`.
    let near = wrong.trim().split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    match Language::parse(&near) {
        Some(_) if near != wrong => format!("did you mean `{near}`?"),
        _ => format!("write a BCP 47 language tag, for example {example}"),
    }
}

/// The tag that somebody may have meant. Most tags have two letters, so that one which is the tag of a
/// language was hardly meant as another.
pub(crate) fn meant<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
    let own = Language::parse(&wrong.trim().replace('_', "-"));
    let primary = own.as_ref().map(|own| own.primary().to_owned());
    let of = |tag: &str| Language::parse(tag).map(|own| own.primary().to_owned());
    let same = || known.iter().copied().find(|tag| primary.is_some() && of(tag) == primary);
    let is_certain = wrong.len() == 2 && own.as_ref().is_some_and(Language::is_known);
    let near = || nearest(wrong, known.iter().copied()).filter(|_| !is_certain);
    let equal = known.iter().copied().find(|tag| tag.eq_ignore_ascii_case(wrong.trim()));
    equal.or_else(same).or_else(near)
}

/// Adds which of the known tags may be meant by a wrong one, or else all of them.
pub(crate) fn suggest_tag(problem: Diagnostic, wrong: &str, known: &[&str]) -> Diagnostic {
    match meant(wrong, known) {
        Some(near) => problem.hint(format!("did you mean `{near}`?")),
        None if known.is_empty() => problem,
        None => problem.hint(format!("known: {}", known.join(", "))),
    }
}

fn is_letters(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap_or_else(|| panic!("{tag}"))
    }

    #[test]
    fn well_formed_tags_are_kept_as_they_are_written() {
        for tag in
            ["en", "en-GB", "EN-gb", "ckb-Latn-IQ", "zh-yue-HK", "sl-rozaj", "es-419", "de-x-plain"]
        {
            assert_eq!(language(tag).to_string(), tag);
            assert_eq!(serde_json::to_string(&language(tag)).expect("text"), format!("\"{tag}\""));
        }
        for tag in
            ["", "e", "english", "en_GB", "en-", "-en", "en--GB", "en-GB-GB", "x-en", "en GB"]
        {
            assert_eq!(Language::parse(tag), None, "{tag}");
        }
    }

    #[test]
    fn a_tag_has_a_language_and_may_have_a_country() {
        let parts = |tag| {
            let language = language(tag);
            (language.primary().to_owned(), language.country().map(str::to_owned))
        };
        assert_eq!(parts("en-GB"), ("en".to_owned(), Some("GB".to_owned())));
        assert_eq!(parts("zh-Hans-cn"), ("zh".to_owned(), Some("CN".to_owned())));
        assert_eq!(parts("zh-yue-HK"), ("zh".to_owned(), Some("HK".to_owned())));
        assert_eq!(parts("es-419"), ("es".to_owned(), None));
        // What follows a single letter is an extension, and no region.
        assert_eq!(parts("fa-u-ca-persian"), ("fa".to_owned(), None));
        assert_eq!(parts("en-x-gb"), ("en".to_owned(), None));
    }

    #[test]
    fn languages_that_exist_are_told_from_others() {
        for tag in ["en", "ar", "ckb", "ti", "so", "zh-yue", "gd", "sco", "qaa", "arr", "rom"] {
            assert!(language(tag).is_known(), "{tag}");
        }
        for tag in ["zz", "xx", "cz", "und", "qzz"] {
            assert!(!language(tag).is_known(), "{tag}");
        }
    }

    #[test]
    fn a_language_that_exists_is_hardly_a_typo() {
        let known = ["en-GB", "ar", "cy"];
        assert_eq!(super::meant("AR", &known), Some("ar"));
        assert_eq!(super::meant("ar_SY", &known), Some("ar"));
        assert_eq!(super::meant("en", &known), Some("en-GB"));
        assert_eq!(super::meant("cz", &known), Some("cy"));
        assert_eq!(super::meant("arr", &known), Some("ar"));
        assert_eq!(super::meant("fr", &known), None);
        assert_eq!(super::advice("fr_CA.UTF-8", "`ar`"), "did you mean `fr-CA`?");
    }

    #[test]
    fn the_script_decides_the_direction() {
        for tag in
            ["ar", "ckb", "dv", "fa", "he-IL", "ps", "syr", "ug", "ur", "yi", "az-Arab", "nqo"]
        {
            assert!(language(tag).is_right_to_left(), "{tag}");
        }
        for tag in ["en", "cy", "ckb-Latn", "pa", "ku", "qaa"] {
            assert!(!language(tag).is_right_to_left(), "{tag}");
        }
        assert!(!Language::unknown().is_right_to_left());
    }
}
