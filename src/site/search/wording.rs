//! What the search page says, in the language of the site.
//!
//! In: the catalogue. Out: messages for the script, which fills in numbers and words itself, and
//! for the page. Knows nothing of what is found.

use crate::ground::own_words::Words;
use serde::Serialize;

/// The messages that the script shows.
#[derive(Debug, Serialize)]
pub(super) struct Wording {
    results: Counted,
    sections: Counted,
    more: Counted,
    none: String,
    advice: String,
    some: String,
    spelt: String,
    also: String,
    /// What stands between words in a list.
    comma: String,
    loading: String,
    failed: String,
    arrived: String,
    show: String,
}

/// A message in each form that the language has for a number, with `{number}` in it.
#[derive(Debug, Serialize)]
struct Counted {
    forms: Vec<String>,
    /// The form for each number below 200, a digit each. Larger numbers have the forms of those
    /// from 100 with the same last two digits. The browser needs to know no language for that.
    of: String,
}

impl Wording {
    pub(super) fn new(words: &Words) -> Self {
        let text = |id| words.text(id);
        Self {
            results: counted(words, "search-results"),
            sections: counted(words, "search-in-sections"),
            more: counted(words, "search-more-here"),
            none: words.with("search-nothing", [("query", "{query}".into())]),
            advice: text("search-advice"),
            some: text("search-some-words"),
            spelt: words.with("search-spelt", [("words", "{words}".into())]),
            also: words.with("search-also", [("words", "{words}".into())]),
            comma: text("label-between-items"),
            loading: words
                .with("search-loading", [("done", "{done}".into()), ("count", "{all}".into())]),
            failed: text("search-failed"),
            arrived: text("search-arrived"),
            show: text("search-more-sections"),
        }
    }
}

fn counted(words: &Words, id: &str) -> Counted {
    let mut counted = Counted { forms: Vec::new(), of: String::new() };
    for number in 0..200_u32 {
        let message = words.with(id, [("count", number.into())]);
        let form = message.replacen(&number.to_string(), "{number}", 1);
        let known = counted.forms.iter().position(|own| *own == form);
        let at = known.unwrap_or_else(|| {
            counted.forms.push(form);
            counted.forms.len() - 1
        });
        counted.of.push_str(&at.to_string());
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::Wording;
    use crate::ground::language::Language;
    use crate::ground::own_words::Catalogues;
    use std::collections::BTreeMap;

    #[test]
    fn a_number_has_the_form_that_its_language_has_for_it() {
        let forms = |tag: &str, number: usize| {
            let language = Language::parse(tag).expect("a tag");
            let words = Catalogues::new(&BTreeMap::new()).words(&language).expect("a catalogue");
            let results = Wording::new(&words).results;
            assert_eq!(results.of.len(), 200, "{tag}");
            let digit = results.of.as_bytes()[number] - b'0';
            results.forms[usize::from(digit)].clone()
        };
        assert_eq!(forms("en", 1), "{number} result");
        assert_eq!([0, 2, 101].map(|number| forms("en", number)), ["{number} results"; 3]);
        assert_eq!(forms("fr", 0), forms("fr", 1));
        assert_eq!(forms("uk", 1), forms("uk", 121));
        assert_eq!(forms("uk", 3), forms("uk", 54));
        assert_ne!(forms("uk", 3), forms("uk", 13));
        assert_eq!(forms("ar", 2), "نتيجتان");
        assert_ne!(forms("ar", 3), forms("ar", 11));
    }
}
