//! `bindery build`: which files it makes, where, and what it leaves alone.

use crate::support::{Project, Run, unzip};
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::SystemTime;

const OUT: &str = "output/draft";
const PARTNERS: [&str; 2] = ["alder", "birch"];
const EDITIONS: [(&str, &str); 4] =
    [("ebook", "epub"), ("large-print", "pdf"), ("print", "pdf"), ("screen", "pdf")];

fn path_of(partner: &str, edition: &str) -> String {
    let (_, ending) = EDITIONS.iter().find(|(id, _)| *id == edition).expect("an edition");
    format!("{partner}/field-guide-{partner}-{edition}-draft.{ending}")
}

fn artefacts() -> Vec<String> {
    let editions = EDITIONS.iter().map(|(edition, _)| *edition);
    let mut paths: Vec<String> =
        editions.flat_map(|edition| PARTNERS.map(|partner| path_of(partner, edition))).collect();
    paths.sort_unstable();
    paths
}

/// Every file in the output folder, with its bytes and the time at which it was written.
fn state(project: &Project) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut state = BTreeMap::new();
    for path in project.files(OUT) {
        let whole = format!("{OUT}/{path}");
        let written = std::fs::metadata(project.at(&whole)).expect("a file");
        let time = written.modified().expect("a time of writing");
        state.insert(path, (project.bytes(&whole), time));
    }
    state
}

/// The files that differ between two states, in bytes or in time.
fn changed(
    before: &BTreeMap<String, (Vec<u8>, SystemTime)>,
    after: &BTreeMap<String, (Vec<u8>, SystemTime)>,
) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name) && *name != "build.json")
        .cloned()
        .collect()
}

/// How many editions were written anew since.
fn renewed(project: &Project, before: &BTreeMap<String, (Vec<u8>, SystemTime)>) -> usize {
    let written = |path: &String| {
        std::fs::metadata(project.at(&format!("{OUT}/{path}"))).and_then(|file| file.modified())
    };
    artefacts()
        .iter()
        .filter(|path| written(path).is_ok_and(|time| time != before[*path].1))
        .count()
}

fn record(project: &Project) -> Value {
    serde_json::from_str(&project.text("output/draft/build.json")).expect("build.json is JSON")
}

#[track_caller]
fn built(project: &Project) -> Run {
    project.run(&["build"]).expect_success()
}

#[test]
fn every_edition_of_every_partner_has_its_name_and_place() {
    let project = Project::base();
    built(&project).stdout("").stderr_has("8 made, 0 unchanged, 0 failed");
    let mut expected = artefacts();
    expected.push("build.json".to_owned());
    expected.sort_unstable();
    similar_asserts::assert_eq!(project.files(OUT), expected);
}

#[test]
fn the_table_at_the_end_names_every_file() {
    let project = Project::base();
    let run = built(&project);
    for partner in PARTNERS {
        for (edition, _) in EDITIONS {
            let path = path_of(partner, edition);
            let row = run.stderr.lines().find(|line| line.ends_with(&path));
            let row = row.unwrap_or_else(|| panic!("no row for {path}:\n{}", run.stderr));
            let words: Vec<&str> = row.split_whitespace().collect();
            assert_eq!(words[..3], [partner, edition, "book"]);
            let unit = if edition == "ebook" { "sections" } else { "pages" };
            assert_eq!(words[4], unit);
        }
    }
}

#[test]
fn the_record_tells_what_each_file_is() {
    let project = Project::base();
    built(&project);
    let record = record(&project);
    assert_eq!(record["schema"], 1);
    assert_eq!(record["book"], "field-guide");
    assert_eq!(record["version"], "draft");
    assert_eq!(record["date"], "2026-03-01");
    let made = record["artefacts"].as_array().expect("a list");
    let paths: Vec<&str> = made.iter().filter_map(|made| made["path"].as_str()).collect();
    assert_eq!(paths, artefacts());
    for made in made {
        let path = made["path"].as_str().expect("a path");
        let bytes = project.bytes(&format!("{OUT}/{path}"));
        assert_eq!(made["bytes"], bytes.len());
        assert_eq!(made["sha256"], bindery::ground::digest::sha256(&bytes), "{path}");
        assert_eq!(made["language"], "en-GB");
        let (partner, edition) = (&made["partner"], &made["edition"]);
        let named = path_of(partner.as_str().expect("an id"), edition.as_str().expect("an id"));
        assert_eq!(path, named);
        let is_ebook = edition == "ebook";
        assert_eq!(made["format"], if is_ebook { "epub" } else { "pdf" });
        assert_eq!(made["pages"].as_u64().is_some(), !is_ebook, "{path}");
        assert_eq!(made["sections"].as_u64().is_some(), is_ebook, "{path}");
        assert!(bytes.starts_with(if is_ebook { b"PK" } else { b"%PDF" }), "{path}");
    }
}

