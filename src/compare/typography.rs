//! Whether a change is only one of typography.
//!
//! In: two texts of a section. Out: whether they differ only in punctuation, case and spacing. Marks,
//! numbers, ticks and levels may change the meaning, so a change of these never is. Pure.

use crate::project::history::{FrozenBlock, FrozenSection};

/// Whether two texts differ only in punctuation, case and spacing.
pub(super) fn is_only_typography(before: &FrozenSection, after: &FrozenSection) -> bool {
    let heads = |section: &FrozenSection| {
        (bare(&section.title), section.summary.as_deref().map(bare), section.facts.clone())
    };
    let bodies = |section: &FrozenSection| -> Vec<_> {
        let bares = |texts: &[String]| texts.iter().map(|text| bare(text)).collect::<Vec<_>>();
        let body = |block: &FrozenBlock| {
            (
                block.kind.clone(),
                block.level,
                bare(&block.text),
                bares(&block.notes),
                (looks(block.wording().marked), block.features.clone(), block.language.clone()),
                block.links.clone(),
                block.pictures.clone(),
                (block.variants.clone(), block.partners.clone(), block.absent.clone()),
            )
        };
        section.blocks.iter().map(body).collect()
    };
    heads(before) == heads(after) && bodies(before) == bodies(after)
}

/// Words with their marks, without typography. The marks may change the meaning.
fn looks(marked: &str) -> String {
    bare_but_for(marked, |character| "*~^[]{}\\`$".contains(character))
}

/// Words without typography. A sign that belongs to a number stays: `1.5` is not `15`, and `£5` is
/// not `5%`.
pub(super) fn bare(text: &str) -> String {
    bare_but_for(text, |_| false)
}

fn bare_but_for(text: &str, is_kept: impl Fn(char) -> bool) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| characters.get(at)).is_some_and(|character| character.is_numeric())
    };
    let mut out = String::new();
    for (at, &character) in characters.iter().enumerate() {
        let touches = is_digit(at.checked_sub(1)) || is_digit(Some(at + 1));
        if character.is_alphanumeric() {
            out.extend(character.to_lowercase());
        } else if is_kept(character)
            || !character.is_whitespace() && touches && !is_closing(&characters, at)
        {
            out.push(character);
        }
    }
    out
}

/// Whether a sign after a number only ends a phrase.
fn is_closing(characters: &[char], at: usize) -> bool {
    let next = characters.get(at + 1);
    matches!(
        characters[at],
        '.' | ',' | ';' | ':' | '!' | '?' | ')' | '’' | '”' | '"' | '(' | '“' | '‘'
    ) && !next.is_some_and(|next| next.is_numeric())
        || matches!(characters[at], '(' | '“' | '‘' | '"')
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn typography_is_not_confused_with_numbers() {
        for (one, other) in [
            ("Ask first, then write.", "ask first; then write"),
            ("the “Home Office”", "The Home Office"),
            ("within 30 days.", "within 30 days"),
            ("section 45.", "Section 45"),
            ("(article 15)", "article 15"),
        ] {
            assert_eq!(bare(one), bare(other), "{one} | {other}");
        }
        for (one, other) in [
            ("1.5 days", "15 days"),
            ("£500", "500"),
            ("5%", "5"),
            ("1,000", "1.000"),
            ("10-15", "1015"),
            ("must not", "must"),
            ("-5", "5"),
        ] {
            assert_ne!(bare(one), bare(other), "{one} | {other}");
        }
    }
}
