//! Notes: short forms, shared notes, the four ways of printing citations, and addresses.

use crate::support::{Project, fixtures, manuscript, pages, repository, unzip, words, xml};
use bindery::assembly::selection::Selection;
use std::collections::BTreeMap;

const EBOOK: &str = "content/editions/ebook.toml";
const PRINT: &str = "content/editions/print.toml";

/// More sources: several by one author, a case, an Act with a short title, odd addresses.
const SOURCES: &str = "
view-2026: {type: web, title: View your eVisa, author: Home Office, date: 2026-06-05,
  url: {value: 'https://www.gov.uk/evisa', date: 2026-11}}
travel-2026: {type: web, title: Travel with an eVisa, author: Home Office, date: 2026-07,
  url: {value: 'https://www.gov.uk/evisa', date: 2026-11}}
politico-2026: {type: web, title: The digital border, author: Politico, date: 2026-01-02,
  url: {value: 'https://politico.example/border', date: 2026-11}}
corr-2008: {type: case, title: Corr v IBC Vehicles Ltd, serial-number: '[2008] UKHL 13', date: 2008}
gdpr: {type: legislation, title: {value: UK General Data Protection Regulation, short: UK GDPR},
  serial-number: 'Regulation (EU) 2016/679', date: 2016}
old-page: {type: web, title: A page that is gone, author: Shire Council, date: 2020,
  url: {value: 'https://web.archive.org/web/2020/https://shire.example/a', date: 2026-11}}
on-paper: {type: book, title: On Paper, author: 'Doe, Jane', publisher: Hart, date: 2001}
";

fn project(body: &str) -> Project {
    Project::base().append("content/sources.yml", SOURCES).body(body)
}

/// The pages of an ebook by name.
#[track_caller]
fn ebook(project: &Project) -> BTreeMap<String, String> {
    let run = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&run).expect_success();
    unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".xhtml"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text")))
        .collect()
}

fn said(node: roxmltree::Node<'_, '_>) -> String {
    let text: String =
        node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    text.replace(['\u{a0}', '\u{200b}', '\u{2060}'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text of each note of the plain chapter, without "Back".
#[track_caller]
fn notes(body: &str, form: &str) -> Vec<String> {
    let project = project(body).append(EBOOK, &format!("citations = \"{form}\"\n"));
    notes_of(&ebook(&project)["EPUB/section-plain.xhtml"])
}

fn notes_of(page: &str) -> Vec<String> {
    let page = xml(page);
    let is_note = |node: &roxmltree::Node<'_, '_>| {
        node.attribute("class").is_some_and(|class| class.starts_with("note "))
    };
    let text = |node| said(node).split(" Back").next().unwrap_or_default().to_owned();
    page.descendants().filter(is_note).map(text).collect()
}

/// The words on the pages of an edition.
#[track_caller]
fn printed(project: &Project, edition: &str) -> String {
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "birch", edition)).document);
    text.replace('\u{a0}', " ")
}

#[test]
fn later_notes_have_short_forms_with_the_number_of_the_full_citation() {
    let body = "One.[@politico-2026] Two.[@corr-2008, para 7] Three.[@politico-2026] \
                Four.[@corr-2008, para 9] Five.[@dpa-2018, s 45] Six.[@corr-2008] \
                Seven.[@dpa-2018, s 46] Eight.[@politico-2026, p 3]\n";
    assert_eq!(
        notes(body, "short"),
        [
            "1. Politico, ‘The digital border’ (2 January 2026).",
            "2. Corr v IBC Vehicles Ltd [2008] UKHL 13 [7].",
            // The paragraph cites Politico again, by the call of note 1, so this follows note 2.
            "3. ibid [9].",
            "4. Data Protection Act 2018, s 45.",
            "5. Corr (n 2).",
            "6. Data Protection Act 2018, s 46.",
            "7. Politico (n 1) 3.",
        ]
    );
    // Apart, the second Politico has a note.
    let body = "One.[@politico-2026]\n\nTwo.[@corr-2008]\n\nThree.[@politico-2026]\n";
    assert_eq!(notes(body, "short")[2], "3. Politico (n 1).");
}

