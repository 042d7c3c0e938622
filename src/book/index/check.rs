//! What is wrong with the entries of an index.
//!
//! In: a project and its book as written. Out: a problem for each entry that leads nowhere, names
//! something that there is not, or sends its readers in a circle. Knows no partner: an entry that has
//! places only in some editions is right.

use super::names::{Key, heading_of_term, key_of};
use crate::book::resolve::{Authorities, AuthorityKind};
use crate::book::source::SourceBook;
use crate::book::tree::{SourceInline, SourceKind, source_text};
use crate::book::visit::each_source_inline;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::brief;
use crate::project::{INDEX, IndexEntry, Project, Spanned, folded, index_parts};
use std::collections::{BTreeMap, BTreeSet};

/// Checks the entries of the index.
pub(crate) fn check(
    project: &Project,
    book: &SourceBook,
    authorities: &Authorities,
    problems: &mut Vec<Diagnostic>,
) {
    let marks = marks(project, book);
    let plan = &project.index;
    let first = plan.entries().first().map(|entry| entry.span);
    let has_index = project.book.listed().any(|id| id.value == INDEX);
    if !has_index && !project.unread.contents {
        if let Some(place) = first.or(marks.first().map(|(_, span)| *span)) {
            let message = "the book has entries for an index, but no index";
            let problem = Diagnostic::warning(Code::Index, message).at(place);
            problems.push(problem.hint("list `\"index\"` in `back-matter` in `content/book.toml`"));
        }
        return;
    }
    let known = Known::of(project, book, authorities, &marks);
    for (key, span) in &marks {
        if let Some(see) = plan.find(key).and_then(|entry| entry.see.as_ref()) {
            let message = format!("this entry only sends its readers to `{}`", brief(&see.value));
            let problem = Diagnostic::error(Code::Index, message).at(*span);
            problems.push(problem.hint("name that entry in the mark"));
        }
    }
    for entry in plan.entries() {
        known.check(entry, project, problems);
    }
}

/// The entries that marks in the text make.
pub(crate) fn marks(project: &Project, book: &SourceBook) -> Vec<(Key, Span)> {
    let mut marks = Vec::new();
    let mut see = |inline: &SourceInline| {
        if let SourceKind::Indexed { name, content } = &inline.kind {
            let words = [source_text(content)];
            let name = if name.is_empty() { &words[..] } else { name };
            marks.push((key_of(project, name), inline.span));
        }
    };
    let sections = book.sections.values().map(|section| (&section.blocks, &section.notes));
    let forewords = book.forewords.values().map(|parsed| (&parsed.blocks, &parsed.notes));
    for (blocks, notes) in sections.chain(forewords) {
        each_source_inline(blocks, &mut see);
        notes.values().for_each(|note| each_source_inline(&note.blocks, &mut see));
    }
    marks
}

