//! The project in another language.
//!
//! In: a project and the translations of its texts. Out: the same project read again from texts in
//! which every unit that is translated has its translation. Each part of these texts remembers where
//! it was written, so that a problem is reported in the PO file. A unit that is missing or outdated
//! keeps the words of the source: an old translation could be wrong about the law.

use super::catalogues::{Catalogues, Sheet, place_of, state};
use super::marks;
use super::review;
use super::unit::{Form, Placed, SourceUnit};
use super::units::units;
use crate::book::source::{SourceBook, UnitKind};
use crate::book::tree::{Block, BlockKind, Mark, SourceInline, SourceKind};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::language::Language;
use crate::ground::source::{FileId, Origin, Sources, Span};
use crate::project::value::{Kind, Value, parse_toml};
use crate::project::{DerivedText, Project, TRANSLATIONS, TranslatedUnit, Translation, UnitState};
use std::collections::{BTreeMap, BTreeSet};

/// A project in another language, with what is wrong with its translation.
pub(crate) struct Translated {
    pub(crate) project: Project,
    pub(crate) problems: Vec<Diagnostic>,
}

/// What takes the place of a part of a file.
struct Replacement {
    span: Span,
    text: String,
    /// Where it was written; nothing if it stays as it is.
    at: Option<Span>,
    state: Option<UnitState>,
}

/// Reads a project in another language. `sources` are the texts that were read so far: those of the
/// project, and perhaps of other translations.
///
/// # Errors
/// If the translated project cannot be read at all.
pub(crate) fn translate(
    source: &Project,
    language: &Language,
    sources: &Sources,
) -> Result<Translated, Failure> {
    let mut sources = sources.clone();
    let mut problems = Vec::new();
    let units = units(source, language.tag());
    let catalogues = Catalogues::read(source, language.tag(), &mut sources, &mut problems);
    let sheets = catalogues.sheets(&units);
    let mut files: BTreeMap<FileId, Vec<(Replacement, Option<&SourceUnit>)>> = BTreeMap::new();
    let mut titles = BTreeMap::new();
    let mut places = BTreeMap::new();
    let mut progress = BTreeMap::new();
    let mut used = String::new();
    let mut kept = BTreeSet::new();
    let mut made_anew = BTreeSet::new();
    for (name, sheet) in &sheets {
        let file = catalogues.files.get(name);
        let po = file.and_then(|file| file.po.as_ref());
        if let (Some(file), Some(po)) = (file, po) {
            review::check(po, &sources, file.file, &mut problems);
        }
        progress.insert(name.clone(), review::progress(sheet, po));
        for (number, unit) in sheet.units.iter().enumerate() {
            let made = replacement(source, &sources, sheet, number, file.map(|file| file.file));
            let words = &sheet.entry(number).translation;
            let at = made.at.filter(|_| made.state == Some(UnitState::Translated));
            problems.extend(at.and_then(|at| marks::more_than_a_line(unit, words, at)));
            if unit.form == Form::Name && made.state == Some(UnitState::Translated) {
                places.insert(unit.text.clone(), words.trim().to_owned());
                used.push_str(&format!("{}\n{}\n{words}\n", unit.context, unit.text));
            } else if made.state == Some(UnitState::Translated) {
                used.push_str(&format!("{}\n{}\n{}\n", unit.context, unit.text, made.text));
                made_anew.insert(sheet.entry(number).translation.trim());
            } else {
                kept.extend(without_inlines(unit).map(str::to_owned));
            }
            if unit.context == "book:part.title" && made.state == Some(UnitState::Translated) {
                titles.insert(unit.text.clone(), (made.text.clone(), made.at));
            }
            files.entry(unit.span.file).or_default().push((made, Some(unit)));
        }
    }
    let folder = format!("{TRANSLATIONS}/{language}/");
    let own = source.files.iter().filter(|path| path.starts_with(&folder));
    for path in own.filter(|path| !path.ends_with(".po")) {
        if let Ok(bytes) = source.root.read_bytes(path) {
            used.push_str(&format!("{path}\n{}\n", digest::sha256(&bytes)));
        }
    }
    for (file, made) in fixed(source, language, &titles) {
        files.entry(file).or_default().push((made, None));
    }
    let mut texts = BTreeMap::new();
    let mut placed: BTreeMap<String, Vec<Placed<'_>>> = BTreeMap::new();
    for (file, mut parts) in files {
        parts.sort_by_key(|(made, _)| made.span.start);
        let path = source.sources.file(file).path.clone();
        let (text, own) = put_together(&source.sources, file, parts);
        texts.insert(path.clone(), text);
        placed.insert(path, own);
    }
    let known = source.sources.each().count();
    let mut project = Project::load_with(source.root.clone(), sources, texts)?;
    project.glossary.also_called_as_in(&source.glossary);
    let derived: BTreeMap<String, FileId> =
        project.sources.each().skip(known).map(|(id, file)| (file.path.clone(), id)).collect();
    let mut own = BTreeMap::new();
    for (path, units) in &placed {
        let Some(file) = derived.get(path) else { continue };
        let one = |placed: &Placed<'_>| TranslatedUnit {
            span: Span::new(*file, placed.start, placed.end),
            source: placed.unit.span,
            state: placed.state,
        };
        own.insert(*file, units.iter().map(one).collect());
    }
    let source_language = source.book.language.clone();
    let digest = digest::sha256(used.as_bytes()).chars().take(8).collect();
    kept.retain(|text| !made_anew.contains(text.as_str()));
    project.translation = Some(Translation {
        source: source_language,
        units: own,
        untranslated: kept,
        places,
        digest,
        progress,
    });
    problems.extend(marks::check(&project, &placed));
    Ok(Translated { project, problems })
}

