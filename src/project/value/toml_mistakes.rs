//! Mistakes in TOML, in words for authors.
//!
//! In: the text, and the parser's complaints with their places. Out: each mistake once, with its
//! place, what is wrong, and what to do. No word of the parser's reaches an author: what it
//! complains of, and the tokens around the place, choose among our own messages. What follows from
//! a mistake, such as everything after a bracket that is never closed, is not reported again.

use super::mistake::{ESCAPE, Mistake, conflict};
use crate::ground::date::Date;
use crate::ground::source::floor_boundary;
use crate::ground::words::brief;
use std::collections::BTreeSet;
use std::ops::Range;
use toml_parser::lexer::TokenKind;

/// A complaint of the parser, and the place where it complains.
type Complaint<'a> = (&'a str, Option<Range<usize>>);

/// Every mistake in a text that cannot be parsed.
pub(super) fn mistakes(text: &str, complaints: Vec<Complaint<'_>>) -> Vec<Mistake> {
    if let Some(mistake) = conflict(text) {
        return vec![mistake];
    }
    let tokens = tokens(text);
    let open = never_closed(text, &tokens);
    let end = open.as_ref().map_or(usize::MAX, |mistake| mistake.place.start);
    let mut places: Vec<(usize, &str)> = complaints
        .into_iter()
        .map(|(info, place)| (place.map_or(text.len(), |place| place.start), info))
        .map(|(at, info)| (floor_boundary(text, at.min(text.len())), info))
        .filter(|(at, _)| *at < end)
        .collect();
    places.sort_unstable();
    let mut out = Vec::new();
    let mut lines = BTreeSet::new();
    let mut twice = BTreeSet::new();
    let mut has_bad_header = false;
    let mut open_text = None;
    for (at, info) in places {
        let line = Line::at(text, &tokens, at);
        // The first mistake in a line may make the parser stumble over the rest of it.
        let is_first = lines.insert(line.start);
        let is_again = info.starts_with("duplicate key")
            && (has_bad_header || !twice.insert(line.words().to_owned()));
        // The rest of a text whose first line has no closing quotation mark.
        let is_rest = open_text == Some(line.start) && !line.text.contains('=');
        if is_first && !is_again && !is_rest {
            let mistake = line.explain(info, at);
            let is_open = mistake.message == NOT_CLOSED;
            open_text = is_open.then_some(line.start + line.text.len() + 1);
            out.push(mistake);
        }
        has_bad_header |= line.is_header() && !info.starts_with("duplicate key");
    }
    out.extend(open);
    if out.is_empty() {
        // Every complaint was left out as following from another.
        let (message, hint) = UNREADABLE;
        out.push(Mistake::new(0..0, message, hint));
    }
    out
}

const NOT_CLOSED: &str = "the quotation mark is not closed";

const UNREADABLE: (&str, &str) = (
    "this line cannot be read",
    "write `key = \"value\"`, or the name of a table in square brackets; a comment starts with `#`",
);

#[derive(Debug, Clone)]
struct Token {
    kind: TokenKind,
    place: Range<usize>,
}

fn tokens(text: &str) -> Vec<Token> {
    let lexer = toml_parser::Source::new(text).lex();
    lexer
        .map(|token| Token { kind: token.kind(), place: token.span().start()..token.span().end() })
        .collect()
}

/// A bracket or a triple quotation mark after `=` that has no end before the next table, the next
/// key or the end of the file.
fn never_closed(text: &str, tokens: &[Token]) -> Option<Mistake> {
    let mut open: Vec<&Token> = Vec::new();
    let mut is_value = false;
    for (number, token) in tokens.iter().enumerate() {
        let quoted = &text[token.place.clone()];
        match token.kind {
            TokenKind::MlBasicString | TokenKind::MlLiteralString => {
                let mark = &quoted[..3.min(quoted.len())];
                if quoted.len() < 6 || !quoted.ends_with(mark) {
                    let place = token.place.start..token.place.start + mark.len();
                    let message = format!("the text that starts here with `{mark}` is not closed");
                    let hint = format!("write `{mark}` after its last line");
                    return Some(Mistake::new(place, message, hint));
                }
            }
            TokenKind::Equals => is_value = true,
            TokenKind::Newline if open.is_empty() => is_value = false,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket if is_value => {
                open.push(token);
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                open.pop();
            }
            TokenKind::Eof => return open.last().map(|open| not_closed(text, open)),
            _ => {}
        }
        if token.kind == TokenKind::Newline
            && let Some(last) = open.last()
            && starts_anew(text, &tokens[number + 1..], last.kind)
        {
            return Some(not_closed(text, last));
        }
    }
    None
}

