//! Notes: the part with their text. Word gives each its number.

use super::paragraph::{Paragraph, value};
use super::writer::{Lead, Relations, Shared, Writer};
use crate::book::manuscript::Manuscript;
use crate::book::tree::{BlockKind, Inline, InlineKind};
use crate::web::xhtml::Markup;

/// The part of the notes.
pub(super) const PART: &str = "word/footnotes.xml";
/// The style of their text.
pub(super) const TEXT: &str = "FootnoteText";

impl Writer<'_, '_> {
    /// The number of the note whose first paragraph was just opened.
    pub(super) fn note_number(&mut self) {
        self.markup.open("w:r").open("w:rPr");
        value(&mut self.markup, "w:rStyle", "FootnoteReference");
        self.markup.close().open("w:footnoteRef").close().close();
        self.text(" ");
    }
}

/// The part with the text of all notes, and where its links lead.
pub(super) fn part<'a>(
    manuscript: &'a Manuscript,
    shared: &mut Shared<'a>,
    open: impl FnOnce(&mut Markup, &'static str),
) -> (String, Relations) {
    let notes = shared.notes.clone();
    let mut writer = Writer::new(manuscript, shared);
    writer.in_notes = true;
    open(&mut writer.markup, "w:footnotes");
    // The lines between text and notes, which Word expects under these numbers.
    for (id, kind, line) in [
        ("-1", "separator", "w:separator"),
        ("0", "continuationSeparator", "w:continuationSeparator"),
    ] {
        writer.markup.open("w:footnote").attr("w:type", kind).attr("w:id", id);
        writer.markup.open("w:p").open("w:r").open(line).close().close().close().close().line();
    }
    for (at, note) in notes.into_iter().enumerate() {
        writer.markup.open("w:footnote").attr("w:id", (at + 1).to_string());
        let opens_with_words = matches!(
            note.blocks.first().map(|block| &block.kind),
            Some(BlockKind::Paragraph(content)) if !is_picture(content)
        );
        writer.lead = Some(Lead::Note);
        if !opens_with_words {
            writer.open(Paragraph::of(TEXT));
            writer.close();
        }
        writer.blocks(&note.blocks);
        writer.markup.close().line();
    }
    (writer.markup.finish(), writer.relations)
}

fn is_picture(content: &[Inline]) -> bool {
    matches!(content, [Inline { kind: InlineKind::Image(_), .. }])
}
