//! Words as Markdown in one line or, with line breaks, in several.
//!
//! In: runs of words that [`tidy`](super::tidy) has put in order. Out: Markdown. Marks that overlap are
//! nested so that the longest is the outermost.

use super::escape::{Surroundings, escaped};
use crate::incoming::piece::{Picture, Run, Style, What, plain};

/// What is true of all words of a block.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    /// Whether runs of underscores are blanks to fill in.
    pub(super) has_blanks: bool,
    /// Whether the words must be in one line, as in headings and cells.
    pub(super) one_line: bool,
}

/// Writes words.
pub(super) fn written(words: &[Run], setting: Setting) -> String {
    let mut line =
        Line { out: String::new(), setting, before: None, starts: true, is_after_call: false };
    line.write(words, &[], false);
    line.out
}

/// A mark, or a link.
#[derive(Debug, Clone, PartialEq)]
enum Around {
    Link(String),
    Style(Style),
}

fn has(run: &Run, around: &Around) -> bool {
    match around {
        Around::Link(address) => run.link.as_ref() == Some(address),
        Around::Style(style) => run.styles.contains(style),
    }
}

/// How many of the runs have a mark, from the first one on.
fn extent(words: &[Run], around: &Around) -> usize {
    words.iter().take_while(|run| has(run, around)).count()
}

/// The longest of the marks of the first run that are not around it yet. Code is the innermost.
fn outermost(words: &[Run], open: &[Around]) -> Option<(Around, usize)> {
    let first = words.first()?;
    let link = first.link.iter().cloned().map(Around::Link);
    let styles = first.styles.iter().filter(|style| **style != Style::Code).cloned();
    let all = link.chain(styles.map(Around::Style)).filter(|around| !open.contains(around));
    let longest = all.map(|around| (extent(words, &around), around));
    // Of two that are as long, the first is the outer one.
    let longest = longest.reduce(|one, other| if other.0 > one.0 { other } else { one });
    let code = Around::Style(Style::Code);
    let inner = || (has(first, &code) && !open.contains(&code)).then_some((code, 1));
    longest.map(|(length, around)| (around, length)).or_else(inner)
}

struct Line {
    out: String,
    setting: Setting,
    /// The last character, if it is text of the author.
    before: Option<char>,
    /// Whether nothing has been written in this line.
    starts: bool,
    /// Whether the call of a note was written last: a bracket would make a link of it, and a colon the
    /// note itself.
    is_after_call: bool,
}

impl Line {
    fn write(&mut self, words: &[Run], open: &[Around], in_brackets: bool) {
        let mut rest = words;
        while let Some(first) = rest.first() {
            let Some((around, length)) = outermost(rest, open) else {
                self.one(&first.what, in_brackets);
                rest = &rest[1..];
                continue;
            };
            let (inner, after) = rest.split_at(length);
            let mut open = open.to_vec();
            open.push(around.clone());
            self.around(&around, inner, &open, in_brackets);
            rest = after;
        }
    }

    fn one(&mut self, what: &What, in_brackets: bool) {
        match what {
            What::Text(text) => self.text(text, in_brackets),
            What::Break if self.setting.one_line => self.text(" ", in_brackets),
            What::Break => {
                self.out.push_str("\\\n");
                (self.before, self.starts) = (None, true);
            }
            What::Note(name) => {
                self.sign(&format!("[^{name}]"));
                self.is_after_call = true;
            }
            What::Picture(picture) => self.sign(&shown(picture)),
        }
    }

    fn text(&mut self, text: &str, in_brackets: bool) {
        if text.is_empty() {
            return;
        }
        let around = Surroundings {
            starts_line: self.starts,
            before: self.before,
            in_brackets,
            has_blanks: self.setting.has_blanks,
        };
        let own = escaped(text, around);
        if std::mem::take(&mut self.is_after_call) && own.starts_with(['(', ':']) {
            self.out.push('\\');
        }
        self.out.push_str(&own);
        self.before = text.chars().next_back();
        self.starts = false;
    }

    /// Writes what is ours.
    fn sign(&mut self, sign: &str) {
        // Before a link, an exclamation mark would make a picture of it.
        if sign.starts_with('[') && self.before == Some('!') && self.out.ends_with('!') {
            self.out.pop();
            self.out.push_str("\\!");
        }
        self.out.push_str(sign);
        self.is_after_call = false;
        self.before = None;
        self.starts = false;
    }

    fn around(&mut self, around: &Around, inner: &[Run], open: &[Around], in_brackets: bool) {
        let style = match around {
            Around::Link(address) => {
                self.sign("[");
                self.write(inner, open, true);
                self.sign(&format!("]({})", destination(address)));
                return;
            }
            Around::Style(style) => style,
        };
        let both = match style {
            Style::Strong => "**",
            Style::Emphasis => "*",
            Style::Strike => "~~",
            Style::Raised => "^",
            Style::Lowered => "~",
            Style::Language(tag) => {
                self.sign("[");
                self.write(inner, open, true);
                self.sign(&format!("]{{lang=\"{tag}\"}}"));
                return;
            }
            Style::Code => {
                self.sign(&code(&plain(inner), self.setting.one_line));
                return;
            }
        };
        self.sign(both);
        self.write(inner, open, in_brackets);
        self.sign(both);
    }
}

/// Code between enough backticks. A bar would end a cell of a table, even in code.
fn code(text: &str, in_cell: bool) -> String {
    let text = text.replace('\n', " ");
    let longest = longest_run(&text, '`');
    let fence = "`".repeat(longest + 1);
    let text = if in_cell { text.replace('|', "\\|") } else { text };
    let is_padded = text.starts_with('`') || text.ends_with('`');
    let is_spaced = text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty();
    let space = if is_padded || is_spaced { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// The length of the longest run of a sign.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == sign { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// A picture in Markdown. One that nobody described has the mark of a text that is to be written.
pub(super) fn shown(picture: &Picture) -> String {
    let around =
        Surroundings { starts_line: false, before: None, in_brackets: true, has_blanks: false };
    let alt = match picture.alt.as_str() {
        "" => "…".to_owned(),
        alt => escaped(alt, around),
    };
    format!("![{alt}]({})", destination(&picture.path))
}

/// The address of a link, as Markdown needs it.
pub(in crate::incoming) fn destination(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for (at, c) in address.char_indices() {
        match c {
            ' ' | '\\' | '(' | ')' | '<' | '>' | '|' | '{' | '}' | '^' | '`' | '[' | ']' | '"' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            '&' if address[at..].split_once(';').is_some_and(|(name, _)| {
                name[1..].chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
            }) =>
            {
                out.push_str("&amp;");
            }
            c if c.is_control() || c.is_whitespace() => {}
            c => out.push(c),
        }
    }
    out
}
