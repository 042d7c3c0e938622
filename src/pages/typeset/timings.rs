//! What the page engine measures by itself: how much it works out, and what takes it long.
//!
//! In: the events that the engine records while a trace is made. Out: a number of steps, and the spans
//! that are long enough to be looked at. Without a trace the engine records nothing.

use crate::ground::trace::{self, Amount, EngineSpan};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::num::NonZeroU64;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use typst::syntax::Span;
use typst_timing::TimingScope;

/// Shorter spans are counted, but not kept: a book has millions of them.
const SHORTEST: Duration = Duration::from_millis(1);

/// The span that says when the engine's events were collected.
const MARK: &str = "bindery";

/// The span in which the engine exports pages. What it does there was never shared.
const EXPORT: &str = "pdf";

/// What the engine has begun and not ended, by its number of the thread, the innermost last. Several
/// threads may lay out, so events are collected while others are still at work.
static OPEN: Mutex<BTreeMap<u64, Vec<Begun>>> = Mutex::new(BTreeMap::new());

struct Begun {
    name: String,
    span: Option<NonZeroU64>,
    start: Duration,
}

/// An event as the engine writes it.
#[derive(Deserialize)]
struct Event<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
    /// `B` where a span begins, `E` where it ends.
    #[serde(borrow)]
    ph: Cow<'a, str>,
    /// In microseconds since the first event that was collected with this one.
    ts: f64,
    tid: u64,
    args: Option<Place>,
}

/// The engine asks for a file and a line. It gets the number of its span, because most events are
/// thrown away.
#[derive(Deserialize)]
struct Place {
    file: String,
}

/// Lets the engine measure from now on.
pub(crate) fn measure_engine() {
    typst_timing::enable();
}

/// Adds to the trace what the engine has recorded since the last call. Steps count for the innermost
/// stage of this thread; if several layouts go on at once, so do those of the others.
pub(crate) fn collect_timings() {
    if !typst_timing::is_enabled() {
        return;
    }
    // One at a time, so that the mark below is the only one.
    let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(now) = trace::elapsed() else { return };
    drop(TimingScope::new(MARK));
    let mut json = Vec::new();
    let written = typst_timing::export_json(&mut json, |span| (span.to_string(), 0));
    let events: Option<Vec<Event<'_>>> =
        written.ok().and_then(|()| serde_json::from_slice(&json).ok());
    let events = events.unwrap_or_default();
    let mark = events.iter().rev().find(|event| event.name == MARK).map_or(0.0, |event| event.ts);
    let time = |event: &Event<'_>| {
        let before = Duration::from_nanos(((mark - event.ts) * 1000.0).max(0.0) as u64);
        now.saturating_sub(before)
    };
    let (mut steps, mut spans) = (0, Vec::new());
    for event in events.iter().filter(|event| event.name != MARK) {
        let own = open.entry(event.tid).or_default();
        if event.ph == "B" {
            let is_export = own.first().is_some_and(|outermost| outermost.name == EXPORT);
            steps += usize::from(!is_export && event.name != EXPORT);
            own.push(Begun {
                name: event.name.to_string(),
                span: event.args.as_ref().and_then(|place| place.file.parse().ok()),
                start: time(event),
            });
        } else if let Some(Begun { name, span, start }) = own.pop() {
            let end = time(event);
            if end.saturating_sub(start) >= SHORTEST {
                let file = span.and_then(file_of);
                spans.push(EngineSpan { name, file, thread: event.tid, start, end });
            }
        }
    }
    trace::count(Amount::EngineSteps, steps);
    trace::add_engine_spans(spans);
}

/// The path of the file in which something is.
fn file_of(span: NonZeroU64) -> Option<String> {
    let file = Span::from_raw(span).id()?;
    Some(file.vpath().get_without_slash().to_owned())
}
