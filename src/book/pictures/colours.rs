//! Colour profiles of pictures.
//!
//! In: the profile in a picture's file, and the inks of a CMYK picture. Out: whether the profile
//! fits, and the inks as sRGB. The same on every machine.

use moxcms::{ColorProfile, DataColorSpace, Layout, RenderingIntent, TransformOptions};

/// Whether a profile can be read and describes grey or RGB colours.
pub(super) fn describes(profile: &[u8], is_grey: bool) -> bool {
    let wanted = if is_grey { DataColorSpace::Gray } else { DataColorSpace::Rgb };
    ColorProfile::new_from_slice(profile).is_ok_and(|profile| profile.color_space == wanted)
}

/// Inks as sRGB: four bytes for each pixel (255 is full ink) become three. Without a usable
/// profile, the inks are those of ordinary commercial printing, as the page engine assumes too.
pub(super) fn from_inks(inks: &[u8], profile: Option<&[u8]>) -> Option<Vec<u8>> {
    let own = profile
        .and_then(|profile| ColorProfile::new_from_slice(profile).ok())
        .filter(|profile| profile.color_space == DataColorSpace::Cmyk);
    own.and_then(|profile| {
        convert(inks, &profile, RenderingIntent::RelativeColorimetric)
            .or_else(|| convert(inks, &profile, RenderingIntent::Perceptual))
    })
    .or_else(|| {
        let usual = ColorProfile::new_from_slice(typst_assets::icc::CMYK_TO_XYZ).ok()?;
        convert(inks, &usual, RenderingIntent::Perceptual)
    })
}

fn convert(inks: &[u8], profile: &ColorProfile, intent: RenderingIntent) -> Option<Vec<u8>> {
    let options = TransformOptions { rendering_intent: intent, ..TransformOptions::default() };
    let srgb = ColorProfile::new_srgb();
    let transform =
        profile.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgb, options).ok()?;
    let mut out = vec![0; inks.len() / 4 * 3];
    transform.transform(inks, &mut out).ok()?;
    Some(out)
}
