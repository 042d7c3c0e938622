//! A review in words: for the terminal, and as a file that keeps everything that came back.
//!
//! In: the changes, and what became of them. Out: text. The file is Markdown and has every word that was
//! sent, that came back and that is in the section today, so that nothing is lost that was not applied.

use super::applied::Applied;
use super::compared::{Change, Kind, Review, State};
use super::sent::Sent;
use super::words::{edits, text_of, tokens};
use std::fmt::Write;

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome<'a> {
    /// Nobody has applied anything.
    Open,
    /// It was made, with what is worth a look.
    Made(&'a [String]),
    /// It was chosen and could not be made.
    Failed(&'a str),
    /// It was not chosen.
    Left,
}

impl<'a> Outcome<'a> {
    /// What became of a change, if changes were applied.
    pub(crate) fn of(change: &Change, applied: Option<&'a Applied>) -> Self {
        let Some(applied) = applied else { return Self::Open };
        if let Some(notes) = applied.made.get(&change.number) {
            return Self::Made(notes);
        }
        match applied.failed.get(&change.number) {
            Some(why) => Self::Failed(why),
            None => Self::Left,
        }
    }
}

/// The sign and the name of a change, as in comparisons of releases.
fn name(kind: Kind) -> (char, &'static str) {
    match kind {
        Kind::Reworded => ('~', "reworded"),
        Kind::Added => ('+', "added"),
        Kind::Removed => ('-', "removed"),
        Kind::Moved => ('>', "moved"),
        Kind::Remark => ('?', "comment"),
    }
}

/// A change for the terminal, on lines of any length.
pub(crate) fn shown(change: &Change, outcome: &Outcome<'_>) -> Vec<String> {
    let (sign, name) = name(change.kind);
    let mut first = format!("{:>3} {sign} {name}: {}", change.number, change.place);
    if !change.by.is_empty() {
        let _ = write!(first, ", {}", change.by.join(" and "));
    }
    let mut out = vec![first];
    match change.kind {
        Kind::Reworded => {
            out.push(format!("      {}", marked(&change.before, &change.after, PLAIN)));
        }
        Kind::Remark => {
            if !change.before.is_empty() {
                out.push(format!("      about “{}”", change.before));
            }
            out.push(format!("      {}", change.after));
        }
        Kind::Added | Kind::Moved => out.push(format!("      {}", change.after)),
        Kind::Removed => out.push(format!("      {}", change.before)),
    }
    out.extend(change.notes.iter().map(|note| format!("      note: {note}")));
    if let Some(state) = state(change, outcome) {
        out.push(format!("      {state}"));
    }
    out
}

/// What somebody must know about the state of a change.
fn state(change: &Change, outcome: &Outcome<'_>) -> Option<String> {
    match outcome {
        Outcome::Made([]) => return Some("applied".to_owned()),
        Outcome::Made(notes) => return Some(format!("applied; {}", notes.join("; "))),
        Outcome::Failed(why) => return Some(format!("not applied: {why}")),
        Outcome::Open | Outcome::Left => {}
    }
    match &change.state {
        State::Ready => None,
        State::Conflict(today) if change.kind == Kind::Removed => {
            Some(format!("conflict: it was changed here since, to “{today}”"))
        }
        State::Conflict(today) => {
            Some(format!("conflict: the same words were changed here since, to “{today}”"))
        }
        State::Made => Some("the section says so already".to_owned()),
        State::Cannot(why) => Some(format!("for you to do by hand: {why}")),
    }
}

/// What marks deleted and inserted words.
struct Marks {
    deleted: (&'static str, &'static str),
    inserted: (&'static str, &'static str),
    between: &'static str,
}

const PLAIN: &Marks = &Marks { deleted: ("[-", "-]"), inserted: ("{+", "+}"), between: "" };
const MARKDOWN: &Marks = &Marks { deleted: ("~~", "~~"), inserted: ("**", "**"), between: " " };

/// New words with the old ones between marks.
fn marked(before: &str, after: &str, marks: &Marks) -> String {
    let (old, new) = (tokens(before), tokens(after));
    let mut out = String::new();
    let mut at = 0;
    let add = |text: &str, (open, close): (&str, &str), out: &mut String| {
        if !text.is_empty() {
            let bare = text.trim();
            let start = text.len() - text.trim_start().len();
            let end = start + bare.len();
            let _ = write!(out, "{}{open}{bare}{close}{}", &text[..start], &text[end..]);
        }
    };
    for edit in edits(&old, &new) {
        out.push_str(&text_of(&old[at..edit.old.start]));
        add(&text_of(&old[edit.old.clone()]), marks.deleted, &mut out);
        if !edit.old.is_empty() && !edit.new.is_empty() {
            out.push_str(marks.between);
        }
        add(&text_of(&new[edit.new.clone()]), marks.inserted, &mut out);
        at = edit.old.end;
    }
    out.push_str(&text_of(&old[at..]));
    out
}

/// Everything that came back, as a file.
pub(crate) fn report(
    file: &str,
    sent: &Sent,
    review: &Review,
    applied: Option<&Applied>,
    findings: &[(String, String)],
) -> String {
    let mut out = format!("# What came back for `{}`\n\n", sent.section);
    let release = match sent.release.as_str() {
        "" => String::new(),
        release => format!(", after release {}", quoted(release)),
    };
    let _ = writeln!(
        out,
        "- File: {}\n- Sent: the text of {}{release}, as readers of `{}` see it\n- Paragraphs that \
         came back as they were: {}\n",
        quoted(file),
        quoted(&sent.date),
        sent.partner,
        review.unchanged
    );
    for change in &review.changes {
        let (_, name) = name(change.kind);
        let _ =
            writeln!(out, "## {}. {}: {}\n", change.number, capital(name), quoted(&change.place));
        if !change.by.is_empty() {
            let _ = writeln!(out, "Who: {}\n", quoted(&change.by.join(" and ")));
        }
        let outcome = Outcome::of(change, applied);
        let state = state(change, &outcome).unwrap_or_else(|| match outcome {
            Outcome::Left => "not chosen".to_owned(),
            _ => "ready to be applied".to_owned(),
        });
        let _ = writeln!(out, "State: {}\n", quoted(&state));
        change.notes.iter().for_each(|note| {
            let _ = writeln!(out, "Note: {}\n", quoted(note));
        });
        let before = if change.kind == Kind::Remark { "About" } else { "Sent" };
        for (label, text) in [(before, &change.before), ("Came back", &change.after)] {
            if !text.is_empty() {
                let _ = writeln!(out, "{label}:\n\n> {}\n", quoted(text));
            }
        }
        if let State::Conflict(today) = &change.state {
            let _ = writeln!(out, "Today:\n\n> {}\n", quoted(today));
        }
        if change.kind == Kind::Reworded {
            let words = marked(&quoted(&change.before), &quoted(&change.after), MARKDOWN);
            let _ = writeln!(out, "Word by word:\n\n> {words}\n");
        }
    }
    if !findings.is_empty() {
        out.push_str("## What else is in the file\n\n");
        for (what, place) in findings {
            let _ = match place.is_empty() {
                true => writeln!(out, "- {}", quoted(what)),
                false => writeln!(out, "- {}: {}", quoted(what), quoted(place)),
            };
        }
    }
    out
}

/// Words of other people as plain text in Markdown, on one line.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = crate::ground::words::in_one_line(text);
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        if matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '~' | '#' | '&' | '|') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