#[test]
fn ibid_needs_a_note_before_it_that_cites_the_same_source_and_nothing_else() {
    let body = "One.[@corr-2008, para 7]\n\nTwo.[@corr-2008, para 9]\n\nThree.[@corr-2008, para 9]\n\n\
                Four.[@corr-2008]\n\nFive.[@corr-2008; @dpa-2018]\n\nSix.[@corr-2008]\n\n\
                Seven.[^own]\n\nEight.[@corr-2008]\n\n[^own]: A remark.[@corr-2008]\n";
    assert_eq!(
        notes(body, "short"),
        [
            "1. Corr v IBC Vehicles Ltd [2008] UKHL 13 [7].",
            "2. ibid [9].",
            "3. ibid.",
            // Without a pinpoint, "ibid" would mean paragraph 9 again.
            "4. Corr (n 1).",
            "5. Corr (n 1); Data Protection Act 2018.",
            "6. Corr (n 1).",
            "7. A remark. Corr (n 1).",
            "8. Corr (n 1).",
        ]
    );
    let body = "One.[@dpa-2018, s 1; @corr-2008]\n\nTwo.[@dpa-2018, s 1; @corr-2008]\n\n\
                Three.[@dpa-2018, s 2; @corr-2008]\n";
    assert_eq!(
        notes(body, "short")[1..],
        ["2. ibid.", "3. Data Protection Act 2018, s 2; Corr (n 1)."]
    );
}

#[test]
fn short_forms_are_clear_about_what_they_mean() {
    let body = "One.[@view-2026]\n\nTwo.[@travel-2026]\n\nThree.[@view-2026]\n\nFour.[@gdpr, art 15]\n\n\
                Five.[@orchard-2024]\n\nSix.[@gdpr, art 16]\n\nSeven.[@orchard-2024, para 3]\n\n\
                Eight.[@on-paper, p 4]\n\nNine.[@dpa-2018]\n\nTen.[@on-paper, p 5]\n";
    assert_eq!(
        notes(body, "short")[2..],
        [
            "3. Home Office, ‘View your eVisa’ (n 1).",
            "4. UK General Data Protection Regulation, Regulation (EU) 2016/679 (UK GDPR) art 15.",
            "5. R (Orchard) v Secretary of State for Apples [2024] EWHC 12 (Admin).",
            "6. UK GDPR, art 16.",
            "7. Orchard (n 5) [3].",
            "8. Jane Doe, On Paper (Hart 2001) 4.",
            "9. Data Protection Act 2018.",
            "10. Doe (n 8) 5.",
        ]
    );
}

#[test]
fn full_notes_are_full_every_time() {
    let body =
        "One.[@gdpr, art 15]\n\nTwo.[@gdpr, art 15]\n\nThree.[@corr-2008]\n\nFour.[@corr-2008]\n";
    let all = notes(body, "full");
    assert_eq!(all[0][3..], all[1][3..]);
    assert_eq!(
        all[1],
        "2. UK General Data Protection Regulation, Regulation (EU) 2016/679, art 15."
    );
    assert_eq!(all[3], "4. Corr v IBC Vehicles Ltd [2008] UKHL 13.");
}

#[test]
fn a_reference_to_a_note_is_a_link_to_it() {
    let body = "One.[@politico-2026]\n\nTwo.[@corr-2008]\n\nThree.[@politico-2026]\n\nFour.[@politico-2026]\n";
    let project = project(body).append(EBOOK, "citations = \"short\"\n");
    let pages = ebook(&project);
    let page = xml(&pages["EPUB/section-plain.xhtml"]);
    let link = |words: &str| {
        let mut links = page
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "a")));
        let found = links.find(|node| said(*node) == words).expect("the link");
        (
            found.attribute("href").map(str::to_owned),
            found.attribute("aria-label").map(str::to_owned),
        )
    };
    let to = |note: u32| (Some(format!("#plain.note-{note}")), Some(format!("note {note}")));
    assert_eq!(link("n 1"), to(1));
    assert_eq!(link("ibid"), to(3));
    assert!(page.descendants().any(|node| node.attribute("id") == Some("plain.note-1")));
    assert_eq!(link("The digital border").0.as_deref(), Some("https://politico.example/border"));
    assert_eq!(link("Politico").0.as_deref(), Some("https://politico.example/border"));
}

#[test]
fn citations_beside_each_other_share_a_note_and_others_do_not() {
    let body = "One.[@politico-2026] [@corr-2008, para 1][@corr-2008, para 2; @politico-2026] Two.[@dpa-2018]\n";
    assert_eq!(
        notes(body, "full"),
        [
            "1. Politico, ‘The digital border’ (2 January 2026); Corr v IBC Vehicles Ltd [2008] \
             UKHL 13 [1], [2].",
            "2. Data Protection Act 2018.",
        ]
    );
    let project = project(body);
    let pages = ebook(&project);
    let page = said(xml(&pages["EPUB/section-plain.xhtml"]).root_element());
    assert!(page.contains("One.1 Two.2"), "{page}");
}

