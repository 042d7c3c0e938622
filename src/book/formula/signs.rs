//! Single signs of the reader as parts of a formula: letters, numbers, words, spaces, accents.

use super::faults::{Built, Fault};
use super::letters::{letter, number};
use super::term::{Delimiter, Kind, Size, Term, Words};
use super::words;
use pulldown_latex::event::{
    Content, DelimiterSize, DelimiterType, Dimension, DimensionUnit, Font,
};

/// Wider spaces than this, in thousandths of an em, are mistakes.
const WIDEST: f32 = 10_000.0;

/// A letter, a number, a sign or words.
pub(super) fn content_term(content: Content<'_>, font: Option<Font>) -> Built<Term> {
    let sign = |sign: char, kind| Term::Sign { sign: sign.to_string(), kind };
    Ok(match content {
        // The reader writes a space that does not break in the notation of HTML.
        Content::Text("&nbsp;") => Term::Space(250),
        Content::Text(text) => {
            let text = words::plain(text).ok_or_else(Fault::unclear)?;
            let (bold, italic) = match font {
                Some(Font::Bold | Font::BoldSymbol) => (true, false),
                Some(Font::Italic) => (false, true),
                Some(Font::BoldItalic) => (true, true),
                _ => (false, false),
            };
            Term::Words(Words { text, bold, italic })
        }
        Content::Number(digits) => Term::Number(number(digits, font)),
        Content::Function(name) => {
            Term::Function(words::plain(name).ok_or_else(Fault::unclear)?.trim().to_owned())
        }
        Content::Ordinary { content, .. } if content.is_alphabetic() => letter(content, font),
        Content::Ordinary { content, .. } => match letter(content, font) {
            // Some signs have styles too, such as a bold nabla.
            Term::Letter { letter, .. } => Term::Sign { sign: letter, kind: Kind::Ordinary },
            term => term,
        },
        Content::LargeOp { content, .. } => sign(content, Kind::Large),
        // A slash is as tight as in a date.
        Content::BinaryOp { content: '/', .. } => sign('/', Kind::Ordinary),
        Content::BinaryOp { content, .. } => sign(content, Kind::Binary),
        Content::Relation { content, .. } => {
            let mut buffer = [0; 8];
            let text = content.encode_utf8_to_buf(&mut buffer);
            let sign = std::str::from_utf8(text).map_err(|_| Fault::unclear())?.to_owned();
            Term::Sign { sign, kind: Kind::Relation }
        }
        Content::Punctuation(content) => sign(content, Kind::Punctuation),
        Content::Delimiter { content, size, ty } => {
            let kind = match ty {
                DelimiterType::Open => Delimiter::Open,
                DelimiterType::Fence => Delimiter::Middle,
                DelimiterType::Close => Delimiter::Close,
            };
            let size = match size {
                _ if ty == DelimiterType::Fence && size == Some(DelimiterSize::Big) => Size::Around,
                None => Size::Text,
                Some(DelimiterSize::Big) => Size::Tenths(12),
                Some(DelimiterSize::BIG) => Size::Tenths(18),
                Some(DelimiterSize::Bigg) => Size::Tenths(24),
                Some(DelimiterSize::BIGG) => Size::Tenths(30),
            };
            Term::Delimiter { sign: content, kind, size }
        }
    })
}

/// A space, if it is one that anybody needs.
pub(super) fn space(width: Option<Dimension>) -> Built<Term> {
    let Some(width) = width else { return Ok(Term::Space(0)) };
    let per_unit = match width.unit {
        DimensionUnit::Em => 1000.0,
        DimensionUnit::Mu => 1000.0 / 18.0,
        DimensionUnit::Ex => 430.0,
        DimensionUnit::Pt => 100.0,
        DimensionUnit::Pc => 1200.0,
        DimensionUnit::In => 7227.0,
        DimensionUnit::Bp => 100.4,
        DimensionUnit::Cm => 2845.0,
        DimensionUnit::Mm => 284.5,
        DimensionUnit::Dd => 107.0,
        DimensionUnit::Cc => 1284.0,
        DimensionUnit::Sp => 0.0015,
    };
    let width = width.value * per_unit;
    if width.abs() <= WIDEST {
        return Ok(Term::Space(width.round() as i32));
    }
    Err(Fault::new("a space in this formula is wider than 10 em", "use `\\quad` or `\\qquad`"))
}

/// The sign of an accent, if a script is one.
pub(super) fn accent_of(script: &Term, is_below: bool) -> Option<char> {
    const ABOVE: &str = "´‾˘ˇ˙¨`^~→˚←⇒↔↼⇀⏜⏠⏞⎴";
    const BELOW: &str = "_←→↔⏡⏟⏝⎵";
    let (Term::Sign { sign, .. } | Term::Letter { letter: sign, .. }) = script else { return None };
    let mut signs = sign.chars();
    let (sign, None) = (signs.next()?, signs.next()) else { return None };
    let known = if is_below { BELOW } else { ABOVE };
    known.contains(sign).then_some(sign)
}

/// A sign that denies a relation.
pub(super) fn negated(term: Term) -> Built<Term> {
    const PAIRS: [(&str, &str); 30] = [
        ("=", "≠"),
        ("∈", "∉"),
        ("∋", "∌"),
        ("⊂", "⊄"),
        ("⊃", "⊅"),
        ("⊆", "⊈"),
        ("⊇", "⊉"),
        ("<", "≮"),
        (">", "≯"),
        ("≤", "≰"),
        ("≥", "≱"),
        ("∣", "∤"),
        ("∥", "∦"),
        ("∼", "≁"),
        ("≈", "≉"),
        ("≡", "≢"),
        ("≅", "≇"),
        ("≃", "≄"),
        ("∃", "∄"),
        ("→", "↛"),
        ("←", "↚"),
        ("↔", "↮"),
        ("⇒", "⇏"),
        ("⇐", "⇍"),
        ("⇔", "⇎"),
        ("⊢", "⊬"),
        ("⊨", "⊭"),
        ("≺", "⊀"),
        ("≻", "⊁"),
        ("⊴", "⋬"),
    ];
    let inner = match term {
        Term::Row(mut terms) if terms.len() == 1 => terms.remove(0),
        term => term,
    };
    if let Term::Sign { sign, kind } = &inner
        && let Some((_, denied)) = PAIRS.iter().find(|(own, _)| own == sign)
    {
        return Ok(Term::Sign { sign: (*denied).to_owned(), kind: *kind });
    }
    Err(Fault::new(
        "only a relation can be struck out in a formula",
        "write `\\not` before a sign such as `=` or `\\in`, or say in words what is left out",
    ))
}
