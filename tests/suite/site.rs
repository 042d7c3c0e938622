//! `bindery site`: pages that work from disk, addresses that last, and nothing that was recalled.

use crate::release::{small_release, two_small_releases};
use crate::support::{Project, attributes, files_below, target};
use std::collections::{BTreeMap, BTreeSet};

const SITE: &str = "output/site";
const SETTINGS: &str = "\n[site]\naddress = \"https://guide.example/\"\npartner = \"alder\"\n";

/// A project with two releases and a site.
fn with_site() -> Project {
    two_small_releases().append("content/book.toml", SETTINGS)
}

#[track_caller]
fn made(project: &Project) -> BTreeMap<String, Vec<u8>> {
    project.run(&["site"]).expect_success();
    files_below(project, SITE)
}

#[track_caller]
fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", files.keys()));
    String::from_utf8(bytes.clone()).expect("text")
}

/// Every page with its text.
fn pages(files: &BTreeMap<String, Vec<u8>>) -> Vec<(&str, String)> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| (path.as_str(), String::from_utf8_lossy(bytes).into_owned()))
        .collect()
}

#[test]
fn every_link_leads_to_a_file_and_to_a_place_in_it() {
    let files = made(&with_site());
    let pages: BTreeMap<&str, String> = pages(&files).into_iter().collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, page)| (*path, attributes(page, "id").into_iter().collect()))
        .collect();
    let mut links = 0;
    for (path, page) in pages.iter().filter(|(path, _)| !path.ends_with("404.html")) {
        let names = ["href", "src", "srcset"].into_iter().flat_map(|name| attributes(page, name));
        for link in names.filter(|link| !link.contains(':')) {
            let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
            let goal = if file.is_empty() { (*path).to_owned() } else { target(path, file) };
            assert!(files.contains_key(&goal), "{path}: {link}");
            let has_place = ids.get(goal.as_str()).is_none_or(|own| own.contains(fragment));
            assert!(fragment.is_empty() || has_place, "{path}: {link}");
            links += 1;
        }
    }
    assert!(links > 500, "{links}");
}

#[test]
fn pages_run_and_load_nothing_from_elsewhere() {
    let files = made(&with_site());
    for (path, page) in pages(&files) {
        assert!(page.contains("Content-Security-Policy\" content=\"default-src 'none';"), "{path}");
        assert!(attributes(&page, "style").is_empty(), "{path}");
        for script in page.split("<script").skip(1) {
            let is_file = script.starts_with(" src=\"");
            assert!(is_file || script.starts_with(" type=\"application/ld+json\">"), "{path}");
        }
        for resource in attributes(&page, "src") {
            assert!(!resource.contains(':') && !resource.starts_with("//"), "{path}: {resource}");
        }
    }
    let style = files.iter().find(|(path, _)| path.ends_with(".css")).expect("a style sheet");
    let style = String::from_utf8_lossy(style.1);
    assert!(!style.contains("url(") && !style.contains("@import"), "{style}");
}

#[test]
fn a_section_stands_alone() {
    let page = text(&made(&with_site()), "asking/index.html");
    for part in [
        "<h1>",
        "Anyone who wishes may ask",
        "https://guide.example/asking/",
        "Version 2026.04",
        "editions/ebook/index.html",
        "href=\"../go/asking/index.html\"",
        "rel=\"next\"",
        "id=\"time-limits\"",
        "application/ld+json",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("epub:type"), "{page}");
}

#[test]
fn the_newest_files_have_addresses_without_a_number() {
    let project = with_site();
    let files = made(&project);
    let name = "field-guide-alder-ebook";
    let newest = &files[&format!("files/2026.04/{name}-2026.04.epub")];
    assert_eq!(
        *newest,
        project.bytes(&format!("output/releases/2026.04/alder/{name}-2026.04.epub"))
    );
    assert_eq!(newest, &files[&format!("files/latest/{name}.epub")]);
    assert!(files.contains_key(&format!("files/2026.03/{name}-2026.03.epub")));
    let record = project.text("content/releases/2026.04/release.json");
    let page = text(&files, "editions/ebook/index.html");
    let digest = attributes(&page, "href").len();
    assert!(digest > 0);
    let shown =
        page.split("<code>").nth(1).and_then(|rest| rest.split('<').next()).expect("digest");
    assert!(record.contains(&format!("\"sha256\": \"{shown}\"")), "{shown}");
}

