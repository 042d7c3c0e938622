//! The index of an edition: what its words lead to.
//!
//! In: the places that were noted while the text was resolved, the plan of the index, and the finished
//! sections. Out: the blocks of the index. A place that is in none of the sections is left out, and so
//! is an entry without places: an index never names what its edition does not contain.

use super::inlines::{Resolver, Used};
use super::input::Input;
use super::noted::{Noted, is_wanted};
use super::spots::Spots;
use crate::book::index::names::{Key, heading_of_term, key_of};
use crate::book::manuscript::{Role, Section};
use crate::book::page::Page;
use crate::book::tree::{
    Anchor, Block, BlockKind, Inline, InlineKind, Item, List, Locator, Pointer,
};
use crate::ground::collation::Collation;
use crate::ground::own_words::{Piece, Words};
use crate::ground::source::Span;
use crate::project::index_parts;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// An index with fewer headings needs no letters above them.
const FEW: usize = 24;

impl Resolver<'_> {
    /// Notes that an entry of the index leads here. Adds the place to the text, or takes the heading
    /// that the text is in.
    pub(super) fn note_place(
        &mut self,
        name: Vec<String>,
        is_case: bool,
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        if !self.has_index || name.is_empty() {
            return;
        }
        let target = match &self.heading {
            Some(anchor) if self.in_heading => anchor.clone(),
            None if self.in_heading => Anchor(self.section.clone()),
            _ => {
                self.next_place += 1;
                let target = Anchor(format!("{}.place-{}", self.section, self.next_place));
                out.push(Inline { span, kind: InlineKind::Place(target.clone()) });
                target
            }
        };
        let key = key_of(self.input.project, &name);
        self.used.places.push(Noted { key, name, target, is_case });
    }
}

/// An entry while it is collected.
#[derive(Debug, Default)]
struct Entry {
    name: String,
    sort: Option<String>,
    is_case: bool,
    places: Vec<(usize, Locator)>,
    see: Option<Key>,
    see_also: Vec<Key>,
}

/// Fills the section of the index.
pub(super) fn fill(sections: &mut [Section], input: Input<'_>, used: &Used) {
    let Some(at) = sections.iter().position(|section| section.role == Role::Index) else { return };
    if !is_wanted(input) {
        return;
    }
    let mut page = Page::new(&sections[at].id, input.partner.partner.span);
    let entries = collect(sections, input, used);
    Writer::new(entries, input).write(&mut page);
    sections[at].blocks = page.blocks;
}

/// Every entry that leads somewhere in these sections.
fn collect(sections: &[Section], input: Input<'_>, used: &Used) -> BTreeMap<Key, Entry> {
    let project = input.project;
    let spots = Spots::of(sections);
    let mut entries: BTreeMap<Key, Entry> = BTreeMap::new();
    // The plan comes first, so that entries have the names that it gives them.
    for planned in project.index.entries() {
        let key = key_of(project, &planned.name);
        let entry = named(&mut entries, &key, &planned.name);
        entry.sort.clone_from(&planned.sort);
        entry.places.extend(planned.at.iter().filter_map(|id| spots.range(&id.value)));
        let target = |name: &str| index_parts(name).ok().map(|name| key_of(project, &name));
        entry.see = planned.see.as_ref().and_then(|see| target(&see.value));
        entry.see_also = planned.see_also.iter().filter_map(|see| target(&see.value)).collect();
    }
    for id in &used.terms {
        let Some(term) = project.glossary.find(id) else { continue };
        let key = vec![heading_of_term(project, term)];
        let entry = named(&mut entries, &key, std::slice::from_ref(&term.term));
        if let Some((order, locator)) = spots.single(&format!("term-{id}")) {
            entry.places.push((order, Locator { is_definition: true, ..locator }));
        }
    }
    for noted in &used.places {
        let entry = named(&mut entries, &noted.key, &noted.name);
        entry.is_case |= noted.is_case;
        entry.places.extend(spots.single(noted.target.as_str()));
    }
    for planned in project.index.entries().iter().filter(|planned| planned.omit) {
        entries.remove(&key_of(project, &planned.name));
    }
    live(entries)
}

