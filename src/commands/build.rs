//! `bindery build`.

use super::drafts::{Chosen, choose, default_drafts};
use super::progress::{Progress, lanes};
use super::table::{Side, size, table};
use super::timings::traced;
use super::{Ended, Ending, ending_of, fail, print, report, shard, store, tell};
use crate::assembly::build::{self, Built, Event, Fate, Finished, Options};
use crate::assembly::gather::gather;
use crate::assembly::leftovers::Leftovers;
use crate::assembly::outline::Outlining;
use crate::assembly::plan::{Artefact, Form};
use crate::assembly::record::{FILE_NAME as RECORD, Made, Record};
use crate::assembly::repeat::Repeat;
use crate::assembly::shares::share_of;
use crate::assembly::state::Before;
use crate::cli;
use crate::ground::clock::Stopwatch;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::version::ReleaseVersion;
use crate::pages::pdf::Ticket;
use crate::project::CONTENT;
use crate::project::history::History;
use crate::release::default_shards;
use std::collections::BTreeSet;
use std::path::Path;

/// The file that a build locks in its output folder.
pub(super) const LOCK: &str = ".bindery.lock";

pub(super) fn run(arguments: &cli::Build) -> Ended {
    let timings = arguments.timings.as_ref();
    let out = match arguments.shard {
        Some(_) => default_shards(&arguments.root),
        None => default_drafts(&arguments.root),
    };
    let out = arguments.out.clone().unwrap_or(out);
    traced(timings, (&arguments.root, &out), "build", || build_drafts(arguments))
}

fn build_drafts(arguments: &cli::Build) -> Ended {
    let watch = Stopwatch::start();
    let shard = shard::chosen(arguments.shard)?;
    // Before anything is read, so that what is written in the meantime is looked at again.
    let before = Before::of(&arguments.root, &arguments.choices.language);
    let asked = asked(arguments).filter(|_| shard.is_none());
    let drafts = arguments.out.clone().unwrap_or_else(|| default_drafts(&arguments.root));
    let out = match (&arguments.out, shard) {
        (Some(out), _) => out.clone(),
        // Shares in one folder would wait for each other.
        (None, Some(shard)) => {
            default_shards(&arguments.root).join("draft").join(shard.folder_name())
        }
        (None, None) => drafts.clone(),
    };
    let place = store::chosen(arguments.store.as_deref(), &arguments.root, &out)?;
    if let (Some(asked), Some(before)) = (&asked, &before)
        && let Some(ending) = repeat(arguments, &drafts, asked, before, watch)?
    {
        return Ok(ending);
    }
    let consequence = "nothing was built; earlier editions have not been changed\n";
    let Chosen { workspace, release, artefacts } =
        choose(&arguments.root, &arguments.choices, consequence)?;
    let sources = &workspace.project.sources;
    let last = workspace.history().ok().and_then(History::latest);
    let artefacts = match shard {
        Some(shard) => {
            let outlining =
                Outlining { workspace: &workspace, release: &release, last, strictness: None };
            let outlined = outlining.outline(&artefacts);
            share_of(&workspace.project, &artefacts, &outlined, shard)
        }
        None => artefacts,
    };
    refuse_content(&out, &arguments.root)?;
    // Two builds into the same folder would each write a record without the other's files.
    let waits = || tell(&format!("waiting for another build into `{}`\n", out.display()));
    let _lock = files::wait_for_lock(&out.join(LOCK), &waits).map_err(fail)?;
    sweep(&out, &artefacts);
    if Record::is_unreadable(&out) {
        tell(&format!(
            "`{}` is damaged or was written by another version of Bindery, so everything is made again\n",
            out.join(RECORD).display()
        ));
    }
    if !arguments.from.is_empty() {
        let taken = gather(&out, &arguments.from, &artefacts).map_err(fail)?;
        tell(&format!("{taken} taken over from other builds\n"));
    }
    let refused = workspace.remove_refused(&out, release.date).map_err(fail)?;
    if !refused.is_empty() {
        report(&refused, sources);
        tell("\n");
    }
    let jobs = arguments.jobs.map_or_else(lanes, usize::from);
    let store = store::opened(place.as_ref())?;
    let options = Options {
        keep_typst: arguments.keep_typst,
        last,
        remember: before.as_ref(),
        store: store.as_ref(),
        ..Options::draft(&out, jobs)
    };
    let progress = Progress::new(Some(artefacts.len()));
    let listen = |event: Event<'_>| progress.hear(event);
    let built = build::build(&workspace, &release, &artefacts, &options, &listen);
    progress.clear();
    let built = built.map_err(|problems| {
        report(&problems, sources);
        Ending::Environment
    })?;
    let ending = conclude(&built, sources, &out, watch);
    store::summarise(store.as_ref());
    if arguments.explain {
        explain(&built, &out);
    }
    if let Some(shard) = shard {
        tell(&format!("this is shard {shard}: `bindery build --from DIR` joins the shards\n"));
    }
    let found = Leftovers::find(&workspace, &release, &out).map_err(fail)?;
    leftovers(&found, &out, arguments.prune).map_err(fail)?;
    if let (Some(asked), Some(before), true) = (asked, &before, refused.is_empty()) {
        // It only saves time.
        let _ = Repeat::note(&out, asked, before, &workspace, &built);
    }
    Ok(ending)
}

