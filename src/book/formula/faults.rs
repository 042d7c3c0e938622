//! What the reader finds wrong, in plain words.
//!
//! In: the reader's complaint, in its own words. Out: what is wrong and what to do. Also which
//! commands and environments the reader knows, which it says of each only when it meets one.

use pulldown_latex::{Parser, Storage};
use std::error::Error;

/// What is wrong with a formula as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) hint: String,
}

impl Fault {
    pub(super) fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }

    pub(super) fn unclear() -> Self {
        Self::new(
            "the parts of this formula cannot be told apart",
            "put each thing that a command takes in braces",
        )
    }

    /// What the reader complains of. Its own words are for programmers: those that are not known
    /// here are left out.
    pub(super) fn of(error: &dyn Error) -> Self {
        let reason = reason(error);
        let known = FAULTS.iter().find(|(start, _, _)| reason.starts_with(start));
        known.map_or_else(
            || {
                Self::new(
                    "this formula is not valid LaTeX",
                    "compare each command with a reference of LaTeX notation",
                )
            },
            |(_, message, hint)| Self::new(*message, *hint),
        )
    }
}

pub(super) type Built<T> = Result<T, Fault>;

/// What the reader says of commands and environments that it does not know.
const UNKNOWN: [&str; 2] =
    ["unknown primitive command found", "unkown mathematical environment found"];
/// What it says of other mistakes, with our words and what to do.
const FAULTS: [(&str, &str, &str); 15] = [
    (
        "trying to add a subscript twice",
        "two subscripts follow each other in this formula",
        "put them in braces: `a_{b_c}`, or `{a_b}_c`",
    ),
    (
        "trying to add a superscript twice",
        "two superscripts follow each other in this formula",
        "put them in braces: `a^{b^c}`, or `{a^b}^c`",
    ),
    (
        "expected an argument",
        "a command in this formula is incomplete",
        "give it in braces: `\\frac{above}{below}`, `\\sqrt{x}`",
    ),
    (
        "expected a token",
        "this formula ends with an incomplete sign or command",
        "give it in braces: `x^{2}`, `\\frac{above}{below}`, `\\sqrt{x}`",
    ),
    (
        "expected a delimiter",
        "a command in this formula lacks a delimiter",
        "write a bracket or a dot after it: `\\left(`, `\\right.`",
    ),
    (
        "subscript and/or superscript found as argument",
        "a `^` or `_` in this formula has nothing to raise or lower",
        "put it in braces: `x^{2}`; for the sign itself write `\\_`",
    ),
    (
        "alignment not allowed",
        "this formula has an `&` where no column can begin",
        "write it only in `aligned`, `cases`, `matrix`, `array` and the like, as often as there \
         are columns",
    ),
    (
        "new line command not allowed",
        "this formula has a `\\\\` where no line can begin",
        "put the lines in `\\begin{aligned}` and `\\end{aligned}`",
    ),
    (
        "unbalanced group found",
        "the braces, brackets or delimiters of this formula do not match",
        "close what each part opens in the same part: `\\left(` and `\\right)` go in one cell",
    ),
    (
        "unknown primitive command found",
        "`\\limits` and `\\nolimits` are only for operators",
        "write it right after an operator such as `\\sum` or `\\lim`, or remove it",
    ),
    (
        "expected a dimen",
        "a command in this formula lacks a length",
        "write a number with its unit: `\\hspace{1em}`, or use `\\quad`",
    ),
    (
        "expected mathematical units",
        "a command in this formula takes a length in `mu` only",
        "write a length such as `18mu`, or use `\\quad`",
    ),
    (
        "control sequence found as argument",
        "a command in this formula takes words or a length, not another command",
        "write the words or the length in braces: `\\operatorname{name}`",
    ),
    (
        "cannot use the `\\relax` command",
        "`\\relax` cannot be used here",
        "remove it, or write `{}`",
    ),
    (
        "array must have",
        "an array in this formula has no columns",
        "write one letter for each column: `\\begin{array}{lcr}`",
    ),
];

/// Whether the reader knows a command.
pub(super) fn knows(name: &str) -> bool {
    // These are known after some commands only.
    let is_modifier = ["limits", "nolimits", "displaylimits"].contains(&name);
    is_modifier || !is_unknown(&format!("\\{name}{{a}}{{a}}{{a}}"))
}

/// Whether the reader knows an environment.
pub(super) fn knows_environment(name: &str) -> bool {
    !is_unknown(&format!("\\begin{{{name}}}{{c}}\\end{{{name}}}"))
}

fn is_unknown(formula: &str) -> bool {
    let storage = Storage::new();
    Parser::new(formula, &storage)
        .find_map(Result::err)
        .is_some_and(|error| UNKNOWN.contains(&reason(&error).as_str()))
}

fn reason(error: &dyn Error) -> String {
    error.source().map_or_else(String::new, ToString::to_string)
}
