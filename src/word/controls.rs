//! Content controls: what people fill in and tick.
//!
//! A blank is a text control, and a task a check box. Both have a name that screen readers read out
//! and Word shows above them. Text controls are not restricted to plain text: LibreOffice would print
//! their placeholders like words that somebody filled in. See ECMA-376 part 1, 17.5.2, and `w14:checkbox` in MS-DOCX 2.6.1.

use super::paragraph::{Paragraph, value};
use super::writer::Writer;
use crate::book::tree::{Block, Inline};
use unicode_segmentation::UnicodeSegmentation;

/// The longest name of a control that Word accepts.
const LONGEST_NAME: usize = 64;
/// What a blank without a label shows.
const RULE: &str = "____________";
const BOX: &str = "☐";
const TICKED_BOX: &str = "☒";
/// A font that Windows and Office bring along and that has both boxes.
const BOX_FONT: &str = "MS Gothic";

impl<'a> Writer<'a, '_> {
    /// A blank to fill in. Its label is its placeholder and its name; without one, it is named after
    /// the headers of its cell.
    pub(super) fn blank(&mut self, label: Option<&str>) {
        let label = label.filter(|label| !label.trim().is_empty());
        let own = label.map(str::to_owned).or_else(|| self.asked.clone());
        let name = own.unwrap_or_else(|| self.manuscript.words.text("label-blank"));
        self.start_control(&name);
        self.markup.open("w:showingPlcHdr").close().close();
        self.markup.open("w:sdtContent");
        self.looking(
            |run| run.style = Some("PlaceholderText"),
            |writer| writer.string(label.unwrap_or(RULE)),
        );
        self.markup.close().close();
    }

    /// A box to tick.
    pub(super) fn tick_box(&mut self, is_ticked: bool, name: &str) {
        self.start_control(name);
        self.markup.open("w14:checkbox").open("w14:checked");
        self.markup.attr("w14:val", if is_ticked { "1" } else { "0" }).close();
        for (state, code) in [("w14:checkedState", "2612"), ("w14:uncheckedState", "2610")] {
            self.markup.open(state).attr("w14:val", code).attr("w14:font", BOX_FONT).close();
        }
        self.markup.close().close().open("w:sdtContent");
        self.looking(
            |run| {
                run.font = Some(BOX_FONT);
                run.style = None;
            },
            |writer| writer.text(if is_ticked { TICKED_BOX } else { BOX }),
        );
        self.markup.close().close();
    }

    /// A question, and a control for its answer that is as high as the ruled lines on paper.
    pub(super) fn answer(&mut self, lines: u8, blocks: &'a [Block<Inline>]) {
        let is_kept = std::mem::replace(&mut self.keeps_next, true);
        self.blocks(blocks);
        self.keeps_next = is_kept;
        let room = self.manuscript.words.with("ebook-room-to-write", [("lines", lines.into())]);
        let question: Vec<String> = blocks.iter().map(super::block::first_words).collect();
        let question = question.join(" ");
        let name = if question.trim().is_empty() { room.clone() } else { question };
        self.open(Paragraph::of("Answer"));
        self.start_control(&name);
        self.markup.open("w:showingPlcHdr").close().close().open("w:sdtContent");
        self.looking(
            |run| run.style = Some("PlaceholderText"),
            |writer| {
                writer.string(&room);
                for _ in 1..lines {
                    writer.markup.open("w:r").open("w:br").close().close();
                }
            },
        );
        self.markup.close().close();
        self.close();
    }

    /// Opens a control and its properties.
    fn start_control(&mut self, name: &str) {
        self.shared.controls += 1;
        let id = self.shared.controls;
        self.markup.open("w:sdt").open("w:sdtPr");
        value(&mut self.markup, "w:alias", &shortened(name));
        value(&mut self.markup, "w:tag", &format!("blank-{id}"));
        value(&mut self.markup, "w:id", &id.to_string());
    }
}

/// A name on one line, cut between words if it is too long.
fn shortened(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    // Word counts UTF-16 units.
    let length = |text: &str| text.encode_utf16().count();
    if length(&name) <= LONGEST_NAME {
        return name;
    }
    let mut kept = String::new();
    for word in name.split_word_bounds() {
        if length(&kept) + length(word) >= LONGEST_NAME {
            break;
        }
        kept.push_str(word);
    }
    if kept.trim().is_empty() {
        for letter in name.graphemes(true) {
            if length(&kept) + length(letter) >= LONGEST_NAME {
                break;
            }
            kept.push_str(letter);
        }
    }
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_NAME, shortened};

    #[test]
    fn long_names_end_after_a_word() {
        assert_eq!(shortened("date\n of birth"), "date of birth");
        let long = shortened(&"word ".repeat(40));
        assert!(long.ends_with("word…"), "{long}");
        for name in ["word ".repeat(40), "a".repeat(500), "👩‍👩‍👧‍👦".repeat(30), "م".repeat(300)]
        {
            let units = shortened(&name).encode_utf16().count();
            assert!((2..=LONGEST_NAME).contains(&units), "{units}");
        }
    }
}
