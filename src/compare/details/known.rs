//! What a record says about the surroundings of its sections, for releases whose text was frozen
//! before details were.

use crate::project::TWIN;
use crate::project::history::{FrozenDetail, FrozenText, ReleaseRecord};
use std::collections::BTreeMap;

/// The details of a release, and those of a newer text that can be compared with them.
pub(crate) fn details_of(
    record: &ReleaseRecord,
    text: Option<&FrozenText>,
    newer: &[FrozenDetail],
) -> (Vec<FrozenDetail>, Vec<FrozenDetail>) {
    match text {
        Some(text) if !text.details.is_empty() => (text.details.clone(), newer.to_vec()),
        _ => from_record(record, newer),
    }
}

fn from_record(
    record: &ReleaseRecord,
    newer: &[FrozenDetail],
) -> (Vec<FrozenDetail>, Vec<FrozenDetail>) {
    let work = &record.work;
    let short_address = work.short_address.clone().unwrap_or_default();
    let mut values: BTreeMap<String, String> = BTreeMap::from([
        ("book.title".to_owned(), work.title.clone()),
        ("book.publisher".to_owned(), work.publisher.clone()),
        ("book.language".to_owned(), work.language.clone()),
        ("book.homepage".to_owned(), work.homepage.clone()),
    ]);
    if !short_address.is_empty() {
        values.insert("book.short-address".to_owned(), short_address);
    }
    let fixed: Vec<String> =
        values.keys().cloned().chain(["book.short-address".to_owned()]).collect();
    let find = |id: &str| newer.iter().find(|detail| detail.id == id);
    for artefact in &record.artefacts {
        let edition = artefact.edition.strip_suffix(TWIN).unwrap_or(&artefact.edition);
        let roots = [
            Some(format!("partner.{}", artefact.partner)),
            Some(format!("edition.{edition}")),
            artefact.pack.as_ref().map(|pack| format!("pack.{pack}")),
        ];
        for root in roots.into_iter().flatten() {
            // The record does not say its name.
            let (_, own) = root.split_once('.').unwrap_or_default();
            let value = find(&root).map_or(own, |detail| detail.value.as_str()).to_owned();
            values.insert(root, value);
        }
    }
    // An edition may have made nothing, so a new one cannot be told from it.
    let is_known = |detail: &&FrozenDetail| {
        let is_new = ["partner.", "pack."].iter().any(|kind| detail.id.starts_with(kind))
            && detail.id.matches('.').count() == 1;
        fixed.contains(&detail.id) || values.contains_key(&detail.id) || is_new
    };
    let newer: Vec<FrozenDetail> = newer.iter().filter(is_known).cloned().collect();
    let label = |id: &str| {
        newer
            .iter()
            .find(|detail| detail.id == id)
            .map_or(id.to_owned(), |known| known.label.clone())
    };
    let older = values.iter().map(|(id, value)| FrozenDetail {
        id: id.clone(),
        label: label(id),
        value: value.clone(),
    });
    (older.collect(), newer)
}
