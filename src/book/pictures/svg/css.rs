//! Style sheets and values in a drawing.
//!
//! In: CSS, read by a real CSS parser, so that escapes, capitals and comments hide nothing. Out:
//! rules and values written again from what was understood. A value can reach nothing outside the
//! drawing: it is made only of words, numbers, colours and the ids of the drawing's own parts.

use super::allowed::{takes_colour, takes_reference};
use cssparser::{Parser, Token};
use std::collections::BTreeMap;

/// Why a value cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It names something outside the drawing.
    Outside(String),
    /// It names a part that the drawing does not have.
    Missing {
        id: String,
        /// The paint that is used instead.
        instead: Option<String>,
    },
    /// It is not a value that pages and ebooks both understand.
    Unknown,
}

/// What the values of a drawing may refer to.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Ids as they are in the file, with the ones that are written in their place.
    pub(super) ids: BTreeMap<String, String>,
    /// Custom properties, `--name`.
    pub(super) custom: BTreeMap<String, String>,
}

/// How deep custom properties may refer to each other.
const DEEPEST: u8 = 8;

/// Writes the value of a property again.
pub(super) fn value(property: &str, text: &str, names: &Names) -> Result<String, Refusal> {
    value_at(property, text, names, 0)
}

fn value_at(property: &str, text: &str, names: &Names, depth: u8) -> Result<String, Refusal> {
    if depth > DEEPEST {
        return Err(Refusal::Unknown);
    }
    if property == "font-family" {
        return families(text, names, depth);
    }
    let mut parser = Parser::new(text);
    let mut writer = Value { property, names, depth, out: String::new(), missing: None };
    writer.tokens(&mut parser)?;
    let out = writer.out.trim().to_owned();
    if let Some(id) = writer.missing {
        let is_paint = matches!(property, "fill" | "stroke");
        let instead = if out.is_empty() { "none".to_owned() } else { out };
        return Err(Refusal::Missing { id, instead: is_paint.then_some(instead) });
    }
    if out.is_empty() { Err(Refusal::Unknown) } else { Ok(out) }
}

struct Value<'a> {
    property: &'a str,
    names: &'a Names,
    depth: u8,
    out: String,
    missing: Option<String>,
}

