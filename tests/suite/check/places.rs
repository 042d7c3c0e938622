//! A mistake is reported once, in the file that has it.

use crate::support::Project;

#[test]
fn a_mistake_in_the_citation_style_is_in_the_style() {
    Project::base()
        .write("layouts/oscola.csl", "<style>\n  <info>\n  </inf>\n</style>\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("layouts/oscola.csl:3:3: error[layout]: the citation style cannot be read: ")
        .stdout_lacks("sources.yml");
    Project::base()
        .write("layouts/oscola.csl", "<style xmlns=\"http://purl.org/net/xbiblio/csl\"/>\n")
        .remove("content/sources.yml")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has(
            "layouts/oscola.csl:1:1: error[layout]: the citation style has no `<citation>`",
        );
}

#[test]
fn a_source_that_the_library_refuses_is_reported_at_its_key_with_every_other() {
    let run = Project::base()
        .replace("content/sources.yml", "  date: 2018\n", "  date: 2018\n  volume-total: many\n")
        .replace("content/sources.yml", "  author: Orchard Press\n", "  author: A, B, C, D, E\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.stdout);
    assert!(lines[0].starts_with("content/sources.yml:1:1: error[citation]: "), "{}", lines[0]);
    assert!(lines[1].starts_with("content/sources.yml:14:1: error[citation]: "), "{}", lines[1]);
}

#[test]
fn a_section_without_its_header_makes_no_other_file_complain() {
    let project = Project::base();
    let text = project.text("content/chapters/asking.md");
    let (_, body) = text.split_once("\n---\n").expect("a header");
    // The name of the file does not give the id away.
    let project =
        project.remove("content/chapters/asking.md").write("content/chapters/01.md", body);
    let run = project.run(&["check", "--format", "short"]).expect_failure(1);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    run.stdout_has("content/chapters/01.md:1:1: error[missing-header]: ");
}

#[test]
fn a_title_without_end_is_refused_before_it_is_laid_out() {
    for (file, start) in
        [("content/book.toml", "title = \""), ("content/editions/print.toml", "title = \"")]
    {
        let long = format!("{start}{}", "a".repeat(300_000));
        let project = Project::base();
        let text = project.text(file).replacen(start, &long, 1);
        project
            .write(file, text)
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has("characters, and at most 500 are allowed");
    }
}
