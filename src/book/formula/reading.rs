//! A formula in one line of plain text.
//!
//! In: its parts. Out: text such as `x = (−b ± √(b² − 4ac)) / (2a)`. It is what a screen reader
//! reads if the author gives nothing else, what frozen texts compare, and what other plain texts
//! show. It uses signs and no words, so that it is the same in every language.

use super::term::{Columns, Kind, Limits, Scripts, Table, Term};

pub(super) fn of(terms: &[Term]) -> String {
    row(terms).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn row(terms: &[Term]) -> String {
    let mut out = String::new();
    for (at, term) in terms.iter().enumerate() {
        match term {
            Term::Sign { sign, kind: Kind::Relation } => out.push_str(&format!(" {sign} ")),
            // After another sign, or at the beginning, it belongs to what follows.
            Term::Sign { sign, kind: Kind::Binary } => {
                let before = at.checked_sub(1).and_then(|before| terms.get(before));
                match before {
                    None | Some(Term::Sign { .. } | Term::Delimiter { .. })
                        if !is_closing(before) =>
                    {
                        out.push_str(sign);
                    }
                    _ => out.push_str(&format!(" {sign} ")),
                }
            }
            Term::Sign { sign, kind: Kind::Punctuation } => out.push_str(&format!("{sign} ")),
            Term::Sign { sign, .. } => out.push_str(sign),
            Term::Function(name) => {
                if out.ends_with(char::is_alphanumeric) {
                    out.push(' ');
                }
                out.push_str(name);
                let next = terms.get(at + 1);
                if !matches!(next, None | Some(Term::Delimiter { .. } | Term::Fenced { .. })) {
                    out.push(' ');
                }
            }
            term => out.push_str(&one(term)),
        }
    }
    out
}

fn is_closing(term: Option<&Term>) -> bool {
    use super::term::Delimiter;
    matches!(
        term,
        Some(
            Term::Delimiter { kind: Delimiter::Close, .. }
                | Term::Sign { kind: Kind::Ordinary, .. }
        )
    )
}

fn one(term: &Term) -> String {
    match term {
        Term::Row(terms) | Term::Styled { terms, .. } => row(terms),
        Term::Letter { letter, .. } => letter.clone(),
        Term::Number(text) | Term::Function(text) => text.clone(),
        Term::Sign { sign, .. } => sign.clone(),
        Term::Words(words) => format!(" {} ", words.text),
        Term::Delimiter { sign, .. } => sign.to_string(),
        Term::Space(width) if *width >= 200 => " ".to_owned(),
        Term::Space(_) => String::new(),
        Term::Fraction { over, under, has_line: true } => {
            format!("{}/{}", grouped(over), grouped(under))
        }
        Term::Fraction { over, under, has_line: false } => format!("{}; {}", one(over), one(under)),
        Term::Root { of, index } => match index.as_deref().map(one).as_deref() {
            None | Some("") => format!("√{}", grouped(of)),
            Some("3") => format!("∛{}", grouped(of)),
            Some("4") => format!("∜{}", grouped(of)),
            Some(index) => {
                format!("{}√{}", raised(index).unwrap_or(format!("[{index}]")), grouped(of))
            }
        },
        Term::Scripts(scripts) => scripted(scripts),
        Term::Accent { of, sign, is_below } => accented(&grouped(of), *sign, *is_below),
        Term::Fenced { open, close, terms } => {
            let sign = |sign: &Option<char>| sign.map_or_else(String::new, String::from);
            format!("{}{}{}", sign(open), row(terms), sign(close))
        }
        Term::Table(own) => table(own),
    }
}

fn table(table: &Table) -> String {
    let between = match table.columns {
        Columns::Lines => " ",
        Columns::Sides(_) | Columns::Cases { .. } | Columns::Stack => ", ",
    };
    let rows: Vec<String> = table
        .rows
        .iter()
        .map(|cells| {
            let cells: Vec<String> = cells.iter().map(|cell| row(cell)).collect();
            cells.join(between).trim().to_owned()
        })
        .collect();
    let rows = rows.join("; ");
    match table.columns {
        Columns::Cases { .. } => format!("{{ {rows} }}"),
        _ => rows,
    }
}

fn scripted(scripts: &Scripts) -> String {
    let mut out = grouped(&scripts.base);
    if let Some(below) = &scripts.below {
        let below = one(below);
        out.push_str(&lowered(&below).unwrap_or_else(|| format!("_{}", bracketed(&below))));
    }
    if let Some(above) = &scripts.above {
        let above = one(above);
        match raised(&above) {
            Some(raised) => out.push_str(&raised),
            None => out.push_str(&format!("^{}", bracketed(&above))),
        }
    }
    let is_large =
        matches!(&*scripts.base, Term::Sign { kind: Kind::Large, .. } | Term::Function(_));
    if is_large || scripts.limits == Limits::AboveAndBelow {
        out.push(' ');
    }
    out
}

/// The text, in brackets unless it is short.
fn bracketed(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() < 2 { text.to_owned() } else { format!("({text})") }
}

/// A part, in brackets unless it is a single thing.
fn grouped(term: &Term) -> String {
    let text = one(term);
    let text = text.trim();
    let is_single = match term {
        Term::Row(terms) => terms.len() < 2,
        Term::Fraction { .. } | Term::Table(_) | Term::Styled { .. } => false,
        _ => true,
    };
    if is_single { text.to_owned() } else { format!("({text})") }
}

/// Raised digits and signs, which Unicode has.
fn raised(text: &str) -> Option<String> {
    text.chars()
        .map(|c| {
            Some(match c {
                '0' => '⁰',
                '1' => '¹',
                '2' => '²',
                '3' => '³',
                '4'..='9' => char::from_u32(u32::from(c) - u32::from('4') + u32::from('⁴'))?,
                '−' => '⁻',
                '+' => '⁺',
                'n' => 'ⁿ',
                '∘' => '°',
                '′' | '″' | '‴' => c,
                _ => return None,
            })
        })
        .collect()
}

fn lowered(text: &str) -> Option<String> {
    text.chars()
        .map(|c| match c {
            '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + u32::from('₀')),
            '−' => Some('₋'),
            '+' => Some('₊'),
            _ => None,
        })
        .collect()
}

/// A part with an accent: a combining character if it is a single letter.
fn accented(text: &str, sign: char, is_below: bool) -> String {
    let combining = match (sign, is_below) {
        ('^', false) => '\u{302}',
        ('~', false) => '\u{303}',
        ('‾', false) => '\u{305}',
        ('→', false) => '\u{20d7}',
        ('←', false) => '\u{20d6}',
        ('˙', false) => '\u{307}',
        ('¨', false) => '\u{308}',
        ('´', false) => '\u{301}',
        ('`', false) => '\u{300}',
        ('ˇ', false) => '\u{30c}',
        ('˘', false) => '\u{306}',
        ('˚', false) => '\u{30a}',
        ('_', true) => '\u{332}',
        // A brace says how far a script reaches, as round brackets do.
        ('⏞' | '⏟' | '⎴' | '⎵' | '⏜' | '⏝' | '⏠' | '⏡', _) => {
            return text.to_owned();
        }
        _ => return if is_below { format!("{text}_{sign}") } else { format!("{text}^{sign}") },
    };
    if text.chars().count() == 1 { format!("{text}{combining}") } else { format!("{text}{sign}") }
}