#[test]
fn a_block_repeats_the_call_of_a_note_and_another_block_has_its_own() {
    let list = "- One.[@politico-2026]\n- Two.[@corr-2008]\n- Three.[@politico-2026]\n";
    let table = "| A | B |\n|---|---|\n| x[@gdpr, art 1] | y |\n| z | w[@gdpr, art 1] |\n";
    let body = format!("{list}\n{table}\nA paragraph.[@gdpr, art 1]\n");
    assert_eq!(notes(&body, "full").len(), 4, "{:?}", notes(&body, "full"));
    let pages = ebook(&project(&body));
    let page = said(xml(&pages["EPUB/section-plain.xhtml"]).root_element());
    assert!(page.contains("One.1 Two.2 Three.1"), "{page}");
    assert!(page.contains("x3y zw3 A paragraph.4"), "{page}");
}

#[test]
fn another_style_refers_to_notes_only_if_it_is_for_notes() {
    let body = "One.[@politico-2026]\n\nTwo.[@corr-2008]\n\nThree.[@politico-2026]\n";
    let style = |class: &str| {
        format!(
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"{class}\" version=\"1.0\">\
             <info><title>T</title><id>urn:t</id><updated>2026-01-01T00:00:00+00:00</updated></info>\
             <citation><layout delimiter=\", \"><group delimiter=\" \">\
             <text variable=\"title\"/><text variable=\"first-reference-note-number\" prefix=\"see note \"/>\
             </group></layout></citation>\
             <bibliography><layout><text variable=\"title\"/></layout></bibliography></style>"
        )
    };
    let notes = |class: &str| {
        let project = project(body)
            .write("layouts/oscola.csl", style(class))
            .append(EBOOK, "citations = \"short\"\n");
        notes_of(&ebook(&project)["EPUB/section-plain.xhtml"])
    };
    // The first citation does not refer to itself.
    assert_eq!(notes("note")[0], "1. The digital border");
    assert_eq!(notes("note")[2], "3. The digital border see note 1");
    let project = project(body).write("layouts/oscola.csl", style("in-text"));
    let page = said(xml(&ebook(&project)["EPUB/section-plain.xhtml"]).root_element());
    assert!(page.contains("Three The digital border."), "{page}");
}

#[test]
fn numbers_are_right_for_each_partner() {
    let body = "::: only {partner=\"alder\"}\nFirst.[@politico-2026]\n\nThen.[@corr-2008]\n:::\n\n\
                All.[@politico-2026]\n\nAgain.[@politico-2026]\n";
    let project = project(body).append(EBOOK, "citations = \"short\"\n");
    let last = |partner: &str| {
        let run = ["build", "--partner", partner, "--edition", "ebook", "--out", "made"];
        project.run(&run).expect_success();
        let files = unzip(
            &project.bytes(&format!("made/{partner}/field-guide-{partner}-ebook-draft.epub")),
        );
        let page = String::from_utf8(files["EPUB/section-plain.xhtml"].clone()).expect("text");
        notes_of(&page)
    };
    assert_eq!(last("alder")[2..], ["3. Politico (n 1).", "4. ibid."]);
    let full = "1. Politico, ‘The digital border’ (2 January 2026).";
    assert_eq!(last("birch"), [full, "2. ibid."]);
}

#[test]
fn print_has_each_address_once_and_says_where_a_source_is_cited() {
    let body = "One.[@politico-2026]\n\nTwo.[@corr-2008]\n\nThree.[@politico-2026]\n\nFour.[@on-paper]\n\n\
                Five.[@old-page]\n\nSix.[@view-2026; @travel-2026]\n";
    let project = project(body);
    let text = printed(&project, "print");
    assert_eq!(text.matches("https://politico.example/border").count(), 1, "{text}");
    assert!(text.contains("https://web.archive.org/web/2020/https://shire.example/a"));
    // Two sources with one address are two entries, each with it.
    assert_eq!(text.matches("https://www.gov.uk/evisa").count(), 2);
    let (_, table) =
        text.split_once("Table of authoritiesCases").unwrap_or_else(|| panic!("{text}"));
    for entry in ["accessed November 2026", "(Hart 2001). Cited on page ", "‘The digital border’"]
    {
        assert!(table.contains(entry), "{entry}: {table}");
    }
    assert!(table.contains("C1 Corr v IBC Vehicles Ltd [2008] UKHL 13. Cited on page "), "{table}");
    // The screen edition prints none, in notes or in the table, and keeps the dates.
    let text = printed(&project, "screen");
    assert!(!text.contains("politico.example/border"), "{text}");
    assert!(
        text.contains(
            "‘The digital border’ (2 January 2026) accessed November 2026. Cited on page "
        ),
        "{text}"
    );
    assert!(!text.contains("<http") && !text.contains("> accessed"), "{text}");
}

