//! `bindery import`.

use super::{Ended, Ending, fail, load_text, print, print_exactly, tell};
use crate::cli;
use crate::ground::diagnostic::{Diagnostic, nearest};
use crate::ground::files::{self, StagedFiles};
use crate::ground::words::{counted, listed};
use crate::incoming::{self, Decisions, Findings, Group, Import, Request, Stopped, Undecided};
use crate::project::{Form, GENERATED_BACK, GENERATED_FRONT, Project, SectionKind, is_id};
use std::path::Path;
use std::sync::Arc;

/// How many open items of a kind are listed.
const LISTED: usize = 40;

pub(super) fn run(arguments: &cli::Import) -> Ended {
    let workspace = load_text(&arguments.root)?;
    let project = &workspace.project;
    let (kind, path, id) = target(arguments, project)?;
    let date = workspace.draft_release().map_err(fail)?.date;
    let bytes = files::bytes_at(&arguments.file).map_err(fail)?;
    let request = Request {
        bytes: &bytes,
        file: &arguments.file,
        project,
        kind: &kind,
        id: &id,
        title: arguments.title.as_deref(),
        date,
        decisions: Decisions {
            changes: arguments.changes,
            hidden: arguments.hidden,
            boxes: arguments.text_boxes,
        },
        styles: &arguments.style,
    };
    let import = match incoming::import(&request) {
        Ok(import) => import,
        Err(Stopped::Refused(problem)) => {
            return Err(fail(problem.in_path(arguments.file.display().to_string())));
        }
        Err(Stopped::Undecided(open)) => return Err(undecided(arguments, &open)),
        Err(Stopped::Style(message, hint)) => return Err(wrong(&message, &hint)),
    };
    if arguments.dry_run {
        print_exactly(&import.text);
        tell(&format!("{path}: not written (`--dry-run`)\n"));
        import.pictures.iter().for_each(|(picture, _)| tell(&format!("{picture}: not written\n")));
    } else {
        write(&arguments.root, &path, &import).map_err(fail)?;
        print(&format!("{path}\n"));
        import.pictures.iter().for_each(|(picture, _)| print(&format!("{picture}\n")));
    }
    tell_findings(&import.findings);
    if !arguments.dry_run {
        tell(
            "fill in the header, list the section in `content/book.toml`, then run `bindery check`\n",
        );
    }
    Ok(Ending::Fine)
}

fn wrong(message: &str, hint: &str) -> Ending {
    tell(&format!("error: {message}\n"));
    tell(&format!("  hint: {hint}\n"));
    Ending::Usage
}

/// The kind of the section, the path of its file from the project's folder, and its id.
fn target(
    arguments: &cli::Import,
    project: &Project,
) -> Result<(Arc<SectionKind>, String, String), Ending> {
    let to = arguments.to.as_deref().map(|to| below_root(to, &arguments.root)).transpose()?;
    let kind = kind_of(arguments, project, to.as_deref())?;
    let folder = format!("content/{}/", kind.folder);
    if let Some(to) = &to {
        let name = to.strip_prefix(&folder).filter(|name| !name.contains('/'));
        if name.is_none_or(|name| !name.ends_with(".md") || name.len() < 4) {
            let hint = format!("write a path such as `{folder}name.md`");
            let message = format!(
                "`{}` is no place for a section of the kind `{}`",
                to.escape_debug(),
                kind.id
            );
            return Err(wrong(&message, &hint));
        }
    }
    let stem = to.as_deref().map_or(arguments.file.as_path(), Path::new).file_stem();
    let stem = stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let id = arguments.id.clone().unwrap_or_else(|| as_id(&stem));
    if !is_id(&id) {
        let message = match arguments.id {
            Some(_) => format!("`{}` is not an id", id.escape_debug()),
            None => format!("no id can be made of the name `{}`", stem.escape_debug()),
        };
        let hint = "give an id with `--id`: lower-case letters, digits and hyphens, starting with a letter";
        return Err(wrong(&message, hint));
    }
    let is_generated = || GENERATED_FRONT.iter().chain(&GENERATED_BACK).any(|name| *name == id);
    if project.sections.contains_key(&id) || is_generated() {
        let message = format!("the project already has `{id}`");
        return Err(wrong(&message, "give another id with `--id`, or remove the section first"));
    }
    let path = to.unwrap_or_else(|| format!("{folder}{id}.md"));
    if files::exists(&arguments.root.join(&path)) {
        let hint = "nothing is overwritten: give another path with `--to`, or move the file away";
        return Err(wrong(&format!("`{path}` already exists"), hint));
    }
    Ok((kind, path, id))
}

