//! Mistakes in YAML, in words for authors.
//!
//! In: the parser's complaint, the text, and the place where the parser gave up. Out: the place of
//! the mistake, what is wrong, and what to do. No word of the parser's reaches an author: what it
//! complains of only helps to choose among our own messages.

use super::mistake::{ESCAPE, Mistake, conflict};
use crate::ground::source::floor_boundary;
use crate::ground::words::brief;

const QUOTE: &str = "put the text in quotation marks";
const QUOTE_COLON: &str =
    "put text that contains a colon in quotation marks: `title: \"One: two\"`";
const NO_PREFIX: &str = "put text that starts with this character in quotation marks";

/// A sign of each complaint of the parser, what is wrong, and what to do. The first that fits counts.
const SIGNS: [(&str, &str, &str); 32] = [
    ("byte order mark", "the text has the invisible character U+FEFF", "delete it"),
    ("unprintable", "the text has an invisible character", "delete it"),
    (
        "':' must be followed by a valid YAML whitespace",
        "a tab follows the colon",
        "write a space after the colon, not a tab",
    ),
    (
        "'-' must be followed by a valid YAML whitespace",
        "a tab follows the hyphen",
        "write a space after the hyphen, not a tab",
    ),
    ("tab", "there is a tab where only spaces can be", "indent with spaces"),
    ("unknown anchor", "text that starts with `*` is read as an alias", QUOTE),
    ("anchor", "text that starts with `&` or `*` has a special meaning here", NO_PREFIX),
    ("directive", "a line cannot start with `%`", NO_PREFIX),
    ("tag", "text that starts with `!` has a special meaning here", NO_PREFIX),
    ("TAG", "text that starts with `%` or `!` has a special meaning here", NO_PREFIX),
    ("handle", "text that starts with `!` has a special meaning here", NO_PREFIX),
    ("unexpected character", "text cannot start with this character", QUOTE),
    (
        "comment intercepting",
        "text after `#` is read as a comment",
        "put text that contains `#` in quotation marks",
    ),
    ("mapping values", "a colon ends a key here, and a line can have only one key", QUOTE_COLON),
    ("':'", "a colon cannot be here", QUOTE_COLON),
    (
        "trailing content",
        "there is more text after the closing quotation mark",
        "put the whole text in quotation marks, of a kind that it does not contain: `\"it's\"`, `'a \"word\"'`",
    ),
    (
        "quoted scalar",
        "the quotation mark is not closed",
        "check whether a quotation mark is missing, or is part of the text: `\"it's\"`, `'a \"word\"'`",
    ),
    (
        "block sequence entries",
        "a list cannot start here",
        "put text that starts with `-` in quotation marks, or start the list on a line of its own",
    ),
    (
        "wrongly indented",
        "the lines of a block of text are not indented alike",
        "start every line of it at the same column",
    ),
    (
        "block scalar",
        "a block of text cannot start like this",
        "put text that starts with `>` or `|` in quotation marks",
    ),
    ("mapping keys", "a key cannot start here", "put text that starts with `?` in quotation marks"),
    (
        "misplaced bracket",
        "there is a closing bracket without an opening one",
        "delete it, or put text that contains brackets in quotation marks",
    ),
    (
        "expected ',' or '}'",
        "a comma or a closing `}` is missing before this",
        "in braces, write `key: value` between commas",
    ),
    (
        "expected ',' or ']'",
        "a comma or a closing `]` is missing before this",
        "write commas between the items of a list: `[one, two]`",
    ),
    (
        "'-' indicator",
        "this line is neither an item of the list nor a key beside it",
        "start each item with `- `, and indent all items alike",
    ),
    (
        "expected key",
        "there is more text after the end of the value, or a key has another indentation",
        "put text that starts with `[` or `{` in quotation marks, and indent all keys alike",
    ),
    ("node content", "a value cannot start like this", QUOTE),
    ("plain scalar", "text cannot start like this", QUOTE),
    ("inside a block", "this cannot be in brackets", "put text in brackets in quotation marks"),
    ("recursion", "values are nested too deeply", "use fewer lists and tables within each other"),
    (
        "indentation",
        "this line is indented differently from the others",
        "start all keys at the same column, and indent with spaces",
    ),
    ("document", "this line is neither a key with a value nor part of the text above it", NO_KEY),
];

const NO_KEY: &str = "write `key: value`, with a space after the colon; a comment starts with `#`";

/// The hint about a bracket that is never closed, because its end is in a comment.
const HASH: &str = "put text that contains `#` in quotation marks: the rest of the line is read as \
                    a comment, with the bracket that ends the list or table";

/// What is wrong in `text`, where the parser gave up at the byte `at` and complained of `info`.
/// `open` is the place of the innermost bracket that was open there.
pub(super) fn explain(info: &str, text: &str, at: usize, open: Option<usize>) -> Mistake {
    let at = floor_boundary(text, at);
    let here = || at..text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
    if let Some(mistake) = conflict(text) {
        return mistake;
    }
    if let Some(tab) = leading_tab(text, at) {
        return Mistake::new(tab..tab + 1, "the line starts with a tab", "indent with spaces");
    }
    if info.contains("escape") || info.contains("hexadecimal") {
        return bad_escape(text, at);
    }
    if let Some(mistake) = open.and_then(|open| unclosed(text, open, at, info)) {
        return mistake;
    }
    if info.contains("simple key") {
        return no_key(text, at);
    }
    if info.contains("mapping values")
        && let Some(mistake) = indented(text, at)
    {
        return mistake;
    }
    let found = SIGNS.iter().find(|(sign, _, _)| info.contains(sign));
    let (message, hint) = found.map_or(
        ("the text cannot be read from here", "write `key: value`, with text in quotation marks"),
        |(_, message, hint)| (*message, *hint),
    );
    Mistake::new(here(), message, hint)
}