#[test]
fn the_table_of_an_ebook_names_sections() {
    let body = "One.[@politico-2026]\n\nTwo.[@politico-2026, p 2]\n";
    let pages = ebook(&project(body));
    let table = &pages["EPUB/section-authorities.xhtml"];
    let text = said(xml(table).root_element());
    assert!(
        text.contains("Politico, ‘The digital border’ (2 January 2026) accessed November 2026. Cited in chapter "),
        "{text}"
    );
    assert!(table.contains("href=\"section-plain.xhtml\""), "{table}");
    assert!(!text.contains("https://"), "{text}");
}

#[test]
fn numbered_citations_are_codes_that_lead_to_the_table() {
    let body = "One.[@politico-2026; @dpa-2018, s 45] Two, [@corr-2008, para 3]and three.[^own]\n\n\
                [^own]: A remark.[@corr-2008]\n";
    let project = project(body).append(EBOOK, "citations = \"numbered\"\n");
    let pages = ebook(&project);
    let page = said(xml(&pages["EPUB/section-plain.xhtml"]).root_element());
    let codes = |name: &str| {
        let table = said(xml(&pages["EPUB/section-authorities.xhtml"]).root_element());
        let (before, _) = table.split_once(name).expect("the entry");
        before
            .rsplit(' ')
            .find(|word| !word.is_empty() && word.len() < 4)
            .expect("a code")
            .to_owned()
    };
    let (politico, act, corr) =
        (codes("Politico, ‘The"), codes("Data Protection Act 2018"), codes("Corr v IBC"));
    assert!(politico.starts_with('S') && act.starts_with('L') && corr.starts_with('C'));
    assert!(
        page.contains(&format!("One. [{politico}; {act}, s 45] Two, [{corr} [3]]and three.1")),
        "{page}"
    );
    assert_eq!(notes_of(&pages["EPUB/section-plain.xhtml"]), [format!("1. A remark. [{corr}]")]);
    assert!(pages["EPUB/section-plain.xhtml"].contains("section-authorities.xhtml#authority."));
    // Pages too, with the page of each code in the table.
    let text = printed(
        &project.replace(PRINT, "references", "citations = \"numbered\"\nreferences"),
        "print",
    );
    assert!(text.contains(&format!("One. [{politico}; {act}, s 45]")), "{text}");
}

#[test]
fn a_pack_with_codes_has_the_table_that_explains_them() {
    let project = Project::base()
        .overlay(&fixtures().join("packs"))
        .append(EBOOK, "citations = \"numbered\"\n");
    let run = [
        "build",
        "--partner",
        "alder",
        "--pack",
        "first-meeting",
        "--edition",
        "ebook",
        "--out",
        "made",
    ];
    project.run(&run).expect_success();
    let files = unzip(&project.bytes("made/alder/packs/first-meeting-alder-ebook-draft.epub"));
    assert!(files.contains_key("EPUB/section-authorities.xhtml"), "{:?}", files.keys());
}

#[test]
fn a_pack_on_paper_gives_addresses_in_its_notes() {
    let project = project("One.[@politico-2026]\n\nTwo.[@politico-2026]\n")
        .overlay(&fixtures().join("packs"))
        .replace(
            "content/packs/first-meeting.toml",
            "[\"request-sheet\", \"time-limits\"]",
            "[\"plain\"]",
        );
    let workspace = project.workspace();
    let own = &workspace.project;
    let (manuscript, _) = workspace.selected(
        own.partner("alder").expect("the partner"),
        own.edition("print").expect("the edition"),
        own.pack("first-meeting"),
        &workspace.draft_release().expect("a date"),
    );
    let text = words(&pages(&workspace, &manuscript).document);
    assert!(text.contains("<https://politico.example/border> accessed November 2026."), "{text}");
    assert_eq!(text.matches("politico.example").count(), 1, "{text}");
    assert!(!text.contains("Table of authorities"), "{text}");
}

