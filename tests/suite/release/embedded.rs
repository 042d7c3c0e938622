//! Every artefact carries its identity in several places.

use super::{EBOOK, PRINT, released};
use crate::support::unzip;
use serde_json::Value;
use std::io::Read;

fn identity_of(text: &[u8]) -> Value {
    serde_json::from_slice(text).expect("an identity is JSON")
}

/// The attachment of a PDF.
fn attachment(pdf: &[u8]) -> Vec<u8> {
    let find = |from: usize, wanted: &[u8]| {
        pdf[from..].windows(wanted.len()).position(|window| window == wanted).map(|at| from + at)
    };
    let dictionary = find(0, b"/EmbeddedFile").expect("an attachment");
    let data = find(dictionary, b"stream\n").expect("its data") + 7;
    let mut text = Vec::new();
    let mut decoder = flate2::read::ZlibDecoder::new(&pdf[data..]);
    decoder.read_to_end(&mut text).expect("its text");
    text
}

#[test]
fn an_ebook_and_a_pdf_carry_the_same_kind_of_identity() {
    let project = released();
    let files = unzip(&project.bytes(EBOOK));
    let ebook = identity_of(&files["META-INF/bindery.json"]);
    let print = identity_of(&attachment(&project.bytes(PRINT)));
    for (identity, edition) in [(&ebook, "ebook"), (&print, "print")] {
        assert_eq!(identity["bindery"], 1);
        assert_eq!(identity["work"], "field-guide");
        assert_eq!(identity["version"], "2026.03");
        assert_eq!(identity["date"], "2026-03-01");
        assert_eq!(identity["partner"], "alder");
        assert_eq!(identity["edition"], edition);
        let sections = identity["sections"].as_array().expect("sections");
        let asking = sections.iter().find(|section| section["id"] == "asking").expect("one");
        assert_eq!(asking["version"], "2026.03");
    }
}

#[test]
fn metadata_say_in_one_line_what_the_edition_is() {
    let project = released();
    let record = super::record(&project, "2026.03");
    for (path, edition) in [(EBOOK, "ebook"), (PRINT, "print")] {
        let artefacts = record["artefacts"].as_array().expect("a list");
        let artefact = artefacts
            .iter()
            .find(|made| made["edition"] == edition && made["partner"] == "alder")
            .expect("the artefact");
        let fingerprint = artefact["fingerprint"].as_str().expect("a fingerprint");
        let line = format!("bindery:field-guide/2026.03/alder/{edition}/book/{fingerprint}");
        let bytes = project.bytes(path);
        let metadata = match edition {
            "ebook" => unzip(&bytes)["EPUB/package.opf"].clone(),
            _ => bytes,
        };
        let found = metadata.windows(line.len()).any(|window| window == line.as_bytes());
        assert!(found, "{line} is not in the metadata of {path}");
    }
}

#[test]
fn a_pdf_claims_the_standard_that_may_carry_attachments() {
    let bytes = released().bytes(PRINT);
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("<pdfaid:part>3</pdfaid:part>"));
    assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"));
}
