//! The table of authorities: every source that the text cites, its code, and where it is cited.
//!
//! In: the sources and the places where they are cited. Out: ordinary blocks. Pages give page
//! numbers. Sections are given by ebooks, by a volume for what others cite too, and by leaves that
//! are exchanged one by one, so that an update of a chapter does not replace the leaves of the
//! table. In an unnamed release there are only the entries, because codes and places are not what
//! an author wrote.
//!
//! A style that puts its bibliography in an order of its own has one list of sources in that order.

use super::citations::{AuthorityKind, Listed, Run};
use super::cited::{CitedAt, entry_anchor, is_plain, prints_addresses};
use super::inlines::Used;
use super::input::Input;
use super::notes::runs;
use crate::book::page::Page;
use crate::book::tree::{Anchor, BlockId, BlockKind, Inline, InlineKind, Item, List, Pointer};
use crate::ground::collation::Collation;
use crate::ground::own_words::Piece;
use crate::ground::own_words::phrases::before;
use crate::ground::source::Span;
use crate::project::{Citations, Format};
use std::collections::{BTreeMap, BTreeSet};

/// Fills the table. `here` are the ids of the sections of this artefact: the last volume lists what
/// the others cite as well.
pub(super) fn fill(page: &mut Page, input: Input<'_>, used: &Used, here: &BTreeSet<String>) {
    let authorities = input.authorities;
    if !authorities.is_by_kind() {
        let items = listed(input, used).into_iter().map(|own| {
            let place = place_of(page, input, &own.key);
            let content = |place| match is_plain(input) {
                true => plain_entry(&own.key, input, place),
                false => listed_entry(&own, input, used, here, place),
            };
            item(page, input, &own.key, content(place), place)
        });
        let items: Vec<Item<Inline>> = items.collect();
        if !items.is_empty() {
            page.push(BlockKind::List(List { start: None, tight: true, items }));
        }
        return;
    }
    let words = input.words();
    let order = Collation::of(words.language());
    for (kind, title) in [
        (AuthorityKind::Case, "authorities-cases"),
        (AuthorityKind::Legislation, "authorities-legislation"),
        (AuthorityKind::Other, "authorities-other"),
    ] {
        let mut keys: Vec<&String> =
            used.authorities.iter().filter(|key| authorities.kind(key) == kind).collect();
        if keys.is_empty() {
            continue;
        }
        let by: BTreeMap<&String, String> =
            keys.iter().map(|key| (*key, authorities.sort_key(key))).collect();
        keys.sort_by(|one, other| order.compare(&by[one], &by[other]).then_with(|| one.cmp(other)));
        page.linked_heading(&words.text(title));
        let items = keys
            .into_iter()
            .map(|key| {
                let place = place_of(page, input, key);
                let content = match is_plain(input) {
                    true => plain_entry(key, input, place),
                    false => whole_entry(key, input, used, here, place),
                };
                item(page, input, key, content, place)
            })
            .collect();
        page.push(BlockKind::List(List { start: None, tight: true, items }));
    }
}

/// The place of a source in `sources.yml`.
fn place_of(page: &Page, input: Input<'_>, key: &str) -> Span {
    let entries = input.project.authorities.as_ref().map_or(&[][..], |(_, entries)| entries);
    let entry = entries.iter().find(|entry| entry.key.value == key);
    entry.map_or(page.span, |entry| entry.key.span)
}

fn item(
    page: &Page,
    input: Input<'_>,
    key: &str,
    content: Vec<Inline>,
    place: Span,
) -> Item<Inline> {
    let mut block = page.block(0, BlockKind::Paragraph(content));
    if !is_plain(input) {
        block.anchor = Some(entry_anchor(key));
    }
    block.span = place;
    block.id = BlockId(format!("authority-{key}"));
    Item { task: None, blocks: vec![block] }
}

/// The entries in the order of the style. In an unnamed release, that is not the order in which the
/// text cites them.
fn listed(input: Input<'_>, used: &Used) -> Vec<Listed> {
    let authorities = input.authorities;
    if let Some(in_text) = &used.in_text {
        let is_used = |own: &&Listed| used.authorities.contains(&own.key);
        return in_text.list.iter().filter(is_used).cloned().collect();
    }
    let mut keys: Vec<&str> = Vec::new();
    for cited in used.cited.iter().filter(|_| !is_plain(input)) {
        if !keys.contains(&cited.key.as_str()) {
            keys.push(&cited.key);
        }
    }
    let others = used.authorities.iter().map(String::as_str);
    let others: Vec<&str> = others.filter(|key| !keys.contains(key)).collect();
    keys.extend(others);
    if is_plain(input) {
        keys.sort_by_cached_key(|key| (authorities.sort_key(key), (*key).to_owned()));
        let bare = |key: &str| Listed { key: key.to_owned(), runs: Vec::new() };
        return keys.into_iter().map(bare).collect();
    }
    authorities.list(&keys)
}

