//! Word editions: what people write on a computer.

use crate::support::{Project, unzip, xml};
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::OnceLock;

const WORD: &str = "content/editions/word.toml";
const WRITING: &str = "content/chapters/writing.md";
const BOOK: &str = "made/birch/field-guide-birch-word-draft.docx";
const LETTER: &str = "made/birch/letters/request-letter-birch-word-draft.docx";
const EDITION: &str = "schema = 1\nid = \"word\"\ntitle = \"Word edition\"\nformat = \"docx\"\n\
                       links = \"live\"\nreferences = \"link\"\nletters = \"apart\"\n";
const BUILD: [&str; 7] = ["build", "--partner", "birch", "--edition", "word", "--out", "made"];

/// The base project with a Word edition alone. One of its letters has an id.
fn project() -> Project {
    Project::of_ebooks()
        .remove("content/editions/ebook.toml")
        .remove("content/packs/first-meeting.toml")
        .write(WORD, EDITION)
        .replace(WRITING, "::: letter {title=", "::: letter {#request-letter .own-page title=")
}

fn built(project: &Project) -> BTreeMap<String, Vec<u8>> {
    project.run(&BUILD).expect_success();
    unzip(&project.bytes(BOOK))
}

/// The parts of the whole book for `birch`, made once.
fn book() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| built(&project()))
}

fn part<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> &'a str {
    let bytes = files.get(name).unwrap_or_else(|| panic!("there is no {name}"));
    std::str::from_utf8(bytes).expect("text")
}

/// The words of a part.
fn words(part: &str) -> String {
    let document = xml(part);
    let texts = document.descendants().filter(|node| node.tag_name().name() == "t");
    texts.filter_map(|node| node.text()).collect()
}

/// The values of an element, in order.
fn values(part: &str, element: &str) -> Vec<String> {
    let document = xml(part);
    let nodes = document.descendants().filter(|node| node.tag_name().name() == element);
    nodes
        .filter_map(|node| node.attributes().find(|own| own.name() == "val"))
        .map(|own| own.value().to_owned())
        .collect()
}

#[test]
fn every_part_is_well_formed_and_has_a_media_type() {
    let types = part(book(), "[Content_Types].xml");
    for name in book().keys().filter(|name| *name != "[Content_Types].xml") {
        let ending = name.rsplit('.').next().expect("an ending");
        let is_known = types.contains(&format!("PartName=\"/{name}\""))
            || types.contains(&format!("Extension=\"{ending}\""));
        assert!(is_known, "{name}");
        if matches!(ending, "xml" | "rels") {
            xml(part(book(), name));
        }
    }
}

#[test]
fn the_text_is_there_and_what_was_left_out_of_it_is_not() {
    let text = words(part(book(), "word/document.xml"));
    for expected in ["Writing the request", "Check the address.", "damsonsheet", "Dear "] {
        assert!(text.contains(expected), "{expected}\nnot in\n{text}");
    }
    // Alder has no form of its own.
    let other = project();
    other
        .run(&["build", "--partner", "alder", "--edition", "word", "--out", "made"])
        .expect_success();
    let files = unzip(&other.bytes("made/alder/field-guide-alder-word-draft.docx"));
    for (name, bytes) in &files {
        assert!(!String::from_utf8_lossy(bytes).contains("damsonsheet"), "{name}");
    }
    // The finished file was searched for all of it.
    let record = other.text("made/build.json");
    let record: serde_json::Value = serde_json::from_str(&record).expect("JSON");
    for made in record["artefacts"].as_array().expect("a list") {
        assert!(made["absence"]["absent"].as_u64() > Some(0), "{made}");
        assert!(made["absence"]["letters"].as_u64() > Some(100), "{made}");
    }
}

#[test]
fn headings_are_words_own_and_never_skip_a_level() {
    let styles = values(part(book(), "word/document.xml"), "pStyle");
    let levels: Vec<u8> =
        styles.iter().filter_map(|style| style.strip_prefix("Heading")?.parse().ok()).collect();
    assert!(levels.len() > 10, "{levels:?}");
    assert_eq!(levels.first(), Some(&1));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let definitions = part(book(), "word/styles.xml");
    assert!(definitions.contains("<w:name w:val=\"heading 1\"/>"));
    assert!(definitions.contains("<w:outlineLvl w:val=\"0\"/>"));
}

#[test]
fn blanks_are_text_controls_with_their_label_and_answers_have_room() {
    let text = part(book(), "word/document.xml");
    let names = values(text, "alias");
    for expected in ["name of the office", "date of birth", "What happened, in your own words?"] {
        assert!(names.iter().any(|name| name == expected), "{expected}: {names:?}");
    }
    // A cell is named after its column.
    assert!(names.iter().any(|name| name == "What they said"), "{names:?}");
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 64), "{names:?}");
    assert!(words(text).contains("Space for your answer, 4 lines"));
    let ids = values(text, "id");
    let distinct: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len());
}

