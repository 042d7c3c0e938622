//! Contents to a chosen depth: on pages, in bookmarks, in ebooks and in packs.

use crate::support::{Project, fixtures, manuscript, pages, unzip, words, xml};
use bindery::pages::pdf::export;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Object, String as Text};
use roxmltree::Node;

const HEADINGS: [&str; 4] = ["Onehead", "Twohead", "Threehead", "Fourhead"];

/// The base project with four levels of headings, and editions of a depth.
fn project(depth: Option<u8>) -> Project {
    let body = "Text.\n\n## Onehead\n\nText.\n\n### Twohead\n\nText.\n\n#### Threehead\n\nText.\n\n\
                ##### Fourhead\n\nText.\n\n## Otherhead\n\nText.\n";
    let mut project = Project::base().overlay(&fixtures().join("packs")).body(body).replace(
        "content/packs/first-meeting.toml",
        "\"request-sheet\", \"time-limits\"",
        "\"plain\"",
    );
    for edition in ["print", "screen", "large-print", "ebook"] {
        if let Some(depth) = depth {
            let path = format!("content/editions/{edition}.toml");
            let with_depth = format!("schema = 1\ncontents-depth = {depth}");
            project = project.replace(&path, "schema = 1", &with_depth);
        }
    }
    project
}

/// The headings that contents of a depth list.
fn listed(depth: Option<u8>) -> usize {
    usize::from(depth.unwrap_or(2)) - 1
}

#[test]
fn pages_and_bookmarks_list_headings_down_to_the_depth() {
    for depth in [None, Some(1), Some(2), Some(3), Some(5)] {
        let project = project(depth);
        let workspace = project.workspace();
        for edition in ["print", "screen", "large-print"] {
            let manuscript = manuscript(&workspace, "birch", edition);
            let compiled = pages(&workspace, &manuscript);
            let text = words(&compiled.document);
            let pdf = export(&compiled, &manuscript).expect("a PDF");
            let pdf = Pdf::new(pdf).expect("a PDF");
            let bookmarks: Vec<String> = pdf
                .objects()
                .into_iter()
                .filter_map(Object::into_dict)
                .filter(|dict| dict.contains_key("Dest") && dict.contains_key("Parent"))
                .filter_map(|dict| dict.get::<Text<'_>>("Title"))
                .map(|title| String::from_utf8_lossy(title.as_bytes()).replace('\0', ""))
                .collect();
            for (at, heading) in HEADINGS.into_iter().enumerate() {
                let is_listed = at < listed(depth);
                let place = format!("{edition}, depth {depth:?}, {heading}");
                assert_eq!(text.matches(heading).count(), 1 + usize::from(is_listed), "{place}");
                let has_mark = bookmarks.iter().any(|title| title.ends_with(heading));
                assert_eq!(has_mark, is_listed, "{place}: {bookmarks:?}");
            }
        }
    }
}

/// The titles in the contents of an ebook, each with the number of lists around it.
fn contents(epub: &[u8]) -> Vec<(usize, String)> {
    let files = unzip(epub);
    let text = String::from_utf8(files["EPUB/nav.xhtml"].clone()).expect("text");
    let page = xml(&text);
    let nav =
        page.descendants().find(|node| node.attribute("id") == Some("toc")).expect("contents");
    let is_title = |node: &Node<'_, '_>| node.attribute("class") == Some("title");
    let titles = nav.descendants().filter(is_title);
    titles
        .map(|node| {
            let lists = node
                .ancestors()
                .filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "ol")));
            (lists.count(), node.text().unwrap_or_default().to_owned())
        })
        .collect()
}

#[test]
fn ebooks_and_packs_list_headings_down_to_the_depth() {
    for depth in [None, Some(1), Some(3), Some(5)] {
        let project = project(depth);
        let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
        project.run(&arguments).expect_success();
        for (path, first) in [
            // A heading of a chapter in a part, and of a chapter in a pack, which has no parts.
            ("made/alder/field-guide-alder-ebook-draft.epub", 3),
            ("made/alder/packs/first-meeting-alder-ebook-draft.epub", 2),
        ] {
            let found = contents(&project.bytes(path));
            let of_headings: Vec<(usize, String)> = found
                .iter()
                .filter(|(_, title)| HEADINGS.contains(&title.as_str()))
                .cloned()
                .collect();
            let expected: Vec<(usize, String)> = HEADINGS
                .into_iter()
                .take(listed(depth))
                .enumerate()
                .map(|(at, title)| (first + at, title.to_owned()))
                .collect();
            assert_eq!(of_headings, expected, "{path}, depth {depth:?}: {found:?}");
            assert!(found.iter().any(|(_, title)| title == "Colophon"), "{found:?}");
        }
    }
}

#[test]
fn the_usual_depth_changes_no_byte() {
    let build = |project: &Project| {
        let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
        project.run(&arguments).expect_success();
        project.bytes("made/alder/field-guide-alder-ebook-draft.epub")
    };
    assert!(build(&project(None)) == build(&project(Some(2))));
}
