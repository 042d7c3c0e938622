//! Files of brands: each message is about the mistake, and no other message follows from it.

use crate::support::{Project, repository};

const BRAND: &str = "content/partners/alder/_brand.yml";

fn check(project: &Project) -> String {
    project.run(&["check", "--format", "short"]).stdout
}

/// Alder, with a regular face of another family as the second file of its font.
fn with_another_family() -> Project {
    let font =
        repository().join("fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Regular.ttf");
    let bytes = std::fs::read(font).expect("a font of the tool");
    Project::base()
        .write("content/partners/alder/fonts/Other.ttf", bytes)
        .remove("content/partners/alder/fonts/Lexend-Bold.ttf")
        .replace(BRAND, "fonts/Lexend-Bold.ttf", "fonts/Other.ttf")
}

#[test]
fn a_file_under_the_wrong_family_is_reported_once() {
    let report = check(&with_another_family());
    assert_eq!(report.lines().count(), 1, "{report}");
    assert!(report.starts_with(&format!("{BRAND}:18:17: error[invalid-font]")), "{report}");
    assert!(report.contains("list it in a font of its own, with `family: Atkinson"), "{report}");
}

#[test]
fn a_file_under_the_wrong_family_belongs_with_the_others_of_its_own() {
    let own = "    - family: Atkinson Hyperlegible Next\n      source: file\n      files:\n        \
               - path: fonts/Bold.ttf\n  headings:";
    let font =
        repository().join("fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext-Bold.ttf");
    let project = with_another_family()
        .write("content/partners/alder/fonts/Bold.ttf", std::fs::read(font).expect("a font"))
        .replace(BRAND, "  headings:", own);
    let report = check(&project);
    assert!(report.contains("(list it under `files` of `Atkinson Hyperlegible Next`)"), "{report}");
    assert!(!report.contains("missing-face] the font `Lexend`"), "{report}");
}

#[test]
fn other_sizes_of_a_logo_are_used() {
    let logo = Project::base().text("content/partners/birch/logo.svg");
    let images = "    tree:\n      path: logo.svg";
    let project = Project::base()
        .write("content/partners/birch/large.svg", &logo)
        .write("content/partners/birch/dark.svg", &logo)
        .write("content/partners/birch/unused.svg", &logo)
        .replace(
            "content/partners/birch/_brand.yml",
            images,
            &format!("    wide: {{ path: large.svg, alt: \"A tree\" }}\n    night: {{ path: dark.svg, alt: \"A tree\" }}\n{images}"),
        )
        .replace(
            "content/partners/birch/_brand.yml",
            "  medium: tree",
            "  medium: { light: tree, dark: night }\n  large: wide",
        );
    let report = check(&project);
    assert_eq!(report.lines().count(), 1, "{report}");
    assert!(
        report.starts_with("content/partners/birch/unused.svg: warning[unused-file]"),
        "{report}"
    );
}

#[test]
fn a_misplaced_text_hides_no_unused_file_but_those_that_it_names() {
    let picture = Project::base().bytes("content/figures/apples.png");
    let project = Project::base()
        .write("content/figures/old.png", &picture)
        .write("content/figures/shown.png", &picture)
        .write(
            "content/chapters/extra.MD",
            "---\nid: extra\n---\n\n![A plan](../figures/shown.png)\n",
        );
    let report = check(&project);
    assert!(report.contains("content/chapters/extra.MD: error[misplaced-file]"), "{report}");
    assert!(report.contains("content/figures/old.png: warning[unused-file]"), "{report}");
    assert!(!report.contains("shown.png: "), "{report}");
}
