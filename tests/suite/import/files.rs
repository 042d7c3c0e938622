//! Files of office programs, from readable XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
     xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
     xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

/// A ZIP file of these parts.
pub(in crate::import) fn packed(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        archive.write_all(bytes).expect("a part");
    }
    archive.finish().expect("an archive").into_inner()
}

/// A Word document.
#[derive(Clone)]
pub(in crate::import) struct Word {
    parts: BTreeMap<String, Vec<u8>>,
    relations: Vec<String>,
}

impl Word {
    /// A document with this body, and the usual styles and lists.
    pub(in crate::import) fn new(body: &str) -> Self {
        let document = format!("<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>");
        let types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        let root = relations(&["<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>".to_owned()]);
        let parts = BTreeMap::from([
            ("[Content_Types].xml".to_owned(), types.as_bytes().to_vec()),
            ("_rels/.rels".to_owned(), root.into_bytes()),
            ("word/document.xml".to_owned(), document.into_bytes()),
        ]);
        Self { parts, relations: Vec::new() }
            .part("styles", &format!("<w:styles {NAMESPACES}>{STYLES}</w:styles>"))
            .part("numbering", &format!("<w:numbering {NAMESPACES}>{LISTS}</w:numbering>"))
    }

    /// Adds a part of text that the document refers to.
    pub(in crate::import) fn part(self, kind: &str, text: &str) -> Self {
        let name = format!("{kind}.xml");
        self.refers(kind, kind, &name, false).file(&format!("word/{name}"), text.as_bytes())
    }

    /// Adds a part with notes or comments.
    pub(in crate::import) fn story(self, kind: &str, inner: &str) -> Self {
        self.part(kind, &format!("<w:{kind} {NAMESPACES}>{inner}</w:{kind}>"))
    }

    /// Adds a relationship of the document.
    pub(in crate::import) fn refers(
        mut self,
        id: &str,
        kind: &str,
        target: &str,
        is_outside: bool,
    ) -> Self {
        let mode = if is_outside { " TargetMode=\"External\"" } else { "" };
        self.relations.push(format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"{mode}/>"
        ));
        self
    }

    /// Adds any file to the package.
    pub(in crate::import) fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.parts.insert(name.to_owned(), bytes.to_vec());
        self
    }

    pub(in crate::import) fn bytes(&self) -> Vec<u8> {
        let mut parts = self.parts.clone();
        let own = relations(&self.relations);
        parts.insert("word/_rels/document.xml.rels".to_owned(), own.into_bytes());
        packed(&parts)
    }
}

fn relations(all: &[String]) -> String {
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        all.concat()
    )
}

/// Styles as a German Word writes them: ids in the language of the program, names in English.
const STYLES: &str = r#"
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift4"><w:name w:val="heading 4"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="House heading"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Source Code"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kasten"><w:name w:val="Case box"/></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Body Text 9"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"#;

/// List 1 has bullets, lists 2 and 3 numbers; list 3 starts again.
const LISTS: &str = r#"
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"#;

/// A paragraph of Word in a style.
pub(in crate::import) fn styled(style: &str, inner: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{inner}</w:p>")
}

/// An ordinary paragraph of Word.
pub(in crate::import) fn paragraph(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

/// A paragraph in a list.
pub(in crate::import) fn item(list: u8, level: u8, inner: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{inner}</w:p>"
    )
}

/// Words of Word.
pub(in crate::import) fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// Words with properties.
pub(in crate::import) fn marked(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// An OpenDocument text.
#[derive(Clone)]
pub(in crate::import) struct Odt {
    parts: BTreeMap<String, Vec<u8>>,
}

impl Odt {
    /// A text with these automatic styles and this body.
    pub(in crate::import) fn new(styles: &str, body: &str) -> Self {
        let spaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
             xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
             xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
             xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
             xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
             xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
             xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        let content = format!(
            "<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
        );
        let parts = BTreeMap::from([
            ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.text".to_vec()),
            ("content.xml".to_owned(), content.into_bytes()),
        ]);
        Self { parts }
    }

    pub(in crate::import) fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.parts.insert(name.to_owned(), bytes.to_vec());
        self
    }

    pub(in crate::import) fn bytes(&self) -> Vec<u8> {
        packed(&self.parts)
    }
}
