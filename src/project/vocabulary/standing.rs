//! The labels of the standing fields, which are the lines under a section's title that say what it
//! covers, how old it is and who is to thank.
//!
//! In: `[vocabulary.labels]`. Out: the labels that a book writes. Does not know what the lines say.

use super::names::Standing;
use crate::ground::diagnostic::Diagnostic;
use crate::project::fields::{Fields, Spanned};
use crate::project::value::Value;
use std::collections::BTreeMap;

/// Labels that `book.toml` writes.
pub(super) type Labels = BTreeMap<Standing, Spanned<String>>;

/// Reads `[vocabulary.labels]`.
pub(super) fn read_labels(value: &Value, problems: &mut Vec<Diagnostic>) -> Labels {
    let mut fields = Fields::new("`[vocabulary.labels]`", value, value.span, problems);
    let mut written = Labels::new();
    for (name, field) in Standing::ALL {
        written.extend(fields.optional_text(name).map(|text| (field, text)));
    }
    fields.finish();
    written
}
