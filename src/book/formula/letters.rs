//! Letters and digits in the styles of mathematics, each a character of its own in Unicode.

use super::term::Term;
use codex::styling::{MathStyle, to_style};
use pulldown_latex::event::Font;

/// A letter or another single sign in a font.
pub(super) fn letter(character: char, font: Option<Font>) -> Term {
    // The reader gives the sign for a millionth.
    let character = if character == 'µ' { 'μ' } else { character };
    let is_slanted = |c: char| c.is_ascii_lowercase() || ('α'..='ω').contains(&c);
    let style = match font {
        None => {
            let upright = ('Α'..='Ω').contains(&character);
            return Term::Letter { letter: character.to_string(), upright };
        }
        Some(Font::UpRight) => {
            return Term::Letter { letter: character.to_string(), upright: true };
        }
        Some(Font::Italic) => MathStyle::Italic,
        // Slanted letters stay slanted.
        Some(Font::BoldSymbol) if is_slanted(character) || character.is_ascii_uppercase() => {
            MathStyle::BoldItalic
        }
        Some(font) => style_of(font),
    };
    Term::Letter { letter: styled(character, style), upright: true }
}

/// A number in a font.
pub(super) fn number(digits: &str, font: Option<Font>) -> String {
    match font {
        None | Some(Font::UpRight | Font::Italic) => digits.to_owned(),
        Some(font) => digits.chars().map(|c| styled(c, style_of(font))).collect(),
    }
}

fn styled(character: char, style: MathStyle) -> String {
    to_style(character, style).collect()
}

fn style_of(font: Font) -> MathStyle {
    match font {
        Font::BoldScript => MathStyle::BoldScript,
        Font::BoldItalic => MathStyle::BoldItalic,
        Font::Bold | Font::BoldSymbol => MathStyle::Bold,
        Font::Fraktur => MathStyle::Fraktur,
        Font::Script => MathStyle::Script,
        Font::Monospace => MathStyle::Monospace,
        Font::SansSerif => MathStyle::SansSerif,
        Font::DoubleStruck => MathStyle::DoubleStruck,
        Font::DoubleStruckItalic => MathStyle::DoubleStruckItalic,
        Font::Italic => MathStyle::Italic,
        Font::BoldFraktur => MathStyle::BoldFraktur,
        Font::SansSerifBoldItalic => MathStyle::SansSerifBoldItalic,
        Font::SansSerifItalic => MathStyle::SansSerifItalic,
        Font::BoldSansSerif => MathStyle::SansSerifBold,
        Font::UpRight => MathStyle::Plain,
    }
}
