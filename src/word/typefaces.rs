//! The typefaces of a document, and the font files that it brings along.
//!
//! In: a manuscript. Out: the families of text, headings and code, and the faces that may be embedded.
//! Fonts are embedded as Word does it: the first 32 bytes are mixed with a key that is stated beside
//! them. See ECMA-376 part 4, 17.8.1.

use super::writer::Relations;
use crate::book::letters::{Letters, Use};
use crate::book::manuscript::Manuscript;
use crate::book::typefaces::{Family, FontSet, Style};
use crate::ground::direction::is_right_to_left;
use crate::ground::fonts::TEXT_FAMILY;
use crate::ground::typeface::{is_postscript, may_be_embedded};
use crate::web::xhtml::escaped;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The families of a document, and the files of those that are embedded.
#[derive(Debug)]
pub(super) struct Typefaces {
    pub(super) body: String,
    pub(super) headings: String,
    pub(super) code: String,
    /// For scripts that are written from right to left.
    pub(super) complex: String,
    embedded: BTreeMap<String, Vec<Embedded>>,
}

/// A face of a family, ready to be embedded.
#[derive(Debug)]
struct Embedded {
    element: &'static str,
    /// Below `word/`.
    name: String,
    key: String,
    bytes: Vec<u8>,
}

/// The elements that embed a face, in the order of the schema.
const FACES: [(&str, Style); 4] = [
    ("w:embedRegular", Style { bold: false, italic: false }),
    ("w:embedBold", Style { bold: true, italic: false }),
    ("w:embedItalic", Style { bold: false, italic: true }),
    ("w:embedBoldItalic", Style { bold: true, italic: true }),
];

pub(super) fn typefaces(manuscript: &Manuscript) -> Typefaces {
    let fonts = FontSet::new(&manuscript.partner.fonts);
    let letters = Letters::of(manuscript);
    let first = |place: Use| fonts.order_of(place).first().map(|first| first.family);
    let name = |at: Option<usize>| {
        at.map_or_else(|| TEXT_FAMILY.to_owned(), |at| fonts.families[at].name.clone())
    };
    let body = name(first(Use::Body));
    let from_right = letters.used(Use::Body).find(|letter| letter.chars().any(is_right_to_left));
    let complex = from_right.and_then(|letter| fonts.serving(Use::Body, letter).first().copied());
    let has_code = letters.used(Use::Code).next().is_some();
    let mut used = vec![first(Use::Body), first(Use::Heading), complex];
    used.extend(has_code.then(|| first(Use::Code)));
    let mut embedded = BTreeMap::new();
    for family in used.into_iter().flatten().map(|at| &fonts.families[at]) {
        let known = embedded.len();
        embedded.entry(family.name.clone()).or_insert_with(|| faces(family, known));
    }
    Typefaces {
        complex: complex.map_or_else(|| body.clone(), |at| fonts.families[at].name.clone()),
        headings: name(first(Use::Heading)),
        code: name(first(Use::Code)),
        body,
        embedded,
    }
}

/// The faces of a family that Word can use and may be given away.
fn faces(family: &Family, at: usize) -> Vec<Embedded> {
    let mut faces = Vec::new();
    for (style_at, (element, style)) in FACES.into_iter().enumerate() {
        let own = family.real_faces().filter(|face| {
            let own = &face.typeface;
            let is_weight = if style.bold { own.is_bold() } else { own.is_light() };
            // Word cannot choose from a variable font.
            let is_static = own.weight.0 == own.weight.1;
            let is_own = own.families.contains(&family.name);
            is_own && is_static && own.italic == style.italic && is_weight
        });
        let wanted = if style.bold { 700 } else { 400_u16 };
        let face = own.min_by_key(|face| face.typeface.weight.0.abs_diff(wanted));
        let bytes = face.map(|face| face.bytes.as_ref());
        let Some(bytes) = bytes.filter(|own| !is_postscript(own) && may_be_embedded(own)) else {
            continue;
        };
        let key: [u8; 32] = Sha256::digest(bytes).into();
        let mut bytes = bytes.to_vec();
        for (place, byte) in bytes.iter_mut().take(32).enumerate() {
            *byte ^= key[15 - place % 16];
        }
        let name = format!("fonts/font{}.odttf", at * FACES.len() + style_at + 1);
        faces.push(Embedded { element, name, key: guid(&key), bytes });
    }
    faces
}

/// The first 16 bytes as Word writes an identifier.
pub(super) fn guid(bytes: &[u8; 32]) -> String {
    let mut out = String::from("{");
    for (at, byte) in bytes.iter().take(16).enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        let _ = write!(out, "{byte:02X}");
    }
    out.push('}');
    out
}

impl Typefaces {
    /// The font files, by their names below `word/`.
    pub(super) fn files(self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let faces = self.embedded.into_values().flatten();
        faces.map(|face| (face.name, face.bytes))
    }

    /// `w:font` elements, whose relationships are added.
    pub(super) fn table(&self, relations: &mut Relations) -> String {
        let mut out = String::new();
        for (family, faces) in &self.embedded {
            let _ = write!(out, "<w:font w:name=\"{}\">", escaped(family));
            for face in faces {
                let id = relations.id("font", &face.name, false);
                let (element, key) = (face.element, &face.key);
                let _ = write!(out, "<{element} r:id=\"{id}\" w:fontKey=\"{key}\"/>");
            }
            out.push_str("</w:font>\n");
        }
        out
    }
}
