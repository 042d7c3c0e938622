//! `--store`: machines share finished files, and nobody has to trust the store.

mod lies;
mod releases;

use crate::consent_commands::{REFERENCE, RUNS, told};
use crate::release::unreleased;
use crate::support::{BOOKLET, Dice, Project, Run, files_below, fixtures, repository};
use crate::withdrawal::holding;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::Duration;

const BUILD: [&str; 3] = ["build", "--store", "shared"];

/// A small project with two partners, an ebook and pages.
fn small() -> Project {
    unreleased()
}

/// The same after a build that has filled the store.
fn stored() -> Project {
    static STORED: OnceLock<Project> = OnceLock::new();
    let first = STORED.get_or_init(|| {
        let project = small();
        project
            .run(&BUILD)
            .expect_success()
            .stderr_has("0 files taken from the store, 4 put there");
        project
    });
    Project::empty().overlay(first.path())
}

/// A project whose store another machine has filled, and which has built nothing itself.
fn second_machine() -> Project {
    stored().remove("output")
}

fn drafts(project: &Project) -> BTreeMap<String, Vec<u8>> {
    files_below(project, "output/draft")
}

/// The entries of the store, by the paths of the files that they are about.
fn entries(project: &Project) -> BTreeMap<String, (String, Value)> {
    let names = project.files("shared/entries").into_iter();
    let entry = |name: String| {
        let name = format!("shared/entries/{name}");
        let entry: Value = serde_json::from_str(&project.text(&name)).expect("JSON");
        let path = entry["made"]["path"].as_str().expect("a path").to_owned();
        (path, (name, entry))
    };
    names.map(entry).collect()
}

/// The place of the file that an entry names.
fn file_of(entry: &Value) -> String {
    let sha256 = entry["made"]["sha256"].as_str().expect("a digest");
    format!("shared/files/{}/{sha256}", &sha256[..2])
}

#[track_caller]
fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(other[path] == *bytes, "{path} differs");
    }
}

fn edition(name: &str) -> String {
    let path = repository().join(format!("content/editions/{name}.toml"));
    fs::read_to_string(path).expect("the edition")
}

#[test]
fn a_second_machine_makes_nothing_and_has_the_same_bytes() {
    let project = Project::base()
        .overlay(&fixtures().join("packs"))
        .remove("content/editions/large-print.toml")
        .write("content/editions/booklet.toml", BOOKLET)
        .write("content/editions/loose-leaf.toml", edition("loose-leaf"))
        .write("content/editions/print-shop.toml", edition("print-shop"));
    project.run(&BUILD).expect_success();
    let first = drafts(&project);
    let sheets = first.keys().filter(|path| path.contains("sheets")).count();
    let covers = first.keys().filter(|path| path.contains("cover")).count();
    assert!(sheets > 1 && covers > 1, "{:?}", first.keys());
    let project = project.remove("output");
    let run = project.run(&[&BUILD[..], &["--explain"]].concat()).expect_success();
    let files = first.len() - 1;
    let run = run
        .stderr_has("\n0 made, 0 unchanged, 0 failed")
        .stderr_has(&format!("{files} files taken from the store, 0 put there"))
        .stderr_lacks("warning");
    let reason = "taken from the store, where another build put it";
    assert_eq!(run.stdout.matches(reason).count(), files, "{}", run.stdout);
    same(&first, &drafts(&project));
    // What was taken counts as made from then on.
    let project = project.remove("shared");
    project.run(&["build"]).expect_success().stderr_has("\n0 made, ");
}

#[test]
fn a_store_leaves_no_trace_in_what_is_made() {
    let without = small();
    without.run(&["build"]).expect_success();
    same(&drafts(&without), &drafts(&stored()));
    let project = second_machine();
    project.run(&BUILD).expect_success();
    same(&drafts(&without), &drafts(&project));
}

#[test]
fn only_what_is_missing_is_made_and_put_there() {
    let project = second_machine().replace(
        "content/partners/birch/_brand.yml",
        "Birch Law Centre is made up for tests.",
        "Birch Law Centre was made up for tests.",
    );
    project
        .run(&BUILD)
        .expect_success()
        .stderr_has("\n2 made, 0 unchanged, 0 failed")
        .stderr_has("2 files taken from the store, 2 put there");
    assert_eq!(project.files("shared/entries").len(), 6);
}