#[test]
fn a_partners_site_is_complete_and_holds_nothing_of_others() {
    let project = with_site();
    let all = made(&project);
    let address = "https://guide.example/partners/birch/";
    let arguments = ["site", "--partner", "birch", "--address", address, "--out", "alone"];
    project.run(&arguments).expect_success();
    let alone = files_below(&project, "alone");
    assert!(alone.contains_key("index.html") && alone.contains_key("asking/index.html"));
    let nested = all
        .iter()
        .filter_map(|(path, bytes)| path.strip_prefix("partners/birch/").map(|path| (path, bytes)));
    for (path, bytes) in nested {
        assert_eq!(alone.get(path), Some(bytes), "{path}");
    }
    for (path, page) in pages(&alone) {
        assert!(!page.contains("Alder"), "{path} names another partner: {page}");
        for link in attributes(&page, "href").into_iter().filter(|link| !link.contains(':')) {
            target(path, link.split('#').next().unwrap_or_default());
        }
    }
    assert!(alone.keys().all(|path| !path.contains("alder")), "{:?}", alone.keys());
}

#[test]
fn recalled_words_are_nowhere_and_their_address_says_what_to_do() {
    let project = with_site();
    let arguments = [
        "release",
        "recall",
        "2026.04",
        "--section",
        "asking",
        "--also",
        "2026.03",
        "--reason",
        "It was wrong.",
    ];
    project.run(&arguments).expect_success();
    let files = made(&project);
    let page = text(&files, "asking/index.html");
    for part in ["This section has been recalled", "It was wrong.", "Stop using any copies"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Anyone who wishes may ask"), "{path}");
    }
    // Nor are its pictures, or what was said about the change.
    assert!(!files.keys().any(|path| path.contains("clock")), "{:?}", files.keys());
    for page in ["index.html", "history/index.html", "history/2026.04/index.html"] {
        assert!(!text(&files, page).contains("Anybody who wishes may ask."), "{page}");
    }
    assert!(text(&files, "index.html").contains("It was wrong."));
    // The ebook contains the section, so nobody is offered it.
    assert!(!files.keys().any(|path| path.contains("ebook-2026.04")), "{:?}", files.keys());
    let product = text(&files, "editions/ebook/index.html");
    assert!(product.contains("It was wrong."), "{product}");
}

#[test]
fn a_release_is_compared_with_the_one_before_it() {
    let project = with_site();
    let files = made(&project);
    let release = text(&files, "history/2026.04/index.html");
    assert!(release.contains("href=\"comparison.html\""), "{release}");
    let page = text(&files, "history/2026.04/comparison.html");
    assert!(page.contains("<ins>") && page.contains("wishes may ask"), "{page}");
    assert!(!text(&files, "history/2026.03/index.html").contains("comparison.html"));
    // Words that were recalled are in no comparison.
    let arguments = ["release", "recall", "2026.04", "--section", "asking", "--except", "2026.03"];
    project.run(&[&arguments[..], &["--reason", "It was wrong."]].concat()).expect_success();
    let page = text(&made(&project), "history/2026.04/comparison.html");
    assert!(!page.contains("wishes may ask"), "{page}");
}

