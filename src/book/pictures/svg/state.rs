//! What an element takes over from those around it, as far as it decides what is drawn.
//!
//! In: the properties of one element after another. Out: whether text or a shape would leave a
//! trace. Knows no element.

use super::styles::Properties;

/// Opacities below this round to nothing in 256 steps.
const LEAST_OPACITY: f64 = 0.002;
/// Smaller text cannot be seen.
const LEAST_SIZE: f64 = 0.001;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Paint {
    Clear,
    /// The property `color`.
    Current,
    Seen,
}

/// The inherited properties that decide whether something is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct State {
    pub(super) is_visible: bool,
    fill: Paint,
    stroke: Paint,
    is_colour_clear: bool,
    is_fill_clear: bool,
    is_stroke_clear: bool,
    is_stroke_thin: bool,
    is_text_tiny: bool,
    /// In a clip path only shapes count, not paint.
    is_clip: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            is_visible: true,
            fill: Paint::Seen,
            stroke: Paint::Clear,
            is_colour_clear: false,
            is_fill_clear: false,
            is_stroke_clear: false,
            is_stroke_thin: false,
            is_text_tiny: false,
            is_clip: false,
        }
    }
}

impl State {
    pub(super) fn in_clip(self) -> Self {
        Self { is_clip: true, ..self }
    }

    /// The state inside an element with these properties.
    pub(super) fn under(mut self, properties: &Properties) -> Self {
        for (property, value) in properties {
            let value = value.trim();
            match property.as_str() {
                "visibility" => match value {
                    "hidden" | "collapse" => self.is_visible = false,
                    "inherit" | "unset" => {}
                    _ => self.is_visible = true,
                },
                "fill" => self.fill = paint(value, self.fill, Paint::Seen),
                "stroke" => self.stroke = paint(value, self.stroke, Paint::Clear),
                "color" if !is_inherited(value) => self.is_colour_clear = is_clear(value),
                "fill-opacity" => self.is_fill_clear = is_faint(value, self.is_fill_clear),
                "stroke-opacity" => self.is_stroke_clear = is_faint(value, self.is_stroke_clear),
                "stroke-width" if !is_inherited(value) => {
                    self.is_stroke_thin = number(value).is_some_and(|width| width <= 0.0);
                }
                "font-size" if !is_inherited(value) => {
                    let is_relative = ["em", "ex", "%", "smaller", "larger"]
                        .iter()
                        .any(|unit| value.ends_with(unit) && !value.ends_with("rem"));
                    let is_tiny = number(value).is_some_and(|size| size < LEAST_SIZE);
                    self.is_text_tiny = is_tiny || (is_relative && self.is_text_tiny);
                }
                _ => {}
            }
        }
        self
    }

    /// Whether a shape in this state leaves a trace.
    pub(super) fn paints(self) -> bool {
        let seen = |paint| match paint {
            Paint::Clear => false,
            Paint::Current => !self.is_colour_clear,
            Paint::Seen => true,
        };
        let fills = seen(self.fill) && !self.is_fill_clear;
        let strokes = seen(self.stroke) && !self.is_stroke_clear && !self.is_stroke_thin;
        self.is_visible && (self.is_clip || fills || strokes)
    }

    /// The same for text.
    pub(super) fn writes(self) -> bool {
        self.paints() && !self.is_text_tiny
    }

    /// Whether an element with these properties is drawn at all, with everything in it.
    pub(super) fn shows(self, properties: &Properties) -> bool {
        let get = |name: &str| properties.get(name).map_or("", |value| value.trim());
        get("display") != "none" && (self.is_clip || !is_faint(get("opacity"), false))
    }
}

fn is_inherited(value: &str) -> bool {
    matches!(value, "inherit" | "unset")
}

fn paint(value: &str, inherited: Paint, initial: Paint) -> Paint {
    match value {
        "inherit" | "unset" => inherited,
        "initial" => initial,
        "none" => Paint::Clear,
        _ if value.eq_ignore_ascii_case("currentcolor") => Paint::Current,
        _ if is_clear(value) => Paint::Clear,
        _ => Paint::Seen,
    }
}

/// Whether a colour cannot be seen. Colours were written again by then, so transparency has one spelling.
fn is_clear(value: &str) -> bool {
    value.eq_ignore_ascii_case("transparent")
        || csscolorparser::parse(value).is_ok_and(|colour| f64::from(colour.a) < LEAST_OPACITY)
}

fn is_faint(value: &str, inherited: bool) -> bool {
    if is_inherited(value) {
        return inherited;
    }
    let (number, whole) = match value.strip_suffix('%') {
        Some(percent) => (percent, 100.0),
        None => (value, 1.0),
    };
    number.trim().parse::<f64>().is_ok_and(|number| number / whole < LEAST_OPACITY)
}

/// The number at the start of a length.
fn number(value: &str) -> Option<f64> {
    let end = value.find(|c: char| c.is_ascii_alphabetic() && c != 'e' || c == '%');
    value[..end.unwrap_or(value.len())].trim_end_matches('e').trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::State;

    fn under(properties: &[(&str, &str)]) -> State {
        let properties =
            properties.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        State::default().under(&properties.collect())
    }

    #[test]
    fn text_is_written_unless_nothing_of_it_is_painted() {
        for properties in [
            &[][..],
            &[("fill", "none"), ("stroke", "red")],
            &[("fill-opacity", "0"), ("stroke", "#000000")],
            &[("fill-opacity", "0.1")],
            &[("font-size", "1e1px")],
            &[("font-size", "0.5em")],
            &[("fill", "url(#a)")],
        ] {
            assert!(under(properties).writes(), "{properties:?}");
        }
        for properties in [
            &[("fill", "none")][..],
            &[("fill-opacity", "0%")],
            &[("fill", "rgba(0,0,0,0)")],
            &[("fill", "none"), ("stroke", "red"), ("stroke-width", "0px")],
            &[("font-size", "0em")],
            &[("font-size", "0%")],
            &[("visibility", "collapse")],
            &[("fill", "currentColor"), ("color", "transparent")],
        ] {
            assert!(!under(properties).writes(), "{properties:?}");
        }
    }
}
