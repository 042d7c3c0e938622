//! The labels of the standing fields, which are the lines under a section's title that say what it
//! covers, how old it is and who is to thank.
//!
//! In: `[vocabulary.labels]`. Out: the labels that a book writes. Does not know what the lines say.

use super::names::Standing;
use super::shipped;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::own_words::Words;
use crate::project::fields::{Fields, Spanned};
use crate::project::value::Value;
use std::collections::BTreeMap;

/// Labels that `book.toml` writes.
pub(super) type Labels = BTreeMap<Standing, String>;

/// Reads `[vocabulary.labels]`.
pub(super) fn read_labels(value: &Value, problems: &mut Vec<Diagnostic>) -> Labels {
    let mut fields = Fields::new("`[vocabulary.labels]`", value, value.span, problems);
    let mut written: Vec<(Standing, Spanned<String>)> = Vec::new();
    for (name, field) in Standing::ALL {
        written.extend(fields.optional_text(name).map(|text| (field, text)));
    }
    let label = |field: Standing| {
        let own = written.iter().find(|(known, _)| *known == field);
        let usual = || Words::english().text(shipped::standing_label(field));
        own.map_or_else(usual, |(_, text)| text.value.clone())
    };
    for (field, text) in &written {
        let other =
            Standing::ALL.iter().find(|(_, other)| other != field && label(*other) == text.value);
        if let Some((other, _)) = other {
            let message = format!("`{}` and `{other}` have the same label", field.name());
            fields.problem(Code::InvalidValue, text.span, message);
            break;
        }
    }
    fields.finish();
    written.into_iter().map(|(field, text)| (field, text.value)).collect()
}
