//! "Did you mean": the known name nearest to a misspelt one.

/// The name in `known` that is nearest to `wrong`, if it is near enough to be what was meant.
pub(crate) fn nearest<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = wrong.to_lowercase().replace('_', "-");
    let length = folded.chars().count();
    known
        .into_iter()
        // Most names are so much longer or shorter that comparing them letter by letter is a waste.
        .filter(|name| {
            let other = name.chars().count();
            length.abs_diff(other) <= (length.max(other) / 3).max(1)
        })
        .map(|name| (strsim::damerau_levenshtein(&folded, &name.to_lowercase()), name))
        .filter(|(distance, name)| {
            let longest = folded.chars().count().max(name.chars().count());
            *distance <= (longest / 3).max(1)
        })
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_typo_finds_its_word_and_nonsense_finds_nothing() {
        let known = ["title", "summary", "law-as-at"];
        assert_eq!(nearest("titel", known), Some("title"));
        assert_eq!(nearest("law_as_at", known), Some("law-as-at"));
        assert_eq!(nearest("zebra", known), None);
    }
}
