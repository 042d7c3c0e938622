//! Blocks: paragraphs, lists, boxes, figures, code.

use super::inline::address;
use super::{NoteForm, Writer, fragment};
use crate::book::directions::own_side;
use crate::book::tree::{
    Block, BlockId, BlockKind, CalloutKind, Definition, Figure, Inline, InlineKind, Item, List,
    plain_text,
};
use crate::ground::language::Language;
use crate::ground::own_words::Piece;
use crate::project::{Readers, callout_label};
use unicode_segmentation::UnicodeSegmentation;

/// A block's id, if something may link to it.
pub(super) fn id(block: &Block<Inline>) -> Option<String> {
    block.anchor.as_ref().map(|anchor| fragment(anchor.as_str()).into_owned())
}

/// Elements by the level of a heading inside its section, whose title is `h1`.
const HEADINGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];

/// The longest word, in letters, that fits into the narrowest page at the size of a heading.
const SHORT_WORD: usize = 8;

/// A style that states the letters of the longest word, if it is long. The style sheet makes a
/// heading small enough for its longest word, so that none is broken where text is large and the
/// screen is narrow.
pub(crate) fn longest_word(text: &str) -> Option<String> {
    let words = text.split(|letter: char| letter.is_whitespace() || "-–—/".contains(letter));
    let longest = words.map(|word| word.graphemes(true).count()).max()?;
    (longest > SHORT_WORD).then(|| format!("--longest: {longest}"))
}

impl<'a> Writer<'a> {
    pub(super) fn blocks(&mut self, blocks: &'a [Block<Inline>]) {
        for run in self.runs(blocks) {
            self.revised(run.is_revised, |writer| {
                for block in run.blocks {
                    writer.block(block);
                }
            });
        }
    }

    pub(super) fn block(&mut self, block: &'a Block<Inline>) {
        self.page_breaks(&block.id);
        let id = id(block);
        match &block.kind {
            BlockKind::Heading { level, number, content } => {
                self.heading(block, *level, number.as_deref(), content, id);
            }
            BlockKind::Paragraph(content) => {
                self.markup.open("p").attr_if("id", id);
                self.at_own_side(block);
                match content.as_slice() {
                    [Inline { kind: InlineKind::Image(image), .. }] => {
                        self.image(image, "picture", "", None);
                    }
                    content => self.inlines(content),
                }
                self.markup.close();
            }
            BlockKind::List(list) => self.list(block, list, id),
            BlockKind::Definitions(definitions) => self.definitions(block, definitions, id),
            BlockKind::Quote(blocks) => {
                self.markup.open("blockquote").attr_if("id", id);
                self.at_own_side(block);
                self.markup.line();
                self.blocks(blocks);
                self.markup.close();
            }
            BlockKind::Code { language, text } => self.code(language.as_deref(), text, id),
            BlockKind::Rule => {
                self.markup.open("hr").attr_if("id", id).close();
            }
            BlockKind::Callout { kind, own, title, blocks } => {
                let label = callout_label(*kind, own.as_deref(), self.own_words);
                self.callout(*kind, &label, title, blocks, &block.id, id);
            }
            BlockKind::Checklist { title, blocks } => {
                self.group("checklist", "label-checklist", title.as_deref(), block, blocks, id);
            }
            BlockKind::Letter { title, blocks, .. } => {
                // What is ticked in a letter is a choice, not a task.
                let is_outer = std::mem::replace(&mut self.in_letter, true);
                self.group("letter", "label-letter", title.as_deref(), block, blocks, id);
                self.in_letter = is_outer;
            }
            BlockKind::Testimony { attribution, illustrative, withdrawal, blocks } => {
                self.testimony(attribution, *illustrative, withdrawal, blocks, id);
            }
            BlockKind::Answer { lines, blocks } => self.answer(*lines, blocks, id),
            BlockKind::Card { title, front, back } => self.card(title, front, back, id),
            BlockKind::Figure(figure) => self.figure(figure, id),
            BlockKind::Table(table) => self.table(block, table, id),
            BlockKind::Passage { language, readers, blocks } => {
                self.passage(language.as_ref(), *readers, blocks, id);
            }
        }
        self.markup.line();
    }

    /// Says in what language the block just opened is, if it reads against its page.
    pub(super) fn at_own_side(&mut self, block: &'a Block<Inline>) {
        self.in_language(own_side(block, self.reads_right_to_left()));
    }

