//! Hostile text, places of complaints, and proofs to look at.

use super::sample::manuscript;
use super::*;
use std::collections::BTreeMap;

/// Layouts from the folder as it is now, so that proofs need no rebuild.
fn layouts_on_disk() -> BTreeMap<String, String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/layouts");
    std::fs::read_dir(folder)
        .expect("the layouts")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "typ"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a layout"))
        })
        .collect()
}

/// Writes the sample in every edition to `target/proofs`, to be looked at.
#[test]
#[ignore = "writes files to look at"]
fn proofs() {
    let engine = Engine::new(&[], &layouts_on_disk()).expect("an engine");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/proofs");
    std::fs::create_dir_all(&folder).expect("a folder");
    for edition in ["screen", "print", "large-print"] {
        for partner in ["org", "harbour", "lantern"] {
            let manuscript = manuscript(edition, partner);
            let start = std::time::Instant::now();
            let compiled = match engine.compile(&manuscript) {
                Ok(compiled) => compiled,
                Err(problems) => panic!("{problems:#?}"),
            };
            let laid_out = start.elapsed();
            for warning in &compiled.warnings {
                eprintln!("{warning:?}");
            }
            let bytes = match crate::pdf::export(&compiled, &manuscript) {
                Ok(bytes) => bytes,
                Err(problems) => panic!("{problems:#?}"),
            };
            eprintln!(
                "{edition} {partner}: {} pages, {laid_out:.2?}, export {:.2?}",
                compiled.page_count(),
                start.elapsed() - laid_out
            );
            std::fs::write(folder.join(format!("{edition}-{partner}.pdf")), bytes).expect("a file");
            let start = std::time::Instant::now();
            let cover = cover_png(&engine, &manuscript).expect("a cover");
            eprintln!("cover {:.2?}", start.elapsed());
            std::fs::write(folder.join(format!("{edition}-{partner}.png")), cover.bytes)
                .expect("a file");
        }
    }
}
