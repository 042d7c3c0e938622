//! What text says when it is copied, searched or read out.
//!
//! In: laid-out pages. Out: the same pages, whose text from right to left can be taken out of a PDF
//! as it was written. The engine leaves its own marks of direction in the text. Reader programs turn
//! text from right to left round sign by sign, so each sign is given only its own letters. Nothing
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
        FrameItem::Text(text) => is_concerned(text),
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

/// Scripts of South Asia, whose vowels are at many heights.
fn is_stacked(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}')
}

fn is_concerned(text: &TextItem) -> bool {
    text.text.contains(|c| is_mark(c) || is_right_to_left(c) || is_stacked(c))
}

/// The letters of a sign, as the engine gives them: those of its whole cluster.
fn cluster<'a>(item: &'a TextItem, glyph: &Glyph) -> &'a str {
    item.text.get(usize::from(glyph.range.start)..usize::from(glyph.range.end)).unwrap_or("")
}

/// The letters of each sign of a cluster, where a cluster has as many signs as letters: a letter
/// and the vowels on it. They may be in several texts, because they are at different heights.
fn parts(texts: &[&TextItem]) -> BTreeMap<Sign, String> {
    let mut signs: Vec<(Sign, &str)> = Vec::new();
    for (at, item) in texts.iter().enumerate() {
        for (own, glyph) in item.glyphs.iter().enumerate() {
            signs.push(((at, own), cluster(item, glyph)));
        }
    }
    let mut parts = BTreeMap::new();
    let mut at = 0;
    while let Some((_, letters)) = signs.get(at) {
        if letters.contains(is_stacked) {
            at += stacked(&signs[at..], &mut parts);
            continue;
        }
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
        let letters = letters.chars().filter(|c| !is_mark(*c)).rev().map(String::from);
        parts.extend(own.iter().map(|(sign, _)| *sign).zip(letters));
        at += count;
    }
    parts
}

/// The letters of the signs of a cluster whose last ones are in texts of their own: each of those is
/// one vowel or mark, and the first ones are the rest together. Returns how many signs there are.
fn stacked(signs: &[(Sign, &str)], parts: &mut BTreeMap<Sign, String>) -> usize {
    let Some(((text, _), letters)) = signs.first() else { return 0 };
    let same = signs.iter().take_while(|(_, other)| other == letters);
    // The same cluster may be repeated within a text.
    let first = same.clone().take_while(|((own, _), _)| own == text).count();
    let apart: Vec<Sign> = same.skip(first).map(|(sign, _)| *sign).take(2).collect();
    let count = letters.chars().count();
    if apart.is_empty() || apart.len() >= count || signs[..first].is_empty() {
        return first.max(1);
    }
    let rest: String = letters.chars().take(count - apart.len()).collect();
    for (sign, _) in &signs[..first] {
        parts.insert(*sign, rest.clone());
    }
    let marks = letters.chars().skip(count - apart.len()).map(String::from);
    let found = first + apart.len();
    parts.extend(apart.into_iter().zip(marks));
    found
}

/// A text without marks, and with the places of its signs in it. `None` if it stays as it is.
fn written(at: usize, item: &TextItem, parts: &BTreeMap<Sign, String>) -> Option<TextItem> {
    if !is_concerned(item) {
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
    let mut halves: BTreeMap<usize, (bool, Range<u16>)> = BTreeMap::new();
    for (_, signs) in places {
        let own_parts: Vec<&String> =
            signs.iter().filter_map(|own| parts.get(&(at, *own))).collect();
        if own_parts.len() == signs.len() {
            let is_together = own_parts[0].contains(is_stacked);
            let from = text.len();
            for (own, part) in signs.iter().zip(own_parts).rev() {
                let from = if is_together { from } else { text.len() };
                if from == text.len() {
                    text.push_str(part);
                }
                ranges.insert(*own, range(from, text.len())?);
            }
            continue;
        }
        let letters = cluster(item, &item.glyphs[*signs.first()?]);
        let letters: String = letters.chars().filter(|c| !is_mark(*c)).collect();
        let from = text.len();
        text.push_str(&letters);
        let whole = range(from, text.len())?;
        // A sign for two letters is turned round as one, so one of them gets a blank sign beside it.
        let mut both = letters.chars();
        if let ([only], Some(_), Some(first), Some(second), None) =
            (&signs[..], blank, both.next(), both.next(), both.next())
            && (is_right_to_left(first) || is_right_to_left(second))
        {
            let middle = whole.start + first.len_utf8() as u16;
            let (one, two) = (whole.start..middle, middle..whole.end);
            // What has no form of its own, such as a mark that keeps letters apart, gets the blank.
            let is_second = is_right_to_left(first);
            halves.insert(*only, (is_second, if is_second { two.clone() } else { one.clone() }));
            ranges.insert(*only, if is_second { one } else { two });
            continue;
        }
        for own in signs {
            ranges.insert(own, whole.clone());
        }
    }
    let mut glyphs = Vec::with_capacity(item.glyphs.len() + halves.len());
    for (own, glyph) in item.glyphs.iter().enumerate() {
        let whole = Glyph { range: ranges.remove(&own)?, ..glyph.clone() };
        let half = blank.zip(halves.remove(&own)).map(|(id, (is_second, range))| {
            let (x_advance, x_offset) = (Em::zero(), Em::zero());
            (is_second, Glyph { id, x_advance, x_offset, range, ..glyph.clone() })
        });
        match half {
            // The second letter is on the left.
            Some((true, half)) => glyphs.extend([half, whole]),
            Some((false, half)) => glyphs.extend([whole, half]),
            None => glyphs.push(whole),
        }
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
