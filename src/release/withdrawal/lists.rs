//! Taking items out of lists in TOML.
//!
//! In: the text of a file, and items of a list in it. Out: the parts of the file to remove, each item
//! with its comma, the rest of its line and what a comment there says. Everything else stays as it is
//! laid out. Pure.

use super::parts::Part;
use crate::project::value::Value;

/// The parts that take items out of a list in square brackets.
pub(super) fn without_items(
    text: &str,
    items: &[Value],
    is_gone: &dyn Fn(&Value) -> bool,
) -> Vec<Part> {
    let runs = items.chunk_by(|one, other| is_gone(one) == is_gone(other));
    let places = runs.filter_map(|run| {
        let (first, last) = (run.first()?, run.last()?);
        is_gone(first).then_some((first.span.start as usize, last.span.end as usize))
    });
    places.map(|(start, end)| items_at(text, start, end)).collect()
}

/// The part with neighbouring items, from the start of the first to the end of the last.
fn items_at(text: &str, start: usize, end: usize) -> Part {
    let comma = after_comma(text, end);
    let end = comma.unwrap_or(end);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let rest = text[end..line_end].trim();
    let ends_line = line_end < text.len() && (rest.is_empty() || rest.starts_with('#'));
    let first = line_start(text, start);
    if ends_line && text[first..start].trim().is_empty() {
        return gone(first, line_end + 1);
    }
    let before = text[..start].trim_end_matches([' ', '\t']);
    if comma.is_some() {
        let gap = text[end..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        return match ends_line {
            true => gone(before.len(), line_end),
            false => gone(start, end + gap),
        };
    }
    // Nothing follows the last item, so the comma before it goes.
    gone(before.strip_suffix(',').map_or(start, str::len), end)
}

/// The place after the comma that follows an item, if one does.
fn after_comma(text: &str, end: usize) -> Option<usize> {
    let mut at = end;
    loop {
        let rest = text.get(at..)?;
        let bare = rest.trim_start();
        at += rest.len() - bare.len();
        if bare.starts_with('#') {
            at += bare.find('\n')?;
        } else {
            return bare.starts_with(',').then_some(at + 1);
        }
    }
}

/// The part with a table in double square brackets, with comments above it that have `detail`, in small
/// letters. Nothing if it is written in another way.
pub(super) fn without_table(text: &str, table: &Value, detail: &str) -> Option<Part> {
    let entries = table.table()?;
    let first = entries.iter().map(|(key, _)| key.span.start as usize).min()?;
    let last = entries.iter().map(|(_, value)| value.span.end as usize).max()?;
    let mut start = line_start(text, first);
    while !text[start..].trim_start_matches([' ', '\t']).starts_with("[[") {
        start = line_start(text, start.checked_sub(1)?);
    }
    while start > 0 {
        let above = line_start(text, start - 1);
        let line = &text[above..start];
        if !line.trim_start().starts_with('#') || !line.to_lowercase().contains(detail) {
            break;
        }
        start = above;
    }
    let mut end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    // The gap after it goes as well, or at the end of the file, the one before it.
    for line in text[end..].split_inclusive('\n') {
        if !line.trim().is_empty() {
            return Some(gone(start, end));
        }
        end += line.len();
    }
    let kept = text[..start].trim_end();
    Some(gone(start.min(kept.len() + 1), end))
}

/// The byte at which the line of a place starts.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

fn gone(start: usize, end: usize) -> Part {
    Part { start, end, text: String::new() }
}

#[cfg(test)]
mod tests {
    use super::super::parts::put_together;
    use super::*;
    use crate::ground::source::Sources;
    use crate::project::value::{Kind, parse_toml};

    fn parsed(text: &str) -> Value {
        let mut sources = Sources::default();
        let file = sources.add("book.toml", text.to_owned());
        parse_toml(&sources, file).expect("TOML")
    }

    fn items(value: Option<&Value>) -> &[Value] {
        match value.map(|value| &value.kind) {
            Some(Kind::List(items)) => items,
            _ => &[],
        }
    }

    /// A list without the items of one letter.
    fn short(text: &str) -> String {
        let value = parsed(text);
        let is_short = |value: &Value| value.scalar().is_some_and(|scalar| scalar.text.len() == 1);
        let left = put_together(text, &without_items(text, items(value.get("n")), &is_short));
        parsed(&left);
        left
    }

    #[test]
    fn items_leave_a_list_on_one_line() {
        assert_eq!(short("n = [\"a\", \"Long\"]\n"), "n = [\"Long\"]\n");
        assert_eq!(short("n = [\"Long\", \"a\"] # c\n"), "n = [\"Long\"] # c\n");
        assert_eq!(short("n = [\"a\", \"b\"]\n"), "n = []\n");
        assert_eq!(short("n = [\"a\",\"Long\",\"b\" , \"c\",\"More\"]"), "n = [\"Long\",\"More\"]");
        assert_eq!(short("n = [\"Long\", \"a\",]\n"), "n = [\"Long\", ]\n");
    }

    #[test]
    fn items_leave_a_list_on_lines_of_their_own_with_their_comments() {
        assert_eq!(
            short("n = [\n  \"a\", # x\n  # stays\n  \"Long\", # y\n  \"b\", # z\n]\n"),
            "n = [\n  # stays\n  \"Long\", # y\n]\n"
        );
        assert_eq!(short("n = [\n  \"Long\", # x,\n  \"a\"]\n"), "n = [\n  \"Long\", # x,\n  ]\n");
        assert_eq!(short("n = [\n  \"Long\",\n  \"a\" # z\n]\n"), "n = [\n  \"Long\",\n]\n");
        assert_eq!(
            short("n = [\n  \"Long\"\n  , \"a\"\n  , \"More\"\n]\n"),
            "n = [\n  \"Long\"\n  , \"More\"\n]\n"
        );
        assert_eq!(short("n = [\"a\", # x\n  \"Long\"]\n"), "n = [\n  \"Long\"]\n");
    }

    #[test]
    fn tables_leave_a_file_with_what_a_comment_says_of_them() {
        let text = "[i]\nn = []\n\n# All of them.\n# Of Seven.\n[[i.a]]\ntext = \"seven\" # x\nwhy = \
                    \"y\"\n\n[[i.a]]\ntext = \"eight\"\n\n[[i.a]]\ntext = \"nine\"\n";
        let value = parsed(text);
        let tables = items(value.get("i").and_then(|own| own.get("a")));
        let without = |numbers: &[(usize, &str)]| {
            let parts = numbers.iter().map(|(number, detail)| {
                without_table(text, &tables[*number], detail).expect("a table")
            });
            put_together(text, &parts.collect::<Vec<_>>())
        };
        assert_eq!(
            without(&[(0, "seven")]),
            "[i]\nn = []\n\n# All of them.\n[[i.a]]\ntext = \"eight\"\n\n[[i.a]]\ntext = \"nine\"\n"
        );
        assert_eq!(
            without(&[(0, "seven"), (1, "eight"), (2, "nine")]),
            "[i]\nn = []\n\n# All of them.\n"
        );
    }
}
