//! Why an artefact was made, or was not.
//!
//! In: what the output folder knows of it, and what has changed since. Out: a sentence for the person
//! who asks with `--explain`. Decides nothing.

use super::memory::Changes;
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
    /// It could not be made, or was not attempted.
    NotMade,
}

impl Reason {
    /// In a sentence that starts in lower case.
    pub(crate) fn text(&self) -> String {
        const UNKNOWN: &str = "what it is made from has changed, though nothing says which part";
        match self {
            Self::New => "made, because no earlier build made it".to_owned(),
            Self::Gone => "made again, because its file was gone".to_owned(),
            Self::Altered => "made again, because somebody had changed its file".to_owned(),
            Self::TypstWanted => "made again, to write its Typst".to_owned(),
            Self::Changed(changes) => {
                match changes.as_ref().map(subjects).filter(|changed| !changed.is_empty()) {
                    Some(changed) => {
                        format!("made again, because of a change of {}", listed(&changed))
                    }
                    None => format!("made again: {UNKNOWN}"),
                }
            }
            Self::Same(None) => "unchanged, because it is made from the same as before".to_owned(),
            Self::Same(Some(changes)) => match subjects(changes) {
                changed if changed.is_empty() => {
                    "unchanged, because nothing has changed".to_owned()
                }
                changed => format!("unchanged, because it shows nothing of {}", listed(&changed)),
            },
            Self::NotMade => "not made".to_owned(),
        }
    }
}

/// What has changed, as parts of a sentence.
fn subjects(changes: &Changes) -> Vec<String> {
    let mut all = Vec::new();
    if changes.is_tool {
        all.push("the tool".to_owned());
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
