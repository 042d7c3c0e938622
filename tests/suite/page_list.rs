//! The page list of an ebook: where the pages of a printed edition begin in its text.

use crate::support::{Project, manuscript, pages, unzip, words_of_pages, xml};
use std::collections::BTreeMap;

const EBOOK: &str = "content/editions/ebook.toml";

/// The base project, whose ebook points to the pages of this edition.
fn pointing_to(edition: &str) -> Project {
    Project::base().append(EBOOK, &format!("page-list = \"{edition}\"\n"))
}

fn files(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"))
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    std::str::from_utf8(&files[name]).expect("text")
}

/// The entries of the page list: page and address.
fn entries(files: &BTreeMap<String, Vec<u8>>) -> Vec<(usize, String)> {
    let page = xml(text(files, "EPUB/nav.xhtml"));
    let list = page.descendants().find(|node| node.attribute("role") == Some("doc-pagelist"));
    let Some(list) = list else { return Vec::new() };
    list.descendants()
        .filter_map(|node| Some((node.text()?.parse().ok()?, node.attribute("href")?.to_owned())))
        .collect()
}

#[test]
fn every_printed_page_with_text_has_a_place_in_the_ebook() {
    // A section of several pages.
    let body = "A paragraph that says a little, and is of no other use.\n\n".repeat(160);
    let project = pointing_to("print").body(&format!("{body}Lateinthetext.\n"));
    let files = files(&project);
    let workspace = project.workspace();
    let printed =
        words_of_pages(&pages(&workspace, &manuscript(&workspace, "birch", "print")).document);
    let entries = entries(&files);
    let listed: Vec<usize> = entries.iter().map(|(page, _)| *page).collect();
    let expected: Vec<usize> = (1..=printed.len())
        .filter(|page| *page >= listed[0] && !printed[page - 1].trim().is_empty())
        .filter(|page| page <= listed.last().expect("pages"))
        .collect();
    assert_eq!(listed, expected, "each page once and in order");
    assert!(listed[0] <= 4, "{listed:?}");
    // A back cover, and a page that begins within the last block, have no place.
    assert!(printed.len() - listed.last().expect("pages") <= 2, "{listed:?} of {}", printed.len());
    for (page, address) in &entries {
        let (file, id) = address.split_once('#').expect("a place");
        let page_of_ebook = xml(text(&files, &format!("EPUB/{file}")));
        let mark = page_of_ebook.descendants().find(|node| node.attribute("id") == Some(id));
        let mark = mark.unwrap_or_else(|| panic!("{address}"));
        assert_eq!(mark.attribute("role"), Some("doc-pagebreak"));
        assert_eq!(mark.attribute("aria-label"), Some(format!("Page {page}.").as_str()));
    }
    // The last words of the section follow the mark of the page on which they are.
    let plain = text(&files, "EPUB/section-plain.xhtml");
    let page = printed.iter().position(|page| page.contains("Lateinthetext")).expect("words") + 1;
    let mark = plain.find(&format!("id=\"_page-{page}\"")).expect("a mark");
    let later = plain.find(&format!("id=\"_page-{}\"", page + 1)).unwrap_or(plain.len());
    let place = plain.find("Lateinthetext").expect("words");
    assert!(mark < place && place < later, "{page}");
}

#[test]
fn the_package_names_the_edition_and_what_its_pages_offer() {
    let with = files(&pointing_to("print"));
    let package = text(&with, "EPUB/package.opf");
    for part in [
        "<dc:source id=\"page-source\">The Field Guide, Print edition, Birch",
        "property=\"source-of\">pagination<",
        ">pageBreakMarkers<",
        ">pageNavigation<",
        "Its page list links",
    ] {
        assert!(package.contains(part), "{part}\n{package}");
    }
    let without = files(&Project::base());
    let package = text(&without, "EPUB/package.opf");
    for part in ["dc:source", "pageBreakMarkers", "page list"] {
        assert!(!package.contains(part), "{part}\n{package}");
    }
    assert!(entries(&without).is_empty());
}

#[test]
fn an_ebook_is_made_again_only_if_its_text_or_its_pages_changed() {
    let project = pointing_to("print");
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let name = "made/birch/field-guide-birch-ebook-draft.epub";
    let first = project.bytes(name);
    project.run(&arguments).expect_success().stderr_has("0 made, 1 unchanged");
    // With the printed edition in the same run, and in several lanes, the bytes are the same.
    let both = ["build", "--partner", "birch", "--jobs", "2", "--out", "other"];
    project.run(&both).expect_success();
    assert!(first == project.bytes("other/birch/field-guide-birch-ebook-draft.epub"));
    // Other pages, another page list.
    let project = project.replace("content/editions/print.toml", "size = \"A4\"", "size = \"A5\"");
    project.run(&arguments).expect_success().stderr_has("1 made, 0 unchanged");
    assert!(first != project.bytes(name));
}

#[test]
fn packs_have_no_page_list() {
    let project = pointing_to("print").overlay(&crate::support::fixtures().join("packs"));
    let arguments =
        ["build", "--partner", "alder", "--pack", "first-meeting", "--edition", "ebook"];
    project.run(&[&arguments[..], &["--out", "made"]].concat()).expect_success();
    let files = unzip(&project.bytes("made/alder/packs/first-meeting-alder-ebook-draft.epub"));
    assert!(entries(&files).is_empty());
    assert!(!text(&files, "EPUB/package.opf").contains("dc:source"));
}

#[test]
fn a_page_list_points_to_pages_that_can_be_counted() {
    pointing_to("prnit")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("error[unknown-id]: there is no edition `prnit`")
        .stdout_has("print");
    pointing_to("ebook")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("a page list cannot point to the edition `ebook`: it has no pages");
    pointing_to("print")
        .replace("content/editions/print.toml", "\"continuous\"", "\"by-chapter\"")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("its pages are numbered by chapter");
    Project::base()
        .replace("content/editions/screen.toml", "[page]", "page-list = \"print\"\n\n[page]")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("only an EPUB edition has a page list: remove `page-list`");
}
