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
    all(terms, markup);
    markup.close();
}

/// Parts one after the other.
fn all(terms: &[Term], markup: &mut Markup) {
    for (at, term) in terms.iter().enumerate() {
        one(term, markup);
        let is_function = match term {
            Term::Function(_) => true,
            Term::Scripts(scripts) => matches!(&*scripts.base, Term::Function(_)),
            _ => false,
        };
        if !is_function {
            continue;
        }
        // An invisible sign: what follows is what the function is applied to.
        leaf("mo", "\u{2061}", markup);
        let is_apart = !matches!(
            terms.get(at + 1),
            None | Some(
                Term::Delimiter { .. } | Term::Fenced { .. } | Term::Sign { .. } | Term::Space(_)
            )
        );
        if is_apart {
            markup.open("mspace").attr("width", "0.167em").close();
        }
    }
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
        Term::Function(name) => leaf("mi", name, markup),
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
            markup.attr("lspace", "0").attr("rspace", "0");
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
        // Few fonts have a line that grows.
        Term::Accent { of, sign: sign @ ('‾' | '_'), .. } if !is_letter(of) => {
            let class = if *sign == '_' { "line-below" } else { "line-above" };
            markup.open("mrow").attr("class", class);
            one(of, markup);
            markup.close();
        }
        Term::Accent { of, sign, is_below } => {
            let (element, name) =
                if *is_below { ("munder", "accentunder") } else { ("mover", "accent") };
            markup.open(element).attr(name, "true");
            one(of, markup);
            let sign = if *sign == '‾' { '¯' } else { *sign };
            markup.open("mo").attr("stretchy", if is_letter(of) { "false" } else { "true" });
            markup.text(&sign.to_string()).close();
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
            all(terms, markup);
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

fn is_letter(term: &Term) -> bool {
    matches!(term, Term::Letter { .. })
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
            // An arrow with words above it is a long one.
            let sign = match sign.as_str() {
                "→" => "⟶",
                "←" => "⟵",
                sign => sign,
            };
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
                    Some('l') => "left",
                    Some('r') => "right",
                    _ => "center",
                },
                Columns::Lines if at % 2 == 0 => "right",
                Columns::Lines | Columns::Cases { .. } => "left",
                Columns::Stack => "center",
            };
            // Some reading systems know the attribute, and others the class.
            markup.open("mtd").attr("class", side).attr("columnalign", side);
            all(cell, markup);
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