impl Value<'_> {
    fn tokens(&mut self, parser: &mut Parser<'_>) -> Result<(), Refusal> {
        loop {
            let start = parser.position();
            let Ok(token) = parser.next_including_whitespace() else { return Ok(()) };
            match token.clone() {
                Token::WhiteSpace(_) => self.out.push(' '),
                Token::Ident(name) => {
                    if !is_plain(&name) {
                        return Err(Refusal::Unknown);
                    }
                    self.out.push_str(&name);
                }
                Token::Hash(digits) | Token::IDHash(digits) => {
                    self.colour(&format!("#{digits}"))?;
                }
                Token::Number { .. } | Token::Percentage { .. } => {
                    self.out.push_str(parser.slice_from(start));
                }
                Token::Dimension { ref unit, .. } => {
                    let written = parser.slice_from(start);
                    if written.contains('\\') || !is_plain(unit) {
                        return Err(Refusal::Unknown);
                    }
                    // In an attribute, a transformation has numbers without units.
                    let is_bare = self.property == "transform" && matches!(&**unit, "px" | "deg");
                    let kept = if is_bare { written.len() - unit.len() } else { written.len() };
                    self.out.push_str(&written[..kept]);
                }
                Token::Comma => self.out.push(','),
                Token::Delim('/') => self.out.push('/'),
                Token::UnquotedUrl(address) => self.reference(&address)?,
                Token::Function(name) => {
                    let inner = arguments(parser, start);
                    self.function(&name.to_ascii_lowercase(), inner)?;
                }
                _ => return Err(Refusal::Unknown),
            }
        }
    }

    fn function(&mut self, name: &str, inner: &str) -> Result<(), Refusal> {
        match name {
            "url" | "src" => {
                let mut parser = Parser::new(inner);
                let address = parser.expect_string_cloned().map_err(|_| Refusal::Unknown)?;
                self.reference(&address)
            }
            "var" => {
                let (custom, fallback) = match inner.split_once(',') {
                    Some((custom, fallback)) => (custom.trim(), Some(fallback)),
                    None => (inner.trim(), None),
                };
                let text = self.names.custom.get(custom).map(String::as_str).or(fallback);
                self.nested(text.ok_or(Refusal::Unknown)?)
            }
            // Paper is light, and a picture in an ebook cannot know.
            "light-dark" => {
                let first = first_argument(inner).ok_or(Refusal::Unknown)?;
                self.nested(first)
            }
            "rgb" | "rgba" | "hsl" | "hsla" | "hwb" | "lab" | "lch" | "oklab" | "oklch" => {
                // A colour may be made of custom properties.
                let text = value_at("", inner, self.names, self.depth + 1)?;
                self.colour(&format!("{name}({text})"))
            }
            "matrix" | "translate" | "translatex" | "translatey" | "scale" | "scalex"
            | "scaley" | "rotate" | "skewx" | "skewy"
                if self.property == "transform" =>
            {
                self.call(name, inner)
            }
            "blur" | "brightness" | "contrast" | "drop-shadow" | "grayscale" | "hue-rotate"
            | "invert" | "opacity" | "saturate" | "sepia"
                if self.property == "filter" =>
            {
                self.call(name, inner)
            }
            _ => Err(Refusal::Unknown),
        }
    }

    fn nested(&mut self, text: &str) -> Result<(), Refusal> {
        let text = value_at(self.property, text, self.names, self.depth + 1)?;
        self.out.push_str(&text);
        Ok(())
    }

    fn call(&mut self, name: &str, inner: &str) -> Result<(), Refusal> {
        let name = match name {
            // Attributes distinguish capitals, and have no separate functions for the two axes.
            "skewx" => "skewX",
            "skewy" => "skewY",
            "translatex" | "scalex" | "translatey" | "scaley" => return Err(Refusal::Unknown),
            name => name,
        };
        let inner = value_at(self.property, inner, self.names, self.depth + 1)?;
        self.out.push_str(&format!("{name}({inner})"));
        Ok(())
    }

    /// Writes a colour in the form that every program understands.
    fn colour(&mut self, text: &str) -> Result<(), Refusal> {
        if !self.property.is_empty() && !takes_colour(self.property) {
            return Err(Refusal::Unknown);
        }
        let colour = csscolorparser::parse(text).map_err(|_| Refusal::Unknown)?;
        let [red, green, blue, alpha] = colour.to_rgba8();
        if alpha == 255 {
            self.out.push_str(&format!("#{red:02x}{green:02x}{blue:02x}"));
        } else {
            // Three decimals tell 256 steps apart.
            let alpha = f64::from((f64::from(alpha) / 255.0 * 1000.0).round() as u16) / 1000.0;
            self.out.push_str(&format!("rgba({red},{green},{blue},{alpha})"));
        }
        Ok(())
    }

    fn reference(&mut self, address: &str) -> Result<(), Refusal> {
        let Some(id) = address.trim().strip_prefix('#') else {
            return Err(Refusal::Outside(address.to_owned()));
        };
        if !takes_reference(self.property) {
            return Err(Refusal::Unknown);
        }
        match self.names.ids.get(id) {
            Some(id) => self.out.push_str(&format!("url(#{id})")),
            // Programs differ in what they draw then: here it is missing everywhere alike.
            None => self.missing = Some(id.to_owned()),
        }
        Ok(())
    }
}

/// The text between the parentheses of the function whose name was just read.
fn arguments<'i>(parser: &mut Parser<'i>, start: cssparser::SourcePosition) -> &'i str {
    let opening = parser.slice_from(start).len();
    let read = parser.parse_nested_block(|inner| {
        while inner.next().is_ok() {}
        Ok::<(), cssparser::ParseError<()>>(())
    });
    let whole = parser.slice_from(start);
    let inner = whole.get(opening..).unwrap_or_default();
    match read {
        Ok(()) => inner.strip_suffix(')').unwrap_or(inner),
        Err(_) => "",
    }
}

fn first_argument(text: &str) -> Option<&str> {
    let mut parser = Parser::new(text);
    let start = parser.position();
    loop {
        let before = parser.position();
        match parser.next_including_whitespace().cloned() {
            Ok(Token::Comma) => return Some(parser.slice(start..before)),
            Ok(Token::Function(_) | Token::ParenthesisBlock) => {
                let skipped = parser.parse_nested_block(|inner| {
                    while inner.next().is_ok() {}
                    Ok::<(), cssparser::ParseError<()>>(())
                });
                skipped.ok()?;
            }
            Ok(_) => {}
            Err(_) => return Some(parser.slice_from(start)),
        }
    }
}