/// The entry with a key, made with these words if there is none.
fn named<'a>(entries: &'a mut BTreeMap<Key, Entry>, key: &Key, name: &[String]) -> &'a mut Entry {
    for (count, words) in name.iter().enumerate() {
        let entry = entries.entry(key[..=count].to_vec()).or_default();
        if entry.name.is_empty() {
            entry.name.clone_from(words);
        }
    }
    entries.entry(key.clone()).or_default()
}

/// Only entries that lead somewhere: to places, to entries below them, or to another entry.
fn live(mut entries: BTreeMap<Key, Entry>) -> BTreeMap<Key, Entry> {
    let with_places = |entries: &BTreeMap<Key, Entry>| -> BTreeSet<Key> {
        let own = entries.iter().filter(|(_, entry)| !entry.places.is_empty());
        own.flat_map(|(key, _)| [key.clone(), key[..1].to_vec()]).collect()
    };
    let mut live = with_places(&entries);
    for entry in entries.values_mut() {
        entry.see_also.retain(|key| live.contains(key));
        entry.see = entry.see.take().filter(|key| live.contains(key));
    }
    let sending = entries.iter().filter(|(_, entry)| entry.see.is_some());
    let sending: Vec<Key> = sending.flat_map(|(key, _)| [key.clone(), key[..1].to_vec()]).collect();
    live.extend(sending);
    entries.retain(|key, _| live.contains(key));
    entries
}

/// Sorts entries and writes them.
struct Writer {
    entries: BTreeMap<Key, Entry>,
    /// The order of the language.
    collation: Collation,
    words: Words,
    /// The place of each entry in the index.
    anchors: BTreeMap<Key, Anchor>,
}

impl Writer {
    fn new(entries: BTreeMap<Key, Entry>, input: Input<'_>) -> Self {
        let words = input.words();
        let collation = Collation::of(words.language());
        let anchors = entries.keys().enumerate();
        let anchors =
            anchors.map(|(at, key)| (key.clone(), Anchor(format!("index.entry-{at}")))).collect();
        Self { entries, collation, words, anchors }
    }

    fn write(&self, page: &mut Page) {
        let mut headings: Vec<&Key> = self.entries.keys().filter(|key| key.len() == 1).collect();
        headings.sort_by(|one, other| self.order(one, other));
        if headings.is_empty() {
            return;
        }
        if self.entries.values().any(|entry| entry.places.iter().any(|(_, own)| own.is_definition))
        {
            page.paragraph(vec![page.text(self.words.text("index-bold"))]);
        }
        let has_letters = headings.len() >= FEW;
        let mut group: Vec<&Key> = Vec::new();
        let mut letter = String::new();
        for key in headings {
            let own = if has_letters { self.letter(key) } else { String::new() };
            if own != letter {
                self.group(&letter, &group, page);
                group.clear();
                letter = own;
            }
            group.push(key);
        }
        self.group(&letter, &group, page);
    }

    /// Writes the entries under a letter.
    fn group(&self, letter: &str, keys: &[&Key], page: &mut Page) {
        if keys.is_empty() {
            return;
        }
        if !letter.is_empty() {
            page.heading(letter);
        }
        let items = keys.iter().map(|key| self.item(key, page)).collect();
        page.push(BlockKind::List(List { start: None, tight: true, items }));
    }

    fn item(&self, key: &Key, page: &Page) -> Item<Inline> {
        let mut blocks = vec![self.line(key, page)];
        let mut below: Vec<&Key> = self
            .entries
            .keys()
            .filter(|own| own.len() > key.len() && own.starts_with(key))
            .collect();
        below.sort_by(|one, other| self.order(one, other));
        if !below.is_empty() {
            let items = below.into_iter().map(|key| self.item(key, page)).collect();
            let list = BlockKind::List(List { start: None, tight: true, items });
            blocks.push(page.block(0, list));
        }
        Item { task: None, blocks }
    }

