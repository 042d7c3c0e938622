//! Formulas as MathML.
//!
//! In: a formula. Out: a `math` element of MathML Core, with the words that are read out.

use super::Markup;
use crate::book::formula::{
    Columns, Delimiter, Formula, Kind, Limits, Scripts, Size, Style, Table, Term,
};

/// Writes a formula.
pub(super) fn write(formula: &Formula, markup: &mut Markup) {
    markup.open("math").attr("xmlns", "http://www.w3.org/1998/Math/MathML");
    markup.attr("display", if formula.is_display { "block" } else { "inline" });
    markup.attr("alttext", formula.alternative());
    row(&formula.terms, markup);
    markup.close();
}

fn row(terms: &[Term], markup: &mut Markup) {
    markup.open("mrow");
    terms.iter().for_each(|term| one(term, markup));
    markup.close();
}

fn one(term: &Term, markup: &mut Markup) {
    match term {
        Term::Row(terms) => row(terms, markup),
        Term::Letter { letter, upright } => {
            markup.open("mi");
            // A single letter is slanted otherwise.
            if *upright && letter.chars().count() == 1 {
                markup.attr("mathvariant", "normal");
            }
            markup.text(letter).close();
        }
        Term::Number(digits) => leaf("mn", digits, markup),
        Term::Words(words) => {
            markup.open("mtext");
            let class = match (words.bold, words.italic) {
                (false, false) => None,
                (true, false) => Some("bold"),
                (false, true) => Some("italic"),
                (true, true) => Some("bold italic"),
            };
            // White space at the ends of `mtext` is dropped.
            markup.attr_if("class", class).text(&words.text.replace(' ', "\u{a0}")).close();
        }
        Term::Function(name) => {
            leaf("mi", name, markup);
            // An invisible sign: what follows is what the function is applied to.
            leaf("mo", "\u{2061}", markup);
        }
        Term::Sign { sign, kind: Kind::Ordinary } if !is_operator(sign) => {
            markup.open("mi").attr("mathvariant", "normal").text(sign).close();
        }
        Term::Sign { sign, kind } => {
            markup.open("mo");
            match kind {
                Kind::Ordinary => {
                    markup.attr("stretchy", "false").attr("lspace", "0").attr("rspace", "0");
                }
                Kind::Large | Kind::Binary | Kind::Punctuation => {}
                Kind::Relation => {
                    markup.attr("stretchy", "false");
                }
            }
            markup.text(sign).close();
        }
        Term::Delimiter { sign, kind, size } => {
            markup.open("mo").attr(
                "form",
                match kind {
                    Delimiter::Open => "prefix",
                    Delimiter::Middle => "infix",
                    Delimiter::Close => "postfix",
                },
            );
            match size {
                Size::Text => {
                    markup.attr("stretchy", "false");
                }
                Size::Around => {
                    markup.attr("stretchy", "true");
                }
                Size::Tenths(tenths) => {
                    let size = format!("{}.{}em", tenths / 10, tenths % 10);
                    markup.attr("stretchy", "true").attr("symmetric", "true");
                    markup.attr("minsize", &size).attr("maxsize", &size);
                }
            }
            markup.text(&sign.to_string()).close();
        }
        Term::Space(width) => {
            markup.open("mspace").attr("width", ems(*width)).close();
        }
        Term::Fraction { over, under, has_line } => {
            markup.open("mfrac");
            if !has_line {
                markup.attr("linethickness", "0");
            }
            one(over, markup);
            one(under, markup);
            markup.close();
        }
        Term::Root { of, index: None } => {
            markup.open("msqrt");
            one(of, markup);
            markup.close();
        }
        Term::Root { of, index: Some(index) } => {
            markup.open("mroot");
            one(of, markup);
            one(index, markup);
            markup.close();
        }
        Term::Scripts(scripts) => scripted(scripts, markup),
        Term::Accent { of, sign, is_below } => {
            let (element, name) =
                if *is_below { ("munder", "accentunder") } else { ("mover", "accent") };
            markup.open(element).attr(name, "true");
            one(of, markup);
            leaf("mo", &sign.to_string(), markup);
            markup.close();
        }
        Term::Fenced { open, close, terms } => {
            markup.open("mrow");
            fence(*open, "prefix", markup);
            row(terms, markup);
            fence(*close, "postfix", markup);
            markup.close();
        }
        Term::Table(own) => table(own, markup),
        Term::Styled { style, terms } => {
            let (display, level) = match style {
                Style::Display => ("true", "0"),
                Style::Text => ("false", "0"),
                Style::Script => ("false", "1"),
                Style::ScriptScript => ("false", "2"),
            };
            markup.open("mstyle").attr("displaystyle", display).attr("scriptlevel", level);
            terms.iter().for_each(|term| one(term, markup));
            markup.close();
        }
    }
}

