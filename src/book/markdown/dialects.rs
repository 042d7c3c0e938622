//! What looks like the markup of another tool.
//!
//! In: running text that the parser left as it is; `lines` looks at whole lines. Out: the places that
//! an author may have meant as markup, each with its dialect. A rule that cannot be sure stays
//! silent. What to write in its place is known to the checks.

pub(super) mod indented;
mod line;
mod lines;
mod lists;
mod words;

pub(super) use lines::in_lines;

use crate::book::source::Dialect;
use std::ops::Range;

/// Marks that need a second one: an odd one out is printed.
const PAIRED: [&str; 4] = ["**", "__", "~~", "`"];
/// Words in brackets that other tools replace with a table of contents.
const CONTENTS: [&str; 6] = ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "<<toc>>", "@[toc]"];
/// What begins an edit in CriticMarkup.
const EDITS: [&str; 5] = ["++", "--", "~~", "==", ">>"];

type Found = (Range<usize>, Dialect);

/// The suspicious places in running text.
pub(super) fn within(text: &str, has_blanks: bool) -> Vec<Found> {
    let trimmed = text.trim();
    if CONTENTS.iter().any(|own| trimmed.eq_ignore_ascii_case(own)) {
        let start = text.len() - text.trim_start().len();
        return vec![(start..start + trimmed.len(), Dialect::Contents)];
    }
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let step = text[at..].chars().next().map_or(1, char::len_utf8);
        match at_place(text, at, has_blanks) {
            Some((end, dialect)) => {
                found.push((at..end, dialect));
                at = end.max(at + step);
            }
            None => at += step,
        }
    }
    found
}

