//! What ends a testimony in special cases: consent that has run out, details in the settings, and parts
//! that other texts include.

use crate::consent_commands::{RECORD, REFERENCE, told};
use crate::support::{Project, Run, repository, unzip};
use crate::withdrawal::{holding, in_all, released};
use serde_json::Value;
use std::fs;

const STORY: &str = "content/case-studies/story.md";
const BOOK: &str = "content/book.toml";
const WRITING: &str = "content/chapters/writing.md";
const DRAFT: &str = "content/releases/next.toml";
const EBOOK: &str = "alder/field-guide-alder-ebook-2026.03.epub";
const PRINT: &str = "alder/field-guide-alder-print-2026.03.pdf";

/// 23 October 2030, after the last day to which the person agreed.
const LATER: [(&str, &str); 1] = [("SOURCE_DATE_EPOCH", "1919000000")];

fn withdraw(project: &Project, arguments: &[&str]) -> Run {
    let command = ["consent", "withdraw", REFERENCE];
    project.run(&[&command[..], arguments].concat())
}

/// Writes the digest of the text as it is now into a record.
pub(crate) fn approved(project: Project, reference: &str) -> Project {
    let shown = project.run(&["consent", "show", reference, "--format", "json"]);
    let shown: Value = serde_json::from_str(&shown.stdout).expect("JSON");
    let digest = shown["texts"][0]["digest"].as_str().expect("a digest");
    let path = format!("content/consent/{reference}.toml");
    let record = project.text(&path);
    let line = record.lines().find(|line| line.starts_with("en-GB = ")).expect("a digest");
    let record = record.replace(line, &format!("en-GB = \"{digest}\""));
    project.write(&path, record)
}

#[test]
fn a_bundle_leaves_out_what_the_person_no_longer_agrees_to() {
    let project = released();
    let bundle = ["release", "bundle", "2026.03"];
    project.run(&bundle).expect_success().stderr_has("made the bundle for alder with 2 files");
    let project = project.remove("output/bundles/2026.03/field-guide-alder-2026.03.zip");
    let left_out = format!(
        "left out {EBOOK}: it contains the testimony t-4q7z2k, which may no longer be passed on \
         (consent ended on 2030-10-01)"
    );
    project
        .run_with(&bundle, &LATER)
        .expect_success()
        .stderr_has(&left_out)
        .stderr_has(&format!("left out {PRINT}"))
        .stderr_has("made no bundle for alder: none of its files may be sent")
        .stderr_has("made the bundle for birch");
    project.run_with(&[&bundle[..], &["--partner", "alder"]].concat(), &LATER).expect_failure(1);
    let zip = "output/bundles/2026.03/field-guide-alder-2026.03.zip";
    assert!(!project.at(zip).exists());
    // A record may be changed to allow less.
    let project = project.replace(RECORD, "print = true", "print = false");
    project
        .run(&bundle)
        .expect_success()
        .stderr_has("(the person did not agree to print)")
        .stderr_has("made the bundle for alder with 1 file\n");
    let inside = unzip(&project.bytes(zip));
    let names: Vec<&str> = inside.keys().map(String::as_str).collect();
    assert!(names.iter().any(|name| name.ends_with(EBOOK)), "{names:?}");
    assert!(!names.iter().any(|name| name.ends_with(PRINT)), "{names:?}");
    let start = inside.iter().find(|(name, _)| name.ends_with("START-HERE.txt")).expect("a start");
    let start = String::from_utf8_lossy(start.1).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(start.contains("the testimony t-4q7z2k, which may no longer be passed on"), "{start}");
    let project = project.replace(RECORD, "partners = [\"alder\"]", "partners = []");
    project
        .run(&bundle)
        .stderr_has("(the person did not agree to the partner `alder`)")
        .stderr_has("made no bundle for alder");
    // What nobody can read allows nothing.
    let project = project.replace(RECORD, "partners = []", "partners = 1");
    project.run(&bundle).expect_failure(1).stderr_has(RECORD);
}

