//! Formulas as Typst.
//!
//! In: a formula. Out: a call of `math.equation` whose signs and words are string literals, so that
//! nothing in a formula can be code.

use super::literal::{Writer, literal, one_line};
use crate::book::formula::{
    Columns, Delimiter, Formula, Kind, Limits, Scripts, Size, Style, Table, Term,
};

/// Writes a formula among words. One with lines of its own is set as it would be between paragraphs.
pub(super) fn write_formula(formula: &Formula, writer: &mut Writer) {
    let call = equation(formula);
    writer.code(&if formula.is_display { format!("#box({call})") } else { format!("#{call}") });
}

/// Writes a formula between paragraphs.
pub(super) fn write_display(formula: &Formula, writer: &mut Writer) {
    writer.code(&format!("#{}", equation(formula)));
}

fn equation(formula: &Formula) -> String {
    let alt = literal(&one_line(&formula.alternative()));
    let is_display = formula.is_display;
    format!("math.equation(block: {is_display}, alt: {alt}, {})", row(&formula.terms))
}

/// Parts one after the other, as a content block.
fn row(terms: &[Term]) -> String {
    format!("[{}]", terms.iter().map(|term| format!("#{}", one(term))).collect::<String>())
}

/// A part as an expression. It begins with a name or a bracket, so that `#` may come before it.
fn one(term: &Term) -> String {
    match term {
        Term::Row(terms) => row(terms),
        Term::Letter { letter, upright: true } => format!("math.upright({})", symbol(letter)),
        Term::Letter { letter, upright: false } => symbol(letter),
        Term::Number(digits) => format!("[#{}]", literal(digits)),
        Term::Words(words) => {
            let style = match (words.bold, words.italic) {
                (false, false) => "",
                (true, false) => ", weight: \"bold\"",
                (false, true) => ", style: \"italic\"",
                (true, true) => ", weight: \"bold\", style: \"italic\"",
            };
            format!("formula-words({}{style})", literal(&one_line(&words.text)))
        }
        Term::Function(name) => format!("math.op({})", literal(&one_line(name))),
        Term::Sign { sign, kind } => {
            let class = match kind {
                Kind::Ordinary => "normal",
                // The engine knows whether a minus has something before it.
                Kind::Large => return symbol(sign),
                Kind::Binary if !sign.chars().all(char::is_alphanumeric) => return symbol(sign),
                Kind::Binary => "binary",
                Kind::Relation => "relation",
                Kind::Punctuation => "punctuation",
            };
            format!("math.class(\"{class}\", {})", symbol(sign))
        }
        Term::Delimiter { sign, kind, size } => {
            let class = match kind {
                Delimiter::Open => "opening",
                Delimiter::Middle => "fence",
                Delimiter::Close => "closing",
            };
            let sign = symbol(&sign.to_string());
            match size {
                Size::Text => format!("math.class(\"{class}\", {sign})"),
                Size::Around => format!("math.mid({sign})"),
                Size::Tenths(tenths) => {
                    let size = format!("{}.{}em", tenths / 10, tenths % 10);
                    format!("math.class(\"{class}\", math.lr({sign}, size: {size}))")
                }
            }
        }
        Term::Space(0) => "[]".to_owned(),
        Term::Space(width) => format!("h({})", ems(*width)),
        Term::Fraction { over, under, has_line: true } => {
            format!("math.frac({}, {})", one(over), one(under))
        }
        Term::Fraction { over, under, has_line: false } => {
            format!("math.mat(delim: none, ({},), ({},))", one(over), one(under))
        }
        Term::Root { of, index: None } => format!("math.sqrt({})", one(of)),
        Term::Root { of, index: Some(index) } => format!("math.root({}, {})", one(index), one(of)),
        Term::Scripts(scripts) => scripted(scripts),
        Term::Accent { of, sign, is_below } => accented(&one(of), *sign, *is_below),
        Term::Fenced { open, close, terms } => {
            let sign = |sign: &Option<char>, class: &str| match sign {
                Some(sign) => {
                    format!("#math.class(\"{class}\", {})", symbol(&sign.to_string()))
                }
                None => String::new(),
            };
            format!("math.lr([{}#{}{}])", sign(open, "opening"), row(terms), sign(close, "closing"))
        }
        Term::Table(own) => table(own),
        Term::Styled { style, terms } => {
            let call = match style {
                Style::Display => "math.display",
                Style::Text => "math.inline",
                Style::Script => "math.script",
                Style::ScriptScript => "math.sscript",
            };
            format!("{call}({})", row(terms))
        }
    }
}

