//! What catalogues read in a PDF: properties of its XMP metadata (ISO 16684-1) that the engine does
//! not write.
//!
//! In: an object of a PDF, and the properties. Out: the metadata with these after all others, in
//! the Dublin Core schema, which PDF/A knows without an extension. Everything else keeps its bytes.

use super::plain::{Body, Known, UnknownForm};
use super::written::Changed;
use hayro_syntax::object::Name;
use quick_xml::Writer;
use quick_xml::events::BytesText;
use roxmltree::Document;
use std::borrow::Cow;
use std::io;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

const XMP_BASIC: &str = "http://ns.adobe.com/xap/1.0/";
const XMP_MEDIA: &str = "http://ns.adobe.com/xap/1.0/mm/";
const PDF: &str = "http://ns.adobe.com/pdf/1.3/";
const EXTENSION: &str = "http://www.aiim.org/pdfa/ns/extension/";

/// The description of the schema that identifies PDF/X. The engine declares its prefixes.
const PRESS_SCHEMA: &str = "<rdf:li rdf:parseType=\"Resource\">\
    <pdfaSchema:schema>PDF/X identification schema</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.npes.org/pdfx/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfxid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
    <pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Version of PDF/X to which the document conforms\
    </pdfaProperty:description>\
    <pdfaProperty:name>GTS_PDFXVersion</pdfaProperty:name>\
    <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";

/// Properties to add. Empty ones are left out.
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub(super) publisher: Vec<String>,
    pub(super) subjects: Vec<String>,
    pub(super) contributors: Vec<String>,
    /// What may be done with the text: the name of its licence, and its address.
    pub(super) rights: Option<Rights>,
    /// A name for the product that is valid everywhere: `urn:isbn:…`.
    pub(super) identifier: Option<String>,
    /// The language, in place of English.
    pub(super) language: Option<String>,
    /// When the metadata of a file for a press were written. Such a file also says that it conforms
    /// to PDF/X-4.
    pub(super) press_date: Option<String>,
}

/// Who may do what with the text.
#[derive(Debug)]
pub(super) struct Rights {
    pub(super) statement: String,
    /// Where the statement is explained; empty if nowhere.
    pub(super) address: String,
    /// Whether anybody holds the copyright.
    pub(super) is_marked: bool,
}

/// The metadata with more properties, or `None` for any other object.
///
/// # Errors
/// If the metadata have an unknown form, or have one of the properties already.
pub(super) fn with_properties(object: &Body<'_>, more: &Properties) -> Known<Option<Changed>> {
    let Body::Stream(dict, data) = object else { return Ok(None) };
    if dict.get::<Name<'_>>("Type").is_none_or(|kind| &*kind != b"Metadata") {
        return Ok(None);
    }
    let is_plain = dict.keys().all(|key| matches!(&*key, b"Type" | b"Subtype" | b"Length"));
    let data = std::str::from_utf8(data).ok().filter(|_| is_plain);
    let data = data.map(|text| match &more.language {
        Some(language) => in_language(text, language),
        None => Cow::Borrowed(text),
    });
    let data = data.and_then(|text| with_text(&text, more));
    let data = data.ok_or_else(|| UnknownForm::of("its metadata"))?;
    let length = data.len();
    let dict = format!("<</Type/Metadata/Subtype/XML/Length {length}>>").into_bytes();
    Ok(Some(Changed::Stream(dict, data.into_bytes())))
}

/// The metadata with another language, if they say that it is English.
fn in_language<'a>(text: &'a str, language: &str) -> Cow<'a, str> {
    let stated = |tag: &str| format!("<dc:language><rdf:Bag><rdf:li>{tag}</rdf:li>");
    text.replacen(&stated("en"), &stated(language), 1).into()
}

fn with_text(text: &str, more: &Properties) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let mut groups = document.descendants().filter(|node| {
        let has_parent = node.parent().is_some_and(|parent| parent.has_tag_name((RDF, "RDF")));
        has_parent && node.has_tag_name((RDF, "Description"))
    });
    let group = groups.next().filter(|_| groups.next().is_none())?;
    let is_known =
        group.lookup_prefix(RDF) == Some("rdf") && group.lookup_prefix(DUBLIN_CORE) == Some("dc");
    let is_there = |name| group.children().any(|child| child.has_tag_name((DUBLIN_CORE, name)));
    if !is_known
        || ["publisher", "subject", "contributor", "identifier", "rights"].into_iter().any(is_there)
    {
        return None;
    }
    let at = group.last_element_child()?.range().end;
    let own = written(more).ok()?;
    let Some(date) = &more.press_date else {
        let (before, after) = text.split_at_checked(at)?;
        return Some([before, own.as_str(), after].concat());
    };
    // Archives know the schema of PDF/X only from its description in the file.
    let schemas = group.children().find(|child| child.has_tag_name((EXTENSION, "schemas")))?;
    let last = schemas.first_element_child()?.last_element_child()?.range().end;
    let (before, rest) = text.split_at_checked(last)?;
    let (between, after) = rest.split_at_checked(at.checked_sub(last)?)?;
    let press = press_properties(date, &group).ok()?;
    Some([before, PRESS_SCHEMA, between, &own, &press, after].concat())
}

