//! A formula as it is written, before it is read.
//!
//! In: LaTeX notation. Out: the same in a form that the reader understands as LaTeX does, or the
//! mistakes that can be seen in the signs alone, each with its place: braces and environments that
//! do not match, and commands that a book cannot have.

use super::words;
use std::ops::Range;

/// A mistake in a formula. `at` counts bytes of what is between the dollar signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) at: Range<usize>,
    pub(crate) message: String,
    pub(crate) hint: String,
}

impl Mistake {
    pub(super) fn new(
        at: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self { at, message: message.into(), hint: hint.into() }
    }
}

/// More levels would be too small to read.
const DEEPEST: usize = 16;

/// Commands that a formula cannot have, with the reason and what to do.
const REFUSED: [(&[&str], &str, &str); 8] = [
    (
        &[
            "def",
            "gdef",
            "edef",
            "xdef",
            "let",
            "futurelet",
            "newcommand",
            "renewcommand",
            "providecommand",
        ],
        "defines a command, which a formula cannot do",
        "write out what the command stands for",
    ),
    (
        &["color", "textcolor", "colorbox", "fcolorbox"],
        "sets a colour, but colours belong to the design of an edition",
        "remove it",
    ),
    (&["char"], "names a character by its number", "write the character itself"),
    (&["sideset"], "is not supported", "write `{}_a^b` before the sign"),
    (&["buildrel"], "is not supported", "write `\\overset{above}{sign}`"),
    (&["texttt", "textsf"], "chooses a font for words", "write `\\text{words}`"),
    (&["begingroup", "endgroup"], "is not supported", "write `{` and `}`"),
    (
        &["hline", "hdashline", "Space"],
        "is not supported",
        "remove it; for rows with lines between them, write a table",
    ),
];

/// Other names of commands that the reader knows.
const ALIASES: [(&str, &str); 5] = [
    ("mbox", "text"),
    ("textnormal", "text"),
    ("textup", "textrm"),
    ("bm", "boldsymbol"),
    ("lnot", "neg"),
];

/// Whether a command is another name of one that the reader knows.
pub(super) fn is_alias(name: &str) -> bool {
    ALIASES.iter().any(|(alias, _)| *alias == name)
}

/// Signs that authors type and that the reader would take for letters.
const TYPED: [(char, &str); 4] = [('−', "-"), ('∑', "\\sum "), ('∏', "\\prod "), ('∫', "\\int ")];

/// What is open.
enum Open {
    Brace,
    Left,
    Environment(String),
}

struct Scan<'a> {
    written: &'a str,
    at: usize,
    open: Vec<(Open, usize)>,
    clean: String,
    mistakes: Vec<Mistake>,
    /// Where a square bracket after `\sqrt` opened, and how deep that was.
    index_at: Option<usize>,
    /// Where to write `\limits`: at the end of a name after `\operatorname*`.
    limits_at: Option<usize>,
}

/// Checks and cleans a formula.
pub(super) fn scan(written: &str) -> Result<String, Vec<Mistake>> {
    let mut scan = Scan {
        written,
        at: 0,
        open: Vec::new(),
        clean: String::with_capacity(written.len()),
        mistakes: Vec::new(),
        index_at: None,
        limits_at: None,
    };
    while let Some(c) = written[scan.at..].chars().next() {
        scan.next(c);
    }
    for (open, at) in std::mem::take(&mut scan.open) {
        let (what, close) = match open {
            Open::Brace => ("this brace".to_owned(), "}".to_owned()),
            Open::Left => ("`\\left`".to_owned(), "\\right)".to_owned()),
            Open::Environment(name) => (format!("`\\begin{{{name}}}`"), format!("\\end{{{name}}}")),
        };
        let end = at + written[at..].chars().next().map_or(1, char::len_utf8);
        scan.mistake(
            at..end,
            format!("{what} is never closed"),
            format!("close it with `{close}`"),
        );
    }
    if scan.mistakes.is_empty() { Ok(scan.clean) } else { Err(scan.mistakes) }
}

