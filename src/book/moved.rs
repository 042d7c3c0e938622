//! What `moved.toml` names against the text.
//!
//! In: the project and its text. Out: a problem for each new address that does not exist, and for
//! each old one that still does.

use super::source::SourceBook;
use super::tree::Anchor;
use super::visit::each_block;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::{Project, address_parts, is_id};
use std::collections::BTreeSet;

/// The folders of products on a site.
const PRODUCTS: [&str; 2] = ["editions/", "packs/"];

pub(crate) fn check(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    if project.moved.entries.is_empty() || project.unread.contents {
        return;
    }
    let known = addresses(project, book);
    for (address, entry) in &project.moved.entries {
        if known.contains(address) {
            let message = format!("`{address}` still exists, so nothing replaces it");
            let problem = Diagnostic::error(Code::InvalidValue, message).at(entry.from.span);
            problems.push(problem.hint("remove this entry, or the text itself"));
        }
        for to in &entry.to {
            let (section, _) = address_parts(&to.value);
            let is_known = known.contains(&to.value)
                || project.moved.successor(&to.value).is_some()
                || project.unread.ids.contains(section);
            if !is_known {
                let message = format!("there is nothing with the address `{}`", to.value);
                let problem = Diagnostic::error(Code::UnknownId, message).at(to.span);
                problems.push(problem.suggest(&to.value, known.iter().map(String::as_str)));
            }
        }
    }
}

/// Every address of the text and of products.
fn addresses(project: &Project, book: &SourceBook) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for listed in project.book.listed() {
        let id = &listed.value;
        known.insert(id.clone());
        let Some(section) = book.sections.get(id) else { continue };
        each_block(&section.blocks, &mut |block| {
            let anchors = block.anchor.iter().map(Anchor::as_str);
            known.extend(anchors.filter(|own| is_id(own)).map(|own| format!("{id}#{own}")));
        });
    }
    let [editions, packs] = PRODUCTS;
    known.extend(project.editions.iter().map(|own| format!("{editions}{}", own.id)));
    known.extend(project.packs.iter().map(|own| format!("{packs}{}", own.id)));
    known
}
