//! Blocks: headings, paragraphs, lists, boxes, figures, code.
//!
//! A box is a run of paragraphs with the same bar and ground. It is not a table of one cell: a screen
//! reader would announce it as a table, and people who edit it would have to leave it.

use super::notes;
use super::numbering::LEVELS;
use super::paragraph::{Look, Paragraph, STEP};
use super::writer::{Frame, Lead, Surround, Writer};
use crate::book::tree::{
    Block, BlockKind, CalloutKind, Definition, Figure, Inline, InlineKind, Item, List, plain_text,
};
use crate::ground::language::Language;
use crate::project::{Colour, Readers, callout_label};

/// How far the words of a box are from its edges, in twips.
const INSET: u32 = 240;
/// The styles of headings, by their depth.
const HEADINGS: [&str; 6] =
    ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];

impl<'a> Writer<'a, '_> {
    pub(super) fn blocks(&mut self, blocks: &'a [Block<Inline>]) {
        for block in blocks {
            self.block(block);
        }
    }

    pub(super) fn block(&mut self, block: &'a Block<Inline>) {
        if self.marked.is_some() {
            self.marked = Some((&block.id.0, 0));
        }
        match &block.kind {
            BlockKind::Heading { level, number, content } => {
                let style = heading_style(self.depth.saturating_add(*level));
                self.open(Paragraph::of(style));
                self.anchor(block);
                if let Some(number) = number {
                    self.text(&format!("{number}\u{2002}"));
                }
                self.inlines(content);
                self.close();
            }
            BlockKind::Paragraph(content) => self.paragraph(block, content),
            BlockKind::List(list) => self.list(block, list),
            BlockKind::Definitions(definitions) => self.definitions(block, definitions),
            BlockKind::Quote(blocks) => {
                let look = self.look(self.manuscript.partner.palette.second, false);
                self.boxed(block, INSET, look, |writer| writer.blocks(blocks));
            }
            BlockKind::Code { text, .. } => self.code(block, text),
            BlockKind::Rule => {
                self.open(Paragraph::of("Rule"));
                self.anchor(block);
                self.close();
            }
            BlockKind::Callout { kind, own, title, blocks } => {
                let label = callout_label(*kind, own.as_deref(), &self.manuscript.words);
                let palette = &self.manuscript.partner.palette;
                let bar = match kind {
                    CalloutKind::Warning | CalloutKind::Legal | CalloutKind::Unsettled => {
                        palette.ground
                    }
                    CalloutKind::Note | CalloutKind::Tip | CalloutKind::KeyPoint => palette.second,
                };
                let look = self.look(bar, true);
                self.panel(block, &label, Some(title), look, blocks);
            }
            BlockKind::Checklist { title, blocks } => {
                let label = self.manuscript.words.text("label-checklist");
                let look = self.look(self.manuscript.partner.palette.second, true);
                self.panel(block, &label, title.as_deref(), look, blocks);
            }
            BlockKind::Letter { title, own_page, blocks } => {
                self.letter(block, title.as_deref(), *own_page, blocks);
            }
            BlockKind::Testimony { attribution, illustrative, withdrawal, blocks } => {
                let look = self.look(self.manuscript.partner.palette.ground, false);
                self.boxed(block, INSET, look, |writer| {
                    if *illustrative {
                        let words = writer.manuscript.words.text("ebook-illustrative");
                        writer.line(Paragraph::of("BoxTitle").kept(), &words);
                    }
                    writer.looking(|run| run.is_italic = true, |own| own.blocks(blocks));
                    if !attribution.trim().is_empty() {
                        writer.line(Paragraph::of("Attribution"), attribution);
                    }
                    if !withdrawal.is_empty() {
                        writer.open(Paragraph::of("Attribution"));
                        writer.inlines(withdrawal);
                        writer.close();
                    }
                });
            }
            BlockKind::Answer { lines, blocks } => {
                self.place_of(block);
                self.answer(*lines, blocks);
            }
            BlockKind::Card { title, front, back } => self.card(block, title, front, back),
            BlockKind::Figure(figure) => self.figure(block, figure),
            BlockKind::Table(table) => self.table(block, table),
            BlockKind::Passage { language, readers, blocks } => {
                self.passage(block, language.as_ref(), *readers, blocks);
            }
        }
    }

    /// The bookmark of a block, in the paragraph just opened.
    pub(super) fn anchor(&mut self, block: &Block<Inline>) {
        if let Some(anchor) = &block.anchor {
            self.bookmark(anchor);
        }
    }

    /// The bookmark of a block that has no paragraph of its own. It is between paragraphs, and leads
    /// to the next one.
    pub(super) fn place_of(&mut self, block: &Block<Inline>) {
        if block.anchor.is_some() {
            self.begin();
        }
        self.anchor(block);
    }

    fn paragraph(&mut self, block: &'a Block<Inline>, content: &'a [Inline]) {
        let style = match self.in_notes {
            true => notes::TEXT,
            false if self.list_depth > 0 => "ListText",
            false => "BodyText",
        };
        let (style, is_picture) = match content {
            [Inline { kind: InlineKind::Image(_), .. }] => ("Picture", true),
            _ => (style, false),
        };
        self.open(Paragraph::of(style));
        self.anchor(block);
        match content {
            [Inline { kind: InlineKind::Image(image), .. }] if is_picture => {
                self.image(image, false);
            }
            content => self.inlines(content),
        }
        self.close();
    }

    fn list(&mut self, block: &'a Block<Inline>, list: &'a List<Inline>) {
        self.place_of(block);
        let level = self.list_depth.min(LEVELS - 1);
        let number = self.shared.lists.add(level, list.start);
        self.list_depth += 1;
        for item in &list.items {
            self.item(item, level, number);
        }
        self.list_depth -= 1;
    }

    fn item(&mut self, item: &'a Item<Inline>, level: usize, list: usize) {
        let lead = match item.task {
            None => Lead::Number { level, list },
            Some(is_ticked) => {
                let words = &self.manuscript.words;
                // What is ticked in a letter is a choice, not a task.
                let state = words.text(if self.in_letter { "label-option" } else { "label-to-do" });
                let text = item.blocks.first().map(first_words).unwrap_or_default();
                Lead::Box { is_ticked, name: format!("{state} {text}") }
            }
        };
        let opens_with_words =
            item.blocks.first().is_some_and(|first| matches!(first.kind, BlockKind::Paragraph(_)));
        self.lead = Some(lead);
        if !opens_with_words {
            // The bullet needs a paragraph of its own.
            self.open(Paragraph::of("ListText").kept());
            self.close();
        }
        self.blocks(&item.blocks);
    }

    fn definitions(&mut self, block: &'a Block<Inline>, definitions: &'a [Definition<Inline>]) {
        self.place_of(block);
        for definition in definitions {
            self.open(Paragraph::of("Term").kept());
            if let Some(anchor) = &definition.anchor {
                self.bookmark(anchor);
            }
            self.looking(|run| run.is_bold = true, |own| own.inlines(&definition.term));
            self.close();
            self.frames.push(Frame { indent: STEP, look: None });
            self.blocks(&definition.details);
            self.frames.pop();
        }
    }

    /// Code, in one paragraph with a break after each line.
    fn code(&mut self, block: &Block<Inline>, text: &str) {
        self.open(Paragraph::of("Code"));
        self.anchor(block);
        self.looking(
            |run| run.is_right_to_left = false,
            |writer| {
                for (at, line) in text.trim_end_matches('\n').split('\n').enumerate() {
                    if at > 0 {
                        writer.markup.open("w:r").open("w:br").close().close();
                    }
                    writer.text(line);
                }
            },
        );
        self.close();
    }

    fn look(&self, bar: Colour, has_ground: bool) -> Look {
        let palette = &self.manuscript.partner.palette;
        let fill = has_ground.then(|| hex(palette.tint));
        Look { bar: hex(bar), fill, inset: INSET }
    }

    /// A box. An empty line of little height keeps it apart from the next one.
    fn boxed(
        &mut self,
        block: &Block<Inline>,
        indent: u32,
        look: Look,
        write: impl FnOnce(&mut Self),
    ) {
        self.place_of(block);
        self.frames.push(Frame { indent, look: Some(look) });
        write(self);
        self.frames.pop();
        self.gap();
    }

    /// Keeps two boxes or two tables apart.
    pub(super) fn gap(&mut self) {
        let frames = std::mem::take(&mut self.frames);
        self.open(Paragraph::of("Gap"));
        self.close();
        self.frames = frames;
    }

    /// A box with a head. Its kind is always written out, since colour alone must not distinguish a
    /// warning from a tip.
    fn panel(
        &mut self,
        block: &Block<Inline>,
        kind: &str,
        title: Option<&str>,
        look: Look,
        blocks: &'a [Block<Inline>],
    ) {
        self.boxed(block, INSET, look, |writer| {
            writer.head(kind, title);
            writer.blocks(blocks);
        });
    }

    fn head(&mut self, kind: &str, title: Option<&str>) {
        let title = title.filter(|title| !title.trim().is_empty() && *title != kind);
        self.open(Paragraph::of("BoxTitle").kept());
        self.string(kind);
        if let Some(title) = title {
            self.text(": ");
            self.string(title);
        }
        self.close();
    }

    /// A letter. One that is signed and posted has pages of its own, on which nothing else is.
    fn letter(
        &mut self,
        block: &'a Block<Inline>,
        title: Option<&'a str>,
        own_page: bool,
        blocks: &'a [Block<Inline>],
    ) {
        let is_outer = std::mem::replace(&mut self.in_letter, true);
        let title = title.filter(|title| !title.trim().is_empty());
        if self.is_letter {
            self.place_of(block);
            if let Some(title) = title {
                self.line(Paragraph::of("LetterHeading").kept(), title);
            }
            self.blocks(blocks);
        } else if own_page && self.frames.is_empty() && self.list_depth == 0 && !self.in_notes {
            self.end_page(Surround::Running);
            self.place_of(block);
            if let Some(title) = title {
                self.line(Paragraph::of("LetterTitle").kept(), title);
            }
            self.blocks(blocks);
            self.end_page(Surround::Nothing);
        } else {
            let label = self.manuscript.words.text("label-letter");
            let look = self.look(self.manuscript.partner.palette.second, false);
            self.panel(block, &label, title, look, blocks);
        }
        self.in_letter = is_outer;
    }

    /// A wallet card: its two sides in one box.
    fn card(
        &mut self,
        block: &'a Block<Inline>,
        title: &'a str,
        front: &'a [Block<Inline>],
        back: &'a [Block<Inline>],
    ) {
        let words = &self.manuscript.words;
        let (label, back_label) = (words.text("label-card"), words.text("label-back-of-card"));
        let look = self.look(self.manuscript.partner.palette.second, true);
        self.boxed(block, INSET, look, |writer| {
            writer.head(&label, Some(title));
            writer.blocks(front);
            if !back.is_empty() {
                writer.line(Paragraph::of("BoxTitle").kept(), &back_label);
                writer.blocks(back);
            }
            if let Some(contact) = writer.manuscript.partner.contact.first() {
                writer.open(Paragraph::of("BodyText"));
                writer.contact(contact);
                writer.close();
            }
        });
    }

    /// A figure. Its long description follows it.
    fn figure(&mut self, block: &'a Block<Inline>, figure: &'a Figure<Inline>) {
        let has_caption = !figure.label.is_empty() || !figure.caption.is_empty();
        let picture = Paragraph::of("Picture");
        self.open(if has_caption { picture.kept() } else { picture });
        self.anchor(block);
        self.image(&figure.image, false);
        self.close();
        if has_caption {
            self.open(Paragraph::of("Caption"));
            self.caption(&figure.label, &figure.caption);
            self.close();
        }
        if !figure.description.is_empty() {
            let words = &self.manuscript.words;
            let title = match figure.label.as_str() {
                "" => words.text("ebook-description-of-this"),
                label => words.with("ebook-description-of", [("figure", label.into())]),
            };
            self.line(Paragraph::of("BoxTitle").kept(), &title);
            self.frames.push(Frame { indent: STEP, look: None });
            self.blocks(&figure.description);
            self.frames.pop();
        }
    }

    /// "Figure 3.1" or "Table 3.1", and the words of a caption.
    pub(super) fn caption(&mut self, label: &str, caption: &'a [Inline]) {
        if !label.is_empty() {
            self.looking(|run| run.is_bold = true, |writer| writer.string(label));
            if !caption.is_empty() {
                self.text("\u{2002}");
            }
        }
        self.inlines(caption);
    }

    /// Blocks in another language, or for some of their readers.
    fn passage(
        &mut self,
        block: &'a Block<Inline>,
        language: Option<&'a Language>,
        readers: Option<Readers>,
        blocks: &'a [Block<Inline>],
    ) {
        let write = |writer: &mut Self| {
            if let Some(language) = language {
                writer.speak(language);
            }
            writer.blocks(blocks);
            if language.is_some() {
                writer.fall_silent();
            }
        };
        match readers {
            None => {
                self.place_of(block);
                write(self);
            }
            Some(readers) => {
                let label = self.manuscript.words.text(readers.label());
                let look = self.look(self.manuscript.partner.palette.second, false);
                self.boxed(block, INSET, look, |writer| {
                    writer.head(&label, None);
                    write(writer);
                });
            }
        }
    }
}

/// The style of a heading.
pub(super) fn heading_style(depth: u8) -> &'static str {
    let at = usize::from(depth.max(1)) - 1;
    HEADINGS[at.min(HEADINGS.len() - 1)]
}

/// The words of a block's first paragraph.
pub(super) fn first_words(block: &Block<Inline>) -> String {
    match &block.kind {
        BlockKind::Paragraph(content) => plain_text(content),
        _ => block.inner().into_iter().flatten().next().map(first_words).unwrap_or_default(),
    }
}

/// A colour as six hexadecimal digits.
pub(super) fn hex(colour: Colour) -> String {
    colour.to_string().trim_start_matches('#').to_uppercase()
}
