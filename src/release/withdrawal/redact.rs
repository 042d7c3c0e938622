//! Taking a testimony out of a project, or out of the archive of a release.
//!
//! In: a project, its book and the reference of a record. Out: every file that changes, what was
//! said in every language, and what else in the project repeats some of it. Whatever names the
//! record stays as a stub, so that no link breaks. Writes nothing.

use super::definitions;
use super::details;
use super::entries;
use super::parts::{Part, put_together};
use super::runs::Runs;
use super::stub::{Container, included, section};
use crate::book::consent;
use crate::book::lettering::large_path;
use crate::book::read;
use crate::book::source::{SourceBook, SourceNote, SourceSection};
use crate::book::tree::{Block, BlockKind, Condition, SourceInline, SourceKind};
use crate::book::visit::{each_block, each_source_inline};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files::{self, Root};
use crate::ground::source::{FileId, Sources, Span};
use crate::project::history::DRAFT;
use crate::project::value::{Kind, Value, parse_toml};
use crate::project::{CONSENT, CONTENT, DerivedText, Project, TRANSLATIONS, header_yaml};
use crate::translation::{Taken, without_taken};
use std::collections::{BTreeMap, BTreeSet};

type SourceBlock = Block<SourceInline>;

/// What is written into the record of consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is withdrawn, and no later text mentions it.
    Withdrawn,
    /// Its words were taken out of a finished release, whose frozen text still mentions it.
    TakenOut,
}

/// What changes.
#[derive(Debug, Default)]
pub(super) struct Redaction {
    /// By path below the root: the new bytes, or nothing for a file that is deleted.
    pub(super) files: BTreeMap<String, Option<Vec<u8>>>,
    /// What was said, in every language.
    pub(super) lines: Vec<String>,
    /// Where the record was named: file and line.
    pub(super) places: Vec<String>,
    /// The texts that stay.
    pub(super) kept: Vec<(String, String)>,
}

/// Everything that is found in a book.
struct Finding<'a> {
    project: &'a Project,
    book: &'a SourceBook,
    reference: &'a str,
    word: String,
    parts: BTreeMap<FileId, Vec<Part>>,
    places: Vec<String>,
}

/// Takes a testimony out of the project in a folder.
///
/// # Errors
/// If the project has mistakes that hide what belongs to the testimony, or some of it would be left.
pub(super) fn redact(
    root: &Root,
    reference: &str,
    date: Date,
    mark: Mark,
) -> Result<Redaction, Failure> {
    let project = Project::load(root.clone())?;
    let (book, read) = read::read(&project);
    let mut problems = project.problems.clone();
    problems.extend(read.project);
    problems.extend(read.partners.into_values().flatten());
    problems.retain(hides_something);
    if !problems.is_empty() {
        let message = "what belongs to the testimony can only be found in a text without mistakes";
        problems.push(Diagnostic::error(Code::Consent, message).hint("correct them first"));
        return Err(Failure::new(project.sources, problems));
    }
    let mut finding = Finding::new(&project, &book, reference);
    finding.sections();
    finding.containers();
    finding.includes();
    finding.notes();
    finding.definitions();
    finding.entries();
    let Finding { parts, places, word, .. } = finding;
    let is_gone = |span: Span| is_in(&parts, span);
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (file, own) in &parts {
        let source = project.sources.file(*file);
        texts.insert(source.path.clone(), put_together(&source.text, own));
    }
    let record = format!("{CONSENT}/{reference}.toml");
    texts.extend(marked(&project, &record, date, mark)?.map(|text| (record, text)));
    let mut lines = consent::words(&book, reference);
    let details = details::repeated(&project, &lines, &texts);
    let known = project.sources.each().find(|(_, file)| file.path == details::BOOK);
    if let Some((_, source)) = known.filter(|_| !details.is_empty()) {
        texts.insert(details::BOOK.to_owned(), put_together(&source.text, &details));
    }
    let own = Runs::of(lines.iter().map(String::as_str));
    let after = Project::load_with(root.clone(), Sources::default(), derived(&texts))?;
    require_gone(&after, reference, &word)?;
    let taken = Taken {
        before: &project,
        after: &after,
        is_gone: &is_gone,
        is_repeated: &|text| own.are_in(text),
    };
    let cleared = without_taken(&taken)
        .map_err(|problems| Failure::new(project.sources.clone(), problems))?;
    texts.extend(cleared.files);
    lines.extend(cleared.lines);
    let runs = Runs::of(lines.iter().map(String::as_str));
    texts.extend(cleared_draft(root, &runs).map(|text| (DRAFT.to_owned(), text)));
    let mut files: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
    for path in pictures(&project, &book, &is_gone, &texts) {
        files.insert(path, None);
    }
    let kept = kept(&project, &texts, &files);
    files.extend(texts.into_iter().map(|(path, text)| (path, Some(text.into_bytes()))));
    Ok(Redaction { files, lines, places, kept })
}

