//! Photographs and screenshots: upright, in screen colours, whole, and with nothing hidden in them.

use super::{built, check, shown, with_picture};
use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
use img_parts::ImageICC;
use jpeg_encoder::{ColorType, Encoder};
use std::io::Cursor;

/// A picture of 48 by 32 pixels: red at the top left, green at the top right, blue below.
pub(super) fn scene() -> RgbImage {
    RgbImage::from_fn(48, 32, |x, y| match (x < 24, y < 16) {
        (true, true) => Rgb([220, 30, 30]),
        (false, true) => Rgb([30, 200, 30]),
        (_, false) => Rgb([30, 30, 220]),
    })
}

/// EXIF data with an orientation, and perhaps with a place, a camera and a thumbnail.
fn exif(orientation: u16, is_private: bool) -> Vec<u8> {
    exif_of(orientation, is_private.then_some("SecretCamera"))
}

/// EXIF data with the words of a person in several fields.
pub(super) fn exif_by(words: &str) -> Vec<u8> {
    exif_of(1, Some(words))
}

fn exif_of(orientation: u16, words: Option<&str>) -> Vec<u8> {
    let field = |tag, value| Field { tag, ifd_num: In::PRIMARY, value };
    let ascii = |text: &str| Value::Ascii(vec![text.as_bytes().to_vec()]);
    let mut fields = vec![field(Tag::Orientation, Value::Short(vec![orientation]))];
    if let Some(words) = words {
        let degrees = [53, 48, 1].map(|num| Rational { num, denom: 1 });
        fields.push(field(Tag::GPSLatitudeRef, ascii("N")));
        fields.push(field(Tag::GPSLatitude, Value::Rational(degrees.to_vec())));
        fields.push(field(Tag::Model, ascii(words)));
        fields.push(field(Tag::Artist, ascii(words)));
        fields.push(field(Tag::ImageDescription, ascii(words)));
        fields.push(field(Tag::DateTimeOriginal, ascii("2026:03:14 09:30:00")));
    }
    let mut writer = Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    let thumbnail = jpeg(&scene(), &[]);
    if words.is_some() {
        writer.set_jpeg(&thumbnail, In::THUMBNAIL);
    }
    let mut out = Cursor::new(Vec::new());
    writer.write(&mut out, false).expect("EXIF data");
    out.into_inner()
}

/// A JPEG, with segments before its pixels.
pub(super) fn jpeg(image: &RgbImage, segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, 95);
    for (number, data) in segments {
        encoder.add_app_segment(*number, data.to_vec()).expect("a segment");
    }
    let (width, height) = (image.width() as u16, image.height() as u16);
    encoder.encode(image, width, height, ColorType::Rgb).expect("a JPEG");
    out
}

/// A JPEG with a part of any kind after its start.
fn with_segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let mut bytes = jpeg(&scene(), &[]);
    let length = u16::try_from(contents.len() + 2).expect("a short part").to_be_bytes();
    let part = [&[0xff, marker][..], &length, contents].concat();
    bytes.splice(2..2, part);
    bytes
}

/// A photograph with an orientation and nothing private.
pub(super) fn turned(orientation: u16) -> Vec<u8> {
    oriented(orientation, false)
}

fn oriented(orientation: u16, is_private: bool) -> Vec<u8> {
    let data = [b"Exif\0\0".to_vec(), exif(orientation, is_private)].concat();
    jpeg(&scene(), &[(1, &data)])
}

pub(super) fn png(image: &DynamicImage) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, ImageFormat::Png).expect("a PNG");
    out.into_inner()
}