/// A path that a user gave, from the project's folder.
fn below_root(given: &Path, root: &Path) -> Result<String, Ending> {
    let shown = given.display().to_string();
    let outside = || {
        wrong(&format!("`{shown}` is not in the project"), "write a path from the project’s folder")
    };
    let inner = if given.is_absolute() {
        files::absolute(given)
            .strip_prefix(files::absolute(root))
            .map_err(|_| outside())?
            .to_owned()
    } else {
        given.strip_prefix("./").unwrap_or(given).to_owned()
    };
    let inner = inner.to_string_lossy().replace('\\', "/");
    if files::is_inside(&inner) { Ok(inner) } else { Err(outside()) }
}

fn kind_of(
    arguments: &cli::Import,
    project: &Project,
    to: Option<&str>,
) -> Result<Arc<SectionKind>, Ending> {
    let kinds = &project.book.vocabulary.kinds;
    let Some(given) = &arguments.kind else {
        let folder = to.and_then(|to| to.strip_prefix("content/")?.split('/').next());
        let by_folder = kinds.iter().find(|kind| Some(kind.folder.as_str()) == folder);
        let usual = || kinds.iter().find(|kind| kind.form == Form::Chapter);
        return match by_folder.or_else(usual) {
            Some(kind) => Ok(Arc::clone(kind)),
            None => Err(wrong(
                "the book has no kind of section like a chapter",
                "name a kind with `--kind`",
            )),
        };
    };
    if let Some(kind) = kinds.iter().find(|kind| kind.id == *given) {
        return Ok(Arc::clone(kind));
    }
    let known: Vec<&str> = kinds.iter().map(|kind| kind.id.as_str()).collect();
    let hint = match nearest(given, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("this book has {}", known.join(", ")),
    };
    Err(wrong(&format!("there is no kind of section `{}`", given.escape_debug()), &hint))
}

/// The name of a file as an id.
fn as_id(stem: &str) -> String {
    let mut id = String::new();
    for c in stem.to_lowercase().chars() {
        match c {
            c if c.is_ascii_alphanumeric() => id.push(c),
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    let start = id.find(|c: char| c.is_ascii_lowercase()).unwrap_or(id.len());
    let id: String = id[start..].chars().take(50).collect();
    id.trim_matches('-').to_owned()
}

/// Writes the section and its pictures, all of them or nothing.
fn write(root: &Path, path: &str, import: &Import) -> Result<(), Diagnostic> {
    let pictures = import.pictures.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let mut staged = StagedFiles::default();
    for (path, bytes) in pictures.clone().chain([(path, import.text.as_bytes())]) {
        staged.add(&root.join(path), bytes)?;
    }
    staged.put_in_place().inspect_err(|_| {
        // None of them was there before.
        pictures.for_each(|(path, _)| {
            let _ = files::remove_file(&root.join(path));
        });
    })
}

/// Lists what somebody has to decide, and how.
fn undecided(arguments: &cli::Import, open: &Undecided) -> Ending {
    let file = arguments.file.display();
    tell(&format!(
        "error: `{file}` has something that only you can decide, and nothing was written\n"
    ));
    for (items, what, option) in [
        (&open.changes, "tracked change", "`--changes accept` or `--changes reject`"),
        (&open.hidden, "hidden passage", "`--hidden keep` or `--hidden drop`"),
        (&open.boxes, "text box", "`--text-boxes keep` or `--text-boxes drop`"),
    ] {
        if items.is_empty() {
            continue;
        }
        let count = match (items.len(), what) {
            (count, "text box") if count > 1 => format!("{count} text boxes"),
            (count, what) => counted(count, what),
        };
        tell(&format!("  {count}: decide with {option}\n"));
        items.iter().take(LISTED).for_each(|item| tell(&format!("    {item}\n")));
        if items.len() > LISTED {
            tell(&format!("    and {} more\n", items.len() - LISTED));
        }
    }
    Ending::Usage
}

/// Says what became of everything in the file.
fn tell_findings(findings: &Findings) {
    let kept: Vec<String> = findings
        .counts()
        .map(|(noun, count)| match noun {
            "comment" => format!("{} as authors’ notes", counted(count, noun)),
            noun => counted(count, noun),
        })
        .collect();
    if !kept.is_empty() {
        tell(&format!("kept: {}\n", listed(&kept)));
    }
    for group in Group::ALL {
        let remarks = findings.of(group);
        if remarks.is_empty() {
            continue;
        }
        tell(match group {
            Group::Lost => "not in the section:\n",
            Group::Changed => "in another form:\n",
            Group::Look => "please look at:\n",
        });
        for (what, places) in remarks {
            let places = if places.is_empty() { places } else { format!(" — {places}") };
            tell(&format!("  {what}{places}\n"));
        }
    }
}
