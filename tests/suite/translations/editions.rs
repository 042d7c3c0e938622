//! Editions in several languages: their names, what they say about themselves, and releases.

use super::{reviewed, translated, welsh};
use crate::support::{Project, manuscript, pages, repository, unzip, words_of_pages};
use bindery::ground::language::Language;
use serde_json::Value;

const EBOOK: &str = "output/draft/alder/field-guide-alder-ebook-draft-cy.epub";

fn built(project: &Project, arguments: &[&str]) {
    let arguments: Vec<&str> = ["build"].iter().chain(arguments).copied().collect();
    project.run(&arguments).expect_success();
}

/// Every page of an ebook as one text.
fn ebook(project: &Project, path: &str) -> String {
    let parts = unzip(&project.bytes(path));
    let pages = parts.iter().filter(|(name, _)| name.ends_with("html") || name.ends_with(".opf"));
    pages.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect()
}

#[test]
fn the_source_keeps_its_names_and_a_translation_has_its_tag() {
    let project = translated();
    built(&project, &["--edition", "ebook", "--partner", "alder"]);
    let files = project.files("output/draft/alder");
    assert_eq!(
        files,
        ["field-guide-alder-ebook-draft-cy.epub", "field-guide-alder-ebook-draft.epub"]
    );
    let text = ebook(&project, EBOOK);
    for part in [
        "xml:lang=\"cy\"",
        "<dc:language>cy</dc:language>",
        "Cymraeg Time limits",
        "Cymraeg The Field Guide",
        "Cymraeg The clock starts on the day the request arrives.",
        "id=\"time-limits\"",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let source = ebook(&project, "output/draft/alder/field-guide-alder-ebook-draft.epub");
    assert!(!source.contains("Cymraeg"));
    let identifier = |text: &str| {
        let start = text.find("<dc:identifier").expect("an identifier");
        text[start..].split("</dc:identifier>").next().expect("its end").to_owned()
    };
    assert_ne!(identifier(&text), identifier(&source));
}

#[test]
fn languages_are_chosen_and_a_wrong_one_gets_a_suggestion() {
    let project = translated();
    built(&project, &["--language", "cy", "--edition", "ebook", "--partner", "alder"]);
    assert_eq!(project.files("output/draft/alder"), ["field-guide-alder-ebook-draft-cy.epub"]);
    project
        .run(&["build", "--language", "cz"])
        .expect_failure(2)
        .stderr_has("there is no language `cz`")
        .stderr_has("did you mean `cy`?");
    // A language that exists is hardly a typo of another one.
    project
        .run(&["build", "--language", "fy"])
        .expect_failure(2)
        .stderr_lacks("did you mean")
        .stderr_has("known: en-GB, cy");
    let list = project.run(&["list", "artefacts", "--format", "json"]).expect_success();
    assert!(list.stdout.contains("field-guide-alder-ebook-draft-cy.epub"), "{}", list.stdout);
    let list = project.run(&["list", "artefacts", "--language", "cy"]).expect_success().stdout;
    assert!(list.contains("field-guide-alder-ebook-draft-cy.epub"), "{list}");
    assert!(!list.contains("draft.pdf"), "{list}");
    project
        .run(&["list", "artefacts", "--language", "cz"])
        .expect_failure(2)
        .stderr_has("did you mean `cy`?");
    project
        .run(&["list", "packs", "--language", "cy"])
        .expect_failure(2)
        .stderr_has("`--language` chooses artefacts");
}

#[test]
fn a_partner_chooses_from_the_languages_of_the_book() {
    let project = translated().replace(
        "content/partners/birch/_brand.yml",
        "  bindery:\n",
        "  bindery:\n    languages: [en-GB]\n",
    );
    let list = project.run(&["list", "artefacts", "--format", "json"]).expect_success().stdout;
    assert!(list.contains("field-guide-alder-print-draft-cy.pdf"), "{list}");
    assert!(!list.contains("field-guide-birch-print-draft-cy.pdf"), "{list}");
    assert!(list.contains("field-guide-birch-print-draft.pdf"), "{list}");
}

#[test]
fn an_unreviewed_translation_says_so_everywhere_and_a_reviewed_one_names_its_people() {
    let project = translated();
    built(&project, &["--language", "cy", "--edition", "ebook", "--partner", "alder"]);
    let text = ebook(&project, EBOOK);
    let heads = text.matches("Nid oes neb wedi adolygu").count();
    assert!(heads >= 5, "{heads} notes");
    assert!(text.contains("Cyfieithiad heb ei adolygu"));
    let reviewed = reviewed(project);
    built(&reviewed, &["--language", "cy", "--edition", "ebook", "--partner", "alder"]);
    let text = ebook(&reviewed, EBOOK);
    assert!(!text.contains("adolygu"), "it was reviewed");
    assert!(text.contains("Cyfieithwyd gan Aled Rees. Adolygwyd gan Nia Jones."), "its people");
    // A change after the review voids it.
    let path = "content/translations/cy/asking.po";
    let later = reviewed
        .text(path)
        .replace("\"PO-Revision-Date: \\n\"", "\"PO-Revision-Date: 2026-02-25 10:00+0000\\n\"");
    reviewed.overwrite(path, later);
    reviewed
        .run(&["check"])
        .expect_success()
        .stdout_has("nobody has reviewed the translation into `cy`: `asking`");
}

#[test]
fn words_that_nobody_has_reviewed_are_named_for_every_language() {
    translated()
        .run(&["check", "--format", "short"])
        .expect_success()
        .stdout_has("nobody has reviewed the tool’s own words in `cy`")
        .stdout_lacks("nobody has reviewed the tool’s own words in `en-GB`");
}

#[test]
fn every_page_of_an_unreviewed_translation_says_so() {
    let project = translated();
    let workspace = project.workspace();
    let welsh = workspace.in_language(&Language::parse("cy").expect("a tag"));
    let manuscript = manuscript(welsh, "alder", "print");
    let words = words_of_pages(&pages(&workspace, &manuscript).document);
    let without: Vec<usize> = words
        .iter()
        .enumerate()
        .filter(|(_, page)| !page.contains("heb ei adolygu"))
        .map(|(number, _)| number + 1)
        .collect();
    // A part's opening and a letter of its own have no foot.
    assert!(without.len() < words.len() / 2, "{without:?} of {}", words.len());
}

#[test]
fn what_changed_is_shown_in_the_source_language_with_a_note() {
    let project = translated().replace(
        "content/chapters/asking.md",
        "Never send originals.",
        "Never send any originals.",
    );
    let run = project.run(&["check"]).expect_success();
    assert!(
        run.stdout.contains("1 text has changed since it was translated into `cy`, in `asking`"),
        "{}",
        run.stdout
    );
    built(&project, &["--language", "cy", "--edition", "ebook", "--partner", "alder"]);
    let text = ebook(&project, EBOOK);
    let start = text.find("Never send any originals.</span>").expect("the text of today");
    assert!(text[..start].ends_with("<span xml:lang=\"en-GB\" lang=\"en-GB\" dir=\"ltr\">"));
    assert!(!text.contains("Cymraeg Never send originals."));
    assert!(text.contains("wedi newid ers iddo gael ei gyfieithu"));
}

#[test]
fn what_is_not_translated_is_shown_or_left_out_as_the_book_says() {
    let project = welsh();
    for name in ["asking", "book"] {
        let path = format!("content/translations/cy/{name}.po");
        project.overwrite(&path, super::fill(&project.text(&path)));
    }
    built(&project, &["--language", "cy", "--edition", "ebook", "--partner", "alder"]);
    let text = ebook(&project, EBOOK);
    assert!(text.contains("Nid yw rhai rhannau o’r adran hon wedi’u cyfieithu"));
    let project = project.replace("content/book.toml", "[notice]", "[unused]").replace(
        "content/book.toml",
        "updated = 2026-03-01\n",
        "updated = 2026-03-01\nuntranslated = \"leave-out\"\n",
    );
    let project = project.replace("content/book.toml", "[unused]", "[notice]");
    project.run(&["check"]).expect_success();
    built(&project, &["--language", "cy", "--edition", "ebook", "--partner", "alder"]);
    let text = ebook(&project, EBOOK);
    assert!(text.contains("Cymraeg Time limits"));
    assert!(!text.contains("id=\"writing\""), "the section is left out");
}

#[test]
fn a_release_refuses_an_unreviewed_translation_unless_the_book_allows_it_by_name() {
    let project = translated()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace(
            "content/front-matter/about.md",
            "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
            "",
        );
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("nobody has reviewed the translation into `cy`")
        .stderr_has("[translations.cy]");
    let project =
        project.append("content/book.toml", "\n[translations.cy]\nunreviewed = \"allow\"\n");
    project.run(&["release", "cut"]).expect_success();
    let text = project.text("content/releases/2026.03/release.json");
    let record: Value = serde_json::from_str(&text).expect("JSON");
    let own = &record["translations"][0];
    assert_eq!(own["language"], "cy");
    assert!(own["unreviewed"].as_array().expect("a list").iter().any(|id| id == "asking"), "{own}");
    let made = record["artefacts"].as_array().expect("a list");
    let path = "alder/field-guide-alder-ebook-2026.03-cy.epub";
    let artefact = made.iter().find(|own| own["path"] == path).expect("the translation");
    assert_eq!(artefact["language"], "cy");
    project.run(&["release", "verify", "2026.03"]).expect_success();
    let file = format!("output/releases/2026.03/{path}");
    project.run(&["verify", &file]).expect_success();
    // A change of the translation alone is a change for its readers.
    let po = "content/translations/cy/writing.po";
    project.overwrite(po, project.text(po).replace("Cymraeg", "Cymraeg da"));
    let project =
        project.replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02");
    let plan = project.run(&["release", "plan", "--format", "json"]);
    assert!(plan.stdout.contains("translation.cy"), "{}", plan.stdout);
}

/// A project whose Welsh translation is a draft that releases leave out, with a pack that comes in
/// Welsh alone.
fn left_out() -> Project {
    let pack = "schema = 1\nid = \"cyfarfod\"\ntitle = \"Gwyn\"\npurpose = \"To hand out.\"\n\
                audience = [\"caseworkers\"]\nfor = \"participants\"\ncontents = [\"asking\"]\n\
                editions = [\"print\", \"ebook\"]\nmissing-links = \"pointer\"\n\
                languages = [\"cy\"]\n";
    translated()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace(
            "content/front-matter/about.md",
            "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
            "",
        )
        .append("content/book.toml", "\n[translations.cy]\nunreviewed = \"leave-out\"\n")
        .write("content/packs/cyfarfod.toml", pack)
}

#[test]
fn a_release_leaves_out_a_translation_that_nobody_has_reviewed_if_the_book_says_so() {
    let project = left_out();
    let check = project.run(&["check"]).expect_success();
    assert!(!check.stdout.contains("unreviewed-translation"), "{}", check.stdout);
    let list = project.run(&["list", "artefacts"]).expect_success().stdout;
    assert!(list.contains("field-guide-alder-ebook-draft-cy.epub"), "drafts keep it: {list}");
    assert!(list.contains("cyfarfod-alder-"), "{list}");
    project
        .run(&["release", "plan"])
        .expect_success()
        .stderr_has("the release leaves out the editions in `cy`: not all of the translation was");
    let plan = project.run(&["release", "plan", "--format", "json"]).expect_success().stdout;
    let plan: Value = serde_json::from_str(&plan).expect("JSON");
    assert_eq!(plan["left_out"], serde_json::json!(["cy"]));
    assert!(!plan["artefacts"].to_string().contains("-cy."), "{plan}");
    project.run(&["release", "cut"]).expect_success();
    let files = project.files("output/releases/2026.03");
    assert!(files.iter().any(|file| file.ends_with("ebook-2026.03.epub")), "{files:?}");
    let is_ours = |file: &&String| file.contains("-cy.") || file.contains("cyfarfod");
    assert_eq!(files.iter().find(is_ours), None);
    let kept = project.files("content/releases/2026.03");
    let kept = kept.iter().map(|file| format!("content/releases/2026.03/{file}"));
    let texts =
        files.iter().filter(|file| [".md", ".html", ".txt"].iter().any(|end| file.ends_with(end)));
    let texts = texts.map(|file| format!("output/releases/2026.03/{file}"));
    for path in kept.chain(texts) {
        let text = String::from_utf8_lossy(&project.bytes(&path)).into_owned();
        for word in ["Cymraeg", "Gwyn", "-cy.", "\"cy\"", "cyfarfod-alder", "pack.cyfarfod"] {
            assert!(!text.contains(word), "{path} contains {word}");
        }
    }
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn a_translation_that_was_left_out_joins_a_release_once_it_is_reviewed() {
    let project = reviewed(left_out());
    let plan = project.run(&["release", "plan", "--format", "json"]).expect_success().stdout;
    let plan: Value = serde_json::from_str(&plan).expect("JSON");
    assert_eq!(plan["left_out"], serde_json::json!([]));
    let planned = plan["artefacts"].to_string();
    assert!(planned.contains("cyfarfod-alder-print-2026.03-cy.pdf"), "{planned}");
}

#[test]
fn a_mistake_in_a_translation_that_is_left_out_blocks_the_release_all_the_same() {
    let project = left_out();
    let po = "content/translations/cy/writing.po";
    let text = project.text(po).replace("msgstr \"Cymraeg", "msgstr \"[Cymraeg](#nowhere)");
    project.overwrite(po, text);
    let check = project.run(&["check"]).expect_failure(1);
    assert!(check.stdout.contains("cy/writing.po"), "{}", check.stdout);
    project.run(&["release", "plan"]).expect_failure(1).stderr_has("cy/writing.po");
    project.run(&["release", "cut"]).expect_failure(1).stderr_has("cy/writing.po");
}

#[test]
fn inspected_pages_name_their_language() {
    let project = translated();
    let layout = std::fs::read_to_string(repository().join("layouts/book.typ")).expect("a layout");
    let project = project.write("layouts/book.typ", layout.replace("end: outside", "end: 1mm"));
    let pages = ["check", "--pages", "--edition", "screen", "--partner", "alder"];
    let table = project.run(&pages).expect_success().stdout;
    let heading = table.lines().find(|line| line.starts_with("partner")).expect("a table");
    assert!(heading.contains("language"), "{table}");
    assert!(
        table.lines().any(|line| line.starts_with("alder") && line.contains(" cy ")),
        "{table}"
    );
    let json = project.run(&[&pages[..], &["--format", "json"]].concat()).expect_success().stdout;
    assert!(json.contains("\"language\":\"cy\""), "{json}");
    let is_found = |line: &&str| line.contains("of the edition `screen` for `alder` in `cy`");
    assert!(json.lines().any(|line| is_found(&line)), "{json}");
}

#[test]
fn a_language_without_a_measure_has_no_readability() {
    let project = Project::base()
        .replace("content/book.toml", "language = \"en-GB\"", "language = \"fr\"")
        .replace("content/book.toml", "reading-grade-at-most = 12.0\n", "");
    let run = project.run(&["list", "reading"]).expect_success();
    let last = run.stdout.lines().last().expect("the whole book").to_owned();
    assert_eq!(last.split_whitespace().skip(3).collect::<String>(), "------", "{last}");
    run.stderr_has("there is no measure of how hard a text in `fr` is to read");
    let json = project.run(&["list", "reading", "--format", "json"]).expect_success().stdout;
    let rows: Vec<Value> = serde_json::from_str(&json).expect("JSON");
    assert!(rows.iter().all(|row| row["words"].is_null() && row["grade"].is_null()), "{json}");
}
