//! Is my copy current? The same pages in every language in which there are copies, and what people
//! with an old copy are told.

use super::{DRAFT, cut, released, released_twice, small};
use crate::support::{Project, repository, unzip, xml};
use crate::translations::translated_into;
use serde_json::Value;
use std::sync::OnceLock;

const SITE: &str = "output/releases/current";
const MOVED: &str = "content/moved.toml";

/// Two releases: 2026.03 in English, Arabic, Welsh, and German with a catalogue of the project's own;
/// 2026.04 without Welsh, and with the chapter `plain` divided between two others.
fn in_languages() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = first_release();
        let old = "languages = [\"en-GB\", \"ar\", \"cy\", \"de\"]";
        let project = project
            .replace("content/book.toml", old, "languages = [\"en-GB\", \"ar\", \"de\"]")
            .replace("content/book.toml", "\n[translations.cy]\nunreviewed = \"allow\"\n", "")
            .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
            .replace("content/book.toml", "\"writing\", \"plain\"]", "\"writing\"]")
            .replace(
                "content/chapters/asking.md",
                "Never send originals.",
                "Never send any originals.",
            )
            .remove("content/chapters/plain.md")
            .remove("content/translations/ar/plain.po")
            .remove("content/translations/de/plain.po")
            .remove("content/translations/cy")
            .write(MOVED, moved("plain", &["writing", "asking"], Some("It was divided in two.")));
        project.run(&["release", "plan"]);
        let draft = project.text(DRAFT);
        let draft = draft.replace("impact = \"\"", "impact = \"substantive\"");
        let draft = draft.replace("summary = \"\"", "summary = \"It is clearer now.\"");
        project.overwrite(DRAFT, draft);
        cut(&project, &[]);
        Project::empty().overlay(project.path())
    });
    Project::empty().overlay(first.path())
}

fn first_release() -> Project {
    let english = std::fs::read_to_string(repository().join("layouts/words/en.ftl"));
    let german =
        english.expect("a catalogue").replace("catalogue = English", "catalogue = Deutsch");
    let allowed = ["ar", "cy", "de"]
        .map(|tag| format!("\n[translations.{tag}]\nunreviewed = \"allow\"\n"))
        .concat();
    let project = small()
        .remove("content/editions/print.toml")
        // Nobody has approved a real person's words in other languages.
        .remove("content/consent/t-base1.toml")
        .replace("content/case-studies/story.md", " consent=\"t-base1\"", " .illustrative")
        .write("layouts/words/de.ftl", &german)
        .replace(
            "content/book.toml",
            "language = \"en-GB\"\n",
            "language = \"en-GB\"\nlanguages = [\"en-GB\", \"ar\", \"cy\", \"de\"]\n",
        )
        .replace(
            "content/partners/birch/_brand.yml",
            "  bindery:\n",
            "  bindery:\n    languages: [en-GB]\n",
        )
        .append("content/book.toml", &allowed);
    let project = translated_into(project, &["ar", "cy", "de"]);
    cut(&project, &[]);
    project
}

/// A file that says what replaces a section.
fn moved(from: &str, to: &[&str], note: Option<&str>) -> String {
    let note = note.map(|note| format!("note = \"{note}\"\n")).unwrap_or_default();
    format!("[[moved]]\nfrom = \"{from}\"\nto = {to:?}\n{note}")
}

fn page(project: &Project, path: &str) -> String {
    project.text(&format!("{SITE}/{path}"))
}

/// The part of a page after the links between languages.
fn after_links(page: &str) -> &str {
    page.split_once("</nav>").map_or(page, |(_, rest)| rest)
}

