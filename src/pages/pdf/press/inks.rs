//! Which inks print a colour.
//!
//! In: a colour of the screen (sRGB), the profile of a press, and the spot colours of a brand. Out:
//! shares of inks in whole per cent, which are the same on every machine. Greys are black ink alone.
//! Knows no PDF.

use crate::ground::icc::{Converter, PressProfile};
use crate::project::SpotInk;
use moxcms::RenderingIntent;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What prints a colour. Shares are in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Black(u8),
    /// Cyan, magenta, yellow and black.
    Process([u8; 4]),
    /// A spot colour by its place in the list, and how strong it is.
    Spot(usize, u8),
}

/// Channels that differ by no more than this make a grey.
const GREY: u8 = 10;
/// The same for colours that are so dark that nobody sees their hue in thin lines.
const DARK_GREY: u8 = 26;
const DARK: u8 = 0x38;
/// Spot colours nearer to white than this have no tints that could be told apart.
const LEAST_STRENGTH: u8 = 60;

/// A press with a brand's inks.
pub(super) struct Inks<'a> {
    pub(super) profile: &'a PressProfile,
    colours: Converter,
    /// The grey of the screen, from 0 to 255, that each per cent of black ink looks like.
    ramp: Vec<u8>,
    pub(super) spots: &'a [SpotInk],
    known: RefCell<BTreeMap<[u8; 3], Ink>>,
}

impl<'a> Inks<'a> {
    /// `None` if the profile cannot be used, which was found when it was read.
    pub(super) fn new(profile: &'a PressProfile, spots: &'a [SpotInk]) -> Option<Self> {
        let colours = profile.inks_of_srgb(RenderingIntent::RelativeColorimetric)?;
        let inks: Vec<u8> = (0..=100)
            .flat_map(|share| [0, 0, 0, (share * 255 + 50) / 100_u32])
            .map(|v| v as u8)
            .collect();
        let mut seen = vec![0; 101 * 3];
        profile.to_srgb()?.transform(&inks, &mut seen).ok()?;
        let ramp = seen.chunks_exact(3).map(|seen| grey_of([seen[0], seen[1], seen[2]]));
        let ramp = ramp.collect();
        Some(Self { profile, colours, ramp, spots, known: RefCell::default() })
    }

    /// The inks of a colour in text, rules, shapes and drawings.
    pub(super) fn of(&self, colour: [u8; 3]) -> Ink {
        if let Some(known) = self.known.borrow().get(&colour) {
            return *known;
        }
        let ink = self.spot(colour).unwrap_or_else(|| self.without_spots(colour));
        self.known.borrow_mut().insert(colour, ink);
        ink
    }

    /// The inks of a colour where spot colours cannot be used.
    pub(super) fn without_spots(&self, colour: [u8; 3]) -> Ink {
        if is_grey(colour) {
            return Ink::Black(self.black(grey_of(colour)));
        }
        let shares = self.process(colour).map(per_cent);
        match shares {
            [0, 0, 0, black] => Ink::Black(black),
            shares => Ink::Process(shares),
        }
    }

    /// The four inks of a colour, from 0 to 255.
    pub(super) fn process(&self, colour: [u8; 3]) -> [u8; 4] {
        let mut inks = [0; 4];
        // A transform of one pixel cannot fail: both lengths are right.
        let _ = self.colours.transform(&colour, &mut inks);
        inks
    }

    /// The inks of any colour as four shares in per cent; a spot colour as it is simulated.
    pub(super) fn simulated(&self, ink: Ink) -> [u8; 4] {
        match ink {
            Ink::Black(share) => [0, 0, 0, share],
            Ink::Process(shares) => shares,
            Ink::Spot(index, tint) => {
                let Some(spot) = self.spots.get(index) else { return [0; 4] };
                let full = self.process(channels(spot)).map(per_cent);
                full.map(|share| ((u32::from(share) * u32::from(tint) + 50) / 100) as u8)
            }
        }
    }

    /// How much black ink looks most like a grey of the screen.
    pub(super) fn black(&self, grey: u8) -> u8 {
        if grey == u8::MAX {
            return 0;
        }
        let distance = |share: &usize| self.ramp[*share].abs_diff(grey);
        // The darkest share wins if several are as near.
        let nearest = (0..=100).rev().min_by_key(distance).unwrap_or(100);
        let is_darkest = self.ramp.last().is_some_and(|darkest| grey <= *darkest);
        if is_darkest { 100 } else { nearest as u8 }
    }

