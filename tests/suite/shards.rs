//! Several machines share the making of a build or of a release: the plan, the shares, and that what
//! is joined is the same, byte for byte, as what one machine makes.

use crate::release::{small_release, unreleased};
use crate::support::{Project, Run, files_below, fixtures};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// A small project ready to be released, with packs.
fn small() -> Project {
    unreleased().overlay(&fixtures().join("packs"))
}

/// Runs the program outside of every system that numbers its runs.
fn run_with(project: &Project, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let mut command = project.command(arguments);
    for name in [
        "SLURM_ARRAY_TASK_ID",
        "JOB_COMPLETION_INDEX",
        "JOB_COMPLETIONS",
        "AWS_BATCH_JOB_ARRAY_INDEX",
        "CI_NODE_INDEX",
        "BUILDKITE_PARALLEL_JOB",
        "PARALLEL_SEQ",
    ] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    Run::new(command.output().expect("the program starts"), project.path())
}

#[track_caller]
fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in one {
        assert!(other[path] == *bytes, "{path} differs");
    }
}

/// Files by their paths.
type Files = BTreeMap<String, Vec<u8>>;

/// What one machine releases: the folder of the release, and its record.
fn single() -> &'static (Files, Files) {
    static SINGLE: OnceLock<(Files, Files)> = OnceLock::new();
    SINGLE.get_or_init(|| {
        let project = small();
        project.run(&["release", "cut"]).expect_success();
        (
            files_below(&project, "output/releases/2026.03"),
            files_below(&project, "content/releases/2026.03"),
        )
    })
}

/// Makes all shards of a release.
#[track_caller]
fn cut_all(project: &Project, count: usize) {
    for number in 1..=count {
        let shard = format!("{number}/{count}");
        project.run(&["release", "cut", "--shard", &shard]).expect_success();
    }
}

const SHARDS: &str = "output/shards/2026.03";

/// A project in which both shards of its release were made.
fn in_two() -> Project {
    static MADE: OnceLock<Project> = OnceLock::new();
    let first = MADE.get_or_init(|| {
        let project = small();
        cut_all(&project, 2);
        project
    });
    Project::empty().overlay(first.path())
}

fn plan(project: &Project, arguments: &[&str]) -> Value {
    let arguments: Vec<&str> =
        ["plan", "--format", "json"].iter().chain(arguments).copied().collect();
    let run = project.run(&arguments).expect_success();
    serde_json::from_str(&run.stdout).expect("JSON")
}

fn artefacts(plan: &Value) -> &Vec<Value> {
    plan["artefacts"].as_array().expect("a list")
}

#[test]
fn the_plan_names_every_file_and_the_digest_of_what_it_is_made_from() {
    let project = small();
    let before = plan(&project, &[]);
    assert_eq!(before["schema"], 1);
    assert_eq!(before["version"], "draft");
    assert_eq!(before, plan(&project, &[]), "the plan is the same each time");
    let ids: BTreeSet<&str> =
        artefacts(&before).iter().filter_map(|file| file["id"].as_str()).collect();
    assert_eq!(ids.len(), artefacts(&before).len(), "no two files have the same id");
    assert!(ids.contains("alder/book/print/en-GB"), "{ids:?}");
    project.run(&["build"]).expect_success();
    let record: Value =
        serde_json::from_str(&project.text("output/draft/build.json")).expect("JSON");
    let made = record["artefacts"].as_array().expect("a list");
    assert_eq!(made.len(), artefacts(&before).len());
    for file in artefacts(&before) {
        let made = made.iter().find(|made| made["path"] == file["path"]).expect("it was made");
        assert_eq!(made["inputs"], file["inputs"], "{file}");
        assert_eq!(file["is_made"], false);
        assert_eq!(file["seconds_from"], "words");
        assert!(file["seconds"].as_f64().is_some_and(|seconds| seconds > 0.0), "{file}");
        assert!(file["words"].as_u64().is_some_and(|words| words > 0), "{file}");
    }
    let after = plan(&project, &[]);
    for file in artefacts(&after) {
        assert_eq!(file["is_made"], true, "{file}");
        let from = if file["format"] == "pdf" { "pages" } else { "words" };
        assert_eq!(file["seconds_from"], from, "{file}");
    }
    let chosen = plan(&project, &["--partner", "alder", "--edition", "print", "--no-packs"]);
    assert_eq!(artefacts(&chosen).len(), 1);
    project
        .run(&["plan", "--partner", "nobody"])
        .expect_failure(2)
        .stderr_has("there is no partner `nobody`");
}

