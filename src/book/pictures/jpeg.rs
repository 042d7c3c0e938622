//! JPEG files.
//!
//! In: a file. Out: its pixels, and the file with nothing in it but the picture: no camera's
//! details, no preview, and none of the pictures that telephones add after the first.

use super::colours;
use super::decoded::{Decoded, check_size, damaged, fitting};
use super::finding::Finding;
use super::hidden::{Hidden, Kind};
use super::passes::Passes;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GrayImage, ImageEncoder, ImageError, RgbImage};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::{Bytes, ImageEXIF, ImageICC};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The quality at which a photograph that has to change is encoded again.
const QUALITY: u8 = 92;

/// The length of what Adobe's programs say about colours.
const ADOBE: usize = 12;

pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, Finding> {
    let mut parts =
        Jpeg::from_bytes(Bytes::from(bytes)).map_err(|_| damaged("its parts cannot be read"))?;
    let exif = parts.exif().map(|exif| exif.to_vec());
    let profile = parts.icc_profile().map(|profile| profile.to_vec());
    let is_adobe = parts.segments().iter().any(is_adobe);
    let hidden = clean(&mut parts)?;
    let without_profile = parts.clone().encoder().bytes();
    let (image, colours) = pixels(&without_profile, profile.as_deref(), is_adobe)?;
    let was_cmyk = colours == Colours::Inks;
    let profile = fitting(profile, colours == Colours::Grey).filter(|_| !was_cmyk);
    parts.set_icc_profile(profile.clone().map(Bytes::from));
    let clean = (!was_cmyk).then(|| parts.encoder().bytes().to_vec());
    Ok(Decoded { image, profile, exif, hidden, was_cmyk, clean })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Colours {
    Grey,
    Rgb,
    Inks,
}

/// The decoded pixels as grey or RGB.
fn pixels(
    file: &[u8],
    profile: Option<&[u8]>,
    is_adobe: bool,
) -> Result<(DynamicImage, Colours), Finding> {
    // Strict, because a damaged picture must be found. Without the paths for particular
    // processors, so that every machine decodes the same pixels.
    //
    // Even so, a scan may end with a few bytes too many, or so few too few that its last blocks are
    // read from padding. The decoder has no option that refuses this, and only a second decoder of the
    // coded bits could: it would find damage that nobody can see, in the last pixels of the picture.
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_use_unsafe(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(file), options);
    decoder.decode_headers().map_err(unreadable)?;
    let (Some((width, height)), Some(stored)) = (decoder.dimensions(), decoder.input_colorspace())
    else {
        return Err(damaged("its size cannot be read"));
    };
    let (width, height) =
        (u32::try_from(width).unwrap_or(u32::MAX), u32::try_from(height).unwrap_or(u32::MAX));
    check_size(width, height)?;
    let (wanted, colours) = match stored {
        ColorSpace::Luma => (ColorSpace::Luma, Colours::Grey),
        ColorSpace::CMYK | ColorSpace::YCCK => (stored, Colours::Inks),
        _ => (ColorSpace::RGB, Colours::Rgb),
    };
    decoder.set_options(decoder.options().jpeg_set_out_colorspace(wanted));
    let mut decoded = decoder.decode().map_err(unreadable)?;
    if stored == ColorSpace::YCCK {
        decoded.chunks_exact_mut(4).for_each(inks_from_ycck);
    }
    if colours == Colours::Inks {
        // Adobe's programs, and everybody after them, store how much paper is left.
        if is_adobe {
            decoded.iter_mut().for_each(|ink| *ink = 255 - *ink);
        }
        decoded = colours::from_inks(&decoded, profile)
            .ok_or_else(|| damaged("its colours cannot be converted"))?;
    }
    let image = match colours {
        Colours::Grey => GrayImage::from_raw(width, height, decoded).map(DynamicImage::ImageLuma8),
        _ => RgbImage::from_raw(width, height, decoded).map(DynamicImage::ImageRgb8),
    };
    Ok((image.ok_or_else(|| damaged("pixels are missing"))?, colours))
}

fn unreadable(error: zune_jpeg::errors::DecodeErrors) -> Finding {
    match error {
        zune_jpeg::errors::DecodeErrors::Unsupported(_) => Finding::error(
            "this kind of JPEG (arithmetic, lossless or with 12 bits) cannot be read",
            "save it as an ordinary JPEG or as PNG",
        ),
        // The decoder's messages are for programmers.
        _ => damaged("its pixels cannot all be read"),
    }
}

/// YCbCr and black to inks (ITU-T T.871, section 7), in whole numbers.
fn inks_from_ycck(pixel: &mut [u8]) {
    let [y, cb, cr] = [0, 1, 2].map(|at| i32::from(pixel[at]));
    let (cb, cr) = (cb - 128, cr - 128);
    let red = y + ((91_881 * cr + 32_768) >> 16);
    let green = y - ((22_554 * cb + 46_802 * cr + 32_768) >> 16);
    let blue = y + ((116_130 * cb + 32_768) >> 16);
    for (ink, light) in pixel.iter_mut().zip([red, green, blue]) {
        *ink = u8::try_from((255 - light).clamp(0, 255)).unwrap_or(0);
    }
}

fn is_adobe(segment: &JpegSegment) -> bool {
    segment.marker() == markers::APP14 && segment.contents().starts_with(b"Adobe")
}

/// Whether a part is the header of a frame.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, markers::DHT | markers::DAC | 0xc8)
}

