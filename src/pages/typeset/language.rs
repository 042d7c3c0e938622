//! Language tags in the engine's spelling.
//!
//! In: a tag of BCP 47. Out: language and region as the engine spells them.

use super::literal::{literal, optional_literal};

/// A BCP 47 language tag as the engine's settings: a dictionary of `lang` and `region`. It is empty
/// without a tag, and for a tag that the engine cannot hold.
pub(super) fn language_arguments(tag: Option<&str>) -> String {
    let (language, region) = tag.map_or((None, None), split_language);
    match (language, region) {
        (Some(language), region) => format!(
            "(lang: {}, region: {})",
            literal(&language),
            optional_literal(region.as_deref())
        ),
        (None, _) => "(:)".to_owned(),
    }
}

/// The language and region of a tag, in the engine's spelling.
pub(super) fn split_language(tag: &str) -> (Option<String>, Option<String>) {
    let mut parts = tag.split('-');
    let language = parts
        .next()
        .filter(|part| matches!(part.len(), 2 | 3))
        .filter(|part| part.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .map(str::to_ascii_lowercase);
    let region = parts
        .find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .map(str::to_ascii_uppercase);
    (language, region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_are_split() {
        assert_eq!(split_language("en-GB"), (Some("en".into()), Some("GB".into())));
        assert_eq!(split_language("zh-Hans-cn"), (Some("zh".into()), Some("CN".into())));
        assert_eq!(split_language("x"), (None, None));
    }
}
