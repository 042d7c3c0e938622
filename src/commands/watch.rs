//! `bindery watch`.
//!
//! The copy that somebody looks at is made in this process, whose page engine remembers what it has laid
//! out. All others are left to a process of their own, which is stopped as soon as something changes
//! again: what it has made by then is in the record.

use super::build::{LOCK, length, refuse_content, sweep};
use super::drafts::{Chosen, choose, default_drafts};
use super::table::size;
use super::{Ended, Ending, fail, report, tell};
use crate::assembly::build::{self, Built, Fate, Options};
use crate::assembly::plan::Artefact;
use crate::assembly::state::Before;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::cli::{self, Choices};
use crate::ground::clock::Stopwatch;
use crate::ground::files::{self, Heard, Watching};
use crate::project::history::History;
use crate::project::{CONTENT, Format, LAYOUTS, Project, open_root};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// For how many builds a result is kept that nothing asks for.
const KEPT_BUILDS: usize = 2;
/// How often it is looked whether the other process has ended.
const OFTEN: Duration = Duration::from_millis(200);

pub(super) fn run(arguments: &cli::Watch) -> Ended {
    open_root(&arguments.root).map_err(fail)?;
    if let Some(out) = &arguments.out {
        refuse_content(out, &arguments.root)?;
    }
    let mut watching = Watching::new(&arguments.root, &[CONTENT, LAYOUTS]).map_err(fail)?;
    let out = arguments.out.clone().unwrap_or_else(|| default_drafts(&arguments.root));
    let mut desk = Desk { arguments, out, seen: None, made: Vec::new(), last: None, others: None };
    desk.make(true)?;
    tell("watching `content` and `layouts`; press Ctrl-C to stop\n");
    loop {
        while watching.wait(OFTEN) == Heard::Nothing {
            desk.hear_of_others();
        }
        desk.make(false)?;
    }
}

/// What is on the desk of somebody who writes.
struct Desk<'a> {
    arguments: &'a cli::Watch,
    out: PathBuf,
    /// The files of the project when it was last read.
    seen: Option<Before>,
    /// The files that somebody looks at.
    made: Vec<PathBuf>,
    /// The project when its files were last made.
    last: Option<Workspace>,
    /// The process that makes all other files.
    others: Option<Child>,
}

