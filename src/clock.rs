//! The only door for time.
//!
//! Dates in artefacts come from the project or from `SOURCE_DATE_EPOCH`, never from the clock;
//! the clock is read only to say how long a run took.

use crate::project::Date;
use std::time::{Duration, Instant};

/// The date that `SOURCE_DATE_EPOCH` asks for
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
///
/// # Errors
/// Where the variable is set to something that is no date, with what it says.
pub fn source_date() -> Result<Option<Date>, String> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Err(_) => Ok(None),
        Ok(text) => text
            .parse()
            .ok()
            .and_then(Date::from_epoch_seconds)
            .map(Some)
            .ok_or_else(|| format!("SOURCE_DATE_EPOCH is `{text}`, not a number of seconds")),
    }
}

/// Measures how long something takes.
#[derive(Debug, Clone, Copy)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    pub fn start() -> Self {
        Self(Instant::now())
    }

    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}
