//! Everything that was measured, and the figures that are read from it.
//!
//! In: samples by scenario, such as `10 chapters/pdf`, round by round. Out: medians with their spread,
//! of values and of terms such as ratios. Times that are compared come from the same round, in which
//! they ran next to each other, so that anything else the machine does affects both.

use super::edits::median;
use super::sample::Sample;
use std::collections::BTreeMap;

/// All samples of each scenario, in the order of the rounds.
#[derive(Debug, Default)]
pub(crate) struct Measured(BTreeMap<String, Vec<Sample>>);

/// A figure of several rounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Figure {
    pub median: f64,
    pub least: f64,
    pub most: f64,
    pub rounds: usize,
}

impl Measured {
    pub(crate) fn add(&mut self, scenario: &str, sample: Sample) {
        self.0.entry(scenario.to_owned()).or_default().push(sample);
    }

    /// A value of a round, counted from zero, by the name of the scenario, a colon and its own name.
    pub(crate) fn value(&self, name: &str, round: usize) -> Option<f64> {
        let (scenario, own) = name.rsplit_once(':')?;
        self.0.get(scenario)?.get(round)?.get(own)
    }

    /// The figure of a term that is worked out for each round, as long as there are values for it.
    pub(crate) fn figure(&self, term: impl Fn(usize) -> Option<f64>) -> Option<Figure> {
        let values: Vec<f64> = (0..).map_while(term).collect();
        let least = values.iter().copied().reduce(f64::min)?;
        let most = values.iter().copied().reduce(f64::max)?;
        Some(Figure { median: median(&values), least, most, rounds: values.len() })
    }
}
