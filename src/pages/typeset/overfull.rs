//! Text that runs beyond the measure.
//!
//! In: laid-out pages. Out: a warning for each author's line that ends in the margin, with its
//! place. Looks only at what an author wrote: covers and page furniture may be anywhere.

use super::compiled::Compiled;
use super::turned::is_landscape;
use crate::book::manuscript::Manuscript;
use crate::book::tree::BlockKind;
use crate::book::visit::each_block;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::Binding;
use std::collections::{BTreeMap, BTreeSet};
use typst::layout::{Abs, Frame, FrameItem, Transform};

/// Less than this, in points, is a letter's own overhang.
const TOLERANCE: f64 = 1.0;
/// How many characters of a text a message quotes.
const LONGEST_QUOTE: usize = 40;
const FOR_TEXT: &str = "shorten it, or break it where a line may end";
const FOR_TABLES: &str = "shorten it, or write `::: table {.landscape}` to give the table a landscape \
                          page";

/// A warning for each author's span whose text leaves the measure, with the words, the artefact and
/// the first page on which it does.
pub(super) fn overfull_lines(compiled: &Compiled, manuscript: &Manuscript) -> Vec<Diagnostic> {
    let edition = &manuscript.edition;
    let Some(design) = &edition.page else { return Vec::new() };
    let is_bound_right = manuscript.binding() == Binding::Right;
    let is_mirrored = manuscript.work.language.is_right_to_left();
    let looked_up = if design.duplex { looked_up(compiled, manuscript) } else { BTreeSet::new() };
    let mut found = BTreeMap::new();
    for (index, page) in compiled.document.pages().iter().enumerate() {
        // Pages that are printed on one side are bound where their lines start.
        let is_verso = index % 2 == 1;
        let is_left = if design.duplex { is_verso != is_bound_right } else { is_mirrored };
        let outside = if looked_up.contains(&(index + 1)) {
            // See `back-outside` in the layouts.
            design.outside.min(design.inside.max(20.0))
        } else {
            design.outside
        };
        let right = if is_left { design.inside } else { outside };
        // The right edge of a page that will be turned is its head.
        let is_turned = edition.turns_landscape_pages() && is_landscape(page, edition);
        let right = if is_turned { design.top } else { right };
        let limit = if is_mirrored {
            // Lines end on the left, where the head of a page that will be turned is.
            let left = if is_left { outside } else { design.inside };
            let left = if is_turned { design.top } else { left };
            Limit::Left(Abs::mm(left) - Abs::pt(TOLERANCE))
        } else {
            Limit::Right(page.frame.width() - Abs::mm(right) + Abs::pt(TOLERANCE))
        };
        let mut words = BTreeMap::new();
        visit(&page.frame, Transform::identity(), limit, compiled, &mut words);
        for (span, words) in words {
            found.entry(span).or_insert((index + 1, words));
        }
    }
    let tables = if found.is_empty() { Vec::new() } else { upright_tables(manuscript) };
    found
        .into_iter()
        .map(|(span, (page, words))| {
            let is_in_table = tables.iter().any(|table| {
                table.file == span.file && table.start <= span.start && span.end <= table.end
            });
            let words = shortened(&words);
            let place = format!("“{words}” on page {page} of {}", artefact_in_words(manuscript));
            Diagnostic::warning(Code::Overfull, "this text runs into the margin")
                .at(span)
                .occurring(": ", place)
                .hint(if is_in_table { FOR_TABLES } else { FOR_TEXT })
        })
        .collect()
}

/// The pages of sections that are looked up, which have a smaller margin.
fn looked_up(compiled: &Compiled, manuscript: &Manuscript) -> BTreeSet<usize> {
    let mut starts: Vec<(usize, bool)> = manuscript
        .sections
        .iter()
        .filter_map(|section| {
            let page = compiled.page_of(section.anchor.as_str())?;
            Some((page, section.role.is_looked_up()))
        })
        .collect();
    starts.sort_unstable();
    let ends = starts.iter().skip(1).map(|(page, _)| *page);
    let ends: Vec<usize> = ends.chain([compiled.page_count() + 1]).collect();
    let own = starts.into_iter().zip(ends).filter(|((_, is_looked_up), _)| *is_looked_up);
    own.flat_map(|((first, _), end)| first..end).collect()
}

/// The tables that have no landscape page.
fn upright_tables(manuscript: &Manuscript) -> Vec<Span> {
    let mut tables = Vec::new();
    for section in &manuscript.sections {
        each_block(&section.blocks, &mut |block| {
            let is_upright = matches!(&block.kind, BlockKind::Table(table) if !table.landscape);
            tables.extend(is_upright.then_some(block.span));
        });
    }
    tables
}

/// The artefact in words. One in the language of the text itself does not say so.
pub(crate) fn artefact_in_words(manuscript: &Manuscript) -> String {
    let (edition, partner) = (&manuscript.edition.id, &manuscript.partner.id);
    let copy = format!("the edition `{edition}` for `{partner}`");
    let copy = match (&manuscript.volume, &manuscript.pack) {
        (Some(volume), _) => format!("volume {} of {copy}", volume.number),
        (None, Some(pack)) => format!("the pack `{}` in {copy}", pack.id),
        (None, None) => copy,
    };
    match manuscript.work.translation.is_some() {
        true => format!("{copy} in `{}`", manuscript.work.language),
        false => copy,
    }
}

/// The first words of a text, for a message.
fn shortened(words: &str) -> String {
    let words = words.trim();
    match words.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// The side on which lines end, and how far they may reach.
#[derive(Clone, Copy)]
enum Limit {
    Left(Abs),
    Right(Abs),
}

impl Limit {
    fn is_passed(self, start: Abs, width: Abs) -> bool {
        match self {
            Self::Left(limit) => start < limit,
            Self::Right(limit) => start + width > limit,
        }
    }
}

fn visit(
    frame: &Frame,
    transform: Transform,
    limit: Limit,
    compiled: &Compiled,
    found: &mut BTreeMap<Span, String>,
) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                let inner = moved.pre_concat(group.transform);
                visit(&group.frame, inner, limit, compiled, found);
            }
            FrameItem::Text(text) if limit.is_passed(moved.tx, text.width()) => {
                let glyph = text.glyphs.iter().find(|glyph| !glyph.span.0.is_detached());
                let span = glyph.and_then(|glyph| compiled.places().span(glyph.span.0.into()));
                // A space at the end of a line may hang over.
                let visible = !text.text.trim().is_empty();
                if let Some(span) = span.filter(|_| visible) {
                    found.entry(span).or_insert_with(|| text.text.to_string());
                }
            }
            _ => {}
        }
    }
}
