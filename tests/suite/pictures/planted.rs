//! A secret word in every place where cameras, editors and screens leave something: no PDF, no ebook and no
//! page of a site contains it, in any encoding.

use super::photographs::{exif_by, jpeg, png, scene, with_chunk};
use super::{shown, with_picture};
use crate::support::{Project, unzip};
use ct_codecs::{Base64, Decoder, Encoder as _};
use flate2::{Compression, Decompress, FlushDecompress};
use image::{DynamicImage, Rgba, RgbaImage};
use img_parts::ImageICC;
use std::io::Write;

/// No text of the tool or of a test project has it.
const SECRET: &str = "Quincewort";

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::ZlibEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).expect("memory");
    out.finish().expect("memory")
}

/// The profile of a screen that says whose it is.
fn profile() -> Vec<u8> {
    let mut profile = moxcms::ColorProfile::new_display_p3();
    let text = || Some(moxcms::ProfileText::PlainString(format!("screen of {SECRET}")));
    profile.description = text();
    profile.copyright = text();
    profile.encode().expect("a profile")
}

pub(crate) fn planted_jpeg() -> Vec<u8> {
    let exif = [b"Exif\0\0".to_vec(), exif_by(SECRET)].concat();
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{SECRET}</x:xmpmeta>");
    let iptc = format!("Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x50\0\x0a{SECRET}");
    let icc = [&b"ICC_PROFILE\0\x01\x01"[..], &profile()].concat();
    let camera = format!("{SECRET} maker");
    let mut bytes = jpeg(
        &scene(),
        &[
            (1, &exif),
            (1, xmp.as_bytes()),
            (13, iptc.as_bytes()),
            (2, &icc),
            (11, camera.as_bytes()),
        ],
    );
    let comment = [&[0xff, 0xfe, 0, 12][..], SECRET.as_bytes()].concat();
    bytes.splice(2..2, comment);
    bytes.extend(SECRET.as_bytes());
    bytes
}

pub(crate) fn planted_png() -> Vec<u8> {
    let words = |start: &[u8]| [start, SECRET.as_bytes()].concat();
    let zipped = [&b"Author\0\0"[..], &deflated(SECRET.as_bytes())].concat();
    let mut bytes = png(&scene().into());
    for (kind, contents) in [
        (*b"eXIf", exif_by(SECRET)),
        (*b"tEXt", words(b"Author\0")),
        (*b"zTXt", zipped),
        (*b"iTXt", words(b"XML:com.adobe.xmp\0\0\0\0\0")),
        (*b"tIME", vec![7, 0xe8, 3, 14, 9, 30, 0]),
        (*b"prVt", words(b"")),
    ] {
        bytes = with_chunk(&bytes, kind, &contents);
    }
    let mut parts = img_parts::png::Png::from_bytes(bytes.into()).expect("a PNG");
    parts.set_icc_profile(Some(profile().into()));
    // The part has a name of its own.
    for chunk in parts.chunks_mut().iter_mut().filter(|chunk| chunk.kind() == *b"iCCP") {
        let rest = chunk.contents().strip_prefix(b"icc\0").expect("a name").to_vec();
        let named = [SECRET.as_bytes(), b"\0", &rest].concat();
        *chunk = img_parts::png::PngChunk::new(*b"iCCP", named.into());
    }
    let mut bytes = parts.encoder().bytes().to_vec();
    bytes.extend(SECRET.as_bytes());
    bytes
}

pub(super) fn planted_svg() -> String {
    let inner = Base64::encode_to_string(planted_jpeg()).expect("a short picture");
    let inner_png = Base64::encode_to_string(planted_png()).expect("a short picture");
    format!(
        "<?xml version=\"1.0\"?>\n<!-- {SECRET} -->\n<?editor {SECRET}?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" \
         xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" \
         xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:s=\"https://{SECRET}.example/\" \
         viewBox=\"0 0 200 100\" id=\"{SECRET}-drawing\" sodipodi:docname=\"{SECRET}.svg\" \
         inkscape:export-filename=\"/home/{SECRET}/Desktop/{SECRET}.png\" data-author=\"{SECRET}\">\n\
         <title>{SECRET}</title><desc>{SECRET}</desc>\n\
         <metadata><rdf:RDF><dc:creator>{SECRET}</dc:creator></rdf:RDF></metadata>\n\
         <sodipodi:namedview inkscape:current-layer=\"{SECRET}\"><!-- {SECRET} --></sodipodi:namedview>\n\
         <style>/* {SECRET} */ .{SECRET} {{ fill: #102030 }}</style>\n\
         <g id=\"{SECRET}-layer\" inkscape:label=\"{SECRET}\" inkscape:groupmode=\"layer\">\
         <title>{SECRET}</title><desc>{SECRET}</desc>\
         <rect width=\"40\" height=\"40\" class=\"{SECRET}\" aria-label=\"{SECRET}\"/>\
         <text x=\"5\" y=\"90\" display=\"none\">{SECRET}</text>\
         <a xlink:href=\"https://{SECRET}.example/\"><rect x=\"60\" width=\"20\" height=\"20\"/></a></g>\n\
         <defs><linearGradient id=\"{SECRET}-paint\"><stop stop-color=\"red\"/></linearGradient>\
         <linearGradient id=\"{SECRET}-unused\"/></defs>\
         <rect x=\"90\" width=\"20\" height=\"20\" fill=\"url(#{SECRET}-paint)\"/>\n\
         <image x=\"120\" width=\"48\" height=\"32\" sodipodi:absref=\"/home/{SECRET}/a.jpg\" \
         xlink:href=\"data:image/jpeg;base64,{inner}\"/>\n\
         <image x=\"120\" y=\"50\" width=\"48\" height=\"32\" xlink:href=\"data:image/png;base64,{inner_png}\"/>\n\
         </svg>\n"
    )
}

