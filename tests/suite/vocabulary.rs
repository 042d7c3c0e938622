//! The document's own words: its kinds of sections and of callouts, its audiences and jurisdictions,
//! and the lines under a title. A handbook on another subject from another country has no word of the
//! shipped vocabulary in any edition.

use crate::support::{Project, fixtures, pages, unzip, words};
use bindery::assembly::selection::Selection;
use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::Manuscript;
use bindery::ground::diagnostic::any_error;

const BOOK: &str = "content/book.toml";
const NEXT: &str = "content/releases/next.toml";

fn irish() -> Project {
    Project::empty().overlay(&fixtures().join("languages/irish"))
}

/// The base project with this vocabulary.
fn with(vocabulary: &str) -> Project {
    Project::base().append(BOOK, &format!("\n{vocabulary}\n"))
}

/// The base project with a vocabulary that has its four kinds, and this one.
fn with_kind(kind: &str) -> Project {
    let rest = "\n[[vocabulary.kind]]\nid = \"front-matter\"\n\n[[vocabulary.kind]]\nid = \"case-study\"\n\
                \n[[vocabulary.kind]]\nid = \"worksheet\"\n";
    with(&format!("{kind}\n{rest}"))
}

#[track_caller]
fn short(project: &Project) -> String {
    project.run(&["check", "--format", "short"]).stdout
}

#[track_caller]
fn manuscript(workspace: &Workspace, edition: &str) -> Manuscript {
    let project = &workspace.project;
    let edition = project.edition(edition).expect("the edition exists");
    let partner = &project.partners[0];
    let release = workspace.draft_release().expect("a date");
    let (manuscript, problems) =
        workspace.selected(partner, edition, Selection { pack: None, volume: None }, &release);
    assert!(!any_error(&problems), "{problems:?}");
    manuscript
}

/// The words on the pages of an edition.
#[track_caller]
fn text_of(project: &Project, edition: &str) -> String {
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, edition)).document);
    text.replace('\u{a0}', " ")
}

/// The words of the shipped vocabulary, as whole words.
#[track_caller]
fn assert_is_its_own(name: &str, text: &str) {
    let folded = text.to_lowercase();
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    for foreign in [
        "toolkit",
        "toolkits",
        "caseworker",
        "caseworkers",
        "nation",
        "nations",
        "worksheet",
        "worksheets",
        "chapters",
    ] {
        assert!(!words.contains(&foreign), "{name} says “{foreign}”:\n{text}");
    }
    for foreign in ["law as at", "case stud", "this chapter", "covers: ", "with thanks to"] {
        assert!(!folded.contains(foreign), "{name} says “{foreign}”:\n{text}");
    }
}

#[test]
fn a_handbook_with_its_own_words_has_no_problems_and_is_made_in_every_edition() {
    let project = irish();
    project.run(&["check", "--deny", "warnings"]).expect_success().stderr("no problems\n");
    project.run(&["build", "--out", "made"]).expect_success().stderr_has(", 0 failed");
    let made = project.files("made");
    for edition in ["screen", "print", "large-print", "loose-leaf", "volumes-volume-1", "ebook"] {
        let name = format!("tenants-handbook-canal-tenants-{edition}-draft");
        assert!(made.iter().any(|path| path.contains(&name)), "{edition}: {made:?}");
    }
    let epub = made.iter().find(|path| path.ends_with(".epub")).expect("an ebook");
    for (name, bytes) in unzip(&project.bytes(&format!("made/{epub}"))) {
        if let Ok(text) = String::from_utf8(bytes)
            && (name.ends_with(".xhtml") || name.ends_with(".opf") || name.ends_with(".ncx"))
        {
            // Classes and roles are not for readers.
            let text: String = text
                .split('<')
                .filter_map(|rest| rest.split_once('>'))
                .map(|(_, own)| format!("{own} "))
                .collect();
            assert_is_its_own(&name, &text);
        }
    }
}

#[test]
fn no_page_of_it_has_a_word_of_the_shipped_vocabulary() {
    let project = irish();
    for edition in ["screen", "print", "loose-leaf"] {
        assert_is_its_own(edition, &text_of(&project, edition));
    }
}

