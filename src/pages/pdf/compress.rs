//! Compression: the same PDF in fewer bytes.
//!
//! In: a PDF as the engine writes it, with uncompressed objects and a plain cross-reference
//! table. Out: the same objects under the same numbers. Those without a stream of their own are
//! gathered in compressed object streams, which a cross-reference stream lists (ISO 32000-1, 7.5.7
//! and 7.5.8; allowed by PDF/A-3 and PDF/UA-1). A tagged book has ten thousand small objects, so
//! this removes most of its size. A file in any other form is refused: to pass it on would
//! silently leave out the changes that were asked for. Knows nothing of what the objects mean.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use memchr::memmem::{find, rfind};
use std::fmt;
use std::io::Write;

/// Objects in one object stream: enough to compress well, few enough to open a page quickly.
const GATHERED: usize = 200;

/// A PDF that does not have the engine's plain form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnknownForm {
    /// The part that differs, with its article.
    part: String,
}

impl UnknownForm {
    pub(super) fn of(part: impl Into<String>) -> Self {
        Self { part: part.into() }
    }
}

impl fmt::Display for UnknownForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cannot be read", self.part)
    }
}

type Known<T> = Result<T, UnknownForm>;

/// An object of the file.
struct Object<'a> {
    number: usize,
    /// Everything between `obj` and `endobj`.
    body: &'a [u8],
    /// Where the data of a stream start and end in `body`.
    data: Option<(usize, usize)>,
}

impl Object<'_> {
    /// The part of a stream object before its data, or else the whole object.
    fn dictionary(&self) -> &[u8] {
        self.data.map_or(self.body, |(from, _)| &self.body[..from])
    }
}

/// Gives an object without a stream a new text, or `None` to keep the text it has.
pub(super) type Change<'a> = &'a dyn Fn(&[u8]) -> Known<Option<Vec<u8>>>;

/// The change that changes nothing.
pub(super) fn keep(_: &[u8]) -> Known<Option<Vec<u8>>> {
    Ok(None)
}

/// Compresses a PDF and changes its objects on the way.
///
/// # Errors
/// If the PDF or one of its objects does not have the engine's plain form.
pub(super) fn compress(pdf: &[u8], change: Change<'_>) -> Known<Vec<u8>> {
    let (objects, trailer) = read(pdf)?;
    // The header and the line of high bytes after it.
    let first = objects.iter().map(|(offset, _)| *offset).min();
    let mut out = first.and_then(|first| pdf.get(..first)).ok_or_else(no_objects)?.to_vec();
    let size = objects.iter().map(|(_, object)| object.number).max().ok_or_else(no_objects)? + 1;
    let mut entries = vec![Entry::Free; size];
    let (mut streams, plain): (Vec<_>, Vec<_>) =
        objects.into_iter().map(|(_, object)| object).partition(|object| object.data.is_some());
    // Attachments first: even half a file still says which edition it is.
    streams.sort_by_key(|object| find(object.dictionary(), b"/EmbeddedFile").is_none());
    for object in &streams {
        entries[object.number] = Entry::At(out.len());
        write_stream(object, &mut out);
    }
    for gathered in plain.chunks(GATHERED) {
        let number = entries.len();
        let mut index = Vec::new();
        let mut bodies: Vec<u8> = Vec::new();
        for (place, object) in gathered.iter().enumerate() {
            index.extend(format!("{} {} ", object.number, bodies.len()).into_bytes());
            let body = object.body.trim_ascii();
            match change(body)? {
                Some(changed) => bodies.extend(changed),
                None => bodies.extend_from_slice(body),
            }
            bodies.push(b'\n');
            entries[object.number] = Entry::In { stream: number, place };
        }
        let first = index.len();
        index.extend(bodies);
        let head = format!("/Type/ObjStm/N {}/First {first}", gathered.len());
        entries.push(Entry::At(out.len()));
        write_compressed(number, &head, &index, &mut out)?;
    }
    let start = out.len();
    let number = entries.len();
    entries.push(Entry::At(start));
    let mut rows = Vec::with_capacity(entries.len() * 7);
    for entry in &entries {
        rows.extend(entry.row()?);
    }
    let trailer = without_size(trailer).ok_or_else(no_trailer)?;
    let head = format!("/Type/XRef/Size {}/W[1 4 2]{trailer}", entries.len());
    write_compressed(number, &head, &rows, &mut out)?;
    out.extend(format!("startxref\n{start}\n%%EOF").into_bytes());
    Ok(out)
}

fn no_objects() -> UnknownForm {
    UnknownForm::of("the list of its objects")
}

fn no_table() -> UnknownForm {
    UnknownForm::of("its cross-reference table")
}

fn no_trailer() -> UnknownForm {
    UnknownForm::of("its trailer")
}

/// Where an object is in the compressed file.
#[derive(Clone, Copy)]
enum Entry {
    Free,
    At(usize),
    In { stream: usize, place: usize },
}

