//! What the fields of a form are called.
//!
//! In: the section and the letter in which the writer is, and the words before a blank. Out: the
//! label of a field, and which fields have one value. Writes nothing.

use crate::book::tree::{Block, BlockKind, Inline, InlineKind};
use crate::book::visit::each_block;

/// A longer label would not be read to its end. In characters.
const LONGEST: usize = 300;
/// A sentence gives a blank no more than its last words. In characters.
const LONGEST_OF_SENTENCE: usize = 60;

/// The form in which the next fields are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scope {
    /// Tells the letter, or else the section, from every other one in the book.
    pub(super) key: String,
    /// The same in a word or a few, with which the names of fields begin.
    pub(super) form: String,
    /// Whether blanks with the same label have one value.
    pub(super) shares: bool,
    /// The words of the block since its last blank.
    said: String,
}

impl Scope {
    /// Outside letters: a log may ask for a date in many places, and each is another date.
    pub(super) fn of_section(section: &str) -> Self {
        Self {
            key: section.to_owned(),
            form: section.to_owned(),
            shares: false,
            said: String::new(),
        }
    }

    /// A letter, in which one label means one thing. Ids that nobody wrote change with the words of
    /// the letter, and so give fields no names.
    pub(super) fn in_letter(&self, letter: &Block<Inline>) -> Self {
        let title = match &letter.kind {
            BlockKind::Letter { title, .. } => title.as_deref(),
            _ => None,
        };
        let form = match (&letter.anchor, title) {
            (Some(anchor), _) => anchor.as_str().to_owned(),
            (None, Some(title)) => format!("{} {title}", self.form),
            (None, None) => self.form.clone(),
        };
        Self {
            key: format!("{} {}", self.key, letter.id.0),
            form,
            shares: true,
            said: String::new(),
        }
    }

    /// A block or a cell begins.
    pub(super) fn begin(&mut self) {
        self.said.clear();
    }

    /// Words are written.
    pub(super) fn say(&mut self, words: &str) {
        self.said.push_str(words);
    }

    /// The label of a blank without one, from the words before it; empty if there are none.
    pub(super) fn label_from_words(&mut self) -> String {
        let said = std::mem::take(&mut self.said);
        let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let sentence =
            words.rmatch_indices(['.', '!', '?', ';', '؟', '؛', '/']).find_map(|(at, sign)| {
                let rest = &words[at + sign.len()..];
                // A point inside a number or an address ends nothing.
                (rest.starts_with(' ') && is_said(rest)).then_some(rest)
            });
        let sentence = sentence.unwrap_or(&words);
        let is_edge = |character: char| !character.is_alphanumeric();
        let mut label = sentence.trim_matches(is_edge);
        while label.chars().count() > LONGEST_OF_SENTENCE {
            let Some((_, rest)) = label.split_once(' ') else { break };
            label = rest;
        }
        label.trim_start_matches(is_edge).to_owned()
    }
}

fn is_said(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}

/// Words as a label: one line, without the sign that announces what follows.
pub(super) fn label_of(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_end_matches([':', '.', ',', '：', '۔']).trim();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}

/// What inlines say, with an ellipsis for each blank among them.
pub(super) fn words_of(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_words(inlines, &mut out);
    out
}

fn push_words(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Formula(formula) => out.push_str(&formula.reading()),
            InlineKind::Break => out.push(' '),
            InlineKind::Blank(_) => out.push('…'),
            InlineKind::Image(image) => out.push_str(&image.alt),
            kind => kind.content().into_iter().for_each(|content| push_words(content, out)),
        }
    }
}

/// What blocks say before a field: a question, or what a box stands for.
pub(super) fn label_of_blocks(blocks: &[Block<Inline>]) -> String {
    let mut parts: Vec<String> = Vec::new();
    each_block(blocks, &mut |block| {
        if !matches!(block.kind, BlockKind::Figure(_) | BlockKind::Table(_)) {
            let words = block.text().into_iter().map(words_of);
            parts.extend(words.filter(|words| !words.trim().is_empty()));
        }
    });
    label_of(&parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_takes_its_label_from_the_words_before_it() {
        for (said, expected) in [
            ("Language: ", "Language"),
            (", date of birth ", "date of birth"),
            ("Please answer. Safe phone number: ", "Safe phone number"),
            ("I am number 3.5 of ", "I am number 3.5 of"),
            ("", ""),
            (". ", ""),
            (
                "Ask them for a very long explanation of everything that has happened so far, and note ",
                "explanation of everything that has happened so far, and note",
            ),
        ] {
            let mut scope = Scope::of_section("s");
            scope.say(said);
            assert_eq!(scope.label_from_words(), expected, "{said}");
            assert_eq!(scope.label_from_words(), "", "the words are used up");
        }
    }

    #[test]
    fn a_label_is_one_line_without_the_colon() {
        assert_eq!(label_of("What\n happened, with dates:"), "What happened, with dates");
        assert_eq!(label_of("Who?"), "Who?");
        assert_eq!(label_of(&"a".repeat(400)).chars().count(), LONGEST + 1);
    }
}
