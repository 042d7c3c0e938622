//! Why something could not be done: diagnostics together with the texts that they point into.
//!
//! In: diagnostics, and the sources that were read before something went wrong. Out: a `Failure`
//! that travels up through `?` until a command prints it.

use super::Diagnostic;
use crate::ground::source::Sources;

/// Everything that went wrong, with what is needed to show where.
#[derive(Debug, Clone, Default)]
pub struct Failure {
    pub(crate) sources: Sources,
    pub problems: Vec<Diagnostic>,
}

impl Failure {
    /// A failure whose diagnostics point into `sources`.
    pub(crate) fn new(sources: Sources, problems: Vec<Diagnostic>) -> Self {
        Self { sources, problems }
    }
}

/// A problem that has a path at most, and no place in a text.
impl From<Diagnostic> for Failure {
    fn from(problem: Diagnostic) -> Self {
        Self::from(vec![problem])
    }
}

/// Problems that have a path at most, and no place in a text.
impl From<Vec<Diagnostic>> for Failure {
    fn from(problems: Vec<Diagnostic>) -> Self {
        debug_assert!(
            problems.iter().all(|problem| problem.span.is_none()),
            "a span without its source cannot be shown: use `Failure::new`"
        );
        Self { sources: Sources::default(), problems }
    }
}