/// Adds a part to a PNG, after its header.
pub(super) fn with_chunk(png: &[u8], kind: [u8; 4], contents: &[u8]) -> Vec<u8> {
    let mut parts = img_parts::png::Png::from_bytes(png.to_vec().into()).expect("a PNG");
    let chunk = img_parts::png::PngChunk::new(kind, contents.to_vec().into());
    parts.chunks_mut().insert(1, chunk);
    parts.encoder().bytes().to_vec()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The colour in the middle of each quarter, row by row: `r`, `g` or `b`.
fn quarters(bytes: &[u8]) -> (u32, u32, String) {
    let image = image::load_from_memory(bytes).expect("a picture");
    let (width, height) = image.dimensions();
    let at = |x: u32, y: u32| {
        let [r, g, b, _] = image.get_pixel(width * x / 4, height * y / 4).0;
        ['r', 'g', 'b'][if r > g && r > b { 0 } else { usize::from(g < b) + 1 }]
    };
    (width, height, [at(1, 1), at(3, 1), at(1, 3), at(3, 3)].iter().collect())
}

#[test]
fn photographs_are_turned_upright() {
    for (orientation, expected) in [
        (1, (48, 32, "rgbb")),
        (2, (48, 32, "grbb")),
        (3, (48, 32, "bbgr")),
        (4, (48, 32, "bbrg")),
        (5, (32, 48, "rbgb")),
        (6, (32, 48, "brbg")),
        (7, (32, 48, "bgbr")),
        (8, (32, 48, "gbrb")),
    ] {
        let project = with_picture("photo.jpg", oriented(orientation, false));
        let bytes = shown(&project, "photo.jpg");
        let (width, height, colours) = quarters(&bytes);
        assert_eq!((width, height, colours.as_str()), expected, "orientation {orientation}");
        assert!(!contains(&bytes, b"Exif"), "orientation {orientation}");
    }
}

#[test]
fn pages_and_ebooks_show_a_turned_photograph_with_its_turned_size() {
    for (name, bytes) in [
        ("photo.jpg", oriented(6, true)),
        ("photo.png", with_chunk(&png(&scene().into()), *b"eXIf", &exif(6, false))),
    ] {
        let (picture, page) = built(&with_picture(name, bytes));
        assert_eq!(quarters(&picture), (32, 48, "brbg".to_owned()), "{name}");
        assert!(page.contains("width=\"32\" height=\"48\""), "{name}: {page}");
    }
}

#[test]
fn an_upright_photograph_keeps_its_pixels_and_loses_everything_else() {
    let mut bytes = oriented(1, true);
    let plain = jpeg(&scene(), &[]);
    // A comment, and a second picture after the end, as telephones write it.
    bytes.extend(oriented(1, true));
    bytes.extend(b"MotionPhoto_Data");
    let project = with_picture("photo.jpg", &bytes);
    project.run(&["check", "--format", "short"]).expect_success().stdout(
        "content/chapters/plain.md:15:1: warning[hidden-data]: `figures/photo.jpg`: the file \
             holds the place where it was taken (GPS), details of the camera, the time or the \
             person (EXIF), a preview of the picture as it was (thumbnail) and more pictures or \
             data after the picture, which no edition will contain (remove it from the file too \
             if nobody should see it: the source that is published with a release holds the file \
             as it is)\n",
    );
    assert_eq!(shown(&project, "photo.jpg"), plain);
    let (picture, _) = built(&project);
    assert_eq!(picture, plain);
    let pdf = project.bytes("made/birch/field-guide-birch-screen-draft.pdf");
    assert!(!contains(&pdf, b"SecretCamera") && !contains(&pdf, b"Exif"));
}

#[test]
fn metadata_of_every_kind_is_stripped_and_named() {
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Secret</x:xmpmeta>";
    let text = |keyword: &str| with_chunk(&png(&scene().into()), *b"tEXt", keyword.as_bytes());
    for (name, bytes, words) in [
        ("a.jpg", jpeg(&scene(), &[(1, xmp)]), "what editing programs recorded (XMP, IPTC)"),
        ("a.jpg", jpeg(&scene(), &[(13, b"Photoshop 3.0\0Secret")]), "(XMP, IPTC)"),
        ("a.jpg", jpeg(&scene(), &[(11, b"JP\0\x01Secret")]), "(EXIF)"),
        ("a.jpg", jpeg(&scene(), &[(14, b"Adobe\0\x64\0\0\0\0\x01Secret")]), "(XMP, IPTC)"),
        ("a.jpg", with_segment(0xfe, b"Secret"), "text (comments)"),
        ("a.jpg", with_segment(0xf7, b"Secret"), "more pictures or data"),
        ("a.png", text("Author\0Secret"), "text (comments)"),
        (
            "a.png",
            with_chunk(&png(&scene().into()), *b"iTXt", b"Comment\0\0\0\0\0Secret"),
            "text (comments)",
        ),
        ("a.png", [png(&scene().into()), b"Secret".to_vec()].concat(), "data after the picture"),
        ("a.png", with_chunk(&png(&scene().into()), *b"caNv", b"Secret"), "more pictures or data"),
    ] {
        let project = with_picture(name, bytes);
        project
            .run(&["check", "--format", "short"])
            .expect_success()
            .stdout_has("warning[hidden-data]: ")
            .stdout_has(words);
        assert!(!contains(&shown(&project, name), b"Secret"), "{words}");
    }
    // What says nothing about anybody is stripped without a word.
    check("a.png", text("Software\0Matplotlib version 3.9")).expect_success().stdout("");
    check("a.jpg", oriented(6, false)).expect_success().stdout("");
}

#[test]
fn pictures_for_printing_presses_are_converted() {
    // Full cyan, full black, no ink, and full magenta and yellow.
    let inks: Vec<[u8; 4]> = vec![[255, 0, 0, 0], [0, 0, 0, 255], [0, 0, 0, 0], [0, 255, 255, 0]];
    let pixels: Vec<u8> = (0..16 * 64).flat_map(|at| inks[at % 64 / 16]).collect();
    for kind in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let mut bytes = Vec::new();
        Encoder::new(&mut bytes, 100).encode(&pixels, 64, 16, kind).expect("a JPEG");
        let project = with_picture("press.jpg", bytes);
        project.run(&["check", "--format", "short"]).expect_success().stdout_has(
            "warning[changed-picture]: `figures/press.jpg`: the picture is in the \
                         colours of a printing press (CMYK), which were converted to RGB",
        );
        let (picture, _) = built(&project);
        let picture = image::load_from_memory(&picture).expect("a picture").to_rgb8();
        let near = |x: u32, expected: [i32; 3]| {
            let found = picture.get_pixel(x, 8).0.map(i32::from);
            let far = found.iter().zip(expected).map(|(a, b)| (a - b).abs()).max();
            assert!(far < Some(45), "{kind:?} at {x}: {found:?} is not near {expected:?}");
        };
        near(8, [0, 170, 235]);
        near(24, [35, 31, 32]);
        near(40, [255, 255, 255]);
        near(56, [237, 28, 36]);
    }
}