/// A sign as the engine's own symbols are. Two signs are one relation, such as `:−`.
fn symbol(sign: &str) -> String {
    let mut signs = sign.chars();
    match (signs.next(), signs.next()) {
        (Some(_), None) => format!("symbol({})", literal(sign)),
        // A sign and how to draw it.
        (Some(_), Some('\u{fe00}')) => format!("symbol({})", literal(sign)),
        _ => {
            let all = sign.chars().map(|sign| format!("#symbol({})", literal(&sign.to_string())));
            format!("[{}]", all.collect::<String>())
        }
    }
}

/// A width in thousandths of an em.
fn ems(width: i32) -> String {
    let sign = if width < 0 { "-" } else { "" };
    let width = width.unsigned_abs();
    format!("{sign}{}.{:03}em", width / 1000, width % 1000)
}

fn scripted(scripts: &Scripts) -> String {
    let Scripts { base, below, above, limits } = scripts;
    let base = one(base);
    // An arrow is as long as what is above it.
    let is_arrow = *limits == Limits::AboveAndBelow
        && matches!(&*scripts.base, Term::Sign { sign, .. } if sign == "→" || sign == "←");
    let base = match limits {
        Limits::Beside => format!("math.scripts({base})"),
        Limits::AboveAndBelow if is_arrow => {
            format!("math.limits(math.stretch({base}, size: 100% + 1em))")
        }
        Limits::AboveAndBelow => format!("math.limits({base})"),
        Limits::AboveAndBelowInDisplay => format!("math.limits({base}, inline: false)"),
    };
    let mut out = format!("math.attach({base}");
    for (name, script) in [("b", below), ("t", above)] {
        if let Some(script) = script {
            out.push_str(&format!(", {name}: {}", one(script)));
        }
    }
    out.push(')');
    out
}

fn accented(base: &str, sign: char, is_below: bool) -> String {
    let call = match (sign, is_below) {
        ('‾', false) => "math.overline",
        ('_', true) => "math.underline",
        ('⏞', false) => "math.overbrace",
        ('⏟', true) => "math.underbrace",
        ('⎴', false) => "math.overbracket",
        ('⎵', true) => "math.underbracket",
        ('⏜', false) => "math.overparen",
        ('⏝', true) => "math.underparen",
        ('⏠', false) => "math.overshell",
        ('⏡', true) => "math.undershell",
        (sign, true) => {
            let arrow = symbol(&sign.to_string());
            return format!("math.attach(math.limits({base}), b: math.stretch({arrow}))");
        }
        ('⇒', false) => {
            return format!("math.attach(math.limits({base}), t: math.stretch(symbol(\"⇒\")))");
        }
        (sign, false) => {
            return format!("math.accent({base}, {})", literal(&sign.to_string()));
        }
    };
    format!("{call}({base})")
}

fn table(table: &Table) -> String {
    match &table.columns {
        Columns::Lines | Columns::Stack => {
            let rows = table.rows.iter().map(|cells| aligned(cells));
            format!("$ {} $.body", rows.collect::<Vec<_>>().join(" \\ "))
        }
        Columns::Cases { is_left } => {
            let rows = table.rows.iter().map(|cells| format!("$ {} $.body", aligned(cells)));
            let rows = rows.collect::<Vec<_>>().join(", ");
            let delimiter = if *is_left { "" } else { "reverse: true, " };
            format!("math.cases({delimiter}{rows})")
        }
        Columns::Sides(sides) => {
            let rows = table.rows.iter().map(|cells| {
                let cells = cells.iter().zip(sides).map(|(cell, side)| match side {
                    'l' => format!("$ &#{} $.body", row(cell)),
                    'r' => format!("$ #{}& $.body", row(cell)),
                    _ => row(cell),
                });
                format!("({},)", cells.collect::<Vec<_>>().join(", "))
            });
            let rows = rows.collect::<Vec<_>>().join(", ");
            format!("math.mat(delim: none, column-gap: 0.8em, row-gap: 0.35em, {rows})")
        }
    }
}

/// Cells that are aligned with those of other rows.
fn aligned(cells: &[Vec<Term>]) -> String {
    cells.iter().map(|cell| format!("#{}", row(cell))).collect::<Vec<_>>().join(" & ")
}
