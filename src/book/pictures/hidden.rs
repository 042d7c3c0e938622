//! What a picture's file holds beside the picture.
//!
//! In: EXIF data, and what the readers of PNG and JPEG come across. Out: words for the person who
//! added the picture. The place where a photograph was taken, the serial number of a camera or a
//! preview of the uncropped picture can harm somebody, and no reader needs them.

use crate::ground::words::listed;
use exif::{Context, Exif, In, Reader, Tag};
use image::metadata::Orientation;
use std::collections::BTreeSet;

/// What was found, in the order in which it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Place,
    Camera,
    Preview,
    Editing,
    Words,
    Unseen,
    More,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Place => "the place where it was taken (GPS)",
            Self::Camera => "details of the camera, the time or the person (EXIF)",
            Self::Preview => "a preview of the picture as it was (thumbnail)",
            Self::Editing => "what editing programs recorded (XMP, IPTC)",
            Self::Words => "text (comments)",
            Self::Unseen => "what was rubbed out, as transparent pixels with their colours",
            Self::More => "more pictures or data after the picture",
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Hidden(BTreeSet<Kind>);

impl Hidden {
    pub(super) fn add(&mut self, kind: Kind) {
        self.0.insert(kind);
    }

    pub(super) fn add_exif(&mut self, exif: ExifFacts) {
        self.0.extend(exif.kinds);
    }

    /// What was found as a list, or `None`.
    pub(super) fn words(&self) -> Option<String> {
        let words: Vec<String> = self.0.iter().map(|kind| kind.words().to_owned()).collect();
        (!words.is_empty()).then(|| listed(&words))
    }
}

/// What matters in EXIF data.
pub(super) struct ExifFacts {
    pub(super) orientation: Orientation,
    kinds: Vec<Kind>,
}

impl Default for ExifFacts {
    fn default() -> Self {
        Self { orientation: Orientation::NoTransforms, kinds: Vec::new() }
    }
}

/// Reads EXIF data. Data that cannot be read is treated as details of the camera.
pub(super) fn read_exif(bytes: &[u8]) -> ExifFacts {
    let mut facts = ExifFacts::default();
    let read = Reader::new().continue_on_error(true).read_raw(bytes.to_vec());
    let exif: Exif = match read {
        Ok(exif) => exif,
        Err(exif::Error::PartialResult(partial)) => partial.into_inner().0,
        Err(_) => {
            facts.kinds.push(Kind::Camera);
            return facts;
        }
    };
    for field in exif.fields() {
        if field.ifd_num == In::THUMBNAIL {
            facts.kinds.push(Kind::Preview);
        } else if field.tag.context() == Context::Gps {
            facts.kinds.push(Kind::Place);
        } else if field.tag == Tag::Orientation {
            let value = field.value.get_uint(0).and_then(|value| u8::try_from(value).ok());
            if let Some(orientation) = value.and_then(Orientation::from_exif) {
                facts.orientation = orientation;
            }
        } else if !HARMLESS.contains(&field.tag) {
            facts.kinds.push(Kind::Camera);
        }
    }
    facts
}

/// Fields that only describe how the pixels are stored.
const HARMLESS: [Tag; 11] = [
    Tag::XResolution,
    Tag::YResolution,
    Tag::ResolutionUnit,
    Tag::YCbCrPositioning,
    Tag::ColorSpace,
    Tag::PixelXDimension,
    Tag::PixelYDimension,
    Tag::ExifVersion,
    Tag::FlashpixVersion,
    Tag::ComponentsConfiguration,
    Tag::Software,
];
