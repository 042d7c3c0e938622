//! Builds with little to do: what is made again, what is not and why, and that the files are the same as
//! if everything had been made at once.

use crate::support::{Dice, Project, files_below, fixtures, number};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::{Duration, SystemTime};

const DRAFTS: &str = "output/draft";
const RECORD: &str = "output/draft/build.json";
const MEMORY: &str = "output/draft/.bindery.memory.json";
const ASKING: &str = "content/chapters/asking.md";
const ALDER: &str = "alder/field-guide-alder-ebook-draft.epub";
const BIRCH: &str = "birch/field-guide-birch-ebook-draft.epub";
const PACK: &str = "alder/packs/first-meeting-alder-ebook-draft.epub";

/// Builds, and says why each file was made or was not, by its path.
#[track_caller]
fn explained(project: &Project, arguments: &[&str]) -> BTreeMap<String, String> {
    let arguments: Vec<&str> = ["build", "--explain"].iter().chain(arguments).copied().collect();
    let run = project.run(&arguments).expect_success();
    let lines = run.stdout.lines().filter_map(|line| line.split_once(": "));
    let below = |path: &str| {
        let path = path.replace('\\', "/");
        path.split_once("output/draft/").map_or(path.clone(), |(_, below)| below.to_owned())
    };
    lines.map(|(path, why)| (below(path), why.to_owned())).collect()
}

#[track_caller]
fn expect(found: &BTreeMap<String, String>, wanted: &[(&str, &str)]) {
    for (path, why) in wanted {
        assert_eq!(found.get(*path).map(String::as_str), Some(*why), "{path}: {found:#?}");
    }
}

const NEW: &str = "made for the first time";
const NOTHING: &str = "unchanged: nothing has changed since it was made";

#[test]
fn what_nothing_has_changed_is_not_made_again() {
    let project = Project::of_ebooks();
    let first = explained(&project, &[]);
    expect(&first, &[(ALDER, NEW), (BIRCH, NEW), (PACK, NEW)]);
    let record = project.text(RECORD);
    let second = explained(&project, &[]);
    assert!(second.values().all(|why| why == NOTHING), "{second:#?}");
    assert_eq!(second.len(), first.len());
    assert_eq!(project.text(RECORD), record);
    // A file is not its date, and not the name of its folder.
    let now = SystemTime::now() - Duration::from_secs(86_400 * 400);
    let file = fs::File::options().write(true).open(project.at(ASKING)).expect("a file");
    file.set_modified(now).expect("a date");
    let third = explained(&project, &[]);
    assert!(third.values().all(|why| why == NOTHING), "{third:#?}");
}

#[test]
fn a_build_that_is_asked_for_again_reads_nothing_and_says_the_same() {
    let project = Project::of_ebooks();
    project.run(&["build"]).expect_success();
    let second = project.run(&["build", "--explain"]).expect_success();
    let runs = || {
        let memory: Value = serde_json::from_str(&project.text(MEMORY)).expect("JSON");
        memory["runs"].as_object().expect("builds").len()
    };
    assert_eq!(runs(), 1);
    let without_time = |text: &str| {
        let lines = text.lines().filter(|line| !line.contains(" failed in "));
        lines.map(str::to_owned).collect::<Vec<String>>()
    };
    let third = project.run(&["build", "--explain"]).expect_success();
    assert_eq!(without_time(&third.stderr), without_time(&second.stderr));
    assert_eq!(third.stdout, second.stdout);
    // Something else is asked for.
    project.run(&["build", "--partner", "alder"]).expect_success().stderr_has("2 unchanged");
    assert_eq!(runs(), 2);
    project.run(&["build"]).expect_success().stderr_has("0 made, 4 unchanged");
    // A project that can no longer be read is read.
    let project = project.append(ASKING, "\nSee [this](#nowhere).\n");
    project.run(&["build"]).expect_failure(1).stderr_has("nowhere");
    let project = project.replace(ASKING, "\nSee [this](#nowhere).\n", "");
    let again = project.run(&["build"]).expect_success();
    assert!(again.stderr.contains("0 made, 4 unchanged"), "{}", again.stderr);
    // What nobody makes any more is still named.
    let odd = "output/draft/alder/field-guide-alder-old-draft.epub";
    let project = project.write(odd, "old");
    project.run(&["build"]).expect_success().stderr_has("field-guide-alder-old-draft.epub");
}

