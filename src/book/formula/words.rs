//! Running text in a formula, and names of functions, which the reader of LaTeX leaves as they are.

/// The plain text of what is written in `\text{…}`; `None` if it holds more than plain words.
pub(super) fn plain(written: &str) -> Option<String> {
    let mut out = String::new();
    let mut characters = written.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' => match characters.next()? {
                sign @ ('%' | '&' | '#' | '$' | '_' | '{' | '}') => out.push(sign),
                ' ' | '\n' => out.push(' '),
                ',' | ';' | ':' | '>' => out.push('\u{2009}'),
                _ => return None,
            },
            '~' => out.push('\u{a0}'),
            '{' | '}' | '$' | '^' | '_' | '#' | '&' | '%' => return None,
            '\n' => out.push(' '),
            '`' => out.push('‘'),
            '\'' => out.push('’'),
            c => out.push(c),
        }
    }
    Some(out)
}
