//! The colours of a content stream, in the inks of a press.
//!
//! In: the operations of a page, a form or a pattern, and what its names for colour spaces mean. Out:
//! the same operations with other colours. Pure black text and lines print over what is beneath
//! them, so that no white gap opens if the plates are not quite aligned. Knows no file.

use super::super::objects::{Object, Operation, encode};
use super::inks::{Ink, Inks};
use std::collections::{BTreeMap, BTreeSet};

/// What a colour space is, as far as its colours are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Rgb,
    Grey,
    /// The four inks, and everything that keeps its own colours.
    Other,
}

/// What was found in the operations, and what they now need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Needs {
    /// Spot colours by their place in the list.
    pub(super) spots: BTreeSet<usize>,
    /// Whether overprinting is switched.
    pub(super) overprint: bool,
}

/// The name of the colour space of a spot colour, in the resources of a stream.
pub(super) fn spot_name(index: usize) -> String {
    format!("SpotInk{index}")
}

/// The name of a graphics state: whether fills and lines print over what is beneath them.
pub(super) fn state_name(over: Over) -> &'static str {
    match (over.fill, over.stroke) {
        (false, false) => "OverNothing",
        (true, false) => "OverFill",
        (false, true) => "OverLine",
        (true, true) => "OverBoth",
    }
}

/// Whether fills and lines print over what is beneath them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Over {
    pub(super) fill: bool,
    pub(super) stroke: bool,
}

impl Over {
    pub(super) const ALL: [Self; 4] = [
        Self { fill: false, stroke: false },
        Self { fill: true, stroke: false },
        Self { fill: false, stroke: true },
        Self { fill: true, stroke: true },
    ];
}

/// One of the two current colours.
#[derive(Debug, Clone, Copy)]
struct Current {
    space: Space,
    is_black: bool,
}

/// Black, in grey: the colour at the start of a page.
const START: Current = Current { space: Space::Grey, is_black: true };

#[derive(Debug, Clone, Copy)]
struct State {
    fill: Current,
    stroke: Current,
    over: Over,
    /// Whether text is drawn with its outline.
    outlined: bool,
    /// Whether text is filled.
    filled: bool,
}

/// Writes the operations anew.
pub(super) fn rewrite(
    operations: &[Operation],
    spaces: &BTreeMap<Vec<u8>, Space>,
    inks: &Inks<'_>,
) -> Option<(Vec<u8>, Needs)> {
    let start =
        State { fill: START, stroke: START, over: Over::default(), outlined: false, filled: true };
    let mut writer = Writer {
        spaces,
        inks,
        state: start,
        saved: Vec::new(),
        needs: Needs::default(),
        out: Vec::with_capacity(operations.len()),
        in_path: false,
    };
    for at in 0..operations.len() {
        writer.operation(operations, at);
    }
    let Writer { needs, out, saved, .. } = writer;
    // Something is missing at the end if not every state was restored.
    saved.is_empty().then(|| (encode(&out), needs))
}

struct Writer<'a> {
    spaces: &'a BTreeMap<Vec<u8>, Space>,
    inks: &'a Inks<'a>,
    state: State,
    saved: Vec<State>,
    needs: Needs,
    out: Vec<Operation>,
    in_path: bool,
}