/// What begins at a byte of the text, and where it ends.
fn at_place(text: &str, at: usize, has_blanks: bool) -> Option<(usize, Dialect)> {
    let rest = &text[at..];
    let before = text[..at].chars().next_back();
    let is_word_start = before.is_none_or(|c| c.is_whitespace() || "([-".contains(c));
    match rest.as_bytes()[0] {
        b'!' if rest.starts_with("![[") => Some((at + rest.find("]]")? + 2, Dialect::WikiLink)),
        b'[' if rest.starts_with("[[") => {
            let end = rest.find("]]")? + 2;
            let has_words = rest[2..end - 2].chars().any(char::is_alphanumeric);
            has_words.then_some((at + end, Dialect::WikiLink))
        }
        b'[' if rest.starts_with("[/") => {
            let end = rest.find(']')?;
            let name = &rest[2..end];
            let is_tag = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic());
            is_tag.then_some((at + end + 1, Dialect::BracketTag))
        }
        b'[' if rest.starts_with("[!") => {
            let end = rest.find(']')?;
            let name = &rest[2..end];
            let is_kind = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphabetic());
            (is_kind && text[..at].trim().is_empty()).then_some((at + end + 1, Dialect::Alert))
        }
        b'[' if !rest.starts_with("[@") && !rest.starts_with("[^") => {
            let words = bracketed(rest)?;
            if let Some(length) = words::spaced_address(&rest[words..]) {
                return Some((at + words + length, Dialect::SpacedLink));
            }
            let after = &rest[words..];
            let name = bracketed(after).or(after.starts_with("[]").then_some(2))?;
            // The same words twice are words: `[redacted][redacted]`.
            (rest[..words] != after[..name]).then_some((at + words + name, Dialect::ReferenceLink))
        }
        b'[' if rest.starts_with("[^") => {
            let end = rest.find(']')?;
            rest[2..end]
                .contains(char::is_whitespace)
                .then_some((at + end + 1, Dialect::SpacedNote))
        }
        b')' if rest.starts_with(")[") => {
            let length = words::bracketed_address(&rest[1..])?;
            text[..at].contains('(').then_some((at + 1 + length, Dialect::SwappedLink))
        }
        b'&' => Some((at + words::entity(rest)?, Dialect::Entity)),
        b']' if rest.starts_with("](") && text[..at].contains('[') => {
            let closed = rest.find(')');
            let end = closed.or_else(|| rest.find(char::is_whitespace)).unwrap_or(rest.len());
            let address = &rest[2..end];
            // Variables in addresses are reported as such.
            let is_meant = address.chars().any(char::is_alphanumeric) && !address.contains("{{");
            let end = end + usize::from(closed.is_some());
            is_meant.then_some((at + end, Dialect::BrokenLink))
        }
        b'^' if rest.starts_with("^[") => {
            let end = rest.find(']')? + 1;
            (!rest.starts_with("^[]")).then_some((at + end, Dialect::InlineNote))
        }
        b'@' if is_word_start => {
            let key = rest[1..].find(|c: char| !(c.is_alphanumeric() || "_-:.".contains(c)));
            let key = rest[1..1 + key.unwrap_or(rest.len() - 1)].trim_end_matches(['.', ':', '-']);
            let has_pinpoint =
                rest[1 + key.len()..].strip_prefix(" [").is_some_and(starts_as_pinpoint);
            (!key.is_empty()).then_some((at + 1 + key.len(), Dialect::Citation { has_pinpoint }))
        }
        b'$' => formula(text, at),
        b'{' if !rest.starts_with("{{") && before != Some('{') => {
            let (end, dialect) = braces(rest, at)?;
            let is_id = matches!(dialect, Dialect::Attributes) && rest.starts_with("{#");
            let is_tight =
                before.is_some_and(|c| !c.is_whitespace()) && text[end..].trim().is_empty();
            Some((end, if is_id && is_tight { Dialect::TightId } else { dialect }))
        }
        b'=' if rest.starts_with("==") => pair(text, at, "==", Dialect::Highlight),
        b'+' if rest.starts_with("++") => pair(text, at, "++", Dialect::Insertion),
        b'%' if rest.starts_with("%%") => pair(text, at, "%%", Dialect::Comment),
        b':' if is_word_start => {
            let length = rest[1..].find(':')?;
            let name = &rest[1..=length];
            let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-+".contains(c));
            let after = rest[length + 2..].chars().next();
            let ends = after.is_none_or(|c| !c.is_alphanumeric() && c != ':');
            (is_name && ends).then_some((at + length + 2, Dialect::ShortCode))
        }
        b'\\' => {
            if let Some(length) = words::command(rest).filter(|_| is_word_start) {
                return Some((at + length, Dialect::TexCommand));
            }
            let name = rest[1..].find(|c: char| !c.is_ascii_alphabetic())?;
            let is_command = name > 1 && rest[1 + name..].starts_with('{');
            let end = rest.find('}')?;
            is_command.then_some((at + end + 1, Dialect::TexCommand))
        }
        b'*' | b'_' if words::is_open(text, at) => {
            let mark = if rest.starts_with('*') { "*" } else { "_" };
            Some((at + 1, Dialect::Unclosed(mark)))
        }
        b'-' if before != Some('-') => {
            let length = words::typed_dash(rest, before)?;
            Some((at + length, Dialect::Dash))
        }
        0xc2 if rest.starts_with('\u{a0}') => {
            Some((at + words::joined(text, at)?, Dialect::JoinedWords))
        }
        b'`' if words::is_tex_quote(text, at) => Some((at + 2, Dialect::TexQuotes)),
        _ => PAIRED.iter().find_map(|mark| {
            let is_blank = has_blanks && *mark == "__";
            if is_blank || !rest.starts_with(mark) {
                return None;
            }
            // A longer run of the same sign, such as a line of asterisks, is no mark.
            let sign = mark.chars().next()?;
            let length = rest.len() - rest.trim_start_matches(sign).len();
            if length != mark.len() && !(length == 3 && mark.len() == 2) {
                return None;
            }
            let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let after = rest[length..].chars().next();
            let closes = before.is_some_and(|c| ".,;:!?)”’".contains(c))
                && after.is_none_or(char::is_whitespace);
            let is_mark = before != Some(sign) && (touches(before) || touches(after) || closes);
            let dialect =
                if sign == '`' { Dialect::Unclosed("`") } else { Dialect::Unclosed(mark) };
            is_mark.then_some((at + length, dialect))
        }),
    }
}

/// Whether words in brackets begin as the place in a source.
fn starts_as_pinpoint(words: &str) -> bool {
    let words = words.trim_start();
    words.starts_with(|c: char| c.is_ascii_digit() || c == '§')
        || ["p.", "p ", "pp", "para", "ch.", "s ", "art", "see "]
            .iter()
            .any(|start| words.starts_with(start))
}

/// The length of `[words]` at the start of a text, if the words have no brackets.
fn bracketed(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let end = inner.find(['[', ']'])?;
    (end > 0 && inner[end..].starts_with(']')).then_some(end + 2)
}

