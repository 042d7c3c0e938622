//! PO files: what is in them, and that other tools read and write the same.

use super::{fill, status, translated, welsh};
use crate::support::{Project, fixtures};
use std::fs;

/// A text with its context, translation and whether it is fuzzy.
type Entry = (String, String, String, bool);

/// The entries of a file, as another program reads them.
fn read(project: &Project, path: &str) -> Vec<Entry> {
    let catalog = polib::po_file::parse(&project.at(path)).expect("a PO file");
    let one = |message: &dyn polib::message::MessageView| {
        let context = message.msgctxt().unwrap_or_default().to_owned();
        let translation = message.msgstr().expect("no plural forms").to_owned();
        (context, message.msgid().to_owned(), translation, message.is_fuzzy())
    };
    catalog.messages().map(one).collect()
}

#[test]
fn every_text_that_readers_meet_is_extracted_with_its_place() {
    let project = welsh();
    let chapter = project.text("content/translations/cy/asking.po");
    for part in [
        "#. title\n#: content/chapters/asking.md:3\nmsgctxt \"asking:title\"\nmsgid \"Asking for data: \
         first steps\"\nmsgstr \"\"\n",
        "msgctxt \"asking:summary\"",
        "msgctxt \"time-limits:heading\"\nmsgid \"Time limits\"\n",
        "[controller](term:controller)",
        "msgctxt \"fig-clock:picture\"\nmsgid \"![A clock face",
        "msgctxt \"fig-clock:caption\"\nmsgid \"The clock starts on the day",
        "msgctxt \"tab-limits:cell\"\nmsgid \"Correction & more\"\n",
        "msgctxt \"time-limits:footnote\"\nmsgid \"The clock starts when the request arrives. See [@dpa-2018, s 45(5)].\"",
        "#. list item\n",
        "#. term\n",
    ] {
        assert!(chapter.contains(part), "{part}\n{chapter}");
    }
    assert!(!chapter.contains("ORCHARD-0001"), "code is not translated");
    let rest = project.text("content/translations/cy/book.po");
    for context in ["book:title", "book:part.title", "book:notice.text", "edition/print:title"] {
        assert!(rest.contains(&format!("msgctxt \"{context}\"")), "{context}\n{rest}");
    }
    assert!(rest.contains("msgctxt \"glossary/personal-data:definition\""), "{rest}");
    assert!(rest.contains("msgctxt \"foreword-alder:paragraph\""), "{rest}");
}

#[test]
fn extracting_twice_changes_nothing_and_sections_can_be_named() {
    let project = translated();
    let before: Vec<String> = project.files("content/translations");
    let texts: Vec<String> =
        before.iter().map(|path| project.text(&format!("content/translations/{path}"))).collect();
    project.run(&["translate", "extract", "cy"]).expect_success().stdout_lacks("updated");
    for (path, text) in before.iter().zip(&texts) {
        assert_eq!(&project.text(&format!("content/translations/{path}")), text, "{path}");
    }
    let other = Project::base();
    other
        .run(&["translate", "extract", "fr-CA", "writing"])
        .expect_success()
        .stderr_has("no edition is in `fr-CA` yet")
        .stderr_has("with `languages = [\"en-GB\", \"fr-CA\"]`");
    assert_eq!(other.files("content/translations"), ["fr-CA/writing.po"]);
    other
        .run(&["translate", "extract", "cy", "writting"])
        .expect_failure(2)
        .stderr_has("there is no section `writting`")
        .stderr_has("did you mean `writing`?");
    other
        .run(&["translate", "extract", "en-GB"])
        .expect_failure(2)
        .stderr_has("language of the text");
    other
        .run(&["translate", "status", "de"])
        .expect_failure(2)
        .stderr_has("no translations into `de`");
}

#[test]
fn another_program_reads_what_is_written_and_what_it_writes_is_read() {
    let project = translated();
    for name in project.files("content/translations/cy") {
        let path = format!("content/translations/cy/{name}");
        let before = read(&project, &path);
        assert!(
            before.iter().all(|(_, text, words, _)| words.contains(text.trim_start_matches("![")))
        );
        let catalog = polib::po_file::parse(&project.at(&path)).expect("a PO file");
        polib::po_file::write_to_file(&catalog, &project.at(&path)).expect("written");
        project.run(&["translate", "extract", "cy"]).expect_success();
        assert_eq!(read(&project, &path), before, "{path}");
    }
    assert!(status(&project).iter().all(|(_, state, _)| state == "unreviewed"));
}

