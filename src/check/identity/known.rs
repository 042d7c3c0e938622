//! What the project says in public, which identifies nobody.
//!
//! In: the project and what its readers see. Out: contacts of organisations, published references,
//! names that the book allows, and which words are ordinary ones in this book.

use super::folded::{Folded, bare};
use super::readings::{Part, Reading, Setting};
use crate::project::Project;
use std::collections::BTreeSet;

/// Nationalities and countries, one a line: the country, then the words for its people.
const NATIONALITIES: &str = include_str!("nationalities.txt");
/// Places so large that they say little about somebody.
const LARGE_PLACES: &str = include_str!("large-places.txt");
/// Words with capitals that are no names: months, days, languages, what people call officials, and the names
/// of offices, systems, laws and places of the state.
const ORDINARY: &str = include_str!("ordinary.txt");

/// What the rules need to know about the project.
pub(super) struct Known {
    contacts: BTreeSet<String>,
    published: String,
    allowed: BTreeSet<String>,
    /// Words that the book has in small letters.
    ordinary: BTreeSet<String>,
    /// Names of several words that are nobody’s, although one of the words might be.
    phrases: Vec<Vec<String>>,
    pub(super) peoples: BTreeSet<String>,
    pub(super) countries: BTreeSet<String>,
    places: BTreeSet<String>,
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The words of a name as they are found in a text: without ’s.
fn words_of(name: &str) -> Vec<String> {
    name.split(' ').map(|word| word.trim_end_matches("'s").to_owned()).collect()
}

impl Known {
    pub(super) fn new(project: &Project, readings: &[Reading]) -> Self {
        let (mut peoples, mut countries) = (BTreeSet::new(), BTreeSet::new());
        for line in lines(NATIONALITIES) {
            let (country, own) = line.split_once(':').unwrap_or((line, ""));
            countries.insert(country.to_lowercase());
            peoples.extend(own.split(',').map(|word| word.trim().to_lowercase()));
        }
        let mut known = Self {
            contacts: contacts(project, readings),
            published: published(project),
            allowed: allowed(project),
            ordinary: lines(ORDINARY).map(str::to_lowercase).collect(),
            phrases: lines(ORDINARY).map(words_of).filter(|own| own.len() > 1).collect(),
            peoples,
            countries,
            places: lines(LARGE_PLACES).map(str::to_lowercase).collect(),
        };
        for reading in readings.iter().filter(|reading| reading.part != Part::FileName) {
            let words = reading.text.split(|c: char| !c.is_alphabetic() && c != '-');
            let small = words.filter(|word| word.starts_with(char::is_lowercase));
            known.ordinary.extend(small.map(str::to_lowercase));
        }
        known
    }

    /// Whether the project names a number or an address as one for the public.
    pub(super) fn is_contact(&self, text: &str) -> bool {
        self.contacts.contains(&bare(text)) || self.contacts.contains(&national(text))
    }

    /// Whether `sources.yml` has a reference.
    pub(super) fn is_published(&self, text: &str) -> bool {
        self.published.contains(&bare(text))
    }

    /// Whether a word or a name in capitals identifies nobody.
    pub(super) fn is_ordinary(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let is_known = |name: &str| {
            self.allowed.contains(name)
                || self.ordinary.contains(name)
                || self.peoples.contains(name)
                || self.countries.contains(name)
                || self.places.contains(name)
        };
        is_known(&name) || name.split(['-', ' ']).all(|part| part.is_empty() || is_known(part))
    }

    /// How many of the words that start a text are the name of an office, a law or the like; none if they
    /// are no such name.
    pub(super) fn phrase<'w>(&self, text: impl Iterator<Item = &'w str> + Clone) -> usize {
        let starts = |own: &&Vec<String>| {
            let mut text = text.clone();
            own.iter().all(|word| text.next().is_some_and(|next| next == word))
        };
        self.phrases.iter().filter(starts).map(Vec::len).max().unwrap_or(0)
    }

    /// Whether the book allows a name.
    pub(super) fn is_allowed(&self, name: &str) -> bool {
        self.allowed.contains(&name.to_lowercase())
    }

    /// Whether a place is too large, or the word too common, to say where somebody is.
    pub(super) fn is_large(&self, place: &str) -> bool {
        let place = place.to_lowercase();
        self.places.contains(&place) || self.countries.contains(&place)
    }
}

/// A telephone number as it is dialled within the country.
pub(super) fn national(text: &str) -> String {
    let digits: String = Folded::of(text).chars.iter().filter(|c| c.is_ascii_digit()).collect();
    let rest = digits.strip_prefix("0044").or_else(|| digits.strip_prefix("44"));
    match rest {
        Some(rest) if rest.len() >= 9 => format!("0{}", rest.trim_start_matches('0')),
        _ => digits,
    }
}

fn contacts(project: &Project, readings: &[Reading]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut add = |text: &str| {
        found.insert(bare(text));
        found.insert(national(text));
    };
    add(&project.book.contact);
    for file in &project.partners {
        let partner = &file.partner;
        let details = [&partner.helpline, &partner.phone, &partner.email, &partner.website];
        details.into_iter().flatten().for_each(|text| add(text));
        for own in partner.address.iter().flat_map(|text| text.split([',', '\n'])) {
            add(own);
            // The postcode may follow the town.
            let words: Vec<&str> = own.split_whitespace().collect();
            words.windows(2).for_each(|pair| add(&pair.concat()));
        }
    }
    // Whoever makes a link of a number wants readers to ring it.
    for reading in readings.iter().filter(|reading| reading.setting == Setting::Public) {
        for declared in &reading.declared {
            add(declared.trim_start_matches("tel:").trim_start_matches("mailto:"));
        }
    }
    found.remove("");
    found
}

fn published(project: &Project) -> String {
    let sources = &project.sources;
    let text = project.authorities.as_ref().map(|(file, _)| &sources.file(*file).text);
    text.map(|text| bare(text)).unwrap_or_default()
}

fn allowed(project: &Project) -> BTreeSet<String> {
    let book = &project.book;
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut add = |text: &str| {
        let text = text.to_lowercase();
        found.extend(text.split_whitespace().map(str::to_owned));
        found.insert(text);
    };
    book.identity.names.iter().for_each(|name| add(name));
    [&book.title, &book.publisher].into_iter().for_each(|text| add(text));
    project.partners.iter().for_each(|file| add(&file.partner.name));
    for term in project.glossary.iter() {
        std::iter::once(&term.term).chain(&term.also).for_each(|name| add(name));
    }
    book.lints.known_acronyms.iter().for_each(|name| add(name));
    book.vocabulary.jurisdictions.iter().for_each(|place| add(&place.name));
    // What keeps the place of a testimony that was withdrawn.
    add(project.words().text("testimony-withdrawn").trim_end_matches('.'));
    found
}
