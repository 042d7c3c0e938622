//! The words that the tool adds to an author's text.

use crate::ground::language::Language;

/// What screen readers say for a box, ticked or not: a task in a list, or an option in a letter, in
/// the language of the words next to it. `layouts/words.typ` has the same words.
pub(crate) fn task(language: Option<&Language>, is_ticked: bool, is_option: bool) -> &'static str {
    let is_welsh = language.is_some_and(|language| language.tag().split('-').next() == Some("cy"));
    match (is_welsh, is_option, is_ticked) {
        (false, false, false) => "To do:",
        (false, false, true) => "Done:",
        (false, true, false) => "Tick box:",
        (false, true, true) => "Ticked box:",
        (true, false, false) => "I’w wneud:",
        (true, false, true) => "Wedi’i wneud:",
        (true, true, false) => "Blwch ticio:",
        (true, true, true) => "Blwch wedi’i dicio:",
    }
}

/// A blank, for people who cannot see it.
pub(crate) const BLANK: &str = "blank to fill in";
/// The kinds of boxes, above their titles.
pub(crate) const CHECKLIST: &str = "Checklist";
pub(crate) const LETTER: &str = "Template letter";
pub(crate) const CARD: &str = "Card";
/// Between the two sides of a card.
pub(crate) const BACK_OF_CARD: &str = "Back of the card";
/// Above an invented testimony.
pub(crate) const ILLUSTRATIVE: &str = "Illustrative example";
/// The name of a table without a caption.
pub(crate) const TABLE: &str = "Table";
/// The heading of notes at the end of a section.
pub(crate) const NOTES: &str = "Notes";
/// The name of the box in which a drawing scrolls.
pub(crate) fn picture_of(label: &str) -> String {
    if label.is_empty() { "Picture".to_owned() } else { format!("Picture of {label}") }
}

/// The mark where a printed page begins.
pub(crate) fn page(number: usize) -> String {
    format!("Page {number}.")
}

/// The link from a note back to the text.
pub(crate) const BACK: &str = "Back";

/// The name of ruled lines to write on.
pub(crate) fn room_to_write(lines: u8) -> String {
    if lines == 1 {
        "Space for your answer, 1 line".to_owned()
    } else {
        format!("Space for your answer, {lines} lines")
    }
}

/// What people choose to open a figure's long description.
pub(crate) fn description_of(label: &str) -> String {
    if label.is_empty() {
        "Description of this figure".to_owned()
    } else {
        format!("Description of {label}")
    }
}

/// The name of a reference to another note, for people who hear it out of context.
pub(crate) fn to_note(number: u32) -> String {
    format!("note {number}")
}

/// The name of the link back from a note, for people who hear it out of context.
pub(crate) fn back_to_call(number: u32, call: usize, calls: usize) -> String {
    if calls > 1 {
        format!("Back to note {number} in the text, place {call} of {calls}")
    } else {
        format!("Back to note {number} in the text")
    }
}
