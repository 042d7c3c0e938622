//! Release notes, as somebody reads them who runs a charity and has never seen the tool.

use super::{DRAFT, cut, small};
use crate::support::{Project, fixtures};

const PACK: &str = "content/packs/first-meeting.toml";

/// Everything that the notes of a release say, in its three forms.
#[track_caller]
fn notes(project: &Project, version: &str) -> [String; 3] {
    ["md", "html", "txt"]
        .map(|end| project.text(&format!("output/releases/{version}/release-notes.{end}")))
}

/// Cuts the next release, whatever has changed in its text.
#[track_caller]
fn cut_next(project: Project) -> Project {
    let project = project.replace("content/book.toml", "2026-03-01", "2026-04-02");
    project.run(&["release", "plan"]);
    if project.at(DRAFT).exists() {
        let draft = project.text(DRAFT);
        let draft = draft.replace("impact = \"\"", "impact = \"clarifying\"");
        project.overwrite(DRAFT, draft.replace("summary = \"\"", "summary = \"It is clearer.\""));
    }
    cut(&project, &[]);
    project
}

#[test]
fn notes_have_no_words_of_the_tool_and_links_that_are_links() {
    let project = small();
    cut(&project, &[]);
    let project = cut_next(project.replace(
        "content/chapters/asking.md",
        "Anyone may ask",
        "Anyone who wishes may ask",
    ));
    let address = "https://orchard.example/go/2026.04";
    let [markdown, html, plain] = notes(&project, "2026.04");
    for text in [&markdown, &html, &plain] {
        for word in ["bindery", "SHA256SUMS", "release.json", "ubstan", "artefact", "digest"] {
            assert!(!text.contains(word), "{word}:\n{text}");
        }
    }
    assert!(markdown.contains(&format!("<{address}>")), "{markdown}");
    assert!(html.contains(&format!("<a href=\"{address}\">{address}</a>")), "{html}");
    assert!(plain.lines().any(|line| line == address), "{plain}");
    assert!(plain.lines().all(|line| line.chars().count() <= 72), "{plain}");
    assert!(markdown.contains("Please use its files from now on"), "{markdown}");
    assert!(markdown.contains("- **With new text**: the ebook edition; the print edition."));
    assert!(!markdown.contains("What has moved"), "{markdown}");
    assert!(!markdown.contains("## Packs"), "{markdown}");
}

#[test]
fn notes_say_what_has_moved_and_what_changed_in_packs() {
    let other = "schema = 1\nid = \"trees\"\ntitle = \"Trees at a glance\"\npurpose = \"A short \
                 read.\"\nfor = \"participants\"\naudience = [\"volunteers\"]\neditions = [\"print\"]\ncontents = \
                 [\"plain\"]\n";
    let project = small().overlay(&fixtures().join("packs"));
    let project = project.write("content/packs/trees.toml", other);
    cut(&project, &[]);
    let project = project
        .remove("content/packs/trees.toml")
        .write(
            "content/packs/orchards.toml",
            other.replace("trees", "orchards").replace("Trees", "Orchards"),
        )
        .replace(PACK, "\"request-sheet\"", "\"request-sheet\", \"plain\"")
        .replace(
            "content/book.toml",
            "[\"asking\", \"writing\", \"plain\"]",
            "[\"plain\", \"asking\", \"writing\"]",
        );
    let [markdown, html, plain] = notes(&cut_next(project), "2026.04");
    for part in [
        "## What has moved\n\n- **A plain chapter** now comes after “",
        "- **Orchards at a glance** (new) contains “",
        "** is no longer published.",
        "now also contains “A plain chapter”.",
        "- **New**: the pack “Orchards at a glance”.",
        "- **No longer published**: the pack “Trees",
    ] {
        assert!(markdown.contains(part), "{part}\n{markdown}");
        let words = part.rsplit("**").next().unwrap_or(part).trim();
        let is_in = |text: &str| text.replace(['\n', ' '], "").contains(&words.replace(' ', ""));
        assert!(is_in(&html), "{words}\n{html}");
        assert!(is_in(&plain), "{words}\n{plain}");
    }
}
