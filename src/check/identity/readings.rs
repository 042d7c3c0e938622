//! Everything that readers see, text by text, with its place.
//!
//! In: a project and its book. Out: a `Reading` for each paragraph, title, caption, alternative text,
//! attribution, note, piece of code, word of a drawing, name of a picture's file and field of a
//! header, and whether it is somebody's testimony. Knows no rules.

use crate::book::lettering::large_path;
use crate::book::source::SourceBook;
use crate::book::testimony::{is_testimony, is_whole};
use crate::book::tree::{Block, BlockKind, Image, LinkTarget, Mark, SourceInline, SourceKind};
use crate::book::visit::each_source_inline;
use crate::ground::source::{Sources, Span};
use crate::project::{CONTENT, Project};
use std::ops::Range;

/// In whose words a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Public,
    Testimony,
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Words,
    /// Who said a testimony, or an entry of the index: a capital at the start may be that of a name.
    Attribution,
    /// The address of a link.
    Address,
    FileName,
    /// A header, or a file of terms: keys and values.
    Fields,
    /// The first words are no sentence: a title, alternative text, lettering.
    Label,
}

pub(super) struct Reading {
    pub(super) text: String,
    pub(super) setting: Setting,
    pub(super) part: Part,
    /// Which testimony it belongs to; 0 for none.
    pub(super) testimony: usize,
    /// Whether its block cites a source.
    pub(super) is_cited: bool,
    /// Whether there are rules for words in its language.
    pub(super) is_measured: bool,
    /// The addresses of its links that people ring or write to.
    pub(super) declared: Vec<String>,
    /// The id of the section; empty in other files.
    pub(super) section: String,
    /// The drawing that it is in, with its line.
    pub(super) drawing: Option<(String, usize)>,
    /// The byte at which each inline starts, and its place.
    runs: Vec<(usize, Span)>,
}

impl Reading {
    /// The file and the place of a range of the text.
    pub(super) fn place(&self, sources: &Sources, range: &Range<usize>) -> Span {
        let run = self.runs.partition_point(|(start, _)| *start <= range.start).max(1) - 1;
        let last = self.runs.partition_point(|(start, _)| *start < range.end).max(1) - 1;
        let Some((start, span)) = self.runs.get(run).copied() else {
            return Span::start_of(crate::ground::source::FileId(0));
        };
        let words = self.text.get(range.clone()).unwrap_or("");
        let near = range.start - start.min(range.start);
        let written = sources.slice(span);
        let nearest = |word: &str, near: usize| {
            let found = written.match_indices(word).map(|(at, _)| at);
            found.min_by_key(|at| at.abs_diff(near)).filter(|_| !word.is_empty())
        };
        let from = |at: usize, length: usize| {
            let start = span.start as usize + at;
            Span::new(span.file, start, start + length)
        };
        if let Some(at) = nearest(words, near) {
            return from(at, words.len());
        }
        let first = words.split_whitespace().next().unwrap_or("");
        match nearest(first, near) {
            Some(at) => from(at, first.len()),
            // The words are in several inlines, or written with escapes.
            None => match self.runs.get(last) {
                Some((_, end)) if end.file == span.file && end.end > span.start => {
                    Span::new(span.file, span.start as usize, end.end as usize)
                }
                _ => span,
            },
        }
    }
}

