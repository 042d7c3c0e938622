//! Project files as text, and places in them.
//!
//! In: the text of each file that was read. Out: small `Span`s, which any room can carry, and the
//! line and column of each for messages. Does not know what the text means.

use serde::Serialize;

/// A file that was read, by its number in the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct FileId(pub u32);

/// A byte range in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Span {
    pub file: FileId,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    /// The span of `start..end` in `file`.
    pub(crate) fn new(file: FileId, start: usize, end: usize) -> Self {
        let start = start.min(u32::MAX as usize) as u32;
        let end = end.min(u32::MAX as usize) as u32;
        Self { file, start, end: end.max(start) }
    }

    /// The empty span at the start of `file`.
    pub fn start_of(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// One file's path and text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path below the project root, with forward slashes.
    pub path: String,
    pub(crate) text: String,
    line_starts: Vec<usize>,
    /// For a text that was put together from others: where each of its parts comes from, in order.
    origins: Vec<Origin>,
}

/// Where a part of a text comes from that was put together from others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    /// Where the part starts. It ends where the next one starts.
    pub(crate) start: u32,
    /// The place in the other text.
    pub(crate) at: Span,
    /// Whether it is a copy, byte for byte, so that a place within it can be found there.
    pub(crate) is_copy: bool,
}

/// A line and column, both counted from one. Columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// The files that were read in this run.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Keeps a file's text and returns its id.
    pub(crate) fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        self.add_derived(path, text, Vec::new())
    }

    /// Keeps a text that was put together from parts of others, which are in `origins`.
    pub(crate) fn add_derived(
        &mut self,
        path: impl Into<String>,
        text: impl Into<String>,
        origins: Vec<Origin>,
    ) -> FileId {
        let text = text.into();
        let line_starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        self.files.push(SourceFile { path: path.into(), text, line_starts, origins });
        FileId((self.files.len() - 1) as u32)
    }

    /// The place that people know a place by: in a text that was put together from others, where
    /// that part of it was written.
    pub(crate) fn origin(&self, span: Span) -> Span {
        let Some(file) = self.files.get(span.file.0 as usize) else { return span };
        let next = file.origins.partition_point(|origin| origin.start <= span.start);
        let Some(origin) = next.checked_sub(1).and_then(|at| file.origins.get(at)) else {
            return span;
        };
        if !origin.is_copy {
            return origin.at;
        }
        let start = (origin.at.start + (span.start - origin.start)).min(origin.at.end);
        let end = (start + (span.end - span.start)).min(origin.at.end);
        Span { file: origin.at.file, start, end }
    }

    /// The file with this id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Every file with its id, in the order of reading.
    pub(crate) fn each(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(at as u32), file))
    }

    /// The text that a span covers, or no text if the span does not fit its file.
    pub(crate) fn slice(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The line and column at which a span starts.
    pub(crate) fn position(&self, span: Span) -> Position {
        self.file(span.file).position(span.start as usize)
    }
}

impl SourceFile {
    /// The byte offset at which a line, counted from one, starts. For a line that does not exist,
    /// the end of the text.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }

    /// The text of a line, counted from one, without its line break.
    pub(crate) fn line(&self, line: usize) -> &str {
        let start = self.line_start(line);
        let end = self.line_start(line + 1);
        self.text.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// The line and column of a byte offset.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = floor_boundary(&self.text, offset.min(self.text.len()));
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_start(line);
        Position { line, column: self.text[start..offset].chars().count() + 1 }
    }
}

/// The nearest character boundary at or before `offset`.
pub(crate) fn floor_boundary(text: &str, mut offset: usize) -> usize {
    offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