#[test]
fn its_kinds_callouts_and_lines_have_the_books_own_labels() {
    let project = irish();
    let text = text_of(&project, "print");
    for words in [
        "Guide 1",
        "Guide 2",
        "Story 1",
        "Form 1",
        "In this section",
        "Checked",
        "For tenants in",
        "Written with",
        "Remember",
        "Who to ring",
        "Danger",
        "Good to know",
        "Table 1.1",
        "Fm1",
    ] {
        assert!(text.contains(words), "“{words}” is missing:\n{text}");
    }
    assert!(!text.contains("Who to ring Who to ring"), "{text}");
    let manuscript = manuscript(&project.workspace(), "print");
    let labels = |id: &str| -> Vec<String> {
        let section = manuscript.sections.iter().find(|section| section.id == id);
        let facts = serde_json::to_value(&section.expect("the section").facts).expect("JSON");
        let facts = facts.as_array().expect("a list").clone();
        facts.iter().map(|fact| fact["label"].as_str().expect("a label").to_owned()).collect()
    };
    assert_eq!(labels("deposits"), ["Checked", "For tenants in", "Written with"]);
    assert_eq!(labels("repair-letter"), ["Checked"]);
    assert_eq!(labels("a-cold-winter"), [] as [String; 0]);
}

#[test]
fn volumes_and_packs_speak_of_its_kinds() {
    let project = irish();
    project.run(&["build", "--edition", "print", "--out", "made"]).expect_success();
    let workspace = project.workspace();
    let own = &workspace.project;
    let edition = own.edition("volumes").expect("the edition");
    let volumes = own.volumes(edition);
    let selection = Selection { pack: None, volume: Some(&volumes[0]) };
    let release = workspace.draft_release().expect("a date");
    let (first, _) = workspace.selected(&own.partners[0], edition, selection, &release);
    let text = words(&pages(&workspace, &first).document).replace('\u{a0}', " ");
    assert!(text.contains("Guides 1 to 2: "), "{text}");
    assert!(text.contains("Story 1: A cold winter"), "{text}");
    assert_is_its_own("volume 1", &text);
    let edition = own.edition("print").expect("the edition");
    let selection = Selection { pack: own.pack("moving-day"), volume: None };
    let (pack, _) = workspace.selected(&own.partners[0], edition, selection, &release);
    let text = words(&pages(&workspace, &pack).document).replace('\u{a0}', " ");
    assert!(text.contains("In the full handbook"), "{text}");
    assert_is_its_own("the pack", &text);
}

#[test]
fn releases_of_it_are_cut_and_described_in_its_own_words() {
    let project = irish().remove("content/packs/moving-day.toml");
    let project = ["screen", "large-print", "loose-leaf", "volumes", "print"]
        .into_iter()
        .fold(project, |project, id| project.remove(&format!("content/editions/{id}.toml")));
    project.run(&["list", "sections"]).expect_success().stdout_has("guide").stdout_has("preface");
    project.run(&["release", "cut"]).expect_success();
    let project = project.replace(BOOK, "updated = 2026-10-01", "updated = 2026-11-02").replace(
        "content/guides/repairs.md",
        "keep the home dry",
        "keep the whole home dry",
    );
    project.run(&["release", "plan"]).stdout_has("repairs");
    let project = project.replace(NEXT, "impact = \"\"", "impact = \"substantive\"").replace(
        NEXT,
        "summary = \"\"",
        "summary = \"The whole home, not a part of it.\"",
    );
    project.run(&["release", "cut"]).expect_success();
    let notes = project.text("output/releases/2026.11/release-notes.md");
    assert!(notes.contains("Having something repaired"), "{notes}");
    assert_is_its_own("the release notes", &notes);
    project.run(&["release", "current", "--out", "web"]).expect_success();
    for path in project.files("web").iter().filter(|path| path.ends_with(".html")) {
        let page = project.text(&format!("web/{path}"));
        let own = page.split('<').filter_map(|rest| rest.split_once('>'));
        let text: String = own.map(|(_, own)| format!("{own} ")).collect();
        assert_is_its_own(path, &text);
    }
}

