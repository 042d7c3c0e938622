//! A finished run of the program, and what a test expects of it.

use std::path::Path;
use std::process::Output;

/// What the program said and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Takes the output, with the project's folder written as `[ROOT]`.
    pub(crate) fn new(output: Output, root: &Path) -> Self {
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("the program writes UTF-8");
            text.replace(&root.display().to_string(), "[ROOT]")
        };
        Self {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    #[track_caller]
    pub(crate) fn expect_success(self) -> Self {
        self.expect_code(0)
    }

    #[track_caller]
    pub(crate) fn expect_failure(self, code: i32) -> Self {
        self.expect_code(code)
    }

    #[track_caller]
    fn expect_code(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "the exit code\n--- stdout\n{}\n--- stderr\n{}",
            self.stdout,
            self.stderr
        );
        assert!(!self.stderr.contains("panicked"), "a panic:\n{}", self.stderr);
        self
    }

    /// The whole of standard output.
    #[track_caller]
    pub(crate) fn stdout(self, expected: &str) -> Self {
        similar_asserts::assert_eq!(self.stdout, expected);
        self
    }

    /// The whole of standard error.
    #[track_caller]
    pub(crate) fn stderr(self, expected: &str) -> Self {
        similar_asserts::assert_eq!(self.stderr, expected);
        self
    }

    #[track_caller]
    pub(crate) fn stdout_has(self, part: &str) -> Self {
        assert!(self.stdout.contains(part), "`{part}` is not in standard output:\n{}", self.stdout);
        self
    }

    #[track_caller]
    pub(crate) fn stderr_has(self, part: &str) -> Self {
        assert!(self.stderr.contains(part), "`{part}` is not in standard error:\n{}", self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn stdout_lacks(self, part: &str) -> Self {
        assert!(!self.stdout.contains(part), "`{part}` is in standard output:\n{}", self.stdout);
        self
    }

    #[track_caller]
    pub(crate) fn stderr_lacks(self, part: &str) -> Self {
        assert!(!self.stderr.contains(part), "`{part}` is in standard error:\n{}", self.stderr);
        self
    }
}
