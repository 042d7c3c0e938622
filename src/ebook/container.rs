//! The container: a ZIP archive whose bytes depend on its files alone.
//!
//! In: the package's files by name. Out: the archive. `mimetype` comes first and is stored, as the
//! EPUB specification requires, then what the edition says about itself. The others follow by name,
//! all with the same time and permissions.

use super::{FOLDER, Files};
use crate::book::identity::FILE_NAME;
use crate::ground::trace::{self, Amount};
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// `mimetype`, `META-INF/bindery.json` and `META-INF/container.xml`.
pub(super) const OWN_FILES: usize = 3;

const CONTAINER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"#;

/// Deflate's middle level: higher ones take twice as long and save one per cent.
const LEVEL: i64 = 6;

pub(super) fn write(files: &Files<'_>, identity: &str) -> Result<Vec<u8>, ZipError> {
    let _stage = trace::stage("compressing");
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .system(System::Unix);
    let deflated =
        stored.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));

    let size: usize = files.values().map(|file| file.bytes.len()).sum();
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(size / 2)));
    archive.start_file("mimetype", stored)?;
    archive.write_all(b"application/epub+zip")?;
    // Early and uncompressed, so that it can be read even from a damaged container.
    archive.start_file(format!("META-INF/{FILE_NAME}"), stored)?;
    archive.write_all(identity.as_bytes())?;
    // All `files` are in `FOLDER`, which sorts before `META-INF`.
    for (name, file) in files {
        // Pictures of these types are already compressed.
        let packed = matches!(file.media_type, "image/png" | "image/jpeg");
        if !packed {
            trace::count(Amount::BytesCompressed, file.bytes.len());
        }
        archive.start_file(format!("{FOLDER}/{name}"), if packed { stored } else { deflated })?;
        archive.write_all(&file.bytes)?;
    }
    archive.start_file("META-INF/container.xml", deflated)?;
    archive.write_all(CONTAINER.as_bytes())?;
    Ok(archive.finish()?.into_inner())
}
