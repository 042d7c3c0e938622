//! `--timings FILE`: a trace of a command.
//!
//! In: a command, and the file that somebody named. Out: what the command returns, and the trace in the
//! file. Whether it can be written is found out before the command begins.

use super::{Ended, Ending, fail, report, tell};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::{self, StagedFiles};
use crate::ground::source::Sources;
use crate::ground::trace;
use crate::pages::typeset::{collect_timings, measure_engine};
use crate::project::CONTENT;
use std::path::{Path, PathBuf};

/// Runs a command on the project in `root`, and writes its trace if `file` asks for one.
pub(super) fn traced(
    file: Option<&PathBuf>,
    root: &Path,
    command: &'static str,
    run: impl FnOnce() -> Ended,
) -> Ended {
    let Some(file) = file else { return run() };
    require_outside_content(file, root)?;
    require_place(file).map_err(fail)?;
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

/// Refuses to write among what authors write.
fn require_outside_content(file: &Path, root: &Path) -> Result<(), Ending> {
    if !files::would_be_below(file, &root.join(CONTENT)) {
        return Ok(());
    }
    let message = format!("`--timings` is in `{CONTENT}`, which is for what authors write");
    let problem = Diagnostic::error(Code::Output, message).in_path(file.display().to_string());
    report(&[problem.hint("choose a file outside of it")], &Sources::default());
    Err(Ending::Usage)
}

/// Refuses to replace anything but an earlier trace.
///
/// # Errors
/// If something else is there.
fn require_place(file: &Path) -> Result<(), Diagnostic> {
    if !files::exists(file) || files::bytes_of(file).is_some_and(|bytes| trace::is_trace(&bytes)) {
        return Ok(());
    }
    let message = "`--timings` would replace this, and it is not a trace";
    Err(Diagnostic::error(Code::Output, message)
        .in_path(file.display().to_string())
        .hint("name a file that does not exist yet, or an earlier trace"))
}
