//! `bindery release cut`.

use super::super::progress::{Progress, lanes};
use super::super::{Ending, print, tell};
use super::{count, current, failed, out_of, report_what_blocks};
use crate::assembly::build::Event;
use crate::cli;
use crate::ground::clock::Stopwatch;
use crate::ground::files;
use crate::release::{self, CutRequest};
use crate::verify::SecretKey;
use std::io::IsTerminal;
use std::path::Path;

/// The variable that holds the key's password where nobody can be asked.
const PASSWORD: &str = "BINDERY_KEY_PASSWORD";

pub(super) fn run(arguments: &cli::ReleaseCut) -> Ending {
    let watch = Stopwatch::start();
    let key = match arguments.key.as_deref().map(|path| read_key(path, &arguments.root)).transpose()
    {
        Ok(key) => key,
        Err(ending) => return ending,
    };
    let out = out_of(&arguments.root, arguments.releases.as_ref());
    let request = CutRequest {
        root: &arguments.root,
        releases: &out,
        version: arguments.version.clone(),
        date: arguments.date,
        key: key.as_ref(),
        allow_uncommitted: arguments.allow_dirty,
        jobs: arguments.jobs.map_or_else(lanes, usize::from),
    };
    let progress = Progress::new(None);
    let listen = |event: Event<'_>| progress.hear(event);
    let result = release::cut(&request, &listen);
    progress.clear();
    let cut = match result {
        Ok(cut) => cut,
        Err(failure) => {
            let ending = failed(&failure);
            tell("no release was cut; everything is as it was\n");
            return ending;
        }
    };
    report_what_blocks(&cut.warnings, &cut.sources);
    let record = &cut.record;
    let files = count(record.artefacts.len(), "file", "files");
    if cut.existed {
        tell(&format!(
            "version {} was there already, and this cut is the same, byte by byte ({files})\n",
            record.version
        ));
    } else {
        let sections = count(record.sections.len(), "section", "sections");
        let changed = match &record.previous {
            None => String::new(),
            Some(previous) => format!(", {} changed since {previous}", record.changes.len()),
        };
        tell(&format!(
            "version {} of {} is released: {files}, {sections}{changed}, in {:.1} s\n",
            record.version,
            record.date.long(),
            watch.elapsed().as_secs_f64()
        ));
        if let Some(key) = &key {
            tell(&format!("sealed; publish the key that proves it: {}\n", key.public()));
        }
        tell(&format!(
            "keep its record in the project's history: commit content/releases/{}\n",
            record.version
        ));
    }
    print(&format!("{}\n", cut.folder.display()));
    current::refresh(&arguments.root, &out)
}

fn read_key(path: &Path, root: &Path) -> Result<SecretKey, Ending> {
    let wrong = |message: String, hint: &str| {
        tell(&format!("error: {}: {message}\n  hint: {hint}\n", path.display()));
        Err(Ending::Usage)
    };
    if files::is_below(path, root) {
        return wrong(
            "the secret key lies in the project".to_owned(),
            "move it to where nobody will commit or copy it",
        );
    }
    let Some(text) = files::text_of(path) else {
        return wrong(
            "the key cannot be read".to_owned(),
            "name the secret key that `minisign -G` made",
        );
    };
    let mut password = std::env::var(PASSWORD).ok();
    if SecretKey::is_encrypted(&text) && password.is_none() && std::io::stdin().is_terminal() {
        password = rpassword::prompt_password(format!("Password of {}: ", path.display())).ok();
    }
    match SecretKey::read(&text, password.as_deref()) {
        Ok(key) => Ok(key),
        Err(why) => wrong(why, "a password is asked for, or taken from BINDERY_KEY_PASSWORD"),
    }
}
