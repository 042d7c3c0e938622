//! The languages of editions: which product is made in which.
//!
//! In: what the book, its packs and its partners say. Out: the languages of each copy, the texts that
//! editions in a language contain, and what their translation lacks.
//!
//! A pack's list of languages takes the place of the book's. A partner's list only chooses from those.

use crate::book::extract::{Extract, extract};
use crate::book::source::{SourceBook, SourceSection};
use crate::book::tree::{BlockKind, LinkTarget, SourceInline, SourceKind};
use crate::book::visit::{each_block, each_source_inline};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::{self, Language, suggest_tag};
use crate::ground::source::Span;
use crate::ground::words::listed;
use crate::project::{Missing, Pack, Partner, Project, Spanned, TRANSLATIONS, Unreviewed};
use crate::translation::{self, Scope, StatusLine};
use std::collections::BTreeSet;

/// The languages in which a partner gets the whole book or a pack, in the order in which they are
/// listed.
pub(crate) fn languages_of(
    project: &Project,
    partner: &Partner,
    pack: Option<&Pack>,
) -> Vec<Language> {
    let wanted = |language: &Language| match &partner.languages {
        Some(own) => own.iter().any(|own| own.value == *language),
        None => true,
    };
    offered(project, pack).into_iter().filter(wanted).collect()
}

/// The languages of a product, whoever gets it.
fn offered(project: &Project, pack: Option<&Pack>) -> Vec<Language> {
    // A translated project is in one language.
    if project.translation.is_some() {
        return vec![project.book.language.clone()];
    }
    match pack.and_then(|pack| pack.languages.as_ref()).or(project.book.languages.as_ref()) {
        Some(own) => own.iter().map(|own| own.value.clone()).collect(),
        None => vec![project.book.language.clone()],
    }
}

/// The texts that editions in a language contain: whole sections, and single blocks of others.
pub(crate) fn scope(project: &Project, book: &SourceBook, tag: &str) -> Scope {
    let is_named = |pack: Option<&Pack>| offered(project, pack).iter().any(|own| own.tag() == tag);
    let is_whole = is_named(None);
    let (all_sections, whole_book) = (is_whole, is_whole);
    let mut scope = Scope { all_sections, whole_book, rest: true, ..Scope::default() };
    for pack in project.packs.iter().filter(|pack| is_named(Some(pack))) {
        scope.packs.insert(pack.id.clone());
        scope.editions.extend(pack.editions.iter().map(|edition| edition.value.clone()));
        for item in &pack.contents {
            if book.sections.contains_key(&item.value) {
                scope.sections.insert(item.value.clone(), Vec::new());
            }
        }
        for (id, section) in &book.sections {
            if scope.sections.get(id).is_some_and(Vec::is_empty) {
                continue;
            }
            let found = pack.contents.iter().flat_map(|item| blocks_of(section, &item.value));
            let found: Vec<Span> = found.collect();
            if !found.is_empty() {
                scope.sections.entry(id.clone()).or_default().extend(found);
            }
        }
        for target in targets(pack, book) {
            if let Some((id, heading)) = place_of(book, &target) {
                scope.pointed.entry(id).or_default().extend(heading);
            }
        }
    }
    scope
}

/// The ids to which the text of a pack links, and which the pack may name by their titles.
fn targets(pack: &Pack, book: &SourceBook) -> BTreeSet<String> {
    let mut targets = BTreeSet::new();
    let mut see = |inline: &SourceInline| {
        if let SourceKind::Link { target: LinkTarget::Id { id, missing }, .. } = &inline.kind
            && missing.unwrap_or(pack.missing) != Missing::Error
        {
            targets.insert(id.clone());
        }
    };
    for item in &pack.contents {
        if let Some(section) = book.sections.get(&item.value) {
            each_source_inline(&section.blocks, &mut see);
            let notes = section.notes.values();
            notes.for_each(|note| each_source_inline(&note.blocks, &mut see));
            continue;
        }
        for section in book.sections.values() {
            match extract(&section.blocks, &item.value) {
                Some(Extract::Part { blocks, .. }) => each_source_inline(&blocks, &mut see),
                Some(Extract::Block(block)) => {
                    each_source_inline(std::slice::from_ref(&*block), &mut see);
                }
                None => {}
            }
        }
    }
    targets
}

/// The section that has an id, or is called by it; and the heading with this id.
fn place_of(book: &SourceBook, id: &str) -> Option<(String, Option<Span>)> {
    if book.sections.contains_key(id) {
        return Some((id.to_owned(), None));
    }
    book.sections.iter().find_map(|(section, own)| {
        let mut found = None;
        each_block(&own.blocks, &mut |block| {
            if block.anchor.as_ref().is_some_and(|anchor| anchor.as_str() == id) {
                let is_heading = matches!(block.kind, BlockKind::Heading { .. });
                found = Some((section.clone(), is_heading.then_some(block.span)));
            }
        });
        found
    })
}

fn blocks_of(section: &SourceSection, id: &str) -> Vec<Span> {
    match extract(&section.blocks, id) {
        Some(Extract::Part { blocks, .. }) => blocks.iter().map(|block| block.span).collect(),
        Some(Extract::Block(block)) => vec![block.span],
        None => Vec::new(),
    }
}

/// Whether anything is made in a language.
pub(crate) fn is_used(project: &Project, tag: &str) -> bool {
    project.languages().iter().any(|known| known.value.tag() == tag)
}

