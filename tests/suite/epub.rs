//! The ebook, unzipped: its files, what they say, and that everything leads somewhere.

use crate::support::{Project, compare_folder, unzip, xml};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Files of the base project's ebook for `birch` that are compared with `tests/golden/epub`.
/// Style sheets and fonts are not: how they look is for people to judge.
const GOLDEN: [&str; 9] = [
    "EPUB/package.opf",
    "EPUB/nav.xhtml",
    "EPUB/title-page.xhtml",
    "EPUB/section-copyright.xhtml",
    "EPUB/section-asking.xhtml",
    "EPUB/section-writing.xhtml",
    "EPUB/section-story.xhtml",
    "EPUB/section-glossary.xhtml",
    "EPUB/section-authorities.xhtml",
];

fn bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let project = Project::base();
        let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
        project.run(&arguments).expect_success();
        project.bytes("made/birch/field-guide-birch-ebook-draft.epub")
    })
}

fn files() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| unzip(bytes()))
}

fn text(name: &str) -> &'static str {
    let bytes = files().get(name).unwrap_or_else(|| panic!("there is no {name}"));
    std::str::from_utf8(bytes).expect("text")
}

/// Every page, and the text of the navigation.
fn pages() -> Vec<(&'static str, roxmltree::Document<'static>)> {
    let names = files().keys().filter(|name| name.ends_with(".xhtml"));
    names.map(|name| (name.as_str(), xml(text(name)))).collect()
}

fn metadata(property: &str) -> Vec<String> {
    let package = xml(text("EPUB/package.opf"));
    let is_wanted = |node: &roxmltree::Node<'_, '_>| {
        node.attribute("property") == Some(property)
            || (node.tag_name().namespace() == Some("http://purl.org/dc/elements/1.1/")
                && property.strip_prefix("dc:") == Some(node.tag_name().name()))
    };
    let nodes = package.descendants().filter(is_wanted);
    nodes.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_mimetype_comes_first_and_is_stored() {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes())).expect("a ZIP archive");
    let first = archive.by_index(0).expect("an entry");
    assert_eq!(first.name().expect("a name"), "mimetype");
    assert_eq!(first.compression(), zip::CompressionMethod::Stored);
    assert_eq!(&bytes()[30..58], b"mimetypeapplication/epub+zip");
}

#[test]
fn the_files_say_what_they_should() {
    let golden = |name: &&str| (name.trim_start_matches("EPUB/").to_owned(), text(name).to_owned());
    compare_folder("epub", &GOLDEN.iter().map(golden).collect());
}

#[test]
fn every_part_of_every_feature_is_in_the_ebook() {
    for (name, parts) in [
        (
            "EPUB/section-asking.xhtml",
            vec![
                "<em>one month</em>",
                "<strong>not</strong>",
                "<s>two</s>",
                "role=\"doc-noteref\"",
                "role=\"doc-footnote\"",
                "role=\"doc-glossref\"",
                "<figure",
                "<figcaption>",
                "<details",
                "<caption",
                "scope=\"row\"",
                "<blockquote>",
                "<dl",
                "<pre>",
                "Never send originals.",
            ],
        ),
        ("EPUB/section-writing.xhtml", vec!["{{ braces }}", "A tip: write early", "damsonsheet"]),
        ("EPUB/section-story.xhtml", vec!["A reader in Leeds, 2026", "decided"]),
        ("EPUB/section-glossary.xhtml", vec!["doc-glossary", "Whoever decides why"]),
        ("EPUB/section-authorities.xhtml", vec!["R (Orchard)", "Data Protection Act 2018"]),
        ("EPUB/section-colophon.xhtml", vec!["Atkinson Hyperlegible", "Typst 0.15"]),
        ("EPUB/section-copyright.xhtml", vec!["Fruit ripens", "Creative Commons"]),
        ("EPUB/section-figures.xhtml", vec!["Figure 1.1"]),
        ("EPUB/section-foreword.xhtml", vec!["sloethanks"]),
    ] {
        for part in parts {
            let found = text(name).to_lowercase().contains(&part.to_lowercase());
            assert!(found, "`{part}` is not in {name}:\n{}", text(name));
        }
    }
}

