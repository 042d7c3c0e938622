//! Pictures in the inks of a press.
//!
//! In: a picture of a PDF in RGB or grey. Out: the same picture in the four inks, or in black alone if
//! it has no colour. A photograph is converted as a whole; in a drawing, every grey is black alone.
//! Knows no page.

use super::super::objects::{Dictionary, Object, Stream, deflated};
use super::inks::{Inks, grey_of};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use moxcms::{ColorProfile, RenderingIntent};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// How closely a photograph is encoded again, out of 100.
const QUALITY: u8 = 94;

/// Decoded samples of eight bits.
struct Pixels {
    samples: Vec<u8>,
    channels: usize,
    is_photograph: bool,
}

/// The colours of a picture's samples.
pub(super) enum Source {
    Rgb(Option<Vec<u8>>),
    Grey,
}

/// The picture in inks, or nothing if its form is not known.
pub(super) fn converted(picture: &Stream, source: &Source, inks: &Inks<'_>) -> Option<Stream> {
    let width = size(&picture.dict, b"Width")?;
    let height = size(&picture.dict, b"Height")?;
    let channels = match source {
        Source::Rgb(_) => 3,
        Source::Grey => 1,
    };
    let pixels = decode(picture, width, height, channels)?;
    let is_grey = pixels.channels == 1
        || pixels.samples.chunks_exact(3).all(|pixel| pixel[0] == pixel[1] && pixel[1] == pixel[2]);
    let (samples, space) = if is_grey {
        let black = pixels.samples.chunks_exact(pixels.channels).map(|pixel| {
            // A sample of grey is the absence of ink.
            let share = u32::from(inks.black(pixel[0]));
            u8::MAX - ((share * 255 + 50) / 100) as u8
        });
        (black.collect(), "DeviceGray")
    } else {
        (in_four_inks(&pixels, source, inks)?, "DeviceCMYK")
    };
    let mut dict = picture.dict.clone();
    for key in [b"DecodeParms".as_slice(), b"Decode", b"Intent", b"Length"] {
        dict.remove(key);
    }
    dict.set("ColorSpace", Object::name(space));
    dict.set("BitsPerComponent", 8_i64);
    let data = if pixels.is_photograph {
        // Photographs in four inks are turned over in JPEG, as every program expects.
        if !is_grey {
            dict.set("Decode", [1, 0, 1, 0, 1, 0, 1, 0].map(Object::Integer).to_vec());
        }
        dict.set("Filter", Object::name("DCTDecode"));
        as_jpeg(&samples, width, height, is_grey)?
    } else {
        dict.set("Filter", Object::name("FlateDecode"));
        deflated(&samples)?
    };
    Some(Stream::new(dict, data))
}

fn in_four_inks(pixels: &Pixels, source: &Source, inks: &Inks<'_>) -> Option<Vec<u8>> {
    // Photographs keep the relation of their colours, and drawings the colours themselves.
    let intent = if pixels.is_photograph {
        RenderingIntent::Perceptual
    } else {
        RenderingIntent::RelativeColorimetric
    };
    let own = match source {
        Source::Rgb(Some(profile)) => ColorProfile::new_from_slice(profile).ok(),
        _ => None,
    };
    let own = own.unwrap_or_else(ColorProfile::new_srgb);
    let converter = inks.profile.inks_of_rgb(&own, intent)?;
    let mut out = vec![0; pixels.samples.len() / 3 * 4];
    converter.transform(&pixels.samples, &mut out).ok()?;
    if !pixels.is_photograph {
        for (pixel, four) in pixels.samples.chunks_exact(3).zip(out.chunks_exact_mut(4)) {
            if pixel[0] == pixel[1] && pixel[1] == pixel[2] {
                let share = u32::from(inks.black(grey_of([pixel[0], pixel[1], pixel[2]])));
                four.copy_from_slice(&[0, 0, 0, ((share * 255 + 50) / 100) as u8]);
            }
        }
    }
    Some(out)
}

fn decode(picture: &Stream, width: usize, height: usize, channels: usize) -> Option<Pixels> {
    let filters = picture.filters();
    let bits = picture.dict.get(b"BitsPerComponent").and_then(Object::as_i64).unwrap_or(8);
    if picture.dict.has(b"Decode") {
        return None;
    }
    let (samples, is_photograph) = match filters.as_slice() {
        [b"DCTDecode"] => {
            let wanted = if channels == 3 { ColorSpace::RGB } else { ColorSpace::Luma };
            let options = DecoderOptions::default().jpeg_set_out_colorspace(wanted);
            let mut decoder =
                JpegDecoder::new_with_options(ZCursor::new(picture.content.as_slice()), options);
            (decoder.decode().ok()?, true)
        }
        [] | [b"FlateDecode"] => {
            let samples = picture.decoded().ok()?;
            match bits {
                8 => (samples, false),
                16 => (samples.chunks_exact(2).map(|two| two[0]).collect(), false),
                _ => return None,
            }
        }
        _ => return None,
    };
    let is_whole = samples.len() == width.checked_mul(height)?.checked_mul(channels)?;
    is_whole.then_some(Pixels { samples, channels, is_photograph })
}

fn as_jpeg(samples: &[u8], width: usize, height: usize, is_grey: bool) -> Option<Vec<u8>> {
    let mut data = Vec::new();
    let mut encoder = Encoder::new(&mut data, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
    let (width, height) = (u16::try_from(width).ok()?, u16::try_from(height).ok()?);
    let colours = if is_grey { ColorType::Luma } else { ColorType::Cmyk };
    encoder.encode(samples, width, height, colours).ok()?;
    Some(data)
}

pub(super) fn size(dict: &Dictionary, key: &[u8]) -> Option<usize> {
    usize::try_from(dict.get(key).ok()?.as_i64().ok()?).ok()
}
