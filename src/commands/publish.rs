//! `bindery publish`: a finished site on its way to readers.

use super::serve::site_folder;
use super::table::size;
use super::{Ending, fail, print, tell};
use crate::cli;
use crate::ground::words::{counted, listed};
use crate::publishing::{Account, Change, Consent, Done, Listener, Manner, publish_site};
use crate::site::require_shown;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// How many files of others are named one by one.
const NAMED: usize = 20;

pub(super) fn run(arguments: &cli::Publish) -> Ending {
    let site = site_folder(&arguments.root, arguments.site.as_deref());
    if let Err(failure) = require_shown(&site, &arguments.root) {
        return fail(failure);
    }
    let consent = Consent { leave_others: arguments.leave_others, replace: arguments.replace };
    let pause = Duration::from_secs(arguments.pause.into());
    let manner = Manner { consent, is_trial: arguments.dry_run, pause };
    let progress = Progress::new();
    let account = || Ok(Account::read(&|name| std::env::var(name).ok())?);
    let done = publish_site(&site, &arguments.target, manner, &account, &progress);
    progress.0.finish_and_clear();
    match done {
        Ok(done) => {
            report(&done, arguments);
            Ending::Fine
        }
        Err(failure) => fail(failure),
    }
}

/// A bar, which is drawn only on a terminal.
struct Progress(ProgressBar);

impl Progress {
    fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) =
            ProgressStyle::with_template("{spinner} {pos} files {elapsed} {wide_msg}")
        {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }
}

impl Listener for Progress {
    fn tell(&self, message: &str) {
        self.0.suspend(|| tell(&format!("{message}\n")));
    }

    fn begin(&self, files: usize) {
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {elapsed} {wide_msg}")
        {
            self.0.set_style(style);
        }
        self.0.set_length(files as u64);
    }

    fn step(&self, path: &str) {
        self.0.inc(1);
        self.0.set_message(path.to_owned());
    }
}

fn report(done: &Done, arguments: &cli::Publish) {
    if done.was_unfinished {
        tell("an earlier run was interrupted: this one continues where it stopped\n");
    }
    name(&done.altered, "was changed at the target", "were changed at the target");
    name(
        &done.others,
        "is not part of the site and is kept",
        "are not part of the site and are kept",
    );
    if arguments.dry_run {
        for (path, (change, bytes)) in &done.changes {
            let sign = match change {
                Change::Add => '+',
                Change::Replace => '~',
                Change::Remove => '-',
            };
            print(&format!("{sign} {path} ({})\n", size(*bytes)));
        }
    }
    tell(&format!("{}\n", summary(done, arguments.dry_run)));
    if !arguments.dry_run {
        print(&format!("{}\n", arguments.target));
    }
}

/// Names files of which something is to be said.
fn name(paths: &[String], one: &str, several: &str) {
    if paths.is_empty() {
        return;
    }
    let what = if paths.len() == 1 { one } else { several };
    tell(&format!("{} {what}:\n", counted(paths.len(), "file")));
    for path in paths.iter().take(NAMED) {
        tell(&format!("  {path}\n"));
    }
    if paths.len() > NAMED {
        tell(&format!("  and {} more\n", paths.len() - NAMED));
    }
}

/// What was done, or would be, in one line.
fn summary(done: &Done, is_trial: bool) -> String {
    let part = |wanted: Change, did: &str, would: &str| {
        let sizes = || {
            let files = done.changes.values().filter(|(change, _)| *change == wanted);
            files.map(|(_, bytes)| *bytes)
        };
        let count = sizes().count();
        let verb = if is_trial { would } else { did };
        (count > 0).then(|| format!("{verb} {} ({})", counted(count, "file"), size(sizes().sum())))
    };
    let parts: Vec<String> = [
        part(Change::Add, "added", "add"),
        part(Change::Replace, "replaced", "replace"),
        part(Change::Remove, "removed", "remove"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let verb = if done.same == 1 { "was" } else { "were" };
    let same = format!("{} {verb} already in place", counted(done.same, "file"));
    let changes = match is_trial {
        true => format!("would {}", listed(&parts)),
        false => listed(&parts),
    };
    match (parts.is_empty(), done.same) {
        (true, _) => format!("nothing to do: {same}"),
        (false, 0) => changes,
        (false, _) => format!("{changes}; {same}"),
    }
}
