//! Where blocks stand on pages, as text and pages of a release tell and revision bars will need.

use super::small;
use crate::support::{manuscript, pages};
use bindery::book::tree::BlockKind;
use bindery::book::visit::each_block;
use bindery::typeset::{BlockPlace, block_places};

const BODY: &str = "First things first.\n\nSecond, after the first.\n\n::: warning\nInside a frame.\n\nStill inside.\n:::\n\nA note calls.[^n]\n\n[^n]: The note itself.\n";

#[test]
fn every_block_with_words_has_its_place_in_order() {
    let project = small().body(BODY);
    let prepared = project.prepared();
    let manuscript = manuscript(&prepared, "alder", "print");
    let compiled = pages(&prepared, &manuscript);
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
    // The note stands at the foot of the page and is not taken for a part of its paragraph.
    assert!(calling.1.bottom - calling.1.top < 30.0, "{calling:?}");
    let note = places.iter().find(|(id, _)| {
        let mut is_note = false;
        for section in &manuscript.sections {
            each_block(&section.blocks, &mut |block| {
                for inlines in block.text() {
                    for inline in inlines {
                        if let bindery::book::tree::InlineKind::Note(note) = &inline.kind {
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
