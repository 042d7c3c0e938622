//! "Did you mean": the known name nearest to a misspelt one.

/// Of more names than this, only one that differs in case or underscores is looked for.
const MANY: usize = 10_000;

/// The name in `known` that is nearest to `wrong`, if it is near enough to be what was meant.
pub(crate) fn nearest<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = fold(wrong);
    let length = folded.chars().count();
    let letters = Letters::of(&folded);
    let mut best: Option<(usize, &str)> = None;
    for (number, name) in known.into_iter().enumerate() {
        // Most names are so different in length and letters that comparing them one letter at a
        // time is a waste.
        let other = name.chars().count();
        let most = match best {
            _ if number >= MANY => 0,
            Some((distance, _)) => distance,
            None => (length.max(other) / 3).max(1),
        };
        let most = most.min((length.max(other) / 3).max(1));
        if length.abs_diff(other) > most {
            continue;
        }
        let name_folded = name.to_lowercase();
        if letters.distance(&Letters::of(&name_folded)) > most {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&folded, &name_folded);
        if distance <= most && best.is_none_or(|best| (distance, name) < best) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

fn fold(text: &str) -> String {
    text.to_lowercase().replace('_', "-")
}

/// How often each letter occurs, with all letters in a few groups.
struct Letters {
    counts: [i32; 32],
    is_ascii: bool,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut counts = [0; 32];
        for byte in text.bytes() {
            counts[usize::from(byte % 32)] += 1;
        }
        Self { counts, is_ascii: text.is_ascii() }
    }

    /// At least so many letters must change to make one text of the other. A letter of another
    /// script is up to four bytes.
    fn distance(&self, other: &Self) -> usize {
        let (mut more, mut less) = (0_usize, 0_usize);
        for (one, other) in self.counts.iter().zip(other.counts) {
            let difference = one - other;
            let count = difference.unsigned_abs() as usize;
            if difference > 0 { more += count } else { less += count }
        }
        let bytes = if self.is_ascii && other.is_ascii { 1 } else { 4 };
        more.max(less).div_ceil(bytes)
    }
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
