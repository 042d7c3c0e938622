//! Text that looks like the markup of another tool, and would be printed as it is typed.
//!
//! In: the places that the Markdown reader noted. Out: `looks-like-markup`, with the name of the
//! dialect and the way to write the same thing here.

use super::{Code, Diagnostic, Subject};
use crate::book::markdown::markup_in;
use crate::book::source::{Dialect, ListFault, Suspect};
use crate::ground::source::{FileId, Span};
use std::collections::BTreeSet;

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let is_source = |key: &str| subject.entries().iter().any(|entry| entry.key.value == key);
    let all = || subject.texts.iter().flat_map(|text| text.suspects);
    let formulas: Vec<Span> = all()
        .filter(|suspect| suspect.dialect == Dialect::FormulaBrackets)
        .map(|suspect| suspect.span)
        .collect();
    let mathematics = subject.project.book.mathematics;
    for suspect in all() {
        // What is said of a formula is said of every command in it.
        let is_inside = |formula: &Span| {
            let (own, span) = (suspect.span, formula);
            own != *span && own.file == span.file && own.start >= span.start && own.end <= span.end
        };
        if formulas.iter().any(is_inside) {
            continue;
        }
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
            if let Some((message, hint)) = changed(suspect, mathematics) {
                let problem = Diagnostic::warning(Code::LooksLikeMarkup, message);
                problems.push(problem.at(suspect.span).hint(hint));
                continue;
            }
            let (name, instead) = described(suspect);
            let shown = shown(&visible(&suspect.text));
            let message = format!("{shown} {name} and would be printed as it is");
            let allow = allowed(suspect);
            problems.push(
                Diagnostic::warning(Code::LooksLikeMarkup, message)
                    .at(suspect.span)
                    .hint(format!("{instead}; {allow}")),
            );
        }
    }
}

