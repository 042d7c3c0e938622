//! What a skeleton or an example left for people to replace.
//!
//! In: the texts, the fields and the contact details of the project, and the skeletons that `init`
//! and `new` write. Out: `skeleton-text` for every text that is still that of a skeleton, and
//! `placeholder-contact` for numbers and addresses at which no reader can reach anybody. A release may
//! have neither. What a skeleton says is read from the skeletons themselves.

use super::passages::{Form, Passage, Unit};
use super::{Code, Diagnostic, Subject};
use crate::book::markdown::{self, Syntax};
use crate::book::neighbours::Neighbours;
use crate::book::tree::{LinkTarget, SourceKind};
use crate::book::visit::each_source_inline;
use crate::ground::address;
use crate::ground::source::{FileId, Sources, Span};
use crate::project::value::{Kind, Value, parse_toml, parse_yaml};
use crate::project::{Project, Vocabulary};
use crate::starter::{self, Skeleton};
use std::collections::BTreeSet;

/// A text of fewer words may be in a skeleton and in a finished book alike: "What happened?"
const FEWEST_WORDS: usize = 4;

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let known = Known::of(subject.project);
    let sources = &subject.project.sources;
    for text in &subject.texts {
        for passage in text.passages() {
            if is_left(passage, &known.sentences) {
                problems.push(left(passage.place(sources, 0..passage.text.len())));
            }
        }
    }
    fields(subject, &known.fields, problems);
    contacts(subject, problems);
}

fn left(place: Span) -> Diagnostic {
    Diagnostic::warning(Code::SkeletonText, "this is still placeholder text")
        .at(place)
        .hint("replace it with your own, or remove it")
}

fn is_left(passage: &Passage, skeleton: &BTreeSet<String>) -> bool {
    starter::is_blank(&passage.text)
        || (may_be_known(passage) && skeleton.contains(passage.text.trim()))
}

/// Headings and cells of a skeleton are meant to stay.
fn may_be_known(passage: &Passage) -> bool {
    !matches!(passage.form, Form::Heading | Form::Cell)
        && passage.text.split_whitespace().count() >= FEWEST_WORDS
}

/// What the skeletons say.
struct Known {
    /// The passages of their texts.
    sentences: BTreeSet<String>,
    /// The values of fields that people are to replace.
    fields: BTreeSet<String>,
}

impl Known {
    fn of(project: &Project) -> Self {
        let mut sources = Sources::default();
        // Only the words count, so it does not matter where the paths of skeletons lead.
        let neighbours = Neighbours::of(project);
        let usual = Vocabulary::default();
        let mut known = Self { sentences: BTreeSet::new(), fields: BTreeSet::new() };
        for Skeleton { path, text, kind } in starter::skeletons(&project.book.vocabulary) {
            let is_text = path.ends_with(".md");
            if !is_text && !path.ends_with(".toml") && !path.ends_with(".yml") {
                continue;
            }
            // The body follows the second line of `---`; a foreword has no header.
            let header = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n"));
            let body = header.map_or(0, |header| header + "---\n\n---\n".len());
            let file = sources.add(path.clone(), text);
            let mut ignored = Vec::new();
            let text = &sources.file(file).text;
            let settings = match (is_text, path.ends_with(".toml")) {
                (true, _) if body == 0 => None,
                (true, _) => {
                    let header = &text["---\n".len()..body - "---\n".len()];
                    parse_yaml(file, header, "---\n".len(), &mut ignored)
                }
                (false, true) => parse_toml(&sources, file).ok(),
                (false, false) => parse_yaml(file, text, 0, &mut ignored),
            };
            // A title such as "About this handbook" may stay.
            let is_matter = path.contains("/front-matter/");
            if let Some(settings) = settings.as_ref().filter(|_| !is_matter) {
                fields_of(settings, 0, &mut known.fields);
            }
            if !is_text {
                continue;
            }
            let syntax = Syntax {
                has_blanks: kind.is_none_or(|kind| kind.has_blanks),
                mathematics: false,
                callouts: &usual.callouts,
            };
            let parsed = markdown::parse(
                &sources,
                file,
                body,
                "skeleton",
                syntax,
                &neighbours,
                &mut ignored,
            );
            for block in &parsed.blocks {
                let unit = Unit::new(block);
                let passages = unit.passages.iter().filter(|passage| may_be_known(passage));
                known.sentences.extend(passages.map(|passage| passage.text.trim().to_owned()));
            }
        }
        known
    }
}