/// Whether a mistake may hide what belongs to a testimony. What a picture holds besides the picture
/// hides nothing, and goes with it.
fn hides_something(problem: &Diagnostic) -> bool {
    problem.is_error() && problem.code != Code::HiddenData
}

impl<'a> Finding<'a> {
    fn new(project: &'a Project, book: &'a SourceBook, reference: &'a str) -> Self {
        let word = project.words().text("testimony-withdrawn");
        Self { project, book, reference, word, parts: BTreeMap::new(), places: Vec::new() }
    }

    fn add(&mut self, file: FileId, part: Part) {
        self.parts.entry(file).or_default().push(part);
    }

    fn note_place(&mut self, span: Span) {
        let sources = &self.project.sources;
        let line = sources.position(span).line;
        self.places.push(format!("{}:{line}", sources.file(span.file).path));
    }

    /// Whether a place is in what is taken out so far.
    fn has(&self, span: Span) -> bool {
        is_in(&self.parts, span)
    }

    /// Sections that are the testimony as a whole.
    fn sections(&mut self) {
        for (id, own) in &self.book.sections {
            let whole = own.header.consent.as_ref();
            let Some(named) = whole.filter(|whole| whole.value == self.reference) else { continue };
            let Some(file) = self.project.sections.get(id).map(|section| section.file) else {
                continue;
            };
            let source = self.project.sources.file(file);
            let Some(yaml) = header_yaml(&self.project.sources, file) else { continue };
            let (blocks, _) = own.as_written();
            let text = section(source, &yaml, &own.header, blocks, &self.word);
            self.note_place(named.span);
            self.add(file, Part { start: 0, end: source.text.len(), text });
        }
    }

    /// The blocks of every text, as they are written.
    fn texts(&self) -> Vec<(&'a [SourceBlock], &'a BTreeMap<String, SourceNote>)> {
        let sections = self.book.sections.values().map(SourceSection::as_written);
        let others = self.book.forewords.values().chain(&self.book.notice);
        let others = others.map(|parsed| (parsed.blocks.as_slice(), &parsed.notes));
        sections.chain(others).collect()
    }

    /// Containers that name the record.
    fn containers(&mut self) {
        let mut found: Vec<Container<'a>> = Vec::new();
        for (blocks, notes) in self.texts() {
            containers_in(blocks, self.reference, &mut found);
            for note in notes.values() {
                containers_in(&note.blocks, self.reference, &mut found);
            }
        }
        self.includes_in(&mut found);
        for container in found {
            let span = container.condition.span;
            if self.has(span) {
                continue;
            }
            let source = self.project.sources.file(span.file);
            let place = container.place(source);
            let text = container.stub(source, self.reference, &self.word);
            self.note_place(span);
            self.add(span.file, Part { start: place.start, end: place.end, text });
        }
    }

    /// Adds what containers that name the record include from elsewhere.
    fn includes_in(&self, found: &mut Vec<Container<'a>>) {
        let written = self.book.sections.values().filter_map(|own| own.written.as_ref());
        for include in written.flat_map(|own| &own.includes) {
            let Some(condition) = naming(&include.conditions, self.reference) else { continue };
            let id = include.anchor.as_deref();
            match found.iter_mut().find(|own| own.condition.span == condition.span) {
                Some(own) => own.included.extend(id),
                None => {
                    let included = id.into_iter().collect();
                    found.push(Container { condition, blocks: Vec::new(), included });
                }
            }
        }
    }

    /// Where other texts include a part of it. What takes the place of that part has no rows and columns
    /// to choose from.
    fn includes(&mut self) {
        let gone = self.ids();
        let written = self.book.sections.values().filter_map(|own| own.written.as_ref());
        for include in written.flat_map(|own| &own.includes) {
            if !gone.contains(&include.of.id) || self.has(include.line) {
                continue;
            }
            let source = self.project.sources.file(include.line.file);
            let part = included(source, include, self.reference, &self.word);
            self.note_place(include.line);
            self.add(include.line.file, part);
        }
    }

    /// The ids of blocks and sections in what is taken out so far.
    fn ids(&self) -> BTreeSet<String> {
        let mut gone = BTreeSet::new();
        for (id, section) in &self.book.sections {
            if section.header.consent.as_ref().is_some_and(|own| own.value == self.reference) {
                gone.insert(id.clone());
            }
            each_block(section.as_written().0, &mut |block| {
                let id = block.anchor.as_ref().filter(|_| self.has(block.span));
                gone.extend(id.map(|id| id.as_str().to_owned()));
            });
        }
        gone
    }

