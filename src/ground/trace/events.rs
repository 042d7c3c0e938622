//! The form of a trace: Chrome's trace events, which Perfetto and `chrome://tracing` open.
//!
//! In: what was recorded. Out: JSON with one event on each line. Stages and amounts are those of the
//! process 1, and what the page engine measured by itself is the process 2, because the engine numbers
//! threads in its own way. Reads no clock.

use super::{Amount, EngineSpan, Recorded, Span};
use crate::ground::tool::MADE_WITH;
use serde::Serialize;
use std::collections::BTreeMap;
use std::time::Duration;

/// How every trace starts, so that no other file is ever taken for one and replaced.
const HEAD: &[u8] = br#"{"displayTimeUnit":"ms","otherData":{"madeWith":"Bindery "#;

/// The process of the stages.
const TOOL: u32 = 1;
/// The process of the page engine.
const ENGINE: u32 = 2;

/// An event: <https://www.chromium.org/developers/how-tos/trace-event-profiling-tool/>.
#[derive(Serialize)]
struct Event<'a> {
    name: &'a str,
    /// `X` for a span, `C` for an amount, `M` for the name of a process or a thread.
    ph: &'static str,
    /// In microseconds, as are all times in a trace.
    ts: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    dur: Option<f64>,
    pid: u32,
    tid: u64,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<&'static str, Argument<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Argument<'a> {
    Text(&'a str),
    Number(u64),
}

/// Whether a file is a trace.
pub(crate) fn is_trace(bytes: &[u8]) -> bool {
    bytes.starts_with(HEAD)
}

/// Writes a trace.
pub(super) fn to_json(recorded: &Recorded) -> Vec<u8> {
    let mut events = vec![
        named("process_name", TOOL, 0, "Bindery"),
        named("process_name", ENGINE, 0, "page engine"),
    ];
    events.extend(
        recorded.threads.iter().map(|(number, name)| named("thread_name", TOOL, *number, name)),
    );
    // Every amount is in the trace, even if nothing of it was done.
    events.extend(Amount::ALL.map(|amount| sample(Duration::ZERO, amount, 0)));
    events.extend(
        recorded.samples.iter().map(|(time, amount, total)| sample(*time, *amount, *total)),
    );
    // What is within a stage ends before it does, and must follow it.
    let mut spans: Vec<&Span> = recorded.spans.iter().collect();
    spans.sort_by_key(|span| (span.thread, span.start, std::cmp::Reverse(span.end)));
    events.extend(spans.into_iter().map(stage));
    let mut spans: Vec<&EngineSpan> = recorded.engine.iter().collect();
    spans.sort_by_key(|span| (span.thread, span.start, std::cmp::Reverse(span.end)));
    events.extend(spans.into_iter().map(engine_span));

    let mut out = format!(
        "{{\"displayTimeUnit\":\"ms\",\"otherData\":{{\"madeWith\":\"{MADE_WITH}\"}},\n\
         \"traceEvents\":[\n"
    )
    .into_bytes();
    for (at, event) in events.iter().enumerate() {
        if at > 0 {
            out.extend_from_slice(b",\n");
        }
        serde_json::to_writer(&mut out, event).expect("an event is plain data");
    }
    out.extend_from_slice(b"\n]}\n");
    out
}

fn named<'a>(what: &'static str, process: u32, thread: u64, name: &'a str) -> Event<'a> {
    let args = BTreeMap::from([("name", Argument::Text(name))]);
    Event { name: what, ph: "M", ts: 0.0, dur: None, pid: process, tid: thread, args }
}

fn sample(time: Duration, amount: Amount, total: u64) -> Event<'static> {
    let args = BTreeMap::from([("total", Argument::Number(total))]);
    Event { name: amount.name(), ph: "C", ts: micros(time), dur: None, pid: TOOL, tid: 0, args }
}

fn stage(span: &Span) -> Event<'_> {
    let amounts = span.amounts.iter().map(|(own, by)| (own.name(), Argument::Number(*by)));
    let mut args: BTreeMap<&'static str, Argument<'_>> = amounts.collect();
    args.extend(span.artefact.as_deref().map(|id| ("artefact", Argument::Text(id))));
    Event {
        name: span.name,
        ph: "X",
        ts: micros(span.start),
        dur: Some(micros(span.end.saturating_sub(span.start))),
        pid: TOOL,
        tid: span.thread,
        args,
    }
}

fn engine_span(span: &EngineSpan) -> Event<'_> {
    let file = span.file.as_deref().map(|file| ("file", Argument::Text(file)));
    Event {
        name: &span.name,
        ph: "X",
        ts: micros(span.start),
        dur: Some(micros(span.end.saturating_sub(span.start))),
        pid: ENGINE,
        tid: span.thread,
        args: file.into_iter().collect(),
    }
}

fn micros(time: Duration) -> f64 {
    time.as_nanos() as f64 / 1000.0
}
