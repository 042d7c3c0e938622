//! Colour profiles of pictures.
//!
//! In: the profile in a picture's file, and the inks of a CMYK picture. Out: the profile without
//! anything but its colours, if it fits, and the inks as sRGB. The same on every machine.

use moxcms::{
    ColorProfile, DataColorSpace, Layout, ProfileText, RenderingIntent, TransformOptions,
};
use std::ops::Range;

/// Where a profile says when it was made (ICC.1, section 7.2.1), and what all of ours say instead: the
/// first of January 2000.
const CREATED: Range<usize> = 24..36;
const NO_TIME: [u8; 12] = [0x07, 0xd0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];

/// The colours of a profile, if it can be read and describes grey or RGB ones. The profile of a screen
/// also says whose computer it is attached to, its serial number, and when somebody calibrated it.
pub(super) fn plain(profile: &[u8], is_grey: bool) -> Option<Vec<u8>> {
    let wanted = if is_grey { DataColorSpace::Gray } else { DataColorSpace::Rgb };
    let mut profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != wanted {
        return None;
    }
    profile.description = Some(ProfileText::PlainString("Picture".to_owned()));
    profile.copyright = Some(ProfileText::PlainString("None".to_owned()));
    profile.device_manufacturer = None;
    profile.device_model = None;
    profile.char_target = None;
    profile.viewing_conditions_description = None;
    profile.calibration_date = None;
    let mut plain = profile.encode().ok()?;
    plain.get_mut(CREATED)?.copy_from_slice(&NO_TIME);
    Some(plain)
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