/// Reports languages that cannot be made.
pub(crate) fn check(project: &Project, problems: &mut Vec<Diagnostic>) {
    let source = &project.book.language;
    let folders = translation::tags(project);
    let all = project.languages();
    for language in all.iter().filter(|language| language.value != *source) {
        let tag = language.value.tag();
        if !folders.iter().any(|folder| folder == tag) {
            let problem = translation::unusable(&language.value, language.span);
            problems.push(match folders.iter().find(|own| own.eq_ignore_ascii_case(tag)) {
                Some(own) => problem.hint(format!("did you mean `{own}`?")),
                None => problem,
            });
        }
        // Whether there are words for the language of the text itself is asked elsewhere.
        let words = project.catalogues.fault_of(&language.value);
        problems.extend(words.map(|problem| problem.at(language.span)));
    }
    for folder in &folders {
        if Language::parse(folder).is_none() {
            let message = format!("`{folder}` is not a language tag");
            let problem = Diagnostic::error(Code::MisplacedFile, message);
            problems.push(problem.in_path(format!("{TRANSLATIONS}/{folder}")).hint(
                match language::advice(folder, "`ar`") {
                    near if near.ends_with('?') => near,
                    advice => advice.replacen("write", "name the folder by", 1),
                },
            ));
        } else if folder == source.tag() {
            let message = format!("`{folder}` is the language of the text itself");
            let problem = Diagnostic::error(Code::MisplacedFile, message);
            problems.push(
                problem
                    .in_path(format!("{TRANSLATIONS}/{folder}"))
                    .hint("remove the folder, or correct `language` in `book.toml`"),
            );
        }
    }
    let known: Vec<&str> = all.iter().map(|own| own.value.tag()).collect();
    for file in &project.partners {
        for own in file.partner.languages.iter().flatten() {
            unknown(own, &known, "no edition is made in the language", problems);
        }
    }
    for (tag, own) in &project.book.unreviewed {
        if !known.contains(&tag.as_str()) {
            let message = format!("no edition is made in the language `{tag}`");
            let problem = Diagnostic::error(Code::UnknownId, message).at(own.span);
            problems.push(suggest_tag(problem, tag, &known));
        }
    }
}

fn unknown(own: &Spanned<Language>, known: &[&str], message: &str, problems: &mut Vec<Diagnostic>) {
    let tag = own.value.tag();
    if !known.contains(&tag) {
        let problem = Diagnostic::error(Code::UnknownId, format!("{message} `{tag}`")).at(own.span);
        problems.push(suggest_tag(problem, tag, known));
    }
}

/// The sections whose translation nobody has reviewed, of those that editions in a language contain.
pub(super) fn unreviewed(project: &Project, book: &SourceBook, tag: &str) -> BTreeSet<String> {
    let lines = open_texts(project, book, tag).into_iter();
    lines.filter(|line| line.state == "unreviewed").map(|line| line.section).collect()
}

/// What somebody still has to translate or review for editions in a language.
fn open_texts(project: &Project, book: &SourceBook, tag: &str) -> Vec<StatusLine> {
    let scope = scope(project, book, tag);
    let mut sources = project.sources.clone();
    translation::status(project, tag, &scope, &mut Vec::new(), &mut sources)
}

/// Says what the translation of a project into a language lacks, and whether somebody has reviewed it.
pub(super) fn progress(
    project: &Project,
    book: &SourceBook,
    language: &Spanned<Language>,
) -> Vec<Diagnostic> {
    let tag = language.value.tag();
    let lines = open_texts(project, book, tag);
    let mut problems = Vec::new();
    let of = |state: &str| -> (usize, Vec<String>) {
        let found: Vec<&str> = lines
            .iter()
            .filter(|line| line.state == state)
            .map(|line| line.section.as_str())
            .collect();
        let names: BTreeSet<&str> = found.iter().copied().collect();
        (found.len(), names.into_iter().map(|name| format!("`{name}`")).collect())
    };
    for (state, one, many) in [
        ("missing", "1 text is not translated", "texts are not translated"),
        (
            "outdated",
            "1 text has changed since it was translated",
            "texts have changed since they were translated",
        ),
    ] {
        let (all, names) = of(state);
        let what = if all == 1 { one.to_owned() } else { format!("{all} {many}") };
        let message = format!("{what} into `{tag}`, in {}", listed(&names));
        if all > 0 {
            problems.push(
                Diagnostic::warning(Code::OutdatedTranslation, message)
                    .at(language.span)
                    .hint(format!("run `bindery translate status {tag}` to see which")),
            );
        }
    }
    let (all, names) = of("unreviewed");
    let choice = project.book.unreviewed.get(tag).map_or(Unreviewed::Refuse, |own| own.value);
    if all > 0 && choice == Unreviewed::Refuse {
        let message =
            format!("nobody has reviewed the translation into `{tag}`: {}", listed(&names));
        let hint = format!(
            "give `X-Reviewer` and `X-Reviewed` in these files, or say in `book.toml` what a release \
             does with it: `[translations.{tag}]` with `unreviewed = \"allow\"` or `\"leave-out\"`"
        );
        let problem = Diagnostic::warning(Code::UnreviewedTranslation, message);
        problems.push(problem.at(language.span).hint(hint));
    }
    problems
}