/// The text of a unit that becomes no inlines, or that lists repeat without them.
fn without_inlines(unit: &SourceUnit) -> Option<&str> {
    match unit.form {
        Form::Name
        | Form::Quoted
        | Form::Markdown(
            UnitKind::Title | UnitKind::Attribution | UnitKind::AlertTitle | UnitKind::Heading,
        ) => Some(unit.text.trim()),
        Form::Markdown(UnitKind::Picture) => {
            let alternative = unit.text.trim().strip_prefix("![")?;
            Some(alternative.rsplit_once("](")?.0.trim())
        }
        Form::Markdown(_) => None,
    }
}

/// What takes the place of a unit: its translation, or its own words.
fn replacement(
    source: &Project,
    sources: &Sources,
    sheet: &Sheet<'_>,
    number: usize,
    file: Option<FileId>,
) -> Replacement {
    let unit = sheet.units[number];
    let entry = sheet.entry(number);
    let text = &source.sources.file(unit.span.file).text;
    let span = whole_value(text, unit);
    let state = state(entry);
    let at = file.map(|file| place_of(sources, file, entry));
    match at {
        Some(at) if state == UnitState::Translated && unit.form != Form::Name => {
            let words = written(text, unit, entry.translation.trim());
            Replacement { span, text: words, at: Some(at), state: Some(state) }
        }
        _ => {
            let own = source.sources.slice(span).to_owned();
            Replacement { span, text: own, at: None, state: Some(state) }
        }
    }
}

/// A translation as it is written in the place of a unit.
fn written(text: &str, unit: &SourceUnit, words: &str) -> String {
    let start = unit.span.start as usize;
    let one_line = || words.split_whitespace().collect::<Vec<_>>().join(" ");
    match unit.form {
        Form::Quoted | Form::Name => quoted(words),
        Form::Markdown(UnitKind::Title | UnitKind::Attribution) => {
            let words = one_line().replace('\\', "\\\\").replace('&', "\\&");
            match text[..start].chars().next_back() {
                Some(quote @ ('"' | '\'')) => words.replace(quote, &format!("\\{quote}")),
                _ => format!("\"{}\"", words.replace('"', "\\\"")),
            }
        }
        Form::Markdown(kind) if kind.is_one_line() => one_line(),
        Form::Markdown(_) => {
            let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
            // A later line starts as the first one does, with spaces in place of what begins an item.
            let lead: String =
                text[line..start].chars().map(|c| if c == '>' { '>' } else { ' ' }).collect();
            words.replace('\n', &format!("\n{lead}"))
        }
    }
}