/// Everything that readers of a project see.
pub(super) fn readings(project: &Project, book: &SourceBook) -> Vec<Reading> {
    let is_measured = project.book.language.is_measured();
    let mut reader = Reader {
        project,
        book,
        found: Vec::new(),
        testimonies: 0,
        section: String::new(),
        here: Here { setting: Setting::Public, testimony: 0, is_cited: false, is_measured },
    };
    for (id, section) in &book.sections {
        reader.section.clone_from(id);
        if is_whole(&section.header) {
            reader.enter_testimony();
        }
        if let Some(file) = project.sections.get(id) {
            let header = project.sources.file(file.file).text.get(..file.body).unwrap_or("");
            reader.raw(header, Span::new(file.file, 0, header.len()));
        }
        let (blocks, notes) = section.as_written();
        reader.blocks(blocks);
        notes.values().for_each(|note| reader.blocks(&note.blocks));
        for comment in &section.comments {
            reader.add(comment.text.clone(), comment.span, Part::Words);
        }
        reader.here = Here { setting: Setting::Public, testimony: 0, ..reader.here };
    }
    reader.section.clear();
    for parsed in book.forewords.values().chain(&book.notice) {
        reader.blocks(&parsed.blocks);
        parsed.notes.values().for_each(|note| reader.blocks(&note.blocks));
    }
    for (id, file) in project.sources.each() {
        let path = file.path.strip_prefix("content/").unwrap_or("");
        let is_read = path == "glossary.toml" || path == "index.toml" || path.starts_with("packs/");
        if is_read && path.ends_with(".toml") {
            reader.raw(&file.text, Span::new(id, 0, file.text.len()));
        }
    }
    reader.book();
    reader.found
}

/// What is known about the place that is being read.
#[derive(Clone, Copy)]
struct Here {
    setting: Setting,
    testimony: usize,
    is_cited: bool,
    is_measured: bool,
}

struct Reader<'a> {
    project: &'a Project,
    book: &'a SourceBook,
    found: Vec<Reading>,
    testimonies: usize,
    section: String,
    here: Here,
}

impl Reader<'_> {
    /// A text that is in one piece in its file.
    fn add(&mut self, text: String, span: Span, part: Part) {
        let words = Words { text, runs: vec![(0, span)], ..Words::default() };
        self.add_words(words, part);
    }

    fn add_words(&mut self, words: Words, part: Part) {
        if words.text.trim().is_empty() && words.declared.is_empty() {
            return;
        }
        let Here { setting, testimony, is_cited, is_measured } = self.here;
        self.found.push(Reading {
            text: words.text,
            setting,
            part,
            testimony,
            is_cited,
            is_measured,
            declared: words.declared,
            section: self.section.clone(),
            drawing: None,
            runs: words.runs,
        });
    }

    /// What follows is the testimony of one more person.
    fn enter_testimony(&mut self) {
        self.testimonies += 1;
        self.here.setting = Setting::Testimony;
        self.here.testimony = self.testimonies;
    }

    /// Lines of keys and values.
    fn raw(&mut self, text: &str, span: Span) {
        let mut start = span.start as usize;
        for line in text.split_inclusive('\n') {
            let own = Span::new(span.file, start, start + line.len());
            self.add(line.trim_end().to_owned(), own, Part::Fields);
            start += line.len();
        }
    }

    /// What the book says of itself.
    fn book(&mut self) {
        let book = &self.project.book;
        let Some(file) = book.listed().next().map(|id| id.span.file) else { return };
        let own = &self.project.sources.file(file).text;
        let texts = [&book.title, &book.subtitle].into_iter().chain(&book.catalogue.description);
        for text in texts {
            let at = own.find(text.as_str()).unwrap_or(0);
            let length = if own[at..].starts_with(text.as_str()) { text.len() } else { 0 };
            self.add(text.clone(), Span::new(file, at, at + length), Part::Label);
        }
        if let Some(art) = &book.cover.art {
            self.picture(&art.path, &art.alt, art.span);
        }
    }

    fn blocks(&mut self, blocks: &[Block<SourceInline>]) {
        for block in blocks {
            let mut is_cited = false;
            each_source_inline(std::slice::from_ref(block), &mut |inline| {
                is_cited |= matches!(inline.kind, SourceKind::Cite(_));
            });
            self.here.is_cited = is_cited;
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<SourceInline>) {
        let around = self.here;
        let was_testimony = around.setting == Setting::Testimony;
        if is_testimony(block, was_testimony) && !was_testimony {
            self.enter_testimony();
        }
        match &block.kind {
            BlockKind::Passage { language: Some(language), .. } => {
                self.here.is_measured = language.is_measured();
            }
            BlockKind::Code { text, .. } => self.add(text.clone(), block.span, Part::Label),
            BlockKind::Callout { title, .. } | BlockKind::Card { title, .. } => {
                self.add(title.clone(), block.span, Part::Label);
            }
            BlockKind::Checklist { title: Some(title), .. }
            | BlockKind::Letter { title: Some(title), .. } => {
                self.add(title.clone(), block.span, Part::Label);
            }
            BlockKind::Testimony { attribution, .. } => {
                self.add(attribution.clone(), block.span, Part::Attribution);
            }
            BlockKind::Figure(figure) => {
                self.picture(&figure.image.path, &figure.image.alt, figure.image.span);
            }
            _ => {}
        }
        for inlines in block.text() {
            self.line(inlines);
        }
        for inner in block.inner() {
            inner.iter().for_each(|block| self.block(block));
        }
        self.here = around;
    }

    fn line(&mut self, inlines: &[SourceInline]) {
        let mut words = Words::default();
        words.add(inlines);
        let (images, addresses) =
            (std::mem::take(&mut words.images), std::mem::take(&mut words.addresses));
        let entries = std::mem::take(&mut words.entries);
        self.add_words(words, Part::Words);
        for (entry, span) in entries {
            self.add(entry, span, Part::Attribution);
        }
        for image in images {
            self.picture(&image.path, &image.alt, image.span);
        }
        for (address, span) in addresses {
            self.add(address, span, Part::Address);
        }
    }

    /// A picture: its alternative text, the name of its file, and the words in it.
    fn picture(&mut self, path: &str, alt: &str, span: Span) {
        self.add(alt.to_owned(), span, Part::Label);
        let name = path.rsplit('/').next().unwrap_or(path);
        self.add(name.to_owned(), span, Part::FileName);
        for path in std::iter::once(path.to_owned()).chain(large_path(path)) {
            let Some(picture) = self.book.pictures.get(&path) else { continue };
            for drawn in picture.texts.iter() {
                self.add(drawn.text.clone(), span, Part::Label);
                if let Some(own) = self.found.last_mut() {
                    own.drawing = Some((format!("{CONTENT}/{path}"), drawn.line));
                }
            }
        }
    }
}

