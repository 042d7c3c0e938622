//! Colours, their contrast according to WCAG 2.2, and the palette that layouts use.
//!
//! In: a brand's colours. Out: their roles, so that text passes in every pair of colours that the
//! layouts use, and whether no colour of the brand can be text. A brand's colour is never changed
//! for paper. Knows nothing about files.
//!
//! Contrast: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>. Shades keep the hue and change the
//! lightness in OKLab: <https://bottosson.github.io/posts/oklab/>.

use serde::Serialize;
use std::fmt;

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour {
    pub(crate) red: u8,
    pub(crate) green: u8,
    pub(crate) blue: u8,
}

impl Colour {
    pub(crate) const WHITE: Self = Self { red: 255, green: 255, blue: 255 };
    /// The text colour of every layout.
    pub(crate) const INK: Self = Self { red: 0x1a, green: 0x1a, blue: 0x1a };
    pub(crate) const BLACK: Self = Self { red: 0, green: 0, blue: 0 };
    /// The background of a page in dark mode, as our style sheet sets it.
    pub(crate) const DARK_PAGE: Self = Self { red: 0x12, green: 0x12, blue: 0x12 };

    /// Reads `#rrggbb`, for tests.
    #[cfg(test)]
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let hex = u32::from_str_radix(text.strip_prefix('#')?, 16).ok()?;
        let [_, red, green, blue] = hex.to_be_bytes();
        Some(Self { red, green, blue })
    }

    /// Relative luminance, 0 to 1.
    pub(crate) fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio, 1 to 21.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The colour of text on this one: white, as brands prefer it, or else ink. On a few shades in
    /// the middle only black has the contrast.
    fn text_on(self) -> Self {
        let passes = |text: &Self| text.contrast(self) >= TEXT_CONTRAST;
        [Self::WHITE, Self::INK].into_iter().find(passes).unwrap_or(Self::BLACK)
    }

    /// The nearest shade of the same hue that reaches `ratio` against `ground`, which may depend on
    /// the shade. It is darker if `page` is light, and lighter if `page` is dark. If the colour
    /// already passes, it is returned.
    fn passing(self, page: Self, ratio: f64, ground: impl Fn(Self) -> Self) -> Self {
        let passes = |shade: &Self| shade.contrast(ground(*shade)) >= ratio;
        if passes(&self) {
            return self;
        }
        let end = if page.luminance() > 0.18 { 0.0 } else { 1.0 };
        let [lightness, a, b] = self.to_oklab();
        (1..=200)
            .map(|step| {
                let share = f64::from(step) / 200.0;
                let keep = 1.0 - share * share;
                Self::from_oklab([lightness + (end - lightness) * share, a * keep, b * keep])
            })
            .find(passes)
            .unwrap_or(if end == 0.0 { Self::BLACK } else { Self::WHITE })
    }

    /// This colour over `ground` with the opacity `share` (0 to 1), as a browser blends the two.
    pub(crate) fn over(self, ground: Self, share: f64) -> Self {
        let mix = |own: u8, other: u8| {
            (f64::from(other) + (f64::from(own) - f64::from(other)) * share).round() as u8
        };
        Self {
            red: mix(self.red, ground.red),
            green: mix(self.green, ground.green),
            blue: mix(self.blue, ground.blue),
        }
    }

    /// The counterpart of a colour that was chosen for light pages: of the same hue, dark if this is
    /// light, and light if this is dark. White becomes the dark page.
    pub(crate) fn on_dark(self) -> Self {
        let [lightness, a, b] = self.to_oklab();
        if self == Self::WHITE {
            return Self::DARK_PAGE;
        }
        let below_ink = (lightness - 0.22).max(0.0) / 0.78;
        Self::from_oklab([0.94 - below_ink * 0.76, a * 0.9, b * 0.9])
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn to_oklab(self) -> [f64; 3] {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    fn from_oklab([lightness, a, b]: [f64; 3]) -> Self {
        let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        let channel = |value: f64| {
            let value = value.clamp(0.0, 1.0);
            let encoded = if value <= 0.003_130_8 {
                value * 12.92
            } else {
                1.055 * value.powf(1.0 / 2.4) - 0.055
            };
            (encoded * 255.0).round() as u8
        };
        Self {
            red: channel(4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s),
            green: channel(-1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s),
            blue: channel(-0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The contrast that text needs (WCAG 2.2, 1.4.3 level AA, for text of any size).
pub(crate) const TEXT_CONTRAST: f64 = 4.5;

/// The contrast that a shape needs to be seen (WCAG 2.2, 1.4.11).
const SHAPE_CONTRAST: f64 = 3.0;

/// The share of the brand's colour in the tint, which is the darkest ground for accent text in layouts.
const TINT: f64 = 0.08;
/// The same in an ebook's dark mode.
const TINT_ON_DARK: f64 = 0.12;

/// The colour roles of the layouts. Every pair that a layout uses passes by construction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Palette {
    /// The brand's colour as it is, for areas and bars: a yellow stays yellow.
    pub(crate) ground: Colour,
    /// For shapes on `ground` that must be seen: the brand's second colour if it can be told from
    /// the first, otherwise as text.
    pub(crate) mark: Colour,
    /// For text on `ground`: white, or a dark colour if white is too weak.
    pub(crate) on_ground: Colour,
    /// For text and thin lines on white or on `tint`: the brand's colour if it has the contrast,
    /// otherwise its second colour if that has it, otherwise ink.
    pub accent: Colour,
    /// For text on `accent`: white, or ink if white is too weak.
    pub(crate) on_accent: Colour,
    /// A very light background in the brand's hue, for text in ink or `accent`.
    pub(crate) tint: Colour,
    /// The brand's colour as text on a dark page (the dark mode of EPUB readers).
    pub(crate) accent_on_dark: Colour,
    /// The brand's second colour, for shapes without text; the first if the brand has no second
    /// colour.
    pub(crate) second: Colour,
}

/// A brand without a colour that can be read as text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct WeakText {
    pub(crate) primary: Colour,
    /// The contrast of `primary` on its own tint, the darkest ground that it would have.
    pub(crate) ratio: f64,
}

impl Palette {
    /// The ground for accents on a dark page.
    pub(crate) fn tint_on_dark(&self) -> Colour {
        self.accent_on_dark.over(Colour::DARK_PAGE, TINT_ON_DARK)
    }

    /// Black on white, for every brand.
    pub(crate) fn black() -> Self {
        let (black, white) = (Colour::BLACK, Colour::WHITE);
        Self {
            ground: black,
            mark: white,
            on_ground: white,
            accent: black,
            on_accent: white,
            tint: white,
            accent_on_dark: white,
            second: black,
        }
    }

    /// The palette of a brand, and whether its colours fail as text.
    pub(crate) fn derive(primary: Colour, secondary: Option<Colour>) -> (Self, Option<WeakText>) {
        let tint = primary.over(Colour::WHITE, TINT);
        // The tint is a little darker than white, so a colour that passes on it passes on both.
        let passes = |colour: &Colour| colour.contrast(tint) >= TEXT_CONTRAST;
        let readable = [Some(primary), secondary].into_iter().flatten().find(passes);
        let accent = readable.unwrap_or(Colour::INK);
        let on_dark = |accent: Colour| accent.over(Colour::DARK_PAGE, TINT_ON_DARK);
        let palette = Self {
            ground: primary,
            mark: secondary
                .filter(|second| second.contrast(primary) >= SHAPE_CONTRAST)
                .unwrap_or(primary.text_on()),
            on_ground: primary.text_on(),
            accent,
            on_accent: accent.text_on(),
            tint,
            accent_on_dark: primary.passing(Colour::DARK_PAGE, TEXT_CONTRAST, on_dark),
            second: secondary.unwrap_or(primary),
        };
        let ratio = primary.contrast(tint);
        (palette, readable.is_none().then_some(WeakText { primary, ratio }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    #[test]
    fn contrast_matches_the_published_extremes() {
        assert!((Colour::WHITE.contrast(colour("#000")) - 21.0).abs() < 1e-9);
        assert!((colour("#767676").contrast(Colour::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn every_palette_passes_in_every_pair() {
        for red in (0..=255).step_by(51) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(51) {
                    let primary = Colour { red: red as u8, green: green as u8, blue: blue as u8 };
                    let (palette, _) = Palette::derive(primary, None);
                    for (front, ground) in [
                        (palette.accent, Colour::WHITE),
                        (palette.accent, palette.tint),
                        (palette.on_accent, palette.accent),
                        (palette.on_ground, palette.ground),
                        (Colour::INK, palette.tint),
                        (palette.accent_on_dark, Colour::DARK_PAGE),
                        (
                            palette.accent_on_dark,
                            palette.accent_on_dark.over(Colour::DARK_PAGE, TINT_ON_DARK),
                        ),
                    ] {
                        assert!(
                            front.contrast(ground) >= TEXT_CONTRAST,
                            "{primary}: {front} on {ground}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_passing_colour_is_left_alone() {
        let (palette, weak) = Palette::derive(colour("#1d4f91"), None);
        assert_eq!((palette.accent, palette.ground), (colour("#1d4f91"), colour("#1d4f91")));
        assert_eq!((palette.on_ground, weak), (Colour::WHITE, None));
    }

    #[test]
    fn a_yellow_stays_yellow_and_its_text_is_dark() {
        let yellow = colour("#f2b705");
        let (palette, weak) = Palette::derive(yellow, None);
        assert_eq!((palette.ground, palette.on_ground), (yellow, Colour::INK));
        assert_eq!((palette.accent, palette.second), (Colour::INK, yellow));
        assert_eq!(weak.map(|weak| weak.primary), Some(yellow));
    }

    #[test]
    fn a_second_colour_that_can_be_read_is_the_colour_of_text() {
        let (yellow, navy) = (colour("#f2b705"), colour("#102a54"));
        let (palette, weak) = Palette::derive(yellow, Some(navy));
        assert_eq!((palette.ground, palette.accent, weak), (yellow, navy, None));
        let (palette, weak) = Palette::derive(yellow, Some(colour("#ffe9b0")));
        assert_eq!(palette.accent, Colour::INK);
        assert!(weak.is_some());
    }
}