#[test]
fn a_new_section_has_what_its_kind_requires() {
    let project = irish();
    project
        .run(&["new", "guide", "heating"])
        .expect_success()
        .stdout("content/guides/heating.md\n");
    let text = project.text("content/guides/heating.md");
    for line in ["kind: guide", "audience: [tenants]", "jurisdiction: [Ireland]", "summary: "] {
        assert!(text.contains(line), "{line}: {text}");
    }
    for absent in ["owner:", "since:", "law-as-at:", "The law in brief"] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
    for kind in ["preface", "story", "form"] {
        project.run(&["new", kind, &format!("my-{kind}")]).expect_success();
    }
    project.run(&["check", "--format", "short"]).expect_success().stderr_has("warnings");
    project
        .run(&["new", "giude", "heat"])
        .expect_failure(2)
        .stderr_has("there is no kind of section `giude`")
        .stderr_has("did you mean `guide`?");
    project.run(&["new", "chapter", "heat"]).expect_failure(2).stderr_has("preface, guide, story");
}

#[test]
fn every_sentence_of_a_new_section_is_refused_in_a_release_and_noticed_in_a_draft() {
    let project = irish();
    for kind in ["preface", "guide", "story", "form"] {
        let id = format!("my-{kind}");
        project.run(&["new", kind, &id]).expect_success();
        let report = short(&project);
        let folder =
            if kind == "preface" { kind.to_owned() } else { kind.replace("story", "storie") + "s" };
        let path = format!("content/{folder}/{id}.md");
        let own =
            report.lines().filter(|line| line.starts_with(&path) && line.contains("skeleton-text"));
        let lines = project
            .text(&path)
            .lines()
            .filter(|line| {
                line.split_whitespace().count() > 3 && !line.contains(':') && !line.starts_with('#')
            })
            .count();
        assert!(own.clone().count() >= lines && lines > 0, "{kind}: {report}");
        assert!(own.clone().all(|line| line.contains("warning[")), "{report}");
    }
    project.run(&["release", "plan"]).stderr_has("error[skeleton-text]");
}

#[test]
fn mistakes_in_the_vocabulary_are_reported_where_they_are() {
    for (vocabulary, message) in [
        ("[vocabulary]\naudience = [\"all\"]", "has no key `audience` (did you mean `audiences`?)"),
        ("[vocabulary]\nkind = []", "`kind` is empty"),
        ("[vocabulary]\ncallout = []", "`callout` is empty"),
        ("[vocabulary]\njurisdictions = \"Ireland\"", "`jurisdictions` must be a list of names"),
        (
            "[vocabulary]\njurisdictions = [\"Clare\", \"Clare\"]",
            "there are two jurisdictions “Clare”",
        ),
        (
            "[vocabulary]\njurisdictions = [{ name = \"UK\", als = [\"Britain\"] }]",
            "a jurisdiction has no key `als` (did you mean `also`?)",
        ),
        ("[vocabulary.labels]\nreviewd = \"Checked\"", "did you mean `reviewed`?"),
        (
            "[vocabulary.labels]\nreviewed = \"Covers\"",
            "`reviewed` and `jurisdiction` have the same label",
        ),
        ("[[vocabulary.callout]]\nid = \"note\"\nrole = \"tipp\"", "did you mean `tip`?"),
        ("[[vocabulary.callout]]\nid = \"note\"\nicon = \"phon\"", "did you mean `phone`?"),
        ("[[vocabulary.callout]]\nid = \"letter\"", "`letter` is another kind of container"),
        (
            "[[vocabulary.callout]]\nid = \"hint\"\n[[vocabulary.callout]]\nid = \"hint\"",
            "there are two callouts `hint`",
        ),
        (
            "[[vocabulary.callout]]\nid = \"a\"\nlabel = \"L\"\n[[vocabulary.callout]]\nid = \"b\"\nlabel = \"L\"",
            "two callouts have the label “L”",
        ),
    ] {
        let report = short(&with(vocabulary));
        let found = report.lines().find(|line| line.contains(message));
        let found = found.unwrap_or_else(|| panic!("{vocabulary}: {report}"));
        assert!(found.starts_with("content/book.toml:"), "{found}");
    }
}

