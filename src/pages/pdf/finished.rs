//! Reading a finished PDF, whichever program wrote it.
//!
//! In: the bytes of a file, perhaps damaged or encrypted with an empty password. Out: the keywords
//! and the attachments that it carries. A reader of PDF syntax and a reader of XML find them; words
//! in titles and texts that look like them are only words. Does not know what they mean.

use flate2::read::ZlibDecoder;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use roxmltree::Document;
use std::io::Read;

/// The largest piece of data about itself that a PDF may carry.
const MOST: u64 = 4 << 20;
/// The deepest tree of names; a deeper one leads in a circle.
const DEEPEST: usize = 16;
/// The namespace of the keywords in XMP metadata.
const PDF_NAMESPACE: &str = "http://ns.adobe.com/pdf/1.3/";

/// A PDF that somebody has at hand.
pub(crate) struct FinishedPdf {
    pub(super) pdf: Pdf,
}

impl FinishedPdf {
    /// Opens a file; nothing if it is no PDF, or needs a password.
    pub(crate) fn open(bytes: &[u8]) -> Option<Self> {
        // The reader takes anything with an object in it for a PDF.
        let start = bytes.get(..bytes.len().min(1024))?;
        let is_like = |wanted: &[u8]| memchr::memmem::find(start, wanted).is_some();
        if !is_like(b"PDF-") && !is_like(b"%P") {
            return None;
        }
        Some(Self { pdf: Pdf::new(bytes.to_vec()).ok()? })
    }

    /// The keywords, separated as the file separates them: those of the XMP metadata, or else those
    /// of the older dictionary.
    pub(crate) fn keywords(&self) -> Option<String> {
        let metadata =
            self.catalogue().and_then(|catalogue| catalogue.get::<Stream<'_>>("Metadata"));
        let metadata = metadata.and_then(|stream| data(&stream));
        let written = metadata.and_then(|bytes| xmp_keywords(&bytes));
        written.or_else(|| self.pdf.metadata().keywords.as_deref().and_then(text))
    }

    /// The number of its pages.
    pub(crate) fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// The tag of its language.
    pub(crate) fn language(&self) -> Option<String> {
        text(&self.catalogue()?.get::<PdfString<'_>>("Lang")?)
    }

    /// The file that is attached under a name.
    pub(crate) fn attachment(&self, name: &str) -> Option<Vec<u8>> {
        let catalogue = self.catalogue();
        let tree = catalogue.as_ref().and_then(|catalogue| {
            catalogue.get::<Dict<'_>>("Names")?.get::<Dict<'_>>("EmbeddedFiles")
        });
        let listed = tree.and_then(|tree| in_tree(&tree, name, DEEPEST));
        let stream = listed.or_else(|| self.unlisted(name))?;
        data(&stream)
    }

    /// An attachment whose list is damaged.
    fn unlisted(&self, name: &str) -> Option<Stream<'_>> {
        self.pdf.objects().into_iter().find_map(|object| match object {
            Object::Dict(dict) => attached(&dict, name),
            _ => None,
        })
    }

    fn catalogue(&self) -> Option<Dict<'_>> {
        let xref = self.pdf.xref();
        xref.get(xref.root_id())
    }
}

/// The attachment of a name in a tree of names.
fn in_tree<'a>(node: &Dict<'a>, name: &str, depth: usize) -> Option<Stream<'a>> {
    let depth = depth.checked_sub(1)?;
    let files = node.get::<Array<'_>>("Names");
    let mut files = files.iter().flat_map(Array::iter::<Object<'_>>);
    let own = files.find_map(|object| match object {
        Object::Dict(file) => attached(&file, name),
        _ => None,
    });
    let kids = node.get::<Array<'_>>("Kids");
    own.or_else(|| {
        let mut kids = kids.iter().flat_map(Array::iter::<Dict<'_>>);
        kids.find_map(|kid| in_tree(&kid, name, depth))
    })
}

/// The data of a description of an attachment, if it has this name.
fn attached<'a>(file: &Dict<'a>, name: &str) -> Option<Stream<'a>> {
    let is_named = ["UF", "F"].into_iter().any(|key| {
        let own = file.get::<PdfString<'_>>(key);
        own.is_some_and(|own| text(own.as_bytes()).as_deref() == Some(name))
    });
    is_named.then(|| file.get::<Dict<'_>>("EF"))??.get("F")
}

/// The decoded data of a stream, unless they are too large. What cannot be decoded to the end ends
/// there.
fn data(stream: &Stream<'_>) -> Option<Vec<u8>> {
    let raw = stream.raw_data();
    let mut data = Vec::new();
    match filters(stream.dict()).as_slice() {
        [] => data.extend_from_slice(&raw),
        [filter] if filter == b"FlateDecode" => {
            let _ = ZlibDecoder::new(&*raw).take(MOST).read_to_end(&mut data);
        }
        // No program packs what is this small in any other way.
        _ => return None,
    }
    Some(data)
}

/// The names of the filters of a stream.
pub(super) fn filters(dict: &Dict<'_>) -> Vec<Vec<u8>> {
    let one = dict.get::<Name<'_>>("Filter").map(|name| name.to_vec());
    let several = dict.get::<Array<'_>>("Filter");
    let several = several.iter().flat_map(Array::iter::<Name<'_>>).map(|name| name.to_vec());
    one.into_iter().chain(several).collect()
}

/// The keywords in XMP metadata, as an element or as an attribute.
fn xmp_keywords(xmp: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(xmp).ok()?;
    let document = Document::parse(text.trim_matches(['\u{feff}', '\0'])).ok()?;
    document.descendants().find_map(|node| {
        let is_list = node.has_tag_name((PDF_NAMESPACE, "Keywords"));
        let own = is_list.then(|| node.text().unwrap_or_default());
        own.or_else(|| node.attribute((PDF_NAMESPACE, "Keywords"))).map(str::to_owned)
    })
}

/// A text string: UTF-16 or UTF-8 after a mark, or else read as ASCII.
fn text(bytes: &[u8]) -> Option<String> {
    if let Some(wide) = bytes.strip_prefix(b"\xfe\xff") {
        return encoding_rs::UTF_16BE
            .decode_without_bom_handling_and_without_replacement(wide)
            .map(std::borrow::Cow::into_owned);
    }
    let narrow = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Some(String::from_utf8_lossy(narrow).into_owned())
}