#[test]
fn every_page_is_in_every_language_of_any_release() {
    let project = in_languages();
    let files = project.files(SITE);
    let mut seen = 0;
    for file in files.iter().filter(|file| file.ends_with("/index.html") || *file == "index.html") {
        for tag in ["ar", "cy", "de"] {
            let other = file.replace("index.html", &format!("index.{tag}.html"));
            assert!(files.contains(&other), "{other}");
            let text = page(&project, &other);
            let direction = if tag == "ar" { " dir=\"rtl\"" } else { "" };
            assert!(text.contains(&format!("<html lang=\"{tag}\"{direction}>")), "{other}");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen} pages");
    assert!(files.contains(&"2026.03/writing/text.ar.html".to_owned()), "{files:?}");
    // The data are the same for everybody.
    assert!(files.iter().all(|file| !file.ends_with(".json") || file.matches('.').count() <= 2));
}

#[test]
fn each_page_names_its_languages_in_themselves_and_leads_to_the_same_page() {
    let project = in_languages();
    for folder in ["", "2026.03/", "2026.03/asking/", "plain/"] {
        let english = page(&project, &format!("{folder}index.html"));
        for link in [
            "<strong aria-current=\"page\">English</strong>",
            "<a href=\"index.ar.html\" lang=\"ar\" hreflang=\"ar\" dir=\"rtl\">العربية</a>",
            "<a href=\"index.cy.html\" lang=\"cy\" hreflang=\"cy\">Cymraeg</a>",
            "<a href=\"index.de.html\" lang=\"de\" hreflang=\"de\">Deutsch</a>",
        ] {
            assert!(english.contains(link), "{folder}: {english}");
        }
        let arabic = page(&project, &format!("{folder}index.ar.html"));
        let link =
            "<a href=\"index.html\" lang=\"en-GB\" hreflang=\"en-GB\" dir=\"ltr\">English</a>";
        assert!(arabic.contains(link) && arabic.contains("aria-label=\"اللغات\""), "{arabic}");
    }
    let text = page(&project, "2026.03/writing/text.html");
    assert!(text.contains("<a href=\"text.ar.html\""), "{text}");
}

#[test]
fn a_reader_stays_in_a_language() {
    let project = in_languages();
    let files = project.files(SITE);
    for file in files.iter().filter(|file| file.ends_with(".html")) {
        let text = page(&project, file);
        let plain = text
            .replace("<meta charset=\"utf-8\">", "")
            .replace("initial-scale=1\">", "initial-scale=1\"/>");
        let document = xml(&plain);
        let name = file.rsplit('/').next().unwrap_or_default();
        let ending = name.split_once('.').map_or("", |(_, ending)| ending);
        for node in document.descendants().filter(|node| node.attribute("href").is_some()) {
            let link = node.attribute("href").unwrap_or_default();
            if link.starts_with('#') || link.contains("://") || link == "status.json" {
                continue;
            }
            let is_of_another = node.attribute("hreflang").is_some();
            let end = format!(".{ending}");
            assert!(is_of_another || link.ends_with(&end), "{file} leads to {link}");
            let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut place: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
            for part in link.split('/') {
                match part {
                    ".." => assert!(place.pop().is_some(), "{file} leads out: {link}"),
                    part => place.push(part),
                }
            }
            assert!(files.contains(&place.join("/")), "{file} leads nowhere: {link}");
        }
    }
}

#[test]
fn what_the_records_say_is_marked_with_its_language() {
    let project = in_languages();
    let reason = "The time limit was wrong.";
    let recall = ["release", "recall", "2026.03", "--section", "asking", "--reason", reason];
    project.run(&[&recall[..], &["--except", "2026.04"]].concat()).expect_success();
    let arabic = page(&project, "2026.03/asking/index.ar.html");
    for part in ["Asking for data: first steps", reason, "It is clearer now."] {
        let marked = format!("<span lang=\"en-GB\" dir=\"ltr\">{part}</span>");
        assert!(arabic.contains(&marked), "{marked}: {arabic}");
    }
    assert!(arabic.contains("مسحوب: لا تستخدموه"), "{arabic}");
    // A version comes before its date, from right to left.
    let dated = "\u{200f}\u{2068}2026.04\u{2069} (\u{2068}2 أبريل 2026\u{2069})";
    assert!(arabic.contains(dated), "{arabic}");
    let welsh = page(&project, "2026.03/index.cy.html");
    assert!(welsh.contains("<span lang=\"en-GB\">Asking for data: first steps</span>"), "{welsh}");
    // The tool's own title of a foreword is in the language of the page.
    assert!(welsh.contains(">Rhagair</a>"), "{welsh}");
    // Nothing is marked where everything is in one language.
    let english = page(&project, "2026.03/index.html");
    assert!(!after_links(&english).contains("lang="), "{english}");
}

#[test]
fn a_reader_of_a_translated_copy_sees_its_own_words_and_the_way_to_the_original() {
    let project = in_languages();
    let translated = page(&project, "2026.03/writing/text.ar.html");
    assert!(translated.contains("Cymraeg Writing the request"), "{translated}");
    let original =
        "<a href=\"text.html\" lang=\"en-GB\" dir=\"ltr\" hreflang=\"en-GB\">English</a>";
    let note = translated.find(original).expect("the way to the original");
    let wording = translated.find("<p>Cymraeg ").expect("the wording");
    assert!(note < wording, "{translated}");
    assert!(!translated.contains("<div lang=\"en-GB\""), "{translated}");
    let source = page(&project, "2026.03/writing/text.html");
    assert!(!source.contains("Cymraeg Writing") && !source.contains("is the original"), "{source}");
    // There is no copy of 2026.04 in Welsh, so its words are those of the original, and it says so.
    for text in [page(&project, "2026.04/asking/text.cy.html"), without_archives(&project)] {
        let note = text.find("Y testun gwreiddiol sydd isod").expect("a note");
        let wording = text.find("<div lang=\"en-GB\">").expect("the wording");
        assert!(note < wording, "{text}");
    }
}

/// A page of a translated copy whose source archive is not there.
fn without_archives(project: &Project) -> String {
    let records =
        Project::empty().overlay_into("content/releases", &project.at("content/releases"));
    records.run(&["release", "current", "--out", "site"]).expect_success();
    records.text("site/2026.03/asking/text.cy.html")
}

#[test]
fn a_translated_copy_names_the_page_in_its_own_language() {
    let project = in_languages();
    let folder = "output/releases/2026.03/alder";
    let mut seen = 0;
    for file in project.files(folder).iter().filter(|file| file.ends_with(".epub")) {
        let files = unzip(&project.bytes(&format!("{folder}/{file}")));
        let all: String =
            files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        let other = ["ar", "cy", "de"].into_iter().find(|tag| file.contains(&format!("-{tag}.")));
        let address = match other {
            Some(tag) => format!("href=\"https://orchard.example/go/2026.03/index.{tag}.html\""),
            None => "href=\"https://orchard.example/go/2026.03\"".to_owned(),
        };
        assert!(all.contains(&address), "{file}: {address}");
        seen += usize::from(other.is_some());
    }
    assert!(seen >= 3, "{seen} translated copies");
}

#[test]
fn a_reader_learns_that_the_newest_version_is_not_in_the_language() {
    let project = in_languages();
    let welsh = page(&project, "2026.03/index.cy.html");
    assert!(welsh.contains("Nid yw fersiwn 2026.04 wedi’i chyhoeddi yn yr iaith hon"), "{welsh}");
    let arabic = page(&project, "2026.03/index.ar.html");
    assert!(!arabic.contains("لم يُنشر الإصدار"), "{arabic}");
}

#[test]
fn a_language_without_a_catalogue_is_left_out_and_named() {
    let project = in_languages();
    let records =
        Project::empty().overlay_into("content/releases", &project.at("content/releases"));
    records
        .run(&["release", "current", "--out", "site"])
        .expect_success()
        .stderr_has("there are copies of 2026.04 and 2026.03 in `de`, but there are no pages")
        .stderr_has("there is no catalogue of the tool’s own words in `de`");
    let files = records.files("site");
    assert!(files.contains(&"index.ar.html".to_owned()), "{files:?}");
    assert!(!files.iter().any(|file| file.contains(".de.")), "{files:?}");
    assert!(!records.text("site/index.html").contains("Deutsch"));
}

#[test]
fn a_work_in_one_language_has_pages_in_one_language() {
    let project = released();
    let files = project.files(SITE);
    assert!(
        files
            .iter()
            .filter(|file| file.ends_with(".html"))
            .all(|file| { file.ends_with("index.html") || file.ends_with("text.html") })
    );
    assert!(!page(&project, "index.html").contains("<nav"));
}

#[test]
fn a_section_that_was_divided_leads_to_what_replaces_it() {
    let project = in_languages();
    for (path, up) in [("plain/", "../"), ("2026.03/plain/", "../../")] {
        let text = page(&project, &format!("{path}index.html"));
        let told = text.find("Read what replaces this section:").expect("what replaces it");
        assert!(text[..told].ends_with("It was divided in two. "), "{text}");
        // Nobody is sent to an older version that still has it.
        assert!(text.contains("Get the newest version") && !text.contains("Ask "), "{text}");
        let first = text.find(&format!("<a href=\"{up}writing/index.html\">")).expect("one");
        let second = text.find(&format!("<a href=\"{up}asking/index.html\">")).expect("the other");
        assert!(told < first && first < second, "{text}");
        let arabic = page(&project, &format!("{path}index.ar.html"));
        assert!(arabic.contains("<span lang=\"en-GB\" dir=\"ltr\">It was divided in two.</span>"));
        assert!(arabic.contains(&format!("<a href=\"{up}writing/index.ar.html\">")), "{arabic}");
        let data = project.text(&format!("{SITE}/{path}status.json"));
        let data: Value = serde_json::from_str(&data).expect("JSON");
        assert_eq!(data["successor"]["sections"][0]["id"], "writing", "{data}");
    }
    // What is still there is replaced by nothing.
    let data = project.text(&format!("{SITE}/asking/status.json"));
    assert!(!data.contains("successor"), "{data}");
}

#[test]
fn successors_of_successors_are_found_and_nothing_may_replace_a_section() {
    let project = in_languages();
    let chain = [moved("plain", &["between#here"], None), moved("between", &["story"], None)];
    project.overwrite(MOVED, chain.concat());
    project.run(&["release", "current"]).expect_success();
    let text = page(&project, "plain/index.html");
    assert!(text.contains("<a href=\"../story/index.html\">"), "{text}");
    project.overwrite(MOVED, moved("plain", &[], Some("Nobody needs it any more.")));
    project.run(&["release", "current"]).expect_success();
    let text = page(&project, "2026.03/plain/index.html");
    assert!(text.contains("Nothing replaces this section. Nobody needs it any more."), "{text}");
    // Readers are not sent to a section that no release contains.
    project.overwrite(MOVED, moved("plain", &["not-yet"], None));
    project.run(&["release", "current"]).expect_success();
    let text = page(&project, "plain/index.html");
    assert!(!text.contains("not-yet") && !text.contains("replaces"), "{text}");
    assert!(text.contains("This section was removed"), "{text}");
}

#[test]
fn a_copy_without_a_version_is_found_by_the_time_when_somebody_got_it() {
    let overview = page(&released_twice(), "index.html");
    let heading = overview.find("If you cannot find your version").expect("a heading");
    let list = &overview[heading..];
    let newest = list.find("<a href=\"2026.04/index.html\">2 April 2026 or later</a>");
    let older = list.find("<a href=\"2026.03/index.html\">1 March 2026 to 1 April 2026</a>");
    assert!(newest.expect("the newest") < older.expect("an older one"), "{list}");
    assert!(list.contains("Version 2026.03, or an older one"), "{list}");
    // With a single release there is nothing to choose.
    let overview = page(&released(), "index.html");
    assert!(!overview.contains("1 March 2026 or later"), "{overview}");
    assert!(overview.contains("Drafts are not in this list."), "{overview}");
}

#[test]
fn somebody_with_an_old_copy_is_told_what_to_do() {
    let project = released_twice();
    let old = page(&project, "2026.03/index.html");
    let steps = old.split_once("What to do now").expect("steps").1;
    let steps = steps.split_once("</ol>").expect("their end").0;
    let get = steps.find("Get the newest version from Orchard Press").expect("where to get it");
    let rely = steps.find("sections marked “current” below").expect("what is still right");
    assert!(get < rely, "{steps}");
    assert!(!page(&project, "2026.04/index.html").contains("What to do now"), "nothing to do");
    project.run(&["release", "recall", "2026.03", "--reason", "It was wrong."]).expect_success();
    let recalled = page(&project, "2026.03/index.html");
    let stop = recalled.find("Stop using this copy.").expect("a step");
    assert!(stop < recalled.find("Get the newest version").expect("a step"), "{recalled}");
    assert!(!recalled.contains("marked “current”"), "{recalled}");
}
