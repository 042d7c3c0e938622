//! An entry of a shared store: the record of one finished file, under a name that says what the file is
//! and what it was made from.
//!
//! In: an artefact, the digest of its inputs, and the bytes of an entry that anybody may have written.
//! Out: the names of the entry and of its file, and whether the entry is about this artefact. Reads and
//! writes nothing.

use crate::assembly::plan::Artefact;
use crate::assembly::record::{Made, name_of};
use crate::book::manuscript::Manuscript;
use crate::ground::digest;
use serde::{Deserialize, Serialize};

/// The form of entries that this version of the tool reads and writes.
const SCHEMA: u32 = 1;

/// The folders of entries and of files.
pub(super) const ENTRIES: &str = "entries/";
pub(super) const FILES: &str = "files/";

/// An entry is never larger than this, in bytes.
pub(super) const MOST_ENTRY: u64 = 4 << 20;
/// A finished file is never larger than this, in bytes.
const MOST_FILE: u64 = 1 << 30;

/// The artefact that is asked for.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) artefact: &'a Artefact,
    pub(crate) manuscript: &'a Manuscript,
    /// Digest of everything that makes its bytes.
    pub(crate) inputs: &'a str,
}

/// The record of a finished file.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Entry {
    schema: u32,
    pub(super) made: Made,
}

/// What every entry has, in whatever form the rest of it is.
#[derive(Deserialize)]
struct AnyEntry {
    schema: u32,
}

/// Why bytes are no entry that can be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// They have a form that only another version of the tool knows.
    Foreign(u32),
    /// They are something else.
    Damaged,
}

/// The name of the entry for an artefact that is made from `inputs`. `form` and `path` are those of its
/// record.
pub(super) fn entry_name(inputs: &str, form: &str, path: &str) -> String {
    let key = digest::sha256(format!("{inputs}\n{form}\n{path}\n").as_bytes());
    format!("{ENTRIES}{}/{key}.json", &key[..2])
}

impl Wanted<'_> {
    /// The name of its entry.
    pub(super) fn entry_name(&self) -> String {
        let Artefact { form, path, .. } = self.artefact;
        entry_name(self.inputs, name_of(*form), path)
    }
}

impl Entry {
    /// The entry of a file that was made here. What the file was searched for is left out: more may have
    /// been left out of the project since, and everybody searches it anew.
    pub(super) fn of(made: &Made) -> Self {
        Self { schema: SCHEMA, made: Made { absence: None, ..made.clone() } }
    }

    /// The entry as it is written.
    pub(super) fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("an entry is plain data");
        text.push('\n');
        text
    }

    /// Reads an entry.
    ///
    /// # Errors
    /// If it has another form, or is none.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Unread> {
        let any: AnyEntry = serde_json::from_slice(bytes).map_err(|_| Unread::Damaged)?;
        if any.schema != SCHEMA {
            return Err(Unread::Foreign(any.schema));
        }
        serde_json::from_slice(bytes).map_err(|_| Unread::Damaged)
    }

    /// The name of its file; nothing if it names none.
    pub(super) fn file_name(&self) -> Option<String> {
        let sha256 = &self.made.sha256;
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        (sha256.len() == 64 && sha256.bytes().all(is_digit))
            .then(|| format!("{FILES}{}/{sha256}", &sha256[..2]))
    }

    /// How many bytes its file may have.
    pub(super) fn most(&self) -> u64 {
        self.made.bytes.min(MOST_FILE)
    }

    /// Whether it is the record of the artefact, made from the same inputs. What only the bytes of its
    /// file can show is not looked at.
    pub(super) fn is_of(&self, wanted: &Wanted<'_>) -> bool {
        let Wanted { artefact, manuscript, inputs } = *wanted;
        let made = self.made.clone();
        let expected = Made {
            bytes: made.bytes,
            sha256: made.sha256,
            pages: made.pages,
            sections: made.sections,
            leaves: made.leaves,
            ticket: made.ticket,
            testimonies: manuscript.testimonies.iter().cloned().collect(),
            ..Made::new(artefact, &[], &manuscript.fingerprint, inputs)
        };
        expected == self.made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_and_from_what_are_parts_of_the_name() {
        let name = entry_name("1f", "reading", "alder/guide.pdf");
        assert!(name.starts_with("entries/") && name.ends_with(".json"), "{name}");
        for (inputs, form, path) in [
            ("2e", "reading", "alder/guide.pdf"),
            ("1f", "sheets", "alder/guide.pdf"),
            ("1f", "reading", "birch/guide.pdf"),
        ] {
            assert_ne!(entry_name(inputs, form, path), name);
        }
    }

    #[test]
    fn only_entries_of_this_form_are_read() {
        assert_eq!(Entry::read(b"{\"schema\": 2}"), Err(Unread::Foreign(2)));
        for other in ["", "{", "[]", "null", "{\"schema\": 1}", "{\"schema\": \"1\"}", "{}"] {
            assert_eq!(Entry::read(other.as_bytes()), Err(Unread::Damaged), "{other}");
        }
    }
}
