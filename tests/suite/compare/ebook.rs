//! Marks in ebooks.

use super::{released_twice, run};
use crate::support::{unzip, xml};
use std::collections::BTreeMap;

fn pages(partner: &str) -> BTreeMap<String, String> {
    let project = released_twice();
    let path =
        format!("output/releases/2026.04/{partner}/field-guide-{partner}-ebook-2026.04.epub");
    unzip(&project.bytes(&path))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".xhtml"))
        .map(|(name, bytes)| {
            let name = name.rsplit('/').next().expect("a name").to_owned();
            (name, String::from_utf8(bytes).expect("text"))
        })
        .collect()
}

#[test]
fn what_changed_is_an_insertion_that_says_so() {
    let pages = pages("alder");
    let writing = &pages["section-writing.xhtml"];
    let start = "<p class=\"hidden\">Changed since version 2026.03:</p>";
    assert!(writing.contains(&format!("<ins class=\"revised\">\n{start}\n")), "{writing}");
    // A run of changed blocks says it once.
    let run = writing.split(start).nth(1).expect("a run");
    let run = run.split("</ins>").next().expect("its end");
    assert!(run.contains("Always ask in writing.") && run.contains("Ask for a receipt."), "{run}");
    // Words in a title or a list item are marked in their place.
    let title = "<ins class=\"revised-words\"><span class=\"hidden\">Changed since version \
                 2026.03: </span>A hint: write early</ins>";
    assert!(writing.contains(title), "{writing}");
    let asking = &pages["section-asking.xhtml"];
    assert!(asking.contains("</span>The very first request</ins>"), "{asking}");
    assert!(asking.contains("</span>1 March 2026</ins>"), "{asking}");
    // Removed text is nowhere.
    assert!(!asking.contains("Keep everything"), "{asking}");
    let plain = &pages["section-plain.xhtml"];
    assert!(!plain.contains("<ins"), "{plain}");
}

#[test]
fn what_has_changed_leads_to_its_places() {
    let pages = pages("alder");
    let changes = &pages["section-changes.xhtml"];
    let document = xml(changes);
    let headings: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "h2")))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(headings, ["Changes to the law", "Changes to the information", "Clearer wording"]);
    assert!(changes.contains("since version 2026.03"), "{changes}");
    assert!(
        changes.contains("<a href=\"section-asking.xhtml#time-limits\">“Time limits”</a>"),
        "{changes}"
    );
    assert!(changes.contains(": A copy is due in 14 days."), "{changes}");
    assert!(pages["nav.xhtml"].contains("section-changes.xhtml"));
}

#[test]
fn an_ebook_without_marks_has_neither() {
    let project =
        released_twice().replace("content/editions/ebook.toml", "revisions = \"on\"\n", "");
    run(&project, &["build", "--marked", "--edition", "print"]);
    run(&project, &["build", "--edition", "ebook"]);
    let bytes = project.bytes("output/draft/alder/field-guide-alder-ebook-draft.epub");
    for (name, bytes) in unzip(&bytes) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!name.contains("changes") && !text.contains("<ins"), "{name}");
    }
}
