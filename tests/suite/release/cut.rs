//! `bindery release cut`: what a release contains, what blocks it, and that it is written once.

use super::{DRAFT, EBOOK, PRINT, cut, record, released, released_twice, reworded, small};
use crate::support::{Project, unzip};
use serde_json::Value;
use std::process::Command;

#[test]
fn a_release_contains_every_edition_and_everything_that_proves_it() {
    let project = released();
    let mut expected: Vec<String> = [
        "SHA256SUMS",
        "alder/field-guide-alder-ebook-2026.03.epub",
        "alder/field-guide-alder-print-2026.03.pdf",
        "birch/field-guide-birch-ebook-2026.03.epub",
        "birch/field-guide-birch-print-2026.03.pdf",
        "provenance.intoto.jsonl",
        "release-notes.html",
        "release-notes.md",
        "release-notes.txt",
        "release.json",
        "source.zip",
        "text.json",
    ]
    .map(str::to_owned)
    .to_vec();
    expected.sort_unstable();
    similar_asserts::assert_eq!(project.files("output/releases/2026.03"), expected);
    let kept = project.files("content/releases/2026.03");
    for name in ["SHA256SUMS", "release-notes.md", "release.json", "text.json"] {
        assert!(kept.contains(&name.to_owned()), "{kept:?}");
        let (one, other) = ("output/releases/2026.03", "content/releases/2026.03");
        assert!(
            project.bytes(&format!("{one}/{name}")) == project.bytes(&format!("{other}/{name}"))
        );
    }
}

#[test]
fn the_list_of_digests_names_every_file_and_is_right() {
    let project = released();
    let list = project.text("output/releases/2026.03/SHA256SUMS");
    let files = project.files("output/releases/2026.03");
    assert_eq!(list.lines().count(), files.len() - 1, "all but the list itself");
    for line in list.lines() {
        let (digest, path) = line.split_once("  ").expect("a digest, two spaces, a path");
        let bytes = project.bytes(&format!("output/releases/2026.03/{path}"));
        assert_eq!(digest, bindery::ground::digest::sha256(&bytes), "{path}");
    }
}

#[test]
fn the_record_says_what_was_made_from_what() {
    let project = released();
    let record = record(&project, "2026.03");
    assert_eq!(record["schema"], 1);
    assert_eq!(record["version"], "2026.03");
    assert_eq!(record["date"], "2026-03-01");
    assert_eq!(record["previous"], Value::Null);
    assert_eq!(record["work"]["id"], "field-guide");
    assert_eq!(record["tool"]["engine"], "Typst 0.15.1");
    let inputs = record["inputs"].as_array().expect("a list");
    let input = inputs.iter().find(|input| input["path"] == "content/book.toml");
    let digest = bindery::ground::digest::sha256(&project.bytes("content/book.toml"));
    assert_eq!(input.expect("the book")["sha256"], digest);
    let artefacts = record["artefacts"].as_array().expect("a list");
    assert_eq!(artefacts.len(), 4);
    for artefact in artefacts {
        let path = artefact["path"].as_str().expect("a path");
        let bytes = project.bytes(&format!("output/releases/2026.03/{path}"));
        assert_eq!(artefact["bytes"], bytes.len());
        assert_eq!(artefact["sha256"], bindery::ground::digest::sha256(&bytes));
    }
    let sections = record["sections"].as_array().expect("a list");
    let asking = sections.iter().find(|section| section["id"] == "asking").expect("a chapter");
    assert_eq!(asking["version"], "2026.03");
    assert_eq!(asking["artefacts"].as_array().map(Vec::len), Some(4));
}