#[test]
fn tasks_are_check_boxes_with_a_name() {
    let text = part(book(), "word/document.xml");
    assert!(text.contains("<w14:checkbox><w14:checked w14:val=\"1\">"));
    let names = values(text, "alias");
    assert!(names.iter().any(|name| name == "To do: Check the address."), "{names:?}");
}

#[test]
fn notes_are_footnotes_of_word() {
    let calls = part(book(), "word/document.xml").matches("<w:footnoteReference ").count();
    let notes = part(book(), "word/footnotes.xml");
    assert!(calls > 0);
    // The separators are two more.
    assert_eq!(notes.matches("<w:footnote ").count(), calls + 2);
    assert_eq!(notes.matches("<w:footnoteRef>").count(), calls);
}

#[test]
fn tables_have_a_head_that_is_repeated_and_a_name() {
    let text = part(book(), "word/document.xml");
    let tables = text.matches("<w:tbl>").count();
    assert!(tables > 1);
    assert_eq!(text.matches("<w:tblCaption ").count(), tables);
    assert!(text.contains("<w:tblHeader>"));
    let names = values(text, "tblCaption");
    assert!(names.iter().any(|name| name.contains("Calls that you made")), "{names:?}");
}

#[test]
fn pictures_are_files_with_alternative_text() {
    let document = xml(part(book(), "word/document.xml"));
    let pictures: Vec<_> =
        document.descendants().filter(|node| node.tag_name().name() == "docPr").collect();
    assert!(pictures.iter().any(|own| own.attribute("descr") == Some("Three apples in a row.")));
    assert!(pictures.iter().all(|own| own.attribute("descr").is_some_and(|text| !text.is_empty())));
    // Drawings become pixels, because Word does not have the tool's fonts.
    assert!(book().keys().all(|name| !name.ends_with(".svg")));
    let media = book().iter().filter(|(name, _)| name.starts_with("word/media/"));
    for (name, bytes) in media {
        let is_picture = bytes.starts_with(b"\x89PNG") || bytes.starts_with(&[0xff, 0xd8]);
        assert!(is_picture, "{name}");
    }
}

#[test]
fn the_contents_are_a_field_that_holds_its_entries() {
    let text = part(book(), "word/document.xml");
    let (_, field) = text.split_once(" TOC \\o ").expect("a field");
    let (entries, _) = field.split_once("w:fldCharType=\"end\"").expect("its end");
    assert!(entries.contains("Writing the request"), "{entries}");
    assert!(entries.contains("<w:hyperlink w:anchor="));
    // Word asks nobody whether it may bring fields up to date.
    assert!(!part(book(), "word/settings.xml").contains("updateFields"));
}

#[test]
fn the_brand_and_the_language_are_in_the_styles_and_the_properties() {
    let styles = part(book(), "word/styles.xml");
    assert!(styles.contains("w:val=\"6D2B5E\""), "{styles}");
    assert!(styles.contains("<w:lang w:val=\"en-GB\""));
    let core = part(book(), "docProps/core.xml");
    assert!(core.contains("<dc:language>en-GB</dc:language>"), "{core}");
    assert!(core.contains("<dc:title>"), "{core}");
    assert!(part(book(), "docProps/custom.xml").contains("bindery:"));
    assert!(part(book(), "customXml/item1.xml").contains("&quot;partner&quot;: &quot;birch&quot;"));
    assert!(book().keys().any(|name| name.ends_with(".odttf")));
}

#[test]
fn a_book_from_the_right_says_so_in_its_paragraphs_runs_and_sections() {
    let project =
        project().replace("content/book.toml", "language = \"en-GB\"", "language = \"ar\"");
    let files = built(&project);
    let document = xml(part(&files, "word/document.xml"));
    let has = |within: &str, element: &str| {
        let mut outer = document.descendants().filter(|node| node.tag_name().name() == within);
        outer.any(|node| node.children().any(|own| own.tag_name().name() == element))
    };
    assert!(has("pPr", "bidi") && has("rPr", "rtl") && has("sectPr", "bidi"));
    assert!(has("tblPr", "bidiVisual"));
    assert!(part(&files, "word/styles.xml").contains("w:bidi=\"ar\""));
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let (one, other) = (project(), project());
    one.run(&BUILD).expect_success();
    other.run(&[&BUILD[..], &["--jobs", "2"]].concat()).expect_success();
    for path in [BOOK, LETTER] {
        assert!(one.bytes(path) == other.bytes(path), "{path}");
    }
}

