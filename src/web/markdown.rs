//! Text for Markdown.
//!
//! In: any text. Out: Markdown, on one line, that shows exactly this text, in a paragraph, a heading
//! or a list item. Knows nothing of what the text is about.

/// Escapes `text` so that any reader of CommonMark gives the same text back.
///
/// Line ends and other control characters are written as numbers, so that the result stays on one
/// line. Markdown cannot hold U+0000, which becomes U+FFFD.
pub(crate) fn escaped(text: &str) -> String {
    written(text, true)
}

/// As [`escaped`], for text that is neither first nor last on its line: its spaces stay spaces.
pub(crate) fn escaped_part(text: &str) -> String {
    written(text, false)
}

fn written(text: &str, is_whole: bool) -> String {
    let text = text.replace('\0', "\u{fffd}");
    let opener = opener(&text).filter(|_| is_whole);
    let mut out = String::with_capacity(text.len() + 8);
    let mut previous = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let is_at_edge = previous.is_none() || next.is_none();
        match character {
            // A parser drops spaces at the edges of a line, and a mark at the start of a file.
            ' ' if is_at_edge && is_whole => out.push_str("&#32;"),
            '\u{feff}' => out.push_str("&#xfeff;"),
            character if character.is_ascii_control() => {
                out.push_str(&format!("&#{};", u32::from(character)));
            }
            _ => {
                let is_reference = character == '&' && begins_reference(&text[at..]);
                if is_reference || is_sign(character, previous, next) || Some(at) == opener {
                    out.push('\\');
                }
                out.push(character);
            }
        }
        previous = Some(character);
    }
    out
}

/// Whether a character between these two would be read as markup.
fn is_sign(character: char, previous: Option<char>, next: Option<char>) -> bool {
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' => true,
        // Inside a word it marks nothing; addresses and file names stay as they are.
        '_' => ![previous, next].iter().all(|beside| beside.is_some_and(char::is_alphanumeric)),
        // The beginning of a heading, or its end.
        '#' => previous.is_none_or(|previous| !previous.is_alphanumeric()),
        _ => false,
    }
}

/// Whether text that starts with `&` starts with something like `&amp;` or `&#38;`.
fn begins_reference(text: &str) -> bool {
    let name =
        text[1..].trim_start_matches(|part: char| part.is_ascii_alphanumeric() || part == '#');
    name.len() + 1 < text.len() && name.starts_with(';')
}

/// Where the sign is that would make a list, a rule or a heading of the line: `-`, `+` or `=` at
/// its start, or the point after a number.
fn opener(text: &str) -> Option<usize> {
    if text.starts_with(['-', '+', '=']) {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && text[digits..].starts_with(['.', ')'])).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{escaped, escaped_part};
    use comrak::nodes::{AstNode, NodeValue};
    use comrak::{Arena, Options, parse_document};
    use proptest::prelude::*;

    /// The text of a document, and the kinds of nodes around it.
    fn read(markdown: &str, options: &Options<'_>) -> (String, Vec<String>) {
        fn collect<'a>(node: &'a AstNode<'a>, text: &mut String, kinds: &mut Vec<String>) {
            match &node.data.borrow().value {
                NodeValue::Text(words) => text.push_str(words),
                value => kinds.push(value.xml_node_name().to_owned()),
            }
            node.children().for_each(|child| collect(child, text, kinds));
        }
        let arena = Arena::new();
        let (mut text, mut kinds) = (String::new(), Vec::new());
        collect(parse_document(&arena, markdown, options), &mut text, &mut kinds);
        (text, kinds)
    }

    /// CommonMark alone, and with what GitHub adds to it. GitHub also makes links of addresses, and
    /// takes every sign in them as it is: an address with a star in it keeps its backslash there.
    fn dialects() -> [Options<'static>; 2] {
        let mut github = Options::default();
        github.extension.strikethrough = true;
        github.extension.table = true;
        github.extension.tasklist = true;
        github.extension.footnotes = true;
        github.extension.alerts = true;
        [Options::default(), github]
    }

    fn hostile() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "# ",
            " #",
            "- ",
            "+",
            "1. ",
            "12)",
            "---",
            "===",
            "***",
            "__",
            "> ",
            "```",
            "~~~",
            "`",
            "[x]",
            "](y)",
            "![",
            "[^1]",
            "[ ] ",
            "<b>",
            "<!--",
            "&amp;",
            "&#35;",
            "& ",
            "\\",
            "|",
            "\n",
            "\r",
            "\n\n",
            "\t",
            "  ",
            "    ",
            "\0",
            "\u{feff}",
            "\u{a0}",
            "https://a.org",
            "a@b.org",
            "word",
            "é",
            "_a_",
            "*a*",
            ":",
            "!",
        ]);
        prop_oneof![
            any::<String>(),
            prop::collection::vec(
                prop_oneof![3 => pieces.prop_map(str::to_owned), 1 => any::<String>()],
                0..8
            )
            .prop_map(|parts| parts.concat()),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_comes_out_as_the_same_text(text in hostile()) {
            let expected = text.replace('\0', "\u{fffd}");
            let part = format!("- a <ins>{}</ins> b", escaped_part(&text));
            let words = escaped(&text);
            prop_assert!(!words.contains(['\n', '\r']));
            for options in dialects() {
                let (read_back, kinds) = read(&part, &options);
                prop_assert_eq!(read_back, format!("a {expected} b"), "{}", part);
                prop_assert_eq!(kinds.len(), 6, "{:?} in {}", kinds, part);
                let (read_back, kinds) = read(&words, &options);
                prop_assert_eq!(&read_back, &expected, "{}", words);
                let is_text = kinds.iter().all(|kind| ["document", "paragraph"].contains(&kind.as_str()));
                prop_assert!(is_text, "{:?} in {}", kinds, words);
                for (start, end, nodes) in [
                    ("before ", " after", &["document", "paragraph"][..]),
                    ("# x", "", &["document", "heading"]),
                    ("# ", "", &["document", "heading"]),
                    ("- ", "", &["document", "list", "item", "paragraph"]),
                    ("> ", "", &["document", "block_quote", "paragraph"]),
                    ("- **x", "x**: y", &["document", "list", "item", "paragraph", "strong"]),
                ] {
                    let (read_back, kinds) = read(&format!("{start}{words}{end}\n"), &options);
                    let signs = ['#', '-', '>', '*', ' '];
                    let start = start.trim_start_matches(signs);
                    let end = end.replace("**", "");
                    prop_assert_eq!(read_back, format!("{start}{expected}{end}"), "{}", words);
                    for kind in kinds {
                        prop_assert!(nodes.contains(&kind.as_str()), "{} in {}", kind, words);
                    }
                }
            }
        }
    }

    #[test]
    fn plain_words_stay_as_they_are() {
        for text in ["Asking for data: first steps", "R & D, C#, 3.5 + 1 = 4.5 (well-known)!", ""] {
            assert_eq!(escaped(text), text);
        }
        let address = "https://orchard.example/a_b?c=d&e=f#g-h";
        assert_eq!(escaped(address), address);
        assert_eq!(escaped("2026. A year"), "2026\\. A year");
        assert_eq!(escaped("one\ntwo"), "one&#10;two");
    }
}
