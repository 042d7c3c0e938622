//! `bindery consent withdraw`: the words leave the text, the releases and everything made from them,
//! and an old copy is still recognised.

use crate::consent_commands::{RECORD, REFERENCE, RUNS, told};
use crate::support::{Project, Run, spoken, unzip};
use serde_json::Value;
use std::fs;
use std::sync::OnceLock;

const STORY: &str = "content/case-studies/story.md";
const RELEASE: &str = "output/releases/2026.03";
const EBOOK: &str = "output/releases/2026.03/alder/field-guide-alder-ebook-2026.03.epub";
const SITE: &str = "\n[site]\naddress = \"https://guide.example/\"\npartner = \"alder\"\n";

/// A project with a testimony, a release, drafts and a site that hold it. It is made once and copied
/// for each test.
pub(crate) fn released() -> Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    let first = RELEASED.get_or_init(|| {
        let project = told().append("content/book.toml", SITE);
        project.run(&["release", "cut"]).expect_success();
        project.run(&["build"]).expect_success();
        project.run(&["site", "--announcements", "output/messages"]).expect_success();
        project
    });
    Project::empty().overlay(first.path())
}

fn withdraw(project: &Project, arguments: &[&str]) -> Run {
    let command = ["consent", "withdraw", REFERENCE];
    project.run(&[&command[..], arguments].concat())
}

const ON: [&str; 2] = ["--on", "2026-11-30"];

/// A released project after the withdrawal.
fn withdrawn() -> Project {
    static WITHDRAWN: OnceLock<Project> = OnceLock::new();
    let first = WITHDRAWN.get_or_init(|| {
        let project = released();
        withdraw(&project, &ON).expect_success();
        project
    });
    Project::empty().overlay(first.path())
}

/// Every file with its bytes, apart from locks.
fn everything(project: &Project) -> Vec<(String, Vec<u8>)> {
    let names = project.files(".").into_iter().filter(|name| !name.ends_with(".lock"));
    names.map(|name| (name.clone(), project.bytes(&name))).collect()
}

/// The words of a file, and of every file in it, in small letters with single spaces.
fn words_in(name: &str, bytes: &[u8], out: &mut Vec<(String, String)>) {
    if bytes.starts_with(b"PK") {
        for (inner, bytes) in unzip(bytes) {
            words_in(&format!("{name}/{inner}"), &bytes, out);
        }
    } else if bytes.starts_with(b"%PDF") {
        let (told, loose) = spoken(bytes);
        let loose: Vec<String> = loose.into_iter().collect();
        out.push((name.to_owned(), bare(&format!("{} {}", told.told(), loose.join(" ")))));
    } else {
        let text = String::from_utf8_lossy(bytes);
        out.push((name.to_owned(), bare(&text)));
        out.push((name.to_owned(), bare(&without_tags(&text))));
    }
}

fn without_tags(text: &str) -> String {
    text.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words)).collect()
}

