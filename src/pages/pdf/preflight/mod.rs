//! What a print shop's preflight looks for in a finished file.
//!
//! In: the bytes of a PDF, whichever program wrote it. Out: its boxes, its inks, how much ink its
//! pages take at most, how fine its pictures are, and what a press could not use. Everything is read
//! from the file itself, and nothing is taken from what the file says about itself except its
//! standard. Knows no manuscript.

mod colours;
mod ground;
mod painter;
mod pictures;

use super::objects::{Dictionary, Document, Object, ObjectId};
use colours::Plates;
use painter::Painter;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;
/// Four inks in whole per cent may add up to this much more than what they were rounded from.
const ROUNDING: f64 = 3.0;
/// The namespace of the standard in XMP metadata.
const PDFX: &str = "http://www.npes.org/pdfx/ns/id/";

/// What a file is to a print shop.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Preflight {
    /// The standard that the file names, such as `PDF/X-4`.
    pub(crate) standard: Option<String>,
    /// The printing condition of the file's output intent.
    pub(crate) condition: Option<String>,
    pub(crate) pages: usize,
    /// Width and height of the finished page in millimetres, if all pages have the same.
    pub(crate) trim: Option<(f64, f64)>,
    /// The smallest bleed on any side of any page, in millimetres.
    pub(crate) bleed: f64,
    /// The plates that are needed, process inks first.
    pub(crate) inks: Vec<String>,
    /// The most ink on one spot of each page, all inks together, in per cent.
    pub(crate) ink_by_page: Vec<u16>,
    /// The resolution of the coarsest picture in pixels per inch, and its page.
    pub(crate) coarsest: Option<(u32, usize)>,
    /// The number of things that are drawn in colours of a screen.
    pub(crate) screen_colours: usize,
    /// Links and other annotations.
    pub(crate) annotations: usize,
    /// Fonts that are not in the file.
    pub(crate) fonts_missing: Vec<String>,
}

impl Preflight {
    /// Reads a file; nothing if it cannot be read.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        let document = Document::of_any(bytes)?;
        let pages: Vec<ObjectId> = document.pages();
        let mut plates = Plates::default();
        let mut trims: BTreeSet<(i64, i64)> = BTreeSet::new();
        let mut bleed = f64::INFINITY;
        let mut ink_by_page = Vec::with_capacity(pages.len());
        let mut coarsest: Option<(u32, usize)> = None;
        let mut screen_colours = 0;
        let mut annotations = 0;
        let mut known = BTreeMap::new();
        for (index, &id) in pages.iter().enumerate() {
            let page = document.get_dictionary(id).ok()?;
            let media = bounds(&document, page, b"MediaBox")?;
            let trim = bounds(&document, page, b"TrimBox").unwrap_or(media);
            let bled = bounds(&document, page, b"BleedBox").unwrap_or(trim);
            let tenths = |points: f64| (points / POINTS * 10.0).round() as i64;
            trims.insert((tenths(trim[2] - trim[0]), tenths(trim[3] - trim[1])));
            let sides =
                [trim[0] - bled[0], trim[1] - bled[1], bled[2] - trim[2], bled[3] - trim[3]];
            bleed = sides.into_iter().fold(bleed, f64::min);
            annotations +=
                page.get_deref(b"Annots", &document).and_then(Object::as_array).map_or(0, Vec::len);
            let mut painter = Painter::new(&document, &mut plates, &mut known, bled);
            painter.page(id);
            ink_by_page.push(painter.most.round() as u16);
            screen_colours += painter.screen_colours;
            if let Some(found) = painter.coarsest
                && coarsest.is_none_or(|(least, _)| found < least)
            {
                coarsest = Some((found, index + 1));
            }
        }
        let mut trims = trims.into_iter();
        let trim = trims.next().filter(|_| trims.next().is_none());
        let millimetres = |tenths: i64| tenths as f64 / 10.0;
        Some(Self {
            standard: standard(&document),
            condition: condition(&document),
            pages: pages.len(),
            trim: trim.map(|(width, height)| (millimetres(width), millimetres(height))),
            bleed: if bleed.is_finite() { (bleed / POINTS * 10.0).round() / 10.0 } else { 0.0 },
            inks: plates.used(),
            ink_by_page,
            coarsest,
            screen_colours,
            annotations,
            fonts_missing: fonts_missing(&document),
        })
    }

    /// The most ink on one spot in per cent, and the first page that has it.
    pub(crate) fn most_ink(&self) -> Option<(u16, usize)> {
        let most = *self.ink_by_page.iter().max()?;
        let page = self.ink_by_page.iter().position(|ink| *ink == most)?;
        Some((most, page + 1))
    }

    /// The pages that take more ink than a limit.
    pub(crate) fn pages_over(&self, limit: f64) -> Vec<usize> {
        let limit = limit + ROUNDING;
        let over = |(index, ink): (usize, &u16)| (f64::from(*ink) > limit).then_some(index + 1);
        self.ink_by_page.iter().enumerate().filter_map(over).collect()
    }
}

