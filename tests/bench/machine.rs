//! The machine and the versions that a report is about.
//!
//! In: nothing. Out: lines of Markdown. What the system does not say is left out.

use super::copies::TOOL;
use std::fs;
use std::process::Command;

/// What the figures depend on, a line for each.
pub(crate) fn lines() -> Vec<String> {
    let mut lines = Vec::new();
    let mut add = |name: &str, value: Option<String>| {
        lines.extend(value.map(|value| format!("{name}: {value}")));
    };
    let cores = std::thread::available_parallelism().ok();
    add("date", said("date", &["-u", "+%Y-%m-%d"]));
    add("processor", of("/proc/cpuinfo", "model name"));
    add("cores that may be used", cores.map(|cores| cores.to_string()));
    add("memory", of("/proc/meminfo", "MemTotal").and_then(|text| gigabytes(&text)));
    add("system", said("uname", &["-sr"]));
    add("tool", said(TOOL, &["--version"]));
    let commit = said("git", &["describe", "--always", "--dirty", "--exclude=*"]);
    add("commit", commit);
    add("compiler", said("rustc", &["--version"]));
    lines
}

/// The first line that a program prints.
fn said(program: &str, arguments: &[&str]) -> Option<String> {
    let folder = env!("CARGO_MANIFEST_DIR");
    let output = Command::new(program).args(arguments).current_dir(folder).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let line = text.lines().next()?.trim().to_owned();
    (output.status.success() && !line.is_empty()).then_some(line)
}

/// The first value of a key in a file of the system.
fn of(path: &str, key: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(key))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn gigabytes(kilobytes: &str) -> Option<String> {
    let number: f64 = kilobytes.split_whitespace().next()?.parse().ok()?;
    Some(format!("{:.0} GB", number / 1024.0 / 1024.0))
}