impl Writer<'_> {
    fn operation(&mut self, all: &[Operation], at: usize) {
        let operation = &all[at];
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "q" => self.saved.push(self.state),
            "Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            "Tr" => {
                let mode = operands.first().and_then(|mode| mode.as_i64().ok()).unwrap_or(0);
                self.state.outlined = matches!(mode, 1 | 2 | 5 | 6);
                self.state.filled = matches!(mode, 0 | 2 | 4 | 6);
            }
            "cs" | "CS" => {
                let name = operands.first().and_then(|name| name.as_name().ok());
                let space = name.map_or(Space::Other, |name| self.space(name));
                let current = Current { space, is_black: false };
                let is_fill = operation.operator == "cs";
                *self.current(is_fill) = current;
                if space != Space::Other {
                    // Almost always a colour follows, which replaces the black of a new space.
                    let follows = all.get(at + 1).is_some_and(|next| {
                        let names: &[&str] = if is_fill { &["sc", "scn"] } else { &["SC", "SCN"] };
                        names.contains(&next.operator.as_str())
                    });
                    if !follows {
                        self.paint(is_fill, Ink::Black(100));
                    }
                    // The names of inks are no longer colours of this space.
                    self.current(is_fill).space = space;
                    return;
                }
            }
            "sc" | "scn" | "SC" | "SCN" => {
                let is_fill = operation.operator.starts_with('s');
                let space = self.current(is_fill).space;
                if let Some(ink) = self.ink(space, operands) {
                    self.paint(is_fill, ink);
                    return;
                }
                self.current(is_fill).is_black = false;
            }
            "rg" | "RG" | "g" | "G" => {
                let is_fill = operation.operator.starts_with(['r', 'g']);
                let space = if operands.len() == 3 { Space::Rgb } else { Space::Grey };
                if let Some(ink) = self.ink(space, operands) {
                    self.current(is_fill).space = Space::Other;
                    self.paint(is_fill, ink);
                    return;
                }
            }
            "k" | "K" => {
                let is_fill = operation.operator == "k";
                let shares: Vec<f64> =
                    operands.iter().filter_map(|share| share.as_float().ok()).collect();
                let is_black = shares == [0.0, 0.0, 0.0, 1.0];
                *self.current(is_fill) = Current { space: Space::Other, is_black };
            }
            "Tj" | "TJ" | "'" | "\"" => self.overprint(Over {
                fill: self.state.filled && self.state.fill.is_black,
                stroke: self.state.outlined && self.state.stroke.is_black,
            }),
            "m" | "re" if !self.in_path => {
                self.in_path = true;
                // The state cannot be switched between a path and its painting.
                let end = all[at..].iter().find_map(|next| painting(&next.operator));
                match end {
                    Some((_, true)) => {
                        let stroke = self.state.stroke.is_black;
                        self.overprint(Over { fill: false, stroke });
                    }
                    Some((true, false)) => self.overprint(Over::default()),
                    _ => {}
                }
            }
            "sh" | "Do" => self.overprint(Over::default()),
            operator if painting(operator).is_some() => self.in_path = false,
            _ => {}
        }
        self.out.push(operation.clone());
    }

    fn current(&mut self, is_fill: bool) -> &mut Current {
        if is_fill { &mut self.state.fill } else { &mut self.state.stroke }
    }

    fn space(&self, name: &[u8]) -> Space {
        match name {
            b"DeviceRGB" => Space::Rgb,
            b"DeviceGray" => Space::Grey,
            name => self.spaces.get(name).copied().unwrap_or(Space::Other),
        }
    }

    /// The ink of a colour in a space whose colours are changed.
    fn ink(&self, space: Space, operands: &[Object]) -> Option<Ink> {
        let channels: Vec<u8> = operands.iter().map(channel).collect::<Option<_>>()?;
        match (space, channels.as_slice()) {
            (Space::Rgb, &[red, green, blue]) => Some(self.inks.of([red, green, blue])),
            (Space::Grey, &[grey]) => Some(self.inks.of([grey; 3])),
            _ => None,
        }
    }

    fn paint(&mut self, is_fill: bool, ink: Ink) {
        self.current(is_fill).is_black = ink == Ink::Black(100);
        let (space, colour, four) = if is_fill { ("cs", "scn", "k") } else { ("CS", "SCN", "K") };
        if let Ink::Spot(index, tint) = ink {
            self.needs.spots.insert(index);
            let name = Object::Name(spot_name(index).into_bytes());
            self.out.push(Operation::new(space, vec![name]));
            self.out.push(Operation::new(colour, vec![share(tint)]));
        } else {
            let shares = self.inks.simulated(ink);
            self.out.push(Operation::new(four, shares.map(share).to_vec()));
        }
    }

    fn overprint(&mut self, over: Over) {
        if self.state.over != over {
            self.state.over = over;
            self.needs.overprint = true;
            let name = Object::Name(state_name(over).as_bytes().to_vec());
            self.out.push(Operation::new("gs", vec![name]));
        }
    }
}

/// Whether an operator that ends a path fills and strokes it.
fn painting(operator: &str) -> Option<(bool, bool)> {
    match operator {
        "S" | "s" => Some((false, true)),
        "f" | "F" | "f*" => Some((true, false)),
        "B" | "B*" | "b" | "b*" => Some((true, true)),
        "n" => Some((false, false)),
        _ => None,
    }
}

/// A share in per cent as a number from 0 to 1.
pub(super) fn share(per_cent: u8) -> Object {
    match per_cent {
        0 => Object::Integer(0),
        100 => Object::Integer(1),
        share => Object::Real(f64::from(share) / 100.0),
    }
}

/// A number from 0 to 1 as one from 0 to 255.
pub(super) fn channel(number: &Object) -> Option<u8> {
    let number = number.as_float().ok()?;
    Some((number.clamp(0.0, 1.0) * 255.0).round() as u8)
}
