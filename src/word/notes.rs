//! Notes: the part with their text.
//!
//! They are footnotes, or endnotes at the end of each section if the edition asks for them. Word gives
//! each its number.

use super::paragraph::value;
use super::writer::{Called, Lead, Relations, Shared, Writer};
use crate::book::manuscript::Manuscript;
use crate::book::tree::{BlockKind, Inline, InlineKind};
use crate::project::Citations;

/// What notes of a form are called in WordprocessingML.
#[derive(Debug, Clone, Copy)]
pub(super) struct NoteNames {
    /// The part, and the end of the type of its relationship.
    pub(super) part: &'static str,
    pub(super) media_type: &'static str,
    root: &'static str,
    element: &'static str,
    /// The call in the text, and the style of its number.
    pub(super) reference: &'static str,
    pub(super) call: &'static str,
    /// The number in the note.
    own_number: &'static str,
    /// The style of its text.
    pub(super) text: &'static str,
    /// The properties of a section that concern its notes.
    pub(super) properties: &'static str,
}

const FOOTNOTES: NoteNames = NoteNames {
    part: "footnotes",
    media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
    root: "w:footnotes",
    element: "w:footnote",
    reference: "w:footnoteReference",
    call: "FootnoteReference",
    own_number: "w:footnoteRef",
    text: "FootnoteText",
    properties: "w:footnotePr",
};

const ENDNOTES: NoteNames = NoteNames {
    part: "endnotes",
    media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml",
    root: "w:endnotes",
    element: "w:endnote",
    reference: "w:endnoteReference",
    call: "EndnoteReference",
    own_number: "w:endnoteRef",
    text: "EndnoteText",
    properties: "w:endnotePr",
};

/// Every form.
pub(super) const FORMS: [NoteNames; 2] = [FOOTNOTES, ENDNOTES];

/// The form of a manuscript's notes.
pub(super) fn names_of(manuscript: &Manuscript) -> NoteNames {
    match manuscript.edition.citations {
        Citations::Endnotes => ENDNOTES,
        _ => FOOTNOTES,
    }
}

impl Writer<'_, '_> {
    pub(super) fn note_names(&self) -> NoteNames {
        names_of(self.manuscript)
    }

    /// The number of the note whose first paragraph was just opened.
    pub(super) fn note_number(&mut self, number: Option<u32>) {
        let names = self.note_names();
        self.markup.open("w:r").open("w:rPr");
        value(&mut self.markup, "w:rStyle", names.call);
        self.markup.close();
        match number {
            Some(number) => self.markup.open("w:t").text(&number.to_string()).close(),
            None => self.markup.open(names.own_number).close(),
        };
        self.markup.close();
        self.text(" ");
    }
}

/// The part with the text of all notes, and where its links lead.
pub(super) fn part<'a>(
    manuscript: &'a Manuscript,
    shared: &mut Shared<'a>,
    open: impl FnOnce(&mut crate::web::xhtml::Markup, &'static str),
) -> (String, Relations) {
    let names = names_of(manuscript);
    let notes: Vec<Called<'a>> = shared.notes.clone();
    let mut writer = Writer::new(manuscript, shared);
    writer.in_notes = true;
    open(&mut writer.markup, names.root);
    // The lines between text and notes, which Word expects under these numbers.
    for (id, kind, line) in [
        ("-1", "separator", "w:separator"),
        ("0", "continuationSeparator", "w:continuationSeparator"),
    ] {
        writer.markup.open(names.element).attr("w:type", kind).attr("w:id", id);
        writer.markup.open("w:p").open("w:r").open(line).close().close().close().close().line();
    }
    for (at, Called { note, is_counted }) in notes.into_iter().enumerate() {
        writer.markup.open(names.element).attr("w:id", (at + 1).to_string());
        let opens_with_words = matches!(
            note.blocks.first().map(|block| &block.kind),
            Some(BlockKind::Paragraph(content)) if !is_picture(content)
        );
        writer.lead = Some(Lead::Note((!is_counted).then_some(note.number)));
        if !opens_with_words {
            writer.open(super::paragraph::Paragraph::of(names.text));
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