impl Entry {
    /// The fields of type, offset or stream, and generation or place: one, four and two bytes.
    fn row(self) -> Known<[u8; 7]> {
        let too_large = |_| UnknownForm::of("a file of more than four gigabytes");
        let (kind, second, third) = match self {
            Self::Free => (0, 0, u16::MAX),
            Self::At(offset) => (1, u32::try_from(offset).map_err(too_large)?, 0),
            Self::In { stream, place } => (
                2,
                u32::try_from(stream).map_err(too_large)?,
                u16::try_from(place).map_err(too_large)?,
            ),
        };
        let [a, b, c, d] = second.to_be_bytes();
        let [e, f] = third.to_be_bytes();
        Ok([kind, a, b, c, d, e, f])
    }
}

/// Objects with their offsets, in the order of their numbers.
type Objects<'a> = Vec<(usize, Object<'a>)>;

/// Every object with its offset, and the inside of the trailer's dictionary.
fn read(pdf: &[u8]) -> Known<(Objects<'_>, &[u8])> {
    let tail = rfind(pdf, b"startxref").ok_or_else(no_table)?;
    let (table, offsets, end) = read_table(pdf, tail).ok_or_else(no_table)?;
    let trailer = pdf.get(end..tail).and_then(inside_of_trailer).ok_or_else(no_trailer)?;
    // Objects follow each other without gaps, so each one ends where the next one starts. Nothing
    // in their text or data can be mistaken for their end.
    let mut starts: Vec<usize> = offsets.iter().map(|(_, offset)| *offset).collect();
    starts.push(table);
    starts.sort_unstable();
    let mut objects = Vec::with_capacity(offsets.len());
    for (number, offset) in offsets {
        let next = starts.partition_point(|start| *start <= offset);
        let end = starts.get(next).copied().unwrap_or(offset);
        let object = pdf.get(offset..end).and_then(|text| read_object(text, number));
        let object = object.ok_or_else(|| UnknownForm::of(format!("its object {number}")))?;
        objects.push((offset, object));
    }
    Ok((objects, trailer))
}

/// A cross-reference table: where it starts, the number and offset of every object, where it ends.
type Table = (usize, Vec<(usize, usize)>, usize);

/// The table that the lines at `tail` name. It must be in one piece.
fn read_table(pdf: &[u8], tail: usize) -> Option<Table> {
    let table: usize = number_at(pdf.get(tail + 9..)?)?.0;
    let mut at = table + pdf.get(table..tail)?.strip_prefix(b"xref\n0 ").map(|_| 7)?;
    let (count, length) = number_at(pdf.get(at..)?)?;
    at += length + 1;
    let mut offsets = Vec::new();
    for number in 0..count {
        let line = pdf.get(at..at + 20)?;
        at += 20;
        match line[17] {
            b'n' => offsets.push((number, number_at(&line[..10])?.0)),
            b'f' => {}
            _ => return None,
        }
    }
    Some((table, offsets, at))
}

/// The trailer's entries. An earlier version of the file or a key to it cannot be carried over.
fn inside_of_trailer(text: &[u8]) -> Option<&[u8]> {
    let text = text.trim_ascii().strip_prefix(b"trailer")?.trim_ascii();
    let inside = text.strip_prefix(b"<<")?.strip_suffix(b">>")?;
    let foreign = [b"/Prev".as_slice(), b"/XRefStm", b"/Encrypt"];
    foreign.iter().all(|key| find(inside, key).is_none()).then_some(inside)
}

/// Reads `7 0 obj ... endobj`, which is all of `text`.
fn read_object(text: &[u8], number: usize) -> Option<Object<'_>> {
    let head = format!("{number} 0 obj");
    let body = text.strip_prefix(head.as_bytes())?.trim_ascii_end().strip_suffix(b"endobj")?;
    if !body.trim_ascii_end().ends_with(b"endstream") {
        return Some(Object { number, body, data: None });
    }
    let dictionary = find(body, b">>\nstream\n")?;
    let from = dictionary + 10;
    let key = find(&body[..dictionary], b"/Length ")?;
    let to = from + number_at(&body[key + 8..])?.0;
    let is_whole = body.get(to..)?.trim_ascii() == b"endstream";
    is_whole.then_some(Object { number, body, data: Some((from, to)) })
}

/// Writes a stream of the original file. Its data stay the same.
fn write_stream(object: &Object<'_>, out: &mut Vec<u8>) {
    let Some((from, to)) = object.data else { return };
    out.extend(format!("{} 0 obj", object.number).into_bytes());
    out.extend_from_slice(&object.body[..to]);
    end_stream(out, &object.body[from..to]);
}

fn write_compressed(number: usize, head: &str, data: &[u8], out: &mut Vec<u8>) -> Known<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(7));
    let data = encoder.write_all(data).and_then(|()| encoder.finish());
    let data = data.map_err(|_| UnknownForm::of("a stream of its objects"))?;
    let length = data.len();
    let head = format!("{number} 0 obj\n<<{head}/Filter/FlateDecode/Length {length}>>\nstream\n");
    out.extend(head.into_bytes());
    out.extend_from_slice(&data);
    end_stream(out, &data);
    Ok(())
}