#[test]
fn an_address_that_was_published_is_not_broken() {
    let project = small_release()
        .append("content/book.toml", SETTINGS)
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
        .replace(
            "content/book.toml",
            "\"asking\", \"writing\", \"plain\"",
            "\"asking\", \"writing\"",
        )
        .remove("content/chapters/plain.md")
        .replace("content/chapters/asking.md", "{#time-limits}", "{#limits-of-time}");
    let plan = project.run(&["release", "plan"]);
    let plan = plan.stderr_has("`plain` was published in version 2026.03");
    plan.stderr_has("`asking#time-limits` was published in version 2026.03")
        .stderr_has("from = \"plain\"");
    let project = project.write(
        "content/moved.toml",
        "[[moved]]\nfrom = \"plain\"\nto = [\"writing\"]\nnote = \"The advice is in one place now.\"\n\n\
         [[moved]]\nfrom = \"asking#time-limits\"\nto = [\"asking#limits-of-time\"]\n",
    );
    let plan = project.run(&["release", "plan"]);
    plan.stderr_lacks("was published in version");
    let draft = project.text("content/releases/next.toml");
    let draft = draft
        .replace("impact = \"\"", "impact = \"substantive\"")
        .replace("summary = \"\"", "summary = \"It was put in order.\"");
    project.overwrite("content/releases/next.toml", draft);
    project.run(&["release", "cut"]).expect_success();
    let files = made(&project);
    let gone = text(&files, "plain/index.html");
    assert!(gone.contains("href=\"../writing/index.html\""), "{gone}");
    assert!(gone.contains("The advice is in one place now."), "{gone}");
    let page = text(&files, "asking/index.html");
    assert!(page.contains("id=\"time-limits\""), "{page}");
    assert!(page.contains("href=\"#limits-of-time\""), "{page}");
}

#[test]
fn what_moved_names_must_make_sense() {
    let moved = "[[moved]]\nfrom = \"asking\"\nto = [\"writting\"]\n\n\
                 [[moved]]\nfrom = \"a\"\nto = [\"b\"]\n\n[[moved]]\nfrom = \"b\"\nto = [\"a\"]\n";
    let project = Project::base().write("content/moved.toml", moved);
    project
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("`asking` still exists, so nothing replaces it")
        .stdout_has("there is nothing with the address `writting`")
        .stdout_has("did you mean `writing`?")
        .stdout_has("`a` leads back to itself");
}

#[test]
fn an_old_printout_leads_to_the_text_of_today() {
    let files = made(&with_site());
    let page = text(&files, "go/2026.03/asking/index.html");
    assert!(page.contains("href=\"../../../asking/index.html\""), "{page}");
    assert!(page.contains("href=\"../../../editions/index.html\""), "{page}");
}

#[test]
fn mistakes_in_the_settings_are_refused() {
    let project = with_site().replace("content/book.toml", "\"alder\"", "\"aldr\"");
    project
        .run(&["site"])
        .expect_failure(1)
        .stderr_has("there is no partner `aldr`")
        .stderr_has("did you mean `alder`?");
    assert!(!project.at(SITE).exists());
    let project = with_site().write("content/moved.toml", "[[moved]\n");
    project.run(&["site"]).expect_failure(1).stderr_has("content/moved.toml");
}

#[test]
fn missing_files_of_an_older_release_are_missed() {
    let project = with_site();
    std::fs::remove_dir_all(project.at("output/releases/2026.03")).expect("removed");
    project
        .run(&["site"])
        .expect_success()
        .stderr_has("the files of release 2026.03 are not here, so the site does not offer them");
}

#[test]
fn missing_files_of_the_newest_release_are_counted() {
    let project = with_site();
    let folder = "output/releases/2026.04/alder";
    let is_edition = |name: &String| name.ends_with(".epub") || name.ends_with(".pdf");
    let editions: Vec<String> = project.files(folder).into_iter().filter(is_edition).collect();
    let remove = |name: &str| std::fs::remove_file(project.at(folder).join(name)).expect("removed");
    remove(&editions[0]);
    project.run(&["site"]).expect_success().stderr_has(
        "1 file of release 2026.04 for `alder` is missing or altered, so the site does not offer it",
    );
    remove(&editions[1]);
    project.run(&["site"]).expect_success().stderr_has(
        "2 files of release 2026.04 for `alder` are missing or altered, so the site does not offer \
         them",
    );
}

