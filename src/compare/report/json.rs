//! A comparison as JSON. CONTRIBUTING describes the form.

use crate::compare::comparison::{Compared, Side};
use crate::compare::diff::{Comparison, DetailChange, EditKind, SectionChange};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The schema number of this form.
const SCHEMA: u32 = 1;

/// The comparison as JSON.
pub(crate) fn json(compared: &Compared) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (edit, name) in [
        (EditKind::Added, "added"),
        (EditKind::Removed, "removed"),
        (EditKind::Moved, "moved"),
        (EditKind::Reworded, "reworded"),
        (EditKind::MovedAndReworded, "moved-and-reworded"),
    ] {
        let blocks = compared.comparison.sections.iter().flat_map(|section| &section.blocks);
        counts.insert(name, blocks.filter(|block| block.edit == edit).count());
    }
    let Comparison { sections, details } = &compared.comparison;
    let value = json!({
        "schema": SCHEMA,
        "work": compared.work,
        "before": side(&compared.before),
        "after": side(&compared.after),
        "blocks": counts,
        "sections": sections.iter().map(|own| section(own, compared)).collect::<Vec<Value>>(),
        "details": details.iter().map(|own| detail(own, compared)).collect::<Vec<Value>>(),
    });
    let mut text = serde_json::to_string_pretty(&value).expect("a comparison is plain data");
    text.push('\n');
    text
}

fn side(side: &Side) -> Value {
    match side {
        Side::Release(version, date) => json!({ "version": version, "date": date }),
        Side::WorkingTree => json!({ "version": null, "date": null }),
    }
}

fn detail(change: &DetailChange, compared: &Compared) -> Value {
    let class = compared.class(&change.id);
    json!({
        "detail": change.id,
        "label": change.label,
        "change": change.edit,
        "impact": class.impact,
        "law": class.law,
        "summaries": class.summaries,
        "words": change.words,
    })
}

fn section(section: &SectionChange, compared: &Compared) -> Value {
    let class = compared.class(&section.id);
    json!({
        "section": section.id,
        "kind": section.kind,
        "change": section.edit,
        "impact": class.impact,
        "law": class.law,
        "summaries": class.summaries,
        "before": section.before,
        "after": section.after,
        "head": section.head,
        "blocks": section.blocks,
    })
}
