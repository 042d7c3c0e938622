//! Colours of a file as shares of its inks.
//!
//! In: colour spaces and the operands of colour operators. Out: how much of each plate a colour
//! takes. Knows no geometry.

use super::super::objects::{Dictionary, Document, Object};

/// The plates of every press.
const PROCESS: [&str; 4] = ["Cyan", "Magenta", "Yellow", "Black"];
/// Colour spaces inside each other.
const DEEPEST: usize = 8;

/// The plates of a file: the four process inks, and then spot colours in the order in which they
/// were found.
#[derive(Debug, Default)]
pub(super) struct Plates {
    spots: Vec<String>,
    used: Vec<bool>,
}

/// How much of each plate, from 0 to 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Shares(Vec<f64>);

/// A colour.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Colour {
    Inks(Shares),
    /// The plates named here are printed, and the others are left as they are.
    Spot(Shares),
    /// A colour of a screen, with the ink that it would take at most.
    Screen,
    /// Nothing is known: a pattern.
    Unknown,
}

impl Shares {
    pub(super) fn of_process(shares: [f64; 4]) -> Self {
        Self(shares.to_vec())
    }

    pub(super) fn get(&self, plate: usize) -> f64 {
        self.0.get(plate).copied().unwrap_or(0.0)
    }

    fn set(&mut self, plate: usize, share: f64) {
        if self.0.len() <= plate {
            self.0.resize(plate + 1, 0.0);
        }
        self.0[plate] = share;
    }

    /// All inks together, in per cent.
    pub(super) fn total(&self) -> f64 {
        100.0 * self.0.iter().sum::<f64>()
    }

    /// Both together, plate by plate.
    pub(super) fn with(&self, other: &Self, join: impl Fn(f64, f64) -> f64) -> Self {
        let plates = self.0.len().max(other.0.len());
        Self((0..plates).map(|plate| join(self.get(plate), other.get(plate))).collect())
    }
}

impl Plates {
    /// The names of the plates on which anything is printed.
    pub(super) fn used(&self) -> Vec<String> {
        let names = PROCESS.iter().copied().chain(self.spots.iter().map(String::as_str));
        let used = names.zip(&self.used).filter(|(_, used)| **used);
        used.map(|(name, _)| name.to_owned()).collect()
    }

    /// Notes that something is printed in a colour.
    pub(super) fn print(&mut self, shares: &Shares) {
        for plate in 0..shares.0.len() {
            if self.used.len() <= plate {
                self.used.resize(plate + 1, false);
            }
            self.used[plate] |= shares.get(plate) > 0.0;
        }
    }

    fn spot(&mut self, name: &str) -> usize {
        let process = PROCESS.iter().position(|known| *known == name);
        let known = self.spots.iter().position(|known| known == name);
        process.or(known.map(|place| PROCESS.len() + place)).unwrap_or_else(|| {
            self.spots.push(name.to_owned());
            PROCESS.len() + self.spots.len() - 1
        })
    }

    /// A colour of a space.
    pub(super) fn colour(
        &mut self,
        space: &Object,
        operands: &[f64],
        document: &Document,
        named: Option<&Dictionary>,
    ) -> Colour {
        self.colour_in(space, operands, document, named, DEEPEST)
    }

    fn colour_in(
        &mut self,
        space: &Object,
        operands: &[f64],
        document: &Document,
        named: Option<&Dictionary>,
        depth: usize,
    ) -> Colour {
        let Some(depth) = depth.checked_sub(1) else { return Colour::Unknown };
        let Ok((_, space)) = document.dereference(space) else { return Colour::Unknown };
        match (space, operands) {
            (Object::Name(name), operands) => match (name.as_slice(), operands) {
                (b"DeviceCMYK", &[cyan, magenta, yellow, black]) => {
                    Colour::Inks(Shares::of_process([cyan, magenta, yellow, black]))
                }
                (b"DeviceGray", &[grey]) => {
                    Colour::Inks(Shares::of_process([0.0, 0.0, 0.0, 1.0 - grey]))
                }
                (b"DeviceRGB", _) => Colour::Screen,
                (name, operands) => match named.and_then(|named| named.get(name).ok()) {
                    Some(space) => self.colour_in(space, operands, document, None, depth),
                    None => Colour::Unknown,
                },
            },
            (Object::Array(parts), operands) => {
                let kind = parts.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
                match kind {
                    b"ICCBased" => {
                        let profile = parts.get(1).and_then(|part| document.dereference(part).ok());
                        let profile = profile.and_then(|(_, profile)| profile.as_stream().ok());
                        let channels = profile.and_then(|p| p.dict.get(b"N").ok()?.as_i64().ok());
                        match (channels, operands) {
                            (Some(4), &[c, m, y, k]) => {
                                Colour::Inks(Shares::of_process([c, m, y, k]))
                            }
                            _ => Colour::Screen,
                        }
                    }
                    b"CalRGB" | b"CalGray" | b"Lab" => Colour::Screen,
                    b"Separation" => {
                        let name = parts.get(1).and_then(|name| name.as_name().ok());
                        let tint = operands.first().copied().unwrap_or(1.0);
                        self.separation(name.unwrap_or_default(), tint)
                    }
                    b"DeviceN" => {
                        let names = parts.get(1).and_then(|names| names.as_array().ok());
                        let mut all = Shares::default();
                        for (name, tint) in names.into_iter().flatten().zip(operands) {
                            let name = String::from_utf8_lossy(name.as_name().unwrap_or_default())
                                .into_owned();
                            let plate = self.spot(&name);
                            all.set(plate, *tint);
                        }
                        Colour::Spot(all)
                    }
                    _ => Colour::Unknown,
                }
            }
            _ => Colour::Unknown,
        }
    }

    fn separation(&mut self, name: &[u8], tint: f64) -> Colour {
        let mut shares = Shares::default();
        match name {
            b"None" => {}
            // Registration marks are on every plate.
            b"All" => (0..PROCESS.len() + self.spots.len()).for_each(|p| shares.set(p, tint)),
            name => {
                let plate = self.spot(&String::from_utf8_lossy(name));
                shares.set(plate, tint);
            }
        }
        Colour::Spot(shares)
    }
}