fn not_closed(text: &str, open: &Token) -> Mistake {
    let (what, end) = match open.kind {
        TokenKind::LeftCurlyBracket => ("table", '}'),
        _ => ("list", ']'),
    };
    let start = &text[open.place.clone()];
    Mistake::new(
        open.place.clone(),
        format!("the {what} that starts here with `{start}` is not closed"),
        format!("write `{end}` after its last item"),
    )
}

/// Whether a line within brackets can only be the next key or the name of the next table.
fn starts_anew(text: &str, line: &[Token], open: TokenKind) -> bool {
    let mut solid = line.iter().filter(|token| token.kind != TokenKind::Whitespace);
    let mut next = || solid.next().map_or(TokenKind::Eof, |token| token.kind);
    let is_name = |token: Option<&Token>| {
        token.is_some_and(|token| {
            let word = &text[token.place.clone()];
            let is_value = ["true", "false", "inf", "nan"].contains(&word);
            token.kind == TokenKind::Atom
                && word.starts_with(|c: char| c.is_alphabetic())
                && !is_value
        })
    };
    match next() {
        TokenKind::Atom => open == TokenKind::LeftSquareBracket && next() == TokenKind::Equals,
        TokenKind::LeftSquareBracket => {
            let name = line.iter().find(|token| {
                !matches!(token.kind, TokenKind::Whitespace | TokenKind::LeftSquareBracket)
            });
            is_name(name)
        }
        _ => false,
    }
}

/// The line in which the parser complains.
struct Line<'a> {
    start: usize,
    text: &'a str,
    tokens: Vec<&'a Token>,
}

impl<'a> Line<'a> {
    fn at(text: &'a str, tokens: &'a [Token], at: usize) -> Self {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        let is_in = |token: &&Token| token.place.start >= start && token.place.start < end;
        Self { start, text: &text[start..end], tokens: tokens.iter().filter(is_in).collect() }
    }