#[test]
fn each_letter_with_an_id_is_a_file_of_its_own() {
    let project = project();
    project.run(&BUILD).expect_success();
    assert_eq!(
        project.files("made"),
        [
            "birch/field-guide-birch-word-draft.docx",
            "birch/letters/request-letter-birch-word-draft.docx",
            "build.json",
        ]
    );
    let files = unzip(&project.bytes(LETTER));
    let text = words(part(&files, "word/document.xml"));
    assert!(text.starts_with("Request for personal dataDear "), "{text}");
    assert!(!text.contains("Check the address."), "{text}");
    // The letterhead is above the first page.
    let header = part(&files, "word/header1.xml");
    assert!(header.contains("<w:drawing>"), "{header}");
    // One letter can be made alone.
    let arguments = [&BUILD[..], &["--pack", "request-letter"]].concat();
    project.run(&arguments).expect_success();
}

#[test]
fn letters_stay_in_the_book_unless_the_edition_sends_them_out() {
    let project = project().replace(WORD, "letters = \"apart\"\n", "");
    project.run(&BUILD).expect_success();
    assert_eq!(project.files("made"), ["birch/field-guide-birch-word-draft.docx", "build.json"]);
}

#[test]
fn a_letter_that_only_some_partners_get_has_no_file() {
    let letter = "::: letter {#request-letter .own-page title=\"Request for personal data\"}";
    let project = project()
        .replace(WRITING, letter, &format!(":::: only {{partner=\"alder\"}}\n{letter}"))
        .replace(WRITING, "____\n:::\n", "____\n:::\n::::\n");
    project.run(&BUILD).expect_success();
    assert!(!project.files("made").iter().any(|path| path.contains("letters/")));
}

#[test]
fn keys_that_make_no_sense_for_word_are_refused() {
    for (key, said) in [
        ("\n[page]\nsize = \"a4\"\n", "a Word edition has no pages: remove the table `[page]`"),
        ("\n[press]\n", "a Word edition is not printed: remove the table `[press]`"),
        ("\n[sheets]\n", "a Word edition is not printed: remove the table `[sheets]`"),
        ("back-cover = true\n", "a Word edition has no back cover"),
        ("page-list = \"print\"\n", "only an EPUB edition has a page list"),
        ("citations = \"short\"\n", "Word numbers the notes itself"),
        ("revisions = \"on\"\n", "a Word edition marks no changes"),
        ("letters = \"separate\"\n", "`letters`"),
    ] {
        let own = EDITION.replace("letters = \"apart\"\n", "");
        project()
            .write(WORD, format!("{own}{key}"))
            .run(&["check"])
            .expect_failure(1)
            .stdout_has(said);
    }
    for (from, to, said) in [
        ("links = \"live\"", "links = \"notes\"", "the links of a Word edition are live"),
        ("references = \"link\"", "references = \"page\"", "the pages of a Word edition change"),
        ("format = \"docx\"", "format = \"epub\"", "only a Word edition has letters as files"),
    ] {
        project().replace(WORD, from, to).run(&["check"]).expect_failure(1).stdout_has(said);
    }
}

#[test]
fn a_pack_cannot_have_the_id_of_a_letter() {
    let project = Project::of_ebooks().write(WORD, EDITION).replace(
        WRITING,
        "::: letter {title=",
        "::: letter {#first-meeting title=",
    );
    project
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("a pack has the id of the letter `first-meeting`");
}

const UNCONFIRMED: &str =
    "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n";

/// A Word file as another program saves it: packed differently, with its parts numbered anew.
fn saved_again(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(name.replace("item1", "item7"), options).expect("an entry");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn a_copy_is_recognised_and_so_is_one_that_was_saved_again() {
    let project = project().replace("content/front-matter/about.md", UNCONFIRMED, "");
    project.run(&["release", "cut", "--allow-dirty"]).expect_success();
    let path = project
        .files("output/releases")
        .into_iter()
        .find(|path| path.contains("birch/letters/"))
        .expect("the letter");
    let letter = project.bytes(&format!("output/releases/{path}"));
    project.overwrite("copy.docx", &letter);
    project.run(&["verify", "copy.docx"]).expect_success().stdout_has("word edition for birch");
    project.overwrite("copy.docx", saved_again(&unzip(&letter)));
    project.run(&["verify", "copy.docx"]).expect_failure(8);
    let mut files = unzip(&letter);
    let text = part(&files, "word/document.xml").replace("within one month", "within one year");
    files.insert("word/document.xml".to_owned(), text.into_bytes());
    project.overwrite("copy.docx", saved_again(&files));
    project.run(&["verify", "copy.docx"]).expect_failure(1).stdout_has("one year");
}
