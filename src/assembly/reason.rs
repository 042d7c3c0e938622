//! Why an artefact was made, or was not.
//!
//! In: what the output folder knows of it, and what has changed since. Out: a sentence for the person
//! who asks with `--explain`. Decides nothing.

use super::state::Changes;
use crate::ground::words::listed;

/// How many files a sentence names.
const SHOWN: usize = 4;

/// Why an artefact was made, or was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reason {
    /// No earlier build made it.
    New,
    /// An earlier build made it, and its file is not there.
    Gone,
    /// Its file is not as it was made.
    Altered,
    /// The generated Typst is to be written beside it.
    TypstWanted,
    /// It is made from something else than before. What is different may not be known.
    Changed(Option<Changes>),
    /// It is made from the same as before. Something that it does not show may have changed.
    Same(Option<Changes>),
    /// Another machine had made it from the same inputs.
    Taken,
    /// It could not be made, or was not attempted.
    NotMade,
}

impl Reason {
    /// In a sentence that starts in lower case.
    pub(crate) fn text(&self) -> String {
        let changed = |changes: &Option<Changes>| {
            changes.as_ref().map(subjects).filter(|changed| !changed.is_empty())
        };
        match self {
            Self::New => "made for the first time".to_owned(),
            Self::Gone => "made again, because its file was missing".to_owned(),
            Self::Altered => {
                "made again, because its file was changed after it was made".to_owned()
            }
            Self::TypstWanted => "made again, because of `--keep-typst`".to_owned(),
            Self::Changed(changes) => match changed(changes) {
                Some(changed) => format!("made again, because {} changed", listed(&changed)),
                None => "made again, because something that it is made from changed; no record \
                         says what"
                    .to_owned(),
            },
            Self::Same(None) => "unchanged: everything that it is made from is the same".to_owned(),
            Self::Same(changes) => match changed(changes) {
                Some(changed) => {
                    format!("unchanged: it is not affected by the changes to {}", listed(&changed))
                }
                None => "unchanged: nothing has changed since it was made".to_owned(),
            },
            Self::Taken => "taken from the store, where another build put it".to_owned(),
            Self::NotMade => "not made".to_owned(),
        }
    }
}

/// What has changed, as parts of a sentence.
fn subjects(changes: &Changes) -> Vec<String> {
    let mut all = Vec::new();
    if changes.is_tool {
        all.push("Bindery itself".to_owned());
    }
    all.extend(changes.settings.iter().cloned());
    let (shown, more) = changes.files.split_at(changes.files.len().min(SHOWN));
    all.extend(shown.iter().map(|path| format!("`{path}`")));
    match more.len() {
        0 => {}
        1 => all.push("1 more file".to_owned()),
        count => all.push(format!("{count} more files")),
    }
    all
}