/// A formula between dollar signs: no space follows the first, none precedes the last, and no digit
/// follows the last. Two prices may look like this, but for the words between them.
fn formula(text: &str, at: usize) -> Option<(usize, Dialect)> {
    let rest = &text[at..];
    if let Some(inner) = rest.strip_prefix("$$") {
        let end = inner.find("$$").filter(|end| *end > 0)?;
        return Some((at + end + 4, Dialect::Formula));
    }
    if rest[1..].starts_with(|c: char| c.is_whitespace()) {
        return None;
    }
    let end = rest[1..].find('$').filter(|end| *end > 0)? + 1;
    let inner = &rest[1..end];
    let is_price =
        inner.starts_with(|c: char| c.is_ascii_digit()) && inner.contains(char::is_whitespace);
    let closes = !is_price
        && !rest[..end].ends_with(char::is_whitespace)
        && !rest[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    closes.then_some((at + end + 1, Dialect::Formula))
}

/// Where plain text has a formula.
pub(super) fn formula_in(text: &str) -> Option<Range<usize>> {
    let mut found = within(text, false).into_iter();
    found.find(|(_, dialect)| *dialect == Dialect::Formula).map(|(range, _)| range)
}

/// A formula that is opened and never closed. A price has no commands or scripts.
pub(super) fn open_formula(text: &str) -> Option<Range<usize>> {
    let (at, rest) = text.match_indices('$').find_map(|(at, _)| {
        let rest = &text[at..];
        let word = rest[1..].split(char::is_whitespace).next().unwrap_or("");
        let is_command = word
            .strip_prefix('\\')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        let is_meant = rest.starts_with("$$") || is_command || word.contains(['^', '_', '=']);
        is_meant.then_some((at, rest))
    })?;
    let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
    Some(at..at + length)
}

/// Whether a formula is two prices and the words between them: `$5 or 6$`.
pub(super) fn is_prices(formula: &str) -> bool {
    let formula = formula.trim_start();
    let is_word = |word: &str| {
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || "’'-,.".contains(c))
    };
    formula.starts_with(|c: char| c.is_ascii_digit()) && formula.split_whitespace().any(is_word)
}

/// Attributes, a placeholder or an edit between braces.
fn braces(rest: &str, at: usize) -> Option<(usize, Dialect)> {
    let end = rest.find('}')?;
    let inner = &rest[1..end];
    let found = |dialect| Some((at + end + 1, dialect));
    if inner.starts_with('%') && inner.ends_with('%') {
        return found(Dialect::Template);
    }
    if EDITS.iter().any(|mark| inner.starts_with(mark)) {
        return found(Dialect::Edit);
    }
    let own = inner.strip_prefix(':').unwrap_or(inner).trim();
    let is_name = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-.:".contains(c))
    };
    let is_pair = own.split_once('=').is_some_and(|(key, _)| is_name(key));
    let is_marked = own
        .strip_prefix(['#', '.'])
        .is_some_and(|name| name.split_whitespace().next().is_some_and(is_name));
    if is_pair || is_marked || own == "-" {
        return found(Dialect::Attributes);
    }
    (inner == own && is_name(own)).then_some((at + end + 1, Dialect::Placeholder))
}

