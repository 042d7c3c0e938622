//! The letters of a manuscript: every character that is printed, and where it is written.
//!
//! In: a manuscript. Out: its letters by use, each with its places. A letter is what a reader takes
//! for one: a character, a character with its accents, or the parts of one emoji. Knows no font.

use super::manuscript::Manuscript;
use super::tree::{Block, BlockKind, Inline, InlineKind};
use super::visit::each_image;
use crate::ground::source::Span;
use crate::project::OwnCallout;
use icu_properties::CodePointSetData;
use icu_properties::props::{DefaultIgnorableCodePoint, EmojiPresentation};
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// How many places of a letter are remembered: enough to find it.
const MOST_PLACES: usize = 8;

/// What a text is set as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Use {
    Body,
    Heading,
    Code,
    /// In formulas: the font for mathematics first, then the fonts of running text.
    Formula,
}

impl Use {
    /// The uses for which there is an order of families of its own.
    pub(crate) const ALL: [Self; 3] = [Self::Body, Self::Heading, Self::Code];
}

/// Where a letter is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Written {
    /// In a text with a place.
    At(Span),
    /// In the title, summary or facts of a section, by its id.
    InHeader(String),
    /// On the title page, or in what the partner says of itself.
    InFrontMatter,
    /// In a drawing: its path below `content/`, the line in it, and the place where it is used. A
    /// logo is used in no text.
    InDrawing { path: String, line: usize, used: Option<Span> },
}

/// Every letter of a manuscript.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    places: BTreeMap<(Use, String), Vec<Written>>,
}

impl Letters {
    pub(crate) fn of(manuscript: &Manuscript) -> Self {
        let mut letters = Self::default();
        letters.front_matter(manuscript);
        for section in &manuscript.sections {
            let header = Written::InHeader(section.id.clone());
            let own = [Some(&section.title), section.label.as_ref(), section.summary.as_ref()];
            for text in own.into_iter().flatten() {
                letters.text(text, &header, Use::Heading);
            }
            for fact in &section.facts {
                letters.text(&fact.label, &header, Use::Body);
                letters.text(&fact.value, &header, Use::Body);
            }
            letters.blocks(&section.blocks);
            each_image(&section.blocks, &mut |image| {
                letters.drawing(manuscript, &image.path, Some(image.span));
            });
        }
        letters
    }

    /// The letters with a use.
    pub(crate) fn used(&self, place: Use) -> impl Iterator<Item = &str> {
        self.places
            .range((place, String::new())..)
            .take_while(move |((own, _), _)| *own == place)
            .map(|((_, letter), _)| letter.as_str())
    }

    /// Every letter with its use and its places.
    pub(crate) fn each(&self) -> impl Iterator<Item = (Use, &str, &[Written])> {
        self.places.iter().map(|((place, letter), written)| (*place, letter.as_str(), &written[..]))
    }

    /// What stands on the cover and the title page, and what the partner says of itself.
    fn front_matter(&mut self, manuscript: &Manuscript) {
        let page = &manuscript.title_page;
        for text in [
            &page.title,
            &page.subtitle,
            &page.partner_name,
            &page.edition_name,
            &page.version_line,
            &page.date_line,
            &manuscript.partner.short_name,
            &manuscript.work.title,
        ] {
            self.text(text, &Written::InFrontMatter, Use::Heading);
        }
        for text in page
            .volume_line
            .iter()
            .chain(&page.co_brand)
            .chain(&manuscript.partner.legal)
            .chain(&page.fill_in)
        {
            self.text(text, &Written::InFrontMatter, Use::Body);
        }
        if let Some(logo) = &manuscript.partner.logo {
            self.drawing(manuscript, &logo.path, None);
        }
        for line in &manuscript.partner.contact {
            self.text(&line.label, &Written::InFrontMatter, Use::Body);
            self.text(&line.value, &Written::InFrontMatter, Use::Body);
        }
    }

    fn blocks(&mut self, blocks: &[Block<Inline>]) {
        for block in blocks {
            self.block(block);
            for inner in block.inner() {
                self.blocks(inner);
            }
        }
    }

    fn block(&mut self, block: &Block<Inline>) {
        let at = Written::At(block.span);
        let place = match &block.kind {
            BlockKind::Heading { .. } => Use::Heading,
            _ => Use::Body,
        };
        for inlines in block.text() {
            self.inlines(inlines, place);
        }
        match &block.kind {
            BlockKind::Code { text, .. } => self.text(text, &at, Use::Code),
            BlockKind::Callout { own, title, .. } => {
                if let Some(label) = own.as_deref().and_then(OwnCallout::label) {
                    self.text(label, &at, Use::Heading);
                }
                self.text(title, &at, Use::Heading);
            }
            BlockKind::Card { title, .. } => self.text(title, &at, Use::Heading),
            BlockKind::Checklist { title: Some(title), .. }
            | BlockKind::Letter { title: Some(title), .. } => {
                self.text(title, &at, Use::Heading);
            }
            BlockKind::Testimony { attribution, .. } => self.text(attribution, &at, Use::Body),
            _ => {}
        }
    }

    fn inlines(&mut self, inlines: &[Inline], place: Use) {
        for inline in inlines {
            let at = Written::At(inline.span);
            match &inline.kind {
                InlineKind::Text(text) => self.text(text, &at, place),
                InlineKind::Code(text) => self.text(text, &at, Use::Code),
                InlineKind::Formula(formula) => formula.texts(&mut |text, is_words| {
                    let place = if is_words { Use::Body } else { Use::Formula };
                    self.text(text, &at, place);
                }),
                InlineKind::Note(note) => self.blocks(&note.blocks),
                InlineKind::Blank(Some(label)) => self.text(label, &at, Use::Body),
                kind => {
                    kind.content().into_iter().for_each(|content| self.inlines(content, place));
                }
            }
        }
    }

    /// The words in a drawing.
    fn drawing(&mut self, manuscript: &Manuscript, path: &str, used: Option<Span>) {
        let Some(resource) = manuscript.resources.get(path) else { return };
        for piece in resource.texts.iter() {
            for (more, text) in piece.text.split('\n').enumerate() {
                let line = piece.line + more;
                let written = Written::InDrawing { path: path.to_owned(), line, used };
                self.text(text, &written, Use::Body);
            }
        }
    }

    fn text(&mut self, text: &str, written: &Written, place: Use) {
        if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            return;
        }
        for letter in text.graphemes(true) {
            let is_plain =
                letter.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t'));
            let is_visible = letter.chars().any(|character| !is_ignorable(character));
            if is_plain || !is_visible {
                continue;
            }
            let places = self.places.entry((place, letter.to_owned())).or_default();
            if places.len() < MOST_PLACES && !places.contains(written) {
                places.push(written.clone());
            }
        }
    }
}

/// Whether a character prints nothing where it stands: a joiner, a mark of direction, a space.
fn is_ignorable(character: char) -> bool {
    let is_blank = character.is_whitespace() && !character.is_control();
    let is_mark = CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character);
    (is_blank || is_mark) && character != '\u{feff}'
}

/// Whether a character is an emoji unless something else is asked for.
pub(crate) fn is_emoji(character: char) -> bool {
    CodePointSetData::new::<EmojiPresentation>().contains(character)
}
