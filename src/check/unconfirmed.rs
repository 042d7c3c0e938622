//! What somebody still has to check, and what the text says about it.
//!
//! In: authors' notes, and the blocks after them. `<!-- unconfirmed: what to check -->` marks a
//! statement that nobody could confirm: its block has to tell readers that, in a box of open points
//! or with a year. `<!-- verify: what, where -->` marks a statement that is settled and that somebody
//! looks up once more before a release: its readers are told nothing. Out: the list of these
//! statements; `unconfirmed` and `unverified` for each; `unconfirmed-silently` for notes that do not
//! do their work; `hedge` for doubts that are not in a box of open points.

use super::passages::{Form, Text, Unit, texts};
use super::{Code, Diagnostic, Project, SourceBook, Subject};
use crate::book::source::Comment;
use crate::book::tree::{Block, BlockId, SourceInline};
use crate::ground::diagnostic::nearest;
use crate::ground::source::Span;
use std::collections::BTreeMap;

/// What an author's note marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marked {
    /// A statement that nobody could confirm.
    Unconfirmed,
    /// A settled statement that somebody has to look up again before a release.
    Verify,
}

impl Marked {
    const ALL: [Self; 2] = [Self::Unconfirmed, Self::Verify];

    /// The word at the start of such a note.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Verify => "verify",
        }
    }
}

/// Words that warn a reader to be careful.
const CAREFUL: [&str; 9] = [
    "unconfirmed",
    "not confirmed",
    "not been confirmed",
    "not yet confirmed",
    "must confirm",
    "believe",
    "not been able to confirm",
    "could not confirm",
    "cannot confirm",
];

/// Words with which authors tell readers that they are not sure.
const HEDGES: [&str; 16] = [
    "unconfirmed",
    "not confirmed",
    "not been confirmed",
    "not yet confirmed",
    "not been able to confirm",
    "could not confirm",
    "cannot confirm",
    "we believe",
    "we understand",
    "we think",
    "we assume",
    "we are not sure",
    "as far as we know",
    "as far as we can tell",
    "to our knowledge",
    "to the best of our knowledge",
];

/// A statement that somebody still has to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The author's note.
    pub(crate) span: Span,
    pub(crate) marked: Marked,
    /// The id of the section or the partner.
    pub(crate) section: String,
    /// What has to be checked.
    pub(crate) what: String,
}

/// Every statement that somebody still has to check, in the order of the files.
pub(crate) fn statements(project: &Project, book: &SourceBook) -> Vec<Statement> {
    let mut found = Vec::new();
    for text in texts(project, book) {
        for comment in text.comments {
            if let Some((marked, what)) = marked(comment) {
                let (section, what) = (text.id.to_owned(), what.to_owned());
                found.push(Statement { span: comment.span, marked, section, what });
            }
        }
    }
    found.sort_by_key(|statement| statement.span);
    found
}

/// What a note marks and what has to be checked, or nothing if it is a different kind of note.
fn marked(comment: &Comment) -> Option<(Marked, &str)> {
    Marked::ALL.into_iter().find_map(|marked| {
        let word = marked.word();
        let start = comment.text.get(..word.len())?;
        let rest = &comment.text[word.len()..];
        // Without a colon, “verify the address” is a note like any other.
        let is_word = match marked {
            Marked::Unconfirmed => !rest.starts_with(|c: char| c.is_alphanumeric()),
            Marked::Verify => rest.is_empty() || rest.trim_start().starts_with(':'),
        };
        let is_marked = start.eq_ignore_ascii_case(word) && is_word;
        is_marked.then(|| (marked, rest.trim_start().trim_start_matches(':').trim()))
    })
}

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    for text in &subject.texts {
        hedges(subject, text, problems);
        if text.comments.is_empty() {
            continue;
        }
        let blocks = Blocks::of(text);
        for comment in text.comments {
            match marked(comment) {
                Some((marked, what)) => statement(&blocks, comment, marked, what, problems),
                None => slip(comment, problems),
            }
        }
    }
}

fn statement(
    blocks: &Blocks<'_>,
    comment: &Comment,
    marked: Marked,
    what: &str,
    problems: &mut Vec<Diagnostic>,
) {
    let silently = |message: &str, hint: &str| {
        Diagnostic::warning(Code::UnconfirmedSilently, message).at(comment.span).hint(hint)
    };
    if what.is_empty() {
        let (message, hint) = match marked {
            Marked::Unconfirmed => (
                "this note does not say what is unconfirmed",
                "write `<!-- unconfirmed: what to check -->`",
            ),
            Marked::Verify => (
                "this note does not say what to look up",
                "write `<!-- verify: what to look up, and where -->`",
            ),
        };
        problems.push(silently(message, hint));
        return;
    }
    let (code, hint) = match marked {
        Marked::Unconfirmed => {
            (Code::Unconfirmed, "check it, cite the source and remove this note")
        }
        Marked::Verify => (Code::Unverified, "look it up, correct the text and remove this note"),
    };
    problems.push(
        Diagnostic::warning(code, format!("{}: {what}", marked.word())).at(comment.span).hint(hint),
    );
    let Some(block) = blocks.following(comment) else {
        let message = "no block follows this note, so it marks no statement";
        problems.push(silently(message, "put the note on a separate line above the paragraph"));
        return;
    };
    if marked == Marked::Unconfirmed && !warns(block) {
        let message = "the text below this note does not tell readers that it is unconfirmed";
        let hint = "put the point in a box of open points, `::: unsettled {as-at=\"2026-07-02\"}`, \
                    or give a date: “No ruling had been published in June 2026”";
        problems.push(silently(message, hint));
    }
}

