//! Small rules about words and signs in running text.
//!
//! In: a text and a place in it. Out: whether something that another tool reads begins there.

/// Commands of TeX that people write in Markdown without braces.
const COMMANDS: [&str; 26] = [
    "newpage",
    "pagebreak",
    "clearpage",
    "cleardoublepage",
    "linebreak",
    "newline",
    "hline",
    "hrule",
    "hrulefill",
    "dotfill",
    "hfill",
    "vfill",
    "noindent",
    "indent",
    "bigskip",
    "medskip",
    "smallskip",
    "par",
    "tableofcontents",
    "maketitle",
    "appendix",
    "centering",
    "ldots",
    "dots",
    "quad",
    "LaTeX",
];

/// The length of a command at the start of a text.
pub(super) fn command(text: &str) -> Option<usize> {
    let name = text.strip_prefix('\\')?;
    let length = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
    let is_path = name[length..].starts_with(['\\', '/', '.', ':', '{'])
        && !name[length..].trim_start_matches('.').is_empty();
    (COMMANDS.contains(&&name[..length]) && !is_path).then_some(length + 1)
}

/// The length of a character's name that nobody knows: `&bogus;`. The parser reads those that it
/// knows. A capital alone is an abbreviation: `Q&A;`.
pub(super) fn entity(text: &str) -> Option<usize> {
    let name = text.strip_prefix('&')?;
    let end = name.find(';').filter(|end| (2..=32).contains(end))?;
    let name = &name[..end];
    let is_number = name.strip_prefix('#').is_some_and(|digits| {
        let digits = digits.strip_prefix(['x', 'X']).unwrap_or(digits);
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_hexdigit())
    });
    let is_name = name.chars().all(|c| c.is_ascii_alphanumeric())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.contains(|c: char| c.is_ascii_lowercase());
    (is_number || is_name).then_some(end + 2)
}

/// The length of an address in round brackets after a space.
pub(super) fn spaced_address(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches([' ', '\t']);
    let spaces = text.len() - rest.len();
    let inner = rest.strip_prefix('(').filter(|_| spaces > 0)?;
    let end = inner.find(')')?;
    is_address(&inner[..end]).then_some(spaces + end + 2)
}

/// The length of an address in square brackets.
pub(super) fn bracketed_address(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let end = inner.find(']')?;
    is_address(&inner[..end]).then_some(end + 2)
}

/// Whether a text can be nothing but the target of a link.
fn is_address(text: &str) -> bool {
    let starts = ["https://", "http://", "mailto:", "tel:", "www.", "term:", "blank:"];
    let is_id = text.strip_prefix('#').is_some_and(|id| {
        id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c))
    });
    !text.contains(char::is_whitespace)
        && (is_id || text.ends_with(".md") || starts.iter().any(|start| text.starts_with(start)))
}

/// Whether a single asterisk or underscore begins words and is not closed.
pub(super) fn is_open(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let starts = before.is_none_or(|c| c.is_whitespace() || "([“‘\"'—–".contains(c));
    starts && text[at + 1..].starts_with(char::is_alphabetic)
}

/// Whether two backticks stand for an opening quotation mark, as in TeX.
pub(super) fn is_tex_quote(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    let inner = rest.strip_prefix("``").filter(|inner| inner.starts_with(char::is_alphanumeric));
    !text[..at].ends_with('`') && inner.is_some_and(|inner| inner.contains("''"))
}

/// The length of hyphens at the start of `rest` that are typed for a dash: two or three, with space on both
/// sides or with letters or digits on both sides. `before` is the character before them.
pub(super) fn typed_dash(rest: &str, before: Option<char>) -> Option<usize> {
    let after = rest.trim_start_matches('-');
    let length = rest.len() - after.len();
    let after = after.chars().next();
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_dash = (is_space(before) && is_space(after) && (before.is_some() || after.is_some()))
        || (is_word(before) && is_word(after));
    ((2..=3).contains(&length) && is_dash).then_some(length)
}

/// The length of words that no-break spaces join to what is before them, if they are so many that a
/// line could run off the page. `at` is the first of these spaces.
pub(super) fn joined(text: &str, at: usize) -> Option<usize> {
    const JOIN: char = '\u{a0}';
    let is_space = |c: char| c.is_whitespace() && c != JOIN;
    let before = text[..at].char_indices().rev().find(|(_, c)| is_space(*c));
    let start = before.map_or(0, |(space, c)| space + c.len_utf8());
    let end = text[at..].find(is_space).map_or(text.len(), |space| at + space);
    let run = text.get(start..end)?;
    let words = run.split(JOIN).filter(|word| word.contains(char::is_alphabetic)).count();
    let is_first = !text[start..at].contains(JOIN);
    (is_first && words >= 5).then_some(end - at)
}
