//! Lists that are too long for one page: the table of authorities and the index, as several pages.
//!
//! In: a section, and what its blocks come to as a page. Out: its parts, each with a name for its
//! folder: one for each heading, and several for a heading with too many entries. The address of
//! the section itself stays that of the whole list, from which every entry can be reached.

use crate::book::manuscript::{Role, Section};
use crate::book::tree::{Block, BlockKind, Inline, InlineKind, List, plain_text};
use crate::ground::own_words::Words;

/// How many bytes of markup a page may have, so that with everything around it and its style sheet
/// it stays below 60 kB.
pub(super) const ROOM: usize = 36_000;

/// The longest name of an entry, in characters.
const NAME: usize = 28;

/// A part of a section, with a page of its own.
#[derive(Debug)]
pub(super) struct Part {
    /// Its folder inside that of the section.
    pub(super) folder: String,
    pub(super) title: String,
    /// The heading that begins with it.
    pub(super) heading: Option<Block<Inline>>,
    pub(super) blocks: Vec<Block<Inline>>,
}

/// The parts of a section; none if it has room on one page or is not a list. `bytes` is the size of
/// blocks as markup.
pub(super) fn divide(
    section: &Section,
    words: &Words,
    bytes: impl Fn(&[Block<Inline>]) -> usize,
) -> Vec<Part> {
    let is_list = matches!(section.role, Role::Authorities | Role::Index);
    if !is_list || bytes(&section.blocks) <= ROOM {
        return Vec::new();
    }
    let (intro, groups) = groups(&section.blocks);
    let mut parts: Vec<Part> = Vec::new();
    for (heading, blocks) in groups {
        let title = match heading.map(|block| &block.kind) {
            Some(BlockKind::Heading { content, .. }) => plain_text(content),
            _ => section.title.clone(),
        };
        let stem = heading.map(|_| folder(&title)).filter(|stem| !stem.is_empty());
        let stem = stem.unwrap_or_else(|| (parts.len() + 1).to_string());
        let pages = pages(blocks, &bytes);
        let is_only = pages.len() == 1;
        for (at, own) in pages.into_iter().enumerate() {
            let mut folder = if at == 0 { stem.clone() } else { format!("{stem}-{}", at + 1) };
            while parts.iter().any(|known| known.folder == folder) {
                folder.push_str("-more");
            }
            let title = if is_only { title.clone() } else { range(&title, &own, words) };
            let heading = heading.filter(|_| at == 0).cloned();
            let blocks = intro.iter().cloned().chain(own).collect();
            parts.push(Part { folder, title, heading, blocks });
        }
    }
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// A heading with the blocks under it.
type Group<'b> = (Option<&'b Block<Inline>>, &'b [Block<Inline>]);

/// What comes before the first heading, then the headings. Without headings, everything is one group.
fn groups(blocks: &[Block<Inline>]) -> (&[Block<Inline>], Vec<Group<'_>>) {
    let is_heading = |block: &Block<Inline>| matches!(block.kind, BlockKind::Heading { .. });
    let Some(first) = blocks.iter().position(is_heading) else {
        return (&[], vec![(None, blocks)]);
    };
    let (intro, mut rest) = blocks.split_at(first);
    let mut groups = Vec::new();
    while let Some((heading, after)) = rest.split_first() {
        let end = after.iter().position(is_heading).unwrap_or(after.len());
        groups.push((Some(heading), &after[..end]));
        rest = &after[end..];
    }
    (intro, groups)
}

/// Blocks as pages of about the same size. Only lists are divided, between entries.
fn pages(
    blocks: &[Block<Inline>],
    bytes: &impl Fn(&[Block<Inline>]) -> usize,
) -> Vec<Vec<Block<Inline>>> {
    let count = bytes(blocks).div_ceil(ROOM);
    if count <= 1 {
        return vec![blocks.to_vec()];
    }
    let pieces: Vec<Block<Inline>> = blocks.iter().flat_map(entries).collect();
    let sizes: Vec<usize> = pieces.iter().map(|piece| bytes(std::slice::from_ref(piece))).collect();
    let fair = sizes.iter().sum::<usize>().div_ceil(count);
    let mut pages: Vec<Vec<Block<Inline>>> = vec![Vec::new()];
    let mut size = 0;
    for (piece, own) in pieces.into_iter().zip(sizes) {
        if size > 0 && size + own > fair.max(own) && pages.len() < count {
            pages.push(Vec::new());
            size = 0;
        }
        size += own;
        if let Some(page) = pages.last_mut() {
            add(page, piece);
        }
    }
    pages
}

/// A list as lists of one entry each; anything else as it is.
fn entries(block: &Block<Inline>) -> Vec<Block<Inline>> {
    let BlockKind::List(list) = &block.kind else { return vec![block.clone()] };
    let first = list.start;
    let items = list.items.iter().cloned().zip(0..);
    items
        .map(|(item, at)| {
            let start = first.map(|first| first + at);
            let list = List { start, tight: list.tight, items: vec![item] };
            Block { kind: BlockKind::List(list), ..block.clone() }
        })
        .collect()
}

/// Adds a piece to a page. Entries of one list are one list again.
fn add(page: &mut Vec<Block<Inline>>, piece: Block<Inline>) {
    if let BlockKind::List(own) = &piece.kind
        && let Some(last) = page.last_mut().filter(|last| last.id == piece.id)
        && let BlockKind::List(list) = &mut last.kind
    {
        list.items.extend(own.items.iter().cloned());
        return;
    }
    page.push(piece);
}

/// The title of one of several pages under a heading, by its first and last entry.
fn range(title: &str, blocks: &[Block<Inline>], words: &Words) -> String {
    let lists = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::List(list) => Some(&list.items),
        _ => None,
    });
    let entries: Vec<&Block<Inline>> =
        lists.flatten().filter_map(|item| item.blocks.first()).collect();
    let mut names = entries.into_iter().filter_map(name);
    let Some(first) = names.next() else { return title.to_owned() };
    let last = names.next_back().unwrap_or_else(|| first.clone());
    let variables = [("title", title.into()), ("first", first.into()), ("last", last.into())];
    words.with("site-list-range", variables)
}

