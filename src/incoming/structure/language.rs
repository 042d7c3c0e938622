//! The language of a document.
//!
//! In: words, each with the language that the file marks it with. Out: the language that most of them have.
//! What programs write as the usual language of a file is often that of the program.

use crate::ground::language::Language;
use crate::incoming::model::{Block, Inline};
use std::collections::BTreeMap;

/// The tag of most letters; `usual` is that of words that have none.
pub(super) fn main(blocks: &[Block], usual: &str) -> String {
    let mut letters: BTreeMap<String, (usize, String)> = BTreeMap::new();
    count(blocks, usual, &mut letters);
    let most = letters.into_values().max_by(|(one, a), (other, b)| one.cmp(other).then(b.cmp(a)));
    most.map_or_else(|| usual.to_owned(), |(_, tag)| tag)
}

/// Counts letters by their primary language, with the first tag of each.
fn count(blocks: &[Block], usual: &str, letters: &mut BTreeMap<String, (usize, String)>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                for run in &paragraph.runs {
                    let Inline::Text(text) = &run.what else { continue };
                    let tag = run.format.language.as_deref().unwrap_or(usual);
                    let Some(language) = Language::parse(tag) else { continue };
                    let own = letters.entry(language.primary().to_owned());
                    let own = own.or_insert_with(|| (0, tag.to_owned()));
                    own.0 += text.chars().filter(|c| c.is_alphabetic()).count();
                }
            }
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| count(&cell.blocks, usual, letters));
            }
        }
    }
}
