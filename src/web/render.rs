//! Filling in layouts.
//!
//! In: a layout's name and its values. Out: text in which every value is escaped, whatever the
//! layout's name, except markup from the tool's own writer. If a layout asks for a value that does
//! not exist, that is an error.

use crate::book::foreign::Foreign;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::layouts::Layouts;
use crate::ground::own_words::{Value as Variable, Words};
use crate::web::xhtml::{Markup, escape, escaped};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior};
use serde::Serialize;

/// The template engine with one project's layouts.
pub(crate) struct Renderer<'a> {
    environment: Environment<'a>,
}

impl<'a> Renderer<'a> {
    /// An engine with every layout whose name starts with `folder`.
    pub(crate) fn new(layouts: &'a Layouts, folder: &str) -> Result<Self, Vec<Diagnostic>> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(|out, _, value| {
            let text = value.to_string();
            if value.is_safe() {
                return out.write_str(&text).map_err(Error::from);
            }
            let mut escaped = String::with_capacity(text.len());
            escape(&text, &mut escaped);
            out.write_str(&escaped).map_err(Error::from)
        });
        environment.add_filter("set_apart", set_apart);
        environment.add_filter("language", |_: Value| String::new());
        environment.add_filter("said_in", |_: Value| String::new());
        environment.add_filter("direction", direction);
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()
            .map_err(|error| vec![complaint(folder, &error)])?;
        environment.set_syntax(syntax);
        let mut diagnostics = Vec::new();
        for name in Layouts::names().filter(|name| name.starts_with(folder)) {
            if let Some(text) = layouts.get(name)
                && let Err(error) = environment.add_template(name, text)
            {
                diagnostics.push(complaint(name, &error));
            }
        }
        if diagnostics.is_empty() { Ok(Self { environment }) } else { Err(diagnostics) }
    }

    /// Lets layouts ask for the tool's own words in a language: `word("id", name=value)`.
    pub(crate) fn speaking(mut self, words: &Words) -> Self {
        let words = words.clone();
        self.environment.add_function("word", move |id: &str, variables: Kwargs| {
            let mut given: Vec<(String, Value)> = Vec::new();
            for name in variables.args() {
                given.push((name.to_owned(), variables.get(name)?));
            }
            variables.assert_all_used()?;
            let given = given.iter().map(|(name, value)| (name.as_str(), variable(value)));
            let text = words.attempt(id, given);
            text.map_err(|why| Error::new(ErrorKind::InvalidOperation, why))
        });
        self
    }

    /// Lets layouts say in what language a text is.
    pub(crate) fn knowing(mut self, foreign: &Foreign) -> Self {
        let known = foreign.clone();
        self.environment.add_filter("set_apart", move |state: &State<'_, '_>, text: String| {
            match known.language_of(&text) {
                Some(language) => in_span(&text, language),
                None => set_apart(state, text),
            }
        });
        let known = foreign.clone();
        self.environment.add_filter("language", move |text: Option<String>| {
            let language = text.as_deref().and_then(|text| known.language_of(text));
            language.map_or_else(String::new, |language| language.tag().to_owned())
        });
        let known = foreign.clone();
        self.environment.add_filter("said_in", move |text: String| {
            safe(known.language_of(&text).map(attributes).unwrap_or_default())
        });
        self
    }

    /// A layout's text with its values filled in.
    pub(crate) fn fill(&self, name: &str, values: impl Serialize) -> Result<String, Diagnostic> {
        self.environment
            .get_template(name)
            .and_then(|template| template.render(Serde(values)))
            .map_err(|error| complaint(name, &error))
    }
}

/// A value of a layout as a variable of a message.
fn variable(value: &Value) -> Variable<'static> {
    match (value.kind(), value.as_i64()) {
        (ValueKind::Number, Some(number)) => number.into(),
        _ => value.to_string().into(),
    }
}

/// What a document in XML says of a language.
fn attributes(language: &Language) -> String {
    let tag = escaped(language.tag());
    format!(" xml:lang=\"{tag}\" dir=\"{}\"", direction(language.tag().to_owned()))
}

/// A text in another language as markup.
fn in_span(text: &str, language: &Language) -> Value {
    let mut markup = Markup::default();
    markup.open("span").attr("xml:lang", language.tag()).attr("lang", language.tag());
    markup.attr("dir", if language.is_right_to_left() { "rtl" } else { "ltr" });
    markup.text(text).close();
    safe(markup.finish())
}

/// A text as markup, in which words that read against the direction of the page are set apart.
fn set_apart(state: &State<'_, '_>, text: String) -> Value {
    let direction = state.lookup("shell").and_then(|shell| shell.get_attr("direction").ok());
    let is_right_to_left = direction.is_some_and(|direction| direction.as_str() == Some("rtl"));
    let mut markup = Markup::default();
    markup.directed(&text, is_right_to_left);
    safe(markup.finish())
}

/// The direction of a language, by its tag.
fn direction(tag: String) -> &'static str {
    let is_right_to_left = Language::parse(&tag).is_some_and(|own| own.is_right_to_left());
    if is_right_to_left { "rtl" } else { "ltr" }
}

/// What a layout is filled in with: names and anything that can be serialised, by reference.
macro_rules! values {
    (@value $name:ident => $value:expr) => { $crate::web::render::value(&$value) };
    (@value $name:ident) => { $crate::web::render::value(&$name) };
    ($($name:ident $(=> $value:expr)?),* $(,)?) => {
        $crate::web::render::value(&std::collections::BTreeMap::<
            &'static str,
            minijinja::value::Value,
        >::from([$((stringify!($name), values!(@value $name $(=> $value)?)),)*]))
    };
}
pub(crate) use values;

/// Something as a value of a layout. Markup stays markup.
pub(crate) fn value(from: &impl Serialize) -> Value {
    Value::from(Serde(from))
}

/// Markup from the tool's own writer, which a layout inserts unescaped.
pub(crate) fn safe(markup: String) -> Value {
    Value::from_safe_string(markup)
}

fn complaint(name: &str, error: &Error) -> Diagnostic {
    // If the error is in a layout that this one extends, name that layout.
    let name = error.name().unwrap_or(name);
    let mut message = match (error.kind(), error.detail()) {
        (ErrorKind::UndefinedError, _) => {
            "the layout asks for a value that does not exist".to_owned()
        }
        (kind, Some(detail)) => format!("the layout cannot be filled in: {kind}: {detail}"),
        (kind, None) => format!("the layout cannot be filled in: {kind}"),
    };
    if let Some(line) = error.line() {
        message.push_str(&format!(" (line {line})"));
    }
    Diagnostic::error(Code::Layout, message).in_path(format!("layouts/{name}"))
}