/// What the book has, in all its editions together.
struct Known<'a> {
    /// Every entry with its name in words.
    entries: BTreeMap<Key, String>,
    /// Entries that the tool adds.
    automatic: BTreeSet<Key>,
    marked: BTreeSet<&'a Key>,
    /// The ids of sections and of blocks.
    ids: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(
        project: &'a Project,
        book: &'a SourceBook,
        authorities: &Authorities,
        marks: &'a [(Key, Span)],
    ) -> Self {
        let mut automatic = BTreeMap::new();
        for term in project.glossary.iter() {
            automatic.insert(vec![heading_of_term(project, term)], term.term.clone());
        }
        for key in authorities.keys().filter(|key| authorities.kind(key) != AuthorityKind::Other) {
            if let Some(name) = authorities.name(key) {
                automatic.insert(key_of(project, std::slice::from_ref(&name)), name);
            }
        }
        let mut entries = automatic.clone();
        for entry in project.index.entries() {
            entries.insert(key_of(project, &entry.name), entry.name.join("/"));
            entries.entry(vec![folded(&entry.name[0])]).or_insert_with(|| entry.name[0].clone());
        }
        for (key, _) in marks {
            entries.entry(key.clone()).or_insert_with(|| key.join("/"));
            entries.entry(key[..1].to_vec()).or_insert_with(|| key[0].clone());
        }
        let mut ids: BTreeSet<&str> = book.sections.keys().map(String::as_str).collect();
        for section in book.sections.values() {
            collect_ids(&section.blocks, &mut ids);
        }
        Self {
            entries,
            automatic: automatic.into_keys().collect(),
            marked: marks.iter().map(|(key, _)| key).collect(),
            ids,
        }
    }

    fn check(&self, entry: &IndexEntry, project: &Project, problems: &mut Vec<Diagnostic>) {
        let own = key_of(project, &entry.name);
        let name = entry.name.join("/");
        let name = brief(&name);
        for id in entry.at.iter().filter(|id| !self.ids.contains(id.value.as_str())) {
            if project.unread.ids.contains(&id.value) {
                continue;
            }
            let message = format!("there is nothing with the id `{}`", brief(&id.value));
            let problem = Diagnostic::error(Code::Index, message).at(id.span);
            problems.push(problem.suggest(&id.value, self.ids.iter().copied()));
        }
        let unread = project.unread.glossary || project.unread.sources;
        for target in entry.see.iter().chain(&entry.see_also) {
            let Some(key) = self.target(target, project, unread, problems) else { continue };
            if key == own {
                let message = format!("the entry `{name}` sends its readers to itself");
                let problem = Diagnostic::error(Code::Index, message).at(target.span);
                problems.push(problem.hint("name another entry, or remove it"));
            } else if let Some(next) = project.index.find(&key).and_then(|own| own.see.as_ref()) {
                let is_circle = self.returns(&own, &key, project);
                let message = if is_circle {
                    format!("the entry `{name}` sends its readers in a circle")
                } else {
                    format!("`{}` only sends its readers on", brief(&target.value))
                };
                let problem = Diagnostic::error(Code::Index, message).at(target.span);
                problems.push(problem.hint(match is_circle {
                    true => "give places to one of the entries in the circle".to_owned(),
                    false => format!("write `{}`", brief(&next.value)),
                }));
            }
        }
        let is_automatic = self.automatic.contains(&own);
        if entry.omit && !is_automatic {
            let message = format!("`{name}` is neither a term nor an authority: nothing adds it");
            let problem = Diagnostic::error(Code::Index, message).at(entry.span);
            problems.push(problem.hint("delete this entry"));
        }
        let has_more = |key: &Key| key.len() > own.len() && key.starts_with(&own);
        let is_empty = entry.at.is_empty()
            && entry.see.is_none()
            && !entry.omit
            && !is_automatic
            && !unread
            && !self.marked.contains(&own)
            && !self.entries.keys().any(has_more);
        if is_empty {
            let message = format!("the entry `{name}` leads nowhere");
            let problem = Diagnostic::error(Code::Index, message).at(entry.span);
            problems.push(problem.hint(
                "give it `at` with ids, mark its words in the text, or send its readers to another \
                 entry with `see`",
            ));
        }
    }

    /// The key of the entry that another one names.
    fn target(
        &self,
        target: &Spanned<String>,
        project: &Project,
        unread: bool,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Key> {
        let key = index_parts(&target.value).ok().map(|name| key_of(project, &name));
        if let Some(key) = key.filter(|key| self.entries.contains_key(key)) {
            return Some(key);
        }
        if !unread {
            let message = format!("the index has no entry `{}`", brief(&target.value));
            let problem = Diagnostic::error(Code::Index, message).at(target.span);
            problems
                .push(problem.suggest(&target.value, self.entries.values().map(String::as_str)));
        }
        None
    }

    /// Whether the references that start at `key` lead back to `own`.
    fn returns(&self, own: &Key, key: &Key, project: &Project) -> bool {
        let mut seen = BTreeSet::new();
        let mut key = key.clone();
        while seen.insert(key.clone()) {
            let Some(see) = project.index.find(&key).and_then(|entry| entry.see.as_ref()) else {
                return false;
            };
            let Ok(name) = index_parts(&see.value) else { return false };
            key = key_of(project, &name);
            if key == *own {
                return true;
            }
        }
        false
    }
}

fn collect_ids<'a>(
    blocks: &'a [crate::book::tree::Block<SourceInline>],
    ids: &mut BTreeSet<&'a str>,
) {
    for block in blocks {
        if let Some(anchor) = block.anchor.as_ref().filter(|anchor| !anchor.as_str().contains('.'))
        {
            ids.insert(anchor.as_str());
        }
        for inner in block.inner() {
            collect_ids(inner, ids);
        }
    }
}
