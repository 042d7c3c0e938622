//! `bindery release diff`.

use super::{classed, edited, released, released_twice, run};
use serde_json::Value;

#[test]
fn a_terminal_shows_what_changed_with_the_words_marked() {
    let run = run(&edited(), &["release", "diff", "2026.03"]);
    run.stdout_has("The Field Guide: 2026.03 → working tree\n")
        .stdout_has("2 sections changed, 1 added. In the changed sections: 4 blocks reworded, 1 added, 2 removed.\n")
        .stdout_has("Chapter 1: Asking for data: first steps (asking, page 13)\n")
        .stdout_has("  Law as at: [-15 January-]{+1 March+} 2026\n")
        .stdout_has("  ~ reworded: table under “Time limits”, page 13\n")
        .stdout_has("      Copy | [-30-]{+14+} | section 45\n")
        .stdout_has("      The {+very first+} request\n")
        .stdout_has("  - removed: quotation under “What to keep”, was on page 14\n")
        .stdout_has("  ~ reworded: tip, page 15\n      A [-tip-]{+hint+}: write early\n")
        .stdout_has("      [-Ask-]{+Always ask+} in writing.\n")
        .stdout_has("  + added: paragraph, page 15\n      Ask for a receipt.\n")
        .stdout_has("Chapter 4: A new chapter (fresh, page 19)\n  new: 1 block\n")
        // A new section is named; its text is shown on request.
        .stdout_lacks("Trees bear fruit in autumn")
        .stdout_lacks("\u{1b}");
}

#[test]
fn one_section_is_shown_alone_and_whole() {
    run(&edited(), &["release", "diff", "2026.03", "--section", "fresh"])
        .stdout_has("  + added: paragraph, page 19\n      Trees bear fruit in autumn.\n")
        .stdout_lacks("asking");
}

#[test]
fn what_is_classed_is_grouped_with_the_law_first() {
    let text = run(&classed(), &["release", "diff", "2026.03"]).stdout;
    let places = [
        "CHANGES TO THE LAW",
        "Chapter 1: Asking",
        "“A copy is due in 14 days.”",
        "CHANGES TO THE INFORMATION",
        "Chapter 4: A new chapter",
        "CLEARER WORDING",
        "Chapter 2: Writing",
    ]
    .map(|part| text.find(part).unwrap_or_else(|| panic!("`{part}` is not in:\n{text}")));
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn the_content_before_a_release_differs_as_the_release_does() {
    let before = run(&classed(), &["release", "diff", "2026.03"]).stdout;
    let after = run(&released_twice(), &["release", "diff", "2026.03", "2026.04"]).stdout;
    similar_asserts::assert_eq!(before.replace("working tree", "2026.04"), after);
}

#[test]
fn what_did_not_change_does_not_differ() {
    run(&released(), &["release", "diff", "2026.03"])
        .stdout("The Field Guide: 2026.03 → working tree\nThere are no differences.\n");
    run(&released_twice(), &["release", "diff", "2026.04", "2026.04"])
        .stdout("The Field Guide: 2026.04 → 2026.04\nThere are no differences.\n");
}

#[test]
fn the_data_has_every_change_with_its_place_in_both_texts() {
    let project = released_twice();
    let text = run(&project, &["release", "diff", "2026.03", "2026.04", "--format", "json"]).stdout;
    let data: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(data["schema"], 1);
    assert_eq!(
        (&data["before"]["version"], &data["after"]["version"]),
        (&"2026.03".into(), &"2026.04".into())
    );
    let sections = data["sections"].as_array().expect("sections");
    let ids: Vec<&str> =
        sections.iter().filter_map(|section| section["section"].as_str()).collect();
    assert_eq!(ids, ["asking", "writing", "fresh"]);
    let asking = &sections[0];
    assert_eq!((&asking["impact"], &asking["law"]), (&"substantive".into(), &true.into()));
    assert_eq!(asking["head"][0]["part"]["fact"], "Law as at");
    let table = asking["blocks"].as_array().expect("blocks");
    let table = table.iter().find(|block| block["kind"] == "table").expect("the table");
    assert_eq!(table["change"], "reworded");
    for side in ["before", "after"] {
        assert_eq!(table[side]["section"], "asking");
        assert_eq!(table[side]["under"], "Time limits");
        assert!(table[side]["page"].as_u64().is_some(), "{table}");
    }
    let words = table["words"].as_array().expect("words");
    assert!(words.contains(&serde_json::json!({ "removed": "30" })), "{table}");
    assert!(words.contains(&serde_json::json!({ "added": "14" })), "{table}");
    assert_eq!((&sections[2]["change"], &sections[2]["before"]), (&"added".into(), &Value::Null));
}

#[test]
fn markdown_marks_words_and_cannot_be_broken_by_them() {
    let project = edited().replace(
        "content/chapters/plain.md",
        "A plain para",
        "A plain \\*starred\\* \\<b\\> \\# para",
    );
    run(&project, &["release", "diff", "2026.03", "--format", "markdown"])
        .stdout_has("# The Field Guide: 2026.03 → working tree\n")
        .stdout_has("A <del>tip</del><ins>hint</ins>: write early")
        .stdout_has("\\*starred\\* \\<b\\> \\# </ins>paragraph");
}

#[test]
fn a_web_page_says_its_marks_and_runs_nothing() {
    let run = run(&edited(), &["release", "diff", "2026.03", "--format", "html"]);
    let page = run
        .stdout_has("<html lang=\"en-GB\">")
        .stdout_has(
            "<del><span class=\"hidden\">[removed: </span>30<span class=\"hidden\">] </span></del>",
        )
        .stdout_has(
            "<ins><span class=\"hidden\">[added: </span>14<span class=\"hidden\">] </span></ins>",
        )
        .stdout_has("<a href=\"#section-asking\">")
        .stdout_has("id=\"section-asking\"")
        .stdout_has("<details>\n<summary>Show the new text</summary>")
        .stdout_lacks("<script")
        .stdout_lacks("http")
        .stdout;
    for element in ["section", "ul", "li", "dl", "details", "ins", "del", "p", "main", "nav"] {
        let count = |tag: &str| page.matches(tag).count();
        let open = count(&format!("<{element}>")) + count(&format!("<{element} "));
        assert_eq!(open, count(&format!("</{element}>")), "{element}");
    }
}

#[test]
fn a_release_or_section_that_does_not_exist_is_named_with_what_does() {
    let project = released_twice();
    for (arguments, message, hint) in [
        (&["2026.02"][..], "there is no release `2026.02`", "did you mean `2026.0"),
        (&["2026.03", "2031.01"], "there is no release `2031.01`", "known: 2026.03, 2026.04"),
        (
            &["2026.03", "2026.04", "--section", "askin"],
            "neither text contains a section `askin`",
            "did you mean `asking`?",
        ),
    ] {
        let arguments: Vec<&str> = ["release", "diff"].iter().chain(arguments).copied().collect();
        project.run(&arguments).expect_failure(2).stderr_has(message).stderr_has(hint).stdout("");
    }
}