/// Words that are read as one unit, as they are put together.
#[derive(Default)]
struct Words {
    text: String,
    runs: Vec<(usize, Span)>,
    declared: Vec<String>,
    images: Vec<Image>,
    addresses: Vec<(String, Span)>,
    /// What index marks call their entries.
    entries: Vec<(String, Span)>,
}

impl Words {
    fn add(&mut self, inlines: &[SourceInline]) {
        for inline in inlines {
            self.runs.push((self.text.len(), inline.span));
            match &inline.kind {
                SourceKind::Text(text) | SourceKind::Code(text) => self.text.push_str(text),
                SourceKind::Blank(label) => self.text.push_str(label.as_deref().unwrap_or(" ")),
                SourceKind::Break => self.text.push('\n'),
                SourceKind::Image(image) => {
                    self.images.push(image.clone());
                    self.text.push(' ');
                }
                SourceKind::Link { target, content } => {
                    if let LinkTarget::Url(url) = target {
                        if url.starts_with("tel:") || url.starts_with("mailto:") {
                            self.declared.push(url.clone());
                        }
                        self.addresses.push((url.clone(), inline.span));
                    }
                    self.add(content);
                }
                SourceKind::Marked { mark: Mark::Abbreviation(meaning), content } => {
                    self.add(content);
                    self.text.push_str(&format!(" ({meaning})"));
                }
                SourceKind::Indexed { name, content } => {
                    if !name.is_empty() {
                        self.entries.push((name.join(" / "), inline.span));
                    }
                    self.add(content);
                }
                SourceKind::Formula(_)
                | SourceKind::Variable(_)
                | SourceKind::Cite(_)
                | SourceKind::NoteReference(_) => {}
                kind => kind.content().into_iter().for_each(|own| self.add(own)),
            }
        }
    }
}
