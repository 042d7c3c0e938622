//! What one scenario measured, and how it measures.
//!
//! In: numbers by name. Out: the same numbers as lines of text, in which form a scenario's process
//! passes them to the benchmark. Knows nothing about editions.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Instant;

/// Clock ticks in a second, as Linux counts processor time in `/proc`.
const TICKS: f64 = 100.0;

/// Numbers by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample(BTreeMap<String, f64>);

impl Sample {
    pub(crate) fn set(&mut self, name: &str, value: f64) {
        self.0.insert(name.to_owned(), value);
    }

    pub(crate) fn get(&self, name: &str) -> Option<f64> {
        self.0.get(name).copied()
    }

    /// Reads what `Display` wrote and skips any other lines.
    pub(crate) fn parse(text: &str) -> Self {
        let pair = |line: &str| {
            let (name, value) = line.split_once(' ')?;
            Some((name.to_owned(), value.parse().ok()?))
        };
        Self(text.lines().filter_map(pair).collect())
    }

    /// Records the peak of this process's memory so far, if the system reports it.
    pub(crate) fn set_peak(&mut self, name: &str) {
        if let Some(value) = memory_of("self", "VmHWM:") {
            self.set(name, value);
        }
    }

    /// Records the current memory of this process, if the system reports it.
    pub(crate) fn set_resident(&mut self, name: &str) {
        if let Some(value) = memory_of("self", "VmRSS:") {
            self.set(name, value);
        }
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(name, value)| writeln!(formatter, "{name} {value}"))
    }
}

/// Elapsed time and the processor time of all threads since its start.
pub(crate) struct Watch {
    start: Instant,
    processor: Option<f64>,
}

impl Watch {
    pub(crate) fn start() -> Self {
        Self { start: Instant::now(), processor: processor_seconds() }
    }

    pub(crate) fn seconds(&self) -> f64 {
        self.start.elapsed().as_secs_f64()
    }

    /// Writes both times: `<name>` and `<name>-processor`.
    pub(crate) fn record(&self, name: &str, sample: &mut Sample) {
        sample.set(name, self.seconds());
        if let (Some(before), Some(now)) = (self.processor, processor_seconds()) {
            sample.set(&format!("{name}-processor"), now - before);
        }
    }
}

/// A line of the status of a process, in megabytes.
pub(crate) fn memory_of(process: &str, key: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(key))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// User and system time of this process.
fn processor_seconds() -> Option<f64> {
    user_and_system(11)
}

/// User and system time of all processes that this one has started and that have ended.
pub(crate) fn processor_seconds_of_children() -> Option<f64> {
    user_and_system(13)
}

/// Two times in `/proc/self/stat`, as many fields after the name of the program.
fn user_and_system(place: usize) -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in brackets, may contain spaces.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(place);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) / TICKS)
}
