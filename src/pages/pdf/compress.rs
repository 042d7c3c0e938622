//! Compression: the same PDF in fewer bytes.
//!
//! In: a PDF as the engine writes it, and what to change in its objects. Out: the same objects
//! under the same numbers. Those without a stream of their own are gathered in compressed object
//! streams, which a cross-reference stream lists (ISO 32000-1, 7.5.7 and 7.5.8; allowed by PDF/A-3
//! and PDF/UA-1). A tagged book has ten thousand small objects, so this removes most of its size.
//! The finished file is read back before anybody gets it. Knows nothing of what the objects mean.

use super::plain::{Body, Known, UnknownForm, read};
use super::proof::prove;
use super::written::{Changed, Entry, Written, gathered_text, written};
use crate::ground::trace::{self, Amount};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayro_syntax::object::{Array, Dict, MaybeRef};
use std::io::Write;

/// Objects in one object stream: enough to compress well, few enough to open a page quickly.
const GATHERED: usize = 200;

/// Gives an object another content, or `None` to keep the one it has.
pub(super) type Change<'a> = &'a dyn Fn(&Body<'_>) -> Known<Option<Changed>>;

/// Compresses a PDF of `pages` pages and changes its objects on the way.
///
/// # Errors
/// If the PDF or one of its objects does not have the engine's plain form, or the finished file
/// does not have what it should.
pub(super) fn compress(pdf: &[u8], pages: usize, change: Change<'_>) -> Known<Vec<u8>> {
    let _stage = trace::stage("compressing");
    let plain = read(pdf)?;
    let mut objects = Vec::with_capacity(plain.objects.len());
    for object in &plain.objects {
        objects.push(written(object.number, &object.body, change(&object.body)?));
    }
    let mut out = plain.head.to_vec();
    let size = objects.iter().map(|object| object.number + 1).max().unwrap_or(0);
    let mut entries = vec![Entry::Free; size];
    let (mut streams, others): (Vec<_>, Vec<_>) =
        objects.iter().partition(|object| object.data.is_some());
    // Attachments first: even half a file still says which edition it is.
    streams.sort_by_key(|object| !object.is_attachment);
    for object in &streams {
        entries[object.number] = Entry::At(out.len());
        write_stream(object, &mut out);
    }
    for gathered in others.chunks(GATHERED) {
        let number = entries.len();
        entries.push(Entry::At(out.len()));
        for (place, object) in gathered.iter().enumerate() {
            entries[object.number] = Entry::In { stream: number, place };
        }
        write_gathered(number, gathered, &mut out)?;
    }
    let start = out.len();
    let number = entries.len();
    entries.push(Entry::At(start));
    let mut rows = Vec::with_capacity(entries.len() * 7);
    for entry in &entries {
        rows.extend(entry.row()?);
    }
    let trailer = trailer(&plain.trailer)?;
    let head = [format!("/Type/XRef/Size {}/W[1 4 2]", entries.len()).into_bytes(), trailer];
    write_compressed(number, &head.concat(), &rows, &mut out)?;
    out.extend(format!("startxref\n{start}\n%%EOF").into_bytes());
    prove(&out, &objects, &entries, pages)?;
    Ok(out)
}

/// Writes a stream, whose data are as they should be in the file.
fn write_stream(object: &Written<'_>, out: &mut Vec<u8>) {
    let Some(data) = &object.data else { return };
    out.extend(format!("{} 0 obj\n", object.number).into_bytes());
    out.extend_from_slice(&object.text);
    out.extend_from_slice(b"\nstream\n");
    out.extend_from_slice(data);
    end_stream(out, data);
}

/// Writes objects as an object stream.
fn write_gathered(number: usize, objects: &[&Written<'_>], out: &mut Vec<u8>) -> Known<()> {
    let (index, texts) = gathered_text(objects);
    let head = format!("/Type/ObjStm/N {}/First {}", objects.len(), index.len());
    write_compressed(number, head.as_bytes(), &[index, texts].concat(), out)
}

fn write_compressed(number: usize, head: &[u8], data: &[u8], out: &mut Vec<u8>) -> Known<()> {
    trace::count(Amount::BytesCompressed, data.len());
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(7));
    let data = encoder.write_all(data).and_then(|()| encoder.finish());
    let data = data.map_err(|_| UnknownForm::of("a stream of its objects"))?;
    out.extend(format!("{number} 0 obj\n<<").into_bytes());
    out.extend_from_slice(head);
    let rest = format!("/Filter/FlateDecode/Length {}>>\nstream\n", data.len());
    out.extend(rest.into_bytes());
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

/// The trailer's entries without the size, which changes.
fn trailer(trailer: &Dict<'_>) -> Known<Vec<u8>> {
    let unknown = || UnknownForm::of("its trailer");
    let mut out = Vec::new();
    for key in ["Root", "Info"] {
        if trailer.contains_key(key) {
            let to = trailer.get_ref(key).ok_or_else(unknown)?;
            out.extend(format!("/{key} {} {} R", to.obj_number, to.gen_number).into_bytes());
        }
    }
    match trailer.get_raw::<Array<'_>>("ID") {
        Some(MaybeRef::NotRef(names)) => out.extend([b"/ID[", names.data(), b"]"].concat()),
        Some(MaybeRef::Ref(_)) => return Err(unknown()),
        None if trailer.contains_key("ID") => return Err(unknown()),
        None => {}
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::digest;
    use memchr::memmem::find;

    /// A change that changes nothing.
    fn keep(_: &Body<'_>) -> Known<Option<Changed>> {
        Ok(None)
    }

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

    const CATALOG: &[u8] = b"<</Type/Catalog/Pages 2 0 R>>";
    const PAGES: &[u8] = b"<</Type/Pages/Kids[3 0 R]/Count 1>>";
    const PAGE: &[u8] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";

    /// A file of one page and the given objects, which are numbered from 4.
    fn page_with(bodies: &[&[u8]]) -> Vec<u8> {
        plain(&[&[CATALOG, PAGES, PAGE], bodies].concat())
    }

    /// A small PDF with a stream whose data look like the ends of other things.
    fn sample() -> Vec<u8> {
        let data = b"endobj stream\n\r";
        let stream = [b"<</Length 15>>\nstream\n".as_slice(), data, b"\nendstream"].concat();
        page_with(&[&stream, b"(text)"])
    }

    #[test]
    fn streams_keep_their_bytes_and_the_rest_is_gathered() {
        let compressed = compress(&sample(), 1, &keep).expect("the plain form");
        let kept = b"endobj stream\n\r\r\nendstream";
        assert!(find(&compressed, kept).is_some(), "the stream's data are there, and their end");
        assert!(find(&compressed, b"(text)").is_none(), "a plain object is compressed");
        assert!(find(&compressed, b"/Type/ObjStm/N 4/").is_some());
        assert!(find(&compressed, b"/Type/XRef/Size 8/W[1 4 2]/Root 1 0 R").is_some());
    }

    #[test]
    fn a_known_form_always_gives_the_same_bytes() {
        let compressed = compress(&sample(), 1, &keep).expect("the plain form");
        // May change only with the version of the compressor.
        let expected = "1ba0d2530a5b1f177f4cc7de5eff50b1c08008bce19bd55477094781af508170";
        assert_eq!(digest::sha256(&compressed), expected);
    }

    #[test]
    fn words_in_a_text_are_not_taken_for_the_end_of_its_object() {
        let text = br"<</Title(endobj (and) endstream \) >>
stream
/Length 99)/A<3E3E>/B/x#3E>>";
        let pdf = page_with(&[text, b"(of a stream)", b"[(]) <5d> /a]", b"17", b"null"]);
        let compressed = compress(&pdf, 1, &keep).expect("the plain form");
        assert!(find(&compressed, b"/Type/ObjStm/N 8/").is_some());
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
            ("/Size 6", "/Sise 6", "its trailer"),
            ("1 0 obj", "1 1 obj", "its object 1"),
            ("/Pages 2 0 R>>", "/Pages 2 0 R>(", "its object 1"),
            (">>\nstream\n", ">>\rstream\r", "its object 4"),
            ("/Length 15", "/Length 12", "its object 4"),
            ("/Length 15", "/Length 99", "its object 4"),
            ("/Length 15", "/Length -5", "its object 4"),
            ("(text)\nendobj", "(text)\nendjob", "its object 5"),
            ("(text)\nendobj", "(text(\nendobj", "its object 5"),
            ("(text)\nendobj", "nonull\nendobj", "its object 5"),
            ("(text)\nendobj", "1 2 33\nendobj", "its object 5"),
        ] {
            let changed = replaced(&pdf, from.as_bytes(), to.as_bytes());
            assert_eq!(compress(&changed, 1, &keep), Err(UnknownForm::of(part)), "{to:?}");
        }
        for nonsense in [b"".as_slice(), b"%PDF-1.7 nonsense startxref 999999"] {
            let expected = Err(UnknownForm::of("its cross-reference table"));
            assert_eq!(compress(nonsense, 1, &keep), expected);
        }
        let expected = Err(UnknownForm::of("the list of its objects"));
        assert_eq!(compress(&plain(&[]), 1, &keep), expected);
    }

    #[test]
    fn a_refused_change_refuses_the_file() {
        let refuse = |_: &Body<'_>| Err(UnknownForm::of("a page"));
        assert_eq!(compress(&sample(), 1, &refuse), Err(UnknownForm::of("a page")));
    }

    #[test]
    fn a_change_that_breaks_the_file_is_found_when_it_is_read_back() {
        let text = |body: &Body<'_>| matches!(body, Body::Other(text) if *text == b"(text)");
        for broken in [b"<</A(>>".as_slice(), b"<<", b"", b"<</A 1>> <</B 2>>", b"<</A 1>>9"] {
            let change = |body: &Body<'_>| Ok(text(body).then(|| Changed::Dict(broken.to_vec())));
            let expected = Err(UnknownForm::of("its object 5, read back,"));
            assert_eq!(compress(&sample(), 1, &change), expected, "{broken:?}");
        }
        let expected = Err(UnknownForm::of("the list of its pages, read back,"));
        assert_eq!(compress(&sample(), 2, &keep), expected);
    }
}
