//! The places of blocks on pages, which frozen texts and revision bars need.

use super::small;
use crate::support::{manuscript, pages};
use bindery::book::tree::{BlockKind, InlineKind};
use bindery::book::visit::each_block;
use bindery::pages::typeset::{BlockPlace, block_places};
use std::collections::BTreeSet;

const BODY: &str = "First things first.\n\nSecond, after the first.\n\n::: warning\nInside a frame.\n\nStill inside.\n:::\n\nA note calls.[^n]\n\n[^n]: The note itself.\n";

#[test]
fn every_block_with_words_has_its_place_in_order() {
    let project = small().body(BODY);
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "alder", "print");
    let compiled = pages(&workspace, &manuscript);
    let places = block_places(&compiled);
    let page = manuscript.edition.page.as_ref().expect("pages");
    let height = page.height / 25.4 * 72.0;
    for place in places.values().flatten() {
        assert!(place.top < place.bottom, "{place:?}");
        assert!(place.top > 0.0 && place.bottom < height, "{place:?}");
        assert!((1..=compiled.page_count()).contains(&place.page), "{place:?}");
    }
    let plain =
        manuscript.sections.iter().find(|section| section.id == "plain").expect("a chapter");
    let mut found: Vec<(bool, BlockPlace)> = Vec::new();
    each_block(&plain.blocks, &mut |block| {
        let own = places.get(&block.id).unwrap_or_else(|| panic!("{:?} has no place", block.kind));
        assert_eq!(own.len(), 1, "all on one page");
        found.push((matches!(block.kind, BlockKind::Callout { .. }), own[0]));
    });
    let [first, second, frame, inside, still, calling] = found.as_slice() else {
        panic!("six blocks: {found:?}")
    };
    for pair in [first, second, inside, still, calling].windows(2) {
        assert!(pair[0].1.page == pair[1].1.page && pair[0].1.bottom < pair[1].1.top, "{pair:?}");
    }
    assert!(frame.0 && frame.1.top <= inside.1.top && frame.1.bottom >= still.1.bottom);
    // The note is at the foot of the page and does not count as a part of its paragraph.
    assert!(calling.1.bottom - calling.1.top < 30.0, "{calling:?}");
    let note = places.iter().find(|(id, _)| {
        let mut is_note = false;
        for section in &manuscript.sections {
            each_block(&section.blocks, &mut |block| {
                for inlines in block.text() {
                    for inline in inlines {
                        if let InlineKind::Note(note) = &inline.kind {
                            is_note |= section.id == "plain" && note.blocks[0].id == **id;
                        }
                    }
                }
            });
        }
        is_note
    });
    let (_, note) = note.expect("the note has a place");
    assert!(note[0].top > calling.1.bottom + 50.0, "{note:?}");
}

#[test]
fn no_kind_of_block_with_words_or_a_picture_is_without_a_place() {
    let long: String = (1..200).map(|line| format!("line {line}\n")).collect();
    let project = small().body(&format!(
        "`only code`\n\n- `code in a list`\n\n```text\nshort code\n```\n\n```text\n{long}```\n\n\
         Term\n\n: Details.\n\n> Quoted.\n\n\
         ::: checklist {{title=\"A list\"}}\n- [ ] One.\n:::\n\n\
         ::: letter {{title=\"A letter\"}}\nDear ____,\n:::\n\n\
         ::: testimony {{by=\"Illustrative example\" .illustrative}}\nWords.\n:::\n\n\
         ::: answer {{lines=\"2\"}}\nA question.\n:::\n"
    ));
    let workspace = project.workspace();
    for partner in ["alder", "birch"] {
        let manuscript = manuscript(&workspace, partner, "print");
        let compiled = pages(&workspace, &manuscript);
        let places = block_places(&compiled);
        // The blocks of generated sections are not compared.
        for section in manuscript.sections.iter().filter(|section| section.summary.is_some()) {
            let mut spoken = BTreeSet::new();
            each_block(&section.blocks, &mut |block| {
                if let BlockKind::Figure(figure) = &block.kind {
                    each_block(&figure.description, &mut |block| {
                        spoken.insert(block.id.clone());
                    });
                }
                let own = places.get(&block.id);
                let has_words = match &block.kind {
                    BlockKind::Rule => false,
                    BlockKind::Paragraph(content) => {
                        content.iter().any(|inline| !matches!(inline.kind, InlineKind::Blank(_)))
                    }
                    _ => true,
                };
                let is_spoken = spoken.contains(&block.id);
                assert!(own.is_some() || is_spoken || !has_words, "{:?} has no place", block.kind);
                if let (BlockKind::Code { text, .. }, Some(own)) = (&block.kind, own) {
                    // The foot of a page in the middle of a long block is not a part of the block.
                    let page = manuscript.edition.page.as_ref().expect("pages");
                    let foot = (page.height - page.bottom) / 25.4 * 72.0;
                    assert_eq!(own.len() > 2, text.contains("line 199"), "{own:?}");
                    assert!(own.iter().all(|place| place.bottom < foot + 1.0), "{own:?}");
                }
            });
        }
    }
}
