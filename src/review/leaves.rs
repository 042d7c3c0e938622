//! Where the words of a section are in its Markdown.
//!
//! In: a section as its parser reads it. Out: for each unit of words (a paragraph, an item, a cell) the
//! places of its words in the file, with the marks around them, and the places of its notes and
//! citations. Changes nothing.

use crate::book::source::{Parsed, Unit, UnitKind};
use crate::book::tree::{LinkTarget, SourceInline, SourceKind, source_text};
use crate::book::visit::each_block;
use std::ops::Range;

/// Words that are written as a whole.
#[derive(Debug, Clone)]
pub(super) struct Written {
    /// All of it in the file, in bytes.
    pub(super) at: Range<usize>,
    pub(super) leaves: Vec<Leaf>,
    /// Notes and citations, which have no words in the line.
    pub(super) calls: Vec<Range<usize>>,
    /// What a reader sees, as far as the file itself says it.
    pub(super) words: String,
}

/// A run of plain words.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    pub(super) at: Range<usize>,
    /// The marks around it, from the outside.
    pub(super) marks: Vec<Around>,
}

/// A mark around words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Around {
    pub(super) at: Range<usize>,
    /// What is lost if the words go, for people; nothing that they must know of for emphasis.
    pub(super) name: Option<String>,
    /// The words by which the glossary finds a term, if the mark does not name it.
    pub(super) term: Option<String>,
    /// Whether the words are between square brackets.
    pub(super) has_brackets: bool,
}

/// The units of a section whose words are in lines of Markdown, in the order of the file.
pub(super) fn written(parsed: &Parsed) -> Vec<Written> {
    let mut all = Vec::new();
    let mut see = |inlines: &[SourceInline]| read(inlines, &mut Vec::new(), &mut all);
    each_block(&parsed.blocks, &mut |block| block.text().into_iter().for_each(&mut see));
    for note in parsed.notes.values() {
        each_block(&note.blocks, &mut |block| block.text().into_iter().for_each(&mut see));
    }
    all.sort_by_key(Found::start);
    let mut units: Vec<&Unit> = parsed.units.iter().filter(|unit| is_in_lines(unit.kind)).collect();
    units.sort_by_key(|unit| unit.span.start);
    units.into_iter().map(|unit| of_unit(unit, &all)).collect()
}

/// Whether words are written in lines, and not as a value in an opening line.
fn is_in_lines(kind: UnitKind) -> bool {
    !matches!(
        kind,
        UnitKind::Title | UnitKind::AlertTitle | UnitKind::Attribution | UnitKind::Picture
    )
}

/// Something in a line.
enum Found {
    Words(Leaf, String),
    Call(Range<usize>),
    /// Something that the file says in another form than readers see it.
    Other(usize, String),
}

impl Found {
    fn start(&self) -> usize {
        match self {
            Self::Words(leaf, _) => leaf.at.start,
            Self::Call(at) => at.start,
            Self::Other(start, _) => *start,
        }
    }
}

fn of_unit(unit: &Unit, all: &[Found]) -> Written {
    let at = unit.span.start as usize..unit.span.end as usize;
    let mut own =
        Written { at: at.clone(), leaves: Vec::new(), calls: Vec::new(), words: String::new() };
    for found in all.iter().filter(|found| at.contains(&found.start())) {
        match found {
            Found::Words(leaf, text) => {
                own.words.push_str(text);
                own.leaves.push(leaf.clone());
            }
            Found::Call(call) => own.calls.push(call.clone()),
            Found::Other(_, text) => own.words.push_str(text),
        }
    }
    own
}

fn read(inlines: &[SourceInline], around: &mut Vec<Around>, out: &mut Vec<Found>) {
    for inline in inlines {
        let at = inline.span.start as usize..inline.span.end as usize;
        match &inline.kind {
            SourceKind::Text(text) => {
                out.push(Found::Words(Leaf { at, marks: around.clone() }, text.clone()));
            }
            SourceKind::Cite(_) | SourceKind::NoteReference(_) => out.push(Found::Call(at)),
            SourceKind::Break => out.push(Found::Other(at.start, " ".to_owned())),
            kind => match kind.content() {
                Some(content) => {
                    let has_brackets = !matches!(
                        kind,
                        SourceKind::Emphasis(_) | SourceKind::Strong(_) | SourceKind::Strike(_)
                    );
                    around.push(Around { at, name: name(kind), term: term(kind), has_brackets });
                    read(content, around, out);
                    around.pop();
                }
                None => {
                    let words = source_text(std::slice::from_ref(inline));
                    out.push(Found::Other(at.start, words));
                }
            },
        }
    }
}

/// The words of a term that is found by them.
fn term(kind: &SourceKind) -> Option<String> {
    match kind {
        SourceKind::Link { target: LinkTarget::Term(None), content } => {
            Some(source_text(content).trim().to_owned())
        }
        _ => None,
    }
}

/// What goes with the words of a mark.
fn name(kind: &SourceKind) -> Option<String> {
    match kind {
        SourceKind::Link { target, .. } => Some(match target {
            LinkTarget::Url(url) => format!("the link to {url}"),
            LinkTarget::Id { id, .. } => format!("the link to `#{id}`"),
            LinkTarget::Term(_) => "the link to the glossary".to_owned(),
        }),
        SourceKind::Indexed { name, .. } if name.is_empty() => {
            Some("a mark for the index".to_owned())
        }
        SourceKind::Indexed { name, .. } => {
            Some(format!("the mark for the index, {}", name.join("/")))
        }
        SourceKind::Marked { .. } => Some("the mark of words of another kind".to_owned()),
        _ => None,
    }
}
