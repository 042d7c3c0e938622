//! Citations, variables, blanks and marked words in running text.
//!
//! In: the pieces into which the parser cut a run of text. Out: text, `[@key, para 4]`
//! citations, `{{ variables }}`, `[words]{marks}` and, in letters, blanks. A character that the
//! author escaped with a backslash does not start any of these. What looks like the markup of
//! another tool is kept as text, and its place is noted.

use super::blocks::Reader;
use super::dialects;
use super::marks::{MARKS, is_list};
use crate::book::source::{Dialect, Suspect};
use crate::book::tree::{Citation, Mark, SourceInline, SourceKind};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use std::ops::Range;

/// Text from the parser with its place. `literal` is true if the author escaped it.
pub(super) struct Piece {
    pub(crate) text: String,
    pub(crate) span: Span,
    pub(crate) literal: bool,
}

/// Joined text that records where its bytes came from.
struct Run {
    text: String,
    /// The byte in `text` at which each piece starts, and the piece's place.
    starts: Vec<(usize, Span)>,
}

impl Run {
    /// The place of a range of the joined text. Within a piece, bytes are counted from its start,
    /// which is exact unless the piece has character references.
    fn span(&self, from: usize, to: usize) -> Span {
        let at = |offset: usize| {
            let index = self.starts.partition_point(|(start, _)| *start <= offset).max(1) - 1;
            let (start, span) = self.starts[index];
            (span, (span.start as usize + offset - start).min(span.end as usize))
        };
        let (span, start) = at(from);
        let (_, end) = at(to.saturating_sub(1).max(from));
        Span::new(span.file, start, end + 1)
    }
}

/// The inlines of one node as they are read, and the brackets in them that are still open.
#[derive(Default)]
pub(super) struct Level {
    pub(super) out: Vec<SourceInline>,
    pub(super) pieces: Vec<Piece>,
    /// Where in `out` the opening brackets are, each a text of its own.
    open: Vec<usize>,
}

impl Level {
    /// The inlines, with adjoining texts joined.
    pub(super) fn joined(self) -> Vec<SourceInline> {
        joined(self.out)
    }

    pub(super) fn text(&mut self, text: &str, span: Span) {
        if !text.is_empty() {
            self.out.push(SourceInline { span, kind: SourceKind::Text(text.to_owned()) });
        }
    }
}

