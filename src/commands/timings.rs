//! `--timings FILE`: a trace of a command.
//!
//! In: a command, and the file that somebody named. Out: what the command returns, and the trace in the
//! file. Whether the file can be written is checked before the command begins.

use super::{Ended, Ending, fail, report, tell};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::{self, StagedFiles};
use crate::ground::source::Sources;
use crate::ground::trace;
use crate::pages::typeset::{collect_timings, measure_engine};
use crate::project::CONTENT;
use std::path::{Path, PathBuf};

/// Runs a command on the project in `root`, which writes to the folder `out`, and writes its trace if
/// `file` asks for one.
pub(super) fn traced(
    file: Option<&PathBuf>,
    (root, out): (&Path, &Path),
    command: &'static str,
    run: impl FnOnce() -> Ended,
) -> Ended {
    let Some(file) = file else { return run() };
    let wrong = require_own_place(file, root, out).and_then(|()| require_place(file));
    if let Err(problem) = wrong {
        report(&[problem], &Sources::default());
        return Err(Ending::Usage);
    }
    // Nothing is left at the place: this only tries whether a file can be written there.
    StagedFiles::default().add(file, &[]).map_err(fail)?;
    trace::begin();
    measure_engine();
    let stage = trace::stage(command);
    let ended = run();
    drop(stage);
    collect_timings();
    let Some(bytes) = trace::to_json() else { return ended };
    // By now, the command may have put something there.
    let written = require_place(file).and_then(|()| files::write_whole(file, &bytes));
    match written {
        Ok(()) => {
            tell(&format!(
                "the timings are in `{}`: open it in Perfetto (ui.perfetto.dev) or chrome://tracing\n",
                file.display()
            ));
            ended
        }
        Err(problem) => {
            let lost = fail(problem);
            ended.map(|ending| ending.and(lost))
        }
    }
}

/// Refuses a place that is for other files.
///
/// # Errors
/// If the file is among what authors write or among what the command makes, if it would have a name
/// that the tool gives its own files, or if its folder does not exist.
fn require_own_place(file: &Path, root: &Path, out: &Path) -> Result<(), Diagnostic> {
    let is_in = |folder: &Path| files::would_be_below(file, folder);
    let authored = [CONTENT, "layouts", "fonts"].into_iter().find(|name| is_in(&root.join(name)));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let why = if let Some(folder) = authored {
        format!("`--timings` is in `{folder}`, which is for what authors write")
    } else if is_in(out) {
        "`--timings` is in the folder to which this command writes its files".to_owned()
    } else if name == "-" || name.starts_with(".bindery") {
        format!("`--timings` needs the name of a file, and cannot use `{name}`")
    } else if let Some(folder) = folder.filter(|folder| !files::exists(folder)) {
        format!("the folder `{}` does not exist", folder.display())
    } else {
        return Ok(());
    };
    Err(Diagnostic::error(Code::Output, why)
        .in_path(file.display().to_string())
        .hint("name a file somewhere else, such as `timings.json`"))
}

/// Refuses to replace anything but an earlier trace.
///
/// # Errors
/// If something else is there.
fn require_place(file: &Path) -> Result<(), Diagnostic> {
    if !files::exists(file) || files::bytes_of(file).is_some_and(|bytes| trace::is_trace(&bytes)) {
        return Ok(());
    }
    let message = "this is not a trace, so `--timings` does not replace it";
    Err(Diagnostic::error(Code::Output, message)
        .in_path(file.display().to_string())
        .hint("name a file that does not exist yet, or an earlier trace"))
}
