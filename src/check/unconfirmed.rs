//! Statements that nobody has confirmed.
//!
//! In: authors' notes `<!-- unconfirmed: what to check -->`, and the blocks after them. Out: the list
//! of these statements; `unconfirmed` for each; `unconfirmed-silently` if the block does not say to
//! its readers, with a year or in words, that it is unconfirmed.

use super::passages::{Text, Unit, texts};
use super::{Code, Diagnostic, Project, SourceBook, Subject};
use crate::book::source::Comment;
use crate::book::tree::{Block, BlockId, SourceInline};
use crate::ground::diagnostic::nearest;
use crate::ground::source::Span;
use std::collections::BTreeMap;

/// The word at the start of such a note.
const WORD: &str = "unconfirmed";

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

/// A statement marked as unconfirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The author's note.
    pub(crate) span: Span,
    /// The id of the section or the partner.
    pub(crate) section: String,
    /// What has to be checked.
    pub(crate) what: String,
}

/// Every statement that is marked as unconfirmed, in the order of the files.
pub(crate) fn statements(project: &Project, book: &SourceBook) -> Vec<Statement> {
    let mut found = Vec::new();
    for text in texts(project, book) {
        for comment in text.comments {
            if let Some(what) = marked(comment) {
                let (section, what) = (text.id.to_owned(), what.to_owned());
                found.push(Statement { span: comment.span, section, what });
            }
        }
    }
    found.sort_by_key(|statement| statement.span);
    found
}

/// What has to be checked, or nothing if it is a different kind of note.
fn marked(comment: &Comment) -> Option<&str> {
    let start = comment.text.get(..WORD.len())?;
    let rest = &comment.text[WORD.len()..];
    let is_word = !rest.starts_with(|c: char| c.is_alphanumeric());
    (start.eq_ignore_ascii_case(WORD) && is_word).then(|| rest.trim_start_matches(':').trim())
}

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    for text in subject.texts.iter().filter(|text| !text.comments.is_empty()) {
        let blocks = Blocks::of(text);
        for comment in text.comments {
            match marked(comment) {
                Some(what) => statement(&blocks, comment, what, problems),
                None => slip(comment, problems),
            }
        }
    }
}

fn statement(blocks: &Blocks<'_>, comment: &Comment, what: &str, problems: &mut Vec<Diagnostic>) {
    let silently = |message: &str, hint: &str| {
        Diagnostic::warning(Code::UnconfirmedSilently, message).at(comment.span).hint(hint)
    };
    if what.is_empty() {
        let message = "this note does not say what is unconfirmed";
        problems.push(silently(message, "write `<!-- unconfirmed: what to check -->`"));
        return;
    }
    problems.push(
        Diagnostic::warning(Code::Unconfirmed, format!("unconfirmed: {what}"))
            .at(comment.span)
            .hint("check it, cite the source and remove this note"),
    );
    let Some(block) = blocks.following(comment) else {
        let message = "no block follows this note, so it marks no statement";
        problems.push(silently(message, "put the note on a separate line above the paragraph"));
        return;
    };
    if !warns(block) {
        let message = "the text below this note does not tell readers that it is unconfirmed";
        let hint = "say in the text that it is unconfirmed, or give a date: “We had not confirmed \
                    this in June 2026”";
        problems.push(silently(message, hint));
    }
}

/// Reports a misspelt note, which would otherwise be ignored.
fn slip(comment: &Comment, problems: &mut Vec<Diagnostic>) {
    let Some((word, _)) = comment.text.split_once(':') else { return };
    let is_near =
        !word.trim().contains(char::is_whitespace) && nearest(word.trim(), [WORD]).is_some();
    if is_near {
        let message = format!("`{}` is not a kind of note", word.trim());
        problems.push(
            Diagnostic::warning(Code::UnconfirmedSilently, message)
                .at(comment.span)
                .hint(format!("did you mean `{WORD}`?")),
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

/// Whether a block contains a year or a warning.
fn warns(block: &Block<SourceInline>) -> bool {
    Unit::new(block).passages.iter().any(|passage| {
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
