//! A whole program, from its start to its end: how long it takes and what it needs.
//!
//! In: a command line. Out: a sample with `wall` and `processor` in seconds, `peak` in megabytes, and
//! `instructions` where the machine counts them. Times of the processor are those of the program and of
//! everything that it starts, in hundredths of a second. Works on Linux.

use super::sample::{Sample, memory_of, processor_seconds_of_children};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often the memory of a program is looked at. What is asked for is its peak so far, so only what
/// it takes in its last moment is missed.
const OFTEN: Duration = Duration::from_millis(5);

/// Programs, and how they are measured.
pub(crate) struct Programs {
    /// Where `perf` writes, if it can count instructions.
    counts: Option<PathBuf>,
}

impl Programs {
    /// Tries whether this machine counts instructions. `work` is a folder to write to.
    pub(crate) fn new(work: &Path) -> Self {
        let counts = work.join("instructions.txt");
        let tried = Self { counts: Some(counts.clone()) };
        let counted = tried.run(Path::new("true"), &[], None).ok();
        let is_counted = counted.and_then(|sample| sample.get("instructions")).is_some();
        Self { counts: is_counted.then_some(counts) }
    }

    /// Whether samples have instructions.
    pub(crate) fn count_instructions(&self) -> bool {
        self.counts.is_some()
    }

    /// Runs a program and measures it.
    ///
    /// # Errors
    /// If it cannot be started, or fails: then with the end of what it said.
    pub(crate) fn run(
        &self,
        program: &Path,
        arguments: &[String],
        folder: Option<&Path>,
    ) -> Result<Sample, String> {
        let mut command = match &self.counts {
            None => Command::new(program),
            Some(file) => {
                let mut command = Command::new("perf");
                let to: [OsString; 7] = [
                    "stat".into(),
                    "--field-separator=,".into(),
                    "--event=instructions:u".into(),
                    "--output".into(),
                    file.into(),
                    "--".into(),
                    program.into(),
                ];
                command.args(to);
                command
            }
        };
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        if let Some(folder) = folder {
            command.current_dir(folder);
        }
        let shown = program.display();
        let before = processor_seconds_of_children();
        let start = Instant::now();
        let child = command.spawn().map_err(|error| format!("{shown}: {error}"))?;
        let (process, has_ended) = (child.id(), AtomicBool::new(false));
        let (output, wall, peak) = std::thread::scope(|scope| {
            let watch = scope.spawn(|| {
                let mut peak: f64 = 0.0;
                while !has_ended.load(Ordering::Relaxed) {
                    peak = peak.max(peak_of(process));
                    std::thread::sleep(OFTEN);
                }
                peak
            });
            let output = child.wait_with_output();
            let wall = start.elapsed().as_secs_f64();
            has_ended.store(true, Ordering::Relaxed);
            (output, wall, watch.join().unwrap_or(0.0))
        });
        let output = output.map_err(|error| format!("{shown}: {error}"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let lines: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).collect();
            let first = lines[..lines.len().min(3)].join(" / ");
            return Err(format!("`{shown}` failed: {first}"));
        }
        let mut sample = Sample::default();
        sample.set("wall", wall);
        if let (Some(before), Some(after)) = (before, processor_seconds_of_children()) {
            sample.set("processor", after - before);
        }
        if peak > 0.0 {
            sample.set("peak", peak);
        }
        if let Some(number) = self.counts.as_deref().and_then(instructions) {
            sample.set("instructions", number);
        }
        Ok(sample)
    }
}

/// The peak of the memory of a process, or of the one that it has started: `perf` starts the program.
fn peak_of(process: u32) -> f64 {
    let path = format!("/proc/{process}/task/{process}/children");
    let children = std::fs::read_to_string(path).unwrap_or_default();
    let child = children.split_whitespace().next().map(str::to_owned);
    let own = memory_of(&process.to_string(), "VmHWM:").unwrap_or(0.0);
    let childs = child.and_then(|child| memory_of(&child, "VmHWM:")).unwrap_or(0.0);
    own.max(childs)
}

/// The number that `perf` wrote; nothing if the machine does not count.
fn instructions(file: &Path) -> Option<f64> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.contains("instructions"))?;
    line.split(',').next()?.parse().ok()
}
