//! A section of a release as one group of readers has it, as data.
//!
//! In: a frozen section, its record and the recalls. Out: its blocks in order, with the words of one
//! partner's copies or of the publisher's, and its notes with numbers. The frozen text says which
//! notes a block has but not at which word, so their numbers follow the block.

use crate::ground::date::Date;
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::history::{
    FrozenBlock, FrozenSection, History, Recall, ReleaseRecord, SCHEMA, Wording,
};
use serde::Serialize;

/// A section in a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct SectionText {
    pub(crate) schema: u32,
    /// The title of the work.
    pub(crate) work: String,
    pub(crate) version: Version,
    pub(crate) date: Date,
    pub(crate) section: String,
    /// "Chapter 3", if it has a number.
    pub(crate) label: Option<String>,
    pub(crate) title: String,
    /// The partner whose copies say this; none for the publisher's.
    pub(crate) partner: Option<String>,
    pub(crate) recalls: Vec<TextRecall>,
    pub(crate) summary: Option<String>,
    /// What the section says of itself, such as the date of the law: label and value.
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) blocks: Vec<TextBlock>,
    /// The first note has the number 1.
    pub(crate) notes: Vec<String>,
    /// In how many blocks copies of some partners have other words.
    pub(crate) differing: usize,
}

/// When a text was recalled, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct TextRecall {
    pub(crate) date: Date,
    pub(crate) reason: String,
}

/// A block of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct TextBlock {
    /// As in the frozen text.
    pub(crate) kind: String,
    /// Of a heading: 1 is the first inside a section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<u8>,
    /// The number of containers and lists around it.
    pub(crate) depth: u8,
    pub(crate) text: String,
    /// The numbers of its notes.
    pub(crate) notes: Vec<usize>,
    /// The addresses that it links to, outside the book.
    pub(crate) links: Vec<String>,
    /// A language tag, if it differs from the work's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<String>,
}

/// A table in a block: its caption and its rows, all with the same number of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextTable<'t> {
    pub(crate) caption: Option<&'t str>,
    pub(crate) rows: Vec<Vec<&'t str>>,
}

impl SectionText {
    /// What a partner's copies say in a section, or the publisher's if no partner is named.
    pub(crate) fn new(
        history: &History,
        record: &ReleaseRecord,
        section: &FrozenSection,
        partner: Option<&str>,
        words: &Words,
    ) -> Self {
        let mut notes = Vec::new();
        let mut blocks = Vec::new();
        let mut differing = 0;
        for block in &section.blocks {
            let is_for_all = [&block.partners, &block.absent].iter().all(|own| own.is_empty());
            if !is_for_all || !block.variants.is_empty() {
                differing += 1;
            }
            if block.is_read_by(partner) {
                blocks.push(TextBlock::new(block, partner, &mut notes, words));
            }
        }
        let shared = record.section(&section.id).filter(|_| partner.is_none());
        let title = shared.map_or_else(|| section.title.clone(), |own| own.title_in(words));
        Self {
            schema: SCHEMA,
            work: record.work.title.clone(),
            version: record.version.clone(),
            date: record.date,
            section: section.id.clone(),
            label: section.label.clone(),
            title,
            partner: partner.map(str::to_owned),
            recalls: recalls(history, record, &section.id),
            summary: section.summary.clone(),
            facts: section.facts.clone(),
            blocks,
            notes,
            differing,
        }
    }

    /// Which text it is: of which work, version and date, and in whose copies.
    pub(crate) fn release(&self, words: &Words) -> String {
        let variables = [
            ("work", self.work.as_str().into()),
            ("version", self.version.to_string().into()),
            ("date", words.date(self.date).into()),
        ];
        match &self.partner {
            None => words.with("wording-release", variables),
            Some(partner) => {
                let partner = ("partner", partner.as_str().into());
                let variables = variables.into_iter().chain([partner]);
                words.with("wording-release-for-partner", variables)
            }
        }
    }

    /// "Chapter 3: Asking".
    pub(crate) fn name(&self, words: &Words) -> String {
        words.titled(self.label.as_deref(), &self.title)
    }
}

impl TextBlock {
    fn new(
        block: &FrozenBlock,
        partner: Option<&str>,
        notes: &mut Vec<String>,
        words: &Words,
    ) -> Self {
        let wording = match partner {
            Some(partner) => block.wording_for(partner),
            None => block.wording(),
        };
        let (own, links) = (wording.notes, wording.links);
        let first = notes.len() + 1;
        notes.extend(own.iter().cloned());
        Self {
            kind: block.kind.clone(),
            level: block.level,
            depth: block.depth,
            text: readable(wording, words),
            notes: (first..first + own.len()).collect(),
            links: links.iter().filter(|link| !link.starts_with('#')).cloned().collect(),
            language: block.language.clone(),
        }
    }

    /// The table in it, if it is one and its rows can be told from one another.
    pub(crate) fn table(&self) -> Option<TextTable<'_>> {
        const CELL: &str = " | ";
        if self.kind != "table" {
            return None;
        }
        let mut lines = self.text.lines().peekable();
        let caption = lines.next_if(|line| !line.contains(CELL));
        let rows: Vec<Vec<&str>> = lines.map(|line| line.split(CELL).collect()).collect();
        let width = rows.first().map_or(0, Vec::len);
        let is_even = width > 1 && rows.iter().all(|row| row.len() == width);
        is_even.then_some(TextTable { caption, rows })
    }

    /// The numbers of its notes in brackets, after a space; nothing if it has none.
    pub(crate) fn calls(&self) -> String {
        match self.notes.is_empty() {
            true => String::new(),
            false => {
                let numbers: Vec<String> = self.notes.iter().map(ToString::to_string).collect();
                format!(" [{}]", numbers.join(", "))
            }
        }
    }
}

/// The words of a block. Words that are struck out are named, because they say the opposite. Other
/// marks change how words look, not what they say.
fn readable(wording: Wording<'_>, own_words: &Words) -> String {
    const STRUCK: &str = "~~";
    if !wording.marked.contains(STRUCK) {
        return wording.text.to_owned();
    }
    let (start, end) = own_words.around("wording-struck-out", "words");
    let mut out = String::new();
    let (mut marked, mut words) = (wording.marked, wording.text);
    let mut is_struck = false;
    while let Some(next) = marked.chars().next() {
        if let Some(rest) = marked.strip_prefix(STRUCK).filter(|_| !words.starts_with(STRUCK)) {
            out.push_str(if is_struck { &end } else { &start });
            (is_struck, marked) = (!is_struck, rest);
            continue;
        }
        marked = &marked[next.len_utf8()..];
        // Whatever is not a word is a mark.
        if let Some(rest) = words.strip_prefix(next) {
            out.push(next);
            words = rest;
        }
    }
    out.push_str(words);
    out
}

/// The recalls of a section, by itself or with the whole release.
fn recalls(history: &History, record: &ReleaseRecord, id: &str) -> Vec<TextRecall> {
    let of_section = history
        .section_recalls_of(record)
        .filter(|(_, section)| section.id == id)
        .map(|(recall, _)| recall);
    let noted = |recall: &Recall| TextRecall { date: recall.date, reason: recall.reason.clone() };
    history.recalls_of(record).chain(of_section).map(noted).collect()
}
