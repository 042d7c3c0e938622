//! `--timings`: the trace of a build or of a release, which viewers open.

use crate::release::unreleased;
use crate::support::{BOOKLET, Project, Span, Trace, trace::ENGINE, trace::TOOL};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const FILE: &str = "trace.json";

/// The stages of a file that is made from nothing, in their order.
const STAGES: [&str; 6] = ["resolving", "layout", "export", "compressing", "proof", "writing"];

/// Two partners in an edition with pages and one without.
fn project() -> Project {
    Project::base()
        .remove("content/editions/large-print.toml")
        .remove("content/editions/print.toml")
}

#[track_caller]
fn traced(project: &Project, arguments: &[&str]) -> Trace {
    let arguments: Vec<&str> = arguments.iter().chain(&["--timings", FILE]).copied().collect();
    project.run(&arguments).expect_success().stderr_has("the timings are in `trace.json`");
    Trace::read(project, FILE)
}

/// On each thread, a span that begins within another one ends within it.
#[track_caller]
fn expect_nested(spans: &[Span]) {
    let mut open: BTreeMap<(u64, u64), Vec<&Span>> = BTreeMap::new();
    for span in spans {
        let around = open.entry((span.process, span.thread)).or_default();
        while around.last().is_some_and(|last| last.end <= span.start) {
            around.pop();
        }
        if let Some(last) = around.last() {
            assert!(last.start <= span.start && span.end <= last.end, "{span:?} in {last:?}");
        }
        around.push(span);
    }
}

#[test]
fn every_artefact_has_its_stages_within_each_other() {
    let trace = traced(&project(), &["build"]);
    expect_nested(&trace.spans);
    for partner in ["alder", "birch"] {
        for edition in ["screen", "ebook"] {
            let id = format!("{partner}/book/{edition}/en-GB");
            let starts: Vec<u64> = STAGES
                .iter()
                .map(|stage| {
                    let mut found = trace.of(&id, stage);
                    let start = found.next().unwrap_or_else(|| panic!("{id} has no `{stage}`"));
                    assert!(found.next().is_none(), "{id} has `{stage}` twice");
                    start.start
                })
                .collect();
            assert!(starts.is_sorted(), "{id}: {starts:?}");
        }
    }
    let command: Vec<&Span> = trace.spans.iter().filter(|span| span.name == "build").collect();
    assert_eq!(command.len(), 1);
    let ours = || trace.spans.iter().filter(|span| span.process == TOOL);
    assert!(ours().all(|span| command[0].start <= span.start && span.end <= command[0].end));
    assert!(ours().any(|span| span.name == "reading"));
    // What the engine measured happened while pages were laid out or exported.
    let engine = || trace.spans.iter().filter(|span| span.process == ENGINE);
    assert!(engine().any(|span| span.name.starts_with("layout")), "{:?}", engine().next());
    assert!(engine().all(|span| span.end <= command[0].end));
}

#[test]
fn a_booklet_and_its_sheets_are_files_of_one_copy() {
    let project = Project::base().write("content/editions/booklet.toml", BOOKLET);
    let trace = traced(&project, &["build", "--edition", "booklet", "--partner", "alder"]);
    let pages = "alder/book/booklet/en-GB";
    let sheets = "alder/book/booklet/en-GB/sheets";
    for stage in ["file", "export", "proof", "writing"] {
        assert_eq!(trace.of(pages, stage).count(), 1, "{stage}");
        assert_eq!(trace.of(sheets, stage).count(), 1, "{stage}");
    }
    assert_eq!(trace.of(pages, "copy").count(), 1);
    assert_eq!(trace.of(sheets, "copy").count(), 0);
    assert_eq!(trace.total("manuscripts resolved"), 1);
}

#[test]
fn a_trace_changes_no_byte() {
    let with = project();
    let trace = traced(&with, &["build"]);
    let without = project();
    without.run(&["build"]).expect_success().stderr_lacks("timings");
    let files = |project: &Project| -> BTreeMap<String, Vec<u8>> {
        let paths = project.files("output/draft").into_iter();
        paths.map(|path| (path.clone(), project.bytes(&format!("output/draft/{path}")))).collect()
    };
    assert_eq!(files(&with).len(), 5);
    assert!(files(&with) == files(&without), "the files differ");
    // The trace counts every file that the build wrote, and `build.json` several times.
    assert!(trace.total("files written") >= 5);
}

#[test]
fn a_release_has_the_stages_of_a_build_and_its_own() {
    let project = unreleased();
    let trace = traced(&project, &["release", "cut"]);
    expect_nested(&trace.spans);
    let names: BTreeSet<&str> = trace.spans.iter().map(|span| span.name.as_str()).collect();
    for name in ["release cut", "gathering", "unpacking", "reading", "comparing"] {
        assert!(names.contains(name), "`{name}` is not among {names:?}");
    }
    for stage in STAGES {
        assert_eq!(trace.of("birch/book/print/en-GB", stage).count(), 1, "{stage}");
    }
}

#[test]
fn a_build_that_fails_is_traced_as_far_as_it_went() {
    let project = project().append("content/chapters/plain.md", "\n[A link](#nowhere).\n");
    project.run(&["build", "--timings", FILE]).expect_failure(1).stderr_has("the timings are in");
    let trace = Trace::read(&project, FILE);
    assert!(trace.spans.iter().any(|span| span.name == "reading"));
    assert_eq!(trace.total("layouts"), 0);
}

#[test]
fn an_earlier_trace_is_replaced_and_nothing_else_is() {
    let project = Project::of_ebooks();
    traced(&project, &["build"]);
    let first = project.bytes(FILE);
    traced(&project, &["build"]);
    assert_ne!(project.bytes(FILE), first);
    for kept in ["content/../notes.txt", "output/notes.json"] {
        let text = "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[]}";
        project.overwrite(kept, text);
        project
            .run(&["build", "--timings", kept])
            .expect_failure(2)
            .stderr_has("this is not a trace, so `--timings` does not replace it")
            .stderr_lacks("made");
        assert_eq!(project.text(kept), text);
    }
}

#[test]
fn a_place_that_cannot_be_written_is_an_error_before_anything_is_made() {
    let project = Project::of_ebooks().write("file", "");
    fs::create_dir(project.at("folder")).expect("a folder");
    for (place, code, why) in [
        ("folder", 2, "this is not a trace"),
        ("-", 2, "needs the name of a file"),
        (".bindery.lock", 2, "cannot use `.bindery.lock`"),
        ("nowhere/trace.json", 2, "the folder `nowhere` does not exist"),
        ("content/trace.json", 2, "is in `content`, which is for what authors write"),
        ("layouts/trace.json", 2, "is in `layouts`, which is for what authors write"),
        ("output/draft/trace.json", 2, "in the folder to which this command writes its files"),
        ("file/trace.json", 3, "is a file and not a folder"),
        ("/proc/trace.json", 3, "cannot write"),
    ] {
        project.run(&["build", "--timings", place]).expect_failure(code).stderr_has(why);
    }
    project.run(&["release", "cut", "--timings", "folder"]).expect_failure(2);
    project
        .run(&["release", "cut", "--timings", "output/releases/2026.03/trace.json"])
        .expect_failure(2)
        .stderr_has("in the folder to which this command writes its files");
    project
        .run(&[
            "release",
            "cut",
            "--shard",
            "1/2",
            "--shards",
            "folder",
            "--timings",
            "folder/t.json",
        ])
        .expect_failure(2)
        .stderr_has("in the folder to which this command writes its files");
    assert!(!project.at("output").exists() && !project.at("content/trace.json").exists());
}