impl Desk<'_> {
    /// Makes what has changed, if anything has. What is wrong is reported, and then it is waited for the
    /// next change.
    ///
    /// # Errors
    /// If the first reading shows that there is nothing to watch.
    fn make(&mut self, is_first: bool) -> Result<(), Ending> {
        let before = Before::of(&self.arguments.root, self.language().as_slice());
        let is_seen = match (&before, &self.seen) {
            (Some(now), Some(seen)) => now.has_the_files_of(seen),
            _ => false,
        };
        if is_seen && self.made.iter().all(|path| files::exists(path)) {
            return Ok(());
        }
        self.stop_others();
        let made = self.make_viewed(before.as_ref());
        self.seen = before;
        match made {
            Ok(()) => {}
            // A partner or an edition that the project does not have.
            Err(Ending::Usage) if is_first => return Err(Ending::Usage),
            Err(ending) => {
                // What the machine did not allow may be allowed the next time.
                if ending == Ending::Environment {
                    self.seen = None;
                }
                tell("waiting for you to save a file\n");
            }
        }
        Ok(())
    }

    /// The tag of the language that somebody looks at, as soon as it is known: to read the others takes as
    /// long as to read the text.
    fn language(&self) -> Option<String> {
        let last = self.last.as_ref().map(|last| last.project.book.language.tag().to_owned());
        self.arguments.language.clone().or(last)
    }

    fn make_viewed(&mut self, before: Option<&Before>) -> Result<(), Ending> {
        let watch = Stopwatch::start();
        let own = self.arguments;
        let list = |choice: &Option<String>| choice.iter().cloned().collect();
        let choices = Choices {
            partner: list(&own.partner),
            edition: list(&own.edition),
            pack: list(&own.pack),
            no_packs: false,
            language: list(&self.language()),
            marked: false,
            since: None,
        };
        let consequence = "nothing was built; earlier editions have not been changed\n";
        let Chosen { mut workspace, release, artefacts } =
            choose(&own.root, &choices, consequence)?;
        if let Some(last) = &mut self.last {
            workspace.take_engine(last);
        }
        let viewed = viewed(&workspace.project, &artefacts);
        let path = |artefact: &Artefact| self.out.join(&artefact.path);
        self.made = viewed.iter().map(path).collect();
        let made = self.make_files((&workspace, &release), &viewed, before, watch);
        // With the page engine, and what it remembers.
        self.last = Some(workspace);
        let is_made = made?;
        if !is_made {
            self.made.clear();
        }
        // What is wrong with this copy is mostly wrong with all of them.
        if is_made && !own.alone {
            self.others = self.start_others();
        }
        Ok(())
    }

    /// Makes the files that somebody looks at. Returns whether nothing is wrong with them.
    fn make_files(
        &self,
        (workspace, release): (&Workspace, &Release),
        viewed: &[Artefact],
        before: Option<&Before>,
        watch: Stopwatch,
    ) -> Result<bool, Ending> {
        let sources = &workspace.project.sources;
        let waits = || tell(&format!("waiting for another build into `{}`\n", self.out.display()));
        let _lock = files::wait_for_lock(&self.out.join(LOCK), &waits).map_err(fail)?;
        sweep(&self.out, viewed);
        let refused = workspace.remove_refused(&self.out, release.date).map_err(fail)?;
        if !refused.is_empty() {
            report(&refused, sources);
        }
        let options = Options {
            last: workspace.history().ok().and_then(History::latest),
            keeps_layouts: true,
            remember: before,
            ..Options::draft(&self.out, 1)
        };
        let built = build::build(workspace, release, viewed, &options, &|_| {});
        workspace.forget_layouts(KEPT_BUILDS);
        let built = built.map_err(|problems| {
            report(&problems, sources);
            Ending::Environment
        })?;
        self.say(&built, workspace, watch);
        Ok(built.finished.iter().all(|done| !done.has_errors()))
    }

    /// Says what became of the files that somebody looks at.
    fn say(&self, built: &Built, workspace: &Workspace, watch: Stopwatch) {
        if !built.problems.is_empty() {
            report(&built.problems, &workspace.project.sources);
        }
        let seconds = watch.elapsed().as_secs_f64();
        for done in &built.finished {
            let path = self.out.join(&done.artefact.path);
            let path = path.display();
            match &done.fate {
                Fate::Made(made) | Fate::Taken(made) => {
                    let facts = [length(made), size(made.bytes)];
                    let facts: Vec<String> =
                        facts.into_iter().filter(|fact| !fact.is_empty()).collect();
                    let facts = facts.join(", ");
                    tell(&format!("{path}: made in {seconds:.2} s ({facts})\n"));
                }
                Fate::Unchanged(_) => tell(&format!("{path}: unchanged\n")),
                Fate::Failed | Fate::Abandoned => {
                    let is_there = files::exists(&self.out.join(&done.artefact.path));
                    let kept = if is_there { "; the last good file has been kept" } else { "" };
                    tell(&format!("{path}: could not be made{kept}\n"));
                }
            }
        }
    }

    /// Starts a process that makes all other files. If it cannot be started, only this copy is made.
    fn start_others(&self) -> Option<Child> {
        let program = std::env::current_exe().ok()?;
        let mut command = Command::new(program);
        command.arg("build").arg("--root").arg(&self.arguments.root).arg("--out").arg(&self.out);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let started = command.spawn();
        if let Err(error) = &started {
            tell(&format!("the other files are not made: {}\n", files::reason(error)));
        }
        started.ok()
    }

    /// Stops the process that makes all other files.
    fn stop_others(&mut self) {
        if let Some(mut others) = self.others.take() {
            // It may have ended by itself.
            let _ = others.kill();
            let _ = others.wait();
        }
    }

    /// Says that all other files are made, once they are.
    fn hear_of_others(&mut self) {
        let Some(others) = &mut self.others else { return };
        let Ok(Some(status)) = others.try_wait() else { return };
        self.others = None;
        tell(match status.success() {
            true => "all other files are up to date\n",
            false => "some other files could not be made; to see why, run `bindery build`\n",
        });
    }
}

impl Drop for Desk<'_> {
    fn drop(&mut self) {
        self.stop_others();
    }
}

/// The files of the copy that is made first: of what was asked for, the first whole book for the screen;
/// otherwise the first copy.
fn viewed(project: &Project, artefacts: &[Artefact]) -> Vec<Artefact> {
    let is_for_screen = |artefact: &&Artefact| {
        let edition = project.edition(&artefact.edition);
        let is_page = artefact.format == Format::Pdf && artefact.pack.is_none();
        is_page && edition.is_some_and(|edition| !edition.is_for_paper())
    };
    let language = &project.book.language;
    let in_language = artefacts.iter().filter(|own| own.language == *language);
    let first = in_language
        .clone()
        .find(is_for_screen)
        .or_else(|| artefacts.iter().find(is_for_screen))
        .or_else(|| in_language.clone().next())
        .or_else(|| artefacts.first());
    let Some(first) = first else { return Vec::new() };
    let is_viewed = |own: &&Artefact| {
        (&own.partner, &own.edition, &own.pack, &own.language)
            == (&first.partner, &first.edition, &first.pack, &first.language)
    };
    artefacts.iter().filter(is_viewed).cloned().collect()
}
