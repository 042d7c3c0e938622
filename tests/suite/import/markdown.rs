//! What Markdown of other tools becomes.

use super::{body_of, import, reads_well};

#[track_caller]
fn section(text: &str) -> (String, String, String) {
    let (project, run) = import("from.md", text.as_bytes(), &[]);
    let run = run.expect_success();
    reads_well(&project);
    (project.text("content/chapters/new.md"), body_of(&project), run.stderr)
}

#[test]
fn headers_titles_and_levels() {
    let (text, body, stderr) = section(
        "---\ntitle: \"My: title\"\nauthor: Ann\n---\n\n# One\n\nText\nin two lines.\n\n### Three\n",
    );
    assert!(text.contains("\ntitle: \"My: title\"\n"), "{text}");
    assert_eq!(body, "## One\n\nText in two lines.\n\n### Three\n");
    assert!(stderr.contains("fields of the header — `author`"), "{stderr}");
    let (text, body, _) = section("# Phones\n\n## One\n");
    assert!(text.contains("\ntitle: Phones\n"), "{text}");
    assert_eq!(body, "## One\n");
}

#[test]
fn blocks_of_github_and_pandoc() {
    let (_, body, stderr) = section(
        "A [link](#two), [site](https://a.example/) and ~~this~~^1^.[^n]\n\n[^n]: A note.\n\n\
         - [ ] a task\n- [x] done\n\n7. seven\n8. eight\n\n> [!WARNING]\n> Care.\n\n\
         ::: {.note}\nBoxed.\n:::\n\n::: strange\nInner.\n:::\n\n## Two\n\n\
         | A | B |\n|---|:-:|\n| x \\| y | **z** |\n\nTable: A caption\n\n\
         <!-- keep this -->\n\n<div>lost</div>\n\nTerm\n\n: Details\n\n```rust\nfn x() {}\n```\n\nE<sup>2</sup> and [@key].\n",
    );
    assert_eq!(
        body,
        "A [link](#new-two), [site](https://a.example/) and ~~this~~^1^.[^1]\n\n[^1]: A note.\n\n\
         - [ ] a task\n- [x] done\n\n7. seven\n8. eight\n\n::: warning\nCare.\n:::\n\n\
         ::: note\nBoxed.\n:::\n\nInner.\n\n## Two {#new-two}\n\n\
         ::: table\nA caption\n\n| A | B |\n|---|:-:|\n| x \\| y | **z** |\n:::\n\n\
         <!-- keep this -->\n\nTerm\n\n: Details\n\n```rust\nfn x() {}\n```\n\nE^2^ and \\[\\@key].\n"
    );
    for said in ["the container `strange`", "raw HTML — line", "a citation, which became text"] {
        assert!(stderr.contains(said), "{said}\n{stderr}");
    }
}

#[test]
fn pictures_come_from_the_folder_of_the_text_and_nowhere_else() {
    let text = "![A dot](pics/dot.png)\n\n![Out](../out.png) ![Web](https://a.example/x.png) ![Abs](/etc/x.png)\n";
    let png = crate::pictures::planted_png();
    let project = crate::support::Project::base()
        .write("from/text.md", text)
        .write("from/pics/dot.png", &png)
        .write("out.png", &png);
    let run = project.run(&["import", "from/text.md", "--id", "new"]).expect_success();
    assert_eq!(run.stdout, "content/chapters/new.md\ncontent/figures/new-1.png\n");
    assert_eq!(body_of(&project), "![A dot](figures/new-1.png)\n");
    assert!(
        run.stderr.contains("a picture outside the file, which was not fetched"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("not in the folder of the text, `../out.png`"), "{}", run.stderr);
    assert!(run.stderr.contains("not in the folder of the text, `/etc/x.png`"), "{}", run.stderr);
    reads_well(&project);
}
