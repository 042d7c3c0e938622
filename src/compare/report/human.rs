//! A comparison for a terminal. Words are marked `[-old-]{+new+}`, and in colour if there is any.

use super::phrases::{
    self, detail_label, details, groups, label, part, place, sign, summary, words,
};
use super::pieces::shortened;
use crate::compare::comparison::Compared;
use crate::compare::diff::{BlockChange, DetailChange, EditKind, SectionChange, Segment};
use crate::compare::wording::{extent, name};
use crate::ground::own_words::{Piece, Words};
use crate::ground::words::{columns, fit};

const WIDTH: usize = 92;

/// The marks around words that may run in another direction.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The comparison in lines of at most 92 characters. `narrow` also shows the words of sections that
/// were added or removed.
pub(crate) fn human(compared: &Compared, colour: bool, narrow: bool) -> String {
    let mut page = Page { out: String::new(), colour };
    page.styled(&compared.heading(), BOLD);
    page.out.push('\n');
    page.text(0, &summary(compared));
    for group in groups(compared) {
        if let Some(title) = group.title {
            page.out.push('\n');
            page.styled(&title.to_uppercase(), BOLD);
            page.out.push('\n');
        }
        for section in group.sections {
            page.section(section, compared, narrow);
        }
        for detail in group.details {
            page.detail(detail, compared);
        }
    }
    page.out
}

const BOLD: &str = "\x1b[1m";
const RED: &str = "\x1b[31m";
const GREEN: &str = "\x1b[32m";
const PLAIN: &str = "\x1b[0m";

struct Page {
    out: String,
    colour: bool,
}

/// A word and how it looks. A `glued` word follows the previous one without a space.
struct Word {
    text: String,
    style: &'static str,
    glued: bool,
}

impl Page {
    fn styled(&mut self, text: &str, style: &str) {
        if self.colour && !style.is_empty() {
            self.out.push_str(&format!("{style}{text}{PLAIN}"));
        } else {
            self.out.push_str(text);
        }
    }

    fn section(&mut self, section: &SectionChange, compared: &Compared, narrow: bool) {
        self.out.push('\n');
        let own_words = &compared.words;
        self.styled(&name(section.place(), own_words), BOLD);
        let mut facts = vec![section.id.clone()];
        facts.extend(phrases::section_pages(section, own_words));
        let facts = facts.join(&own_words.text("label-between-items"));
        self.out.push_str(&format!(" ({facts})\n"));
        let is_whole = matches!(section.edit, EditKind::Added | EditKind::Removed);
        let extent = match (section.edit, is_whole) {
            (_, true) => {
                let number = ("number", section.blocks.len().into());
                let blocks = own_words.with("comparison-blocks", [number]);
                own_words.labelled(&extent(section, own_words), &blocks)
            }
            _ => extent(section, own_words),
        };
        self.text(2, &extent);
        for summary in &compared.class(&section.id).summaries {
            self.text(2, &format!("“{summary}”"));
        }
        if is_whole && !narrow {
            return;
        }
        if !is_whole {
            for change in &section.head {
                let mut words = plain(&before_value(&part(&change.part, own_words), own_words));
                words.extend(marked(&change.words));
                self.lines(2, words);
            }
        }
        for block in &section.blocks {
            self.block(block, compared);
        }
    }

    fn detail(&mut self, change: &DetailChange, compared: &Compared) {
        self.out.push('\n');
        self.styled(&change.label.replace(char::is_control, "\u{fffd}"), BOLD);
        self.out.push_str(&format!(" ({})\n", change.id));
        self.text(2, &detail_label(change, &compared.words));
        for summary in &compared.class(&change.id).summaries {
            self.text(2, &format!("“{summary}”"));
        }
        for line in split_lines(&shortened(&change.words)) {
            self.lines(6, marked(&line));
        }
    }

