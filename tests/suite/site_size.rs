//! The pages of a site are small, whatever the length of its lists, and say what matters without
//! scripts.

use crate::release::small_release;
use crate::support::Project;
use std::fmt::Write;
use std::sync::OnceLock;

const SITE: &str = "output/site";
/// What a page of a section may have, with its style sheets.
const SECTION: usize = 60_000;
/// What the front page may have, with its style sheets.
const FRONT: usize = 100_000;

/// How many sources the long list has, and the number of chapters that cite them.
const SOURCES: usize = 400;
const CHAPTERS: usize = 8;

/// A project with a site whose table of authorities has several hundred entries.
fn with_long_list() -> &'static Project {
    static MADE: OnceLock<Project> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut sources = String::new();
        let mut texts = vec![String::new(); CHAPTERS];
        for at in 0..SOURCES {
            let _ = write!(
                sources,
                "\nsource-{at:03}:\n  type: web\n  title: What the press wrote in week {at}\n  \
                 author: Orchard {at:03}\n  date: 2025-04-02\n  url:\n    value: \
                 https://orchard.example/news/{at}\n    date: 2026-02-01\n"
            );
            let _ = write!(texts[at % CHAPTERS], "Apples fell.[@source-{at:03}]\n\n");
        }
        let mut project = Project::base()
            .remove("content/editions/large-print.toml")
            .remove("content/editions/screen.toml")
            .replace(
                "content/front-matter/about.md",
                "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
                "",
            )
            .append("content/sources.yml", &sources)
            .append("content/book.toml", "\n[site]\naddress = \"https://guide.example/\"\n");
        let head = project.text("content/chapters/plain.md");
        let mut names = String::new();
        for (at, text) in texts.iter().enumerate() {
            let head = head.replace("id: plain", &format!("id: news-{at}"));
            let head = head.replace("A plain chapter", &format!("News {at}"));
            project =
                project.write(&format!("content/chapters/news-{at}.md"), format!("{head}\n{text}"));
            let _ = write!(names, ", \"news-{at}\"");
        }
        let project =
            project.replace("content/book.toml", "\"plain\"]", &format!("\"plain\"{names}]"));
        project.run(&["release", "cut"]).expect_success();
        let address = "https://guide.example/";
        project.run(&["site", "--partner", "alder", "--address", address]).expect_success();
        project
    })
}

/// The pages of a site, each with its path and its size with its style sheets.
fn sizes(project: &Project) -> Vec<(String, usize)> {
    let pages = project.files(SITE).into_iter().filter(|path| path.ends_with(".html"));
    let size = |path: String| {
        let page = project.text(&format!("{SITE}/{path}"));
        let sheets = page.split("rel=\"stylesheet\" href=\"").skip(1);
        let sheets = sheets.filter_map(|rest| rest.split('"').next()?.rsplit_once("assets/"));
        let styles: usize =
            sheets.map(|(_, name)| project.bytes(&format!("{SITE}/assets/{name}")).len()).sum();
        assert!(styles > 1000, "{path} has no style sheet");
        (path, page.len() + styles)
    };
    pages.map(size).collect()
}

#[test]
fn no_page_of_a_section_is_large() {
    let sizes = sizes(with_long_list());
    for (path, size) in &sizes {
        let room = if path == "index.html" { FRONT } else { SECTION };
        assert!(*size < room, "{path} has {size} bytes, more than {room}");
    }
    let is_large =
        |(path, size): &&(String, usize)| path.starts_with("authorities/") && *size > 40_000;
    assert!(
        sizes.iter().any(|own| is_large(&own)),
        "the list is too short for this test: {sizes:?}"
    );
}

#[test]
fn what_is_around_the_words_of_a_section_takes_little_room() {
    let project = with_long_list();
    let page = project.text(&format!("{SITE}/plain/index.html"));
    let (_, size) =
        sizes(project).into_iter().find(|(path, _)| path == "plain/index.html").expect("it");
    assert!(page.contains("A plain paragraph."), "{page}");
    assert!(size < 22_000, "a page with three words has {size} bytes");
    // Notes are the most frequent markup: their own bytes must not exceed those of a citation.
    let notes = project.text(&format!("{SITE}/news-0/index.html"));
    let more = (notes.len() - page.len()) / (SOURCES / CHAPTERS);
    assert!(more < 350, "a sentence with a note takes {more} bytes");
}

