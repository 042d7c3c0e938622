//! Notes: the text of each note called in a section, at the section's end.
//!
//! Some reading systems show a note in a small window where it is called, and hide it at the end;
//! others go to it. Endnotes are a part of the section that every reading system shows.

use super::{NoteForm, Writer, fragment};
use crate::book::tree::{Block, BlockKind, Note, NoteKind};
use crate::ground::own_words::Piece;

/// The id of the heading of endnotes. No anchor's fragment starts like this.
const HEADING: &str = "_notes";

/// The ids of the words before and after the number in “Back to note 1 in the text”.
const BACK: [&str; 2] = ["_b", "_a"];

impl<'a> Writer<'a> {
    /// Writes every note called so far. A note may call further notes.
    pub(super) fn notes(&mut self, form: NoteForm) {
        if self.notes.is_empty() {
            return;
        }
        let is_part = form != NoteForm::Footnotes;
        if is_part {
            self.holdings.headings += 1;
            let class = if form == NoteForm::Web { "notes" } else { "notes endnotes" };
            self.markup.open("section").attr("class", class);
            self.markup.attr("epub:type", "endnotes").attr("role", "doc-endnotes");
            self.markup.attr("aria-labelledby", HEADING).line();
            let notes = self.own_words.text("label-notes");
            self.markup.open("h2").attr("id", HEADING).text(&notes).close().line();
            if form == NoteForm::Web {
                self.words_back();
            }
            self.markup.open("ol").line();
        } else {
            self.markup.open("div").attr("class", "notes").line();
        }
        let mut at = 0;
        while let Some(note) = self.notes.get(at).copied() {
            match form {
                NoteForm::Web => self.web_note(note),
                _ => self.note(note, form == NoteForm::Endnotes),
            }
            at += 1;
        }
        if is_part {
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

    /// One note on a web page. A short note is only words in an item of a list.
    fn web_note(&mut self, note: &'a Note) {
        self.markup.open("li").attr("id", fragment(note.anchor.as_str()));
        if let [Block { kind: BlockKind::Paragraph(content), anchor: None, .. }] = &note.blocks[..]
        {
            self.number_back(note);
            self.inlines(content);
        } else {
            self.markup.line();
            let (first, others) = match note.blocks.split_first() {
                Some((Block { kind: BlockKind::Paragraph(content), anchor, .. }, others)) => {
                    (Some((content, anchor)), others)
                }
                _ => (None, &note.blocks[..]),
            };
            let anchor = first.and_then(|(_, anchor)| anchor.as_ref());
            let id = anchor.map(|anchor| fragment(anchor.as_str()).into_owned());
            self.markup.open("p").attr_if("id", id);
            self.number_back(note);
            if let Some((content, _)) = first {
                self.inlines(content);
            }
            self.markup.close().line();
            self.blocks(others);
        }
        if self.calls.get(note.anchor.as_str()).is_some_and(|calls| *calls > 1) {
            self.link_back(note);
        }
        self.markup.close().line();
    }

    /// What links back are called, apart from their numbers. Each link refers to these words, so that
    /// they are not written once for each note.
    fn words_back(&mut self) {
        for (words, id) in self.around_number().into_iter().zip(BACK) {
            if !words.is_empty() {
                self.markup.open("span").attr("id", id).attr("hidden", "").text(&words).close();
            }
        }
        self.markup.line();
    }

    /// The words before the number and those after it.
    fn around_number(&self) -> [String; 2] {
        let mut around = [String::new(), String::new()];
        let mut at = 0;
        for piece in self.own_words.parts("ebook-back-to-note", [], &["number"]) {
            match piece {
                Piece::Text(text) => around[at].push_str(&text),
                Piece::Variable { .. } => at = 1,
            }
        }
        around.map(|words| words.trim().to_owned())
    }

    /// The number of a note, as the link back if there is one place to go back to.
    fn number_back(&mut self, note: &Note) {
        let target = note.anchor.as_str();
        if self.calls.get(target).is_some_and(|calls| *calls > 1) {
            return self.note_number(note);
        }
        let call = self.call_href(1, target);
        self.markup.open("a").attr("class", "back").attr("href", &call);
        let [before, after] = self.around_number();
        let mut name = call.trim_start_matches('#').to_owned();
        if !before.is_empty() {
            name = format!("{} {name}", BACK[0]);
        }
        if !after.is_empty() {
            name = format!("{name} {}", BACK[1]);
        }
        self.markup.attr("role", "doc-backlink").attr("aria-labelledby", name);
        self.markup.text(&note.number.to_string()).text(".").close().text(" ");
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
            self.markup.attr("href", self.call_href(call, target));
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