/// Fields whose values readers see, in the order of the files that have them. Titles of tables inside a
/// file, such as those of parts, are meant to stay.
const REPLACED: [&str; 7] =
    ["subtitle", "publisher", "summary", "parties", "purpose", "definition", "full"];

/// The values of a skeleton's fields that people are to replace.
fn fields_of(value: &Value, depth: usize, found: &mut BTreeSet<String>) {
    let Some(entries) = value.table() else { return };
    for (key, value) in entries {
        let is_replaced =
            REPLACED.contains(&key.name.as_str()) || (depth == 0 && key.name == "title");
        match &value.kind {
            Kind::List(items) if is_replaced => found.extend(items.iter().filter_map(text_in)),
            _ if is_replaced => found.extend(text_in(value)),
            _ => fields_of(value, depth + 1, found),
        }
    }
}

fn text_in(value: &Value) -> Option<String> {
    value.scalar().map(|scalar| scalar.text.trim().to_owned())
}

/// Reports fields that a skeleton filled in.
fn fields(subject: &Subject, known: &BTreeSet<String>, problems: &mut Vec<Diagnostic>) {
    let project = subject.project;
    let book = &project.book;
    let mut found: Vec<(FileId, &str)> = Vec::new();
    let book_file = project.book.listed().next().map(|id| id.span.file);
    found.extend(book_file.into_iter().flat_map(|file| {
        [&book.title, &book.subtitle, &book.publisher].map(|text| (file, text.as_str()))
    }));
    let catalogue = &book.catalogue;
    let names = catalogue.contributors.iter().map(|contributor| &contributor.name);
    let texts = catalogue.description.iter().chain(&catalogue.subjects).chain(names);
    found.extend(
        book_file.into_iter().flat_map(|file| texts.clone().map(move |text| (file, text.as_str()))),
    );
    for section in project.sections.values() {
        let header = &section.header;
        let parties = header.parties.iter().map(String::as_str);
        let texts = [header.title.as_str(), header.summary.as_str()].into_iter().chain(parties);
        found.extend(texts.map(|text| (section.file, text)));
    }
    for pack in project.packs.iter().filter(|pack| !pack.is_letter()) {
        found.extend([&pack.title, &pack.purpose].map(|text| (pack.span.file, text.as_str())));
    }
    for file in &project.partners {
        found.push((file.partner.span.file, file.partner.name.as_str()));
    }
    for term in project.glossary.iter() {
        found.push((term.span.file, term.definition.as_str()));
    }
    for (file, text) in found {
        if known.contains(text) || starter::is_blank(text) {
            problems.push(left(place_of(&project.sources, file, text)));
        }
    }
}

/// Reports numbers and addresses that are reserved for examples.
fn contacts(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let project = subject.project;
    let book = &project.book;
    let mut places: Vec<Span> = Vec::new();
    let mut see = |file: FileId, text: &str| {
        if address::is_example(text) {
            places.push(place_of(&project.sources, file, text));
        }
    };
    if let Some(file) = book.listed().next().map(|id| id.span.file) {
        see(file, &book.contact);
        see(file, &book.homepage);
        if let Some(short) = &book.short_address {
            see(file, short);
        }
    }
    for file in &project.partners {
        let partner = &file.partner;
        let details = [&partner.helpline, &partner.phone, &partner.email, &partner.website];
        for text in details.into_iter().flatten() {
            see(partner.span.file, text);
        }
    }
    for text in &subject.texts {
        each_source_inline(text.blocks, &mut |inline| {
            if let SourceKind::Link { target: LinkTarget::Url(url), .. } = &inline.kind
                && address::is_example(url)
            {
                places.push(inline.span);
            }
        });
    }
    problems.extend(places.into_iter().map(|place| {
        Diagnostic::warning(
            Code::PlaceholderContact,
            "nobody can be reached here: this number or address is reserved for examples",
        )
        .at(place)
        .hint("write the real one, or remove it")
    }));
}

/// The place of a text in its file: the file's start if it is written there in another way, for
/// example with escapes.
pub(super) fn place_of(sources: &Sources, file: FileId, text: &str) -> Span {
    match sources.file(file).text.find(text).filter(|_| !text.is_empty()) {
        Some(at) => Span::new(file, at, at + text.len()),
        None => Span::start_of(file),
    }
}
