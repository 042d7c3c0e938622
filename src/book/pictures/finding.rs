//! What is found while a picture is read.
//!
//! In: words and, in a drawing, a line. Out: a `Finding`, which names no file: only the caller knows
//! where the picture is used.

use crate::ground::diagnostic::{Code, Diagnostic, Severity};
use crate::ground::source::Span;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(super) code: Code,
    pub(super) severity: Severity,
    /// The line of a drawing's own file, counted from one.
    pub(super) line: Option<usize>,
    pub(super) message: String,
    pub(super) hint: String,
}

impl Finding {
    /// The picture cannot be used.
    pub(super) fn error(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Code::InvalidImage, Severity::Error, message.into(), hint.into())
    }

    /// The picture can be used, but a part of it is not shown or looks different.
    pub(super) fn left_out(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Code::ChangedPicture, Severity::Warning, message.into(), hint.into())
    }

    /// The file holds more than the picture.
    pub(super) fn hidden(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Code::HiddenData, Severity::Warning, message.into(), hint.into())
    }

    fn new(code: Code, severity: Severity, message: String, hint: String) -> Self {
        Self { code, severity, line: None, message, hint }
    }

    pub(super) fn on_line(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same, about a picture inside the picture.
    pub(super) fn in_picture(self, line: usize) -> Self {
        let message = format!("a picture in it: {}", self.message);
        Self { message, line: Some(line), ..self }
    }

    /// The diagnostic about the file itself, which no text shows.
    pub(crate) fn of_file(&self, path: &str) -> Diagnostic {
        let message = match self.line {
            Some(line) => format!("line {line}: {}", self.message),
            None => self.message.clone(),
        };
        let diagnostic = match self.severity {
            Severity::Error => Diagnostic::error(self.code, message),
            Severity::Warning => Diagnostic::warning(self.code, message),
        };
        diagnostic.in_path(path).hint(self.hint.clone())
    }

    /// Whether the file held something that a clean copy lacks.
    pub(crate) fn is_hidden(&self) -> bool {
        self.code == Code::HiddenData
    }

    /// The diagnostic about a picture at `path`, at the place where it is used.
    pub(crate) fn diagnostic(&self, path: &str, span: Span) -> Diagnostic {
        let message = match self.line {
            Some(line) => format!("`{path}`, line {line}: {}", self.message),
            None => format!("`{path}`: {}", self.message),
        };
        let diagnostic = match self.severity {
            Severity::Error => Diagnostic::error(self.code, message),
            Severity::Warning => Diagnostic::warning(self.code, message),
        };
        diagnostic.at(span).hint(self.hint.clone())
    }
}