    fn words(&self) -> &'a str {
        self.text.trim()
    }

    fn is_header(&self) -> bool {
        self.words().starts_with('[')
    }

    fn place(&self) -> Range<usize> {
        let start = self.start + (self.text.len() - self.text.trim_start().len());
        start..start + self.words().len()
    }

    /// The words before the first `=`.
    fn key(&self) -> &'a str {
        self.text.split_once('=').map_or(self.words(), |(key, _)| key.trim())
    }

    /// From a place to the end of the value: to the end of the line or a comment.
    fn rest(&self, at: usize) -> &'a str {
        let comment = self.tokens.iter().find(|token| {
            token.kind == TokenKind::Comment && token.place.start >= at.max(self.start)
        });
        let end = comment.map_or(self.start + self.text.len(), |token| token.place.start);
        self.text.get(at - self.start..end - self.start).unwrap_or("").trim()
    }

    /// The token at a place, or the one that ends there.
    fn token(&self, at: usize) -> Option<&'a Token> {
        let is_here = |token: &&&Token| token.place.contains(&at);
        let found = self.tokens.iter().find(is_here);
        found.or_else(|| self.tokens.iter().rev().find(|token| token.place.end == at)).copied()
    }

    fn token_text(&self, token: &Token) -> &'a str {
        self.text
            .get(token.place.start - self.start..)
            .map_or("", |rest| rest.get(..token.place.len()).unwrap_or(rest))
    }

    /// What is wrong at a place of which the parser complains with `info`.
    fn explain(&self, info: &str, at: usize) -> Mistake {
        let here = self.text[at - self.start..].chars().next();
        let place = at..at + here.map_or(0, char::len_utf8);
        if let Some(c) = here.filter(|c| is_invisible(*c)) {
            let message = format!("the line has the invisible character U+{:04X}", u32::from(c));
            return Mistake::new(place, message, "delete it");
        }
        // What the parser expects says little to an author.
        let info = info.split(", expected").next().unwrap_or(info);
        let has = |sign: &str| info.starts_with(sign);
        if has("string values must be quoted")
            || has("invalid boolean")
            || has("invalid float")
            || has("invalid infinity")
            || has("missing value")
        {
            return self.unquoted(at);
        }
        if has("invalid date") || has("invalid time") || has("invalid offset") {
            return self.date(at);
        }
        if has("duplicate key") {
            return self.twice(place);
        }
        if has("unclosed table") || has("unclosed array table") {
            return self.header(place);
        }
        if has("key with no value") || has("missing value for key") || has("invalid unquoted key") {
            return self.no_value(at, here);
        }
        if has("unexpected key or value") {
            return self.more(place, here);
        }
        if has("too few unicode") || has("invalid value") || has("missing escaped value") {
            return self.escape(at);
        }
        if has("invalid basic string") || has("invalid literal string") || has("invalid string") {
            let start = self.token(at).map_or(at, |token| token.place.start);
            return Mistake::new(
                start..start + 1,
                NOT_CLOSED,
                "write the same mark after the last word; text of several lines starts and ends \
                 with three of them: `\"\"\"`",
            );
        }
        if NUMBERS.iter().any(|sign| info.contains(sign)) {
            let is_end = |c: char| c.is_whitespace() || "=,[]{}#\"'".contains(c);
            let local = at - self.start;
            let start = self.text[..local].rfind(is_end).map_or(0, |end| end + 1);
            let end = self.text[local..].find(is_end).map_or(self.text.len(), |end| local + end);
            let shown = &self.text[start..end.max(start)];
            let place = self.start + start..self.start + start + shown.len();
            return Mistake::new(
                place,
                format!("`{}` is not a number", brief(shown)),
                format!(
                    "write it as `7` or `0.5`; put text in quotation marks: `\"{}\"`",
                    brief(shown)
                ),
            );
        }
        let (_, message, hint) = SIGNS
            .iter()
            .find(|(sign, ..)| info.contains(sign))
            .copied()
            .unwrap_or(("", UNREADABLE.0, UNREADABLE.1));
        Mistake::new(place, message, hint)
    }

    /// A value that is missing, or is text without quotation marks.
    fn unquoted(&self, at: usize) -> Mistake {
        let token = self.token(at);
        // In brackets, each item has its own marks.
        let is_item = token.is_some_and(|token| {
            let before =
                self.tokens.iter().take_while(|other| other.place.start < token.place.start);
            let value = before.skip_while(|other| other.kind != TokenKind::Equals);
            let mut value = value.filter(|other| other.kind != TokenKind::Whitespace).skip(1);
            let is_bracket =
                |kind| matches!(kind, TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket);
            value.next().is_some_and(|first| is_bracket(first.kind)) || !self.text.contains('=')
        });
        let value = match token {
            Some(token) if is_item => self.token_text(token),
            _ => self.rest(at),
        };
        let value = value.trim();
        let place = at..at + value.len();
        let key = brief(self.key());
        if value.is_empty() {
            let message = format!("`{key}` has no value");
            return Mistake::new(
                self.place(),
                message,
                "write a value after `=`, or delete the line",
            );
        }
        let folded = value.to_lowercase();
        if ["true", "false"].contains(&folded.as_str()) {
            return Mistake::new(
                place,
                format!("`{value}` must be in small letters"),
                format!("write `{folded}`"),
            );
        }
        if ["~", "null", "none", "nil"].contains(&folded.as_str()) {
            return Mistake::new(
                place,
                format!("`{value}` is not a value"),
                "to leave a key out, delete its line",
            );
        }
        let bare = value.trim_matches(['“', '”', '‘', '’', '„', '«', '»', '"', '\'']).trim();
        let shown = brief(bare);
        if value.starts_with(['“', '”', '‘', '’', '„', '«', '»']) {
            return Mistake::new(
                place,
                "text must be in straight quotation marks",
                format!("write `\"{shown}\"`"),
            );
        }
        let message = if value.ends_with(['"', '\'']) {
            "the quotation mark at the start of the text is missing"
        } else {
            "text must be in quotation marks"
        };
        Mistake::new(place, message, format!("write `\"{shown}\"`"))
    }

    fn date(&self, at: usize) -> Mistake {
        let value = match self.token(at) {
            Some(token) => self.token_text(token),
            None => self.rest(at),
        };
        let hint =
            Date::read(value).err().unwrap_or("write the year, month and day, such as 2026-11-24");
        Mistake::new(
            at..at + value.len(),
            format!("`{}` is not a date", brief(value)),
            format!("{hint}; put other text in quotation marks"),
        )
    }

    fn twice(&self, place: Range<usize>) -> Mistake {
        let name = self.words().trim_matches(['[', ']', ' ']);
        if self.is_header() {
            return Mistake::new(
                place,
                format!("the table `{}` occurs twice", brief(name)),
                "join the two, or write every one of several with two brackets, as in `[[part]]`",
            );
        }
        Mistake::new(
            place,
            format!("the key `{}` occurs twice", brief(self.key())),
            "delete one of the two",
        )
    }

    /// The name of a table that is not as it should be.
    fn header(&self, place: Range<usize>) -> Mistake {
        let name = self.words().trim_matches(['[', ']', ' ']);
        let right = if self.words().starts_with("[[") {
            format!("[[{name}]]")
        } else {
            format!("[{name}]")
        };
        if name.contains(char::is_whitespace) {
            return Mistake::new(
                place,
                "the name of a table is one word",
                format!("write `{}`", brief(&right.replace(char::is_whitespace, "-"))),
            );
        }
        Mistake::new(
            self.place(),
            "the name of the table has no closing bracket",
            format!("write `{}`", brief(&right)),
        )
    }

    /// A line whose key is not one, or has no `=` after it.
    fn no_value(&self, at: usize, here: Option<char>) -> Mistake {
        let words = self.words();
        let (key, hint) = (brief(self.key()), "join the words with hyphens");
        if let Some(rest) = words.strip_prefix("//") {
            return Mistake::new(
                self.place(),
                "a comment starts with `#`, not with `//`",
                format!("write `# {}`", brief(rest.trim())),
            );
        }
        if words.starts_with("- ") {
            return Mistake::new(
                self.place(),
                "a list is written in square brackets, not in lines that start with `-`",
                "write `key = [\"one\", \"two\"]`",
            );
        }
        if self.is_header() {
            return self.header(at..at);
        }
        if words.ends_with(']') && !words.contains('[') {
            let name = words.trim_end_matches([']', ' ']);
            return Mistake::new(
                self.place(),
                "the name of the table has no opening bracket",
                format!("write `[{}]`", brief(name)),
            );
        }
        let colon = words.split_once(':').filter(|(key, _)| !key.contains(['=', '"']));
        if let Some((key, value)) = colon {
            return Mistake::new(
                self.place(),
                "`=` joins a key and its value, not a colon",
                format!("write `{} = {}`", brief(key.trim()), brief(quoted(value).trim())),
            );
        }
        if words.contains('=') {
            if here == Some(':') {
                return Mistake::new(
                    at..at + 1,
                    "`=` joins a key and its value, not a colon",
                    "write `key = value`",
                );
            }
            if let Some(c) = here.filter(|c| !c.is_whitespace() && !c.is_ascii_alphanumeric()) {
                return Mistake::new(
                    at..at + c.len_utf8(),
                    format!("a key cannot contain `{c}`"),
                    "use letters from a to z, digits and hyphens",
                );
            }
            let message = format!("a key is one word, and `{key}` is not");
            return Mistake::new(self.place(), message, hint);
        }
        if !words.contains(char::is_whitespace) {
            let message = format!("`{key}` has no value");
            return Mistake::new(self.place(), message, format!("write `{key} = …`"));
        }
        Mistake::new(
            self.place(),
            "this line is neither a key with a value nor the name of a table",
            UNREADABLE.1,
        )
    }

    /// What follows a value that has ended.
    fn more(&self, place: Range<usize>, here: Option<char>) -> Mistake {
        let before =
            self.tokens.iter().rev().find(|token| {
                token.place.end <= place.start && token.kind != TokenKind::Whitespace
            });
        if self.is_header() {
            if let Some(']') = here {
                let name = self.words().trim_matches(['[', ']', ' ']);
                return Mistake::new(
                    place,
                    "there is a bracket too many",
                    format!("write `[{name}]`, or `[[{name}]]` for one of several"),
                );
            }
            return Mistake::new(
                place,
                "there is more text after the name of the table",
                "write each key on a line of its own",
            );
        }
        match here {
            Some(',') => Mistake::new(
                place,
                "several values must be in square brackets",
                format!("write `{} = [\"one\", \"two\"]`", brief(self.key())),
            ),
            Some(c @ (';' | '.')) => {
                Mistake::new(place, format!("there is a `{c}` after the value"), "delete it")
            }
            _ if before.is_some_and(|token| {
                matches!(token.kind, TokenKind::BasicString | TokenKind::LiteralString)
            }) =>
            {
                Mistake::new(
                    place,
                    "there is more text after the closing quotation mark",
                    "put the whole text in quotation marks of a kind that it does not contain: \
                     `\"it's\"`, `'a \"word\"'`",
                )
            }
            _ => Mistake::new(
                place,
                "there is more text after the value",
                "write one key on each line; put text in quotation marks",
            ),
        }
    }

    fn escape(&self, at: usize) -> Mistake {
        let local = at - self.start;
        let start = self.text[..(local + 1).min(self.text.len())].rfind('\\').unwrap_or(local);
        let length = self.text[start + 1..].chars().take_while(char::is_ascii_alphanumeric);
        let length = length.take(5).map(char::len_utf8).sum::<usize>();
        let is_number = self.text[start + 1..].starts_with(['u', 'U', 'x']);
        let end = start + 1 + if is_number { length } else { length.min(1) };
        let shown = brief(&self.text[start..end]);
        let message = format!("`{shown}` is not a valid escape");
        Mistake::new(self.start + start..self.start + end, message, ESCAPE)
    }
}