#[test]
fn two_runs_at_once_do_not_spoil_each_other() {
    let project = with_site();
    for _ in 0..3 {
        let runs = [(); 2].map(|()| project.command(&["site"]).spawn().expect("a run"));
        let fine = runs.map(|mut run| run.wait().expect("an end").success());
        assert!(fine.contains(&true));
        assert!(project.at(SITE).join("history/index.html").exists());
        assert!(project.at(SITE).join("asking/index.html").exists());
    }
}

#[test]
fn a_release_with_recalled_text_is_not_announced() {
    let project = with_site();
    let arguments = ["release", "recall", "2026.04", "--section", "asking", "--except", "2026.03"];
    project.run(&[&arguments[..], &["--reason", "It was wrong."]].concat()).expect_success();
    project.run(&["site", "--announcements", "letters"]).expect_success().stderr_has(
        "no announcements were written, because `asking` of release 2026.04 was recalled",
    );
    assert!(!project.at("letters").exists());
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let project = with_site().write("mine/notes.txt", "mine");
    project
        .run(&["site", "--out", "mine"])
        .expect_failure(3)
        .stderr_has("the folder contains other files, which would be lost");
    assert_eq!(project.files("mine"), ["notes.txt"]);
}

#[test]
fn the_same_releases_make_the_same_site() {
    let project = with_site();
    let once = made(&project);
    let again = made(&project);
    assert_eq!(once.keys().collect::<Vec<_>>(), again.keys().collect::<Vec<_>>());
    for (path, bytes) in &once {
        assert_eq!(bytes, &again[path], "{path}");
    }
}

#[test]
fn without_a_release_there_is_no_site() {
    let project = Project::base().append("content/book.toml", SETTINGS);
    project
        .run(&["site"])
        .expect_failure(1)
        .stderr_has("there is no release yet to make a site from")
        .stderr_has("cut one with `bindery release cut`");
}

#[test]
fn every_site_can_be_searched_and_finds_nothing_that_is_not_there() {
    let project = with_site();
    let files = made(&project);
    for root in ["", "partners/birch/"] {
        let page = text(&files, &format!("{root}search/index.html"));
        assert!(
            page.contains("Search needs JavaScript") && page.contains("../contents/index.html")
        );
        assert!(page.contains("id=\"search-form\"") && page.contains(" hidden>"), "{page}");
        let front = text(&files, &format!("{root}index.html"));
        assert!(front.contains("action=\"search/index.html\" method=\"get\""), "{front}");
        let scripts: Vec<String> = attributes(&page, "src")
            .into_iter()
            .filter(|script| script.contains("/search"))
            .map(|script| target(&format!("{root}search/index.html"), script))
            .collect();
        let [index, _] = scripts.as_slice() else { panic!("{scripts:?}") };
        let index = text(&files, index);
        let json = index.strip_prefix("self.BINDERY_SEARCH=").expect("the index");
        let index: serde_json::Value =
            serde_json::from_str(json.trim_end().trim_end_matches(';')).expect("JSON");
        let entries = index["entries"].as_array().expect("entries");
        assert!(entries.len() > 10, "{}", entries.len());
        for entry in entries {
            let section = entry[0].as_u64().expect("a section") as usize;
            let address = index["sections"][section]["address"].as_str().expect("an address");
            let path = target(&format!("{root}search/index.html"), address);
            let found = text(&files, &path);
            let id = entry[1].as_str().expect("an id");
            assert!(id.is_empty() || attributes(&found, "id").contains(&id), "{path}#{id}");
        }
        let texts: String = index["texts"]
            .as_array()
            .expect("texts")
            .iter()
            .map(|name| text(&files, &format!("{root}assets/{}", name.as_str().expect("a name"))))
            .collect();
        assert!(texts.contains("The Field Guide"), "{texts}");
        assert_eq!(texts.contains("pearwishes"), root.is_empty(), "words of Alder alone");
    }
}