#[test]
fn what_somebody_writes_while_the_project_is_read_is_not_taken_for_what_was_read() {
    let project = Project::of_ebooks();
    explained(&project, &[]);
    let text = project.text(ASKING);
    // A large file that is looked at before the project is read gives time to change another one.
    let big = fs::File::create(project.at("content/worksheets/big.bin")).expect("a file");
    big.set_len(300 << 20).expect("a large file");
    let mut command = project.command(&["build"]);
    let mut run = command.stderr(Stdio::null()).spawn().expect("the program starts");
    std::thread::sleep(Duration::from_millis(150));
    project.overwrite(ASKING, text.replace("Anyone may ask", "Somebody may ask"));
    run.wait().expect("an end");
    project.overwrite(ASKING, &text);
    let project = project.remove("content/worksheets/big.bin");
    project.run(&["build"]).expect_success();
    let clean = Project::empty().overlay(project.path()).remove("output");
    clean.run(&["build"]).expect_success();
    same(&files_below(&project, DRAFTS), &files_below(&clean, DRAFTS));
}

#[test]
fn a_folder_without_files_is_a_change_and_a_hidden_file_is_none() {
    let project = Project::of_ebooks();
    explained(&project, &[]);
    let project = project
        .write("content/chapters/.asking.md.swp", "an editor's own")
        .write("content/chapters/asking.md~", "an editor's copy");
    let why = explained(&project, &[]);
    assert!(why.values().all(|why| why == NOTHING), "{why:#?}");
    fs::create_dir(project.at("content/partners/cherry")).expect("a folder");
    project.run(&["build"]).expect_failure(1).stderr_has("cherry");
}

#[test]
fn a_day_on_which_consent_ends_is_another_day() {
    let project = Project::of_ebooks();
    let last = "content/consent/t-base1.toml";
    let until =
        project.text(last).lines().find(|line| line.starts_with("until")).map(str::to_owned);
    let until = until.expect("a last day");
    let project = project.replace(last, &until, "until = 2099-01-31");
    let on = |seconds: &str| {
        let run = project.run_with(&["build", "--explain"], &[("SOURCE_DATE_EPOCH", seconds)]);
        run.expect_success().stdout
    };
    // 30 January and 1 February 2099.
    on("4073414400");
    let same = on("4073414400");
    assert!(same.contains(NOTHING) && !same.contains("made again"), "{same}");
    let after = on("4073587200");
    assert!(after.contains("made again"), "{after}");
}

#[test]
fn a_change_is_named_and_only_what_shows_it_is_made_again() {
    let project = Project::of_ebooks();
    explained(&project, &[]);
    // The pack holds the first part of this chapter, and not this sentence.
    let project = project.replace(ASKING, "Anyone may ask", "Anyone who wishes may ask");
    let why = explained(&project, &[]);
    let made = "made again, because `content/chapters/asking.md` changed";
    expect(&why, &[(ALDER, made), (BIRCH, made)]);
    // What one partner says of itself is nobody else's.
    let brand = "content/partners/birch/_brand.yml";
    let project = project.replace(brand, "#6d2b5e", "#1d5b3e");
    let why = explained(&project, &[]);
    expect(
        &why,
        &[
            (BIRCH, &format!("made again, because `{brand}` changed")),
            (ALDER, &format!("unchanged: it is not affected by the changes to `{brand}`")),
        ],
    );
    let why = explained(&project, &[]);
    assert!(why.values().all(|why| why == NOTHING), "{why:#?}");
    // A build of one partner does not forget the other.
    let project = project.replace(ASKING, "Anyone who wishes", "Everybody who wishes");
    let why = explained(&project, &["--partner", "birch"]);
    expect(&why, &[(BIRCH, made)]);
    assert!(!why.contains_key(ALDER));
    let why = explained(&project, &[]);
    expect(&why, &[(BIRCH, NOTHING), (ALDER, made)]);
}

