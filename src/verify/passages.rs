//! Finding the frozen text of a release in a file that another program has written.
//!
//! In: the passages that an edition must contain, and the letters of a file. Out: the passages that
//! it does not contain word for word, and what it says instead. Pages interrupt a text with note
//! numbers, page numbers, running heads and notes, so these may come between the letters of a
//! passage, and nothing else may. Knows nothing of releases.

use super::letters::Letters;
use memchr::memmem;

/// Text that a file must contain in one piece.
pub(crate) struct Passage {
    /// The title of its section.
    pub(crate) section: String,
    pub(crate) letters: Letters,
    /// Whether some renderings leave it out, such as the description of a picture.
    pub(crate) is_optional: bool,
    /// Whether it has references to pages, which pages print and nothing else does.
    pub(crate) has_references: bool,
}

/// A passage in which a file differs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Difference {
    /// The title of the section, if that is known.
    pub(crate) section: Option<String>,
    /// What the release says; empty if it says nothing there.
    pub(crate) release: String,
    /// What the file says; empty if it says nothing there.
    pub(crate) file: String,
}

/// How a file contains passages.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// How many letters of the passages were found, and how many were looked for.
    pub(crate) found: usize,
    pub(crate) wanted: usize,
    pub(crate) differences: Vec<Difference>,
}

/// How many letters a search starts from.
const SEED: usize = 6;
/// How many letters must follow on the next page, unless fewer are left.
const RESUMED: usize = 12;
/// How many words are shown before a difference and in all.
const SHOWN: (usize, usize) = (4, 14);
/// A reference to a page is no longer than this: `(page 115)`.
const LONGEST_REFERENCE: usize = 16;

/// Looks for passages, in their order.
pub(crate) fn search(passages: &[Passage], file: &Letters) -> Search {
    let mut result = Search::default();
    let mut from = 0;
    for passage in passages.iter().filter(|passage| passage.letters.len() > 0) {
        match find(passage, file, from) {
            Ok(end) => {
                from = end;
                if !passage.is_optional {
                    result.found += passage.letters.len();
                    result.wanted += passage.letters.len();
                }
            }
            Err(_) if passage.is_optional => {}
            Err(reached) => {
                result.wanted += passage.letters.len();
                result.found += reached.length.min(passage.letters.len());
                result.differences.push(difference(passage, file, reached));
            }
        }
    }
    result
}

/// How far into a passage a file agrees with it.
#[derive(Debug, Clone, Copy, Default)]
struct Reached {
    /// The number of letters that agree.
    length: usize,
    /// Where the file differs after them.
    at: usize,
}

/// The end of a passage in a file, at best after `from`; or else how far the file agrees.
fn find(passage: &Passage, file: &Letters, from: usize) -> Result<usize, Reached> {
    let wanted = &passage.letters;
    let seed = wanted.part(0, wanted.len().min(SEED));
    let finder = memmem::Finder::new(seed.as_bytes());
    let split = file.part(0, from).len();
    let (before, after) = file.text.as_bytes().split_at(split);
    let mut best = Reached::default();
    let later = finder.find_iter(after).map(|at| at + split);
    // A seed may reach over `from`.
    let earlier =
        finder.find_iter(&file.text.as_bytes()[..(before.len() + seed.len()).min(file.text.len())]);
    for at in later.chain(earlier) {
        match walk(passage, file, file.at_byte(at)) {
            Ok(end) => return Ok(end),
            Err(reached) if reached.length > best.length => best = reached,
            Err(_) => {}
        }
    }
    Err(best)
}

/// Follows a passage from a letter of a file to its end.
fn walk(passage: &Passage, file: &Letters, start: usize) -> Result<usize, Reached> {
    let wanted = &passage.letters.letters;
    let (mut own, mut at) = (0, start);
    while own < wanted.len() {
        if file.letters.get(at).is_some_and(|letter| letter.value == wanted[own].value) {
            own += 1;
            at += 1;
            continue;
        }
        let skipped =
            interruption(passage, file, own, at).or_else(|| resumed(passage, file, own, at));
        match skipped {
            Some(next) => at = next,
            None => return Err(Reached { length: own, at }),
        }
    }
    Ok(at)
}

/// The end of a note's number or of a reference to a page, which the release does not count as text.
fn interruption(passage: &Passage, file: &Letters, own: usize, at: usize) -> Option<usize> {
    let before = passage.letters.letters.get(own.checked_sub(1)?)?;
    let number = |from: usize| {
        let digits =
            file.letters[from.min(file.len())..].iter().take_while(|l| l.value.is_numeric());
        let count = digits.count();
        (1..=3).contains(&count).then_some(from + count)
    };
    let separated = file.letters.get(at).is_some_and(|letter| matches!(letter.value, '.' | ','));
    // A digit more in a number would be a different number.
    let is_apart = match before.value.is_numeric() {
        false => true,
        true if separated => before.is_stopped,
        true => before.is_last && at.checked_sub(1).is_some_and(|last| file.letters[last].is_last),
    };
    if is_apart && let Some(end) = number(at + usize::from(separated)) {
        return Some(end);
    }
    if let Some(end) = codes(file, at) {
        return Some(end);
    }
    if !passage.has_references {
        return None;
    }
    let word = file.letters.get(at)?.word;
    let opening = file.words.get(word)?.text.starts_with('(');
    let rest = file.letters.get(at..(at + LONGEST_REFERENCE).min(file.len()))?;
    let named = rest.iter().take_while(|letter| letter.value.is_alphabetic()).count();
    number(at + named).filter(|_| opening && named > 0)
}