impl Reader<'_> {
    /// Turns the collected pieces into inlines.
    pub(super) fn flush(&mut self, level: &mut Level) {
        let mut run = Run { text: String::new(), starts: Vec::new() };
        let pieces = std::mem::take(&mut level.pieces);
        self.suspect_brackets(&pieces);
        for piece in pieces {
            if !piece.literal {
                run.starts.push((run.text.len(), piece.span));
                run.text.push_str(&piece.text);
                continue;
            }
            self.scan(&run, level);
            run = Run { text: String::new(), starts: Vec::new() };
            let text = SourceInline { span: piece.span, kind: SourceKind::Text(piece.text) };
            // An author who escapes a straight quotation mark wants it straight.
            let kind = match &text.kind {
                SourceKind::Text(own) if matches!(own.as_str(), "\"" | "'") => {
                    SourceKind::Marked { mark: Mark::AsTyped, content: vec![text] }
                }
                _ => text.kind,
            };
            level.out.push(SourceInline { span: piece.span, kind });
        }
        self.scan(&run, level);
    }

    /// Notes a formula between brackets with backslashes, which would not be printed. Words in such
    /// brackets are words.
    fn suspect_brackets(&mut self, pieces: &[Piece]) {
        for (at, open) in pieces.iter().enumerate().filter(|(_, piece)| piece.literal) {
            let close = match open.text.as_str() {
                "(" => ")",
                "[" => "]",
                _ => continue,
            };
            let inner: String = pieces[at + 1..]
                .iter()
                .take_while(|own| !own.literal)
                .map(|own| &*own.text)
                .collect();
            let Some(end) = pieces[at + 1..].iter().find(|own| own.literal) else { continue };
            let inner = inner.trim();
            let is_letter = close == ")"
                && inner.len() == 1
                // The others are often those of paragraphs.
                && inner.starts_with(|c: char| c.is_ascii_uppercase() || ('j'..='z').contains(&c))
                && inner != "v"
                && at > 0
                && !pieces[at - 1].text.ends_with(['\n', '.']);
            let has_signs = inner.contains(['=', '^', '\\', '+', '<', '>'])
                || (inner.contains('_') && !inner.contains("__"));
            if end.text == close && (is_letter || has_signs) {
                let span =
                    Span::new(open.span.file, open.span.start as usize, end.span.end as usize);
                let (start, end) = (span.start as usize, span.end as usize);
                let text = self.source.text.get(start..end).unwrap_or_default().to_owned();
                self.suspects.push(Suspect { span, dialect: Dialect::FormulaBrackets, text });
            }
        }
    }

    /// Notes a block of code that is a formula elsewhere, by the line that opens it.
    pub(super) fn suspect_formula_code(&mut self, block: Span) {
        let (start, end) = (block.start as usize, block.end as usize);
        let line = self.source.text.get(start..end).unwrap_or_default();
        let line = line.lines().next().unwrap_or_default().trim_end();
        let span = Span::new(block.file, start, start + line.len());
        let (dialect, text) = (Dialect::FormulaCode, line.to_owned());
        self.suspects.push(Suspect { span, dialect, text });
    }

    fn scan(&mut self, run: &Run, level: &mut Level) {
        let text = run.text.as_str();
        // What is read as something else cannot be another tool's.
        let mut taken: Vec<Range<usize>> = Vec::new();
        let (mut done, mut at) = (0, 0);
        while at < text.len() {
            let rest = &text[at..];
            let found = if rest.starts_with("{{") {
                self.variable(run, at)
            } else if rest.starts_with("[@") {
                self.citation(run, at)
            } else if rest.starts_with("[^") {
                self.lost_note(run, at);
                None
            } else if self.has_blanks && rest.starts_with("____") {
                let length = rest.len() - rest.trim_start_matches('_').len();
                Some((SourceKind::Blank(None), at + length))
            } else if rest.starts_with('^') {
                self.superscript(run, at)
            } else {
                None
            };
            if rest.starts_with("[@") || rest.starts_with("{{") {
                taken.push(at..at + 2);
            }
            if let Some((kind, end)) = found {
                level.text(&text[done..at], run_span(run, done, at));
                level.out.push(SourceInline { span: run.span(at, end), kind });
                taken.push(at..end);
                (done, at) = (end, end);
                continue;
            }
            let next = at + rest.chars().next().map_or(1, char::len_utf8);
            if rest.starts_with('[') {
                level.text(&text[done..at], run_span(run, done, at));
                level.open.push(level.out.len());
                level.text("[", run.span(at, next));
                done = next;
            } else if rest.starts_with(']')
                && let Some(open) = level.open.pop()
                && let Some(length) = closing_brace(rest).filter(|_| rest.starts_with("]{"))
            {
                let end = at + length + 1;
                let span = run.span(at + 1, end);
                if text[at + 2..end - 1].trim().is_empty() {
                    let text = text[at + 1..end].to_owned();
                    self.suspects.push(Suspect { span, dialect: Dialect::Attributes, text });
                }
                if is_list(&text[at + 2..end - 1]) {
                    taken.push(at..end);
                }
                let place =
                    |inner: Range<usize>| run.span(at + 2 + inner.start, at + 2 + inner.end);
                if let Some(mark) = self.mark(&text[at + 2..end - 1], &place) {
                    level.text(&text[done..at], run_span(run, done, at));
                    let mut content = level.out.split_off(open);
                    let start = content.remove(0).span;
                    let span = Span::new(span.file, start.start as usize, span.end as usize);
                    let kind = SourceKind::Marked { mark, content: joined(content) };
                    level.out.push(SourceInline { span, kind });
                    (done, at) = (end, end);
                    continue;
                }
            } else if rest.starts_with("]{") && is_mark_start(&rest[2..]) {
                let span = run.span(at + 1, text.len());
                let message = "these attributes cannot be read";
                self.error(Code::Attributes, span, message).hint = Some(
                    "write plain words in the braces, without marks or backslashes, and close them"
                        .to_owned(),
                );
                taken.push(at..text.len());
            }
            at = next;
        }
        level.text(&text[done..], run_span(run, done, text.len()));
        if self.mathematics {
            self.suspect_formula(run);
        }
        if let Some(at) = text.find("<!--") {
            let span = run.span(at, text.len());
            self.error(Code::RawHtml, span, "this comment is never closed").hint =
                Some("close it with `-->`; otherwise readers see it".to_owned());
        }
        for (range, dialect) in dialects::within(text, self.has_blanks) {
            // Where formulas are read, what is left is none.
            if self.mathematics && dialect == Dialect::Formula {
                continue;
            }
            if taken.iter().all(|taken| !taken.contains(&range.start)) {
                let span = run.span(range.start, range.end);
                // An ampersand that is written as `&amp;` is meant as one.
                let written = self.source.text.get(span.start as usize..).unwrap_or("");
                if dialect == Dialect::Entity && written.starts_with("&amp;") {
                    continue;
                }
                self.suspects.push(Suspect { span, dialect, text: text[range].to_owned() });
            }
        }
    }

    /// Notes a formula that is never closed.
    fn suspect_formula(&mut self, run: &Run) {
        if let Some(range) = dialects::open_formula(&run.text) {
            let span = run.span(range.start, range.end);
            let text = run.text[range].to_owned();
            self.suspects.push(Suspect { span, dialect: Dialect::OpenFormula, text });
        }
    }

    fn variable(&mut self, run: &Run, at: usize) -> Option<(SourceKind, usize)> {
        let rest = &run.text[at + 2..];
        let Some(length) = rest.find("}}") else {
            let span = run.span(at, at + 2);
            self.error(Code::Variable, span, "this variable is never closed").hint =
                Some("close it with `}}`; for two literal braces write `\\{{`".to_owned());
            return None;
        };
        let end = at + 2 + length + 2;
        let expression = rest[..length].trim();
        if expression.is_empty() {
            self.error(Code::Variable, run.span(at, end), "this variable has no name").hint =
                Some("write a name between the braces: `{{ partner.name }}`".to_owned());
            return Some((SourceKind::Text(run.text[at..end].to_owned()), end));
        }
        // With spaces in its address, a link is no link.
        let line = &run.text[..at];
        let address = line.rfind("](").map(|start| &line[start + 2..]);
        // What is not a name is reported where variables are filled in.
        let is_name = expression.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
        let is_broken = |address: &str| !address.contains(|c: char| c.is_whitespace() || c == ')');
        if is_name && address.is_some_and(is_broken) {
            let message = "a variable in an address cannot have spaces";
            self.error(Code::Variable, run.span(at, end), message).hint =
                Some(format!("write `{{{{{expression}}}}}`"));
        }
        // The parser takes only an address that is written out for one.
        let is_bracketed = line.ends_with('<')
            && run.text[end..].split_whitespace().next().is_some_and(|rest| rest.contains('>'));
        if is_name && is_bracketed {
            let message = "an address in angle brackets cannot begin with a variable";
            let scheme = match expression.rsplit('.').next() {
                Some("email") => "mailto:",
                Some("phone" | "helpline") => "tel:",
                _ => "",
            };
            self.error(Code::Variable, run.span(at - 1, end), message).hint =
                Some(format!("write `[words]({scheme}{{{{{expression}}}}})`"));
        }
        Some((SourceKind::Variable(expression.to_owned()), end))
    }

    fn citation(&mut self, run: &Run, at: usize) -> Option<(SourceKind, usize)> {
        let rest = &run.text[at + 1..];
        let Some(length) = rest.find(']') else {
            self.error(Code::Citation, run.span(at, at + 2), "this citation is never closed")
                .hint = Some("write `[@key, para 4]`".to_owned());
            return None;
        };
        let end = at + 1 + length + 1;
        let mut citations = Vec::new();
        let mut offset = at + 1;
        for part in rest[..length].split(';') {
            let span = run.span(offset, offset + part.len());
            offset += part.len() + 1;
            let (key, pinpoint) = match part.split_once(',') {
                Some((key, pinpoint)) => (key.trim(), Some(pinpoint.trim().to_owned())),
                None => (part.trim(), None),
            };
            match key.strip_prefix('@') {
                Some(key) if !key.is_empty() && !key.contains(char::is_whitespace) => {
                    let pinpoint = pinpoint.filter(|pinpoint| !pinpoint.is_empty());
                    citations.push(Citation { key: key.to_owned(), pinpoint, span });
                }
                _ => {
                    let message = format!("`{}` is not a citation", part.trim());
                    self.problems.push(
                        Diagnostic::error(Code::Citation, message)
                            .at(span)
                            .hint("write `[@key]`, `[@key, para 4]` or `[@one; @two, s 3]`"),
                    );
                }
            }
        }
        Some((SourceKind::Cite(citations), end))
    }

    /// Raised words in brackets, where the parser leaves them as they are.
    fn superscript(&mut self, run: &Run, at: usize) -> Option<(SourceKind, usize)> {
        let rest = &run.text[at + 1..];
        if rest.starts_with("{{") {
            let end = at + 1 + rest.find("}}^")? + 2;
            let (kind, variable_end) = self.variable(run, at + 1)?;
            let span = run.span(at + 1, variable_end);
            let content = vec![SourceInline { span, kind }];
            let is_whole = variable_end == end;
            let kind = SourceKind::Marked { mark: Mark::Superscript, content };
            return is_whole.then_some((kind, end + 1));
        }
        let length = rest.find('^')?;
        let inner = &rest[..length];
        if inner.is_empty() || inner.contains(|c: char| c.is_whitespace() || "[]{".contains(c)) {
            return None;
        }
        let span = run.span(at + 1, at + 1 + length);
        let content = vec![SourceInline { span, kind: SourceKind::Text(inner.to_owned()) }];
        Some((SourceKind::Marked { mark: Mark::Superscript, content }, at + length + 2))
    }

    /// Reports a call without a footnote, which the parser leaves as text.
    fn lost_note(&mut self, run: &Run, at: usize) {
        let rest = &run.text[at + 2..];
        let Some(length) = rest.find(']') else { return };
        let name = &rest[..length];
        if name.is_empty() || name.contains(|c: char| c.is_whitespace() || c == '[') {
            return;
        }
        let span = run.span(at, at + length + 3);
        let message = format!("there is no footnote `{name}`");
        self.error(Code::Footnote, span, message).hint =
            Some(format!("write it below the paragraph: `[^{name}]: …`"));
    }
}

