//! What a site tells somebody with an old copy after a recall: every address that leads to the newest
//! text or file leads to the newest that may be used, or says what to do.

use crate::release::small_release;
use crate::support::{Project, attributes, files_below, target};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const SITE: &str = "output/site";
const DRAFT: &str = "content/releases/next.toml";
const SETTINGS: &str = "\n[site]\naddress = \"https://guide.example/\"\npartner = \"alder\"\n";
const EBOOK: &str = "files/latest/field-guide-alder-ebook.epub";

/// Three releases. Every one rewords `asking`, and the last one puts `plain` into `writing`.
fn three_releases() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = small_release().append("content/book.toml", SETTINGS);
        let project = reworded(project, "2026-03-01", "2026-04-02", "Anyone may", "Anybody may");
        cut(&project);
        let project = reworded(project, "2026-04-02", "2026-05-03", "Anybody may", "People may")
            .replace("content/book.toml", "\"writing\", \"plain\"]", "\"writing\"]")
            .remove("content/chapters/plain.md")
            .write("content/moved.toml", "[[moved]]\nfrom = \"plain\"\nto = [\"writing\"]\n");
        cut(&project);
        project
    });
    Project::empty().overlay(first.path())
}

fn reworded(project: Project, from: &str, to: &str, old: &str, new: &str) -> Project {
    let date = |date: &str| format!("updated = {date}");
    project.replace("content/book.toml", &date(from), &date(to)).replace(
        "content/chapters/asking.md",
        &format!("{old} ask"),
        &format!("{new} ask"),
    )
}

/// Cuts a release whose changes are all of substance.
#[track_caller]
fn cut(project: &Project) {
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT).replace("impact = \"\"", "impact = \"substantive\"");
    project.overwrite(DRAFT, draft.replace("summary = \"\"", "summary = \"It was put in order.\""));
    project.run(&["release", "cut"]).expect_success();
}

/// Recalls a section of a release alone, whatever other releases say.
#[track_caller]
fn recall(project: &Project, version: &str, section: &str) {
    let mut arguments = vec!["release", "recall", version, "--section", section];
    for other in ["2026.03", "2026.04", "2026.05"].into_iter().filter(|own| *own != version) {
        arguments.extend(["--except", other]);
    }
    arguments.extend(["--reason", "The time limit was wrong."]);
    project.run(&arguments).expect_success();
}

#[track_caller]
fn recall_whole(project: &Project, version: &str) {
    let mut arguments = vec!["release", "recall", version];
    arguments.extend(["--reason", "It was made from the wrong files."]);
    project.run(&arguments).expect_success();
}

#[track_caller]
fn made(project: &Project) -> BTreeMap<String, Vec<u8>> {
    project.run(&["site"]).expect_success();
    files_below(project, SITE)
}

#[track_caller]
fn page(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", files.keys()));
    String::from_utf8(bytes.clone()).expect("text")
}

#[track_caller]
fn has(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part} is missing:\n{page}");
    }
}

/// The newest release as a whole and a section of the one before it were recalled, so only the files
/// of the oldest one may be used.
fn only_the_oldest_is_safe() -> BTreeMap<String, Vec<u8>> {
    static MADE: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    let make = || {
        let project = three_releases();
        recall(&project, "2026.04", "asking");
        recall_whole(&project, "2026.05");
        made(&project)
    };
    MADE.get_or_init(make).clone()
}