#[test]
fn the_frozen_text_has_words_notes_links_and_pages() {
    let text = released().text("output/releases/2026.03/text.json");
    let text: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(text["edition"], "print");
    let sections = text["sections"].as_array().expect("a list");
    let ids: Vec<&str> = sections.iter().filter_map(|section| section["id"].as_str()).collect();
    for generated in ["contents", "copyright", "colophon", "part-1", "authorities"] {
        assert!(!ids.contains(&generated), "{ids:?}");
    }
    let asking = sections.iter().find(|section| section["id"] == "asking").expect("a chapter");
    let first = &asking["blocks"][0];
    let words = first["text"].as_str().expect("words");
    assert!(words.starts_with("Anyone may ask a controller for their personal"), "{words}");
    assert_eq!(first["notes"][0], "Data Protection Act 2018, s 45.");
    assert_eq!(first["page"], asking["page"]);
    assert!(first["page"].as_u64().is_some_and(|page| page > 4), "{first}");
    let about = sections.iter().find(|section| section["id"] == "about").expect("a section");
    let only: Vec<&Value> = about["blocks"]
        .as_array()
        .expect("blocks")
        .iter()
        .filter(|block| block["partners"] == serde_json::json!(["birch"]))
        .collect();
    assert!(!only.is_empty(), "what only birch reads is there, under its name");
}

#[test]
fn the_provenance_is_an_in_toto_statement_about_every_artefact() {
    let project = released();
    let text = project.text("output/releases/2026.03/provenance.intoto.jsonl");
    assert_eq!(text.lines().count(), 1);
    let statement: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(statement["_type"], "https://in-toto.io/Statement/v1");
    assert_eq!(statement["predicateType"], "https://slsa.dev/provenance/v1");
    let subjects = statement["subject"].as_array().expect("subjects");
    assert_eq!(subjects.len(), 4);
    let record = record(&project, "2026.03");
    for (subject, artefact) in subjects.iter().zip(record["artefacts"].as_array().expect("a list"))
    {
        assert_eq!(subject["name"], artefact["path"]);
        assert_eq!(subject["digest"]["sha256"], artefact["sha256"]);
    }
    let definition = &statement["predicate"]["buildDefinition"];
    assert_eq!(definition["externalParameters"]["version"], "2026.03");
    assert!(definition["buildType"].as_str().is_some_and(|uri| uri.contains(':')));
    assert!(statement["predicate"]["runDetails"]["builder"]["id"].is_string());
}

#[test]
fn the_same_release_again_is_no_harm_and_says_so() {
    let project = released();
    let before = project.bytes(EBOOK);
    cut(&project, &["2026.03"]).stderr_has("already existed, and this cut is identical");
    assert!(project.bytes(EBOOK) == before);
    // As on a different machine, which has the record but not the release.
    let project = project.remove("output");
    cut(&project, &["2026.03"]).stderr_has("already existed, and this cut is identical");
    assert!(project.bytes(EBOOK) == before);
}

#[test]
fn a_release_is_written_once() {
    let project = released();
    let before = (project.bytes(EBOOK), project.text("content/releases/2026.03/SHA256SUMS"));
    let project = project.replace("content/chapters/plain.md", "A plain para", "Another para");
    project
        .run(&["release", "cut", "2026.03"])
        .expect_failure(1)
        .stderr_has("2026.03 has been released already, and a release is written only once")
        .stderr_has("content/chapters/plain.md");
    assert!(before == (project.bytes(EBOOK), project.text("content/releases/2026.03/SHA256SUMS")));
}

#[test]
fn a_damaged_release_is_not_passed_over() {
    let project = released().write(EBOOK, "damaged");
    project
        .run(&["release", "cut", "2026.03"])
        .expect_failure(1)
        .stderr_has("is missing or was altered");
    assert_eq!(project.text(EBOOK), "damaged");
}

#[test]
fn versions_only_go_forward() {
    let project = reworded(released());
    project
        .run(&["release", "cut", "2026.02"])
        .expect_failure(1)
        .stderr_has("2026.02 is older than the last release, 2026.03")
        .stderr_has("the next version is 2026.04");
    for wrong in ["2026", "2026.4", "2026.13", "2026.04.0", "next"] {
        project
            .run(&["release", "cut", wrong])
            .expect_failure(2)
            .stderr_has("write the year and month");
    }
}