/// The base project with all three pictures, and a logo and an icon among words.
fn planted() -> Project {
    Project::base()
        .write("content/figures/a.jpg", planted_jpeg())
        .write("content/figures/a.png", planted_png())
        .write("content/figures/a.svg", planted_svg())
        .write("content/partners/birch/logo.jpg", planted_jpeg())
        .replace("content/partners/birch/_brand.yml", "path: logo.svg", "path: logo.jpg")
        .body(
            "![A photograph.](figures/a.jpg)\n\n![A screenshot.](figures/a.png)\n\n\
             ![A drawing.](figures/a.svg)\n",
        )
}

/// A file, and everything in it that is compressed or encoded.
fn layers(bytes: &[u8], depth: usize, out: &mut Vec<Vec<u8>>) {
    out.push(bytes.to_vec());
    if depth == 0 {
        return;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        unzip(bytes).values().for_each(|file| layers(file, depth - 1, out));
        return;
    }
    for at in 0..bytes.len().saturating_sub(2) {
        if bytes[at] == 0x78 && matches!(bytes[at + 1], 0x01 | 0x5e | 0x9c | 0xda) {
            let mut inner = Vec::with_capacity(8 << 20);
            let mut reader = Decompress::new(true);
            let read = reader.decompress_vec(&bytes[at..], &mut inner, FlushDecompress::Finish);
            if read.is_ok() && !inner.is_empty() {
                layers(&inner, depth - 1, out);
            }
        }
    }
    let mark = b";base64,";
    for at in memchr::memmem::find_iter(bytes, mark) {
        let rest = &bytes[at + mark.len()..];
        let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=".contains(byte);
        let length = rest.iter().take_while(|byte| is_sign(byte)).count();
        if let Ok(inner) = Base64::decode_to_vec(&rest[..length], None) {
            layers(&inner, depth - 1, out);
        }
    }
}

