//! Forms that readers fill in on a screen: which fields there are, what they are called, and that
//! nothing else about an edition changes.

mod file;

use crate::pdf::unpacked;
use crate::support::{Project, manuscript, pages, repository, spoken, words_of_pages};
use file::{Field, SCREEN, built, elements, fields, fillable, on_screen};
use std::collections::BTreeMap;

const MULTILINE: i64 = 1 << 12;

/// A letter with blanks of every kind.
const LETTER: &str = "\
::: letter {#letter title=\"To the office\"}
I am [your name](blank:) born on [date of birth](blank:)\\
Safe phone number: ____ and ____

- [ ] I am the person
- [x] I am helping, and my name is [helper’s name](blank:)

[your name](blank:) [date](blank:)
:::

::: letter {title=\"A second letter\"}
Yours, [your name](blank:)
:::";

fn names(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}

fn find<'f>(fields: &'f [Field], name: &str) -> &'f Field {
    let found = fields.iter().find(|field| field.name == name);
    found.unwrap_or_else(|| panic!("no field is called `{name}`: {:?}", names(fields)))
}

#[test]
fn blanks_boxes_answers_and_cells_are_fields_with_names_and_labels() {
    let found = fields(&built(&fillable(LETTER)));
    let told: Vec<(&str, &str, &str, i64)> = found
        .iter()
        .filter(|field| field.name.starts_with("letter") || field.name.starts_with("request"))
        .map(|own| (own.name.as_str(), own.label.as_str(), own.kind.as_str(), own.flags))
        .collect();
    let expected = [
        ("request-sheet-request/name-of-the-office", "name of the office", "Tx", 0),
        ("request-sheet-request/my-number-is", "My number is", "Tx", 0),
        ("request-sheet-request/date-of-birth", "date of birth", "Tx", 0),
        (
            "request-sheet/what-happened-in-your-own-words",
            "What happened, in your own words?",
            "Tx",
            MULTILINE,
        ),
        ("request-sheet/day-row-1", "Day, row 1", "Tx", MULTILINE),
        ("request-sheet/what-they-said-row-1", "What they said, row 1", "Tx", MULTILINE),
        ("request-sheet/day-row-2", "Day, row 2", "Tx", MULTILINE),
        ("request-sheet/what-they-said-row-2", "What they said, row 2", "Tx", MULTILINE),
        ("letter/your-name", "your name", "Tx", 0),
        ("letter/date-of-birth", "date of birth", "Tx", 0),
        ("letter/safe-phone-number", "Safe phone number", "Tx", 0),
        ("letter/and", "and", "Tx", 0),
        ("letter/i-am-the-person", "I am the person", "Btn", 0),
        ("letter/i-am-helping-and-my-name-is", "I am helping, and my name is …", "Btn", 0),
        ("letter/helper-s-name", "helper’s name", "Tx", 0),
        ("letter/date", "date", "Tx", 0),
        ("request-sheet-a-second-letter/your-name", "your name", "Tx", 0),
    ];
    assert_eq!(told, expected);
    assert_eq!(find(&found, "letter/i-am-the-person").value.as_deref(), Some("Off"));
    let ticked = find(&found, "letter/i-am-helping-and-my-name-is");
    assert_eq!(ticked.value.as_deref(), Some("Yes"));
}

#[test]
fn a_label_that_comes_twice_in_one_letter_is_one_field() {
    let found = fields(&built(&fillable(LETTER)));
    assert_eq!(find(&found, "letter/your-name").places.len(), 2);
    assert_eq!(find(&found, "request-sheet-a-second-letter/your-name").places.len(), 1);
    // Outside of letters, and where the author wrote no label, every blank is its own.
    let body = "[date](blank:) and [date](blank:)\n\n::: letter {#l}\nOn ____ or on ____\n:::";
    let found = fields(&built(&fillable(body)));
    for name in ["request-sheet/date", "request-sheet/date-2", "l/on", "l/or-on"] {
        assert_eq!(find(&found, name).places.len(), 1, "{name}");
    }
}

#[test]
fn a_blank_without_words_has_a_number() {
    let found = fields(&built(&fillable("::: letter {#l}\n____\n\n____ is my name.\n:::")));
    for (name, label) in [("l/blank-1", "Blank 1"), ("l/blank-2", "Blank 2")] {
        assert_eq!(find(&found, name).label, label);
    }
}

#[test]
fn cells_are_called_after_their_row_and_column() {
    let table = "::: table {#tab-x .form}\nWhat was said\n\n| Question | Answer |\n|---|---|\n\
                 | Who came? | ____ |\n| ____ | ____ |\n:::";
    let found = fields(&built(&fillable(table)));
    let labels: Vec<&str> = found.iter().map(|field| field.label.as_str()).collect();
    for label in ["Who came?: Answer", "Question, row 2", "Answer, row 2"] {
        assert!(labels.contains(&label), "{label}: {labels:?}");
    }
}

#[test]
fn a_field_is_as_wide_as_what_is_drawn_and_high_enough_to_type_in() {
    let found = fields(&built(&fillable(LETTER)));
    let mut pages: BTreeMap<usize, Vec<[f64; 4]>> = BTreeMap::new();
    for field in &found {
        for (page, place) in &field.places {
            let [left, low, right, high] = *place;
            let (width, height) = (right - left, high - low);
            let least = if field.kind == "Btn" { (8.0, 8.0) } else { (60.0, 12.0) };
            assert!(width >= least.0 && height >= least.1, "{}: {place:?}", field.name);
            assert!(left > 40.0 && right < 560.0 && low > 40.0 && high < 800.0, "{place:?}");
            pages.entry(*page).or_default().push(*place);
        }
    }
    for places in pages.values() {
        for (at, one) in places.iter().enumerate() {
            for other in &places[at + 1..] {
                let width = one[2].min(other[2]) - one[0].max(other[0]);
                let height = one[3].min(other[3]) - one[1].max(other[1]);
                assert!(width <= 0.5 || height <= 3.0, "{one:?} covers {other:?}");
            }
        }
    }
}

