//! Paths in Markdown start from the file that contains them.

use crate::support::{Project, unzip};

const CHECK: [&str; 3] = ["check", "--format", "short"];

#[test]
fn a_path_to_a_picture_starts_from_its_file() {
    for path in [
        "../figures/clock.svg",
        "./../figures/clock.svg",
        "../../content/figures/clock.svg",
        "figures/clock.svg",
    ] {
        let project = Project::base().body(&format!("![A clock.]({path})\n"));
        project.run(&CHECK).expect_success().stdout("");
    }
}

#[test]
fn every_way_to_write_a_path_shows_the_same_picture() {
    let pictures = |path: &str| {
        let project = Project::base().body(&format!("![A clock.]({path})\n"));
        project.run(&["build", "--partner", "birch", "--edition", "ebook"]).expect_success();
        let mut files =
            unzip(&project.bytes("output/draft/birch/field-guide-birch-ebook-draft.epub"));
        files.retain(|name, _| name.contains("images/_"));
        files
    };
    let found = pictures("../figures/clock.svg");
    assert!(found.keys().any(|name| name.contains("clock")), "{:?}", found.keys());
    assert_eq!(found, pictures("figures/clock.svg"));
}

#[test]
fn a_picture_beside_its_file_is_found_there_first() {
    let project = Project::base();
    let logo = project.bytes("content/partners/birch/logo.svg");
    let project = project
        .write("content/chapters/own.svg", &logo)
        .body("![Own.](own.svg)\n")
        .append("content/partners/birch/foreword.md", "\n![The logo again.](logo.svg)\n");
    project.run(&CHECK).expect_success().stdout("");
}

#[test]
fn spaces_in_a_path_may_be_written_as_editors_write_them() {
    let project = Project::base();
    let clock = project.bytes("content/figures/clock.svg");
    let project = project.write("content/figures/the clock é.svg", clock);
    for path in [
        "../figures/the%20clock%20%C3%A9.svg",
        "<../figures/the clock é.svg>",
        "<figures/the clock é.svg>",
    ] {
        project.rewrite_body(&format!("![A clock.]({path})\n"));
        project.run(&CHECK).expect_success().stdout("");
    }
}

#[test]
fn a_picture_elsewhere_in_the_project_is_used_and_released() {
    let project = Project::base();
    let clock = project.bytes("content/figures/clock.svg");
    let project = project
        .write("assets/clock.svg", clock)
        .body("![A clock in the assets.](../../assets/clock.svg)\n");
    project.run(&CHECK).expect_success().stdout("");
    let note = "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n";
    let project = project
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace("content/front-matter/about.md", note, "");
    project.run(&["release", "cut", "2026.03", "--allow-dirty"]).expect_success();
    // The archive alone has everything.
    let project = project.remove("assets");
    project.run(&["release", "verify", "2026.03"]).expect_success();
}

#[test]
fn only_a_path_that_leaves_the_project_is_refused() {
    let outer = Project::empty().overlay_into("project", Project::base().path());
    let clock = outer.bytes("project/content/figures/clock.svg");
    let outer = outer.write("secret.svg", clock);
    for (path, code) in [
        ("../../../secret.svg", "path-outside"),
        ("../../../project/content/figures/clock.svg", "path-outside"),
        ("../../secret.svg", "file-missing"),
        ("figures/../../../secret.svg", "path-outside"),
    ] {
        let plain = "project/content/chapters/plain.md";
        let text = outer.text(plain);
        outer.overwrite(plain, format!("{text}\n![A secret.]({path})\n"));
        let run = outer.run(&["check", "--root", "project", "--format", "short"]);
        run.expect_failure(1).stdout_has(&format!("error[{code}]: ")).stdout_lacks("secretword");
        outer.overwrite(plain, text);
    }
}

#[test]
fn a_missing_picture_is_named_with_one_that_is_there() {
    Project::base()
        .body("![A clock.](../figures/clok.svg)\n")
        .run(&CHECK)
        .expect_failure(1)
        .stdout(
            "content/chapters/plain.md:15:1: error[file-missing]: the picture \
             `figures/clok.svg`: the file does not exist (did you mean `figures/clock.svg`?)\n",
        );
}

#[test]
fn a_link_to_the_file_of_a_section_leads_to_the_section() {
    for (address, id) in [
        ("writing.md", "writing"),
        ("./writing.md", "writing"),
        ("../chapters/writing.md", "writing"),
        ("../case-studies/story.md", "story"),
        ("chapters/writing.md", "writing"),
    ] {
        let project = Project::base().body(&format!("See [that place]({address}) first.\n"));
        project.run(&CHECK).expect_success().stdout("");
        let direct = Project::base().body(&format!("See [that place](#{id}) first.\n"));
        let made = [&project, &direct].map(|project| {
            project.run(&["build", "--partner", "birch", "--edition", "ebook"]).expect_success();
            let epub = project.bytes("output/draft/birch/field-guide-birch-ebook-draft.epub");
            let files = unzip(&epub);
            let plain = files
                .into_iter()
                .find(|(_, bytes)| String::from_utf8_lossy(bytes).contains("that place"));
            let (_, bytes) = plain.expect("a page with the link");
            let text = String::from_utf8(bytes).expect("text");
            let at = text.find("that place").expect("the link");
            text[at.saturating_sub(60)..at].to_owned()
        });
        assert_eq!(made[0], made[1], "{address}");
        assert!(made[0].contains("href"), "{}", made[0]);
    }
}

#[test]
fn a_link_may_name_a_place_in_a_file() {
    let project = Project::base()
        .append("content/chapters/writing.md", "\n## Own place {#own-place}\n\nWords.\n");
    project.rewrite_body("See [the place](writing.md#own-place).\n");
    project.run(&CHECK).expect_success().stdout("");
    project.rewrite_body("See [the place](asking.md#own-place).\n");
    project.run(&CHECK).expect_failure(1).stdout(
        "content/chapters/plain.md:15:5: error[link-target]: the section `asking` has no \
         `#own-place`: that is in `writing` (write the address as `#own-place`)\n",
    );
    project.rewrite_body("See [the place](writing.md#none-such).\n");
    project.run(&CHECK).expect_failure(1).stdout_has("there is nothing with the id `none-such`");
}

#[test]
fn a_link_to_a_file_that_is_no_section_is_reported() {
    Project::base()
        .body("See [the place](../chapters/writting.md).\n")
        .run(&CHECK)
        .expect_failure(1)
        .stdout(
            "content/chapters/plain.md:15:5: error[link-target]: there is no section in the file \
             `content/chapters/writting.md` (did you mean `content/chapters/writing.md`?)\n",
        );
}

#[test]
fn a_brand_may_use_files_elsewhere_in_the_project() {
    let project = Project::base();
    let logo = project.bytes("content/partners/birch/logo.svg");
    let project = project
        .write("content/figures/birch.svg", logo)
        .write("content/partners/shared.md", "A shared foreword.\n")
        .remove("content/partners/birch/logo.svg")
        .replace(
            "content/partners/birch/_brand.yml",
            "path: logo.svg",
            "path: ../../figures/birch.svg",
        );
    project.run(&CHECK).expect_success();
}