#[test]
fn the_plan_of_sheets_and_volumes_has_an_id_for_each_file() {
    let project = Project::base().write("content/editions/booklet.toml", crate::support::BOOKLET);
    let plan = plan(&project, &["--edition", "booklet", "--partner", "alder"]);
    let ids: Vec<&str> = artefacts(&plan).iter().filter_map(|file| file["id"].as_str()).collect();
    assert_eq!(ids, ["alder/book/booklet/en-GB", "alder/book/booklet/en-GB/sheets"]);
}

#[test]
fn the_plan_can_be_read_in_a_terminal() {
    let project = small();
    let run = project.run(&["plan", "--shards", "2", "--format", "text"]).expect_success();
    let first = run.stdout.lines().next().expect("a heading");
    for heading in ["shard", "artefact", "words", "about", "inputs"] {
        assert!(first.contains(heading), "{first}");
    }
    for line in run.stdout.lines() {
        assert!(line.len() <= 100, "{line}");
    }
    run.stdout_has("\nshard 1: ").stdout_has("\nshard 2: ").stdout_has("\nin all: ");
}

#[test]
fn what_cannot_be_made_has_no_digest_in_the_plan() {
    let project = small().body("See [this](#nowhere).\n");
    let run = project.run(&["plan"]).expect_failure(1);
    run.stdout_has("errors").stderr_has("cannot be made");
}

#[test]
fn every_file_is_in_one_share_and_every_machine_knows_the_same_shares() {
    let project = small();
    let all = artefacts(&plan(&project, &[])).len();
    for count in [1, 2, 3, 50] {
        let shards = plan(&project, &["--shards", &count.to_string()]);
        let mut seen = 0;
        for number in 1..=count {
            seen += artefacts(&shards).iter().filter(|file| file["shard"] == number).count();
        }
        assert_eq!(seen, all, "{count}");
    }
    let cold = plan(&project, &["--shards", "3"]);
    project.run(&["build"]).expect_success();
    let warm = plan(&project, &["--shards", "3"]);
    for (one, other) in artefacts(&cold).iter().zip(artefacts(&warm)) {
        assert_eq!(one["shard"], other["shard"], "what was made before changes no share");
    }
}

#[test]
fn shards_of_a_build_are_joined_into_the_same_build() {
    let project = small();
    for shard in ["1/3", "2/3", "3/3"] {
        run_with(&project, &["build", "--shard", shard], &[])
            .expect_success()
            .stderr_has(&format!("this is shard {shard}"));
    }
    assert!(!project.at("output/draft").exists());
    let from = |number: usize| format!("output/shards/draft/{number}-of-3");
    let (one, two, three) = (from(1), from(2), from(3));
    let all = artefacts(&plan(&project, &[])).len();
    project
        .run(&["build", "--from", &one, "--from", &two, "--from", &three])
        .expect_success()
        .stderr_has(&format!("{all} taken over from other builds"))
        .stderr_has(&format!("0 made, {all} unchanged, 0 failed"));
    let joined = files_below(&project, "output/draft");
    let alone = small();
    alone.run(&["build"]).expect_success();
    same(&files_below(&alone, "output/draft"), &joined);
}

#[test]
fn a_build_makes_what_other_builds_do_not_have_and_takes_nothing_that_was_changed() {
    let project = small();
    run_with(&project, &["build", "--shard", "1/2"], &[]).expect_success();
    let folder = "output/shards/draft/1-of-2";
    let taken = project.files(folder).len() - 1;
    let all = artefacts(&plan(&project, &[])).len();
    project
        .run(&["build", "--from", folder, "--out", "whole"])
        .expect_success()
        .stderr_has(&format!("{} made, {taken} unchanged", all - taken));
    let path = project.files(folder).into_iter().find(|path| path.contains('/')).expect("a file");
    let project = project.write(&format!("{folder}/{path}"), "something else");
    project
        .run(&["build", "--from", folder, "--from", "nowhere", "--out", "other"])
        .expect_failure(3)
        .stderr_has("was changed after it was made")
        .stderr_has("there is no build here");
    assert!(!project.at("other/alder").exists());
}

#[test]
fn the_variables_of_a_job_array_name_the_shard() {
    let project = small();
    let array = [
        ("SLURM_ARRAY_TASK_ID", "2"),
        ("SLURM_ARRAY_TASK_MIN", "1"),
        ("SLURM_ARRAY_TASK_MAX", "2"),
        ("SLURM_ARRAY_TASK_COUNT", "2"),
    ];
    let arguments = ["build", "--edition", "ebook", "--no-packs", "--shard", "auto"];
    run_with(&project, &arguments, &array).expect_success().stderr_has("this is shard 2/2");
    let parallel = ["build", "--edition", "ebook", "--no-packs", "--shard", "auto/2"];
    run_with(&project, &parallel, &[("PARALLEL_SEQ", "1")])
        .expect_success()
        .stderr_has("this is shard 1/2");
}