/// Refuses to write editions among what authors write.
pub(super) fn refuse_content(out: &Path, root: &Path) -> Result<(), Ending> {
    if !files::would_be_below(out, &root.join(CONTENT)) {
        return Ok(());
    }
    let message = format!("`--out` is in `{CONTENT}`, which is for what authors write");
    let problem = Diagnostic::error(Code::Output, message).in_path(out.display().to_string());
    report(&[problem.hint("choose a folder outside of it")], &Sources::default());
    Err(Ending::Usage)
}

/// What a build is asked to make, for those that may be repeated without reading the project.
fn asked(arguments: &cli::Build) -> Option<String> {
    let choices = &arguments.choices;
    let is_plain = arguments.from.is_empty()
        && !arguments.keep_typst
        && !choices.marked
        && choices.since.is_none();
    is_plain.then(|| format!("{choices:?}"))
}

/// Shows what the last build made, if there is nothing else to do.
fn repeat(
    arguments: &cli::Build,
    out: &Path,
    asked: &str,
    before: &Before,
    watch: Stopwatch,
) -> Result<Option<Ending>, Ending> {
    // Without a folder of drafts there is nothing to repeat, and none is to be made yet.
    if !files::exists(&out.join(RECORD)) {
        return Ok(None);
    }
    let Some(_lock) = files::lock(&out.join(LOCK)).map_err(fail)? else { return Ok(None) };
    let Some(Repeat { built, all }) = Repeat::of(out, asked, before) else { return Ok(None) };
    let ending = conclude(&built, &Sources::default(), out, watch);
    if arguments.explain {
        explain(&built, out);
    }
    let version = ReleaseVersion::Draft.to_string();
    leftovers(&Leftovers::beside(&all, &version, out), out, arguments.prune).map_err(fail)?;
    Ok(Some(ending))
}

/// Names the files of earlier builds that the project no longer makes, and removes those that the
/// record knows if that is asked for.
fn leftovers(found: &Leftovers, out: &Path, prune: bool) -> Outcome<()> {
    if found.is_empty() {
        return Ok(());
    }
    let list = |what: &str, paths: &[String]| {
        if !paths.is_empty() {
            tell(&format!("{what}\n"));
        }
        for path in paths {
            tell(&format!("  {}\n", out.join(path).display()));
        }
    };
    if prune {
        found.prune(out)?;
        list("removed, because the project no longer makes them:", &found.known);
    } else {
        list(
            "the project no longer makes these files of earlier builds; to remove them, run \
             `bindery build --prune`:",
            &found.known,
        );
    }
    list(
        "the project no longer makes these files, and somebody has changed them since they were \
         made; remove them yourself if nobody needs them:",
        &found.changed,
    );
    list(
        "the project does not make these files, and no build is known to have made them; remove \
         them yourself if nobody needs them:",
        &found.unknown,
    );
    Ok(())
}