/// Where the first brace closes that is not in quotation marks.
fn closing_brace(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    text.char_indices().find_map(|(at, c)| {
        match quote {
            Some(own) if own == c => quote = None,
            None if c == '"' || (c == '\'' && before == '=') => quote = Some(c),
            _ => {}
        }
        before = c;
        (c == '}' && quote.is_none()).then_some(at)
    })
}

/// Whether the text after an opening brace starts as the attributes of words.
fn is_mark_start(text: &str) -> bool {
    MARKS.iter().any(|mark| {
        let rest = text.trim_start().strip_prefix(mark);
        rest.is_some_and(|rest| rest.starts_with('=') || mark.starts_with('.'))
    })
}

fn run_span(run: &Run, from: usize, to: usize) -> Span {
    match run.starts.first() {
        Some(_) => run.span(from, to),
        // An empty run has no place.
        None => Span::new(crate::ground::source::FileId(0), 0, 0),
    }
}

/// The inlines with each text joined to any text that it follows.
fn joined(inlines: Vec<SourceInline>) -> Vec<SourceInline> {
    let mut out: Vec<SourceInline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        if let SourceKind::Text(text) = &inline.kind
            && let Some(SourceInline { span: before, kind: SourceKind::Text(joined) }) =
                out.last_mut()
        {
            joined.push_str(text);
            before.end = before.end.max(inline.span.end);
        } else {
            out.push(inline);
        }
    }
    out
}
