//! Marks around texts in another language that sections repeat.
//!
//! In: such texts, and resolved sections. Out: the same sections, in which these texts are marked where
//! they stand among other words. Knows no output format.

use super::foreign::{Foreign, whole};
use super::manuscript::{Role, Section};
use super::tree::{Block, BlockKind, Inline, InlineKind, Mark, plain_text};
use super::visit::each_block;
use crate::ground::language::Language;

/// The least letters of a text that is looked for inside a sentence: a shorter one may be part of
/// something else.
const LEAST: usize = 4;

impl Foreign {
    /// Adds the headings and captions that are in one other language from end to end, because lists
    /// repeat them as texts.
    pub(crate) fn add_repeated(&mut self, sections: &[Section], own: &Language) {
        for section in sections {
            each_block(&section.blocks, &mut |block| {
                let content = match &block.kind {
                    BlockKind::Heading { content, .. } => content,
                    BlockKind::Figure(figure) => &figure.caption,
                    _ => return,
                };
                if let Some(language) = whole(content).filter(|language| *language != own) {
                    self.add(&plain_text(content), language);
                }
            });
        }
    }

    /// Marks these texts where they stand among the words of sections. Inside sentences they are
    /// looked for only where the tool has written the sentence.
    pub(crate) fn mark(&self, sections: &mut [Section]) {
        if self.is_empty() {
            return;
        }
        for section in sections {
            let is_generated = section.kind.is_none() && section.role != Role::Foreword;
            self.blocks(&mut section.blocks, is_generated);
        }
    }

    fn blocks(&self, blocks: &mut [Block<Inline>], is_generated: bool) {
        for block in blocks {
            block.text_mut().into_iter().for_each(|line| self.line(line, is_generated));
            block.inner_mut().into_iter().for_each(|inner| self.blocks(inner, is_generated));
        }
    }

    fn line(&self, line: &mut Vec<Inline>, is_generated: bool) {
        let mut out = Vec::with_capacity(line.len());
        for mut inline in std::mem::take(line) {
            if let InlineKind::Text(text) = &inline.kind {
                self.text(text, &inline, is_generated, &mut out);
                continue;
            }
            match &mut inline.kind {
                InlineKind::Marked { mark: Mark::Language(_), .. } => out.push(inline),
                InlineKind::Note(note) => {
                    self.blocks(&mut note.blocks, is_generated);
                    out.push(inline);
                }
                kind => {
                    if let Some(content) = kind.content_mut() {
                        self.line(content, is_generated);
                    }
                    out.push(inline);
                }
            }
        }
        *line = out;
    }

    fn text(&self, text: &str, inline: &Inline, is_generated: bool, out: &mut Vec<Inline>) {
        let plain =
            |words: &str| Inline { kind: InlineKind::Text(words.to_owned()), ..inline.clone() };
        let marked = |words: &str, language: &Language| Inline {
            kind: InlineKind::Marked {
                mark: Mark::Language(language.clone()),
                content: vec![plain(words)],
            },
            ..inline.clone()
        };
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(language) = self.language_of(rest) {
                return out.push(marked(rest, language));
            }
            let found = if is_generated { self.first_in(rest) } else { None };
            let Some((start, end, language)) = found else { return out.push(plain(rest)) };
            if start > 0 {
                out.push(plain(&rest[..start]));
            }
            out.push(marked(&rest[start..end], language));
            rest = &rest[end..];
        }
    }

    /// The first of the texts in a sentence; the longest one if several begin there.
    fn first_in(&self, sentence: &str) -> Option<(usize, usize, &Language)> {
        let mut best: Option<(usize, usize, &Language)> = None;
        for (own, language) in self.each().filter(|(own, _)| own.chars().count() >= LEAST) {
            for (start, _) in sentence.match_indices(own) {
                let end = start + own.len();
                let is_apart = !sentence[..start].ends_with(char::is_alphanumeric)
                    && !sentence[end..].starts_with(char::is_alphanumeric);
                let is_better =
                    best.is_none_or(|(from, to, _)| start < from || (start == from && end > to));
                if is_apart && is_better {
                    best = Some((start, end, language));
                }
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_text_is_found_first_and_never_inside_a_word() {
        let french = Language::parse("fr").expect("a tag");
        let mut foreign = Foreign::default();
        foreign.add("Guide", &french);
        foreign.add("Guide des  locataires", &french);
        let found = |sentence: &str| {
            let own = foreign.first_in(sentence);
            own.map(|(start, end, _)| sentence[start..end].to_owned())
        };
        assert_eq!(found("نسخة Guide des locataires، 2").as_deref(), Some("Guide des locataires"));
        assert_eq!(found("Guidelines").as_deref(), None);
        assert_eq!(foreign.language_of("Guide des\nlocataires"), Some(&french));
        assert_eq!(foreign.language_of("des"), None);
    }
}
