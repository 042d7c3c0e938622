//! The ebook as a whole.

use super::sample::{self, PNG};
use super::{Cover, Epub, assemble};
use crate::book::manuscript::Manuscript;
use crate::layouts::Layouts;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const COVER: Cover<'static> = Cover { png: PNG, width: 1, height: 1 };

fn made(manuscript: &Manuscript) -> Epub {
    assemble(manuscript, COVER, &Layouts::default()).expect("an ebook")
}

fn unpacked(epub: &Epub) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(&epub.bytes)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            (file.name().expect("a name").to_string(), bytes)
        })
        .collect()
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let manuscript = sample::manuscript();
    let first = made(&manuscript);
    assert!(first == made(&manuscript.clone()), "two assemblies differ");
    if let Some(path) = std::env::var_os("BINDERY_SAMPLE_EPUB") {
        std::fs::write(path, &first.bytes).expect("written");
    }
}
