//! The messages of one language.
//!
//! In: texts in Fluent's format, of which the later ones replace messages of the earlier ones.
//! Out: messages with their variables filled in. What is wrong with a text is reported by `check`
//! before anything is built; here it is left out.

use super::built_in::CATALOGUES;
use crate::ground::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The beginning of the ids of messages that page layouts use.
pub(super) const LABEL: &str = "label-";

/// Labels by their ids without the prefix `label-`.
pub(crate) type Labels = BTreeMap<String, Vec<Piece>>;

/// A part of a label or of another message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Piece {
    Text(String),
    Variable { name: String },
}

/// A tag and what it narrows, the widest first: "zh", "zh-Hant", "zh-Hant-HK".
pub(super) fn widening(tag: &str) -> impl Iterator<Item = &str> {
    let ends = tag.match_indices('-').map(|(at, _)| at).chain([tag.len()]);
    ends.map(|end| &tag[..end])
}

/// What precedes and follows the name of a variable while a message is taken apart. Both are
/// characters that no catalogue may contain.
const MARK: char = '\u{e000}';

pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    labels: BTreeSet<String>,
    /// Whether a project adds to it.
    is_changed: bool,
}

impl Catalogue {
    pub(super) fn new(language: &Language, texts: &[&str]) -> Self {
        let locale = language.primary().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around variables keep a number or an address in its own direction. Where
        // everything runs the same way, they would only be in the way.
        bundle.set_use_isolating(language.is_right_to_left());
        let mut labels = BTreeSet::new();
        for text in texts {
            let resource = resource(text);
            labels.extend(
                messages(&resource)
                    .filter_map(|message| message.id.name.strip_prefix(LABEL).map(str::to_owned)),
            );
            bundle.add_resource_overriding(resource);
        }
        let is_changed = texts.iter().any(|text| CATALOGUES.iter().all(|(_, own)| own != text));
        Self { bundle, labels, is_changed }
    }

    pub(super) fn message<'v>(
        &self,
        id: &str,
        variables: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>,
    ) -> String {
        let (text, mistakes) = self
            .formatted(id, variables)
            .unwrap_or_else(|| unreachable!("there is no message `{id}`"));
        // A project's own message may have other variables, which is an error that `check` reports.
        assert!(
            mistakes.is_empty() || self.is_changed,
            "the message `{id}` needs other variables: {mistakes:?}"
        );
        text
    }

    /// As `message`, or why there is none: for ids and variables that a project's layout names.
    pub(super) fn attempt<'v>(
        &self,
        id: &str,
        variables: impl IntoIterator<Item = (&'v str, FluentValue<'v>)>,
    ) -> Result<String, String> {
        match self.formatted(id, variables) {
            None => Err(format!("there is no message `{id}`")),
            Some((_, mistakes)) if !mistakes.is_empty() => {
                Err(format!("the message `{id}` needs other variables"))
            }
            Some((text, _)) => Ok(text),
        }
    }

    fn formatted<'n, 'v>(
        &self,
        id: &str,
        variables: impl IntoIterator<Item = (&'n str, FluentValue<'v>)>,
    ) -> Option<(String, Vec<FluentError>)> {
        let message = self.bundle.get_message(id)?;
        let pattern = message.value()?;
        let mut own = FluentArgs::new();
        for (name, value) in variables {
            own.set(name.to_owned(), value);
        }
        let mut mistakes = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&own), &mut mistakes);
        Some((without_needless_marks(&text), mistakes))
    }

    /// An attribute of a message: `.reviewer = …`.
    pub(super) fn attribute(&self, id: &str, name: &str) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let attribute = message.get_attribute(name)?;
        let text = self.bundle.format_pattern(attribute.value(), None, &mut Vec::new());
        Some(text.into_owned()).filter(|text| !text.is_empty())
    }

    /// Every label in pieces.
    pub(super) fn labels(&self) -> Labels {
        self.labels.iter().map(|name| (name.clone(), self.pieces(name))).collect()
    }

    fn pieces(&self, name: &str) -> Vec<Piece> {
        let message = self.bundle.get_message(&format!("{LABEL}{name}"));
        let Some(pattern) = message.as_ref().and_then(fluent_bundle::FluentMessage::value) else {
            return Vec::new();
        };
        let variables: FluentArgs<'_> = pattern
            .elements
            .iter()
            .filter_map(variable)
            .map(|name| (name, FluentValue::from(marked(name))))
            .collect();
        let text = self.bundle.format_pattern(pattern, Some(&variables), &mut Vec::new());
        divided(&text)
    }
}

/// A text without the marks around words that run as it does. A mark takes its direction from the
/// first letter that is not between further marks: in a label of marked words only, it would find none.
fn without_needless_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inner)) = rest.split_once(START) {
        out.push_str(before);
        let end = inner.find([START, END]).filter(|at| inner[*at..].starts_with(END));
        match end {
            Some(end) if runs_as_arabic(&inner[..end]) => {
                out.push_str(&inner[..end]);
                rest = &inner[end + END.len_utf8()..];
            }
            _ => {
                out.push(START);
                rest = inner;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Whether these are words of a script from right to left, without figures or signs at their ends.
fn runs_as_arabic(words: &str) -> bool {
    let is_letter = |c: char| matches!(c, '\u{590}'..='\u{65f}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}' | '\u{200c}');
    words.starts_with(is_letter)
        && words.ends_with(is_letter)
        && words.chars().all(|c| is_letter(c) || c == ' ' || c == '\u{a0}' || c == '\u{60c}')
}

/// The marks around the placeholder of a variable.
const START: char = '\u{2068}';
const END: char = '\u{2069}';

/// The placeholder of a variable until the text is divided.
pub(super) fn marked(name: &str) -> String {
    format!("{MARK}{name}{MARK}")
}

/// A text in pieces, divided at its marked variables.
pub(super) fn divided(text: &str) -> Vec<Piece> {
    let pieces = text.split(MARK).enumerate().filter(|(_, piece)| !piece.is_empty());
    let pieces = pieces.map(|(at, piece)| match at % 2 {
        0 => Piece::Text(piece.to_owned()),
        _ => Piece::Variable { name: piece.to_owned() },
    });
    pieces.collect()
}

/// The name of a variable that a pattern contains as it is.
fn variable<'a>(element: &ast::PatternElement<&'a str>) -> Option<&'a str> {
    match element {
        ast::PatternElement::Placeable {
            expression: ast::Expression::Inline(ast::InlineExpression::VariableReference { id }),
        } => Some(id.name),
        _ => None,
    }
}

/// A text as far as it can be read.
fn resource(text: &str) -> FluentResource {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &ast::Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_left_out_around_words_that_run_as_the_text_does() {
        for (text, expected) in [
            ("\u{2068}الفصل\u{2069} \u{2068}1\u{2069}", "الفصل \u{2068}1\u{2069}"),
            (
                "\u{2068}الفصل \u{2068}1\u{2069}\u{2069}: \u{2068}عقد\u{2069}",
                "\u{2068}الفصل \u{2068}1\u{2069}\u{2069}: عقد",
            ),
            ("في \u{2068}GOV.UK\u{2069}", "في \u{2068}GOV.UK\u{2069}"),
            ("\u{2068}فصل (A)\u{2069}", "\u{2068}فصل (A)\u{2069}"),
            ("عدد", "عدد"),
        ] {
            assert_eq!(without_needless_marks(text), expected);
        }
    }
}
