//! Tracked changes, hidden words and text boxes, as the user decides about them.
//!
//! In: a document as it is, and decisions. Out: the same document with nothing open in it; or a list of
//! what is open, if the user has not decided about something that it has. Nothing is decided silently.

use super::change::{Change, ChangeKind};
use super::decision::{ChangesDecision, Decisions, KeepDecision, Undecided};
use super::findings::Findings;
use super::model::{Block, Document, Inline, Paragraph, Role, Run, words_in};
use super::text::{cleaned, opening};
use crate::ground::unseen::is_blank;

/// Carries out what the user decided.
///
/// # Errors
/// What is open, if there is anything.
pub(super) fn settle(document: Document, decisions: Decisions) -> Result<Document, Undecided> {
    let Document { properties, blocks, notes, comments, pictures, findings } = document;
    let mut settler = Settler { decisions, open: Undecided::default(), findings, last: None };
    let blocks = settler.blocks(blocks);
    let notes = notes.into_iter().map(|(name, own)| (name, settler.blocks(own))).collect();
    let Settler { open, findings, .. } = settler;
    match open.is_empty() {
        true => Ok(Document { properties, blocks, notes, comments, pictures, findings }),
        false => Err(open),
    }
}

struct Settler {
    decisions: Decisions,
    open: Undecided,
    findings: Findings,
    /// What the last open item was, so that the parts of one change are one item.
    last: Option<(String, &'static str, String)>,
}

/// What becomes of something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Stays,
    Goes,
}

impl Settler {
    fn blocks(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let mut out = Vec::with_capacity(blocks.len());
        // A paragraph whose end is gone, which continues in the next one.
        let mut carried: Option<Paragraph> = None;
        for block in blocks {
            let mut boxes = Vec::new();
            match block {
                Block::Paragraph(mut paragraph) => {
                    if let Some((former, change)) = paragraph.former.take()
                        && self.is_rejected(&change, &paragraph.place, "changed style", "")
                    {
                        paragraph.role = former;
                    }
                    let runs = std::mem::take(&mut paragraph.runs);
                    let own = self.runs(runs, &paragraph.place, &mut boxes);
                    let before = carried.take();
                    paragraph.runs = before.map(|before| before.runs).unwrap_or_default();
                    paragraph.runs.extend(own);
                    let end = paragraph.end.take();
                    let is_gone = end.is_some_and(|end| {
                        self.fate(&end, &paragraph.place, "end of a paragraph") == Fate::Goes
                    });
                    if is_gone {
                        carried = Some(paragraph);
                    } else {
                        out.push(Block::Paragraph(paragraph));
                    }
                }
                Block::Table(mut table) => {
                    out.extend(carried.take().map(Block::Paragraph));
                    let mut rows = Vec::with_capacity(table.rows.len());
                    for mut row in table.rows {
                        let change = row.change.take();
                        let is_gone = change.is_some_and(|change| {
                            self.fate(&change, &row.place, "row") == Fate::Goes
                        });
                        if is_gone {
                            continue;
                        }
                        for cell in &mut row.cells {
                            cell.blocks = self.blocks(std::mem::take(&mut cell.blocks));
                        }
                        rows.push(row);
                    }
                    table.rows = rows;
                    if !table.rows.is_empty() {
                        out.push(Block::Table(table));
                    }
                }
            }
            out.extend(boxes);
        }
        out.extend(carried.map(Block::Paragraph));
        out
    }

    /// The runs that stay. Text boxes are put into `boxes`.
    fn runs(&mut self, runs: Vec<Run>, place: &str, boxes: &mut Vec<Block>) -> Vec<Run> {
        let mut out = Vec::with_capacity(runs.len());
        for mut run in runs {
            let words = words_of(&run);
            if let Some(change) = run.change.take() {
                let is_seen = !words.is_empty() || is_thing(&run.what);
                if self.change_fate(&change, place, &words, is_seen) == Fate::Goes {
                    continue;
                }
            }
            if let Some((former, change)) = run.former.take()
                && self.is_rejected(&change, place, "formatting", &words)
            {
                run.format = former;
            }
            let is_seen = !is_blank(&words) || is_thing(&run.what);
            if run.hidden && is_seen {
                match self.decisions.hidden {
                    None => self.note_hidden(place, &words, &run.what),
                    Some(KeepDecision::Drop) => {
                        self.findings.lost("hidden words, as you decided", named(place, &words));
                        continue;
                    }
                    Some(KeepDecision::Keep) => {
                        self.findings
                            .changed("hidden words became part of the text", named(place, &words));
                    }
                }
                run.hidden = false;
            } else if run.hidden {
                // Hidden spaces are not shown either.
                continue;
            }
            if let Inline::TextBox(inner) = run.what {
                self.text_box(inner, place, boxes);
                continue;
            }
            out.push(run);
        }
        out
    }

