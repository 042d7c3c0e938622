//! Citation styles other than the usual one: notes, numbers and names in the text, in both formats,
//! against examples of the published guides.

mod languages;

use crate::support::{Project, fixtures, manuscript, pages, repository, unzip, words, xml};
use bindery::assembly::selection::Selection;
use std::collections::BTreeMap;
use std::fs;

const BOOK: &str = "content/book.toml";
const EBOOK: &str = "content/editions/ebook.toml";
const PRINT: &str = "content/editions/print.toml";

/// First, later and repeated citations, with pinpoints, of several sources at once, in a footnote.
const BODY: &str = "\
One.[@pollan, pp 99-100]

Two.[@pollan, p 100]

Three.[@pollan, p 100]

Four.[@hogg; @petitti]

Five.[@pollan, p 3; @nevsun, para 7]

Six.[@tenancies, s 20]

Seven.[@nevsun, para 9; @tenancies, s 21]

Eight.[@grady] Nine.[@klaus]

Ten, see e.g. [@evisa] on this. Eleven?[@defense] Twelve.[@leclair, p 10][^own]

[^own]: A remark.[@privacy-act, s 4]
";

fn project(style: &str, language: &str, body: &str) -> Project {
    let sources = fs::read_to_string(fixtures().join("styles/sources.yml")).expect("the sources");
    let keys = format!("citation-style = \"{style}\"\nlanguage = \"{language}\"");
    let project = Project::base()
        .append("content/sources.yml", &sources)
        .replace(BOOK, "language = \"en-GB\"", &keys)
        .body(body);
    // The tool's own words may not be there in a language in which a style has its own.
    let words = repository().join("layouts/words");
    let primary = language.split('-').next().unwrap_or_default();
    if [language, primary].iter().any(|tag| words.join(format!("{tag}.ftl")).exists()) {
        return project;
    }
    let english = fs::read_to_string(words.join("en.ftl")).expect("the English words");
    project.write(&format!("layouts/words/{language}.ftl"), english)
}

fn ebook(project: &Project) -> BTreeMap<String, String> {
    let run = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&run).expect_success();
    unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".xhtml"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text")))
        .collect()
}

/// The text, with italics between asterisks.
fn said(node: roxmltree::Node<'_, '_>) -> String {
    let mut text = String::new();
    for own in node.descendants().filter(roxmltree::Node::is_text) {
        let is_italic =
            own.ancestors().take_while(|up| *up != node).any(|up| up.has_tag_name("em"));
        let mark = if is_italic { "*" } else { "" };
        text.push_str(&format!("{mark}{}{mark}", own.text().unwrap_or_default()));
    }
    text.replace(['\u{200b}', '\u{2060}'], "").replace(['\u{a0}', '\u{202f}'], " ")
}

/// The text of each note of the plain chapter, without its number and "Back".
fn notes(pages: &BTreeMap<String, String>) -> Vec<String> {
    let page = xml(&pages["EPUB/section-plain.xhtml"]);
    let is_note = |node: &roxmltree::Node<'_, '_>| {
        node.attribute("class").is_some_and(|class| class.starts_with("note "))
    };
    let text = |node| {
        let text = said(node);
        let text = [" Back", " Retour"]
            .iter()
            .fold(text.as_str(), |text, back| text.split(back).next().unwrap_or_default());
        let text = text.trim();
        text.split_once(". ").map_or("", |(_, text)| text).trim().to_owned()
    };
    page.descendants().filter(is_note).map(text).collect()
}

/// The paragraphs of the plain chapter.
fn paragraphs(pages: &BTreeMap<String, String>) -> Vec<String> {
    let page = xml(&pages["EPUB/section-plain.xhtml"]);
    let is_own = |node: &roxmltree::Node<'_, '_>| {
        let in_note = node.ancestors().any(|up| up.has_tag_name("aside"));
        node.has_tag_name("p") && !in_note && node.attribute("class").is_none()
    };
    page.descendants().filter(is_own).map(|node| said(node).trim().to_owned()).collect()
}