    fn block(&mut self, block: &BlockChange, compared: &Compared) {
        let style = match block.edit {
            EditKind::Added => GREEN,
            EditKind::Removed => RED,
            _ => "",
        };
        self.out.push_str("  ");
        let what = format!("{} {}", sign(block.edit), label(block, &compared.words).to_lowercase());
        let place = place(block, compared);
        let mut rest = Page { out: String::new(), colour: false };
        rest.text(4, &place);
        for piece in compared.words.parts("label-labelled", [], &["label", "title"]) {
            match piece {
                // A terminal shows each line in the order of its letters.
                Piece::Text(text) => self.out.push_str(&text.replace(ISOLATES, "")),
                Piece::Variable { name } if name == "label" => self.styled(&what, style),
                Piece::Variable { .. } => self.out.push_str(rest.out.trim_start()),
            }
        }
        let shown = match block.edit {
            // The sign at the start of the line holds for all of them.
            EditKind::Added | EditKind::Removed => {
                block.words.iter().map(|own| Segment::Same(own.text().to_owned())).collect()
            }
            _ => shortened(words(block)),
        };
        for line in split_lines(&shown) {
            self.lines(6, marked(&line));
        }
        for (about, words) in details(block, &compared.words) {
            let mut line = plain(&before_value(&about, &compared.words));
            line.extend(marked(&shortened(&words)));
            self.lines(6, line);
        }
    }

    fn text(&mut self, indent: usize, text: &str) {
        self.lines(indent, plain(text));
    }

    /// Adds words in lines that fit the width.
    fn lines(&mut self, indent: usize, words: Vec<Word>) {
        // What is glued to a word goes with it.
        let mut groups: Vec<Vec<Word>> = Vec::new();
        for word in words {
            match groups.last_mut() {
                Some(group) if word.glued => group.push(word),
                _ => groups.push(vec![word]),
            }
        }
        let width = |group: &Vec<Word>| group.iter().map(|word| columns(&word.text)).sum();
        for line in fit(groups, WIDTH - indent, width) {
            self.out.push_str(&" ".repeat(indent));
            for (at, group) in line.iter().enumerate() {
                self.out.push_str(if at > 0 { " " } else { "" });
                for word in group {
                    self.styled(&word.text, word.style);
                }
            }
            self.out.push('\n');
        }
    }
}

/// A label and whatever comes between it and a value: "Title:".
fn before_value(label: &str, words: &Words) -> String {
    words.labelled(label, "").trim_end().to_owned()
}

fn plain(text: &str) -> Vec<Word> {
    marked(&[Segment::Same(text.to_owned())])
}

/// Words with their marks.
fn marked(segments: &[Segment]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut ends_in_space = true;
    for segment in segments {
        let (style, open, close) = match segment {
            Segment::Same(_) => ("", "", ""),
            Segment::Removed(_) => (RED, "[-", "-]"),
            Segment::Added(_) => (GREEN, "{+", "+}"),
        };
        let text = segment.text();
        let own: Vec<&str> = text.split_whitespace().collect();
        let starts_in_space = text.starts_with(char::is_whitespace);
        for (at, word) in own.iter().enumerate() {
            let open = if at == 0 { open } else { "" };
            let close = if at + 1 == own.len() { close } else { "" };
            words.push(Word {
                // A control character must not steer the terminal.
                text: format!("{open}{word}{close}").replace(char::is_control, "\u{fffd}"),
                style,
                glued: at == 0 && !ends_in_space && !starts_in_space,
            });
        }
        if !text.is_empty() {
            ends_in_space = text.ends_with(char::is_whitespace);
        }
    }
    words
}

/// Splits segments at line ends: the rows of tables and the lines of code.
fn split_lines(segments: &[Segment]) -> Vec<Vec<Segment>> {
    let mut lines: Vec<Vec<Segment>> = vec![Vec::new()];
    for segment in segments {
        for (at, text) in segment.text().split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            let text = text.to_owned();
            let piece = match segment {
                Segment::Same(_) => Segment::Same(text),
                Segment::Removed(_) => Segment::Removed(text),
                Segment::Added(_) => Segment::Added(text),
            };
            if let Some(line) = lines.last_mut() {
                line.push(piece);
            }
        }
    }
    lines
}