#[test]
fn files_that_somebody_touched_are_made_again() {
    let project = Project::of_ebooks();
    explained(&project, &[]);
    let whole = files_below(&project, DRAFTS);
    let project = project.remove(&format!("{DRAFTS}/{ALDER}"));
    project.overwrite(&format!("{DRAFTS}/{BIRCH}"), "half a fi");
    let why = explained(&project, &[]);
    expect(
        &why,
        &[
            (ALDER, "made again, because its file was missing"),
            (BIRCH, "made again, because its file was changed after it was made"),
            (PACK, NOTHING),
        ],
    );
    same(&files_below(&project, DRAFTS), &whole);
}

#[test]
fn a_record_that_cannot_be_used_is_said_and_ignored() {
    let project = Project::of_ebooks();
    explained(&project, &[]);
    let whole = files_below(&project, DRAFTS);
    let record: Value = serde_json::from_str(&project.text(RECORD)).expect("JSON");
    let mut future = record.clone();
    future["schema"] = 99.into();
    for text in ["", "{\"schema\": 1", "[]", "\u{0}", &future.to_string()] {
        project.overwrite(RECORD, text);
        let run = project.run(&["build"]).expect_success();
        assert!(run.stderr.contains("so everything is made again"), "{text}: {}", run.stderr);
        assert!(
            run.stderr.contains("build.json` is damaged or was written"),
            "{text}: {}",
            run.stderr
        );
        same(&files_below(&project, DRAFTS), &whole);
    }
    // Nothing is said where nothing is wrong.
    let run = project.run(&["build"]).expect_success();
    assert!(!run.stderr.contains("is damaged"), "{}", run.stderr);
}

#[test]
fn a_memory_that_cannot_be_used_is_ignored() {
    let project = Project::of_ebooks();
    explained(&project, &[]);
    let whole = files_below(&project, DRAFTS);
    let memory: Value = serde_json::from_str(&project.text(MEMORY)).expect("JSON");
    let mut future = memory.clone();
    future["schema"] = 99.into();
    // It says that a text that has changed since is as it was.
    let mut lying = memory.clone();
    let states = lying["states"].as_object_mut().expect("states");
    for state in states.values_mut() {
        state["files"][ASKING] = "0".repeat(64).into();
    }
    for text in ["", "{", "[]", &future.to_string(), &lying.to_string()] {
        project.overwrite(MEMORY, text);
        let why = explained(&project, &[]);
        let same_inputs = "unchanged: everything that it is made from is the same";
        assert!(why.values().all(|why| why == same_inputs), "{text}: {why:#?}");
        assert!(project.at(MEMORY).is_file());
        same(&files_below(&project, DRAFTS), &whole);
    }
    let why = explained(&project.remove(MEMORY), &[]);
    assert!(why.values().all(|why| why.starts_with("unchanged")), "{why:#?}");
}

#[track_caller]
fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(other[path] == *bytes, "{path} differs");
    }
}

