//! The only door to time.
//!
//! Dates in artefacts come from the project or from `SOURCE_DATE_EPOCH`, never from the clock. The
//! clock is read only to report how long a run took, whether a signed status is in date, whether
//! consent to show a testimony has ended or is dated in the future, on which day somebody attested to a rebuild, and to tell two runs apart.

#![expect(clippy::disallowed_methods, reason = "this is the one room that reads the clock")]

use super::date::Date;
use super::diagnostic::{Code, Diagnostic};
use std::time::{Duration, Instant, SystemTime};

/// The date that `SOURCE_DATE_EPOCH` asks for
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
///
/// # Errors
/// If the variable is set to something that is not a number of seconds.
pub(crate) fn source_date() -> Result<Option<Date>, Diagnostic> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Err(_) => Ok(None),
        Ok(text) => {
            text.parse().ok().and_then(Date::from_epoch_seconds).map(Some).ok_or_else(|| {
                let message = format!("SOURCE_DATE_EPOCH is `{text}`, not a number of seconds");
                Diagnostic::error(Code::Environment, message)
                    .hint("set it to the number of seconds since 1970, or unset it")
            })
        }
    }
}

/// The day on which drafts and the site are made, for judging whether consent to show a testimony has
/// ended: today, or that of `SOURCE_DATE_EPOCH` if it is later. It can leave text out, but adds none.
pub(crate) fn day_of_making() -> Option<Date> {
    source_date().ok().flatten().into_iter().chain(today()).max()
}

/// Measures how long something takes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// The date of today in UTC, for judging whether what was signed is still in date, and for the day
/// of an attestation. It never gets into an artefact.
pub(crate) fn today() -> Option<Date> {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Date::from_epoch_seconds(i64::try_from(now.as_secs()).ok()?)
}

/// A moment that the system noted, such as when a file was last written.
pub(crate) type Moment = SystemTime;

/// What tells this run from every other one, on this machine and elsewhere. It never gets into an
/// artefact.
pub(crate) fn mark() -> String {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    format!("{:x}-{:x}", std::process::id(), now.as_nanos())
}
