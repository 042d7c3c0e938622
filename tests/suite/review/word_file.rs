//! A Word file that is changed as a person would change it, by its XML.

use crate::support::unzip;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const DOCUMENT: &str = "word/document.xml";

#[derive(Clone)]
pub(super) struct WordFile {
    parts: BTreeMap<String, Vec<u8>>,
}

impl WordFile {
    pub(super) fn read(bytes: &[u8]) -> Self {
        Self { parts: unzip(bytes) }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            zip.start_file(name, SimpleFileOptions::default()).expect("a part");
            zip.write_all(bytes).expect("a part");
        }
        zip.finish().expect("a file").into_inner()
    }

    pub(super) fn part(&self, name: &str) -> &str {
        std::str::from_utf8(&self.parts[name]).expect("text")
    }

    pub(super) fn with_part(mut self, name: &str, text: &str) -> Self {
        self.parts.insert(name.to_owned(), text.as_bytes().to_vec());
        self
    }

    pub(super) fn without(mut self, start: &str) -> Self {
        self.parts.retain(|name, _| !name.starts_with(start));
        self
    }

    pub(super) fn xml(&self) -> &str {
        self.part(DOCUMENT)
    }

    pub(super) fn with_xml(self, xml: &str) -> Self {
        self.with_part(DOCUMENT, xml)
    }

    /// The paragraphs of the text, each as XML.
    pub(super) fn paragraphs(&self) -> Vec<&str> {
        let mut out = Vec::new();
        let mut rest = self.xml();
        while let Some(start) = rest.find("<w:p>") {
            let end = start + rest[start..].find("</w:p>").expect("an end") + "</w:p>".len();
            out.push(&rest[start..end]);
            rest = &rest[end..];
        }
        out
    }

    /// The only paragraph with these words.
    #[track_caller]
    pub(super) fn paragraph(&self, words: &str) -> String {
        let found: Vec<&str> =
            self.paragraphs().into_iter().filter(|own| words_of(own).contains(words)).collect();
        assert_eq!(found.len(), 1, "`{words}` is in one paragraph: {found:?}");
        found[0].to_owned()
    }

    /// Other words in the first run of text that has these.
    #[track_caller]
    pub(super) fn reworded(self, from: &str, to: &str) -> Self {
        let xml = self.xml();
        let own: Vec<usize> = xml
            .match_indices(from)
            .map(|(at, _)| at)
            .filter(|at| xml[..*at].rfind("<w:t").is_some_and(|t| !xml[t..*at].contains("</w:t>")))
            .collect();
        assert!(!own.is_empty(), "`{from}` is in no run");
        let text = format!("{}{to}{}", &xml[..own[0]], &xml[own[0] + from.len()..]);
        self.with_xml(&text)
    }

    #[track_caller]
    pub(super) fn replaced(self, from: &str, to: &str) -> Self {
        assert_eq!(self.xml().matches(from).count(), 1, "`{from}` is there once");
        let text = self.xml().replacen(from, to, 1);
        self.with_xml(&text)
    }

    /// Without a paragraph.
    #[track_caller]
    pub(super) fn removed(self, words: &str) -> Self {
        let own = self.paragraph(words);
        self.replaced(&own, "")
    }

    /// With a new paragraph that looks like the one before it.
    #[track_caller]
    pub(super) fn added(self, after: &str, text: &str) -> Self {
        let own = self.paragraph(after);
        let properties = match (own.find("<w:pPr>"), own.find("</w:pPr>")) {
            (Some(start), Some(end)) => &own[start..end + "</w:pPr>".len()],
            _ => "",
        };
        let new =
            format!("<w:p>{properties}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");
        self.replaced(&own, &format!("{own}{new}"))
    }

    /// With a paragraph in another place.
    #[track_caller]
    pub(super) fn moved(self, words: &str, after: &str) -> Self {
        let own = self.paragraph(words);
        let before = self.paragraph(after);
        self.replaced(&own, "").replaced(&before, &format!("{before}{own}"))
    }

    /// With a comment about a paragraph.
    #[track_caller]
    pub(super) fn remarked(self, about: &str, author: &str, text: &str) -> Self {
        let own = self.paragraph(about);
        let start = own.find("</w:pPr>").map_or("<w:p>".len(), |at| at + "</w:pPr>".len());
        let end = own.len() - "</w:p>".len();
        let new = format!(
            "{}<w:commentRangeStart w:id=\"7\"/>{}<w:commentRangeEnd w:id=\"7\"/><w:r>\
             <w:commentReference w:id=\"7\"/></w:r></w:p>",
            &own[..start],
            &own[start..end]
        );
        let comments = format!(
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
             <w:comment w:id=\"7\" w:author=\"{author}\" w:date=\"2026-11-30T10:00:00Z\"><w:p><w:r>\
             <w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
        );
        let relations = self.part("word/_rels/document.xml.rels").replace(
            "</Relationships>",
            "<Relationship Id=\"rIdC\" Target=\"comments.xml\" Type=\"http://schemas.openxmlformats.org\
             /officeDocument/2006/relationships/comments\"/></Relationships>",
        );
        self.replaced(&own, &new)
            .with_part("word/comments.xml", &comments)
            .with_part("word/_rels/document.xml.rels", &relations)
    }
}

/// The words of a paragraph.
pub(super) fn words_of(xml: &str) -> String {
    let mut out = String::new();
    let mut rest = xml;
    while let Some(start) = rest.find("<w:t xml:space=\"preserve\">") {
        let from = start + "<w:t xml:space=\"preserve\">".len();
        let end = from + rest[from..].find("</w:t>").expect("an end");
        out.push_str(&rest[from..end]);
        rest = &rest[end..];
    }
    out.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
}