#[test]
fn a_second_build_makes_nothing_anew() {
    let project = Project::base();
    built(&project);
    let before = state(&project);
    let run = built(&project).stderr_has("0 made, 8 unchanged, 0 failed");
    let rows = run.stderr.lines().filter(|line| line.contains(" unchanged ")).count();
    assert_eq!(rows, 8, "{}", run.stderr);
    assert_eq!(changed(&before, &state(&project)), Vec::<String>::new());
}

#[test]
fn a_changed_word_makes_every_edition_anew() {
    let project = Project::base();
    built(&project);
    let before = state(&project);
    let project = project.replace("content/chapters/plain.md", "A plain para", "A simple para");
    built(&project).stderr_has("8 made, 0 unchanged");
    assert_eq!(changed(&before, &state(&project)), artefacts());
}

#[test]
fn words_for_one_partner_make_only_its_editions_anew() {
    for (file, from, to) in [
        ("content/front-matter/about.md", "medlarfair", "bullacefair"),
        ("content/partners/birch/foreword.md", "sloethanks", "wildthanks"),
        ("content/partners/birch/_brand.yml", "#6d2b5e", "#5e2b6d"),
    ] {
        let project = Project::base();
        built(&project);
        let before = state(&project);
        let project = project.replace(file, from, to);
        built(&project).stderr_has("4 made, 4 unchanged");
        let birch: Vec<String> =
            artefacts().into_iter().filter(|path| path.starts_with("birch/")).collect();
        assert_eq!(changed(&before, &state(&project)), birch, "{file}");
    }
}

#[test]
fn a_changed_edition_makes_only_that_edition_anew() {
    let project = Project::base();
    built(&project);
    let before = state(&project);
    let project = project.replace("content/editions/print.toml", "leading = 0.72", "leading = 0.7");
    built(&project).stderr_has("2 made, 6 unchanged");
    let print = PARTNERS.map(|partner| path_of(partner, "print"));
    assert_eq!(changed(&before, &state(&project)), print);
}

#[test]
fn a_damaged_or_missing_file_is_made_again() {
    let project = Project::base();
    built(&project);
    let before = state(&project);
    let damaged = format!("{OUT}/{}", path_of("alder", "screen"));
    let missing = format!("{OUT}/{}", path_of("birch", "ebook"));
    let project = project.write(&damaged, "damaged").remove(&missing);
    built(&project).stderr_has("2 made, 6 unchanged");
    for path in [path_of("alder", "screen"), path_of("birch", "ebook")] {
        assert!(before[&path].0 == project.bytes(&format!("{OUT}/{path}")), "{path}");
    }
}

#[test]
fn a_record_that_cannot_be_read_is_no_obstacle() {
    let project = Project::base();
    built(&project);
    let project = project.write("output/draft/build.json", "{ not JSON");
    built(&project).stderr_has("8 made");
    assert_eq!(record(&project)["artefacts"].as_array().map(Vec::len), Some(8));
}

#[test]
fn partners_and_editions_can_be_chosen() {
    let project = Project::base();
    project
        .run(&["build", "--partner", "birch", "--edition", "ebook", "--edition", "screen"])
        .expect_success();
    let expected = ["birch/", "build.json"];
    let files = project.files(OUT);
    assert!(files.iter().all(|file| expected.iter().any(|start| file.starts_with(start))));
    assert_eq!(files.len(), 3, "{files:?}");
}

#[test]
fn choosing_one_edition_keeps_the_record_of_the_others() {
    let project = Project::base();
    built(&project);
    project.run(&["build", "--partner", "birch", "--edition", "ebook"]).expect_success();
    assert_eq!(record(&project)["artefacts"].as_array().map(Vec::len), Some(8));
}

#[test]
fn an_unknown_partner_or_edition_is_a_mistake_of_the_command() {
    let project = Project::base();
    project
        .run(&["build", "--partner", "brich"])
        .expect_failure(2)
        .stderr_has("there is no partner `brich`")
        .stderr_has("did you mean `birch`?");
    project
        .run(&["build", "--edition", "screem"])
        .expect_failure(2)
        .stderr_has("there is no edition `screem`")
        .stderr_has("did you mean `screen`?");
    assert!(!project.at("output").exists(), "nothing may be written");
}

#[test]
fn editions_go_where_they_are_asked_to() {
    let project = Project::base();
    project.run(&["build", "--out", "elsewhere/deep", "--edition", "ebook"]).expect_success();
    assert_eq!(project.files("elsewhere/deep").len(), 3);
    assert!(!project.at("output").exists());
}

