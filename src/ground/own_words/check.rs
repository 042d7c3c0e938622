//! Mistakes in a project's own catalogues.
//!
//! In: the text of a catalogue. Out: what is wrong with it, each at its place: what is not in
//! Fluent's format, messages that the tool does not have, and messages with other variables than
//! English ones have. Whether a language has every message is asked for the language of a book.

use super::built_in::ENGLISH;
use super::catalogue::LABEL;
use super::faults::described;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::source::{FileId, Span};
use crate::ground::words::listed;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// Reports what is wrong with one catalogue.
pub(crate) fn check(text: &str, file: FileId, problems: &mut Vec<Diagnostic>) {
    let (resource, mistakes) = match parser::parse_runtime(text) {
        Ok(resource) => (resource, Vec::new()),
        Err(read) => read,
    };
    for mistake in mistakes {
        let at = mistake.pos.start.min(text.len());
        let (message, hint) = described(&mistake.kind);
        let problem = Diagnostic::error(Code::Words, message).at(Span::new(file, at, at));
        problems.push(problem.hint(hint));
    }
    let place = |part: &str| {
        // Parts of the text itself: the syntax tree borrows from it.
        let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        Span::new(file, at, at + part.len())
    };
    let english = messages_of(ENGLISH);
    let mut terms = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for entry in &resource.body {
        match entry {
            Entry::Term(term) => {
                terms.insert(term.id.name);
            }
            Entry::Message(message) if !seen.insert(message.id.name) => {
                let words = format!("the message `{}` is in this file twice", message.id.name);
                problems.push(Diagnostic::error(Code::Words, words).at(place(message.id.name)));
            }
            _ => {}
        }
    }
    for entry in &resource.body {
        let (name, pattern) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref()),
            Entry::Term(term) => {
                if Used::in_pattern(&term.value).others.is_empty() {
                    continue;
                }
                let words = format!("the term `-{}` may contain only words", term.id.name);
                problems.push(Diagnostic::error(Code::Words, words).at(place(term.id.name)));
                continue;
            }
            _ => continue,
        };
        let Some(wanted) = english.get(name) else {
            let words = format!("the tool has no message `{name}`");
            problems.push(
                Diagnostic::error(Code::Words, words)
                    .at(place(name))
                    .suggest(name, english.keys().map(String::as_str)),
            );
            continue;
        };
        let Some(pattern) = pattern else {
            let words = format!("the message `{name}` has no words");
            problems.push(Diagnostic::error(Code::Words, words).at(place(name)));
            continue;
        };
        let used = Used::in_pattern(pattern);
        problems.extend(unusable(name, &used, &terms).map(|problem| problem.at(place(name))));
        let has: BTreeSet<String> = used.variables;
        if has != *wanted {
            let shown = |names: &BTreeSet<String>| {
                let names: Vec<String> = names.iter().map(|name| format!("`${name}`")).collect();
                if names.is_empty() { "no variables".to_owned() } else { listed(&names) }
            };
            let words =
                format!("the message `{name}` has {}, and needs {}", shown(&has), shown(wanted));
            problems.push(Diagnostic::error(Code::Words, words).at(place(name)));
        }
    }
}

/// The messages that a language lacks, although `texts` are all its catalogues.
pub(super) fn missing(texts: &[&str]) -> Vec<String> {
    let known: BTreeSet<String> =
        texts.iter().flat_map(|text| messages_of(text).into_keys()).collect();
    messages_of(ENGLISH).into_keys().filter(|id| !known.contains(id)).collect()
}

/// What a message may not contain, because it cannot be filled in.
fn unusable(name: &str, used: &Used, terms: &BTreeSet<&str>) -> Option<Diagnostic> {
    if name.starts_with(LABEL) && used.has_choice {
        let words = format!("`{name}` is printed by a page layout, so it cannot contain a choice");
        return Some(Diagnostic::error(Code::Words, words));
    }
    let other = used.others.iter().find(|other| match other.strip_prefix('-') {
        Some(term) => !terms.contains(term),
        None => true,
    })?;
    let words = match other.strip_prefix('-') {
        Some(term) => format!("this file does not define the term `-{term}`"),
        None => {
            format!("`{name}` refers to `{other}`, and may only contain words, variables and terms")
        }
    };
    Some(Diagnostic::error(Code::Words, words))
}

/// Every message of a text, with the names of its variables.
fn messages_of(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = match parser::parse_runtime(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(Message { id, value: Some(value), .. }) => {
            Some((id.name.to_owned(), Used::in_pattern(value).variables))
        }
        _ => None,
    });
    messages.collect()
}

/// What a pattern refers to.
#[derive(Default)]
struct Used {
    variables: BTreeSet<String>,
    /// Terms, with a hyphen before their names, and messages and functions.
    others: BTreeSet<String>,
    has_choice: bool,
}

impl Used {
    fn in_pattern(pattern: &Pattern<&str>) -> Self {
        let mut used = Self::default();
        used.pattern(pattern);
        used
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.has_choice = true;
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
            Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.others.insert(format!("-{}", id.name));
            }
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::FunctionReference { id, .. } => {
                self.others.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }
}

/// What is wrong with a language whose catalogues are `texts`: there are none, or they lack
/// messages. `known` are the tags of all catalogues.
pub(super) fn fault_of(
    language: &Language,
    texts: &[&str],
    known: impl Iterator<Item = String>,
) -> Option<Diagnostic> {
    if texts.is_empty() {
        let tags: Vec<String> = known.map(|tag| format!("`{tag}`")).collect();
        let message = format!("there is no catalogue of the tool’s own words in `{language}`");
        let hint = format!(
            "there are catalogues in {}; to add one, run `bindery new words {language}`, and translate \
             what it writes",
            listed(&tags)
        );
        return Some(Diagnostic::error(Code::Words, message).hint(hint));
    }
    let missing = missing(texts);
    let first = missing.first()?;
    let message = match missing.len() {
        1 => format!("the catalogue in `{language}` has no message `{first}`"),
        // One that was only begun lacks most of them, and nobody counts those.
        count if count > 50 => {
            format!("the catalogue in `{language}` lacks many messages, such as `{first}`")
        }
        count => format!("the catalogue in `{language}` lacks {count} messages, such as `{first}`"),
    };
    let hint = format!(
        "translate what is still a comment in `layouts/words/{language}.ftl`; `bindery new words \
         {language}` adds what is not there"
    );
    Some(Diagnostic::error(Code::Words, message).hint(hint))
}

#[cfg(test)]
mod tests {
    use super::super::built_in::CATALOGUES;
    use super::{check, missing};
    use crate::ground::source::FileId;

    #[test]
    fn the_tools_own_catalogues_are_complete_and_sound() {
        for (name, text) in CATALOGUES {
            let mut problems = Vec::new();
            check(text, FileId(0), &mut problems);
            let messages: Vec<String> =
                problems.into_iter().map(|problem| problem.message).collect();
            assert!(messages.is_empty(), "{name}: {messages:#?}");
            assert_eq!(missing(&[text]), Vec::<String>::new(), "{name}");
        }
    }
}