#[test]
fn deep_colours_and_large_pictures_become_ordinary_ones() {
    let deep = image::ImageBuffer::from_fn(20, 10, |x, _| {
        image::Rgba([x as u16 * 3000, 0, 65_535, 40_000])
    });
    let project = with_picture("deep.png", png(&DynamicImage::ImageRgba16(deep)));
    let (picture, _) = built(&project);
    let picture = image::load_from_memory(&picture).expect("a picture");
    assert_eq!(picture.color(), image::ColorType::Rgba8);
    assert_eq!(picture.get_pixel(10, 5).0, [117, 0, 255, 156]);

    let wide =
        DynamicImage::ImageRgb8(RgbImage::from_fn(7_500, 30, |x, _| Rgb([(x / 30) as u8, 9, 9])));
    let (picture, page) = built(&with_picture("wide.png", png(&wide)));
    assert_eq!(image::load_from_memory(&picture).expect("a picture").dimensions(), (5_000, 20));
    assert!(page.contains("width=\"5000\" height=\"20\""), "{page}");
}

#[test]
fn profiles_stay_where_they_fit() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().expect("a profile");
    let segment = [&b"ICC_PROFILE\0\x01\x01"[..], &profile].concat();
    for orientation in [1, 8] {
        let exif = [b"Exif\0\0".to_vec(), exif(orientation, false)].concat();
        let project = with_picture("p3.jpg", jpeg(&scene(), &[(1, &exif), (2, &segment)]));
        project.run(&["check", "--format", "short"]).expect_success().stdout("");
        let (picture, _) = built(&project);
        let parts = img_parts::jpeg::Jpeg::from_bytes(picture.into()).expect("a JPEG");
        let kept = parts.icc_profile().expect("a profile");
        let kept = moxcms::ColorProfile::new_from_slice(&kept).expect("a profile that can be read");
        let original = moxcms::ColorProfile::new_from_slice(&profile).expect("a profile");
        assert_eq!(kept.red_colorant, original.red_colorant, "orientation {orientation}");
        assert_eq!(kept.red_trc, original.red_trc, "orientation {orientation}");
        let words = |own: &moxcms::ColorProfile| format!("{:?}", own.description);
        assert_ne!(words(&kept), words(&original), "orientation {orientation}");
    }
    // A profile of another kind of colours, or one that cannot be read, would make pages invalid.
    let grey = moxcms::ColorProfile::new_gray_with_gamma(2.2).encode().expect("a profile");
    for wrong in [&grey[..], b"no profile"] {
        let segment = [&b"ICC_PROFILE\0\x01\x01"[..], wrong].concat();
        let (picture, _) = built(&with_picture("grey.jpg", jpeg(&scene(), &[(2, &segment)])));
        assert!(!contains(&picture, b"ICC_PROFILE"));
    }
}