/// The entries of the list of sources, without where they are cited.
fn listed(pages: &BTreeMap<String, String>) -> Vec<String> {
    let page = xml(&pages["EPUB/section-authorities.xhtml"]);
    let items = page.descendants().filter(|node| node.has_tag_name("li"));
    let text = |node| said(node).split(" Cited in ").next().unwrap_or_default().trim().to_owned();
    items.map(text).collect()
}

fn with_short_notes(style: &str, language: &str) -> Project {
    project(style, language, BODY).append(EBOOK, "citations = \"short\"\n")
}

#[test]
fn a_citation_in_the_text_is_before_the_full_stop_where_the_index_leads_to_it_too() {
    let project = project(
        "apa",
        "en-GB",
        "A refusal needs reasons.[@nevsun, para 7] So does a fee.[@tenancies, s 4]",
    )
    .replace(BOOK, "back-matter = [", "back-matter = [\"index\", ");
    let text = said(xml(&ebook(&project)["EPUB/section-plain.xhtml"]).root_element());
    assert!(text.contains("needs reasons (*Nevsun"), "{text}");
    assert!(text.contains("). So does a fee ("), "{text}");
}

#[test]
fn a_first_mcgill_reference_is_full_and_a_later_one_names_its_note() {
    let pages = ebook(&with_short_notes("mcgill", "en-CA"));
    assert_eq!(
        notes(&pages),
        [
            "Michael Pollan, *The Omnivore’s Dilemma: A Natural History of Four Meals* (New York: \
             Penguin, 2006) at 99–100.",
            "*Ibid* at 100.",
            "*Ibid*.",
            "Peter W Hogg, *Constitutional Law of Canada*, 5th ed (Scarborough: Thomson Carswell, \
             2007); Diana B Petitti et al, “Blood pressure levels before dementia” (2005) 62:1 Arch \
             Neurol 112.",
            "Pollan, *supra* note 1 at 3; *Nevsun Resources Ltd v Araya*, 2020 SCC 5 at para 7.",
            "*Residential Tenancies Act, 2006*, SO 2006, c 17, s 20 [*RTA*].",
            "*Nevsun Resources*, *supra* note 5 at para 9; *RTA*, *supra* note 6, s 21.",
            "JS Grady et al, “Emotions in storybooks: A comparison of storybooks that represent \
             ethnic and racial groups in the United States” (2019) 8:3 Psychology of Popular Media \
             Culture 207.",
            "B Klaus & P Horn, *Robot Vision* (Cambridge, MA: MIT Press, 1986).",
            "Home Office, “View your eVisa” (5 June 2026).",
            "Michael Pollan, *In Defense of Food* (Penguin, 2006).",
            "JAG Leclair, “Not a Place” (2016) 25:3 Constitutional Forum 9 at 10.",
            "A remark. *Privacy Act*, RSC 1985, c P-21, s 4.",
        ]
    );
    // The number of a note is a link to it.
    let page = &pages["EPUB/section-plain.xhtml"];
    assert!(
        page.contains("note-1\"") && page.contains(">note\u{a0}1<") | page.contains(">note 1<")
    );
    let list = listed(&pages);
    assert_eq!(list[1], "*Privacy Act*, RSC 1985, c P-21.");
    assert_eq!(list[3], "*Nevsun Resources Ltd v Araya*, 2020 SCC 5.");
    assert!(list[6].starts_with("Hogg, Peter W, *Constitutional"), "{list:?}");
    assert!(pages["EPUB/section-authorities.xhtml"].contains("Sources</span>"));
}

#[test]
fn the_words_of_a_style_follow_the_language() {
    let pages = ebook(&with_short_notes("mcgill", "fr-CA"));
    let notes = notes(&pages);
    assert_eq!(notes[1], "*Ibid* à la p 100.");
    assert!(notes[0].ends_with("(New York: Penguin, 2006) aux pp 99–100."), "{notes:?}");
    assert!(notes[4].contains("Pollan, *supra* note 1 à la p 3;"), "{notes:?}");
    assert_eq!(notes[8], "B Klaus et P Horn, *Robot Vision* (Cambridge, MA: MIT Press, 1986).");
    assert_eq!(notes[9], "Home Office, « View your eVisa » (5 juin 2026).");
    let list = listed(&pages).join("\n");
    assert!(list.contains("(5 juin 2026), en ligne : <https://www.gov.uk/evisa>."), "{list}");
    // Our own style has English words of its own, and French ones from the locale.
    let pages = ebook(&with_short_notes("oscola", "fr"));
    let list = listed(&pages).join("\n");
    assert!(
        list.contains("« View your eVisa » (5 juin 2026) consulté le 3 novembre 2026"),
        "{list}"
    );
}