/// The end of codes for sources, such as "[L3, s 45; S12]", which are printed instead of notes and
/// which the release does not count as text. Whatever else is in brackets is text.
fn codes(file: &Letters, at: usize) -> Option<usize> {
    let first = file.letters.get(at)?.word;
    let mut text = String::new();
    for (index, word) in file.words.get(first..)?.iter().take(MOST_WORDS_IN_CODES).enumerate() {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(&word.text);
        // A pinpoint may have brackets of its own.
        let depth = text.matches('[').count().checked_sub(text.matches(']').count());
        if text.starts_with('[') && depth == Some(0) {
            let inside = text.trim_end_matches(|sign: char| ".,;:!?".contains(sign));
            let inside = inside.strip_prefix('[')?.strip_suffix(']')?;
            let end = first + index;
            let rest = file.letters[at..].iter().take_while(|letter| letter.word <= end).count();
            return inside.split("; ").all(is_code).then_some(at + rest);
        }
    }
    None
}

/// How many words the codes at one place may have.
const MOST_WORDS_IN_CODES: usize = 40;

/// Whether this is a code, perhaps with a pinpoint in numbers: "L3, s 45", `C1 [91]`.
fn is_code(text: &str) -> bool {
    const LABELS: [&str; 24] = [
        "s", "ss", "sch", "schs", "para", "paras", "art", "arts", "reg", "regs", "r", "rr", "pt",
        "pts", "ch", "chs", "cl", "cls", "p", "pp", "recital", "recitals", "and", "to",
    ];
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let code = words.next().unwrap_or_default();
    let number = code.strip_prefix(['C', 'L', 'S']).unwrap_or_default();
    let is_number = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && words.all(|word| is_number(word) || LABELS.contains(&word))
}

/// Where a passage goes on after the end of a page.
fn resumed(passage: &Passage, file: &Letters, own: usize, at: usize) -> Option<usize> {
    let wanted = &passage.letters;
    let rest = wanted.part(own, (own + RESUMED).min(wanted.len()));
    // The letter before the difference is on the page that ends.
    let next = file.next_page(at.checked_sub(1)?);
    let end = file.next_page(next);
    let found = memmem::find(file.part(next, end).as_bytes(), rest.as_bytes())?;
    let place = file.at_byte(file.part(0, next).len() + found);
    (place > at || next == at).then_some(place)
}

fn difference(passage: &Passage, file: &Letters, reached: Reached) -> Difference {
    let (before, all) = SHOWN;
    let section = Some(passage.section.clone());
    // What agrees by chance says nothing about the place.
    if reached.length < SEED.max((passage.letters.len() / 5).min(RESUMED)) {
        let release = passage.letters.shown(0, all);
        return Difference { section, release, file: String::new() };
    }
    Difference {
        section,
        release: passage.letters.around(reached.length, before, all - before),
        file: file.around(reached.at, before, all - before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::copy::Word;

    fn differs(release: &str, pages: &[&str]) -> bool {
        let passage = Passage {
            section: String::new(),
            letters: Letters::of_text(release),
            is_optional: false,
            has_references: true,
        };
        let words = pages.iter().enumerate().flat_map(|(page, text)| {
            text.split_whitespace().map(move |word| Word { text: word.to_owned(), page })
        });
        !search(&[passage], &Letters::of(words.collect())).differences.is_empty()
    }

    #[test]
    fn what_pages_add_to_a_text_is_no_difference() {
        let text = "An answer is due within 30 days of the request, by law (Act 2018).";
        for pages in [
            &["An answer is due within 30 days of the re- quest, by law (Act 2018)."][..],
            &["An answer is due within 30 days1 of the request,2 by law (Act 2018).3"],
            &["An answer is due within 30 days of the request (page 12), by law (Act 2018)."],
            &[
                "An answer is due within 30 days [S12] of the request, [L3, s 45(2); C1 [9]] by law (Act 2018). [C3]",
            ],
            &[
                "An answer is due within 1A note. 13",
                "The Guide 30 days of the request, by law (Act 2018).",
            ],
        ] {
            assert!(!differs(text, pages), "{pages:?}");
        }
    }

    #[test]
    fn other_words_and_numbers_are_differences() {
        let text = "An answer is due within 30 days of the request, by law (Act 2018).";
        for page in [
            "An answer is due within 300 days of the request, by law (Act 2018).",
            "An answer is due within 30.5 days of the request, by law (Act 2018).",
            "An answer is not due within 30 days of the request, by law (Act 2018).",
            "An answer is due within 30 days of the request (Act 2018).",
            "An answer is due within 30 days [S12, unless late] of the request, by law (Act 2018).",
            "An answer is due within 30 days [never] of the request, by law (Act 2018).",
            "An answer is due within 30 days of the request, by law (Act 2019).",
        ] {
            assert!(differs(text, &[page]), "{page}");
        }
    }
}
