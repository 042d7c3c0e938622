//! `bindery new`.

use super::{Ended, Ending, fail, load, report, tell};
use crate::cli;
use crate::ground::diagnostic::nearest;
use crate::ground::files;
use crate::ground::source::Sources;
use crate::project::{GENERATED_BACK, GENERATED_FRONT, is_id};
use crate::starter;

/// What is no kind of section.
const PACK: &str = "pack";
const PARTNER: &str = "partner";

pub(super) fn run(arguments: &cli::New) -> Ended {
    let id = arguments.id.as_str();
    if !is_id(id) {
        tell(&format!("error: `{}` is not an id\n", id.escape_debug()));
        tell("  hint: use lower-case letters, digits and hyphens, and start with a letter\n");
        return Err(Ending::Usage);
    }
    let workspace = load(&arguments.root)?;
    let project = &workspace.project;
    let vocabulary = &project.book.vocabulary;
    let what = arguments.what.as_str();
    let kind = vocabulary.kind(what);
    if kind.is_none() && ![PACK, PARTNER].contains(&what) {
        let kinds = vocabulary.kinds.iter().map(|kind| kind.id.as_str());
        let known: Vec<&str> = kinds.chain([PACK, PARTNER]).collect();
        tell(&format!("error: there is no kind of section `{}`\n", what.escape_debug()));
        tell(&match nearest(what, known.iter().copied()) {
            Some(near) => format!("  hint: did you mean `{near}`?\n"),
            None => format!("  hint: this book has {}\n", known.join(", ")),
        });
        return Err(Ending::Usage);
    }
    let taken = match what {
        PARTNER => project.partner(id).is_some(),
        PACK => project.pack(id).is_some(),
        _ => {
            project.sections.contains_key(id)
                || GENERATED_FRONT.iter().chain(&GENERATED_BACK).any(|name| *name == id)
        }
    };
    if taken {
        tell(&format!("error: the project already has `{id}`\n"));
        return Err(Ending::Usage);
    }
    let date = workspace.draft_release().map_err(fail)?.date;
    let (written, next) = match kind {
        Some(kind) => (
            vec![starter::section(kind, vocabulary, id, date)],
            "list it in `content/book.toml`, then run `bindery check`",
        ),
        None if what == PARTNER => {
            (starter::partner(id), "fill in the brand, then run `bindery check`")
        }
        None => {
            let authored = |id: &&str| project.sections.contains_key(*id);
            let sections: Vec<&str> = project
                .book
                .listed()
                .map(|id| id.value.as_str())
                .filter(authored)
                .take(2)
                .collect();
            let editions: Vec<&str> =
                project.editions.iter().map(|edition| edition.id.as_str()).collect();
            (
                vec![starter::pack(id, vocabulary, &sections, &editions)],
                "choose its contents, then run `bindery check`",
            )
        }
    };
    if let Some((path, _)) =
        written.iter().find(|(path, _)| files::exists(&arguments.root.join(path)))
    {
        tell(&format!("error: `{path}` already exists\n"));
        return Err(Ending::Usage);
    }
    for (path, text) in &written {
        if let Err(problem) = files::write_whole(&arguments.root.join(path), text.as_bytes()) {
            report(&[problem], &Sources::default());
            return Err(Ending::Environment);
        }
        super::print(&format!("{path}\n"));
    }
    tell(&format!("{next}\n"));
    Ok(Ending::Fine)
}
