//! Reading and writing the JSON files of a release, and what is wrong with a damaged one.
//!
//! In: the text of a record or a frozen text. Out: its data, or why it cannot be read and where.
//! Knows nothing of what the data means.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::version::Version;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

/// The schema number of every JSON file of a release.
pub(crate) const SCHEMA: u32 = 1;

/// What to do about a damaged file of a release.
pub(super) const RESTORE: &str =
    "restore the file from the release, or from the project's version history";

/// Why a JSON file of a release cannot be read.
#[derive(Debug)]
pub(crate) enum Damage {
    /// It is not JSON, or one of its fields is missing or wrong.
    Json(serde_json::Error),
    /// It follows a schema that this tool does not know.
    Schema(u32),
}

impl Damage {
    /// The byte at which reading failed.
    pub(super) fn offset(&self, text: &str) -> usize {
        let Self::Json(error) = self else { return text.find("\"schema\"").unwrap_or(0) };
        let lines = text.split_inclusive('\n').map(str::len);
        let start: usize = lines.take(error.line().saturating_sub(1)).sum();
        let end = (start + error.column().saturating_sub(1)).min(text.len());
        (0..=end).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
    }

    /// The problem in words, without its place. `what` is the damaged file: "the record".
    pub(crate) fn problem_with(&self, what: &str) -> Diagnostic {
        match self {
            Self::Json(error) => {
                let reason = error.to_string();
                let missing = reason.strip_prefix("missing field ");
                let why = match (error.classify(), missing) {
                    (Category::Eof, _) => "it ends too early".to_owned(),
                    (Category::Data, Some(field)) => {
                        let field = field.split(" at line ").next().unwrap_or(field);
                        format!("{field} is missing")
                    }
                    (Category::Data, None) => "a value in it is of the wrong kind".to_owned(),
                    (Category::Syntax | Category::Io, _) => "it is not valid JSON".to_owned(),
                };
                Diagnostic::error(Code::Syntax, format!("{what} cannot be read: {why}"))
                    .hint(RESTORE)
            }
            Self::Schema(schema) => {
                let message =
                    format!("{what} follows schema {schema}, but this tool reads schema {SCHEMA}");
                Diagnostic::error(Code::UnknownSchema, message)
                    .hint("use a newer version of the tool")
            }
        }
    }

    /// The problem in words, with its place in a text that is not kept.
    pub(crate) fn placed_problem_with(&self, what: &str) -> Diagnostic {
        let mut problem = self.problem_with(what);
        if let Self::Json(error) = self
            && error.line() > 0
        {
            let place = format!(" (line {}, column {})", error.line(), error.column());
            problem.message.push_str(&place);
        }
        problem
    }
}

/// Reads a record, a frozen text or an order.
///
/// # Errors
/// If it is not JSON of its schema.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Damage> {
    #[derive(serde::Deserialize)]
    struct Schema {
        schema: u32,
    }
    let Schema { schema } = serde_json::from_str(text).map_err(Damage::Json)?;
    if schema != SCHEMA {
        return Err(Damage::Schema(schema));
    }
    serde_json::from_str(text).map_err(Damage::Json)
}

/// A record, a frozen text or an order as it is written to a file.
pub(crate) fn to_json(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("a record is plain data");
    text.push('\n');
    text
}

/// The same problem with a file of the release `version`, called `name`, that could not be opened.
/// Nobody named it on the command line, so its absence is damage.
pub(super) fn unopened(problem: Diagnostic, version: &Version, name: &str) -> Diagnostic {
    match problem.code {
        Code::FileMissing => {
            let message = format!("release {version} has no `{name}`");
            Diagnostic { code: Code::Release, message, ..problem }.hint(RESTORE)
        }
        Code::FileUnreadable => Diagnostic { code: Code::Release, ..problem }.hint(RESTORE),
        Code::NotText => problem.hint(RESTORE),
        _ => problem,
    }
}
