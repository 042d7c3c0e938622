//! Sources for styles other than our own for OSCOLA.
//!
//! In: an entry as Hayagriva read it. Out: the same, without what Hayagriva misreads, and with what
//! few styles have a place for where all of them print it. Knows no style.

use super::short_names;
use super::sources::{
    AuthorityKind, GUARD, each_person, guarded, is_bill, kind, person, serial, short_title, title,
};
use super::unaddressed;
use hayagriva::Entry;
use hayagriva::types::{ChunkKind, ChunkedString, FormatString, Person, Publisher, StringChunk};

/// A source for our own style for the McGill Guide, which announces short titles.
pub(super) fn for_mcgill(entry: Entry) -> Entry {
    let short = short_title(&entry).filter(|_| kind(&entry) != AuthorityKind::Other);
    let mut entry = as_it_is(entry);
    if let Some(short) = short {
        entry.set_genre(guarded(&short));
    }
    each_person(&mut entry, |own| {
        let given = own.given_name.as_ref().map(|given| given.replace('.', ""));
        let is_initials = |given: &String| given.split(' ').all(|part| part.chars().count() == 1);
        let given = given.map(|own| if is_initials(&own) { own.replace(' ', "") } else { own });
        Person { given_name: given, ..own.clone() }
    });
    entry
}

/// A source for any style. Few have a place for the reference of an Act, such as "RSC 1985, c P-21",
/// but all of them print its title.
pub(super) fn for_any(mut entry: Entry) -> Entry {
    let is_act = kind(&entry) == AuthorityKind::Legislation && !is_bill(&entry);
    let is_number = serial(&entry).chars().all(|c| c.is_ascii_digit() || "–-".contains(c));
    entry = as_it_is(entry);
    if is_act && !is_number { with_reference(entry) } else { entry }
}

/// What a case or an Act is found by.
pub(super) fn reference(entry: &Entry) -> Option<String> {
    Some(serial(entry).replace(GUARD, "")).filter(|reference| !reference.is_empty())
}

/// A source with its reference in its title, as "Privacy Act, RSC 1985, c P-21". It keeps its title
/// alone as the short one.
pub(super) fn with_reference(entry: Entry) -> Entry {
    let Some(reference) = reference(&entry) else { return entry };
    let name = title(&entry).replace(GUARD, "");
    let short = short_title(&entry).unwrap_or_else(|| name.clone());
    let is_case = kind(&entry) == AuthorityKind::Case;
    let mut value = as_written(&format!("{name}, "), is_case).0;
    value.push(StringChunk::verbatim(guarded(&reference).value.to_string()));
    let mut entry = unaddressed::without_number(&entry);
    let short = Some(Box::new(as_written(&short, is_case)));
    entry.set_title(FormatString { value: ChunkedString(value), short });
    entry
}

/// A source as its author wrote it, apart from what Hayagriva misreads.
fn as_it_is(mut entry: Entry) -> Entry {
    let name = title(&entry).trim().to_owned();
    let mut short = short_title(&entry);
    each_person(&mut entry, |own| with_stops(person(own)));
    match kind(&entry) {
        AuthorityKind::Case => short = short.or_else(|| short_names::of_case(&name)),
        // Hayagriva takes legislation without a publisher for a bill.
        AuthorityKind::Legislation if !is_bill(&entry) && entry.publisher().is_none() => {
            entry.set_publisher(Publisher::new(None, None));
        }
        _ => {}
    }
    if !serial(&entry).is_empty() {
        entry.set_keyed_serial_number("serial", guarded(serial(&entry)).to_string());
    }
    let is_case = kind(&entry) == AuthorityKind::Case;
    let mut title = FormatString { value: as_written(&name, is_case), short: None };
    title.short = short.map(|short| Box::new(as_written(&short, is_case)));
    entry.set_title(title);
    entry
}

/// A title in which a style that changes capitals leaves alone what has them inside a word, such as
/// "eVisa" and "GDPR", and the "v" between two parties.
fn as_written(title: &str, is_case: bool) -> ChunkedString {
    let title = guarded(title).value.to_string();
    let mut chunks: Vec<StringChunk> = Vec::new();
    for piece in title.split_inclusive(' ') {
        let (word, space) = match piece.strip_suffix(' ') {
            Some(word) => (word, " "),
            None => (piece, ""),
        };
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let has_capital = bare.chars().skip(1).any(char::is_uppercase);
        let is_kept = has_capital || (is_case && matches!(bare, "v" | "vs" | "c"));
        let kind = if is_kept { ChunkKind::Verbatim } else { ChunkKind::Normal };
        // A space in a kept piece would make the next word a part of it.
        for (text, kind) in [(word, kind), (space, ChunkKind::Normal)] {
            match chunks.last_mut().filter(|last| last.kind == kind) {
                _ if text.is_empty() => {}
                Some(last) => last.value.push_str(text),
                None => chunks.push(StringChunk::new(text, kind)),
            }
        }
    }
    ChunkedString(chunks)
}

/// Initials that were written together: "JAG" becomes "J. A. G.", as styles expect them.
fn with_stops(mut person: Person) -> Person {
    if let Some(given) = &mut person.given_name
        && given.chars().all(char::is_uppercase)
    {
        let initials: Vec<String> = given.chars().map(|c| format!("{c}.")).collect();
        *given = initials.join(" ");
    }
    person
}