#[test]
fn an_error_in_the_content_blocks_a_release() {
    let project = small().body("See [the letter](#writng).\n");
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("there is nothing with the id `writng`")
        .stderr_has("--> content/chapters/plain.md:")
        .stderr_has("no release was cut");
    assert!(!project.at("output/releases/2026.03").exists());
    assert!(!project.at("content/releases/2026.03").exists());
}

#[test]
fn what_nobody_has_confirmed_blocks_a_release_where_the_book_says_so() {
    let note = "<!-- unconfirmed: the time limit -->\n\nIn 2026 nobody knew the limit.\n";
    let project = small().body(note);
    project.run(&["release", "cut"]).expect_failure(1).stderr_has("error[unconfirmed]");
    let project =
        project.replace("content/book.toml", "unconfirmed = \"deny\"", "unconfirmed = \"warn\"");
    cut(&project, &[]).stderr_has("1 warning about the content: run `bindery check` to see them");
}

#[test]
fn a_review_that_is_due_blocks_a_release() {
    small()
        .run(&["release", "cut", "--date", "2031-01-01"])
        .expect_failure(1)
        .stderr_has("error[date-order]: `asking` was due for review on 2027-02-01")
        .stderr_has("before the date of the release, 2031-01-01");
}

#[test]
fn one_partner_with_a_mistake_blocks_the_release_of_all() {
    let project = small().remove("content/partners/alder/foreword.md");
    project.run(&["release", "cut"]).expect_failure(1).stderr_has("the foreword");
    assert!(!project.at("output/releases/2026.03").exists());
}