#[test]
fn no_key_of_the_vocabulary_takes_a_value_that_it_cannot_mean() {
    let long = format!("\"{}\"", "x".repeat(300_000));
    let kind = "[[vocabulary.kind]]\nid = \"chapter\"\n";
    let callout = "[[vocabulary.callout]]\nid = \"note\"\n";
    let text = ["1", "\"\"", long.as_str()];
    let flag = ["1", "\"\""];
    let list = ["1", "[1]", "[\"\"]"];
    let table = ["1", "\"\"", "[1]"];
    let rows: [(&str, &str, &[&str]); 22] = [
        ("", "vocabulary", &["1", "[]", "\"\""]),
        ("[vocabulary]\n", "audiences", &list),
        ("[vocabulary]\n", "jurisdictions", &list),
        ("[vocabulary]\n", "matters", &list),
        ("[vocabulary]\n", "labels", &table),
        ("[vocabulary]\n", "kind", &table),
        ("[vocabulary]\n", "callout", &table),
        ("[vocabulary.labels]\n", "reviewed", &text),
        (kind, "like", &text),
        (kind, "label", &text),
        (kind, "plural", &text),
        (kind, "folder", &text),
        (kind, "letter", &text),
        (kind, "numbered", &flag),
        (kind, "blanks", &flag),
        (kind, "runs-on", &flag),
        (kind, "required", &list),
        (kind, "absent", &list),
        (kind, "standing", &list),
        (callout, "label", &text),
        (callout, "role", &text),
        (callout, "icon", &text),
    ];
    for (before, key, values) in rows {
        for value in values {
            let own = format!("{before}{key} = {value}\n");
            let project = match before {
                "" => Project::base().replace(BOOK, "schema = 1\n", &format!("schema = 1\n{own}")),
                _ => with(&own),
            };
            let line = project
                .text(BOOK)
                .lines()
                .position(|line| line.starts_with(&format!("{key} = ")) && line.ends_with(value));
            let place = format!("content/book.toml:{}:", line.expect("a line") + 1);
            let report = short(&project);
            assert!(
                report.lines().any(|line| line.starts_with(&place) && line.contains(": error[")),
                "{before}{key}: {}: {}",
                &value[..value.len().min(20)],
                &report[..report.len().min(2000)]
            );
        }
    }
}

#[test]
fn mistakes_in_a_kind_are_reported_where_they_are() {
    for (kind, message) in [
        ("lable = \"Guide\"", "has no key `lable` (did you mean `label`?)"),
        ("like = \"chaptr\"", "`like` cannot be `chaptr` (did you mean `chapter`?)"),
        ("required = [\"sumary\"]", "did you mean `summary`?"),
        ("required = [\"summary\"]\nabsent = [\"summary\"]", "`summary` is in two of"),
        ("standing = [\"reviewd\"]", "did you mean `reviewed`?"),
        ("absent = [\"status\"]\nstanding = [\"status\"]", "`status` is absent from the headers"),
        ("folder = \"packs\"", "`content/packs` is not for sections"),
        ("numbered = \"yes\"", "`numbered` must be `true` or `false`"),
        ("like = \"front-matter\"\nnumbered = true", "has no numbers"),
        ("letter = \"A1\"", "`letter` must be one to 3 letters"),
        ("letter = \"F\"", "the letter `F` is that of other sections"),
        (
            "letter = \"C\"\n[[vocabulary.kind]]\nid = \"essay\"\nfolder = \"essays\"\nletter = \"C\"",
            "the kinds `chapter` and `essay` have the same letter `C` (no other kind has `letter = \"Es\"`)",
        ),
        ("[[vocabulary.kind]]\nid = \"chapter\"", "there are two kinds `chapter`"),
        (
            "[[vocabulary.kind]]\nid = \"essay\"\nfolder = \"chapters\"",
            "the kinds `chapter` and `essay` have the same folder `content/chapters`",
        ),
        (
            "[[vocabulary.kind]]\nid = \"essay\"\nlabel = \"Chapter\"",
            "two kinds have the label “Chapter”",
        ),
        ("[[vocabulary.kind]]\nid = \"pack\"", "no kind of section can have the id `pack`"),
    ] {
        let report = short(&with_kind(&format!("[[vocabulary.kind]]\nid = \"chapter\"\n{kind}")));
        let found = report.lines().find(|line| line.contains(message));
        let found = found.unwrap_or_else(|| panic!("{kind}: {report}"));
        assert!(found.starts_with("content/book.toml:"), "{found}");
    }
}

