//! The site of a project: where it is published, whose text people read there, and how they sign up
//! for news.
//!
//! In: the table `[site]` of `book.toml`. Out: `Site`. Whether the partners and the edition that it
//! names exist is checked against the project.

use super::fields::{Fields, Spanned};
use super::value::Value;
use crate::ground::address;
use crate::ground::diagnostic::{Code, Diagnostic};
use std::collections::BTreeMap;

/// The site, as `[site]` describes it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Site {
    /// Where its root is published, with a slash at its end.
    pub(crate) address: Option<Spanned<String>>,
    /// The partner whose site the root is; the first one if none is named.
    pub(crate) partner: Option<Spanned<String>>,
    /// The ebook whose text is read online; the first one if none is named.
    pub(crate) edition: Option<Spanned<String>>,
    /// The form with which readers sign up for news.
    pub(crate) sign_up: Option<SignUp>,
    /// The forms of partners that have their own, by partner.
    pub(crate) own_sign_ups: BTreeMap<String, Spanned<SignUp>>,
}

/// A form that sends an address to somebody’s mailing service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignUp {
    /// Where the form is sent.
    pub(crate) action: String,
    /// The name of the field with the email address.
    pub(crate) field: String,
    /// Fields that the service expects besides, by name.
    pub(crate) hidden: BTreeMap<String, String>,
    /// Where the service says what it does with addresses.
    pub(crate) privacy: Option<String>,
}

/// The name that most mailing services give to the field with the email address.
const FIELD: &str = "email";

impl Site {
    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[site]`", value, value.span, problems);
        let address = fields.optional_address("address", address::secure);
        if let Some(address) = &address
            && !address.value.ends_with('/')
        {
            fields.problem(Code::InvalidValue, address.span, "`address` must end in `/`");
        }
        let partner = fields.optional_text("partner");
        let edition = fields.optional_text("edition");
        let sign_up = fields.value("sign-up");
        fields.finish();
        let mut site =
            Self { address, partner, edition, sign_up: None, own_sign_ups: BTreeMap::new() };
        if let Some(value) = sign_up {
            site.read_sign_ups(value, problems);
        }
        site
    }

    fn read_sign_ups(&mut self, value: &Value, problems: &mut Vec<Diagnostic>) {
        let own = value.get("partner");
        self.sign_up = SignUp::read("`[site.sign-up]`", value, own.is_some(), problems);
        let Some(own) = own else { return };
        let Some(entries) = own.table() else {
            let message = "`partner` must hold a table for each partner: \
                           `[site.sign-up.partner.our-partner]`";
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(own.span));
            return;
        };
        for (key, value) in entries {
            let what = format!("`[site.sign-up.partner.{}]`", key.name);
            if let Some(form) = SignUp::read(&what, value, false, problems) {
                self.own_sign_ups.insert(key.name.clone(), Spanned::new(key.span, form));
            }
        }
    }

    /// The form for the readers of a partner.
    pub(crate) fn sign_up_of(&self, partner: &str) -> Option<&SignUp> {
        self.own_sign_ups.get(partner).map(|own| &own.value).or(self.sign_up.as_ref())
    }
}

impl SignUp {
    /// `may_be_absent` is set for a table that only holds the forms of partners.
    fn read(
        what: &str,
        value: &Value,
        may_be_absent: bool,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut fields = Fields::new(what, value, value.span, problems);
        fields.value("partner");
        let own = ["action", "field", "hidden", "privacy"];
        let is_absent = may_be_absent && !own.iter().any(|name| fields.has(name));
        let action = if is_absent { None } else { fields.optional_url("action") };
        if !is_absent {
            fields.require("action");
        }
        let field = fields.optional_text("field");
        let field = field.map_or_else(|| FIELD.to_owned(), |field| field.value);
        let privacy = fields.optional_url("privacy");
        let hidden = fields.value("hidden");
        fields.finish();
        let mut others = BTreeMap::new();
        if let Some(hidden) = hidden {
            let names: &[_] = hidden.table().unwrap_or_default();
            if hidden.table().is_none() {
                let message = "`hidden` must be a table of names and values: `{ list = \"news\" }`";
                problems.push(Diagnostic::error(Code::InvalidValue, message).at(hidden.span));
            }
            for (key, value) in names {
                match value.scalar() {
                    Some(_) if key.name == field => {
                        let message = format!(
                            "`{field}` is the field with the address, which readers fill in"
                        );
                        let problem = Diagnostic::error(Code::InvalidValue, message);
                        problems.push(
                            problem.at(key.span).hint(
                                "remove it from `hidden`, or name another field with `field`",
                            ),
                        );
                    }
                    Some(scalar) => {
                        others.insert(key.name.clone(), scalar.text.clone());
                    }
                    None => {
                        let message = format!("`{}` must be a text", key.name);
                        let problem = Diagnostic::error(Code::InvalidValue, message);
                        problems.push(problem.at(value.span));
                    }
                }
            }
        }
        Some(Self { action: action?, field, hidden: others, privacy })
    }
}
