//! Ebooks on telephones, in large type and on dark pages: nothing runs off the page, and nothing
//! vanishes on it.

use crate::support::{Project, unzip, xml};
use hayro_syntax::Pdf;
use hayro_syntax::object::String as PdfString;
use std::collections::BTreeMap;

const SHEET: &str = "content/worksheets/request.md";

/// The files of a project's ebook.
fn ebook(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"))
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    let bytes = files.get(name).unwrap_or_else(|| panic!("there is no {name}"));
    std::str::from_utf8(bytes).expect("text")
}

/// The text alternatives in the structure of a PDF.
fn alternatives(pdf: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let text = |bytes: &[u8]| match bytes.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let pairs = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&pairs.collect::<Vec<_>>()).expect("UTF-16")
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    };
    pdf.objects()
        .into_iter()
        .filter_map(|object| {
            Some(text(object.into_dict()?.get::<PdfString<'_>>("Alt")?.as_bytes()))
        })
        .collect()
}

#[test]
fn every_table_scrolls_in_a_box_with_a_name_that_keyboards_reach() {
    let files = ebook(&Project::base());
    let mut tables = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
        let page = xml(std::str::from_utf8(bytes).expect("text"));
        for table in page.descendants().filter(|node| node.tag_name().name() == "table") {
            tables += 1;
            let frame = table.parent().expect("a box");
            assert_eq!(frame.attribute("role"), Some("group"), "{name}");
            assert_eq!(frame.attribute("tabindex"), Some("0"), "{name}");
            let title = frame.attribute("aria-labelledby");
            let caption =
                page.descendants().find(|node| title.is_some() && node.attribute("id") == title);
            assert!(caption.is_some() || frame.attribute("aria-label").is_some(), "{name}");
        }
    }
    assert!(tables >= 2, "{tables} tables");
}

#[test]
fn cells_to_write_in_keep_their_width() {
    let files = ebook(&Project::base());
    let page = text(&files, "EPUB/section-request-sheet.xhtml");
    let cells = page.matches("<td class=\"write\"><span class=\"blank\"").count();
    assert_eq!(cells, 4, "{page}");
}

#[test]
fn a_heading_says_how_long_its_longest_word_is() {
    let project = Project::base()
        .body("## Rights\n\nA.\n\n## The internationalisation of well-understood rights\n\nB.\n");
    let files = ebook(&project);
    let page = text(&files, "EPUB/section-plain.xhtml");
    assert!(page.contains("style=\"--longest: 20\""), "{page}");
    assert_eq!(page.matches("--longest").count(), 1, "short words need nothing:\n{page}");
}

#[test]
fn a_drawing_has_a_ground_and_colours_for_dark_pages() {
    let files = ebook(&Project::base());
    let drawing = text(&files, "EPUB/images/_figures__clock.svg");
    let document = xml(drawing);
    let ground = document.descendants().find(|node| node.tag_name().name() == "rect");
    assert_eq!(ground.and_then(|node| node.attribute("fill")), Some("#ffffff"), "{drawing}");
    assert!(drawing.contains("@media (prefers-color-scheme: dark)"), "{drawing}");
    for node in document.descendants() {
        for paint in ["fill", "stroke"] {
            let Some(colour) = node.attribute(paint).filter(|value| value.starts_with('#')) else {
                continue;
            };
            let rule = format!("[{paint}=\"{colour}\"] {{{paint}: #");
            assert!(drawing.contains(&rule), "{rule}\n{drawing}");
        }
    }
}

#[test]
fn a_drawing_scrolls_rather_than_show_words_too_small_to_read() {
    let small = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"300\">\
                 <text x=\"10\" y=\"20\" font-size=\"12\">Small words</text></svg>";
    let project = Project::base().write("content/figures/clock.svg", small);
    let files = ebook(&project);
    let page = text(&files, "EPUB/section-asking.xhtml");
    let frame = "<span class=\"drawing\" role=\"group\" tabindex=\"0\" \
                 aria-label=\"Picture of Figure 1.1\"><img";
    assert!(page.contains(frame), "{page}");
    assert!(page.contains("style=\"--legible: 40.0em; --shape: 2.000\""), "{page}");
}

