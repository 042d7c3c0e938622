//! Colour profiles of printing presses (ICC.1, ISO 15076-1).
//!
//! In: the bytes of a profile. Out: a `PressProfile` that can be used, or the reason why it cannot.
//! The profile that comes with the tool is in the binary. Knows no project and no PDF.

use super::digest;
use moxcms::{ColorProfile, DataColorSpace, Layout, ProfileClass, RenderingIntent};
use moxcms::{Transform8BitExecutor, TransformOptions};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// The profile that comes with the tool: offset printing on coated paper (FOGRA39).
const FOGRA39: &[u8] = include_bytes!("profiles/FOGRA39L_coated.icc");

/// A converter of pixels of eight bits for each channel.
pub(crate) type Converter = Box<Transform8BitExecutor>;

/// The colours of a printing condition: press, inks and paper.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct PressProfile {
    pub(crate) bytes: Cow<'static, [u8]>,
    /// The printing condition by the name under which the ICC registers it, such as `FOGRA39`.
    /// Without one, print shops know the condition by the profile alone.
    pub(crate) condition: Option<String>,
    /// What the profile says about itself.
    pub(crate) description: String,
}

impl PressProfile {
    /// FOGRA39, for coated paper.
    pub(crate) fn fogra39() -> Self {
        Self {
            bytes: Cow::Borrowed(FOGRA39),
            condition: Some("FOGRA39".to_owned()),
            description: "Coated FOGRA39L".to_owned(),
        }
    }

    /// Reads a profile.
    ///
    /// # Errors
    /// If it is not one of a press that prints with four inks, or colours cannot be converted with
    /// it. The reason completes the sentence “The profile …”.
    pub(crate) fn read(bytes: Vec<u8>, condition: Option<String>) -> Result<Self, &'static str> {
        let profile = ColorProfile::new_from_slice(&bytes)
            .map_err(|_| "is damaged, or is not an ICC profile")?;
        if profile.color_space != DataColorSpace::Cmyk {
            return Err("is not one of four printing inks (CMYK)");
        }
        if profile.profile_class != ProfileClass::OutputDevice {
            return Err("is not one of a press or printer");
        }
        let description = match &profile.description {
            Some(moxcms::ProfileText::PlainString(text)) => text.clone(),
            Some(moxcms::ProfileText::Description(text)) => text.ascii_string.clone(),
            Some(moxcms::ProfileText::Localizable(texts)) => {
                texts.first().map(|text| text.value.clone()).unwrap_or_default()
            }
            None => String::new(),
        };
        let description = description.trim_matches(['\0', ' ']).to_owned();
        let read = Self { bytes: Cow::Owned(bytes), condition, description };
        let can_convert = read.inks_of_srgb(RenderingIntent::RelativeColorimetric).is_some()
            && read.inks_of_srgb(RenderingIntent::Perceptual).is_some()
            && read.to_srgb().is_some();
        if can_convert { Ok(read) } else { Err("has no tables in both directions") }
    }

    /// Converts sRGB to inks, four bytes for a pixel; 255 is full ink.
    pub(crate) fn inks_of_srgb(&self, intent: RenderingIntent) -> Option<Converter> {
        self.inks_of_rgb(&ColorProfile::new_srgb(), intent)
    }

    /// Converts RGB with a profile of its own to inks.
    pub(crate) fn inks_of_rgb(
        &self,
        source: &ColorProfile,
        intent: RenderingIntent,
    ) -> Option<Converter> {
        let own = ColorProfile::new_from_slice(&self.bytes).ok()?;
        source.create_transform_8bit(Layout::Rgb, &own, Layout::Rgba, options(intent)).ok()
    }

    /// Converts inks to sRGB.
    pub(crate) fn to_srgb(&self) -> Option<Converter> {
        let own = ColorProfile::new_from_slice(&self.bytes).ok()?;
        let intent = RenderingIntent::RelativeColorimetric;
        let srgb = ColorProfile::new_srgb();
        own.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgb, options(intent)).ok()
    }

    /// The name of the printing condition, or else of the profile.
    pub(crate) fn name(&self) -> &str {
        self.condition.as_deref().unwrap_or(&self.description)
    }
}

fn options(intent: RenderingIntent) -> TransformOptions {
    TransformOptions { rendering_intent: intent, ..TransformOptions::default() }
}

impl fmt::Debug for PressProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PressProfile").field(&self.name()).finish()
    }
}

/// As its name and digest: the same digest prints the same colours.
impl Serialize for PressProfile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{} {}", self.name(), digest::sha256(&self.bytes)))
    }
}
