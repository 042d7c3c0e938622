//! Formulas between dollar signs.
//!
//! In: what the parser found between the signs, and the source after it. Out: a formula with the
//! alternative text from the braces that follow it, or every mistake at its place. What LaTeX means
//! is known to `formula`.

use super::attributes;
use super::blocks::{LONGEST_LINE, Place, Reader};
use super::dialects::{formula_in, is_prices};
use super::guard::unguard;
use super::marks::is_list;
use crate::book::formula::{self, Formula, Mistake};
use crate::book::tree::{SourceInline, SourceKind};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use comrak::nodes::NodeMath;

/// Signs that may begin other markup.
const MARKUP: [char; 12] = ['*', '_', '`', '[', ']', '{', '~', '^', '\\', '<', '&', '@'];
const WRITE_ALT: &str = "write `$x^2${alt=\"x squared\"}`";

impl Reader<'_> {
    /// A formula, and the byte at which it ends with its attributes. One with mistakes becomes code.
    pub(super) fn formula(&mut self, math: &NodeMath, span: Span) -> (SourceKind, usize) {
        let written = unguard(&math.literal);
        let (alt, end) = self.alternative(span);
        let as_code = || {
            let signs = if math.display_math { "$$" } else { "$" };
            // No check of words reads code.
            SourceKind::Code(format!("{signs}{written}{signs}"))
        };
        if self.place == Place::Heading {
            self.no_formula(span, "a heading");
            return (as_code(), end);
        }
        if is_prices(&written) {
            let message = "this would be read as a formula, but looks like prices";
            self.error(Code::Formula, span, message).hint =
                Some("put a backslash before each dollar sign: `\\$5`".to_owned());
            return (as_code(), end);
        }
        match formula::read(&written) {
            Ok(terms) => {
                let is_display = math.display_math;
                let written = written.trim().to_owned();
                let formula = Formula { is_display, written, alt, terms };
                (SourceKind::Formula(Box::new(formula)), end)
            }
            Err(mistakes) => {
                for mistake in mistakes {
                    let at = self.place_of(&mistake, &written, span);
                    self.problems.push(
                        Diagnostic::error(Code::Formula, mistake.message).at(at).hint(mistake.hint),
                    );
                }
                (as_code(), end)
            }
        }
    }

    /// Reports a formula where there can be none.
    pub(super) fn no_formula(&mut self, span: Span, place: &str) {
        self.error(Code::Formula, span, format!("{place} cannot have a formula")).hint = Some(
            "write it in words, or for a dollar sign put a backslash before it: `\\$`".to_owned(),
        );
    }

    /// Where a mistake is in the file. Inside quotations and lists the parser leaves out the
    /// beginnings of lines, so that the place is only near.
    fn place_of(&self, mistake: &Mistake, written: &str, span: Span) -> Span {
        let source = self.source.text.get(span.start as usize..span.end as usize).unwrap_or("");
        let inner = source.trim_matches('$');
        let start = span.start as usize + (source.len() - source.trim_start_matches('$').len());
        if mistake.at == (0..written.len()) {
            return span;
        }
        if inner.len() == written.len() {
            return Span::new(span.file, start + mistake.at.start, start + mistake.at.end);
        }
        let part = written.get(mistake.at.clone()).unwrap_or("");
        let found = inner
            .match_indices(part)
            .map(|(at, _)| at)
            .min_by_key(|at| at.abs_diff(mistake.at.start));
        match found.filter(|_| !part.is_empty()) {
            Some(at) => Span::new(span.file, start + at, start + at + part.len()),
            None => span,
        }
    }

    /// The alternative text in the braces after a formula, and where they end.
    fn alternative(&mut self, span: Span) -> (Option<String>, usize) {
        let end = span.end as usize;
        let rest = self.source.text.get(end..).unwrap_or("");
        let Some(length) = rest.strip_prefix('{').and_then(closing_brace) else {
            return (None, end);
        };
        let written = &rest[1..1 + length];
        if !is_list(written) {
            return (None, end);
        }
        let close = end + length + 2;
        let at = Span::new(span.file, end, close);
        let joined = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let opening = match attributes::parse(&format!("formula {{{joined}}}")) {
            Ok(opening) => opening,
            Err(fault) => {
                let hint = fault.hint.unwrap_or(WRITE_ALT).to_owned();
                self.error(Code::Attributes, at, fault.message).hint = Some(hint);
                return (None, close);
            }
        };
        let ids = opening.id.iter().map(|id| format!("#{id}"));
        let classes = opening.classes.iter().map(|class| format!(".{class}"));
        let keys = opening.pairs.iter().map(|(key, _)| key.clone()).filter(|key| key != "alt");
        for other in ids.chain(classes).chain(keys).collect::<Vec<_>>() {
            let message = format!("a formula has no attribute `{}`", other.escape_debug());
            self.error(Code::Attributes, at, message).hint = Some(WRITE_ALT.to_owned());
        }
        let Some(alt) = opening.get("alt").map(|alt| alt.trim().to_owned()) else {
            return (None, close);
        };
        if self.is_too_long("the alternative text", &alt, LONGEST_LINE, at) {
            return (None, close);
        }
        if alt.contains("{{") {
            let message = "the alternative text of a formula cannot have a variable";
            self.error(Code::Variable, at, message).hint =
                Some("write the words themselves".to_owned());
        }
        if formula_in(&alt).is_some() {
            self.no_formula(at, "an alternative text");
        }
        if alt.is_empty() {
            self.error(Code::MissingAlt, at, "this alternative text is empty").hint =
                Some("say the formula in words, or remove the braces".to_owned());
            return (None, close);
        }
        (Some(alt), close)
    }

    /// What is left of a text whose beginning, up to the byte `taken` of the file, was attributes.
    pub(super) fn after_attributes(&self, text: &str, span: Span, taken: usize) -> (String, Span) {
        let start = span.start as usize;
        let cut = self.source.text.get(start..taken).unwrap_or("");
        let rest = match text.strip_prefix(cut) {
            Some(rest) => rest,
            // Character references make the text shorter than its source.
            None => closing_brace(text).map_or("", |brace| &text[brace + 1..]),
        };
        (rest.to_owned(), Span::new(span.file, taken, span.end as usize))
    }
}

/// Where the first brace closes that is not in quotation marks.
fn closing_brace(text: &str) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, c)| {
        is_quoted ^= c == '"';
        (c == '}' && !is_quoted).then_some(at)
    })
}

/// Whether a formula is no more than two prices with words between them, which the parser cannot
/// know. With other markup between the dollar signs it is reported instead.
pub(super) fn is_money(math: &NodeMath) -> bool {
    !math.display_math && is_prices(&math.literal) && !math.literal.contains(MARKUP)
}

/// Whether there is a formula among the words.
pub(super) fn has_formula(inlines: &[SourceInline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        SourceKind::Formula(_) => true,
        SourceKind::Emphasis(content)
        | SourceKind::Strong(content)
        | SourceKind::Strike(content)
        | SourceKind::Marked { content, .. }
        | SourceKind::Link { content, .. } => has_formula(content),
        _ => false,
    })
}