    /// Where links lead that only the testimony has.
    fn definitions(&mut self) {
        for (file, own) in &mut self.parts {
            let source = self.project.sources.file(*file);
            let more = definitions::used_only_in(&source.text, own);
            own.extend(more);
        }
    }

    /// Entries of the index that only the testimony has.
    fn entries(&mut self) {
        let is_gone = |span: Span| self.has(span);
        let own = entries::of_testimony(self.project, self.book, &self.ids(), &is_gone);
        if let Some((file, own)) = own.filter(|(_, own)| !own.is_empty()) {
            self.parts.entry(file).or_default().extend(own);
        }
    }

    /// Footnotes that only the testimony calls.
    fn notes(&mut self) {
        for (blocks, notes) in self.texts() {
            let mut called: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
            each_source_inline(blocks, &mut |inline| {
                if let SourceKind::NoteReference(name) = &inline.kind
                    && let Some((name, _)) = notes.get_key_value(name)
                {
                    let (inside, outside) = called.entry(name).or_default();
                    match self.has(inline.span) {
                        true => *inside = true,
                        false => *outside = true,
                    }
                }
            });
            for (name, note) in notes {
                let is_theirs = called.get(name.as_str()) == Some(&(true, false));
                if !is_theirs || self.has(note.span) {
                    continue;
                }
                let source = self.project.sources.file(note.span.file);
                let last = note.blocks.iter().map(|block| block.span.end).max();
                let end = last.unwrap_or(0).max(note.span.end) as usize;
                // The line break goes, too.
                let end = end + usize::from(source.text[end..].starts_with('\n'));
                let start = note.span.start as usize;
                self.add(note.span.file, Part { start, end, text: String::new() });
            }
        }
    }
}

/// Whether a place is in one of the parts.
fn is_in(parts: &BTreeMap<FileId, Vec<Part>>, span: Span) -> bool {
    let mut own = parts.get(&span.file).into_iter().flatten();
    own.any(|part| part.start <= span.start as usize && (span.end as usize) <= part.end)
}

/// The outermost condition that names a record.
fn naming<'b>(conditions: &'b [Condition], reference: &str) -> Option<&'b Condition> {
    conditions.iter().find(|own| own.consent.as_deref() == Some(reference))
}

/// The outermost containers that name a record.
fn containers_in<'b>(blocks: &'b [SourceBlock], reference: &str, found: &mut Vec<Container<'b>>) {
    for block in blocks {
        let Some(condition) = naming(&block.conditions, reference) else {
            block.inner().into_iter().for_each(|inner| containers_in(inner, reference, found));
            continue;
        };
        match found.iter_mut().find(|own| own.condition.span == condition.span) {
            Some(own) => own.blocks.push(block),
            None => {
                found.push(Container { condition, blocks: vec![block], included: Vec::new() });
            }
        }
    }
}

/// The record of consent with the mark; nothing if it has it, or there is no record.
fn marked(
    project: &Project,
    path: &str,
    date: Date,
    mark: Mark,
) -> Result<Option<String>, Diagnostic> {
    let found = project.sources.each().find(|(_, file)| file.path == path);
    let Some((file, source)) = found else { return Ok(None) };
    let key = match mark {
        Mark::Withdrawn => "withdrawn",
        Mark::TakenOut => "taken-out",
    };
    let value = parse_toml(&project.sources, file).ok();
    let value = value.as_ref().filter(|value| value.get(key).is_none());
    let Some(value) = value else { return Ok(None) };
    let line = format!("{key} = {date}\n");
    // It belongs before the first table. `review-by` is required, and is there.
    let after = value.get("review-by").map(|value| value.span.end as usize);
    let Some(after) = after else {
        return Ok(Some(format!("{line}{}", source.text)));
    };
    let rest = &source.text[after..];
    let at = rest.find('\n').map(|end| after + end + 1);
    Ok(Some(match at {
        Some(at) => format!("{}{line}{}", &source.text[..at], &source.text[at..]),
        None => format!("{}\n{line}", source.text),
    }))
}

fn derived(texts: &BTreeMap<String, String>) -> BTreeMap<String, DerivedText> {
    let one = |(path, text): (&String, &String)| {
        (path.clone(), DerivedText { text: text.clone(), origins: Vec::new() })
    };
    texts.iter().map(one).collect()
}

/// Refuses a result that has mistakes, or still has words of the testimony.
fn require_gone(after: &Project, reference: &str, word: &str) -> Result<(), Failure> {
    let (book, read) = read::read(after);
    let mut problems = after.problems.clone();
    problems.extend(read.project);
    problems.extend(read.partners.into_values().flatten());
    problems.retain(hides_something);
    let left = consent::words(&book, reference)
        .into_iter()
        .any(|words| !words.split(word).all(|rest| rest.trim().is_empty()));
    if left {
        let message = format!("some words of `{reference}` would be left in the text");
        problems.push(Diagnostic::error(Code::Consent, message));
    }
    if problems.is_empty() {
        return Ok(());
    }
    for problem in &mut problems {
        problem.hint = Some(format!(
            "take the testimony `{reference}` out of this place yourself, and run this again"
        ));
    }
    Err(Failure::new(after.sources.clone(), problems))
}