#[test]
fn a_narrow_screen_gets_the_second_drawing() {
    let drawing = |width: u32, size: u32| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"300\">\
             <text x=\"10\" y=\"30\" font-size=\"{size}\">Words</text></svg>"
        )
    };
    let project = Project::base()
        .write("content/figures/clock.svg", drawing(600, 12))
        .write("content/figures/clock.large.svg", drawing(400, 20));
    let files = ebook(&project);
    let page = text(&files, "EPUB/section-asking.xhtml");
    let source = "<picture><source media=\"(max-width: 40em)\" \
                  srcset=\"images/_figures__clock.large.svg\" \
                  type=\"image/svg+xml\"/><img class=\"picture scalable\" \
                  src=\"images/_figures__clock.svg\"";
    assert!(page.contains(source), "{page}");
    assert!(page.contains("--legible-large: 16.0em; --shape-large: 1.333"), "{page}");
    let large = text(&files, "EPUB/images/_figures__clock.large.svg");
    assert!(large.contains("prefers-color-scheme"), "{large}");
    let package = text(&files, "EPUB/package.opf");
    assert!(package.contains("href=\"images/_figures__clock.large.svg\""), "{package}");
}

#[test]
fn a_code_to_scan_keeps_its_colours() {
    let project = Project::base().replace(
        "content/editions/ebook.toml",
        "links = \"live\"",
        "links = \"notes\"",
    );
    let project = project.overlay(&crate::support::fixtures().join("packs"));
    let arguments =
        ["build", "--partner", "alder", "--pack", "first-meeting", "--edition", "ebook"];
    project.run(&[&arguments[..], &["--out", "made"]].concat()).expect_success();
    let files = unzip(&project.bytes("made/alder/packs/first-meeting-alder-ebook-draft.epub"));
    let code = files.iter().find(|(name, _)| name.contains("generated__qr")).expect("a code");
    let code = std::str::from_utf8(code.1).expect("text");
    assert!(!code.contains("prefers-color-scheme"), "{code}");
}

#[test]
fn what_is_ticked_in_a_letter_is_an_option_and_not_a_task() {
    let project = Project::base().replace(
        SHEET,
        "My number is ____.",
        "I am:\n\n- [ ] the person\n- [x] their adviser\n\n::: passage {lang=\"cy\"}\n- [ ] y \
         person\n:::\n\nMy number is ____.",
    );
    let project =
        project.replace(SHEET, "::: letter {title=\"Request\"}", ":::: letter {title=\"Request\"}");
    let project =
        project.replace(SHEET, "(blank:).\n:::\n\n::: answer", "(blank:).\n::::\n\n::: answer");
    let files = ebook(&project);
    let page = text(&files, "EPUB/section-request-sheet.xhtml");
    for (said, times) in
        [("Tick box: ", 1), ("Ticked box: ", 1), ("Blwch ticio: ", 1), ("To do: ", 0)]
    {
        assert_eq!(
            page.matches(&format!("<span class=\"hidden\">{said}</span>")).count(),
            times,
            "{said}\n{page}"
        );
    }
    let page = text(&files, "EPUB/section-writing.xhtml");
    assert!(page.contains("<span class=\"hidden\">To do: </span>"), "{page}");
    // Printed editions say the same.
    let arguments = ["build", "--partner", "birch", "--edition", "print", "--out", "made"];
    project.run(&arguments).expect_success();
    let bytes = project.bytes("made/birch/field-guide-birch-print-draft.pdf");
    let alternatives = alternatives(&bytes);
    for said in ["Tick box:", "Ticked box:", "Blwch ticio:", "To do:"] {
        assert!(
            alternatives.iter().any(|alternative| alternative == said),
            "{said}: {alternatives:?}"
        );
    }
}