    fn text_box(&mut self, inner: Vec<Block>, place: &str, boxes: &mut Vec<Block>) {
        let words = words_in(&inner);
        let has_pictures = has_thing(&inner);
        if is_blank(&words) && !has_pictures {
            return;
        }
        if is_captioned_picture(&inner) {
            let what = "a frame with a picture and its caption, which became a figure";
            self.findings.changed(what, place);
            boxes.extend(self.blocks(inner));
            return;
        }
        match self.decisions.boxes {
            None => {
                self.open.boxes.push(named(place, &words));
                self.last = None;
                // What is open in it is listed too.
                self.blocks(inner);
            }
            Some(KeepDecision::Drop) => {
                self.findings.lost("a text box, as you decided", named(place, &words));
            }
            Some(KeepDecision::Keep) => {
                self.findings.changed("a text box became part of the text", named(place, &words));
                boxes.extend(self.blocks(inner));
            }
        }
    }

    fn note_hidden(&mut self, place: &str, words: &str, what: &Inline) {
        let words = if is_thing(what) && words.is_empty() { "a picture or a call" } else { words };
        self.add(place, "hidden", "", words, |open| &mut open.hidden);
    }

    fn fate(&mut self, change: &Change, place: &str, what: &'static str) -> Fate {
        let Some(decision) = self.decisions.changes else {
            let verb = verb(change.kind);
            let item = format!("{place}: {what} {verb} {}", change.by());
            self.open.changes.push(item.trim_end().to_owned());
            self.last = None;
            return Fate::Stays;
        };
        settled(change.kind, decision)
    }

    fn change_fate(&mut self, change: &Change, place: &str, words: &str, is_seen: bool) -> Fate {
        let Some(decision) = self.decisions.changes else {
            if is_seen {
                let words = if words.is_empty() { "a picture, a call or a break" } else { words };
                let kind = verb(change.kind);
                self.add(place, kind, &change.by(), words, |open| &mut open.changes);
            }
            return Fate::Stays;
        };
        settled(change.kind, decision)
    }

    fn is_rejected(
        &mut self,
        change: &Change,
        place: &str,
        what: &'static str,
        words: &str,
    ) -> bool {
        match self.decisions.changes {
            None => {
                self.add(place, what, &change.by(), words, |open| &mut open.changes);
                false
            }
            Some(decision) => decision == ChangesDecision::Reject,
        }
    }

    /// Lists something that is open. Parts of the same change that follow each other are one item.
    fn add(
        &mut self,
        place: &str,
        kind: &'static str,
        by: &str,
        words: &str,
        list: impl Fn(&mut Undecided) -> &mut Vec<String>,
    ) {
        let key = (place.to_owned(), kind, by.to_owned());
        let list = list(&mut self.open);
        if self.last.as_ref() == Some(&key)
            && let Some(item) = list.last_mut()
            && let Some(open) = item.strip_suffix('”')
        {
            // A long item has its beginning, and nothing is added to it.
            let more = opening(words);
            if !open.ends_with('…') && open.chars().count() < 120 {
                *item = format!("{open}{}", more.trim_start_matches('“'));
            }
            return;
        }
        let by = if by.is_empty() { String::new() } else { format!(" {by}") };
        let words = if words.is_empty() { String::new() } else { format!(": {}", opening(words)) };
        list.push(format!("{place}: {kind}{by}{words}"));
        self.last = Some(key);
    }
}

fn verb(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Inserted => "inserted",
        ChangeKind::Deleted => "deleted",
    }
}

fn settled(kind: ChangeKind, decision: ChangesDecision) -> Fate {
    match (kind, decision) {
        (ChangeKind::Inserted, ChangesDecision::Accept)
        | (ChangeKind::Deleted, ChangesDecision::Reject) => Fate::Stays,
        _ => Fate::Goes,
    }
}

fn words_of(run: &Run) -> String {
    match &run.what {
        Inline::Text(text) => cleaned(text),
        Inline::TextBox(blocks) => words_in(blocks),
        _ => String::new(),
    }
}

/// Whether it is something to see or to follow that is no text.
fn is_thing(what: &Inline) -> bool {
    matches!(what, Inline::Note(_) | Inline::Picture { .. } | Inline::Tick(_))
}

/// Whether a text box is only the frame that programs make around a picture with a caption.
fn is_captioned_picture(blocks: &[Block]) -> bool {
    let mut has_picture = false;
    let is_part = blocks.iter().all(|block| {
        let Block::Paragraph(paragraph) = block else { return false };
        let shows = paragraph.runs.iter().any(|run| matches!(run.what, Inline::Picture { .. }));
        has_picture |= shows;
        let words = super::model::words_of(&paragraph.runs);
        paragraph.role == Role::Caption || is_blank(&words)
    });
    is_part && has_picture
}

fn has_thing(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(paragraph) => {
            paragraph.role == Role::Rule || paragraph.runs.iter().any(|run| is_thing(&run.what))
        }
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).any(|cell| has_thing(&cell.blocks))
        }
    })
}

fn named(place: &str, words: &str) -> String {
    format!("{place} ({})", opening(words))
}
