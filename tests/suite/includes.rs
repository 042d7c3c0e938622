//! Parts that are written once and appear in several sections: `::: include`.

use crate::support::{Project, manuscript, pages, unzip, words};
use serde_json::Value;

/// A table with named rows, at the end of the chapter `writing`.
const TABLE: &str = r#"
::: table {#tab-fruit widths="3 2 4" .row-headers}
Everything that we know about [fruit](https://orchard.example/fruit).

| Fruit | Colour | Season |
|---|:-:|---|
| Apple {#fruit-apple} | red | autumn[^late] |
| Pear {#fruit-pear} | green | **late** autumn |
| Plum {#fruit-plum} | blue | summer |
:::

[^late]: Some keep until spring.
"#;

/// The base project with that table, and with `body` as the chapter `plain`.
fn with_table(body: &str) -> Project {
    Project::base().append("content/chapters/writing.md", TABLE).body(body)
}

/// The words of the chapter `plain` in Alder’s ebook.
#[track_caller]
fn chapter(project: &Project) -> String {
    let run = project.run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"]);
    run.expect_success();
    let book = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let text = book.iter().find(|(name, _)| name.ends_with("plain.xhtml")).expect("the chapter").1;
    String::from_utf8(text.clone()).expect("text")
}

#[test]
fn chosen_rows_and_columns_of_a_table_appear_with_a_caption_of_their_own() {
    let project = with_table(
        "::: include {#tab-own id=\"tab-fruit\" rows=\"fruit-plum fruit-apple\" columns=\"1 3\"}\n\
         Fruit for [the](#tab-own) summer.\n:::\n\nSee [the table](#tab-own).\n",
    );
    project.run(&["check"]).expect_success().stderr_has("no problems");
    let made = chapter(&project);
    let made = crate::support::xml(&made);
    let cells: Vec<String> = made
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "tr")))
        .map(|row| {
            let cells = row.children().filter(roxmltree::Node::is_element);
            let words = cells.map(|cell| {
                cell.descendants()
                    .filter_map(|node| node.text().filter(|_| node.is_text()))
                    .collect()
            });
            words.collect::<Vec<String>>().join("|")
        })
        .collect();
    assert_eq!(cells, ["Fruit|Season", "Plum|summer", "Apple|autumn1"], "in the order of `rows`");
    let texts = made.descendants().filter(roxmltree::Node::is_text);
    let all: String = texts.filter_map(|node| node.text()).collect();
    assert!(all.contains("Fruit for the summer."), "{all}");
    assert!(all.contains("Some keep until spring."), "a footnote comes with its row: {all}");
    assert!(!all.contains("Pear") && !all.contains("Everything that we know"), "{all}");
    assert!(!all.contains("fruit-"), "names of rows are for authors: {all}");
}

#[test]
fn the_whole_of_any_container_can_be_included_on_pages_too() {
    let project = with_table(
        "::: include {id=\"the-point\"}\n:::\n\n::: include {id=\"tab-fruit\"}\n:::\n\nMore.\n",
    );
    let workspace = project.workspace();
    let alder = manuscript(&workspace, "alder", "print");
    let text = words(&pages(&workspace, &alder).document);
    assert_eq!(text.matches("Ask in writing.").count(), 2, "{text}");
    assert_eq!(text.matches("Everything that we know about").count(), 2, "{text}");
    assert!(!text.contains("fruit-"), "{text}");
}

#[test]
fn what_is_for_one_partner_stays_so_where_it_is_included() {
    let project = Project::base()
        .append(
            "content/chapters/writing.md",
            "\n:::: only {partner=\"birch\"}\n::: tip {#birch-tip}\nThe quincepress.\n:::\n::::\n",
        )
        .body("Words.\n\n::: include {id=\"birch-tip\"}\n:::\n");
    project.run(&["build", "--edition", "ebook", "--out", "made"]).expect_success();
    for (partner, is_there) in [("alder", false), ("birch", true)] {
        let path = format!("made/{partner}/field-guide-{partner}-ebook-draft.epub");
        let book = unzip(&project.bytes(&path));
        let has = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains("quincepress");
        let holds = book.iter().filter(|(_, bytes)| has(bytes)).count();
        assert_eq!(holds, if is_there { 2 } else { 0 }, "{partner}");
    }
}

#[test]
fn a_change_of_the_source_is_a_change_of_every_section_that_includes_it() {
    let project = with_table("::: include {id=\"tab-fruit\" rows=\"fruit-plum\"}\n:::\n").replace(
        "content/front-matter/about.md",
        "<!-- unconfirmed:",
        "<!--",
    );
    project.run(&["release", "cut"]).expect_success();
    let changed = |project: &Project| -> Vec<String> {
        let plan = project.run(&["release", "plan", "--format", "json"]);
        let plan: Value = serde_json::from_str(&plan.stdout).expect("JSON");
        let sections = plan["changes"].as_array().expect("changes").iter();
        sections.filter_map(|own| own["section"].as_str().map(str::to_owned)).collect()
    };
    let project = project
        .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
        .replace("content/chapters/writing.md", "| blue |", "| black |");
    assert_eq!(changed(&project), ["writing", "plain"]);
    let project = project.replace("content/chapters/writing.md", "| black |", "| blue |").replace(
        "content/chapters/writing.md",
        "| green |",
        "| yellow |",
    );
    assert_eq!(
        changed(&project),
        ["writing"],
        "a row that is not included is no change of `plain`"
    );
}

#[test]
fn a_recall_of_the_source_reaches_copies_that_only_include_it() {
    let project = with_table("::: include {id=\"tab-fruit\" rows=\"fruit-plum\"}\n:::\n")
        .replace("content/front-matter/about.md", "<!-- unconfirmed:", "<!--")
        .write(
            "content/packs/plain.toml",
            "schema = 1\nid = \"plain\"\ntitle = \"Plain\"\npurpose = \"To hand out.\"\n\
             audience = [\"volunteers\"]\nfor = \"participants\"\ncontents = [\"plain\"]\n\
             editions = [\"ebook\"]\n",
        );
    project.run(&["release", "cut"]).expect_success();
    let pack = "output/releases/2026.03/alder/packs/plain-alder-ebook-2026.03.epub";
    project.run(&["verify", pack]).expect_success();
    let recall = ["release", "recall", "2026.03", "--section", "writing", "--reason", "Wrong."];
    project.run(&recall).expect_success().stdout_has("plain-alder-ebook-2026.03.epub");
    project.run(&["verify", pack]).expect_failure(5).stdout_has("Wrong.");
}

#[test]
fn what_has_pages_of_its_own_shares_those_of_the_text_that_includes_it() {
    let project = Project::base()
        .append(
            "content/chapters/writing.md",
            "\n::: letter {#own-letter .own-page}\nDear ____,\n:::\n\n\
             ::: table {#wide .landscape}\nWords.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n",
        )
        .body(
            ":::: tip\nWords.\n\n::: include {id=\"own-letter\"}\n:::\n\n\
             ::: include {id=\"wide\"}\n:::\n::::\n",
        );
    project.run(&["check"]).expect_success().stderr_has("no problems");
    let build = ["build", "--partner", "alder", "--edition", "print", "--out", "made"];
    project.run(&build).expect_success();
}

#[test]
fn text_is_judged_where_it_was_written() {
    // The table has a doubt and an abbreviation that its section spells out.
    let project = Project::base()
        .append(
            "content/chapters/writing.md",
            "\nApples have an Apple and Berry Council (ABC).\n\n::: table {#tab-doubt}\nWhat we believe.\n\n\
             | A |\n|---|\n| ABC {#row-a} |\n:::\n",
        )
        .body("::: include {id=\"tab-doubt\" rows=\"row-a\"}\n:::\n");
    let report = project.run(&["check", "--format", "short"]).stdout;
    assert_eq!(report.matches("warning[").count(), 1, "{report}");
    assert!(report.contains("writing.md") && report.contains("warning[hedge]"), "{report}");
}

#[test]
fn text_that_is_kept_out_of_the_book_does_not_return_through_another_section() {
    let project = with_table("::: include {id=\"tab-fruit\"}\n:::\n").replace(
        "content/book.toml",
        "\"asking\", \"writing\", \"plain\"",
        "\"asking\", \"plain\"",
    );
    project.run(&["check", "--format", "short"]).expect_failure(1).stdout_has(
        "content/chapters/plain.md:15:18: error[unknown-id]: `tab-fruit` is in the section \
         `writing`, which the contents of the book do not list",
    );
}

#[test]
fn mistakes_are_reported_where_they_are() {
    let cases = [
        ("{}", "15:1: error[container]: this container does not say what to include"),
        (
            "{id=\"tab-friut\"}",
            "15:18: error[unknown-id]: nothing has the id `tab-friut` (did you mean `tab-fruit`?)",
        ),
        (
            "{id=\"writing\"}",
            "15:18: error[unknown-id]: `writing` is a section, which cannot be included",
        ),
        (
            "{id=\"time-limits\"}",
            "15:18: error[unknown-id]: `time-limits` is a heading, which cannot be included",
        ),
        (
            "{id=\"tab-fruit\" rows=\"fruit-plum fruit-pare\"}",
            "15:46: error[unknown-id]: `tab-fruit` has no row `fruit-pare` (did you mean `fruit-pear`?)",
        ),
        ("{id=\"tab-fruit\" rows=\"\"}", "15:29: error[attributes]: `rows` names nothing"),
        (
            "{id=\"tab-fruit\" rows=\"fruit-plum fruit-plum\"}",
            "15:46: error[attributes]: `fruit-plum` is named twice",
        ),
        (
            "{id=\"tab-fruit\" columns=\"1 4\"}",
            "15:40: error[attributes]: `tab-fruit` has columns from 1 to 3, and not `4`",
        ),
        (
            "{id=\"the-point\" rows=\"a\"}",
            "15:1: error[attributes]: `the-point` is not a table, so it cannot have rows",
        ),
        (
            "{id=\"tab-fruit\" row=\"a\"}",
            "15:29: error[attributes]: `include` has no attribute `row`",
        ),
        ("{id=\"outer\"}", "15:18: error[container]: `outer` contains an include itself"),
    ];
    let project = with_table("").append(
        "content/chapters/writing.md",
        "\n:::: tip {#outer}\n::: include {id=\"tab-fruit\"}\n:::\n::::\n",
    );
    for (attributes, expected) in cases {
        project.rewrite_body(&format!("::: include {attributes}\n:::\n\nWords.\n"));
        let report = project.run(&["check", "--format", "short"]).expect_failure(1).stdout;
        let wanted = format!("content/chapters/plain.md:{expected}");
        assert!(report.contains(&wanted), "{attributes}: {report}");
        assert_eq!(report.matches("error[").count(), 1, "{attributes}: {report}");
    }
}

#[test]
fn names_of_rows_are_unique_and_belong_to_rows() {
    let project = Project::base().body(
        "::: table {#tab-a}\nWords.\n\n| A | B |\n|---|---|\n| x {#same} | y |\n| z {#same} | {#lost} |\n\
         | u {#Bad} | v |\n:::\n",
    );
    let report = project.run(&["check", "--format", "short"]).expect_failure(1).stdout;
    for expected in [
        "21:5: error[duplicate-id]: another row of this table has the id `same`",
        "22:5: error[attributes]: `Bad` is not a valid id",
        "21:15: warning[looks-like-markup]",
    ] {
        assert!(report.contains(&format!("content/chapters/plain.md:{expected}")), "{report}");
    }
}

#[test]
fn a_table_that_is_written_as_lists_has_named_rows_too() {
    let project = Project::base()
        .append(
            "content/chapters/writing.md",
            "\n::: table {#tab-lists}\nWords.\n\n- - Fruit\n  - Season\n- - Apple {#row-apple}\n  - autumn\n\
             - - Plum {#row-plum}\n  - summer\n:::\n",
        )
        .body("::: include {id=\"tab-lists\" rows=\"row-plum\"}\n:::\n");
    let made = chapter(&project);
    assert!(made.contains("Plum") && !made.contains("Apple") && !made.contains("row-"), "{made}");
}
