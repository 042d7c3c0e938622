//! Comparing the details of two texts. Pure.
//!
//! In: the details of both, and the sections of which something else is said already. Out: each
//! detail that was added, removed or changed. Of a partner, an edition or a pack that is new or
//! gone, only that is listed.

use super::{ORDER, is_root, root_of};
use crate::compare::diff::{DetailChange, EditKind, segments};
use crate::ground::own_words::Words;
use crate::project::history::FrozenDetail;
use std::collections::{BTreeMap, BTreeSet};

/// What differs between the details of two texts. `told` are the sections that were added, removed
/// or moved, whose places in the order of the contents need no other mention.
pub(crate) fn between(
    before: &[FrozenDetail],
    after: &[FrozenDetail],
    told: &BTreeSet<&str>,
    words: &Words,
) -> Vec<DetailChange> {
    let by_id = |details: &'_ [FrozenDetail]| -> BTreeMap<String, FrozenDetail> {
        details.iter().map(|detail| (detail.id.clone(), detail.clone())).collect()
    };
    let (old, new) = (by_id(before), by_id(after));
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut changes = Vec::new();
    for id in ids {
        let (one, other) = (old.get(id), new.get(id));
        // Everything about it is as new, or as old, as the thing itself.
        if let Some(root) = root_of(id).filter(|root| root != id)
            && (old.contains_key(root) != new.contains_key(root))
        {
            continue;
        }
        let change = match (one, other) {
            (Some(one), Some(other)) if id == ORDER => order(one, other, told),
            (Some(one), Some(other)) => (one.value != other.value)
                .then(|| change(EditKind::Reworded, &other.label, one, &one.value, &other.value)),
            // A source comes and goes with the text that cites it.
            _ if id.starts_with("source.") => None,
            (None, Some(other)) => {
                Some(change(EditKind::Added, &named(other, words), other, "", &other.value))
            }
            (Some(one), None) => {
                Some(change(EditKind::Removed, &named(one, words), one, &one.value, ""))
            }
            (None, None) => None,
        };
        changes.extend(change);
    }
    changes
}

fn change(
    edit: EditKind,
    label: &str,
    of: &FrozenDetail,
    before: &str,
    after: &str,
) -> DetailChange {
    DetailChange {
        id: of.id.clone(),
        label: label.to_owned(),
        edit,
        before: before.to_owned(),
        after: after.to_owned(),
        words: segments(before, after),
    }
}

/// What is new or gone: of a thing with details of its own, its name.
fn named(detail: &FrozenDetail, words: &Words) -> String {
    let name = &detail.value;
    match (is_root(&detail.id), detail.id.split_once('.')) {
        (true, Some(("partner", _))) => {
            words.with("detail-editions-for", [("partner", name.as_str().into())])
        }
        (true, Some(("pack", _))) => words.with("detail-pack", [("name", name.as_str().into())]),
        (true, _) => name.clone(),
        (false, _) => detail.label.clone(),
    }
}

/// The order of what is in both lists, if it differs.
fn order(one: &FrozenDetail, other: &FrozenDetail, told: &BTreeSet<&str>) -> Option<DetailChange> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (one.value.lines().collect(), other.value.lines().collect());
    let rest = |list: &[&str], both: &[&str]| -> Vec<String> {
        let kept = list.iter().filter(|id| both.contains(id) && !told.contains(*id));
        kept.map(|id| (*id).to_owned()).collect()
    };
    let (old, new) = (rest(&old, &new), rest(&new, &old));
    let (before, after) = (old.join("\n"), new.join("\n"));
    (before != after).then(|| change(EditKind::Reworded, &other.label, one, &before, &after))
}
