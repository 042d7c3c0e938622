//! Diagnostics as text: for a person, one line each, JSON lines, or GitHub annotations.
//!
//! In: diagnostics, and the sources that they point into. Out: a `String`. The caller decides
//! whether there is colour. Nothing here prints.

use super::{Diagnostic, Severity};
use crate::ground::source::Sources;
use crate::ground::words::{columns, printable_line, steers};
use serde_json::json;
use std::fmt::Write;

/// How a list of diagnostics is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Several lines for each, with the source line and a marker.
    Human { colour: bool },
    /// `path:line:column: error[code]: message`.
    Short,
    /// One JSON object on each line.
    Json,
    /// Workflow commands, which GitHub shows next to the line.
    Github,
}

/// All diagnostics, sorted by place, in the given style.
pub(crate) fn render(diagnostics: &[Diagnostic], sources: &Sources, style: Style) -> String {
    let located: Vec<Diagnostic> = diagnostics.iter().map(|own| located(own, sources)).collect();
    let mut sorted: Vec<&Diagnostic> = located.iter().collect();
    sorted.sort_by_cached_key(|diagnostic| sort_key(diagnostic, sources));
    sorted.dedup();
    let mut out = String::new();
    for diagnostic in sorted {
        match style {
            Style::Human { colour } => human(diagnostic, sources, colour, &mut out),
            Style::Short => short(diagnostic, sources, &mut out),
            Style::Json => as_json(diagnostic, sources, &mut out),
            Style::Github => github(diagnostic, sources, &mut out),
        }
    }
    out
}

/// A diagnostic at the place where its text was written.
fn located(diagnostic: &Diagnostic, sources: &Sources) -> Diagnostic {
    let span = diagnostic.span.map(|span| sources.origin(span));
    Diagnostic { span, ..diagnostic.clone() }
}

/// "2 errors and 1 warning", or nothing if there are none.
pub(crate) fn summary(diagnostics: &[Diagnostic]) -> Option<String> {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = diagnostics.len() - errors;
    let count = |number: usize, word: &str| {
        format!("{number} {word}{}", if number == 1 { "" } else { "s" })
    };
    match (errors, warnings) {
        (0, 0) => None,
        (0, warnings) => Some(count(warnings, "warning")),
        (errors, 0) => Some(count(errors, "error")),
        (errors, warnings) => {
            Some(format!("{} and {}", count(errors, "error"), count(warnings, "warning")))
        }
    }
}

type SortKey<'a> = (&'a str, usize, usize, Severity, &'static str, &'a str);

fn sort_key<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> SortKey<'a> {
    let (path, line, column) = place(diagnostic, sources);
    (path, line, column, diagnostic.severity, diagnostic.code.name(), &diagnostic.message)
}

/// Path, line and column. The numbers are zero if there is no text.
fn place<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> (&'a str, usize, usize) {
    match diagnostic.span {
        Some(span) => {
            let position = sources.position(span);
            (&sources.file(span.file).path, position.line, position.column)
        }
        None => (diagnostic.path.as_deref().unwrap_or(""), 0, 0),
    }
}

fn human(diagnostic: &Diagnostic, sources: &Sources, colour: bool, out: &mut String) {
    let paint = |code: &str| if colour { format!("\u{1b}[{code}m") } else { String::new() };
    let (bold, dim, reset) = (paint("1"), paint("2"), paint("0"));
    let tone = match diagnostic.severity {
        Severity::Error => paint("1;31"),
        Severity::Warning => paint("1;33"),
    };
    let (path, line, column) = place(diagnostic, sources);
    let _ = writeln!(
        out,
        "{tone}{}[{}]{reset}{bold}: {}{reset}",
        diagnostic.severity.name(),
        diagnostic.code,
        printable_line(&diagnostic.full_message())
    );
    let path = printable_line(path);
    if line > 0 {
        let _ = writeln!(out, "  {dim}-->{reset} {path}:{line}:{column}");
        excerpt(diagnostic, sources, &dim, &tone, &reset, out);
    } else if !path.is_empty() {
        let _ = writeln!(out, "  {dim}-->{reset} {path}");
    }
    if let Some(hint) = &diagnostic.hint {
        let _ = writeln!(out, "  {bold}hint:{reset} {}", printable_line(hint));
    }
    out.push('\n');
}

