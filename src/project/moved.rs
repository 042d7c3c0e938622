//! `content/moved.toml`: where text went whose address was published.
//!
//! In: the file. Out: `Moved`, with what replaces each address: of a section by its id, of a heading
//! by `section#heading`, of an edition or a pack by `editions/id` or `packs/id`. Whether the old one is gone and the new one exists is checked
//! against the text.

use super::Loader;
use super::fields::{Fields, Spanned, is_id};
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::Root;
use std::collections::BTreeMap;
use std::path::Path;

/// The file's path.
pub(crate) const MOVED: &str = "content/moved.toml";

/// What replaces each address that is gone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Moved {
    /// By the old address, in the order of addresses.
    pub(crate) entries: BTreeMap<String, Successor>,
}

/// What replaces an address.
#[derive(Debug, Clone)]
pub(crate) struct Successor {
    /// The old address, with its place.
    pub(crate) from: Spanned<String>,
    /// The new ones: none if nothing replaces it, several if a text was split.
    pub(crate) to: Vec<Spanned<String>>,
    /// What readers are told about it.
    pub(crate) note: Option<String>,
}

/// An address as its section and, if it names one, its heading.
pub(crate) fn parts(address: &str) -> (&str, Option<&str>) {
    match address.split_once('#') {
        Some((section, heading)) => (section, Some(heading)),
        None => (address, None),
    }
}

/// Whether a text has the form of an address.
fn is_address(text: &str) -> bool {
    let product = text.strip_prefix("editions/").or_else(|| text.strip_prefix("packs/"));
    let (section, heading) = parts(text);
    match product {
        Some(product) => is_id(product),
        None => is_id(section) && heading.is_none_or(is_id),
    }
}

impl Moved {
    /// What replaces an address, if the file says so.
    pub(crate) fn successor(&self, address: &str) -> Option<&Successor> {
        self.entries.get(address)
    }

    fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`moved.toml`", value, value.span, problems);
        let entries = fields.value("moved");
        fields.finish();
        let mut moved = Self::default();
        let Some(entries) = entries else { return moved };
        let Kind::List(items) = &entries.kind else {
            let message = "`moved` must be written as `[[moved]]`, once for each address";
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(entries.span));
            return moved;
        };
        for item in items {
            let Some(successor) = Successor::read(item, problems) else { continue };
            let from = successor.from.clone();
            if moved.entries.insert(from.value.clone(), successor).is_some() {
                let message = format!("`{}` is listed twice", from.value);
                problems.push(Diagnostic::error(Code::DuplicateId, message).at(from.span));
            }
        }
        moved.report_circles(problems);
        moved
    }

    /// A successor may itself have moved, but not back.
    fn report_circles(&self, problems: &mut Vec<Diagnostic>) {
        for (address, own) in &self.entries {
            let mut seen = vec![address.as_str()];
            let mut next: Vec<&str> = own.to.iter().map(|to| to.value.as_str()).collect();
            while let Some(at) = next.pop() {
                if at == address {
                    let message = format!("`{address}` leads back to itself");
                    let problem = Diagnostic::error(Code::InvalidValue, message).at(own.from.span);
                    problems.push(problem.hint("name the text that readers should go to"));
                    break;
                }
                if seen.contains(&at) {
                    continue;
                }
                seen.push(at);
                let further = self.entries.get(at).into_iter().flat_map(|own| &own.to);
                next.extend(further.map(|to| to.value.as_str()));
            }
        }
    }
}

impl Successor {
    fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut fields = Fields::new("`[[moved]]`", value, value.span, problems);
        let from = fields.text("from");
        let to = fields.texts("to");
        if !fields.has("to") {
            let message = "`[[moved]]` needs the key `to`";
            let problem = Diagnostic::error(Code::MissingKey, message).at(value.span);
            let hint = "list the ids of what replaces it: `to = [\"evisas\"]`, or `to = []` if \
                        nothing does";
            fields.missing_with("to", problem.hint(hint));
        }
        let note = fields.optional_paragraph("note").map(|note| note.value);
        let has_place = fields.has("from");
        fields.finish();
        let mut is_sound = has_place;
        for address in std::iter::once(&from).chain(&to).filter(|own| !own.value.is_empty()) {
            if !is_address(&address.value) {
                let message = format!("`{}` is not the address of a text", address.value);
                let problem = Diagnostic::error(Code::InvalidValue, message).at(address.span);
                let hint = "write the id of a section, `section#heading` for a heading in it, \
                            `editions/id` or `packs/id`";
                problems.push(problem.hint(hint));
                is_sound = false;
            }
        }
        is_sound.then_some(Self { from, to, note })
    }
}

/// What replaces text in the project in a folder. Mistakes in the file are reported where the project
/// is checked.
///
/// # Errors
/// If the folder cannot be opened.
pub(crate) fn moved_at(folder: &Path) -> Result<Moved, Diagnostic> {
    let root = Root::open(folder)?;
    Ok(Loader::new(&root).moved())
}

impl Loader<'_> {
    pub(super) fn moved(&mut self) -> Moved {
        if !self.root.exists(MOVED) {
            return Moved::default();
        }
        match self.toml(MOVED) {
            Some(value) => Moved::read(&value, &mut self.problems),
            None => Moved::default(),
        }
    }
}
