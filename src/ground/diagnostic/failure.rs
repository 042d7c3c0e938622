//! Why something could not be done: diagnostics, together with the texts that they point into.
//!
//! In: diagnostics, and the sources that were read before something went wrong. Out: a `Failure`,
//! which `?` passes up until a command prints it.

use super::Diagnostic;
use crate::ground::source::Sources;

/// Everything that went wrong, and the sources to show where.
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

/// For a problem that has no place in a text, and at most a path.
impl From<Diagnostic> for Failure {
    fn from(problem: Diagnostic) -> Self {
        Self::from(vec![problem])
    }
}

/// For problems that have no place in a text, and at most a path.
impl From<Vec<Diagnostic>> for Failure {
    fn from(problems: Vec<Diagnostic>) -> Self {
        debug_assert!(
            problems.iter().all(|problem| problem.span.is_none()),
            "a span without its source cannot be shown: use `Failure::new`"
        );
        Self { sources: Sources::default(), problems }
    }
}