    fn heading(
        &mut self,
        block: &'a Block<Inline>,
        level: u8,
        number: Option<&str>,
        content: &'a [Inline],
        id: Option<String>,
    ) {
        self.holdings.headings += 1;
        if level > self.heading_level.saturating_add(1) {
            self.holdings.skipped_levels += 1;
        }
        self.heading_level = level;
        let at = usize::from(level.max(1)) - 1;
        let element = HEADINGS.get(at).copied();
        self.markup.open(element.unwrap_or("h6")).attr_if("id", id);
        if element.is_none() {
            self.markup.attr("aria-level", (at + 2).to_string());
        }
        self.markup.attr_if("style", longest_word(&plain_text(content)));
        self.at_own_side(block);
        if let Some(number) = number {
            self.markup.open("span").attr("class", "number").text(number).close().text(" ");
        }
        self.inlines(content);
        self.markup.close();
    }

    fn list(&mut self, block: &'a Block<Inline>, list: &'a List<Inline>, id: Option<String>) {
        let tasks = list.items.iter().any(|item| item.task.is_some());
        self.markup.open(if list.start.is_some() { "ol" } else { "ul" }).attr_if("id", id);
        self.at_own_side(block);
        if let Some(start) = list.start.filter(|&start| start != 1) {
            self.markup.attr("start", start.to_string());
        }
        match (tasks, list.tight) {
            (true, true) => self.markup.attr("class", "tasks tight"),
            (true, false) => self.markup.attr("class", "tasks"),
            (false, true) => self.markup.attr("class", "tight"),
            (false, false) => &mut self.markup,
        };
        if tasks {
            // Without bullets some screen readers would no longer call it a list.
            self.markup.attr("role", "list");
        }
        self.markup.line();
        for item in &list.items {
            self.item(item, list.tight);
        }
        self.markup.close();
    }

    fn item(&mut self, item: &'a Item<Inline>, tight: bool) {
        self.markup.open("li");
        if let Some(done) = item.task {
            let class = match (self.form, done) {
                (NoteForm::Web, false) => None,
                (NoteForm::Web, true) => Some("done"),
                (_, false) => Some("task"),
                (_, true) => Some("task done"),
            };
            self.markup.attr_if("class", class).open("span").attr("class", "box");
            // What screen readers say for the box is in the language of the words next to it.
            let words = self.own_words.beside(self.languages.last().copied());
            let state = match (self.in_letter, done) {
                (false, false) => words.text("label-to-do"),
                (false, true) => words.text("label-done"),
                (true, false) => words.text("label-option"),
                (true, true) => words.text("label-ticked-option"),
            };
            let state = format!("{state} ");
            match self.form {
                // The style sheet of a site keeps the words of a box out of sight.
                NoteForm::Web => self.markup.text(&state).close(),
                _ => self.markup.hidden(&state).close(),
            };
        }
        let bare = item.blocks.len() == 1;
        for block in &item.blocks {
            match &block.kind {
                // In a tight list the text of an item is not a separate paragraph.
                BlockKind::Paragraph(content) if tight && block.anchor.is_none() => {
                    self.page_breaks(&block.id);
                    self.revised_words(&block.id, |writer| writer.inlines(content));
                    if !bare {
                        self.markup.line();
                    }
                }
                _ => self.blocks(std::slice::from_ref(block)),
            }
        }
        self.markup.close().line();
    }

    fn definitions(
        &mut self,
        block: &'a Block<Inline>,
        definitions: &'a [Definition<Inline>],
        id: Option<String>,
    ) {
        self.markup.open("dl").attr_if("id", id);
        self.at_own_side(block);
        if self.in_glossary {
            self.markup.attr("class", "glossary");
        }
        self.markup.line();
        for definition in definitions {
            let anchor = definition.anchor.as_ref().map(|anchor| fragment(anchor.as_str()));
            self.markup.open("dt").attr_if("id", anchor);
            if self.in_glossary {
                self.markup.open("dfn").attr("epub:type", "glossterm").attr("role", "term");
                self.inlines(&definition.term);
                self.markup.close();
            } else {
                self.inlines(&definition.term);
            }
            self.markup.close().line().open("dd");
            match definition.details.as_slice() {
                [Block { id, anchor: None, kind: BlockKind::Paragraph(content), .. }] => {
                    self.page_breaks(id);
                    self.revised_words(id, |writer| writer.inlines(content));
                }
                blocks => {
                    self.markup.line();
                    self.blocks(blocks);
                }
            }
            self.markup.close().line();
        }
        self.markup.close();
    }