/// `folded.po` was written by `msgmerge` and `msgcat` of GNU gettext 0.21 with their usual folding, and
/// `python.po` by Python's polib: each from `ours.po`, in which a text had changed and another had gone.
#[test]
fn files_of_other_tools_say_the_same_as_ours() {
    let folder = fixtures().join("translations");
    let text = |name: &str| fs::read_to_string(folder.join(name)).expect("a fixture");
    let lines = |name: &str| {
        let path = "content/translations/cy/asking.po";
        let project = welsh();
        project.overwrite(path, text(name));
        // What did not change is left as the other tool wrote it.
        project.run(&["translate", "extract", "cy"]).expect_success();
        assert_eq!(project.text(path), text(name), "{name}");
        let project = project.replace(
            "content/chapters/asking.md",
            "Never send originals.",
            "Never send any originals.",
        );
        project.run(&["translate", "extract", "cy"]).expect_success();
        // Tools order the fields of the header in their own way.
        let whole = project.text(path);
        whole.split_once("\n\n").expect("entries").1.to_owned()
    };
    let ours = lines("ours.po");
    for name in ["folded.po", "python.po"] {
        similar_asserts::assert_eq!(lines(name), ours, "{}", name);
    }
    assert!(ours.contains("#~ msgid \"A sentence that is no longer there.\"\n"), "{ours}");
    assert!(ours.contains("#, fuzzy\n#| msgid \"How to ask.\"\n"), "{ours}");
    assert!(ours.contains("#, fuzzy\n#| msgid \"Never send originals.\"\n"), "{ours}");
    assert!(ours.contains("# A note of the translator.\n"), "{ours}");
}

#[test]
fn a_file_that_cannot_be_read_is_reported_line_by_line_and_left_alone() {
    let project = welsh();
    let path = "content/translations/cy/asking.po";
    let text =
        fill(&project.text(path)).replacen("msgstr \"Cymraeg Time limits\"", "msgstr \"Cymraeg", 1);
    project.overwrite(path, &text);
    let line = text.lines().position(|line| line == "msgstr \"Cymraeg").expect("a line") + 1;
    let place = format!("{path}:{line}:1: error[translation]: the text on this line must be");
    project.run(&["check", "--format", "short"]).expect_failure(1).stdout_has(&place);
    project
        .run(&["translate", "extract", "cy"])
        .expect_failure(1)
        .stderr_has("nothing was written");
    assert_eq!(project.text(path), text);
    // The text itself can still be built.
    project
        .run(&["build", "--language", "en-GB", "--edition", "ebook", "--partner", "alder"])
        .expect_success();
}

#[test]
fn counts_are_given_for_texts_and_words() {
    let project = welsh();
    let path = "content/translations/cy/writing.po";
    project.overwrite(path, fill(&project.text(path)));
    let run = project.run(&["translate", "stats", "--format", "json"]).expect_success();
    let lines: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let of = |section: &str| {
        lines.iter().find(|line| line["section"] == section).expect("a section").clone()
    };
    assert_eq!(of("writing")["percent"], 100.0);
    assert_eq!(of("writing")["review"], "unreviewed");
    assert_eq!(of("asking")["translated"], 0);
    assert_eq!(of("asking")["missing"], of("asking")["units"]);
    assert!(of("asking")["words"].as_u64().expect("a number") > 60);
    project
        .run(&["translate", "stats", "cy"])
        .expect_success()
        .stdout_has("writing")
        .stderr_has("words translated (");
}

#[test]
fn a_tag_that_no_language_can_have_is_refused_with_a_hint() {
    let project = welsh();
    for (tag, message, hint) in [
        ("fr_CA", "`fr_CA` is not a language tag", "did you mean `fr-CA`?"),
        ("french", "`french` is not a language tag", "for example `ar` or `pt-BR`"),
        ("cz", "there is no language with the tag `cz`", "did you mean `cy`?"),
        ("zz", "there is no language with the tag `zz`", "the code of a language"),
        ("CY", "this project writes the tag `CY` as `cy`", "write `cy`"),
        (
            "EN-gb",
            "`EN-gb` is the language of the text itself",
            "into which the text is translated",
        ),
    ] {
        let run = project.run(&["translate", "extract", tag]).expect_failure(2);
        run.stderr_has(message).stderr_has(hint);
    }
    assert!(project.files("content/translations").iter().all(|path| path.starts_with("cy/")));
    let other = project.run(&["translate", "extract", "cy-GB", "writing"]).expect_success();
    other.stderr_has("no edition is in `cy-GB` yet").stderr_has("if you meant `cy`");
    let new = project.run(&["translate", "extract", "ar", "writing"]).expect_success();
    new.stderr_has("no edition is in `ar` yet").stderr_lacks("if you meant");
}

#[test]
fn what_needs_somebody_is_listed_in_the_order_of_the_file() {
    let project = welsh();
    let run = project.run(&["translate", "status", "cy", "--format", "json"]).expect_success();
    let lines: Vec<serde_json::Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let places: Vec<(String, usize)> = lines
        .iter()
        .map(|line| {
            let (path, number) =
                line["place"].as_str().expect("text").rsplit_once(':').expect("a line");
            (path.to_owned(), number.parse().expect("a number"))
        })
        .collect();
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(places, sorted);
    assert!(places.iter().filter(|(path, _)| path.ends_with("/book.po")).count() > 10);
}