#[test]
fn a_shard_that_is_not_known_is_refused() {
    let project = small();
    for wrong in ["0/4", "5/4", "x/y", "4", "1/0", "auto/0", "auto/x", "self"] {
        for verb in [&["build"][..], &["release", "cut"]] {
            let arguments: Vec<&str> = verb.iter().copied().chain(["--shard", wrong]).collect();
            project.run(&arguments).expect_failure(2).stderr_has("shard");
        }
    }
    let auto = |count: &str, variables: &[(&str, &str)]| {
        run_with(&project, &["release", "cut", "--shard", count], variables).expect_failure(2)
    };
    auto("auto", &[]).stderr_has("no variable says which shard this is").stderr_has("hint:");
    auto("auto", &[("PARALLEL_SEQ", "1")]).stderr_has("GNU parallel does not say how many");
    auto("auto/2", &[("PARALLEL_SEQ", "1"), ("JOB_COMPLETION_INDEX", "0")])
        .stderr_has("several systems say which shard this is");
    auto("auto/2", &[("PARALLEL_SEQ", "3")]).stderr_has("there is no shard 3 of 2");
    assert!(!project.at("output").exists());
}

#[track_caller]
fn assembled_from(count: usize) {
    let project = small();
    cut_all(&project, count);
    assert!(!project.at("output/releases/2026.03").exists());
    assert!(!project.at("content/releases/2026.03").exists());
    project
        .run(&["release", "assemble", SHARDS])
        .expect_success()
        .stdout("./output/releases/2026.03\n")
        .stderr_has("released version 2026.03");
    let (release, record) = single();
    same(release, &files_below(&project, "output/releases/2026.03"));
    same(record, &files_below(&project, "content/releases/2026.03"));
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn a_release_of_one_shard_is_the_same_as_a_single_cut() {
    assembled_from(1);
}

#[test]
fn a_release_of_two_shards_is_the_same_as_a_single_cut() {
    assembled_from(2);
}

#[test]
fn a_release_of_three_shards_is_the_same_as_a_single_cut() {
    assembled_from(3);
}

#[test]
fn a_release_of_seven_shards_is_the_same_as_a_single_cut() {
    assembled_from(7);
}

#[test]
fn a_release_of_more_shards_than_files_is_the_same_as_a_single_cut() {
    let files = artefacts(&plan(&small(), &[])).len();
    assembled_from(files + 2);
}

#[test]
fn a_release_that_follows_another_is_assembled_with_its_changes() {
    let next = |project: Project| {
        let project = project
            .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
            .replace("content/chapters/asking.md", "Anyone may ask", "Anyone who wishes may ask");
        project.run(&["release", "plan"]);
        let draft = "content/releases/next.toml";
        project.replace(draft, "impact = \"\"", "impact = \"substantive\"").replace(
            draft,
            "summary = \"\"",
            "summary = \"Anybody who wishes may ask.\"",
        )
    };
    let alone = next(small_release());
    alone.run(&["release", "cut"]).expect_success();
    let shared = next(small_release());
    cut_all(&shared, 3);
    shared.run(&["release", "assemble", "output/shards/2026.04"]).expect_success();
    for folder in ["output/releases/2026.04", "content/releases"] {
        same(&files_below(&alone, folder), &files_below(&shared, folder));
    }
}

#[test]
fn a_shard_that_was_made_before_is_not_made_again_unless_it_was_damaged() {
    let project = in_two();
    let again = ["release", "cut", "--shard", "1/2"];
    project.run(&again).expect_success().stderr_has("was made before, from the same source");
    let folder = format!("{SHARDS}/1-of-2");
    let before = files_below(&project, &folder);
    let path = before.keys().find(|path| path.contains('/')).expect("a file").clone();
    let project = project.write(&format!("{folder}/{path}"), "damaged");
    project.run(&again).expect_success().stderr_has("made shard 1/2");
    same(&before, &files_below(&project, &folder));
}

#[test]
fn a_shard_leaves_other_files_and_the_release_folder_alone() {
    let project = small().write("output/shards/2026.03/1-of-2/notes.txt", "mine");
    project
        .run(&["release", "cut", "--shard", "1/2"])
        .expect_failure(3)
        .stderr_has("something else where this shard belongs")
        .stderr_has("no shard was made");
    assert_eq!(project.text("output/shards/2026.03/1-of-2/notes.txt"), "mine");
    assert_eq!(project.files(SHARDS), ["1-of-2/notes.txt"]);
}

#[test]
fn all_problems_of_shards_are_named_at_once() {
    let project = small();
    cut_all(&project, 3);
    let first = format!("{SHARDS}/1-of-3");
    let path = project.files(&first).into_iter().find(|path| path.contains('/')).expect("a file");
    let manifest = project.text(&format!("{SHARDS}/3-of-3/shard.json"));
    let mut other: Value = serde_json::from_str(&manifest).expect("JSON");
    other["tool"]["source"] = "0".into();
    other["source"] = "1".into();
    let whole = project.at(&first);
    let project = project
        .overlay_into("twice", &whole)
        .write(&format!("{first}/{path}"), "changed")
        .write(&format!("{first}/stray.txt"), "?")
        .write(&format!("{SHARDS}/3-of-3/shard.json"), other.to_string());
    let third = format!("{SHARDS}/3-of-3");
    project
        .run(&["release", "assemble", &first, &third, "twice", "nowhere"])
        .expect_failure(1)
        .stderr_has(&format!("`{path}` in this shard is missing or was changed"))
        .stderr_has("`stray.txt` is not in the manifest")
        .stderr_has("different build of Bindery")
        .stderr_has("made from a different source than this project")
        .stderr_has("this is shard 1 of 3 again")
        .stderr_has("shard 2/3 of version 2026.03 is missing")
        .stderr_has("there is no finished shard here")
        .stderr_has("no release was cut, and nothing was changed");
    nothing_released(&project);
}

#[track_caller]
fn nothing_released(project: &Project) {
    assert!(!project.at("output/releases/2026.03").exists());
    assert!(!project.at("content/releases/2026.03").exists());
}

#[test]
fn shards_of_another_date_or_number_are_no_part_of_the_release() {
    let project = in_two();
    let other = ["release", "cut", "--shard", "2/2", "--date", "2026-03-09", "--shards", "later"];
    project.run(&other).expect_success();
    let three = ["release", "cut", "--shard", "2/3"];
    project.run(&three).expect_success();
    let first = format!("{SHARDS}/1-of-2");
    project
        .run(&["release", "assemble", &first, "later/2026.03/2-of-2"])
        .expect_failure(1)
        .stderr_has("this shard is dated 2026-03-09, another 2026-03-01");
    project
        .run(&["release", "assemble", &first, &format!("{SHARDS}/2-of-3")])
        .expect_failure(1)
        .stderr_has("this is shard 2 of 3, but another is one of 2")
        .stderr_has("shard 2/2 of version 2026.03 is missing");
    nothing_released(&project);
}

#[test]
fn a_project_that_has_changed_since_its_shards_were_made_is_not_released_from_them() {
    let project = in_two().body("Another text.\n");
    project
        .run(&["release", "assemble", SHARDS])
        .expect_failure(1)
        .stderr_has("made from a different source than this project");
    nothing_released(&project);
}

/// What changes a project, and what is then said.
type Reason = (fn(Project) -> Project, &'static str);

#[test]
fn every_shard_refuses_what_a_cut_refuses() {
    let reasons: [Reason; 3] = [
        (|project| project.body("See [this](#nowhere).\n"), "nowhere"),
        (|project| project.body("<!-- unconfirmed: the date -->\n\nText.\n"), "the date"),
        (|project| project.write("content/chapters/secret.txt", "").body("![](a.png)\n"), "a.png"),
    ];
    for (change, part) in reasons {
        let project = change(small());
        let alone = project.run(&["release", "cut"]).expect_failure(1).stderr_has(part);
        for shard in ["1/2", "2/2", "9/9"] {
            let run = project.run(&["release", "cut", "--shard", shard]);
            let run = run.expect_failure(alone.code.expect("a code"));
            run.stderr_has(part).stderr_has("no shard was made");
        }
        assert!(!project.at("output/shards").exists());
    }
}

#[test]
fn a_version_that_was_released_can_be_made_again_from_shards_but_not_from_another_text() {
    let project = in_two();
    project.run(&["release", "assemble", SHARDS]).expect_success();
    let before = files_below(&project, "output/releases/2026.03");
    project
        .run(&["release", "assemble", SHARDS])
        .expect_success()
        .stderr_has("this cut is identical to it, byte for byte");
    same(&before, &files_below(&project, "output/releases/2026.03"));
    let project = project.body("Another text.\n");
    for arguments in
        [&["release", "cut", "2026.03", "--shard", "1/2"][..], &["release", "assemble", SHARDS]]
    {
        project.run(arguments).expect_failure(1).stderr_has("a release is written only once");
    }
}

#[test]
fn shards_are_sealed_only_when_they_are_assembled() {
    let project = small();
    let key = ["release", "cut", "--shard", "1/2", "--key", "some.key"];
    project.run(&key).expect_failure(2).stderr_has("cannot be used with");
}