/// How the secret can be written.
fn spellings() -> Vec<Vec<u8>> {
    let wide: Vec<u16> = SECRET.encode_utf16().collect();
    let hex = |upper: bool| -> Vec<u8> {
        let digit = |byte: u8| if upper { format!("{byte:02X}") } else { format!("{byte:02x}") };
        SECRET.bytes().map(digit).collect::<String>().into_bytes()
    };
    vec![
        SECRET.as_bytes().to_vec(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        hex(true),
        hex(false),
    ]
}

pub(crate) fn holds_secret(bytes: &[u8]) -> bool {
    let mut all = Vec::new();
    layers(bytes, 3, &mut all);
    let spellings = spellings();
    all.iter().any(|layer| {
        spellings.iter().any(|spelling| memchr::memmem::find(layer, spelling).is_some())
    })
}

#[test]
fn the_search_finds_what_was_planted() {
    for (name, bytes) in
        [("jpg", planted_jpeg()), ("png", planted_png()), ("svg", planted_svg().into_bytes())]
    {
        assert!(holds_secret(&bytes), "{name}");
    }
    let zipped = [&b"%PDF stream\n"[..], &deflated(SECRET.as_bytes())].concat();
    assert!(holds_secret(&zipped));
    let inner = Base64::encode_to_string(deflated(SECRET.as_bytes())).expect("short");
    assert!(holds_secret(format!("<image href=\"data:image/png;base64,{inner}\"/>").as_bytes()));
    assert!(!holds_secret(b"Quince"));
}

#[test]
fn no_edition_contains_what_was_planted_in_its_pictures() {
    let project = planted();
    let run = project.run(&["build", "--partner", "birch", "--out", "made"]).expect_success();
    assert!(run.stderr.contains("warning[hidden-data]"), "{}", run.stderr);
    let made = project.files("made");
    assert!(made.iter().any(|name| name.ends_with(".epub")), "{made:?}");
    assert!(made.iter().filter(|name| name.ends_with(".pdf")).count() >= 3, "{made:?}");
    for name in made {
        assert!(!holds_secret(&project.bytes(&format!("made/{name}"))), "{name}");
    }
}

#[test]
fn a_release_refuses_pictures_with_hidden_data_and_its_site_never_has_it() {
    let project = planted()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace(
            "content/front-matter/about.md",
            "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
            "",
        )
        .append(
            "content/book.toml",
            "\n[site]\naddress = \"https://guide.example/\"\npartner = \"birch\"\n",
        );
    // The source of a release is published as it is.
    project.run(&["release", "cut"]).expect_failure(1).stderr_has("error[hidden-data]");
    let project = project.replace(
        "content/book.toml",
        "[lints.release]\n",
        "[lints.release]\nhidden-data = \"warn\"\n",
    );
    project.run(&["release", "cut"]).expect_success();
    project.run(&["site"]).expect_success();
    for folder in ["output/releases", "output/site"] {
        let files = project.files(folder);
        assert!(files.len() > 5, "{files:?}");
        for name in files.iter().filter(|name| !name.ends_with("source.zip")) {
            assert!(!holds_secret(&project.bytes(&format!("{folder}/{name}"))), "{folder}/{name}");
        }
    }
}

#[test]
fn what_was_rubbed_out_by_making_it_transparent_is_gone() {
    let image = RgbaImage::from_fn(20, 10, |x, y| match x < 10 {
        true => Rgba([200, 10, 10, 255]),
        false => Rgba([x as u8 * 9, y as u8 * 7, 3, 0]),
    });
    let project = with_picture("a.png", png(&DynamicImage::ImageRgba8(image)));
    project
        .run(&["check", "--format", "short"])
        .expect_success()
        .stdout_has("warning[hidden-data]: `figures/a.png`: the file holds what was rubbed out");
    let shown = image::load_from_memory(&shown(&project, "a.png")).expect("a picture").to_rgba8();
    for (x, _, pixel) in shown.enumerate_pixels() {
        let expected = if x < 10 { [200, 10, 10, 255] } else { [0; 4] };
        assert_eq!(pixel.0, expected);
    }
    // A background that was never anything else is no secret.
    let plain =
        RgbaImage::from_fn(20, 10, |x, _| Rgba([255, 255, 255, if x < 10 { 255 } else { 0 }]));
    let plain = with_picture("a.png", png(&DynamicImage::ImageRgba8(plain)));
    plain.run(&["check", "--format", "short"]).expect_success().stdout("");
}

#[test]
fn the_rest_of_a_picture_that_was_cropped_in_its_own_file_is_gone() {
    let small = png(&scene().into());
    let mut parts = img_parts::png::Png::from_bytes(small.into()).expect("a PNG");
    let rest = img_parts::png::PngChunk::new(*b"IDAT", SECRET.as_bytes().to_vec().into());
    let end = parts.chunks().len() - 1;
    parts.chunks_mut().insert(end, rest);
    let project = with_picture("a.png", parts.encoder().bytes());
    project
        .run(&["check", "--format", "short"])
        .expect_success()
        .stdout_has("warning[hidden-data]: ")
        .stdout_has("more pictures or data after the picture");
    assert!(!holds_secret(&shown(&project, "a.png")));
}

#[test]
fn a_picture_in_testimony_may_not_hold_anything_hidden() {
    let body = |container: &str| format!("::: {container}\n![A street.](figures/a.jpg)\n:::\n");
    let project = with_picture("a.jpg", planted_jpeg()).replace(
        "content/book.toml",
        "[lints]\n",
        "[lints]\nhidden-data = \"allow\"\n",
    );
    project.rewrite_body(&body("note"));
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
    project.rewrite_body(&body("testimony {by=\"A reader\"}"));
    project
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("error[hidden-data]: `figures/a.jpg`");
    // It is shown elsewhere first.
    project.rewrite_body(&format!(
        "![A street.](figures/a.jpg)\n\n{}",
        body("testimony {by=\"A reader\"}")
    ));
    project.run(&["check", "--format", "short"]).expect_failure(1).stdout_has("error[hidden-data]");
    project.rewrite_body(&body("testimony {by=\"Nobody real\" .illustrative}"));
    project.run(&["check", "--format", "short"]).expect_success().stdout("");
}