#[test]
fn every_field_is_a_form_to_screen_readers_and_its_label_comes_before_it() {
    let bytes = built(&fillable(LETTER));
    let places: usize = fields(&bytes).iter().map(|field| field.places.len()).sum();
    let elements = elements(&bytes);
    assert_eq!(elements.len(), places);
    for element in &elements {
        assert_eq!(*element, ("Form".to_owned(), 1, true));
    }
    let (told, _) = spoken(&bytes);
    let told = told.told();
    for line in [
        "I am your name[field: your name] born on date of birth[field: date of birth]",
        "Safe phone number: [field: Safe phone number] and [field: and]",
        "[field: I am the person]",
        "[field: What happened, in your own words?]",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
}

#[test]
fn no_mark_of_a_field_is_left_and_no_author_can_write_one() {
    let project = fillable(LETTER);
    let text = unpacked(&built(&project));
    assert!(text.contains("/AcroForm") && !text.contains("bindery-field"));
    project
        .append("content/chapters/plain.md", "\n[A link](bindery-field:{}) to nothing.\n")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("error[link-address]")
        .stdout_has("the scheme `bindery-field`");
}

#[test]
fn a_layout_that_marks_places_in_an_edition_without_forms_stops_it() {
    let layout = std::fs::read_to_string(repository().join("layouts/book.typ")).expect("a layout");
    let (start, end) = layout.rsplit_once("\n  body\n").expect("the end of the book");
    let marked = format!("{start}\n  body\n  link(\"bindery-field:x\")[x]\n{end}");
    Project::base()
        .write("layouts/book.typ", marked)
        .run(&["build", "--partner", "birch", "--edition", "print"])
        .expect_failure(1)
        .stderr_has("the place of a field cannot be read");
}

#[test]
fn headings_captions_and_headers_that_are_printed_again_have_no_fields() {
    let body = "## The case of ____\n\nWords.\n\n::: table {#tab-x .form}\nWhat ____ said\n\n\
                | Name of ____ | Day |\n|---|---|\n| ____ | ____ |\n:::";
    let with = fields(&built(&fillable(body))).len();
    assert_eq!(with - fields(&built(&fillable(""))).len(), 2);
}

#[test]
fn pages_look_the_same_with_fields() {
    // The tick of a ticked box belongs to the field, and so is not among what the engine draws.
    let project = Project::base().body(&LETTER.replace("[x]", "[ ]")).replace(
        "content/chapters/writing.md",
        "[x]",
        "[ ]",
    );
    let drawn = |project: &Project| {
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", "screen");
        let document = pages(&workspace, &manuscript).document;
        let pixels = document.pages().iter().map(|page| {
            let options = typst_render::RenderOptions::default();
            typst_render::render(page, &options).data().to_vec()
        });
        (words_of_pages(&document), pixels.collect::<Vec<_>>())
    };
    let (words, pixels) = drawn(&project);
    let (words_with, pixels_with) = drawn(&on_screen(project));
    assert_eq!(words.len(), words_with.len());
    let mut compared = 0;
    for (number, page) in words.iter().enumerate() {
        // The fingerprint of an edition depends on its settings.
        if page.contains("Content fingerprint") {
            continue;
        }
        let is_same = pixels[number] == pixels_with[number];
        assert!(is_same, "page {}: {page}\n{}", number + 1, words_with[number]);
        compared += 1;
    }
    assert!(compared > 10, "{compared}");
}

#[test]
fn what_was_left_out_is_not_in_a_label_either() {
    let birch = "Birch keeps a form of its own, the damsonsheet.";
    let layout = std::fs::read_to_string(repository().join("layouts/forms.typ")).expect("a layout");
    let changed = layout.replacen(
        "json.encode(field + ",
        &format!("json.encode(field + (label: \"{birch}\") + "),
        1,
    );
    assert_ne!(layout, changed);
    let project = on_screen(Project::base()).write("layouts/forms.typ", changed);
    project
        .run(&["build", "--partner", "alder", "--edition", "screen"])
        .expect_failure(1)
        .stderr_has("error[leak]: text for other partners was left out")
        .stderr_has("the label of a field");
    project.run(&["build", "--partner", "birch", "--edition", "screen"]).expect_success();
}

#[test]
fn a_release_with_forms_is_made_again_to_the_last_byte() {
    let project = fillable(LETTER)
        .remove("content/editions/print.toml")
        .remove("content/editions/large-print.toml")
        .remove("content/editions/ebook.toml")
        .replace(
            "content/front-matter/about.md",
            "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->",
            "",
        );
    let bytes = built(&project);
    let again = project.run(&["build", "--partner", "birch", "--edition", "screen"]);
    again.expect_success().stderr_has("0 made, 1 unchanged");
    let other = ["build", "--partner", "birch", "--edition", "screen", "--out", "other"];
    project.run(&other).expect_success();
    assert_eq!(bytes, project.bytes("other/birch/field-guide-birch-screen-draft.pdf"));
    project.run(&["release", "cut", "--allow-dirty"]).expect_success();
    let version = project.files("output/releases").first().cloned().expect("a release");
    let version = version.split('/').next().expect("a folder").to_owned();
    project.run(&["release", "verify", &version]).expect_success();
    // Whether an edition can be filled in is part of what it is made from.
    let paper = project.replace(SCREEN, "forms = \"fillable\"", "forms = \"paper\"");
    assert_eq!(fields(&built(&paper)), []);
}