/// An entry as the style words it, with the number by which an edition may name it, and where the
/// source is cited.
fn listed_entry(
    own: &Listed,
    input: Input<'_>,
    used: &Used,
    here: &BTreeSet<String>,
    place: Span,
) -> Vec<Inline> {
    let text = |words: String| Inline { span: place, kind: InlineKind::Text(words) };
    let mut content = Vec::new();
    let has_code = input.edition.citations == Citations::Numbered && used.in_text.is_none();
    if has_code {
        let code = text(format!("[{}]", input.authorities.code(&own.key)));
        let kind = InlineKind::Strong(vec![code]);
        content.extend([Inline { span: place, kind }, text("\u{a0}".to_owned())]);
    }
    let entry = input.authorities.with_title_link(&own.key, own.runs.clone());
    let ends = entry.last().is_some_and(|run: &Run| run.text.ends_with(['.', '?', '!']));
    content.extend(runs(entry, "", place));
    let stop = if ends { " " } else { ". " };
    content.extend(places(&own.key, stop, input, used, here, place));
    content
}

/// The entry alone. A source whose address is not printed is a link as a whole.
fn plain_entry(key: &str, input: Input<'_>, place: Span) -> Vec<Inline> {
    let content = runs(input.authorities.entry(key), "", place);
    let has_link = content.iter().any(|inline| matches!(inline.kind, InlineKind::Link { .. }));
    match input.authorities.url(key) {
        Some(url) if !has_link => {
            let url = crate::ground::address::normal(url);
            vec![Inline { span: place, kind: InlineKind::Link { url, content } }]
        }
        _ => content,
    }
}

/// The code, the entry, and where the source is cited.
fn whole_entry(
    key: &str,
    input: Input<'_>,
    used: &Used,
    here: &BTreeSet<String>,
    place: Span,
) -> Vec<Inline> {
    let text = |words: &str| Inline { span: place, kind: InlineKind::Text(words.to_owned()) };
    let code = text(input.authorities.code(key));
    let mut content = vec![Inline { span: place, kind: InlineKind::Strong(vec![code]) }, text(" ")];
    content.extend(runs(input.authorities.table_entry(key, prints_addresses(input)), "", place));
    content.extend(places(key, ". ", input, used, here, place));
    content
}

/// Where a source is cited. `stop` ends the entry before it.
fn places(
    key: &str,
    stop: &str,
    input: Input<'_>,
    used: &Used,
    here: &BTreeSet<String>,
    place: Span,
) -> Vec<Inline> {
    let text = |words: &str| Inline { span: place, kind: InlineKind::Text(words.to_owned()) };
    let words = input.words();
    let add = |content: &mut Vec<Inline>, id: &str, name: &'static str, apart: Vec<Inline>| {
        for piece in before(stop, words.parts(id, [], &[name])) {
            match piece {
                Piece::Text(words) => content.push(text(&words)),
                Piece::Variable { .. } => content.extend(apart.clone()),
            }
        }
    };
    let mut content = Vec::new();
    let cited: Vec<&CitedAt> = used.cited.iter().filter(|cited| cited.key == key).collect();
    let has_pages = input.edition.format == Format::Pdf
        && !input.edition.is_by_chapter()
        && cited.iter().all(|cited| here.contains(&cited.section));
    if has_pages {
        let mut places: Vec<Anchor> = Vec::new();
        for cited in cited {
            if !places.contains(&cited.place) {
                places.push(cited.place.clone());
            }
        }
        if !places.is_empty() {
            let pages = Inline { span: place, kind: InlineKind::Pages(places) };
            add(&mut content, "cited-on", "pages", vec![pages]);
        }
        return content;
    }
    let mut sections: Vec<&CitedAt> = Vec::new();
    for cited in cited {
        if sections.iter().all(|known| known.section != cited.section) {
            sections.push(cited);
        }
    }
    let mut named = Vec::new();
    for section in sections {
        if !named.is_empty() {
            named.push(text(&words.text("label-between-items")));
        }
        let name = text(&section.name);
        // No link leads to another volume.
        named.push(if here.contains(&section.section) {
            let (target, pointer) = (Anchor(section.section.clone()), Pointer::None);
            let kind = InlineKind::Reference { target, pointer, content: vec![name] };
            Inline { span: place, kind }
        } else {
            name
        });
    }
    if !named.is_empty() {
        add(&mut content, "cited-in", "sections", named);
    }
    content
}
