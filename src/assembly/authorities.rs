//! The sources of a project in the citation style that its book names.
//!
//! In: a project. Out: its sources, ready to be cited, and everything that is wrong with them, with
//! the style, or with an edition that asks for what the style does not have.

use crate::book::resolve::{Authorities, OWN, SourceProblem, Style, StyleFault, StyleKind};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::layouts::Layouts;
use crate::ground::source::{FileId, Span};
use crate::project::{CitationStyle, Citations, Project, Spanned};

/// Reads the sources and the style. If either cannot be used, there are no sources.
pub(super) fn read(
    project: &mut Project,
    layouts: &Layouts,
    problems: &mut Vec<Diagnostic>,
) -> Authorities {
    let language = project.book.language.tag().to_owned();
    let none = || Authorities::none(&language);
    let Some(style) = style(project, layouts, problems) else {
        // One mistake, one message: the text may still cite its sources.
        let usual = OWN.first().and_then(|own| Style::bundled(own.name));
        let sources = usual.and_then(|usual| sources(project, &usual, &language).ok());
        return sources.unwrap_or_else(none);
    };
    editions(project, style.kind, problems);
    let authorities = match sources(project, &style, &language) {
        Ok(authorities) => authorities,
        Err(found) => {
            problems.extend(found);
            return none();
        }
    };
    // A language that has no words of the tool's own either is reported once.
    let has_words = project.catalogues.fault_of(&project.book.language).is_none();
    problems.extend(has_words.then(|| foreign_words(project, &authorities, &language)).flatten());
    authorities
}

/// The most words that a message lists.
const MOST_WORDS: usize = 8;

/// Reports, at the style, the words of citations that nobody has translated.
fn foreign_words(
    project: &Project,
    authorities: &Authorities,
    language: &str,
) -> Option<Diagnostic> {
    let found = authorities.foreign_words();
    if found.is_empty() {
        return None;
    }
    let listed = found.iter().take(MOST_WORDS).map(|word| format!("“{word}”"));
    let more = if found.len() > MOST_WORDS { " and others" } else { "" };
    let message = format!(
        "the citation style has no words in the language `{language}` for {}{more}",
        listed.collect::<Vec<_>>().join(", ")
    );
    let at = match (&project.citation_style, &project.book.citation_style) {
        (CitationStyle::File { file, .. }, _) => Span::start_of(*file),
        (_, Some(named)) => named.span,
        (_, None) => project.book.language_at,
    };
    let locale = format!("`<locale xml:lang=\"{language}\">`");
    let hint = match &project.citation_style {
        CitationStyle::File { .. } => format!("write them as terms in a {locale} of the style"),
        _ => format!(
            "readers would see them in English: write them as terms in a {locale} of a style of \
             your own (see `citation-style` in CONTRIBUTING.md)"
        ),
    };
    Some(Diagnostic::warning(Code::Citation, message).at(at).hint(hint))
}

fn sources(
    project: &Project,
    style: &Style,
    language: &str,
) -> Result<Authorities, Vec<Diagnostic>> {
    let own = project.authorities.as_ref().filter(|_| !project.unread.sources);
    let Some((file, entries)) = own else { return Ok(Authorities::none_in(style, language)) };
    let text = &project.sources.file(*file).text;
    Authorities::new(text, style, language).map_err(|found| {
        let at = |span, problem: SourceProblem| {
            let diagnostic = Diagnostic::error(Code::Citation, problem.message).at(span);
            Diagnostic { hint: problem.hint, ..diagnostic }
        };
        // The library stops at the first source that it cannot read, and may not say which it is.
        let mut own = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            let start = entry.key.span.start as usize;
            let end =
                entries.get(number + 1).map_or(text.len(), |next| next.key.span.start as usize);
            let alone = text.get(start..end).unwrap_or_default();
            let found = Authorities::new(alone, style, language).err().unwrap_or_default();
            own.extend(found.into_iter().map(|problem| at(entry.key.span, problem)));
        }
        if own.is_empty() {
            own.extend(found.into_iter().map(|problem| at(Span::start_of(*file), problem)));
        }
        own
    })
}

