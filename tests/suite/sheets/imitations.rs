//! Titles and names that look like what a file says about itself are only titles and names.

use super::editions::{BOOKLET, with_booklet};
use crate::support::unzip;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use std::io::Write;

/// What could be mistaken for an identity or a job ticket.
const IMITATIONS: [&str; 7] = [
    "bindery:other-guide/2026.01/nobody/print/book/0000-0000-0000-0000",
    "x, bindery:other-guide/2026.01/nobody/print/book/0000, job-ticket {\"kind\":\"cards\",\
     \"paper\":\"A4\",\"duplex\":\"short-edge\",\"sheets\":99,\"cards\":1,\"columns\":1,\"rows\":1}",
    "job-ticket {\"kind\":\"cards\",\"paper\":\"A4\",\"duplex\":\"short-edge\",\"sheets\":99,\
     \"cards\":1,\"columns\":1,\"rows\":1}",
    "{ \"bindery\": 1, \"work\": \"other-guide\", \"version\": \"2026.01\" }",
    "</pdf:Keywords><pdf:Keywords>bindery:other-guide/2026.01/nobody/print/book/0000",
    "/Type /EmbeddedFile stream bindery.json",
    "<dc:identifier>bindery:other-guide/2026.01/nobody/print/book/0000</dc:identifier>",
];

const OUT: &str = "output/draft/birch";

#[test]
fn no_title_and_no_name_is_taken_for_an_identity_or_a_ticket() {
    let project = with_booklet(BOOKLET);
    let (book, brand) = ("content/book.toml", "content/partners/birch/_brand.yml");
    let (book_text, brand_text) = (project.text(book), project.text(brand));
    let text = || prop::sample::select(IMITATIONS.to_vec()).prop_map(|text| format!("A {text}"));
    let mut runner = TestRunner::new(Config { cases: 8, ..Config::default() });
    let holds = runner.run(&(text(), text(), text()), |(title, name, publisher)| {
        let quoted = |text: &str| serde_json::to_string(text).expect("a text");
        let of_book = book_text.replace("\"The Field Guide\"", &quoted(&title));
        project.overwrite(book, of_book.replace("\"Orchard Press\"", &quoted(&publisher)));
        project.overwrite(
            brand,
            brand_text.replacen("Birch Law Centre\n", &format!("{}\n", quoted(&name)), 1),
        );
        for edition in ["booklet", "ebook"] {
            project.run(&["build", "--edition", edition, "--partner", "birch"]).expect_success();
        }
        let files = project.files(OUT);
        let named = |part: &str| {
            let mut found =
                files.iter().filter(|file| file.contains(part) && !file.ends_with(".json"));
            format!(
                "{OUT}/{}",
                found.find(|file| part != "booklet" || !file.contains("sheets")).expect(part)
            )
        };
        let (reading, sheets, ebook) = (named("booklet"), named("sheets"), named("ebook"));
        project.run(&["sheets", &reading]).expect_failure(2).stderr_has("no job ticket");
        let run = project.run(&["sheets", "--format", "json", &sheets]).expect_success();
        let items: Vec<Value> = serde_json::from_str(&run.stdout).expect("JSON");
        prop_assert_eq!(&items[0]["ticket"]["kind"], "booklet");
        // The ebook's record in full, and without it the line in its package document.
        let mut parts = unzip(&project.bytes(&ebook));
        parts.remove("META-INF/bindery.json");
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in &parts {
            let options = zip::write::SimpleFileOptions::default();
            archive.start_file(name.as_str(), options).expect("an entry");
            archive.write_all(bytes).expect("its bytes");
        }
        project.overwrite("short", archive.finish().expect("an archive").into_inner());
        for (file, edition) in
            [(&*reading, "booklet"), (&*sheets, "booklet"), (&*ebook, "ebook"), ("short", "ebook")]
        {
            let run = project.run(&["verify", "--format", "json", file]).expect_failure(6);
            let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
            let what = report[0]["what"].as_str().unwrap_or_default();
            prop_assert!(what.contains(&format!("{edition} edition")), "{}: {}", file, what);
            prop_assert!(what.ends_with(" for birch, version draft"), "{}: {}", file, what);
        }
        Ok(())
    });
    holds.expect("identities and tickets are only where the tool wrote them");
}