/// A box of a page or of the tree above it.
fn bounds(document: &Document, page: &Dictionary, key: &[u8]) -> Option<[f64; 4]> {
    let mut node = page;
    for _ in 0..64 {
        if let Ok(list) = node.get_deref(key, document).and_then(Object::as_array) {
            let numbers = list.iter().map(|number| number.as_float().ok());
            let [a, b, c, d] = numbers.collect::<Option<Vec<f64>>>()?.try_into().ok()?;
            return Some([f64::min(a, c), f64::min(b, d), f64::max(a, c), f64::max(b, d)]);
        }
        node = node.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}

fn standard(document: &Document) -> Option<String> {
    let metadata = document.catalog().ok()?.get_deref(b"Metadata", document).ok()?;
    let bytes = metadata.as_stream().ok()?.decoded().ok()?;
    let text = std::str::from_utf8(&bytes).ok()?;
    let xmp = roxmltree::Document::parse(text.trim_matches(['\u{feff}', '\0'])).ok()?;
    let version = xmp.descendants().find(|node| node.has_tag_name((PDFX, "GTS_PDFXVersion")))?;
    version.text().map(str::to_owned)
}

fn condition(document: &Document) -> Option<String> {
    let intents = document.catalog().ok()?.get_deref(b"OutputIntents", document).ok()?;
    intents.as_array().ok()?.iter().find_map(|intent| {
        let intent = document.dereference(intent).ok()?.1.as_dict().ok()?;
        let is_press = intent.get(b"S").and_then(Object::as_name).is_ok_and(|s| s == b"GTS_PDFX");
        let text = |key| {
            let text = intent.get(key).ok()?.as_str().ok()?;
            Some(String::from_utf8_lossy(text).into_owned())
        };
        let named = text(b"OutputConditionIdentifier").filter(|name| name != "Custom");
        is_press.then(|| named.or_else(|| text(b"Info")))?
    })
}

/// Fonts without their file. The parts of a composite font count, and not the font as a whole.
fn fonts_missing(document: &Document) -> Vec<String> {
    let mut missing = BTreeSet::new();
    for object in document.objects.values() {
        let Ok(dict) = object.as_dict() else { continue };
        let name = |key: &[u8]| dict.get(key).and_then(Object::as_name).unwrap_or_default();
        let is_font = name(b"Type") == b"Font";
        if !is_font || matches!(name(b"Subtype"), b"Type0" | b"Type3") {
            continue;
        }
        let descriptor = dict.get_deref(b"FontDescriptor", document).and_then(Object::as_dict);
        let has_file = descriptor.is_ok_and(|descriptor| {
            [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"]
                .into_iter()
                .any(|key| descriptor.has(key))
        });
        if !has_file {
            missing.insert(String::from_utf8_lossy(name(b"BaseFont")).into_owned());
        }
    }
    missing.into_iter().collect()
}