/// Reports markup in the fields of headers and other files, which are printed as they are typed.
pub(super) fn fields(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let project = subject.project;
    let book = &project.book;
    let mut texts: Vec<(FileId, &str)> = Vec::new();
    if let Some(file) = book.listed().next().map(|id| id.span.file) {
        let notice = book.notice.iter().map(|notice| &notice.title);
        let own = [&book.title, &book.subtitle, &book.publisher, &book.licence.terms];
        texts.extend(
            own.into_iter().chain(&book.noun).chain(notice).map(|text| (file, text.as_str())),
        );
        texts.extend(book.parts.iter().map(|part| (file, part.title.as_str())));
    }
    for section in project.sections.values() {
        let header = &section.header;
        let own = [&header.title, &header.summary].into_iter();
        let all = own.chain(&header.parties).chain(&header.contributors);
        texts.extend(all.map(|text| (section.file, text.as_str())));
    }
    for pack in project.packs.iter().filter(|pack| !pack.is_letter()) {
        let own = [&pack.title, &pack.purpose];
        texts.extend(own.map(|text| (pack.span.file, text.as_str())));
    }
    for term in project.glossary.iter() {
        let own = [&term.term, &term.definition].into_iter().chain(&term.also);
        texts.extend(own.map(|text| (term.span.file, text.as_str())));
    }
    for file in &project.partners {
        let partner = &file.partner;
        let own = [&partner.name, &partner.short_name].into_iter();
        let all = own.chain(&partner.address).chain(&partner.legal);
        texts.extend(all.map(|text| (partner.span.file, text.as_str())));
    }
    let mut seen: BTreeSet<Span> = BTreeSet::new();
    for (file, text) in texts {
        let Some(place) = markup_in(text) else { continue };
        let written = &text[place];
        let span = super::skeleton::place_of(&project.sources, file, written);
        if seen.insert(span) {
            let written = visible(written);
            let message = format!(
                "{} is in a field of plain words and would be printed as it is",
                shown(&written)
            );
            problems.push(
                Diagnostic::warning(Code::LooksLikeMarkup, message)
                    .at(span)
                    .hint("write the words without marks"),
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

/// A piece of text with what is invisible in it written out.
fn visible(text: &str) -> String {
    text.chars()
        .flat_map(|c| match c {
            '"' | '\'' | '\\' => vec![c],
            c => c.escape_debug().collect(),
        })
        .collect()
}

/// The complaint about something that would be printed in another way than it is typed.
fn changed(suspect: &Suspect, mathematics: bool) -> Option<(String, String)> {
    let text = visible(&suspect.text);
    let shown = shown(&text);
    match suspect.dialect {
        Dialect::InnerEmphasis => Some((
            format!("the asterisks of {shown} would not be printed: they mark emphasis"),
            format!("to print them, write `{}`; to multiply, write `×`", text.replace('*', "\\*")),
        )),
        Dialect::FormulaBrackets => {
            let signs = if suspect.text.starts_with("\\[") { "$$" } else { "$" };
            let inner = suspect.text.get(2..suspect.text.len() - 2).unwrap_or_default();
            // Without the marks of quotations at the beginnings of lines.
            let lines = inner.lines().enumerate().flat_map(|(at, line)| {
                let marks: &[char] = if at == 0 { &[] } else { &[' ', '>'] };
                line.trim_start_matches(marks).split_whitespace()
            });
            let inner = lines.collect::<Vec<_>>().join(" ");
            Some((
                format!("{shown} looks like a formula, and its backslashes would not be printed"),
                format!(
                    "{}; to print the brackets, put a backslash before the first alone",
                    as_formula(&format!("{signs}{}{signs}", visible(&inner)), mathematics)
                ),
            ))
        }
        Dialect::FormulaCode => Some((
            format!("{shown} begins a formula on GitHub, but would be printed as code here"),
            format!(
                "{}; to print it as code, write `tex` in place of `math`",
                as_formula("$$ … $$", mathematics)
            ),
        )),
        _ => None,
    }
}

/// How a formula is written in this book.
fn as_formula(written: &str, mathematics: bool) -> String {
    if mathematics {
        format!("write `{written}`")
    } else {
        format!(
            "write it in words, or set `mathematics = true` in `book.toml` and write `{written}`"
        )
    }
}

/// How an author says that something is to be printed as it is.
fn allowed(suspect: &Suspect) -> String {
    let last = suspect.text.chars().next_back().unwrap_or_default();
    match suspect.dialect {
        // A backslash before a letter or a digit would be printed.
        Dialect::List(ListFault::NoSpace | ListFault::NoGap | ListFault::Letters)
            if !suspect.text.starts_with('(') =>
        {
            let label = suspect.text.trim_end_matches(last);
            format!("to print it, write `{label}\\{last}`")
        }
        Dialect::List(ListFault::Bullet | ListFault::Dash) => {
            let sign = suspect.text.chars().next().unwrap_or_default();
            format!("to print it, write `&#{};`", u32::from(sign))
        }
        Dialect::Indented => "to print it, put the code between two lines of ```".to_owned(),
        Dialect::JoinedWords => "join at most four words".to_owned(),
        Dialect::TexQuotes => "to print it, put a backslash before each backtick".to_owned(),
        _ => "to print it, put a backslash before it".to_owned(),
    }
}

/// A piece of text as messages show it. A backtick is shown as Markdown shows it.
fn shown(text: &str) -> String {
    let quotes = if text.contains('`') { ("`` ", " ``") } else { ("`", "`") };
    format!("{}{}{}", quotes.0, shortened(text), quotes.1)
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
            "write `)` after the address, a space in it as `%20`, and close its quotation marks".to_owned(),
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
        Dialect::TightId => (
            "looks like the id of a heading",
            format!("put a space before it: `## Heading {}`", suspect.text),
        ),
        Dialect::Indented => (
            "is in lines that start with four spaces, which makes them code,",
            "remove the spaces at the start of the lines".to_owned(),
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
        Dialect::TexCommand
            if suspect.text.starts_with("\\begin") || suspect.text.starts_with("\\end") =>
        {
            (
                "looks like a command of TeX",
                "write a formula between `$$`, and anything else in Markdown".to_owned(),
            )
        }
        Dialect::TexCommand if suspect.text.contains('{') => {
            ("looks like a command of TeX", "write Markdown, such as `**bold**`".to_owned())
        }
        Dialect::TexCommand => (
            "looks like a command of TeX",
            "remove it: spaces and pages belong to the layout".to_owned(),
        ),
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
        Dialect::Heading => (
            "looks like a heading",
            "write two to five number signs and a space: `## Heading`".to_owned(),
        ),
        Dialect::List(fault) => ("looks like an item of a list", list_item(fault).to_owned()),
        Dialect::Task => (
            "looks like a task",
            "write `- [ ] words` or `- [x] words`, with spaces as here".to_owned(),
        ),
        Dialect::TableRule => (
            "looks like a row of a table",
            "write as many cells in the line of hyphens below it; a bar in a cell is `\\|`, in code \
             too"
            .to_owned(),
        ),
        Dialect::SpacedLink => {
            ("looks like a link", "remove the space between its brackets".to_owned())
        }
        Dialect::SwappedLink => (
            "looks like a link with its brackets swapped",
            "write `[words](address)`".to_owned(),
        ),
        Dialect::SpacedNote => (
            "looks like the call of a footnote with a space in its name",
            format!("write `[^{}]`", words(2, 1).replace(char::is_whitespace, "-")),
        ),
        Dialect::Entity => (
            "looks like a character name, but no character has this name,",
            "write the character itself".to_owned(),
        ),
        Dialect::TexQuotes => {
            ("looks like a quotation mark of TeX", "write `\"` on both sides of the words".to_owned())
        }
        Dialect::JoinedWords => (
            "has no-break spaces between its words, so that no line can end there,",
            "write ordinary spaces".to_owned(),
        ),
        Dialect::Dash => (
            "looks like a dash of a typewriter or of TeX",
            "write the dash itself: `–` or `—`".to_owned(),
        ),
        Dialect::LastBackslash => (
            "looks like a line break, but no line follows it,",
            "remove it".to_owned(),
        ),
        // Reported in words of their own.
        Dialect::InnerEmphasis | Dialect::FormulaBrackets | Dialect::FormulaCode => {
            ("marks", String::new())
        }
        Dialect::InPlainText => {
            ("is in a text of plain words", "write the words without marks".to_owned())
        }
        Dialect::Fold => (
            "looks like the sign that folds a callout",
            "remove it: everybody sees the whole callout".to_owned(),
        ),
    }
}

/// How to write an item of a list.
fn list_item(fault: ListFault) -> &'static str {
    match fault {
        ListFault::Bullet => "write `- ` before each item",
        ListFault::Dash => "write `- ` before each item, with an empty line above the first",
        ListFault::Letters => {
            "its lines would be joined: write `1. ` before each item, or keep the letters and end each \
             line with a backslash"
        }
        ListFault::NoSpace => "put a space after the full stop: `1. item`",
        ListFault::NoGap => "leave an empty line above the first item",
    }
}