fn bare(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The names of the files that hold some words, one on each line.
pub(crate) fn in_all(project: &Project, words: &str) -> String {
    let mut texts = Vec::new();
    for (name, bytes) in everything(project) {
        words_in(&name, &bytes, &mut texts);
    }
    let found = texts.iter().filter(|(_, text)| text.contains(&bare(words)));
    found.map(|(name, _)| format!("{name}\n")).collect()
}

/// The files that hold words of the testimony, with these words.
pub(crate) fn holding(project: &Project) -> Vec<(String, &'static str)> {
    let mut texts = Vec::new();
    for (name, bytes) in everything(project) {
        words_in(&name, &bytes, &mut texts);
    }
    let mut found = Vec::new();
    for (name, text) in texts {
        found.extend(
            RUNS.iter().filter(|run| text.contains(&bare(run))).map(|run| (name.clone(), *run)),
        );
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn nothing_in_the_project_holds_its_words_any_more() {
    let project = released();
    let before = holding(&project);
    for place in
        ["content/case-studies/story.md", "source.zip/", "output/draft/", "output/site/", "print"]
    {
        assert!(before.iter().any(|(name, _)| name.contains(place)), "{place}: {before:?}");
    }
    for run in RUNS {
        assert!(before.iter().any(|(name, own)| name.ends_with(".epub") || *own == run), "{run}");
    }
    let project = withdrawn();
    assert_eq!(holding(&project), []);
    // Neither do what is made from it now.
    project.run(&["build"]).expect_success();
    project.run(&["site"]).expect_success();
    assert_eq!(holding(&project), []);
    assert!(!project.at("content/figures/gate.svg").exists());
    assert!(project.at("content/figures/clock.svg").exists(), "another text shows it");
}

#[test]
fn frozen_texts_never_held_its_words() {
    let project = released();
    let found = holding(&project);
    let frozen: Vec<_> = found
        .iter()
        .filter(|(name, _)| {
            name.contains("content/releases/")
                || name.contains("text.json")
                || name.contains("release.json")
                || name.contains("release-notes")
                || name.contains("releases/current/")
        })
        .collect();
    assert!(frozen.is_empty(), "{frozen:?}");
    assert!(project.text("content/releases/2026.03/text.json").contains(REFERENCE));
}

#[test]
fn the_record_keeps_its_comments_and_the_text_its_ids() {
    let project = withdrawn();
    let record = project.text(RECORD);
    let dated = "review-by = 2027-03-01 # somebody asks again\nwithdrawn = 2026-11-30\n";
    assert!(record.contains(dated) && record.contains("# How it was agreed to"), "{record}");
    let story = project.text(STORY);
    for part in [
        "::: testimony {#orchard-voice by=\"Withdrawn.\" consent=\"t-4q7z2k\"}\nWithdrawn.\n:::",
        ":::: only {consent=\"t-4q7z2k\"}\n## Withdrawn. {#before-it}\n",
        "::: testimony {#gate by=\"Withdrawn.\"}\nWithdrawn.\n:::",
        "\nWords that stay.\n",
        "I wrote, and nobody answered.",
    ] {
        assert!(story.contains(part), "{part}\n{story}");
    }
    assert!(!story.contains("[^ladder]"), "{story}");
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["consent", "list"]).expect_success().stdout_has("withdrawn on 2026-11-30");
}

#[test]
fn a_dry_run_says_the_same_and_changes_nothing() {
    let project = released();
    let before = everything(&project);
    let dry = withdraw(&project, &[&ON[..], &["--dry-run", "--format", "json"]].concat());
    let dry: Value = serde_json::from_str(&dry.expect_success().stdout).expect("JSON");
    assert!(everything(&project) == before, "a file was changed");
    let done = withdraw(&project, &[&ON[..], &["--format", "json"]].concat()).expect_success();
    let done: Value = serde_json::from_str(&done.stdout).expect("JSON");
    similar_asserts::assert_eq!(dry, done);
    assert_eq!(done["held"].as_array().map(Vec::len), Some(2), "the ebook and the print edition");
}

#[test]
fn a_second_run_changes_nothing() {
    let project = withdrawn();
    let before = everything(&project);
    withdraw(&project, &[]).expect_success().stderr("nothing was left to do\n");
    assert!(everything(&project) == before, "a file was changed");
    withdraw(&project, &["--on", "2026-11-29"])
        .expect_failure(1)
        .stderr_has("`t-4q7z2k` was already withdrawn, on 30 November 2026");
}

#[test]
fn the_report_names_every_copy_and_what_to_do() {
    let project = released();
    withdraw(&project, &ON)
        .expect_success()
        .stdout_has("t-4q7z2k is withdrawn on 30 November 2026")
        .stdout_has("2026.03  alder    print    book       en-GB     alder/field-guide-alder-print")
        .stdout_has("content/releases/notices/recall-2026.03-t-4q7z2k/alder.md")
        .stdout_lacks("update-pack")
        .stdout_has("bindery site, then bindery publish")
        .stdout_has("printed copies")
        .stdout_has("git filter-repo")
        .stdout_lacks("birch");
    let notice = project.text("content/releases/notices/recall-2026.03-t-4q7z2k/alder.md");
    assert!(
        notice.contains("has taken it back") && notice.contains("delete every copy"),
        "{notice}"
    );
    assert!(!notice.contains("purple") && !notice.contains("birch"), "{notice}");
    let birch = project.at("content/releases/notices/recall-2026.03-t-4q7z2k/birch.md");
    assert!(!birch.exists(), "this partner never had it");
    assert!(!project.text("content/releases/recalls.toml").contains("purple"));
}

#[test]
fn an_old_copy_is_recognised_and_must_not_be_used() {
    let old = released().bytes(EBOOK);
    let project = withdrawn().write("old.epub", &old);
    project
        .run(&["verify", "old.epub"])
        .expect_failure(5)
        .stdout_has("recalled")
        .stdout_has("it holds the testimony t-4q7z2k, which was withdrawn on 30 November 2026");
    project.run(&["list", "releases"]).expect_success().stdout_has("recalled: t-4q7z2k");
    // The partner's other files, and other partners', never held it.
    project
        .run(&["verify", "output/releases/2026.03/birch/field-guide-birch-ebook-2026.03.epub"])
        .expect_success();
    // Who has only the published release is told the same.
    let published = Project::empty().overlay(&project.at(RELEASE)).write("old.epub", old);
    published.run(&["verify", "--record", "release.json", "old.epub"]).expect_failure(5);
}

#[test]
fn who_looks_up_a_printed_copy_is_told() {
    let project = withdrawn();
    project.run(&["site"]).expect_success();
    let page = |path: &str| project.text(&format!("output/site/{path}"));
    let told =
        "the person who told it took back on 30 November 2026. It has the reference t-4q7z2k";
    for path in ["go/2026.03/index.html", "go/2026.03/story/index.html"] {
        assert!(page(path).contains(told), "{path}: {}", page(path));
    }
    assert!(page("go/2026.03/index.html").contains("Check your copy before you use it"));
    // Other sections and other partners never had it.
    for path in ["go/2026.03/plain/index.html", "partners/birch/go/2026.03/index.html"] {
        assert!(!page(path).contains("took back"), "{path}: {}", page(path));
    }
    let data: Value = serde_json::from_str(&page("go/2026.03/status.json")).expect("JSON");
    assert_eq!(data["testimonies_withdrawn"][0]["reference"], REFERENCE);
}

#[test]
fn the_rest_of_the_release_can_still_be_made_again() {
    let project = withdrawn();
    let run = project
        .run(&["release", "verify", "2026.03"])
        .expect_success()
        .stderr_has("the testimony t-4q7z2k was withdrawn on 30 November 2026")
        .stderr_has("field-guide-alder-ebook-2026.03.epub cannot be made again")
        .stderr_lacks("birch/field-guide-birch-print-2026.03.pdf cannot")
        .stderr_lacks("release-notes.md cannot");
    assert_eq!(run.stdout, "", "nothing differs that should not");
    // What comes back is found.
    let old = released();
    let project = project.write(EBOOK, old.bytes(EBOOK));
    project
        .run(&["release", "verify", "2026.03"])
        .expect_failure(1)
        .stdout_has("field-guide-alder-ebook-2026.03.epub: withdrawn: it holds a testimony");
    withdraw(&project, &[]).expect_success();
    assert!(!project.at(EBOOK).exists());
    let archive = format!("{RELEASE}/source.zip");
    let project = project.write(&archive, old.bytes(&archive));
    project
        .run(&["release", "verify", "2026.03"])
        .expect_failure(1)
        .stderr_has("the source archive still holds a testimony that was withdrawn")
        .stderr_has("bindery consent withdraw t-4q7z2k");
    withdraw(&project, &[]).expect_success();
    project.run(&["release", "verify", "2026.03"]).expect_success();
    // Nothing else may take the archive's place.
    let project = project.write(&archive, b"not an archive");
    project
        .run(&["release", "verify", "2026.03"])
        .expect_failure(1)
        .stderr_has("the source archive was altered");
}

#[test]
fn a_correction_replaces_the_release() {
    let project =
        withdrawn().replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02");
    project.run(&["release", "plan"]).stdout_has("story");
    const DRAFT: &str = "content/releases/next.toml";
    let draft = project.text(DRAFT);
    let draft = draft.replace("impact = \"\"", "impact = \"substantive\"");
    let draft = draft.replace("summary = \"\"", "summary = \"A testimony was removed.\"");
    let project = project.write(DRAFT, draft);
    project.run(&["release", "cut"]).expect_success();
    let old = released().bytes(EBOOK);
    let project = project.write("old.epub", old);
    project
        .run(&["verify", "old.epub"])
        .expect_failure(5)
        .stdout_has("use version 2026.04 instead: alder/field-guide-alder-ebook-2026.04.epub");
    project.run(&["release", "verify", "2026.04"]).expect_success();
    project.run(&["release", "bundle", "2026.04"]).expect_success();
    project.run(&["site"]).expect_success();
    assert_eq!(holding(&Project::empty().overlay(project.path()).remove("old.epub")), []);
}

#[test]
fn a_whole_section_becomes_a_stub() {
    let project = told()
        .append("content/book.toml", SITE)
        .write(
            "content/case-studies/ladder.md",
            "---\nid: ladder\ntitle: How the ladder came to the orchard\nkind: case-study\nsummary: Test \
             words only, how a purple ladder waited eleven winters before.\naudience: [lawyers]\n\
             jurisdiction: [England]\nlaw-as-at: 2026-01-15\nreviewed: 2026-02-01\nreview-by: \
             2027-02-01\nowner: The editors\nsince: \"2026.02\"\nstatus: decided\nparties: [\"Claimant: \
             an invented grower of purple pears\"]\nconsent: t-4q7z2k\n---\n\nTest words only: \
             three kettles sang beside the crooked gate.\n\n## The rungs {#rungs}\n\nTest words only: \
             nobody counted the rungs of that purple ladder.\n",
        )
        .replace("content/book.toml", "sections = [\"story\"]", "sections = [\"story\", \"ladder\"]")
        .append("content/chapters/plain.md", "\nSee [the rungs](#rungs) and [that case](#ladder).\n");
    let shown = project.run(&["consent", "show", REFERENCE, "--format", "json"]);
    let shown: Value = serde_json::from_str(&shown.stdout).expect("JSON");
    let digest = shown["texts"][0]["digest"].as_str().expect("a digest");
    let record = project.text(RECORD);
    let line = record.lines().find(|line| line.starts_with("en-GB = ")).expect("a digest");
    let record = record.replace(line, &format!("en-GB = \"{digest}\""));
    let project = project.write(RECORD, record);
    project.run(&["release", "cut"]).expect_success();
    assert!(!holding(&project).is_empty());
    withdraw(&project, &ON).expect_success();
    assert_eq!(holding(&project), []);
    let stub = project.text("content/case-studies/ladder.md");
    for part in ["id: ladder\n", "title: \"Withdrawn.\"\n", "consent: t-4q7z2k\n", "{#rungs}"] {
        assert!(stub.contains(part), "{stub}");
    }
    project.run(&["check"]).expect_success();
    project.run(&["build"]).expect_success();
    project.run(&["release", "verify", "2026.03"]).expect_success();
    withdraw(&project, &[]).expect_success().stderr("nothing was left to do\n");
}

#[test]
fn translations_lose_the_words_too() {
    let project = told().replace(
        "content/book.toml",
        "language = \"en-GB\"\n",
        "language = \"en-GB\"\nlanguages = [\"en-GB\", \"cy\"]\n",
    );
    let project = project.replace(RECORD, "languages = [\"en-GB\"]", "languages = \"all\"");
    let project =
        project.append("content/book.toml", "\n[translations.cy]\nunreviewed = \"allow\"\n");
    project.run(&["translate", "extract", "cy"]).expect_success();
    const PO: &str = "content/translations/cy/story.po";
    let po = project.text(PO);
    let (said, stays) = ("Arhosodd yr ysgol borffor un gaeaf ar ddeg", "Geiriau sy’n aros.");
    let filled = |po: &str, text: &str, translation: &str| {
        let empty = format!("msgid \"{text}\"\nmsgstr \"\"");
        assert_eq!(po.matches(&empty).count(), 1, "{text}\n{po}");
        po.replace(&empty, &format!("msgid \"{text}\"\nmsgstr \"{translation}\""))
    };
    let ladder = "Test words only: the purple ladder waited eleven winters before anybody \
                  answered.[^ladder]";
    let po = filled(&po, ladder, &format!("{said}.[^ladder]"));
    let project = project.write(PO, filled(&po, "Words that stay.", stays));
    let shown = project.run(&["consent", "show", REFERENCE, "--format", "json"]);
    let shown: Value = serde_json::from_str(&shown.stdout).expect("JSON");
    let text = &shown["texts"][1];
    assert_eq!((&text["language"], &text["approved"]), (&"cy".into(), &false.into()));
    let approved = format!("[approval.texts]\ncy = {}", text["digest"]);
    let project = project.replace(RECORD, "[approval.texts]", &approved);
    // What a translator kept of an earlier text, and what somebody noted.
    let old = "\n#~ msgctxt \"orchard-voice:paragraph\"\n#~ msgid \"An older form of what was said.\"\n\
               #~ msgstr \"Hen eiriau am yr ysgol borffor.\"\n";
    let project = project.append(PO, old);
    project.run(&["release", "cut"]).expect_success();
    assert!(in_all(&project, said).contains("source.zip/content/translations/cy/story.po"));
    withdraw(&project, &ON).expect_success();
    let po = project.text(PO);
    assert!(!po.contains("Hen eiriau") && po.contains(stays), "{po}");
    assert!(!po.contains("Withdrawn."), "a stub is for no translator: {po}");
    assert_eq!(holding(&project), []);
    assert_eq!(in_all(&project, said), "");
    project.run(&["check"]).expect_success();
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn what_repeats_its_words_elsewhere_is_listed_for_a_person() {
    let project = released()
        .append("content/chapters/plain.md", "\nThe purple ladder waited eleven winters before.\n")
        .write(
            "content/CHANGELOG.md",
            "# Changes\n\nThree kettles sang beside the crooked gate.\n",
        );
    withdraw(&project, &ON)
        .expect_failure(1)
        .stdout_has("These places repeat some of its words")
        .stdout_has("  content/CHANGELOG.md:3\n")
        .stdout_has("  content/chapters/plain.md:19\n");
}

#[test]
fn details_that_somebody_accepted_in_it_leave_the_settings() {
    let settings = "\n[identity]\nnames = [\"Quillfeather\", \"Orchard\"]\n\n[[identity.accepted]]\ntext \
                    = \"7 May 2019\"\nwhere = \"story\"\nbecause = \"She wants that day to be named.\"\n";
    let project = told().append("content/book.toml", settings).replace(
        STORY,
        "beside the crooked gate",
        "beside Quillfeather on 7 May 2019",
    );
    withdraw(&project, &ON).expect_success();
    let book = project.text("content/book.toml");
    for gone in ["Quillfeather", "7 May 2019", "wants that day"] {
        assert!(!book.contains(gone), "{gone}\n{book}");
    }
    assert!(book.contains("\"Orchard\""), "another text has it: {book}");
}

#[test]
fn the_draft_of_the_notes_loses_what_quotes_it() {
    let draft = "schema = 1\nsince = \"2026.03\"\n\nintroduction = \"\"\n\n[[change]]\nsection = \
                 \"story\"\nimpact = \"substantive\"\nlaw = false\nsummary = \"Three kettles sang beside \
                 the crooked gate.\"\n";
    let project = released().write("content/releases/next.toml", draft);
    withdraw(&project, &ON).expect_success();
    let draft = project.text("content/releases/next.toml");
    assert!(
        draft.contains("summary = \"\"\n") && draft.contains("impact = \"substantive\""),
        "{draft}"
    );
}

#[test]
fn an_interrupted_withdrawal_is_finished_by_the_next_one() {
    // Each round kills the run a little later.
    for round in 0..8 {
        let project = released();
        let mut command =
            project.command(&["consent", "withdraw", REFERENCE, "--on", "2026-11-30"]);
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let mut child = command.spawn().expect("the program starts");
        std::thread::sleep(std::time::Duration::from_millis(20 + 25 * round));
        let _ = child.kill();
        let _ = child.wait();
        withdraw(&project, &[]).expect_success();
        // The date of the second run is today, if the first one wrote none.
        assert_eq!(holding(&project), [], "round {round}");
        assert!(!project.at("content/figures/gate.svg").exists(), "round {round}");
        let hidden = fs::read_dir(project.at("content/consent")).expect("a folder");
        let hidden =
            hidden.flatten().filter(|own| own.file_name().to_string_lossy().starts_with('.'));
        assert_eq!(hidden.count(), 0, "round {round}: nothing is left of the first run");
        project.run(&["check"]).expect_success();
        project.run(&["release", "verify", "2026.03"]).expect_success();
    }
}

#[test]
fn what_was_noted_to_be_deleted_is_deleted_after_an_interruption() {
    // The words are gone from the text, and the picture is still there.
    let project = withdrawn()
        .write("content/figures/gate.svg", released().bytes("content/figures/gate.svg"))
        .write(
            "content/consent/.withdrawing-t-4q7z2k.json",
            "{\"delete\":[\"content/figures/gate.svg\",\"../elsewhere\"]}",
        );
    withdraw(&project, &[]).expect_success().stdout_has("content/figures/gate.svg");
    assert!(!project.at("content/figures/gate.svg").exists());
    assert!(!project.at("content/consent/.withdrawing-t-4q7z2k.json").exists());
}

#[test]
fn nothing_changes_if_anything_is_in_the_way() {
    let project = released();
    let archive = format!("{RELEASE}/source.zip");
    let whole = project.bytes(&archive);
    let project = project.write(&archive, &whole[..whole.len() / 2]);
    let before = everything(&project);
    withdraw(&project, &ON).expect_failure(1).stderr_has("the source archive was altered");
    assert!(everything(&project) == before, "a file was changed");
    let project = project.write(&archive, &whole);
    let mut permissions = fs::metadata(project.at(STORY)).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(project.at(STORY), permissions).expect("permissions");
    let before = everything(&project);
    withdraw(&project, &ON).expect_failure(3).stderr_has("the file is read-only");
    assert!(everything(&project) == before, "a file was changed");
}

#[test]
fn a_text_with_mistakes_is_corrected_first() {
    let project = released().append(STORY, "\n::: testimony {by=\"x\"\n");
    withdraw(&project, &ON)
        .expect_failure(1)
        .stderr_has("what belongs to the testimony can only be found in a text without mistakes");
    assert!(!project.text(RECORD).contains("withdrawn ="));
}

#[test]
fn releases_that_are_kept_elsewhere_are_named() {
    let project = released();
    fs::rename(project.at("output/releases"), project.at("elsewhere")).expect("a folder");
    let ebook = EBOOK.replace("output/releases", "elsewhere");
    withdraw(&project, &[&ON[..], &["--releases", "nowhere"]].concat())
        .expect_failure(2)
        .stderr_has("there is no such folder of releases")
        .stderr_has("make an empty folder");
    fs::create_dir(project.at("empty")).expect("a folder");
    withdraw(&project, &[&ON[..], &["--releases", "empty"]].concat())
        .expect_failure(1)
        .stdout_has("Not in the folder of releases, so they still hold it")
        .stdout_has("  2026.03\n");
    // The words are gone from the text, and the release has its turn later.
    assert!(!project.text(STORY).contains("purple ladder"));
    assert!(project.at(&ebook).exists());
    withdraw(&project, &["--releases", "elsewhere"]).expect_success();
    assert!(!project.at(&ebook).exists());
    assert_eq!(holding(&project), []);
}

#[test]
fn copies_of_releases_in_the_project_are_not_forgotten() {
    let project = released();
    let project = Project::empty()
        .overlay(project.path())
        .overlay_into("elsewhere", &project.at("output/releases"));
    withdraw(&project, &[&ON[..], &["--releases", "elsewhere"]].concat()).expect_success();
    assert_eq!(holding(&project), []);
    for folder in ["elsewhere", "output/releases"] {
        assert!(project.at(&format!("{folder}/2026.03/source.zip")).exists());
        project.run(&["release", "verify", "2026.03", "--releases", folder]).expect_success();
    }
}

#[test]
fn two_testimonies_can_be_withdrawn_one_after_the_other() {
    let project = withdrawn();
    let other = ["consent", "withdraw", "t-base1"];
    project.run(&[&other[..], &["--on", "2026-11-30"]].concat()).expect_success();
    assert!(!project.text(STORY).contains("they answered"));
    project.run(&["release", "verify", "2026.03"]).expect_success();
    let before = everything(&project);
    withdraw(&project, &[]).expect_success().stderr("nothing was left to do\n");
    project.run(&other).expect_success().stderr("nothing was left to do\n");
    assert!(everything(&project) == before, "a file was changed");
    project.run(&["list", "releases"]).expect_success().stdout_has("recalled: t-4q7z2k, t-base1");
}

#[test]
fn a_date_before_the_recording_is_refused() {
    withdraw(&told(), &["--on", "2025-12-31"])
        .expect_failure(1)
        .stderr_has("was recorded on 10 January 2026, so it cannot have been withdrawn on 31");
}

#[test]
fn a_testimony_that_was_never_released_is_withdrawn_as_well() {
    let project = told();
    project.run(&["build"]).expect_success();
    withdraw(&project, &ON).expect_success().stdout_lacks("release plan");
    assert_eq!(holding(&project), []);
    project.run(&["check"]).expect_success();
}