#[test]
fn an_update_for_binders_is_refused_if_the_person_no_longer_agrees() {
    const EDITION: &str = "content/editions/loose-leaf.toml";
    let edition = fs::read_to_string(repository().join(EDITION)).expect("the edition");
    let project = told().remove("content/editions/ebook.toml").write(EDITION, edition);
    project.run(&["release", "cut"]).expect_success();
    let project = project
        .replace(BOOK, "updated = 2026-03-01", "updated = 2026-04-02")
        .append("content/chapters/asking.md", "\nAnybody who wishes may ask.\n");
    project.run(&["release", "plan"]);
    let draft = project.text(DRAFT).replace("impact = \"\"", "impact = \"substantive\"");
    let project =
        project.write(DRAFT, draft.replace("summary = \"\"", "summary = \"More words.\""));
    project.run(&["release", "cut"]).expect_success();
    let update = ["release", "update-pack", "2026.03", "2026.04"];
    project.run(&update).expect_success().stderr_has("made 2 updates");
    let project = project.replace(RECORD, "print = true", "print = false");
    project
        .run(&update)
        .expect_failure(1)
        .stderr_has("contains the testimony `t-4q7z2k`, which may no longer be passed on")
        .stderr_has("the person did not agree to print");
    project.run(&[&update[..], &["--partner", "birch"]].concat()).expect_success();
    // The text as it is now leaves the testimony out.
    project.run(&["release", "update-pack", "2026.03"]).expect_success();
}

#[test]
fn several_names_leave_the_settings_one_testimony_after_the_other() {
    let settings = r#"
[identity]
names = [
    "Borka", # who heard it
    "Tamsin",
    # A place.
    "Orchard", # stays
    "Zindra",
]

# What may stay.
[[identity.accepted]]
text = "7 May 2019"
where = "story"
because = "She wants that day to be named."

[[identity.accepted]]
text = "8 May 2019"
where = "story"
because = "She wants this day, too."
"#;
    let project = told()
        .append(BOOK, settings)
        .replace(
            STORY,
            "Test words only: three kettles",
            "Borka heard on 7 May 2019, and Zindra on 8 May 2019: three kettles",
        )
        .replace(STORY, "I wrote, and they answered.", "I wrote to Tamsin, and they answered.");
    let project = approved(approved(project, REFERENCE), "t-base1");
    project.run(&["release", "cut"]).expect_success();
    assert!(in_all(&project, "Borka").contains("source.zip"));
    withdraw(&project, &[]).expect_success();
    let book = project.text(BOOK);
    let left = "names = [\n    \"Tamsin\",\n    # A place.\n    \"Orchard\", # stays\n]\n\n# What may \
                stay.\n";
    assert!(book.ends_with(left), "{book}");
    for gone in ["Borka", "Zindra", "7 May 2019", "8 May 2019", "wants this day", "who heard it"] {
        assert_eq!(in_all(&project, gone), "", "{gone}");
    }
    assert_eq!(holding(&project), []);
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["consent", "withdraw", "t-base1"]).expect_success();
    assert!(
        project.text(BOOK).contains("names = [\n    # A place.\n    \"Orchard\", # stays\n]\n")
    );
    assert_eq!(in_all(&project, "Tamsin"), "");
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["release", "verify", "2026.03"]).expect_success();
    withdraw(&project, &[]).expect_success().stderr("nothing was left to do\n");
}

#[test]
fn what_other_texts_include_of_it_goes_as_well() {
    let table = "::: table {#kettles}\nHow the kettles sang by day.\n\n| Kettle | Days |\n|---|---|\n| \
                 Singing {#kettle-one} | 14 |\n| Silent {#kettle-two} | 15 |\n:::\n\nTest words only: \
                 three kettles";
    let project = told().replace(STORY, "Test words only: three kettles", table).append(
        WRITING,
        "\n::: include {#some-kettles id=\"kettles\" rows=\"kettle-one\" columns=\"1 2\"}\nWhat one \
         of these kettles did.\n:::\n\nSee [the kettle](#some-kettles).\n\n::: include \
         {id=\"gate\"}\n:::\n",
    );
    let project = approved(project, REFERENCE);
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["release", "cut"]).expect_success();
    project.run(&["build"]).expect_success();
    withdraw(&project, &[])
        .expect_success()
        .stdout_has("content/chapters/writing.md:")
        .stdout_lacks("These places repeat");
    let text = project.text(WRITING);
    let stub = "\n::: testimony {#some-kettles by=\"Withdrawn.\" consent=\"t-4q7z2k\"}\nWithdrawn.\n:::\n\n\
                See [the kettle]";
    assert!(text.contains(stub), "{text}");
    assert_eq!(holding(&project), []);
    for gone in ["How the kettles sang by day", "What one of these kettles did", "kettle one"] {
        assert_eq!(in_all(&project, gone), "", "{gone}");
    }
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["build"]).expect_success();
    project.run(&["release", "verify", "2026.03"]).expect_success();
    withdraw(&project, &[]).expect_success().stderr("nothing was left to do\n");
}

