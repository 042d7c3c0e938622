//! Notes: the text of each note called in a section, at the section's end.
//!
//! Some reading systems show a note in a small window where it is called, and hide it at the end;
//! others go to it. Endnotes are a part of the section that every reading system shows.

use super::inline::call_id;
use super::{Writer, fragment};
use crate::book::tree::{BlockKind, Note, NoteKind};

/// The id of the heading of endnotes. No anchor's fragment starts like this.
const HEADING: &str = "_notes";

impl<'a> Writer<'a> {
    /// Writes every note called so far. A note may call further notes.
    pub(super) fn notes(&mut self, are_endnotes: bool) {
        if self.notes.is_empty() {
            return;
        }
        if are_endnotes {
            self.holdings.headings += 1;
            self.markup.open("section").attr("class", "notes endnotes");
            self.markup.attr("epub:type", "endnotes").attr("role", "doc-endnotes");
            self.markup.attr("aria-labelledby", HEADING).line();
            let notes = self.own_words.text("label-notes");
            self.markup.open("h2").attr("id", HEADING).text(&notes).close().line();
            self.markup.open("ol").line();
        } else {
            self.markup.open("div").attr("class", "notes").line();
        }
        let mut at = 0;
        while let Some(note) = self.notes.get(at).copied() {
            self.note(note, are_endnotes);
            at += 1;
        }
        if are_endnotes {
            self.markup.close().line();
        }
        self.markup.close().line();
    }

    /// One note. Its number is in its first paragraph and the link back in its last one, so that a
    /// short note takes one line.
    fn note(&mut self, note: &'a Note, is_endnote: bool) {
        let kind = match note.kind {
            NoteKind::Remark => "note remark",
            NoteKind::Citation => "note citation",
            NoteKind::Address => "note address",
        };
        self.markup.open(if is_endnote { "li" } else { "aside" }).attr("class", kind);
        self.markup.attr("id", fragment(note.anchor.as_str()));
        if is_endnote {
            self.markup.attr("epub:type", "endnote").line();
        } else {
            self.markup.attr("epub:type", "footnote").attr("role", "doc-footnote").line();
        }
        let last = note.blocks.len().wrapping_sub(1);
        if !matches!(note.blocks.first().map(|block| &block.kind), Some(BlockKind::Paragraph(_))) {
            self.markup.open("p");
            self.note_number(note);
            self.markup.close().line();
        }
        for (at, block) in note.blocks.iter().enumerate() {
            let BlockKind::Paragraph(content) = &block.kind else {
                self.block(block);
                continue;
            };
            self.markup.open("p").attr_if("id", super::block::id(block));
            if at == 0 {
                self.note_number(note);
            }
            self.inlines(content);
            if at == last {
                self.link_back(note);
            }
            self.markup.close().line();
        }
        if !matches!(note.blocks.last().map(|block| &block.kind), Some(BlockKind::Paragraph(_))) {
            self.markup.open("p");
            self.link_back(note);
            self.markup.close().line();
        }
        self.markup.close().line();
    }

    fn note_number(&mut self, note: &Note) {
        self.markup.open("span").attr("class", "number").text(&note.number.to_string());
        self.markup.text(".").close().text(" ");
    }

    fn link_back(&mut self, note: &Note) {
        let target = note.anchor.as_str();
        let calls = self.calls.get(target).copied().unwrap_or(1);
        for call in 1..=calls {
            self.markup.text(" ").open("a").attr("class", "back");
            self.markup.attr("href", format!("#{}", call_id(call, target)));
            self.markup.attr("role", "doc-backlink");
            let number = ("number", note.number.into());
            let (name, shown) = match calls {
                1 => (
                    self.own_words.with("ebook-back-to-note", [number]),
                    self.own_words.text("ebook-back"),
                ),
                _ => {
                    let places = [number, ("place", call.into()), ("places", calls.into())];
                    let name = self.own_words.with("ebook-back-to-one-place", places);
                    let shown = [("place", call.into())];
                    let shown = self.own_words.with("ebook-back-to-place", shown);
                    // People who speak to their device say what they see.
                    (self.own_words.labelled(&shown, &name), shown)
                }
            };
            self.markup.attr("aria-label", name);
            self.markup.text(&shown);
            self.markup.close();
        }
    }
}