/// A text as both TOML and YAML read it.
fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for c in words.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The place of a value with everything that belongs to it: a block of text in YAML starts with a sign
/// of its own.
fn whole_value(text: &str, unit: &SourceUnit) -> Span {
    let Span { file, start, end } = unit.span;
    if unit.form != Form::Quoted {
        return unit.span;
    }
    let (start, end) = (start as usize, end as usize);
    let before = text[..start].trim_end();
    let sign = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    let is_block = sign.ends_with(['>', '|']) && before.len() - sign.len() <= 2;
    let inner = text[start..end].trim_end();
    let from = if is_block { sign.len() - 1 } else { start };
    Span::new(file, from, start + inner.len())
}

/// What a translated project has in place of settings: its language, and the titles of parts where
/// volumes begin.
fn fixed(
    source: &Project,
    language: &Language,
    titles: &BTreeMap<String, (String, Option<Span>)>,
) -> Vec<(FileId, Replacement)> {
    let mut out = Vec::new();
    let files: Vec<(FileId, &str)> =
        source.sources.each().map(|(id, file)| (id, file.path.as_str())).collect();
    for (file, path) in files {
        let is_edition = path.starts_with("content/editions/");
        if path != "content/book.toml" && !is_edition {
            continue;
        }
        let Ok(value) = parse_toml(&source.sources, file) else { continue };
        if !is_edition {
            let tag = value.get("language").map(|value| value.span);
            out.extend(tag.map(|span| {
                let text = quoted(language.tag());
                (file, Replacement { span, text, at: Some(span), state: None })
            }));
            continue;
        }
        let mut starts = Vec::new();
        if let Some(Value { kind: Kind::List(items), .. }) = value.get("volumes") {
            starts.extend(items.iter().map(|item| item.get("from").unwrap_or(item)));
        }
        for start in starts {
            let title = start.scalar().and_then(|scalar| titles.get(&scalar.text));
            if let Some((text, at)) = title {
                let (span, text) = (start.span, text.clone());
                let at = at.or(Some(span));
                out.push((file, Replacement { span, text, at, state: None }));
            }
        }
    }
    out
}

/// A file with its replacements, and where the units are in it.
fn put_together<'a>(
    sources: &Sources,
    file: FileId,
    parts: Vec<(Replacement, Option<&'a SourceUnit>)>,
) -> (DerivedText, Vec<Placed<'a>>) {
    let text = &sources.file(file).text;
    let mut out = DerivedText::default();
    let mut placed = Vec::new();
    let mut done = 0;
    let copy = |out: &mut DerivedText, from: usize, to: usize| {
        if from < to {
            let at = Span::new(file, from, to);
            out.origins.push(Origin { start: out.text.len() as u32, at, is_copy: true });
            out.text.push_str(&text[from..to]);
        }
    };
    for (made, unit) in parts {
        let (start, end) = (made.span.start as usize, made.span.end as usize);
        if start < done {
            continue;
        }
        copy(&mut out, done, start);
        let from = out.text.len();
        match made.at {
            Some(at) => {
                out.origins.push(Origin { start: from as u32, at, is_copy: false });
                out.text.push_str(&made.text);
            }
            None => copy(&mut out, start, end),
        }
        done = end;
        if let (Some(unit), Some(state)) = (unit, made.state) {
            let end = out.text.len();
            placed.push(Placed { unit, start: from, end, state, at: made.at });
        }
    }
    copy(&mut out, done, text.len());
    (out, placed)
}

/// Gives the blocks of a translated book the ids of their sources, and marks what is still in the
/// source language.
pub(crate) fn finish(source: &SourceBook, book: &mut SourceBook, translation: &Translation) {
    for (id, section) in &mut book.sections {
        if let Some(own) = source.sections.get(id) {
            copy_ids(&own.blocks, &mut section.blocks);
            for (name, note) in &mut section.notes {
                if let Some(own) = own.notes.get(name) {
                    copy_ids(&own.blocks, &mut note.blocks);
                }
            }
            section.included.clone_from(&own.included);
        }
        mark(&mut section.blocks, translation);
        section.notes.values_mut().for_each(|note| mark(&mut note.blocks, translation));
    }
    for parsed in book.forewords.values_mut().chain(&mut book.notice) {
        mark(&mut parsed.blocks, translation);
        parsed.notes.values_mut().for_each(|note| mark(&mut note.blocks, translation));
    }
}