    /// The spot colour that a colour is, at full strength or as a tint on white.
    fn spot(&self, colour: [u8; 3]) -> Option<Ink> {
        let exact = self.spots.iter().position(|spot| channels(spot) == colour);
        if let Some(index) = exact {
            return Some(Ink::Spot(index, 100));
        }
        if is_grey(colour) {
            return None;
        }
        self.spots.iter().enumerate().find_map(|(index, spot)| {
            let full = channels(spot);
            let strength = full.iter().map(|channel| u8::MAX - channel).max().unwrap_or(0);
            if strength < LEAST_STRENGTH {
                return None;
            }
            let tint = (1..100_u32).find(|tint| {
                full.iter().zip(colour).all(|(full, own)| {
                    let wanted = 255 - (u32::from(u8::MAX - full) * tint + 50) / 100;
                    u32::from(own).abs_diff(wanted) <= 1
                })
            })?;
            Some(Ink::Spot(index, tint as u8))
        })
    }
}

/// Whether a colour is printed in black alone.
pub(super) fn is_grey(colour: [u8; 3]) -> bool {
    let (low, high) = (colour.iter().min(), colour.iter().max());
    let (Some(low), Some(high)) = (low, high) else { return false };
    let most = if *high <= DARK { DARK_GREY } else { GREY };
    // Very light tints have a hue, however weak.
    let most = if *low >= 0xe0 { 2 } else { most };
    high - low <= most
}

/// How light a colour is, as a grey of the screen (the weights of sRGB, on coded values).
pub(super) fn grey_of([red, green, blue]: [u8; 3]) -> u8 {
    let sum = 2126 * u32::from(red) + 7152 * u32::from(green) + 722 * u32::from(blue);
    ((sum + 5000) / 10_000) as u8
}

/// From 255 parts to 100.
pub(super) fn per_cent(share: u8) -> u8 {
    ((u32::from(share) * 100 + 127) / 255) as u8
}

fn channels(spot: &SpotInk) -> [u8; 3] {
    [spot.colour.red, spot.colour.green, spot.colour.blue]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Colour;

    #[test]
    fn greys_are_black_alone_and_the_ink_of_text_is_all_of_it() {
        let profile = PressProfile::fogra39();
        let inks = Inks::new(&profile, &[]).expect("the profile can be used");
        assert_eq!(inks.of([255, 255, 255]), Ink::Black(0));
        for text in [[0, 0, 0], [0x1a, 0x1a, 0x1a], [0x1c, 0x1c, 0x1c]] {
            assert_eq!(inks.of(text), Ink::Black(100), "{text:?}");
        }
        let shares: Vec<Ink> = (0..=255).map(|grey| inks.of([grey, grey, grey])).collect();
        let shares: Vec<u8> = shares
            .iter()
            .map(|ink| match ink {
                Ink::Black(share) => *share,
                other => panic!("{other:?}"),
            })
            .collect();
        assert!(shares.windows(2).all(|two| two[0] >= two[1]), "lighter greys have less ink");
        assert!((55..70).contains(&shares[0x80]), "{}", shares[0x80]);
    }

    #[test]
    fn brand_colours_keep_within_the_limit_of_the_profile() {
        let profile = PressProfile::fogra39();
        let inks = Inks::new(&profile, &[]).expect("the profile can be used");
        for red in (0..=255).step_by(17) {
            for green in (0..=255).step_by(17) {
                for blue in (0..=255).step_by(17) {
                    let shares = inks.simulated(inks.of([red, green, blue].map(|v: i32| v as u8)));
                    let total: u32 = shares.iter().map(|share| u32::from(*share)).sum();
                    assert!(total <= 303, "{red} {green} {blue}: {shares:?}");
                }
            }
        }
        // Plum, as a print shop would mix it: much magenta, hardly any yellow.
        let Ink::Process([cyan, magenta, yellow, _]) = inks.of([0x6d, 0x2b, 0x5e]) else {
            panic!("a colour");
        };
        assert!(magenta > cyan && cyan > yellow, "{cyan} {magenta} {yellow}");
    }

    #[test]
    fn a_named_ink_prints_its_colour_and_the_tints_of_it() {
        let plum = SpotInk {
            name: "PANTONE 519 C".to_owned(),
            colour: Colour { red: 0x6d, green: 0x2b, blue: 0x5e },
        };
        let profile = PressProfile::fogra39();
        let spots = [plum];
        let inks = Inks::new(&profile, &spots).expect("the profile can be used");
        assert_eq!(inks.of([0x6d, 0x2b, 0x5e]), Ink::Spot(0, 100));
        // Eight per cent on white, as in the tint of a palette.
        assert_eq!(inks.of([0xf3, 0xee, 0xf2]), Ink::Spot(0, 8));
        assert!(matches!(inks.of([0x2b, 0x6d, 0x5e]), Ink::Process(_)));
        assert_eq!(inks.of([0x1a, 0x1a, 0x1a]), Ink::Black(100));
    }
}
