//! What is translated beside the text: names of places, drawings, what a pack only points to, and the
//! tool's own words in a new language.

use super::{fill, translated, welsh};
use crate::support::{Project, fixtures, unzip};

const BOOK: &str = "content/book.toml";
const REST: &str = "content/translations/cy/book.po";

/// The texts of an ebook that a project makes in Welsh, by their names.
fn ebook(project: &Project, name: &str, arguments: &[&str]) -> Vec<(String, String)> {
    let usual = ["build", "--language", "cy", "--edition", "ebook", "--partner", "alder"];
    project.run(&[&usual[..], arguments].concat()).expect_success();
    let parts = unzip(&project.bytes(&format!("output/draft/alder/{name}-draft-cy.epub")));
    let texts = parts.into_iter();
    texts.map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

fn pages(texts: &[(String, String)]) -> String {
    let pages = texts.iter().filter(|(name, _)| name.ends_with("html"));
    pages.map(|(_, text)| text.as_str()).collect()
}

fn whole(project: &Project) -> Vec<(String, String)> {
    ebook(project, "field-guide-alder-ebook", &["--no-packs"])
}

#[test]
fn places_have_their_names_in_each_language() {
    let text = pages(&whole(&translated()));
    assert!(text.contains("Lloegr</dd>"), "the tool knows them");
    assert!(!text.contains("England"), "{text}");
    let own = "\n[vocabulary]\njurisdictions = [\"Ireland\", { name = \"All the isles\", whole = true }]\n";
    let mut project = Project::base().append(BOOK, own).replace(
        BOOK,
        "language = \"en-GB\"\n",
        "language = \"en-GB\"\nlanguages = [\"en-GB\", \"cy\"]\n",
    );
    for path in [
        "chapters/asking",
        "chapters/plain",
        "chapters/writing",
        "case-studies/story",
        "worksheets/request",
    ] {
        let path = format!("content/{path}.md");
        let text = project.text(&path);
        let line = text.lines().find(|line| line.starts_with("jurisdiction:")).expect("a line");
        project = project.replace(&path, line, "jurisdiction: [Ireland]");
    }
    project.run(&["translate", "extract", "cy"]).expect_success();
    let rest = project.text(REST);
    let entry = "#. name of a place\n#: content/book.toml:49\nmsgctxt \"book:vocabulary.jurisdictions\"\n\
                 msgid \"Ireland\"\nmsgstr \"\"\n";
    assert!(rest.contains(entry), "{rest}");
    assert!(rest.contains("msgid \"All the isles\""), "{rest}");
    project
        .overwrite(REST, rest.replace(entry, &entry.replace("msgstr \"\"", "msgstr \"Iwerddon\"")));
    project.run(&["check"]).expect_success();
    assert!(pages(&whole(&project)).contains("Iwerddon"));
}

#[test]
fn a_drawing_in_another_language_takes_the_place_of_the_original() {
    let project = translated();
    let shown = |project: &Project| {
        let drawings = whole(project).into_iter().filter(|(name, _)| name.ends_with(".svg"));
        drawings.map(|(_, text)| text).find(|text| text.contains("<text")).expect("the clock")
    };
    let original = shown(&project);
    assert!(original.contains("One month"), "{original}");
    assert!(original.contains("xml:lang=\"en-GB\""), "its words are English: {original}");
    let clock = project.text("content/figures/clock.svg");
    let project = project
        .write("content/translations/cy/figures/clock.svg", clock.replace("One month", "Un mis"));
    let own = shown(&project);
    assert!(own.contains("Un mis") && !own.contains("xml:lang=\"en-GB\""), "{own}");
    project.run(&["check", "--deny", "unused-file"]).expect_success();
    let source = project.run(&[
        "build",
        "--language",
        "en-GB",
        "--edition",
        "ebook",
        "--partner",
        "alder",
        "--no-packs",
    ]);
    source.expect_success();
    let epub = unzip(&project.bytes("output/draft/alder/field-guide-alder-ebook-draft.epub"));
    let text: String =
        epub.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(text.contains("One month") && !text.contains("Un mis"));
    let project = project.write("content/translations/cy/figures/clok.svg", &clock);
    let path = "content/translations/cy/figures/clok.svg: warning[unused-file]: ";
    project
        .run(&["check", "--format", "short"])
        .expect_success()
        .stdout_has(&format!(
            "{path}this takes the place of no picture: no text shows `figures/clok.svg`"
        ))
        .stdout_has("did you mean `figures/clock.svg`?");
    let project = project.remove("content/translations/cy/figures/clok.svg").replace(
        "content/translations/cy/figures/clock.svg",
        "</svg>",
        "",
    );
    project
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("content/translations/cy/figures/clock.svg: error[");
}

#[test]
fn the_titles_to_which_a_pack_points_are_translated() {
    let project = Project::base().overlay(&fixtures().join("packs")).replace(
        "content/packs/first-meeting.toml",
        "missing-links",
        "languages = [\"cy\"]\nmissing-links",
    );
    let project =
        project.replace("content/packs/first-meeting.toml", ", \"time-limits\"]", ", \"asking\"]");
    project.run(&["translate", "extract", "cy"]).expect_success();
    let path = "content/translations/cy/story.po";
    let story = project.text(path);
    assert!(story.contains("msgctxt \"story:title\""), "{story}");
    assert!(!story.contains(":paragraph\""), "only its title and its summary: {story}");
    for name in project.files("content/translations/cy") {
        let path = format!("content/translations/cy/{name}");
        project.overwrite(&path, fill(&project.text(&path)));
    }
    let report = project.run(&["check"]).expect_success().stdout;
    assert!(!report.contains("not translated"), "{report}");
    let text = pages(&ebook(&project, "packs/first-meeting-alder-ebook", &[]));
    let title =
        story.split("msgid \"").nth(2).and_then(|rest| rest.split('"').next()).expect("a title");
    assert!(text.contains(&format!("Cymraeg {title}")), "{title}: {text}");
}

#[test]
fn a_new_language_gets_a_catalogue_to_translate() {
    let project = Project::base().replace(BOOK, "language = \"en-GB\"", "language = \"ga\"");
    project
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("there is no catalogue of the tool’s own words in `ga`")
        .stdout_has("run `bindery new words ga`");
    let path = "layouts/words/ga.ftl";
    let run = project.run(&["new", "words", "ga"]).expect_success();
    run.stdout(&format!("{path}\n")).stderr_has("messages as comments");
    let text = project.text(path);
    assert!(text.lines().all(|line| line.is_empty() || line.starts_with('#')), "{text}");
    assert!(text.contains("# label-notes = Notes\n"), "{text}");
    project
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("the catalogue in `ga` lacks many messages")
        .stdout_has("translate what is still a comment in `layouts/words/ga.ftl`");
    project
        .run(&["new", "words", "ga"])
        .expect_failure(2)
        .stderr_has("no message is missing from `layouts/words/ga.ftl`")
        .stderr_has("messages are still comments");
    // Somebody translates all of it, and loses one.
    let lines = text.lines().filter(|line| !line.starts_with("# ("));
    let lines = lines.map(|line| line.strip_prefix("# ").unwrap_or(line));
    let lines: Vec<&str> = lines.filter(|line| !line.starts_with("label-notes = ")).collect();
    project.overwrite(path, lines.join("\n") + "\n");
    project
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("the catalogue in `ga` has no message `label-notes`");
    project.run(&["new", "words", "ga"]).expect_success().stderr_has("it has 1 message more");
    let added = project.text(path);
    assert!(added.ends_with("# label-notes = Notes\n"), "{added}");
    project.overwrite(path, added.replace("# label-notes = Notes", "label-notes = Nótaí"));
    project.run(&["check"]).expect_success();
    for (tag, message, hint) in [
        ("ga_IE", "`ga_IE` is not a language tag", "did you mean `ga-IE`?"),
        ("zz", "there is no language with the tag `zz`", "the code of a language"),
    ] {
        let run = project.run(&["new", "words", tag]).expect_failure(2);
        run.stderr_has(message).stderr_has(hint);
    }
    // A complete language can be changed.
    project.run(&["new", "words", "fr-CA"]).expect_success();
    let changes = project.text("layouts/words/fr-CA.ftl");
    assert!(
        changes.starts_with("### Changes of the words") && changes.contains("Français"),
        "{changes}"
    );
}

#[test]
fn what_is_left_out_and_what_stays_are_told_in_one_sentence() {
    let project = welsh().replace(
        BOOK,
        "updated = 2026-03-01\n",
        "updated = 2026-03-01\nuntranslated = \"leave-out\"\n",
    );
    let path = "content/translations/cy/asking.po";
    let text = project.text(path);
    let mut seen = 0;
    // One item of a list, and a heading: the list is whole, and other blocks are left out.
    let lines = text.split("\n\n").map(|entry| {
        let is_item = entry.contains("#. list item");
        seen += usize::from(is_item);
        match entry.contains(":heading\"") || (is_item && seen == 1) {
            true => fill(&format!("{entry}\n")).trim_end().to_owned(),
            false => entry.to_owned(),
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n\n") + "\n";
    project.overwrite(path, text);
    let text = pages(&whole(&project));
    assert!(
        text.contains("Mae’r rhannau na chyfieithwyd dim ohonynt wedi’u gadael allan yma"),
        "{text}"
    );
    assert!(!text.contains("Nid yw rhai rhannau o’r adran hon wedi’u cyfieithu"));
}