/// The source line, and a marker below the place. A long line is cut to the part around it.
fn excerpt(
    diagnostic: &Diagnostic,
    sources: &Sources,
    dim: &str,
    tone: &str,
    reset: &str,
    out: &mut String,
) {
    const WIDTH: usize = 96;
    let Some(span) = diagnostic.span else { return };
    let position = sources.position(span);
    let line: Vec<char> = sources.file(span.file).line(position.line).chars().collect();
    let start = position.column - 1;
    let length = sources.slice(span).lines().next().unwrap_or("").chars().count().max(1);
    let from = if start + length.min(24) > WIDTH { start.saturating_sub(24) } else { 0 };
    let shown: String =
        line.iter().skip(from).take(WIDTH).map(|&c| if steers(c) { ' ' } else { c }).collect();
    let before: String = shown.chars().take(start - from).collect();
    let marked: String = shown.chars().skip(start - from).take(length).collect();
    let marks = columns(&marked).max(1);
    let lead = if from > 0 { "…" } else { "" };
    let tail = if line.len() > from + WIDTH { "…" } else { "" };
    let number = position.line.to_string();
    let pad = " ".repeat(number.len());
    let _ = writeln!(out, " {dim}{pad} |{reset}");
    let _ = writeln!(out, " {dim}{number} |{reset} {lead}{shown}{tail}");
    let gap = " ".repeat(columns(&before) + columns(lead));
    let _ = writeln!(out, " {dim}{pad} |{reset} {gap}{tone}{}{reset}", "^".repeat(marks));
}

fn short(diagnostic: &Diagnostic, sources: &Sources, out: &mut String) {
    let (path, line, column) = place(diagnostic, sources);
    let path = printable_line(path);
    if line > 0 {
        let _ = write!(out, "{path}:{line}:{column}: ");
    } else if !path.is_empty() {
        let _ = write!(out, "{path}: ");
    }
    let message = diagnostic.full_message();
    let message = printable_line(&message);
    let _ = write!(out, "{}[{}]: {message}", diagnostic.severity.name(), diagnostic.code);
    if let Some(hint) = &diagnostic.hint {
        let _ = write!(out, " ({})", printable_line(hint));
    }
    out.push('\n');
}

fn as_json(diagnostic: &Diagnostic, sources: &Sources, out: &mut String) {
    let (path, line, column) = place(diagnostic, sources);
    let place = (!path.is_empty()).then_some(path);
    let number = |value: usize| (value > 0).then_some(value);
    let object = json!({
        "severity": diagnostic.severity.name(),
        "code": diagnostic.code.name(),
        "message": diagnostic.full_message(),
        "hint": diagnostic.hint,
        "path": place,
        "line": number(line),
        "column": number(column),
    });
    // JSON itself leaves some of the characters that steer a terminal as they are.
    for c in object.to_string().chars() {
        match u32::from(c) {
            number if steers(c) => {
                let _ = write!(out, "\\u{number:04x}");
            }
            _ => out.push(c),
        }
    }
    out.push('\n');
}

fn github(diagnostic: &Diagnostic, sources: &Sources, out: &mut String) {
    let (path, line, column) = place(diagnostic, sources);
    let property = |text: &str| {
        text.replace('%', "%25")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
            .replace(':', "%3A")
            .replace(',', "%2C")
            .replace(steers, " ")
    };
    let data = |text: &str| {
        let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        printable_line(&text).into_owned()
    };
    let mut properties = Vec::new();
    if !path.is_empty() {
        properties.push(format!("file={}", property(path)));
    }
    if line > 0 {
        properties.push(format!("line={line},col={column}"));
    }
    properties.push(format!("title={}", property(diagnostic.code.name())));
    let mut message = diagnostic.full_message().into_owned();
    if let Some(hint) = &diagnostic.hint {
        let _ = write!(message, "\nhint: {hint}");
    }
    let _ = writeln!(
        out,
        "::{} {}::{}",
        diagnostic.severity.name(),
        properties.join(","),
        data(&message)
    );
}
