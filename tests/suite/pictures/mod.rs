//! Pictures: the files that cameras and programs write, and what an edition shows of them.

mod command;
mod drawings;
mod hostile;
mod photographs;
mod planted;
mod sizes;
mod unseen;

pub(crate) use planted::{holds_secret, planted_jpeg, planted_png};

use crate::support::{Project, Run, manuscript, unzip};

/// The base project with one picture, alone in the chapter `plain`.
fn with_picture(name: &str, bytes: impl AsRef<[u8]>) -> Project {
    Project::base()
        .write(&format!("content/figures/{name}"), bytes)
        .body(&format!("![A picture.](figures/{name})\n"))
}

/// What `check` says about a picture.
fn check(name: &str, bytes: impl AsRef<[u8]>) -> Run {
    with_picture(name, bytes).run(&["check", "--format", "short"])
}

/// The bytes that every edition of a picture's project shows.
#[track_caller]
fn shown(project: &Project, name: &str) -> Vec<u8> {
    let manuscript = manuscript(&project.workspace(), "birch", "screen");
    let resource = &manuscript.resources.get(&format!("figures/{name}")).expect("a picture");
    resource.bytes.to_vec()
}

/// Builds the screen edition and the ebook. Returns the ebook's files that hold the picture, and its
/// page.
#[track_caller]
fn built(project: &Project) -> (Vec<u8>, String) {
    project
        .run(&["build", "--partner", "birch", "--edition", "screen", "--out", "made"])
        .expect_success();
    project
        .run(&["build", "--partner", "birch", "--edition", "ebook", "--out", "made"])
        .expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let page = files.get("EPUB/section-plain.xhtml").expect("the page");
    let page = String::from_utf8(page.clone()).expect("text");
    let address = page.split("src=\"images/").nth(1).and_then(|rest| rest.split('"').next());
    let name = format!("EPUB/images/{}", address.expect("a picture"));
    (files.get(&name).expect("the picture's file").clone(), page)
}
