//! The draft of the release notes: the tool writes its entries, and a person fills them in.
//!
//! In: the changes found, and the draft's text so far. Out: its new text. Lines are only added;
//! existing text is never changed.

use crate::compare::changes::PendingChange;
use crate::project::history::{ChangeKind, Draft, ReleaseRecord};

/// The text of a draft with an entry for each change, or `None` if no entry is missing.
pub(crate) fn completed(
    existing: Option<(&str, &Draft)>,
    changes: &[PendingChange],
    previous: &ReleaseRecord,
) -> Option<String> {
    let Some((text, draft)) = existing else {
        let mut text = format!(
            "# What changed since version {0}, for readers. `bindery release plan` adds entries \
             that are\n# missing and does not change what you write.\n#\n# impact: substantive \
             (it changes what readers should do or know), clarifying (it says the same\n# more \
             plainly) or typographic (punctuation, spelling). law: true if the law itself \
             changed.\n# summary: one sentence, which becomes the release note.\nschema = 1\n\
             since = \"{0}\"\n\n# The first paragraph of the release notes. May be empty.\n\
             introduction = \"\"\n",
            previous.version
        );
        for change in changes {
            text.push_str(&entry(change));
        }
        return Some(text);
    };
    let mut out = text.to_owned();
    // Start from the end, so that earlier places do not move.
    let mut unmarked: Vec<_> = draft
        .entries
        .iter()
        .filter(|entry| entry.text.is_none())
        .filter_map(|entry| {
            let change = changes.iter().find(|change| change.section == entry.section.value)?;
            let place = entry.section.span.end as usize;
            (change.kind == ChangeKind::Changed).then_some((place, &change.text))
        })
        .collect();
    unmarked.sort_unstable();
    for (place, digest) in unmarked.into_iter().rev() {
        let line_end = out[place..].find('\n').map_or(out.len(), |end| place + end);
        out.insert_str(line_end, &format!("\ntext = \"{digest}\""));
    }
    if !out.ends_with('\n') {
        out.push('\n');
    }
    for change in changes.iter().filter(|change| draft.entry(&change.section).is_none()) {
        out.push_str(&entry(change));
    }
    (out != text).then_some(out)
}

fn entry(change: &PendingChange) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let key = if change.is_detail { "detail" } else { "section" };
    let mut out = format!(
        "\n# {}: {}\n[[change]]\n{key} = {}\n",
        change.name.replace(['\n', '\r'], " "),
        change.extent.replace(['\n', '\r'], " "),
        quoted(&change.section)
    );
    if change.kind == ChangeKind::Changed {
        out.push_str(&format!("text = {}\n", quoted(&change.text)));
    }
    out.push_str(&format!(
        "impact = {}\nlaw = {}\nsummary = {}\n",
        quoted(change.impact.map_or("", |impact| impact.name())),
        change.law,
        quoted(change.summary.as_deref().unwrap_or_default()),
    ));
    out
}
