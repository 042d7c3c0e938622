//! Characters that nobody sees: which of them a text needs, and which are there by mistake.
//!
//! In: text. Out: the first invisible character without a use in its place. Persian and the scripts
//! of India join letters with such characters, Thai marks the ends of words with them, and emoji are
//! composed with them; elsewhere they break searches, turn text round, or hide what it says.

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

/// The first invisible character that its place does not need. Line ends and tabs are seen.
pub(crate) fn unseen(text: &str) -> Option<char> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')) {
        return None;
    }
    let has_right_to_left = text.chars().any(is_right_to_left);
    let mut before = None;
    let mut all = text.chars().peekable();
    while let Some(c) = all.next() {
        let after = all.peek().copied();
        if is_invisible(c) && !is_needed(c, before, after, has_right_to_left) {
            return Some(c);
        }
        before = Some(c);
    }
    None
}

/// Whether there is nothing to see in a text.
pub(crate) fn is_blank(text: &str) -> bool {
    let is_empty_braille = |c: char| c == '\u{2800}';
    text.chars().all(|c| c.is_whitespace() || is_invisible(c) || is_empty_braille(c))
}

/// Whether a character takes no ink, and is no space.
pub(crate) fn is_invisible(c: char) -> bool {
    let number = u32::from(c);
    let is_no_character = (number & 0xfffe) == 0xfffe || matches!(number, 0xfdd0..=0xfdef);
    match c {
        '\n' | '\r' | '\t' => false,
        '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' => true,
        _ if c.is_ascii() => c.is_control(),
        _ => {
            c.is_control()
                || is_no_character
                || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        }
    }
}

fn is_needed(c: char, before: Option<char>, after: Option<char>, has_right_to_left: bool) -> bool {
    let is_before = |test: fn(char) -> bool| before.is_some_and(test);
    let is_beside = |test: fn(char) -> bool| is_before(test) || after.is_some_and(test);
    match c {
        // A soft hyphen, and a mark that keeps accents apart.
        '\u{ad}' | '\u{34f}' => is_before(|c| !c.is_whitespace()),
        // Marks of direction.
        '\u{200e}' | '\u{200f}' | '\u{61c}' => has_right_to_left,
        '\u{200b}' => is_beside(is_without_spaces),
        // Joiners: in scripts whose letters change shape, and in emoji.
        '\u{200c}' => is_before(is_shaped),
        '\u{200d}' => is_before(is_shaped) || is_before(is_picture),
        '\u{2060}' => {
            is_before(|c| !c.is_whitespace()) && after.is_some_and(|c| !c.is_whitespace())
        }
        // Signs that choose the shape of the character before them.
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => is_before(|c| !c.is_whitespace()),
        '\u{180b}'..='\u{180f}' => is_before(|c| matches!(c, '\u{1800}'..='\u{18af}')),
        // The flags of England, Scotland and Wales.
        '\u{e0020}'..='\u{e007f}' => {
            is_before(|c| matches!(c, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}'))
        }
        _ => false,
    }
}

/// Letters of Hebrew, Arabic and their neighbours.
fn is_right_to_left(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// Letters and marks of scripts whose letters change shape or join: from Arabic to Khmer, and
/// Mongolian.
fn is_shaped(c: char) -> bool {
    matches!(
        c,
        '\u{600}'..='\u{109f}'
            | '\u{1780}'..='\u{1aff}'
            | '\u{1b00}'..='\u{1c4f}'
            | '\u{a800}'..='\u{abff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10a00}'..='\u{11fff}'
            | '\u{1e900}'..='\u{1e95f}'
    )
}

/// Letters of scripts that are written without spaces between words.
fn is_without_spaces(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{fff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{1950}'..='\u{1aaf}'
            | '\u{1b00}'..='\u{1bbf}'
            | '\u{a980}'..='\u{aadf}'
    )
}

/// A sign or an emoji, or what modifies one.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::{is_blank, unseen};

    #[test]
    fn what_a_language_needs_is_accepted() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "ක්\u{200d}ර",
            "ภาษา\u{200b}ไทย",
            "ខ្មែរ\u{200b}ក",
            "שלום\u{200f} (a)",
            "👩\u{200d}⚖\u{fe0f}",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "Rechts\u{ad}schutz",
            "e\u{301}\u{a0}x\u{202f}y",
            "葛\u{e0100}",
            "ᠮᠣ\u{180b}",
        ] {
            assert_eq!(unseen(text), None, "{}", text.escape_unicode());
            assert!(!is_blank(text));
        }
    }

    #[test]
    fn what_hides_or_turns_text_is_refused() {
        for c in [
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{200e}',
            '\u{200f}',
            '\u{202a}',
            '\u{202e}',
            '\u{2066}',
            '\u{2069}',
            '\u{2028}',
            '\u{feff}',
            '\u{2061}',
            '\u{3164}',
            '\u{115f}',
            '\u{180e}',
            '\u{fff9}',
            '\u{e0041}',
            '\u{1}',
            '\u{7f}',
            '\u{85}',
            '\u{ffff}',
        ] {
            assert_eq!(unseen(&format!("Bail{c} fund")), Some(c), "{}", c.escape_unicode());
        }
        for text in ["", " ", "\u{a0}\u{3000}", "\u{200b}", "\u{2800}\u{ad}", "\u{200d}\u{fe0f}"] {
            assert!(is_blank(text), "{}", text.escape_unicode());
        }
    }
}