/// Says of each file why it was made, or why it was not.
fn explain(built: &Built, out: &Path) {
    for done in &built.finished {
        let path = out.join(&done.artefact.path);
        print(&format!("{}: {}\n", path.display(), done.reason.text()));
    }
}

/// Reports problems and shows a table of what was made.
fn conclude(built: &Built, sources: &Sources, out: &Path, watch: Stopwatch) -> Ending {
    let Built { finished, problems, .. } = built;
    if !problems.is_empty() {
        report(problems, sources);
        tell("\n");
    }
    let rows: Vec<Vec<String>> = finished.iter().map(|done| row(done, out)).collect();
    let headings = [
        ("partner", Side::Left),
        ("edition", Side::Left),
        ("selection", Side::Left),
        ("length", Side::Right),
        ("size", Side::Right),
        ("time", Side::Right),
        ("file", Side::Left),
    ];
    tell(&table(&headings, &rows));
    let count = |is: fn(&Fate) -> bool| finished.iter().filter(|done| is(&done.fate)).count();
    let failed = count(|fate| matches!(fate, Fate::Failed));
    let unchanged = count(|fate| matches!(fate, Fate::Unchanged(_)));
    let made = count(|fate| matches!(fate, Fate::Made(_)));
    tell(&format!(
        "\n{made} made, {unchanged} unchanged, {failed} failed in {:.1} s\n",
        watch.elapsed().as_secs_f64()
    ));
    if finished.iter().any(|done| done.artefact.form == Form::Sheets) {
        tell("to see how to print, fold and cut a file of sheets, run `bindery sheets FILE`\n");
    }
    if finished.iter().any(|done| done.artefact.form == Form::Cover) {
        tell("to see what to tell the print shop about a file, run `bindery sheets FILE`\n");
    }
    if failed == 0 {
        return Ending::Fine;
    }
    match ending_of(problems) {
        Ending::Fine | Ending::Usage => Ending::Content,
        ending => ending,
    }
}

fn row(done: &Finished, out: &Path) -> Vec<String> {
    let path = out.join(&done.artefact.path).display().to_string();
    let (length, size, time, path) = match &done.fate {
        Fate::Failed | Fate::Abandoned => {
            let note = if done.has_errors() { "failed: see the errors above" } else { "failed" };
            (String::new(), String::new(), String::new(), note.to_owned())
        }
        Fate::Made(made) | Fate::Unchanged(made) | Fate::Taken(made) => {
            let time = match done.fate {
                Fate::Unchanged(_) => "unchanged".to_owned(),
                Fate::Taken(_) => "taken".to_owned(),
                _ => format!("{:.2} s", done.time.as_secs_f64()),
            };
            (length(made), size(made.bytes), time, path)
        }
    };
    let artefact = &done.artefact;
    let mut edition = artefact.edition.clone();
    if let Some(volume) = artefact.volume {
        edition.push_str(&format!(" volume {volume}"));
    }
    match artefact.form {
        Form::Reading => {}
        Form::Sheets => edition.push_str(" sheets"),
        Form::Cover => edition.push_str(" cover"),
    }
    let pack = artefact.pack.as_deref().unwrap_or("book").to_owned();
    vec![artefact.partner.clone(), edition, pack, length, size, time, path]
}

/// How long a file is, in its own units.
pub(super) fn length(made: &Made) -> String {
    let sheets = made.ticket.as_ref().and_then(Ticket::sheets);
    match (sheets, made.pages, made.sections) {
        (Some(1), _, _) => "1 sheet".to_owned(),
        (Some(sheets), _, _) => format!("{sheets} sheets"),
        (None, Some(pages), _) => format!("{pages} pages"),
        (None, None, Some(sections)) => format!("{sections} sections"),
        (None, None, None) => String::new(),
    }
}

/// Removes temporary files that a killed run left behind.
pub(super) fn sweep(out: &Path, artefacts: &[Artefact]) {
    files::sweep(out);
    let folders: BTreeSet<&Path> =
        artefacts.iter().filter_map(|artefact| Path::new(&artefact.path).parent()).collect();
    for folder in folders {
        files::sweep(&out.join(folder));
    }
}