/// Ends a stream. Data that end in a carriage return get a whole line end after them, or a reader
/// that looks for line ends would count that byte as part of one.
fn end_stream(out: &mut Vec<u8>, data: &[u8]) {
    out.extend_from_slice(if data.ends_with(b"\r") { b"\r\n" } else { b"\n" });
    out.extend_from_slice(b"endstream\nendobj\n");
}

/// The trailer's entries without `/Size`, which changes.
fn without_size(trailer: &[u8]) -> Option<String> {
    let at = find(trailer, b"/Size ")?;
    let (_, length) = number_at(&trailer[at + 6..])?;
    String::from_utf8([&trailer[..at], &trailer[at + 6 + length..]].concat()).ok()
}

/// A number after white space, and how many bytes both take together.
fn number_at(bytes: &[u8]) -> Option<(usize, usize)> {
    let lead = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let digits = bytes[lead..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let text = std::str::from_utf8(&bytes[lead..lead + digits]).ok()?;
    Some((text.parse().ok()?, lead + digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::digest;

    /// A PDF in the engine's form with the given objects.
    fn plain(bodies: &[&[u8]]) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", bodies.len() + 1);
        for (index, body) in bodies.iter().enumerate() {
            table.push_str(&format!("{:010} 00000 n\r\n", out.len()));
            out.extend(format!("{} 0 obj\n", index + 1).into_bytes());
            out.extend_from_slice(body);
            out.extend_from_slice(b"\nendobj\n\n");
        }
        let start = out.len();
        let size = bodies.len() + 1;
        out.extend(table.into_bytes());
        out.extend(
            format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").bytes(),
        );
        out
    }

    /// A small PDF with a stream whose data look like the ends of other things.
    fn sample() -> Vec<u8> {
        let data = b"endobj stream\n\r";
        let stream = [b"<</Length 15>>\nstream\n".as_slice(), data, b"\nendstream"].concat();
        plain(&[b"<</Type/Catalog>>", &stream, b"(text)"])
    }

    #[test]
    fn streams_keep_their_bytes_and_the_rest_is_gathered() {
        let compressed = compress(&sample(), &keep).expect("the plain form");
        let kept = b"endobj stream\n\r\r\nendstream";
        assert!(find(&compressed, kept).is_some(), "the stream's data are there, and their end");
        assert!(find(&compressed, b"(text)").is_none(), "a plain object is compressed");
        assert!(find(&compressed, b"/Type/ObjStm/N 2/").is_some());
        assert!(find(&compressed, b"/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R").is_some());
    }

    #[test]
    fn a_known_form_always_gives_the_same_bytes() {
        let compressed = compress(&sample(), &keep).expect("the plain form");
        // May change only with the version of the compressor.
        let expected = "30f6662b745940f660a514781be595fb79c61e3583edd7e6f8070ee0f3fe798b";
        assert_eq!(digest::sha256(&compressed), expected);
    }

    #[test]
    fn words_in_a_text_are_not_taken_for_the_end_of_its_object() {
        let pdf = plain(&[b"<</Title(endobj and endstream)>>", b"(of a stream)"]);
        let compressed = compress(&pdf, &keep).expect("the plain form");
        assert!(find(&compressed, b"/Type/ObjStm/N 2/").is_some());
    }

    /// Replaces the only place of `from` in a file.
    fn replaced(pdf: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
        let at = find(pdf, from).expect("it is there");
        [&pdf[..at], to, &pdf[at + from.len()..]].concat()
    }

    #[test]
    fn a_file_in_any_other_form_is_refused() {
        let pdf = sample();
        // Each replacement is as long as what it replaces, so that the offsets stay right.
        for (from, to, part) in [
            ("startxref\n", "startxrfe\n", "its cross-reference table"),
            ("xref\n0 ", "xref\n1 ", "its cross-reference table"),
            ("00000 n\r\n", "00000 x\r\n", "its cross-reference table"),
            ("trailer\n", "trailre\n", "its trailer"),
            ("/Root 1 0 R", "/Prev 123 0", "its trailer"),
            ("/Size 4", "/Sise 4", "its trailer"),
            ("1 0 obj", "1 1 obj", "its object 1"),
            (">>\nstream\n", ">>\rstream\n", "its object 2"),
            ("/Length 15", "/Length 12", "its object 2"),
            ("/Length 15", "/Length 99", "its object 2"),
            ("(text)\nendobj", "(text)\nendjob", "its object 3"),
        ] {
            let changed = replaced(&pdf, from.as_bytes(), to.as_bytes());
            assert_eq!(compress(&changed, &keep), Err(UnknownForm::of(part)), "{to:?}");
        }
        for nonsense in [b"".as_slice(), b"%PDF-1.7 nonsense startxref 999999"] {
            assert_eq!(compress(nonsense, &keep), Err(no_table()));
        }
        assert_eq!(compress(&plain(&[]), &keep), Err(no_objects()));
    }

    #[test]
    fn a_refused_change_refuses_the_file() {
        let refuse = |_: &[u8]| Err(UnknownForm::of("a page"));
        assert_eq!(compress(&sample(), &refuse), Err(UnknownForm::of("a page")));
    }
}