#[test]
fn an_address_without_a_number_leads_to_the_newest_file_that_may_be_used() {
    let files = only_the_oldest_is_safe();
    let safe = "files/2026.03/field-guide-alder-ebook-2026.03.epub";
    assert_eq!(files[EBOOK], files[safe]);
    let shown = page(&files, "editions/ebook/index.html");
    has(
        &shown,
        &[
            "The time limit was wrong.",
            "Use version 2026.03 (1 March 2026) instead.",
            &format!("href=\"../../{safe}\""),
            &format!("href=\"../../{EBOOK}\""),
            &bindery::ground::digest::sha256(&files[safe]),
        ],
    );
    assert!(!shown.contains("always shows the newest version"), "{shown}");
    for list in ["index.html", "editions/index.html"] {
        has(&page(&files, list), &["Use version 2026.03 (1 March 2026) instead."]);
    }
    // Catalogues for e-readers offer the same file, with the same words.
    for catalogue in ["opds/all.xml", "opds/all.json"] {
        has(
            &page(&files, catalogue),
            &[
                &format!("\"https://guide.example/{safe}\""),
                "Use version 2026.03 (1 March 2026) instead. It has not been recalled, but",
            ],
        );
    }
    has(&page(&files, "opds/all.xml"), &["<schema:version>2026.03</schema:version>"]);
    let digests = page(&files, "files/2026.04/SHA256SUMS-alder.txt");
    has(
        &digests,
        &["  field-guide-alder-ebook.epub\n", "  field-guide-alder-ebook-2026.03.epub\n"],
    );
}

#[test]
fn an_address_without_a_safe_file_says_what_to_do() {
    let project = three_releases();
    let arguments = ["release", "recall", "2026.05", "--section", "writing", "--yes"];
    project.run(&[&arguments[..], &["--reason", "It was wrong."]].concat()).expect_success();
    let files = made(&project);
    assert!(!files.contains_key(EBOOK));
    let there = page(&files, &format!("{EBOOK}/index.html"));
    has(
        &there,
        &[
            "field-guide-alder-ebook.epub",
            "It was wrong.",
            "There is no version of this file that you can use.",
            "href=\"../../../editions/index.html\"",
            "<meta name=\"robots\" content=\"noindex\">",
        ],
    );
    has(&page(&files, "editions/ebook/index.html"), &["There is no version of this file"]);
    // Where the file was, a web server now shows the page, and the file again after a correction.
    let place = project.at("public");
    std::fs::create_dir_all(place.join("files/latest")).expect("a folder");
    project.run(&["publish", "public"]).expect_success();
    assert!(place.join(EBOOK).join("index.html").is_file());
}

#[test]
fn a_published_file_gives_way_to_a_page_and_comes_back() {
    let project = three_releases();
    let publish = || {
        project.run(&["site"]).expect_success();
        project.run(&["publish", "public", "--pause", "0"]).expect_success();
    };
    publish();
    assert!(project.at(&format!("public/{EBOOK}")).is_file());
    let recalls = project.at("content/releases/recalls.toml");
    let arguments = ["release", "recall", "2026.05", "--section", "writing", "--yes"];
    project.run(&[&arguments[..], &["--reason", "It was wrong."]].concat()).expect_success();
    publish();
    assert!(project.at(&format!("public/{EBOOK}/index.html")).is_file());
    std::fs::remove_file(recalls).expect("the list of recalls");
    publish();
    assert!(project.at(&format!("public/{EBOOK}")).is_file());
}

#[test]
fn an_edition_that_is_no_longer_published_keeps_its_address() {
    let project = small_release().append("content/book.toml", SETTINGS);
    let project = reworded(project, "2026-03-01", "2026-04-02", "Anyone may", "Anybody may")
        .remove("content/editions/print.toml")
        .write(
            "content/moved.toml",
            "[[moved]]\nfrom = \"editions/print\"\nto = [\"editions/ebook\"]\n",
        );
    cut(&project);
    let files = made(&project);
    let own = page(&files, "editions/print/index.html");
    has(&own, &["does not include this", "href=\"../ebook/index.html\"", "2026.04"]);
    let file = page(&files, "files/latest/field-guide-alder-print.pdf/index.html");
    has(&file, &["does not include this", "href=\"../../../editions/index.html\""]);
    // The only release that has the edition is recalled.
    recall_whole(&project, "2026.03");
    has(
        &page(&made(&project), "editions/print/index.html"),
        &["It was made from the wrong files."],
    );
}

