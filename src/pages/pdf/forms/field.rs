//! Fields and their names.
//!
//! In: the places of fields. Out: fields in the order of their places. Blanks that share a label in
//! one letter are one field, so that whoever fills in one of them has filled in all. Names depend on
//! the form and the label alone, so that they stay the same when something else in the book changes.

use super::place::{Kind, Place};
use crate::ground::own_words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// A longer part of a name would not be read. In characters.
const LONGEST: usize = 48;

/// A field, which has one value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    /// Without full stops, which would divide it (ISO 32000-1, 12.7.3.2).
    pub(super) name: String,
    /// What readers are told, in the language of the text.
    pub(super) label: String,
    pub(super) kind: Kind,
    pub(super) ticked: bool,
    /// Never empty.
    pub(super) places: Vec<Place>,
}

/// The fields for which there are places.
pub(super) fn fields(places: Vec<Place>, words: &Words) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    // Where a field of this form and with this label is.
    let mut shared: BTreeMap<[String; 2], usize> = BTreeMap::new();
    let mut unlabelled: BTreeMap<String, usize> = BTreeMap::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    for place in places {
        let mark = &place.mark;
        let key = [mark.key.clone(), mark.label.clone()];
        if let Some(field) = shared.get(&key).filter(|_| mark.shared) {
            fields[*field].places.push(place);
            continue;
        }
        let label = if mark.label.is_empty() {
            let number = unlabelled.entry(mark.key.clone()).or_default();
            *number += 1;
            words.with("field-blank", [("number", (*number).into())])
        } else {
            mark.label.clone()
        };
        let name = format!("{}/{}", part(&mark.form), part(&label));
        let name = (1_usize..)
            .map(|count| if count == 1 { name.clone() } else { format!("{name}-{count}") })
            .find(|name| !names.contains(name))
            .unwrap_or(name);
        names.insert(name.clone());
        if mark.shared {
            shared.insert(key, fields.len());
        }
        let (kind, ticked) = (mark.kind, mark.ticked);
        fields.push(Field { name, label, kind, ticked, places: vec![place] });
    }
    fields
}

/// Words as a part of a name: letters and figures, with hyphens between the words.
fn part(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|character: char| !character.is_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            if out.chars().count() + word.chars().count() >= LONGEST {
                break;
            }
            out.push('-');
        }
        out.extend(word.chars().take(LONGEST).flat_map(char::to_lowercase));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(form: &str, label: &str, shared: bool) -> Place {
        let mark = serde_json::json!({
            "kind": "line", "key": form, "form": form, "label": label, "shared": shared,
        });
        let mark = serde_json::from_value(mark).expect("a mark");
        Place { annotation: 1, page: 2, rect: [0.0; 4], mark }
    }

    fn named(places: Vec<Place>) -> Vec<(String, usize)> {
        let words = Words::english();
        let fields = fields(places, &words).into_iter();
        fields.map(|field| (field.name, field.places.len())).collect()
    }

    #[test]
    fn blanks_of_one_letter_share_a_value_and_those_of_two_do_not() {
        let found = named(vec![
            place("letter", "your name", true),
            place("letter", "date", true),
            place("letter", "your name", true),
            place("other", "your name", true),
        ]);
        let expected = [("letter/your-name", 2), ("letter/date", 1), ("other/your-name", 1)];
        assert_eq!(found, expected.map(|(name, places)| (name.to_owned(), places)));
    }

    #[test]
    fn names_have_no_full_stops_and_are_never_the_same() {
        let found = named(vec![
            place("s.1", "No. 3", false),
            place("s.1", "No. 3", false),
            place("s.1", "no 3 2", false),
            place("s.1", "", false),
            place("s.1", "", false),
            place("s.1", "Ім’я", false),
        ]);
        let names: Vec<String> = found.into_iter().map(|(name, _)| name).collect();
        let expected =
            ["s-1/no-3", "s-1/no-3-2", "s-1/no-3-2-2", "s-1/blank-1", "s-1/blank-2", "s-1/ім-я"];
        assert_eq!(names, expected);
    }

    #[test]
    fn a_long_label_ends_at_a_word() {
        assert_eq!(part(&"word ".repeat(30)), "word-word-word-word-word-word-word-word-word");
        assert_eq!(part(&"a".repeat(80)).len(), LONGEST);
    }
}