    /// An entry on its line: its name, where it leads, and where else to look.
    fn line(&self, key: &Key, page: &Page) -> Block<Inline> {
        let mut words = Vec::new();
        if let Some(anchor) = self.anchors.get(key) {
            words.push(page.inline(InlineKind::Place(anchor.clone())));
        }
        let entry = self.entries.get(key);
        let name = page.text(entry.map_or("", |entry| entry.name.as_str()));
        words.push(match entry.is_some_and(|entry| entry.is_case) {
            true => page.inline(InlineKind::Emphasis(vec![name])),
            false => name,
        });
        if let Some(entry) = entry {
            if !entry.places.is_empty() {
                words.push(page.text(self.words.text("label-between-items")));
                words.push(page.inline(InlineKind::Locators(sorted(&entry.places))));
            }
            if let Some(see) = &entry.see {
                words.push(page.text(self.words.text("label-between-items")));
                self.refer("index-see", std::slice::from_ref(see), page, &mut words);
            }
            if !entry.see_also.is_empty() {
                words.push(page.text(self.words.text("index-before-see-also")));
                let mut also: Vec<Key> = entry.see_also.clone();
                also.sort_by(|one, other| self.order(one, other));
                self.refer("index-see-also", &also, page, &mut words);
            }
        }
        page.block(0, BlockKind::Paragraph(words))
    }

    /// Names other entries, after or before the words that say how they matter.
    fn refer(&self, how: &str, targets: &[Key], page: &Page, words: &mut Vec<Inline>) {
        for piece in self.words.parts(how, [], &["entries"]) {
            let Piece::Text(text) = piece else {
                self.targets(targets, page, words);
                continue;
            };
            let own = text.trim();
            let (start, end) = text.split_once(own).unwrap_or_default();
            let emphasis = page.inline(InlineKind::Emphasis(vec![page.text(own)]));
            let all = [page.text(start), emphasis, page.text(end)].into_iter();
            words.extend(all.filter(|inline| inline.kind != InlineKind::Text(String::new())));
        }
    }

    fn targets(&self, targets: &[Key], page: &Page, words: &mut Vec<Inline>) {
        for (at, key) in targets.iter().enumerate() {
            if at > 0 {
                words.push(page.text(self.words.text("between-groups")));
            }
            let parts = (1..=key.len()).filter_map(|count| self.entries.get(&key[..count]));
            let name = parts
                .map(|entry| entry.name.clone())
                .reduce(|above, name| self.words.labelled(&above, &name))
                .unwrap_or_default();
            if let Some(target) = self.anchors.get(key).cloned() {
                let content = vec![page.text(name)];
                words.push(page.inline(InlineKind::Reference {
                    target,
                    pointer: Pointer::None,
                    content,
                }));
            }
        }
    }

    /// The words by which an entry is sorted.
    fn sorting(&self, key: &Key) -> String {
        let entry = self.entries.get(key);
        let words = entry.map_or("", |entry| entry.sort.as_deref().unwrap_or(&entry.name));
        let is_mark = |c: char| !c.is_alphanumeric();
        words.trim_start_matches(is_mark).replace(['(', ')', '“', '”'], "")
    }

    fn order(&self, one: &Key, other: &Key) -> Ordering {
        let words = (self.sorting(one), self.sorting(other));
        self.collation.compare(&words.0, &words.1).then_with(|| one.cmp(other))
    }

    /// The letter under which an entry is listed. A letter with an accent is one of its own only in
    /// languages that sort it so.
    fn letter(&self, key: &Key) -> String {
        let words = self.sorting(key);
        let Some(first) = words.chars().next().filter(|first| first.is_alphabetic()) else {
            return "0–9".to_owned();
        };
        let own: String = first.to_string().nfc().collect::<String>().to_uppercase();
        let plain: String = own.nfd().take(1).collect();
        if self.collation.is_same_letter(&own, &plain) { plain } else { own }
    }
}

/// Places in the order of the text, each once. The definition comes first.
fn sorted(places: &[(usize, Locator)]) -> Vec<Locator> {
    let mut places: Vec<&(usize, Locator)> = places.iter().collect();
    places.sort_by_key(|(order, own)| (!own.is_definition, *order));
    let mut out: Vec<Locator> = Vec::new();
    for (_, locator) in places {
        if !out.contains(locator) {
            out.push(locator.clone());
        }
    }
    out
}
