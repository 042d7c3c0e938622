//! Everything in a finished PDF that could be text, whether a reader of the file shows it or not.
//!
//! In: a PDF. Out: the letters that its pages and drawings draw, visible or not, and every string,
//! name and stream of its objects. Where letters are on a page is not looked at, so this is much
//! faster than laying it out. Does not know what the texts mean.

use super::finished::FinishedPdf;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use hayro_interpret::hayro_cmap::{BfString, CMap};
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream, String as PdfString,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Values inside values are not deeper than this.
const DEEPEST: usize = 32;
/// Shorter names hold no words.
const NAME: usize = 12;

/// A part of a file that could be text.
#[derive(Debug)]
pub(crate) enum Part<'a> {
    /// The letters of a page, by its number from 0, in the order in which they are drawn. Each piece
    /// of text that is drawn at a place of its own is a line.
    Page(usize, &'a str),
    /// The letters of a drawing, a pattern, a stamp or a field.
    Drawing(&'a str),
    /// A string or a name, with the nearest key.
    String(&'a [u8], &'a str),
    /// The data of a stream, unpacked, with the kind of stream.
    Data(&'a [u8], &'a [u8]),
}

/// A function that sees parts.
type See<'a> = &'a mut dyn FnMut(Part<'_>);

impl FinishedPdf {
    /// Shows every part.
    pub(crate) fn each_part(&self, see: See<'_>) {
        let mut faces = Faces::default();
        let mut contents = BTreeSet::new();
        for (number, page) in self.pdf.pages().iter().enumerate() {
            contents.extend(contents_of(page.raw()));
            let Some(stream) = page.page_stream() else { continue };
            let fonts = |name: &Name<'_>| page.resources().get_font(name);
            let drawn = faces.drawn(stream, &fonts, see);
            see(Part::Page(number, &drawn));
        }
        for object in self.pdf.objects() {
            match object {
                Object::Stream(stream) => {
                    strings_in_dict(stream.dict(), b"", DEEPEST, see);
                    if !contents.contains(&stream.obj_id()) {
                        data(&stream, &mut faces, see);
                    }
                }
                other => strings(&other, b"", DEEPEST, see),
            }
        }
    }
}

/// The streams of a page, which are read with its fonts.
fn contents_of(page: &Dict<'_>) -> Vec<ObjectIdentifier> {
    let several = page.get::<Array<'_>>("Contents");
    let several = several.iter().flat_map(Array::raw_iter).filter_map(|part| match part {
        MaybeRef::Ref(id) => Some(id.into()),
        MaybeRef::NotRef(_) => None,
    });
    page.get_ref("Contents").map(Into::into).into_iter().chain(several).collect()
}

/// Shows the data of a stream. Pixels are not looked at, and packed objects are objects already.
fn data(stream: &Stream<'_>, faces: &mut Faces, see: See<'_>) {
    let dict = stream.dict();
    let name = |key: &str| dict.get::<Name<'_>>(key).map(|name| name.to_vec()).unwrap_or_default();
    let (kind, subtype) = (name("Type"), name("Subtype"));
    if matches!(kind.as_slice(), b"ObjStm" | b"XRef") {
        return;
    }
    if subtype == b"Image" {
        // A photograph is a file of its own, which may say more than it shows.
        let is_file = super::finished::filters(dict) == [b"DCTDecode".to_vec()];
        if is_file {
            see(Part::Data(b"picture", &stream.raw_data()));
        }
        return;
    }
    let data = stream.decoded().unwrap_or_else(|_| stream.raw_data());
    let resources = dict.get::<Dict<'_>>("Resources");
    if resources.is_some() || subtype == b"Form" {
        let own = resources.and_then(|resources| resources.get::<Dict<'_>>("Font"));
        let fonts = |name: &Name<'_>| own.as_ref()?.get::<Dict<'_>>(&**name);
        let drawn = faces.drawn(&data, &fonts, see);
        see(Part::Drawing(&drawn));
        return;
    }
    let is_font = dict.contains_key("Length1")
        || matches!(subtype.as_slice(), b"Type1C" | b"CIDFontType0C" | b"OpenType");
    if is_font {
        return see(Part::Data(b"font", &data));
    }
    see(Part::Data(if kind.is_empty() { b"stream" } else { &kind }, &data));
}

/// Shows the strings and long names in an object. Other objects that it names are shown themselves.
fn strings(object: &Object<'_>, key: &[u8], depth: usize, see: See<'_>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match object {
        Object::String(own) => string(own, key, see),
        Object::Name(own) if own.len() >= NAME => name(own, key, see),
        Object::Dict(own) => strings_in_dict(own, key, depth, see),
        Object::Array(own) => {
            for part in own.raw_iter() {
                if let MaybeRef::NotRef(part) = part {
                    strings(&part, key, depth, see);
                }
            }
        }
        _ => {}
    }
}

fn strings_in_dict(dict: &Dict<'_>, around: &[u8], depth: usize, see: See<'_>) {
    for (key, value) in dict.entries() {
        if key.len() >= NAME {
            name(&key, around, see);
        }
        if let MaybeRef::NotRef(value) = value {
            // In other dictionaries keys have meanings; in this one they are names.
            strings(&value, &key, depth, see);
        }
    }
}

fn string(own: &PdfString<'_>, key: &[u8], see: See<'_>) {
    let bytes = own.as_bytes();
    let encoding = match bytes {
        [0xfe, 0xff, ..] => UTF_16BE,
        [0xff, 0xfe, ..] => UTF_16LE,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return see(Part::String(key, text)),
            // It has the same letters in the same places as the encoding of PDF.
            Err(_) => WINDOWS_1252,
        },
    };
    see(Part::String(key, &encoding.decode(bytes).0));
}

fn name(own: &[u8], key: &[u8], see: See<'_>) {
    see(Part::String(key, &String::from_utf8_lossy(own)));
}

/// How the fonts of a file write letters.
#[derive(Default)]
struct Faces {
    known: BTreeMap<ObjectIdentifier, Face>,
}

/// How a font writes letters.
struct Face {
    map: Option<CMap>,
    /// How many bytes a letter takes.
    width: usize,
    /// The letters that were asked for.
    letters: HashMap<u32, String>,
}

impl Face {
    fn of(font: &Dict<'_>) -> Self {
        let map = font.get::<Stream<'_>>("ToUnicode").and_then(|map| map.decoded().ok());
        let map = map.and_then(|map| CMap::parse(&map, |_| None));
        let is_composite = font.get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"Type0");
        Self { map, width: if is_composite { 2 } else { 1 }, letters: HashMap::new() }
    }

    fn read(&mut self, codes: &[u8], out: &mut String) {
        for code in codes.chunks(self.width) {
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            let (map, is_narrow) = (&self.map, self.width == 1);
            let letters = self.letters.entry(code).or_insert_with(|| {
                match map.as_ref().and_then(|map| map.lookup_bf_string(code)) {
                    Some(BfString::Char(letter)) => letter.to_string(),
                    Some(BfString::String(letters)) => letters,
                    None if is_narrow => char::from_u32(code).into_iter().collect(),
                    None => "\u{fffd}".to_owned(),
                }
            });
            out.push_str(letters);
        }
    }
}

impl Faces {
    /// The letters that a content stream draws. Strings among its properties are shown.
    fn drawn<'a>(
        &mut self,
        stream: &[u8],
        fonts: &dyn Fn(&Name<'_>) -> Option<Dict<'a>>,
        see: See<'_>,
    ) -> String {
        let mut out = String::new();
        let mut face: Option<ObjectIdentifier> = None;
        let mut instructions = UntypedIter::new(stream);
        while let Some(instruction) = instructions.next() {
            match &**instruction.operator {
                b"Tf" => {
                    let font = instruction.operands().find_map(|operand| match operand {
                        Object::Name(name) => fonts(name),
                        _ => None,
                    });
                    face = font.and_then(|font| self.face(&font));
                }
                b"Tj" | b"TJ" => self.shown(instruction.operands(), face, &mut out),
                b"'" | b"\"" => {
                    out.push('\n');
                    self.shown(instruction.operands(), face, &mut out);
                }
                b"BT" | b"Tm" | b"Td" | b"TD" | b"T*" if !out.ends_with('\n') => out.push('\n'),
                b"BDC" | b"DP" => {
                    for operand in instruction.operands() {
                        strings(operand, b"ActualText", DEEPEST, see);
                    }
                }
                _ => {}
            }
        }
        out
    }

    /// The number of a font whose letters are known from now on.
    fn face(&mut self, font: &Dict<'_>) -> Option<ObjectIdentifier> {
        let id = font.obj_id()?;
        self.known.entry(id).or_insert_with(|| Face::of(font));
        Some(id)
    }

    fn shown<'a, 'b: 'a>(
        &mut self,
        operands: impl Iterator<Item = &'a Object<'b>>,
        face: Option<ObjectIdentifier>,
        out: &mut String,
    ) {
        let mut face = face.and_then(|id| self.known.get_mut(&id));
        let mut read = |codes: &[u8]| match face.as_deref_mut() {
            Some(face) => face.read(codes, out),
            None => out.push_str(&String::from_utf8_lossy(codes)),
        };
        for operand in operands {
            match operand {
                Object::String(codes) => read(codes.as_bytes()),
                Object::Array(parts) => {
                    parts.iter::<Object<'_>>().filter_map(Object::into_string).for_each(|codes| {
                        read(codes.as_bytes());
                    });
                }
                _ => {}
            }
        }
    }
}