/// Words between two of a sign, with no space on their side of it.
fn pair(text: &str, at: usize, sign: &str, dialect: Dialect) -> Option<(usize, Dialect)> {
    let rest = &text[at + sign.len()..];
    let first = sign.chars().next()?;
    let opens = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != first);
    let end = rest.find(sign)?;
    let inner = &rest[..end];
    let is_tight = !inner.is_empty()
        && !inner.starts_with(|c: char| c.is_whitespace() || c == first)
        && !inner.ends_with(char::is_whitespace);
    (opens && is_tight).then_some((at + sign.len() + end + sign.len(), dialect))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialects(text: &str) -> Vec<(String, Dialect)> {
        let found = within(text, false).into_iter();
        found.map(|(range, dialect)| (text[range].to_owned(), dialect)).collect()
    }

    #[test]
    fn each_dialect_is_found_where_it_is() {
        for (text, place, dialect) in [
            ("See [the law][act].", "[the law][act]", Dialect::ReferenceLink),
            ("See [[Asking|how]].", "[[Asking|how]]", Dialect::WikiLink),
            ("See ![[a.png]].", "![[a.png]]", Dialect::WikiLink),
            ("So.^[A note.]", "^[A note.]", Dialect::InlineNote),
            ("[TOC]", "[TOC]", Dialect::Contents),
            ("Do **not sign", "**", Dialect::Unclosed("**")),
            ("a ~~b", "~~", Dialect::Unclosed("~~")),
            ("run `ls", "`", Dialect::Unclosed("`")),
            ("See @dpa-2018 [p. 3]", "@dpa-2018", Dialect::Citation { has_pinpoint: true }),
            ("so @dpa-2018.", "@dpa-2018", Dialect::Citation { has_pinpoint: false }),
            ("where $x^2$ is", "$x^2$", Dialect::Formula),
            ("$$x = 5$$", "$$x = 5$$", Dialect::Formula),
            ("Words {.big}", "{.big}", Dialect::Attributes),
            ("Words {: .big }", "{: .big }", Dialect::Attributes),
            ("Words {#id}", "{#id}", Dialect::Attributes),
            ("Words{#id}", "{#id}", Dialect::TightId),
            ("Words {width=50%}", "{width=50%}", Dialect::Attributes),
            ("Dear {name}", "{name}", Dialect::Placeholder),
            ("{% include x %}", "{% include x %}", Dialect::Template),
            ("{++new++} words", "{++new++}", Dialect::Edit),
            ("a ==bright== word", "==bright==", Dialect::Highlight),
            ("a ++new++ word", "++new++", Dialect::Insertion),
            ("%%hidden%%", "%%hidden%%", Dialect::Comment),
            ("Well :smile: done", ":smile:", Dialect::ShortCode),
            ("\\textbf{x}", "\\textbf{x}", Dialect::TexCommand),
            ("[b]bold[/b]", "[/b]", Dialect::BracketTag),
            ("[!info] Words", "[!info]", Dialect::Alert),
            ("so *unclosed words", "*", Dialect::Unclosed("*")),
            ("so _unclosed words", "_", Dialect::Unclosed("_")),
            ("[text] (https://a.org/)", "[text] (https://a.org/)", Dialect::SpacedLink),
            ("[text] (#asking)", "[text] (#asking)", Dialect::SpacedLink),
            ("(text)[https://a.org/]", ")[https://a.org/]", Dialect::SwappedLink),
            ("\\newpage", "\\newpage", Dialect::TexCommand),
            ("a &bogus; b", "&bogus;", Dialect::Entity),
            ("[^ n]", "[^ n]", Dialect::SpacedNote),
            ("so ``quoted words'' are", "``", Dialect::TexQuotes),
            ("so -- it is", "--", Dialect::Dash),
            (
                "so a\u{a0}few\u{a0}words\u{a0}that\u{a0}stick on",
                "\u{a0}few\u{a0}words\u{a0}that\u{a0}stick",
                Dialect::JoinedWords,
            ),
            ("look for filters.**", "**", Dialect::Unclosed("**")),
            ("[words](https://example.org and more", "](https://example.org", Dialect::BrokenLink),
            ("![a clock](figures/x.png", "](figures/x.png", Dialect::BrokenLink),
            ("so--it is", "--", Dialect::Dash),
            ("so --- it is", "---", Dialect::Dash),
        ] {
            assert_eq!(dialects(text), [(place.to_owned(), dialect)], "{text}");
        }
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in [
            "From $5 to $10, or 5$ and 6$.",
            "[2020] EWCA Civ 1058, [91]",
            "a ** b, 2 * 3, ***",
            "Write to a@b.org.",
            "At 10:30:15, as in x:y:z.",
            "C++ and C++ again, a == b == c",
            "The set {a, b} and {} and { x }",
            "Ctrl+C 50% 20%% of it",
            "one \\ two",
            "« mot », 1\u{a0}000\u{a0}000\u{a0}000\u{a0}€, page\u{a0}9\u{a0}of\u{a0}10",
            "Use --out or -v, and a - b, and well-known.",
            "Draw ---- here, or -----.",
            "[sic] and [the form]",
            "[sic] (the form), [2020] (UK)",
            "(2020)[91] and (a)[b]",
            "5* and *67, 2 * 3, * and *, *.pdf",
            "snake_case, _ and _5",
            "C:\\Users\\new and \\server",
            "AT&T; M&S; R&D and Q&A;",
            "`` and ``",
        ] {
            assert_eq!(dialects(text), [], "{text}");
        }
    }
}