/// The beginning of an entry after its code, as far as it names it. Sources without an author have
/// only a dash there.
fn name(block: &Block<Inline>) -> Option<String> {
    let content = block.text().into_iter().flatten();
    let words: Vec<Inline> = content
        .skip_while(|inline| matches!(inline.kind, InlineKind::Strong(_)))
        .cloned()
        .collect();
    let text = plain_text(&words);
    let end = text.find([',', '‘', '“', '«', '[', '<', '،']).unwrap_or(text.len());
    let mut short = String::new();
    for word in text[..end].split_whitespace() {
        if !short.is_empty() && short.chars().count() + word.chars().count() >= NAME {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short.chars().any(char::is_alphanumeric).then_some(short)
}

/// The name of a folder for a title: letters and digits that every server and disk can have.
pub(super) fn folder(title: &str) -> String {
    let words = title.split(|own: char| !own.is_ascii_alphanumeric());
    let words: Vec<String> =
        words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::{ROOM, divide};
    use crate::book::manuscript::{Role, Section};
    use crate::book::page::Page;
    use crate::book::sample;
    use crate::book::tree::{Block, BlockKind, Inline, InlineKind, Item, List};
    use crate::ground::own_words::Words;

    /// Headings with so many entries each.
    fn section(groups: &[(&str, usize)]) -> Section {
        let mut page = Page::new("authorities", sample::span());
        for (heading, count) in groups {
            page.linked_heading(heading);
            let items = (1..=*count).map(|at| {
                let code = page.inline(InlineKind::Strong(vec![page.text(format!("S{at}"))]));
                let words = vec![code, page.text(format!(" Author {at}, ‘Title’"))];
                Item { task: None, blocks: vec![page.block(0, BlockKind::Paragraph(words))] }
            });
            let items = items.collect();
            page.push(BlockKind::List(List { start: None, tight: true, items }));
        }
        sample::section("authorities", Role::Authorities, "Table of authorities", page.blocks)
    }

    fn entries(blocks: &[Block<Inline>]) -> Vec<String> {
        let lists = blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::List(list) => Some(&list.items),
            _ => None,
        });
        let texts = lists.flatten().flat_map(|item| &item.blocks).flat_map(|own| own.text());
        let words = texts.flatten().filter_map(|inline| match &inline.kind {
            InlineKind::Text(text) => Some(text.clone()),
            _ => None,
        });
        words.collect()
    }

    /// Every entry takes a thousandth of the room.
    fn size(blocks: &[Block<Inline>]) -> usize {
        entries(blocks).len() * ROOM / 1000
    }

    #[test]
    fn a_short_list_stays_whole() {
        assert!(
            divide(&section(&[("Cases", 400), ("Other", 500)]), &Words::english(), size).is_empty()
        );
    }

    #[test]
    fn each_heading_has_a_page_and_a_long_one_has_several_of_one_size() {
        let section = section(&[("Cases", 10), ("Other sources", 2100)]);
        let parts = divide(&section, &Words::english(), size);
        let folders: Vec<&str> = parts.iter().map(|own| own.folder.as_str()).collect();
        assert_eq!(folders, ["cases", "other-sources", "other-sources-2", "other-sources-3"]);
        assert_eq!(parts[0].title, "Cases");
        assert_eq!(parts[1].title, "Other sources: Author 1 to Author 700");
        assert_eq!(parts[3].title, "Other sources: Author 1401 to Author 2100");
        let headings: Vec<bool> = parts.iter().map(|own| own.heading.is_some()).collect();
        assert_eq!(headings, [true, true, false, false]);
        let all: Vec<String> = parts.iter().flat_map(|own| entries(&own.blocks)).collect();
        assert_eq!(all, entries(&section.blocks));
        assert!(parts.iter().all(|own| size(&own.blocks) <= ROOM && own.blocks.len() == 1));
    }

    #[test]
    fn headings_in_other_scripts_have_numbers() {
        let section = section(&[("القضايا", 600), ("مصادر أخرى", 600)]);
        let parts = divide(&section, &Words::english(), size);
        let folders: Vec<&str> = parts.iter().map(|own| own.folder.as_str()).collect();
        assert_eq!(folders, ["1", "2"]);
    }
}
