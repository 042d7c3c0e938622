//! Traces of a testimony outside its words: addresses of its links, entries of the index, what files
//! beside the content repeat, and folders of runs that were stopped.

use crate::consent_commands::{REFERENCE, told};
use crate::support::{Project, Run};
use crate::withdrawal::{in_all, released};
use crate::withdrawal_cases::approved;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const STORY: &str = "content/case-studies/story.md";
const BOOK: &str = "content/book.toml";
const INDEX: &str = "content/index.toml";
const SAID: &str = "The purple ladder waited eleven winters before.\n";

fn withdraw(project: &Project) -> Run {
    project.run(&["consent", "withdraw", REFERENCE])
}

#[test]
fn addresses_that_only_it_links_to_leave_the_text_and_the_archives() {
    let project = told()
        .replace(STORY, "Test words only: three kettles", "[Three][sung], as [in Quillwort]: kettles")
        .append(
            STORY,
            "\nA [link][stays] and [another][both].\n\n[sung]: https://songs.quillwort.example/\n[In \
             Quillwort]:\n  <https://quillwort.example/>\n[stays]: https://stays.example/\n[both]: \
             https://both.example/\n",
        )
        .replace(STORY, "every morning", "every [morning][both]");
    let project = approved(project, REFERENCE);
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["release", "cut"]).expect_success();
    assert!(in_all(&project, "quillwort").contains("source.zip/content/case-studies/story.md"));
    let text = project.text("content/releases/2026.03/text.json");
    assert!(text.contains("stays.example") && !text.contains("quillwort"), "{text}");
    // What another text links to as well is for a person to look at.
    withdraw(&project).expect_failure(1).stdout_has("  content/case-studies/story.md:47\n");
    assert_eq!(in_all(&project, "quillwort"), "");
    let story = project.text(STORY);
    let left = "\n[stays]: https://stays.example/\n[both]: https://both.example/\n";
    assert!(story.contains(left), "{story}");
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["release", "verify", "2026.03"]).expect_success().stdout("");
}

#[test]
fn entries_of_the_index_that_only_it_has_go_with_it() {
    let plan = r#"# Doors, and Quillwort.
"asking" = { at = ["asking"], see-also = ["Quillwort", "letters"] }
# The Quillwort gate, in the orchard.
"Quillwort gate" = ["gate", "before-it"]
"doors" = { see = "Quillwort/songs" }
"gates" = { see = "Quillwort gate" }
"letters" = ["writing"]
"ladders" = ["orchard-voice", "writing"]
"#;
    let project = told()
        .replace(BOOK, "\"authorities\", \"colophon\"", "\"authorities\", \"index\", \"colophon\"")
        .append(BOOK, "\n[identity]\nnames = [\"Quillwort\"]\n")
        .replace(STORY, "purple ladder waited", "[purple ladder](<index:Quillwort/songs>) waited")
        .write(INDEX, plan);
    let project = approved(project, REFERENCE);
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["release", "cut"]).expect_success();
    // Whoever never had the words never had the entry.
    let birch = "birch/field-guide-birch-ebook-2026.03.epub";
    assert!(!in_all(&project, "Quillwort").contains(birch));
    let text = project.text("content/releases/2026.03/text.json");
    assert!(!text.contains("Quillwort"), "{text}");
    withdraw(&project).expect_success();
    let left = "\"asking\" = { at = [\"asking\"], see-also = [\"letters\"] }\n\"letters\" = [\"writing\"]\n\
                \"ladders\" = [\"orchard-voice\", \"writing\"]\n";
    let plan = project.text(INDEX);
    assert!(plan.ends_with(left), "{plan}");
    assert_eq!(in_all(&project, "Quillwort gate"), "");
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["release", "verify", "2026.03"]).expect_success().stdout("");
}

#[test]
fn every_file_of_the_project_that_repeats_it_is_listed() {
    let project = released()
        .write("README.md", format!("# The guide\n\n{SAID}"))
        .write("LICENCE.txt", SAID)
        .write("layouts/words/en-GB.ftl", format!("# {SAID}"))
        .write("notes/deep/of-a-meeting.txt", format!("One.\nTwo.\n{SAID}"))
        .write(
            ".drafts/minutes.html",
            "<p>the purple <b>ladder</b> waited eleven winters before</p>",
        )
        .write("target/debug/copy.txt", SAID)
        .write("plain.txt", "The ladder was purple.\n");
    let run = ["build", "--partner", "alder", "--edition", "ebook", "--no-packs", "--out", "made"];
    project.run(&run).expect_success();
    let run = withdraw(&project).expect_failure(1);
    let listed = run.stdout.split_once("These places repeat some of its words").expect("a list").1;
    let listed = listed.split_once("\n\n").expect("an end").0;
    let mut listed: Vec<&str> = listed.lines().skip(1).map(str::trim).collect();
    listed.sort_unstable();
    assert_eq!(
        listed,
        [
            ".drafts/minutes.html:1",
            "LICENCE.txt:1",
            "README.md:3",
            "layouts/words/en-GB.ftl:1",
            "made/alder/field-guide-alder-ebook-draft.epub",
            "notes/deep/of-a-meeting.txt:3",
        ]
    );
}

/// A folder for temporary files, with nothing else in it.
fn temporary(project: &Project) -> String {
    let folder = project.at("temporary");
    fs::create_dir_all(&folder).expect("a folder");
    folder.to_str().expect("a path").to_owned()
}

/// Starts a run that unpacks a release, and waits until it has.
fn unpacking(project: &Project, temporary: &str) -> Child {
    let mut command = project.command(&["release", "verify", "2026.03"]);
    command.env("TMPDIR", temporary).stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.spawn().expect("the program starts");
    let begun = Instant::now();
    while !project.files("temporary").iter().any(|path| path.ends_with("story.md")) {
        assert!(begun.elapsed() < Duration::from_secs(60), "nothing was unpacked");
        sleep(Duration::from_millis(5));
    }
    child
}

#[cfg(unix)]
#[test]
fn what_a_run_that_was_stopped_had_unpacked_goes_with_the_next_run() {
    let project = released();
    let temporary = temporary(&project);
    let project = project.write("temporary/bindery-mine/story.md", SAID);
    // Runs in the background of a shell ignore the signal of Ctrl-C.
    for signal in ["TERM", "KILL"] {
        let mut child = unpacking(&project, &temporary);
        let id = child.id().to_string();
        let sent = Command::new("kill").args([&format!("-{signal}"), &id]).status();
        assert!(sent.expect("kill").success(), "{signal}");
        assert!(!child.wait().expect("the end").success(), "{signal}");
        project.run_with(&["list", "lints"], &[("TMPDIR", &temporary)]).expect_success();
        assert_eq!(project.files("temporary"), ["bindery-mine/story.md"], "{signal}");
    }
    // A run that is going on keeps its own.
    let mut child = unpacking(&project, &temporary);
    project.run_with(&["list", "lints"], &[("TMPDIR", &temporary)]).expect_success();
    assert!(child.wait().expect("the end").success());
    assert_eq!(project.files("temporary"), ["bindery-mine/story.md"]);
}