/// A change of a project, of the kinds that people and their programs make.
fn change(project: Project, dice: &mut Dice) -> Project {
    const FILES: [&str; 6] = [
        ASKING,
        "content/chapters/writing.md",
        "content/chapters/plain.md",
        "content/glossary.toml",
        "content/partners/birch/_brand.yml",
        "content/packs/first-meeting.toml",
    ];
    let path = *dice.of(&FILES);
    match dice.below(7) {
        // A word more.
        0 if path.ends_with(".md") => {
            project.append(path, &format!("\nAn apple of {} grams.\n", dice.below(900)))
        }
        // A file that is written anew as it was, with an older date.
        1 => {
            let text = project.text(path);
            fs::remove_file(project.at(path)).expect("a file");
            let project = project.write(path, text);
            let file = fs::File::options().write(true).open(project.at(path)).expect("a file");
            let before = SystemTime::now() - Duration::from_secs(86_400);
            file.set_modified(before).expect("a date");
            project
        }
        // A file as it was at first.
        2 => {
            let first = fixtures().join("base").join(path);
            match fs::read(first) {
                Ok(bytes) => project.write(path, bytes),
                Err(_) => project,
            }
        }
        // Another name for a picture.
        3 => {
            let (one, other) = ("content/figures/clock.svg", "content/figures/watch.svg");
            let is_one = project.at(one).is_file();
            let (from, to) = if is_one { (one, other) } else { (other, one) };
            fs::rename(project.at(from), project.at(to)).expect("a file");
            let name = |path: &str| path.trim_start_matches("content/").to_owned();
            let mut project = project;
            for file in FILES.iter().filter(|path| path.ends_with(".md")) {
                let text = project.text(file).replace(&name(from), &name(to));
                project = project.write(file, text);
            }
            project
        }
        // A finished file that only half arrived, or was removed.
        4 => {
            let file = format!("{DRAFTS}/{}", dice.of(&[ALDER, BIRCH, PACK]));
            if let Ok(bytes) = fs::read(project.at(&file)) {
                project.overwrite(&file, &bytes[..bytes.len() / 2]);
            }
            project
        }
        5 => {
            let _ = fs::remove_file(project.at([RECORD, MEMORY][dice.below(2)]));
            project
        }
        _ => project.replace(
            "content/book.toml",
            "updated = 2026-03-",
            &format!("# {}\nupdated = 2026-03-", dice.below(1000)),
        ),
    }
}

#[test]
fn any_edits_in_any_order_give_what_a_clean_build_gives() {
    let mut dice = Dice(0x17);
    let mut project = Project::of_ebooks();
    for step in 0..number("BINDERY_BUILDS", 8) {
        for _ in 0..=dice.below(2) {
            project = change(project, &mut dice);
        }
        // Two builds at once wait for each other.
        if dice.below(4) == 0 {
            let mut other = project.command(&["build"]);
            let other = other.stderr(Stdio::null()).spawn().expect("the program starts");
            project.run(&["build"]).expect_success();
            assert!(other.wait_with_output().expect("an end").status.success());
        }
        project.run(&["build"]).expect_success();
        let clean = Project::empty().overlay(project.path()).remove("output");
        clean.run(&["build"]).expect_success();
        let (own, wanted) = (files_below(&project, DRAFTS), files_below(&clean, DRAFTS));
        assert_eq!(own.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>(), "{step}");
        same(&own, &wanted);
    }
}

#[test]
fn what_was_made_before_a_build_was_killed_is_kept() {
    let project = Project::of_ebooks();
    let mut run = project.command(&["build"]).spawn().expect("the program starts");
    for _ in 0..6_000 {
        if project.at(RECORD).is_file() || run.try_wait().expect("a process").is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let _ = run.kill();
    run.wait().expect("an end");
    let record: Value = serde_json::from_str(&project.text(RECORD)).expect("JSON");
    let known = record["artefacts"].as_array().expect("a list").len();
    let why = explained(&project, &[]);
    let kept = why.values().filter(|why| why.starts_with("unchanged")).count();
    assert!(known > 0 && kept >= known, "{known}: {why:#?}");
    let clean = Project::empty().overlay(project.path()).remove("output");
    clean.run(&["build"]).expect_success();
    same(&files_below(&project, DRAFTS), &files_below(&clean, DRAFTS));
}
