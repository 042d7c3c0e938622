//! Scripts and directions: text of every script comes out of pages and ebooks as it was written,
//! books that read from right to left are mirrored, and words that read against their line keep
//! their direction.

mod fonts;
mod languages;
mod mirrored;
mod untranslated;

use crate::support::{Project, fixtures, repository};
use bindery::pages::typeset::Compiled;
use typst::layout::{Frame, FrameItem, Point};
use typst::text::Glyph;

/// The Arabic book.
fn arabic() -> Project {
    Project::empty().overlay(&fixtures().join("languages/arabic"))
}

/// A project whose catalogue for a language that the tool has no words for has the English ones.
fn with_english_words(project: Project, tag: &str) -> Project {
    let words = std::fs::read(repository().join("layouts/words/en.ftl")).expect("a catalogue");
    project.write(&format!("layouts/words/{tag}.ftl"), words)
}

/// Words on a page: where they start at the left, where their line is, how wide they are, and what
/// they say. Lengths are in points.
#[derive(Debug, Clone)]
struct Run {
    x: f64,
    y: f64,
    width: f64,
    text: String,
    font: String,
}

/// The words on each page, in the order in which they were set.
fn runs(compiled: &Compiled) -> Vec<Vec<Run>> {
    let pages = compiled.document.pages().iter();
    pages
        .map(|page| {
            let mut found = Vec::new();
            collect(&page.frame, Point::zero(), &mut found);
            found
        })
        .collect()
}

fn collect(frame: &Frame, from: Point, found: &mut Vec<Run>) {
    for (point, item) in frame.items() {
        let at = from + *point;
        match item {
            FrameItem::Group(group) => collect(&group.frame, at, found),
            FrameItem::Text(text) => {
                assert!(text.glyphs.iter().all(|glyph| glyph.id != 0), "no font for {}", text.text);
                // As a program does that takes text out of a PDF: sign by sign, and turned round if
                // it reads from right to left.
                let mut ranges: Vec<_> = text.glyphs.iter().map(Glyph::range).collect();
                ranges.dedup();
                let signs = ranges.into_iter().map(|range| &text.text[range]);
                let is_reversed = text.glyphs.first().map(|glyph| glyph.range.start)
                    > text.glyphs.last().map(|glyph| glyph.range.start);
                let mut copied: String = signs.collect();
                if is_reversed {
                    copied = copied.chars().rev().collect();
                }
                found.push(Run {
                    x: at.x.to_pt(),
                    y: at.y.to_pt(),
                    width: text.width().to_pt(),
                    text: copied,
                    font: text.font.info().family.clone(),
                });
            }
            _ => {}
        }
    }
}

/// The run that has these words, on whatever page it is.
#[track_caller]
fn run<'a>(pages: &'a [Vec<Run>], words: &str) -> &'a Run {
    let mut all = pages.iter().flatten();
    all.find(|run| run.text.contains(words)).unwrap_or_else(|| panic!("no run has `{words}`"))
}

/// The lines of a page, each as it is read.
fn lines(page: &[Run]) -> Vec<String> {
    let mut page: Vec<&Run> = page.iter().collect();
    page.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut lines: Vec<Vec<&Run>> = Vec::new();
    for run in page {
        match lines.last_mut() {
            Some(line) if (line[0].y - run.y).abs() < 6.0 => line.push(run),
            _ => lines.push(vec![run]),
        }
    }
    lines
        .into_iter()
        .map(|mut line| {
            let is_reversed = line.iter().any(|run| run.text.chars().any(is_right_to_left));
            line.sort_by(
                |a, b| if is_reversed { b.x.total_cmp(&a.x) } else { a.x.total_cmp(&b.x) },
            );
            line.iter().map(|run| run.text.as_str()).collect()
        })
        .collect()
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}')
}
