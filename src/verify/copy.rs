//! A file at hand, whichever program wrote it: what it says it is, and what it says.
//!
//! In: a file's bytes. Out: the identity that it carries, and its words. An identity proves
//! nothing; only the file's digest does. The tool writes an identity in several places, so that one
//! broken byte does not hide where a file comes from. All of them are read with readers of their
//! formats: a title that looks like an identity is only a title.

use crate::book::identity::{FILE_NAME, Identity};
use crate::ebook::FinishedEpub;
use crate::pages::pdf::FinishedPdf;
use crate::word::FinishedWord;

/// What is between the keywords of a PDF, depending on the program.
const SEPARATORS: [char; 4] = [',', ';', ' ', '"'];
/// A page with fewer letters than this has no text, only perhaps a stamp.
const FEWEST_LETTERS: usize = 20;

/// A file at hand.
pub(crate) enum Copy {
    Pdf(FinishedPdf),
    Epub(FinishedEpub),
    Word(FinishedWord),
    Other,
}

/// A word and its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) text: String,
    /// The number of the page from 0; 0 in an ebook or a Word file, which have none.
    pub(crate) page: usize,
}

impl Copy {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        // A Word file is an archive, too, in which the reader of ebooks would find texts.
        let word = || FinishedWord::open(bytes).map(Self::Word);
        let epub = || word().or_else(|| FinishedEpub::open(bytes).map(Self::Epub));
        let pdf = || FinishedPdf::open(bytes).map(Self::Pdf);
        // A damaged file may have lost its first bytes.
        let found = if bytes.starts_with(b"%PDF") { pdf() } else { epub().or_else(pdf) };
        found.unwrap_or(Self::Other)
    }

    /// The format in the words of a record.
    pub(crate) fn format(&self) -> &'static str {
        match self {
            Self::Pdf(_) => "pdf",
            Self::Epub(_) => "epub",
            Self::Word(_) => "docx",
            Self::Other => "",
        }
    }

    /// The identity that it carries.
    pub(crate) fn identity(&self) -> Option<Identity> {
        match self {
            Self::Pdf(pdf) => {
                let record = pdf.attachment(FILE_NAME).and_then(|bytes| parse(&bytes));
                record.or_else(|| in_keywords(&pdf.keywords()?))
            }
            Self::Epub(epub) => {
                let record = epub.identity_file().and_then(parse);
                record.or_else(|| Identity::from_tag(&epub.identity_line()?))
            }
            Self::Word(word) => {
                let record = word.identity_file().and_then(|bytes| parse(&bytes));
                record.or_else(|| Identity::from_tag(&word.identity_line()?))
            }
            Self::Other => None,
        }
    }

    /// Its words.
    ///
    /// # Errors
    /// If it has none that can be read; the text says why.
    pub(crate) fn words(&self) -> Result<Vec<Word>, &'static str> {
        let words = match self {
            Self::Pdf(pdf) => {
                let words = pdf.words().ok_or("its pages are too large to be read")?;
                words.into_iter().map(|word| Word { text: word.text, page: word.page }).collect()
            }
            Self::Epub(epub) => {
                let words = epub.words().ok_or("some of its pages are damaged or missing")?;
                words.into_iter().map(|text| Word { text, page: 0 }).collect::<Vec<_>>()
            }
            Self::Word(word) => {
                let words = word.words().ok_or("some of its parts are damaged")?;
                words.into_iter().map(|text| Word { text, page: 0 }).collect()
            }
            Self::Other => return Err("it is no PDF, EPUB or Word file that can be read"),
        };
        let letters = || words.iter().flat_map(|word| word.text.chars());
        let count = letters().count();
        if count < FEWEST_LETTERS {
            return Err("it has no text, only pictures of pages, like a scan");
        }
        // Letters without their meaning: nobody can search such a file, either.
        let unknown = letters().filter(|letter| *letter == '\u{fffd}' || letter.is_control());
        if unknown.count() * 10 > count {
            return Err("its letters are only shapes, which cannot be read as text");
        }
        Ok(words)
    }
}

/// An identity in full.
fn parse(bytes: &[u8]) -> Option<Identity> {
    let mut values = serde_json::Deserializer::from_slice(bytes).into_iter::<Identity>();
    values.next()?.ok().filter(|identity| identity.bindery == 1)
}

/// The short form in the keywords of a PDF. Names and titles come before it, and after it at most a
/// job ticket.
fn in_keywords(keywords: &str) -> Option<Identity> {
    let mut last = keywords.split(SEPARATORS).filter(|part| !part.is_empty()).rev();
    let tag = match keywords.trim_end().strip_suffix('}') {
        Some(_) => keywords[..keywords.rfind("job-ticket ")?]
            .split(SEPARATORS)
            .rfind(|part| !part.is_empty()),
        None => last.next(),
    };
    Identity::from_tag(tag?)
}
