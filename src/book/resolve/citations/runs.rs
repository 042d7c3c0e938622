//! Runs of text: what a citation processor rendered, as the tree of the book can hold it.
//!
//! In: Hayagriva's elements. Out: runs with their emphasis, addresses and sources, in which
//! neighbours that look alike are one. Knows no style and no source.

use super::sources::GUARD;
use hayagriva::citationberg::{
    Display, FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign,
};
use hayagriva::{Elem, ElemChild, ElemChildren, ElemMeta, Formatting};

/// The short form of our own style for the source of the note before, after which a pinpoint has no
/// comma.
pub(super) const IBID: &str = "ibid";

/// Where a run is, compared with the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shift {
    #[default]
    None,
    Raised,
    Lowered,
}

/// One formatted run of a citation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    pub text: String,
    pub italic: bool,
    pub bold: bool,
    pub small_capitals: bool,
    pub underlined: bool,
    pub shift: Shift,
    /// Set if the text is a web address, or leads to one.
    pub url: Option<String>,
    /// The number of the note to which the text refers.
    pub note: Option<u32>,
    /// The key of the source that the text names, if it leads to the entry in the list of sources.
    pub source: Option<String>,
}

impl Run {
    pub(super) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    fn formatted(text: &str, formatting: &Formatting) -> Self {
        Self {
            text: text.to_owned(),
            italic: formatting.font_style == FontStyle::Italic,
            bold: formatting.font_weight == FontWeight::Bold,
            small_capitals: formatting.font_variant == FontVariant::SmallCaps,
            underlined: formatting.text_decoration == TextDecoration::Underline,
            shift: match formatting.vertical_align {
                VerticalAlign::Sup => Shift::Raised,
                VerticalAlign::Sub => Shift::Lowered,
                _ => Shift::None,
            },
            ..Self::default()
        }
    }

    /// Whether the other run can be added to this one.
    fn is_like(&self, other: &Self) -> bool {
        let bare = |run: &Self| Self { text: String::new(), ..run.clone() };
        self.url.is_none() && self.note.is_none() && bare(self) == bare(other)
    }
}

/// Collects runs and joins those that are formatted alike.
#[derive(Default)]
pub(super) struct Runs(pub(super) Vec<Run>, Numbers);

/// Whether the number of an entry in the list of sources is a part of it.
#[derive(Default, PartialEq, Eq)]
enum Numbers {
    #[default]
    Kept,
    Left,
}

impl Runs {
    /// Takes runs that are known.
    pub(super) fn of(runs: Vec<Run>) -> Self {
        Self(runs, Numbers::Kept)
    }

    /// Leaves out the numbers of entries.
    pub(super) fn without_numbers() -> Self {
        Self(Vec::new(), Numbers::Left)
    }

    pub(super) fn text(&mut self, text: &str, italic: bool) {
        self.push(Run { italic, ..Run::plain(text) });
    }

    pub(super) fn push(&mut self, mut run: Run) {
        if run.url.is_some() || run.note.is_some() {
            return self.0.push(run);
        }
        run.text = run.text.replace(GUARD, "");
        match self.0.last_mut() {
            _ if run.text.is_empty() => {}
            Some(last) if last.is_like(&run) => last.text.push_str(&run.text),
            _ => self.0.push(run),
        }
    }

    pub(super) fn joined(runs: Vec<Run>) -> Vec<Run> {
        let mut joined = Self::default();
        runs.into_iter().for_each(|run| joined.push(run));
        joined.0
    }

    pub(super) fn end(&self) -> &str {
        self.0.last().map_or("", |run| &run.text)
    }

    /// Adds what Hayagriva rendered, with the pinpoint where the style leaves room for it.
    pub(super) fn tree(&mut self, children: &ElemChildren, pin: &mut Option<String>) {
        for child in &children.0 {
            self.child(child, pin);
        }
    }

    pub(super) fn child(&mut self, child: &ElemChild, pin: &mut Option<String>) {
        match child {
            ElemChild::Text(part) => self.push(Run::formatted(&part.text, &part.formatting)),
            ElemChild::Elem(elem) => {
                let is_number = elem.meta == Some(ElemMeta::CitationNumber);
                if is_number && self.1 == Numbers::Left {
                    return;
                }
                self.apart(elem);
                self.tree(&elem.children, pin);
            }
            ElemChild::Link { text, url } => {
                let run = Run::formatted(&text.text, &text.formatting);
                self.0.push(Run { url: Some(url.clone()), ..run });
            }
            ElemChild::Markup(text) => self.text(text, false),
            ElemChild::Transparent { .. } => self.pinpoint(&pin.take().unwrap_or_default()),
        }
    }

    /// What a style sets on a line or in a column of its own is apart from what is before it.
    fn apart(&mut self, elem: &Elem) {
        let is_apart =
            matches!(elem.display, Some(Display::Block | Display::Indent | Display::RightInline));
        if is_apart && !self.0.is_empty() && !self.end().ends_with(char::is_whitespace) {
            self.text(" ", false);
        }
    }

    /// Adds a citation in which each part leads to its source; `keys` are those of its sources in
    /// the order of the request.
    pub(super) fn citation(&mut self, children: &ElemChildren, keys: &[&str]) {
        for child in &children.0 {
            match child {
                ElemChild::Elem(Elem { children, meta: Some(ElemMeta::Entry(at)), .. }) => {
                    let mut own = Self::default();
                    own.tree(children, &mut None);
                    let source = keys.get(*at).map(|key| (*key).to_owned());
                    for run in own.0 {
                        let source = source.clone().filter(|_| run.url.is_none());
                        self.push(Run { source, ..run });
                    }
                }
                child => self.child(child, &mut None),
            }
        }
    }

    /// Adds the pinpoint: with a space after a closing bracket and in front of a paragraph in
    /// brackets, otherwise with a comma.
    pub(super) fn pinpoint(&mut self, pin: &str) {
        if let Some(last) = self.0.last_mut().filter(|run| run.url.is_none()) {
            last.text.truncate(last.text.trim_end_matches([' ', ',']).len());
            if last.text.is_empty() {
                self.0.pop();
            }
        }
        let end = self.end();
        let space = pin.starts_with('[') || end.ends_with(')') || end == IBID;
        self.text(if space { " " } else { ", " }, false);
        self.text(pin, false);
    }
}

/// The text of runs.
pub(super) fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
