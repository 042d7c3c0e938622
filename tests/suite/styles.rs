//! Citation styles other than the usual one: notes, numbers and names in the text.

use crate::support::{Project, unzip, xml};
use std::collections::BTreeMap;

const EBOOK: &str = "content/editions/ebook.toml";
const BOOK: &str = "content/book.toml";

/// Works that the published guides cite as examples, and others.
const SOURCES: &str = "
pollan: {type: book, title: 'The Omnivore’s Dilemma: A Natural History of Four Meals', author: 'Pollan, Michael', publisher: Penguin, location: New York, date: 2006}
keng: {type: article, title: 'Predicted Effects of Climate Change', author: ['Keng, Shao-Hsun', 'Lin, Chun-Hung', 'Orazem, Peter F.'], date: 2017, page-range: 9-10, parent: {type: periodical, title: Journal of Human Capital, volume: 11, issue: 1}}
leclair: {type: article, title: Not a Place, author: 'Leclair, JAG', date: 2016, page-range: 9-12, parent: {type: periodical, title: Constitutional Forum, volume: 25, issue: 3}}
act: {type: legislation, title: Privacy Act, serial-number: 'RSC 1985, c P-21', date: 1985}
case: {type: case, title: Nevsun Resources Ltd v Araya, serial-number: 2020 SCC 5, date: 2020, organization: Supreme Court}
site: {type: web, title: View your eVisa, author: Home Office, date: 2026-06-05, url: {value: 'https://www.gov.uk/evisa', date: 2026-11-03}}
pollan-two: {type: book, title: 'In Defense of Food', author: 'Pollan, Michael', publisher: Penguin, date: 2006}
";

fn project(style: &str, body: &str) -> Project {
    Project::base()
        .append("content/sources.yml", SOURCES)
        .replace(BOOK, "language =", &format!("citation-style = \"{style}\"\nlanguage ="))
        .body(body)
}

#[track_caller]
fn ebook(project: &Project) -> BTreeMap<String, String> {
    let run = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&run).expect_success();
    unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".xhtml"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text")))
        .collect()
}

fn said(node: roxmltree::Node<'_, '_>) -> String {
    let text: String =
        node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    text.replace(['\u{200b}', '\u{2060}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn explore() {
    let body = "One.[@pollan, p 12] Two.[@keng, pp 9-10] Three.[@pollan, p 18]\n\nFour.[@pollan, p 18]\n\nFive.[@pollan, p 19]\n\nSix.[@case, para 7; @act, s 4]\n\nSeven, see e.g. [@leclair] on this.[@site] Eight?[@pollan-two; @keng; @leclair]\n\nNine.[@case, para 9]\n\n[^own]: A remark.[@case]\n\nTen.[^own]";
    for style in [
        "oscola",
        "chicago-notes",
        "turabian-fullnote-8",
        "mhra-notes",
        "gb-7714-2015-note",
        "apa",
        "ieee",
        "vancouver",
        "nature",
        "chicago-author-date",
        "mla",
        "alphanumeric",
        "harvard-cite-them-right",
    ] {
        let mut project = project(style, body);
        if ["oscola", "chicago-notes", "turabian-fullnote-8", "mhra-notes", "gb-7714-2015-note"]
            .contains(&style)
        {
            project = project.append(EBOOK, "citations = \"short\"\n");
        }
        let run = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
        let out = project.run(&run);
        println!("== {style} {}", out.stderr);
        if out.stderr.contains("nothing was built") {
            continue;
        }
        let pages = ebook(&project);
        println!("{}", said(xml(&pages["EPUB/section-plain.xhtml"]).root_element()));
        println!("{}", pages["EPUB/section-authorities.xhtml"]);
    }
}