/// Whether a part says how pixels are stored: frames, tables and intervals (T.81, table B.1).
fn describes_pixels(marker: u8) -> bool {
    is_frame(marker)
        || matches!(
            marker,
            markers::DHT | markers::DAC | markers::DQT | markers::DNL | markers::DRI
        )
}

/// Leaves only what is needed to draw the picture. Says what was removed.
fn clean(parts: &mut Jpeg) -> Result<Hidden, Finding> {
    let mut hidden = Hidden::default();
    let mut passes = Passes::default();
    let mut segments = Vec::new();
    for segment in std::mem::take(parts.segments_mut()) {
        let contents = segment.contents();
        match segment.marker() {
            markers::APP0 if contents.starts_with(b"JFIF\0") => {
                // Version and density, without the thumbnail that may follow.
                if let Some(start) = contents.get(..12) {
                    if contents.get(12..14).is_some_and(|size| size != [0, 0]) {
                        hidden.add(Kind::Preview);
                    }
                    let start = [start, &[0, 0]].concat();
                    segments.push(JpegSegment::new_with_contents(markers::APP0, start.into()));
                }
            }
            markers::APP0 => hidden.add(Kind::Preview),
            // The profile is added again if it fits. The rest says how the other pictures are
            // stored, which are looked at below.
            markers::APP2 => {}
            markers::APP1 if contents.starts_with(b"Exif\0") => {}
            // Twelve bytes say which colours are stored. More is somebody's own.
            markers::APP14 if is_adobe(&segment) => {
                if contents.len() > ADOBE {
                    hidden.add(Kind::Editing);
                }
                let start = contents.slice(..contents.len().min(ADOBE));
                segments.push(JpegSegment::new_with_contents(markers::APP14, start));
            }
            markers::APP1 | markers::APP13 => hidden.add(Kind::Editing),
            markers::COM => hidden.add(Kind::Words),
            marker if (markers::APP0..=markers::APP15).contains(&marker) => {
                hidden.add(Kind::Camera);
            }
            markers::SOS => segments.push(scans(&segment, &mut hidden, &mut passes)?),
            marker if describes_pixels(marker) => {
                if is_frame(marker) {
                    passes.frame(marker == markers::SOF2, contents);
                }
                segments.push(segment);
            }
            _ => hidden.add(Kind::More),
        }
    }
    if !segments.iter().any(|segment| segment.marker() == markers::SOS) {
        return Err(damaged("it has no pixels"));
    }
    if !passes.are_complete() {
        return Err(damaged("its last passes are missing, so it is blurred"));
    }
    *parts.segments_mut() = segments;
    Ok(hidden)
}

/// The scans of a picture up to its end, without comments between them and without anything that
/// follows (ITU-T T.81, B.1.1: in coded data, the byte FF is followed by zero or a restart marker).
fn scans(
    first: &JpegSegment,
    hidden: &mut Hidden,
    passes: &mut Passes,
) -> Result<JpegSegment, Finding> {
    passes.scan(first.contents());
    let cut_short = || damaged("it stops before its end");
    let header = first.len();
    let data = first.clone().encoder().bytes().split_off(header);
    let mut out = Vec::with_capacity(data.len());
    let mut at = 0;
    loop {
        let byte = *data.get(at).ok_or_else(cut_short)?;
        if byte != markers::P {
            out.push(byte);
            at += 1;
            continue;
        }
        let marker = *data.get(at + 1).ok_or_else(cut_short)?;
        match marker {
            // A fill byte.
            markers::P => at += 1,
            0 | markers::RST0..=markers::RST7 => {
                out.extend([byte, marker]);
                at += 2;
            }
            markers::EOI => {
                out.extend([byte, marker]);
                let rest = data.get(at + 2..).unwrap_or_default();
                if rest.iter().any(|byte| *byte != 0) {
                    hidden.add(Kind::More);
                }
                break;
            }
            _ => {
                let length = data.get(at + 2..at + 4).ok_or_else(cut_short)?;
                let end = at + 2 + usize::from(u16::from_be_bytes([length[0], length[1]]));
                let segment = data.get(at..end).ok_or_else(cut_short)?;
                if marker == markers::COM {
                    hidden.add(Kind::Words);
                } else if (markers::APP0..=markers::APP15).contains(&marker) {
                    hidden.add(Kind::Camera);
                } else if marker == markers::SOS || describes_pixels(marker) {
                    if marker == markers::SOS {
                        passes.scan(segment.get(4..).unwrap_or_default());
                    }
                    out.extend(segment);
                } else {
                    hidden.add(Kind::More);
                }
                at = end.max(at + 4);
            }
        }
    }
    Ok(JpegSegment::new_with_entropy(markers::SOS, first.contents().clone(), out.into()))
}

pub(super) fn encode(
    image: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> Result<Vec<u8>, ImageError> {
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    if let Some(profile) = profile {
        // The encoder can always store a profile.
        let _ = encoder.set_icc_profile(profile);
    }
    image.write_with_encoder(encoder)?;
    Ok(out)
}
