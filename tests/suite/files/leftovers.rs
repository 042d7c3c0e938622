//! What earlier builds made and the project no longer makes.

use crate::support::Project;

const OUT: &str = "output/draft";

#[track_caller]
fn built(project: &Project, arguments: &[&str]) -> crate::support::Run {
    let all = [&["build", "--edition", "ebook"], arguments].concat();
    project.run(&all).expect_success()
}

/// Renames the book.
fn renamed() -> Project {
    let project = Project::base();
    built(&project, &[]);
    project.replace("content/book.toml", "id = \"field-guide\"", "id = \"new-guide\"")
}

#[test]
fn old_files_are_named_until_they_are_pruned() {
    let project = renamed();
    for _ in 0..2 {
        built(&project, &[])
            .stderr_has("run `bindery build --prune`")
            .stderr_has("output/draft/alder/field-guide-alder-ebook-draft.epub\n")
            .stderr_has("output/draft/birch/field-guide-birch-ebook-draft.epub\n");
    }
    assert_eq!(project.files(OUT).len(), 5);
    built(&project, &["--prune"])
        .stderr_has("removed, because the project no longer makes them")
        .stderr_has("output/draft/birch/field-guide-birch-ebook-draft.epub\n");
    let expected = [
        "alder/new-guide-alder-ebook-draft.epub",
        "birch/new-guide-birch-ebook-draft.epub",
        "build.json",
    ];
    assert_eq!(project.files(OUT), expected);
    assert!(!project.text("output/draft/build.json").contains("field-guide-"));
    built(&project, &["--prune"]).stderr_lacks("no longer makes");
}

#[test]
fn nothing_else_is_pruned() {
    let project = renamed()
        .write("output/draft/birch/field-guide-birch-ebook-draft.epub", "changed since")
        .write("output/draft/birch/notes.pdf", "mine")
        .write("output/draft/birch/other-birch-print-draft.pdf", "somebody's")
        .write("output/draft/cedar/notes.txt", "mine");
    // A partial build keeps what the other partners have.
    built(&project, &["--partner", "alder", "--prune"])
        .stderr_has("somebody has changed them since they were made")
        .stderr_has("no build is known to have made them")
        .stderr_has("output/draft/birch/other-birch-print-draft.pdf\n")
        .stderr_lacks("notes");
    let left = project.files(OUT);
    for kept in [
        "birch/field-guide-birch-ebook-draft.epub",
        "birch/notes.pdf",
        "birch/other-birch-print-draft.pdf",
        "cedar/notes.txt",
    ] {
        assert!(left.contains(&kept.to_owned()), "{kept} is gone: {left:?}");
    }
    assert!(!left.contains(&"alder/field-guide-alder-ebook-draft.epub".to_owned()));
}

#[test]
fn the_files_of_a_dropped_edition_partner_and_pack_are_old() {
    let project = Project::base().overlay(&crate::support::fixtures().join("packs"));
    let brand = project.text("content/partners/birch/_brand.yml").replace("Birch", "Cedar");
    let project = project
        .overlay_into("content/partners/cedar", &Project::base().at("content/partners/birch"))
        .write("content/partners/cedar/_brand.yml", brand);
    let chosen = ["build", "--edition", "ebook", "--edition", "screen"];
    project.run(&chosen).expect_success().stderr_lacks("no longer makes");
    let before = project.files(OUT);
    for part in ["-screen-", "cedar/", "/packs/"] {
        assert!(before.iter().any(|path| path.contains(part)), "{part}: {before:?}");
    }
    let project = project
        .remove("content/editions/screen.toml")
        .remove("content/partners/cedar")
        .remove("content/packs");
    built(&project, &["--prune"]);
    let after = project.files(OUT);
    for part in ["-screen-", "cedar/", "/packs/"] {
        assert!(!after.iter().any(|path| path.contains(part)), "{part}: {after:?}");
    }
    assert!(!project.at("output/draft/cedar").exists(), "an empty folder is left");
    assert_eq!(after.len(), 3, "{after:?}");
}

#[test]
fn a_record_that_names_files_outside_removes_nothing() {
    let project = renamed().write("output/precious.txt", "precious");
    let digest = bindery::ground::digest::sha256(b"precious");
    let record = project.text("output/draft/build.json");
    let record =
        record.replace("\"alder/field-guide-alder-ebook-draft.epub\"", "\"../precious.txt\"");
    let mut value: serde_json::Value = serde_json::from_str(&record).expect("JSON");
    for made in value["artefacts"].as_array_mut().expect("a list") {
        made["sha256"] = digest.clone().into();
    }
    let project = project.write("output/draft/build.json", value.to_string());
    built(&project, &["--prune"]);
    assert_eq!(project.text("output/precious.txt"), "precious");
}
