//! The PDF: what its bytes say about it, and that its pages contain what they should.

use crate::support::{Project, manuscript, pages, words};
use std::io::Read;
use typst::layout::{Frame, FrameItem, Transform};

const EDITIONS: [&str; 3] = ["screen", "print", "large-print"];

/// A PDF's text: its unchanged bytes, followed by every compressed part, unpacked.
pub(crate) fn unpacked(pdf: &[u8]) -> String {
    let mut out = pdf.to_vec();
    let mut rest = pdf;
    while let Some(start) = find(rest, b"stream\n").map(|at| at + 7) {
        let data = &rest[start..];
        let mut text = Vec::new();
        // Parts that are not compressed are already there.
        if flate2::read::ZlibDecoder::new(data).read_to_end(&mut text).is_ok() {
            out.push(b'\n');
            out.extend(text);
        }
        rest = &data[find(data, b"endstream").map_or(data.len(), |at| at + 9)..];
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

/// The finished file of an edition for `birch`.
fn exported(edition: &str) -> (String, usize) {
    let project = Project::base();
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", edition);
    let compiled = pages(&workspace, &manuscript);
    let bytes = bindery::pages::pdf::export(&compiled, &manuscript)
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    (unpacked(&bytes), compiled.page_count())
}

#[test]
fn a_pdf_says_what_it_is() {
    for (edition, name) in [
        ("screen", "Screen edition"),
        ("print", "Print edition"),
        ("large-print", "Large print edition"),
    ] {
        let (text, count) = exported(edition);
        for fact in [
            &format!("The Field Guide (Birch Law Centre, {name})"),
            "/Lang(en-GB)",
            "/Marked true",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            &format!("<xmpTPg:NPages>{count}</xmpTPg:NPages>"),
            "2026-03-01",
        ] {
            assert!(text.contains(fact), "the {edition} edition does not say `{fact}`");
        }
    }
}

#[test]
fn every_font_is_inside_the_file() {
    for edition in EDITIONS {
        let (text, _) = exported(edition);
        let described = text.matches("/Type/FontDescriptor").count();
        let embedded = text.matches("/FontFile2 ").count() + text.matches("/FontFile3 ").count();
        assert!(described > 0 && described == embedded, "{edition}: {described} and {embedded}");
    }
}

/// The entries of a PDF's bookmarks that are plain letters, sorted.
fn bookmarks(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .split("/Title(")
        .skip(1)
        .filter_map(|rest| rest.split_once(")/Dest").map(|(title, _)| title.to_owned()))
        .filter(|title| !title.contains("endobj") && title.len() < 200)
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn the_bookmarks_are_the_contents() {
    for edition in EDITIONS {
        let project = Project::base();
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", edition);
        let mut expected: Vec<String> = manuscript
            .contents
            .iter()
            .map(|entry| match &entry.label {
                Some(label) => format!("{label} {}", entry.title),
                None => entry.title.clone(),
            })
            .collect();
        expected.sort_unstable();
        let (text, _) = exported(edition);
        // A title with a non-breaking space has a different encoding in the file.
        let plain = |title: &String| !title.starts_with(|c: char| c.is_ascii_digit());
        expected.retain(plain);
        let found: Vec<String> = bookmarks(&text).into_iter().filter(plain).collect();
        assert_eq!(found, expected, "{edition}");
    }
}

/// Calls `see` for every piece of text of a frame with the place of its ends, in points.
fn each_text(frame: &Frame, transform: Transform, see: &mut impl FnMut(&str, f64, f64, f64)) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                each_text(&group.frame, moved.pre_concat(group.transform), see);
            }
            FrameItem::Text(text) => {
                let start = moved.tx.to_pt();
                let width = text.width().to_pt() * moved.sx.get();
                see(&text.text, start, start + width, moved.ty.to_pt());
            }
            _ => {}
        }
    }
}

#[test]
fn no_text_leaves_its_page() {
    let long = "x".repeat(400);
    let project = Project::base().body(&format!(
        "A word: {long}\n\n`{long}`\n\n```text\n{long} {long}\n```\n\n\
         <https://orchard.example/{long}>\n\n| {long} | B |\n|---|---|\n| 1 | {long} |\n"
    ));
    let workspace = project.workspace();
    for partner in ["alder", "birch"] {
        for edition in EDITIONS {
            let manuscript = manuscript(&workspace, partner, edition);
            let compiled = pages(&workspace, &manuscript);
            let mut seen = 0;
            for (number, page) in compiled.document.pages().iter().enumerate() {
                let (width, height) = (page.frame.width().to_pt(), page.frame.height().to_pt());
                each_text(&page.frame, Transform::identity(), &mut |text, start, end, line| {
                    seen += 1;
                    let is_inside = start >= -0.5
                        && (end <= width + 0.5 || text.trim().is_empty())
                        && (0.0..=height).contains(&line);
                    assert!(
                        is_inside,
                        "`{text}` at {start:.0} to {end:.0}, {line:.0} on page {} of {edition}",
                        number + 1
                    );
                });
            }
            assert!(seen > 500, "only {seen} pieces of text");
        }
    }
}

#[test]
fn code_and_long_words_are_whole_on_the_page() {
    let long = "abcdefghij".repeat(12);
    let project = Project::base().body(&format!("A word: {long}\n\n```text\n{long}\n```\n"));
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "large-print");
    let text: String = words(&pages(&workspace, &manuscript).document);
    let text: String = text.chars().filter(char::is_ascii_lowercase).collect();
    assert!(text.matches("abcdefghij").count() >= 24, "some of it was lost");
}

#[test]
fn a_partners_pages_have_its_own_name_and_no_other_partners() {
    let project = Project::base();
    let workspace = project.workspace();
    let text = |partner: &str| {
        let manuscript = manuscript(&workspace, partner, "screen");
        words(&pages(&workspace, &manuscript).document)
    };
    let (alder, birch) = (text("alder"), text("birch"));
    assert!(alder.contains("Alder Advice") && !alder.contains("Birch"));
    assert!(birch.contains("Birch Law Centre") && !birch.contains("Alder"));
}

#[test]
fn print_starts_chapters_on_right_hand_pages() {
    let project = Project::base();
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "print");
    let compiled = pages(&workspace, &manuscript);
    for summary in ["How to ask, and when the answer is due.", "How one request went to court."] {
        let page = compiled.document.pages().iter().position(|page| {
            let mut text = String::new();
            each_text(&page.frame, Transform::identity(), &mut |piece, _, _, _| {
                text.push_str(piece);
            });
            text.contains(summary)
        });
        let page = page.unwrap_or_else(|| panic!("`{summary}` is on no page"));
        assert_eq!(page % 2, 0, "`{summary}` is on page {}", page + 1);
    }
}

#[test]
fn print_spells_out_addresses_and_the_screen_does_not() {
    let project = Project::base();
    let workspace = project.workspace();
    let text = |edition: &str| {
        let manuscript = manuscript(&workspace, "birch", edition);
        let text = words(&pages(&workspace, &manuscript).document);
        text.replace(['\u{200b}', '\n'], "")
    };
    let address = "ico.example/guidance?a=1&b=2";
    assert!(text("print").contains(address));
    assert!(!text("screen").contains(address));
}