/// A progressive picture that ends properly, but after its first scans.
fn without_last_passes() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    encoder.set_progressive(true);
    encoder.encode(&scene(), 48, 32, ColorType::Rgb).expect("a JPEG");
    let scans: Vec<usize> =
        bytes.windows(2).enumerate().filter(|(_, it)| it == &[0xff, 0xda]).map(|it| it.0).collect();
    assert!(scans.len() > 3);
    bytes.truncate(scans[2]);
    bytes.extend([0xff, 0xd9]);
    bytes
}

#[test]
fn damaged_pictures_are_found_by_check() {
    // Noise, so that there is much to lose.
    let mut seed = 7_u32;
    let noise = RgbImage::from_fn(64, 64, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([(seed >> 24) as u8, (seed >> 16) as u8, (seed >> 8) as u8])
    });
    let whole = jpeg(&noise, &[]);
    let png = png(&noise.into());
    let flipped = |at: usize| {
        let mut bytes = png.clone();
        bytes[at] ^= 0x55;
        bytes
    };
    for (name, bytes) in [
        ("half.jpg", whole[..whole.len() / 2].to_vec()),
        ("without-its-end.jpg", whole[..whole.len() - 2].to_vec()),
        ("header.jpg", whole[..40].to_vec()),
        ("no-pixels.jpg", vec![0xff, 0xd8, 0xff, 0xd9]),
        ("without-its-last-passes.jpg", without_last_passes()),
        ("half.png", png[..png.len() / 2].to_vec()),
        ("without-its-end.png", png[..png.len() - 12].to_vec()),
        ("flipped.png", flipped(png.len() / 2)),
        ("header.png", png[..20].to_vec()),
    ] {
        let project = with_picture(name, &bytes);
        let words = format!(
            "content/chapters/plain.md:15:1: error[invalid-image]: `figures/{name}`: the picture \
             is damaged or cut short: "
        );
        project
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(&words)
            .stdout_has("(save or copy it again from the original)")
            .stdout_lacks("chunk");
        project
            .run(&["build", "--edition", "ebook"])
            .expect_failure(1)
            .stderr_has("the picture is damaged or cut short: ");
    }
    // A file that ends in zeros, as some cameras write it, is whole.
    check("padded.jpg", [whole, vec![0; 64]].concat()).expect_success().stdout("");
}

