//! The words that a finished PDF shows, whichever program wrote it.
//!
//! In: a PDF. Out: its words in the order in which they are drawn, each with its page. Text that is
//! drawn invisibly, such as what a scanner recognised, is left out. Does not know which words are
//! text, and which are page numbers or running heads.

use super::finished::{FinishedPdf, filters};
use flate2::read::ZlibDecoder;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::object::{Name, Object, Stream};
use kurbo::{Affine, BezPath, Point, Rect};
use std::io::{self, Read};

/// All streams of a file together hold no more than this: a file that does was made to fill memory.
const MOST_UNPACKED: u64 = 512 << 20;
/// A letter that starts further from the last one than this many times its size starts a word. No
/// letter of a text is as wide.
const WIDEST: f64 = 1.5;
/// A letter that is higher or lower than this many times its size is on a different line.
const RAISED: f64 = 0.2;

/// A word as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PrintedWord {
    pub(crate) text: String,
    /// The number of its page in the file, from 0.
    pub(crate) page: usize,
}

impl FinishedPdf {
    /// The words of all pages; nothing if the file unpacks to too much.
    pub(crate) fn words(&self) -> Option<Vec<PrintedWord>> {
        if !self.fits() {
            return None;
        }
        let mut reader = Reader::default();
        for (number, page) in self.pdf.pages().iter().enumerate() {
            let cache = InterpreterCache::new();
            let settings = InterpreterSettings::default();
            let area = Rect::new(0.0, 0.0, 1.0, 1.0);
            let mut context =
                Context::new(Affine::IDENTITY, area, &cache, self.pdf.xref(), settings);
            reader.page = number;
            interpret_page(page, &mut context, &mut reader);
            reader.end_word();
            reader.last = None;
        }
        Some(reader.words)
    }

    /// Whether its streams unpack to a size that can be read. Pictures are never unpacked.
    fn fits(&self) -> bool {
        let mut room = MOST_UNPACKED;
        for object in self.pdf.objects() {
            let Object::Stream(stream) = object else { continue };
            match unpacked_size(&stream, room) {
                Some(size) => room -= size,
                None => return false,
            }
        }
        true
    }
}

/// How much a stream unpacks to, if that is less than `room`.
fn unpacked_size(stream: &Stream<'_>, room: u64) -> Option<u64> {
    let kind = stream.dict().get::<Name<'_>>("Subtype");
    if kind.is_some_and(|kind| &*kind == b"Image") {
        return Some(0);
    }
    let raw = stream.raw_data();
    let mut data: Box<dyn Read + '_> = Box::new(&*raw);
    for filter in filters(stream.dict()) {
        if matches!(filter.as_slice(), b"FlateDecode" | b"Fl") {
            data = Box::new(ZlibDecoder::new(data));
        }
    }
    let mut counted = data.take(room);
    // Damaged data end where they are damaged.
    let _ = io::copy(&mut counted, &mut io::sink());
    (counted.limit() > 0).then(|| room - counted.limit())
}

/// The letters of a ligature. Some versions of Ghostscript write the two bytes of each letter in the
/// wrong order, which makes rare Chinese characters of Latin letters.
fn in_right_order(letters: String) -> String {
    let swapped = letters.encode_utf16().map(|unit| match unit.swap_bytes() {
        own @ 0x20..0x7f => u8::try_from(own).ok().map(char::from),
        _ => None,
    });
    swapped.collect::<Option<String>>().unwrap_or(letters)
}

#[derive(Default)]
struct Reader {
    words: Vec<PrintedWord>,
    word: String,
    page: usize,
    /// Where the last letter is, and its size.
    last: Option<(Point, f64)>,
}

impl Reader {
    fn end_word(&mut self) {
        if !self.word.is_empty() {
            let text = std::mem::take(&mut self.word);
            self.words.push(PrintedWord { text, page: self.page });
        }
    }

    fn add(&mut self, text: &str, place: Affine) {
        let [a, b, ..] = place.as_coeffs();
        let size = 1000.0 * a.hypot(b);
        let point = place * Point::ORIGIN;
        if let Some((last, last_size)) = self.last {
            let unit = size.max(last_size);
            let away = point - last;
            // Text may run in any direction.
            let along = (away.x * a + away.y * b) / a.hypot(b).max(f64::MIN_POSITIVE);
            let across = (away.hypot2() - along * along).max(0.0).sqrt();
            if along > WIDEST * unit || along < -RAISED * unit || across > RAISED * unit {
                self.end_word();
            }
        }
        self.last = Some((point, size));
        for letter in text.chars() {
            if letter.is_whitespace() {
                self.end_word();
            } else {
                self.word.push(letter);
            }
        }
    }
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        if matches!(mode, GlyphDrawMode::Invisible) {
            return;
        }
        let place = transform * glyph_transform;
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.add(letter.encode_utf8(&mut [0; 4]), place),
            Some(BfString::String(letters)) => self.add(&in_right_order(letters), place),
            // What nobody can read out is no word.
            None => self.add("\u{fffd}", place),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::in_right_order;

    #[test]
    fn swapped_bytes_of_a_ligature_are_put_right() {
        assert_eq!(in_right_order("\u{6600}\u{6900}".to_owned()), "fi");
        for own in ["fi", "\u{6600}\u{4e01}", "\u{0643}\u{0627}"] {
            assert_eq!(in_right_order(own.to_owned()), own);
        }
    }
}
