//! How a person withdraws a testimony: shown beside every one.
//!
//! In: the table `[withdrawal]` of `book.toml`. Out: an address, a telephone number, or both.

use crate::ground::address;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::fields::Fields;
use crate::project::value::Value;

/// Whom to write to or to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Withdrawal {
    /// An email address.
    pub(crate) address: Option<String>,
    pub(crate) telephone: Option<String>,
}

impl Withdrawal {
    pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[withdrawal]`", value, value.span, problems);
        let address = fields.optional_address("address", address::email);
        let telephone = fields.optional_address("telephone", address::telephone);
        if !fields.has("address") && !fields.has("telephone") {
            let message = "`[withdrawal]` names neither an `address` nor a `telephone`";
            fields.problem(Code::MissingKey, value.span, message);
        }
        fields.finish();
        let text =
            |found: Option<crate::project::fields::Spanned<String>>| found.map(|own| own.value);
        Self { address: text(address), telephone: text(telephone) }
    }
}
