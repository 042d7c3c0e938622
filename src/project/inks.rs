//! Spot colours of a brand: `defaults.bindery.inks` in `_brand.yml`.
//!
//! In: the table, and the colours of the brand. Out: inks that a print shop mixes for the brand, each
//! with the colour that it prints. Knows no partner and no press.

use super::brand_colours;
use super::colour::Colour;
use super::fields::{LINE, text_of};
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::words::brief;
use serde::Serialize;

/// An ink that is mixed before printing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct SpotInk {
    /// The name under which print shops know it, such as `PANTONE 286 C`.
    pub(crate) name: String,
    /// What it looks like at full strength.
    pub(crate) colour: Colour,
}

/// The inks of every press. A spot colour with such a name would be taken for one of them.
const RESERVED: [&str; 10] =
    ["cyan", "magenta", "yellow", "black", "key", "all", "none", "white", "registration", "gray"];

/// Reads the table: the name of an ink for each name of a colour.
pub(super) fn read(
    value: &Value,
    colours: Option<&Value>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<SpotInk> {
    let Some(entries) = value.table() else {
        let message = format!("`inks` must be a table of names, not {}", value.type_name());
        problems.push(
            Diagnostic::error(Code::InvalidValue, message)
                .at(value.span)
                .hint("write the name of a colour and of its ink: `plum: PANTONE 519 C`"),
        );
        return Vec::new();
    };
    let mut inks: Vec<SpotInk> = Vec::new();
    for (key, value) in entries {
        let colour = brand_colours::named(colours, &key.name);
        if let Err(known) = &colour {
            let message = format!("the brand has no colour `{}`", brief(&key.name));
            problems.push(
                Diagnostic::error(Code::UnknownId, message)
                    .at(key.span)
                    .suggest(&key.name, known.iter().map(String::as_str)),
            );
        }
        let Some(name) = text_of(&brief(&key.name), value, LINE, problems) else { continue };
        let mut refuse = |message: String, hint: &str| {
            problems.push(
                Diagnostic::error(Code::InvalidValue, message).at(name.span).hint(hint.to_owned()),
            );
        };
        if RESERVED.contains(&name.value.to_lowercase().as_str()) {
            let message = format!("`{}` is an ink of every press, not a spot colour", name.value);
            refuse(message, "write the name in the ink maker's own list, such as `PANTONE 519 C`");
        } else if inks.iter().any(|ink| ink.name == name.value) {
            refuse(format!("the ink `{}` is named twice", name.value), "name each ink once");
        } else if let Ok(Some(colour)) = colour {
            inks.push(SpotInk { name: name.value, colour });
        }
    }
    inks
}