/// Reports doubts outside boxes of open points. One text has them, or every sentence seems doubtful.
fn hedges(subject: &Subject, text: &Text, problems: &mut Vec<Diagnostic>) {
    for passage in text.passages() {
        if passage.is_unsettled
            || passage.is_template
            || passage.is_quoted
            || passage.form == Form::Heading
        {
            continue;
        }
        // In ASCII, so that the places stay the same.
        let folded = passage.text.to_ascii_lowercase();
        for hedge in HEDGES {
            for (at, _) in folded.match_indices(hedge) {
                let message = format!("“{hedge}” tells readers that this is uncertain");
                let place = passage.place(&subject.project.sources, at..at + hedge.len());
                problems.push(Diagnostic::warning(Code::Hedge, message).at(place).hint(
                    "if it is settled, state it plainly and cite it; if it is open, move it to the \
                     section’s box of open points: `::: unsettled {as-at=\"2026-07-02\"}`",
                ));
            }
        }
    }
}

/// Reports a misspelt note, which would otherwise be ignored.
fn slip(comment: &Comment, problems: &mut Vec<Diagnostic>) {
    let Some((word, _)) = comment.text.split_once(':') else { return };
    let word = word.trim();
    if word.contains(char::is_whitespace) {
        return;
    }
    if let Some(near) = nearest(word, Marked::ALL.map(Marked::word)) {
        let message = format!("`{word}` is not a kind of note");
        problems.push(
            Diagnostic::warning(Code::UnconfirmedSilently, message)
                .at(comment.span)
                .hint(format!("did you mean `{near}`?")),
        );
    }
}

/// The blocks of a text, so that the one after a note is found without a look at all others.
struct Blocks<'a> {
    /// By id, in reading order.
    by_id: BTreeMap<&'a BlockId, Vec<&'a Block<SourceInline>>>,
    /// Those at the top level, in the order of their places.
    top: Vec<&'a Block<SourceInline>>,
}

impl<'a> Blocks<'a> {
    fn of(text: &Text<'a>) -> Self {
        let notes = text.notes.iter().map(|note| note.block);
        let mut top: Vec<_> = text.blocks.iter().chain(notes).collect();
        let mut by_id: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for block in &top {
            find(std::slice::from_ref(*block), &mut |block| {
                by_id.entry(&block.id).or_default().push(block);
            });
        }
        top.sort_by_key(|block| block.span.start);
        Self { by_id, top }
    }

    /// The block after a note, or the smallest block around the note if a container changed that
    /// block.
    fn following(&self, comment: &Comment) -> Option<&'a Block<SourceInline>> {
        let known = self.by_id.get(comment.block.as_ref()?);
        let mut known = known.into_iter().flatten();
        let found = known.find(|block| block.span.start >= comment.span.start);
        found.copied().or_else(|| self.around(comment))
    }

    fn around(&self, comment: &Comment) -> Option<&'a Block<SourceInline>> {
        let after = self.top.partition_point(|block| block.span.start <= comment.span.start);
        let outer = *self.top.get(after.checked_sub(1)?)?;
        let mut found = None;
        find(std::slice::from_ref(outer), &mut |block| {
            if block.span.start <= comment.span.start && comment.span.end <= block.span.end {
                found = Some(block);
            }
        });
        found
    }
}

/// Like `each_block`, but the blocks may be kept.
fn find<'a>(blocks: &'a [Block<SourceInline>], see: &mut impl FnMut(&'a Block<SourceInline>)) {
    for block in blocks {
        see(block);
        for inner in block.inner() {
            find(inner, see);
        }
    }
}

/// Whether a block is or contains a box of open points, a year or a warning.
fn warns(block: &Block<SourceInline>) -> bool {
    let unit = Unit::new(block);
    if unit.passages.iter().any(|passage| passage.is_unsettled) {
        return true;
    }
    unit.passages.iter().any(|passage| {
        let folded = passage.text.to_lowercase().replace('’', "'");
        has_year(&folded) || CAREFUL.iter().any(|word| folded.contains(word))
    })
}

/// Whether a text in lower case contains a year from 1900 to 2099 that is not part of a statute's
/// title.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| {
        let before = &text[..digits.as_ptr() as usize - text.as_ptr() as usize];
        let is_statutes =
            ["act ", "regulations ", "order ", "rules "].iter().any(|word| before.ends_with(word));
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && !is_statutes
    })
}
