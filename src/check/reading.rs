//! How long the sentences are, and how hard each section is to read.
//!
//! In: the passages. Out: `long-sentence` and `reading-grade`, and the reading report. The grade is
//! the Flesch-Kincaid grade (J. P. Kincaid and others, Derivation of New Readability Formulas, 1975):
//! 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59. The reading age is the grade plus
//! five years. Running text counts, including list items, callouts and letters. Headings, table
//! cells, captions, footnotes and other people's words do not count.

use super::passages::{Form, Passage, Text, texts};
use super::sentences::{sentences, words};
use super::syllables::syllables;
use super::{Code, Diagnostic, Project, SourceBook, Subject};

/// A sentence with more words than this is hard to follow.
const LONGEST: usize = 40;

/// For a section with fewer words than this, a grade means nothing.
const TOO_SHORT: usize = 100;

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Reading {
    pub(crate) words: usize,
    pub(crate) sentences: usize,
    pub(crate) syllables: usize,
    /// The number of words in the longest sentence.
    pub(crate) longest: usize,
}

impl Reading {
    /// The average number of words in a sentence, or nothing if there are no sentences.
    pub(crate) fn mean(&self) -> Option<f64> {
        (self.sentences > 0).then(|| self.words as f64 / self.sentences as f64)
    }

    /// The Flesch-Kincaid grade, which is at least 0, or nothing if there are no words.
    pub(crate) fn grade(&self) -> Option<f64> {
        let mean = self.mean().filter(|_| self.words > 0)?;
        let syllables = self.syllables as f64 / self.words as f64;
        Some((0.39 * mean + 11.8 * syllables - 15.59).max(0.0))
    }

    /// The age, in years, at which most people can read the text.
    pub(crate) fn age(&self) -> Option<f64> {
        self.grade().map(|grade| grade + 5.0)
    }

    fn add(&mut self, other: Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
        self.longest = self.longest.max(other.longest);
    }
}

/// The reading of a section.
#[derive(Debug, Clone)]
pub(crate) struct SectionReading {
    pub(crate) id: String,
    pub(crate) reading: Reading,
}

/// The reading of each section, in the order of the contents with unlisted ones last, and of the
/// whole book.
pub(crate) fn reading(project: &Project, book: &SourceBook) -> (Vec<SectionReading>, Reading) {
    let texts = texts(project, book);
    let place = |id: &str| {
        project.book.listed().position(|listed| listed.value == id).unwrap_or(usize::MAX)
    };
    let mut sections: Vec<SectionReading> = texts
        .iter()
        .filter(|text| text.header.is_some())
        .map(|text| SectionReading { id: text.id.to_owned(), reading: of_text(text) })
        .collect();
    sections.sort_by_cached_key(|section| (place(&section.id), section.id.clone()));
    let mut total = Reading::default();
    for section in &sections {
        total.add(section.reading);
    }
    (sections, total)
}

fn of_text(text: &Text) -> Reading {
    let mut reading = Reading::default();
    let passages = text.units.iter().flat_map(|unit| &unit.passages);
    for passage in passages.filter(|passage| counts(passage)) {
        for sentence in sentences(&passage.text) {
            let words = words(&passage.text, sentence);
            reading.add(Reading {
                words: words.len(),
                sentences: 1,
                syllables: words.iter().map(|word| syllables(&passage.text[word.clone()])).sum(),
                longest: words.len(),
            });
        }
    }
    reading
}

fn counts(passage: &Passage) -> bool {
    passage.form == Form::Paragraph && !passage.is_quoted && passage.is_measured
}

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let sources = &subject.project.sources;
    for text in &subject.texts {
        let is_own = |passage: &&Passage| !passage.is_quoted && passage.is_measured;
        for passage in text.passages().filter(is_own) {
            for sentence in sentences(&passage.text) {
                let count = words(&passage.text, sentence.clone()).len();
                if count > LONGEST {
                    let message = format!("this sentence has {count} words");
                    problems.push(
                        Diagnostic::warning(Code::LongSentence, message)
                            .at(passage.place(sources, sentence))
                            .hint(format!(
                                "split it in two, or make a list: more than {LONGEST} words are hard \
                                 to follow"
                            )),
                    );
                }
            }
        }
        let Some(most) = subject.project.book.lints.reading_grade_at_most else { continue };
        let reading = of_text(text);
        if let (Some(header), Some(grade)) = (text.header, reading.grade())
            && reading.words >= TOO_SHORT
            && (grade * 10.0).round() > (most * 10.0).round()
        {
            let message = format!(
                "`{}` has the reading grade {grade:.1}, and this book allows at most {most:.1}",
                text.id
            );
            problems.push(
                Diagnostic::warning(Code::ReadingGrade, message)
                    .at(header.id.span)
                    .hint("use shorter sentences and plainer words, and run `bindery list reading` to compare sections"),
            );
        }
    }
}
