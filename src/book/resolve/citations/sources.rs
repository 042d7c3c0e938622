//! The list of sources, made ready for a style.
//!
//! In: the text of `sources.yml`. Out: a Hayagriva library whose entries a CSL style can format, the
//! kind of each source, how it sorts, and problems in words for authors. This file makes up for what
//! Hayagriva cannot see in the fields: organisations and, for our own style, bills and the numbers
//! of EU cases. Knows neither the style nor how a citation is put together.

use super::pinpoint::Form;
use super::short_names;
use crate::ground::diagnostic::nearest;
use hayagriva::types::{ChunkKind, Date, EntryType, FormatString, Person, Publisher, StringChunk};
use hayagriva::{Entry, Library, io};

/// Never printed. It follows a field that ends in a bracket or a quotation mark, because Hayagriva
/// drops a mark of the style that repeats the last character of a field.
pub(super) const GUARD: char = '\u{E001}';

/// The part of the table of authorities in which a source is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthorityKind {
    Case,
    Legislation,
    Other,
}

/// Something that is wrong with the sources or their style, in words for authors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceProblem {
    /// The key of the source; `None` if the problem is not about a single one.
    pub key: Option<String>,
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl SourceProblem {
    pub(super) fn new(message: impl Into<String>) -> Self {
        let message = message.into();
        let message = message.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        Self { key: None, message: message.trim_end_matches('.').to_owned(), hint: None }
    }

    fn of(key: &str, message: impl Into<String>) -> Self {
        Self { key: Some(key.to_owned()), ..Self::new(message) }
    }
}

/// What to do about problems that Hayagriva does not explain.
const HINTS: [(&str, &str); 2] = [
    ("too many parts", "write an organisation with many commas as `author: { name: \"…\" }`"),
    ("relative URL", "write the full address, with https://"),
];

/// Reads the sources as their authors wrote them.
pub(super) fn read(yaml: &str) -> Result<Library, Vec<SourceProblem>> {
    if yaml.lines().map(str::trim_start).all(|l| l.is_empty() || l.starts_with('#')) {
        return Ok(Library::new());
    }
    let library = io::from_yaml_str(yaml).map_err(|error| vec![unreadable(&error.to_string())])?;
    let problems: Vec<SourceProblem> = library.iter().filter_map(problem).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(library)
}

/// The parser's error in words for authors. If the parser knows the source, the error is
/// `key.field: what is wrong at line 3 column 4`. The line and column are dropped, because the
/// place of the key is a better one to report.
fn unreadable(error: &str) -> SourceProblem {
    let known = error
        .split_once(':')
        .and_then(|(place, what)| Some((place.split_once('.')?, what)))
        .filter(|((key, _), _)| !key.contains(char::is_whitespace));
    let mut problem = match known {
        Some(((key, field), what)) => {
            let what = what.split(" at line ").next().unwrap_or(what);
            let (what, choices) = what.split_once(", expected one of ").unwrap_or((what, ""));
            let message = format!("the source `{key}` cannot be read: {field}:{what}");
            let wrong = what.split('`').nth(1).unwrap_or("");
            let choices = choices.split('`').filter(|word| word.starts_with(char::is_lowercase));
            let near = nearest(wrong, choices).map(|near| format!("did you mean `{near}`?"));
            SourceProblem { hint: near, ..SourceProblem::of(key, message) }
        }
        None if error.contains("duplicate key ") => {
            let key = error.split("duplicate key ").nth(1).unwrap_or_default();
            let key = key.split_whitespace().next().unwrap_or_default().trim_matches(['"', '`']);
            SourceProblem {
                hint: Some("delete one of the two, or give it a key of its own".to_owned()),
                ..SourceProblem::new(format!("the list of sources has the key `{key}` twice"))
            }
        }
        // The reader's own words are for programmers.
        None => SourceProblem {
            hint: Some(
                "write each source as its key, with its fields indented below it".to_owned(),
            ),
            ..SourceProblem::new("the list of sources cannot be read")
        },
    };
    let advice = HINTS.iter().find(|(sign, _)| problem.message.contains(sign));
    if let Some((_, hint)) = advice {
        problem.hint = Some((*hint).to_owned());
    }
    problem
}

fn problem(entry: &Entry) -> Option<SourceProblem> {
    let key = entry.key();
    if title(entry).trim().is_empty() {
        return Some(SourceProblem::of(key, format!("the source `{key}` has no title")));
    }
    let seen = entry.url_any().and_then(|u| u.visit_date.as_ref());
    let wrong =
        |d: &Date| !(1000..=9999).contains(&d.year) || d.month > Some(11) || d.day > Some(30);
    let wrong = [entry.date_any(), seen].into_iter().flatten().any(wrong);
    let message = format!("the source `{key}` has a date that cannot be right");
    wrong.then(|| SourceProblem::of(key, message))
}