/// What a file for a press says about itself (ISO 15930-7, 6.4), as far as the engine does not.
fn press_properties(date: &str, group: &roxmltree::Node<'_, '_>) -> io::Result<String> {
    let has = |namespace, name| group.children().any(|c| c.has_tag_name((namespace, name)));
    let mut writer = Writer::new(Vec::new());
    let mut add = |name: &str, text: &str| {
        writer.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
    };
    for (name, namespace, local, text) in [
        ("xmp:MetadataDate", XMP_BASIC, "MetadataDate", date),
        ("xmpMM:VersionID", XMP_MEDIA, "VersionID", "1"),
        ("xmpMM:RenditionClass", XMP_MEDIA, "RenditionClass", "default"),
        ("pdf:Trapped", PDF, "Trapped", "False"),
    ] {
        if !has(namespace, local) {
            add(name, text)?;
        }
    }
    let version = ("xmlns:pdfxid", "http://www.npes.org/pdfx/ns/id/");
    writer
        .create_element("pdfxid:GTS_PDFXVersion")
        .with_attribute(version)
        .write_text_content(BytesText::new("PDF/X-4"))?;
    String::from_utf8(writer.into_inner()).map_err(io::Error::other)
}

/// The properties as elements, each of them a bag of texts or a single text.
fn written(more: &Properties) -> io::Result<String> {
    let mut writer = Writer::new(Vec::new());
    for (name, texts) in [
        ("dc:publisher", &more.publisher),
        ("dc:subject", &more.subjects),
        ("dc:contributor", &more.contributors),
    ] {
        if texts.is_empty() {
            continue;
        }
        writer.create_element(name).write_inner_content(|writer| {
            writer.create_element("rdf:Bag").write_inner_content(|writer| {
                for text in texts {
                    writer.create_element("rdf:li").write_text_content(BytesText::new(text))?;
                }
                Ok(())
            })?;
            Ok(())
        })?;
    }
    if let Some(rights) = &more.rights {
        write_rights(&mut writer, rights)?;
    }
    if let Some(identifier) = &more.identifier {
        writer.create_element("dc:identifier").write_text_content(BytesText::new(identifier))?;
    }
    String::from_utf8(writer.into_inner()).map_err(io::Error::other)
}

/// The rights in the schemas that catalogues and archives know (ISO 16684-1, 8.4 and 8.5).
fn write_rights(writer: &mut Writer<Vec<u8>>, rights: &Rights) -> io::Result<()> {
    writer.create_element("dc:rights").write_inner_content(|writer| {
        writer.create_element("rdf:Alt").write_inner_content(|writer| {
            writer
                .create_element("rdf:li")
                .with_attribute(("xml:lang", "x-default"))
                .write_text_content(BytesText::new(&rights.statement))?;
            Ok(())
        })?;
        Ok(())
    })?;
    let schema = ("xmlns:xmpRights", "http://ns.adobe.com/xap/1.0/rights/");
    let mut add = |name: &str, text: &str| {
        let element = writer.create_element(name).with_attribute(schema);
        element.write_text_content(BytesText::new(text)).map(|_| ())
    };
    add("xmpRights:Marked", if rights.is_marked { "True" } else { "False" })?;
    if !rights.address.is_empty() {
        add("xmpRights:WebStatement", &rights.address)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::{Dict, FromBytes};

    const XMP: &str = "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
        <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
        <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
        <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
        <dc:format>&lt;/rdf:Description></dc:format></rdf:Description></rdf:RDF></x:xmpmeta>\
        <?xpacket end=\"r\"?>";

    fn changed(dict: &str, xmp: &str) -> Known<Option<Changed>> {
        let dict = Dict::from_bytes(dict.as_bytes()).expect("a dictionary");
        let more = Properties {
            subjects: vec!["Law & order".to_owned(), "</rdf:li>".to_owned()],
            identifier: Some("urn:isbn:9780306406157".to_owned()),
            ..Properties::default()
        };
        with_properties(&Body::Stream(dict, xmp.as_bytes()), &more)
    }

    const DICT: &str = "<</Length 9/Type/Metadata/Subtype/XML>>";

    #[test]
    fn properties_follow_those_that_are_there() {
        let Ok(Some(Changed::Stream(dict, data))) = changed(DICT, XMP) else {
            panic!("the metadata are changed")
        };
        let own = "<dc:subject><rdf:Bag><rdf:li>Law &amp; order</rdf:li>\
            <rdf:li>&lt;/rdf:li&gt;</rdf:li></rdf:Bag></dc:subject>\
            <dc:identifier>urn:isbn:9780306406157</dc:identifier>";
        let expected = XMP.replace("</dc:format>", &format!("</dc:format>{own}"));
        assert_eq!(String::from_utf8(data).expect("text"), expected);
        let length = format!("<</Type/Metadata/Subtype/XML/Length {}>>", expected.len());
        assert_eq!(String::from_utf8(dict).expect("text"), length);
    }

    #[test]
    fn other_objects_are_left_alone() {
        assert_eq!(changed("<</Length 9/Type/XObject>>", XMP), Ok(None));
        assert_eq!(with_properties(&Body::Other(b"7"), &Properties::default()), Ok(None));
    }

    #[test]
    fn metadata_in_any_other_form_are_refused() {
        let refused = Err(UnknownForm::of("its metadata"));
        assert_eq!(changed("<</Length 9/Type/Metadata/Filter/FlateDecode>>", XMP), refused);
        for (from, to) in [
            ("</x:xmpmeta>", ""),
            ("xmlns:dc", "xmlns:dublin"),
            ("<dc:format>", "<dc:subject>x</dc:subject><dc:format>"),
            ("<dc:format>&lt;/rdf:Description></dc:format>", ""),
            ("</rdf:RDF>", "<rdf:Description/></rdf:RDF>"),
            ("22-rdf-syntax-ns#", "another"),
        ] {
            assert_eq!(changed(DICT, &XMP.replace(from, to)), refused, "{from}");
        }
    }
}
