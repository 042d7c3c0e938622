//! A trace that `--timings` wrote, read as a viewer reads it.

use super::Project;
use serde_json::Value;
use std::collections::BTreeMap;

/// The process of the tool's own stages, and the process of the page engine.
pub(crate) const TOOL: u64 = 1;
pub(crate) const ENGINE: u64 = 2;

/// A span of a trace. Times are in nanoseconds since its beginning.
#[derive(Debug)]
pub(crate) struct Span {
    pub name: String,
    pub process: u64,
    pub thread: u64,
    pub start: u64,
    pub end: u64,
    pub artefact: Option<String>,
    amounts: BTreeMap<String, u64>,
}

impl Span {
    /// How much of something was done in it, and not in a span within it.
    pub(crate) fn amount(&self, name: &str) -> u64 {
        self.amounts.get(name).copied().unwrap_or(0)
    }
}

#[derive(Debug)]
pub(crate) struct Trace {
    /// In the order of the file.
    pub spans: Vec<Span>,
    totals: BTreeMap<String, u64>,
}

impl Trace {
    /// Reads a trace. Every event must have a form that viewers know.
    #[track_caller]
    pub(crate) fn read(project: &Project, path: &str) -> Self {
        let file: Value = serde_json::from_str(&project.text(path)).expect("JSON");
        let mut trace = Self { spans: Vec::new(), totals: BTreeMap::new() };
        for event in file["traceEvents"].as_array().expect("a list of events") {
            let text = |key: &str| event[key].as_str().map(str::to_owned);
            let number = |key: &str| event[key].as_u64().expect("a number");
            let nanos = |key: &str| (event[key].as_f64().expect("a time") * 1000.0).round() as u64;
            let name = text("name").expect("a name");
            let args = &event["args"];
            match text("ph").as_deref() {
                Some("X") => trace.spans.push(Span {
                    name,
                    process: number("pid"),
                    thread: number("tid"),
                    start: nanos("ts"),
                    end: nanos("ts") + nanos("dur"),
                    artefact: args["artefact"].as_str().map(str::to_owned),
                    amounts: args
                        .as_object()
                        .into_iter()
                        .flatten()
                        .filter_map(|(name, value)| Some((name.clone(), value.as_u64()?)))
                        .collect(),
                }),
                Some("C") => {
                    let total = args["total"].as_u64().expect("a total");
                    let before = trace.totals.insert(name, total);
                    assert!(before.is_none_or(|before| before <= total), "a total only grows");
                }
                Some("M") => assert!(args["name"].is_string(), "{event}"),
                _ => panic!("no viewer knows this event: {event}"),
            }
        }
        trace
    }

    /// How much of something was done in the whole run.
    #[track_caller]
    pub(crate) fn total(&self, name: &str) -> u64 {
        *self.totals.get(name).unwrap_or_else(|| panic!("no amount `{name}`: {:?}", self.totals))
    }

    /// The stages of an artefact with this name.
    pub(crate) fn of<'a>(
        &'a self,
        artefact: &'a str,
        name: &'a str,
    ) -> impl Iterator<Item = &'a Span> {
        self.spans
            .iter()
            .filter(move |span| span.name == name && span.artefact.as_deref() == Some(artefact))
    }

    /// How much of something was done for an artefact.
    pub(crate) fn amount_of(&self, artefact: &str, name: &str) -> u64 {
        let own = self.spans.iter().filter(|span| span.artefact.as_deref() == Some(artefact));
        own.map(|span| span.amount(name)).sum()
    }
}