#[test]
fn ids_are_unique_on_every_page() {
    for (name, page) in pages() {
        let mut seen = BTreeSet::new();
        for node in page.descendants() {
            if let Some(id) = node.attribute("id") {
                assert!(seen.insert(id.to_owned()), "{name} has the id `{id}` twice");
            }
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    let pages: BTreeMap<&str, _> = pages().into_iter().collect();
    let mut inside = 0;
    for (name, page) in &pages {
        for node in page.descendants() {
            for attribute in ["href", "src"] {
                let Some(target) = node.attribute(attribute) else { continue };
                if target.contains(':') {
                    assert!(
                        target.starts_with("https://")
                            || target.starts_with("mailto:")
                            || target.starts_with("tel:"),
                        "{name}: {target}"
                    );
                    continue;
                }
                inside += 1;
                let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
                let file =
                    if file.is_empty() { (*name).to_owned() } else { format!("EPUB/{file}") };
                assert!(files().contains_key(&file), "{name} leads to {target}");
                if !fragment.is_empty() {
                    let page = &pages[file.as_str()];
                    let is_there =
                        page.descendants().any(|node| node.attribute("id") == Some(fragment));
                    assert!(is_there, "{name} leads to {target}");
                }
            }
            for attribute in ["aria-labelledby", "aria-describedby", "aria-details"] {
                for id in node.attribute(attribute).unwrap_or_default().split_whitespace() {
                    let is_there = page.descendants().any(|node| node.attribute("id") == Some(id));
                    assert!(is_there, "{name}: `{id}` of {attribute}");
                }
            }
        }
    }
    assert!(inside > 60, "only {inside} links were looked at");
}

#[test]
fn every_picture_has_its_text() {
    let mut pictures = 0;
    for (name, page) in pages() {
        for node in page
            .descendants()
            .filter(|node| node.has_tag_name((node.tag_name().namespace().unwrap_or(""), "img")))
        {
            pictures += 1;
            let alt = node.attribute("alt").unwrap_or_else(|| panic!("{name}: a picture"));
            assert!(!alt.trim().is_empty(), "{name}: a picture");
        }
    }
    assert!(pictures >= 4, "cover, logo, figure and picture: {pictures}");
}

#[test]
fn the_manifest_lists_every_file_and_nothing_else() {
    let package = xml(text("EPUB/package.opf"));
    let items = package.descendants().filter(|node| node.tag_name().name() == "item");
    let listed: BTreeSet<String> = items
        .filter_map(|item| item.attribute("href").map(|href| format!("EPUB/{href}")))
        .chain(
            ["EPUB/package.opf", "META-INF/bindery.json", "META-INF/container.xml", "mimetype"]
                .map(str::to_owned),
        )
        .collect();
    let there: BTreeSet<String> = files().keys().cloned().collect();
    similar_asserts::assert_eq!(listed, there);
}

#[test]
fn the_reading_order_is_that_of_the_contents() {
    let package = xml(text("EPUB/package.opf"));
    let items: BTreeMap<&str, &str> = package
        .descendants()
        .filter(|node| node.tag_name().name() == "item")
        .filter_map(|item| Some((item.attribute("id")?, item.attribute("href")?)))
        .collect();
    let spine: Vec<&str> = package
        .descendants()
        .filter(|node| node.tag_name().name() == "itemref")
        .map(|node| items[node.attribute("idref").expect("a reference")])
        .collect();
    assert_eq!(
        spine,
        [
            "cover.xhtml",
            "title-page.xhtml",
            "section-copyright.xhtml",
            "nav.xhtml",
            "section-figures.xhtml",
            "section-foreword.xhtml",
            "section-about.xhtml",
            "section-part-1.xhtml",
            "section-asking.xhtml",
            "section-writing.xhtml",
            "section-plain.xhtml",
            "section-part-2.xhtml",
            "section-story.xhtml",
            "section-part-3.xhtml",
            "section-request-sheet.xhtml",
            "section-glossary.xhtml",
            "section-authorities.xhtml",
            "section-colophon.xhtml",
        ]
    );
}

#[test]
fn the_package_claims_only_what_is_there() {
    let claims: BTreeSet<String> = metadata("schema:accessibilityFeature").into_iter().collect();
    for claim in ["alternativeText", "longDescription", "tableOfContents", "structuralNavigation"] {
        assert!(claims.contains(claim), "{claims:?}");
    }
    assert!(metadata("dcterms:conformsTo").is_empty(), "nobody has judged that");
    let description = "::: description\nThe hand starts at twelve, the day of asking, and stops at \
                       six, the day of answering.\n:::\n";
    let asking = "content/chapters/asking.md";
    let plain = Project::base().replace(asking, description, "");
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    plain.run(&arguments).expect_success();
    let files = unzip(&plain.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let package = std::str::from_utf8(&files["EPUB/package.opf"]).expect("text");
    let full = text("EPUB/package.opf");
    for part in ["longDescription", "a longer description"] {
        assert!(full.contains(part), "{full}");
        assert!(!package.contains(part), "{package}");
    }
    let claim = "<meta property=\"schema:accessibilityFeature\">";
    assert_eq!(package.matches(claim).count() + 1, full.matches(claim).count(), "{package}");
}

#[test]
fn the_identifier_is_the_partners_and_stays() {
    let birch = metadata("dc:identifier");
    assert!(birch[0].starts_with("urn:uuid:"), "{birch:?}");
    let project = Project::base().body("Other words.\n");
    project.run(&["build", "--edition", "ebook", "--out", "made"]).expect_success();
    let identifier = |partner: &str| {
        let path = format!("made/{partner}/field-guide-{partner}-ebook-draft.epub");
        let files = unzip(&project.bytes(&path));
        let package = String::from_utf8(files["EPUB/package.opf"].clone()).expect("text");
        let start = package.find("urn:uuid:").expect("an identifier");
        package[start..start + 45].to_owned()
    };
    assert_eq!(identifier("birch"), birch[0], "other words, the same book");
    assert_ne!(identifier("alder"), birch[0], "a different partner, a different book");
}

#[test]
fn the_publication_is_dated_by_the_book() {
    assert_eq!(metadata("dcterms:modified"), ["2026-03-01T00:00:00Z"]);
    assert_eq!(metadata("dc:language"), ["en-GB"]);
    assert_eq!(metadata("dc:title")[0], "The Field Guide");
}
