//! Letters that are written as escapes: in style sheets, in scripts, and in the lines of a message.
//!
//! In: a text. Out: the same with every escape replaced by its letter; nothing if there is none. What
//! looks like an escape is taken for one, whatever the language of the text.

use std::iter::Peekable;
use std::str::Chars;

/// Backslashes before the numbers of letters, as in CSS (`\e9`), JavaScript (`\xe9`, `\u00e9`,
/// `\u{e9}`) and JSON.
pub(super) fn without_backslashes(text: &str) -> Option<String> {
    // Most texts have none.
    memchr::memchr(b'\\', text.as_bytes())?;
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    // The first half of a letter that is written as two numbers.
    let mut half: Option<u32> = None;
    let mut is_escaped = false;
    while let Some(letter) = letters.next() {
        let mut ahead = letters.clone();
        let number = if letter == '\\' { number(&mut ahead) } else { None };
        let Some(number) = number else {
            half = None;
            out.push(letter);
            continue;
        };
        letters = ahead;
        is_escaped = true;
        let whole = match (half.take(), number) {
            (Some(first), 0xdc00..=0xdfff) => {
                0x10000 + ((first - 0xd800) << 10) + (number - 0xdc00)
            }
            (_, 0xd800..=0xdbff) => {
                half = Some(number);
                continue;
            }
            (_, number) => number,
        };
        out.push(char::from_u32(whole).unwrap_or(' '));
    }
    is_escaped.then_some(out)
}

/// The number after a backslash.
fn number(letters: &mut Peekable<Chars<'_>>) -> Option<u32> {
    let is_digit = |letter: &char| letter.is_ascii_hexdigit();
    let mut digits = String::new();
    let most = match letters.peek()? {
        'u' => {
            letters.next();
            4
        }
        'x' => {
            letters.next();
            2
        }
        letter if is_digit(letter) => 6,
        _ => return None,
    };
    let is_in_braces = most == 4 && letters.next_if_eq(&'{').is_some();
    let most = if is_in_braces { 6 } else { most };
    while digits.len() < most
        && let Some(digit) = letters.next_if(is_digit)
    {
        digits.push(digit);
    }
    // A space ends an escape of CSS, and closing braces one of JavaScript.
    letters.next_if(|letter| (most == 6 && *letter == ' ') || (is_in_braces && *letter == '}'));
    u32::from_str_radix(&digits, 16).ok()
}

/// The lines of a message in “quoted-printable” (RFC 2045, section 6.7).
pub(super) fn without_equals_signs(text: &str) -> Option<String> {
    memchr::memchr(b'=', text.as_bytes())?;
    let bytes = text.as_bytes();
    let digit = |at: usize| {
        let byte = bytes.get(at).filter(|byte| !byte.is_ascii_lowercase())?;
        char::from(*byte).to_digit(16)
    };
    let mut out = Vec::with_capacity(bytes.len());
    let mut is_encoded = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at..];
        if rest.starts_with(b"=\n") || rest.starts_with(b"=\r\n") {
            is_encoded = true;
            at += if rest[1] == b'\n' { 2 } else { 3 };
        } else if byte == b'='
            && let (Some(high), Some(low)) = (digit(at + 1), digit(at + 2))
        {
            let letter = (high << 4 | low) as u8;
            // An address may have an equals sign before digits. A letter beyond ASCII has several.
            let goes_on = letter >= 0x80 && bytes.get(at + 3) == Some(&b'=');
            is_encoded |= goes_on || b" =\t".contains(&letter);
            out.push(letter);
            at += 3;
        } else {
            out.push(byte);
            at += 1;
        }
    }
    is_encoded.then(|| String::from_utf8_lossy(&out).into_owned())
}

#[cfg(test)]
mod tests {
    use super::{without_backslashes, without_equals_signs};

    #[test]
    fn escapes_of_several_languages_are_letters() {
        for text in [r"caf\e9 s", r"caf\0000e9s", r"caf\xe9s", r"caf\u00e9s", r"caf\u{e9}s"] {
            assert_eq!(without_backslashes(text).as_deref(), Some("cafés"), "{text}");
        }
        assert_eq!(without_backslashes(r"\ud83d\ude00!").as_deref(), Some("😀!"));
        assert_eq!(without_backslashes(r"a \ b \ngood"), None);
        assert_eq!(
            without_backslashes(r"\user \xyz \u{}, \e9").as_deref(),
            Some(r"\user \xyz \u{}, é")
        );
        assert_eq!(without_backslashes(r"\ud83d alone \").as_deref(), Some(" alone \\"));
    }

    #[test]
    fn lines_of_messages_are_joined() {
        let text = "The caf=C3=A9 is=\r\n open=20today";
        assert_eq!(without_equals_signs(text).as_deref(), Some("The café is open today"));
        assert_eq!(without_equals_signs("https://example.org/?id=AB12"), None);
        assert_eq!(without_equals_signs("the end ="), None);
    }
}