#[test]
fn parts_of_a_whole_section_that_other_texts_include_go_as_well() {
    let project = told()
        .write(
            "content/case-studies/ladder.md",
            "---\nid: ladder\ntitle: How the ladder was found\nkind: case-study\nsummary: A summary of \
             eleven long winters.\naudience: [lawyers]\njurisdiction: [England]\nlaw-as-at: \
             2026-01-15\nreviewed: 2026-02-01\nreview-by: 2027-02-01\nowner: The editors\nsince: \
             \"2026.02\"\nstatus: decided\nparties: [\"Claimant: a grower\"]\nconsent: t-4q7z2k\n---\n\n\
             Test words only: three kettles sang beside the crooked gate.\n\n::: key-point \
             {#kettle-point}\nTest words only: the kettles never sang on a Sunday in spring.\n:::\n",
        )
        .replace(BOOK, "sections = [\"story\"]", "sections = [\"story\", \"ladder\"]")
        .append(
            WRITING,
            "\n- An item.\n\n  ::: include {id=\"kettle-point\"}\n  :::\n\n  Its end.\n",
        );
    let project = approved(project, REFERENCE);
    withdraw(&project, &[]).expect_success();
    assert_eq!(holding(&project), []);
    assert_eq!(in_all(&project, "the kettles never sang on a Sunday"), "");
    let text = project.text(WRITING);
    let stub = "\n- An item.\n\n  ::: testimony {by=\"Withdrawn.\" consent=\"t-4q7z2k\"}\n  \
                Withdrawn.\n  :::\n\n  Its end.\n";
    assert!(text.contains(stub), "{text}");
    project.run(&["check"]).expect_success().stderr_lacks("error");
}

#[test]
fn an_old_site_with_an_ended_testimony_is_not_published() {
    let project = released();
    let publish = ["publish", "public", "--pause", "0"];
    project.run(&publish).expect_success();
    project
        .run_with(&publish, &LATER)
        .expect_failure(1)
        .stderr_has("this site holds the testimony `t-4q7z2k`, which may no longer be shown")
        .stderr_has("consent ended on 2030-10-01")
        .stderr_has("make the site again with `bindery site`")
        .stderr_lacks("t-base1");
    // The last day is known without the project, too.
    let alone = Project::empty().overlay_into("site", &project.at("output/site"));
    let there = ["publish", "public", "--pause", "0", "--root", ".", "--site", "site"];
    alone.run(&there).expect_success();
    alone.run_with(&there, &LATER).expect_failure(1).stderr_has("consent ended on 2030-10-01");
    // What is published is a copy, until the next site takes its place.
    withdraw(&project, &["--on", "2026-11-30"])
        .expect_failure(1)
        .stdout_has("  public/story/index.html:");
    project
        .run(&publish)
        .expect_failure(1)
        .stderr_has("which may no longer be shown: consent was withdrawn on 2026-11-30");
    project.run(&["site"]).expect_success();
    project.run(&publish).expect_success();
    assert_eq!(holding(&project), [], "neither does the published site hold it any more");
}

#[test]
fn a_date_that_is_still_to_come_is_refused() {
    let project = told();
    withdraw(&project, &["--on", "2099-01-01"])
        .expect_failure(1)
        .stderr_has("1 January 2099 is still to come")
        .stderr_has("today is the default");
    assert!(!project.text(RECORD).contains("withdrawn"));
    // The day of a later machine is not this day.
    let command = ["consent", "withdraw", REFERENCE, "--on", "2030-10-01", "--dry-run"];
    project.run(&command).expect_failure(1);
    project.run_with(&command, &LATER).expect_success();
}

#[test]
fn the_path_of_a_record_names_its_testimony() {
    let project = told();
    for name in [RECORD, "./content/consent/t-4q7z2k.toml", "t-4q7z2k.toml"] {
        project.run(&["consent", "show", name]).expect_success().stdout_has("t-4q7z2k: in use");
        project
            .run(&["consent", "withdraw", name, "--dry-run"])
            .expect_success()
            .stdout_has("t-4q7z2k would be withdrawn");
    }
    project
        .run(&["consent", "show", "content/consent/t-4q7z2.toml"])
        .expect_failure(2)
        .stderr_has("there is no record of consent `t-4q7z2`");
}