#[test]
fn chicago_notes_are_full_once_and_then_short() {
    let pages = ebook(&with_short_notes("chicago-notes", "en-US"));
    let notes = notes(&pages);
    assert_eq!(
        notes[..5],
        [
            "Michael Pollan, *The Omnivore’s Dilemma: A Natural History of Four Meals* (Penguin, \
             2006), 99–100.",
            "Pollan, *Omnivore’s Dilemma*, 100.",
            "Pollan, *Omnivore’s Dilemma*, 100.",
            "Peter W. Hogg, *Constitutional Law of Canada*, 5th ed. (Thomson Carswell, 2007); Diana \
             B. Petitti et al., “Blood Pressure Levels Before Dementia,” *Arch Neurol* 62, no. 1 \
             (2005): 112–16.",
            "Pollan, *Omnivore’s Dilemma*, 3; Nevsun Resources Ltd v Araya, 2020 SCC 5 (2020), ¶ 7.",
        ]
    );
    // Capitals within a word stay, and the full stop is inside the quotation marks.
    assert_eq!(notes[9], "Home Office, “View Your eVisa,” June 5, 2026.");
    let list = listed(&pages);
    let klaus = "Klaus, B., and P. Horn. *Robot Vision*. MIT Press, 1986.";
    assert!(list.contains(&klaus.to_owned()), "{list:?}");
    let sorted: Vec<&str> =
        list.iter().map(|entry| entry.split([',', '.', ' ']).next().unwrap_or_default()).collect();
    assert_eq!(
        sorted[..6],
        ["Data", "Grady", "Hogg", "Home", "Klaus", "Leclair"],
        "in the order of the alphabet"
    );
}

#[test]
fn author_and_date_are_in_the_text_and_the_list_is_alphabetical() {
    let pages = ebook(&project("apa", "en-US", BODY));
    assert_eq!(
        paragraphs(&pages),
        [
            "One (Pollan, 2006b, pp. 99–100).",
            "Two (Pollan, 2006b, p. 100).",
            "Three (Pollan, 2006b, p. 100).",
            "Four (Hogg, 2007; Petitti et al., 2005).",
            "Five (*Nevsun Resources*, 2020, ¶ 7; Pollan, 2006b, p. 3).",
            "Six (RTA, 2006, § 20).",
            "Seven (*Nevsun Resources*, 2020, ¶ 9; RTA, 2006, § 21).",
            "Eight (Grady et al., 2019). Nine (Klaus & Horn, 1986).",
            "Ten, see e.g. (Home Office, 2026) on this. Eleven (Pollan, 2006a)? Twelve (Leclair, 2016, \
             p. 10).1",
        ]
    );
    // A footnote of the author's own stays a note.
    assert_eq!(notes(&pages), ["A remark (Privacy Act, 1985, § 4)."]);
    let list = listed(&pages);
    assert_eq!(
        list[1],
        "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: \
         A comparison of storybooks that represent ethnic and racial groups in the United States. \
         *Psychology of Popular Media Culture*, *8*(3), 207–217. \
         https://doi.org/10.1037/ppm0000185."
    );
    assert_eq!(list[9], "Pollan, M. (2006a). *In Defense of Food*. Penguin.");
    assert!(list[10].starts_with("Pollan, M. (2006b). *The Omnivore’s Dilemma"), "{list:?}");
    // Links both ways.
    let page = &pages["EPUB/section-plain.xhtml"];
    assert!(page.contains("section-authorities.xhtml#authority.grady"), "{page}");
    let list = &pages["EPUB/section-authorities.xhtml"];
    assert!(list.contains("id=\"authority.grady\"") && list.contains("section-plain.xhtml"));
}