fn leaf(element: &'static str, text: &str, markup: &mut Markup) {
    markup.open(element).text(text).close();
}

/// Whether a sign that takes no space is an operator all the same, and no letter or symbol.
fn is_operator(sign: &str) -> bool {
    sign.starts_with(['|', '‖', '∥', '/', '!', ':', '¬', '∀', '∃', '′', '″', '‴'])
}

fn fence(sign: Option<char>, form: &'static str, markup: &mut Markup) {
    if let Some(sign) = sign {
        markup.open("mo").attr("form", form).attr("fence", "true").attr("stretchy", "true");
        markup.text(&sign.to_string()).close();
    }
}

/// A width in thousandths of an em.
fn ems(width: i32) -> String {
    let sign = if width < 0 { "-" } else { "" };
    let width = width.unsigned_abs();
    format!("{sign}{}.{:03}em", width / 1000, width % 1000)
}

fn scripted(scripts: &Scripts, markup: &mut Markup) {
    let Scripts { base, below, above, limits } = scripts;
    let is_beside = *limits == Limits::Beside;
    let element = match (below, above) {
        (Some(_), None) if is_beside => "msub",
        (Some(_), None) => "munder",
        (None, _) if is_beside => "msup",
        (None, _) => "mover",
        (Some(_), Some(_)) if is_beside => "msubsup",
        (Some(_), Some(_)) => "munderover",
    };
    markup.open(element);
    match &**base {
        // Reading systems place the scripts of a sum by themselves, unless they are told.
        Term::Sign { sign, .. } if !is_beside => {
            let movable = *limits == Limits::AboveAndBelowInDisplay;
            markup.open("mo").attr("movablelimits", if movable { "true" } else { "false" });
            markup.text(sign).close();
        }
        Term::Function(name) if *limits == Limits::AboveAndBelowInDisplay => {
            markup.open("mo").attr("movablelimits", "true").text(name).close();
        }
        Term::Function(name) => leaf("mi", name, markup),
        base => one(base, markup),
    }
    [below, above].into_iter().flatten().for_each(|script| one(script, markup));
    markup.close();
}

fn table(table: &Table, markup: &mut Markup) {
    let fenced = match table.columns {
        Columns::Cases { is_left: true } => Some((Some('{'), None)),
        Columns::Cases { is_left: false } => Some((None, Some('}'))),
        _ => None,
    };
    if let Some((open, _)) = fenced {
        markup.open("mrow");
        fence(open, "prefix", markup);
    }
    markup.open("mtable");
    let class = match table.columns {
        Columns::Lines => "lines",
        Columns::Stack => "stack",
        Columns::Sides(_) => "grid",
        Columns::Cases { .. } => "cases",
    };
    markup.attr("class", class);
    if table.columns == Columns::Lines {
        markup.attr("displaystyle", "true");
    }
    for cells in &table.rows {
        markup.open("mtr");
        for (at, cell) in cells.iter().enumerate() {
            let side = match &table.columns {
                Columns::Sides(sides) => match sides.get(at) {
                    Some('l') => "text-align: left",
                    Some('r') => "text-align: right",
                    _ => "text-align: center",
                },
                Columns::Lines if at % 2 == 0 => "text-align: right; padding-right: 0",
                Columns::Lines => "text-align: left; padding-left: 0",
                Columns::Cases { .. } => "text-align: left",
                Columns::Stack => "text-align: center",
            };
            markup.open("mtd").attr("style", side);
            cell.iter().for_each(|term| one(term, markup));
            markup.close();
        }
        markup.close();
    }
    markup.close();
    if let Some((_, close)) = fenced {
        fence(close, "postfix", markup);
        markup.close();
    }
}
