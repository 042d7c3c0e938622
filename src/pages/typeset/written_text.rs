//! What text says when it is copied, searched or read out.
//!
//! In: laid-out pages. Out: the same pages, whose text from right to left can be taken out of a PDF
//! as it was written. The engine leaves its own marks of direction in the text. Reader programs turn
//! text from right to left round sign by sign, so each sign says what it alone stands for. Nothing
//! that is drawn changes.

use std::collections::BTreeMap;
use std::ops::Range;
use typst::ecow::EcoVec;
use typst::layout::{Em, Frame, FrameItem};
use typst::model::Document;
use typst::text::{Glyph, TextItem};
use typst_layout::{Page, PagedDocument};

/// A sign in the texts of a frame: the number of the text, and its own in that text.
type Sign = (usize, usize);

/// The document with the text that its author wrote.
pub(super) fn with_written_text(document: PagedDocument) -> PagedDocument {
    if !document.pages().iter().any(|page| needs(&page.frame)) {
        return document;
    }
    let pages: EcoVec<Page> = document
        .pages()
        .iter()
        .cloned()
        .map(|mut page| {
            rewrite(&mut page.frame);
            page
        })
        .collect();
    PagedDocument::new(pages, document.info().clone())
}

fn needs(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => needs(&group.frame),
        FrameItem::Text(text) => text.text.contains(|c| is_mark(c) || is_right_to_left(c)),
        _ => false,
    })
}

fn rewrite(frame: &mut Frame) {
    let texts = texts(frame);
    let parts = parts(&texts);
    let written: Vec<Option<TextItem>> =
        texts.iter().enumerate().map(|(at, text)| written(at, text, &parts)).collect();
    let mut written = written.into_iter();
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => rewrite(&mut group.frame),
            FrameItem::Text(text) => {
                if let Some(Some(new)) = written.next() {
                    *text = new;
                }
            }
            _ => {}
        }
        true
    });
}

fn texts<'a>(frame: &'a Frame) -> Vec<&'a TextItem> {
    let text = |item: &'a FrameItem| match item {
        FrameItem::Text(text) => Some(text),
        _ => None,
    };
    frame.items().filter_map(|(_, item)| text(item)).collect()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The letters that a sign stands for, as the engine says: those of its whole cluster.
fn cluster<'a>(item: &'a TextItem, glyph: &Glyph) -> &'a str {
    item.text.get(usize::from(glyph.range.start)..usize::from(glyph.range.end)).unwrap_or("")
}

/// What each sign of a cluster stands for, where a cluster has as many signs as letters: a letter
/// and the vowels on it. They may be in several texts, because they are at different heights.
fn parts(texts: &[&TextItem]) -> BTreeMap<Sign, char> {
    let mut signs: Vec<(Sign, &str)> = Vec::new();
    for (at, item) in texts.iter().enumerate() {
        for (own, glyph) in item.glyphs.iter().enumerate() {
            signs.push(((at, own), cluster(item, glyph)));
        }
    }
    let mut parts = BTreeMap::new();
    let mut at = 0;
    while let Some((_, letters)) = signs.get(at) {
        let count = letters.chars().filter(|c| !is_mark(*c)).count();
        let own = &signs[at..signs.len().min(at + count.max(1))];
        let is_whole = count > 1
            && own.len() == count
            && letters.contains(is_right_to_left)
            && own.iter().all(|(_, other)| other == letters);
        if !is_whole {
            at += 1;
            continue;
        }
        // What is on a letter comes before it where the text is turned round.
        let letters = letters.chars().filter(|c| !is_mark(*c)).rev();
        parts.extend(own.iter().map(|(sign, _)| *sign).zip(letters));
        at += count;
    }
    parts
}

/// A text without marks, and with the places of its signs in it. `None` if it stays as it is.
fn written(at: usize, item: &TextItem, parts: &BTreeMap<Sign, char>) -> Option<TextItem> {
    if !item.text.contains(|c| is_mark(c) || is_right_to_left(c)) {
        return None;
    }
    // The signs of each place, in the order of the text.
    let mut places: BTreeMap<(u16, u16), Vec<usize>> = BTreeMap::new();
    for (own, glyph) in item.glyphs.iter().enumerate() {
        places.entry((glyph.range.start, glyph.range.end)).or_default().push(own);
    }
    let blank = blank(item);
    let mut text = String::with_capacity(item.text.len());
    let mut ranges: BTreeMap<usize, Range<u16>> = BTreeMap::new();
    let mut halves: BTreeMap<usize, Range<u16>> = BTreeMap::new();
    for (_, signs) in places {
        if signs.iter().all(|own| parts.contains_key(&(at, *own))) {
            for own in signs.into_iter().rev() {
                let from = text.len();
                text.push(parts[&(at, own)]);
                ranges.insert(own, range(from, text.len())?);
            }
            continue;
        }
        let letters = cluster(item, &item.glyphs[*signs.first()?]);
        let letters: String = letters.chars().filter(|c| !is_mark(*c)).collect();
        let from = text.len();
        text.push_str(&letters);
        let whole = range(from, text.len())?;
        // A sign for two letters is turned round as one, so the second letter gets a blank sign.
        let mut both = letters.chars();
        if let ([only], Some(_), Some(first), Some(_), None) =
            (&signs[..], blank, both.next(), both.next(), both.next())
            && is_right_to_left(first)
        {
            let middle = range(from, from + first.len_utf8())?;
            halves.insert(*only, middle.end..whole.end);
            ranges.insert(*only, middle);
            continue;
        }
        for own in signs {
            ranges.insert(own, whole.clone());
        }
    }
    let mut glyphs = Vec::with_capacity(item.glyphs.len() + halves.len());
    for (own, glyph) in item.glyphs.iter().enumerate() {
        if let (Some(id), Some(range)) = (blank, halves.remove(&own)) {
            glyphs.push(Glyph {
                id,
                x_advance: Em::zero(),
                x_offset: Em::zero(),
                range,
                ..glyph.clone()
            });
        }
        glyphs.push(Glyph { range: ranges.remove(&own)?, ..glyph.clone() });
    }
    Some(TextItem { text: text.into(), glyphs, ..item.clone() })
}

/// A sign of a font that draws nothing.
fn blank(item: &TextItem) -> Option<u16> {
    item.font.ttf().glyph_index(' ').map(|blank| blank.0).filter(|id| *id != 0)
}

fn range(start: usize, end: usize) -> Option<Range<u16>> {
    Some(u16::try_from(start).ok()?..u16::try_from(end).ok()?)
}
