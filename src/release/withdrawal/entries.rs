//! Entries of the index that only a testimony has.
//!
//! In: `index.toml`, the marks in the text, and what goes. Out: the parts of the file with entries that
//! would lead nowhere: those of its ids, of its marks, and those that send readers there. The name of
//! such an entry may be as telling as the words.

use super::lists::{line_start, without_items};
use super::parts::Part;
use crate::book::index::{marks, names::key_of};
use crate::book::source::SourceBook;
use crate::ground::source::{FileId, Span};
use crate::project::value::{Key, Kind, Value, parse_toml};
use crate::project::{IndexEntry, Project, folded, index_parts};
use std::collections::BTreeSet;

/// The file.
const INDEX: &str = "content/index.toml";

/// A name as it is compared.
type Name = Vec<String>;

/// The parts of `index.toml` that go, with its file. `ids` are those of blocks that go.
pub(super) fn of_testimony(
    project: &Project,
    book: &SourceBook,
    ids: &BTreeSet<String>,
    is_gone: &dyn Fn(Span) -> bool,
) -> Option<(FileId, Vec<Part>)> {
    let (file, source) = project.sources.each().find(|(_, file)| file.path == INDEX)?;
    let value = parse_toml(&project.sources, file).ok()?;
    let marks = marks(project, book);
    let (inside, outside): (Vec<_>, Vec<_>) = marks.into_iter().partition(|own| is_gone(own.1));
    let names = |marks: Vec<(Name, Span)>| marks.into_iter().map(|own| own.0).collect();
    let known = Names { project, inside: names(inside), outside: names(outside), ids };
    let gone = known.gone();
    let is_sent = |value: &Value| {
        let name = value.scalar().and_then(|own| index_parts(&own.text).ok());
        name.is_some_and(|name| known.is_gone(&key_of(project, &name), &gone))
    };
    let mut parts = Vec::new();
    for (key, value) in value.table().unwrap_or_default() {
        let own = project.index.entries().iter().find(|own| own.span == key.span);
        let Some(own) = own else { continue };
        if gone.contains(&key_of(project, &own.name)) {
            parts.push(whole(&source.text, key, value));
        } else if let Some(Value { kind: Kind::List(items), .. }) = value.get("see-also") {
            parts.extend(without_items(&source.text, items, &is_sent));
        }
    }
    Some((file, parts))
}

/// What the index has.
struct Names<'a> {
    project: &'a Project,
    /// The names of marks in what goes.
    inside: BTreeSet<Name>,
    /// Those of the other marks.
    outside: BTreeSet<Name>,
    ids: &'a BTreeSet<String>,
}

impl Names<'_> {
    /// The entries of the plan that lead nowhere afterwards.
    fn gone(&self) -> BTreeSet<Name> {
        let mut gone = BTreeSet::new();
        loop {
            let known = gone.len();
            for entry in self.project.index.entries() {
                if self.leads_nowhere(entry, &gone) {
                    gone.insert(key_of(self.project, &entry.name));
                }
            }
            if gone.len() == known {
                return gone;
            }
        }
    }

    fn leads_nowhere(&self, entry: &IndexEntry, gone: &BTreeSet<Name>) -> bool {
        let own = key_of(self.project, &entry.name);
        if entry.omit || self.is_elsewhere(&own, gone) {
            return false;
        }
        let target = |name: &str| {
            let name = index_parts(name).ok().map(|name| key_of(self.project, &name));
            name.is_some_and(|name| self.is_gone(&name, gone))
        };
        if let Some(see) = &entry.see {
            return target(&see.value);
        }
        let is_theirs =
            self.inside.contains(&own) || entry.at.iter().any(|id| self.holds(&id.value));
        is_theirs
            && entry.at.iter().all(|id| self.holds(&id.value))
            && entry.see_also.iter().all(|also| target(&also.value))
    }

    fn holds(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Whether nothing is left of an entry that the testimony had.
    fn is_gone(&self, name: &Name, gone: &BTreeSet<Name>) -> bool {
        let was_theirs = |own: &Name| own.starts_with(name);
        let was = self.inside.iter().any(was_theirs) || gone.iter().any(was_theirs);
        let mut planned = self.project.index.entries().iter();
        let is_planned = planned.any(|own| {
            let own = key_of(self.project, &own.name);
            own.starts_with(name) && !gone.contains(&own)
        });
        was && !is_planned && !self.is_elsewhere(name, gone)
    }

    /// Whether something else than the plan has an entry, or one below it: a mark, a term, or a source.
    fn is_elsewhere(&self, name: &Name, gone: &BTreeSet<Name>) -> bool {
        let [heading, rest @ ..] = name.as_slice() else { return false };
        let sources = self.project.authorities.as_ref();
        let sources = sources.map(|(file, _)| &self.project.sources.file(*file).text);
        let is_automatic = self.project.glossary.called(heading).is_some()
            || sources.is_some_and(|text| folded(text).contains(heading));
        let mut planned = self.project.index.entries().iter();
        let is_below = |own: &Name| own.len() > name.len() && own.starts_with(name);
        self.outside.iter().any(|own| own.starts_with(name))
            || rest.is_empty() && is_automatic
            || planned.any(|own| {
                let own = key_of(self.project, &own.name);
                is_below(&own) && !gone.contains(&own)
            })
    }
}

/// The part with a whole entry, and the comments above it that name it.
fn whole(text: &str, key: &Key, value: &Value) -> Part {
    let inner = value.table().unwrap_or_default();
    let ends = inner.iter().map(|(_, value)| value.span.end).chain([value.span.end, key.span.end]);
    let last = ends.max().unwrap_or(key.span.end) as usize;
    let end = text[last..].find('\n').map_or(text.len(), |at| last + at + 1);
    let mut start = line_start(text, key.span.start as usize);
    let name = folded(key.name.split('/').next().unwrap_or(&key.name));
    while start > 0 {
        let above = line_start(text, start - 1);
        let line = &text[above..start];
        if !line.trim_start().starts_with('#') || !folded(line).contains(&name) {
            break;
        }
        start = above;
    }
    Part { start, end, text: String::new() }
}
