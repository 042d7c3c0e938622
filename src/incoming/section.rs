//! A file as a section: everything from its bytes to what is to be written.
//!
//! In: the bytes, the project, and what the user decided. Out: the text of the section with its header, the
//! pictures, and the remarks. Writes nothing.

use super::decision::{Decisions, Undecided};
use super::findings::Findings;
use super::gate::Gate;
use super::model::{Document, Role};
use super::package::{Kind, Opened, open};
use super::pictures::staged;
use super::structure::{Setting, Structured, structured};
use super::{opendocument, plain, settle, text, word, write};
use crate::book::neighbours::Neighbours;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Diagnostic, nearest};
use crate::project::{Project, SectionKind, titled};
use crate::starter;
use std::collections::BTreeMap;
use std::path::Path;

/// What a user asks for.
pub(crate) struct Request<'a> {
    pub(crate) bytes: &'a [u8],
    /// The file, whose folder holds the pictures of a Markdown text.
    pub(crate) file: &'a Path,
    pub(crate) project: &'a Project,
    pub(crate) kind: &'a SectionKind,
    pub(crate) id: &'a str,
    /// The title, if it is not that of the file.
    pub(crate) title: Option<&'a str>,
    /// The date of the text, for the header.
    pub(crate) date: Date,
    pub(crate) decisions: Decisions,
    /// What styles are: pairs of a style's name and what it is.
    pub(crate) styles: &'a [(String, String)],
}

/// A section that is ready to be written.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) text: String,
    /// From the project's folder.
    pub(crate) pictures: Vec<(String, Vec<u8>)>,
    pub(crate) findings: Findings,
}

/// Why nothing is imported.
#[derive(Debug)]
pub(crate) enum Stopped {
    /// The file cannot be imported, or the request is wrong.
    Refused(Box<Diagnostic>),
    /// Somebody has to decide first.
    Undecided(Undecided),
    /// A style is said to be something that there is not: what is wrong, and what to write.
    Style(String, String),
}

impl From<Box<Diagnostic>> for Stopped {
    fn from(problem: Box<Diagnostic>) -> Self {
        Self::Refused(problem)
    }
}

/// Makes a section of a file.
///
/// # Errors
/// If the file cannot be imported, or something in it is undecided.
pub(crate) fn import(request: &Request<'_>) -> Result<Import, Stopped> {
    let project = request.project;
    let mapped = roles(request)?;
    let is_taken = |path: &str| project.root.exists(path);
    let name = request.file.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let gate = Gate {
        neighbours: Neighbours::of(project),
        callouts: &project.book.vocabulary.callouts,
        has_blanks: request.kind.has_blanks,
        mathematics: project.book.mathematics,
    };
    let (kind, own, files) = match open(request.bytes)? {
        Opened::Packed(kind, package) => {
            let document = match kind {
                Kind::Word => word::read(&package, mapped)?,
                _ => opendocument::read(&package, &mapped)?,
            };
            let given = document.properties.title.clone();
            let mut document: Document =
                settle::settle(document, request.decisions).map_err(Stopped::Undecided)?;
            let pictures = staged(&mut document, request.id, &is_taken);
            let setting = Setting {
                id: request.id,
                pictures: &pictures.paths,
                language: &project.book.language,
            };
            let mut own = structured(document, &setting);
            if own.title.is_empty() {
                own.title = given_title(&given);
                if !own.title.is_empty() {
                    let what =
                        "the title, which is from the properties of the file and not its text";
                    own.findings.look(what, text::opening(&own.title));
                }
            }
            (kind, own, pictures.files)
        }
        Opened::Plain(text) => {
            let own = plain::read(&text, request.id, request.file, &gate, &is_taken);
            (Kind::Plain, own.structured, own.files)
        }
    };
    let Structured { mut title, pieces, notes, mut findings } = own;
    if let Some(claimed) = Kind::claimed(&name).filter(|claimed| *claimed != kind) {
        let what =
            format!("the name of the file says {}, but it is {}", claimed.name(), kind.name());
        findings.look(what, name.clone());
    }
    if let Some(given) = request.title {
        given.clone_into(&mut title);
    }
    if title.is_empty() {
        title = titled(request.id);
        findings.look(format!("the file has no title: `{title}` is made from the id"), "");
    }
    let body = write::body(&pieces, &notes, &gate, &mut findings);
    prove(&gate, &body, &mut findings);
    let title = text::cleaned(&title);
    let vocabulary = &project.book.vocabulary;
    let header = starter::header(request.kind, vocabulary, request.id, &title, request.date);
    Ok(Import { text: header + &body, pictures: files, findings })
}

/// A title in the properties of a document, if somebody gave it.
fn given_title(title: &str) -> String {
    let lower = title.to_lowercase();
    let is_made_up = ["microsoft word", "document", "untitled", "template", "normal.dot"]
        .iter()
        .any(|start| lower.starts_with(start))
        || [".doc", ".odt", ".docx"].iter().any(|end| lower.ends_with(end));
    if is_made_up { String::new() } else { title.to_owned() }
}

/// Says what our own reader complains about in the finished text.
fn prove(gate: &Gate<'_>, body: &str, findings: &mut Findings) {
    let (_, problems) = gate.read(body);
    for problem in problems.into_iter().filter(Diagnostic::is_error) {
        let line = problem.span.map_or(1, |span| {
            body.get(..span.start as usize).unwrap_or_default().matches('\n').count() + 1
        });
        findings.look(problem.message, format!("line {line} of the text below the header"));
    }
}

/// What the user says about styles.
fn roles(request: &Request<'_>) -> Result<BTreeMap<String, Role>, Stopped> {
    let callouts = &request.project.book.vocabulary.callouts;
    let mut roles = BTreeMap::new();
    for (style, what) in request.styles {
        let role = match what.as_str() {
            "text" => Role::Body,
            "title" => Role::Title,
            "quote" => Role::Quote,
            "code" => Role::Code,
            "caption" => Role::Caption,
            "term" => Role::Term,
            "definition" => Role::Definition,
            name => {
                let level = name.strip_prefix("heading-").and_then(|level| level.parse().ok());
                match level.filter(|level| (1..=6).contains(level)) {
                    Some(level) => Role::Heading(level),
                    None if callouts.iter().any(|own| own.id == name) => {
                        Role::Callout(name.to_owned())
                    }
                    None => return Err(unknown_role(style, name, request)),
                }
            }
        };
        roles.insert(style.trim().to_lowercase(), role);
    }
    Ok(roles)
}

fn unknown_role(style: &str, name: &str, request: &Request<'_>) -> Stopped {
    let callouts = request.project.book.vocabulary.callouts.iter().map(|own| own.id.as_str());
    let roles = [
        "text",
        "title",
        "heading-1",
        "heading-2",
        "heading-3",
        "quote",
        "code",
        "caption",
        "term",
        "definition",
    ];
    let known: Vec<&str> = roles.into_iter().chain(callouts).collect();
    let hint = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("a style can be {}", known.join(", ")),
    };
    let name = name.escape_debug();
    Stopped::Style(format!("the style “{style}” cannot be `{name}`"), hint)
}
