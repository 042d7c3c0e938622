//! Recalled text that is still in the project, and so blocks the next release.
//!
//! In: the frozen text of the next release, the history and the texts of recalled releases. Out: an
//! error for each recall whose text is still there. No edit removes such an error by itself:
//! somebody has to say that the text is corrected, and an edit of typography corrects nothing.

use super::scope::wanted;
use crate::compare::freeze::coarsened;
use crate::compare::shared::with_digests;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::Root;
use crate::project::history::{FrozenSection, History, RECALLS, Recall, text_of};
use std::collections::BTreeSet;

/// A recall that blocks the next release.
#[derive(Debug)]
pub(crate) struct Remaining {
    /// The section of the project that has most of the text.
    pub(crate) section: Option<String>,
    pub(crate) problem: Diagnostic,
}

/// Every recall whose text is still in `sections`. `root` is the project that the recalls are
/// from.
pub(crate) fn remaining(
    root: &Root,
    history: &History,
    sections: &[FrozenSection],
) -> Vec<Remaining> {
    // A testimony that was withdrawn is in no later release: its record of consent sees to that.
    let entries = history.recalls.entries.iter().filter(|recall| recall.testimony.is_none());
    entries.filter_map(|recall| still_there(root, history, recall, sections)).collect()
}

fn still_there(
    root: &Root,
    history: &History,
    recall: &Recall,
    sections: &[FrozenSection],
) -> Option<Remaining> {
    let Recall { version, section, reason, .. } = recall;
    let text = text_of(root, version);
    let sections = match &text {
        Ok(text) => coarsened(sections, text),
        Err(_) => sections.into(),
    };
    let mut corrections = history.recalls.corrections_of(recall).peekable();
    if corrections.peek().is_some() {
        let gone: BTreeSet<&str> =
            corrections.flat_map(|correction| &correction.gone).map(String::as_str).collect();
        let (id, words) = with_digests(&sections, &gone).into_iter().next()?;
        let message = format!(
            "`{id}` contains text that was recalled in {version} and then corrected (“{words} …”): \
             {reason}"
        );
        let problem = Diagnostic::error(Code::Release, message).in_path(RECALLS);
        let problem = problem.hint("remove it: recalled text cannot be released again");
        return Some(Remaining { section: Some(id), problem });
    }
    let text = match text {
        Ok(text) => text,
        Err(problem) => return Some(Remaining { section: None, problem }),
    };
    let shared = wanted(&text, section.as_deref()).in_sections(&sections);
    if !shared.is_most() {
        return None;
    }
    let (id, message) = match section {
        Some(_) => {
            let most = shared.sections.iter().max_by_key(|(_, percent)| *percent)?;
            let what = match shared.is_all {
                true => "the text".to_owned(),
                false => format!("{}% of the text", most.1),
            };
            let id = &most.0;
            let message =
                format!("`{id}` still has {what} that was recalled in {version}: {reason}");
            (Some(id.clone()), message)
        }
        None if shared.is_all => {
            (None, format!("the text is the same as in {version}, which was recalled: {reason}"))
        }
        None => (
            None,
            format!(
                "the text still has {}% of the text of {version}, which was recalled: {reason}",
                shared.percent
            ),
        ),
    };
    let own = section.as_ref().map(|id| format!(" --section {id}")).unwrap_or_default();
    let hint = match shared.is_all {
        true => "correct the text before you release it again".to_owned(),
        false => format!(
            "once the text is corrected, say so: `bindery release corrected {version}{own} \
             --reason \"…\"`"
        ),
    };
    let problem = Diagnostic::error(Code::Release, message).in_path(RECALLS).hint(hint);
    Some(Remaining { section: id, problem })
}