/// A value as TOML writes it: text in quotation marks.
fn quoted(value: &str) -> String {
    let value = value.trim();
    let is_plain = value.starts_with(['"', '\'', '[', '{'])
        || value.starts_with(|c: char| c.is_ascii_digit())
        || ["true", "false", ""].contains(&value);
    if is_plain { value.to_owned() } else { format!("\"{value}\"") }
}

fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\t') || (c.is_whitespace() && !c.is_ascii()) || c == '\u{feff}'
}

/// Signs of complaints about numbers.
const NUMBERS: [&str; 11] = [
    "leading zero",
    "numeric sign",
    "unexpected sign",
    "signed",
    "`_`",
    "number",
    "radix",
    "mantissa",
    "fraction",
    "exponent",
    "prefix",
];

/// A sign of each other complaint of the parser, what is wrong, and what to do.
const SIGNS: [(&str, &str, &str); 14] = [
    ("keys cannot be empty", "a name is missing here", "write `key = \"value\"`, or `[table]`"),
    ("keys cannot be multi-line", "a key cannot be in three quotation marks", "write it without"),
    ("extra `=`", "there is one `=` too many", "delete it"),
    ("extra comma", "there is one comma too many", "delete it"),
    ("unexpected `=` in array", "a list cannot have keys", "write `[\"one\", \"two\"]`"),
    (
        "missing comma between array",
        "a comma is missing before this",
        "write commas between the items of a list",
    ),
    ("array opening", "there is a `]` without a `[` before it", "delete it"),
    ("inline table opening", "there is a `}` without a `{` before it", "delete it"),
    (
        "key-value pairs",
        "a comma or an `=` is missing before this",
        "in braces, write `key = value` between commas",
    ),
    (
        "inline table",
        "this is not a key with a value",
        "in braces, write `key = value` between commas",
    ),
    ("recurs", "values are nested too deeply", "use fewer lists and tables within each other"),
    (
        "dotted key",
        "this key has a value already, so it cannot hold others",
        "delete one of the two",
    ),
    (
        "carriage return",
        "a carriage return alone does not end a line",
        "save the file again with line feeds",
    ),
    ("comment", "the comment has an invisible character", "delete it"),
];