#[test]
fn the_table_of_a_loose_leaf_edition_names_sections() {
    let loose = std::fs::read_to_string(repository().join("content/editions/loose-leaf.toml"));
    let project = project("One.[@politico-2026]\n")
        .write("content/editions/loose-leaf.toml", loose.expect("the edition"));
    let text = printed(&project, "loose-leaf");
    let entry = "‘The digital border’ (2 January 2026) <https://politico.example/border> \
                 accessed November 2026. Cited in chapter 3";
    assert!(text.contains(entry), "{text}");
}

#[test]
fn the_last_volume_says_in_which_chapters_of_the_others_a_source_is_cited() {
    for form in ["short", "numbered"] {
        let lines = format!(
            "citations = \"{form}\"\nvolumes = \"parts\"\nvolume-lists = \"last\"\nreferences"
        );
        let project = Project::base().replace(PRINT, "references", &lines);
        let run = ["build", "--partner", "birch", "--edition", "print", "--out", "made"];
        project.run(&run).expect_success();
        let workspace = project.workspace();
        let own = &workspace.project;
        let edition = own.edition("print").expect("the edition");
        let volumes = own.volumes(edition);
        let (manuscript, _) = workspace.selected(
            own.partner("birch").expect("the partner"),
            edition,
            Selection { pack: None, volume: volumes.last() },
            &workspace.draft_release().expect("a date"),
        );
        let text = words(&pages(&workspace, &manuscript).document);
        let act = "L1 Data Protection Act 2018. Cited in chapter 1";
        assert!(text.contains(act), "{form}: {text}");
        assert!(text.contains("(Admin). Cited in chapter 1, case study 1"), "{form}: {text}");
    }
}

#[test]
fn endnotes_are_at_the_end_of_their_section_with_links_both_ways() {
    let body = "One.[@politico-2026]\n\nTwo.[@politico-2026] Three.[^own]\n\nThe last words.\n\n[^own]: A remark.\n";
    let project = project(body).append(EBOOK, "citations = \"endnotes\"\n").replace(
        PRINT,
        "references",
        "citations = \"endnotes\"\nreferences",
    );
    let pages = ebook(&project);
    let page = &pages["EPUB/section-plain.xhtml"];
    assert!(page.contains("role=\"doc-endnotes\""), "{page}");
    assert_eq!(notes_of(page)[1..], ["2. ibid.", "3. A remark."]);
    assert!(page.contains("href=\"#plain.note-3\"") && page.contains("href=\"#_r1-plain.note-3\""));
    let text = printed(&project, "print");
    let (_, text) = text.split_once("Chapter 3 A plain chapterA chapter").expect("the chapter");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(at("The last words.") < at("Notes1") && at("Notes1") < at("3A remark."), "{text}");
}

#[test]
fn numbers_of_notes_are_never_run_together() {
    let body = "## A part {#part}\n\nOne[^own][@corr-2008], two[@corr-2008] [^own], three[^own] \
                [@gdpr, art 2].\n\n| A[^own][@dpa-2018] |\n|---|\n| b[@corr-2008, para 4][^own] |\n\n\
                [^own]: A remark.\n";
    let pages = ebook(&project(body));
    let page = said(xml(&pages["EPUB/section-plain.xhtml"]).root_element());
    assert!(page.contains("One1, 2, two2, 1, three1, 3."), "{page}");
    assert!(page.contains("A1, 4 b5, 1"), "{page}");
    let text = printed(&project(body), "print");
    let squeezed: String = text.split_whitespace().collect();
    assert!(squeezed.contains("One1,2,two2,1,three1,3."), "{text}");
}

#[test]
fn the_key_is_checked() {
    Project::base()
        .append(EBOOK, "citations = \"endnote\"\n")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("did you mean `endnotes`?");
}

#[test]
fn another_form_of_citations_is_no_change_of_the_text() {
    let project = crate::release::small_release();
    let project = project.append(EBOOK, "citations = \"numbered\"\n").replace(
        PRINT,
        "references",
        "citations = \"endnotes\"\nreferences",
    );
    project
        .run(&["release", "plan"])
        .expect_success()
        .stdout_has("nothing that readers see has changed");
    let wording = project.run(&["release", "show", "writing"]).expect_success().stdout;
    assert!(!wording.contains("ibid") && !wording.contains("(n "), "{wording}");
}