    /// Code. Each line is a separate element, so that its continuation can be indented if it does
    /// not fit. Its text, line feeds included, is the author's.
    fn code(&mut self, language: Option<&str>, text: &str, id: Option<String>) {
        self.holdings.code += 1;
        self.markup.open("pre").attr_if("id", id);
        self.in_code();
        self.markup.open("code");
        if let Some(language) = language.filter(|language| !language.trim().is_empty()) {
            self.markup.attr("class", format!("language-{}", fragment(language.trim())));
        }
        for line in text.split_inclusive('\n') {
            self.markup.open("span").attr("class", "line").text(line).close();
        }
        self.markup.close().close();
    }

    fn callout(
        &mut self,
        kind: CalloutKind,
        label: &str,
        title: &'a str,
        blocks: &'a [Block<Inline>],
        own: &BlockId,
        id: Option<String>,
    ) {
        let (element, epub_type, role) = match kind {
            CalloutKind::Tip => ("aside", Some("tip"), "doc-tip"),
            // A named `section` would be a landmark, and warnings are too many to be landmarks.
            CalloutKind::Warning => ("div", Some("notice"), "doc-notice"),
            CalloutKind::Note
            | CalloutKind::KeyPoint
            | CalloutKind::Legal
            | CalloutKind::Unsettled => ("aside", None, "note"),
        };
        self.markup.open(element).attr_if("id", id);
        self.markup.attr("class", format!("panel callout {}", kind.name()));
        self.markup.attr_if("epub:type", epub_type).attr("role", role);
        self.panel(label, Some(title), own, blocks);
    }

    fn group(
        &mut self,
        class: &'static str,
        kind: &str,
        title: Option<&'a str>,
        own: &Block<Inline>,
        blocks: &'a [Block<Inline>],
        id: Option<String>,
    ) {
        self.markup.open("div").attr_if("id", id).attr("class", format!("panel {class}"));
        self.markup.attr("role", "group");
        self.panel(&self.own_words.text(kind), title, &own.id, blocks);
    }

    /// The head and content of the element just opened. The kind is always written out, since colour
    /// and shape alone must not distinguish a warning from a tip.
    fn panel(
        &mut self,
        kind: &str,
        title: Option<&str>,
        own: &BlockId,
        blocks: &'a [Block<Inline>],
    ) {
        let label = self.label_id();
        self.markup.attr("aria-labelledby", &label).line();
        self.markup.open("p").attr("class", "panel-title").attr("id", &label);
        self.markup.open("span").attr("class", "kind");
        self.string(kind);
        let title = title.filter(|title| !title.trim().is_empty() && *title != kind);
        if title.is_some() {
            self.markup.hidden(":");
        }
        self.markup.close();
        if let Some(title) = title {
            self.markup.text(" ");
            self.revised_words(own, |writer| writer.string(title));
        }
        self.markup.close().line();
        self.blocks(blocks);
        self.markup.close();
    }

    fn testimony(
        &mut self,
        attribution: &str,
        illustrative: bool,
        withdrawal: &'a [Inline],
        blocks: &'a [Block<Inline>],
        id: Option<String>,
    ) {
        self.markup.open("figure").attr_if("id", id).attr("class", "testimony").line();
        if illustrative {
            let words = self.own_words.text("ebook-illustrative");
            self.markup.open("p").attr("class", "kind").text(&words).close().line();
        }
        self.markup.open("blockquote").line();
        self.blocks(blocks);
        self.markup.close().line();
        self.markup.open("figcaption");
        self.string(attribution);
        if !withdrawal.is_empty() {
            self.markup.open("span").attr("class", "withdrawal");
            self.inlines(withdrawal);
            self.markup.close();
        }
        self.markup.close().line();
        self.markup.close();
    }

    /// Blocks in another language, or for some of their readers.
    fn passage(
        &mut self,
        language: Option<&'a Language>,
        readers: Option<Readers>,
        blocks: &'a [Block<Inline>],
        id: Option<String>,
    ) {
        let label = readers.map(|readers| (self.label_id(), self.own_words.text(readers.label())));
        self.markup.open("div").attr_if("id", id);
        match &label {
            Some((id, _)) => {
                self.markup.attr("class", "passage readers").attr("role", "group");
                self.markup.attr("aria-labelledby", id);
            }
            None => _ = self.markup.attr("class", "passage"),
        }
        self.in_language(language);
        self.markup.line();
        if let Some((id, label)) = label {
            self.markup.open("p").attr("class", "kind").attr("id", &id).text(&label).close().line();
        }
        self.languages.extend(language);
        self.blocks(blocks);
        if language.is_some() {
            self.languages.pop();
        }
        self.markup.close();
    }