#[test]
fn one_partner_with_a_mistake_does_not_stop_the_others() {
    let project = Project::base().remove("content/partners/alder/foreword.md");
    let run = project.run(&["build"]).expect_failure(1);
    let run = run.stderr_has("4 made, 0 unchanged, 4 failed").stderr_has("the foreword");
    let failed = run.stderr.lines().filter(|line| line.contains("failed: see the errors above"));
    assert_eq!(failed.count(), 4, "{}", run.stderr);
    for (edition, _) in EDITIONS {
        assert!(project.at(&format!("{OUT}/{}", path_of("birch", edition))).exists());
        assert!(!project.at(&format!("{OUT}/{}", path_of("alder", edition))).exists());
    }
    assert_eq!(record(&project)["artefacts"].as_array().map(Vec::len), Some(4));
}

#[test]
fn one_partners_broken_font_does_not_stop_the_others() {
    let project =
        Project::base().write("content/partners/alder/fonts/Lexend-Regular.ttf", "no font");
    project
        .run(&["build"])
        .expect_failure(1)
        .stderr_has("is not a font that can be read")
        .stderr_has("4 made, 0 unchanged, 4 failed");
}

#[test]
fn a_failed_build_leaves_earlier_editions_untouched() {
    let project = Project::base();
    built(&project);
    let before = state(&project);
    let project = project.body("See [the letter](#writng).\n");
    project.run(&["build"]).expect_failure(1).stderr_has("there is nothing with the id `writng`");
    assert_eq!(changed(&before, &state(&project)), Vec::<String>::new());
    let project = project.body("<br>\n");
    project.run(&["build"]).expect_failure(1).stderr_has("nothing was built");
    assert_eq!(changed(&before, &state(&project)), Vec::<String>::new());
}

#[test]
fn editions_are_not_written_among_the_authors_files() {
    let project = Project::base();
    let before = project.files("content");
    for out in ["content", "content/made", "content/../content/figures/x/y"] {
        project
            .run(&["build", "--out", out, "--edition", "ebook"])
            .expect_failure(2)
            .stderr_has("`--out` is in `content`");
    }
    assert_eq!(project.files("content"), before);
    project.run(&["build", "--out", "content/../made", "--edition", "ebook"]).expect_success();
}

#[test]
fn a_folder_that_cannot_be_written_is_the_machines_fault() {
    let project = Project::base().write("taken", "a file stands where the folder should be");
    project
        .run(&["build", "--out", "taken", "--edition", "ebook"])
        .expect_failure(3)
        .stderr_has("error[output]: `taken` is a file and not a folder");
    assert_eq!(project.text("taken"), "a file stands where the folder should be");
}

#[test]
fn a_file_that_cannot_be_written_is_the_machines_fault_and_stops_nobody_else() {
    let project = Project::base().write("output/draft/alder", "a file in place of the folder");
    project
        .run(&["build", "--edition", "ebook"])
        .expect_failure(3)
        .stderr_has("error[output]: `./output/draft/alder` is a file and not a folder")
        .stderr_has("1 made, 0 unchanged, 1 failed");
}

#[test]
fn generated_typst_is_kept_on_request() {
    let project = Project::base();
    project.run(&["build", "--edition", "print", "--keep-typst"]).expect_success();
    for partner in PARTNERS {
        let folder = format!("{OUT}/{partner}/field-guide-{partner}-print-draft.typst");
        let files = project.files(&folder);
        assert!(files.contains(&"main.typ".to_owned()), "{files:?}");
        for file in files.iter().filter(|file| file.ends_with(".typ")) {
            let text = project.text(&format!("{folder}/{file}"));
            let (errors, _) = typst::syntax::parse(&text).errors_and_warnings();
            assert!(errors.is_empty(), "{file}: {errors:?}");
        }
    }
}

#[test]
fn a_layout_that_the_page_engine_refuses_is_reported_at_its_line() {
    let layout = std::fs::read_to_string(crate::support::repository().join("layouts/book.typ"))
        .expect("the layout");
    let project = Project::base()
        .write("layouts/book.typ", format!("{layout}\n#assert(false, message: \"never\")\n"));
    project
        .run(&["build", "--edition", "screen"])
        .expect_failure(1)
        .stderr_has("error[typeset]: assertion failed: never")
        .stderr_has("--> layouts/book.typ:");
}