impl Scan<'_> {
    fn mistake(&mut self, at: Range<usize>, message: impl Into<String>, hint: impl Into<String>) {
        self.mistakes.push(Mistake::new(at, message, hint));
    }

    fn copy(&mut self, end: usize) {
        self.clean.push_str(&self.written[self.at..end]);
        self.at = end;
    }

    fn next(&mut self, c: char) {
        let at = self.at;
        let end = at + c.len_utf8();
        match c {
            '\\' => return self.command(),
            '{' => self.opens(Open::Brace, at),
            '}' => {
                if let Some((Open::Brace, _)) = self.open.last() {
                    self.open.pop();
                } else {
                    self.mistake(at..end, "this brace closes nothing", "remove it, or write `\\}`");
                }
                self.copy(end);
                if self.limits_at == Some(self.open.len()) {
                    self.limits_at = None;
                    self.clean.push_str("\\limits ");
                }
                return;
            }
            ']' if self.index_at == Some(self.open.len()) => {
                self.index_at = None;
                self.clean.push('}');
            }
            '%' => self.mistake(
                at..end,
                "in LaTeX a per cent sign begins a comment",
                "write `\\%` for the sign",
            ),
            '#' => {
                self.mistake(
                    at..end,
                    "`#` has no meaning in a formula",
                    "write `\\#` for the sign",
                );
            }
            '`' => {
                let hint = "remove it: write only dollar signs around a formula";
                self.mistake(at..end, "a backtick has no meaning in a formula", hint);
            }
            '$' => self.mistake(at..end, "`$` is inside a formula", "write `\\$` for the sign"),
            '&' if !self.open.iter().any(|(open, _)| matches!(open, Open::Environment(_))) => self
                .mistake(
                    at..end,
                    "`&` is only for rows and aligned lines, such as `\\begin{aligned}`",
                    "write `\\&` for the sign",
                ),
            c if c.is_whitespace() => {
                // Space before a script belongs to nobody.
                let rest = self.written[at..].trim_start();
                if rest.starts_with(['^', '_']) {
                    self.at = self.written.len() - rest.len();
                    return;
                }
                self.clean.push(' ');
                self.at = end;
                return;
            }
            c => {
                if let Some((_, instead)) = TYPED.iter().find(|(typed, _)| *typed == c) {
                    self.clean.push_str(instead);
                    self.at = end;
                    return;
                }
            }
        }
        self.copy(end);
    }

    fn opens(&mut self, open: Open, at: usize) {
        if self.open.len() == DEEPEST {
            let hint = "give a part of it a name, and write a formula for that";
            self.mistake(at..at + 1, "this formula is nested too deeply", hint);
        }
        self.open.push((open, at));
    }

    fn command(&mut self) {
        let start = self.at;
        let rest = &self.written[start + 1..];
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        if letters == 0 {
            return self.escaped();
        }
        let name = rest[..letters].to_owned();
        let end = start + 1 + letters;
        for (names, message, hint) in REFUSED {
            if names.contains(&name.as_str()) {
                self.mistake(start..end, format!("`\\{name}` {message}"), hint);
            }
        }
        match name.as_str() {
            "left" => self.opens(Open::Left, start),
            "right" => {
                if let Some((Open::Left, _)) = self.open.last() {
                    self.open.pop();
                } else {
                    let hint = "write `\\left(` where it begins, and close braces in between";
                    self.mistake(start..end, "`\\right` has no `\\left`", hint);
                }
            }
            "begin" | "end" => return self.environment(&name, end),
            "sqrt" if self.written[end..].trim_start().starts_with('[') => {
                let bracket = end + self.written[end..].find('[').unwrap_or(0) + 1;
                self.copy(bracket);
                self.clean.push('{');
                self.index_at = Some(self.open.len());
                return;
            }
            "operatorname" if self.written[end..].starts_with("*{") => {
                self.copy(end);
                self.at += 1;
                return self.words(true);
            }
            "text" | "textrm" | "textbf" | "textit" | "mbox" | "textnormal" | "textup"
            | "operatorname" => {
                let known = ALIASES.iter().find(|(alias, _)| *alias == name);
                self.clean.push_str(&format!("\\{}", known.map_or(&*name, |(_, known)| known)));
                self.at = end;
                return self.words(false);
            }
            _ => {
                if let Some((_, known)) = ALIASES.iter().find(|(alias, _)| *alias == name) {
                    self.clean.push_str(&format!("\\{known} "));
                    self.at = end;
                    return;
                }
                // The reader takes the beginning of such a name for `\left` or `\right`.
                if (name.starts_with("left") || name.starts_with("right"))
                    && let Some(sign) = super::events::sign_of(&name)
                {
                    self.clean.push_str(&format!("{sign} "));
                    self.at = end;
                    return;
                }
            }
        }
        self.copy(end);
    }

    /// A backslash with a sign.
    fn escaped(&mut self) {
        let (start, rest) = (self.at, &self.written[self.at + 1..]);
        let Some(sign) = rest.chars().next() else {
            self.mistake(
                start..start + 1,
                "a backslash at the end of a formula has no meaning",
                "remove it",
            );
            self.at += 1;
            return;
        };
        let end = start + 1 + sign.len_utf8();
        if sign == '\\' && self.written[end..].starts_with('[') {
            self.mistake(
                start..end + 1,
                "a new line in a formula takes no length",
                "remove what is in square brackets; if it is part of the formula, write `{[}`",
            );
        }
        self.copy(end);
    }

    /// The words after a command for text, in braces.
    fn words(&mut self, has_limits: bool) {
        let rest = &self.written[self.at..];
        let open = rest.len() - rest.trim_start().len();
        if !rest[open..].starts_with('{') {
            let hint = "put them in braces: `\\text{words}`";
            self.mistake(self.at.saturating_sub(1)..self.at, "there are no words here", hint);
            return;
        }
        let start = self.at + open + 1;
        let Some(length) = closing(&self.written[start..]) else {
            self.mistake(start - 1..start, "this brace is never closed", "close it with `}`");
            self.at = self.written.len();
            return;
        };
        if words::plain(&self.written[start..start + length]).is_none() {
            self.mistake(
                start..start + length,
                "only plain words can be here",
                "close the braces before a sign or a command, and put a backslash before `%`, \
                 `&`, `#`, `$` and `_`",
            );
        }
        self.copy(start + length + 1);
        if has_limits {
            self.clean.push_str("\\limits ");
        }
    }

    fn environment(&mut self, command: &str, end: usize) {
        let start = self.at;
        let rest = &self.written[end..];
        let name = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let Some((name, after)) = name else {
            let hint = format!("write `\\{command}{{aligned}}`");
            self.mistake(start..end, format!("`\\{command}` has no name"), hint);
            return self.copy(end);
        };
        let close = end + name.len() + 2;
        if command == "begin" {
            self.opens(Open::Environment(name.to_owned()), start);
            if name.starts_with("aligna") || name == "alignedat" {
                let message = format!("`{name}` is not supported in formulas");
                self.mistake(start..close, message, "write `\\begin{aligned}`");
            }
            let lines = after.strip_prefix('{').and_then(|after| after.split_once('}'));
            if let ("array" | "darray", Some((columns, _))) = (name, lines)
                && columns.contains(['|', ':'])
            {
                self.mistake(
                    close..close + columns.len() + 2,
                    "a formula cannot have lines between columns",
                    format!("write `{{{}}}`", columns.replace(['|', ':'], "")),
                );
            }
        } else {
            match self.open.last() {
                Some((Open::Environment(open), _)) if open == name => {
                    self.open.pop();
                }
                _ => {
                    let hint =
                        format!("write `\\begin{{{name}}}` before it, and close what is in it");
                    self.mistake(start..close, format!("`\\end{{{name}}}` closes nothing"), hint);
                }
            }
        }
        self.copy(close);
    }
}

