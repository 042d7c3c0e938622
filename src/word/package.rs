//! The package: a ZIP archive of parts, whose bytes depend on the parts alone.
//!
//! In: parts with their media types and relationships. Out: the archive, with everything that the Open
//! Packaging Conventions ask for (ECMA-376 part 2). Times and permissions are all the same.

use super::writer::Relations;
use crate::ground::trace::{self, Amount};
use crate::web::xhtml::escaped;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// The parts by name, without the slash at the start.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) list: BTreeMap<String, Part>,
}

/// A part of the package.
#[derive(Debug)]
pub(super) struct Part {
    /// Nothing if the ending of its name says it.
    pub(super) media_type: Option<&'static str>,
    pub(super) bytes: Cow<'static, [u8]>,
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
pub(super) const OFFICE: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Media types by the endings of names.
const ENDINGS: [(&str, &str); 5] = [
    ("jpeg", "image/jpeg"),
    ("odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
    ("png", "image/png"),
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
];

/// As for ebooks.
const LEVEL: i64 = 6;

impl Parts {
    /// Adds a part of XML.
    pub(super) fn xml(&mut self, name: &str, media_type: &'static str, text: &str) {
        let bytes = Cow::Owned(format!("{DECLARATION}{text}").into_bytes());
        self.list.insert(name.to_owned(), Part { media_type: Some(media_type), bytes });
    }

    /// Adds a picture or a font.
    pub(super) fn bytes(&mut self, name: &str, bytes: Vec<u8>) {
        let part = Part { media_type: None, bytes: Cow::Owned(bytes) };
        self.list.insert(name.to_owned(), part);
    }

    /// Adds the relationships of a part, if it has any. `of` is empty for those of the package.
    pub(super) fn relations(&mut self, of: &str, relations: &Relations) {
        let mut text = format!("<Relationships xmlns=\"{RELATIONS}\">");
        let mut is_empty = true;
        for (id, relation) in relations.each() {
            is_empty = false;
            let kind = match relation.kind {
                "core-properties" => {
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                        .to_owned()
                }
                kind => format!("{OFFICE}/{kind}"),
            };
            let mode = if relation.is_external { " TargetMode=\"External\"" } else { "" };
            let _ = write!(
                text,
                "\n<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{}\"{mode}/>",
                escaped(&relation.target)
            );
        }
        if is_empty {
            return;
        }
        text.push_str("\n</Relationships>\n");
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let bytes = Cow::Owned(format!("{DECLARATION}{text}").into_bytes());
        let part = Part { media_type: None, bytes };
        self.list.insert(format!("{folder}_rels/{file}.rels"), part);
    }

    /// The archive.
    pub(super) fn pack(&self) -> Result<Vec<u8>, ZipError> {
        let _stage = trace::stage("compressing");
        let stored = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644)
            .system(System::Unix);
        let deflated =
            stored.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file(CONTENT_TYPES, deflated)?;
        archive.write_all(self.content_types().as_bytes())?;
        for (name, part) in &self.list {
            let is_packed = name.ends_with(".png") || name.ends_with(".jpeg");
            if !is_packed {
                trace::count(Amount::BytesCompressed, part.bytes.len());
            }
            archive.start_file(name.as_str(), if is_packed { stored } else { deflated })?;
            archive.write_all(&part.bytes)?;
        }
        Ok(archive.finish()?.into_inner())
    }

    fn content_types(&self) -> String {
        let mut out = format!(
            "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        );
        for (ending, media_type) in ENDINGS {
            let _ = write!(out, "\n<Default Extension=\"{ending}\" ContentType=\"{media_type}\"/>");
        }
        for (name, part) in &self.list {
            if let Some(media_type) = part.media_type {
                let _ =
                    write!(out, "\n<Override PartName=\"/{name}\" ContentType=\"{media_type}\"/>");
            }
        }
        out.push_str("\n</Types>\n");
        out
    }
}