/// Runs `git` in a project, without any of the user's settings.
#[track_caller]
fn git(project: &Project, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(project.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("git keeps the project's history");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[test]
fn a_release_names_its_commit_and_what_is_not_committed_blocks_it() {
    let project = small();
    git(&project, &["init", "--quiet"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "--quiet", "--message", "all"]);
    let commit = git(&project, &["rev-parse", "HEAD"]);
    let project = project.body("Not committed.\n");
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("`content/chapters/plain.md` differs from the last commit")
        .stderr_has("--allow-dirty");
    git(&project, &["checkout", "--quiet", "."]);
    let project = project.write("notes.txt", "no part of any release");
    cut(&project, &[]);
    let first = record(&project, "2026.03");
    assert_eq!(first["source"]["commit"], commit.as_str());
    assert_eq!(first["source"]["uncommitted"], false);
    // If it is cut again after its record was committed, it is the same release of the same commit.
    git(&project, &["add", "content"]);
    git(&project, &["commit", "--quiet", "--message", "the record"]);
    cut(&project, &["2026.03"]).stderr_has("byte for byte");
    let project = reworded(project);
    project.run(&["release", "plan"]);
    let project = super::classed(project, "clarifying", "Said more plainly.");
    cut(&project, &["--allow-dirty"]);
    let second = record(&project, "2026.04");
    assert_eq!(second["source"]["uncommitted"], true);
    assert_ne!(second["source"]["commit"], commit.as_str());
}

#[test]
fn a_sections_version_moves_only_with_its_substance() {
    let project = released_twice();
    let standing = |record: &Value, id: &str| {
        let sections = record["sections"].as_array().expect("a list");
        let section = sections.iter().find(|section| section["id"] == id).expect("the section");
        (section["version"].clone(), section["date"].clone())
    };
    let second = record(&project, "2026.04");
    assert_eq!(standing(&second, "asking"), ("2026.04".into(), "2026-04-02".into()));
    assert_eq!(standing(&second, "plain"), ("2026.03".into(), "2026-03-01".into()));
    assert_eq!(second["previous"], "2026.03");
    let project = project
        .replace("content/book.toml", "updated = 2026-04-02", "updated = 2026-05-01")
        .replace("content/chapters/asking.md", "Anyone who wishes may", "All who wish may");
    project.run(&["release", "plan"]);
    let project = super::classed(project, "clarifying", "Said in fewer words.");
    cut(&project, &[]);
    let third = record(&project, "2026.05");
    assert_eq!(standing(&third, "asking"), ("2026.04".into(), "2026-04-02".into()));
    let ebook = "output/releases/2026.05/alder/field-guide-alder-ebook-2026.05.epub";
    let files = unzip(&project.bytes(ebook));
    let page = String::from_utf8_lossy(&files["EPUB/section-asking.xhtml"]).into_owned();
    assert!(page.contains("Last changed"), "{page}");
    assert!(page.contains("Version 2026.04, 2 April 2026"), "{page}");
}

#[test]
fn a_second_release_in_a_month_is_a_correction() {
    let project = released().replace("content/chapters/asking.md", "Anyone may", "Anyone might");
    project.run(&["release", "plan"]).stdout_has("version 2026.03.1");
    let project = super::classed(project, "substantive", "Asking is not certain.");
    cut(&project, &[]);
    assert_eq!(record(&project, "2026.03.1")["previous"], "2026.03");
    assert!(!project.at(DRAFT).exists(), "the draft is used up");
    assert!(project.at("content/releases/2026.03.1/changes.toml").exists());
}

#[test]
fn release_notes_tell_readers_what_changed_in_three_forms() {
    let project = released_twice();
    for (name, parts) in [
        ("release-notes.md", ["## What to know or do differently", "Anybody who wishes may ask."]),
        (
            "release-notes.html",
            ["<h2>What to know or do differently</h2>", "Anybody who wishes may ask."],
        ),
        ("release-notes.txt", ["WHAT TO KNOW OR DO DIFFERENTLY", "Anybody who wishes may ask."]),
    ] {
        let text = project.text(&format!("output/releases/2026.04/{name}"));
        for part in parts {
            assert!(text.contains(part), "{name}:\n{text}");
        }
        assert!(text.lines().all(|line| !name.ends_with("txt") || line.chars().count() <= 72));
    }
    let html = project.text("output/releases/2026.04/release-notes.html");
    crate::support::xml(
        &html.replace("<!DOCTYPE html>\n", "").replace("<meta charset=\"utf-8\">", "").replace(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "",
        ),
    );
}

#[test]
fn releases_are_listed_with_their_standing() {
    let project = released_twice();
    let run = project.run(&["list", "releases", "--format", "json"]).expect_success();
    let listed: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(listed[0]["version"], "2026.04");
    assert_eq!(listed[0]["status"], "current");
    assert_eq!(listed[1]["version"], "2026.03");
    assert_eq!(listed[1]["status"], "superseded");
    project.run(&["list", "releases"]).expect_success().stdout_has("2026.03");
}

#[test]
fn a_record_of_a_different_schema_and_a_damaged_one_are_refused() {
    let path = "content/releases/2026.03/release.json";
    let project = released().replace(path, "\"schema\": 1", "\"schema\": 7");
    for verb in [&["release", "plan"][..], &["release", "cut"], &["list", "releases"]] {
        project
            .run(verb)
            .expect_failure(1)
            .stderr_has("the record follows schema 7, but this tool reads schema 1")
            .stderr_has(path);
    }
    let project = project.write(path, "{ \"schema\": 1, ");
    project.run(&["release", "cut"]).expect_failure(1).stderr_has("the record cannot be read");
}

#[test]
fn a_print_shop_that_holds_the_lock_keeps_a_second_cut_out() {
    let project = small();
    std::fs::create_dir_all(project.at("output/releases")).expect("a folder");
    let lock = std::fs::File::create(project.at("output/releases/.lock")).expect("a lock");
    lock.lock().expect("nobody else holds it");
    project
        .run(&["release", "cut"])
        .expect_failure(1)
        .stderr_has("another run is cutting a release here");
    drop(lock);
    cut(&project, &[]);
    assert!(project.at(PRINT).exists());
}

fn key() -> Project {
    let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a key pair");
    Project::empty().write("key", pair.sk.to_box(None).expect("a box").into_string())
}

#[test]
fn a_release_may_be_sealed_later_and_by_one_key_only() {
    let project = released();
    let (key, other) = (key(), key());
    let (key, other) = (key.at("key").display().to_string(), other.at("key").display().to_string());
    let seals =
        ["output", "content"].map(|top| format!("{top}/releases/2026.03/SHA256SUMS.minisig"));
    cut(&project, &["2026.03", "--key", &key]);
    let seal = project.bytes(&seals[0]);
    assert!(seal == project.bytes(&seals[1]));
    project
        .run(&["release", "cut", "2026.03", "--allow-dirty", "--key", &other])
        .expect_failure(1)
        .stderr_has("2026.03 has been sealed already, with a different key")
        .stderr_has("cut without --key");
    // A lost seal is made again.
    let project = project.remove(&seals[0]);
    cut(&project, &["2026.03"]);
    assert!(seal == project.bytes(&seals[0]) && seal == project.bytes(&seals[1]));
}

#[test]
fn a_date_before_the_last_release_is_refused_and_a_different_month_is_reported() {
    let project = reworded(released());
    let dated = ["--date", "2026-02-01"];
    for verb in [["release", "plan"], ["release", "cut"]] {
        let run = project.run(&[&verb[..], &dated[..]].concat()).expect_failure(1);
        run.stderr_has("would be dated 1 February 2026, but the release before it, 2026.03, is dated 1 March 2026");
    }
    released()
        .run(&["release", "cut", "2027.12", "--allow-dirty"])
        .expect_success()
        .stderr_has("the month of version 2027.12 differs from that of its date, 1 March 2026");
}

#[test]
fn a_secret_key_never_enters_an_archive() {
    let key = key();
    // What keeps its place beside what it belongs to, such as a licence, is archived.
    small()
        .write("content/figures/LICENCE", key.bytes("key"))
        .run(&["release", "cut", "--allow-dirty"])
        .expect_failure(1)
        .stderr_has("content/figures/LICENCE")
        .stderr_has("this secret key would be archived");
    let project = small().write("content/notes/my-key.txt", key.bytes("key"));
    cut(&project, &["--allow-dirty"]);
    let archive = unzip(&project.bytes("output/releases/2026.03/source.zip"));
    assert!(!archive.keys().any(|name| name.contains("my-key")), "nothing uses it");
}

#[cfg(unix)]
#[test]
fn links_are_archived_as_what_they_lead_to_or_refused() {
    use std::os::unix::fs::symlink;
    let project = small();
    std::fs::rename(project.at("content/figures"), project.at("pictures")).expect("a move");
    symlink("../pictures", project.at("content/figures")).expect("a link");
    cut(&project, &[]);
    run_verify(&project);
    symlink("nowhere", project.at("content/notes.md")).expect("a link");
    let failing = |project: &Project| project.run(&["release", "cut", "2026.04", "--allow-dirty"]);
    failing(&project)
        .expect_failure(2)
        .stderr_has("this link leads nowhere")
        .stderr_has("--> content/notes.md");
    std::fs::remove_file(project.at("content/notes.md")).expect("the link");
    symlink(".", project.at("content/notes")).expect("a link");
    // Nothing uses a folder that leads in a circle, so nothing of it is archived.
    cut(&project, &["2026.04", "--allow-dirty"]);
    project
        .run(&["check"])
        .stdout_has("this link leads to a folder that contains it")
        .stdout_has("content/notes");
    std::fs::remove_file(project.at("content/notes")).expect("the link");
    symlink("/etc/hostname", project.at("content/notes.md")).expect("a link");
    let outside = failing(&project);
    assert!(outside.code.is_some_and(|code| code != 0));
    outside.stderr_has("leads out of the project");
}

#[cfg(unix)]
#[track_caller]
fn run_verify(project: &Project) {
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn recalled_words_are_in_no_later_release_not_even_in_its_archive() {
    let secret = "Anyone may ask";
    let project = reworded(released());
    let recall = ["release", "recall", "2026.03", "--section", "asking", "--reason", "Wrong."];
    project.run(&recall).expect_success();
    project.run(&["release", "plan"]);
    let project = super::classed(project, "substantive", "Says who may ask.");
    let corrected = ["release", "corrected", "2026.03", "--section", "asking"];
    project.run(&[&corrected[..], &["--reason", "It says who."]].concat()).expect_success();
    cut(&project, &[]);
    let holds = |bytes: &[u8]| bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
    assert!(holds(&project.bytes("content/releases/2026.03/text.json")), "history keeps it");
    for path in project.files("output/releases/2026.04") {
        let bytes = project.bytes(&format!("output/releases/2026.04/{path}"));
        if path.ends_with(".zip") || path.ends_with(".epub") {
            for (name, bytes) in unzip(&bytes) {
                assert!(!holds(&bytes), "{name} in {path}");
            }
        } else {
            assert!(!holds(&bytes), "{path}");
        }
    }
    project.run(&["release", "verify", "2026.04"]).expect_success();
}

/// The small project in a Git repository with one commit.
fn committed() -> Project {
    let project = small();
    git(&project, &["init", "--quiet"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "--quiet", "--message", "all"]);
    project
}

#[test]
fn what_git_is_told_to_overlook_is_found() {
    for flag in ["--skip-worktree", "--assume-unchanged"] {
        let project = committed();
        git(&project, &["update-index", flag, "content/chapters/plain.md"]);
        let project = project.body("Not committed.\n");
        project
            .run(&["release", "cut"])
            .expect_failure(1)
            .stderr_has("`content/chapters/plain.md` differs from the last commit");
        cut(&project, &["--allow-dirty"]);
        assert_eq!(record(&project, "2026.03")["source"]["uncommitted"], true, "{flag}");
    }
}

#[test]
fn a_file_that_was_only_deleted_here_differs_from_the_commit() {
    let project = committed().remove("content/case-studies/story.md");
    let run = project.run(&["release", "cut"]).expect_failure(1);
    run.stderr_has("`content/case-studies/story.md`").stderr_has("the last commit");
}

#[test]
fn what_a_project_does_not_use_neither_blocks_a_release_nor_enters_its_archive() {
    let project = committed()
        .write(".gitignore", "Thumbs.db\n*~\n")
        .write("content/figures/Thumbs.db", "left by a file manager")
        .write("content/chapters/plain.md~", "left by an editor")
        .write("content/figures/notes.docx", "not ignored, and not used either");
    cut(&project, &[]);
    assert_eq!(record(&project, "2026.03")["source"]["uncommitted"], false);
    let archive = unzip(&project.bytes("output/releases/2026.03/source.zip"));
    let strays: Vec<_> = archive
        .keys()
        .filter(|name| name.ends_with(".db") || name.ends_with('~') || name.ends_with(".docx"))
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
    assert!(archive.contains_key("content/chapters/plain.md"));
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn a_checkout_with_other_line_ends_is_the_same_commit() {
    let project = committed();
    let path = "content/chapters/plain.md";
    let text = project.text(path).replace('\n', "\r\n");
    let project = project.write(path, text);
    cut(&project, &[]);
    assert_eq!(record(&project, "2026.03")["source"]["uncommitted"], false);
}

#[test]
fn content_in_no_repository_is_recorded_as_uncommitted() {
    let project = small();
    cut(&project, &[]).stderr_has("not in a Git repository, so the record names no commit");
    let record = record(&project, "2026.03");
    assert!(record["source"]["commit"].is_null());
    assert_eq!(record["source"]["uncommitted"], true);
}