#[test]
fn the_page_of_a_recalled_release_says_why_and_what_to_use() {
    let project = three_releases();
    recall_whole(&project, "2026.04");
    let files = made(&project);
    for path in ["history/2026.04/index.html", "history/index.html"] {
        has(
            &page(&files, path),
            &["It was made from the wrong files.", "Use version 2026.05 (3 May 2026) instead."],
        );
    }
    let own = page(&files, "history/2026.04/index.html");
    has(&own, &["href=\"../2026.05/index.html\"", "href=\"../../editions/index.html\""]);
    assert!(!own.contains("href=\"../../asking/index.html\""), "{own}");
    // An older version is named with a warning, and never one of which a part was recalled.
    let files = only_the_oldest_is_safe();
    let own = page(&files, "history/2026.05/index.html");
    has(&own, &["Use version 2026.03 (1 March 2026) instead. It has not been recalled, but"]);
}

#[test]
fn what_a_recalled_release_changed_is_not_described() {
    let told = "It was put in order.";
    let project = three_releases();
    let described =
        |files: &BTreeMap<String, Vec<u8>>, path: &str| page(files, path).matches(told).count();
    let before = made(&project);
    recall_whole(&project, "2026.04");
    let after = made(&project);
    let own = page(&after, "history/2026.04/index.html");
    has(&own, &["The changes in this version are not described, because it was recalled."]);
    assert!(!own.contains(told), "{own}");
    // What changed is still named, and other releases are described.
    has(&own, &["Asking"]);
    assert!(described(&after, "history/2026.05/index.html") > 0);
    for path in
        ["history/index.html", "go/2026.03/index.html", "releases.json", "feeds/releases.atom"]
    {
        let [before, after] = [&before, &after].map(|files| described(files, path));
        assert!(0 < after && after < before, "{path}: {before}, then {after}");
    }
    project.run(&["release", "current", "--out", "current"]).expect_success();
    let own = project.text("current/2026.03/index.html");
    assert_eq!(own.matches(told).count(), described(&after, "go/2026.03/index.html"), "{own}");
}

#[test]
fn a_site_whose_releases_were_all_recalled_says_what_to_do() {
    let project = small_release().append("content/book.toml", SETTINGS);
    let published = made(&project);
    recall_whole(&project, "2026.03");
    let run = project.run(&["site", "--announcements", "drafts"]).expect_success();
    run.stderr_has("every release was recalled, so the site has nothing to read or to download")
        .stderr_has("no announcements were written, because release 2026.03 was recalled");
    let files = made(&project);
    for path in ["index.html", "editions/index.html"] {
        has(
            &page(&files, path),
            &[
                "Every version has been recalled. There is nothing to download now.",
                "It was made from the wrong files.",
                "Stop using this copy. If you gave it to other people, tell them.",
                "for a corrected version",
            ],
        );
    }
    // Nothing is offered, and every address that led somewhere says why it does not.
    let is_copy = |path: &&String| path.ends_with(".epub") || path.ends_with(".pdf");
    assert_eq!(files.keys().find(is_copy), None);
    for path in ["asking/index.html", "editions/ebook/index.html", &format!("{EBOOK}/index.html")] {
        has(&page(&files, path), &["It was made from the wrong files."]);
    }
    for path in published.keys().filter(|path| path.ends_with("/index.html")) {
        // What the tool writes around the sections has no history, and there is nothing left to
        // print: the page for missing addresses takes their place.
        let first =
            path.trim_start_matches("partners/birch/").split('/').next().unwrap_or_default();
        let around = ["authorities", "colophon", "contents", "copyright", "search"];
        let is_around = around.contains(&first)
            || first.starts_with("part-")
            || path.ends_with("help/printing/index.html");
        assert!(files.contains_key(path) || is_around, "{path}");
    }
    let read = "Anyone may ask";
    for path in files.keys().filter(|path| path.ends_with(".html") && !path.starts_with("go/")) {
        let page = page(&files, path);
        assert!(!page.contains(read), "{path} repeats what was recalled:\n{page}");
        for link in attributes(&page, "href") {
            let is_own = !link.contains(':') && !link.starts_with(['#', '/']);
            let file = link.split('#').next().unwrap_or_default();
            assert!(!is_own || files.contains_key(&target(path, file)), "{path}: {link}");
        }
    }
}