#[test]
fn nothing_is_asked_of_the_store_when_all_files_are_in_place() {
    let project = stored().remove("shared");
    project.run(&BUILD).expect_success().stderr_has(" 4 unchanged, ");
    // A comment changes nothing that readers see, but the project is read again.
    let project = project.append("content/chapters/plain.md", "\n<!-- a remark -->\n");
    project
        .run(&BUILD)
        .expect_success()
        .stderr_has(" 4 unchanged, ")
        .stderr_has("0 files taken from the store, 0 put there");
    assert!(!project.at("shared").exists());
}

#[test]
fn a_file_with_warnings_is_made_by_every_machine_so_that_all_of_them_see_these() {
    let project = small().overlay(&fixtures().join("packs")).replace(
        "content/packs/first-meeting.toml",
        "print = 12",
        "print = 1",
    );
    let warning = "may have 1 pages in the edition `print`, and has more";
    project.run(&BUILD).expect_success().stderr_has(warning);
    let project = project.remove("output");
    project.run(&BUILD).expect_success().stderr_has(warning).stderr_has("\n2 made, ");
}

#[test]
fn builds_that_share_a_store_at_the_same_time_do_no_harm() {
    let project = small();
    let start = |out: &str| {
        let mut command = project.command(&[&BUILD[..], &["--out", out]].concat());
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts")
    };
    for machine in [start("one"), start("two"), start("three")] {
        let output = machine.wait_with_output().expect("it ends");
        let told = Run::new(output, project.path()).expect_success();
        told.stderr_lacks("warning");
    }
    same(&files_below(&project, "one"), &files_below(&project, "two"));
    project
        .run(&[&BUILD[..], &["--out", "four"]].concat())
        .expect_success()
        .stderr_has("4 files taken from the store, 0 put there");
    same(&files_below(&project, "one"), &files_below(&project, "four"));
    // An entry and a file for each, and the mark of the store.
    assert_eq!(project.files("shared").len(), 9);
}

#[test]
fn a_build_that_is_killed_leaves_nothing_that_is_taken_for_whole() {
    let project = small();
    let mut dice = Dice(17);
    for _ in 0..12 {
        let mut command = project.command(&BUILD);
        let run = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut run = run.expect("the program starts");
        std::thread::sleep(Duration::from_millis(300 + dice.below(2500) as u64));
        let _ = run.kill();
        run.wait().expect("it ends");
        let _ = fs::remove_dir_all(project.at("output"));
    }
    project.run(&BUILD).expect_success().stderr_lacks("warning");
    same(&drafts(&project), &drafts(&stored()));
}

/// The project with a store in which nothing is yet.
fn begun(project: Project) -> Project {
    let mark = stored().text("shared/store.json");
    project.write("shared/store.json", mark)
}

#[test]
fn a_store_begins_where_nothing_is_and_says_so() {
    let project = small();
    project.run(&BUILD).expect_success().stderr_has("a new store was begun in `shared");
    project.remove("output").run(&BUILD).expect_success().stderr_lacks("a new store");
}

#[test]
fn nothing_is_withdrawn_from_a_place_that_is_no_store() {
    let project =
        told().write("home/files/my/thesis.txt", "mine").write("home/entries/diary.txt", "mine");
    for (place, expected) in [
        ("home", "there are files here, but no store of Bindery"),
        ("nowhere", "there is no store here"),
    ] {
        project
            .run(&["consent", "withdraw", REFERENCE, "--on", "2026-11-30", "--store", place])
            .expect_failure(1)
            .stderr_has("error[store]")
            .stderr_has(expected);
    }
    assert_eq!(project.files("home"), ["entries/diary.txt", "files/my/thesis.txt"]);
}

#[test]
fn a_place_that_can_be_no_store_is_an_error_before_anything_is_made() {
    let project = small().write("taken", "a file").write("notes/mine.txt", "mine");
    let nowhere = [("AWS_ACCESS_KEY_ID", ""), ("AWS_SECRET_ACCESS_KEY", "")];
    for (place, code, expected) in [
        ("gs://bucket", 2, "a kind that Bindery does not know"),
        ("https://example.org/a", 2, "AWS_ENDPOINT_URL"),
        ("s3://", 2, "does not name a bucket"),
        ("", 2, "names no place"),
        ("taken", 2, "is a file and not a folder"),
        ("content/shared", 2, "the store is in `content`, which is for other files"),
        ("layouts", 2, "the store is in `layouts`, which is for other files"),
        ("output/site", 2, "the store is in `output/site`, which is for other files"),
        ("s3:/bucket", 2, "has only one `/` after its colon"),
        ("notes", 2, "there are files here, but no store of Bindery"),
        ("s3://bucket", 3, "AWS_SECRET_ACCESS_KEY is not set"),
    ] {
        for command in [&["build"][..], &["release", "cut"]] {
            let arguments = [command, &["--store", place]].concat();
            project
                .run_with(&arguments, &nowhere)
                .expect_failure(code)
                .stderr_has(expected)
                .stderr_has("hint:");
        }
    }
    for (command, place) in [
        (&["build"][..], "output/draft/shared"),
        (&["release", "cut"], "output/releases"),
        (&["build", "--out", "here"], "here"),
        (&["build", "--out", "here"], "elsewhere/../here/store"),
        (&["build", "--out", "above/here"], "above"),
    ] {
        let arguments = [command, &["--store", place]].concat();
        project
            .run(&arguments)
            .expect_failure(2)
            .stderr_has("the store cannot share a folder with the files that this command writes");
    }
    assert!(!project.at("output").exists() && !project.at("here").exists());
}