/// A list of font families, each in quotation marks unless it is a plain word.
fn families(text: &str, names: &Names, depth: u8) -> Result<String, Refusal> {
    let mut parser = Parser::new(text);
    let mut families: Vec<String> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    loop {
        let start = parser.position();
        match parser.next().cloned() {
            Ok(Token::Ident(word)) => words.push(word.to_string()),
            Ok(Token::QuotedString(name)) => words.push(name.to_string()),
            // Fonts whose name has a number in it are often written without quotation marks.
            Ok(Token::Number { .. } | Token::Dimension { .. }) => {
                words.push(parser.slice_from(start).trim().to_owned());
            }
            Ok(Token::Function(name)) if name.eq_ignore_ascii_case("var") => {
                let inner = arguments(&mut parser, start);
                let (custom, fallback) = match inner.split_once(',') {
                    Some((custom, fallback)) => (custom.trim(), Some(fallback)),
                    None => (inner.trim(), None),
                };
                let found = names.custom.get(custom).map(String::as_str).or(fallback);
                if depth > DEEPEST {
                    return Err(Refusal::Unknown);
                }
                words.push(families_of(found.ok_or(Refusal::Unknown)?, names, depth + 1)?);
            }
            Ok(Token::Comma) | Err(_) => {
                let ended = parser.is_exhausted();
                if !words.is_empty() {
                    families.push(words.join(" "));
                    words.clear();
                }
                if ended {
                    break;
                }
            }
            Ok(_) => return Err(Refusal::Unknown),
        }
    }
    let written: Vec<String> = families.iter().map(|name| family(name)).collect();
    if written.is_empty() { Err(Refusal::Unknown) } else { Ok(written.join(", ")) }
}

fn families_of(text: &str, names: &Names, depth: u8) -> Result<String, Refusal> {
    let list = families(text, names, depth)?;
    Ok(list.split(',').next().unwrap_or_default().trim_matches(['\'', ' ']).to_owned())
}

/// A family as it is written in a list. Names hold no quotation marks of their own.
fn family(name: &str) -> String {
    let name: String =
        name.chars().filter(|c| !matches!(c, '\'' | '"' | '\\' | ',') && !c.is_control()).collect();
    let is_word = name.starts_with(|c: char| c.is_ascii_alphabetic()) && is_plain(&name);
    if is_word { name } else { format!("'{name}'") }
}

fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::{Names, Refusal, value};

    fn names() -> Names {
        let mut names = Names::default();
        names.ids.insert("a".to_owned(), "a".to_owned());
        names.custom.insert("--c".to_owned(), "#FFF".to_owned());
        names
    }

    #[test]
    fn values_are_written_again() {
        for (property, text, expected) in [
            ("fill", "#FFF", "#ffffff"),
            ("fill", "RGB(122, 92, 255)", "#7a5cff"),
            ("fill", "rgba(0,0,0,.5)", "rgba(0,0,0,0.502)"),
            ("fill", "light-dark(#fff, var(--x, #121212))", "#ffffff"),
            ("fill", "light-dark(rgb(0, 0, 0), rgb(255, 255, 255))", "#000000"),
            ("fill", "var(--c)", "#ffffff"),
            ("fill", "var(--d, red)", "red"),
            ("fill", "url(#a)", "url(#a)"),
            ("fill", "u\\72l( '#a' ) red", "url(#a) red"),
            ("stroke-dasharray", "1.5, 2", "1.5, 2"),
            ("transform", "translate(10px, 20px) rotate(45deg)", "translate(10, 20) rotate(45)"),
            ("font-family", "\"Open Sans\", Arial , sans-serif", "'Open Sans', Arial, sans-serif"),
            ("font-family", "Times New Roman", "'Times New Roman'"),
            ("font-size", "12px", "12px"),
        ] {
            assert_eq!(value(property, text, &names()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn values_that_reach_outside_are_found_in_any_spelling() {
        for text in [
            "url(https://example.org/a)",
            "URL('//example.org/a')",
            "u\\72 l(https://example.org/a)",
            "\\75rl(file:///etc/passwd)",
            "url(data:image/svg+xml,x)",
            "/**/url(/**/x)",
            "src('https://example.org')",
        ] {
            assert!(
                matches!(value("fill", text, &names()), Err(Refusal::Outside(_))),
                "{text}: {:?}",
                value("fill", text, &names())
            );
        }
        for text in ["image-set(url(x) 1x)", "expression(alert(1))", "{", "'x'", "calc(1px + 2px)"]
        {
            assert_eq!(value("fill", text, &names()), Err(Refusal::Unknown), "{text}");
        }
        assert_eq!(value("opacity", "url(#a)", &names()), Err(Refusal::Unknown));
    }

    #[test]
    fn a_custom_property_that_names_itself_ends() {
        let mut names = Names::default();
        names.custom.insert("--a".to_owned(), "var(--a)".to_owned());
        assert_eq!(value("fill", "var(--a)", &names), Err(Refusal::Unknown));
        assert_eq!(value("font-family", "var(--a)", &names), Err(Refusal::Unknown));
    }
}
