//! The words of citation styles in a language: "and", "accessed", "p", the names of months.
//!
//! In: a language tag. Out: the locale that comes with Hayagriva for it. A country without a locale
//! of its own has that of its language. Knows no style.

use hayagriva::archive;
use hayagriva::citationberg::{Locale, LocaleCode};
use std::sync::OnceLock;

/// The locale for a language whose tag names no country, or one without a locale of its own.
const USUAL: [(&str, &str); 6] = [
    ("de", "de-DE"),
    ("en", "en-GB"),
    ("es", "es-ES"),
    ("fr", "fr-FR"),
    ("pt", "pt-PT"),
    ("zh", "zh-CN"),
];

/// Countries and scripts that follow the locale of another.
const LIKE: [(&str, &str); 6] = [
    ("en-ca", "en-US"),
    ("en-ph", "en-US"),
    ("zh-hant", "zh-TW"),
    ("zh-hk", "zh-TW"),
    ("sr-latn", "sr-Latn-RS"),
    ("no", "nb-NO"),
];

fn all() -> &'static [Locale] {
    static ALL: OnceLock<Vec<Locale>> = OnceLock::new();
    ALL.get_or_init(archive::locales)
}

fn named(code: &str) -> Option<&'static Locale> {
    let is_named =
        |locale: &&Locale| locale.lang.as_ref().is_some_and(|own| own.0.eq_ignore_ascii_case(code));
    all().iter().find(is_named)
}

/// The code of a language, as CSL writes it: "en-GB".
pub(super) fn code(tag: &str) -> LocaleCode {
    let mut parts = tag.split('-');
    let mut code = parts.next().unwrap_or_default().to_ascii_lowercase();
    for part in parts.take_while(|part| part.len() > 1) {
        code.push('-');
        code.push_str(&match part.len() {
            2 => part.to_ascii_uppercase(),
            _ => part.to_owned(),
        });
    }
    LocaleCode(code)
}

/// The locale for a language, under the code of that language.
pub(super) fn of(tag: &str) -> Option<Locale> {
    let code = code(tag);
    let tag = code.0.to_ascii_lowercase();
    let primary = tag.split('-').next().unwrap_or_default();
    let like = LIKE.iter().find(|(own, _)| {
        tag.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    let usual = USUAL.iter().find(|(own, _)| *own == primary);
    let of_primary = || {
        all().iter().find(|locale| {
            let own = locale.lang.as_ref().and_then(|own| own.0.split('-').next());
            own.is_some_and(|own| own.eq_ignore_ascii_case(primary))
        })
    };
    let found =
        named(&tag).or_else(|| named(like?.1)).or_else(|| named(usual?.1)).or_else(of_primary)?;
    Some(Locale { lang: Some(code), ..found.clone() })
}

/// English words, for a language that has none.
pub(super) fn english(code: &LocaleCode) -> Option<Locale> {
    named("en-GB").map(|english| Locale { lang: Some(code.clone()), ..english.clone() })
}

/// Whether a locale of a style is for texts in a language: for that one, or for all.
pub(super) fn is_for(locale: &Locale, code: &LocaleCode) -> bool {
    let primary = code.0.split('-').next().unwrap_or_default();
    locale.lang.as_ref().is_none_or(|own| {
        own.0.eq_ignore_ascii_case(&code.0) || own.0.eq_ignore_ascii_case(primary)
    })
}