#[test]
fn a_change_of_substance_is_never_called_a_small_one() {
    let project = three_releases();
    recall(&project, "2026.04", "asking");
    let files = made(&project);
    let own = page(&files, "history/2026.04/index.html");
    assert!(!own.contains("small corrections"), "{own}");
}

#[test]
fn an_old_text_names_the_version_that_may_be_used() {
    let files = only_the_oldest_is_safe();
    // The newest version was recalled, and nobody is sent there.
    has(
        &page(&files, "go/2026.03/asking/text.html"),
        &[
            "Its text in the newest version, 2026.05 (3 May 2026), was recalled.",
            "Its text in version 2026.03 (1 March 2026) was not recalled",
        ],
    );
    // Version 2026.04 was not recalled as a whole, but a part of it was.
    let own = page(&files, "go/2026.05/index.html");
    has(&own, &["Version 2026.03 (1 March 2026) was not recalled"]);
    assert!(!own.contains("Version 2026.04 (2 April 2026) was not recalled"), "{own}");
    // What a recalled version lacks need not be gone.
    for path in ["go/2026.03/plain/index.html", "go/2026.03/plain/text.html"] {
        let own = page(&files, path);
        has(
            &own,
            &["The newest version was recalled", "../../../plain/index.html", "version 2026.0"],
        );
        assert!(!own.contains("was removed") && !own.contains("replace"), "{own}");
    }
}

#[test]
fn a_recall_is_told_with_the_version_of_the_reader() {
    let project = three_releases();
    // `writing` has the same text in all three.
    let arguments = ["release", "recall", "2026.05", "--section", "writing", "--yes"];
    project.run(&[&arguments[..], &["--reason", "It was wrong."]].concat()).expect_success();
    let files = made(&project);
    let own = page(&files, "go/2026.03/writing/index.html");
    has(&own, &["“Writing the request” in version 2026.03", "It was wrong."]);
    assert!(!own.contains("in version 2026.05"), "{own}");
    // Whoever knows only the section learns of all of them.
    let all = page(&files, "go/writing/index.html");
    has(&all, &["in version 2026.03", "in version 2026.04", "in version 2026.05"]);
}

#[test]
fn a_recalled_text_is_no_replacement() {
    let project = three_releases();
    recall(&project, "2026.05", "writing");
    let files = made(&project);
    let pages = ["plain/index.html", "go/plain/index.html", "go/2026.03/plain/text.html"];
    for path in pages {
        has(&page(&files, path), &["The text that replaced this section has been recalled."]);
    }
    has(&page(&files, "plain/index.html"), &["Recalled: do not use this."]);
    has(&page(&files, "go/plain/index.html"), &["recalled: do not use"]);
    // The page of the recalled text leads to an older one that may be used.
    has(
        &page(&files, "writing/index.html"),
        &["It", "was not recalled, but it may be out of date", "href=\"../go/2026.04/writing/"],
    );
}

#[test]
fn a_file_in_place_of_a_folder_is_named_with_what_to_do() {
    let project = three_releases().write("taken", "mine");
    for arguments in [
        &["site", "--out", "taken"][..],
        &["site", "--out", "taken/site"],
        &["site", "--announcements", "taken"],
        &["build", "--edition", "ebook", "--out", "taken"],
        &["build", "--edition", "ebook", "--out", "taken/draft"],
        &["release", "current", "--out", "taken"],
        &["release", "bundle", "2026.05", "--out", "taken"],
        &["release", "cut", "--releases", "taken"],
    ] {
        let run = project.run(arguments);
        let run = run.stderr_has("taken` is a file and not a folder").stderr_has("hint: name a");
        assert_ne!(run.code, Some(0), "{arguments:?}");
    }
    for arguments in [&["serve", "--site", "taken"][..], &["publish", "public", "--site", "taken"]]
    {
        project.run(arguments).stderr_has("is a file and not a folder").stderr_has("hint: name");
    }
    assert_eq!(project.text("taken"), "mine");
}
