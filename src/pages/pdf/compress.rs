//! Packing: the same PDF in fewer bytes.
//!
//! In: a PDF as the engine writes it, each object in the clear and a plain cross-reference
//! table. Out: the same objects under the same numbers, those without data of their own gathered
//! in compressed object streams, found through a cross-reference stream (ISO 32000-1, 7.5.7 and
//! 7.5.8; allowed by PDF/A-3 and PDF/UA-1). A tagged book has ten thousand small objects, so this
//! takes away most of its size. Knows nothing of what the objects mean.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

/// Objects in one object stream: enough to compress well, few enough to open a page quickly.
const GATHERED: usize = 200;

/// An object as it stands in the file.
struct Object<'a> {
    number: usize,
    /// From behind `obj` to before `endobj`.
    body: &'a [u8],
    /// Where a stream's data lie in `body`, and the byte behind them.
    data: Option<(usize, usize)>,
}

impl Object<'_> {
    /// What stands in front of a stream's data; all of an object without any.
    fn dictionary(&self) -> &[u8] {
        self.data.map_or(self.body, |(from, _)| &self.body[..from])
    }
}

/// What becomes of an object without data of its own: its new text, or nothing to keep it.
pub(super) type Change<'a> = &'a dyn Fn(&[u8]) -> Option<Vec<u8>>;

/// The change that changes nothing.
pub(super) fn keep(_: &[u8]) -> Option<Vec<u8>> {
    None
}

/// Packs a PDF and changes its objects on the way. One that does not have the engine's plain form
/// is returned as it is.
pub(super) fn compress(pdf: Vec<u8>, change: Change<'_>) -> Vec<u8> {
    packed(&pdf, change).unwrap_or(pdf)
}

fn packed(pdf: &[u8], change: Change<'_>) -> Option<Vec<u8>> {
    let (objects, trailer) = read(pdf)?;
    // The header and the line of high bytes behind it.
    let first = objects.iter().map(|(offset, _)| *offset).min()?;
    let mut out = pdf.get(..first)?.to_vec();
    let size = objects.iter().map(|(_, object)| object.number).max()? + 1;
    let mut entries = vec![Entry::Free; size];
    let (mut streams, plain): (Vec<_>, Vec<_>) =
        objects.into_iter().map(|(_, object)| object).partition(|object| object.data.is_some());
    // Attachments first: half a file still tells which edition it is.
    streams.sort_by_key(|object| find(object.dictionary(), b"/EmbeddedFile").is_none());
    for object in &streams {
        entries[object.number] = Entry::At(out.len());
        write_stream(object, &mut out)?;
    }
    for gathered in plain.chunks(GATHERED) {
        let number = entries.len();
        let mut index = Vec::new();
        let mut bodies: Vec<u8> = Vec::new();
        for (place, object) in gathered.iter().enumerate() {
            write!(index, "{} {} ", object.number, bodies.len()).ok()?;
            let body = object.body.trim_ascii();
            match change(body) {
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
        write_packed(number, &head, &index, &mut out)?;
    }
    let start = out.len();
    let number = entries.len();
    entries.push(Entry::At(start));
    let rows: Vec<u8> = entries.iter().flat_map(|entry| entry.row()).collect();
    let trailer = std::str::from_utf8(without_size(trailer)?.as_slice()).ok()?.to_owned();
    let head = format!("/Type/XRef/Size {}/W[1 4 2]{trailer}", entries.len());
    write_packed(number, &head, &rows, &mut out)?;
    write!(out, "startxref\n{start}\n%%EOF").ok()?;
    Some(out)
}

/// Where an object is now.
#[derive(Clone, Copy)]
enum Entry {
    Free,
    At(usize),
    In { stream: usize, place: usize },
}

impl Entry {
    /// The fields of type, offset or stream, and generation or place: one, four and two bytes.
    fn row(self) -> [u8; 7] {
        let (kind, second, third) = match self {
            Self::Free => (0, 0, u16::MAX),
            Self::At(offset) => (1, offset as u32, 0),
            Self::In { stream, place } => (2, stream as u32, place as u16),
        };
        let [a, b, c, d] = second.to_be_bytes();
        let [e, f] = third.to_be_bytes();
        [kind, a, b, c, d, e, f]
    }
}

/// Objects with their offsets.
type Objects<'a> = Vec<(usize, Object<'a>)>;

/// Every object with its offset, and the inside of the trailer's dictionary.
fn read(pdf: &[u8]) -> Option<(Objects<'_>, &[u8])> {
    let tail = rfind(pdf, b"startxref")?;
    let table: usize = number_at(pdf.get(tail + 9..)?)?.0;
    let mut at = table + pdf.get(table..)?.strip_prefix(b"xref\n0 ").map(|_| 7)?;
    let (count, length) = number_at(&pdf[at..])?;
    at += length + 1;
    let mut objects = Vec::new();
    for number in 0..count {
        let line = pdf.get(at..at + 20)?;
        at += 20;
        if line[17] == b'n' {
            let offset = number_at(&line[..10])?.0;
            objects.push((offset, read_object(pdf, offset, number)?));
        }
    }
    let trailer = pdf.get(at..tail)?.trim_ascii().strip_prefix(b"trailer")?.trim_ascii();
    let trailer = trailer.strip_prefix(b"<<")?.strip_suffix(b">>")?;
    Some((objects, trailer))
}

fn read_object(pdf: &[u8], offset: usize, number: usize) -> Option<Object<'_>> {
    let head = format!("{number} 0 obj");
    let rest = pdf.get(offset..)?.strip_prefix(head.as_bytes())?;
    // A stream's data may hold any bytes at all, so its length decides where it ends.
    let end = find(rest, b"endobj")?;
    let Some(dictionary) = find(&rest[..end], b">>\nstream\n") else {
        return Some(Object { number, body: &rest[..end], data: None });
    };
    let from = dictionary + 10;
    let key = find(&rest[..dictionary], b"/Length ")?;
    let to = from + number_at(&rest[key + 8..])?.0;
    let behind = rest.get(to..)?;
    let end = to + find(behind, b"endstream")?;
    Some(Object { number, body: &rest[..end], data: Some((from, to)) })
}

