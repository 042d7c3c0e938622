//! What a section is in an edition: a chapter, the glossary, the colophon.
//!
//! Knows which sections the tool writes, and what they are called. Knows no text.

use crate::ground::own_words::Words;
use crate::project::{Form, SectionKind};
use serde::Serialize;

/// What a section is in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    CopyrightPage,
    /// What helps readers who are in a hurry, on the inside of the cover.
    Finder,
    Contents,
    ListOfFigures,
    /// What changed since an earlier release.
    Changes,
    Foreword,
    FrontMatter,
    /// Opens a part; has a title and no blocks.
    Part,
    Chapter,
    CaseStudy,
    Worksheet,
    Glossary,
    Authorities,
    /// Where words lead to.
    Index,
    BackMatter,
    /// What a pack leaves out of the full text, with addresses.
    Elsewhere,
    Colophon,
}

impl Role {
    /// The role of an author's section in the front of a book or in a part.
    pub(crate) fn of(kind: &SectionKind) -> Self {
        match kind.form {
            Form::FrontMatter => Self::FrontMatter,
            Form::Chapter => Self::Chapter,
            Form::CaseStudy => Self::CaseStudy,
            Form::Worksheet => Self::Worksheet,
        }
    }

    /// The role of a generated section, by the id that `book.toml` lists.
    pub(crate) fn of_generated(id: &str) -> Option<Self> {
        Some(match id {
            "copyright" => Self::CopyrightPage,
            "contents" => Self::Contents,
            "figures" => Self::ListOfFigures,
            "changes" => Self::Changes,
            "foreword" => Self::Foreword,
            "glossary" => Self::Glossary,
            "authorities" => Self::Authorities,
            "index" => Self::Index,
            "colophon" => Self::Colophon,
            _ => return None,
        })
    }

    /// Whether it is looked up and not read. Layouts set it in columns.
    pub(crate) fn is_looked_up(self) -> bool {
        matches!(self, Self::Glossary | Self::Authorities | Self::Index)
    }

    /// The title of the section that lists what a pack leaves out. `noun` is what the text calls the
    /// whole work.
    pub(crate) fn elsewhere(noun: &str, words: &Words) -> String {
        words.with("title-elsewhere", [("noun", noun.into())])
    }

    /// The title of a generated section; empty for sections that authors write.
    pub(crate) fn title(self, words: &Words) -> String {
        words.text(match self {
            Self::CopyrightPage => "title-copyright",
            Self::Finder => "title-finder",
            Self::Contents => "title-contents",
            Self::ListOfFigures => "title-figures",
            Self::Changes => "title-changes",
            Self::Foreword => "title-foreword",
            Self::Glossary => "title-glossary",
            Self::Authorities => "title-authorities",
            Self::Index => "title-index",
            Self::Colophon => "title-colophon",
            // Named after the work: see `Role::elsewhere`.
            Self::Elsewhere
            | Self::FrontMatter
            | Self::Part
            | Self::Chapter
            | Self::CaseStudy
            | Self::Worksheet
            | Self::BackMatter => return String::new(),
        })
    }
}