/// The style that the book names.
fn style(
    project: &mut Project,
    layouts: &Layouts,
    problems: &mut Vec<Diagnostic>,
) -> Option<Style> {
    let named = match &project.citation_style {
        CitationStyle::Usual => OWN.first(),
        CitationStyle::Bundled(name) => OWN.iter().find(|own| own.name == name.value),
        _ => None,
    };
    if let Some(own) = named {
        let name = own.layout();
        let text = layouts.get(&name).unwrap_or_default();
        let style = Style::read(text, None).map_err(|faults| {
            let file = project.sources.add(format!("layouts/{name}"), text);
            let advice = "correct the style, or remove the file to use the one of the tool";
            problems.extend(faults.into_iter().map(|fault| wrong(fault, file, Some(advice))));
        });
        return style.ok();
    }
    match project.citation_style.clone() {
        CitationStyle::Usual | CitationStyle::Unread => None,
        CitationStyle::Bundled(name) => {
            let style = Style::bundled(&name.value);
            if style.is_none() {
                problems.push(unknown(&name));
            }
            style
        }
        CitationStyle::File { file, parent } => {
            let parent = parent.map(|parent| project.sources.file(parent).text.clone());
            let text = &project.sources.file(file).text;
            let style = Style::read(text, parent.as_deref());
            let wrong = |faults: Vec<StyleFault>| {
                problems.extend(faults.into_iter().map(|fault| wrong(fault, file, None)));
            };
            style.map_err(wrong).ok()
        }
    }
}

/// A name that no style has.
fn unknown(name: &Spanned<String>) -> Diagnostic {
    let message = format!("no citation style is called `{}`", name.value);
    let problem = Diagnostic::error(Code::UnknownId, message).at(name.span);
    let advice = "`bindery list styles` shows the styles that come with the tool; the name of a \
                  CSL file of your own ends in `.csl`";
    let suggested = problem.suggest(&name.value, Style::names());
    match suggested.hint.clone() {
        Some(near) => suggested.hint(format!("{near} {advice}")),
        None => suggested.hint(advice),
    }
}

fn wrong(fault: StyleFault, file: FileId, advice: Option<&str>) -> Diagnostic {
    let span = Span::new(file, fault.at.start, fault.at.end);
    let problem = Diagnostic::error(Code::Layout, fault.message).at(span);
    match fault.hint.as_deref().or(advice) {
        Some(hint) => problem.hint(hint),
        None => problem.hint("correct the style: https://docs.citationstyles.org describes CSL"),
    }
}

/// Reports editions that ask for notes or codes which the style does not have, and a book without
/// the list that explains what is in its text.
fn editions(project: &Project, kind: StyleKind, problems: &mut Vec<Diagnostic>) {
    if kind == StyleKind::Notes {
        return;
    }
    for edition in &project.editions {
        let Some(written) = &edition.citations_written else { continue };
        let (message, hint) = match (written.value, kind) {
            (Citations::Full | Citations::Short, _) => (
                "this edition asks for notes, but the book’s citation style cites in the text",
                "remove `citations`, or name a style for notes in `book.toml`",
            ),
            (Citations::Numbered, StyleKind::Words) => (
                "this edition asks for numbers, but the book’s citation style cites by authors and \
                 dates",
                "remove `citations`, or name a style for notes or numbers in `book.toml`",
            ),
            _ => continue,
        };
        let problem = Diagnostic::error(Code::InvalidValue, message).at(written.span);
        problems.push(problem.hint(hint));
    }
    let has_list = project.book.listed().any(|id| id.value == "authorities");
    let has_sources = project.authorities.as_ref().is_some_and(|(_, own)| !own.is_empty());
    if let (false, true, Some(style)) = (has_list, has_sources, &project.book.citation_style) {
        let message = "the citation style cites in the text, but the book has no list of sources";
        let problem = Diagnostic::error(Code::MissingKey, message).at(style.span);
        problems.push(problem.hint("add `\"authorities\"` to `back-matter`"));
    }
}