#[test]
fn every_ordinary_way_of_storing_a_photograph_is_read() {
    use jpeg_encoder::SamplingFactor;
    let image =
        RgbImage::from_fn(61, 47, |x, y| Rgb([(x * 4) as u8, (y * 5) as u8, (x ^ y) as u8]));
    for sampling in [SamplingFactor::F_1_1, SamplingFactor::F_2_1, SamplingFactor::F_2_2] {
        for (progressive, restart) in [(false, 0), (false, 3), (true, 0)] {
            let mut bytes = Vec::new();
            let mut encoder = Encoder::new(&mut bytes, 80);
            encoder.set_sampling_factor(sampling);
            encoder.set_progressive(progressive);
            encoder.set_restart_interval(restart);
            encoder.set_optimized_huffman_tables(true);
            encoder.encode(&image, 61, 47, ColorType::Rgb).expect("a JPEG");
            let project = with_picture("a.jpg", &bytes);
            let label = format!("{sampling:?}, {progressive}, {restart}");
            let run = project.run(&["check", "--format", "short"]);
            assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""), "{label}");
            assert_eq!(shown(&project, "a.jpg"), bytes, "{label}");
        }
    }
    let grey = DynamicImage::ImageRgb8(image).into_luma8();
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, 80).encode(&grey, 61, 47, ColorType::Luma).expect("a JPEG");
    let (picture, _) = built(&with_picture("grey.jpg", &bytes));
    assert_eq!(picture, bytes);
}

/// A PNG that says that it has 65536 by 65536 pixels.
pub(super) fn bomb() -> Vec<u8> {
    let mut bytes = png(&scene().into());
    bytes = with_chunk(&bytes, *b"gAMA", &[0, 0, 0xb1, 0x8f]);
    let mut parts = img_parts::png::Png::from_bytes(bytes.into()).expect("a PNG");
    let mut header = parts.chunks()[0].contents().to_vec();
    header[..8].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    parts.chunks_mut()[0] = img_parts::png::PngChunk::new(*b"IHDR", header.into());
    parts.encoder().bytes().to_vec()
}

#[test]
fn pictures_that_would_take_all_memory_are_refused() {
    check("bomb.png", bomb())
        .expect_failure(1)
        .stdout_has("the picture has 65536 by 65536 pixels, more than 120 million");
}

#[test]
fn other_formats_are_called_by_their_names() {
    for (bytes, words) in [
        (&b"GIF89a\x01\0\x01\0\0\0\0;"[..], "a GIF picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "a HEIC photograph or a video"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "an AVIF picture"),
        (b"II*\0\x08\0\0\0", "a TIFF picture"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x1f\x8b\x08\0", "a compressed SVG (SVGZ)"),
    ] {
        check("other.jpg", bytes).expect_failure(1).stdout_has(&format!(
            "`figures/other.jpg`: the file is {words}, and only SVG, PNG and JPEG can be used \
             (export it in one of these formats)"
        ));
    }
}

#[test]
fn a_logo_is_made_ready_like_every_picture() {
    let logo = crate::support::Project::base()
        .write("content/partners/birch/logo.jpg", oriented(6, true))
        .replace("content/partners/birch/_brand.yml", "path: logo.svg", "path: logo.jpg");
    let files = {
        logo.run(&["build", "--partner", "birch", "--edition", "ebook", "--out", "made"])
            .expect_success()
            .stderr_has("warning[hidden-data]: `partners/birch/logo.jpg`: the file holds");
        crate::support::unzip(&logo.bytes("made/birch/field-guide-birch-ebook-draft.epub"))
    };
    let picture = files.get("EPUB/images/_partners__birch__logo.jpg").expect("the logo");
    assert_eq!(quarters(picture), (32, 48, "brbg".to_owned()));
}