/// Where the brace closes that is open at the start of a text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '{' => depth += 1,
            '}' if depth == 0 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_cleaned_for_its_reader() {
        for (written, clean) in [
            (r"\sqrt[n+1]{x}", r"\sqrt[{n+1}]{x}"),
            (r"\operatorname*{arg\,max}_x y", r"\operatorname{arg\,max}\limits _x y"),
            (r"\left( a \rightarrow b \right)", r"\left( a →  b \right)"),
            ("a − b\nc", "a - b c"),
            ("x^2 _3", "x^2_3"),
            (r"\mbox{a b}", r"\text{a b}"),
        ] {
            assert_eq!(scan(written).as_deref(), Ok(clean), "{written}");
        }
    }

    #[test]
    fn mistakes_have_their_places() {
        for (written, place, message) in [
            (r"\frac{a}{b", "{", "is never closed"),
            ("a}", "}", "closes nothing"),
            (r"\left( a", r"\", "is never closed"),
            (r"a \right)", r"\right", "has no `\\left`"),
            (r"\begin{cases} a", r"\", "is never closed"),
            (r"a \end{cases}", r"\end{cases}", "closes nothing"),
            ("5% of x", "%", "comment"),
            ("a & b", "&", "rows"),
            ("`x", "`", "backtick"),
            (r"\def\x{y}", r"\def", "defines a command"),
            (r"\textcolor{red}{x}", r"\textcolor", "colour"),
            (r"\text{a $x$}", "a $x$", "plain words"),
            (r"\begin{array}{c|c} a \end{array}", "{c|c}", "lines between"),
            ("a \\", "\\", "no meaning"),
        ] {
            let mistakes = scan(written).expect_err(written);
            assert_eq!(mistakes.len(), 1, "{written}: {mistakes:?}");
            assert_eq!(&written[mistakes[0].at.clone()], place, "{written}");
            assert!(mistakes[0].message.contains(message), "{written}: {mistakes:?}");
        }
    }
}
