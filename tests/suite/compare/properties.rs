//! What must be true of every comparison of any texts.

use bindery::compare::diff::{Comparison, EditKind, HeadPart, Segment, compare};
use bindery::project::history::{FrozenBlock, FrozenSection};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn block(kind: &str, text: &str, count: usize) -> FrozenBlock {
    FrozenBlock {
        // As the reader of Markdown does it: an id comes from the text.
        id: format!("{kind}.{text}.{count}"),
        kind: kind.to_owned(),
        text: text.to_owned(),
        ..FrozenBlock::default()
    }
}

fn section(id: usize, blocks: Vec<FrozenBlock>) -> FrozenSection {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let blocks = blocks
        .into_iter()
        .map(|block| {
            let base = format!("section-{id}.{}.{}", block.kind, block.text);
            let count = seen.entry(base.clone()).or_default();
            *count += 1;
            FrozenBlock { id: format!("{base}.{count}"), ..block }
        })
        .collect();
    FrozenSection {
        id: format!("section-{id}"),
        title: format!("Section {id}"),
        kind: "chapter".to_owned(),
        blocks,
        ..FrozenSection::default()
    }
}

/// A text of sections with few different words, so that much is alike and much is there twice.
fn any_text() -> impl Strategy<Value = Vec<FrozenSection>> {
    let words = prop::collection::vec("[a-e]{1,2}|[.,;]", 0..12);
    let kind = prop::sample::select(vec!["paragraph", "list-item", "heading"]);
    let blocks = prop::collection::vec((kind, words), 0..8);
    let sections = prop::collection::vec((0..5usize, blocks), 0..4);
    sections.prop_map(|sections| {
        let mut seen = BTreeSet::new();
        sections
            .into_iter()
            .filter(|(id, _)| seen.insert(*id))
            .map(|(id, blocks)| {
                let blocks = blocks.iter().map(|(kind, words)| block(kind, &words.join(" "), 0));
                section(id, blocks.collect())
            })
            .collect()
    })
}

/// The words of the older and of the newer text.
fn both(words: &[Segment]) -> (String, String) {
    let (mut before, mut after) = (String::new(), String::new());
    for segment in words {
        if !matches!(segment, Segment::Added(_)) {
            before.push_str(segment.text());
        }
        if !matches!(segment, Segment::Removed(_)) {
            after.push_str(segment.text());
        }
    }
    (before, after)
}

type Plain = Vec<(String, String, Vec<(String, String)>)>;

fn plain(text: &[FrozenSection]) -> Plain {
    text.iter()
        .map(|section| {
            let blocks = section.blocks.iter();
            let blocks = blocks.map(|block| (block.kind.clone(), block.text.clone())).collect();
            (section.id.clone(), section.title.clone(), blocks)
        })
        .collect()
}

/// Makes the newer text from the older one and the changes alone.
fn applied(before: &[FrozenSection], comparison: &Comparison) -> Plain {
    let mut text = plain(before);
    let mut lifted: BTreeSet<(String, usize)> = BTreeSet::new();
    for change in &comparison.sections {
        for block in &change.blocks {
            if let Some(place) = &block.before {
                let at = text.iter().position(|section| section.0 == place.section).expect("there");
                let (old, new) = both(&block.words);
                let own = &mut text[at].2[place.index];
                assert_eq!(own.1, old, "the words before are those of the older text");
                match block.edit {
                    EditKind::Reworded => *own = (block.kind.clone(), new),
                    _ => _ = lifted.insert((place.section.clone(), place.index)),
                }
            }
        }
    }
    for (id, _, blocks) in &mut text {
        let mut at = 0;
        blocks.retain(|_| {
            at += 1;
            !lifted.contains(&(id.clone(), at - 1))
        });
    }
    let stays = |id: &String| {
        let change = comparison.sections.iter().find(|change| change.id == *id);
        change.is_none_or(|change| change.edit == EditKind::Reworded)
    };
    let moved: Plain = text.iter().filter(|section| !stays(&section.0)).cloned().collect();
    text.retain(|section| stays(&section.0));
    for change in &comparison.sections {
        let Some(after) = &change.after else { continue };
        if change.edit != EditKind::Reworded {
            let known = moved.iter().find(|section| section.0 == change.id).cloned();
            let section = known.unwrap_or((change.id.clone(), String::new(), Vec::new()));
            text.insert(after.index, section);
        }
        let section = text.iter_mut().find(|section| section.0 == change.id).expect("there");
        for head in change.head.iter().filter(|head| head.part == HeadPart::Title) {
            assert_eq!(section.1, both(&head.words).0);
            section.1 = both(&head.words).1;
        }
        for block in &change.blocks {
            let Some(place) = &block.after else { continue };
            if !matches!(block.edit, EditKind::Reworded | EditKind::MovedAway) {
                section.2.insert(place.index, (block.kind.clone(), both(&block.words).1));
            }
        }
    }
    text
}