/// A stream that was there already, its data untouched.
fn write_stream(object: &Object<'_>, out: &mut Vec<u8>) -> Option<()> {
    let (from, to) = object.data?;
    write!(out, "{} 0 obj", object.number).ok()?;
    out.extend_from_slice(object.body.get(..to)?);
    end_stream(out, object.body.get(from..to)?);
    Some(())
}

fn write_packed(number: usize, head: &str, data: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(7));
    encoder.write_all(data).ok()?;
    let data = encoder.finish().ok()?;
    write!(out, "{number} 0 obj\n<<{head}/Filter/FlateDecode/Length {}>>\nstream\n", data.len())
        .ok()?;
    out.extend_from_slice(&data);
    end_stream(out, &data);
    Some(())
}

/// Ends a stream. Data that end in a carriage return get a whole line end behind them, or a
/// reader that looks for line ends would count that byte as one.
fn end_stream(out: &mut Vec<u8>, data: &[u8]) {
    out.extend_from_slice(if data.ends_with(b"\r") { b"\r\n" } else { b"\n" });
    out.extend_from_slice(b"endstream\nendobj\n");
}

/// The trailer's entries without `/Size`, which changes.
fn without_size(trailer: &[u8]) -> Option<Vec<u8>> {
    let at = find(trailer, b"/Size ")?;
    let (_, length) = number_at(&trailer[at + 6..])?;
    Some([&trailer[..at], &trailer[at + 6 + length..]].concat())
}

/// A number behind white space, and how many bytes it took with that.
fn number_at(bytes: &[u8]) -> Option<(usize, usize)> {
    let lead = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let digits = bytes[lead..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let text = std::str::from_utf8(&bytes[lead..lead + digits]).ok()?;
    Some((text.parse().ok()?, lead + digits))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn rfind(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn streams_keep_their_bytes_and_the_rest_is_gathered() {
        let data = b"endobj stream\n\r";
        let stream = [b"<</Length 15>>\nstream\n".as_slice(), data, b"\nendstream"].concat();
        let pdf = plain(&[b"<</Type/Catalog>>", &stream, b"(text)"]);
        let packed = packed(&pdf, &keep).expect("the plain form");
        let kept = [data.as_slice(), b"\r\nendstream"].concat();
        assert!(find(&packed, &kept).is_some(), "the stream's data are there, and their end");
        assert!(find(&packed, b"(text)").is_none(), "a plain object is compressed");
        assert!(find(&packed, b"/Type/ObjStm/N 2/").is_some());
        assert!(find(&packed, b"/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R").is_some());
    }

    #[test]
    fn anything_else_is_left_alone() {
        for bytes in [b"".to_vec(), b"%PDF-1.7 nonsense startxref 999999".to_vec()] {
            assert_eq!(compress(bytes.clone(), &keep), bytes);
        }
    }
}
