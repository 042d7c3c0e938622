//! Items of lists that are not written as Markdown writes them.
//!
//! In: the lines of a paragraph. Out: the first mark that an author may have meant as that of an
//! item. A single `(a)` is a part of a sentence; two of them that follow each other, each at the
//! start of a line, are a list whose lines would be joined.

use super::Found;
use super::lines::Line;
use crate::book::source::{Dialect, ListFault};

/// Signs that begin an item and nothing else. A box to tick (□) is printed as a box.
const BULLETS: &str = "•‣◦▪●■∙⁃·➢➤\u{f0b7}\u{f0a7}\u{f0d8}";
/// The largest number of an item that has letters or Roman numerals.
const MOST: u32 = 40;

/// What an item begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mark {
    fault: ListFault,
    /// What must be the same in the next item: the sign, or what is around the number.
    style: (char, char),
    /// The numbers that it may be: `i` is one or nine.
    numbers: Vec<u32>,
    length: usize,
}

pub(super) fn in_lines(lines: &[Line], is_item: bool) -> Option<Found> {
    let first = lines.first()?;
    if let Some(length) = task(first.text, is_item) {
        return Some((first.at..first.at + length, Dialect::Task));
    }
    let found = |line: &Line, mark: &Mark| {
        Some((line.at..line.at + mark.length, Dialect::List(mark.fault)))
    };
    let mut earlier: Option<(&Line, Mark)> = None;
    let mut is_joined = false;
    for (index, line) in lines.iter().enumerate() {
        is_joined |= index > 0 && !lines[index - 1].is_broken;
        let Some(mark) = mark(line.text) else { continue };
        let is_sure = mark.fault == ListFault::Bullet
            || (index == 0 && mark.fault == ListFault::NoSpace && mark.numbers == [1]);
        if is_sure {
            return found(line, &mark);
        }
        if let Some((before, own)) = &earlier
            && is_joined
            && follows(own, &mark)
        {
            return found(before, own);
        }
        earlier = Some((line, mark));
        is_joined = false;
    }
    None
}

/// Whether a mark is that of the item after another one.
fn follows(one: &Mark, next: &Mark) -> bool {
    one.style == next.style
        && one.fault == next.fault
        && (one.numbers.is_empty()
            || one.numbers.iter().any(|number| next.numbers.contains(&(number + 1))))
}

/// The length of the brackets of a task.
fn task(line: &str, is_item: bool) -> Option<usize> {
    let inner = line.strip_prefix('[')?;
    let end = inner.find(']')?;
    let (state, rest) = (&inner[..end], &inner[end + 1..]);
    let is_link = rest.starts_with(['(', '[', '{', ':']);
    let is_spaced = rest.starts_with(char::is_whitespace);
    let is_task = match state {
        "" | " " => is_spaced || is_item,
        "x" | "X" => is_spaced || is_item,
        "-" | "/" | ">" | "~" | "*" | "✓" | "✔" => is_item,
        _ => false,
    };
    (is_task && !is_link && !rest.trim().is_empty()).then_some(end + 2)
}

fn mark(line: &str) -> Option<Mark> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let is_spaced = rest.starts_with(char::is_whitespace);
    let sign = |fault| {
        let style = (first, ' ');
        Some(Mark { fault, style, numbers: Vec::new(), length: first.len_utf8() })
    };
    if BULLETS.contains(first) && (is_spaced || first != '·') {
        return sign(ListFault::Bullet);
    }
    let is_dash = matches!(first, '–' | '—' | '‐' | '−' | 'o') && is_spaced;
    if is_dash || (first == '-' && rest.starts_with(char::is_alphabetic)) {
        return sign(ListFault::Dash);
    }
    numbered(line)
}

/// `1.`, `a)` and `(a)`.
fn numbered(line: &str) -> Option<Mark> {
    let opens = line.starts_with('(');
    let text = line.strip_prefix('(').unwrap_or(line);
    let length = text.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (label, rest) = text.split_at(length);
    let closing = rest.chars().next().filter(|c| *c == ')' || (*c == '.' && !opens))?;
    let rest = &rest[1..];
    let is_spaced = rest.starts_with(char::is_whitespace);
    let is_digits = label.len() <= 4 && label.bytes().all(|byte| byte.is_ascii_digit());
    let numbers = if is_digits { label.parse().into_iter().collect() } else { letters(label) };
    if numbers.is_empty() {
        return None;
    }
    let fault = match (is_digits && !opens, is_spaced) {
        (true, true) => ListFault::NoGap,
        (true, false) => {
            let word = rest.chars().take_while(|c| c.is_alphabetic()).count();
            if word < 2 {
                return None;
            }
            ListFault::NoSpace
        }
        (false, true) => ListFault::Letters,
        (false, false) => return None,
    };
    let style = (if opens { '(' } else { ' ' }, closing);
    let length = usize::from(opens) + label.len() + 1;
    Some(Mark { fault, style, numbers, length })
}

/// The numbers that letters may be: as a letter of the alphabet, and as a Roman numeral.
fn letters(label: &str) -> Vec<u32> {
    let is_small = label.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_capital = label.bytes().all(|byte| byte.is_ascii_uppercase());
    if label.is_empty() || !(is_small || is_capital) {
        return Vec::new();
    }
    let label = label.to_ascii_lowercase();
    let mut numbers = Vec::new();
    if let [letter] = label.as_bytes() {
        numbers.push(u32::from(letter - b'a') + 1);
    }
    numbers.extend((1..=MOST).find(|number| roman(*number) == label));
    numbers
}

/// A number in small Roman numerals.
fn roman(mut number: u32) -> String {
    let mut out = String::new();
    for (value, sign) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
        while number >= value {
            out.push_str(sign);
            number -= value;
        }
    }
    out
}