/// Links, packs and recalls find a block by its id in every language.
fn copy_ids(source: &[Block<SourceInline>], blocks: &mut [Block<SourceInline>]) {
    if source.len() != blocks.len() {
        return;
    }
    for (own, block) in source.iter().zip(blocks) {
        if std::mem::discriminant(&own.kind) != std::mem::discriminant(&block.kind) {
            continue;
        }
        block.id.clone_from(&own.id);
        block.anchor.clone_from(&own.anchor);
        for (own, inner) in own
            .inner()
            .into_iter()
            .filter(|own| !own.is_empty())
            .zip(block.inner_mut().into_iter().filter(|inner| !inner.is_empty()))
        {
            copy_ids(own, inner);
        }
    }
}

/// Words that are still in the source language say so: they are read out, divided and quoted in it.
fn mark(blocks: &mut [Block<SourceInline>], translation: &Translation) {
    for block in blocks {
        let is_picture = matches!(block.kind, BlockKind::Figure(_));
        for line in block.text_mut() {
            let Some(span) = line.first().map(|first| first.span) else { continue };
            let state = translation.state_at(span);
            let is_foreign = state.is_some_and(|state| state != UnitState::Translated);
            if is_foreign && !(is_picture && line.is_empty()) {
                let content = std::mem::take(line);
                let language = Mark::Language(translation.source.clone());
                let kind = SourceKind::Marked { mark: language, content };
                line.push(SourceInline { span, kind });
            }
        }
        for inner in block.inner_mut() {
            mark(inner, translation);
        }
    }
}

/// What is wrong in a translation, if it is there that it went wrong.
pub(crate) fn own_problems(sources: &Sources, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_picture = |problem: &Diagnostic| {
        problem.path.as_ref().is_some_and(|path| path.starts_with(TRANSLATIONS))
    };
    let is_own = |problem: &Diagnostic| is_in_po(sources, problem) || is_picture(problem);
    let kept = problems.into_iter().filter(|problem| is_own(problem) || problem.is_error());
    kept.map(|problem| match problem.span {
        Some(span) => problem.at(sources.origin(span)),
        None => problem,
    })
    .collect()
}

/// Whether something is wrong with what is written in a PO file.
fn is_in_po(sources: &Sources, problem: &Diagnostic) -> bool {
    problem.span.is_some_and(|span| {
        let file = sources.origin(span).file;
        sources.file(file).path.ends_with(".po")
    })
}

/// Of what lints find in a translated project, what they do not find in its source: a translation keeps
/// the addresses and the marks of its source, with their faults. `known` is what they find there.
pub(crate) fn new_problems(
    project: &Project,
    found: Vec<Diagnostic>,
    known: &[Diagnostic],
) -> Vec<Diagnostic> {
    let is_known = |problem: &Diagnostic| {
        let translation = project.translation.as_ref();
        let unit = problem.span.and_then(|span| translation?.unit_at(span));
        unit.is_some_and(|unit| {
            let is_within = |span: Span| {
                span.file == unit.source.file
                    && unit.source.start <= span.start
                    && span.start < unit.source.end
            };
            let mut alike = known.iter().filter(|own| own.code == problem.code);
            alike.any(|own| own.span.is_some_and(is_within))
        })
    };
    let sources = &project.sources;
    let is_new = |problem: &Diagnostic| is_in_po(sources, problem) && !is_known(problem);
    own_problems(sources, found.into_iter().filter(is_new).collect())
}

/// A translation that cannot be used, at the place of its language.
pub(crate) fn unusable(language: &Language, place: Span) -> Diagnostic {
    let message = format!("there is no translation into `{}`", language.tag());
    Diagnostic::error(Code::Translation, message).at(place).hint(format!(
        "run `bindery translate extract {}`, and translate what it writes",
        language.tag()
    ))
}