/// The start and the text of the line that contains a place.
fn line_at(text: &str, at: usize) -> (usize, &str) {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    (start, &text[start..end])
}

/// The last line before a place that has text.
fn line_before(text: &str, at: usize) -> Option<(usize, &str)> {
    let (start, _) = line_at(text, at);
    let above = text[..start].trim_end();
    (!above.is_empty()).then(|| line_at(text, above.len()))
}

/// The tab at the start of the line at a place, or of the line above.
fn leading_tab(text: &str, at: usize) -> Option<usize> {
    let lines = [Some(line_at(text, at)), line_before(text, at)];
    lines.into_iter().flatten().find_map(|(start, line)| {
        let indent = &line[..line.len() - line.trim_start().len()];
        let has_text = indent.len() < line.len();
        indent.find('\t').filter(|_| has_text).map(|tab| start + tab)
    })
}

/// A list or table whose bracket at `open` has no end.
fn unclosed(text: &str, open: usize, at: usize, info: &str) -> Option<Mistake> {
    let bracket = text[open..].chars().next().filter(|c| ['[', '{'].contains(c))?;
    let (start, line) = line_at(text, open);
    let rest = &line[open - start..];
    let is_later = at > start + line.len() || text[at..].trim().is_empty();
    let has_comment = rest.contains(" #");
    if !(is_later || has_comment && info.contains("flow")) {
        return None;
    }
    let (what, end) = if bracket == '[' { ("list", ']') } else { ("table", '}') };
    let message = format!("the {what} that starts here is not closed");
    let hint = match has_comment {
        true => HASH.to_owned(),
        false => format!(
            "write `{end}` after its last item, or put text that starts with `{bracket}` in \
             quotation marks"
        ),
    };
    Some(Mistake::new(open..open + 1, message, hint))
}

/// A line without a key, which is above the place where the parser misses the key.
fn no_key(text: &str, at: usize) -> Mistake {
    let (_, own) = line_at(text, at);
    let is_above = text[..at].ends_with('\n') || at == text.len() || own.trim().is_empty();
    let (start, line) =
        if is_above { line_before(text, at) } else { None }.unwrap_or_else(|| line_at(text, at));
    let words = line.trim();
    let start = start + (line.len() - line.trim_start().len());
    let place = start..start + words.len();
    if words.starts_with("//") {
        return Mistake::new(place, "a comment starts with `#`, not with `//`", "write `# …`");
    }
    let is_key = |key: &str| {
        !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || ['-', '_'].contains(&c))
    };
    if let Some((key, value)) = words.split_once(':').filter(|(key, _)| is_key(key)) {
        return Mistake::new(
            place,
            "a space is missing after the colon",
            format!("write `{key}: {}`", brief(value)),
        );
    }
    if let Some((key, value)) = words.split_once('=').filter(|(key, _)| is_key(key.trim())) {
        return Mistake::new(
            place,
            "a colon joins a key and its value, not `=`",
            format!("write `{}: {}`", key.trim(), brief(value.trim())),
        );
    }
    let message = "this line is neither a key with a value nor part of the text above it";
    Mistake::new(place, message, NO_KEY)
}

/// A key that is indented more than the one above it, so that it is read as more of its value.
fn indented(text: &str, at: usize) -> Option<Mistake> {
    let (start, line) = line_at(text, at);
    let before = &text[start..at];
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let (_, above) = line_before(text, at)?;
    let is_first_colon = !before.contains(": ");
    (is_first_colon && indent(line) > indent(above)).then(|| {
        Mistake::new(
            start + indent(line)..at,
            "this line is indented, so it is read as more of the value above it",
            "start it at the same column as the other keys",
        )
    })
}

/// A backslash in double quotation marks that does not begin a valid escape.
fn bad_escape(text: &str, at: usize) -> Mistake {
    let mut rest = at;
    while let Some(found) = text[rest..].find('\\') {
        let start = rest + found;
        let mut after = text[start + 1..].chars();
        let letter = after.next().unwrap_or('\\');
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let number: String = after.take(digits).take_while(char::is_ascii_hexdigit).collect();
        let value = u32::from_str_radix(&number, 16).ok().and_then(char::from_u32);
        let is_known = match digits {
            0 => "0abt\tnvfre \"/\\N_LP\n".contains(letter),
            digits => number.len() == digits && value.is_some(),
        };
        let end = start + 1 + letter.len_utf8() + number.len();
        if !is_known {
            let shown = brief(&text[start..end]);
            return Mistake::new(start..end, format!("`{shown}` is not a valid escape"), ESCAPE);
        }
        rest = end;
    }
    Mistake::new(at..at, "the text has a backslash that does not begin a valid escape", ESCAPE)
}
