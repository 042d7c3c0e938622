//! Wide tables: landscape pages, headers that say that a table continues, and warnings.

mod continued;
mod landscape;
mod sections;

use crate::press::PRESS;
use crate::support::{Project, manuscript, pages, undivided};
use bindery::assembly::workspace::Workspace;
use bindery::pages::typeset::Compiled;
use typst::layout::{Frame, FrameItem, Transform};

/// Which way a piece of text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Across,
    /// From the foot of the page to its head: turned a quarter to the left.
    Up,
    Other,
}

/// A piece of text on a page: where it starts, in millimetres from the upper left corner.
#[derive(Debug, Clone)]
struct Piece {
    text: String,
    left: f64,
    top: f64,
    way: Way,
}

/// The pieces of each page, and its width and height in millimetres.
fn pieces(compiled: &Compiled) -> Vec<(Vec<Piece>, f64, f64)> {
    let pages = compiled.document.pages().iter();
    pages
        .map(|page| {
            let mut found = Vec::new();
            collect(&page.frame, Transform::identity(), &mut found);
            (found, page.frame.width().to_mm().round(), page.frame.height().to_mm().round())
        })
        .collect()
}

fn collect(frame: &Frame, transform: Transform, found: &mut Vec<Piece>) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                collect(&group.frame, moved.pre_concat(group.transform), found);
            }
            FrameItem::Text(text) => {
                let (along, up) = (moved.sx.get(), moved.ky.get());
                found.push(Piece {
                    text: text.text.to_string(),
                    left: moved.tx.to_mm(),
                    top: moved.ty.to_mm(),
                    way: match (along, up) {
                        _ if (along - 1.0).abs() < 1e-6 => Way::Across,
                        _ if (up + 1.0).abs() < 1e-6 => Way::Up,
                        _ => Way::Other,
                    },
                });
            }
            _ => {}
        }
    }
}

/// The base project with every kind of edition for pages.
fn project() -> Project {
    ["booklet", "loose-leaf", "low-ink"]
        .into_iter()
        .fold(Project::base(), |project, edition| {
            let path = format!("content/editions/{edition}.toml");
            project.write(&path, undivided(edition))
        })
        .write("content/editions/print-shop.toml", PRESS)
}

/// The pages of an edition for `birch`, which nobody has to look at again.
#[track_caller]
fn laid_out(workspace: &Workspace, edition: &str) -> Compiled {
    let manuscript = manuscript(workspace, "birch", edition);
    if edition == "loose-leaf" {
        let engine = workspace.engine().expect("an engine");
        let leaves = engine.compile_leaves(&manuscript, &[]);
        return leaves.unwrap_or_else(|problems| panic!("{edition}: {problems:?}")).compiled;
    }
    pages(workspace, &manuscript)
}