#[test]
fn notes_lead_back_with_a_name_and_places_are_those_that_something_leads_to() {
    let project = with_long_list();
    let page = project.text(&format!("{SITE}/news-0/index.html"));
    assert!(page.contains("<span id=_b hidden>Back to note</span>"), "{page}");
    assert!(page.contains("<span id=_a hidden>in the text</span>"), "{page}");
    let links: Vec<&str> = page
        .split("<a href=#")
        .skip(1)
        .filter_map(|rest| rest.split_once(" role=doc-backlink aria-labelledby=\"_b "))
        .filter(|(call, _)| call.starts_with('_') && !call.contains(' '))
        .map(|(call, rest)| {
            assert!(rest.starts_with(&format!("{call} _a\">")), "{call}: {rest}");
            call
        })
        .collect();
    assert_eq!(links.len(), SOURCES / CHAPTERS);
    for call in links {
        assert_eq!(page.matches(&format!("<a id={call} href=#_n")).count(), 1, "{call}");
    }
    // A place without a link is one that the index or the table of authorities leads to.
    for id in page.split("<span id=_p").skip(1).filter_map(|rest| rest.split('>').next()) {
        let href = format!("news-0/index.html#_p{id}\"");
        let lists = project.files(SITE).into_iter().filter(|path| path.ends_with("index.html"));
        let mut lists = lists.map(|path| project.text(&format!("{SITE}/{path}")));
        assert!(lists.any(|list| list.contains(&href)), "{id}");
    }
}

#[test]
fn every_entry_of_a_divided_list_keeps_its_address() {
    let project = with_long_list();
    let list = project.text(&format!("{SITE}/authorities/index.html"));
    let folders: Vec<String> = project
        .files(&format!("{SITE}/authorities"))
        .into_iter()
        .filter_map(|path| Some(path.strip_suffix("/index.html")?.to_owned()))
        .collect();
    assert!(folders.len() >= 4, "{folders:?}");
    for folder in &folders {
        assert!(list.contains(&format!("<a href=\"{folder}/index.html\"")), "{folder}");
        let page = project.text(&format!("{SITE}/authorities/{folder}/index.html"));
        // The address that lasts is that of the whole list.
        assert!(
            page.contains("<a dir=\"ltr\" href=\"https://guide.example/authorities/\">"),
            "{page}"
        );
    }
    let news = project.text(&format!("{SITE}/authorities/other-sources/index.html"));
    assert!(news.contains("href=\"../../news-0/index.html\""), "{news}");
    for at in 0..SOURCES {
        let id = format!("id=\"authority.source-{at:03}\"");
        let old = list.find(&id).unwrap_or_else(|| panic!("{id} leads nowhere"));
        // What the address shows is a link to the page that has the entry now.
        let link = list[..old].rsplit("<a href=\"").next().and_then(|rest| rest.split('"').next());
        let folder = link.and_then(|link| link.strip_suffix("/index.html")).expect("a link");
        let page = project.text(&format!("{SITE}/authorities/{folder}/index.html"));
        assert!(page.contains(&id), "{id} is not on the page {folder}");
    }
}

#[test]
fn a_page_says_without_a_script_when_it_grows_old() {
    let project = with_long_list();
    let page = project.text(&format!("{SITE}/plain/index.html"));
    let words = "If you are reading this after 1 February 2027, this section is overdue for review";
    let (before, _) = page.split_once(words).expect("the words");
    let element = before.rsplit('<').next().expect("an element");
    assert!(element.starts_with("p ") && !element.contains("hidden"), "{element}");
}

#[test]
fn the_front_page_shows_the_words_of_the_notice() {
    let front = with_long_list().text(&format!("{SITE}/index.html"));
    assert!(front.contains("Before you rely on this guide"), "{front}");
    assert!(front.contains("Fruit ripens, and so do facts."), "{front}");
}

#[test]
fn structured_data_has_no_empty_fields() {
    let settings = "\n[site]\naddress = \"https://guide.example/\"\npartner = \"alder\"\n";
    let project = small_release().append("content/book.toml", settings);
    project.run(&["site"]).expect_success();
    let mut found = 0;
    for path in project.files(SITE).iter().filter(|path| path.ends_with(".html")) {
        let page = project.text(&format!("{SITE}/{path}"));
        for data in page.split("<script type=\"application/ld+json\">").skip(1) {
            let data = data.split("</script>").next().expect("an end");
            assert!(!data.contains(":null"), "{path}: {data}");
            found += 1;
        }
    }
    assert!(found > 5, "{found}");
}