#[test]
fn a_broken_layout_is_found_by_check_at_its_line_and_column() {
    let layout = std::fs::read_to_string(crate::support::repository().join("layouts/tables.typ"))
        .expect("the layout");
    let lines = layout.lines().count();
    for (added, said, column) in [
        ("#let broken = (", "error[typeset]: unclosed delimiter", 15),
        ("#assert(false, message: \"never\")", "error[typeset]: assertion failed: never", 2),
        ("#import \"../../x.typ\": *", "would escape the project root", 9),
        ("#import \"none.typ\": *", "error[typeset]: file not found", 9),
    ] {
        let project = Project::base().write("layouts/tables.typ", format!("{layout}{added}\n"));
        let run = project.run(&["check", "--format", "short"]).expect_failure(1);
        let place = format!("layouts/tables.typ:{}:{column}: ", lines + 1);
        let run = run.stdout_has(said).stdout_has(&place);
        assert!(!run.stdout.contains("--root"), "{}", run.stdout);
        let human = project.run(&["check"]).expect_failure(1);
        assert!(!human.stdout.contains("--root"), "{}", human.stdout);
        assert_eq!(human.stdout.matches("error[").count(), 1, "{}", human.stdout);
    }
    // The tool's own layouts are sound, and so are copies of them.
    Project::base().write("layouts/tables.typ", &layout).run(&["check"]).expect_success();
    let shell = crate::support::repository().join("layouts/epub/shell.xhtml");
    let shell = std::fs::read_to_string(shell).expect("the layout");
    Project::base()
        .write("layouts/epub/shell.xhtml", format!("{shell}{{{{ nothing.such }}}}"))
        .run(&["check"])
        .expect_failure(1)
        .stdout_has("error[layout]");
}

#[test]
fn text_that_a_layout_lets_into_the_margin_is_reported_at_its_line() {
    let layout = std::fs::read_to_string(crate::support::repository().join("layouts/book.typ"))
        .expect("the layout");
    let pushed = layout.replace("end: outside", "end: 1mm");
    assert_ne!(pushed, layout);
    Project::base()
        .write("layouts/book.typ", pushed)
        .run(&["build", "--edition", "screen", "--partner", "alder"])
        .expect_success()
        .stderr_has("warning[overfull]: this text runs into the margin: “")
        .stderr_has("of the edition `screen` for `alder`")
        .stderr_has("--> content/chapters/asking.md:");
}

#[test]
fn a_layout_that_makes_no_valid_page_is_reported() {
    let layout =
        std::fs::read_to_string(crate::support::repository().join("layouts/epub/shell.xhtml"))
            .expect("the layout");
    for (broken, part) in [
        (layout.replace("</html>", ""), "layout"),
        (format!("{{{{ nothing }}}}{layout}"), "value that does not exist (line 1)"),
    ] {
        Project::base()
            .write("layouts/epub/shell.xhtml", broken)
            .run(&["build", "--edition", "ebook"])
            .expect_failure(1)
            .stderr_has("error[layout]")
            .stderr_has(part);
    }
}

#[test]
fn a_build_shows_the_authors_line() {
    Project::base()
        .body("See [the letter](#writng).\n")
        .run(&["build"])
        .expect_failure(1)
        .stderr_has("--> content/chapters/plain.md:15:5")
        .stderr_has("See [the letter](#writng).");
}

#[test]
fn a_killed_build_leaves_no_half_edition_and_the_next_one_clears_up() {
    let project = Project::base();
    built(&project);
    let finished = state(&project);
    let mut project = project;
    for round in 0..7 {
        project = project
            .body(&format!("Round {round}.\n"))
            .write("output/draft/alder/.bindery-left-over", "half a file");
        let before = state(&project);
        let mut child = project
            .command(&["build"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        // Each round cuts the build short at another moment: once so many files are new.
        while child.try_wait().expect("a child").is_none() && renewed(&project, &before) < round {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().expect("the program ends");
        for path in artefacts() {
            let bytes = project.bytes(&format!("{OUT}/{path}"));
            if path.ends_with(".epub") {
                assert!(unzip(&bytes).len() > 10, "{path}");
            } else {
                assert!(bytes.trim_ascii_end().ends_with(b"%%EOF"), "{path}");
            }
        }
    }
    let project = project.body("A plain paragraph.\n");
    built(&project);
    let after = state(&project);
    assert_eq!(after.keys().collect::<Vec<_>>(), finished.keys().collect::<Vec<_>>());
    for (path, (bytes, _)) in &finished {
        assert!(after[path].0 == *bytes || path == "build.json", "{path}");
    }
}

#[test]
fn a_release_without_pages_lists_what_would_be_made() {
    let project = Project::base();
    let run = project.run(&["list", "artefacts", "--format", "json"]).expect_success();
    let listed: Vec<Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let mut paths: Vec<&str> = listed.iter().filter_map(|item| item["path"].as_str()).collect();
    paths.sort_unstable();
    assert_eq!(paths, artefacts());
}