pub(super) fn kind(entry: &Entry) -> AuthorityKind {
    match entry.entry_type() {
        EntryType::Case => AuthorityKind::Case,
        EntryType::Legislation => AuthorityKind::Legislation,
        _ => AuthorityKind::Other,
    }
}

/// The form that a pinpoint takes. Pinpoints to judgments of the European courts keep the word
/// "para".
pub(super) fn form(entry: &Entry) -> Form {
    const EUROPEAN: [&str; 7] = ["App no", "ECHR", "ECR", "ECtHR", "EHRR", "EU:C:", "EU:T:"];
    match kind(entry) {
        AuthorityKind::Case if entry.genre().is_some() => Form::Work,
        AuthorityKind::Case if EUROPEAN.iter().any(|e| serial(entry).contains(e)) => Form::Work,
        AuthorityKind::Case => Form::Judgment,
        AuthorityKind::Legislation => Form::Law,
        AuthorityKind::Other => Form::Work,
    }
}

/// Cases and legislation sort by the first significant word of their name. "R" counts as a word,
/// because the guide makes no exception for it, so "R (Bridges)" is listed under R, by its claimant.
/// Instruments follow Acts. Other works sort by author, date and title; those without an author come
/// first. The entry must be in the form for the table.
pub(super) fn sort_key(entry: &Entry) -> String {
    let name = fold(&title(entry));
    let name = ["the ", "a ", "an "].iter().find_map(|a| name.strip_prefix(a)).unwrap_or(&name);
    match kind(entry) {
        AuthorityKind::Case => name.to_owned(),
        AuthorityKind::Legislation => {
            let series = serial(entry).split(' ').next().unwrap_or_default();
            let instrument = ["SI", "SR", "SSI", "WSI"].contains(&series);
            format!("{}\t{name}", u8::from(instrument))
        }
        AuthorityKind::Other => {
            let date = entry.date_any().map(ToString::to_string).unwrap_or_default();
            format!("{}\t{date}\t{name}", fold(&author(entry)))
        }
    }
}

fn author(entry: &Entry) -> String {
    let people = entry.authors().or(entry.editors()).unwrap_or_default();
    if !people.is_empty() {
        let name = |p: &Person| format!("{} {}", p.name, p.given_name.as_deref().unwrap_or(""));
        return people.iter().map(name).collect::<Vec<_>>().join(" ");
    }
    let publisher = entry.publisher().filter(|_| *entry.entry_type() != EntryType::Book);
    let body = entry.organization().or(publisher.and_then(Publisher::name));
    body.map(ToString::to_string).unwrap_or_default()
}

/// Small letters and digits with single spaces: capitals, accents and marks do not affect sorting.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            '\'' | '’' | GUARD => {}
            'à'..='å' => out.push('a'),
            'ç' => out.push('c'),
            'è'..='ë' => out.push('e'),
            'ì'..='ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò'..='ö' => out.push('o'),
            'ù'..='ü' => out.push('u'),
            c if c.is_alphanumeric() => out.push(c),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The title as written. For Hayagriva a dollar sign starts mathematics; our authors mean money.
pub(super) fn title(entry: &Entry) -> String {
    plain(entry.title().map_or(&[][..], |title| &title.value.0))
}

/// Whether it has a title for later notes.
pub(super) fn has_short_title(entry: &Entry) -> bool {
    short_title(entry).is_some()
}

/// The title for later notes.
pub(super) fn short_title(entry: &Entry) -> Option<String> {
    let short = plain(&entry.title()?.short.as_ref()?.0);
    Some(short.trim().to_owned()).filter(|short| !short.is_empty())
}

fn plain(chunks: &[StringChunk]) -> String {
    let text = chunks.iter().enumerate().map(|(i, chunk)| match chunk.kind {
        ChunkKind::Math if i + 1 < chunks.len() => format!("${}$", chunk.value),
        ChunkKind::Math => format!("${}", chunk.value),
        _ => chunk.value.clone(),
    });
    text.collect()
}

pub(super) fn serial(entry: &Entry) -> &str {
    entry.keyed_serial_number("serial").unwrap_or_default()
}

pub(super) fn guarded(text: &str) -> FormatString {
    let guard =
        if text.ends_with([')', ']', '’', '”']) { GUARD.to_string() } else { String::new() };
    FormatString::with_value(format!("{text}{guard}"))
}