/// The small book in French, with these kinds and callouts.
fn in_french(vocabulary: &str) -> Project {
    with(vocabulary).replace(BOOK, "language = \"en-GB\"", "language = \"fr\"")
}

#[test]
fn labels_are_compared_in_the_language_of_the_book() {
    let kinds = |label: &str| {
        format!(
            "[[vocabulary.kind]]\nid = \"chapter\"\n[[vocabulary.kind]]\nid = \"essay\"\nlabel = \
             \"{label}\""
        )
    };
    let french = short(&in_french(&kinds("Chapitre")));
    assert!(french.contains("two kinds have the label “Chapitre”"), "{french}");
    assert!(!short(&in_french(&kinds("Chapter"))).contains("two kinds"));
    let note = |label: &str| {
        format!(
            "[[vocabulary.callout]]\nid = \"warning\"\n[[vocabulary.callout]]\nid = \"b\"\nlabel = \
             \"{label}\""
        )
    };
    let french = short(&in_french(&note("Attention")));
    assert!(french.contains("two callouts have the label “Attention”"), "{french}");
    assert!(!short(&in_french(&note("Warning"))).contains("two callouts"));
}

#[test]
fn a_label_made_from_an_id_is_english() {
    let essay = "[[vocabulary.kind]]\nid = \"essay\"\n[[vocabulary.callout]]\nid = \"hint\"";
    let report = short(&in_french(essay));
    for part in [
        "the kind `essay` needs `label`: one that is made from its id would not be in `fr`",
        "the callout `hint` needs `label`",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
    assert!(!short(&with(essay)).contains("needs `label`"));
}

#[test]
fn a_letter_that_the_book_gives_is_free_for_its_kind() {
    let kinds = "[[vocabulary.kind]]\nid = \"chapter\"\n[[vocabulary.kind]]\nid = \"essay\"\n\
                 [[vocabulary.kind]]\nid = \"extra\"\nletter = \"Es\"\n\
                 [[vocabulary.kind]]\nid = \"more\"\nletter = \"es\"";
    let report = short(&with(kinds));
    assert!(report.contains("the kinds `extra` and `more` have the same letter `es`"), "{report}");
    assert!(!report.contains("letter `Es`"), "{report}");
    let front = "[[vocabulary.kind]]\nid = \"preface\"\nlike = \"front-matter\"\nletter = \"Q\"";
    let report = short(&with(front));
    assert!(report.contains("like `front-matter` has no letter of its own"), "{report}");
}

#[test]
fn several_sections_are_named_one_by_one_where_nobody_has_told_their_plural() {
    let book = |plural: &str| {
        let project = Project::empty().overlay(&fixtures().join("languages/canadian"));
        let lines = format!("label = \"Chapitre\"\n{plural}");
        let project = project.replace(BOOK, "label = \"Chapitre\"\n", &lines);
        let edition = project.text("content/editions/imprime.toml");
        let volumes = edition.replacen("references", "volumes = \"parts\"\nreferences", 1);
        project.write("content/editions/imprime.toml", volumes)
    };
    let text = |project: &Project| {
        let workspace = project.workspace();
        let own = &workspace.project;
        let edition = own.edition("imprime").expect("the edition");
        let volumes = own.volumes(edition);
        let selection = Selection { pack: None, volume: Some(&volumes[0]) };
        let release = workspace.draft_release().expect("a date");
        let (first, _) = workspace.selected(&own.partners[0], edition, selection, &release);
        words(&pages(&workspace, &first).document).replace(['\u{a0}', '\u{202f}'], " ")
    };
    let one_by_one = text(&book(""));
    assert!(one_by_one.contains("Chapitre 2 : "), "{one_by_one}");
    assert!(!one_by_one.contains("Chapitres"), "{one_by_one}");
    let together = text(&book("plural = \"Chapitres\"\n"));
    assert!(together.contains("Chapitres 1 à 2"), "{together}");
}

#[test]
fn what_a_book_does_not_define_no_section_can_use() {
    let none = with("[vocabulary]\naudiences = []\njurisdictions = []");
    let report = short(&none);
    assert!(
        report.contains("cannot have the key `audience`: sections of the kind `chapter`"),
        "{report}"
    );
    assert!(report.contains("cannot have the key `jurisdiction`"), "{report}");
    let without = "[[vocabulary.kind]]\nid = \"essay\"\nfolder = \"chapters\"\nlike = \"chapter\"";
    let report = short(&with_kind(without));
    assert!(report.contains("`kind` cannot be `chapter`"), "{report}");
    let report = short(&with("[[vocabulary.kind]]\nid = \"chapter\""));
    assert!(
        report.contains("nothing reads the texts and settings in `content/worksheets`"),
        "{report}"
    );
    let own = "[[vocabulary.callout]]\nid = \"hint\"\nrole = \"legal\"";
    let report = short(
        &with(own).body("::: hint\nWords.\n:::\n\n::: tip\nWords.\n:::\n\n> [!TIP]\n> Words.\n"),
    );
    assert!(report.contains("there is no container `tip`"), "{report}");
    assert!(report.contains("the book has no callout for `[!TIP]`"), "{report}");
    let required = "[vocabulary]\njurisdictions = []\n[[vocabulary.kind]]\nid = \"chapter\"\nrequired = [\"jurisdiction\"]";
    let report = short(&with(required));
    assert!(
        report.contains("no header can have `jurisdiction`: the book has no jurisdictions"),
        "{report}"
    );
    let matters = "[vocabulary]\njurisdictions = []\nmatters = [\"rent\"]";
    assert!(short(&with(matters)).contains("no jurisdictions between which"), "{matters}");
}

#[test]
fn the_lint_on_places_works_from_the_books_own() {
    let law = "## Rent\n\n::: legal\nRent is capped.\n:::\n";
    let places = |text: &str| {
        let vocabulary = format!("[vocabulary]\njurisdictions = {text}");
        let project = with(&vocabulary).body(law);
        for path in ["chapters/plain", "chapters/asking", "chapters/writing"] {
            let path = format!("content/{path}.md");
            let text = project.text(&path);
            let lines = text.lines().map(|line| match line.starts_with("jurisdiction:") {
                true => "jurisdiction: [Ontario, Quebec]".to_owned(),
                false => line.to_owned(),
            });
            project.overwrite(&path, lines.collect::<Vec<_>>().join("\n") + "\n");
        }
        project
    };
    let two = places("[\"Ontario\", { name = \"Quebec\", also = [\"Québécois\"] }]");
    let report = short(&two);
    let found = |report: &str| -> Vec<String> {
        let own = report.lines().filter(|line| line.starts_with("content/chapters/plain.md"));
        own.filter(|line| line.contains("nation-not-stated")).map(str::to_owned).collect()
    };
    let lines = found(&report);
    assert!(matches!(lines.as_slice(), [one] if one.contains("“In Ontario”")), "{report}");
    for named in ["Ontario", "Québécois"] {
        two.rewrite_body(&law.replace("capped", &format!("capped by {named} law")));
        assert_eq!(found(&short(&two)), [] as [String; 0], "{named}");
    }
    let one = with("[vocabulary]\njurisdictions = [\"Ontario\"]").body(law);
    assert_eq!(found(&short(&one)), [] as [String; 0]);
}