fn counts(comparison: &Comparison) -> BTreeMap<EditKind, usize> {
    let mut counts = BTreeMap::new();
    for block in comparison.sections.iter().flat_map(|section| &section.blocks) {
        *counts.entry(block.edit).or_default() += 1;
    }
    counts
}

/// One edit of a text; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
enum Edit {
    Delete(usize),
    Insert(usize),
    Move(usize, usize),
    Reword(usize, usize),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        any::<usize>().prop_map(Edit::Delete),
        any::<usize>().prop_map(Edit::Insert),
        any::<(usize, usize)>().prop_map(|(from, to)| Edit::Move(from, to)),
        any::<(usize, usize)>().prop_map(|(at, word)| Edit::Reword(at, word)),
    ]
}

/// A paragraph of twelve words that are in no other.
fn paragraph(number: usize) -> Vec<String> {
    (0..12).map(|word| format!("w{number}x{word}")).collect()
}

fn text_of(sections: &[Vec<Vec<String>>]) -> Vec<FrozenSection> {
    let sections = sections.iter().enumerate();
    sections
        .map(|(id, paragraphs)| {
            let blocks = paragraphs.iter().map(|words| block("paragraph", &words.join(" "), 0));
            section(id, blocks.collect())
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_differs_from_itself(text in any_text()) {
        prop_assert_eq!(compare(&text, &text), Comparison::default());
    }

    #[test]
    fn the_changes_make_the_newer_text_from_the_older(before in any_text(), after in any_text()) {
        let comparison = compare(&before, &after);
        prop_assert_eq!(applied(&before, &comparison), plain(&after));
    }

    #[test]
    fn every_edit_is_found_as_what_it_is(
        lengths in prop::collection::vec(2..6usize, 1..4),
        edits in prop::collection::vec(any_edit(), 1..6),
    ) {
        let mut number = 0;
        let mut next = || { number += 1; paragraph(number) };
        let mut sections: Vec<Vec<Vec<String>>> =
            lengths.iter().map(|&length| (0..length).map(|_| next()).collect()).collect();
        let before = text_of(&sections);
        let mut expected: BTreeMap<EditKind, usize> = BTreeMap::new();
        // A paragraph is edited once, so that each edit is one change.
        let mut touched: BTreeSet<String> = BTreeSet::new();
        for edit in edits {
            let places: Vec<(usize, usize)> = sections
                .iter()
                .enumerate()
                .flat_map(|(at, blocks)| (0..blocks.len()).map(move |block| (at, block)))
                .filter(|&(at, block)| !touched.contains(&sections[at][block][0]))
                .collect();
            if places.is_empty() { break }
            match edit {
                Edit::Delete(at) => {
                    let (section, block) = places[at % places.len()];
                    sections[section].remove(block);
                    *expected.entry(EditKind::Removed).or_default() += 1;
                }
                Edit::Insert(at) => {
                    let (section, block) = places[at % places.len()];
                    let new = next();
                    touched.insert(new[0].clone());
                    sections[section].insert(block, new);
                    *expected.entry(EditKind::Added).or_default() += 1;
                }
                Edit::Move(from, to) if sections.len() > 1 => {
                    let (section, block) = places[from % places.len()];
                    let goal = (section + 1 + to % (sections.len() - 1)) % sections.len();
                    let moved = sections[section].remove(block);
                    touched.insert(moved[0].clone());
                    let place = to % (sections[goal].len() + 1);
                    sections[goal].insert(place, moved);
                    *expected.entry(EditKind::Moved).or_default() += 1;
                    *expected.entry(EditKind::MovedAway).or_default() += 1;
                }
                Edit::Move(..) => {}
                Edit::Reword(at, word) => {
                    let (section, block) = places[at % places.len()];
                    touched.insert(sections[section][block][0].clone());
                    // The first word names the paragraph here.
                    sections[section][block][1 + word % 11] = "another".to_owned();
                    *expected.entry(EditKind::Reworded).or_default() += 1;
                }
            }
        }
        let after = text_of(&sections);
        prop_assert_eq!(counts(&compare(&before, &after)), expected.clone());
        // The other way round, what came is what went.
        let back = expected.into_iter().map(|(what, count)| match what {
            EditKind::Added => (EditKind::Removed, count),
            EditKind::Removed => (EditKind::Added, count),
            what => (what, count),
        });
        prop_assert_eq!(counts(&compare(&after, &before)), back.collect::<BTreeMap<_, _>>());
    }
}

#[test]
fn if_blocks_change_their_order_the_fewest_words_count_as_moved() {
    let [a, b, c, d] = [1, 2, 3, 4].map(paragraph);
    let long: Vec<String> = (5..9).flat_map(paragraph).collect();
    for (before, after, moved) in [
        (vec![&a, &b, &c], vec![&b, &c, &a], &a),
        (vec![&a, &b, &c, &d], vec![&a, &d, &b, &c], &d),
        (vec![&a, &long], vec![&long, &a], &a),
    ] {
        let text = |paragraphs: Vec<&Vec<String>>| {
            text_of(&[paragraphs.into_iter().cloned().collect::<Vec<_>>()])
        };
        let comparison = compare(&text(before), &text(after));
        let blocks = &comparison.sections[0].blocks;
        assert_eq!(blocks.len(), 1, "{blocks:?}");
        assert_eq!(blocks[0].edit, EditKind::Moved);
        assert_eq!(both(&blocks[0].words).1, moved.join(" "));
    }
}

fn changed(paragraph: &[String]) -> Vec<String> {
    let mut words = paragraph.to_vec();
    words[5] = "another".to_owned();
    words
}

/// What happened, section by section: the change and the section's number.
fn changes(before: &[Vec<Vec<String>>], after: &[Vec<Vec<String>>]) -> Vec<(EditKind, String)> {
    compare(&text_of(before), &text_of(after))
        .sections
        .into_iter()
        .flat_map(|section| {
            section.blocks.into_iter().map(move |block| (block.edit, section.id.clone()))
        })
        .collect()
}

#[test]
fn a_paragraph_is_followed_where_it_moved_and_was_reworded() {
    let [a, b, c, d, e] = [1, 2, 3, 4, 5].map(paragraph);
    let one = "section-0".to_owned();
    let two = "section-1".to_owned();
    // In its section, past blocks that did not move.
    let before = [vec![a.clone(), b.clone(), c.clone(), d.clone()], vec![e.clone()]];
    let after = [vec![b.clone(), c.clone(), d.clone(), changed(&a)], vec![e.clone()]];
    assert_eq!(changes(&before, &after), [(EditKind::MovedAndReworded, one.clone())]);
    // Into a different section.
    let after = [vec![b, c, d], vec![e, changed(&a)]];
    assert_eq!(
        changes(&before, &after),
        [(EditKind::MovedAway, one), (EditKind::MovedAndReworded, two)]
    );
}

#[test]
fn short_blocks_move_with_their_neighbour() {
    let [a, b] = [1, 2].map(paragraph);
    let [yes, no] = ["yes", "no"].map(|word| vec![word.to_owned()]);
    let before = [vec![a.clone(), yes.clone(), no.clone()], vec![b.clone()]];
    let after = [vec![], vec![b, a, yes, no]];
    let moved = changes(&before, &after);
    assert_eq!(moved.iter().filter(|(what, _)| *what == EditKind::Moved).count(), 3, "{moved:?}");
    assert_eq!(
        moved.iter().filter(|(what, _)| *what == EditKind::MovedAway).count(),
        3,
        "{moved:?}"
    );
}

#[test]
fn removed_blocks_are_listed_where_they_were() {
    let [a, b, c] = [1, 2, 3].map(paragraph);
    let before = [vec![a.clone(), b, c.clone()]];
    let after = [vec![changed(&a), changed(&c)]];
    let kinds: Vec<EditKind> = changes(&before, &after).into_iter().map(|(what, _)| what).collect();
    assert_eq!(kinds, [EditKind::Reworded, EditKind::Removed, EditKind::Reworded]);
}
