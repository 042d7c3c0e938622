//! The engine's complaints as ours.
//!
//! In: the engine's diagnostics and the span maps of the generated files. Out: `Diagnostic`s at the
//! author's place. A complaint inside a layout is placed at the innermost call that came from an
//! author's block.

use super::literal::SpanMap;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use std::collections::HashMap;
use std::ops::Range;
use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, Source};

/// Where everything in one artefact's world came from.
#[derive(Debug, Clone, Default)]
pub(crate) struct SourceMap {
    sources: HashMap<FileId, Source>,
    maps: HashMap<FileId, SpanMap>,
    /// Where each picture is first used.
    pictures: HashMap<FileId, Span>,
}

impl SourceMap {
    pub(super) fn new(
        sources: HashMap<FileId, Source>,
        maps: HashMap<FileId, SpanMap>,
        pictures: HashMap<FileId, Span>,
    ) -> Self {
        Self { sources, maps, pictures }
    }

    /// The engine's complaints as ours, in the engine's order.
    pub(crate) fn diagnostics<'a>(
        &self,
        complaints: impl IntoIterator<Item = &'a SourceDiagnostic>,
    ) -> Vec<Diagnostic> {
        complaints.into_iter().map(|complaint| self.diagnostic(complaint)).collect()
    }

    fn diagnostic(&self, complaint: &SourceDiagnostic) -> Diagnostic {
        let message = complaint.message.to_string();
        let code = code_of(&message);
        let mut diagnostic = match complaint.severity {
            Severity::Error => Diagnostic::error(code, message),
            Severity::Warning => Diagnostic::warning(code, message),
        };
        // The trace runs from the inside out.
        let trail = complaint.trace.iter().map(|point| point.span.into());
        let place = std::iter::once(complaint.span).chain(trail).find_map(|span| self.span(span));
        let mut hints: Vec<String> = complaint.hints.iter().map(|hint| advice(&hint.v)).collect();
        match (place, self.layout_line(complaint.span)) {
            (Some(span), line) => {
                diagnostic = diagnostic.at(span);
                hints.extend(line.map(|line| format!("the layout stopped at {line}")));
            }
            (None, Some(line)) => diagnostic = diagnostic.in_path(line),
            // No author uses a partner's logo, so the complaint names its file.
            (None, None) => {
                if let Some(id) = complaint.span.id() {
                    diagnostic = diagnostic.in_path(id.vpath().get_without_slash());
                }
            }
        }
        if hints.is_empty() { diagnostic } else { diagnostic.hint(hints.join("; ")) }
    }

    /// The author's span from which a span of the engine came.
    pub(crate) fn span(&self, span: DiagSpan) -> Option<Span> {
        let (id, range) = self.range(span)?;
        match self.pictures.get(&id) {
            Some(&picture) => Some(picture),
            None => self.maps.get(&id)?.find(&range),
        }
    }

    /// The span maps of generated files.
    pub(super) fn maps(&self) -> &HashMap<FileId, SpanMap> {
        &self.maps
    }

    pub(super) fn range(&self, span: DiagSpan) -> Option<(FileId, Range<usize>)> {
        match span.get() {
            DiagSpanKind::Detached => None,
            DiagSpanKind::Number { id, num, sub_range } => {
                Some((id, self.sources.get(&id)?.range(num, sub_range)?))
            }
            DiagSpanKind::Range { id, range } => Some((id, range)),
        }
    }

    /// `layouts/x.typ:12:3`, if a span points into a layout.
    fn layout_line(&self, span: DiagSpan) -> Option<String> {
        let (id, range) = self.range(span)?;
        if self.maps.contains_key(&id) {
            return None;
        }
        let (line, column) = self.sources.get(&id)?.lines().byte_to_line_column(range.start)?;
        Some(format!("{}:{}:{}", id.vpath().get_without_slash(), line + 1, column + 1))
    }
}

/// The engine's advice, or ours where the engine speaks of an option of its own program.
fn advice(hint: &str) -> String {
    if hint.contains("--root") {
        "a layout can import other files of `layouts/` by their names, and read nothing outside \
         the project"
            .to_owned()
    } else {
        hint.to_owned()
    }
}

/// A stable code for a complaint, chosen by the engine's words.
fn code_of(message: &str) -> Code {
    if message.contains("could not be displayed with") || message.contains("codepoint") {
        Code::MissingGlyph
    } else if ["image", "SVG", "PNG", "JPEG"].iter().any(|word| message.contains(word)) {
        Code::InvalidImage
    } else {
        Code::Typeset
    }
}
