//! Testimony: it is where the person behind it agreed that it may be, and nowhere else.

use crate::support::{Project, manuscript, pages, unzip, words};
use bindery::pages::typeset::generate;

/// Words of test text that occur in the testimony and in what belongs to it, and nowhere else.
const WORDS: [&str; 7] = [
    "mirabelleword",
    "mirabellenote",
    "mirabellealt",
    "mirabellecaption",
    "mirabelleheading",
    "mirabellelong",
    "mirabelleterm",
];

const BODY: &str = "\
Before it, [everybody can read](#plain-story) this.

::: only {consent=\"t-m1r4\"}
## About mirabelleheading

This is [mirabelleterm](term:).
:::

::: testimony {#plain-story by=\"A reader, test text\" consent=\"t-m1r4\"}
I wrote mirabelleword to them.[^m]
:::

:::: only {consent=\"t-m1r4\"}
::: figure
![The mirabellealt.](figures/apples.png)

The mirabellecaption.
:::
::::

[^m]: A mirabellenote.

## A heading with nothing else

::: testimony {by=\"A reader, test text\" consent=\"t-m1r4\"}
More mirabellelong words.
:::

## The end

After it.
";

const RECORD: &str = include_str!("../fixtures/base/content/consent/t-base1.toml");

const PACK: &str = "schema = 1\nid = \"NAME\"\ntitle = \"A pack\"\npurpose = \"For a test.\"\n\
                    for = \"participants\"\naudience = [\"volunteers\"]\ncontents = [\"plain\"]\n\
                    editions = [\"print\", \"screen\", \"ebook\"]\n";

/// A book with a testimony that may be anywhere.
fn book() -> Project {
    let pack = PACK.replace("NAME", "meeting");
    let campaign = PACK.replace("NAME", "campaign") + "campaigning = true\n";
    let term = "\n[mirabelleterm]\nterm = \"mirabelleterm\"\n\
                definition = \"A mirabelleterm is one that only the story uses.\"\n";
    let project = Project::base()
        .body(BODY)
        .append("content/glossary.toml", term)
        .write("content/packs/meeting.toml", pack)
        .write("content/packs/campaign.toml", campaign)
        .write("content/consent/t-m1r4.toml", RECORD);
    approve(&project);
    project
}

/// Enters the digest of the text in the record, as somebody does after the person approved it.
fn approve(project: &Project) {
    let report = project.run(&["check", "--format", "short"]).stdout;
    let digest = report.split("`en-GB = \"").nth(1).and_then(|rest| rest.split('"').next());
    let digest = digest.unwrap_or_else(|| panic!("nothing to approve:\n{report}"));
    let record = project.text("content/consent/t-m1r4.toml");
    let (start, rest) = record.split_once("en-GB = \"").expect("a digest");
    let (_, rest) = rest.split_once('"').expect("a digest");
    let record = format!("{start}en-GB = \"{digest}\"{rest}");
    project.overwrite("content/consent/t-m1r4.toml", record);
    project.run(&["check"]).expect_success();
}

/// The book with another line in the record.
fn with(from: &str, to: &str) -> Project {
    book().replace("content/consent/t-m1r4.toml", from, to)
}

/// Which of the words are in an artefact, wherever in it.
fn found(project: &Project, partner: &str, edition: &str, pack: Option<&str>) -> Vec<&'static str> {
    let mut arguments = vec!["build", "--partner", partner, "--edition", edition, "--out", "made"];
    match pack {
        Some(pack) => arguments.extend(["--pack", pack]),
        None => arguments.push("--no-packs"),
    }
    let arguments = [arguments.as_slice(), &["--keep-typst"]].concat();
    project.run(&arguments).expect_success();
    let mut text = String::new();
    for path in project.files("made").iter().filter(|path| !path.ends_with("build.json")) {
        let bytes = project.bytes(&format!("made/{path}"));
        if path.ends_with(".epub") {
            for (name, bytes) in unzip(&bytes) {
                text.push_str(&name);
                text.push_str(&String::from_utf8_lossy(&bytes));
            }
        } else {
            text.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    std::fs::remove_dir_all(project.at("made")).expect("a folder");
    WORDS.into_iter().filter(|word| text.contains(word)).collect()
}

#[test]
fn a_testimony_is_shown_with_how_to_withdraw_it() {
    let project = book();
    for edition in ["screen", "print", "ebook"] {
        assert_eq!(found(&project, "alder", edition, None), WORDS, "{edition}");
    }
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "alder", "screen");
    let text = words(&pages(&workspace, &manuscript).document);
    assert!(text.contains("You can take it back at any time: stories@orchard.example"), "{text}");
    assert!(text.contains("t-m1r4"), "{text}");
}

#[test]
fn it_is_only_where_the_person_agreed() {
    let all = [
        ("alder", "screen", None),
        ("alder", "print", None),
        ("alder", "ebook", None),
        ("birch", "screen", None),
        ("alder", "screen", Some("meeting")),
        ("alder", "screen", Some("campaign")),
    ];
    // What the record says instead, and which of the above then lack it.
    let cases = [
        ("formats = \"all\"", "formats = [\"epub\"]", vec![0, 1, 3, 4, 5]),
        ("formats = \"all\"", "formats = [\"pdf\", \"web\"]", vec![2]),
        ("partners = \"all\"", "partners = [\"birch\"]", vec![0, 1, 2, 4, 5]),
        ("partners = \"all\"", "partners = []", vec![0, 1, 2, 3, 4, 5]),
        ("book = true", "book = false", vec![0, 1, 2, 3]),
        ("packs = \"all\"", "packs = [\"meeting\"]", vec![5]),
        ("packs = \"all\"", "packs = []", vec![4, 5]),
        ("print = true", "print = false", vec![1]),
        ("campaigning = true", "campaigning = false", vec![5]),
        ("languages = [\"en-GB\"]", "languages = []", vec![0, 1, 2, 3, 4, 5]),
        ("until = 2099-01-01", "until = 2026-02-28", vec![0, 1, 2, 3, 4, 5]),
        ("review-by", "withdrawn = 2026-02-01\nreview-by", vec![0, 1, 2, 3, 4, 5]),
        // The site is elsewhere.
        ("online = true", "online = false", vec![]),
    ];
    for (from, to, lacking) in cases {
        let project = with(from, to);
        for (at, (partner, edition, pack)) in all.into_iter().enumerate() {
            let expected = if lacking.contains(&at) { Vec::new() } else { WORDS.to_vec() };
            let found = found(&project, partner, edition, pack);
            assert_eq!(found, expected, "`{to}`: {partner} {edition} {pack:?}");
        }
    }
}

#[test]
fn what_is_left_reads_well() {
    let project = with("book = true", "book = false");
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "alder", "screen");
    let text = words(&pages(&workspace, &manuscript).document);
    assert!(!text.contains("A heading with nothing else"), "{text}");
    // A link to it keeps its words.
    assert!(text.contains("everybody can read"), "{text}");
    assert!(text.contains("After it."), "{text}");
    assert_eq!(text.matches("You can take it back").count(), 1, "that of the story: {text}");
    for markup in generate(&manuscript).kept().values() {
        assert!(!markup.contains("plain-story"), "{markup}");
    }
}

#[test]
fn it_ends_with_the_day_on_which_it_is_built() {
    let build = |until: &str, epoch: &str| {
        let project = with("until = 2099-01-01", &format!("until = {until}"));
        let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
        project.run_with(&arguments, &[("SOURCE_DATE_EPOCH", epoch)]).expect_success();
        let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
        files.values().any(|bytes| String::from_utf8_lossy(bytes).contains("mirabelleword"))
    };
    assert!(build("2096-06-30", "3991896000"), "on its last day");
    assert!(!build("2096-06-30", "3991939200"), "on the day after");
    // A date in the past, such as that of a commit, does not bring it back.
    assert!(!build("2026-06-30", "1782820800"), "it ended, whatever the machine is told");
}

#[test]
fn a_whole_section_can_be_a_testimony() {
    let project = Project::base()
        .replace("content/case-studies/story.md", " consent=\"t-base1\"", " .illustrative")
        .replace(
            "content/case-studies/story.md",
            "status: decided",
            "status: decided\nconsent: t-m1r4",
        )
        .write("content/consent/t-m1r4.toml", RECORD)
        .remove("content/consent/t-base1.toml");
    approve(&project);
    let project = project.replace("content/consent/t-m1r4.toml", "print = true", "print = false");
    let workspace = project.workspace();
    let titles = |edition: &str| {
        let manuscript = manuscript(&workspace, "alder", edition);
        manuscript.sections.iter().map(|section| section.title.clone()).collect::<Vec<_>>()
    };
    assert!(titles("screen").contains(&"The orchard case".to_owned()));
    let print = titles("print");
    assert!(!print.contains(&"The orchard case".to_owned()), "{print:?}");
    // A part with nothing in it is left out as well.
    assert!(!print.contains(&"Stories".to_owned()), "{print:?}");
}

#[test]
fn a_copy_in_another_section_has_the_same_conditions() {
    let project = book();
    let include = "::: include {id=\"plain-story\"}\n:::\n";
    let file = "content/chapters/writing.md";
    let text = project.text(file);
    let project = project.write(file, text + "\n" + include);
    let project = project.replace("content/consent/t-m1r4.toml", "print = true", "print = false");
    let report = project.run(&["check", "--format", "short"]);
    assert!(!report.stdout.contains("consent"), "{}", report.stdout);
    assert_eq!(found(&project, "alder", "print", None), Vec::<&str>::new());
}

#[test]
fn an_edition_fails_without_a_testimony_that_is_essential_to_it() {
    let project = with("print = true", "print = false").replace(
        "content/chapters/plain.md",
        "{#plain-story by=\"A reader, test text\" consent=\"t-m1r4\"}",
        "{#plain-story by=\"A reader, test text\" consent=\"t-m1r4\" .essential}",
    );
    let screen = ["build", "--partner", "alder", "--edition", "screen", "--out", "made"];
    project.run(&screen).expect_success();
    let print = ["build", "--partner", "alder", "--edition", "print", "--out", "made"];
    let failed = project.run(&print).expect_failure(1);
    let message = "the essential testimony `t-m1r4` is missing from `print` of `alder` (the \
                   person did not agree to print)";
    assert!(failed.stderr.contains(message), "{}", failed.stderr);
}

#[test]
fn the_frozen_text_of_a_release_never_holds_its_words() {
    let project = book().replace(
        "content/front-matter/about.md",
        "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
        "",
    );
    project.run(&["release", "cut"]).expect_success();
    let releases = project.files("content/releases");
    for file in releases.iter().filter(|file| file.ends_with(".json")) {
        let text = project.text(&format!("content/releases/{file}"));
        for word in WORDS.iter().filter(|word| **word != "mirabelleterm") {
            assert!(!text.contains(word), "{word} in {file}");
        }
        if file.ends_with("text.json") {
            assert!(text.contains("t-m1r4"), "{text}");
        }
    }
    // The record says which files hold it.
    let record = releases.iter().find(|file| file.ends_with("release.json")).expect("a record");
    let record = project.text(&format!("content/releases/{record}"));
    assert!(record.contains("t-m1r4"), "{record}");
}

#[test]
fn translators_get_only_what_may_be_in_their_language() {
    let languages = "language = \"en-GB\"\nlanguages = [\"en-GB\", \"cy\"]\n";
    let project = book().replace("content/book.toml", "language = \"en-GB\"\n", languages);
    project.run(&["translate", "extract", "cy"]).expect_success();
    let plain = project.text("content/translations/cy/plain.po");
    assert!(plain.contains("After it."), "{plain}");
    for word in WORDS.iter().filter(|word| **word != "mirabelleterm") {
        assert!(!plain.contains(word), "{word} in {plain}");
    }
    let project = project.replace(
        "content/consent/t-m1r4.toml",
        "languages = [\"en-GB\"]",
        "languages = [\"en-GB\", \"cy\"]",
    );
    project.run(&["translate", "extract", "cy"]).expect_success();
    let plain = project.text("content/translations/cy/plain.po");
    for word in WORDS.iter().filter(|word| **word != "mirabelleterm") {
        assert!(plain.contains(word), "{word} in {plain}");
    }
}

/// The book with a testimony in places where it could be shown to everybody by mistake.
fn in_odd_places() -> Project {
    let body = "\
::::: table {widths=\"1 2\"}
The steps.

- - Step
  - What to do
- - Ask
  - :::: only {consent=\"t-m1r4\"}
    The mirabelleword in a cell.
    ::::
:::::

- One item.
- ::: only {consent=\"t-m1r4\"}
  The mirabellelong item.
  :::

## What she said

> ::: only {consent=\"t-m1r4\"}
> Said mirabellenote.
> :::

:::: note {title=\"Her advice\"}
::: only {consent=\"t-m1r4\"}
Try mirabellecaption.
:::
::::

## The end

After it.
";
    let ladder = "---\nid: ladder\ntitle: What the mirabelleheading said\nkind: case-study\nsummary: \
                  Nothing yet.\naudience: [lawyers]\njurisdiction: [England]\nlaw-as-at: \
                  2026-01-15\nreviewed: 2026-02-01\nreview-by: 2027-02-01\nowner: The \
                  editors\nsince: \"2026.02\"\nstatus: decided\nparties: [\"Claimant: nobody\"]\n\
                  consent: t-m1r4\n---\n\n::: key-point {#advice}\nAsk for the [mirabelleterm](term:).\n:::\n";
    let project = book()
        .body(body)
        .append("content/chapters/plain.md", "\n::: include {id=\"advice\"}\n:::\n")
        .write("content/case-studies/ladder.md", ladder)
        .replace(
            "content/book.toml",
            "sections = [\"story\"]",
            "sections = [\"story\", \"ladder\"]",
        );
    approve(&project);
    project
}

#[test]
fn cells_items_and_what_others_include_follow_the_consent_too() {
    let project = in_odd_places();
    let all = found(&project, "alder", "ebook", None);
    for word in ["mirabelleword", "mirabellelong", "mirabellenote", "mirabelleterm"] {
        assert!(all.contains(&word), "{word}: {all:?}");
    }
    let project = project.replace(
        "content/consent/t-m1r4.toml",
        "partners = \"all\"",
        "partners = [\"birch\"]",
    );
    for edition in ["ebook", "print"] {
        // The glossary has the term because other text uses it.
        let words = found(&project, "alder", edition, None);
        assert_eq!(words, [""; 0], "{edition}");
    }
}

#[test]
fn what_only_held_a_testimony_goes_with_it() {
    let project = in_odd_places().replace(
        "content/consent/t-m1r4.toml",
        "partners = \"all\"",
        "partners = [\"birch\"]",
    );
    let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--no-packs"];
    project.run(&[&arguments[..], &["--out", "made"]].concat()).expect_success();
    let ebook = project.bytes("made/alder/field-guide-alder-ebook-draft.epub");
    let page = unzip(&ebook)["EPUB/section-plain.xhtml"].clone();
    let page = String::from_utf8(page).expect("text");
    assert!(page.contains("One item.") && page.contains("After it."), "{page}");
    for part in ["<li></li>", "<blockquote", "Her advice", "What she said"] {
        assert!(!page.contains(part), "{part}: {page}");
    }
}

#[test]
fn the_approval_covers_what_readers_see_beside_the_words() {
    for (from, to) in [
        ("I wrote", "I ~~wrote~~"),
        ("mirabelleword", "[mirabelleword](https://people.example/ali)"),
        ("mirabelleword", "[mirabelleword](#asking)"),
        ("mirabelleword", "[mirabelleword](<index:Somebody>)"),
        ("mirabelleword", "[mirabelleword]{abbr=\"Somebody\"}"),
        ("mirabelleword", "^mirabelleword^"),
    ] {
        let project = book().replace("content/chapters/plain.md", from, to);
        let report = project.run(&["check", "--format", "short"]).stdout;
        assert!(report.contains("no longer the one that was approved"), "{to}: {report}");
    }
}

#[test]
fn drafts_of_earlier_builds_go_when_the_consent_does() {
    let project = book();
    let build = |partner: &str| {
        let arguments = ["build", "--partner", partner, "--edition", "ebook", "--no-packs"];
        project.run(&arguments).expect_success()
    };
    let (alder, birch) = ("alder/field-guide-alder-ebook", "birch/field-guide-birch-ebook");
    let draft = |name: &str| project.at(&format!("output/draft/{name}-draft.epub"));
    build("alder");
    build("birch").stderr_lacks("holds the testimony");
    let record = project.text("content/consent/t-m1r4.toml");
    project.overwrite(
        "content/consent/t-m1r4.toml",
        record.replace("partners = \"all\"", "partners = [\"birch\"]"),
    );
    build("birch")
        .stderr_has("this draft was removed, because it holds the testimony `t-m1r4`")
        .stderr_has("did not agree to the partner `alder`");
    assert!(!draft(alder).exists() && draft(birch).exists());
    build("birch").stderr_lacks("holds the testimony");
    // What somebody has changed is theirs.
    project.overwrite("output/draft/birch/field-guide-birch-ebook-draft.epub", "mine");
    project.overwrite("content/consent/t-m1r4.toml", record.replace("epub", "pdf"));
    let none = record.replace("partners = \"all\"", "partners = []");
    project.overwrite("content/consent/t-m1r4.toml", none);
    build("alder").stderr_has("remove it yourself");
    assert!(draft(birch).exists());
}
