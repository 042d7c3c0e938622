//! The title and the levels of headings.
//!
//! In: headings with the levels that the file gives them. Out: the title of the section, and headings from
//! level 1 on, of which none skips a level.

use crate::incoming::findings::Findings;
use crate::incoming::piece::{Piece, Run, Style, What, plain};
use crate::incoming::text::opening;
use crate::project::HEADING_LEVELS;

/// A longer heading is a paragraph.
const LONGEST: usize = 300;

/// Shifts the headings. A single heading of the first level at the start is the title, unless there is
/// one.
pub(in crate::incoming) fn levelled(
    title: String,
    mut pieces: Vec<Piece>,
    findings: &mut Findings,
) -> (String, Vec<Piece>) {
    let mut title = title;
    let first = pieces.iter().position(|piece| !matches!(piece, Piece::Comment(_)));
    let tops =
        pieces.iter().filter(|piece| matches!(piece, Piece::Heading { level: 1, .. })).count();
    if title.is_empty()
        && tops == 1
        && let Some(first) = first
        && let Piece::Heading { level: 1, id: None, words } = &pieces[first]
    {
        title = plain(words);
        pieces.remove(first);
    }
    let mut above: Vec<u8> = Vec::new();
    let base = pieces.iter().filter_map(|piece| match piece {
        Piece::Heading { level, .. } => Some(*level),
        _ => None,
    });
    let base = base.min().unwrap_or(1);
    for piece in &mut pieces {
        let Piece::Heading { level, id, words } = piece else { continue };
        let written = *level;
        while above.last().is_some_and(|own| *own >= written) {
            above.pop();
        }
        above.push(written);
        let own = above.len() as u8;
        let words_of = plain(words);
        if words_of.chars().count() > LONGEST {
            findings.changed(
                "a heading that is too long for one, which became a paragraph",
                opening(&words_of),
            );
            *piece = Piece::Paragraph(std::mem::take(words));
            continue;
        }
        if own > HEADING_LEVELS {
            findings.changed(
                format!("a heading below level {HEADING_LEVELS}, which became a bold paragraph"),
                opening(&words_of),
            );
            *piece = Piece::Paragraph(bold(std::mem::take(words)));
            continue;
        }
        if own != written - base + 1 {
            findings.changed("a heading that skipped a level, which moved up", opening(&words_of));
        }
        findings.kept("heading");
        (*level, *id) = (own, id.take());
    }
    (crate::ground::words::in_one_line(&title), pieces)
}

/// Words in bold.
pub(super) fn bold(mut words: Vec<Run>) -> Vec<Run> {
    for run in words.iter_mut().filter(|run| matches!(run.what, What::Text(_))) {
        run.styles.insert(Style::Strong);
    }
    words
}
