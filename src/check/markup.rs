//! Text that looks like the markup of another tool, and would be printed as it is typed.
//!
//! In: the places that the Markdown reader noted. Out: `looks-like-markup`, with the name of the
//! dialect and the way to write the same thing here.

use super::{Code, Diagnostic, Subject};
use crate::book::source::{Dialect, Suspect};

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let is_source = |key: &str| subject.entries().iter().any(|entry| entry.key.value == key);
    for suspect in subject.texts.iter().flat_map(|text| text.suspects) {
        let is_certain = match suspect.dialect {
            Dialect::Citation { has_pinpoint } => {
                has_pinpoint || is_source(suspect.text.trim_start_matches('@'))
            }
            _ => true,
        };
        if is_certain {
            if let Dialect::Number { printed } = suspect.dialect {
                problems.push(wrong_number(suspect, printed));
                continue;
            }
            let (name, instead) = described(suspect);
            let shown = suspect.text.escape_debug().to_string().replace("\\\"", "\"");
            // A backtick is shown as Markdown shows it.
            let quotes = if shown.contains('`') { ("`` ", " ``") } else { ("`", "`") };
            let shown = format!("{}{}{}", quotes.0, shortened(&shown), quotes.1);
            let message = format!("{shown} {name} and would be printed as it is");
            let allow = "to print it, put a backslash before it";
            problems.push(
                Diagnostic::warning(Code::LooksLikeMarkup, message)
                    .at(suspect.span)
                    .hint(format!("{instead}; {allow}")),
            );
        }
    }
}

/// The complaint about a number that a list does not have.
fn wrong_number(suspect: &Suspect, printed: u64) -> Diagnostic {
    let text = &suspect.text;
    let message = format!(
        "the item `{text}` would be numbered {printed}: lists count up from their first number"
    );
    Diagnostic::warning(Code::LooksLikeMarkup, message).at(suspect.span).hint(format!(
        "number the items in order; to print the number of something else, put a backslash before \
         its full stop: `{}\\.`",
        text.trim_end_matches(['.', ')'])
    ))
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What a dialect is, and what to write in its place.
fn described(suspect: &Suspect) -> (&'static str, String) {
    let words = |open: usize, close: usize| {
        let text = suspect.text.as_str();
        text.get(open..text.len().saturating_sub(close)).unwrap_or("words").trim().to_owned()
    };
    match suspect.dialect {
        Dialect::ReferenceLink => (
            "looks like a link by reference, which nothing defines,",
            "write `[words](#id)` or `[words](https://…)`".to_owned(),
        ),
        Dialect::BrokenLink => (
            "looks like the end of a link that cannot be read",
            "write a space in an address as `%20`, and close its quotation marks".to_owned(),
        ),
        // Reported in words of its own.
        Dialect::Number { .. } => ("does not follow on", String::new()),
        Dialect::WikiLink => (
            "looks like a wiki's link",
            "write `[words](#id)`, with the id of a section".to_owned(),
        ),
        Dialect::InlineNote => (
            "looks like Pandoc's inline note",
            format!("write `[^name]`, and below the paragraph `[^name]: {}`", words(2, 1)),
        ),
        Dialect::Contents => (
            "looks like a place for a table of contents",
            "remove it: every edition has its contents".to_owned(),
        ),
        Dialect::Unclosed(mark) => (
            "looks like a mark that is never closed",
            match mark {
                "`" => "write a backtick on both sides of the code".to_owned(),
                mark => {
                    format!("write `{mark}` on both sides of the words, without a space inside")
                }
            },
        ),
        Dialect::Citation { .. } => (
            "looks like Pandoc's citation",
            format!("write `[{}]`, or `[{}, p 3]`", suspect.text, suspect.text),
        ),
        Dialect::Formula => (
            "looks like a formula",
            "write it in words, or set `mathematics = true` in `book.toml`".to_owned(),
        ),
        Dialect::OpenFormula => (
            "looks like a formula that is never closed",
            "write `$` on both sides, with no space inside and no digit after the last; between \
             `$$` leave no line empty, and begin none with `+`, `-`, `>` or `#`"
                .to_owned(),
        ),
        Dialect::Attributes => (
            "looks like attributes, which nothing here takes,",
            "put them after a heading, a picture, `[words]` or the name of a container".to_owned(),
        ),
        Dialect::Placeholder => (
            "looks like a placeholder",
            "write `{{ name }}` for a variable, or `[your name](blank:)` for a blank".to_owned(),
        ),
        Dialect::Template => (
            "looks like a template's instruction",
            "write `::: only {…}` for conditions".to_owned(),
        ),
        Dialect::Edit => (
            "looks like an edit in CriticMarkup",
            "accept or reject it; comments are `<!-- … -->`".to_owned(),
        ),
        Dialect::Highlight => {
            ("looks like highlighted words", format!("write `**{}**`", words(2, 2)))
        }
        Dialect::Insertion => ("looks like inserted words", format!("write `{}`", words(2, 2))),
        Dialect::Comment => ("looks like a comment", format!("write `<!-- {} -->`", words(2, 2))),
        Dialect::ShortCode => {
            ("looks like an emoji's name or a role", "write the character or the words".to_owned())
        }
        Dialect::TexCommand => {
            ("looks like a command of TeX", "write Markdown, such as `**bold**`".to_owned())
        }
        Dialect::BracketTag => {
            ("looks like BBCode", "write Markdown, such as `**bold**`".to_owned())
        }
        Dialect::Alert => (
            "looks like a callout of another kind",
            "write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`".to_owned(),
        ),
        Dialect::Admonition => (
            "looks like an admonition of MkDocs",
            "write `::: note`, the words and `:::`, each on lines of their own".to_owned(),
        ),
        Dialect::Directive => (
            "looks like a directive of reStructuredText or MkDocs",
            "write a container: `::: note`, the words and `:::`".to_owned(),
        ),
        Dialect::Table => (
            "looks like a row of a table",
            "put a line such as `|---|---|` below the first row, with as many cells".to_owned(),
        ),
        Dialect::Abbreviation => (
            "looks like the meaning of an abbreviation",
            "write `[HTML]{abbr=\"…\"}` where the abbreviation is".to_owned(),
        ),
        Dialect::Heading => {
            ("looks like a heading", "put a space after the number signs".to_owned())
        }
    }
}