#[test]
fn numbers_are_in_the_order_of_the_text() {
    let pages = ebook(&project("ieee", "en-US", BODY));
    let text = paragraphs(&pages);
    // The first chapter cites three sources.
    assert_eq!(text[0], "One [4, pp. 99–100].");
    assert_eq!(text[3], "Four [5], [6].");
    assert_eq!(text[4], "Five [4, p. 3], [7, Para. 7].");
    assert_eq!(text[8], "Ten, see e.g. [11] on this. Eleven [12]? Twelve [13, p. 10].1");
    let list = listed(&pages);
    assert!(list[3].starts_with("[4] M. Pollan, *The Omnivore’s Dilemma"), "{list:?}");
    assert_eq!(
        list[9],
        "[10] B. Klaus and P. Horn, *Robot Vision*. Cambridge, MA: MIT Press, 1986."
    );
    assert_eq!(list.len(), 14);
    assert!(
        pages["EPUB/section-plain.xhtml"].contains("section-authorities.xhtml#authority.klaus")
    );
}

#[test]
fn vancouver_keeps_pinpoints_and_authors() {
    let pages = ebook(&project("vancouver", "en-GB", BODY));
    let text = paragraphs(&pages);
    assert_eq!(text[0], "One (4, pp 99–100).");
    assert_eq!(text[3], "Four (5,6).");
    assert_eq!(text[4], "Five (4, p 3; 7, para 7).");
    assert_eq!(
        listed(&pages)[5],
        "6. Petitti DB, Crooks VC, Buckwalter JG, Chiu V. Blood pressure levels before dementia. Arch \
         Neurol. 2005 Jan;62(1):112–6."
    );
    // Raised numbers follow the full stop.
    let pages = ebook(&project("vancouver-superscript", "en-GB", "One.[@hogg] Two.[@klaus]\n"));
    assert_eq!(paragraphs(&pages), ["One.4 Two.5"]);
    assert!(pages["EPUB/section-plain.xhtml"].contains("<sup>"));
}

