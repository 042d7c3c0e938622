//! Variables in text: `{{ partner.name }}`, `{{ release.version }}`.
//!
//! In: an expression and the facts of partner, release and book. Out: its text. Undefined is an
//! error, never an empty string: minijinja runs with strict undefined behaviour.

use crate::book::manuscript::{PartnerFacts, Release, Work};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::version::ReleaseVersion;
use crate::project::{OPTIONAL_DETAILS, Partner};
use minijinja::{Environment, UndefinedBehavior, Value};
use std::collections::BTreeMap;

pub(crate) struct Values {
    environment: Environment<'static>,
    context: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    partner: String,
}

impl Values {
    pub(crate) fn new(work: &Work, facts: &PartnerFacts, own: &Partner, release: &Release) -> Self {
        let mut partner = BTreeMap::from([
            ("id", facts.id.clone()),
            ("name", facts.name.clone()),
            ("short_name", facts.short_name.clone()),
        ]);
        for (name, _) in OPTIONAL_DETAILS {
            if let Some(value) = own.detail(name) {
                partner.insert(name, value.to_owned());
            }
        }
        let date = match release.version {
            ReleaseVersion::Unnamed => "{{ release.date }}".to_owned(),
            _ => release.date.long(),
        };
        let release = BTreeMap::from([("version", release.version.to_string()), ("date", date)]);
        let book = BTreeMap::from([
            ("title", work.title.clone()),
            ("subtitle", work.subtitle.clone()),
            ("publisher", work.publisher.clone()),
            ("contact", work.contact.clone()),
            ("homepage", work.homepage.clone()),
            ("licence", work.licence_name.clone()),
        ]);
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let context = BTreeMap::from([("partner", partner), ("release", release), ("book", book)]);
        Self { environment, context, partner: facts.id.clone() }
    }

    /// The text of an expression.
    pub(crate) fn fill(&self, expression: &str, span: Span) -> Result<String, Box<Diagnostic>> {
        let names: Vec<String> = self
            .context
            .iter()
            .flat_map(|(group, names)| names.keys().map(move |name| format!("{group}.{name}")))
            .chain(OPTIONAL_DETAILS.iter().map(|(name, _)| format!("partner.{name}")))
            .collect();
        let problem = |message: String| Diagnostic::error(Code::Variable, message).at(span);
        let missing = OPTIONAL_DETAILS.iter().find(|(name, _)| {
            expression == format!("partner.{name}") && !self.context["partner"].contains_key(name)
        });
        if let Some((name, key)) = missing {
            let message = format!("the partner `{}` gives no `{name}`", self.partner);
            return Err(Box::new(problem(message).hint(format!(
                "give `{key}` in content/partners/{}/_brand.yml, or put the block in \
                 `::: only {{has=\"{name}\"}}`",
                self.partner
            ))));
        }
        let context = Value::from(minijinja::value::Serde(&self.context));
        let value = self
            .environment
            .compile_expression(expression)
            .and_then(|compiled| compiled.eval(context));
        match value {
            Ok(value) if !value.is_undefined() && !value.is_none() && is_plain(&value) => {
                Ok(value.to_string())
            }
            Ok(_) | Err(_) => {
                let message = format!("there is no variable `{}`", expression.escape_debug());
                let name = expression.split(['|', ' ', '(']).next().unwrap_or(expression);
                Err(Box::new(problem(message).suggest(name, names.iter().map(String::as_str))))
            }
        }
    }

    /// Fills the variables in text that is not running text, such as an address.
    pub(crate) fn fill_text(&self, text: &str, span: Span) -> Result<String, Box<Diagnostic>> {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once("{{") {
            let Some((expression, behind)) = behind.split_once("}}") else { break };
            out.push_str(before);
            out.push_str(&self.fill(expression.trim(), span)?);
            rest = behind;
        }
        out.push_str(rest);
        Ok(out)
    }
}

/// Text, number or flag: something that can stand in a sentence.
fn is_plain(value: &Value) -> bool {
    use minijinja::value::ValueKind;
    matches!(value.kind(), ValueKind::String | ValueKind::Number | ValueKind::Bool)
}
