//! Words of other people as our Markdown, which reads them back as the same words.
//!
//! In: text, and what is around it. Out: the text with a backslash before every sign that our reader, or
//! the check for markup of other tools, would take for more than itself. Straight quotation marks stay,
//! and become those of the language, as they do in every text.

/// Where a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::incoming) struct Surroundings {
    /// Whether it is the first of its line.
    pub(in crate::incoming) starts_line: bool,
    /// What comes directly before it in its line, if that is text.
    pub(in crate::incoming) before: Option<char>,
    /// Whether it is inside brackets, as the words of links are.
    pub(in crate::incoming) in_brackets: bool,
    /// Whether runs of underscores are blanks to fill in, and are meant as such.
    pub(in crate::incoming) has_blanks: bool,
}

/// The text with what needs it escaped.
pub(in crate::incoming) fn escaped(text: &str, around: Surroundings) -> String {
    let all: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    let opener = if around.starts_line { opener(&all) } else { None };
    for (at, &c) in all.iter().enumerate() {
        let before = match at.checked_sub(1) {
            Some(before) => Some(all[before]),
            None => around.before,
        };
        let after = all.get(at + 1).copied();
        if opener == Some(at) && !c.is_ascii() {
            // A bullet that somebody typed.
            out.push_str(&format!("&#{};", u32::from(c)));
        } else if c == ']' {
            out.push_str(if around.in_brackets { "&#93;" } else { "]" });
        } else if opener == Some(at) || is_sign(&all, at, before, after, around) {
            out.push('\\');
            out.push(c);
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a character would be read as more than itself, wherever it is in a line.
fn is_sign(
    all: &[char],
    at: usize,
    before: Option<char>,
    after: Option<char>,
    around: Surroundings,
) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let c = all[at];
    match c {
        '\\' | '`' | '*' | '[' | '<' | '|' | '~' | '^' | '{' | '$' => true,
        '_' if around.has_blanks && is_in_blank(all, at) => false,
        '_' => !(is_word(before) && is_word(after)),
        '#' => !is_word(before),
        '=' | '+' | '%' | '-' => before == Some(c) || after == Some(c),
        '&' => is_reference(&all[at + 1..]),
        '@' => !is_word(before) && is_word(after),
        ':' => !is_word(before) && is_short_code(&all[at + 1..]),
        _ => false,
    }
}

/// Whether text after a colon makes the name of a picture of it: `:smile:`.
fn is_short_code(rest: &[char]) -> bool {
    let is_name = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+');
    let length = rest.iter().take_while(is_name).count();
    length > 0 && rest.get(length) == Some(&':')
}

/// Whether an underscore is one of four or more.
fn is_in_blank(all: &[char], at: usize) -> bool {
    let before = all[..at].iter().rev().take_while(|c| **c == '_').count();
    let after = all[at..].iter().take_while(|c| **c == '_').count();
    before + after >= 4
}

/// Whether text after an ampersand makes a character reference of it.
fn is_reference(rest: &[char]) -> bool {
    let length = rest.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '#').count();
    length > 0 && rest.get(length) == Some(&';')
}

/// The sign at the start of a line that would make something else of the line.
fn opener(all: &[char]) -> Option<usize> {
    let first = *all.first()?;
    let is_bullet = "•‣◦▪●■∙⁃·➢➤\u{f0b7}\u{f0a7}\u{f0d8}".contains(first);
    let starts = |sign: &str| {
        sign.chars().zip(all).all(|(one, other)| one == *other) && all.len() >= sign.len()
    };
    let is_directive = ["!!!", "???", "!include", ".. "].iter().any(|sign| starts(sign));
    if matches!(first, '-' | '+' | '=' | '>' | ':') || is_bullet || is_directive {
        return Some(0);
    }
    // The point after the number of an item.
    let end = all.iter().take_while(|c| c.is_ascii_digit()).count();
    let is_point = end > 0 && matches!(all.get(end), Some('.' | ')'));
    let is_number = all.get(end + 1).is_some_and(char::is_ascii_digit);
    (is_point && !is_number).then_some(end)
}