/// A source for our own style.
pub(super) fn for_oscola(mut entry: Entry) -> Entry {
    let mut name = title(&entry).trim().to_owned();
    let mut short = short_title(&entry);
    each_person(&mut entry, person);
    match kind(&entry) {
        AuthorityKind::Case => {
            name = name.replace("(on the application of ", "(").replace(" v. ", " v ");
            if let Some((number, parties)) = court_of_justice(&name) {
                entry.set_genre(guarded(&number));
                name = parties;
            }
            short = short.or_else(|| short_names::of_case(&name));
        }
        AuthorityKind::Legislation if is_bill(&entry) => {
            name = name.strip_suffix(" Bill").unwrap_or(&name).to_owned();
        }
        // Hayagriva takes legislation without a publisher for a bill. This publisher is never printed.
        AuthorityKind::Legislation => {
            entry.set_publisher(Publisher::new(Some(FormatString::with_value("-")), None));
            if let Some(short) = &short {
                entry.set_genre(guarded(short));
            }
        }
        AuthorityKind::Other => {
            use EntryType::{Anthology, Book, Report};
            if !matches!(entry.entry_type(), Anthology | Book | Report) {
                name = inner_quotes(&name);
                short = short.map(|short| inner_quotes(&short));
            }
        }
    }
    if !serial(&entry).is_empty() {
        entry.set_keyed_serial_number("serial", guarded(serial(&entry)).to_string());
    }
    let mut title = guarded(&name);
    title.short = short.map(|short| Box::new(guarded(&short).value));
    entry.set_title(title);
    entry
}

/// A source in the form for the table: "Re X" becomes "X, Re", and initials are separate words.
pub(super) fn for_table(mut entry: Entry) -> Entry {
    if kind(&entry) == AuthorityKind::Case
        && let Some(name) = title(&entry).strip_prefix("Re ")
    {
        entry.set_title(guarded(&format!("{name}, Re")));
    }
    each_person(&mut entry, |person| {
        let mut person = person.clone();
        if let Some(given) =
            person.given_name.as_mut().filter(|g| g.chars().all(char::is_uppercase))
        {
            *given = given.chars().map(String::from).collect::<Vec<_>>().join(" ");
        }
        person
    });
    entry
}

pub(super) fn is_bill(entry: &Entry) -> bool {
    serial(entry).starts_with("HC Bill") || serial(entry).starts_with("HL Bill")
}

pub(super) fn each_person(entry: &mut Entry, change: impl Fn(&Person) -> Person) {
    if let Some(people) = entry.authors() {
        entry.set_authors(people.iter().map(&change).collect());
    }
    if let Some(people) = entry.editors() {
        entry.set_editors(people.iter().map(&change).collect());
    }
}

/// Restores the name of an organisation, which Hayagriva reads as the name of a person: it takes
/// the words up to one in small letters for a particle, and words after a comma for a forename.
pub(super) fn person(person: &Person) -> Person {
    const BODIES: [&str; 11] = [
        "Agency",
        "Authority",
        "Commission",
        "Committee",
        "Council",
        "Department",
        "Institute",
        "Ministry",
        "Network",
        "Office",
        "University",
    ];
    let family = format!("{} {}", person.prefix.as_deref().unwrap_or_default().trim(), person.name);
    let given = person.given_name.as_deref();
    let parts = [Some(family.trim()), person.suffix.as_deref(), given];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let is_body = given.is_none_or(|g| g.split(' ').any(|word| word == "and" || word == "&"))
        || name.split([' ', ',']).any(|word| BODIES.contains(&word));
    if !is_body {
        return person.clone();
    }
    let alias = person.alias.clone();
    Person { name, given_name: None, prefix: None, suffix: None, comma_suffix: false, alias }
}

/// Divides "Case C-311/18 X v Y" into number and parties, because the number is not in italics.
fn court_of_justice(title: &str) -> Option<(String, String)> {
    let words: Vec<&str> = title.split(' ').collect();
    let from = match words[..] {
        ["Joined", "Cases", ..] => 2,
        ["Case", ..] => 1,
        _ => return None,
    };
    let number =
        |w: &&&str| w.contains('/') || ["and", "P", "PPU"].contains(&w.trim_end_matches(','));
    let until = from + words[from..].iter().take_while(number).count();
    let both = until > from && until < words.len();
    both.then(|| (words[..until].join(" "), words[until..].join(" ")))
}

/// Makes quotation marks double in a title that is itself in single quotation marks.
fn inner_quotes(title: &str) -> String {
    let chars: Vec<char> = title.chars().collect();
    let mut open = false;
    let mut out = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let ends_word = chars.get(i + 1).is_none_or(|next| !next.is_alphanumeric());
        match c {
            '‘' => {
                open = true;
                out.push('“');
            }
            '’' if open && ends_word => {
                open = false;
                out.push('”');
            }
            _ => out.push(c),
        }
    }
    out
}
