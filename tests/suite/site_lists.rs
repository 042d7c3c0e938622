//! Lists with several pages: however a list was divided, an address that was published still works.

use crate::release::small_release;
use crate::support::Project;
use std::collections::BTreeSet;
use std::fmt::Write;

const LIST: &str = "output/site/authorities";
const DRAFT: &str = "content/releases/next.toml";
const CHAPTER: &str = "content/chapters/plain.md";
const SOURCES: &str = "content/sources.yml";
const SETTINGS: &str = "\n[site]\naddress = \"https://guide.example/\"\npartner = \"alder\"\n";

/// Cuts a release with another date, whose changes are all of substance, and makes the site.
#[track_caller]
fn cut(project: &Project, updated: &str) {
    let book = project.text("content/book.toml");
    let start = book.find("updated = ").expect("a date");
    let end = start + book[start..].find('\n').expect("an end");
    let dated = format!("{}updated = {updated}{}", &book[..start], &book[end..]);
    project.overwrite("content/book.toml", dated);
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT).replace("impact = \"\"", "impact = \"substantive\"");
    project.overwrite(DRAFT, draft.replace("summary = \"\"", "summary = \"Sources changed.\""));
    project.run(&["release", "cut"]).expect_success();
    project.run(&["site", "--partner", "alder"]).expect_success();
}

/// The addresses of entries on a page.
fn entries(page: &str) -> BTreeSet<String> {
    let ids = page.split("id=\"authority.").skip(1).filter_map(|rest| rest.split('"').next());
    ids.map(|id| format!("id=\"authority.{id}\"")).collect()
}

#[test]
fn every_page_and_entry_of_a_list_leads_on_when_it_grows_and_shrinks() {
    let project = small_release().append("content/book.toml", SETTINGS);
    let (chapter, sources) = (project.text(CHAPTER), project.text(SOURCES));
    project.run(&["site", "--partner", "alder"]).expect_success();
    let first = project.files(LIST);
    assert_eq!(first, ["index.html"], "nothing else was published before the first release");
    let known = entries(&project.text(&format!("{LIST}/index.html")));
    assert!(!known.is_empty());

    let (mut longer, mut more) = (chapter.clone(), sources.clone());
    for at in 0..400 {
        let _ = write!(longer, "\nApples fell.[@source-{at:03}]\n");
        let _ = write!(
            more,
            "\nsource-{at:03}:\n  type: web\n  title: What the press wrote in week {at}\n  \
             author: Orchard {at:03}\n  date: 2025-04-02\n  url:\n    value: \
             https://orchard.example/news/{at}\n    date: 2026-02-01\n"
        );
    }
    project.overwrite(CHAPTER, longer);
    project.overwrite(SOURCES, more);
    cut(&project, "2026-04-02");
    let grown = project.text(&format!("{LIST}/index.html"));
    let addresses = entries(&grown);
    assert!(known.iter().all(|id| addresses.contains(id)), "{grown}");
    let second: Vec<String> = project.files(LIST);
    let is_part = |path: &&String| {
        let page = project.text(&format!("{LIST}/{path}"));
        page.contains("class=\"list-pages\"") && path.as_str() != "index.html"
    };
    let parts: Vec<&String> = second.iter().filter(is_part).collect();
    assert!(parts.len() >= 3, "{second:?}");
    for part in &parts {
        // Entries that were on this page lead on by way of the whole list.
        let page = project.text(&format!("{LIST}/{part}"));
        assert!(page.contains(" data-list=\"../index.html\""), "{page}");
    }

    project.overwrite(CHAPTER, format!("{chapter}\nThe end.\n"));
    project.overwrite(SOURCES, sources);
    cut(&project, "2026-05-03");
    let shrunk = project.text(&format!("{LIST}/index.html"));
    assert!(!shrunk.contains("list-pages"), "{shrunk}");
    assert_eq!(entries(&shrunk), known);
    for part in parts {
        let page = project.text(&format!("{LIST}/{part}"));
        assert!(page.contains("data-list=\"../index.html\""), "{page}");
        assert!(page.contains("<a href=\"../index.html\">"), "{page}");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    }
    // A page with a number that no list of today has: a web server shows this one.
    let missing = project.text("output/site/404.html");
    assert!(missing.contains(" data-lists=\"authorities\""), "{missing}");
}