#[test]
fn a_store_that_cannot_be_reached_is_one_warning() {
    let project = small();
    let variables = [
        ("AWS_ACCESS_KEY_ID", "somebody"),
        ("AWS_SECRET_ACCESS_KEY", "a-secret-of-somebody"),
        // Nothing listens on this port.
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
        ("NO_PROXY", "127.0.0.1"),
    ];
    let run = project.run_with(&["build", "--store", "s3://bucket/guide"], &variables);
    let run = run
        .expect_success()
        .stderr_has("the store cannot be read, so everything is made here")
        .stderr_has("http://127.0.0.1:1 cannot be reached")
        .stderr_has("\n4 made, ")
        .stderr_has("0 files taken from the store, 0 put there")
        .stderr_lacks("a-secret-of-somebody");
    assert_eq!(run.stderr.matches("cannot be reached").count(), 1, "{}", run.stderr);
    same(&drafts(&project), &drafts(&stored()));
}

#[test]
fn a_store_that_cannot_be_written_to_is_a_warning() {
    let project = begun(small()).write("shared/files", "a file");
    project
        .run(&BUILD)
        .expect_success()
        .stderr_has("could not be put in the store")
        .stderr_has("\n4 made, ")
        .stderr_has("0 files taken from the store, 0 put there");
    assert_eq!(project.files("shared"), ["files", "store.json"]);
    same(&drafts(&project), &drafts(&stored()));
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_store() {
    let project = begun(small()).write("elsewhere/mine.txt", "mine");
    std::os::unix::fs::symlink(project.at("elsewhere"), project.at("shared/files"))
        .expect("a link");
    project.run(&BUILD).expect_success().stderr_has("a link in its path leads out of the store");
    assert_eq!(project.files("elsewhere"), ["mine.txt"]);
}

#[test]
fn withdrawn_testimony_is_taken_out_of_a_store() {
    let project = told();
    project.run(&BUILD).expect_success();
    let is_stored = |name: &str| name.starts_with("shared/");
    let held = |project: &Project| {
        holding(project).into_iter().filter(|(name, _)| is_stored(name)).collect::<Vec<_>>()
    };
    assert!(held(&project).iter().any(|(_, words)| *words == RUNS[0]));
    let withdraw = ["consent", "withdraw", REFERENCE, "--on", "2026-11-30"];
    // An interrupted run left a file without an entry, and somebody something else.
    let ebook = entries(&project).into_iter().find(|(path, _)| path.ends_with(".epub"));
    let (_, (_, entry)) = ebook.expect("an ebook");
    let bytes = project.bytes(&file_of(&entry));
    let project = project
        .write("shared/files/00/half", bytes)
        .write("shared/entries/00/odd.json", "{}")
        .write("shared/README.txt", "ours");
    let before = project.files("shared");
    let with = [&withdraw[..], &["--store", "shared"]].concat();
    project
        .run(&[&with[..], &["--dry-run"]].concat())
        .expect_success()
        .stdout_has("Would be removed from shared stores:\n  shared/entries/");
    assert_eq!(project.files("shared"), before);
    project
        .run(&withdraw)
        .expect_failure(1)
        .stdout_has("  shared/files/00/half\n")
        .stdout_has("shared stores (`--store`) that this command was not given");
    assert_eq!(project.files("shared"), before);
    project
        .run(&with)
        .expect_success()
        .stdout_has("Removed from shared stores:\n")
        .stdout_has("  shared/files/00/half\n");
    assert_eq!(held(&project), []);
    assert!(project.files("shared").contains(&"README.txt".to_owned()));
    assert!(!project.files("shared").contains(&"entries/00/odd.json".to_owned()));
    project.run(&BUILD).expect_success().stderr_lacks("warning");
    assert_eq!(held(&project), []);
}
