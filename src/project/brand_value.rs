//! Values in a brand file that other tools also read.
//!
//! In: a value. Out: its text, a path beside the brand file, and complaints about keys that are
//! nearly right. Knows no key itself.

use super::fields::Fields;
use super::value::{Kind, Value};
use crate::ground::diagnostic::Diagnostic;

/// Reports slips in the keys of a table that other tools also read.
pub(super) fn look_for_slips(
    what: &str,
    value: Option<&Value>,
    known: &[&'static str],
    problems: &mut Vec<Diagnostic>,
) {
    if let Some(value) = value.filter(|value| value.table().is_some()) {
        let mut fields = Fields::new(what, value, value.span, problems);
        for key in known {
            fields.value(key);
        }
        fields.finish_slips();
    }
}

/// The path of a file next to the brand file. An absolute path is not changed, so that reading it is
/// refused.
pub(super) fn beside(folder: &str, path: &str) -> String {
    if path.starts_with('/') { path.to_owned() } else { format!("{folder}/{path}") }
}

pub(super) fn scalar(value: &Value) -> Option<&str> {
    match &value.kind {
        Kind::Scalar { text, .. } => Some(text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    }
}
