//! The proof that words come back as they were given.
//!
//! In: the words of a block. Out: Markdown that our own reader turns into the same words with the same
//! marks and without a complaint, and whether marks had to be left out for that. Words are never lost.

use super::tidy::{joined, tidy};
use super::words::{Setting, destination, written};
use crate::book::tree::{Block, BlockKind, LinkTarget, Mark, SourceInline, SourceKind};
use crate::incoming::gate::Gate;
use crate::incoming::piece::{Picture, Run, Style, What};
use std::collections::BTreeSet;

/// Where words are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// Words in Markdown. The second is whether some of their marks are lost.
pub(super) fn proved(words: &[Run], place: Place, gate: &Gate<'_>) -> (String, bool) {
    let setting = Setting { has_blanks: gate.has_blanks, one_line: place != Place::Paragraph };
    let (mut tidied, mut is_reduced) = tidy(words);
    if setting.one_line {
        tidied.iter_mut().filter(|run| run.what == What::Break).for_each(|run| {
            run.what = What::Text(" ".to_owned());
        });
        tidied = joined(tidied);
    }
    let mut step = 0;
    loop {
        let text = written(&tidied, setting);
        if tidied.is_empty() || step == LAST || comes_back(&text, &tidied, place, gate) {
            return (text, is_reduced);
        }
        is_reduced = true;
        tidied = joined(reduced(tidied, step));
        step += 1;
    }
}

/// How many times marks are taken off before words are written without any.
const LAST: usize = 4;

/// The words with fewer marks.
fn reduced(words: Vec<Run>, step: usize) -> Vec<Run> {
    let is_kept = |style: &Style| match step {
        0 => !matches!(style, Style::Strike | Style::Raised | Style::Lowered),
        1 => matches!(style, Style::Code | Style::Language(_)),
        _ => false,
    };
    let reduce = |mut run: Run| {
        run.styles.retain(is_kept);
        if step >= 3 {
            run.link = None;
        }
        run
    };
    words.into_iter().map(reduce).collect()
}

/// Whether our reader makes of the text what was meant.
fn comes_back(text: &str, meant: &[Run], place: Place, gate: &Gate<'_>) -> bool {
    let calls: BTreeSet<&str> = meant
        .iter()
        .filter_map(|run| match &run.what {
            What::Note(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    let mut whole = match place {
        Place::Paragraph => text.to_owned(),
        Place::Heading => format!("## {text}"),
        Place::Cell => format!("| {text} | x |\n|---|---|"),
    };
    for name in calls {
        whole.push_str(&format!("\n\n[^{name}]: x"));
    }
    let (parsed, problems) = gate.read(&(whole + "\n"));
    let own_words = match parsed.blocks.as_slice() {
        [Block { kind: BlockKind::Paragraph(words), .. }] if place == Place::Paragraph => words,
        [Block { kind: BlockKind::Heading { content, .. }, .. }] if place == Place::Heading => {
            content
        }
        [Block { kind: BlockKind::Table(table), .. }] if place == Place::Cell => &table.header[0],
        _ => return false,
    };
    let Some(read) = runs(own_words) else { return false };
    problems.is_empty()
        && parsed.suspects.is_empty()
        && parsed.comments.is_empty()
        && comparable(read) == comparable(meant.to_vec())
}

/// Runs in the form in which they are compared: blanks of any length are the same.
fn comparable(words: Vec<Run>) -> Vec<Run> {
    let plain = |run: Run| Run {
        what: match run.what {
            What::Text(text) => What::Text(same_blanks(&text)),
            What::Picture(picture) => What::Picture(Picture {
                path: String::new(),
                alt: if picture.alt.is_empty() { "…".to_owned() } else { picture.alt },
            }),
            what => what,
        },
        link: run.link.map(|address| destination(&address).replace("&amp;", "&")),
        ..run
    };
    joined(words.into_iter().map(plain).collect())
}

fn same_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("____") {
        out.push_str(&rest[..at]);
        out.push_str("____");
        rest = rest[at..].trim_start_matches('_');
    }
    out + rest
}

/// What our reader has read, as runs; nothing if there is something in it that nobody imports.
pub(in crate::incoming) fn runs(words: &[SourceInline]) -> Option<Vec<Run>> {
    let mut out = Vec::new();
    collect(words, &Run::text(""), &mut out)?;
    Some(joined(out))
}

fn collect(words: &[SourceInline], around: &Run, out: &mut Vec<Run>) -> Option<()> {
    for word in words {
        let own = |what| Run { what, ..around.clone() };
        let marked = |style: Style| {
            let mut inner = around.clone();
            inner.styles.insert(style);
            inner
        };
        match &word.kind {
            SourceKind::Text(text) => out.push(own(What::Text(text.clone()))),
            SourceKind::Break => out.push(Run::of(What::Break)),
            SourceKind::NoteReference(name) => out.push(own(What::Note(name.clone()))),
            SourceKind::Image(image) => out.push(own(What::Picture(Picture {
                path: image.path.clone(),
                alt: image.alt.clone(),
            }))),
            SourceKind::Code(text) => {
                out.push(Run { what: What::Text(text.clone()), ..marked(Style::Code) });
            }
            SourceKind::Blank(None) => out.push(own(What::Text("____".to_owned()))),
            SourceKind::Emphasis(inner) => collect(inner, &marked(Style::Emphasis), out)?,
            SourceKind::Strong(inner) => collect(inner, &marked(Style::Strong), out)?,
            SourceKind::Strike(inner) => collect(inner, &marked(Style::Strike), out)?,
            SourceKind::Marked { mark, content } => {
                let inner = match mark {
                    Mark::Superscript => marked(Style::Raised),
                    Mark::Subscript => marked(Style::Lowered),
                    Mark::Language(language) => marked(Style::Language(language.tag().to_owned())),
                    _ => return None,
                };
                collect(content, &inner, out)?;
            }
            SourceKind::Link { target, content } => {
                let address = match target {
                    LinkTarget::Url(address) => address.clone(),
                    LinkTarget::Id { id, .. } => format!("#{id}"),
                    LinkTarget::Term(_) => return None,
                };
                collect(content, &Run { link: Some(address), ..around.clone() }, out)?;
            }
            _ => return None,
        }
    }
    Some(())
}
