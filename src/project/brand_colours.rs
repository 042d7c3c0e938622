//! The colours of a brand: `color` in `_brand.yml`.
//!
//! In: the table. Out: the palette of an edition, and whether none of its colours can be text.
//! Every colour is read, those that Bindery does not use too, so that a mistake is found before
//! another tool stumbles over it. Knows no partner.

use super::colour::{Colour, Palette, WeakText};
use super::fields::{Fields, word_of};
use super::value::{Key, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::brief;
use std::collections::BTreeSet;

const DEFAULT_PRIMARY: Colour = Colour { red: 0x2b, green: 0x4c, blue: 0x7e };
const ROLES: [&str; 12] = [
    "foreground",
    "background",
    "primary",
    "secondary",
    "tertiary",
    "success",
    "info",
    "warning",
    "danger",
    "light",
    "dark",
    "link",
];

/// A primary colour that cannot be text, with its place.
pub(super) type Weak = Option<(Span, WeakText)>;

/// Reads the table; without one, the palette is Bindery's own.
pub(super) fn read(value: Option<&Value>, problems: &mut Vec<Diagnostic>) -> (Palette, Weak) {
    let Some(value) = value else { return (Palette::derive(DEFAULT_PRIMARY, None).0, None) };
    let mut fields = Fields::new("`color`", value, value.span, problems);
    let named = fields.value("palette");
    let roles = ROLES.map(|role| (role, fields.value(role)));
    fields.finish();
    if let Some(named) = named.filter(|named| named.table().is_none()) {
        // Reported as a table of the wrong type.
        Fields::new("`palette`", named, named.span, problems).finish();
    }
    let mut reader = Reader {
        named: named.and_then(Value::table).unwrap_or_default(),
        roles: &roles,
        has_palette: named.is_none_or(|named| named.table().is_some()),
        reported: BTreeSet::new(),
        problems,
    };
    for (key, value) in reader.named {
        reader.colour(&key.name, value, &mut Vec::new());
    }
    let mut primary = None;
    let mut secondary = None;
    for (role, value) in &roles {
        let Some(value) = value else { continue };
        let colour = reader.colour(role, value, &mut Vec::new());
        match *role {
            "primary" => primary = reader.accent(role, value, colour),
            "secondary" => secondary = reader.accent(role, value, colour),
            _ => {}
        }
    }
    let (span, colour) = primary.unwrap_or((value.span, DEFAULT_PRIMARY));
    let (palette, weak) = Palette::derive(colour, secondary.map(|(_, colour)| colour));
    (palette, weak.map(|weak| (span, weak)))
}

/// A colour of the brand by its name in the palette or by its role. `None` inside for a colour that
/// is reported elsewhere.
///
/// # Errors
/// With the names that there are, if this is none of them.
pub(super) fn named(value: Option<&Value>, name: &str) -> Result<Option<Colour>, Vec<String>> {
    let table = value.and_then(Value::table).unwrap_or_default();
    let palette = value.and_then(|value| value.get("palette")).and_then(Value::table);
    let entry = |list: &'_ [(Key, Value)]| list.iter().position(|(key, _)| key.name == name);
    let palette = palette.unwrap_or_default();
    let found = match (entry(palette), entry(table)) {
        (Some(at), _) => &palette[at].1,
        (None, Some(at)) if ROLES.contains(&name) => &table[at].1,
        _ => {
            let roles = table.iter().map(|(key, _)| &key.name);
            let roles = roles.filter(|name| ROLES.contains(&name.as_str()));
            return Err(palette.iter().map(|(key, _)| &key.name).chain(roles).cloned().collect());
        }
    };
    let roles = ROLES.map(|role| (role, value.and_then(|value| value.get(role))));
    let mut problems = Vec::new();
    let mut reader = Reader {
        named: palette,
        roles: &roles,
        has_palette: true,
        reported: BTreeSet::new(),
        problems: &mut problems,
    };
    let colour = reader.colour(name, found, &mut Vec::new()).map(|colour| colour.to_rgba8());
    Ok(colour.map(|[red, green, blue, _]| Colour { red, green, blue }))
}

struct Reader<'a, 'p> {
    named: &'a [(Key, Value)],
    roles: &'a [(&'static str, Option<&'a Value>)],
    /// Whether every name that the palette may define is known.
    has_palette: bool,
    /// The values that have been reported, so that one mistake is one message.
    reported: BTreeSet<Span>,
    problems: &'p mut Vec<Diagnostic>,
}

impl<'a> Reader<'a, '_> {
    /// Reads a CSS colour, the name of a colour in the palette, or the name of another role. The
    /// convention also allows `light` and `dark`; paper and pages are light.
    fn colour(
        &mut self,
        name: &str,
        value: &'a Value,
        trail: &mut Vec<Span>,
    ) -> Option<csscolorparser::Color> {
        if self.reported.contains(&value.span) {
            return None;
        }
        if value.table().is_some() {
            let mut fields =
                Fields::new(format!("`{}`", brief(name)), value, value.span, self.problems);
            let (light, dark) = (fields.value("light"), fields.value("dark"));
            fields.finish();
            if let Some(dark) = dark {
                self.colour("dark", dark, trail);
            }
            return self.colour("light", light?, trail);
        }
        let known = self.problems.len();
        let Some(text) = word_of(&brief(name), value, self.problems) else {
            if self.problems.len() > known {
                self.reported.insert(value.span);
            }
            return None;
        };
        let text = text.value;
        trail.push(value.span);
        let named = self.named.iter().find(|(key, _)| key.name == text).map(|(_, value)| value);
        let named = named
            .or_else(|| self.roles.iter().find(|(role, _)| *role == text).and_then(|(_, v)| *v));
        let is_circle = named.is_some_and(|named| trail.contains(&named.span));
        if let Some(named) = named.filter(|_| !is_circle) {
            return self.colour(&text, named, trail);
        }
        // A palette may give a colour of CSS its own name: `red: red`.
        if let Ok(colour) = csscolorparser::parse(&text) {
            return Some(colour);
        }
        if !is_circle && !self.has_palette {
            return None;
        }
        let problem = if is_circle {
            self.reported.extend(trail.iter().copied());
            let message = format!("the colour `{}` is defined by itself", brief(&text));
            Diagnostic::error(Code::InvalidValue, message)
                .at(value.span)
                .hint("write a colour, such as `\"#2b4c7e\"`, at one of the names that refer to each other")
        } else {
            self.reported.insert(value.span);
            let message = format!("`{}` is not a colour", brief(&text));
            let names = self.named.iter().map(|(key, _)| key.name.as_str());
            Diagnostic::error(Code::InvalidValue, message).at(value.span).suggest(&text, names)
        };
        self.problems.push(problem);
        None
    }

    /// A colour that Bindery uses, which must be there and solid.
    fn accent(
        &mut self,
        role: &str,
        value: &Value,
        colour: Option<csscolorparser::Color>,
    ) -> Option<(Span, Colour)> {
        let problem = |code, message| Diagnostic::error(code, message).at(value.span);
        let Some(colour) = colour else {
            if value.table().is_some() && value.get("light").is_none() {
                let message = format!("`{role}` needs the key `light`, because pages are light");
                self.problems.push(problem(Code::MissingKey, message));
            }
            return None;
        };
        let [red, green, blue, alpha] = colour.to_rgba8();
        if alpha < u8::MAX {
            let message =
                format!("the colour of `{role}` is transparent, and pages need a solid one");
            self.problems.push(
                problem(Code::InvalidValue, message).hint("write the colour as it looks on white"),
            );
            return None;
        }
        Some((value.span, Colour { red, green, blue }))
    }
}
