//! Contributors: who made the book, and what each of them did.
//!
//! In: the list `contributors` of `book.toml`. Out: names with roles. Knows how catalogues abbreviate
//! a role (<https://id.loc.gov/vocabulary/relators.html>) and which of the tool's own messages is about it.

use super::fields::{Fields, ITEMS};
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::words::in_one_line;
use serde::Serialize;

/// A person or an organisation, with one role. Who had several is listed once for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Contributor {
    pub(crate) name: String,
    pub(crate) role: Contribution,
}

/// What a contributor did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Contribution {
    Author,
    Editor,
    Compiler,
    Translator,
    Illustrator,
    Photographer,
    Designer,
    Researcher,
    Consultant,
    Reviewer,
    Proofreader,
    Funder,
    Contributor,
}

impl Contribution {
    /// Every role with its name in `book.toml`, in the order in which a book names them.
    pub(crate) const ALL: [(&'static str, Self); 13] = [
        ("author", Self::Author),
        ("editor", Self::Editor),
        ("compiler", Self::Compiler),
        ("translator", Self::Translator),
        ("illustrator", Self::Illustrator),
        ("photographer", Self::Photographer),
        ("designer", Self::Designer),
        ("researcher", Self::Researcher),
        ("consultant", Self::Consultant),
        ("reviewer", Self::Reviewer),
        ("proofreader", Self::Proofreader),
        ("funder", Self::Funder),
        ("contributor", Self::Contributor),
    ];

    /// The MARC relator code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Author => "aut",
            Self::Editor => "edt",
            Self::Compiler => "com",
            Self::Translator => "trl",
            Self::Illustrator => "ill",
            Self::Photographer => "pht",
            Self::Designer => "bkd",
            Self::Researcher => "res",
            Self::Consultant => "csl",
            Self::Reviewer => "rev",
            Self::Proofreader => "pfr",
            Self::Funder => "fnd",
            Self::Contributor => "ctb",
        }
    }

    /// The message that names who did it.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::Author => "credit-author",
            Self::Editor => "credit-editor",
            Self::Compiler => "credit-compiler",
            Self::Translator => "credit-translator",
            Self::Illustrator => "credit-illustrator",
            Self::Photographer => "credit-photographer",
            Self::Designer => "credit-designer",
            Self::Researcher => "credit-researcher",
            Self::Consultant => "credit-consultant",
            Self::Reviewer => "credit-reviewer",
            Self::Proofreader => "credit-proofreader",
            Self::Funder => "credit-funder",
            Self::Contributor => "credit-contributor",
        }
    }
}

/// Reads the list.
pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Vec<Contributor> {
    let problem = |message: String| Diagnostic::error(Code::InvalidValue, message).at(value.span);
    let Kind::List(items) = &value.kind else {
        let message = format!("`contributors` must be a list, not {}", value.type_name());
        problems.push(problem(message).hint(FORM));
        return Vec::new();
    };
    if items.len() > ITEMS {
        let count = items.len();
        let message = format!("`contributors` has {count} items, and at most {ITEMS} are allowed");
        problems.push(problem(message));
        return Vec::new();
    }
    let mut contributors: Vec<Contributor> = Vec::new();
    for item in items {
        let Some(contributor) = read_one(item, problems) else { continue };
        if contributors.contains(&contributor) {
            let message = format!("`contributors` lists `{}` twice in one role", contributor.name);
            problems.push(Diagnostic::error(Code::DuplicateId, message).at(item.span));
        } else {
            contributors.push(contributor);
        }
    }
    contributors
}

const FORM: &str = "write `contributors = [{ name = \"…\", role = \"editor\" }]`";

fn read_one(item: &Value, problems: &mut Vec<Diagnostic>) -> Option<Contributor> {
    if item.table().is_none() {
        let message = "a contributor has a name and a role".to_owned();
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(item.span).hint(FORM));
        return None;
    }
    let mut fields = Fields::new("a contributor", item, item.span, problems);
    let name = fields.text("name").value;
    let before = fields.problems().len();
    let role = fields.choice("role", &Contribution::ALL);
    let has_several = fields.value("role").is_some_and(|role| matches!(role.kind, Kind::List(_)));
    if let ([problem], true) = (&mut fields.problems()[before..], has_several) {
        problem.hint = Some("list a name once for each of its roles".to_owned());
    }
    fields.finish();
    let name = in_one_line(&name);
    role.filter(|_| !name.is_empty()).map(|role| Contributor { name, role })
}