    /// Says what language the element just opened is in.
    pub(super) fn in_language(&mut self, language: Option<&Language>) {
        if let Some(language) = language {
            self.markup.attr("xml:lang", language.tag()).attr("lang", language.tag());
            let is_right_to_left = language.is_right_to_left();
            self.markup.attr("dir", if is_right_to_left { "rtl" } else { "ltr" });
        }
    }

    /// A question and ruled lines below it.
    fn answer(&mut self, lines: u8, blocks: &'a [Block<Inline>], id: Option<String>) {
        let label = self.label_id();
        self.markup.open("div").attr_if("id", id).attr("class", "answer");
        self.markup.attr("role", "group").attr("aria-labelledby", &label).line();
        self.markup.open("div").attr("class", "question").attr("id", &label).line();
        self.blocks(blocks);
        self.markup.close().line();
        self.markup.open("div").attr("class", "ruled").attr("role", "img");
        let room = self.own_words.with("ebook-room-to-write", [("lines", lines.into())]);
        self.markup.attr("aria-label", room).line();
        for _ in 0..lines {
            self.markup.open("span").attr("class", "rule").close().line();
        }
        self.markup.close().line();
        self.markup.close();
    }

    /// A wallet card: its two sides in one frame.
    fn card(
        &mut self,
        title: &'a str,
        front: &'a [Block<Inline>],
        back: &'a [Block<Inline>],
        id: Option<String>,
    ) {
        let label = self.label_id();
        self.markup.open("div").attr_if("id", id).attr("class", "panel card");
        self.markup.attr("role", "group").attr("aria-labelledby", &label).line();
        self.markup.open("p").attr("class", "panel-title").attr("id", &label);
        self.markup.open("span").attr("class", "kind").text(&self.own_words.text("label-card"));
        self.markup.hidden(":").close();
        self.markup.text(" ");
        self.string(title);
        self.markup.close().line();
        self.blocks(front);
        if !back.is_empty() {
            let words = self.own_words.text("label-back-of-card");
            self.markup.open("p").attr("class", "card-side").text(&words).close();
            self.markup.line();
            self.blocks(back);
        }
        if let Some(contact) = self.contact {
            self.markup.open("p").attr("class", "card-contact");
            for piece in self.own_words.parts("label-labelled", [], &["label", "title"]) {
                match piece {
                    Piece::Text(text) => _ = self.markup.text(&text),
                    Piece::Variable { name } if name == "label" => self.string(&contact.label),
                    Piece::Variable { .. } => match contact.url.as_deref().and_then(address) {
                        Some(url) => {
                            self.markup.open("a").attr("href", url);
                            self.string(&contact.value);
                            self.markup.close();
                        }
                        None => self.string(&contact.value),
                    },
                }
            }
            self.markup.close().line();
        }
        self.markup.close();
    }

    /// A figure. Its long description follows it and is not part of its caption, which names the
    /// figure and should be short.
    fn figure(&mut self, figure: &'a Figure<Inline>, id: Option<String>) {
        let described = !figure.description.is_empty();
        let description_id = described.then(|| self.label_id());
        self.markup.open("figure").attr_if("id", id).attr("class", "figure").line();
        self.image(&figure.image, "picture", &figure.label, description_id.as_deref());
        self.markup.line();
        if !figure.label.is_empty() || !figure.caption.is_empty() {
            self.markup.open("figcaption");
            self.numbered_label(&figure.label);
            self.inlines(&figure.caption);
            self.markup.close().line();
        }
        self.markup.close();
        if let Some(description_id) = description_id {
            self.holdings.descriptions += 1;
            self.markup.line().open("details").attr("id", description_id);
            let words = match figure.label.as_str() {
                "" => self.own_words.text("ebook-description-of-this"),
                label => self.own_words.with("ebook-description-of", [("figure", label.into())]),
            };
            self.markup.open("summary").text(&words).close().line();
            self.blocks(&figure.description);
            self.markup.close();
        }
    }
}
