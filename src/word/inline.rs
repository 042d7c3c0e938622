//! Inlines: words, links, blanks and the calls of notes.

use super::paragraph::{Run, value};
use super::writer::Writer;
use crate::book::tree::{
    Anchor, Block, BlockKind, Inline, InlineKind, Locator, Mark, Note, Pointer, plain_text,
};
use crate::ground::address;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;

impl<'a> Writer<'a, '_> {
    pub(super) fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &'a Inline) {
        match &inline.kind {
            InlineKind::Text(text) => self.text(text),
            InlineKind::Emphasis(content) => self.styled(content, |run| run.is_italic = true),
            InlineKind::Strong(content) => self.styled(content, |run| run.is_bold = true),
            InlineKind::Strike(content) => self.styled(content, |run| run.is_struck = true),
            InlineKind::Marked { mark, content } => self.marked(mark, content),
            InlineKind::Code(text) => self.looking(in_code, |writer| writer.text(text)),
            InlineKind::Formula(formula) => {
                let reading = formula.reading();
                let style = |run: &mut Run| {
                    run.style = Some("Formula");
                    run.is_right_to_left = false;
                };
                self.looking(style, |writer| writer.text(&reading));
            }
            InlineKind::Break => {
                self.markup.open("w:r").open("w:br").close().close();
            }
            InlineKind::Blank(label) => self.blank(label.as_deref()),
            InlineKind::Image(image) => self.image(image, true),
            InlineKind::Link { url, content } => self.link_out(url, content, inline.span),
            InlineKind::Reference { target, pointer, content } => {
                self.link_in(target, content, inline.span);
                match pointer {
                    // The pages of a document that is edited are not known.
                    Pointer::None | Pointer::Page => {}
                    Pointer::Number(place) => {
                        let place = ("place", place.as_str().into());
                        let words = self.manuscript.words.with("label-pointer", [place]);
                        self.string(&format!(" {words}"));
                    }
                }
            }
            InlineKind::Term { target, content } => self.link_in(target, content, inline.span),
            InlineKind::Note(note) => self.note(note),
            InlineKind::NoteAgain { target, .. } => self.note_again(target, inline.span),
            InlineKind::NoteComma => {
                let comma = self.manuscript.words.text("label-between-items");
                self.looking(|run| run.height = Some("superscript"), |own| own.text(&comma));
            }
            InlineKind::NoteLink { target, content, .. } => {
                self.link_in(target, content, inline.span);
            }
            InlineKind::Place(anchor) => self.bookmark(anchor),
            InlineKind::Pages(_) => {}
            InlineKind::Locators(locators) => self.locators(locators, inline.span),
        }
    }

    fn styled(&mut self, content: &'a [Inline], change: impl FnOnce(&mut Run)) {
        self.looking(change, |writer| writer.inlines(content));
    }

    fn marked(&mut self, mark: &'a Mark, content: &'a [Inline]) {
        match mark {
            Mark::Superscript => self.styled(content, |run| run.height = Some("superscript")),
            Mark::Subscript => self.styled(content, |run| run.height = Some("subscript")),
            Mark::SmallCapitals => self.styled(content, |run| run.has_small_capitals = true),
            Mark::Underlined => self.styled(content, |run| run.is_underlined = true),
            Mark::Keys => self.styled(content, in_code),
            Mark::AsTyped => self.inlines(content),
            // Word has nothing that says what an abbreviation stands for. It is in the glossary, or in
            // the text where it first occurs.
            Mark::Abbreviation(_) => self.inlines(content),
            Mark::Language(language) => {
                self.speak(language);
                self.inlines(content);
                self.fall_silent();
            }
            Mark::LeftToRight => self.styled(content, |run| run.is_right_to_left = false),
            Mark::RightToLeft => self.styled(content, |run| run.is_right_to_left = true),
        }
    }

    fn link_out(&mut self, url: &'a str, content: &'a [Inline], span: Span) {
        if address::check(url).is_err() {
            let message = format!("`{url}` cannot be linked to");
            let problem = Diagnostic::error(Code::LinkAddress, message).at(span);
            self.shared.diagnostics.push(problem.hint("use a full `https://` address"));
            return self.inlines(content);
        }
        self.link(url, |writer| writer.inlines(content));
    }

    /// A link out of the document around what `write` adds.
    pub(super) fn link(&mut self, url: &str, write: impl FnOnce(&mut Self)) {
        if self.in_link {
            return write(self);
        }
        let id = self.relations.id("hyperlink", &address::normal(url), true);
        self.markup.open("w:hyperlink").attr("r:id", id).attr("w:history", "1");
        self.linked(write);
    }

    fn link_in(&mut self, target: &Anchor, content: &'a [Inline], span: Span) {
        self.lead(target, Some(span), |writer| writer.inlines(content));
    }

    /// A link to a place in the document around what `write` adds.
    pub(super) fn lead(
        &mut self,
        target: &Anchor,
        span: Option<Span>,
        write: impl FnOnce(&mut Self),
    ) {
        if self.in_link {
            return write(self);
        }
        let name = self.lead_to(target, span);
        self.markup.open("w:hyperlink").attr("w:anchor", name).attr("w:history", "1");
        self.linked(write);
    }

    fn linked(&mut self, write: impl FnOnce(&mut Self)) {
        self.in_link = true;
        self.looking(|run| run.style = run.style.or(Some("Hyperlink")), write);
        self.in_link = false;
        self.markup.close();
    }

    /// Where an entry of the index leads, each section once.
    fn locators(&mut self, locators: &'a [Locator], span: Span) {
        let mut known: Vec<(&str, bool)> = Vec::new();
        for locator in locators {
            let own = (locator.name.as_str(), locator.is_definition);
            if known.contains(&own) {
                continue;
            }
            if !known.is_empty() {
                let between = self.manuscript.words.text("label-between-items");
                self.text(&between);
            }
            known.push(own);
            let is_bold = locator.is_definition;
            self.lead(&locator.target, Some(span), |writer| {
                writer.looking(|run| run.is_bold |= is_bold, |own| own.string(&locator.name));
            });
        }
    }

    /// The call of a note. Word numbers the notes by itself, through the whole document: it could count
    /// again in each section, but LibreOffice cannot.
    fn note(&mut self, note: &'a Note) {
        if self.in_notes {
            return self.note_within(note);
        }
        let start = self.start_bookmark(&note.anchor);
        self.shared.notes.push(note);
        self.markup.open("w:r").open("w:rPr");
        value(&mut self.markup, "w:rStyle", "FootnoteReference");
        self.markup.close().open("w:footnoteReference");
        self.markup.attr("w:id", self.shared.notes.len().to_string()).close().close();
        if let Some(id) = start {
            self.markup.open("w:bookmarkEnd").attr("w:id", id).close();
        }
    }

    /// A note that is called in another note, where Word has no notes: its words in brackets.
    fn note_within(&mut self, note: &'a Note) {
        self.bookmark(&note.anchor);
        self.text(" [");
        for (at, block) in note.blocks.iter().enumerate() {
            if at > 0 {
                self.text(" ");
            }
            match &block.kind {
                BlockKind::Paragraph(content) => self.inlines(content),
                _ => self.text(&words_of(block)),
            }
        }
        self.text("]");
    }

    /// A further call of a note: a field that follows the number of the first one.
    fn note_again(&mut self, target: &Anchor, span: Span) {
        let name = self.lead_to(target, Some(span));
        let called = self.shared.notes.iter().position(|note| note.anchor == *target);
        let number = called.map_or_else(String::new, |at| (at + 1).to_string());
        self.looking(
            |run| run.height = Some("superscript"),
            |writer| writer.field(&format!("NOTEREF {name} \\h"), |own| own.text(&number)),
        );
    }

    /// A field around its result.
    pub(super) fn field(&mut self, code: &str, result: impl FnOnce(&mut Self)) {
        self.start_field(code);
        result(self);
        self.end_field();
    }

    pub(super) fn start_field(&mut self, code: &str) {
        self.field_part("begin");
        self.markup.open("w:r").open("w:instrText").attr("xml:space", "preserve");
        self.markup.text(&format!(" {code} ")).close().close();
        self.field_part("separate");
    }

    pub(super) fn end_field(&mut self) {
        self.field_part("end");
    }

    fn field_part(&mut self, kind: &'static str) {
        self.markup.open("w:r").open("w:fldChar").attr("w:fldCharType", kind).close().close();
    }
}

/// How code looks: it reads from left to right everywhere.
pub(super) fn in_code(run: &mut Run) {
    run.style = Some("CodeText");
    run.is_right_to_left = false;
}

/// The words of a block and of everything in it.
fn words_of(block: &Block<Inline>) -> String {
    let mut words: Vec<String> = block.text().into_iter().map(plain_text).collect();
    if let BlockKind::Code { text, .. } = &block.kind {
        words.push(text.clone());
    }
    words.extend(block.inner().into_iter().flatten().map(words_of));
    words.join(" ")
}