#[test]
fn pages_cite_as_ebooks_do() {
    let printed = |style: &str| {
        let workspace = project(style, "en-US", BODY).workspace();
        let manuscript = manuscript(&workspace, "birch", "print");
        let text = words(&pages(&workspace, &manuscript).document).replace('\u{a0}', " ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = printed("apa");
    assert!(text.contains("Eight (Grady et al., 2019). Nine (Klaus & Horn, 1986)."), "{text}");
    assert!(text.contains("Klaus, B., & Horn, P. (1986). Robot Vision. MIT Press."), "{text}");
    assert!(text.contains("MIT Press. Cited on page"), "{text}");
    let text = printed("ieee");
    assert!(text.contains("Five [4, p. 3], [7, Para. 7]."), "{text}");
    assert!(text.contains("[10] B. Klaus and P. Horn, Robot Vision."), "{text}");
    let text = printed("mcgill");
    assert!(text.contains("Pollan, supra note 1 at 3;"), "{text}");
    assert!(text.contains("Ibid at 100."), "{text}");
}

#[test]
fn codes_for_a_style_of_notes_number_its_list() {
    let project = project("chicago-notes", "en-US", "One.[@klaus, p 4] Two.[@hogg]\n")
        .append(EBOOK, "citations = \"numbered\"\n");
    let pages = ebook(&project);
    let list = listed(&pages);
    let number = |name: &str| {
        let entry = list.iter().find(|entry| entry.contains(name)).expect("an entry");
        entry.split(']').next().unwrap_or_default().trim_start_matches('[').to_owned()
    };
    let (klaus, hogg) = (number("Klaus"), number("Hogg"));
    assert!(hogg.parse::<u32>().expect("a number") < klaus.parse::<u32>().expect("a number"));
    assert_eq!(paragraphs(&pages), [format!("One. [{klaus}, p 4] Two. [{hogg}]")]);
}

#[test]
fn a_volume_has_the_numbers_of_its_list() {
    let texts = |lists: &str| {
        let lines = format!("volumes = \"parts\"\nvolume-lists = \"{lists}\"\nreferences");
        let project = project("ieee", "en-US", "One.[@klaus]\n")
            .replace(PRINT, "references", &lines)
            .append("content/case-studies/story.md", "\nAgain.[@hogg] And.[@klaus]\n");
        let workspace = project.workspace();
        let own = &workspace.project;
        let edition = own.edition("print").expect("an edition");
        let partner = own.partner("birch").expect("a partner");
        let release = workspace.draft_release().expect("a date");
        let volumes = own.volumes(edition);
        let text = |volume| {
            let selection = Selection { pack: None, volume: Some(volume) };
            let (manuscript, _) = workspace.selected(partner, edition, selection, &release);
            words(&pages(&workspace, &manuscript).document).replace('\u{a0}', " ")
        };
        volumes.iter().map(text).collect::<Vec<_>>()
    };
    let last = texts("last");
    assert!(last[0].contains("One [4]."), "{}", last[0]);
    assert!(last[1].contains("Again [5]. And [4]."), "{}", last[1]);
    assert!(last[2].contains("[4] B. Klaus") && last[2].contains("[5] P. W. Hogg"), "{}", last[2]);
    let each = texts("each");
    assert!(each[0].contains("One [4]."), "{}", each[0]);
    assert!(each[1].contains("Again [2]. And [3]."), "{}", each[1]);
}

#[test]
fn another_style_changes_what_notes_say_and_nothing_else() {
    let project = crate::release::small_release();
    let plan = project.run(&["release", "plan"]).expect_success().stdout;
    assert!(plan.contains("nothing that readers see has changed"), "{plan}");
    let project = project.replace(BOOK, "language =", "citation-style = \"apa\"\nlanguage =");
    // The frozen text gives every source in full, whatever the style prints: no block is new.
    let plan = project.run(&["release", "plan"]).stdout;
    assert!(plan.contains("source.dpa-2018") && plan.contains("2 blocks reworded"), "{plan}");
    assert!(!plan.contains("added") && !plan.contains("removed"), "{plan}");
}

#[test]
fn a_style_of_the_project_is_read_from_its_file() {
    let csl = fs::read_to_string(repository().join("layouts/mcgill.csl"))
        .expect("a style")
        .replace("urn:bindery:mcgill", "urn:example:house")
        .replace("<text value=\"supra\"", "<text value=\"above\"");
    for (path, name) in [
        ("content/styles/house.csl", "styles/house.csl"),
        ("layouts/house.csl", "layouts/house.csl"),
        ("layouts/house.csl", "../layouts/house.csl"),
    ] {
        let project = project(name, "en-CA", "One.[@klaus]\n\nTwo.[@hogg]\n\nThree.[@klaus]\n")
            .append(EBOOK, "citations = \"short\"\n")
            .write(path, &csl);
        let notes = notes(&ebook(&project));
        assert_eq!(notes[2], "Klaus & Horn, *above* note 1.");
    }
}

#[test]
fn a_style_that_takes_its_rules_from_another_finds_it() {
    let dependent = |parent: &str| {
        format!(
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\">\n<info>\n\
             <title>Journal</title>\n<id>urn:journal</id>\n\
             <link href=\"http://www.zotero.org/styles/{parent}\" rel=\"independent-parent\"/>\n\
             <updated>2026-01-01T00:00:00+00:00</updated>\n</info>\n</style>\n"
        )
    };
    let project = |parent: &str| {
        project("journal.csl", "en-US", "One.[@klaus]\n")
            .write("content/journal.csl", dependent(parent))
    };
    assert_eq!(paragraphs(&ebook(&project("apa"))), ["One (Klaus & Horn, 1986)."]);
    project("house")
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("content/journal.csl:5:1")
        .stdout_has("which is not here")
        .stdout_has("`house.csl`");
    let text = fs::read_to_string(repository().join("layouts/mcgill.csl"));
    let beside = project("house").write("content/house.csl", text.expect("a style"));
    assert_eq!(
        notes(&ebook(&beside)),
        ["B Klaus & P Horn, *Robot Vision* (Cambridge, MA: MIT Press, 1986)."]
    );
}

/// The report on a style with one mistake.
fn report(from: &str, to: &str) -> String {
    let text = fs::read_to_string(repository().join("layouts/mcgill.csl")).expect("a style");
    assert!(text.contains(from), "{from}");
    let project = project("house.csl", "en-CA", "One.[@klaus]\n")
        .write("content/house.csl", text.replacen(from, to, 1));
    project.run(&["check"]).expect_failure(1).stdout
}

#[test]
fn mistakes_in_a_style_are_reported_in_its_file() {
    let text = fs::read_to_string(repository().join("layouts/mcgill.csl")).expect("a style");
    let line =
        |words: &str| text.lines().position(|line| line.contains(words)).expect("a line") + 1;
    let (case, genre) = ("<text macro=\"case\"/>", "variable=\"genre\"");
    for (from, to, said) in [
        (genre, "variable=\"gerne\"", "did you mean `genre`?"),
        ("macro=\"announced\"", "macro=\"anounced\"", "did you mean `announced`?"),
        ("form=\"short\"", "form=\"shrot\"", "`shrot` means nothing to CSL in `<term>`"),
        (case, "<txet macro=\"case\"/>", "CSL has no element `<txet>` here"),
        ("class=\"note\"", "class=\"notes\"", "`notes` is not a class of styles"),
        ("<date variable=\"issued\"", "<date variable=\"isued\"", "did you mean `issued`?"),
        ("position=\"ibid\"", "position=\"ibidem\"", "`ibidem` means nothing to CSL"),
        ("type=\"report\"", "type=\"reprot\"", "did you mean `report`?"),
    ] {
        let found = report(from, to);
        let place = format!("content/house.csl:{}:", line(from));
        assert!(found.contains(said) && found.contains(&place), "{to}: {place} {found}");
        assert_eq!(found.matches("error[").count(), 1, "{to}: {found}");
    }
    let found = report(" class=\"note\"", "");
    assert!(found.contains("`<style>` needs the attribute `class`"), "{found}");
    let found = report("</macro>", "</makro>");
    assert!(found.contains("its XML is not well formed here"), "{found}");
    let found = report("<text variable=\"number\"/>", case);
    assert!(found.contains("the macro `case` uses itself"), "{found}");
    // Two mistakes are reported together.
    let wrong = text.replacen(genre, "variable=\"gerne\"", 1).replacen(case, "<txet/>", 1);
    let found = project("house.csl", "en-CA", "One.[@klaus]\n")
        .write("content/house.csl", wrong)
        .run(&["check"])
        .expect_failure(1)
        .stdout;
    assert_eq!(found.matches("error[layout]").count(), 2, "{found}");
    let project = |text: &str| {
        project("house.csl", "en-CA", "One.[@klaus]\n").write("content/house.csl", text)
    };
    for (text, said) in [
        ("not a style", "its XML is not well formed here"),
        ("<locale/>", "`<locale>` does not open a citation style"),
        (
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\"><info>\
             <title>T</title><id>i</id><updated>2026-01-01T00:00:00+00:00</updated></info></style>",
            "has no `<citation>`",
        ),
        (
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info>\
             <title>T</title><id>i</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation>\
             <layout><text variable=\"title\"/></layout></citation></style>",
            "has no `<bibliography>`",
        ),
    ] {
        let found = project(text).run(&["check"]).expect_failure(1).stdout;
        assert!(found.contains(said) && found.contains("content/house.csl:1:"), "{found}");
    }
}

#[test]
fn names_and_paths_of_styles_are_checked() {
    let check = |style: &str| {
        project(style, "en-GB", "One.[@klaus]\n").run(&["check"]).expect_failure(1).stdout
    };
    let found = check("mcgil");
    assert!(found.contains("did you mean `mcgill`?") && found.contains("bindery list styles"));
    let found = check("house");
    assert!(found.contains("no citation style is called `house`"), "{found}");
    let found = check("styles/house.csl");
    assert!(found.contains("the citation style `styles/house.csl` does not exist"), "{found}");
    let found = check("../../house.csl");
    assert!(found.contains("error[path-outside]"), "{found}");
    // One mistake, one message: sources can still be cited.
    assert_eq!(found.matches("error[").count(), 1, "{found}");
    let found = project("styles/huose.csl", "en-GB", "One.[@klaus]\n")
        .write("content/styles/house.csl", "<style/>")
        .run(&["check"])
        .expect_failure(1)
        .stdout;
    assert!(found.contains("did you mean `styles/house.csl`?"), "{found}");
    let list = Project::base().run(&["list", "styles"]).expect_success().stdout;
    for name in ["oscola", "mcgill", "apa", "ieee", "chicago-notes"] {
        assert!(list.lines().any(|line| line.starts_with(&format!("{name} "))), "{name}: {list}");
    }
}

#[test]
fn editions_ask_for_what_the_style_has() {
    let check = |style: &str, form: &str| {
        project(style, "en-GB", "One.[@klaus]\n")
            .append(EBOOK, &format!("citations = \"{form}\"\n"))
            .run(&["check"])
    };
    for (style, form) in [("apa", "full"), ("apa", "short"), ("ieee", "short"), ("apa", "numbered")]
    {
        check(style, form)
            .expect_failure(1)
            .stdout_has("error[invalid-value]: this edition asks for")
            .stdout_has("content/editions/ebook.toml:");
    }
    for (style, form) in [
        ("apa", "endnotes"),
        ("ieee", "numbered"),
        ("mcgill", "numbered"),
        ("chicago-notes", "endnotes"),
    ] {
        check(style, form).expect_success();
    }
}

/// Our own style for the McGill Guide with a change, as the style of a project.
fn house(from: &str, to: &str) -> String {
    let text = fs::read_to_string(repository().join("layouts/mcgill.csl")).expect("a style");
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).replace("urn:bindery:mcgill", "urn:example:house")
}

#[test]
fn a_style_may_sort_the_sources_of_a_note() {
    let sorted = house(
        "<citation>",
        "<citation><sort><key variable=\"issued\"/><key variable=\"title\"/></sort>",
    );
    let project = project("house.csl", "en-CA", "One.[@hogg; @klaus]\n\nTwo.[@klaus]\n")
        .append(EBOOK, "citations = \"short\"\n")
        .write("content/house.csl", sorted);
    let notes = notes(&ebook(&project));
    assert!(notes[0].find("Horn") < notes[0].find("Hogg"), "{notes:?}");
    assert_eq!(notes[1], "Klaus & Horn, *supra* note 1.");
}

#[test]
fn small_capitals_and_lines_below_words_are_printed() {
    let style = house(
        "<text value=\"supra\" font-style=\"italic\"/>",
        "<text value=\"supra\" font-variant=\"small-caps\"/><text value=\"lined\" \
         text-decoration=\"underline\"/>",
    );
    let project = project("house.csl", "en-CA", "One.[@klaus]\n\nTwo.[@hogg]\n\nThree.[@klaus]\n")
        .append(EBOOK, "citations = \"short\"\n")
        .write("content/house.csl", style);
    let page = ebook(&project).remove("EPUB/section-plain.xhtml").expect("the chapter");
    assert!(page.contains("<span class=\"small-capitals\">supra</span>"), "{page}");
    assert!(page.contains("<span class=\"underlined\">lined</span>"), "{page}");
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "birch", "print")).document);
    assert!(text.contains("SUPRA") && text.contains("lined"), "{text}");
}

#[test]
fn a_citation_is_before_a_full_stop_that_follows_a_link_or_words_in_italics() {
    let body =
        "A *word*.[@klaus] A [link](https://society.example/).[@hogg] Un mot\u{202f}?[@klaus]\n";
    let pages = ebook(&project("apa", "fr", body));
    assert_eq!(
        paragraphs(&pages),
        ["A *word* (Klaus & Horn, 1986). A link (Hogg, 2007). Un mot (Klaus & Horn, 1986) ?"]
    );
}
