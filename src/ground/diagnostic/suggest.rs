//! "Did you mean": the known name nearest to a misspelt one.

/// So many names of about the right length are looked at for one wrong name, and so many of those
/// compared letter by letter. Of further names, only one that differs in case or underscores is
/// found: thousands of wrong names and thousands of known ones must not take minutes.
const LOOKED_AT: usize = 1_000;
const COMPARED: usize = 200;

/// The name in `known` that is nearest to `wrong`, if it is near enough to be what was meant.
pub(crate) fn nearest<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = fold(wrong);
    let length = folded.chars().count();
    let letters = Letters::of(&folded);
    let mut best: Option<(usize, &str)> = None;
    let (mut looked_at, mut compared) = (0, 0);
    for name in known {
        // Most names are so different in length and letters that comparing them one letter at a
        // time is a waste.
        let other = name.chars().count();
        let most = match best {
            _ if looked_at >= LOOKED_AT || compared >= COMPARED => 0,
            Some((distance, _)) => distance,
            None => (length.max(other) / 3).max(1),
        };
        let most = most.min((length.max(other) / 3).max(1));
        if length.abs_diff(other) > most {
            continue;
        }
        if most == 0 && !name.eq_ignore_ascii_case(&folded) {
            continue;
        }
        looked_at += 1;
        let name_folded = name.to_lowercase();
        if letters.distance(&Letters::of(&name_folded)) > most {
            continue;
        }
        compared += 1;
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

    #[test]
    fn among_thousands_of_names_those_that_differ_in_case_are_still_found() {
        let names: Vec<String> = (0..5_000).map(|number| format!("part-{number:04}")).collect();
        let known = || names.iter().map(String::as_str);
        assert_eq!(nearest("Part_4999", known()), Some("part-4999"));
        assert_eq!(nearest("part-00O0", known()), Some("part-0000"));
    }
}