/// The draft of the release notes without what repeats the testimony; nothing if nothing does.
fn cleared_draft(root: &Root, runs: &Runs) -> Option<String> {
    if !root.exists(DRAFT) {
        return None;
    }
    let text = root.read_text(DRAFT).ok().filter(|text| runs.are_in(text))?;
    let mut sources = Sources::default();
    let file = sources.add(DRAFT, text.clone());
    let value = parse_toml(&sources, file).ok()?;
    let mut parts = Vec::new();
    repeating(&value, runs, &mut parts);
    let mut out = put_together(&text, &parts);
    if runs.are_in(&out) {
        let lines = out.lines().filter(|line| !line.starts_with('#') || !runs.are_in(line));
        out = lines.map(|line| format!("{line}\n")).collect();
    }
    Some(out)
}

/// The values that repeat a testimony.
fn repeating(value: &Value, runs: &Runs, parts: &mut Vec<Part>) {
    match &value.kind {
        Kind::Scalar(scalar) if runs.are_in(&scalar.text) => {
            let (start, end) = (value.span.start as usize, value.span.end as usize);
            parts.push(Part { start, end, text: "\"\"".to_owned() });
        }
        Kind::Scalar(_) => {}
        Kind::List(items) => items.iter().for_each(|item| repeating(item, runs, parts)),
        Kind::Table(entries) => {
            entries.iter().for_each(|(_, value)| repeating(value, runs, parts));
        }
    }
}

/// The pictures that only the testimony shows, in every language, by their paths below the root.
fn pictures(
    project: &Project,
    book: &SourceBook,
    is_gone: &dyn Fn(Span) -> bool,
    texts: &BTreeMap<String, String>,
) -> BTreeSet<String> {
    let (mut gone, mut used) = (BTreeSet::new(), BTreeSet::new());
    let mut see = |path: &str, span: Span| {
        match is_gone(span) {
            true => gone.insert(path.to_owned()),
            false => used.insert(path.to_owned()),
        };
    };
    let mut see_blocks = |blocks: &[SourceBlock]| {
        each_block(blocks, &mut |block| {
            if let BlockKind::Figure(figure) = &block.kind {
                see(&figure.image.path, block.span);
            }
        });
        each_source_inline(blocks, &mut |inline| {
            if let SourceKind::Image(image) = &inline.kind {
                see(&image.path, inline.span);
            }
        });
    };
    let sections = book.sections.values();
    let sections = sections.map(SourceSection::as_written);
    let others = book.forewords.values().chain(&book.notice);
    let others = others.map(|parsed| (parsed.blocks.as_slice(), &parsed.notes));
    for (blocks, notes) in sections.chain(others) {
        see_blocks(blocks);
        notes.values().for_each(|note| see_blocks(&note.blocks));
    }
    // Settings name pictures, too: covers and logos.
    let is_set = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        project.sources.each().any(|(_, file)| {
            let is_settings = file.path.ends_with(".toml") || file.path.ends_with(".yml");
            is_settings && !texts.contains_key(&file.path) && file.text.contains(name)
        })
    };
    let mut out = BTreeSet::new();
    let gone = gone.difference(&used).filter(|path| !is_set(path));
    // A drawing may have a second one with larger letters.
    for path in gone.flat_map(|path| [Some(path.clone()), large_path(path)]).flatten() {
        let own = files::beside(CONTENT, &path);
        let below = own.strip_prefix("content/").unwrap_or(&own).to_owned();
        let is_translated = |file: &&String| {
            let rest = file.strip_prefix(&format!("{TRANSLATIONS}/"));
            let rest = rest.and_then(|rest| rest.split_once('/'));
            rest.is_some_and(|(_, path)| path == below)
        };
        out.extend(project.files.iter().filter(is_translated).cloned());
        if project.root.exists(&own) {
            out.insert(own);
        }
    }
    out
}

/// The texts in the project's content that stay, as they will be.
fn kept(
    project: &Project,
    texts: &BTreeMap<String, String>,
    gone: &BTreeMap<String, Option<Vec<u8>>>,
) -> Vec<(String, String)> {
    let mut paths: BTreeSet<&String> = project.files.iter().collect();
    paths.extend(texts.keys());
    let mut out = Vec::new();
    for path in paths.into_iter().filter(|path| !gone.contains_key(*path)) {
        let text = match texts.get(path) {
            Some(text) => Some(text.clone()),
            None => project.root.read_text(path).ok(),
        };
        out.extend(text.map(|text| (path.clone(), text)));
    }
    out
}
