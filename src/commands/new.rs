//! `bindery new`.

use super::{Ended, Ending, fail, load, report, tell};
use crate::cli::{self, Skeleton};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::project::{GENERATED_BACK, GENERATED_FRONT, is_id};
use crate::starter;

pub(super) fn run(arguments: &cli::New) -> Ended {
    let id = arguments.id.as_str();
    if !is_id(id) {
        tell(&format!("error: `{}` is not an id\n", id.escape_debug()));
        tell("  hint: use lower-case letters, digits and hyphens, and start with a letter\n");
        return Err(Ending::Usage);
    }
    let workspace = load(&arguments.root)?;
    let project = &workspace.project;
    let taken = match arguments.what {
        Skeleton::Partner => project.partner(id).is_some(),
        Skeleton::Pack => project.pack(id).is_some(),
        Skeleton::Chapter | Skeleton::CaseStudy | Skeleton::Worksheet => {
            project.sections.contains_key(id)
                || GENERATED_FRONT.iter().chain(&GENERATED_BACK).any(|name| *name == id)
        }
    };
    if taken {
        tell(&format!("error: the project already has `{id}`\n"));
        return Err(Ending::Usage);
    }
    let date = workspace.draft_release().map_err(fail)?.date;
    let (written, next) = match arguments.what {
        Skeleton::Partner => (starter::partner(id), "fill in the brand, then run `bindery check`"),
        Skeleton::Chapter => (
            vec![starter::chapter(id, date)],
            "list it in `content/book.toml`, then run `bindery check`",
        ),
        Skeleton::CaseStudy => (
            vec![starter::case_study(id, date)],
            "list it in `content/book.toml`, then run `bindery check`",
        ),
        Skeleton::Pack => {
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
                vec![starter::pack(id, &sections, &editions)],
                "choose its contents, then run `bindery check`",
            )
        }
        Skeleton::Worksheet => (
            vec![starter::worksheet(id, date)],
            "list it in `content/book.toml`, then run `bindery check`",
        ),
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
